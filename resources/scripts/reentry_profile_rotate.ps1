#Requires -Version 5.1
<#
.SYNOPSIS
    Copies a persona's profiles to the EA: calls `reentry rotate`.
    Without -Persona the config's calendar decides, or -PersonaCycle, if that is given.
#>
[CmdletBinding()]
param(
    [string]$ProfilesRoot,
    [string]$ConfigRoot,
    [string[]]$Symbols,
    [string]$Persona,
    [string[]]$PersonaCycle,
    [switch]$WhatIf,
    [string]$LogPath
)

$Program = @('reentry')
$InstalledConfig = ''
$ErrorActionPreference = 'Stop'

$words = @('rotate')
if ($InstalledConfig) { $words += '--config', $InstalledConfig }
if ($ProfilesRoot) { $words += '--profiles-root', $ProfilesRoot }
if ($ConfigRoot) { $words += '--config-root', $ConfigRoot }
if ($Symbols) { $words += '--symbols'; $words += $Symbols }
if ($Persona) { $words += '--persona', $Persona }
if ($PersonaCycle) { $words += '--persona-cycle', ($PersonaCycle -join ',') }
if ($WhatIf) { $words += '--what-if' }
if ($LogPath) { $words += '--log-path', $LogPath }

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
