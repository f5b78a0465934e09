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

# @CALL_PROGRAM@
