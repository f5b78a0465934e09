; The installer: for one user, without an administrator. `dev.py package` runs it with
;   makensis -DVERSION=… -DSOURCE=folder -DICON=file -DOUTPUT=file reentry.nsi
;
; Switches: /S silent, /D=folder (last), /ASSOCIATE opens .reentry-bundle with Reentry,
; /WAIT=seconds how long to wait in silence for a running Reentry to end (60).
; The uninstaller's: /S silent, /KEEPTASKS leaves scheduled tasks and rendered scripts.
; Exit codes: 0 done, 1 stopped by the user, 4 Reentry is running, 5 a file cannot be written.

Unicode true
Target amd64-unicode
RequestExecutionLevel user
SetCompressor /SOLID lzma
; The two programs hold the same modules: seen together, the second costs next to nothing.
SetCompressorDictSize 32
ManifestDPIAware true
ManifestSupportedOS all

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Reentry"
!define CLASSES "Software\Classes"
!define RUNNING 4
!define UNWRITABLE 5

Name "Reentry"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Reentry"
InstallDirRegKey HKCU "Software\Reentry" "InstallDir"
VIProductVersion "${VERSION4}"
VIAddVersionKey ProductName "Reentry"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Reentry setup"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\ReentryPanel.exe"
!insertmacro MUI_PAGE_LICENSE "${SOURCE}\_internal\LICENSE"
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Var seconds
Var said

; Say something to whoever started us in silence: on the standard output, and in a file.
!macro define_say prefix
Function ${prefix}say
  System::Call 'kernel32::GetStdHandle(i -11)p.r0'
  ${If} $0 != 0
    FileWrite $0 "$said$\r$\n"
  ${EndIf}
  FileOpen $0 "$TEMP\reentry-setup.log" a
  FileSeek $0 0 END
  FileWriteUTF16LE $0 "$said$\r$\n"
  FileClose $0
FunctionEnd

; Wait until neither program runs: Windows lets nobody write to a program that does.
Function ${prefix}wait_until_closed
  StrCpy $2 0
  again:
  ; Asking for errors also clears them, so each program is judged at once.
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\ReentryPanel.exe"
    FileOpen $1 "$INSTDIR\ReentryPanel.exe" a
    IfErrors running
    FileClose $1
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\reentry.exe"
    FileOpen $1 "$INSTDIR\reentry.exe" a
    IfErrors running
    FileClose $1
  ${EndIf}
  Return
  running:
  ${If} ${Silent}
    ${If} $2 >= $seconds
      StrCpy $said "Reentry is running in $INSTDIR. Close its window, and the bridge where one runs, then start this again."
      Call ${prefix}say
      SetErrorLevel ${RUNNING}
      Quit
    ${EndIf}
    Sleep 1000
    IntOp $2 $2 + 1
    Goto again
  ${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "Reentry is running.$\r$\n$\r$\nSave what you are working on and close its window (and the bridge, where one runs), then choose Retry." IDRETRY again
  SetErrorLevel ${RUNNING}
  Quit
FunctionEnd
!macroend
!insertmacro define_say ""
!insertmacro define_say "un."

Section "Reentry" main
  SectionIn RO
  Call wait_until_closed
  ; Beside the old version first: a full disk leaves that one whole.
  RMDir /r "$INSTDIR\.new"
  SetOutPath "$INSTDIR\.new"
  ClearErrors
  SetOverwrite try
  File "${SOURCE}\ReentryPanel.exe"
  File "${SOURCE}\reentry.exe"
  File /r /x ReentryPanel.exe /x reentry.exe "${SOURCE}\*"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    RMDir /r "$INSTDIR\.new"
    StrCpy $said "Reentry could not be written to $INSTDIR. What was there before is still there. Check free space and rights, then start this again."
    Call say
    SetErrorLevel ${UNWRITABLE}
    MessageBox MB_OK|MB_ICONSTOP "$said" /SD IDOK
    Abort
  ${EndIf}
  Call wait_until_closed
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\ReentryPanel.exe"
  Delete "$INSTDIR\reentry.exe"
  ClearErrors
  Rename "$INSTDIR\.new\_internal" "$INSTDIR\_internal"
  Rename "$INSTDIR\.new\reentry.exe" "$INSTDIR\reentry.exe"
  Rename "$INSTDIR\.new\ReentryPanel.exe" "$INSTDIR\ReentryPanel.exe"
  ${If} ${Errors}
    StrCpy $said "A file in $INSTDIR is held by another program, so Reentry is not whole. Restart Windows, then start this again."
    Call say
    SetErrorLevel ${UNWRITABLE}
    MessageBox MB_OK|MB_ICONSTOP "$said" /SD IDOK
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\.new"

  CreateShortcut "$SMPROGRAMS\Reentry.lnk" "$INSTDIR\ReentryPanel.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "Software\Reentry" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Reentry"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\ReentryPanel.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Reentry"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" "$0"
  SetErrorLevel 0
SectionEnd

Section /o "Open profile bundles (.reentry-bundle) with Reentry" association
  WriteRegStr HKCU "${CLASSES}\.reentry-bundle" "" "Reentry.Bundle"
  WriteRegStr HKCU "${CLASSES}\Reentry.Bundle" "" "Reentry profile bundle"
  WriteRegStr HKCU "${CLASSES}\Reentry.Bundle\DefaultIcon" "" "$INSTDIR\ReentryPanel.exe,0"
  WriteRegStr HKCU "${CLASSES}\Reentry.Bundle\shell\open\command" "" '"$INSTDIR\ReentryPanel.exe" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${main} "The control panel, and the command line that scheduled tasks use."
  !insertmacro MUI_DESCRIPTION_TEXT ${association} "A double click on a bundle brings its profiles in, after a preview."
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  StrCpy $seconds 60
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/WAIT=" $1
  ${IfNot} ${Errors}
    StrCpy $seconds $1
  ${EndIf}
  ClearErrors
  ${GetOptions} $0 "/ASSOCIATE" $1
  ${IfNot} ${Errors}
    SectionSetFlags ${association} ${SF_SELECTED}
  ${EndIf}
FunctionEnd

Function un.onInit
  StrCpy $seconds 60
FunctionEnd

Section "Uninstall"
  Call un.wait_until_closed
  ; A task whose program is gone would fail every day.
  ${GetParameters} $0
  ; Where the program itself looks for its user's folder.
  ReadEnvStr $2 APPDATA
  ClearErrors
  ${GetOptions} $0 "/KEEPTASKS" $1
  ${If} ${Errors}
  ${AndIf} ${FileExists} "$2\Reentry\last_config.txt"
    MessageBox MB_YESNO|MB_ICONQUESTION "Take the scheduled tasks and rendered scripts away, too?$\r$\n$\r$\nConfig, profiles, database and reports stay in any case." /SD IDYES IDNO keep
    nsExec::ExecToLog '"$INSTDIR\reentry.exe" uninstall'
    Pop $1
    ${If} $1 != 0
      StrCpy $said "The scheduled tasks could not be taken away (exit code $1). Look into the Task Scheduler, folder Reentry."
      Call un.say
      MessageBox MB_OK|MB_ICONEXCLAMATION "$said" /SD IDOK
    ${EndIf}
    keep:
  ${EndIf}
  Call un.wait_until_closed
  RMDir /r "$INSTDIR\_internal"
  RMDir /r "$INSTDIR\.new"
  Delete "$INSTDIR\ReentryPanel.exe"
  Delete "$INSTDIR\reentry.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Reentry.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegValue HKCU "Software\Reentry" "InstallDir"
  DeleteRegKey /ifempty HKCU "Software\Reentry"
  ReadRegStr $0 HKCU "${CLASSES}\.reentry-bundle" ""
  ${If} $0 == "Reentry.Bundle"
    DeleteRegKey HKCU "${CLASSES}\.reentry-bundle"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\Reentry.Bundle"
SectionEnd
