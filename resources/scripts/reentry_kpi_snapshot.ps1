#Requires -Version 5.1
<#
.SYNOPSIS
    Exports the KPIs: calls `reentry kpi export`.
    -SQLiteExe is taken for old callers only: the export needs no sqlite3 program.
#>
[CmdletBinding()]
param(
    [string]$DbPath,
    [string]$SQLiteExe,
    [string]$OutDir,
    [string[]]$Symbols,
    [switch]$WhatIf
)

$Program = @('reentry')
$InstalledConfig = ''
$ErrorActionPreference = 'Stop'

$words = @('kpi', 'export')
if ($InstalledConfig) { $words += '--config', $InstalledConfig }
if ($DbPath) { $words += '--db', $DbPath }
if ($OutDir) { $words += '--out', $OutDir }
if ($Symbols) { $words += '--symbols'; $words += $Symbols }
if ($WhatIf) { $words += '--what-if' }

# @CALL_PROGRAM@
