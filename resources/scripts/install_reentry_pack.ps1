#Requires -Version 5.1
<#
.SYNOPSIS
    Creates all that the pack needs: calls `reentry install`.
    -RunPass is taken for old callers only and goes nowhere: a password on a command line,
    in a log or in a file can be read by others. -RunUser becomes the user of the tasks.
#>
[CmdletBinding()]
param(
    [string]$ConfigPath,
    [switch]$AutoDetectMT4,
    [switch]$RegisterTasks,
    [string]$TaskPrefix,
    [string]$RunUser,
    $RunPass
)

$Program = @('reentry')
$InstalledConfig = ''
$ErrorActionPreference = 'Stop'

$words = @('install')
if (-not $ConfigPath) { $ConfigPath = $InstalledConfig }
if ($ConfigPath) { $words += '--config', $ConfigPath }
if ($AutoDetectMT4) { $words += '--detect-mt4' }
if ($RegisterTasks) { $words += '--register-tasks' }
if ($TaskPrefix) { $words += '--task-prefix', $TaskPrefix }
if ($RunUser) { $words += '--run-user', $RunUser }
if ($PSBoundParameters.ContainsKey('RunPass')) {
    Write-Host '-RunPass is not used: on a command line, in a log or in a file others could read it.'
}

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
