#Requires -Version 5.1
<#
.SYNOPSIS
    Brings database, scripts and tasks in line with the config: calls `reentry apply`.
#>
[CmdletBinding()]
param(
    [string]$ConfigPath
)

$Program = @('reentry')
$InstalledConfig = ''
$ErrorActionPreference = 'Stop'

$words = @('apply')
if (-not $ConfigPath) { $ConfigPath = $InstalledConfig }
if ($ConfigPath) { $words += '--config', $ConfigPath }

# @CALL_PROGRAM@
