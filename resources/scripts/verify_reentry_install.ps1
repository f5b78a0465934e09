#Requires -Version 5.1
<#
.SYNOPSIS
    Checks everything and says PASSED or FAILED: calls `reentry verify`.
#>
[CmdletBinding()]
param(
    [string]$ConfigPath
)

$Program = @('reentry')
$InstalledConfig = ''
$ErrorActionPreference = 'Stop'

$words = @('verify')
if (-not $ConfigPath) { $ConfigPath = $InstalledConfig }
if ($ConfigPath) { $words += '--config', $ConfigPath }

# By the rules that Windows programs split a command line with; PowerShell 5.1's own
# quoting breaks arguments that hold a quote or end with a backslash.
function Get-Quoted([string]$Text) {
    '"' + (($Text -replace '(\\*)"', '$1$1\"') -replace '(\\+)$', '$1$1') + '"'
}

$start = New-Object System.Diagnostics.ProcessStartInfo
$start.FileName = $Program[0]
$start.Arguments = (@($Program | Select-Object -Skip 1) + $words | ForEach-Object { Get-Quoted $_ }) -join ' '
$start.WorkingDirectory = (Get-Location -PSProvider FileSystem).ProviderPath
$start.UseShellExecute = $false
try {
    $process = [System.Diagnostics.Process]::Start($start)
}
catch {
    [Console]::Error.WriteLine("$($Program[0]) cannot be started ($($_.Exception.Message)); install the scripts again: reentry install")
    exit 1
}
$process.WaitForExit()
exit $process.ExitCode
