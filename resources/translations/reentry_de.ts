<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>&amp;Keep for later</source>
        <translation>&amp;Aufheben</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>What is kept for later is offered at the next start.</source>
        <translation>Was aufgehoben wird, wird beim nächsten Start angeboten.</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>{n} entries</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <source>in another order</source>
        <translation>in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>Tables and editors</source>
        <translation>Tabellen und Eingaben</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>&amp;Save and close</source>
        <translation>&amp;Speichern und schließen</translation>
    </message>
    <message>
        <source>Close &amp;without saving</source>
        <translation>&amp;Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>&amp;Keep it for next time</source>
        <translation>Für das nächste Mal &amp;aufheben</translation>
    </message>
    <message>
        <source>What is to become of what is not saved?</source>
        <translation>Was soll mit dem werden, was nicht gespeichert ist?</translation>
    </message>
    <message>
        <source>Not saved, so the window stays open: {what}</source>
        <translation>Nicht gespeichert, daher bleibt das Fenster offen: {what}</translation>
    </message>
    <message>
        <source>{work}: this is still under way. Close all the same?</source>
        <translation>{work}: Das läuft noch. Trotzdem schließen?</translation>
    </message>
    <message>
        <source>It stops before its next step, and the window closes then. What was done by then stays; it can be done again.</source>
        <translation>Es hält vor seinem nächsten Schritt an, dann schließt das Fenster. Was bis dahin getan ist, bleibt; es lässt sich wiederholen.</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Anhalten und schließen</translation>
    </message>
    <message>
        <source>Unsaved work of the last time was kept: {names}.</source>
        <translation>Ungespeichertes vom letzten Mal ist aufgehoben: {names}.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>The bridge answers the EAs of a pack: what follows a closed trade.</source>
        <translation>Die Brücke antwortet den EAs eines Pakets: was auf einen geschlossenen Trade folgt.</translation>
    </message>
    <message>
        <source>The calendar of a pack stands here: which persona trades on which day.</source>
        <translation>Hier steht der Kalender eines Pakets: welche Persona an welchem Tag handelt.</translation>
    </message>
    <message>
        <source>Here stands whether re-entries earn or burn money, chain by chain.</source>
        <translation>Hier steht, ob Wiedereinstiege Geld verdienen oder verbrennen, Kette für Kette.</translation>
    </message>
    <message>
        <source>The options of a pack stand here, with their history and its limits.</source>
        <translation>Hier stehen die Optionen eines Pakets, mit ihrem Verlauf und seinen Grenzen.</translation>
    </message>
    <message>
        <source>Here stands whether your trades and re-entries earn or burn money.</source>
        <translation>Hier steht, ob Ihre Trades und Wiedereinstiege Geld verdienen oder verbrennen.</translation>
    </message>
    <message>
        <source>The profiles of a pack stand here: its personas, symbol by symbol.</source>
        <translation>Hier stehen die Profile eines Pakets: seine Personas, Symbol für Symbol.</translation>
    </message>
    <message>
        <source>The tasks of a pack stand here: what Windows starts by itself, and when.</source>
        <translation>Hier stehen die Aufgaben eines Pakets: was Windows von selbst startet, und wann.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Back to the default: {value}</source>
        <translation>Zurück zur Vorgabe: {value}</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>Nach unten ausfüllen</translation>
    </message>
    <message>
        <source>Exception for {days}</source>
        <translation>Ausnahme für {days}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What changed then</source>
        <translation>Was sich damals änderte</translation>
    </message>
    <message>
        <source>FindingsPanel</source>
        <translation>FindingsPanel</translation>
    </message>
</context>
<context>
    <name>AboutBox</name>
    <message>
        <source>About Reentry</source>
        <translation>Über Reentry</translation>
    </message>
    <message>
        <source>Made of these, under these licences:</source>
        <translation>Besteht aus diesen Teilen, unter diesen Lizenzen:</translation>
    </message>
    <message>
        <source>Started from source: see pyproject.toml.</source>
        <translation>Aus dem Quelltext gestartet: siehe pyproject.toml.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Account of the tasks</source>
        <translation>Konto der Aufgaben</translation>
    </message>
    <message>
        <source>Which account do the tasks run as?</source>
        <translation>Unter welchem Konto laufen die Aufgaben?</translation>
    </message>
    <message>
        <source>Neither needs your Windows password. A task with a stored password would put it on a command line that every program of yours can read, and it would stop working when the password changes.</source>
        <translation>Keines braucht Ihr Windows-Passwort. Eine Aufgabe mit gespeichertem Passwort würde es auf eine Befehlszeile setzen, die jedes Ihrer Programme lesen kann, und sie liefe nicht mehr, sobald sich das Passwort ändert.</translation>
    </message>
    <message>
        <source>While you are logged on (InteractiveToken)</source>
        <translation>Solange Sie angemeldet sind (InteractiveToken)</translation>
    </message>
    <message>
        <source>Needs no special right. A time that is missed while nobody is logged on is made up for as soon as you log on.</source>
        <translation>Braucht kein besonderes Recht. Ein Termin, der verpasst wird, weil niemand angemeldet ist, wird nachgeholt, sobald Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Also while you are logged off (S4U)</source>
        <translation>Auch wenn Sie abgemeldet sind (S4U)</translation>
    </message>
    <message>
        <source>For a machine or VPS that restarts by itself. Registering it needs an administrator once, and it cannot reach network drives.</source>
        <translation>Für einen Rechner oder VPS, der von selbst neu startet. Zum Registrieren braucht es einmal einen Administrator, und Netzlaufwerke sind nicht erreichbar.</translation>
    </message>
    <message>
        <source>They run as whoever registers them: you.</source>
        <translation>Sie laufen unter dem Konto, das sie registriert: Ihrem.</translation>
    </message>
    <message>
        <source>They run as {user}.</source>
        <translation>Sie laufen unter dem Konto {user}.</translation>
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
    <name>Brush</name>
    <message>
        <source>Persona to paint with</source>
        <translation>Persona, mit der gemalt wird</translation>
    </message>
    <message>
        <source>0  clear</source>
        <translation>0  leeren</translation>
    </message>
    <message>
        <source>Paint with {name}</source>
        <translation>Mit {name} malen</translation>
    </message>
    <message>
        <source>A group's day follows the week of all symbols again; a day of that week follows the fallback cycle; a date is no exception any more</source>
        <translation>Der Tag einer Gruppe folgt wieder der Woche aller Symbole; ein Tag jener Woche folgt der Ersatzreihe; ein Datum ist keine Ausnahme mehr</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>CalendarTab</name>
    <message>
        <source>&amp;Save the calendar</source>
        <translation>Kalender &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Set a persona by &amp;hand…</source>
        <translation>Persona von &amp;Hand setzen…</translation>
    </message>
    <message>
        <source>New symbol &amp;group…</source>
        <translation>Neue Symbol&amp;gruppe…</translation>
    </message>
    <message>
        <source>Show &amp;today</source>
        <translation>&amp;Heute zeigen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>The calendar cannot be worked out: </source>
        <translation>Der Kalender lässt sich nicht berechnen: </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>changes of the calendar</source>
        <translation>Änderungen am Kalender</translation>
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
    <message>
        <source>As of {moment}</source>
        <translation>Stand {moment}</translation>
    </message>
    <message>
        <source>As of {moment}; looking again …</source>
        <translation>Stand {moment}; wird neu nachgesehen …</translation>
    </message>
</context>
<context>
    <name>ChangeBar</name>
    <message>
        <source>Keep mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Zusammenführen…</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>What will change</source>
        <translation>Was sich ändern wird</translation>
    </message>
    <message>
        <source>Kept in the history; may stay empty</source>
        <translation>Steht im Verlauf; darf leer bleiben</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Warum?</translation>
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
    <message>
        <source>Select a check that has a fix.</source>
        <translation>Wählen Sie eine Prüfung, für die es Abhilfe gibt.</translation>
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
    <name>Clocks</name>
    <message>
        <source>Your clock</source>
        <translation>Ihre Uhr</translation>
    </message>
    <message>
        <source>Broker's clock</source>
        <translation>Uhr des Brokers</translation>
    </message>
    <message>
        <source>By the offset and the summer time that the config names under Statements.</source>
        <translation>Nach dem Abstand und der Sommerzeit, die in der Konfiguration unter Kontoauszüge stehen.</translation>
    </message>
    <message>
        <source>Broker's clock unknown: name its offset</source>
        <translation>Uhr des Brokers unbekannt: Abstand angeben</translation>
    </message>
    <message>
        <source>Your clock </source>
        <translation>Ihre Uhr </translation>
    </message>
    <message>
        <source>Broker's clock </source>
        <translation>Uhr des Brokers </translation>
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
    <name>CompareDialog</name>
    <message>
        <source>Compare profiles</source>
        <translation>Profile vergleichen</translation>
    </message>
    <message>
        <source>Third:</source>
        <translation>Drittes:</translation>
    </message>
    <message>
        <source>Only what differs</source>
        <translation>Nur was abweicht</translation>
    </message>
    <message>
        <source>Profiles side by side</source>
        <translation>Profile nebeneinander</translation>
    </message>
    <message>
        <source>{name} (unsaved)</source>
        <translation>{name} (ungespeichert)</translation>
    </message>
    <message>
        <source>{symbol} as the EA has it</source>
        <translation>{symbol}, wie der EA es hat</translation>
    </message>
    <message>
        <source>Profile {number}</source>
        <translation>Profil {number}</translation>
    </message>
    <message>
        <source>First:</source>
        <translation>Erstes:</translation>
    </message>
    <message>
        <source>Second:</source>
        <translation>Zweites:</translation>
    </message>
    <message>
        <source>After · what</source>
        <translation>Nach · was</translation>
    </message>
    <message>
        <source>{count} of {all} fields differ.</source>
        <translation>{count} von {all} Feldern weichen ab.</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>{file} and the config</source>
        <translation>{file} und die Konfiguration</translation>
    </message>
    <message>
        <source>&amp;Held against the limits of</source>
        <translation>&amp;Gehalten an die Grenzen von</translation>
    </message>
    <message>
        <source>Where they disagree</source>
        <translation>Wo sie sich widersprechen</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>The file may let the EA do more than the config allows. Load a fresh one.</source>
        <translation>Die Datei erlaubt dem EA womöglich mehr als die Konfiguration. Laden Sie eine frische.</translation>
    </message>
    <message>
        <source>The file allows nothing that the config does not.</source>
        <translation>Die Datei erlaubt nichts, was die Konfiguration nicht erlaubt.</translation>
    </message>
</context>
<context>
    <name>ConfigDraft</name>
    <message>
        <source>Changed on the disk</source>
        <translation>Auf der Platte geändert</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Bring the draft back</source>
        <translation>Entwurf zurückholen</translation>
    </message>
</context>
<context>
    <name>ConfigForm</name>
    <message>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
</context>
<context>
    <name>ConfigTab</name>
    <message>
        <source>&amp;Save config…</source>
        <translation>Konfiguration &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>Änderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>&amp;Find an option</source>
        <translation>Option &amp;finden</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Pages of the config</source>
        <translation>Seiten der Konfiguration</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Governance</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Passwords and tokens</source>
        <translation>Passwörter und Tokens</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Cannot be saved: the JSON has a mistake</source>
        <translation>Nicht speicherbar: Das JSON hat einen Fehler</translation>
    </message>
    <message>
        <source>Cannot be saved: 1 mistake</source>
        <translation>Nicht speicherbar: 1 Fehler</translation>
    </message>
    <message>
        <source>Cannot be saved: {count} mistakes</source>
        <translation>Nicht speicherbar: {count} Fehler</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>1 unsaved change</source>
        <translation>1 ungespeicherte Änderung</translation>
    </message>
    <message>
        <source>{count} unsaved changes</source>
        <translation>{count} ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The config changed on the disk. Your unsaved changes were kept on top of it.</source>
        <translation>Die Konfiguration hat sich auf der Platte geändert. Ihre ungespeicherten Änderungen gelten darüber weiter.</translation>
    </message>
    <message>
        <source>changes of {file}</source>
        <translation>Änderungen an {file}</translation>
    </message>
    <message>
        <source>Nothing to save: the values are those on the disk.</source>
        <translation>Nichts zu speichern: Die Werte sind die auf der Platte.</translation>
    </message>
    <message>
        <source>Save the config</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>edited in the window</source>
        <translation>im Fenster bearbeitet</translation>
    </message>
    <message>
        <source>The config was saved; the version before is in the history.</source>
        <translation>Die Konfiguration wurde gespeichert; die Version davor steht im Verlauf.</translation>
    </message>
    <message>
        <source>hold it against the config</source>
        <translation>gegen die Konfiguration halten</translation>
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
        <translation>Der Bericht liegt in {file}. Er enthält keine Passwörter und keine Werte.</translation>
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
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
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
    <name>Details</name>
    <message>
        <source>&amp;Use this terminal…</source>
        <translation>Dieses Terminal &amp;verwenden…</translation>
    </message>
    <message>
        <source>Open data &amp;folder</source>
        <translation>Daten&amp;ordner öffnen</translation>
    </message>
    <message>
        <source>Details of the terminal</source>
        <translation>Einzelheiten des Terminals</translation>
    </message>
    <message>
        <source>Select a terminal</source>
        <translation>Wählen Sie ein Terminal</translation>
    </message>
    <message>
        <source>Shows first what would change in the config</source>
        <translation>Zeigt zuerst, was sich in der Konfiguration ändern würde</translation>
    </message>
    <message>
        <source>Not offered: {why}.</source>
        <translation>Nicht angeboten: {why}.</translation>
    </message>
    <message>
        <source>The config uses it now.</source>
        <translation>Die Konfiguration verwendet es jetzt.</translation>
    </message>
    <message>
        <source>Open or set up a config first (Ctrl+O, Ctrl+N).</source>
        <translation>Öffnen Sie zuerst eine Konfiguration oder richten Sie eine ein (Strg+O, Strg+N).</translation>
    </message>
    <message>
        <source>Select a terminal first.</source>
        <translation>Wählen Sie zuerst ein Terminal.</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Write in the EA's form</source>
        <translation>In der Form des EA schreiben</translation>
    </message>
    <message>
        <source>Take what lies on the disk</source>
        <translation>Den Stand der Platte übernehmen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Bring back the draft</source>
        <translation>Entwurf zurückholen</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>Earlier edits</source>
        <translation>Frühere Änderungen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>EditorPanel</name>
    <message>
        <source>Six rows of the profile</source>
        <translation>Sechs Zeilen des Profils</translation>
    </message>
    <message>
        <source>Start from the defaults</source>
        <translation>Mit den Vorgaben beginnen</translation>
    </message>
    <message>
        <source>{persona} has no profile for {symbol} yet, so it cannot be deployed.</source>
        <translation>{persona} hat noch kein Profil für {symbol} und kann daher nicht ausgebracht werden.</translation>
    </message>
    <message>
        <source>Another program has deleted this file while you edited it. “Keep mine” lets Save write it anew.</source>
        <translation>Ein anderes Programm hat diese Datei gelöscht, während Sie sie bearbeitet haben. Mit „Meines behalten“ schreibt Speichern sie neu.</translation>
    </message>
    <message>
        <source>Another program has changed this file while you edited it.</source>
        <translation>Ein anderes Programm hat diese Datei geändert, während Sie sie bearbeitet haben.</translation>
    </message>
    <message>
        <source>Read all the same: {notes}.</source>
        <translation>Trotzdem gelesen: {notes}.</translation>
    </message>
    <message>
        <source>Save writes it in the EA's form.</source>
        <translation>Speichern schreibt es in der Form des EA.</translation>
    </message>
    <message>
        <source>Parameters of action {row}</source>
        <translation>Parameter der Aktion {row}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>This is made from the saved config, without your changes.</source>
        <translation>Dies entsteht aus der gespeicherten Konfiguration, ohne Ihre Änderungen.</translation>
    </message>
    <message>
        <source>Write to</source>
        <translation>Schreiben nach</translation>
    </message>
    <message>
        <source>Write the EA's inputs as .set files, one a persona</source>
        <translation>Die Eingaben des EA als .set-Dateien schreiben, eine je Persona</translation>
    </message>
    <message>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <source>Load one in MT4: chart, Expert Advisors, Properties, Inputs, Load. What the config does not tell is left to the EA.</source>
        <translation>In MT4 laden: Chart, Expert Advisors, Eigenschaften, Eingaben, Laden. Was die Konfiguration nicht sagt, bleibt dem EA überlassen.</translation>
    </message>
    <message>
        <source>{written} of {all} .set files written to {folder}; the others were right.</source>
        <translation>{written} von {all} .set-Dateien nach {folder} geschrieben; die anderen stimmten schon.</translation>
    </message>
    <message>
        <source>EA inputs (*.set);;All files (*)</source>
        <translation>EA-Eingaben (*.set);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Compare a .set file</source>
        <translation>Eine .set-Datei vergleichen</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Fix all</source>
        <translation>Alles beheben</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Fix all ({count})</source>
        <translation>Alle beheben ({count})</translation>
    </message>
    <message>
        <source>Fix what is selected</source>
        <translation>Das Gewählte beheben</translation>
    </message>
    <message>
        <source>Select a finding that has a fix.</source>
        <translation>Wählen Sie einen Befund, für den es Abhilfe gibt.</translation>
    </message>
</context>
<context>
    <name>GovernancePage</name>
    <message>
        <source>Checklist as CS&amp;V…</source>
        <translation>Checkliste als CS&amp;V…</translation>
    </message>
    <message>
        <source>Checklist as &amp;Markdown…</source>
        <translation>Checkliste als &amp;Markdown…</translation>
    </message>
    <message>
        <source>EA inputs as .&amp;set files…</source>
        <translation>EA-Eingaben als .&amp;set-Dateien…</translation>
    </message>
    <message>
        <source>Co&amp;mpare a .set file…</source>
        <translation>Eine .set-Datei ver&amp;gleichen…</translation>
    </message>
    <message>
        <source>What does not fit together</source>
        <translation>Was nicht zusammenpasst</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Show &amp;where to mend it</source>
        <translation>Zeigen, &amp;wo es zu beheben ist</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Limits per persona</source>
        <translation>Grenzen je Persona</translation>
    </message>
    <message>
        <source>An empty entry keeps the default. Edits are part of the draft: save them.</source>
        <translation>Ein leerer Eintrag behält die Vorgabe. Änderungen gehören zum Entwurf: Speichern Sie sie.</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Double-click a control to edit its value. Values are those of the draft.</source>
        <translation>Doppelklicken Sie eine Kontrolle, um ihren Wert zu ändern. Die Werte sind die des Entwurfs.</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Governance</translation>
    </message>
    <message>
        <source>{personas} personas and {profiles} profiles were held against each other: </source>
        <translation>{personas} Personas und {profiles} Profile wurden gegeneinander gehalten: </translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>GridPanel</name>
    <message>
        <source>Find a symbol</source>
        <translation>Ein Symbol finden</translation>
    </message>
    <message>
        <source>Only what needs a look</source>
        <translation>Nur was einen Blick braucht</translation>
    </message>
    <message>
        <source>Profiles by symbol and persona</source>
        <translation>Profile nach Symbol und Persona</translation>
    </message>
    <message>
        <source>{n} valid</source>
        <translation>{n} gültig</translation>
    </message>
    <message>
        <source>{n} with warnings</source>
        <translation>{n} mit Warnungen</translation>
    </message>
    <message>
        <source>{n} with mistakes</source>
        <translation>{n} mit Fehlern</translation>
    </message>
    <message>
        <source>{n} missing</source>
        <translation>{n} fehlend</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Edit group</source>
        <translation>Gruppe bearbeiten</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>For example: yen pairs</source>
        <translation>Zum Beispiel: Yen-Paare</translation>
    </message>
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
    <name>HistoryPage</name>
    <message>
        <source>No earlier versions yet. Each save keeps the version before it here.</source>
        <translation>Noch keine früheren Versionen. Jedes Speichern hebt die Version davor hier auf.</translation>
    </message>
    <message>
        <source>&amp;Restore this version…</source>
        <translation>Diese Version &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>What differs from today</source>
        <translation>Was von heute abweicht</translation>
    </message>
    <message>
        <source>From {version} to the config as it is on the disk now:</source>
        <translation>Von {version} zur Konfiguration, wie sie jetzt auf der Platte liegt:</translation>
    </message>
    <message>
        <source>{version} holds the same values as the config on the disk.</source>
        <translation>{version} enthält dieselben Werte wie die Konfiguration auf der Platte.</translation>
    </message>
    <message>
        <source>Restore version {number}</source>
        <translation>Version {number} wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Version {number} is back; the one before is in the history.</source>
        <translation>Version {number} ist zurück; die davor steht im Verlauf.</translation>
    </message>
    <message>
        <source>Select a version first.</source>
        <translation>Wählen Sie zuerst eine Fassung.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import {file}</source>
        <translation>{file} importieren</translation>
    </message>
    <message>
        <source>{file} into {name}</source>
        <translation>{file} in {name}</translation>
    </message>
    <message>
        <source>It holds confidence factors of an older file: turn them into offsets (1.1 → 0.1)</source>
        <translation>Sie enthält Konfidenzfaktoren einer älteren Datei: in Abstände umrechnen (1.1 → 0.1)</translation>
    </message>
    <message>
        <source>The rows as they will stand</source>
        <translation>Die Zeilen, wie sie stehen werden</translation>
    </message>
    <message>
        <source>What is to be said of the file</source>
        <translation>Was zu der Datei zu sagen ist</translation>
    </message>
    <message>
        <source>Nothing is saved yet: it becomes an edit that can be undone.</source>
        <translation>Noch wird nichts gespeichert: Es wird eine Änderung, die sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>It can be read without a remark.</source>
        <translation>Sie lässt sich ohne Bemerkung lesen.</translation>
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
    <name>JsonEditor</name>
    <message>
        <source>Config as JSON</source>
        <translation>Konfiguration als JSON</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Unsaved calendar changes of {file} are kept.</source>
        <translation>Ungespeicherte Änderungen am Kalender von {file} sind aufgehoben.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The config has changed on disk; your unsaved edits stand on top of it.</source>
        <translation>Die Konfiguration hat sich auf der Platte geändert; Ihre ungespeicherten Änderungen gelten darüber weiter.</translation>
    </message>
    <message>
        <source>The kept draft of the calendar is damaged and was left out.</source>
        <translation>Der aufgehobene Entwurf des Kalenders ist beschädigt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>calendar edited</source>
        <translation>Kalender bearbeitet</translation>
    </message>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt rotieren…</translation>
    </message>
    <message>
        <source>The calendar is saved. The next rotation follows it.</source>
        <translation>Der Kalender ist gespeichert. Die nächste Rotation folgt ihm.</translation>
    </message>
    <message>
        <source>Unsaved changes of {file} are kept.</source>
        <translation>Ungespeicherte Änderungen an {file} sind aufgehoben.</translation>
    </message>
</context>
<context>
    <name>LadderChart</name>
    <message>
        <source>Generation {number}</source>
        <translation>Generation {number}</translation>
    </message>
</context>
<context>
    <name>LadderPanel</name>
    <message>
        <source>Lots of the first trade</source>
        <translation>Lots des ersten Trades</translation>
    </message>
    <message>
        <source>Loss of the first trade at its stop</source>
        <translation>Verlust des ersten Trades an seinem Stop</translation>
    </message>
    <message>
        <source>Chart of the lots of each generation</source>
        <translation>Diagramm der Lots jeder Generation</translation>
    </message>
    <message>
        <source>Chart of the worst loss up to each generation</source>
        <translation>Diagramm des größten Verlusts bis zu jeder Generation</translation>
    </message>
    <message>
        <source>Exposure ladder</source>
        <translation>Risikoleiter</translation>
    </message>
    <message>
        <source>The ladder is shown once no mistake is left.</source>
        <translation>Die Leiter erscheint, sobald kein Fehler mehr übrig ist.</translation>
    </message>
    <message>
        <source>Worst chain: {loss:.2f} % of the balance{money}; daily limit {limit:g} %</source>
        <translation>Schlimmste Kette: {loss:.2f} % des Kontostands{money}; Tagesgrenze {limit:g} %</translation>
    </message>
    <message>
        <source>most lots</source>
        <translation>meiste Lots</translation>
    </message>
    <message>
        <source>full stops only</source>
        <translation>nur volle Stops</translation>
    </message>
    <message>
        <source>Lots per trade</source>
        <translation>Lots je Trade</translation>
    </message>
    <message>
        <source> lots</source>
        <translation> Lots</translation>
    </message>
    <message>
        <source>lot cap</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Worst loss, %</source>
        <translation>Größter Verlust, %</translation>
    </message>
    <message>
        <source>daily limit</source>
        <translation>Tagesgrenze</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
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
        <source>No rotation on record</source>
        <translation>Keine Rotation verzeichnet</translation>
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
    <message>
        <source>{value} (default)</source>
        <translation>{value} (Vorgabe)</translation>
    </message>
    <message>
        <source>Daily loss in money</source>
        <translation>Tagesverlust in Geld</translation>
    </message>
    <message>
        <source>Edit {option}</source>
        <translation>{option} bearbeiten</translation>
    </message>
    <message>
        <source>set the balance</source>
        <translation>Kontostand angeben</translation>
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
        <source>The config on disk cannot be read; the one read before stays in force. </source>
        <translation>Die Konfiguration auf der Platte lässt sich nicht lesen; die zuvor gelesene bleibt in Kraft. </translation>
    </message>
    <message>
        <source>Not saved yet: </source>
        <translation>Noch nicht gespeichert: </translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Apply to many</source>
        <translation>Auf viele anwenden</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Put {name} in the place of others</source>
        <translation>{name} an die Stelle anderer setzen</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>{actions} of 6 actions, into {targets} profiles. Nothing is written yet.</source>
        <translation>{actions} von 6 Aktionen, in {targets} Profile. Noch wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>A copy of each file that is replaced is kept; refused ones stay.</source>
        <translation>Von jeder Datei, die ersetzt wird, bleibt eine Kopie; abgelehnte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Profiles written: {written}, refused: {refused}. Deploy to bring them to the EA.</source>
        <translation>Profile geschrieben: {written}, abgelehnt: {refused}. Bringen Sie sie aus, damit der EA sie bekommt.</translation>
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
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Pack</source>
        <translation>&amp;Paket</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Open config…</source>
        <translation>Konfiguration ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Neu einlesen</translation>
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
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Reentry</source>
        <translation>&amp;Über Reentry</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Nach &amp;neuen Versionen fragen…</translation>
    </message>
    <message>
        <source>Open r&amp;ecent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
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
    <name>MergeDialog</name>
    <message>
        <source>Merge with the disk</source>
        <translation>Mit der Platte zusammenführen</translation>
    </message>
    <message>
        <source>Tick what to take from the disk; the rest stays yours.</source>
        <translation>Haken Sie an, was von der Platte übernommen wird; der Rest bleibt Ihrer.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Zelle</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meines</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Whose days</source>
        <translation>Wessen Tage</translation>
    </message>
    <message>
        <source>All symbols</source>
        <translation>Alle Symbole</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Monat davor</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Monat danach</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Exception…</source>
        <translation>Ausnahme…</translation>
    </message>
    <message>
        <source>Another persona on the selected days: holiday, news (double click)</source>
        <translation>Eine andere Persona an den gewählten Tagen: Feiertag, Nachrichten (Doppelklick)</translation>
    </message>
    <message>
        <source>No exception</source>
        <translation>Keine Ausnahme</translation>
    </message>
    <message>
        <source>The selected days follow the week again (Delete)</source>
        <translation>Die gewählten Tage folgen wieder der Woche (Entf)</translation>
    </message>
    <message>
        <source>{count} days selected</source>
        <translation>{count} Tage gewählt</translation>
    </message>
    <message>
        <source>rotation {local}</source>
        <translation>Rotation {local}</translation>
    </message>
    <message>
        <source>, broker {broker}</source>
        <translation>, Broker {broker}</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Ausnahme</translation>
    </message>
    <message>
        <source>Select a day first.</source>
        <translation>Wählen Sie zuerst einen Tag.</translation>
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
        <source>No MetaTrader 4 was found on this machine</source>
        <translation>Auf diesem Rechner wurde kein MetaTrader 4 gefunden</translation>
    </message>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Search &amp;again</source>
        <translation>Noch einmal &amp;suchen</translation>
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
        <source>Search options: name, help or value</source>
        <translation>Optionen suchen: Name, Hilfe oder Wert</translation>
    </message>
    <message>
        <source>Search options</source>
        <translation>Optionen suchen</translation>
    </message>
    <message>
        <source>Only what &amp;differs from the default</source>
        <translation>Nur was von der Vorgabe &amp;abweicht</translation>
    </message>
    <message>
        <source>&amp;JSON beside it</source>
        <translation>&amp;JSON daneben</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>No option fits. Clear the search or the filter to see all of them. The limits of each persona stand on the Governance page.</source>
        <translation>Keine Option passt. Leeren Sie Suche oder Filter, um alle zu sehen. Die Grenzen jeder Persona stehen auf der Seite Governance.</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Mistakes</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Edit an option</source>
        <translation>Eine Option bearbeiten</translation>
    </message>
    <message>
        <source>Edit the JSON</source>
        <translation>Das JSON bearbeiten</translation>
    </message>
    <message>
        <source>The JSON has a mistake, so it cannot be saved. What you typed is kept; the form follows again once it is mended.</source>
        <translation>Das JSON hat einen Fehler und kann deshalb nicht gespeichert werden. Was Sie getippt haben, bleibt; das Formular folgt wieder, sobald er behoben ist.</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <source>What came of the last step</source>
        <translation>Was der letzte Schritt ergab</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>Copy what came of it</source>
        <translation>Das Ergebnis kopieren</translation>
    </message>
</context>
<context>
    <name>OverrideCard</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Set by hand…</source>
        <translation>Von Hand setzen…</translation>
    </message>
    <message>
        <source>End it now</source>
        <translation>Jetzt beenden</translation>
    </message>
    <message>
        <source>Nothing is set by hand: the calendar decides.</source>
        <translation>Nichts ist von Hand gesetzt: Der Kalender entscheidet.</translation>
    </message>
    <message>
        <source>{persona} for {symbols} until {until}.</source>
        <translation>{persona} für {symbols} bis {until}.</translation>
    </message>
    <message>
        <source>all symbols</source>
        <translation>alle Symbole</translation>
    </message>
    <message>
        <source>{what}. The EA's files change with the next rotation.</source>
        <translation>{what}. Die Dateien des EA ändern sich mit der nächsten Rotation.</translation>
    </message>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt rotieren…</translation>
    </message>
    <message>
        <source>Nothing is set by hand.</source>
        <translation>Nichts ist von Hand gesetzt.</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>ddd d MMM yyyy HH:mm</source>
        <translation>ddd d. MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>Set a persona by hand</source>
        <translation>Eine Persona von Hand setzen</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>Von Hand setzen</translation>
    </message>
    <message>
        <source>For the history: news, holiday …</source>
        <translation>Für den Verlauf: Nachrichten, Feiertag …</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Common ends</source>
        <translation>Übliche Enden</translation>
    </message>
    <message>
        <source>Tomorrow's rotation</source>
        <translation>Rotation von morgen</translation>
    </message>
    <message>
        <source>In 4 hours</source>
        <translation>In 4 Stunden</translation>
    </message>
    <message>
        <source>Friday 23:00</source>
        <translation>Freitag 23:00</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>Choose a persona and at least one symbol.</source>
        <translation>Wählen Sie eine Persona und mindestens ein Symbol.</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Is everything installed?</source>
        <translation>Ist alles installiert?</translation>
    </message>
    <message>
        <source>Import a statement</source>
        <translation>Einen Kontoauszug importieren</translation>
    </message>
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
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The EA reads key=value;key=value in plain ASCII.</source>
        <translation>Der EA liest Schlüssel=Wert;Schlüssel=Wert in reinem ASCII.</translation>
    </message>
    <message>
        <source>Add a parameter</source>
        <translation>Parameter hinzufügen</translation>
    </message>
    <message>
        <source>Remove the parameter</source>
        <translation>Parameter entfernen</translation>
    </message>
    <message>
        <source>No parameters.</source>
        <translation>Keine Parameter.</translation>
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
        <translation>conservative: kleine Größen, wenige Wiedereinstiege, lange Pausen</translation>
    </message>
    <message>
        <source>moderate: medium sizes, up to three re-entries in a chain</source>
        <translation>moderate: mittlere Größen, bis zu drei Wiedereinstiege in einer Kette</translation>
    </message>
    <message>
        <source>aggressive: up to three times the size, five re-entries</source>
        <translation>aggressive: bis zum Dreifachen der Größe, fünf Wiedereinstiege</translation>
    </message>
    <message>
        <source>Trades of {persona}</source>
        <translation>Trades von {persona}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>What will happen</source>
        <translation>Was geschehen wird</translation>
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
    <name>ProfileDelegate</name>
    <message>
        <source>Edit the parameters one by one (Alt+Return)</source>
        <translation>Die Parameter einzeln bearbeiten (Alt+Eingabe)</translation>
    </message>
</context>
<context>
    <name>ProfileModel</name>
    <message>
        <source>Edit</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Konfidenz</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>voller Stop</translation>
    </message>
    <message>
        <source>partial loss</source>
        <translation>Teilverlust</translation>
    </message>
    <message>
        <source>break-even</source>
        <translation>Break-even</translation>
    </message>
    <message>
        <source>partial profit</source>
        <translation>Teilgewinn</translation>
    </message>
    <message>
        <source>target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>beyond target</source>
        <translation>über das Ziel hinaus</translation>
    </message>
</context>
<context>
    <name>ProfilesTab</name>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>profiles {names}</source>
        <translation>Profile {names}</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Ein Profil importieren</translation>
    </message>
    <message>
        <source>Import a bundle</source>
        <translation>Ein Bündel importieren</translation>
    </message>
    <message>
        <source>The config has no symbol {name}.</source>
        <translation>Die Konfiguration kennt kein Symbol {name}.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Search for terminals</source>
        <translation>Nach Terminals suchen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Looking in {place}</source>
        <translation>Suche in {place}</translation>
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
    <name>RowsView</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Replace a secret</source>
        <translation>Ein Geheimnis ersetzen</translation>
    </message>
    <message>
        <source>Add a password or token</source>
        <translation>Ein Passwort oder Token hinzufügen</translation>
    </message>
    <message>
        <source>for example: account 651083</source>
        <translation>zum Beispiel: Konto 651083</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password or token</source>
        <translation>&amp;Passwort oder Token</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Passwort oder Token</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Ablegen</translation>
    </message>
</context>
<context>
    <name>SecretsPage</name>
    <message>
        <source>Account passwords and tokens are kept by the system's keyring, never in the config or a log. They are not shown again, not even here.</source>
        <translation>Passwörter und Tokens liegen im Schlüsselbund des Systems, nie in der Konfiguration oder einem Protokoll. Sie werden nicht wieder angezeigt, auch hier nicht.</translation>
    </message>
    <message>
        <source>Nothing is stored yet. Add a password or a token above.</source>
        <translation>Noch ist nichts abgelegt. Fügen Sie oben ein Passwort oder ein Token hinzu.</translation>
    </message>
    <message>
        <source>Passwords and tokens</source>
        <translation>Passwörter und Tokens</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>abgelegt</translation>
    </message>
    <message>
        <source>no longer in the keyring</source>
        <translation>nicht mehr im Schlüsselbund</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete {name} from the keyring?</source>
        <translation>{name} aus dem Schlüsselbund löschen?</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select a name first.</source>
        <translation>Wählen Sie zuerst einen Namen.</translation>
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
        <source>Paint the selected days with persona 1, 2 … 9 (calendar)</source>
        <translation>Die gewählten Tage mit Persona 1, 2 … 9 malen (Kalender)</translation>
    </message>
    <message>
        <source>Paint the selected days with the chosen persona (calendar)</source>
        <translation>Die gewählten Tage mit der gewählten Persona malen (Kalender)</translation>
    </message>
    <message>
        <source>Clear the selected days (calendar)</source>
        <translation>Die gewählten Tage leeren (Kalender)</translation>
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
    <name>SymbolChoice</name>
    <message>
        <source>For which symbols</source>
        <translation>Für welche Symbole</translation>
    </message>
    <message>
        <source>All symbols ({count})</source>
        <translation>Alle Symbole ({count})</translation>
    </message>
    <message>
        <source>Group {name}</source>
        <translation>Gruppe {name}</translation>
    </message>
    <message>
        <source>Chosen symbols</source>
        <translation>Gewählte Symbole</translation>
    </message>
</context>
<context>
    <name>SymbolList</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the symbols</source>
        <translation>Symbole filtern</translation>
    </message>
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
        <source>Which symbols do you trade, and by which clock?</source>
        <translation>Welche Symbole handeln Sie, und nach welcher Uhr?</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Weiß ich noch nicht</translation>
    </message>
    <message>
        <source>UTC+2, in summer UTC+3 with New York (most brokers)</source>
        <translation>UTC+2, im Sommer UTC+3 mit New York (die meisten Broker)</translation>
    </message>
    <message>
        <source>UTC+2, in summer UTC+3 with Europe</source>
        <translation>UTC+2, im Sommer UTC+3 mit Europa</translation>
    </message>
    <message>
        <source>UTC+3 all the year</source>
        <translation>UTC+3 das ganze Jahr</translation>
    </message>
    <message>
        <source>UTC+2 all the year</source>
        <translation>UTC+2 das ganze Jahr</translation>
    </message>
    <message>
        <source>UTC all the year</source>
        <translation>UTC das ganze Jahr</translation>
    </message>
    <message>
        <source>Broker's clock</source>
        <translation>Uhr des Brokers</translation>
    </message>
    <message>
        <source>Broker's &amp;clock</source>
        <translation>&amp;Uhr des Brokers</translation>
    </message>
    <message>
        <source>Without it nobody can tell which persona was live when a trade was opened. It can be named later: Config, Statements.</source>
        <translation>Ohne sie kann niemand sagen, welche Persona galt, als ein Trade eröffnet wurde. Sie lässt sich später nennen: Konfiguration, Kontoauszüge.</translation>
    </message>
    <message>
        <source>It is {time} by that clock; Market Watch in MT4 shows your broker's.</source>
        <translation>Nach dieser Uhr ist es {time}; die Marktübersicht in MT4 zeigt die Ihres Brokers.</translation>
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
    <name>TaskCard</name>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Abschalten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>XML…</source>
        <translation>XML…</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>State: {state}</source>
        <translation>Zustand: {state}</translation>
    </message>
    <message>
        <source>This system has no Task Scheduler.</source>
        <translation>Dieses System hat keine Aufgabenplanung.</translation>
    </message>
    <message>
        <source>Register the task first.</source>
        <translation>Registrieren Sie die Aufgabe zuerst.</translation>
    </message>
    <message>
        <source>Enable the task first.</source>
        <translation>Schalten Sie die Aufgabe zuerst ein.</translation>
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
        <translation>Nur während ich an&amp;gemeldet bin (ohne Passwort)</translation>
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
        <source>&amp;What would happen</source>
        <translation>&amp;Was geschehen würde</translation>
    </message>
    <message>
        <source>Re&amp;gister Tasks</source>
        <translation>Aufgaben re&amp;gistrieren</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Asking how the tasks stand…</source>
        <translation>Der Stand der Aufgaben wird abgefragt…</translation>
    </message>
    <message>
        <source>&amp;Write task files</source>
        <translation>Aufgabendateien &amp;schreiben</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What would happen (nothing was done)</source>
        <translation>Was geschehen würde (nichts wurde getan)</translation>
    </message>
    <message>
        <source>Remove this task?</source>
        <translation>Diese Aufgabe entfernen?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Run the tasks with this account?</source>
        <translation>Die Aufgaben unter diesem Konto laufen lassen?</translation>
    </message>
    <message>
        <source>&amp;Write the config</source>
        <translation>Konfiguration &amp;schreiben</translation>
    </message>
    <message>
        <source>Windows takes it over when you press Register Tasks next.</source>
        <translation>Windows übernimmt es, wenn Sie das nächste Mal Aufgaben registrieren drücken.</translation>
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
        <source>&amp;Search again</source>
        <translation>Noch einmal &amp;suchen</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>Add a &amp;terminal.exe…</source>
        <translation>&amp;terminal.exe hinzufügen…</translation>
    </message>
    <message>
        <source>Searching for terminals…</source>
        <translation>Terminals werden gesucht…</translation>
    </message>
    <message>
        <source>&amp;Add by hand</source>
        <translation>Von &amp;Hand hinzufügen</translation>
    </message>
    <message>
        <source>The search was stopped before it was done.</source>
        <translation>Die Suche wurde angehalten, bevor sie fertig war.</translation>
    </message>
    <message>
        <source>Use this terminal?</source>
        <translation>Dieses Terminal verwenden?</translation>
    </message>
    <message>
        <source>&amp;Write the config</source>
        <translation>Konfiguration &amp;schreiben</translation>
    </message>
    <message>
        <source>The old config stays in the history. The profiles get to this terminal with the next rotation, or at once with Rotate now.</source>
        <translation>Die alte Konfiguration bleibt im Verlauf. Die Profile kommen mit der nächsten Rotation zu diesem Terminal, oder sofort mit Jetzt rotieren.</translation>
    </message>
    <message>
        <source>The config now uses {terminal}.</source>
        <translation>Die Konfiguration verwendet jetzt {terminal}.</translation>
    </message>
    <message>
        <source>Rotate now…</source>
        <translation>Jetzt rotieren…</translation>
    </message>
    <message>
        <source>Look for a terminal in {name}</source>
        <translation>Ein Terminal in {name} suchen</translation>
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
    <name>Ticks</name>
    <message>
        <source>Find</source>
        <translation>Finden</translation>
    </message>
    <message>
        <source>Find in {name}</source>
        <translation>In {name} finden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>&amp;Save profile</source>
        <translation>Profil &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Fix all that can be fixed</source>
        <translation>&amp;Alles beheben, was sich beheben lässt</translation>
    </message>
    <message>
        <source>Edit &amp;parameters…</source>
        <translation>&amp;Parameter bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Deploy this one now…</source>
        <translation>Dieses jetzt &amp;ausbringen…</translation>
    </message>
    <message>
        <source>&amp;Apply to many…</source>
        <translation>Auf &amp;viele anwenden…</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>Ver&amp;gleichen…</translation>
    </message>
    <message>
        <source>&amp;Import a profile…</source>
        <translation>Profil &amp;importieren…</translation>
    </message>
    <message>
        <source>Import a &amp;bundle…</source>
        <translation>&amp;Bündel importieren…</translation>
    </message>
    <message>
        <source>&amp;Export a bundle…</source>
        <translation>Bündel &amp;exportieren…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Import, export and more</source>
        <translation>Import, Export und mehr</translation>
    </message>
    <message>
        <source>{name} saved. Deploy it to bring it to the EA.</source>
        <translation>{name} gespeichert. Bringen Sie es aus, damit der EA es bekommt.</translation>
    </message>
    <message>
        <source>The deployment failed.</source>
        <translation>Das Ausbringen ist gescheitert.</translation>
    </message>
    <message>
        <source>Deployed, read back and compared.</source>
        <translation>Ausgebracht, zurückgelesen und verglichen.</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Ein Profil importieren</translation>
    </message>
    <message>
        <source>Profiles (*.csv);;All files (*)</source>
        <translation>Profile (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a bundle</source>
        <translation>Ein Bündel importieren</translation>
    </message>
    <message>
        <source>Bundles (*.reentry-bundle *.zip)</source>
        <translation>Bündel (*.reentry-bundle *.zip)</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>Ein Bündel exportieren</translation>
    </message>
    <message>
        <source>Not while a mistake is left.</source>
        <translation>Nicht, solange noch ein Fehler da ist.</translation>
    </message>
    <message>
        <source>Choose first between your version and the one on the disk.</source>
        <translation>Erst zwischen der eigenen Version und der auf der Platte wählen.</translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Save it first: what is deployed is the file.</source>
        <translation>Erst speichern: Ausgebracht wird die Datei.</translation>
    </message>
    <message>
        <source>Choose a profile in the grid first.</source>
        <translation>Wählen Sie zuerst ein Profil in der Übersicht.</translation>
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
    <name>UnsavedCard</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>1 unsaved change</source>
        <translation>1 ungespeicherte Änderung</translation>
    </message>
    <message>
        <source>{count} unsaved changes</source>
        <translation>{count} ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>No unsaved changes</source>
        <translation>Keine ungespeicherten Änderungen</translation>
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
    <name>WeekCard</name>
    <message>
        <source>Choose a persona and draw over the days, or move with the arrows and press a digit, a first letter or Enter.</source>
        <translation>Wählen Sie eine Persona und ziehen Sie über die Tage, oder gehen Sie mit den Pfeilen und drücken Sie eine Ziffer, einen Anfangsbuchstaben oder die Eingabetaste.</translation>
    </message>
    <message>
        <source>New group…</source>
        <translation>Neue Gruppe…</translation>
    </message>
    <message>
        <source>Symbols with a week of their own</source>
        <translation>Symbole mit eigener Woche</translation>
    </message>
    <message>
        <source>Edit the group</source>
        <translation>Gruppe bearbeiten</translation>
    </message>
    <message>
        <source>Remove the group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>Gruppe entfernen</translation>
    </message>
    <message>
        <source>Select the row of a group first.</source>
        <translation>Wählen Sie zuerst die Zeile einer Gruppe.</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>All symbols</source>
        <translation>Alle Symbole</translation>
    </message>
    <message>
        <source>fallback cycle</source>
        <translation>Ersatzreihe</translation>
    </message>
    <message>
        <source> (from the week of all symbols)</source>
        <translation> (aus der Woche aller Symbole)</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
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
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Reentry</source>
        <translation>Willkommen bei Reentry</translation>
    </message>
    <message>
        <source>It deploys the right re-entry profiles to your EA, every day, and checks them.</source>
        <translation>Es bringt Ihrem EA jeden Tag die richtigen Wiedereinstiegsprofile und prüft sie.</translation>
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
    <name>XmlPage</name>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Problems in the XML</source>
        <translation>Probleme im XML</translation>
    </message>
    <message>
        <source>Not valid, problems: {n}. Choose one to see its line.</source>
        <translation>Ungültig, Probleme: {n}. Wählen Sie eines, um seine Zeile zu sehen.</translation>
    </message>
    <message>
        <source>Valid: Microsoft's schema 1.3 and our own rules are met.</source>
        <translation>Gültig: Microsofts Schema 1.3 und unsere eigenen Regeln sind erfüllt.</translation>
    </message>
</context>
<context>
    <name>XmlView</name>
    <message>
        <source>XML of {task}</source>
        <translation>XML von {task}</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Definitionen</translation>
    </message>
    <message>
        <source>As the config asks</source>
        <translation>Wie die Konfiguration es verlangt</translation>
    </message>
    <message>
        <source>The file on disk</source>
        <translation>Die Datei auf der Platte</translation>
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
        <source>Your clock</source>
        <translation>Ihre Uhr</translation>
    </message>
    <message>
        <source>Broker's</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>The time of the rotation by the broker's clock</source>
        <translation>Die Zeit der Rotation nach der Uhr des Brokers</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Why, warnings</source>
        <translation>Grund, Warnungen</translation>
    </message>
    <message>
        <source>Next 30 deployments</source>
        <translation>Die nächsten 30 Rotationen</translation>
    </message>
    <message>
        <source>No pack is open</source>
        <translation>Kein Paket ist geöffnet</translation>
    </message>
    <message>
        <source>all symbols</source>
        <translation>alle Symbole</translation>
    </message>
    <message>
        <source>Profiles missing: {names}. The rotation would stop.</source>
        <translation>Profile fehlen: {names}. Die Rotation würde anhalten.</translation>
    </message>
    <message>
        <source>Weekend: the market is closed.</source>
        <translation>Wochenende: Der Markt ist geschlossen.</translation>
    </message>
    <message>
        <source>Clock change: your clock goes forward {minutes} min.</source>
        <translation>Zeitumstellung: Ihre Uhr geht {minutes} min vor.</translation>
    </message>
    <message>
        <source>Clock change: your clock goes back {minutes} min.</source>
        <translation>Zeitumstellung: Ihre Uhr geht {minutes} min zurück.</translation>
    </message>
    <message>
        <source>earlier</source>
        <translation>früher</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>The broker's clock goes forward {minutes} min.</source>
        <translation>Die Uhr des Brokers geht {minutes} min vor.</translation>
    </message>
    <message>
        <source>The broker's clock goes back {minutes} min.</source>
        <translation>Die Uhr des Brokers geht {minutes} min zurück.</translation>
    </message>
    <message>
        <source>By the broker's clock the rotation comes {minutes} min {later}.</source>
        <translation>Nach der Uhr des Brokers kommt die Rotation {minutes} min {later}.</translation>
    </message>
    <message>
        <source>By the broker's clock the rotation comes {minutes} min {later}, unless it has a summer time: name it in Config, Statements.</source>
        <translation>Nach der Uhr des Brokers kommt die Rotation {minutes} min {later}, sofern er keine Sommerzeit hat: Nennen Sie sie unter Konfiguration, Kontoauszüge.</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>1 option changes</source>
        <translation>1 Option ändert sich</translation>
    </message>
    <message>
        <source>{number} options change</source>
        <translation>{number} Optionen ändern sich</translation>
    </message>
</context>
<context>
    <name>controls</name>
    <message>
        <source>Control</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Enforced by</source>
        <translation>Durchgesetzt von</translation>
    </message>
    <message>
        <source>On failure</source>
        <translation>Bei Verstoß</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Zu sehen in</translation>
    </message>
    <message>
        <source>EA input</source>
        <translation>EA-Eingabe</translation>
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
        <source>{count} files that nothing here can use: {names}</source>
        <translation>{count} Dateien, mit denen hier nichts anzufangen ist: {names}</translation>
    </message>
    <message>
        <source>&amp;Take them all</source>
        <translation>&amp;Alle nehmen</translation>
    </message>
    <message>
        <source>Each is shown for itself, one after another.</source>
        <translation>Jede wird einzeln gezeigt, eine nach der anderen.</translation>
    </message>
    <message>
        <source>{count} files at once</source>
        <translation>{count} Dateien auf einmal</translation>
    </message>
    <message>
        <source>{name}: nothing here can use it</source>
        <translation>{name}: damit kann hier nichts etwas anfangen</translation>
    </message>
    <message>
        <source>Drop a config (.json), a profile (.csv), a bundle of profiles (.zip), a statement (.htm), EA inputs (.set) or the folder of a MetaTrader 4.</source>
        <translation>Legen Sie eine Konfiguration (.json), ein Profil (.csv), ein Bündel von Profilen (.zip), einen Kontoauszug (.htm), EA-Eingaben (.set) oder den Ordner eines MetaTrader 4 hier ab.</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>How bad</source>
        <translation>Wie schlimm</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>fixes</name>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Start the bridge</source>
        <translation>Brücke starten</translation>
    </message>
    <message>
        <source>Open Bridge</source>
        <translation>Brücke öffnen</translation>
    </message>
    <message>
        <source>Open the matrix</source>
        <translation>Matrix öffnen</translation>
    </message>
    <message>
        <source>Open Chains</source>
        <translation>Ketten öffnen</translation>
    </message>
    <message>
        <source>How to fix</source>
        <translation>So beheben Sie es</translation>
    </message>
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
</context>
<context>
    <name>messages</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>profiles</name>
    <message>
        <source>1 mistake</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>{n} mistakes</source>
        <translation>{n} Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>{n} warnings</source>
        <translation>{n} Warnungen</translation>
    </message>
    <message>
        <source>1 remark</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>{n} remarks</source>
        <translation>{n} Hinweise</translation>
    </message>
    <message>
        <source>Nothing to mend</source>
        <translation>Nichts zu beheben</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>live</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>not deployed</source>
        <translation>nicht ausgebracht</translation>
    </message>
    <message>
        <source>EA's edited</source>
        <translation>beim EA geändert</translation>
    </message>
    <message>
        <source>Due today.</source>
        <translation>Heute vorgesehen.</translation>
    </message>
    <message>
        <source>Its bytes lie in the EA's folder.</source>
        <translation>Genau so liegt es im Ordner des EA.</translation>
    </message>
    <message>
        <source>The EA's folder holds an earlier version: deploy it.</source>
        <translation>Im Ordner des EA liegt eine frühere Version: bringen Sie es aus.</translation>
    </message>
    <message>
        <source>What lies in the EA's folder was edited by hand.</source>
        <translation>Was im Ordner des EA liegt, wurde von Hand geändert.</translation>
    </message>
    <message>
        <source>no warnings</source>
        <translation>keine Warnungen</translation>
    </message>
    <message>
        <source>FAILED ({n} failed, {warnings})</source>
        <translation>NICHT BESTANDEN ({n} fehlgeschlagen, {warnings})</translation>
    </message>
    <message>
        <source>PASSED ({warnings})</source>
        <translation>BESTANDEN ({warnings})</translation>
    </message>
    <message>
        <source>Choose first whose profile it is to become.</source>
        <translation>Wählen Sie zuerst, wessen Profil es werden soll.</translation>
    </message>
    <message>
        <source>Click a cell.</source>
        <translation>Klicken Sie auf eine Zelle.</translation>
    </message>
    <message>
        <source>{file}: there is no such file</source>
        <translation>{file}: Diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>Choose a profile's CSV.</source>
        <translation>Wählen Sie die CSV-Datei eines Profils.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>{file} was read into {name}; it is not saved yet.</source>
        <translation>{file} wurde in {name} eingelesen; es ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>{name} was written.</source>
        <translation>{name} wurde geschrieben.</translation>
    </message>
    <message>
        <source>Profiles written from {name}: {count}.</source>
        <translation>Aus {name} geschriebene Profile: {count}.</translation>
    </message>
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>A copy of each file that is replaced is kept.</source>
        <translation>Von jeder Datei, die ersetzt wird, bleibt eine Kopie.</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Neues Profil</translation>
    </message>
    <message>
        <source>Deploy {name} now</source>
        <translation>{name} jetzt ausbringen</translation>
    </message>
    <message>
        <source>The EA reads it when it starts or reloads.</source>
        <translation>Der EA liest es, wenn er startet oder neu lädt.</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>Ausbringen</translation>
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
    <message>
        <source>Import {name}</source>
        <translation>{name} importieren</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
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
    <message>
        <source>Some of the EA's files were edited by hand.</source>
        <translation>Einige Dateien des EA wurden von Hand geändert.</translation>
    </message>
    <message>
        <source>Some of the EA's files are missing.</source>
        <translation>Einige Dateien des EA fehlen.</translation>
    </message>
</context>
<context>
    <name>tabs</name>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>KPIs</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
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
        <source>The persona then changes only when you rotate by hand.</source>
        <translation>Die Persona wechselt dann nur noch, wenn Sie von Hand rotieren.</translation>
    </message>
    <message>
        <source>The weekly figures are then written only by hand.</source>
        <translation>Die Wochenzahlen werden dann nur noch von Hand geschrieben.</translation>
    </message>
    <message>
        <source>The XML file stays; Register Tasks brings it back.</source>
        <translation>Die XML-Datei bleibt; Aufgaben registrieren bringt sie zurück.</translation>
    </message>
    <message>
        <source>Rotate the profiles</source>
        <translation>Profile rotieren</translation>
    </message>
    <message>
        <source>Export the KPIs</source>
        <translation>KPIs exportieren</translation>
    </message>
    <message>
        <source>Copies the profiles of the day's persona to the EA.</source>
        <translation>Kopiert die Profile der Persona des Tages zum EA.</translation>
    </message>
    <message>
        <source>Writes the week's figures into the reports folder.</source>
        <translation>Schreibt die Zahlen der Woche in den Berichtsordner.</translation>
    </message>
    <message>
        <source>Every {day} at {time}, this computer's time</source>
        <translation>Jeden {day} um {time} nach der Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>Every day at {time}, this computer's time</source>
        <translation>Jeden Tag um {time} nach der Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>Every day at {time}, this computer's time; then every 30 minutes for 12 hours, so that symbols with an open chain get their turn</source>
        <translation>Jeden Tag um {time} nach der Uhr dieses Rechners; danach 12 Stunden lang alle 30 Minuten, damit auch Symbole mit offener Kette an die Reihe kommen</translation>
    </message>
    <message>
        <source>no Task Scheduler here</source>
        <translation>keine Aufgabenplanung hier</translation>
    </message>
    <message>
        <source>cannot be seen</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>abgeschaltet</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>läuft gerade</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>Windows does not know it yet. Press Register Tasks.</source>
        <translation>Windows kennt sie noch nicht. Drücken Sie Aufgaben registrieren.</translation>
    </message>
    <message>
        <source>It does not run until you enable it.</source>
        <translation>Sie läuft nicht, bis Sie sie einschalten.</translation>
    </message>
    <message>
        <source>Its last run failed: {why}.</source>
        <translation>Der letzte Lauf ist gescheitert: {why}.</translation>
    </message>
    <message>
        <source>It missed its last time: was the computer off, or nobody logged on? Run now makes up for it.</source>
        <translation>Sie hat ihren letzten Termin verpasst: War der Rechner aus oder niemand angemeldet? Jetzt ausführen holt es nach.</translation>
    </message>
    <message>
        <source>Windows holds another task than the config asks for ({what}).</source>
        <translation>Windows hat eine andere Aufgabe, als die Konfiguration verlangt ({what}).</translation>
    </message>
    <message>
        <source>Register Tasks puts it right.</source>
        <translation>Aufgaben registrieren bringt es in Ordnung.</translation>
    </message>
    <message>
        <source>Its file is not written yet. Press Write task files.</source>
        <translation>Ihre Datei ist noch nicht geschrieben. Drücken Sie Aufgabendateien schreiben.</translation>
    </message>
    <message>
        <source>Its file is not what the config asks for ({what}).</source>
        <translation>Ihre Datei ist nicht, was die Konfiguration verlangt ({what}).</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>  (not written yet)</source>
        <translation>  (noch nicht geschrieben)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Next run</source>
        <translation>Nächster Lauf</translation>
    </message>
    <message>
        <source>Last run</source>
        <translation>Letzter Lauf</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Last result</source>
        <translation>Letztes Ergebnis</translation>
    </message>
    <message>
        <source>Missed runs</source>
        <translation>Verpasste Läufe</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>the last one was missed</source>
        <translation>der letzte wurde verpasst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>This system has no Task Scheduler. The task files can be written here and registered on the Windows machine.</source>
        <translation>Dieses System hat keine Aufgabenplanung. Die Aufgabendateien können hier geschrieben und auf dem Windows-Rechner registriert werden.</translation>
    </message>
    <message>
        <source>Needs a look: {names}.</source>
        <translation>Braucht einen Blick: {names}.</translation>
    </message>
    <message>
        <source>Both tasks are registered as the config asks.</source>
        <translation>Beide Aufgaben sind registriert, wie die Konfiguration es verlangt.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>terminals</name>
    <message>
        <source>The terminal's data folder, or one above it</source>
        <translation>Der Datenordner des Terminals oder einer darüber</translation>
    </message>
    <message>
        <source>The terminal's program</source>
        <translation>Das Programm des Terminals</translation>
    </message>
    <message>
        <source>MetaTrader 4 (terminal.exe);;Programs (*.exe)</source>
        <translation>MetaTrader 4 (terminal.exe);;Programme (*.exe)</translation>
    </message>
    <message>
        <source>{place}: no MetaTrader was found there</source>
        <translation>{place}: Dort wurde kein MetaTrader gefunden</translation>
    </message>
    <message>
        <source>A terminal's data folder holds MQL4, its program folder holds terminal.exe. In MT4, File &gt; Open Data Folder shows the folder to name.</source>
        <translation>Der Datenordner eines Terminals enthält MQL4, sein Programmordner terminal.exe. In MT4 zeigt Datei &gt; Dateiordner öffnen den Ordner, der anzugeben ist.</translation>
    </message>
    <message>
        <source>The EA's config folder (paths.config_root):</source>
        <translation>Der Konfigurationsordner des EA (paths.config_root):</translation>
    </message>
    <message>
        <source>The config names this folder already.</source>
        <translation>Die Konfiguration nennt diesen Ordner schon.</translation>
    </message>
    <message>
        <source>This folder is not there yet and will be made.</source>
        <translation>Diesen Ordner gibt es noch nicht; er wird angelegt.</translation>
    </message>
    <message>
        <source>… and {n} more</source>
        <translation>… und {n} weitere</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>never or unknown</source>
        <translation>nie oder unbekannt</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>jetzt in Gebrauch</translation>
    </message>
    <message>
        <source>not offered: MetaTrader 5</source>
        <translation>nicht angeboten: MetaTrader 5</translation>
    </message>
    <message>
        <source>not offered: its program is gone</source>
        <translation>nicht angeboten: Programm ist nicht mehr da</translation>
    </message>
    <message>
        <source>not offered: start it once first</source>
        <translation>nicht angeboten: zuerst einmal starten</translation>
    </message>
    <message>
        <source>can be chosen</source>
        <translation>wählbar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Broker's server</source>
        <translation>Server des Brokers</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>  (portable)</source>
        <translation>  (portabel)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>  (not there yet, it will be made)</source>
        <translation>  (noch nicht da, wird angelegt)</translation>
    </message>
    <message>
        <source>The EA's config folder</source>
        <translation>Der Konfigurationsordner des EA</translation>
    </message>
    <message>
        <source>Why it was found</source>
        <translation>Warum es gefunden wurde</translation>
    </message>
    <message>
        <source>Why it is not offered</source>
        <translation>Warum es nicht angeboten wird</translation>
    </message>
    <message>
        <source>No terminal was found.</source>
        <translation>Kein Terminal wurde gefunden.</translation>
    </message>
    <message>
        <source>Terminals found: {n}, of which {m} can be chosen.</source>
        <translation>Terminals gefunden: {n}, davon wählbar: {m}.</translation>
    </message>
    <message>
        <source>The config uses {name}.</source>
        <translation>Die Konfiguration verwendet {name}.</translation>
    </message>
    <message>
        <source>The table says why.</source>
        <translation>Die Tabelle sagt, warum.</translation>
    </message>
    <message>
        <source>Open or set up a config, then choose one.</source>
        <translation>Öffnen Sie eine Konfiguration oder richten Sie eine ein und wählen Sie dann einen.</translation>
    </message>
    <message>
        <source>None of them reads the folder that the config names: {folder}</source>
        <translation>Keines von ihnen liest den Ordner, den die Konfiguration nennt: {folder}</translation>
    </message>
    <message>
        <source>Install it from your broker's page, start it once, log in, then search again.</source>
        <translation>Installieren Sie ihn von der Seite Ihres Brokers, starten Sie ihn einmal, melden Sie sich an und suchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Is it portable, or in an unusual place? Add its folder or its terminal.exe by hand, or drop it on this window.</source>
        <translation>Ist es portabel oder an einem ungewöhnlichen Ort? Fügen Sie seinen Ordner oder seine terminal.exe von Hand hinzu, oder ziehen Sie sie auf dieses Fenster.</translation>
    </message>
    <message>
        <source>In MT4, File &gt; Open Data Folder shows the folder to add.</source>
        <translation>In MT4 zeigt Datei &gt; Dateiordner öffnen den Ordner, der hinzuzufügen ist.</translation>
    </message>
</context>
<context>
    <name>weekdays</name>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
</context>
<context>
    <name>kpis</name>
    <message>
        <source>Write a re&amp;port…</source>
        <translation>&amp;Bericht schreiben…</translation>
    </message>
    <message>
        <source>Deposit: on record</source>
        <translation>Einzahlung: bekannte</translation>
    </message>
    <message>
        <source>Balance before the first trade; 0: the deposits on record</source>
        <translation>Kontostand vor dem ersten Trade; 0: die bekannten Einzahlungen</translation>
    </message>
    <message>
        <source>updating …</source>
        <translation>wird erneuert …</translation>
    </message>
    <message>
        <source>Copy picture and data</source>
        <translation>Bild und Daten kopieren</translation>
    </message>
    <message>
        <source>Export what is shown as CSV…</source>
        <translation>Gezeigtes als CSV ausgeben…</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Wieder alles zeigen</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Diagramm ausgeben</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Ausgegeben.</translation>
    </message>
    <message>
        <source>Mean result by bucket and action</source>
        <translation>Mittleres Ergebnis nach Klasse und Aktion</translation>
    </message>
    <message>
        <source>Mean result of each action's re-entries</source>
        <translation>Mittleres Ergebnis der Wiedereinstiege jeder Aktion</translation>
    </message>
    <message>
        <source>own bucket</source>
        <translation>eigene Klasse</translation>
    </message>
    <message>
        <source>no re-entry</source>
        <translation>kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>action {number}</source>
        <translation>Aktion {number}</translation>
    </message>
    <message>
        <source>{bucket}, {action}: mean {mean:,.2f}{limits}, n {n}, {won:.1%} won</source>
        <translation>{bucket}, {action}: Mittel {mean:,.2f}{limits}, n {n}, {won:.1%} gewonnen</translation>
    </message>
    <message>
        <source>No re-entry was attempted. Attempts come from the EA's executions, or from the lineage of imported trades (reentry lineage).</source>
        <translation>Kein Wiedereinstieg wurde versucht. Versuche stammen aus den Ausführungen des EA oder aus der Abstammung eingelesener Trades (reentry lineage).</translation>
    </message>
    <message>
        <source>mean {mean:,.2f}{limits}, {won:.1%} won, total {total:,.2f}, Sharpe per execution {sharpe:.3f}</source>
        <translation>Mittel {mean:,.2f}{limits}, {won:.1%} gewonnen, Summe {total:,.2f}, Sharpe je Ausführung {sharpe:.3f}</translation>
    </message>
    <message>
        <source>n {n} closed; {open} open, {unmatched} unmatched, {aborted} aborted, {failed} failed</source>
        <translation>n {n} geschlossen; {open} offen, {unmatched} ohne Trade, {aborted} abgebrochen, {failed} gescheitert</translation>
    </message>
    <message>
        <source>Profit and loss by month</source>
        <translation>Gewinn und Verlust nach Monat</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>{month}: {total:,.2f} from {n} trades; click: show its days</source>
        <translation>{month}: {total:,.2f} aus {n} Trades; Klick: seine Tage zeigen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>Balance after each closed trade</source>
        <translation>Kontostand nach jedem geschlossenen Trade</translation>
    </message>
    <message>
        <source>Drawdown: fall from the highest balance</source>
        <translation>Drawdown: Fall vom höchsten Kontostand</translation>
    </message>
    <message>
        <source>several personas</source>
        <translation>mehrere Personas</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Kontostand</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Drawdown</translation>
    </message>
    <message>
        <source>Colours of the personas</source>
        <translation>Farben der Personas</translation>
    </message>
    <message>
        <source>Exported {n} files to {folder}.</source>
        <translation>{n} Dateien nach {folder} ausgegeben.</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>MT4's own summary</source>
        <translation>Zusammenfassung wie in MT4</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>95 % limits, or why undefined</source>
        <translation>Grenzen zu 95 %, oder warum undefiniert</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Zeitraum davor</translation>
    </message>
    <message>
        <source>As MT4 writes it</source>
        <translation>Wie MT4 es schreibt</translation>
    </message>
    <message>
        <source>Set of figures</source>
        <translation>Satz von Kennzahlen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Gesamte Zeit</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>Letzte 365 Tage</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>First day, included</source>
        <translation>Erster Tag, eingeschlossen</translation>
    </message>
    <message>
        <source>Last day, included</source>
        <translation>Letzter Tag, eingeschlossen</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Which time of a trade counts</source>
        <translation>Welche Zeit eines Trades zählt</translation>
    </message>
    <message>
        <source>By close</source>
        <translation>Nach Schluss</translation>
    </message>
    <message>
        <source>By open</source>
        <translation>Nach Eröffnung</translation>
    </message>
    <message>
        <source>Which clock tells the time</source>
        <translation>Welche Uhr gilt</translation>
    </message>
    <message>
        <source>Broker time</source>
        <translation>Brokerzeit</translation>
    </message>
    <message>
        <source>Local time</source>
        <translation>Ortszeit</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Deposit currency; they are never summed</source>
        <translation>Kontowährung; nie wird über mehrere summiert</translation>
    </message>
    <message>
        <source>unknown currency</source>
        <translation>unbekannte Währung</translation>
    </message>
    <message>
        <source>Profit and loss by day</source>
        <translation>Gewinn und Verlust nach Tag</translation>
    </message>
    <message>
        <source>{day}: no closed trades</source>
        <translation>{day}: keine geschlossenen Trades</translation>
    </message>
    <message>
        <source>{day}: {total:,.2f} from {n} trades, {wins} won; persona: {persona}</source>
        <translation>{day}: {total:,.2f} aus {n} Trades, {wins} gewonnen; Persona: {persona}</translation>
    </message>
    <message>
        <source>Balance and drawdown</source>
        <translation>Kontostand und Drawdown</translation>
    </message>
    <message>
        <source>Mean result by weekday and hour</source>
        <translation>Mittleres Ergebnis nach Wochentag und Stunde</translation>
    </message>
    <message>
        <source>{n} trades without a known UTC offset are left out</source>
        <translation>{n} Trades ohne bekannten Abstand von UTC fehlen</translation>
    </message>
    <message>
        <source>{day} {hour:02}:00 – {hour:02}:59: mean {mean:,.2f}, n {n}</source>
        <translation>{day} {hour:02}:00 – {hour:02}:59: Mittel {mean:,.2f}, n {n}</translation>
    </message>
    <message>
        <source>Trades by result</source>
        <translation>Trades nach Ergebnis</translation>
    </message>
    <message>
        <source>Trades by R-multiple</source>
        <translation>Trades nach R</translation>
    </message>
    <message>
        <source>No trade has a stop that tells its risk, so R is undefined for all {n}.</source>
        <translation>Kein Trade hat einen Stop, der sein Risiko verrät; R ist für alle {n} undefiniert.</translation>
    </message>
    <message>
        <source>{n} undefined</source>
        <translation>{n} undefiniert</translation>
    </message>
    <message>
        <source>{n} beyond the edges, counted in the outermost bars</source>
        <translation>{n} jenseits der Ränder, in den äußersten Balken gezählt</translation>
    </message>
    <message>
        <source>{left:,.10g} to {right:,.10g} {unit}: {n} trades, {share:.1%}</source>
        <translation>{left:,.10g} bis {right:,.10g} {unit}: {n} Trades, {share:.1%}</translation>
    </message>
    <message>
        <source>mean {mean:,.2f}</source>
        <translation>Mittel {mean:,.2f}</translation>
    </message>
    <message>
        <source>Mean result by persona</source>
        <translation>Mittleres Ergebnis nach Persona</translation>
    </message>
    <message>
        <source>{persona}: mean {mean:,.2f}{limits}, n {n}, {won:.1%} won, total {total:,.2f}</source>
        <translation>{persona}: Mittel {mean:,.2f}{limits}, n {n}, {won:.1%} gewonnen, Summe {total:,.2f}</translation>
    </message>
    <message>
        <source>First persona</source>
        <translation>Erste Persona</translation>
    </message>
    <message>
        <source>Second persona</source>
        <translation>Zweite Persona</translation>
    </message>
    <message>
        <source>Is the difference more than chance?</source>
        <translation>Ist der Unterschied mehr als Zufall?</translation>
    </message>
    <message>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <source>Only one persona traded</source>
        <translation>Nur eine Persona hat gehandelt</translation>
    </message>
    <message>
        <source>Which persona was live when a trade was opened comes from the record of deployments (Rotate). Trades from before it have no persona.</source>
        <translation>Welche Persona bei der Eröffnung eines Trades galt, steht im Verzeichnis der Ausrollungen (Wechseln). Trades von davor haben keine Persona.</translation>
    </message>
    <message>
        <source>Choose two different personas</source>
        <translation>Zwei verschiedene Personas wählen</translation>
    </message>
    <message>
        <source>{value:+,.2f}{limits} a trade</source>
        <translation>{value:+,.2f}{limits} je Trade</translation>
    </message>
    <message>
        <source>{one}: mean {first:,.2f}, n {n}; {two}: mean {second:,.2f}, n {m}.</source>
        <translation>{one}: Mittel {first:,.2f}, n {n}; {two}: Mittel {second:,.2f}, n {m}.</translation>
    </message>
    <message>
        <source>One trade has no spread: nothing can be said.</source>
        <translation>Ein Trade streut nicht: Es lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>0 lies outside of the 95 % limits: more than chance.</source>
        <translation>0 liegt außerhalb der Grenzen zu 95 %: mehr als Zufall.</translation>
    </message>
    <message>
        <source>0 lies within the 95 % limits: chance may explain it.</source>
        <translation>0 liegt innerhalb der Grenzen zu 95 %: Zufall kann es erklären.</translation>
    </message>
    <message>
        <source>&amp;Reset filter</source>
        <translation>Filter zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Export what is shown…</source>
        <translation>G&amp;ezeigtes ausgeben…</translation>
    </message>
    <message>
        <source>&amp;Import statement…</source>
        <translation>Kontoauszug e&amp;inlesen…</translation>
    </message>
    <message>
        <source>Views on the key figures</source>
        <translation>Sichten auf die Kennzahlen</translation>
    </message>
    <message>
        <source>Statements of MT4 (*.htm *.html);;All files (*)</source>
        <translation>Kontoauszüge von MT4 (*.htm *.html);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export the key figures to</source>
        <translation>Kennzahlen ausgeben nach</translation>
    </message>
    <message>
        <source>{n} of {all} trades · {time}</source>
        <translation>{n} von {all} Trades · {time}</translation>
    </message>
    <message>
        <source>{n} trades are left out: their times cannot be read.</source>
        <translation>{n} Trades fehlen: Ihre Zeiten sind nicht zu lesen.</translation>
    </message>
    <message>
        <source>Several deposit currencies ({names}): shown is {one}; none is summed.</source>
        <translation>Mehrere Kontowährungen ({names}): Gezeigt wird {one}; nichts wird über Währungen summiert.</translation>
    </message>
    <message>
        <source>One closed trade: a figure that needs more says so. Widen the filter, or import a statement (menu KPIs).</source>
        <translation>Ein geschlossener Trade: Eine Kennzahl, die mehr braucht, sagt es. Den Filter weiten oder einen Kontoauszug einlesen (Menü Kennzahlen).</translation>
    </message>
    <message>
        <source>before: {value}</source>
        <translation>davor: {value}</translation>
    </message>
    <message>
        <source>Loading the key figures …</source>
        <translation>Kennzahlen werden geladen …</translation>
    </message>
    <message>
        <source>There is no database yet</source>
        <translation>Es gibt noch keine Datenbank</translation>
    </message>
    <message>
        <source>The trades cannot be read</source>
        <translation>Die Trades sind nicht zu lesen</translation>
    </message>
    <message>
        <source>No closed trades yet</source>
        <translation>Noch keine geschlossenen Trades</translation>
    </message>
    <message>
        <source>The EA writes trades as they close. Or import what MT4 knows: Account History, right click, Save as Detailed Report.</source>
        <translation>Der EA schreibt Trades, wenn sie schließen. Oder lesen Sie ein, was MT4 weiß: Kontohistorie, Rechtsklick, Als detaillierten Bericht speichern.</translation>
    </message>
    <message>
        <source>None of the {n} closed trades passes this filter. Period: {period}.</source>
        <translation>Keiner der {n} geschlossenen Trades passt zu diesem Filter. Zeitraum: {period}.</translation>
    </message>
    <message>
        <source>Nothing passes the filter</source>
        <translation>Nichts passt zum Filter</translation>
    </message>
    <message>
        <source>deposit currency</source>
        <translation>Kontowährung</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>undefined: {reason}</source>
        <translation>undefiniert: {reason}</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>gesamte Zeit</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>Formula: {formula}</source>
        <translation>Formel: {formula}</translation>
    </message>
    <message>
        <source>Counted per {per}; source: {source}</source>
        <translation>Gezählt je {per}; Quelle: {source}</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>Zeitraum: {period}</translation>
    </message>
    <message>
        <source>Period before: {value}, n {n}</source>
        <translation>Zeitraum davor: {value}, n {n}</translation>
    </message>
    <message>
        <source>Query: {command}</source>
        <translation>Abfrage: {command}</translation>
    </message>
    <message>
        <source>Fewer than {few} cases: chance outweighs it.</source>
        <translation>Weniger als {few} Fälle: Der Zufall überwiegt.</translation>
    </message>
    <message>
        <source>On the broker's clock</source>
        <translation>Nach der Uhr des Brokers</translation>
    </message>
    <message>
        <source>Net: profit + swap + commission + taxes</source>
        <translation>Netto: Gewinn + Swap + Kommission + Steuern</translation>
    </message>
    <message>
        <source>Signed profit in price ÷ |open − stop|; empty: undefined</source>
        <translation>Gewinn im Preis mit Vorzeichen ÷ |Eröffnung − Stop|; leer: nicht bestimmt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>No trade lies in this cell any more.</source>
        <translation>In diesem Feld liegt kein Trade mehr.</translation>
    </message>
    <message>
        <source>mean = Σp ÷ n, p the net result of a trade</source>
        <translation>Mittel = Σp ÷ n, p das Nettoergebnis eines Trades</translation>
    </message>
    <message>
        <source>Click: show these trades</source>
        <translation>Klick: diese Trades zeigen</translation>
    </message>
    <message>
        <source>total = Σp, p the net result of a trade</source>
        <translation>Summe = Σp, p das Nettoergebnis eines Trades</translation>
    </message>
    <message>
        <source>Worst open excursion (MAE), best one (MFE), out of MT4's price bars</source>
        <translation>Schlechtester offener Ausschlag (MAE), bester (MFE), aus den Kursbalken von MT4</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>undefined</source>
        <translation>undefiniert</translation>
    </message>
    <message>
        <source>1 full stop</source>
        <translation>1 voller Stop</translation>
    </message>
    <message>
        <source>2 partial loss</source>
        <translation>2 Teilverlust</translation>
    </message>
    <message>
        <source>3 break-even</source>
        <translation>3 Break-even</translation>
    </message>
    <message>
        <source>4 partial profit</source>
        <translation>4 Teilgewinn</translation>
    </message>
    <message>
        <source>5 target</source>
        <translation>5 Ziel</translation>
    </message>
    <message>
        <source>6 beyond target</source>
        <translation>6 über dem Ziel</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle Kennzahlen</translation>
    </message>
    <message>
        <source>trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Holding time</source>
        <translation>Haltedauer</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>MAE and MFE</source>
        <translation>MAE und MFE</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Net profit</source>
        <translation>Reingewinn</translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation>Bruttogewinn</translation>
    </message>
    <message>
        <source>Gross loss</source>
        <translation>Bruttoverlust</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>Wins</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verlierer</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>Profit factor</source>
        <translation>Profitfaktor</translation>
    </message>
    <message>
        <source>Payoff</source>
        <translation>Gewinn-Verlust-Verhältnis</translation>
    </message>
    <message>
        <source>Expectancy</source>
        <translation>Erwartungswert</translation>
    </message>
    <message>
        <source>Expectancy ratio</source>
        <translation>Erwartungsquote</translation>
    </message>
    <message>
        <source>SQN</source>
        <translation>SQN</translation>
    </message>
    <message>
        <source>Kelly</source>
        <translation>Kelly</translation>
    </message>
    <message>
        <source>Half Kelly</source>
        <translation>Halber Kelly</translation>
    </message>
    <message>
        <source>Drawdown, money</source>
        <translation>Drawdown in Geld</translation>
    </message>
    <message>
        <source>Longest under water</source>
        <translation>Längste Zeit unter Wasser</translation>
    </message>
    <message>
        <source>Drawdown, relative</source>
        <translation>Drawdown, relativ</translation>
    </message>
    <message>
        <source>Absolute drawdown (MT)</source>
        <translation>Absoluter Drawdown (MT)</translation>
    </message>
    <message>
        <source>Recovery factor</source>
        <translation>Erholungsfaktor</translation>
    </message>
    <message>
        <source>Z-score of runs</source>
        <translation>Z-Wert der Läufe</translation>
    </message>
    <message>
        <source>AHPR</source>
        <translation>AHPR</translation>
    </message>
    <message>
        <source>GHPR</source>
        <translation>GHPR</translation>
    </message>
    <message>
        <source>LR correlation</source>
        <translation>LR-Korrelation</translation>
    </message>
    <message>
        <source>Holding time</source>
        <translation>Haltedauer</translation>
    </message>
    <message>
        <source>Holding time of wins</source>
        <translation>Haltedauer der Gewinner</translation>
    </message>
    <message>
        <source>Holding time of losses</source>
        <translation>Haltedauer der Verlierer</translation>
    </message>
    <message>
        <source>Longest winning streak</source>
        <translation>Längste Gewinnserie</translation>
    </message>
    <message>
        <source>Longest losing streak</source>
        <translation>Längste Verlustserie</translation>
    </message>
    <message>
        <source>Richest winning streak</source>
        <translation>Reichste Gewinnserie</translation>
    </message>
    <message>
        <source>Poorest losing streak</source>
        <translation>Ärmste Verlustserie</translation>
    </message>
    <message>
        <source>Current streak</source>
        <translation>Laufende Serie</translation>
    </message>
    <message>
        <source>Mean R</source>
        <translation>Mittleres R</translation>
    </message>
    <message>
        <source>R undefined</source>
        <translation>R undefiniert</translation>
    </message>
    <message>
        <source>SQN of R</source>
        <translation>SQN von R</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>MFE</source>
        <translation>MFE</translation>
    </message>
    <message>
        <source>Commission</source>
        <translation>Kommission</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Slippage at stop or target</source>
        <translation>Slippage bei Stop oder Ziel</translation>
    </message>
    <message>
        <source>Slippage unknown</source>
        <translation>Slippage unbekannt</translation>
    </message>
    <message>
        <source>trades whose asked price is not on record</source>
        <translation>Trades, deren verlangter Kurs nicht aufgezeichnet ist</translation>
    </message>
    <message>
        <source>Best trade</source>
        <translation>Bester Trade</translation>
    </message>
    <message>
        <source>Worst trade</source>
        <translation>Schlechtester Trade</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Sharpe</source>
        <translation>Sharpe</translation>
    </message>
    <message>
        <source>Sortino</source>
        <translation>Sortino</translation>
    </message>
    <message>
        <source>CAGR</source>
        <translation>CAGR</translation>
    </message>
    <message>
        <source>Calmar</source>
        <translation>Calmar</translation>
    </message>
    <message>
        <source>Ulcer index</source>
        <translation>Ulcer-Index</translation>
    </message>
    <message>
        <source>VaR 95 %</source>
        <translation>VaR 95 %</translation>
    </message>
    <message>
        <source>CVaR 95 %</source>
        <translation>CVaR 95 %</translation>
    </message>
    <message>
        <source>Skew of days</source>
        <translation>Schiefe der Tage</translation>
    </message>
    <message>
        <source>Σp with swap, commission and taxes</source>
        <translation>Σp mit Swap, Kommission und Steuern</translation>
    </message>
    <message>
        <source>Σp over p &gt; 0</source>
        <translation>Σp über p &gt; 0</translation>
    </message>
    <message>
        <source>−Σp over p &lt; 0</source>
        <translation>−Σp über p &lt; 0</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>trades with p &gt; 0</source>
        <translation>Trades mit p &gt; 0</translation>
    </message>
    <message>
        <source>trades with p = 0</source>
        <translation>Trades mit p = 0</translation>
    </message>
    <message>
        <source>trades with p &lt; 0</source>
        <translation>Trades mit p &lt; 0</translation>
    </message>
    <message>
        <source>wins ÷ n; draws count in n</source>
        <translation>Gewinner ÷ n; Unentschieden zählen in n</translation>
    </message>
    <message>
        <source>gross profit ÷ gross loss</source>
        <translation>Bruttogewinn ÷ Bruttoverlust</translation>
    </message>
    <message>
        <source>mean win ÷ mean loss</source>
        <translation>mittlerer Gewinn ÷ mittlerer Verlust</translation>
    </message>
    <message>
        <source>Σp ÷ n</source>
        <translation>Σp ÷ n</translation>
    </message>
    <message>
        <source>(1 + payoff) · wins ÷ (wins + losses) − 1</source>
        <translation>(1 + Gewinn-Verlust-Verhältnis) · Gewinner ÷ (Gewinner + Verlierer) − 1</translation>
    </message>
    <message>
        <source>√n · mean(p) ÷ sd(p), sample deviation</source>
        <translation>√n · Mittel(p) ÷ s(p), Abweichung der Stichprobe</translation>
    </message>
    <message>
        <source>w − (1 − w) ÷ payoff, w = wins ÷ (wins + losses)</source>
        <translation>w − (1 − w) ÷ Gewinn-Verlust-Verhältnis, w = Gewinner ÷ (Gewinner + Verlierer)</translation>
    </message>
    <message>
        <source>Kelly ÷ 2</source>
        <translation>Kelly ÷ 2</translation>
    </message>
    <message>
        <source>largest fall of Σp from its peak; the peak starts at 0</source>
        <translation>größter Fall von Σp von seinem Höchststand, der bei 0 beginnt</translation>
    </message>
    <message>
        <source>from a peak of Σp to its return</source>
        <translation>von einem Höchststand von Σp bis zu seiner Wiederkehr</translation>
    </message>
    <message>
        <source>largest fall of the time-weighted index from its peak ÷ that peak; starts at 1</source>
        <translation>größter Fall des zeitgewichteten Index von seinem Höchststand ÷ Höchststand; beginnt bei 1</translation>
    </message>
    <message>
        <source>starting balance − lowest balance, flows left out</source>
        <translation>Anfangsstand − tiefster Stand, ohne Ein- und Auszahlungen</translation>
    </message>
    <message>
        <source>net ÷ drawdown in money</source>
        <translation>Reingewinn ÷ Drawdown in Geld</translation>
    </message>
    <message>
        <source>(N(R − ½) − x) ÷ √(x(x − N) ÷ (N − 1)), x = 2·wins·losses, R runs, draws left out</source>
        <translation>(N(R − ½) − x) ÷ √(x(x − N) ÷ (N − 1)), x = 2·Gewinner·Verlierer, R Läufe, ohne Unentschieden</translation>
    </message>
    <message>
        <source>mean of 1 + p ÷ balance before the trade</source>
        <translation>Mittel von 1 + p ÷ Kontostand vor dem Trade</translation>
    </message>
    <message>
        <source>(time-weighted index at the end)^(1 ÷ n)</source>
        <translation>(zeitgewichteter Index am Ende)^(1 ÷ n)</translation>
    </message>
    <message>
        <source>correlation of Σp with the trade's number</source>
        <translation>Korrelation von Σp mit der Nummer des Trades</translation>
    </message>
    <message>
        <source>mean of close − open</source>
        <translation>Mittel von Schluss − Eröffnung</translation>
    </message>
    <message>
        <source>mean of close − open over p &gt; 0</source>
        <translation>Mittel von Schluss − Eröffnung über p &gt; 0</translation>
    </message>
    <message>
        <source>mean of close − open over p &lt; 0</source>
        <translation>Mittel von Schluss − Eröffnung über p &lt; 0</translation>
    </message>
    <message>
        <source>consecutive wins; draws left out</source>
        <translation>Gewinner in Folge; ohne Unentschieden</translation>
    </message>
    <message>
        <source>consecutive losses; draws left out</source>
        <translation>Verlierer in Folge; ohne Unentschieden</translation>
    </message>
    <message>
        <source>largest Σp of one streak</source>
        <translation>größtes Σp einer Serie</translation>
    </message>
    <message>
        <source>smallest Σp of one streak</source>
        <translation>kleinstes Σp einer Serie</translation>
    </message>
    <message>
        <source>last streak; negative: losses</source>
        <translation>letzte Serie; negativ: Verlierer</translation>
    </message>
    <message>
        <source>mean of R = signed profit in price ÷ |open − stop|</source>
        <translation>Mittel von R = Gewinn im Kurs mit Vorzeichen ÷ |Eröffnung − Stop|</translation>
    </message>
    <message>
        <source>trades without a stop that tells the risk</source>
        <translation>Trades ohne Stop, der das Risiko verrät</translation>
    </message>
    <message>
        <source>√n · mean(R) ÷ sd(R)</source>
        <translation>√n · Mittel(R) ÷ s(R)</translation>
    </message>
    <message>
        <source>Σ commission and taxes where known</source>
        <translation>Σ Kommission und Steuern, soweit bekannt</translation>
    </message>
    <message>
        <source>Σ swap where known</source>
        <translation>Σ Swap, soweit bekannt</translation>
    </message>
    <message>
        <source>Σ side · (close − asked) · money of a price change of 1; asked: the stop or target that closed the trade, of other closes and of entries MT4 tells the fill alone</source>
        <translation>Σ Seite · (Schluss − verlangt) · Geld einer Kursänderung von 1; verlangt: der Stop oder das Ziel, das den Trade schloss; von anderen Schlüssen und von Eröffnungen nennt MT4 nur die Ausführung</translation>
    </message>
    <message>
        <source>max p</source>
        <translation>größtes p</translation>
    </message>
    <message>
        <source>min p</source>
        <translation>kleinstes p</translation>
    </message>
    <message>
        <source>Mondays to Fridays from the first close to the last</source>
        <translation>Montage bis Freitage vom ersten Schluss bis zum letzten</translation>
    </message>
    <message>
        <source>mean(r) ÷ sd(r) · √252, sample deviation, idle days are 0</source>
        <translation>Mittel(r) ÷ s(r) · √252, Abweichung der Stichprobe, Tage ohne Trade sind 0</translation>
    </message>
    <message>
        <source>mean(r) ÷ √mean(min(r, 0)²) · √252</source>
        <translation>Mittel(r) ÷ √Mittel(min(r, 0)²) · √252</translation>
    </message>
    <message>
        <source>index^(252 ÷ days) − 1</source>
        <translation>Index^(252 ÷ Tage) − 1</translation>
    </message>
    <message>
        <source>CAGR ÷ relative drawdown</source>
        <translation>CAGR ÷ relativer Drawdown</translation>
    </message>
    <message>
        <source>√mean(d²), d a day's fall from the peak of the index</source>
        <translation>√Mittel(d²), d der Fall eines Tages vom Höchststand des Index</translation>
    </message>
    <message>
        <source>5 % quantile of r</source>
        <translation>5-%-Quantil von r</translation>
    </message>
    <message>
        <source>mean of r at or below VaR</source>
        <translation>Mittel von r bei oder unter VaR</translation>
    </message>
    <message>
        <source>mean((r − m)³) ÷ sd³, population</source>
        <translation>Mittel((r − m)³) ÷ s³, Grundgesamtheit</translation>
    </message>
    <message>
        <source>Most margin at once</source>
        <translation>Höchste Margin gleichzeitig</translation>
    </message>
    <message>
        <source>Extra margin at once</source>
        <translation>Zusätzliche Margin gleichzeitig</translation>
    </message>
    <message>
        <source>Decided by the bridge, socket</source>
        <translation>Von der Brücke entschieden, Socket</translation>
    </message>
    <message>
        <source>Decided by the bridge, signals file</source>
        <translation>Von der Brücke entschieden, Signaldatei</translation>
    </message>
    <message>
        <source>Decided by the EA's own profile</source>
        <translation>Vom eigenen Profil des EA entschieden</translation>
    </message>
    <message>
        <source>Refused by the bridge</source>
        <translation>Von der Brücke abgelehnt</translation>
    </message>
    <message>
        <source>Timeouts and lost connections</source>
        <translation>Zeitüberschreitungen und verlorene Verbindungen</translation>
    </message>
    <message>
        <source>Without a result</source>
        <translation>Ohne Ergebnismeldung</translation>
    </message>
    <message>
        <source>Holding time and result</source>
        <translation>Haltedauer und Ergebnis</translation>
    </message>
    <message>
        <source>Pearson's correlation of close − open with p; 95 % limits by Fisher</source>
        <translation>Korrelation nach Pearson von Schluss − Eröffnung mit p; 95-%-Grenzen nach Fisher</translation>
    </message>
    <message>
        <source>Most margin at once in a chain</source>
        <translation>Höchste Margin einer Kette gleichzeitig</translation>
    </message>
    <message>
        <source>mean of each trade's worst open excursion, out of price bars</source>
        <translation>Mittel des schlechtesten offenen Ausschlags jedes Trades, aus Kursbalken</translation>
    </message>
    <message>
        <source>mean of each trade's best open excursion, out of price bars</source>
        <translation>Mittel des besten offenen Ausschlags jedes Trades, aus Kursbalken</translation>
    </message>
    <message>
        <source>MAE in pips</source>
        <translation>MAE in Pips</translation>
    </message>
    <message>
        <source>MFE in pips</source>
        <translation>MFE in Pips</translation>
    </message>
    <message>
        <source>mean of MAE ÷ pip</source>
        <translation>Mittel von MAE ÷ Pip</translation>
    </message>
    <message>
        <source>mean of MFE ÷ pip</source>
        <translation>Mittel von MFE ÷ Pip</translation>
    </message>
    <message>
        <source>MAE in R</source>
        <translation>MAE in R</translation>
    </message>
    <message>
        <source>MFE in R</source>
        <translation>MFE in R</translation>
    </message>
    <message>
        <source>mean of MAE ÷ |open − stop|</source>
        <translation>Mittel von MAE ÷ |Eröffnung − Stop|</translation>
    </message>
    <message>
        <source>mean of MFE ÷ |open − stop|</source>
        <translation>Mittel von MFE ÷ |Eröffnung − Stop|</translation>
    </message>
    <message>
        <source>MAE of 90 % of wins</source>
        <translation>MAE von 90 % der Gewinner</translation>
    </message>
    <message>
        <source>90 % quantile of MAE over p &gt; 0</source>
        <translation>90-%-Quantil der MAE über p &gt; 0</translation>
    </message>
    <message>
        <source>MAE and result</source>
        <translation>MAE und Ergebnis</translation>
    </message>
    <message>
        <source>MFE and result</source>
        <translation>MFE und Ergebnis</translation>
    </message>
    <message>
        <source>Pearson's correlation of MAE in money with p</source>
        <translation>Pearsons Korrelation der MAE in Geld mit p</translation>
    </message>
    <message>
        <source>Pearson's correlation of MFE in money with p</source>
        <translation>Pearsons Korrelation der MFE in Geld mit p</translation>
    </message>
    <message>
        <source>MAE and MFE unknown</source>
        <translation>MAE und MFE unbekannt</translation>
    </message>
    <message>
        <source>trades that no price bars cover</source>
        <translation>Trades, die keine Kursbalken abdecken</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>all days are equal</source>
        <translation>alle Tage sind gleich</translation>
    </message>
    <message>
        <source>all results are equal</source>
        <translation>alle Ergebnisse sind gleich</translation>
    </message>
    <message>
        <source>needs more wins and losses</source>
        <translation>braucht mehr Gewinner und Verlierer</translation>
    </message>
    <message>
        <source>no trade was closed by its stop or target, as far as is on record</source>
        <translation>kein Trade wurde, soweit aufgezeichnet, durch Stop oder Ziel geschlossen</translation>
    </message>
    <message>
        <source>needs two days</source>
        <translation>braucht zwei Tage</translation>
    </message>
    <message>
        <source>needs two trades</source>
        <translation>braucht zwei Trades</translation>
    </message>
    <message>
        <source>no deposit before the first trade is on record</source>
        <translation>keine Einzahlung vor dem ersten Trade bekannt</translation>
    </message>
    <message>
        <source>no drawdown</source>
        <translation>kein Drawdown</translation>
    </message>
    <message>
        <source>no losing day</source>
        <translation>kein Verlusttag</translation>
    </message>
    <message>
        <source>no losses</source>
        <translation>keine Verlierer</translation>
    </message>
    <message>
        <source>no statement told the costs of these trades</source>
        <translation>kein Kontoauszug nennt die Kosten dieser Trades</translation>
    </message>
    <message>
        <source>no trade has a stop that tells its risk</source>
        <translation>kein Trade hat einen Stop, der sein Risiko verrät</translation>
    </message>
    <message>
        <source>no trades</source>
        <translation>keine Trades</translation>
    </message>
    <message>
        <source>no wins</source>
        <translation>keine Gewinner</translation>
    </message>
    <message>
        <source>no finite number</source>
        <translation>keine endliche Zahl</translation>
    </message>
    <message>
        <source>the bridge has decided nothing yet</source>
        <translation>die Brücke hat noch nichts entschieden</translation>
    </message>
    <message>
        <source>the account's leverage is not known; set account.leverage in the config</source>
        <translation>der Hebel des Kontos ist nicht bekannt; tragen Sie account.leverage in der Konfiguration ein</translation>
    </message>
    <message>
        <source>what a lot of some symbols is worth cannot be told from the trades</source>
        <translation>was ein Lot mancher Symbole wert ist, lässt sich aus den Trades nicht bestimmen</translation>
    </message>
    <message>
        <source>needs three trades</source>
        <translation>braucht drei Trades</translation>
    </message>
    <message>
        <source>all results or all times are equal</source>
        <translation>alle Ergebnisse oder alle Zeiten sind gleich</translation>
    </message>
    <message>
        <source>No chain has ended yet, so there is nothing to judge.</source>
        <translation>Noch ist keine Kette beendet, also gibt es nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>None of the {count} ended chains was re-entered: nothing to judge.</source>
        <translation>Keine der {count} beendeten Ketten hatte einen Wiedereinstieg: Es gibt nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>Your re-entries earned {amount} over {count} re-entered chains</source>
        <translation>Ihre Wiedereinstiege verdienten {amount} in {count} Ketten mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries earned {amount} over one re-entered chain</source>
        <translation>Ihre Wiedereinstiege verdienten {amount} in einer Kette mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries lost {amount} over {count} re-entered chains</source>
        <translation>Ihre Wiedereinstiege verloren {amount} in {count} Ketten mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries lost {amount} over one re-entered chain</source>
        <translation>Ihre Wiedereinstiege verloren {amount} in einer Kette mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries neither earned nor lost money over {count} re-entered chains</source>
        <translation>Ihre Wiedereinstiege brachten in {count} Ketten mit Wiedereinstieg weder Gewinn noch Verlust</translation>
    </message>
    <message>
        <source>Your re-entries neither earned nor lost money over one re-entered chain</source>
        <translation>Ihre Wiedereinstiege brachten in einer Kette mit Wiedereinstieg weder Gewinn noch Verlust</translation>
    </message>
    <message>
        <source> (95 % interval {low} … {high})</source>
        <translation> (95-%-Intervall {low} … {high})</translation>
    </message>
    <message>
        <source>; without any of them you would have {amount} more</source>
        <translation>; ganz ohne sie hätten Sie {amount} mehr</translation>
    </message>
    <message>
        <source>; beyond generation {generation} they lose money ({amount})</source>
        <translation>; nach Generation {generation} verlieren sie Geld ({amount})</translation>
    </message>
    <message>
        <source>{count} re-entered chains are too few to tell skill from luck.</source>
        <translation>{count} Ketten mit Wiedereinstieg sind zu wenige, um Können von Glück zu trennen.</translation>
    </message>
    <message>
        <source>One re-entered chain is too little to tell skill from luck.</source>
        <translation>Eine Kette mit Wiedereinstieg ist zu wenig, um Können von Glück zu trennen.</translation>
    </message>
    <message>
        <source>The interval reaches across zero: this may be chance.</source>
        <translation>Das Intervall reicht über null: Das kann Zufall sein.</translation>
    </message>
    <message>
        <source>Where to stop was chosen looking back and flatters itself: the best last generation lies between {low} and {high} in 95 of 100 resampled histories.</source>
        <translation>Wo man aufhören sollte, wurde im Rückblick gewählt und schmeichelt sich: Die beste letzte Generation liegt in 95 von 100 neu gezogenen Verläufen zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>They cost {drawdown} more drawdown and up to {lots} more lots open at once.</source>
        <translation>Sie kosteten {drawdown} mehr Drawdown und bis zu {lots} mehr gleichzeitig offene Lots.</translation>
    </message>
    <message>
        <source>They cost {drawdown} more drawdown and up to {lots} more lots open at once, {margin} of margin.</source>
        <translation>Sie kosteten {drawdown} mehr Drawdown und bis zu {lots} mehr gleichzeitig offene Lots, {margin} Margin.</translation>
    </message>
    <message>
        <source>no price bars of MT4 cover these trades</source>
        <translation>keine Kursbalken von MT4 decken diese Trades ab</translation>
    </message>
    <message>
        <source>no wins that price bars cover</source>
        <translation>keine Gewinner, die Kursbalken abdecken</translation>
    </message>
    <message>
        <source>no trade that bars cover has a stop that tells its risk</source>
        <translation>kein von Balken abgedeckter Trade hat einen Stop, der sein Risiko sagt</translation>
    </message>
    <message>
        <source>no trade that bars cover tells what a pip was worth</source>
        <translation>kein von Balken abgedeckter Trade sagt, was ein Pip wert war</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>A&amp;ccount</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Whose statement told of the trades</source>
        <translation>Wessen Kontoauszug von den Trades erzählt hat</translation>
    </message>
    <message>
        <source>Pe&amp;riod</source>
        <translation>Zeit&amp;raum</translation>
    </message>
    <message>
        <source>By the open of the first trade</source>
        <translation>Nach der Eröffnung des ersten Trades</translation>
    </message>
    <message>
        <source>S&amp;ymbol</source>
        <translation>S&amp;ymbol</translation>
    </message>
    <message>
        <source>P&amp;ersona</source>
        <translation>P&amp;ersona</translation>
    </message>
    <message>
        <source>Live when the first trade was opened</source>
        <translation>Galt, als der erste Trade eröffnet wurde</translation>
    </message>
    <message>
        <source>C&amp;urrency</source>
        <translation>Wä&amp;hrung</translation>
    </message>
    <message>
        <source>Money of different currencies is never added up</source>
        <translation>Beträge verschiedener Währungen werden nie addiert</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>chains</name>
    <message>
        <source>Lineage doctor</source>
        <translation>Abstammung prüfen</translation>
    </message>
    <message>
        <source>&amp;Mend all of it</source>
        <translation>Alles &amp;beheben</translation>
    </message>
    <message>
        <source>Take the last mending back</source>
        <translation>Letzte Behebung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Undo the last mending…</source>
        <translation>&amp;Letzte Behebung zurücknehmen…</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>fewer than 20: hardly to be relied on</source>
        <translation>weniger als 20: kaum verlässlich</translation>
    </message>
    <message>
        <source>There is no field “{name}”</source>
        <translation>Es gibt kein Feld „{name}“</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Felder: {fields}</translation>
    </message>
    <message>
        <source>“{text}” is no number</source>
        <translation>„{text}“ ist keine Zahl</translation>
    </message>
    <message>
        <source>“{text}” is none of its values</source>
        <translation>„{text}“ ist keiner seiner Werte</translation>
    </message>
    <message>
        <source>Write for example {example}</source>
        <translation>Schreiben Sie zum Beispiel {example}</translation>
    </message>
    <message>
        <source>“{text}” is no day</source>
        <translation>„{text}“ ist kein Tag</translation>
    </message>
    <message>
        <source>by generation {number}</source>
        <translation>durch Generation {number}</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>The name of the chain; # and a ticket: a lone trade</source>
        <translation>Der Name der Kette; # und ein Ticket: ein einzelner Trade</translation>
    </message>
    <message>
        <source>Which persona was live when the first trade was opened</source>
        <translation>Welche Persona galt, als der erste Trade eröffnet wurde</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>The first trade's open, on the broker's clock</source>
        <translation>Eröffnung des ersten Trades nach der Uhr des Brokers</translation>
    </message>
    <message>
        <source>P&amp;L</source>
        <translation>P&amp;L</translation>
    </message>
    <message>
        <source>Net result: profit + swap + commission of all its closed trades</source>
        <translation>Nettoergebnis: Gewinn + Swap + Kommission aller geschlossenen Trades</translation>
    </message>
    <message>
        <source>First trade</source>
        <translation>Erster Trade</translation>
    </message>
    <message>
        <source>Net result of generation 0 alone</source>
        <translation>Nettoergebnis der Generation 0 allein</translation>
    </message>
    <message>
        <source>Re-entries</source>
        <translation>Wiedereinstiege</translation>
    </message>
    <message>
        <source>What the re-entries brought: P&amp;L − first trade</source>
        <translation>Was die Wiedereinstiege brachten: P&amp;L − erster Trade</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Tiefststand</translation>
    </message>
    <message>
        <source>The lowest sum after any generation</source>
        <translation>Die niedrigste Summe nach einer Generation</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Lots at once</source>
        <translation>Lots zugleich</translation>
    </message>
    <message>
        <source>Which generation brought a lost first trade back to zero or above</source>
        <translation>Welche Generation einen verlorenen ersten Trade auf null oder darüber brachte</translation>
    </message>
    <message>
        <source>The last generation, one that is open still too; 0: no re-entry</source>
        <translation>Die letzte Generation, auch eine noch offene; 0: kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>From the first open to the last close</source>
        <translation>Von der ersten Eröffnung bis zur letzten Schließung</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Its closed trades</source>
        <translation>Ihre geschlossenen Trades</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Aufgeholt</translation>
    </message>
    <message>
        <source>All its trades together</source>
        <translation>Alle ihre Trades zusammen</translation>
    </message>
    <message>
        <source>Most lots open at the same time</source>
        <translation>Meiste gleichzeitig offene Lots</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>first trade</source>
        <translation>erster Trade</translation>
    </message>
    <message>
        <source>going on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>buy</source>
        <translation>Kauf</translation>
    </message>
    <message>
        <source>sell</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>{count} chains are going on: in the survival as far as they came, in no result.</source>
        <translation>{count} Ketten laufen noch: im Überleben, so weit sie kamen, in keinem Ergebnis.</translation>
    </message>
    <message>
        <source>{count} chains are left out: their first trade is missing.</source>
        <translation>{count} Ketten sind ausgelassen: Ihr erster Trade fehlt.</translation>
    </message>
    <message>
        <source>{count} re-entries belong to no chain.</source>
        <translation>{count} Wiedereinstiege gehören zu keiner Kette.</translation>
    </message>
    <message>
        <source>{count} chains of another or an unknown deposit currency stand apart.</source>
        <translation>{count} Ketten in anderer oder unbekannter Kontowährung stehen für sich.</translation>
    </message>
    <message>
        <source>All times</source>
        <translation>Alle Zeiten</translation>
    </message>
    <message>
        <source>MAE to {worst:.10g}, MFE to {best:.10g} (out of price bars)</source>
        <translation>MAE bis {worst:.10g}, MFE bis {best:.10g} (aus Kursbalken)</translation>
    </message>
</context>
<context>
    <name>DoctorDialog</name>
    <message>
        <source>Nothing contradicts itself</source>
        <translation>Nichts widerspricht sich</translation>
    </message>
    <message>
        <source>{count} contradictions: {kinds}</source>
        <translation>{count} Widersprüche: {kinds}</translation>
    </message>
    <message>
        <source>Mending first makes a backup of the database. It changes nothing but these values, all or none. It can be taken back afterwards, here or with: reentry lineage undo</source>
        <translation>Vor dem Beheben wird die Datenbank gesichert. Geändert werden nur diese Werte, alle oder keiner. Es lässt sich danach zurücknehmen, hier oder mit: reentry lineage undo</translation>
    </message>
</context>
<context>
    <name>ChainDrawing</name>
    <message>
        <source>Chain over time and price</source>
        <translation>Kette über Zeit und Preis</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>stop {price}</source>
        <translation>Stop {price}</translation>
    </message>
    <message>
        <source>result {amount}</source>
        <translation>Ergebnis {amount}</translation>
    </message>
</context>
<context>
    <name>HeadCard</name>
    <message>
        <source>Lineage doctor…</source>
        <translation>Abstammung prüfen…</translation>
    </message>
    <message>
        <source>n = {chains} chains, {count} of them re-entered</source>
        <translation>n = {chains} Ketten, davon {count} mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>{count} contradictions…</source>
        <translation>{count} Widersprüche…</translation>
    </message>
    <message>
        <source>Trades, executions and chains contradict each other: look and mend</source>
        <translation>Trades, Ausführungen und Ketten widersprechen sich: ansehen und beheben</translation>
    </message>
    <message>
        <source>Lineage is sound</source>
        <translation>Abstammung stimmt</translation>
    </message>
</context>
<context>
    <name>Inputs</name>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>Chosen day</source>
        <translation>Gewählter Tag</translation>
    </message>
    <message>
        <source>No day chosen</source>
        <translation>Kein Tag gewählt</translation>
    </message>
    <message>
        <source>Click on a day, or walk to it with the arrow keys: here are its figures and room for a note.</source>
        <translation>Auf einen Tag klicken oder mit den Pfeiltasten zu ihm gehen: Hier stehen dann seine Zahlen, und hier ist Platz für eine Notiz.</translation>
    </message>
    <message>
        <source>No closed trades that pass the filter.</source>
        <translation>Keine geschlossenen Trades, die der Filter durchlässt.</translation>
    </message>
    <message>
        <source>n {n}, {wins} won
Persona: {persona}</source>
        <translation>n {n}, {wins} gewonnen
Persona: {persona}</translation>
    </message>
    <message>
        <source>Show its &amp;trades</source>
        <translation>&amp;Trades zeigen</translation>
    </message>
    <message>
        <source>Show trades of the day</source>
        <translation>Trades des Tages zeigen</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>the note on {subject}</source>
        <translation>die Notiz zu {subject}</translation>
    </message>
    <message>
        <source>Trades of {day}</source>
        <translation>Trades vom {day}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note on the day</source>
        <translation>Notiz zum Tag</translation>
    </message>
    <message>
        <source>What is to be remembered of this day?</source>
        <translation>Was soll von diesem Tag in Erinnerung bleiben?</translation>
    </message>
    <message>
        <source>Tags of the day</source>
        <translation>Schlagwörter des Tages</translation>
    </message>
    <message>
        <source>Note on the chain</source>
        <translation>Notiz zur Kette</translation>
    </message>
    <message>
        <source>What is to be remembered of this chain?</source>
        <translation>Was soll von dieser Kette in Erinnerung bleiben?</translation>
    </message>
    <message>
        <source>Tags of the chain</source>
        <translation>Schlagwörter der Kette</translation>
    </message>
    <message>
        <source>Tags, such as news, gap</source>
        <translation>Schlagwörter, etwa News, Gap</translation>
    </message>
    <message>
        <source>Save &amp;note</source>
        <translation>&amp;Notiz speichern</translation>
    </message>
    <message>
        <source>Save note and tags (Ctrl+Return)</source>
        <translation>Notiz und Schlagwörter speichern (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Undo the last note</source>
        <translation>Letzte Notiz rückgängig machen</translation>
    </message>
    <message>
        <source>Redo the note</source>
        <translation>Notiz wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Schlag&amp;wörter</translation>
    </message>
    <message>
        <source>Note on {subject}</source>
        <translation>Notiz zu {subject}</translation>
    </message>
    <message>
        <source>Write a note first.</source>
        <translation>Schreiben Sie zuerst eine Notiz.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Parts of the answer</source>
        <translation>Teile der Antwort</translation>
    </message>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Where to stop</source>
        <translation>Wo aufhören</translation>
    </message>
    <message>
        <source>Without re-entry</source>
        <translation>Ohne Wiedereinstieg</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>Simulation</source>
        <translation>Simulation</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Stored trades</source>
        <translation>Gespeicherte Trades</translation>
    </message>
    <message>
        <source>The lineage was mended; a backup was made before.</source>
        <translation>Die Abstammung wurde behoben; vorher wurde gesichert.</translation>
    </message>
    <message>
        <source>The mending was taken back; a backup was made before.</source>
        <translation>Die Behebung wurde zurückgenommen; vorher wurde gesichert.</translation>
    </message>
</context>
<context>
    <name>DepthPanel</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Open = chains with depth {g} that are going on: nobody knows whether generation {next} follows</source>
        <translation>Offen = laufende Ketten mit Tiefe {g}: Niemand weiß, ob Generation {next} folgt</translation>
    </message>
    <message>
        <source>Survival</source>
        <translation>Überleben</translation>
    </message>
    <message>
        <source>Chains that reach a generation</source>
        <translation>Erreichte Generationen</translation>
    </message>
    <message>
        <source>Lots ÷ lots of the first trade</source>
        <translation>Lots ÷ Lots des ersten Trades</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Figures of chains</source>
        <translation>Kennzahlen der Ketten</translation>
    </message>
    <message>
        <source>Depths</source>
        <translation>Tiefen</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>P&amp;L</source>
        <translation>P&amp;L</translation>
    </message>
    <message>
        <source>Of the chains that end here</source>
        <translation>Der Ketten, die hier enden</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>No chain has ended yet in what the filter lets through.</source>
        <translation>In der Auswahl ist noch keine Kette beendet.</translation>
    </message>
    <message>
        <source>share of all chains</source>
        <translation>Anteil aller Ketten</translation>
    </message>
    <message>
        <source>S({g}) = product of the continuations before it (Kaplan–Meier); {reached} chains are known to have come as far, {ends} ended here, {open} are open here{limits}</source>
        <translation>S({g}) = Produkt der Fortsetzungen davor (Kaplan–Meier); von {reached} Ketten ist bekannt, dass sie so weit kamen, {ends} endeten hier, {open} sind hier offen{limits}</translation>
    </message>
    <message>
        <source>Lots of generation {g} ÷ lots of the first trade: mean {mean:.2f}, median {median:.2f}, largest {largest:.2f}</source>
        <translation>Lots der Generation {g} ÷ Lots des ersten Trades: Mittel {mean:.2f}, Median {median:.2f}, größter {largest:.2f}</translation>
    </message>
    <message>
        <source>n = chains with depth ≥ {g}, open ones too</source>
        <translation>n = Ketten mit Tiefe ≥ {g}, auch offene</translation>
    </message>
    <message>
        <source>End = chains that have ended, with {g} as last generation: {share} of all that have ended</source>
        <translation>Ende = beendete Ketten, deren letzte Generation {g} ist: {share} aller beendeten</translation>
    </message>
    <message>
        <source>S({g}) = product of the continuations before generation {g} (Kaplan–Meier: open chains count as far as they came){limits}</source>
        <translation>S({g}) = Produkt der Fortsetzungen vor Generation {g} (Kaplan–Meier: Offene Ketten zählen, so weit sie kamen){limits}</translation>
    </message>
    <message>
        <source>Continuation = chains with depth &gt; {g} ÷ (chains with depth ≥ {g} − those that are open at {g}) = {further} ÷ {decided}</source>
        <translation>Fortsetzung = Ketten mit Tiefe &gt; {g} ÷ (Ketten mit Tiefe ≥ {g} − bei {g} offene) = {further} ÷ {decided}</translation>
    </message>
    <message>
        <source>ΣP of the chains that end at generation {g}</source>
        <translation>ΣP der Ketten, die bei Generation {g} enden</translation>
    </message>
    <message>
        <source>Σ lots of the chains that end at generation {g}</source>
        <translation>Σ Lots der Ketten, die bei Generation {g} enden</translation>
    </message>
    <message>
        <source>Enter or a double click shows the chains that end here</source>
        <translation>Eingabetaste oder Doppelklick zeigt die Ketten, die hier enden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back = chains with p₀ &lt; 0 whose sum was at zero or above for the first time at generation {g}</source>
        <translation>Zurück = Ketten mit p₀ &lt; 0, deren Summe bei Generation {g} zum ersten Mal bei null oder darüber lag</translation>
    </message>
</context>
<context>
    <name>CutPanel</name>
    <message>
        <source>Marginal value</source>
        <translation>Grenzwert</translation>
    </message>
    <message>
        <source>Mean result of each generation</source>
        <translation>Mittleres Ergebnis jeder Generation</translation>
    </message>
    <message>
        <source>Cut curve</source>
        <translation>Schnittkurve</translation>
    </message>
    <message>
        <source>V(n): all chains cut after generation n</source>
        <translation>V(n): alle Ketten nach Generation n beendet</translation>
    </message>
    <message>
        <source>Σ p of generation {g} ÷ {n} chains that came as far</source>
        <translation>Σ p der Generation {g} ÷ {n} Ketten, die so weit kamen</translation>
    </message>
    <message>
        <source>{currency} a chain</source>
        <translation>{currency} je Kette</translation>
    </message>
    <message>
        <source>95 % low</source>
        <translation>95 % unten</translation>
    </message>
    <message>
        <source>95 % high</source>
        <translation>95 % oben</translation>
    </message>
    <message>
        <source>best n = {n}</source>
        <translation>bestes n = {n}</translation>
    </message>
    <message>
        <source>V(n) is what all {chains} chains would have brought if each had ended after generation n. Best looking back: n = {best}; 95 % of redrawn histories have their best between {low} and {high}. It was chosen from the same chains, so it flatters itself.</source>
        <translation>V(n) ist, was alle {chains} Ketten gebracht hätten, wenn jede nach Generation n geendet hätte. Im Rückblick am besten: n = {best}; bei 95 % neu gezogener Verläufe liegt das Beste zwischen {low} und {high}. Gewählt aus denselben Ketten, schmeichelt es sich selbst.</translation>
    </message>
    <message>
        <source>V(n) = Σ over chains of Σ p up to generation n</source>
        <translation>V(n) = Σ über Ketten von Σ p bis Generation n</translation>
    </message>
</context>
<context>
    <name>WithoutPanel</name>
    <message>
        <source>With and without re-entries</source>
        <translation>Mit und ohne Wiedereinstiege</translation>
    </message>
    <message>
        <source>Figures of the comparison</source>
        <translation>Kennzahlen des Vergleichs</translation>
    </message>
    <message>
        <source>Both histories</source>
        <translation>Beide Verläufe</translation>
    </message>
    <message>
        <source>What the re-entries brought</source>
        <translation>Was die Wiedereinstiege brachten</translation>
    </message>
    <message>
        <source>With re-entries</source>
        <translation>Mit Wiedereinstiegen</translation>
    </message>
    <message>
        <source>First trades only</source>
        <translation>Nur erste Trades</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Net result</source>
        <translation>Nettoergebnis</translation>
    </message>
    <message>
        <source>ΣP − C₀; interval: that of its mean a chain × chains</source>
        <translation>ΣP − C₀; Intervall: das des Mittels je Kette × Ketten</translation>
    </message>
    <message>
        <source>Margin at once</source>
        <translation>Margin gleichzeitig</translation>
    </message>
    <message>
        <source>Re-entries made {better} chains better and {worse} worse. Descriptive: the same first trades, compared with what happened; prices, free margin and your own decisions might have been others without them.</source>
        <translation>Wiedereinstiege machten {better} Ketten besser und {worse} schlechter. Beschreibend: dieselben ersten Trades, verglichen mit dem, was geschah; Preise, freie Margin und eigene Entscheidungen wären ohne sie vielleicht andere gewesen.</translation>
    </message>
    <message>
        <source>Margin is not known: set the account's leverage (Config > Account), which no statement tells.</source>
        <translation>Die Margin ist nicht bekannt: Tragen Sie den Hebel des Kontos ein (Konfiguration > Konto); kein Kontoauszug nennt ihn.</translation>
    </message>
    <message>
        <source>Margin is not known: it can be told for pairs of currencies only, and only where some trade of the symbol earned or lost 1.00 at least.</source>
        <translation>Die Margin ist nicht bekannt: Sie lässt sich nur für Währungspaare bestimmen, und nur, wo ein Trade des Symbols mindestens 1,00 gewann oder verlor.</translation>
    </message>
    <message>
        <source>Margin at 1:{leverage:g}; what a lot is worth is taken from what the trades earned, and opposite trades are not set off against each other.</source>
        <translation>Margin bei 1:{leverage:g}; was ein Lot wert ist, folgt aus dem, was die Trades einbrachten; gegenläufige Trades werden nicht verrechnet.</translation>
    </message>
    <message>
        <source>Net: ΣP; first trades: C₀ = Σ p₀</source>
        <translation>Netto: ΣP; erste Trades: C₀ = Σ p₀</translation>
    </message>
    <message>
        <source>Drawdown = largest fall of Σp from its peak, which starts at 0</source>
        <translation>Drawdown = größter Rückgang von Σp von seinem Hoch, das bei 0 beginnt</translation>
    </message>
    <message>
        <source>Lots at once = most that was open at the same time</source>
        <translation>Lots zugleich = das meiste, was gleichzeitig offen war</translation>
    </message>
    <message>
        <source>Margin at once = most that was held at the same time</source>
        <translation>Margin zugleich = das meiste, was gleichzeitig gebunden war</translation>
    </message>
</context>
<context>
    <name>ExecutionPanel</name>
    <message>
        <source>Figures of execution</source>
        <translation>Kennzahlen der Ausführung</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How attempts ended</source>
        <translation>Wie Versuche ausgingen</translation>
    </message>
    <message>
        <source>No attempt is on record. The EA and the bridge write them as they re-enter.</source>
        <translation>Kein Versuch ist verzeichnet. EA und Brücke schreiben sie, wenn sie wieder einsteigen.</translation>
    </message>
    <message>
        <source>Enter or a double click shows the chains it happened to</source>
        <translation>Eingabe oder Doppelklick zeigt die Ketten, denen es geschah</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>ausgeführt</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>{count} attempts opened nothing. Estimated for {estimated} of them: {value}. It takes a blocked re-entry to end like the executed ones of the same action; it cannot know the price, the spread that stopped it, nor the re-entries that would have followed.</source>
        <translation>{count} Versuche eröffneten nichts. Geschätzt für {estimated} davon: {value}. Angenommen ist, dass ein blockierter Wiedereinstieg wie die ausgeführten derselben Aktion endet; Preis, aufhaltender Spread und folgende Wiedereinstiege sind nicht bekannt.</translation>
    </message>
    <message>
        <source>Who decided</source>
        <translation>Wer entschied</translation>
    </message>
    <message>
        <source>Who decided the re-entries</source>
        <translation>Wer über die Wiedereinstiege entschied</translation>
    </message>
    <message>
        <source>Why attempts opened nothing</source>
        <translation>Warum Versuche nichts eröffneten</translation>
    </message>
    <message>
        <source>Worth about</source>
        <translation>Wert etwa</translation>
    </message>
    <message>
        <source>aborted, no reason told</source>
        <translation>abgebrochen, ohne Grund</translation>
    </message>
    <message>
        <source>Nothing was decided yet: neither the bridge nor an EA has a record.</source>
        <translation>Noch wurde nichts entschieden: Weder die Brücke noch ein EA hat etwas aufgezeichnet.</translation>
    </message>
    <message>
        <source>socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Tier 1: the EA asked and was answered</source>
        <translation>Stufe 1: Der EA fragte und bekam Antwort</translation>
    </message>
    <message>
        <source>signals file</source>
        <translation>Signaldatei</translation>
    </message>
    <message>
        <source>Tier 2: the EA read the file</source>
        <translation>Stufe 2: Der EA las die Datei</translation>
    </message>
    <message>
        <source>own profile</source>
        <translation>eigenes Profil</translation>
    </message>
    <message>
        <source>Tier 3: no decision on record, so the EA followed its profile</source>
        <translation>Stufe 3: keine Entscheidung aufgezeichnet, der EA folgte also seinem Profil</translation>
    </message>
    <message>
        <source>re-entries</source>
        <translation>Wiedereinstiege</translation>
    </message>
    <message>
        <source>Worth = Σ over attempts of lots × mean result a lot of the executed re-entries of the same action; estimated for {estimated}</source>
        <translation>Wert = Σ über Versuche von Lots × mittleres Ergebnis je Lot der ausgeführten Wiedereinstiege derselben Aktion; geschätzt für {estimated}</translation>
    </message>
    <message>
        <source>{name}: {n}; share = {n} ÷ n</source>
        <translation>{name}: {n}; Anteil = {n} ÷ n</translation>
    </message>
</context>
<context>
    <name>SimulationPanel</name>
    <message>
        <source>&amp;Simulate</source>
        <translation>&amp;Simulieren</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>S&amp;topp</translation>
    </message>
    <message>
        <source>Progress of the simulation</source>
        <translation>Fortschritt der Simulation</translation>
    </message>
    <message>
        <source>Balance of the simulated paths</source>
        <translation>Kontostand der simulierten Pfade</translation>
    </message>
    <message>
        <source>Balance after so many chains</source>
        <translation>Kontostand nach so vielen Ketten</translation>
    </message>
    <message>
        <source>Probabilities of loss</source>
        <translation>Verlustwahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed gives the same figures</source>
        <translation>Derselbe Startwert ergibt dieselben Zahlen</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Histories that are drawn</source>
        <translation>Verläufe, die gezogen werden</translation>
    </message>
    <message>
        <source>Block length</source>
        <translation>Blocklänge</translation>
    </message>
    <message>
        <source>Chains drawn together, in their order; empty: the cube root of their number</source>
        <translation>Ketten, die zusammen gezogen werden, in ihrer Folge; leer: die Kubikwurzel ihrer Anzahl</translation>
    </message>
    <message>
        <source>as many as fit</source>
        <translation>so viele, wie passen</translation>
    </message>
    <message>
        <source>Chains a path</source>
        <translation>Ketten je Pfad</translation>
    </message>
    <message>
        <source>Empty: as many as the history has</source>
        <translation>Leer: so viele wie im Verlauf</translation>
    </message>
    <message>
        <source>as the history</source>
        <translation>wie im Verlauf</translation>
    </message>
    <message>
        <source>Starting balance</source>
        <translation>Anfangskontostand</translation>
    </message>
    <message>
        <source>Money before the first chain; empty: what was paid in, or the config's balance</source>
        <translation>Geld vor der ersten Kette; leer: was eingezahlt wurde, oder der Kontostand der Konfiguration</translation>
    </message>
    <message>
        <source>as known</source>
        <translation>wie bekannt</translation>
    </message>
    <message>
        <source>Loss of at least</source>
        <translation>Verlust ab</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Press Simulate: whole chains are drawn again, in blocks, as shares of the balance.</source>
        <translation>Drücken Sie Simulieren: Ganze Ketten werden in Blöcken neu gezogen, als Anteile des Kontostands.</translation>
    </message>
    <message>
        <source>Name the starting balance, or import a statement that lists deposits.</source>
        <translation>Nennen Sie den Anfangskontostand, oder importieren Sie einen Auszug mit Einzahlungen.</translation>
    </message>
    <message>
        <source>{levels} % of the paths lie below each line</source>
        <translation>{levels} % der Pfade liegen unter der jeweiligen Linie</translation>
    </message>
    <message>
        <source>It cannot know: {doubts}.</source>
        <translation>Sie kann nicht wissen: {doubts}.</translation>
    </message>
    <message>
        <source>{paths} paths of {horizon} chains from {history}, blocks of {block}, seed {seed}. Start {start} {currency}. Half of the paths end above {middle}; 5 % below {low}. Half have a largest drawdown above {fall:.1f} %, 5 % above {deep:.1f} %.</source>
        <translation>{paths} Pfade zu {horizon} Ketten aus {history}, Blöcke zu {block}, Startwert {seed}. Anfang {start} {currency}. Die Hälfte der Pfade endet über {middle}; 5 % unter {low}. Bei der Hälfte liegt der größte Drawdown über {fall:.1f} %, bei 5 % über {deep:.1f} %.</translation>
    </message>
    <message>
        <source>Paths that ever lose {percent} % of their start ÷ paths; 95 % by Wilson</source>
        <translation>Pfade, die irgendwann {percent} % ihres Beginns verlieren ÷ Pfade; 95 % nach Wilson</translation>
    </message>
    <message>
        <source>Balance = balance before · Π(1 + P ÷ balance then); 0 ends a path</source>
        <translation>Kontostand = Kontostand davor · Π(1 + P ÷ damaliger Kontostand); 0 beendet einen Pfad</translation>
    </message>
    <message>
        <source>n = {paths} paths, drawn from {history} chains</source>
        <translation>n = {paths} Pfade, gezogen aus {history} Ketten</translation>
    </message>
</context>
<context>
    <name>StoryView</name>
    <message>
        <source>Opened chain</source>
        <translation>Geöffnete Kette</translation>
    </message>
    <message>
        <source>Price and time</source>
        <translation>Preis und Zeit</translation>
    </message>
    <message>
        <source>No chain is open</source>
        <translation>Keine Kette ist geöffnet</translation>
    </message>
    <message>
        <source>Choose a chain in the table to see its generations.</source>
        <translation>Wählen Sie eine Kette in der Tabelle, um ihre Generationen zu sehen.</translation>
    </message>
    <message>
        <source>{chain}: {amount}, {status}</source>
        <translation>{chain}: {amount}, {status}</translation>
    </message>
    <message>
        <source>broker time</source>
        <translation>Brokerzeit</translation>
    </message>
    <message>
        <source>No trade of this chain tells its price and time.</source>
        <translation>Kein Trade dieser Kette nennt Preis und Zeit.</translation>
    </message>
</context>
<context>
    <name>ChainsTab</name>
    <message>
        <source>&amp;Read the chains again</source>
        <translation>Ketten neu &amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Filter the chains</source>
        <translation>Ketten &amp;filtern</translation>
    </message>
    <message>
        <source>E&amp;xport shown chains…</source>
        <translation>Gezeigte Ketten e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Lineage doctor…</source>
        <translation>&amp;Abstammung prüfen…</translation>
    </message>
    <message>
        <source>Reading the chains …</source>
        <translation>Ketten werden gelesen …</translation>
    </message>
    <message>
        <source>{database} holds no closed trade yet. Import a statement: drop it on this window, or Overview &gt; Import a statement. The EA writes its trades as it goes.</source>
        <translation>{database} enthält noch keinen geschlossenen Trade. Importieren Sie einen Auszug: Ziehen Sie ihn auf dieses Fenster. Der EA schreibt seine Trades von selbst.</translation>
    </message>
    <message>
        <source>No chains yet</source>
        <translation>Noch keine Ketten</translation>
    </message>
    <message>
        <source>the note on {chain}</source>
        <translation>die Notiz zu {chain}</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Statistics of the selection</source>
        <translation>Statistik der Auswahl</translation>
    </message>
    <message>
        <source>Filter of the chains</source>
        <translation>Filter der Ketten</translation>
    </message>
    <message>
        <source>Filter: words, or depth&gt;=2 pnl&lt;0 symbol:EURUSD</source>
        <translation>Filter: Wörter, oder depth&gt;=2 pnl&lt;0 symbol:EURUSD</translation>
    </message>
    <message>
        <source>Words and conditions, all of which must hold (Ctrl+F). Fields: {fields}</source>
        <translation>Wörter und Bedingungen, die alle gelten müssen (Strg+F). Felder: {fields}</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Gespeicherte Ansichten</translation>
    </message>
    <message>
        <source>A view holds filter, columns and order</source>
        <translation>Eine Ansicht hält Filter, Spalten und Reihenfolge</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Remove this view</source>
        <translation>Diese Ansicht entfernen</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Copy with headers (Ctrl+Shift+C)</source>
        <translation>Mit Überschriften kopieren (Strg+Umschalt+C)</translation>
    </message>
    <message>
        <source>No chain passes the filter.</source>
        <translation>Keine Kette entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>{what}: {count} chains · sum {sum} · mean {mean} · {wins} won</source>
        <translation>{what}: {count} Ketten · Summe {sum} · Mittel {mean} · {wins} gewonnen</translation>
    </message>
    <message>
        <source>All chains</source>
        <translation>Alle Ketten</translation>
    </message>
    <message>
        <source>Re-entered</source>
        <translation>Mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Lost in spite of re-entries</source>
        <translation>Trotz Wiedereinstiegen verloren</translation>
    </message>
    <message>
        <source>Deepest first</source>
        <translation>Tiefste zuerst</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Laufende</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>This view is part of the program and stays.</source>
        <translation>Diese Ansicht gehört zum Programm und bleibt.</translation>
    </message>
    <message>
        <source>Export chains</source>
        <translation>Ketten exportieren</translation>
    </message>
    <message>
        <source>{count} chains exported.</source>
        <translation>{count} Ketten exportiert.</translation>
    </message>
</context>
<context>
    <name>TradesPage</name>
    <message>
        <source>Symbol of the trades</source>
        <translation>Symbol der Trades</translation>
    </message>
    <message>
        <source>Enter or a double click opens the trade's chain</source>
        <translation>Eingabe oder ein Doppelklick öffnet die Kette des Trades</translation>
    </message>
    <message>
        <source>A click sorts by it</source>
        <translation>Ein Klick sortiert danach</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Open price</source>
        <translation>Eröffnungspreis</translation>
    </message>
    <message>
        <source>Close price</source>
        <translation>Schlusspreis</translation>
    </message>
    <message>
        <source>Profit, gross</source>
        <translation>Gewinn, brutto</translation>
    </message>
    <message>
        <source>Re-entry of</source>
        <translation>Wiedereinstieg nach</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Outcome as recorded</source>
        <translation>Ausgang wie verzeichnet</translation>
    </message>
    <message>
        <source>Symbo&amp;l</source>
        <translation>Symbo&amp;l</translation>
    </message>
    <message>
        <source>{count} trades</source>
        <translation>{count} Trades</translation>
    </message>
</context>
<context>
    <name>ChainTree</name>
    <message>
        <source>Generations and attempts</source>
        <translation>Generationen und Versuche</translation>
    </message>
    <message>
        <source>Ended in</source>
        <translation>Endete in</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>From the source's close to this open; configured: the live profile's delay</source>
        <translation>Von der Schließung der Quelle bis zu dieser Eröffnung; eingestellt: die Wartezeit des geltenden Profils</translation>
    </message>
    <message>
        <source>g{number}  {side}  #{ticket}</source>
        <translation>g{number}  {side}  #{ticket}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>An attempt to re-enter that opened nothing</source>
        <translation>Ein Versuch des Wiedereinstiegs, der nichts eröffnete</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{seconds} s of {configured} s</source>
        <translation>{seconds} s von {configured} s</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
</context>
<context>
    <name>WhatIfPanel</name>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>The draft: a profile of the pack, for its symbol's chains, or any other file</source>
        <translation>Der Entwurf: ein Profil des Pakets, für die Ketten seines Symbols, oder eine andere Datei</translation>
    </message>
    <message>
        <source>Other &amp;file…</source>
        <translation>Andere &amp;Datei…</translation>
    </message>
    <message>
        <source>Re&amp;play the chains</source>
        <translation>Ketten nachs&amp;pielen</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Nachspielens</translation>
    </message>
    <message>
        <source>as the persona</source>
        <translation>wie die Persona</translation>
    </message>
    <message>
        <source>Last generation</source>
        <translation>Letzte Generation</translation>
    </message>
    <message>
        <source>Chains end after it</source>
        <translation>Danach enden Ketten</translation>
    </message>
    <message>
        <source>Smallest size ×</source>
        <translation>Kleinste Größe ×</translation>
    </message>
    <message>
        <source>Smaller multipliers place no order</source>
        <translation>Kleinere Faktoren geben keinen Auftrag auf</translation>
    </message>
    <message>
        <source>Largest size ×</source>
        <translation>Größte Größe ×</translation>
    </message>
    <message>
        <source>Larger multipliers are cut down</source>
        <translation>Größere Faktoren werden gekappt</translation>
    </message>
    <message>
        <source>Lots at most</source>
        <translation>Höchstens Lots</translation>
    </message>
    <message>
        <source>Of one order</source>
        <translation>Eines Auftrags</translation>
    </message>
    <message>
        <source>Delay at least (s)</source>
        <translation>Wartezeit mindestens (s)</translation>
    </message>
    <message>
        <source>Shorter ones are stretched</source>
        <translation>Kürzere werden verlängert</translation>
    </message>
    <message>
        <source>Re-entries a day</source>
        <translation>Wiedereinstiege je Tag</translation>
    </message>
    <message>
        <source>Of the broker's day</source>
        <translation>Des Broker-Tages</translation>
    </message>
    <message>
        <source>Confidence at least</source>
        <translation>Konfidenz mindestens</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>What nobody can know</source>
        <translation>Was niemand wissen kann</translation>
    </message>
    <message>
        <source>Result of the replay</source>
        <translation>Ergebnis des Nachspielens</translation>
    </message>
    <message>
        <source>Choose a profile and press Replay: the stored chains are walked again under it.</source>
        <translation>Wählen Sie ein Profil und drücken Sie Nachspielen: Die gespeicherten Ketten werden damit noch einmal durchlaufen.</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Profil wählen</translation>
    </message>
    <message>
        <source>Profiles (*.csv)</source>
        <translation>Profile (*.csv)</translation>
    </message>
    <message>
        <source>Assumed: {lines}.</source>
        <translation>Angenommen: {lines}.</translation>
    </message>
    <message>
        <source>It cannot know {lines}.</source>
        <translation>Nicht zu wissen ist: {lines}.</translation>
    </message>
    <message>
        <source>No chain has ended in what the filter lets through.</source>
        <translation>In der Auswahl ist keine Kette beendet.</translation>
    </message>
    <message>
        <source>{count} chains brought {before}; under the draft {after}.</source>
        <translation>{count} Ketten brachten {before}; mit dem Entwurf {after}.</translation>
    </message>
    <message>
        <source>{count} chains brought {before}; under the draft nobody can say: history has nothing to compare with.</source>
        <translation>{count} Ketten brachten {before}; mit dem Entwurf kann es niemand sagen: Der Verlauf hat nichts zum Vergleichen.</translation>
    </message>
    <message>
        <source>{count} chains brought {before}; under the draft between {low} and {high}.</source>
        <translation>{count} Ketten brachten {before}; mit dem Entwurf zwischen {low} und {high}.</translation>
    </message>
    <message>
        <source>{count} chains: {before} became {after} ({difference}).</source>
        <translation>{count} Ketten: aus {before} wurden {after} ({difference}).</translation>
    </message>
    <message>
        <source>{unchanged} unchanged, {shortened} shorter, {resized} with other lots.</source>
        <translation>{unchanged} unverändert, {shortened} kürzer, {resized} mit anderen Lots.</translation>
    </message>
    <message>
        <source>A chain {mean} (95 % interval {low} … {high}).</source>
        <translation>Je Kette {mean} (95-%-Intervall {low} … {high}).</translation>
    </message>
    <message>
        <source>Largest drawdown of these: {before} became {after}.</source>
        <translation>Größter Drawdown dieser: aus {before} wurden {after}.</translation>
    </message>
    <message>
        <source>Nothing: history follows every chain to its end.</source>
        <translation>Nichts: Der Verlauf folgt jeder Kette bis zum Ende.</translation>
    </message>
    <message>
        <source>{count} chains brought {before}; under the draft {so_far} up to where it parts from history.</source>
        <translation>{count} Ketten brachten {before}; mit dem Entwurf {so_far}, bis er vom Verlauf abweicht.</translation>
    </message>
    <message>
        <source>Σp of the chains that happened, against Σp as far as the draft's is known</source>
        <translation>Σp der Ketten, wie sie waren, gegen Σp, soweit es unter dem Entwurf bekannt ist</translation>
    </message>
    <message>
        <source>n = {count} chains</source>
        <translation>n = {count} Ketten</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Chains</source>
        <translation>Ketten</translation>
    </message>
    <message>
        <source>Net of chains</source>
        <translation>Ketten netto</translation>
    </message>
    <message>
        <source>Chain win rate</source>
        <translation>Gewinnquote der Ketten</translation>
    </message>
    <message>
        <source>Chains at zero</source>
        <translation>Ketten bei null</translation>
    </message>
    <message>
        <source>Chain factor</source>
        <translation>Kettenfaktor</translation>
    </message>
    <message>
        <source>Chain expectancy</source>
        <translation>Erwartung je Kette</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Worst chain</source>
        <translation>Schlechteste Kette</translation>
    </message>
    <message>
        <source>Worst on the way</source>
        <translation>Tiefster Zwischenstand</translation>
    </message>
    <message>
        <source>Worst on the way, open</source>
        <translation>Tiefster Zwischenstand, offen</translation>
    </message>
    <message>
        <source>MAE of chains</source>
        <translation>MAE der Ketten</translation>
    </message>
    <message>
        <source>MFE of chains</source>
        <translation>MFE der Ketten</translation>
    </message>
    <message>
        <source>MAE of chains unknown</source>
        <translation>MAE der Ketten unbekannt</translation>
    </message>
    <message>
        <source>Most lots of a chain</source>
        <translation>Meiste Lots einer Kette</translation>
    </message>
    <message>
        <source>Most lots at once in a chain</source>
        <translation>Meiste Lots zugleich in einer Kette</translation>
    </message>
    <message>
        <source>Recovery rate</source>
        <translation>Aufholquote</translation>
    </message>
    <message>
        <source>Time to recover</source>
        <translation>Zeit bis zum Aufholen</translation>
    </message>
    <message>
        <source>Without re-entry</source>
        <translation>Ohne Wiedereinstieg</translation>
    </message>
    <message>
        <source>Uplift of re-entries</source>
        <translation>Mehrertrag der Wiedereinstiege</translation>
    </message>
    <message>
        <source>Uplift a chain</source>
        <translation>Mehrertrag je Kette</translation>
    </message>
    <message>
        <source>Extra drawdown</source>
        <translation>Zusätzlicher Drawdown</translation>
    </message>
    <message>
        <source>Extra lots at once</source>
        <translation>Zusätzliche Lots zugleich</translation>
    </message>
    <message>
        <source>Uplift per drawdown</source>
        <translation>Mehrertrag je Drawdown</translation>
    </message>
    <message>
        <source>Best last generation</source>
        <translation>Beste letzte Generation</translation>
    </message>
    <message>
        <source>Delay, realised</source>
        <translation>Wartezeit, tatsächlich</translation>
    </message>
    <message>
        <source>Delay, realised ÷ configured</source>
        <translation>Wartezeit, tatsächlich ÷ eingestellt</translation>
    </message>
    <message>
        <source>Execution, median (ms)</source>
        <translation>Ausführung, Median (ms)</translation>
    </message>
    <message>
        <source>Execution, 95 % (ms)</source>
        <translation>Ausführung, 95 % (ms)</translation>
    </message>
    <message>
        <source>Abort rate</source>
        <translation>Abbruchquote</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>Value of blocked re-entries</source>
        <translation>Wert blockierter Wiedereinstiege</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the draft places no order</source>
        <translation>der Entwurf gibt keinen Auftrag auf</translation>
    </message>
    <message>
        <source>the last generation allowed</source>
        <translation>die letzte erlaubte Generation</translation>
    </message>
    <message>
        <source>the order is smaller than a lot step</source>
        <translation>der Auftrag ist kleiner als ein Lotschritt</translation>
    </message>
    <message>
        <source>the day's re-entries are used up</source>
        <translation>die Wiedereinstiege des Tages sind verbraucht</translation>
    </message>
    <message>
        <source>no outcome (no stop), and no re-entry in history either</source>
        <translation>kein Ausgang (kein Stop), und auch im Verlauf kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>the outcome of a re-entered trade is not known (no stop)</source>
        <translation>der Ausgang eines wieder eingestiegenen Trades ist nicht bekannt (kein Stop)</translation>
    </message>
    <message>
        <source>the EA acted on another outcome than the prices and the stop tell</source>
        <translation>der EA handelte nach einem anderen Ausgang, als Preise und Stop sagen</translation>
    </message>
    <message>
        <source>a generation is missing among the trades</source>
        <translation>unter den Trades fehlt eine Generation</translation>
    </message>
    <message>
        <source>the draft goes deeper than history did</source>
        <translation>der Entwurf geht tiefer als der Verlauf</translation>
    </message>
    <message>
        <source>the draft waits for a signal or does something of its own</source>
        <translation>der Entwurf wartet auf ein Signal oder tut etwas Eigenes</translation>
    </message>
    <message>
        <source>the draft trades the other side</source>
        <translation>der Entwurf handelt die andere Seite</translation>
    </message>
    <message>
        <source>the draft enters at another time</source>
        <translation>der Entwurf steigt zu einer anderen Zeit ein</translation>
    </message>
    <message>
        <source>the trade's lots are not known</source>
        <translation>die Lots des Trades sind nicht bekannt</translation>
    </message>
    <message>
        <source>the past is drawn from: what never happened in it (a gap, a crash, another broker) is in no path</source>
        <translation>gezogen wird aus der Vergangenheit: Was darin nie geschah (eine Lücke, ein Einbruch, ein anderer Broker), ist in keinem Pfad</translation>
    </message>
    <message>
        <source>results are booked when a chain ends: falls within a chain, and of chains that are open at the same time, are not in the drawdown</source>
        <translation>Ergebnisse werden am Ende einer Kette gebucht: Rückgänge innerhalb einer Kette und gleichzeitig offener Ketten sind nicht im Drawdown</translation>
    </message>
    <message>
        <source>every result is taken to grow and shrink with the balance; fixed lots do not</source>
        <translation>jedes Ergebnis wächst und schrumpft hier mit dem Kontostand; feste Lots tun das nicht</translation>
    </message>
    <message>
        <source>a trade with other lots would have had the same prices, so its result (costs included) grows with its lots</source>
        <translation>ein Trade mit anderen Lots hätte dieselben Preise gehabt, sein Ergebnis (mit Kosten) wächst also mit den Lots</translation>
    </message>
    <message>
        <source>the confidence of a decision is 0.8 + the row's offset, as without a matrix</source>
        <translation>die Konfidenz einer Entscheidung ist 0,8 + die Anpassung der Zeile, wie ohne Matrix</translation>
    </message>
    <message>
        <source>AGGRESSIVE is carried out in full, though the published EA build ignores it</source>
        <translation>AGGRESSIVE wird voll ausgeführt, obwohl der veröffentlichte EA es übergeht</translation>
    </message>
    <message>
        <source>an outcome without a bucket (no stop) is followed by no re-entry</source>
        <translation>auf einen Ausgang ohne Klasse (kein Stop) folgt kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>re-entries of a day are counted on the broker's day; without a daily cap chains do not touch each other</source>
        <translation>Wiedereinstiege eines Tages zählen am Broker-Tag; ohne Tagesgrenze berühren sich Ketten nicht</translation>
    </message>
    <message>
        <source>what a trade would have brought that history does not have: on the other side, at another time, or deeper than the chain went</source>
        <translation>was ein Trade gebracht hätte, den der Verlauf nicht hat: auf der anderen Seite, zu anderer Zeit oder tiefer als die Kette ging</translation>
    </message>
    <message>
        <source>whether the known part speaks for the rest: chains that end early are in it more often</source>
        <translation>ob der bekannte Teil für den Rest spricht: Früh endende Ketten sind darin häufiger</translation>
    </message>
    <message>
        <source>whether spread, freeze level, blackout, daily loss or free margin would have stopped an order: these limits are not replayed</source>
        <translation>ob Spread, Freeze-Level, Sperrzeit, Tagesverlust oder freie Margin einen Auftrag aufgehalten hätten: Diese Grenzen werden nicht nachgespielt</translation>
    </message>
    <message>
        <source>what the range leaves out: it draws from re-entries of the past, and shows the order of size only</source>
        <translation>was der Bereich auslässt: Er zieht aus vergangenen Wiedereinstiegen und zeigt nur die Größenordnung</translation>
    </message>
    <message>
        <source>no chains</source>
        <translation>keine Ketten</translation>
    </message>
    <message>
        <source>no chain lost its first trade and was re-entered</source>
        <translation>keine Kette verlor ihren ersten Trade und stieg wieder ein</translation>
    </message>
    <message>
        <source>no chain recovered</source>
        <translation>keine Kette holte auf</translation>
    </message>
    <message>
        <source>no extra drawdown</source>
        <translation>kein zusätzlicher Drawdown</translation>
    </message>
    <message>
        <source>no attempt is on record</source>
        <translation>kein Versuch ist verzeichnet</translation>
    </message>
    <message>
        <source>none was blocked</source>
        <translation>keiner wurde blockiert</translation>
    </message>
    <message>
        <source>too few executed ones to compare with</source>
        <translation>zu wenige ausgeführte zum Vergleichen</translation>
    </message>
    <message>
        <source>no configured delay above 0 is known</source>
        <translation>keine eingestellte Wartezeit über 0 ist bekannt</translation>
    </message>
    <message>
        <source>no source trade is known</source>
        <translation>kein Quelltrade ist bekannt</translation>
    </message>
</context>
<context>
    <name>bridge</name>
    <message>
        <source>Our call</source>
        <translation>Unser Anruf</translation>
    </message>
    <message>
        <source>The EA at {address} answers our call.</source>
        <translation>Der EA unter {address} antwortet auf unseren Anruf.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Include-Datei</translation>
    </message>
    <message>
        <source>EA's log</source>
        <translation>Protokoll des EA</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Signals file</source>
        <translation>Signaldatei</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>The database refused these records</source>
        <translation>Diese Einträge hat die Datenbank abgelehnt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>p50 / p99 (ms)</source>
        <translation>p50 / p99 (ms)</translation>
    </message>
    <message>
        <source>Of deadline</source>
        <translation>Anteil der Frist</translation>
    </message>
    <message>
        <source>The part of the EA's deadline that the slowest hundredth took</source>
        <translation>Welchen Teil der Frist des EA das langsamste Hundertstel brauchte</translation>
    </message>
    <message>
        <source>Delivered through the signals file</source>
        <translation>Über die Signaldatei zugestellt</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Erneut</translation>
    </message>
    <message>
        <source>Asked again and answered as before</source>
        <translation>Erneut gefragt und wie zuvor beantwortet</translation>
    </message>
    <message>
        <source>Nothing can be put on record, so EAs go by their profiles: {why}</source>
        <translation>Nichts lässt sich aufzeichnen, deshalb richten sich EAs nach ihren Profilen: {why}</translation>
    </message>
    <message>
        <source>Records that the database refused: {n}. See the page Log.</source>
        <translation>Von der Datenbank abgelehnte Einträge: {n}. Siehe die Seite Protokoll.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Filter the decisions</source>
        <translation>Entscheidungen filtern</translation>
    </message>
    <message>
        <source>No decision yet: one appears here when an EA asks.</source>
        <translation>Noch keine Entscheidung: Sobald ein EA fragt, steht sie hier.</translation>
    </message>
    <message>
        <source>Re&amp;play</source>
        <translation>&amp;Nachspielen</translation>
    </message>
    <message>
        <source>The way to this decision</source>
        <translation>Der Weg zu dieser Entscheidung</translation>
    </message>
    <message>
        <source>Select a decision: the way to it stands here.</source>
        <translation>Wählen Sie eine Entscheidung: Hier steht der Weg zu ihr.</translation>
    </message>
    <message>
        <source>Made again, it differs: {changes}</source>
        <translation>Noch einmal getroffen, weicht sie ab: {changes}</translation>
    </message>
    <message>
        <source>Made again from what was recorded: the same.</source>
        <translation>Aus dem Aufgezeichneten noch einmal getroffen: dieselbe.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Gen.</source>
        <translation>Gen.</translation>
    </message>
    <message>
        <source>Bucket</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>What the bridge is for</source>
        <translation>Wozu die Brücke dient</translation>
    </message>
    <message>
        <source>An EA whose trade has closed asks the bridge what follows, and the bridge answers from the matrix, the live profile and the limits. Where it cannot answer in time, the EA takes the signals file, and failing that the profile that it holds. Every question, answer and result is recorded and can be made again.</source>
        <translation>Ein EA, dessen Trade geschlossen ist, fragt die Brücke, was folgt, und die Brücke antwortet aus der Matrix, dem aktiven Profil und den Grenzen. Wo sie nicht rechtzeitig antworten kann, nimmt der EA die Signaldatei und notfalls das Profil, das er hat. Jede Frage, jede Antwort und jedes Ergebnis wird aufgezeichnet und lässt sich nachvollziehen.</translation>
    </message>
    <message>
        <source>Next: start the bridge, then put the include into your EA. Its socket needs “Allow DLL imports” in the EA's settings (ws2_32.dll); the signals file and the profile need none.</source>
        <translation>Als Nächstes: Starten Sie die Brücke, dann nehmen Sie die Include-Datei in Ihren EA auf. Ihr Socket braucht „DLL-Import zulassen“ in den Einstellungen des EA (ws2_32.dll); Signaldatei und Profil brauchen nichts.</translation>
    </message>
    <message>
        <source>The bridge's process</source>
        <translation>Der Prozess der Brücke</translation>
    </message>
    <message>
        <source>Asking how the bridge is …</source>
        <translation>Es wird gefragt, wie es um die Brücke steht …</translation>
    </message>
    <message>
        <source>The bridge's log</source>
        <translation>Das Protokoll der Brücke</translation>
    </message>
    <message>
        <source>The bridge has logged nothing yet.</source>
        <translation>Die Brücke hat noch nichts protokolliert.</translation>
    </message>
    <message>
        <source>The last {n} lines that the bridge has logged, the newest last.</source>
        <translation>Die letzten {n} Zeilen, die die Brücke protokolliert hat, die neueste unten.</translation>
    </message>
    <message>
        <source>Open the log's &amp;folder</source>
        <translation>&amp;Ordner des Protokolls öffnen</translation>
    </message>
    <message>
        <source>{action} × {size} after {delay} s, confidence {confidence} — by {rule}</source>
        <translation>{action} × {size} nach {delay} s, Konfidenz {confidence} — nach {rule}</translation>
    </message>
    <message>
        <source>No closed re-entry yet</source>
        <translation>Noch kein geschlossener Wiedereinstieg</translation>
    </message>
    <message>
        <source>n {n}, wins {share}, P&amp;L {total}, mean {mean}</source>
        <translation>n {n}, Gewinne {share}, P&amp;L {total}, Mittel {mean}</translation>
    </message>
    <message>
        <source>fewer than {n}: says nothing</source>
        <translation>weniger als {n}: sagt nichts</translation>
    </message>
    <message>
        <source>fits, too: {rule}</source>
        <translation>passt auch: {rule}</translation>
    </message>
    <message>
        <source>narrower, for a part of it: {rule}</source>
        <translation>enger, für einen Teil davon: {rule}</translation>
    </message>
    <message>
        <source>Set {rule}</source>
        <translation>{rule} setzen</translation>
    </message>
    <message>
        <source>Remove {rule}</source>
        <translation>{rule} entfernen</translation>
    </message>
    <message>
        <source>Set the default</source>
        <translation>Vorgabe setzen</translation>
    </message>
    <message>
        <source>Earlier versions of the matrix</source>
        <translation>Frühere Versionen der Matrix</translation>
    </message>
    <message>
        <source>No earlier versions yet. Each save keeps the one before it.</source>
        <translation>Noch keine früheren Versionen. Jedes Speichern bewahrt die vorige.</translation>
    </message>
    <message>
        <source>&amp;Restore this version</source>
        <translation>Diese Version &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Event proximity</source>
        <translation>Nähe zum Ereignis</translation>
    </message>
    <message>
        <source>Size multiplier</source>
        <translation>Größenfaktor</translation>
    </message>
    <message>
        <source>P&amp;L of the re-entries</source>
        <translation>P&amp;L der Wiedereinstiege</translation>
    </message>
    <message>
        <source>Number of re-entries</source>
        <translation>Zahl der Wiedereinstiege</translation>
    </message>
    <message>
        <source>Decision matrix</source>
        <translation>Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>What the bridge would do</source>
        <translation>Was die Brücke täte</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>Die Zelle</translation>
    </message>
    <message>
        <source>What is known of the cell</source>
        <translation>Was von der Zelle bekannt ist</translation>
    </message>
    <message>
        <source>Click a cell, or walk with the arrows and press Enter.</source>
        <translation>Klicken Sie eine Zelle an, oder gehen Sie mit den Pfeilen hin und drücken Sie die Eingabetaste.</translation>
    </message>
    <message>
        <source>Set a &amp;rule here…</source>
        <translation>Hier eine &amp;Regel setzen…</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Shown in the map</source>
        <translation>In der Karte gezeigt</translation>
    </message>
    <message>
        <source>Held at this value</source>
        <translation>Auf diesem Wert festgehalten</translation>
    </message>
    <message>
        <source>No symbol has a live profile: add symbols to the config.</source>
        <translation>Kein Symbol hat ein aktives Profil: Nehmen Sie Symbole in die Konfiguration auf.</translation>
    </message>
    <message>
        <source>▪ a rule of the matrix, otherwise the live profile</source>
        <translation>▪ eine Regel der Matrix, sonst das aktive Profil</translation>
    </message>
    <message>
        <source>× of the closed trade's lots, – no re-entry; {rule}</source>
        <translation>× Lots des geschlossenen Trades, – kein Wiedereinstieg; {rule}</translation>
    </message>
    <message>
        <source>0 to 1, with the profile's offset; {rule}</source>
        <translation>0 bis 1, mit dem Versatz des Profils; {rule}</translation>
    </message>
    <message>
        <source>{n} in no cell: no {rows} or {columns}</source>
        <translation>{n} in keiner Zelle: ohne {rows} oder {columns}</translation>
    </message>
    <message>
        <source>money; grey: fewer than 30 cases, which say nothing</source>
        <translation>Geld; grau: weniger als 30 Fälle, die nichts sagen</translation>
    </message>
    <message>
        <source>closed re-entries; grey: fewer than 30</source>
        <translation>geschlossene Wiedereinstiege; grau: weniger als 30</translation>
    </message>
    <message>
        <source>Put mine on top</source>
        <translation>Meine darüberlegen</translation>
    </message>
    <message>
        <source>Version {version}, {n} rules. The bridge decides by what is saved.</source>
        <translation>Version {version}, {n} Regeln. Die Brücke entscheidet nach dem Gespeicherten.</translation>
    </message>
    <message>
        <source>Changed since version {version}, not saved: {n} rules.</source>
        <translation>Seit Version {version} geändert, nicht gespeichert: {n} Regeln.</translation>
    </message>
    <message>
        <source>Another program has saved version {version} while you edited.</source>
        <translation>Ein anderes Programm hat Version {version} gespeichert, während Sie bearbeitet haben.</translation>
    </message>
    <message>
        <source>Drop your changes of the matrix?</source>
        <translation>Ihre Änderungen der Matrix verwerfen?</translation>
    </message>
    <message>
        <source>The version that another program has saved is shown instead.</source>
        <translation>Stattdessen wird die Version gezeigt, die ein anderes Programm gespeichert hat.</translation>
    </message>
    <message>
        <source>Drop them</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>The kept draft of the matrix is damaged and was left out.</source>
        <translation>Der aufbewahrte Entwurf der Matrix ist beschädigt und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules of the matrix</source>
        <translation>Regeln der Matrix</translation>
    </message>
    <message>
        <source>&amp;Add a rule…</source>
        <translation>Regel &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Take over into the draft</source>
        <translation>In den Entwurf über&amp;nehmen</translation>
    </message>
    <message>
        <source>{n} closed re-entries. A suggestion needs 30 of a pattern and a mean P&amp;L whose interval leaves zero out; nothing is ever set by itself.</source>
        <translation>{n} geschlossene Wiedereinstiege. Ein Vorschlag braucht 30 eines Musters und ein mittleres P&amp;L, dessen Intervall die Null ausschließt; nichts wird je von selbst gesetzt.</translation>
    </message>
    <message>
        <source>Nothing stands out: no suggestion.</source>
        <translation>Nichts sticht hervor: kein Vorschlag.</translation>
    </message>
    <message>
        <source>Delay (s)</source>
        <translation>Wartezeit (s)</translation>
    </message>
    <message>
        <source>the default, below profiles</source>
        <translation>die Vorgabe, unter den Profilen</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>&amp;Save the matrix…</source>
        <translation>Matrix &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation>Tabelle &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport a table…</source>
        <translation>Tabelle e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save the matrix?</source>
        <translation>Die Matrix speichern?</translation>
    </message>
    <message>
        <source>A running bridge decides by it from the next question on. The version before goes into the history.</source>
        <translation>Eine laufende Brücke entscheidet ab der nächsten Frage danach. Die vorige Version kommt in den Verlauf.</translation>
    </message>
    <message>
        <source>The matrix is saved as version {version}.</source>
        <translation>Die Matrix ist als Version {version} gespeichert.</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <source>Tables ({kinds})</source>
        <translation>Tabellen ({kinds})</translation>
    </message>
    <message>
        <source>Export a table</source>
        <translation>Tabelle exportieren</translation>
    </message>
    <message>
        <source>EAs</source>
        <translation>EAs</translation>
    </message>
    <message>
        <source>No EA has called yet. It finds the bridge at the ports above.</source>
        <translation>Noch kein EA hat sich gemeldet. Er findet die Brücke an den Ports oben.</translation>
    </message>
    <message>
        <source>While the bridge is stopped, EAs use the profile that they hold (tier 3).</source>
        <translation>Solange die Brücke steht, nehmen die EAs das Profil, das sie haben (Stufe 3).</translation>
    </message>
    <message>
        <source>EA</source>
        <translation>EA</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Dialekt</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Zuletzt gehört</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Über Datei</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>connected from {address}</source>
        <translation>verbunden von {address}</translation>
    </message>
    <message>
        <source>away; it was at {address}</source>
        <translation>fort; er war auf {address}</translation>
    </message>
    <message>
        <source>{name}: tier {tier} for {seconds} s ({reason}); {state}</source>
        <translation>{name}: Stufe {tier} seit {seconds} s ({reason}); {state}</translation>
    </message>
    <message>
        <source>{n} s ago</source>
        <translation>vor {n} s</translation>
    </message>
    <message>
        <source>The default for the whole space</source>
        <translation>Die Vorgabe für den ganzen Raum</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Eine Regel</translation>
    </message>
    <message>
        <source>It names no dimension: edit the default for the whole space instead.</source>
        <translation>Sie nennt keine Dimension: Bearbeiten Sie stattdessen die Vorgabe für den ganzen Raum.</translation>
    </message>
    <message>
        <source>There is a rule of this pattern already: {rule}. Edit that one.</source>
        <translation>Es gibt schon eine Regel mit diesem Muster: {rule}. Bearbeiten Sie jene.</translation>
    </message>
    <message>
        <source>Where {rule} fits, too, this rule decides: {why}</source>
        <translation>Wo auch {rule} passt, entscheidet diese Regel: {why}</translation>
    </message>
    <message>
        <source>Where {rule} fits, too, that one decides: {why}</source>
        <translation>Wo auch {rule} passt, entscheidet jene: {why}</translation>
    </message>
    <message>
        <source>it names more dimensions.</source>
        <translation>sie nennt mehr Dimensionen.</translation>
    </message>
    <message>
        <source>both name as many; outcome, generation, trigger, proximity, duration count in this order.</source>
        <translation>beide nennen gleich viele; Ausgang, Generation, Auslöser, Nähe, Dauer zählen in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>&amp;Start the bridge</source>
        <translation>Brücke &amp;starten</translation>
    </message>
    <message>
        <source>St&amp;op the bridge…</source>
        <translation>Brücke &amp;beenden…</translation>
    </message>
    <message>
        <source>Opens the folder of the MQL4 include and copies its path</source>
        <translation>Öffnet den Ordner der MQL4-Include-Datei und kopiert ihren Pfad</translation>
    </message>
    <message>
        <source>Show the &amp;include for your EA</source>
        <translation>&amp;Include-Datei für Ihren EA zeigen</translation>
    </message>
    <message>
        <source>Parts of the bridge</source>
        <translation>Teile der Brücke</translation>
    </message>
    <message>
        <source>&amp;EAs and decisions</source>
        <translation>&amp;EAs und Entscheidungen</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Matrix</translation>
    </message>
    <message>
        <source>&amp;Try a decision</source>
        <translation>Entscheidung &amp;probieren</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>Pro&amp;tokoll</translation>
    </message>
    <message>
        <source>It cannot be told how the bridge is.</source>
        <translation>Es lässt sich nicht sagen, wie es um die Brücke steht.</translation>
    </message>
    <message>
        <source>Stop the bridge? {n} EAs are connected.</source>
        <translation>Die Brücke beenden? {n} EAs sind verbunden.</translation>
    </message>
    <message>
        <source>They go on with the signals file and then with the profile that they hold. What was decided is recorded first; nothing is lost.</source>
        <translation>Sie machen mit der Signaldatei weiter und dann mit dem Profil, das sie haben. Was entschieden ist, wird zuerst aufgezeichnet; nichts geht verloren.</translation>
    </message>
    <message>
        <source>Stop the bridge</source>
        <translation>Brücke beenden</translation>
    </message>
    <message>
        <source>{name}: its path is on the clipboard. Copy it to MQL4\Include.</source>
        <translation>{name}: Der Pfad liegt in der Zwischenablage. Kopieren Sie die Datei nach MQL4\Include.</translation>
    </message>
    <message>
        <source>Its socket needs “Allow DLL imports” in the EA's settings.</source>
        <translation>Ihr Socket braucht „DLL-Import zulassen“ in den Einstellungen des EA.</translation>
    </message>
    <message>
        <source>changes of the matrix</source>
        <translation>Änderungen der Matrix</translation>
    </message>
    <message>
        <source>Symbol whose last closed trade is taken</source>
        <translation>Symbol, dessen letzter geschlossener Trade genommen wird</translation>
    </message>
    <message>
        <source>Take the &amp;last closed trade</source>
        <translation>&amp;Letzten geschlossenen Trade nehmen</translation>
    </message>
    <message>
        <source>&amp;Try this decision</source>
        <translation>Entscheidung &amp;probieren</translation>
    </message>
    <message>
        <source>A trade that has closed</source>
        <translation>Ein geschlossener Trade</translation>
    </message>
    <message>
        <source>Values of the closed trade</source>
        <translation>Werte des geschlossenen Trades</translation>
    </message>
    <message>
        <source>What the bridge would answer</source>
        <translation>Was die Brücke antworten würde</translation>
    </message>
    <message>
        <source>The way to the answer</source>
        <translation>Der Weg zur Antwort</translation>
    </message>
    <message>
        <source>Press “Try this decision”: the answer and the way to it stand here.</source>
        <translation>Drücken Sie „Entscheidung probieren“: Hier stehen die Antwort und der Weg zu ihr.</translation>
    </message>
    <message>
        <source>A trial only: nothing is recorded, nothing is sent to an EA.</source>
        <translation>Nur eine Probe: Nichts wird aufgezeichnet, nichts an einen EA gesendet.</translation>
    </message>
    <message>
        <source>The last closed trade of {symbol}; change what you like.</source>
        <translation>Der letzte geschlossene Trade von {symbol}; ändern Sie, was Sie möchten.</translation>
    </message>
    <message>
        <source>The database holds no closed trade of {symbol}: this is an example.</source>
        <translation>Die Datenbank hat keinen geschlossenen Trade von {symbol}: Das ist ein Beispiel.</translation>
    </message>
    <message>
        <source>{action}: {lots} lots after {seconds} s</source>
        <translation>{action}: {lots} Lots nach {seconds} s</translation>
    </message>
    <message>
        <source>No re-entry: {reason}</source>
        <translation>Kein Wiedereinstieg: {reason}</translation>
    </message>
    <message>
        <source>The bridge is starting …</source>
        <translation>Die Brücke startet …</translation>
    </message>
    <message>
        <source>The bridge is not running.</source>
        <translation>Die Brücke läuft nicht.</translation>
    </message>
    <message>
        <source>The bridge cannot be reached: process {pid} has left its run file.</source>
        <translation>Die Brücke ist nicht zu erreichen: Prozess {pid} hat seine Laufdatei hinterlassen.</translation>
    </message>
    <message>
        <source>The bridge is running since {since}.</source>
        <translation>Die Brücke läuft seit {since}.</translation>
    </message>
    <message>
        <source>{host}: framed {framed}, lines {lines}, HTTP {http}; process {pid}</source>
        <translation>{host}: framed {framed}, lines {lines}, HTTP {http}; Prozess {pid}</translation>
    </message>
    <message>
        <source>{decided} decided, {repeated} sent again, {errors} errors</source>
        <translation>{decided} entschieden, {repeated} erneut gesendet, {errors} Fehler</translation>
    </message>
    <message>
        <source>{n} records wait in the journal: {why}</source>
        <translation>{n} Einträge warten im Journal: {why}</translation>
    </message>
    <message>
        <source>p50 {p50} ms, p99 {p99} ms of {deadline} ms</source>
        <translation>p50 {p50} ms, p99 {p99} ms von {deadline} ms</translation>
    </message>
    <message>
        <source>1 · socket</source>
        <translation>1 · Socket</translation>
    </message>
    <message>
        <source>2 · signals file</source>
        <translation>2 · Signaldatei</translation>
    </message>
    <message>
        <source>3 · profile</source>
        <translation>3 · Profil</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>not delivered yet</source>
        <translation>noch nicht zugestellt</translation>
    </message>
    <message>
        <source>Bridge: running</source>
        <translation>Brücke: läuft</translation>
    </message>
    <message>
        <source>Bridge: off</source>
        <translation>Brücke: aus</translation>
    </message>
    <message>
        <source>Bridge: no answer</source>
        <translation>Brücke: antwortet nicht</translation>
    </message>
    <message>
        <source>On {host}; lines {lines}, framed {framed}, HTTP {http}</source>
        <translation>Auf {host}; lines {lines}, framed {framed}, HTTP {http}</translation>
    </message>
    <message>
        <source>No bridge runs on this config</source>
        <translation>Auf dieser Konfiguration läuft keine Brücke</translation>
    </message>
    <message>
        <source>Process {pid} has left its run file and does not answer</source>
        <translation>Prozess {pid} hat seine Laufdatei hinterlassen und antwortet nicht</translation>
    </message>
</context>
<context>
    <name>bridge</name>
    <message>
        <source>clamped</source>
        <translation>gekappt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>From the question to the answer, while the bridge remembers</source>
        <translation>Von der Frage bis zur Antwort, solange die Brücke es weiß</translation>
    </message>
</context>
<context>
    <name>report_dialog</name>
    <message>
        <source>Page for browsers (*.html);;PDF to print (*.pdf)</source>
        <translation>Seite für Browser (*.html);;PDF zum Drucken (*.pdf)</translation>
    </message>
    <message>
        <source>Write a report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Bericht wird geschrieben</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>reading the trades</source>
        <translation>liest die Trades</translation>
    </message>
    <message>
        <source>computing the figures</source>
        <translation>berechnet die Kennzahlen</translation>
    </message>
    <message>
        <source>sorting by action, persona and hour</source>
        <translation>ordnet nach Aktion, Persona und Stunde</translation>
    </message>
    <message>
        <source>following the chains</source>
        <translation>verfolgt die Ketten</translation>
    </message>
    <message>
        <source>drawing the pictures</source>
        <translation>zeichnet die Bilder</translation>
    </message>
    <message>
        <source>laying out the pages</source>
        <translation>setzt die Seiten</translation>
    </message>
    <message>
        <source>writing the file</source>
        <translation>schreibt die Datei</translation>
    </message>
    <message>
        <source>The report is written</source>
        <translation>Der Bericht ist geschrieben</translation>
    </message>
</context>
<context>
    <name>ActionsPage</name>
    <message>
        <source>Trades of {bucket}, {action}</source>
        <translation>Trades von {bucket}, {action}</translation>
    </message>
    <message>
        <source>in no bar: {open} open, {unmatched} unmatched, {aborted} aborted, {failed} failed</source>
        <translation>in keinem Balken: {open} offen, {unmatched} ohne Trade, {aborted} abgebrochen, {failed} gescheitert</translation>
    </message>
    <message>
        <source>Trades of {action}</source>
        <translation>Trades von {action}</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Trades on {day}, {hour:02}:00 – {hour:02}:59</source>
        <translation>Trades am {day}, {hour:02}:00 – {hour:02}:59</translation>
    </message>
</context>
<context>
    <name>TradesTable</name>
    <message>
        <source>Trades behind the figure</source>
        <translation>Trades hinter der Zahl</translation>
    </message>
    <message>
        <source>{what}: n {n} · sum {sum} · mean {mean:,.2f} · {won:.1%} won</source>
        <translation>{what}: n {n} · Summe {sum} · Mittel {mean:,.2f} · {won:.1%} gewonnen</translation>
    </message>
</context>
<context>
    <name>TradesDialog</name>
    <message>
        <source>&amp;Open its chain</source>
        <translation>Seine Kette ö&amp;ffnen</translation>
    </message>
</context>
<context>
    <name>updating</name>
    <message>
        <source>The update check is off</source>
        <translation>Die Frage nach neuen Versionen ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Reentry speaks to nobody unless you say so. Turned on, it asks once a day whether there is a newer version. Nothing about you is sent, nothing is downloaded.</source>
        <translation>Reentry spricht mit niemandem, wenn Sie es nicht wollen. Eingeschaltet fragt es einmal am Tag, ob es eine neuere Version gibt. Nichts über Sie wird gesendet, nichts wird heruntergeladen.</translation>
    </message>
    <message>
        <source>Open Config</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>Check for updates</source>
        <translation>Nach neuen Versionen fragen</translation>
    </message>
</context>
<context>
    <name>UpdateDialog</name>
    <message>
        <source>Open &amp;page</source>
        <translation>Seite ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Asking for the newest version …</source>
        <translation>Die neueste Version wird erfragt …</translation>
    </message>
    <message>
        <source>Version {version} is there</source>
        <translation>Version {version} ist da</translation>
    </message>
    <message>
        <source>There is no newer version</source>
        <translation>Es gibt keine neuere Version</translation>
    </message>
</context>
<context>
    <name>UpdateWatch</name>
    <message>
        <source>Reentry {version} is there; this is {ours}.</source>
        <translation>Reentry {version} ist da; dies ist {ours}.</translation>
    </message>
    <message>
        <source>The update check got an old answer: nobody can tell what is newest.</source>
        <translation>Die Suche nach neuen Versionen bekam eine alte Antwort: Was das Neueste ist, weiß niemand.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was ist neu</translation>
    </message>
</context>
<context>
    <name>options</name>
    <message>
        <source>Call an EA that listens</source>
        <translation>Einen EA anrufen, der selbst lauscht</translation>
    </message>
    <message>
        <source>Address and port of a server inside the EA's DLL, as 127.0.0.1:9999.</source>
        <translation>Adresse und Port eines Servers in der DLL des EA, etwa 127.0.0.1:9999.</translation>
    </message>
    <message>
        <source>Its dialect</source>
        <translation>Sein Dialekt</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>Symbol</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Open Price</source>
        <translation>Eröffnungskurs</translation>
    </message>
    <message>
        <source>Close Price</source>
        <translation>Schlusskurs</translation>
    </message>
    <message>
        <source>Stop Loss</source>
        <translation>Stop-Loss</translation>
    </message>
    <message>
        <source>Take Profit</source>
        <translation>Take-Profit</translation>
    </message>
    <message>
        <source>0: none</source>
        <translation>0: keiner</translation>
    </message>
    <message>
        <source>Open Time</source>
        <translation>Eröffnet</translation>
    </message>
    <message>
        <source>Close Time</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Broker time: 2026.01.31 23:59:59</source>
        <translation>Brokerzeit: 2026.01.31 23:59:59</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <source>Signal Type</source>
        <translation>Art des Signals</translation>
    </message>
    <message>
        <source>Chain Id</source>
        <translation>Kennung der Kette</translation>
    </message>
    <message>
        <source>Spread Points</source>
        <translation>Spread (Punkte)</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>As the broker spells them.</source>
        <translation>Wie der Broker sie schreibt.</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>Where everything lies; kept as text, so that a Windows path survives any system.</source>
        <translation>Wo alles liegt; als Text gespeichert, damit ein Windows-Pfad jedes System übersteht.</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Holds one folder a persona with a CSV a symbol.</source>
        <translation>Enthält je Persona einen Ordner mit einer CSV je Symbol.</translation>
    </message>
    <message>
        <source>EA's config folder</source>
        <translation>Konfigurationsordner des EA</translation>
    </message>
    <message>
        <source>MQL4\Files\config of the terminal the EA runs in.</source>
        <translation>MQL4\Files\config des Terminals, in dem der EA läuft.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The SQLite file the EA writes, too.</source>
        <translation>Die SQLite-Datei, in die auch der EA schreibt.</translation>
    </message>
    <message>
        <source>sqlite3 program</source>
        <translation>Programm sqlite3</translation>
    </message>
    <message>
        <source>Kept for other tools; not needed here.</source>
        <translation>Für andere Werkzeuge behalten; hier nicht gebraucht.</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Receives the scripts under their known names.</source>
        <translation>Nimmt die Skripte unter ihren bekannten Namen auf.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Receives the weekly KPI export.</source>
        <translation>Nimmt den wöchentlichen KPI-Export auf.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>Receives logs and crash reports.</source>
        <translation>Nimmt Protokolle und Absturzberichte auf.</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Which persona is live on which weekday.</source>
        <translation>Welche Persona an welchem Wochentag aktiv ist.</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Weekday → persona.</source>
        <translation>Wochentag → Persona.</translation>
    </message>
    <message>
        <source>Fallback cycle</source>
        <translation>Ersatzfolge</translation>
    </message>
    <message>
        <source>Used for a weekday the week does not name: the entry of the day's number.</source>
        <translation>Gilt für einen Wochentag, den die Woche nicht nennt: der Eintrag mit der Nummer des Tages.</translation>
    </message>
    <message>
        <source>Scheduling</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>What Windows' Task Scheduler does, and when.</source>
        <translation>Was die Aufgabenplanung von Windows tut, und wann.</translation>
    </message>
    <message>
        <source>Profile rotate</source>
        <translation>Rotation der Profile</translation>
    </message>
    <message>
        <source>When the profiles are rotated.</source>
        <translation>Wann rotiert wird.</translation>
    </message>
    <message>
        <source>Rotation time</source>
        <translation>Zeit der Rotation</translation>
    </message>
    <message>
        <source>Local time, HH:MM.</source>
        <translation>Ortszeit, HH:MM.</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Häufigkeit</translation>
    </message>
    <message>
        <source>DAILY.</source>
        <translation>DAILY: täglich.</translation>
    </message>
    <message>
        <source>Weekly kpi</source>
        <translation>Wöchentlicher KPI-Export</translation>
    </message>
    <message>
        <source>When the weekly export is written.</source>
        <translation>Wann der wöchentliche Export geschrieben wird.</translation>
    </message>
    <message>
        <source>Export day</source>
        <translation>Tag des Exports</translation>
    </message>
    <message>
        <source>Weekday of the KPI export.</source>
        <translation>Wochentag des KPI-Exports.</translation>
    </message>
    <message>
        <source>Export time</source>
        <translation>Zeit des Exports</translation>
    </message>
    <message>
        <source>Report beside the CSVs</source>
        <translation>Bericht neben den CSVs</translation>
    </message>
    <message>
        <source>report.html: the last seven days, compared with the seven before.</source>
        <translation>report.html: die letzten sieben Tage, verglichen mit den sieben davor.</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Sprache des Berichts</translation>
    </message>
    <message>
        <source>en: English, de: Deutsch; also that of `reentry kpi report`.</source>
        <translation>en: English, de: Deutsch; auch die von `reentry kpi report`.</translation>
    </message>
    <message>
        <source>Symbol map</source>
        <translation>Symbolnamen</translation>
    </message>
    <message>
        <source>Rules that turn a broker's spelling into the canonical symbol.</source>
        <translation>Regeln, die aus der Schreibweise eines Brokers das übliche Symbol machen.</translation>
    </message>
    <message>
        <source>Exact names</source>
        <translation>Genaue Namen</translation>
    </message>
    <message>
        <source>Broker's spelling → canonical symbol; wins over the rules below.</source>
        <translation>Schreibweise des Brokers → übliches Symbol; geht den Regeln darunter vor.</translation>
    </message>
    <message>
        <source>Prefixes to drop</source>
        <translation>Vorsilben, die wegfallen</translation>
    </message>
    <message>
        <source>The longest one that fits is taken off the front, for example '#'.</source>
        <translation>Die längste, die passt, wird vorn weggenommen, zum Beispiel '#'.</translation>
    </message>
    <message>
        <source>Suffixes to drop</source>
        <translation>Endungen, die wegfallen</translation>
    </message>
    <message>
        <source>The longest one that fits is taken off the end, for example '.pro' or 'm'.</source>
        <translation>Die längste, die passt, wird hinten weggenommen, zum Beispiel '.pro' oder 'm'.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Exceptions from the week.</source>
        <translation>Ausnahmen von der Woche.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>One day on which another persona is live.</source>
        <translation>Ein Tag, an dem eine andere Persona aktiv ist.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>YYYY-MM-DD.</source>
        <translation>JJJJ-MM-TT.</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Holiday, news …</source>
        <translation>Feiertag, Nachrichten …</translation>
    </message>
    <message>
        <source>Empty: all.</source>
        <translation>Leer: alle.</translation>
    </message>
    <message>
        <source>Symbol groups</source>
        <translation>Symbolgruppen</translation>
    </message>
    <message>
        <source>Symbols with a week of their own.</source>
        <translation>Symbole mit einer eigenen Woche.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Weekday → persona; a day left out follows the general week.</source>
        <translation>Wochentag → Persona; ein fehlender Tag folgt der allgemeinen Woche.</translation>
    </message>
    <message>
        <source>Manual override</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>A persona set by hand; it wins over everything until it expires.</source>
        <translation>Eine von Hand gesetzte Persona; sie geht allem vor, bis sie abläuft.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>With offset: 2026-01-31T18:00+01:00</source>
        <translation>Mit Abstand zu UTC: 2026-01-31T18:00+01:00</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>How profiles are deployed.</source>
        <translation>Wie Profile ausgebracht werden.</translation>
    </message>
    <message>
        <source>While a chain is active</source>
        <translation>Solange eine Kette läuft</translation>
    </message>
    <message>
        <source>copy: rotate all the same; warn: rotate and say so; defer: leave that symbol for the next run.</source>
        <translation>copy: trotzdem rotieren; warn: rotieren und es sagen; defer: dieses Symbol dem nächsten Lauf überlassen.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>How a closed trade is sorted into one of the six buckets.</source>
        <translation>Wie ein geschlossener Trade einem der sechs Klassen zugeordnet wird.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>By R-multiple, or by the exit's place.</source>
        <translation>Nach dem R-Vielfachen oder nach dem Ort des Ausstiegs.</translation>
    </message>
    <message>
        <source>Governance</source>
        <translation>Governance</translation>
    </message>
    <message>
        <source>What the gate lets through.</source>
        <translation>Was durchgelassen wird.</translation>
    </message>
    <message>
        <source>Limits per persona</source>
        <translation>Grenzen je Persona</translation>
    </message>
    <message>
        <source>Overrides of the defaults.</source>
        <translation>Abweichungen von den Vorgaben.</translation>
    </message>
    <message>
        <source>Max generations</source>
        <translation>Meiste Generationen</translation>
    </message>
    <message>
        <source>Re-entries in one chain; 0 allows none.</source>
        <translation>Wiedereinstiege in einer Kette; 0 erlaubt keinen.</translation>
    </message>
    <message>
        <source>Min confidence</source>
        <translation>Kleinste Konfidenz</translation>
    </message>
    <message>
        <source>0 to 1; a decision below it is skipped.</source>
        <translation>0 bis 1; eine Entscheidung darunter wird ausgelassen.</translation>
    </message>
    <message>
        <source>Min size multiplier</source>
        <translation>Kleinster Größenfaktor</translation>
    </message>
    <message>
        <source>× the lots of the trade that has just closed.</source>
        <translation>× die Lots des Trades, der eben geschlossen wurde.</translation>
    </message>
    <message>
        <source>Max size multiplier</source>
        <translation>Größter Größenfaktor</translation>
    </message>
    <message>
        <source>Lot cap (lots)</source>
        <translation>Höchste Losgröße (Lots)</translation>
    </message>
    <message>
        <source>Of a single order.</source>
        <translation>Eines einzelnen Auftrags.</translation>
    </message>
    <message>
        <source>Daily loss (% of balance)</source>
        <translation>Tagesverlust (% des Kontostands)</translation>
    </message>
    <message>
        <source>A day's loss that ends re-entries for the day.</source>
        <translation>Ein Tagesverlust, der Wiedereinstiege für den Tag beendet.</translation>
    </message>
    <message>
        <source>Blackout after losses</source>
        <translation>Pause nach Verlusten</translation>
    </message>
    <message>
        <source>Losses in a row that begin a pause.</source>
        <translation>Verluste in Folge, mit denen eine Pause beginnt.</translation>
    </message>
    <message>
        <source>Blackout (minutes)</source>
        <translation>Pause (Minuten)</translation>
    </message>
    <message>
        <source>How long the pause lasts after the last loss.</source>
        <translation>Wie lange die Pause nach dem letzten Verlust dauert.</translation>
    </message>
    <message>
        <source>Max spread (points)</source>
        <translation>Größter Spread (Punkte)</translation>
    </message>
    <message>
        <source>No order goes out at a wider spread.</source>
        <translation>Bei größerem Spread geht kein Auftrag hinaus.</translation>
    </message>
    <message>
        <source>Balance (money)</source>
        <translation>Kontostand (Geld)</translation>
    </message>
    <message>
        <source>Account currency; turns the daily loss into the money the EA wants.</source>
        <translation>Kontowährung; macht aus dem Tagesverlust den Betrag, den der EA verlangt.</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Kontrollen</translation>
    </message>
    <message>
        <source>Values of the controls that are the same for every persona.</source>
        <translation>Werte der Kontrollen, die für jede Persona gleich sind.</translation>
    </message>
    <message>
        <source>Allow re-entry</source>
        <translation>Wiedereinstieg erlaubt</translation>
    </message>
    <message>
        <source>Off: no re-entry at all.</source>
        <translation>Aus: gar kein Wiedereinstieg.</translation>
    </message>
    <message>
        <source>Min delay (seconds)</source>
        <translation>Kürzeste Wartezeit (Sekunden)</translation>
    </message>
    <message>
        <source>A shorter delay of a profile row is stretched to this.</source>
        <translation>Eine kürzere Wartezeit einer Profilzeile wird darauf verlängert.</translation>
    </message>
    <message>
        <source>Max re-entries per day</source>
        <translation>Meiste Wiedereinstiege am Tag</translation>
    </message>
    <message>
        <source>Orders in the account's day; empty: no limit.</source>
        <translation>Aufträge am Tag des Kontos; leer: keine Grenze.</translation>
    </message>
    <message>
        <source>Freeze level guard</source>
        <translation>Schutz vor dem Freeze-Level</translation>
    </message>
    <message>
        <source>No order within the broker's freeze level.</source>
        <translation>Kein Auftrag innerhalb des Freeze-Levels des Brokers.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Then the chain is aborted.</source>
        <translation>Danach wird die Kette abgebrochen.</translation>
    </message>
    <message>
        <source>Magic base offset</source>
        <translation>Grundwert der Magic-Nummer</translation>
    </message>
    <message>
        <source>Empty: the EA keeps its own.</source>
        <translation>Leer: der EA behält seinen eigenen.</translation>
    </message>
    <message>
        <source>Queue mode</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>The EA works through orders on its timer.</source>
        <translation>Der EA arbeitet Aufträge nach seinem Takt ab.</translation>
    </message>
    <message>
        <source>Profile path</source>
        <translation>Pfad der Profile</translation>
    </message>
    <message>
        <source>As the EA reads it, below MQL4\Files; empty: taken from config_root.</source>
        <translation>Wie der EA ihn liest, unterhalb von MQL4\Files; leer: aus config_root genommen.</translation>
    </message>
    <message>
        <source>Live profile reload</source>
        <translation>Profil im Lauf neu lesen</translation>
    </message>
    <message>
        <source>The EA reads its profile again while it runs.</source>
        <translation>Der EA liest sein Profil neu, während er läuft.</translation>
    </message>
    <message>
        <source>Reload every (seconds)</source>
        <translation>Neu lesen alle (Sekunden)</translation>
    </message>
    <message>
        <source>Only with live profile reload.</source>
        <translation>Nur mit Neulesen im Lauf.</translation>
    </message>
    <message>
        <source>Execution log</source>
        <translation>Ausführungsprotokoll</translation>
    </message>
    <message>
        <source>The EA records what it executes.</source>
        <translation>Der EA zeichnet auf, was er ausführt.</translation>
    </message>
    <message>
        <source>Communication</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>How the EA gets its decisions.</source>
        <translation>Wie der EA zu seinen Entscheidungen kommt.</translation>
    </message>
    <message>
        <source>Re-entry system</source>
        <translation>Wiedereinstiege</translation>
    </message>
    <message>
        <source>Off: the EA does no re-entry.</source>
        <translation>Aus: der EA steigt nicht wieder ein.</translation>
    </message>
    <message>
        <source>Decision method</source>
        <translation>Weg der Entscheidung</translation>
    </message>
    <message>
        <source>1 socket, 2 signals file, 3 profile CSV.</source>
        <translation>1 Socket, 2 Signaldatei, 3 Profil-CSV.</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>Tier 1: the EA asks and waits.</source>
        <translation>Stufe 1: der EA fragt und wartet.</translation>
    </message>
    <message>
        <source>Signals file</source>
        <translation>Signaldatei</translation>
    </message>
    <message>
        <source>Tier 2: enhanced_signals.csv.</source>
        <translation>Stufe 2: enhanced_signals.csv.</translation>
    </message>
    <message>
        <source>Profile CSV</source>
        <translation>Profil-CSV</translation>
    </message>
    <message>
        <source>Tier 3: the profile CSV.</source>
        <translation>Stufe 3: die Profil-CSV.</translation>
    </message>
    <message>
        <source>Reply deadline (ms)</source>
        <translation>Frist der Antwort (ms)</translation>
    </message>
    <message>
        <source>Then the EA goes down a tier.</source>
        <translation>Danach geht der EA eine Stufe tiefer.</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>What decisions are made of besides profiles and governance.</source>
        <translation>Woraus Entscheidungen außer Profilen und Governance bestehen.</translation>
    </message>
    <message>
        <source>Decision matrix</source>
        <translation>Entscheidungsmatrix</translation>
    </message>
    <message>
        <source>JSON; a relative path starts at the config's folder.</source>
        <translation>JSON; ein relativer Pfad beginnt im Ordner der Konfiguration.</translation>
    </message>
    <message>
        <source>Economic calendar</source>
        <translation>Wirtschaftskalender</translation>
    </message>
    <message>
        <source>CSV (ForexFactory's weekly file as it is) or ICS; empty: events do not count.</source>
        <translation>CSV (die Wochendatei von ForexFactory, wie sie ist) oder ICS; leer: Termine zählen nicht.</translation>
    </message>
    <message>
        <source>Zone of the calendar's times</source>
        <translation>Zone der Zeiten des Kalenders</translation>
    </message>
    <message>
        <source>Where a CSV names none: UTC (as ForexFactory's weekly file) or a name such as America/New_York.</source>
        <translation>Wo eine CSV keine nennt: UTC (wie die Wochendatei von ForexFactory) oder ein Name wie America/New_York.</translation>
    </message>
    <message>
        <source>Calendar is stale after (hours)</source>
        <translation>Kalender ist veraltet nach (Stunden)</translation>
    </message>
    <message>
        <source>An older file is not used, and a warning says so.</source>
        <translation>Eine ältere Datei wird nicht benutzt, und eine Warnung sagt es.</translation>
    </message>
    <message>
        <source>Impacts that count</source>
        <translation>Wirkungen, die zählen</translation>
    </message>
    <message>
        <source>An event without an impact counts always.</source>
        <translation>Ein Termin ohne Wirkung zählt immer.</translation>
    </message>
    <message>
        <source>Lot step</source>
        <translation>Lot-Schritt</translation>
    </message>
    <message>
        <source>Lots are rounded down to it.</source>
        <translation>Lots werden darauf abgerundet.</translation>
    </message>
    <message>
        <source>Smallest order (lots)</source>
        <translation>Kleinster Auftrag (Lots)</translation>
    </message>
    <message>
        <source>Less is no order.</source>
        <translation>Weniger ist kein Auftrag.</translation>
    </message>
    <message>
        <source>Largest order (lots)</source>
        <translation>Größter Auftrag (Lots)</translation>
    </message>
    <message>
        <source>The broker's.</source>
        <translation>Der des Brokers.</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Where the bridge listens and how long it waits.</source>
        <translation>Wo die Brücke lauscht und wie lange sie wartet.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>127.0.0.1: only this machine. Any other needs the token.</source>
        <translation>127.0.0.1: nur dieser Rechner. Jede andere braucht das Token.</translation>
    </message>
    <message>
        <source>Port, framed dialect</source>
        <translation>Port, gerahmter Dialekt</translation>
    </message>
    <message>
        <source>Port, dialect of lines</source>
        <translation>Port, Zeilendialekt</translation>
    </message>
    <message>
        <source>Port, HTTP</source>
        <translation>Port, HTTP</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Its name in the system's keyring; asked of all when not on 127.0.0.1.</source>
        <translation>Sein Name im Schlüsselbund des Systems; wird von allen verlangt, außer auf 127.0.0.1.</translation>
    </message>
    <message>
        <source>Deadline (ms)</source>
        <translation>Frist (ms)</translation>
    </message>
    <message>
        <source>How long an EA waits.</source>
        <translation>Wie lange ein EA wartet.</translation>
    </message>
    <message>
        <source>Heartbeat</source>
        <translation>Lebenszeichen</translation>
    </message>
    <message>
        <source>Seconds between two.</source>
        <translation>Sekunden zwischen zweien.</translation>
    </message>
    <message>
        <source>Signals kept (minutes)</source>
        <translation>Signale behalten (Minuten)</translation>
    </message>
    <message>
        <source>Most connections</source>
        <translation>Meiste Verbindungen</translation>
    </message>
    <message>
        <source>How the database is opened.</source>
        <translation>Wie die Datenbank geöffnet wird.</translation>
    </message>
    <message>
        <source>Wait while locked</source>
        <translation>Warten, solange gesperrt</translation>
    </message>
    <message>
        <source>Seconds.</source>
        <translation>Sekunden.</translation>
    </message>
    <message>
        <source>Backups kept</source>
        <translation>Sicherungen behalten</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>How the scheduled tasks are registered.</source>
        <translation>Wie die geplanten Aufgaben registriert werden.</translation>
    </message>
    <message>
        <source>Folder in the Task Scheduler</source>
        <translation>Ordner in der Aufgabenplanung</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>InteractiveToken: while you are logged on; S4U: also while you are not.</source>
        <translation>InteractiveToken: solange Sie angemeldet sind; S4U: auch wenn nicht.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>DOMAIN\name; empty: yourself.</source>
        <translation>DOMÄNE\Name; leer: Sie selbst.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The windowed program; empty: this one.</source>
        <translation>Das Programm mit Fenster; leer: dieses.</translation>
    </message>
    <message>
        <source>Stop after (minutes)</source>
        <translation>Beenden nach (Minuten)</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Kontoauszüge</translation>
    </message>
    <message>
        <source>How statements are imported.</source>
        <translation>Wie Kontoauszüge eingelesen werden.</translation>
    </message>
    <message>
        <source>Broker's offset from UTC (minutes)</source>
        <translation>Abstand des Brokers zu UTC (Minuten)</translation>
    </message>
    <message>
        <source>In winter; recorded beside the imported trades, whose times stay broker time.</source>
        <translation>Im Winter; wird neben den eingelesenen Trades vermerkt, deren Zeiten Brokerzeit bleiben.</translation>
    </message>
    <message>
        <source>Broker's summer time</source>
        <translation>Sommerzeit des Brokers</translation>
    </message>
    <message>
        <source>Whose summer time the broker's clock follows, an hour further ahead: most servers of UTC+2 in winter follow New York's, some Europe's, some none.</source>
        <translation>Wessen Sommerzeit die Uhr des Brokers folgt, eine Stunde weiter voraus: Die meisten Server mit UTC+2 im Winter folgen der von New York, manche der europäischen, manche keiner.</translation>
    </message>
    <message>
        <source>Re-entry marks</source>
        <translation>Zeichen eines Wiedereinstiegs</translation>
    </message>
    <message>
        <source>How an order's comment or magic number tells that it is a re-entry.</source>
        <translation>Woran Kommentar oder Magic-Nummer eines Auftrags den Wiedereinstieg erkennen lassen.</translation>
    </message>
    <message>
        <source>Read from</source>
        <translation>Gelesen aus</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Regular expression; its groups source, generation, action and chain are used.</source>
        <translation>Regulärer Ausdruck; benutzt werden seine Gruppen source, generation, action und chain.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>How many versions of the config are kept.</source>
        <translation>Wie viele Versionen der Konfiguration behalten werden.</translation>
    </message>
    <message>
        <source>Versions kept</source>
        <translation>Versionen behalten</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Neue Versionen</translation>
    </message>
    <message>
        <source>Whether, and where, to ask for a newer version; nothing is ever fetched or installed.</source>
        <translation>Ob und wo nach einer neueren Version gefragt wird; nie wird etwas geholt oder installiert.</translation>
    </message>
    <message>
        <source>Look for updates</source>
        <translation>Nach neuen Versionen sehen</translation>
    </message>
    <message>
        <source>Once a day the window asks whether there is a newer version, and says so. Nothing about you is sent, nothing is downloaded.</source>
        <translation>Einmal am Tag fragt das Fenster, ob es eine neuere Version gibt, und sagt es. Nichts über Sie wird gesendet, nichts heruntergeladen.</translation>
    </message>
    <message>
        <source>Ask at</source>
        <translation>Fragen bei</translation>
    </message>
    <message>
        <source>Empty: the publisher's own address.</source>
        <translation>Leer: die Adresse des Herausgebers.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Marks a demo workspace: made by `reentry demo`, with synthetic data, no EA writes here.</source>
        <translation>Kennzeichnet einen Demo-Arbeitsplatz: mit `reentry demo` gemacht, mit künstlichen Daten; hier schreibt kein EA.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of the synthetic history.</source>
        <translation>Der künstlichen Vergangenheit.</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Auslöser</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>The bucket, 1 to 6.</source>
        <translation>Die Klasse, 1 bis 6.</translation>
    </message>
    <message>
        <source>Event proximity</source>
        <translation>Nähe zum Termin</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Of the closed trade: 0 for an original one.</source>
        <translation>Des geschlossenen Trades: 0 für einen ursprünglichen.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Empty: the live profile's.</source>
        <translation>Leer: die des aktiven Profils.</translation>
    </message>
    <message>
        <source>Size multiplier</source>
        <translation>Größenfaktor</translation>
    </message>
    <message>
        <source>× the closed trade's lots; empty: the live profile's.</source>
        <translation>× die Lots des geschlossenen Trades; leer: die des aktiven Profils.</translation>
    </message>
    <message>
        <source>Delay (seconds)</source>
        <translation>Wartezeit (Sekunden)</translation>
    </message>
    <message>
        <source>Base confidence</source>
        <translation>Grundkonfidenz</translation>
    </message>
    <message>
        <source>0 to 1; the live profile's offset is added. Empty: 0.8.</source>
        <translation>0 bis 1; der Zuschlag des aktiven Profils kommt dazu. Leer: 0.8.</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Why it is so.</source>
        <translation>Warum es so ist.</translation>
    </message>
    <message>
        <source>The trading account.</source>
        <translation>Das Handelskonto.</translation>
    </message>
    <message>
        <source>Leverage (1 : …)</source>
        <translation>Hebel (1 : …)</translation>
    </message>
    <message>
        <source>30 stands for 1:30. It turns open trades into the margin that they hold; empty: margin is told in lots only.</source>
        <translation>30 steht für 1:30. Macht aus offenen Trades die Margin, die sie binden; leer: Margin wird nur in Lots angegeben.</translation>
    </message>
    <message>
        <source>Price bars</source>
        <translation>Kursbalken</translation>
    </message>
    <message>
        <source>MT4's history\&lt;server&gt; folder with the .hst files. Empty: of the terminal the EA runs in, by its last login.</source>
        <translation>Der Ordner history\&lt;Server&gt; von MT4 mit den .hst-Dateien. Leer: der des Terminals, in dem der EA läuft, nach dessen letzter Anmeldung.</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>task files</source>
        <translation>Aufgabendateien</translation>
    </message>
    <message>
        <source>scheduled tasks</source>
        <translation>geplante Aufgaben</translation>
    </message>
    <message>
        <source>scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>EA writes rows</source>
        <translation>EA schreibt Zeilen</translation>
    </message>
    <message>
        <source>EA's config folder</source>
        <translation>Konfigurationsordner des EA</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>disk space</source>
        <translation>Speicherplatz</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>network share</source>
        <translation>Netzlaufwerk</translation>
    </message>
    <message>
        <source>terminal</source>
        <translation>Terminal</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>deployed profiles</source>
        <translation>ausgebrachte Profile</translation>
    </message>
    <message>
        <source>read by the EA</source>
        <translation>vom EA gelesen</translation>
    </message>
    <message>
        <source>consistency</source>
        <translation>Stimmigkeit</translation>
    </message>
</context>
<context>
    <name>RefusedCard</name>
    <message>
        <source>&amp;Put them away</source>
        <translation>&amp;Wegräumen</translation>
    </message>
    <message>
        <source>They can never be stored, and the bridge goes on without them. Look whether your account agrees with them, then put them away: the file is renamed, nothing is deleted.</source>
        <translation>Sie lassen sich nie speichern, und die Brücke läuft ohne sie weiter. Prüfen Sie, ob Ihr Konto mit ihnen übereinstimmt, und räumen Sie sie dann weg: Die Datei wird umbenannt, nichts wird gelöscht.</translation>
    </message>
    <message>
        <source>The database has refused nothing.</source>
        <translation>Die Datenbank hat nichts abgewiesen.</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Put away as {name}.</source>
        <translation>Weggeräumt als {name}.</translation>
    </message>
</context>
<context>
    <name>HoldingPage</name>
    <message>
        <source>Holding time</source>
        <translation>Haltedauer</translation>
    </message>
    <message>
        <source>Mean result by holding time</source>
        <translation>Mittleres Ergebnis nach Haltedauer</translation>
    </message>
    <message>
        <source>Result of each trade by holding time</source>
        <translation>Ergebnis jedes Trades nach Haltedauer</translation>
    </message>
    <message>
        <source>{name}: mean {mean:,.2f}{limits}, n {n}, {won:.1%} won, total {total:,.2f}</source>
        <translation>{name}: Mittel {mean:,.2f}{limits}, n {n}, {won:.1%} gewonnen, Summe {total:,.2f}</translation>
    </message>
    <message>
        <source>from {length}</source>
        <translation>ab {length}</translation>
    </message>
    <message>
        <source>below {length}</source>
        <translation>unter {length}</translation>
    </message>
    <message>
        <source>{symbol} #{ticket}, closed {moment}: held {length}, {result:+,.2f}</source>
        <translation>{symbol} #{ticket}, geschlossen {moment}: gehalten {length}, {result:+,.2f}</translation>
    </message>
    <message>
        <source>correlation {value}</source>
        <translation>Korrelation {value}</translation>
    </message>
    <message>
        <source>{n} of them drawn</source>
        <translation>{n} davon gezeichnet</translation>
    </message>
    <message>
        <source>Trades that were held {length}</source>
        <translation>Trades mit Haltedauer {length}</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Mend</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Looking at each step …</source>
        <translation>Jeder Schritt wird angesehen …</translation>
    </message>
    <message>
        <source>Steps from EA to answer</source>
        <translation>Schritte vom EA zur Antwort</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>&amp;Erneut ansehen</translation>
    </message>
    <message>
        <source>From the EA to its answer</source>
        <translation>Vom EA zu seiner Antwort</translation>
    </message>
    <message>
        <source>In the order that a question takes. Nothing is changed by looking.</source>
        <translation>In der Reihenfolge, in der eine Frage sie nimmt. Das Ansehen ändert nichts.</translation>
    </message>
    <message>
        <source>Nothing is in the way.</source>
        <translation>Nichts ist im Weg.</translation>
    </message>
    <message>
        <source>In the way: {step} – {reason}</source>
        <translation>Im Weg: {step} – {reason}</translation>
    </message>
</context>
<context>
    <name>BridgeTab</name>
    <message>
        <source>&amp;Diagnosis</source>
        <translation>&amp;Diagnose</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Counted as MT4 counts, n {n} trades</source>
        <translation>Gezählt, wie MT4 zählt, n {n} Trades</translation>
    </message>
</context>
<context>
    <name>GroupsTable</name>
    <message>
        <source>Groups of trades</source>
        <translation>Gruppen von Trades</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>95 % limits</source>
        <translation>95-%-Grenzen</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Gewonnen</translation>
    </message>
    <message>
        <source>Mean ÷ deviation</source>
        <translation>Mittel ÷ Abweichung</translation>
    </message>
    <message>
        <source>mean {mean:,.2f}, n {n}, total {total:,.2f}, {won:.1%} won</source>
        <translation>Mittel {mean:,.2f}, n {n}, Summe {total:,.2f}, {won:.1%} gewonnen</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Trades by</source>
        <translation>Trades nach</translation>
    </message>
    <message>
        <source>Show its &amp;trades</source>
        <translation>&amp;Trades zeigen</translation>
    </message>
    <message>
        <source>Tell trades apart by it</source>
        <translation>Die Trades danach unterscheiden</translation>
    </message>
    <message>
        <source>{n} groups</source>
        <translation>{n} Gruppen</translation>
    </message>
    <message>
        <source>Trades of {group}</source>
        <translation>Trades von {group}</translation>
    </message>
    <message>
        <source>Show trades of the group</source>
        <translation>Trades der Gruppe zeigen</translation>
    </message>
</context>
<context>
    <name>DistributionPage</name>
    <message>
        <source>n = trades from the left edge to below the right one</source>
        <translation>n = Trades von der linken Kante bis unter die rechte</translation>
    </message>
    <message>
        <source>Trades from {left:,.10g} to {right:,.10g} {unit}</source>
        <translation>Trades von {left:,.10g} bis {right:,.10g} {unit}</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Trades of {day}</source>
        <translation>Trades vom {day}</translation>
    </message>
</context>
<context>
    <name>EquityChart</name>
    <message>
        <source>Balance = balance before + Σp</source>
        <translation>Kontostand = Kontostand davor + Σp</translation>
    </message>
    <message>
        <source>Drawdown = Σp − its highest so far</source>
        <translation>Drawdown = Σp − bisher höchstes Σp</translation>
    </message>
</context>
<context>
    <name>ExcursionsPage</name>
    <message>
        <source>MAE and MFE</source>
        <translation>MAE und MFE</translation>
    </message>
    <message>
        <source>Result by MAE</source>
        <translation>Ergebnis nach MAE</translation>
    </message>
    <message>
        <source>Result by MFE</source>
        <translation>Ergebnis nach MFE</translation>
    </message>
    <message>
        <source>How far winners ran against you</source>
        <translation>Wie weit Gewinner gegen Sie liefen</translation>
    </message>
    <message>
        <source>Unit of MAE and MFE</source>
        <translation>Einheit von MAE und MFE</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>descriptive: with a stop there, other trades would follow</source>
        <translation>beschreibend: mit einem Stop dort wären andere Trades gefolgt</translation>
    </message>
    <message>
        <source>No winner is covered by bars.</source>
        <translation>Kein Gewinner ist von Balken abgedeckt.</translation>
    </message>
    <message>
        <source>MT4 keeps its price bars in the folder history of the terminal that the EA runs in (tab Terminals), or where Config, Paths, Price bars says. Show a one-minute chart of the symbol in MT4 and close MT4 once: it writes its bars then. Statements and tester reports hold none.</source>
        <translation>MT4 hält seine Kursbalken im Ordner history des Terminals, in dem der EA läuft (Reiter Terminals), oder dort, wo es die Konfiguration unter Pfade, Kursbalken sagt. Zeigen Sie in MT4 ein Ein-Minuten-Chart des Symbols und schließen Sie MT4 einmal: dann schreibt es seine Balken. Kontoauszüge und Testerberichte enthalten keine.</translation>
    </message>
    <message>
        <source>Of the {n} trades that bars cover, none tells it in this unit.</source>
        <translation>Von den {n} Trades, die Balken abdecken, sagt es keiner in dieser Einheit.</translation>
    </message>
    <message>
        <source>{symbol} #{ticket}, closed {moment}: {name} {value:,.2f} {unit}, result {result:+,.2f} {currency}</source>
        <translation>{symbol} #{ticket}, geschlossen {moment}: {name} {value:,.2f} {unit}, Ergebnis {result:+,.2f} {currency}</translation>
    </message>
    <message>
        <source>correlation in money {value}</source>
        <translation>Korrelation in Geld {value}</translation>
    </message>
    <message>
        <source>{n} of them drawn</source>
        <translation>{n} davon gezeichnet</translation>
    </message>
</context>
<context>
    <name>StopHints</name>
    <message>
        <source>How far winners ran against you</source>
        <translation>Wie weit Gewinner gegen Sie liefen</translation>
    </message>
    <message>
        <source>Of the winners</source>
        <translation>Von den Gewinnern</translation>
    </message>
    <message>
        <source>within pips</source>
        <translation>innerhalb Pips</translation>
    </message>
    <message>
        <source>within money</source>
        <translation>innerhalb Geld</translation>
    </message>
    <message>
        <source>within R</source>
        <translation>innerhalb R</translation>
    </message>
    <message>
        <source>n winners</source>
        <translation>n Gewinner</translation>
    </message>
    <message>
        <source>Losers that ran further</source>
        <translation>Verlierer, die weiter liefen</translation>
    </message>
    <message>
        <source>{share:.0%} of {n} winners never ran further against you than {pips:,.1f} pips; {beyond} of {losers} losers did</source>
        <translation>{share:.0%} von {n} Gewinnern liefen nie weiter gegen Sie als {pips:,.1f} Pips; {beyond} von {losers} Verlierern schon</translation>
    </message>
    <message>
        <source>Formula: quantile of MAE over p &gt; 0, linear between two trades</source>
        <translation>Formel: Quantil der MAE über p &gt; 0, linear zwischen zwei Trades</translation>
    </message>
</context>
<context>
    <name>Versus</name>
    <message>
        <source>difference = mean of the first − mean of the second; limits by bootstrap</source>
        <translation>Unterschied = Mittel der ersten − Mittel der zweiten; Grenzen durch Bootstrap</translation>
    </message>
</context>
<context>
    <name>moments</name>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>TryPage</name>
    <message>
        <source>Try a decision</source>
        <translation>Entscheidung probieren</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <source>“{name}” is not possible at the moment.</source>
        <translation>„{name}“ ist im Moment nicht möglich.</translation>
    </message>
</context>
<context>
    <name>DecisionsCard</name>
    <message>
        <source>Select a decision first.</source>
        <translation>Wählen Sie zuerst eine Entscheidung.</translation>
    </message>
</context>
<context>
    <name>MatrixMap</name>
    <message>
        <source>Click a cell of the map first.</source>
        <translation>Klicken Sie zuerst eine Zelle der Karte an.</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Edit the rule</source>
        <translation>Die Regel bearbeiten</translation>
    </message>
    <message>
        <source>Remove the rule</source>
        <translation>Die Regel entfernen</translation>
    </message>
    <message>
        <source>Select a rule first.</source>
        <translation>Wählen Sie zuerst eine Regel.</translation>
    </message>
</context>
<context>
    <name>SuggestionsCard</name>
    <message>
        <source>Select a suggestion first.</source>
        <translation>Wählen Sie zuerst einen Vorschlag.</translation>
    </message>
</context>
</TS>
