<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
</context>
<context>
    <name>Assistant</name>
    <message>
        <source>Set up Reentry</source>
        <translation>Reentry einrichten</translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>{question} In detail</source>
        <translation>{question} Im Einzelnen</translation>
    </message>
</context>
<context>
    <name>ChecksCard</name>
    <message>
        <source>Is everything installed?</source>
        <translation>Ist alles installiert?</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Hide c&amp;hecks</source>
        <translation>Prüfungen &amp;ausblenden</translation>
    </message>
    <message>
        <source>Fi&amp;x selected</source>
        <translation>Ausgewähltes be&amp;heben</translation>
    </message>
    <message>
        <source>Check a&amp;gain</source>
        <translation>Erneut &amp;prüfen</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Save s&amp;upport bundle…</source>
        <translation>S&amp;upportpaket speichern…</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Prüfe …</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… und {count} weitere</translation>
    </message>
    <message>
        <source>Cannot be checked</source>
        <translation>Kann nicht geprüft werden</translation>
    </message>
    <message>
        <source>&amp;All checks</source>
        <translation>&amp;Alle Prüfungen</translation>
    </message>
    <message>
        <source>Fix selected</source>
        <translation>Ausgewähltes beheben</translation>
    </message>
    <message>
        <source>The checks were copied.</source>
        <translation>Die Prüfungen wurden kopiert.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Supportpaket speichern</translation>
    </message>
    <message>
        <source>Zip (*.zip)</source>
        <translation>Zip (*.zip)</translation>
    </message>
</context>
<context>
    <name>ChoiceEntry</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>Nach einem Befehl suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Reentry has met a bug</source>
        <translation>Reentry ist auf einen Fehler gestoßen</translation>
    </message>
    <message>
        <source>This is our fault, not yours. What you have typed is kept as a draft.</source>
        <translation>Das ist unser Fehler, nicht Ihrer. Was Sie getippt haben, ist als Entwurf aufgehoben.</translation>
    </message>
    <message>
        <source>The report lies in {file}. It holds no passwords and no values.</source>
        <translation>Der Bericht liegt in {file}. Er enthält keine Kennwörter und keine Werte.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
</context>
<context>
    <name>DateEntry</name>
    <message>
        <source>Pick a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Pick a day for {name}</source>
        <translation>Tag wählen für {name}</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Back to the default: {value}</source>
        <translation>Zurück zur Vorgabe: {value}</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
</context>
<context>
    <name>InstallPage</name>
    <message>
        <source>This is what will be made</source>
        <translation>Das wird angelegt</translation>
    </message>
    <message>
        <source>Nothing was changed so far. What is there already stays.</source>
        <translation>Bisher wurde nichts geändert. Was schon da ist, bleibt.</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>What will be made</source>
        <translation>Was angelegt wird</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Deploy today's persona to the EA at once</source>
        <translation>Die Persona von heute gleich zum EA &amp;bringen</translation>
    </message>
    <message>
        <source>Installing. Each step can be repeated.</source>
        <translation>Installiere. Jeder Schritt lässt sich wiederholen.</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt rotieren…</translation>
    </message>
</context>
<context>
    <name>LastCard</name>
    <message>
        <source>What happened last?</source>
        <translation>Was geschah zuletzt?</translation>
    </message>
    <message>
        <source>Open &amp;export</source>
        <translation>&amp;Export öffnen</translation>
    </message>
    <message>
        <source>No KPI export yet: the task writes one a week.</source>
        <translation>Noch kein KPI-Export: die Aufgabe schreibt einen pro Woche.</translation>
    </message>
    <message>
        <source>KPIs exported {moment}.</source>
        <translation>KPIs exportiert {moment}.</translation>
    </message>
    <message>
        <source>Rotate now, or wait for the task.</source>
        <translation>Jetzt rotieren oder auf die Aufgabe warten.</translation>
    </message>
    <message>
        <source>No rotation yet</source>
        <translation>Noch keine Rotation</translation>
    </message>
    <message>
        <source>complete, read back and compared</source>
        <translation>vollständig, zurückgelesen und verglichen</translation>
    </message>
    <message>
        <source>some symbols wait for their chain to end</source>
        <translation>einige Symbole warten auf das Ende ihrer Kette</translation>
    </message>
    <message>
        <source>failed, the old files are back</source>
        <translation>gescheitert, die alten Dateien sind zurück</translation>
    </message>
    <message>
        <source>failed, the EA's folder holds a mixture</source>
        <translation>gescheitert, der Ordner des EA enthält ein Gemisch</translation>
    </message>
    <message>
        <source>{files} files by {author}: {outcome}.</source>
        <translation>{files} Dateien von {author}: {outcome}.</translation>
    </message>
    <message>
        <source>Rotated {moment}: {reason}</source>
        <translation>Rotiert {moment}: {reason}</translation>
    </message>
</context>
<context>
    <name>LimitsGrid</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>LiveCard</name>
    <message>
        <source>Which persona is live?</source>
        <translation>Welche Persona ist aktiv?</translation>
    </message>
    <message>
        <source>A mixture</source>
        <translation>Ein Gemisch</translation>
    </message>
    <message>
        <source>Edited by hand</source>
        <translation>Von Hand geändert</translation>
    </message>
    <message>
        <source>Files are missing</source>
        <translation>Dateien fehlen</translation>
    </message>
    <message>
        <source>As due today for all {count} symbols.</source>
        <translation>Wie heute vorgesehen, für alle {count} Symbole.</translation>
    </message>
    <message>
        <source>Due today is {wanted}: {due} of {count} symbols hold it.</source>
        <translation>Heute vorgesehen ist {wanted}: {due} von {count} Symbolen haben es.</translation>
    </message>
    <message>
        <source>On disk since {moment}.</source>
        <translation>Auf der Platte seit {moment}.</translation>
    </message>
    <message>
        <source>Nothing shows yet that the EA has read it: it reads when it starts.</source>
        <translation>Nichts zeigt bisher, dass der EA es gelesen hat: er liest beim Start.</translation>
    </message>
    <message>
        <source>Read by the EA: {read} of {count}.</source>
        <translation>Vom EA gelesen: {read} von {count}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tabs</source>
        <translation>Reiter</translation>
    </message>
    <message>
        <source>no pack open</source>
        <translation>kein Paket geöffnet</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu einlesen</translation>
    </message>
    <message>
        <source>The config on disk has a mistake; the one read before stays in force. </source>
        <translation>Die Konfiguration auf der Platte hat einen Fehler; die vorher gelesene bleibt in Kraft. </translation>
    </message>
    <message>
        <source>Close without saving?</source>
        <translation>Schließen ohne zu speichern?</translation>
    </message>
    <message>
        <source>Not saved yet: </source>
        <translation>Noch nicht gespeichert: </translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
</context>
<context>
    <name>ManyObjects</name>
    <message>
        <source>None yet.</source>
        <translation>Noch keine.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add to {name}</source>
        <translation>Zu {name} hinzufügen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Open config…</source>
        <translation>Konfiguration ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu einlesen</translation>
    </message>
    <message>
        <source>&amp;Set up a pack…</source>
        <translation>Paket ein&amp;richten…</translation>
    </message>
    <message>
        <source>Try it with &amp;demo data…</source>
        <translation>Mit &amp;Demodaten ausprobieren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Install &amp;&amp; Verify…</source>
        <translation>&amp;Installieren und prüfen…</translation>
    </message>
    <message>
        <source>&amp;Rotate now…</source>
        <translation>Jetzt &amp;rotieren…</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Befehlspalette…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Reentry</source>
        <translation>&amp;Über Reentry</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open r&amp;ecent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Pack</source>
        <translation>&amp;Paket</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Icon in the &amp;tray</source>
        <translation>Symbol im &amp;Infobereich</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Open a config</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Config (*.json);;All files (*)</source>
        <translation>Konfiguration (*.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>What comes next?</source>
        <translation>Was kommt als Nächstes?</translation>
    </message>
</context>
<context>
    <name>Nothing</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>NumberEntry</name>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>at least {low}</source>
        <translation>mindestens {low}</translation>
    </message>
    <message>
        <source>at most {high}</source>
        <translation>höchstens {high}</translation>
    </message>
</context>
<context>
    <name>OptionalObject</name>
    <message>
        <source>Set</source>
        <translation>Gesetzt</translation>
    </message>
    <message>
        <source>Set {name}</source>
        <translation>{name} setzen</translation>
    </message>
</context>
<context>
    <name>OptionsPage</name>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>OverrideCard</name>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt rotieren…</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Ro&amp;tate now…</source>
        <translation>Jetzt &amp;rotieren…</translation>
    </message>
    <message>
        <source>Each &amp;symbol</source>
        <translation>Jedes &amp;Symbol</translation>
    </message>
    <message>
        <source>Open &amp;Calendar</source>
        <translation>&amp;Kalender öffnen</translation>
    </message>
    <message>
        <source>Install &amp;&amp; &amp;Verify…</source>
        <translation>Installieren und &amp;prüfen…</translation>
    </message>
    <message>
        <source>Install and verify</source>
        <translation>Installieren und prüfen</translation>
    </message>
    <message>
        <source>No pack is open</source>
        <translation>Kein Paket ist geöffnet</translation>
    </message>
    <message>
        <source>A pack is one config file and what it names: profiles, database, tasks. Set one up for your MetaTrader 4, open one you have, or try everything with demo data.</source>
        <translation>Ein Paket ist eine Konfigurationsdatei und was sie nennt: Profile, Datenbank, Aufgaben. Richten Sie eines für Ihren MetaTrader 4 ein, öffnen Sie ein vorhandenes, oder probieren Sie alles mit Demodaten aus.</translation>
    </message>
    <message>
        <source>&amp;Set up a pack…</source>
        <translation>Paket ein&amp;richten…</translation>
    </message>
    <message>
        <source>&amp;Open a config…</source>
        <translation>Konfiguration &amp;öffnen…</translation>
    </message>
    <message>
        <source>Try it with &amp;demo data…</source>
        <translation>Mit &amp;Demodaten ausprobieren…</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Sehe nach …</translation>
    </message>
    <message>
        <source>Cannot be told</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>This is how to fix it:</source>
        <translation>So beheben Sie es:</translation>
    </message>
</context>
<context>
    <name>PairsEntry</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
</context>
<context>
    <name>ParametersDialog</name>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>PathEntry</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose {name}</source>
        <translation>{name} wählen</translation>
    </message>
    <message>
        <source>a Windows path: cannot be checked on this system</source>
        <translation>ein Windows-Pfad: auf diesem System nicht prüfbar</translation>
    </message>
    <message>
        <source>not there yet; Install makes it</source>
        <translation>noch nicht da; Installieren legt es an</translation>
    </message>
    <message>
        <source>not there, and neither is the folder above it</source>
        <translation>nicht da, und der Ordner darüber auch nicht</translation>
    </message>
    <message>
        <source>there, but not what is wanted here</source>
        <translation>vorhanden, aber nicht das hier Gesuchte</translation>
    </message>
    <message>
        <source>there, can be written</source>
        <translation>vorhanden, beschreibbar</translation>
    </message>
    <message>
        <source>there, but you may not write</source>
        <translation>vorhanden, aber Sie dürfen nicht schreiben</translation>
    </message>
    <message>
        <source>cannot be reached: is the drive connected?</source>
        <translation>nicht erreichbar: ist das Laufwerk verbunden?</translation>
    </message>
</context>
<context>
    <name>PersonasPage</name>
    <message>
        <source>Which persona trades on which day?</source>
        <translation>Welche Persona handelt an welchem Tag?</translation>
    </message>
    <message>
        <source>Exceptions, holidays and news come later, in the Calendar.</source>
        <translation>Ausnahmen, Feiertage und Nachrichten kommen später, im Kalender.</translation>
    </message>
    <message>
        <source>conservative: small sizes, few re-entries, long pauses</source>
        <translation>conservative: kleine Größen, wenige Re-Entries, lange Pausen</translation>
    </message>
    <message>
        <source>moderate: medium sizes, up to three re-entries in a chain</source>
        <translation>moderate: mittlere Größen, bis zu drei Re-Entries in einer Kette</translation>
    </message>
    <message>
        <source>aggressive: up to three times the size, five re-entries</source>
        <translation>aggressive: bis zum Dreifachen der Größe, fünf Re-Entries</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>{title}: looking at what would happen</source>
        <translation>{title}: sehe nach, was geschehen würde</translation>
    </message>
    <message>
        <source>It cannot be done yet</source>
        <translation>Es geht noch nicht</translation>
    </message>
    <message>
        <source>{title}: this is what will happen</source>
        <translation>{title}: das wird geschehen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>{title}: not all of it worked</source>
        <translation>{title}: nicht alles ist gelungen</translation>
    </message>
    <message>
        <source>{title}: done</source>
        <translation>{title}: erledigt</translation>
    </message>
</context>
<context>
    <name>ProfileModel</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>ProfilesTab</name>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Stopping before the next step …</source>
        <translation>Halte vor dem nächsten Schritt an …</translation>
    </message>
    <message>
        <source>It did not work</source>
        <translation>Es ist nicht gelungen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
</context>
<context>
    <name>RowsModel</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Add row</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove rows</source>
        <translation>Zeilen entfernen</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>SecretsPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>List of shortcuts</source>
        <translation>Liste der Tastenkürzel</translation>
    </message>
    <message>
        <source>Copy with headers (tables)</source>
        <translation>Mit Überschriften kopieren (Tabellen)</translation>
    </message>
    <message>
        <source>Copy (tables)</source>
        <translation>Kopieren (Tabellen)</translation>
    </message>
    <message>
        <source>Paste (tables that can be edited)</source>
        <translation>Einfügen (bearbeitbare Tabellen)</translation>
    </message>
    <message>
        <source>Fill down (tables that can be edited)</source>
        <translation>Nach unten ausfüllen (bearbeitbare Tabellen)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Live now</source>
        <translation>Jetzt aktiv</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Live: </source>
        <translation>Aktiv: </translation>
    </message>
    <message>
        <source>Next: </source>
        <translation>Danach: </translation>
    </message>
    <message>
        <source>Live: cannot be told</source>
        <translation>Aktiv: nicht feststellbar</translation>
    </message>
</context>
<context>
    <name>SymbolList</name>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
</context>
<context>
    <name>SymbolsCard</name>
    <message>
        <source>What lies on the EA's disk, symbol by symbol</source>
        <translation>Was beim EA liegt, Symbol für Symbol</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>On disk now</source>
        <translation>Jetzt auf der Platte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>On disk since</source>
        <translation>Auf der Platte seit</translation>
    </message>
    <message>
        <source>Read by the EA</source>
        <translation>Vom EA gelesen</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute vorgesehen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>as due</source>
        <translation>wie vorgesehen</translation>
    </message>
    <message>
        <source>another persona is due</source>
        <translation>eine andere Persona ist vorgesehen</translation>
    </message>
    <message>
        <source>as deployed before its source changed</source>
        <translation>wie ausgebracht, bevor sich die Quelle änderte</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand geändert</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
</context>
<context>
    <name>SymbolsPage</name>
    <message>
        <source>Which symbols do you trade?</source>
        <translation>Welche Symbole handeln Sie?</translation>
    </message>
    <message>
        <source>One a line, spelled as your broker does: EURUSD, EURUSD.pro, EURUSDm …</source>
        <translation>Eines je Zeile, geschrieben wie bei Ihrem Broker: EURUSD, EURUSD.pro, EURUSDm …</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Symbols: {count}</source>
        <translation>Symbole: {count}</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation>Mit &amp;Überschriften kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Fill down</source>
        <translation>Nach unten &amp;ausfüllen</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>When shall it happen by itself?</source>
        <translation>Wann soll es von selbst geschehen?</translation>
    </message>
    <message>
        <source>Windows' Task Scheduler starts both; this window need not run.</source>
        <translation>Die Aufgabenplanung von Windows startet beides; dieses Fenster muss nicht laufen.</translation>
    </message>
    <message>
        <source>Rotation, every day at</source>
        <translation>Rotation, jeden Tag um</translation>
    </message>
    <message>
        <source>KPI export at</source>
        <translation>KPI-Export um</translation>
    </message>
    <message>
        <source>KPI export on</source>
        <translation>KPI-Export am</translation>
    </message>
    <message>
        <source>&amp;Rotation, every day at</source>
        <translation>&amp;Rotation, jeden Tag um</translation>
    </message>
    <message>
        <source>KPI export &amp;on</source>
        <translation>KPI-Export &amp;am</translation>
    </message>
    <message>
        <source>KPI &amp;export at</source>
        <translation>KPI-&amp;Export um</translation>
    </message>
    <message>
        <source>Run while I am &amp;logged on (no password asked)</source>
        <translation>Nur während ich an&amp;gemeldet bin (ohne Kennwort)</translation>
    </message>
    <message>
        <source>Run &amp;whether I am logged on or not</source>
        <translation>&amp;Auch wenn ich nicht angemeldet bin</translation>
    </message>
    <message>
        <source>Register both tasks with &amp;Windows now</source>
        <translation>Beide Aufgaben jetzt bei &amp;Windows eintragen</translation>
    </message>
    <message>
        <source>There is no Task Scheduler on this system: the task files are written, and Tasks says how to register them on Windows.</source>
        <translation>Auf diesem System gibt es keine Aufgabenplanung: die Aufgabendateien werden geschrieben, und Aufgaben sagt, wie man sie unter Windows einträgt.</translation>
    </message>
</context>
<context>
    <name>TasksTab</name>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut &amp;suchen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
</context>
<context>
    <name>TerminalPage</name>
    <message>
        <source>Which MetaTrader 4 does the EA run in?</source>
        <translation>In welchem MetaTrader 4 läuft der EA?</translation>
    </message>
    <message>
        <source>Profiles are copied to this terminal, where the EA reads them.</source>
        <translation>Profile werden in dieses Terminal kopiert, wo der EA sie liest.</translation>
    </message>
    <message>
        <source>Terminals found</source>
        <translation>Gefundene Terminals</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Erneut &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Folder of the pack</source>
        <translation>Ordner des Pakets</translation>
    </message>
    <message>
        <source>&amp;Keep the pack in</source>
        <translation>Paket &amp;ablegen in</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>Looking for terminals …</source>
        <translation>Suche Terminals …</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Gefunden: {count}</translation>
    </message>
    <message>
        <source>No MetaTrader 4 was found that the EA could run in. Install it from your broker's page and start it once, then look again; or add its folder: in MT4, File &gt; Open Data Folder shows it.</source>
        <translation>Kein MetaTrader 4 gefunden, in dem der EA laufen könnte. Installieren Sie ihn von der Seite Ihres Brokers und starten Sie ihn einmal, dann suchen Sie erneut; oder fügen Sie seinen Ordner hinzu: in MT4 zeigt ihn Datei &gt; Dateiordner öffnen.</translation>
    </message>
    <message>
        <source>last used {day}</source>
        <translation>zuletzt benutzt {day}</translation>
    </message>
    <message>
        <source>The terminal's folder</source>
        <translation>Der Ordner des Terminals</translation>
    </message>
    <message>
        <source>Keep the pack in</source>
        <translation>Paket ablegen in</translation>
    </message>
    <message>
        <source>The pack's folder must be named in full, with its drive.</source>
        <translation>Der Ordner des Pakets muss vollständig genannt sein, mit Laufwerk.</translation>
    </message>
</context>
<context>
    <name>Terminals</name>
    <message>
        <source>Terminals found</source>
        <translation>Gefundene Terminals</translation>
    </message>
</context>
<context>
    <name>TerminalsTab</name>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt rotieren…</translation>
    </message>
</context>
<context>
    <name>TextsEntry</name>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Remove the selected</source>
        <translation>Ausgewählte entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>No pack is open</source>
        <translation>Kein Paket ist geöffnet</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>Fenster zeigen</translation>
    </message>
    <message>
        <source>Live: {live}. Next: {coming}</source>
        <translation>Aktiv: {live}. Danach: {coming}</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Is everything installed?</source>
        <translation>Ist alles installiert?</translation>
    </message>
    <message>
        <source>Finish opens the pack.</source>
        <translation>Abschließen öffnet das Paket.</translation>
    </message>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>Not all of it was installed</source>
        <translation>Nicht alles wurde installiert</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Reentry</source>
        <translation>Willkommen bei Reentry</translation>
    </message>
    <message>
        <source>It deploys the right re-entry profiles to your EA, every day, and checks them.</source>
        <translation>Es bringt Ihrem EA jeden Tag die richtigen Re-Entry-Profile und prüft sie.</translation>
    </message>
    <message>
        <source>&amp;Set it up for my MetaTrader 4</source>
        <translation>Für meinen MetaTrader 4 &amp;einrichten</translation>
    </message>
    <message>
        <source>Five short steps.</source>
        <translation>Fünf kurze Schritte.</translation>
    </message>
    <message>
        <source>Try it with &amp;demo data</source>
        <translation>Mit &amp;Demodaten ausprobieren</translation>
    </message>
    <message>
        <source>Makes a folder with everything in it; no MetaTrader needed.</source>
        <translation>Legt einen Ordner mit allem an; kein MetaTrader nötig.</translation>
    </message>
    <message>
        <source>&amp;Open a config I have</source>
        <translation>Eine vorhandene Konfiguration ö&amp;ffnen</translation>
    </message>
    <message>
        <source>A file reentry_pack_config.json.</source>
        <translation>Eine Datei reentry_pack_config.json.</translation>
    </message>
</context>
<context>
    <name>assistant</name>
    <message>
        <source>An empty folder for the demo</source>
        <translation>Ein leerer Ordner für die Demo</translation>
    </message>
    <message>
        <source>The demo workspace is ready: {verdict}</source>
        <translation>Die Demo ist bereit: {verdict}</translation>
    </message>
    <message>
        <source>Making the demo workspace</source>
        <translation>Lege die Demo an</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message>
        <source>No pack is open</source>
        <translation>Kein Paket ist geöffnet</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Reentry: which persona trades, and what comes next.</source>
        <translation>Reentry: welche Persona handelt und was als Nächstes kommt.</translation>
    </message>
    <message>
        <source>The language changes when Reentry starts next time.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Reentry.</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>Reentry ended without notice. Unsaved work was kept: {names}.</source>
        <translation>Reentry endete unerwartet. Ungespeicherte Arbeit wurde aufgehoben: {names}.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>dropping</name>
    <message>
        <source>{name}: nothing here can use it</source>
        <translation>{name}: damit kann hier nichts etwas anfangen</translation>
    </message>
    <message>
        <source>Drop a config (.json), a profile (.csv), a statement (.htm) or the folder of a MetaTrader 4.</source>
        <translation>Ziehen Sie eine Konfiguration (.json), ein Profil (.csv), einen Kontoauszug (.htm) oder den Ordner eines MetaTrader 4 hierher.</translation>
    </message>
</context>
<context>
    <name>fixes</name>
    <message>
        <source>Install…</source>
        <translation>Installieren…</translation>
    </message>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt rotieren…</translation>
    </message>
    <message>
        <source>Choose terminal…</source>
        <translation>Terminal wählen…</translation>
    </message>
    <message>
        <source>Open Tasks</source>
        <translation>Aufgaben öffnen</translation>
    </message>
    <message>
        <source>Open Profiles</source>
        <translation>Profile öffnen</translation>
    </message>
    <message>
        <source>Open Config</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>How to fix</source>
        <translation>So beheben Sie es</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>PASS</source>
        <translation>IN ORDNUNG</translation>
    </message>
    <message>
        <source>INFO</source>
        <translation>HINWEIS</translation>
    </message>
    <message>
        <source>WARNING</source>
        <translation>WARNUNG</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>FEHLER</translation>
    </message>
    <message>
        <source>NOT APPLICABLE</source>
        <translation>TRIFFT NICHT ZU</translation>
    </message>
</context>
<context>
    <name>steps</name>
    <message>
        <source>Not all of it was installed</source>
        <translation>Nicht alles wurde installiert</translation>
    </message>
    <message>
        <source>Installed. Verified: {verdict}</source>
        <translation>Installiert. Prüfung: {verdict}</translation>
    </message>
    <message>
        <source>Install &amp; Verify</source>
        <translation>Installieren und prüfen</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Installieren</translation>
    </message>
    <message>
        <source>Rotate now</source>
        <translation>Jetzt rotieren</translation>
    </message>
    <message>
        <source>&amp;Rotate</source>
        <translation>&amp;Rotieren</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>no database yet</source>
        <translation>noch keine Datenbank</translation>
    </message>
    <message>
        <source>no terminal</source>
        <translation>kein Terminal</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand geändert</translation>
    </message>
    <message>
        <source>files missing</source>
        <translation>Dateien fehlen</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Terminals</source>
        <translation>Terminals</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
</context>
<context>
    <name>tasks</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>terminals</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
</context>
</TS>
