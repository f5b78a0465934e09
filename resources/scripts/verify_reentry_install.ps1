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

# @CALL_PROGRAM@
