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

# @CALL_PROGRAM@
