#Requires -Version 5.1
<#
.SYNOPSIS
    Finds MT4 terminals and their config folders: calls `reentry mt4 find`.
    -UpdateJson writes the folder found into the config named by -ConfigJson.
#>
[CmdletBinding()]
param(
    [switch]$All,
    [switch]$UpdateJson,
    [string]$ConfigJson
)

$Program = @('reentry')
$InstalledConfig = ''
$ErrorActionPreference = 'Stop'

$words = @('mt4', 'find')
if (-not $ConfigJson) { $ConfigJson = $InstalledConfig }
if ($ConfigJson) { $words += '--config', $ConfigJson }
if ($All) { $words += '--all' }
if ($UpdateJson) { $words += '--update-json' }

# @CALL_PROGRAM@
