# Signs the files named on the command line with the certificate in SIGNING_CERTIFICATE
# (a .pfx, base64) and SIGNING_PASSWORD. The release workflow calls it where both are set.
param([Parameter(Mandatory, ValueFromRemainingArguments)] [string[]] $Files)
$ErrorActionPreference = "Stop"
$pfx = Join-Path $env:RUNNER_TEMP "signing.pfx"
[IO.File]::WriteAllBytes($pfx, [Convert]::FromBase64String($env:SIGNING_CERTIFICATE))
try {
    $kits = "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe"
    $tool = Get-Item $kits | Sort-Object FullName | Select-Object -Last 1
    & $tool.FullName sign /f $pfx /p $env:SIGNING_PASSWORD /fd SHA256 `
        /tr http://timestamp.digicert.com /td SHA256 @Files
    if ($LASTEXITCODE -ne 0) { throw "signtool ended with $LASTEXITCODE" }
} finally {
    Remove-Item $pfx
}
