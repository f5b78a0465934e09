<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>sentences</name>
    <message>
        <source>Ask again once the database can be read.</source>
        <translation>Noch einmal fragen, sobald die Datenbank lesbar ist.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>ask again and do not trade before</source>
        <translation>noch einmal fragen und vorher nicht handeln</translation>
    </message>
    <message>
        <source>perhaps decided before, and neither journal nor database can tell now</source>
        <translation>vielleicht schon entschieden, und weder Journal noch Datenbank können es jetzt sagen</translation>
    </message>
    <message>
        <source>{1}: is larger than {2} MB: no file of this kind is</source>
        <translation>{1}: ist größer als {2} MB: Das ist keine Datei dieser Art</translation>
    </message>
    <message>
        <source> (95 % interval {1} … {2})</source>
        <translation> (95-%-Intervall {1} … {2})</translation>
    </message>
    <message>
        <source> (a preview, nothing was changed)</source>
        <translation> (eine Vorschau, nichts wurde geändert)</translation>
    </message>
    <message>
        <source> (group {1})</source>
        <translation> (Gruppe {1})</translation>
    </message>
    <message>
        <source> (not there yet)</source>
        <translation> (noch nicht da)</translation>
    </message>
    <message>
        <source> (persona {1})</source>
        <translation> (Persona {1})</translation>
    </message>
    <message>
        <source> after {1} s</source>
        <translation> nach {1} s</translation>
    </message>
    <message>
        <source> and {1} more</source>
        <translation> und {1} weitere</translation>
    </message>
    <message>
        <source> at character {1}</source>
        <translation> bei Zeichen {1}</translation>
    </message>
    <message>
        <source>(due today: {1})</source>
        <translation>(heute vorgesehen: {1})</translation>
    </message>
    <message>
        <source>(edited by hand; kept as {1})</source>
        <translation>(von Hand bearbeitet; aufgehoben als {1})</translation>
    </message>
    <message>
        <source>(end of the file)</source>
        <translation>(Ende der Datei)</translation>
    </message>
    <message>
        <source>, MAE {1}, MFE {2}</source>
        <translation>, MAE {1}, MFE {2}</translation>
    </message>
    <message>
        <source>, after {1} ms</source>
        <translation>, nach {1} ms</translation>
    </message>
    <message>
        <source>, by default {1}</source>
        <translation>, von sich aus {1}</translation>
    </message>
    <message>
        <source>, in or after number {1}</source>
        <translation>, in oder nach Nummer {1}</translation>
    </message>
    <message>
        <source>, on disk since {1}</source>
        <translation>, auf dem Datenträger seit {1}</translation>
    </message>
    <message>
        <source>, read by the EA {1}</source>
        <translation>, vom EA gelesen {1}</translation>
    </message>
    <message>
        <source>, the newest of {1} UTC</source>
        <translation>, die neueste von {1} UTC</translation>
    </message>
    <message>
        <source>, ticket {1}</source>
        <translation>, Ticket {1}</translation>
    </message>
    <message>
        <source>, which is not there</source>
        <translation>, das nicht da ist</translation>
    </message>
    <message>
        <source>-  {1}: not offered, {2}</source>
        <translation>-  {1}: nicht angeboten, {2}</translation>
    </message>
    <message>
        <source>- A portable or moved one: name its folder or terminal.exe: reentry mt4 find --folder PATH</source>
        <translation>- Ein tragbarer oder verschobener: Nennen Sie seinen Ordner oder terminal.exe: reentry mt4 find --folder PFAD</translation>
    </message>
    <message>
        <source>- In MT4, File &gt; Open Data Folder shows the folder to name.</source>
        <translation>- In MT4 zeigt Datei &gt; Dateiordner öffnen den Ordner, der zu nennen ist.</translation>
    </message>
    <message>
        <source>- Install it from your broker's page, start it once, log in, then look again.</source>
        <translation>- Installieren Sie ihn von der Seite Ihres Brokers, starten Sie ihn einmal, melden Sie sich an, dann suchen Sie noch einmal.</translation>
    </message>
    <message>
        <source>1 close waits</source>
        <translation>1 Schließung wartet</translation>
    </message>
    <message>
        <source>1 row skipped: {1}</source>
        <translation>1 Zeile übersprungen: {1}</translation>
    </message>
    <message>
        <source>50th percentile of exec_ms</source>
        <translation>50. Perzentil von exec_ms</translation>
    </message>
    <message>
        <source>95th percentile of exec_ms</source>
        <translation>95. Perzentil von exec_ms</translation>
    </message>
    <message>
        <source>: process {1}, {2}, since {3}</source>
        <translation>: Prozess {1}, {2}, seit {3}</translation>
    </message>
    <message>
        <source>; a comma inside a field cuts it in two</source>
        <translation>; ein Komma in einem Feld zerschneidet es</translation>
    </message>
    <message>
        <source>; a decimal comma cuts a number in two</source>
        <translation>; ein Dezimalkomma zerschneidet eine Zahl</translation>
    </message>
    <message>
        <source>; a file outside a persona's folder is held against none without --persona</source>
        <translation>; eine Datei außerhalb des Ordners einer Persona wird ohne --persona an keiner gemessen</translation>
    </message>
    <message>
        <source>; beyond generation {1} they lose money ({2})</source>
        <translation>; nach Generation {1} verlieren sie Geld ({2})</translation>
    </message>
    <message>
        <source>; did you mean it by {1}?</source>
        <translation>; war {1} gemeint?</translation>
    </message>
    <message>
        <source>; without any of them you would have {1} more</source>
        <translation>; ganz ohne sie hätten Sie {1} mehr</translation>
    </message>
    <message>
        <source>A config begins with {"symbols": [...</source>
        <translation>Eine Konfiguration beginnt mit {"symbols": [...</translation>
    </message>
    <message>
        <source>A file of MetaTrader 5 or of another program has another format.</source>
        <translation>Eine Datei von MetaTrader 5 oder einem anderen Programm hat ein anderes Format.</translation>
    </message>
    <message>
        <source>A line has the form Name=value.</source>
        <translation>Eine Zeile hat die Form Name=Wert.</translation>
    </message>
    <message>
        <source>A policy of this machine may forbid it; ask its administrator.</source>
        <translation>Vielleicht verbietet es eine Richtlinie dieses Rechners; fragen Sie seinen Administrator.</translation>
    </message>
    <message>
        <source>A profile has at most {1} bytes, a bundle {2} files.</source>
        <translation>Ein Profil hat höchstens {1} Bytes, ein Bündel {2} Dateien.</translation>
    </message>
    <message>
        <source>ABORTED ÷ attempts; ERROR apart; Wilson</source>
        <translation>ABORTED ÷ Versuche; ERROR gesondert; Wilson</translation>
    </message>
    <message>
        <source>AGGRESSIVE is carried out in full, though the published EA build ignores it</source>
        <translation>AGGRESSIVE wird voll ausgeführt, obwohl die veröffentlichte Version des EA es übergeht</translation>
    </message>
    <message>
        <source>ASCII, CRLF, commas, a decimal point, no quotes, no comments</source>
        <translation>ASCII, CRLF, Kommas, ein Dezimalpunkt, keine Anführungszeichen, keine Kommentare</translation>
    </message>
    <message>
        <source>Abort rate</source>
        <translation>Abbruchquote</translation>
    </message>
    <message>
        <source>Above 0 and at most 100 lots.</source>
        <translation>Über 0 und höchstens 100 Lots.</translation>
    </message>
    <message>
        <source>Added to the decision's base confidence (0.8 unless the matrix says otherwise); the sum is clamped to 0..1.</source>
        <translation>Wird zur Grundkonfidenz der Entscheidung addiert (0,8, wenn die Matrix nichts anderes sagt); die Summe wird auf 0 bis 1 begrenzt.</translation>
    </message>
    <message>
        <source>Allow Reentry</source>
        <translation>Wiedereinstieg erlauben</translation>
    </message>
    <message>
        <source>Allowed are 1 to 32 capital letters, digits and underscores. Map the broker's spelling to such a name in symbol_map.</source>
        <translation>Erlaubt sind 1 bis 32 Großbuchstaben, Ziffern und Unterstriche. Bilden Sie die Schreibweise des Brokers in symbol_map auf einen solchen Namen ab.</translation>
    </message>
    <message>
        <source>Allowed are 1 to {1}.</source>
        <translation>Erlaubt sind 1 bis {1}.</translation>
    </message>
    <message>
        <source>Allowed are letters, digits and underscore. Add a rule to symbol_map, for example "suffixes": [".pro"], or an exact entry; `reentry symbols propose` suggests them from your files.</source>
        <translation>Erlaubt sind Buchstaben, Ziffern und Unterstrich. Ergänzen Sie in symbol_map eine Regel, zum Beispiel "suffixes": [".pro"], oder einen genauen Eintrag; `reentry symbols propose` schlägt sie aus Ihren Dateien vor.</translation>
    </message>
    <message>
        <source>Allowed are more than 0 and at most {1} lots, for example 0.1.</source>
        <translation>Erlaubt sind mehr als 0 und höchstens {1} Lots, zum Beispiel 0.1.</translation>
    </message>
    <message>
        <source>Allowed are {1}</source>
        <translation>Erlaubt sind {1}</translation>
    </message>
    <message>
        <source>Allowed is 0 or any whole number above.</source>
        <translation>Erlaubt ist 0 oder jede ganze Zahl darüber.</translation>
    </message>
    <message>
        <source>Allowed: &lt;persona&gt;/&lt;SYMBOL&gt;{1}</source>
        <translation>Erlaubt: &lt;persona&gt;/&lt;SYMBOL&gt;{1}</translation>
    </message>
    <message>
        <source>Allowed: high, medium, low.</source>
        <translation>Erlaubt: high, medium, low.</translation>
    </message>
    <message>
        <source>Allowed: {1}.</source>
        <translation>Erlaubt: {1}.</translation>
    </message>
    <message>
        <source>Another program (MetaTrader, Excel, a virus scanner) may hold it open, or you may not write in this folder. Close that program or choose another folder.</source>
        <translation>Ein anderes Programm (MetaTrader, Excel, ein Virenscanner) hält sie vielleicht offen, oder Sie dürfen in diesem Ordner nicht schreiben. Schließen Sie jenes Programm, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Another program may hold it open, or you may not write in this folder. Close that program and try again.</source>
        <translation>Ein anderes Programm hält sie vielleicht offen, oder Sie dürfen in diesem Ordner nicht schreiben. Schließen Sie jenes Programm, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program may hold it: look again, or close MT4.</source>
        <translation>Vielleicht hält sie ein anderes Programm: Sehen Sie noch einmal nach, oder schließen Sie MT4.</translation>
    </message>
    <message>
        <source>Another program may write the same file; close it and try again.</source>
        <translation>Vielleicht schreibt ein anderes Programm dieselbe Datei; schließen Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another program writes it. Look at the file, then try again.</source>
        <translation>Ein anderes Programm schreibt sie. Sehen Sie die Datei an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program, perhaps another bridge, may hold it: `reentry bridge status` tells. Choose another port in the config's section bridge, or 0 for any.</source>
        <translation>Ein anderes Programm, vielleicht eine andere Brücke, hält ihn: `reentry bridge status` sagt es. Wählen Sie in der Konfiguration unter bridge einen anderen Port, oder 0 für irgendeinen.</translation>
    </message>
    <message>
        <source>Ask whoever sent it for a new copy.</source>
        <translation>Bitten Sie, wer es gesandt hat, um eine neue Kopie.</translation>
    </message>
    <message>
        <source>Assumed: {1}.</source>
        <translation>Angenommen: {1}.</translation>
    </message>
    <message>
        <source>At least {1}.</source>
        <translation>Mindestens {1}.</translation>
    </message>
    <message>
        <source>At most 1.</source>
        <translation>Höchstens 1.</translation>
    </message>
    <message>
        <source>At most {1} are fine.</source>
        <translation>Bis zu {1} gehen.</translation>
    </message>
    <message>
        <source>Best last generation</source>
        <translation>Beste letzte Generation</translation>
    </message>
    <message>
        <source>Between 1 and 3660 days are possible.</source>
        <translation>Möglich sind 1 bis 3660 Tage.</translation>
    </message>
    <message>
        <source>Blackout After N Losses</source>
        <translation>Pause nach N Verlusten</translation>
    </message>
    <message>
        <source>Bridge tab: select one to see why.</source>
        <translation>Tab Brücke: Wählen Sie eine aus, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>Bring it back: reentry matrix history, then reentry matrix restore NUMBER.</source>
        <translation>Holen Sie sie zurück: reentry matrix history, dann reentry matrix restore NUMMER.</translation>
    </message>
    <message>
        <source>Bring it back: reentry matrix restore.</source>
        <translation>Holen Sie sie zurück: reentry matrix restore.</translation>
    </message>
    <message>
        <source>CSV column</source>
        <translation>CSV-Spalte</translation>
    </message>
    <message>
        <source>Chain expectancy</source>
        <translation>Erwartungswert je Kette</translation>
    </message>
    <message>
        <source>Chain factor</source>
        <translation>Kettenfaktor</translation>
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
        <source>Chains of {1}, {2}.</source>
        <translation>Ketten von {1}, {2}.</translation>
    </message>
    <message>
        <source>Change the persona's limits in the config, or leave this profile out.</source>
        <translation>Ändern Sie die Grenzen der Persona in der Konfiguration, oder lassen Sie dieses Profil weg.</translation>
    </message>
    <message>
        <source>Change the profile, or the persona's limits in the config.</source>
        <translation>Ändern Sie das Profil, oder die Grenzen der Persona in der Konfiguration.</translation>
    </message>
    <message>
        <source>Check that it is a file, that you may read it and that no program locks it.</source>
        <translation>Prüfen Sie, ob es eine Datei ist, ob Sie sie lesen dürfen und ob kein Programm sie sperrt.</translation>
    </message>
    <message>
        <source>Check the path and the rights of its folder.</source>
        <translation>Prüfen Sie den Pfad und die Rechte seines Ordners.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Check your rights there.</source>
        <translation>Prüfen Sie Ihre Rechte dort.</translation>
    </message>
    <message>
        <source>Choose a persona for each day, or name a fallback cycle in the config.</source>
        <translation>Wählen Sie für jeden Tag eine Persona, oder nennen Sie in der Konfiguration eine Ersatzfolge.</translation>
    </message>
    <message>
        <source>Choose another folder in the Task Scheduler.</source>
        <translation>Wählen Sie einen anderen Ordner in der Aufgabenplanung.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Choose another one: bridge.{1}_port.</source>
        <translation>Wählen Sie einen anderen: bridge.{1}_port.</translation>
    </message>
    <message>
        <source>Choose another persona or make its profiles: reentry profile new</source>
        <translation>Wählen Sie eine andere Persona, oder legen Sie ihre Profile an: reentry profile new</translation>
    </message>
    <message>
        <source>Choose another rotation time in the config.</source>
        <translation>Wählen Sie in der Konfiguration eine andere Rotationszeit.</translation>
    </message>
    <message>
        <source>Choose another terminal.</source>
        <translation>Wählen Sie ein anderes Terminal.</translation>
    </message>
    <message>
        <source>Close the program that holds the files named above, then rotate again.</source>
        <translation>Schließen Sie das Programm, das die oben genannten Dateien hält, und rotieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>Close what holds the database open.</source>
        <translation>Schließen Sie, was die Datenbank offen hält.</translation>
    </message>
    <message>
        <source>Columns: {1}</source>
        <translation>Spalten: {1}</translation>
    </message>
    <message>
        <source>Columns: {1}.</source>
        <translation>Spalten: {1}.</translation>
    </message>
    <message>
        <source>Confidence adjustment</source>
        <translation>Anpassung der Konfidenz</translation>
    </message>
    <message>
        <source>Copies the profiles of the day's persona to the EA.</source>
        <translation>Kopiert die Profile der Persona des Tages zum EA.</translation>
    </message>
    <message>
        <source>Copy {1} there, compile the EA.</source>
        <translation>Kopieren Sie {1} dorthin und übersetzen Sie den EA.</translation>
    </message>
    <message>
        <source>Daily Loss Limit</source>
        <translation>Grenze für den Tagesverlust</translation>
    </message>
    <message>
        <source>Decided by the EA's own profile</source>
        <translation>Vom Profil des EA entschieden</translation>
    </message>
    <message>
        <source>Decided by the bridge, signals file</source>
        <translation>Von der Brücke entschieden, Signaldatei</translation>
    </message>
    <message>
        <source>Decided by the bridge, socket</source>
        <translation>Von der Brücke entschieden, Socket</translation>
    </message>
    <message>
        <source>Default for the whole space</source>
        <translation>Vorgabe für den ganzen Raum</translation>
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
        <source>Delete the file: it only helps to show which secrets there are.</source>
        <translation>Löschen Sie die Datei: Sie hilft nur zu zeigen, welche Geheimnisse es gibt.</translation>
    </message>
    <message>
        <source>Deposit currencies: {1}</source>
        <translation>Kontowährungen: {1}</translation>
    </message>
    <message>
        <source>Do not install anything it speaks of. Look at the page you had the program from.</source>
        <translation>Installieren Sie nichts, wovon sie spricht. Sehen Sie auf der Seite nach, von der Sie das Programm haben.</translation>
    </message>
    <message>
        <source>EA connected</source>
        <translation>EA verbunden</translation>
    </message>
    <message>
        <source>EA input: ReentryBridgePort={1}</source>
        <translation>Eingabe des EA: ReentryBridgePort={1}</translation>
    </message>
    <message>
        <source>EA's config folder</source>
        <translation>Konfigurationsordner des EA</translation>
    </message>
    <message>
        <source>EA's config folder: {1}</source>
        <translation>Konfigurationsordner des EA: {1}</translation>
    </message>
    <message>
        <source>ERROR ÷ attempts; Wilson</source>
        <translation>ERROR ÷ Versuche; Wilson</translation>
    </message>
    <message>
        <source>Earlier the publisher spoke of {1}: that release was taken back, or somebody gives you an old answer. Look at the page yourself.</source>
        <translation>Früher sprach der Herausgeber von {1}: Jene Ausgabe wurde zurückgezogen, oder jemand gibt Ihnen eine alte Antwort. Sehen Sie selbst auf der Seite nach.</translation>
    </message>
    <message>
        <source>Enabled is neither 0 nor 1</source>
        <translation>Enabled ist weder 0 noch 1</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Fehlerquote</translation>
    </message>
    <message>
        <source>Events do not count until it is mended.</source>
        <translation>Ereignisse zählen nicht, bis das behoben ist.</translation>
    </message>
    <message>
        <source>Excel's line {1} stands above the header</source>
        <translation>über der Kopfzeile steht Excels Zeile {1}</translation>
    </message>
    <message>
        <source>Exchange the two days.</source>
        <translation>Tauschen Sie die beiden Tage.</translation>
    </message>
    <message>
        <source>Execution Logging</source>
        <translation>Ausführungen aufzeichnen</translation>
    </message>
    <message>
        <source>Execution, median (ms)</source>
        <translation>Ausführung, Median (ms)</translation>
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
        <source>Extra margin at once</source>
        <translation>Zusätzliche Margin zugleich</translation>
    </message>
    <message>
        <source>FAILED ({1} failed, {2})</source>
        <translation>NICHT BESTANDEN ({1} fehlgeschlagen, {2})</translation>
    </message>
    <message>
        <source>FAILED, all old profiles are back: {1}</source>
        <translation>GESCHEITERT, alle alten Profile sind zurück: {1}</translation>
    </message>
    <message>
        <source>FAILED, and the EA's folder now holds a mixture: {1}</source>
        <translation>GESCHEITERT, und im Ordner des EA liegt jetzt eine Mischung: {1}</translation>
    </message>
    <message>
        <source>Figures of fewer than 20 trades are marked *: chance outweighs them.</source>
        <translation>Zahlen aus weniger als 20 Trades sind mit * gekennzeichnet: Der Zufall überwiegt.</translation>
    </message>
    <message>
        <source>For example 2026-03-06 13:30.</source>
        <translation>Zum Beispiel 2026-03-06 13:30.</translation>
    </message>
    <message>
        <source>For example: EURUSD</source>
        <translation>Zum Beispiel: EURUSD</translation>
    </message>
    <message>
        <source>Freeze Level Guard</source>
        <translation>Schutz vor dem Freeze-Level</translation>
    </message>
    <message>
        <source>Give a time in the future.</source>
        <translation>Nennen Sie eine Zeit in der Zukunft.</translation>
    </message>
    <message>
        <source>Give it a name without spaces around it, for example: account 651083</source>
        <translation>Geben Sie ihm einen Namen ohne Leerzeichen am Rand, zum Beispiel: account 651083</translation>
    </message>
    <message>
        <source>Give it another name, or edit that one.</source>
        <translation>Geben Sie einen anderen Namen, oder bearbeiten Sie jene.</translation>
    </message>
    <message>
        <source>Groups of fewer than 20 trades are marked *: chance outweighs them.</source>
        <translation>Gruppen mit weniger als 20 Trades sind mit * gekennzeichnet: Der Zufall überwiegt.</translation>
    </message>
    <message>
        <source>Hand them to Windows with: reentry tasks register</source>
        <translation>Übergeben Sie sie Windows mit: reentry tasks register</translation>
    </message>
    <message>
        <source>In JSON a backslash is written twice, text stands in double quotes, no comma is last.</source>
        <translation>In JSON wird ein Rückstrich doppelt geschrieben, Text steht in geraden Anführungszeichen, und am Ende steht kein Komma.</translation>
    </message>
    <message>
        <source>In MT4, File &gt; Open Data Folder shows the folder to name.</source>
        <translation>In MT4 zeigt Datei &gt; Dateiordner öffnen den Ordner, der zu nennen ist.</translation>
    </message>
    <message>
        <source>Install Reentry once more.</source>
        <translation>Installieren Sie Reentry noch einmal.</translation>
    </message>
    <message>
        <source>Is the EA attached and trading allowed?</source>
        <translation>Hängt der EA am Chart, und ist der Handel erlaubt?</translation>
    </message>
    <message>
        <source>Is the EA on a chart, and automatic trading switched on?</source>
        <translation>Ist der EA auf einem Chart, und ist der automatische Handel eingeschaltet?</translation>
    </message>
    <message>
        <source>Is the EA on a chart, its server started, bridge.dial right?</source>
        <translation>Ist der EA auf einem Chart, sein Server gestartet, bridge.dial richtig?</translation>
    </message>
    <message>
        <source>Is the EA still attached, the terminal running, trading allowed?</source>
        <translation>Hängt der EA noch am Chart, läuft das Terminal, ist der Handel erlaubt?</translation>
    </message>
    <message>
        <source>Is the clock right? Then somebody hands out an old list, or the publisher no longer keeps one: look at the page you had the program from. Else set the clock, ask again.</source>
        <translation>Geht die Uhr richtig? Dann gibt jemand eine alte Liste aus, oder der Herausgeber führt keine mehr: Sehen Sie auf der Seite nach, von der Sie das Programm haben. Sonst stellen Sie die Uhr und fragen noch einmal.</translation>
    </message>
    <message>
        <source>Is the service 'Task Scheduler' running (services.msc)? Then try again.</source>
        <translation>Läuft der Dienst „Aufgabenplanung“ (services.msc)? Dann versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Is the terminal installed and the drive connected? reentry mt4 find --update-json finds the right one.</source>
        <translation>Ist das Terminal installiert und das Laufwerk verbunden? reentry mt4 find --update-json findet den richtigen.</translation>
    </message>
    <message>
        <source>Is the terminal installed, and paths.config_root right?</source>
        <translation>Ist das Terminal installiert, und stimmt paths.config_root?</translation>
    </message>
    <message>
        <source>Is there a page in between that asks for a login (hotel, airport)? Try again later.</source>
        <translation>Ist eine Seite dazwischen, die eine Anmeldung verlangt (Hotel, Flughafen)? Versuchen Sie es später.</translation>
    </message>
    <message>
        <source>Is this a config?</source>
        <translation>Ist das eine Konfiguration?</translation>
    </message>
    <message>
        <source>Is this machine online? Nothing is lost: Reentry works without.</source>
        <translation>Ist dieser Rechner online? Nichts ist verloren: Reentry arbeitet auch ohne.</translation>
    </message>
    <message>
        <source>Is this the right file?</source>
        <translation>Ist das die richtige Datei?</translation>
    </message>
    <message>
        <source>It begins with {"version": …</source>
        <translation>Sie beginnt mit {"version": …</translation>
    </message>
    <message>
        <source>It cannot know {1}.</source>
        <translation>Nicht zu wissen ist: {1}.</translation>
    </message>
    <message>
        <source>It has five parts joined by {1}: {2}; * is any. For example 'ECO_HIGH~*~O1~*~G0'.</source>
        <translation>Es hat fünf Teile, verbunden durch {1}: {2}; * heißt jedes. Zum Beispiel 'ECO_HIGH~*~O1~*~G0'.</translation>
    </message>
    <message>
        <source>It has {1}</source>
        <translation>Sie hat {1}</translation>
    </message>
    <message>
        <source>It has {1}.</source>
        <translation>Es gibt {1}.</translation>
    </message>
    <message>
        <source>It has: {1}</source>
        <translation>Es gibt: {1}</translation>
    </message>
    <message>
        <source>It may wait for a locked database; `reentry bridge status` tells.</source>
        <translation>Vielleicht wartet sie auf eine gesperrte Datenbank; `reentry bridge status` sagt es.</translation>
    </message>
    <message>
        <source>It must be 0 or more.</source>
        <translation>Er muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <source>It must be a finite number.</source>
        <translation>Es muss eine endliche Zahl sein.</translation>
    </message>
    <message>
        <source>It must be more than 0.</source>
        <translation>Es muss mehr als 0 sein.</translation>
    </message>
    <message>
        <source>It names: {1}</source>
        <translation>Sie nennt: {1}</translation>
    </message>
    <message>
        <source>Its header is {1}</source>
        <translation>Ihre Kopfzeile heißt {1}</translation>
    </message>
    <message>
        <source>Its log tells more.</source>
        <translation>Ihr Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>Its log tells what it waits for.</source>
        <translation>Ihr Protokoll sagt, worauf sie wartet.</translation>
    </message>
    <message>
        <source>KPIs: {1}</source>
        <translation>Kennzahlen: {1}</translation>
    </message>
    <message>
        <source>Keep one of the two lines.</source>
        <translation>Behalten Sie eine der beiden Zeilen.</translation>
    </message>
    <message>
        <source>Keep one of them and remove the other.</source>
        <translation>Behalten Sie einen davon und entfernen Sie den anderen.</translation>
    </message>
    <message>
        <source>Kept are: {1}</source>
        <translation>Aufgehoben sind: {1}</translation>
    </message>
    <message>
        <source>Let MT4 write it anew: Tools, History Center, Download.</source>
        <translation>Lassen Sie MT4 sie neu schreiben: Extras, Kursarchiv, Herunterladen.</translation>
    </message>
    <message>
        <source>Live Profile Reload</source>
        <translation>Profile im Lauf neu lesen</translation>
    </message>
    <message>
        <source>Load it in MT4: chart, Expert Advisors, Properties, Inputs, Load.</source>
        <translation>Laden Sie sie in MT4: Chart, Expert Advisors, Eigenschaften, Eingaben, Laden.</translation>
    </message>
    <message>
        <source>Look at it in the system's own program: Credential Manager on Windows.</source>
        <translation>Sehen Sie im Programm des Systems nach: Anmeldeinformationsverwaltung unter Windows.</translation>
    </message>
    <message>
        <source>Look for it: reentry db check</source>
        <translation>Suchen Sie sie: reentry db check</translation>
    </message>
    <message>
        <source>MQL4\Files is not there yet: start this terminal once</source>
        <translation>MQL4\Files ist noch nicht da: Starten Sie dieses Terminal einmal</translation>
    </message>
    <message>
        <source>MT4 printed {1} as the sum of these trades, they make {2}</source>
        <translation>MT4 druckte {1} als Summe dieser Trades, sie ergeben {2}</translation>
    </message>
    <message>
        <source>Magic Base Offset</source>
        <translation>Grundwert der Magic-Nummer</translation>
    </message>
    <message>
        <source>Make it: reentry migrate.</source>
        <translation>Legen Sie sie an: reentry migrate.</translation>
    </message>
    <message>
        <source>Make it: reentry migrate. Or mend the path.</source>
        <translation>Legen Sie sie an: reentry migrate. Oder berichtigen Sie den Pfad.</translation>
    </message>
    <message>
        <source>Make it: reentry profile new --persona {1} {2}</source>
        <translation>Legen Sie es an: reentry profile new --persona {1} {2}</translation>
    </message>
    <message>
        <source>Make room on that drive.</source>
        <translation>Schaffen Sie Platz auf jenem Laufwerk.</translation>
    </message>
    <message>
        <source>Make room on the drive; until then EAs go by their profiles.</source>
        <translation>Schaffen Sie Platz auf dem Laufwerk; bis dahin gehen EAs nach ihren Profilen.</translation>
    </message>
    <message>
        <source>Make some: reentry profile new</source>
        <translation>Legen Sie welche an: reentry profile new</translation>
    </message>
    <message>
        <source>Make the tables and views first: reentry migrate, reentry views, reentry seed.</source>
        <translation>Legen Sie erst Tabellen und Sichten an: reentry migrate, reentry views, reentry seed.</translation>
    </message>
    <message>
        <source>Max Generations</source>
        <translation>Meiste Generationen</translation>
    </message>
    <message>
        <source>Max Position Size</source>
        <translation>Größte Position</translation>
    </message>
    <message>
        <source>Max Re-entries Per Day</source>
        <translation>Meiste Wiedereinstiege am Tag</translation>
    </message>
    <message>
        <source>Mend tasks.prefix, tasks.user or tasks.program in the config; if it is the config's own path, move the config to a short and plain folder.</source>
        <translation>Berichtigen Sie tasks.prefix, tasks.user oder tasks.program in der Konfiguration; ist es der Pfad der Konfiguration selbst, verlegen Sie sie in einen kurzen, einfachen Ordner.</translation>
    </message>
    <message>
        <source>MetaTrader 5: the EA needs MetaTrader 4</source>
        <translation>MetaTrader 5: Der EA braucht MetaTrader 4</translation>
    </message>
    <message>
        <source>MetaTrader or another program is writing to it. Nothing was changed; try again, or raise database.busy_timeout_seconds.</source>
        <translation>MetaTrader oder ein anderes Programm schreibt gerade darin. Nichts wurde geändert; versuchen Sie es noch einmal, oder erhöhen Sie database.busy_timeout_seconds.</translation>
    </message>
    <message>
        <source>Min Confidence</source>
        <translation>Kleinste Konfidenz</translation>
    </message>
    <message>
        <source>Min Delay Seconds</source>
        <translation>Kleinste Wartezeit (Sekunden)</translation>
    </message>
    <message>
        <source>Most lots at once in a chain</source>
        <translation>Meiste Lots zugleich in einer Kette</translation>
    </message>
    <message>
        <source>Most lots of a chain</source>
        <translation>Meiste Lots einer Kette</translation>
    </message>
    <message>
        <source>Most margin at once</source>
        <translation>Meiste Margin zugleich</translation>
    </message>
    <message>
        <source>Most margin at once in a chain</source>
        <translation>Meiste Margin zugleich in einer Kette</translation>
    </message>
    <message>
        <source>Move the database to a drive of this machine.</source>
        <translation>Verlegen Sie die Datenbank auf ein Laufwerk dieses Rechners.</translation>
    </message>
    <message>
        <source>Name another file, or use --in-place.</source>
        <translation>Nennen Sie eine andere Datei, oder nehmen Sie --in-place.</translation>
    </message>
    <message>
        <source>Name another folder, best one that does not exist yet.</source>
        <translation>Nennen Sie einen anderen Ordner, am besten einen, den es noch nicht gibt.</translation>
    </message>
    <message>
        <source>Name another.</source>
        <translation>Nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>Name it: --balance 10000. Or import a statement that lists the deposits.</source>
        <translation>Nennen Sie ihn: --balance 10000. Oder importieren Sie einen Kontoauszug, die die Einzahlungen aufführt.</translation>
    </message>
    <message>
        <source>Name one above 0: --balance</source>
        <translation>Nennen Sie einen über 0: --balance</translation>
    </message>
    <message>
        <source>Name one of its backups.</source>
        <translation>Nennen Sie eine ihrer Sicherungen.</translation>
    </message>
    <message>
        <source>Name one with --config FILE, or make a pack to try things with: reentry demo FOLDER</source>
        <translation>Nennen Sie eine mit --config DATEI, oder machen Sie ein Paket zum Ausprobieren: reentry demo ORDNER</translation>
    </message>
    <message>
        <source>Name one with --persona: {1}</source>
        <translation>Nennen Sie eine mit --persona: {1}</translation>
    </message>
    <message>
        <source>Name the balance the account really began with, deposits included: --balance</source>
        <translation>Nennen Sie den Kontostand, mit dem das Konto wirklich begann, Einzahlungen inbegriffen: --balance</translation>
    </message>
    <message>
        <source>Name the file within it.</source>
        <translation>Nennen Sie die Datei darin.</translation>
    </message>
    <message>
        <source>Name the terminal: reentry mt4 find --help</source>
        <translation>Nennen Sie das Terminal: reentry mt4 find --help</translation>
    </message>
    <message>
        <source>Net of chains</source>
        <translation>Netto der Ketten</translation>
    </message>
    <message>
        <source>No MetaTrader 4 was found on this machine. What to do:</source>
        <translation>Auf diesem Rechner wurde kein MetaTrader 4 gefunden. Was tun:</translation>
    </message>
    <message>
        <source>No chain has ended yet, so there is nothing to judge.</source>
        <translation>Noch keine Kette ist zu Ende, also gibt es nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>No trade was imported. See: reentry db check</source>
        <translation>Kein Trade wurde importiert. Siehe: reentry db check</translation>
    </message>
    <message>
        <source>None of the {1} ended chains was re-entered: nothing to judge.</source>
        <translation>Keine der {1} beendeten Ketten hatte einen Wiedereinstieg: nichts zu beurteilen.</translation>
    </message>
    <message>
        <source>Note: {1}.</source>
        <translation>Hinweis: {1}.</translation>
    </message>
    <message>
        <source>Nothing of this file was used. {1}</source>
        <translation>Nichts aus dieser Datei wurde verwendet. {1}</translation>
    </message>
    <message>
        <source>Nothing shows yet that the EA has read them: it reads when it starts or reloads.</source>
        <translation>Noch zeigt nichts, dass der EA sie gelesen hat: Er liest beim Start oder beim Neuladen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Another program writes here: look again, then mend.</source>
        <translation>Nichts wurde geändert. Ein anderes Programm schreibt hier: Sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that you may read the file and write in its folder.</source>
        <translation>Nichts wurde geändert. Prüfen Sie, ob Sie die Datei lesen und in ihrem Ordner schreiben dürfen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the drive, the network and free disk space, then try again.</source>
        <translation>Nichts wurde geändert. Prüfen Sie Laufwerk, Netz und freien Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check the rights of the file and its folder.</source>
        <translation>Nichts wurde geändert. Prüfen Sie die Rechte der Datei und ihres Ordners.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another.</source>
        <translation>Nichts wurde geändert. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Nothing was changed. Free some disk space, then try again.</source>
        <translation>Nichts wurde geändert. Schaffen Sie Platz auf dem Datenträger, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed. Load it again and make your changes there.</source>
        <translation>Nichts wurde geändert. Laden Sie sie neu und ändern Sie dort.</translation>
    </message>
    <message>
        <source>Nothing was changed. Make the tables first: reentry migrate</source>
        <translation>Nichts wurde geändert. Legen Sie erst die Tabellen an: reentry migrate</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the file, or make a new one: reentry profile new</source>
        <translation>Nichts wurde geändert. Beheben Sie die Datei, oder legen Sie eine neue an: reentry profile new</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the file, or make it anew: reentry matrix import</source>
        <translation>Nichts wurde geändert. Beheben Sie die Datei, oder legen Sie sie neu an: reentry matrix import</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the file.</source>
        <translation>Nichts wurde geändert. Beheben Sie die Datei.</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the table and import it again.</source>
        <translation>Nichts wurde geändert. Beheben Sie die Tabelle und importieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was changed. Restore a backup (reentry db restore FILE) or choose another.</source>
        <translation>Nichts wurde geändert. Stellen Sie eine Sicherung wieder her (reentry db restore DATEI), oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Nothing was changed. The file or its folder is read-only: change its rights.</source>
        <translation>Nichts wurde geändert. Die Datei oder ihr Ordner ist schreibgeschützt: Ändern Sie die Rechte.</translation>
    </message>
    <message>
        <source>Nothing was written. It is stored already, or a value breaks a rule of its table.</source>
        <translation>Nichts wurde geschrieben. Er ist schon gespeichert, oder ein Wert bricht eine Regel der Tabelle.</translation>
    </message>
    <message>
        <source>Of cells.</source>
        <translation>Von Zellen.</translation>
    </message>
    <message>
        <source>One is enough. `reentry bridge status` shows it, `reentry bridge stop` ends it.</source>
        <translation>Eine genügt. `reentry bridge status` zeigt sie, `reentry bridge stop` beendet sie.</translation>
    </message>
    <message>
        <source>One re-entered chain is too little to tell skill from luck.</source>
        <translation>Eine Kette mit Wiedereinstieg ist zu wenig, um Können von Glück zu unterscheiden.</translation>
    </message>
    <message>
        <source>Only values are imported.</source>
        <translation>Nur Werte werden importiert.</translation>
    </message>
    <message>
        <source>Only you can mend this; see the docs.</source>
        <translation>Das können nur Sie beheben; siehe die Dokumentation.</translation>
    </message>
    <message>
        <source>PASSED ({1})</source>
        <translation>BESTANDEN ({1})</translation>
    </message>
    <message>
        <source>Page: {1}</source>
        <translation>Seite: {1}</translation>
    </message>
    <message>
        <source>Performance Snapshot</source>
        <translation>Schnappschuss der Leistung</translation>
    </message>
    <message>
        <source>Profile Path</source>
        <translation>Pfad der Profile</translation>
    </message>
    <message>
        <source>Programs of a release can; this one was started from source or built without a key.</source>
        <translation>Programme einer Ausgabe können es; dieses wurde aus dem Quelltext gestartet oder ohne Schlüssel gebaut.</translation>
    </message>
    <message>
        <source>Queue Mode</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Read the chains again.</source>
        <translation>Lesen Sie die Ketten neu.</translation>
    </message>
    <message>
        <source>Recovery rate</source>
        <translation>Erholungsquote</translation>
    </message>
    <message>
        <source>Reentry report, {1}</source>
        <translation>Reentry-Bericht, {1}</translation>
    </message>
    <message>
        <source>Refused by the bridge</source>
        <translation>Von der Brücke abgelehnt</translation>
    </message>
    <message>
        <source>Register for yourself (tasks.user empty, tasks.logon_type InteractiveToken), or start this once as administrator: S4U and other users' tasks need that right.</source>
        <translation>Registrieren Sie für sich selbst (tasks.user leer, tasks.logon_type InteractiveToken), oder starten Sie dieses Programm einmal als Administrator: S4U und Aufgaben anderer Benutzer brauchen dieses Recht.</translation>
    </message>
    <message>
        <source>Register it first: reentry tasks register</source>
        <translation>Registrieren Sie sie zuerst: reentry tasks register</translation>
    </message>
    <message>
        <source>Reports of MT4 are HTML files (.htm). </source>
        <translation>Berichte von MT4 sind HTML-Dateien (.htm). </translation>
    </message>
    <message>
        <source>Retries (Bounded)</source>
        <translation>Wiederholungen (begrenzt)</translation>
    </message>
    <message>
        <source>Rows can be ordered by: {1}</source>
        <translation>Zeilen lassen sich ordnen nach: {1}</translation>
    </message>
    <message>
        <source>Save it as .xlsx without macros.</source>
        <translation>Speichern Sie sie als .xlsx ohne Makros.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 (in Notepad: Save as, Encoding: UTF-8).</source>
        <translation>Speichern Sie die Datei als UTF-8 (im Editor: Speichern unter, Codierung: UTF-8).</translation>
    </message>
    <message>
        <source>Save the inputs anew in MT4.</source>
        <translation>Speichern Sie die Eingaben in MT4 neu.</translation>
    </message>
    <message>
        <source>Save the report anew in MT4 (Account History, right click, Save as Report).</source>
        <translation>Speichern Sie den Bericht in MT4 neu (Kontohistorie, Rechtsklick, Als Bericht speichern).</translation>
    </message>
    <message>
        <source>Save the report from the MT4 terminal in which the EA trades.</source>
        <translation>Speichern Sie den Bericht aus dem MT4-Terminal, in dem der EA handelt.</translation>
    </message>
    <message>
        <source>Save the table as one of these, without macros.</source>
        <translation>Speichern Sie die Tabelle als eines davon, ohne Makros.</translation>
    </message>
    <message>
        <source>Scheduled tasks exist on Windows only; there it lies in C:\Windows\System32.</source>
        <translation>Geplante Aufgaben gibt es nur unter Windows; dort liegt es in C:\Windows\System32.</translation>
    </message>
    <message>
        <source>See the steps above; the EA tries again.</source>
        <translation>Siehe die Schritte oben; der EA versucht es wieder.</translation>
    </message>
    <message>
        <source>See what is wrong: reentry profile validate. Another dialect (Excel, comments): reentry profile convert FILE --in-place</source>
        <translation>Was falsch ist, zeigt: reentry profile validate. Anderer Dialekt (Excel, Kommentare): reentry profile convert DATEI --in-place</translation>
    </message>
    <message>
        <source>See which there are: reentry rollback</source>
        <translation>Welche es gibt, zeigt: reentry rollback</translation>
    </message>
    <message>
        <source>Send a whole number.</source>
        <translation>Senden Sie eine ganze Zahl.</translation>
    </message>
    <message>
        <source>Send decision_id as answered.</source>
        <translation>Senden Sie decision_id so, wie geantwortet wurde.</translation>
    </message>
    <message>
        <source>Send symbol and source_ticket of the trade that had closed.</source>
        <translation>Senden Sie symbol und source_ticket des Trades, der geschlossen worden war.</translation>
    </message>
    <message>
        <source>Send the closed trade's ticket.</source>
        <translation>Senden Sie das Ticket des geschlossenen Trades.</translation>
    </message>
    <message>
        <source>Send the decision_id as it was answered.</source>
        <translation>Senden Sie die decision_id so, wie geantwortet wurde.</translation>
    </message>
    <message>
        <source>Set it to NO_REENTRY instead.</source>
        <translation>Setzen Sie sie stattdessen auf NO_REENTRY.</translation>
    </message>
    <message>
        <source>Set this machine's clock and time zone right.</source>
        <translation>Stellen Sie Uhr und Zeitzone dieses Rechners richtig.</translation>
    </message>
    <message>
        <source>Several terminals: choose one with --choose N or --data-folder PATH.</source>
        <translation>Mehrere Terminals: Wählen Sie eines mit --choose N oder --data-folder PFAD.</translation>
    </message>
    <message>
        <source>Shorten it: --horizon</source>
        <translation>Verkürzen Sie ihn: --horizon</translation>
    </message>
    <message>
        <source>Single profiles are brought in one by one: reentry profile convert FILE --to OUT</source>
        <translation>Einzelne Profile holt man einzeln herein: reentry profile convert DATEI --to ZIEL</translation>
    </message>
    <message>
        <source>Spread Guard</source>
        <translation>Schutz vor weitem Spread</translation>
    </message>
    <message>
        <source>Start it anew, without ports of its own.</source>
        <translation>Starten Sie sie neu, ohne eigene Ports.</translation>
    </message>
    <message>
        <source>Start it.</source>
        <translation>Starten Sie es.</translation>
    </message>
    <message>
        <source>Take it out of one of them: a symbol follows one week.</source>
        <translation>Nehmen Sie es aus einer heraus: Ein Symbol folgt einer Woche.</translation>
    </message>
    <message>
        <source>Take it out of the path or the name it comes from.</source>
        <translation>Entfernen Sie es aus dem Pfad oder Namen, von dem es stammt.</translation>
    </message>
    <message>
        <source>Task Scheduler</source>
        <translation>Aufgabenplanung</translation>
    </message>
    <message>
        <source>That is not the list of versions; look at the address in the config.</source>
        <translation>Das ist nicht die Liste der Versionen; prüfen Sie die Adresse in der Konfiguration.</translation>
    </message>
    <message>
        <source>The EA reads its profile when it starts or reloads: attach it again to be sure.</source>
        <translation>Der EA liest sein Profil beim Start oder beim Neuladen: Hängen Sie ihn neu an, um sicher zu sein.</translation>
    </message>
    <message>
        <source>The EA's files change with the next rotation: `reentry rotate` does it now.</source>
        <translation>Die Dateien des EA ändern sich mit der nächsten Rotation: `reentry rotate` macht es gleich.</translation>
    </message>
    <message>
        <source>The daily loss in money needs the balance: set governance.account_balance in the config.</source>
        <translation>Der Tagesverlust in Geld braucht den Kontostand: Setzen Sie governance.account_balance in der Konfiguration.</translation>
    </message>
    <message>
        <source>The first and the last bar of a trade count whole: MAE and MFE are upper limits. Statements and tester reports hold no bars; they come from the terminal's own history.</source>
        <translation>Der erste und der letzte Balken eines Trades zählen ganz: MAE und MFE sind Obergrenzen. Kontoauszüge und Testberichte enthalten keine Balken; sie kommen aus dem Kursverlauf des Terminals.</translation>
    </message>
    <message>
        <source>The folder is not there: is the drive connected and the path spelled right?</source>
        <translation>Der Ordner ist nicht da: Ist das Laufwerk verbunden und der Pfad richtig geschrieben?</translation>
    </message>
    <message>
        <source>The folder must be one you may write in.</source>
        <translation>Es muss ein Ordner sein, in dem Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The interval reaches across zero: this may be chance.</source>
        <translation>Das Intervall reicht über null: Das kann Zufall sein.</translation>
    </message>
    <message>
        <source>The newest are: {1}</source>
        <translation>Die neuesten sind: {1}</translation>
    </message>
    <message>
        <source>The old file is untouched. Check free disk space and the drive, then try again.</source>
        <translation>Die alte Datei ist unberührt. Prüfen Sie freien Platz und Laufwerk, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The outcome's bucket: 1 full stop, 2 partial loss, 3 break-even, 4 partial profit, 5 target, 6 beyond target.</source>
        <translation>Die Klasse des Ausgangs: 1 voller Stop, 2 Teilverlust, 3 Break-even, 4 Teilgewinn, 5 Ziel, 6 über das Ziel hinaus.</translation>
    </message>
    <message>
        <source>The published EA build ignores AGGRESSIVE and CUSTOM.</source>
        <translation>Die veröffentlichte Version des EA übergeht AGGRESSIVE und CUSTOM.</translation>
    </message>
    <message>
        <source>The tasks are: {1}</source>
        <translation>Die Aufgaben sind: {1}</translation>
    </message>
    <message>
        <source>There are {1}. For another persona name a profile to start from.</source>
        <translation>Es gibt {1}. Für eine andere Persona nennen Sie ein Profil, von dem auszugehen ist.</translation>
    </message>
    <message>
        <source>There are: {1}</source>
        <translation>Es gibt: {1}</translation>
    </message>
    <message>
        <source>There is nothing to draw from.</source>
        <translation>Es gibt nichts zu ziehen.</translation>
    </message>
    <message>
        <source>They cost {1} more drawdown and up to {2} more lots open at once, {3} of margin.</source>
        <translation>Sie kosten {1} mehr Drawdown und bis zu {2} mehr zugleich offene Lots, {3} Margin.</translation>
    </message>
    <message>
        <source>They cost {1} more drawdown and up to {2} more lots open at once.</source>
        <translation>Sie kosten {1} mehr Drawdown und bis zu {2} mehr zugleich offene Lots.</translation>
    </message>
    <message>
        <source>This computer's clock says {1}, which is before that release: set it. By a clock that is behind, an old answer looks like a new one.</source>
        <translation>Die Uhr dieses Rechners sagt {1}, das ist vor jener Ausgabe: Stellen Sie sie. Für eine Uhr, die nachgeht, sieht eine alte Antwort wie eine neue aus.</translation>
    </message>
    <message>
        <source>This is the newest version, {1}.</source>
        <translation>Dies ist die neueste Version, {1}.</translation>
    </message>
    <message>
        <source>This is {1}; the newest release is {2} of {3}.</source>
        <translation>Dies ist {1}; die neueste Ausgabe ist {2} vom {3}.</translation>
    </message>
    <message>
        <source>This system has no Task Scheduler. On the Windows machine, with its own config, run</source>
        <translation>Dieses System hat keine Aufgabenplanung. Auf dem Windows-Rechner, mit dessen eigener Konfiguration:</translation>
    </message>
    <message>
        <source>This system has no Task Scheduler; tasks exist on Windows only.</source>
        <translation>Dieses System hat keine Aufgabenplanung; Aufgaben gibt es nur unter Windows.</translation>
    </message>
    <message>
        <source>Three letters, as USD.</source>
        <translation>Drei Buchstaben, wie USD.</translation>
    </message>
    <message>
        <source>Tick “Allow DLL imports” (F7, Common).</source>
        <translation>„DLL-Importe erlauben“ anhaken (F7, Allgemein).</translation>
    </message>
    <message>
        <source>Time to recover</source>
        <translation>Zeit bis zur Erholung</translation>
    </message>
    <message>
        <source>Timeouts and lost connections</source>
        <translation>Fristen versäumt und Verbindungen verloren</translation>
    </message>
    <message>
        <source>Times are written 2024-01-31 23:59:59, 2024.01.31 23:59 or 2024-01-31T23:59:59.</source>
        <translation>Zeiten schreibt man 2024-01-31 23:59:59, 2024.01.31 23:59 oder 2024-01-31T23:59:59.</translation>
    </message>
    <message>
        <source>Try again, or choose another keyring.</source>
        <translation>Versuchen Sie es noch einmal, oder wählen Sie einen anderen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Turn on "Look for updates" in the config (updates.check).</source>
        <translation>Schalten Sie in der Konfiguration „Nach Updates sehen“ ein (updates.check).</translation>
    </message>
    <message>
        <source>Type it, or delete the entry.</source>
        <translation>Geben Sie es ein, oder löschen Sie den Eintrag.</translation>
    </message>
    <message>
        <source>UTF-8 with a byte order mark</source>
        <translation>UTF-8 mit Byte-Order-Mark</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Uplift of re-entries</source>
        <translation>Mehrwert der Wiedereinstiege</translation>
    </message>
    <message>
        <source>Uplift per drawdown</source>
        <translation>Mehrwert je Drawdown</translation>
    </message>
    <message>
        <source>Value of blocked re-entries</source>
        <translation>Wert blockierter Wiedereinstiege</translation>
    </message>
    <message>
        <source>Version {1} of {2} is there; this is {3}.</source>
        <translation>Version {1} vom {2} ist da; dies ist {3}.</translation>
    </message>
    <message>
        <source>Wait before the order.</source>
        <translation>Warten vor der Order.</translation>
    </message>
    <message>
        <source>Wait until it is done, then try again. (It holds {1}.)</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal. (Es hält {1}.)</translation>
    </message>
    <message>
        <source>What if {1} had been live ({2}), {3}</source>
        <translation>Was wäre, wenn {1} gegolten hätte ({2}), {3}</translation>
    </message>
    <message>
        <source>Where to stop was chosen looking back and flatters itself: the best last generation lies between {1} and {2} in 95 of 100 resampled histories.</source>
        <translation>Wo aufzuhören war, ist im Rückblick gewählt und schmeichelt sich: In 95 von 100 neu gezogenen Verläufen liegt die beste letzte Generation zwischen {1} und {2}.</translation>
    </message>
    <message>
        <source>Windows did not accept the account's logon</source>
        <translation>Windows nahm die Anmeldung des Kontos nicht an</translation>
    </message>
    <message>
        <source>Windows has one built in. On Linux install and unlock GNOME Keyring or KWallet. Without a keyring Reentry keeps no secrets: it never writes them into a file.</source>
        <translation>Windows hat einen eingebaut. Unter Linux installieren und entsperren Sie GNOME-Schlüsselbund oder KWallet. Ohne Schlüsselbund hebt Reentry keine Geheimnisse auf: Es schreibt sie nie in eine Datei.</translation>
    </message>
    <message>
        <source>Windows keeps at most {1}.</source>
        <translation>Windows hebt höchstens {1} auf.</translation>
    </message>
    <message>
        <source>Windows keeps that name for a device</source>
        <translation>Windows behält diesen Namen einem Gerät vor</translation>
    </message>
    <message>
        <source>Windows refused it. {1} ({2})</source>
        <translation>Windows lehnte ab. {1} ({2})</translation>
    </message>
    <message>
        <source>Windows took it, but what it holds could not be read back: reentry tasks query</source>
        <translation>Windows nahm sie an, doch ihr Inhalt ließ sich nicht zurücklesen: reentry tasks query</translation>
    </message>
    <message>
        <source>Without it the decision cannot be made again.</source>
        <translation>Ohne das lässt sich die Entscheidung nicht noch einmal fällen.</translation>
    </message>
    <message>
        <source>Without re-entry</source>
        <translation>Ohne Wiedereinstieg</translation>
    </message>
    <message>
        <source>Worst chain</source>
        <translation>Schlechteste Kette</translation>
    </message>
    <message>
        <source>Worst on the way</source>
        <translation>Tiefster Stand unterwegs</translation>
    </message>
    <message>
        <source>Worst on the way, open</source>
        <translation>Tiefster Zwischenstand, offen</translation>
    </message>
    <message>
        <source>Write UTC or a name such as America/New_York, or an offset in the time itself; or name the zone of the whole file in Config, Decision.</source>
        <translation>Schreiben Sie UTC oder einen Namen wie America/New_York, oder einen Abstand in der Zeit selbst; oder nennen Sie die Zone der ganzen Datei unter Konfiguration, Entscheidung.</translation>
    </message>
    <message>
        <source>Write it as 2026-01-31.</source>
        <translation>Schreiben Sie ihn als 2026-01-31.</translation>
    </message>
    <message>
        <source>Write symbol and chain: EURUSD/1001.</source>
        <translation>Schreiben Sie Symbol und Kette: EURUSD/1001.</translation>
    </message>
    <message>
        <source>Writes the weekly KPI export.</source>
        <translation>Schreibt den wöchentlichen Export der Kennzahlen.</translation>
    </message>
    <message>
        <source>Your re-entries earned {1} over one re-entered chain</source>
        <translation>Ihre Wiedereinstiege verdienten {1} über eine Kette mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries earned {1} over {2} re-entered chains</source>
        <translation>Ihre Wiedereinstiege verdienten {1} über {2} Ketten mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries lost {1} over one re-entered chain</source>
        <translation>Ihre Wiedereinstiege verloren {1} über eine Kette mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries lost {1} over {2} re-entered chains</source>
        <translation>Ihre Wiedereinstiege verloren {1} über {2} Ketten mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries neither earned nor lost money over one re-entered chain</source>
        <translation>Ihre Wiedereinstiege verdienten und verloren nichts über eine Kette mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>Your re-entries neither earned nor lost money over {1} re-entered chains</source>
        <translation>Ihre Wiedereinstiege verdienten und verloren nichts über {1} Ketten mit Wiedereinstieg</translation>
    </message>
    <message>
        <source>`reentry lineage mend` carries these steps out, after a backup</source>
        <translation>`reentry lineage mend` führt diese Schritte aus, nach einer Sicherung</translation>
    </message>
    <message>
        <source>a balance of {1} has no shares</source>
        <translation>ein Kontostand von {1} hat keine Anteile</translation>
    </message>
    <message>
        <source>a bridge runs already on {1}</source>
        <translation>auf {1} läuft schon eine Brücke</translation>
    </message>
    <message>
        <source>a bug of ours, or a path that is not there: see the crash report in the logs folder</source>
        <translation>ein Fehler von uns, oder ein Pfad, den es nicht gibt: siehe den Absturzbericht im Protokollordner</translation>
    </message>
    <message>
        <source>a chain {1}</source>
        <translation>eine Kette {1}</translation>
    </message>
    <message>
        <source>a chain's result is no finite number</source>
        <translation>das Ergebnis einer Kette ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>a column has no name</source>
        <translation>eine Spalte hat keinen Namen</translation>
    </message>
    <message>
        <source>a column is missing</source>
        <translation>eine Spalte fehlt</translation>
    </message>
    <message>
        <source>a column is unknown</source>
        <translation>eine Spalte ist unbekannt</translation>
    </message>
    <message>
        <source>a column stands twice</source>
        <translation>eine Spalte steht zweimal da</translation>
    </message>
    <message>
        <source>a decimal number from 0 to {1}, such as 1.5</source>
        <translation>eine Dezimalzahl von 0 bis {1}, wie 1.5</translation>
    </message>
    <message>
        <source>a folder was not found: was the program moved? Register the tasks again</source>
        <translation>ein Ordner wurde nicht gefunden: Wurde das Programm verschoben? Registrieren Sie die Aufgaben neu</translation>
    </message>
    <message>
        <source>a header and six rows</source>
        <translation>eine Kopfzeile und sechs Zeilen</translation>
    </message>
    <message>
        <source>a hole in the bars while they were open</source>
        <translation>eine Lücke in den Balken, während sie offen waren</translation>
    </message>
    <message>
        <source>a key is letters, digits, _ . - and begins with a letter</source>
        <translation>ein Schlüssel besteht aus Buchstaben, Ziffern, _ . - und beginnt mit einem Buchstaben</translation>
    </message>
    <message>
        <source>a key stands twice in one object</source>
        <translation>ein Schlüssel steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>a limit cuts the exposure ladder</source>
        <translation>eine Grenze kürzt die Risikoleiter</translation>
    </message>
    <message>
        <source>a limit has no effect</source>
        <translation>eine Grenze wirkt nicht</translation>
    </message>
    <message>
        <source>a limit lets nothing through</source>
        <translation>eine Grenze lässt nichts durch</translation>
    </message>
    <message>
        <source>a line ends with CR alone, which the EA does not take for an end</source>
        <translation>eine Zeile endet mit CR allein, was der EA nicht für ein Ende hält</translation>
    </message>
    <message>
        <source>a line is longer than {1} bytes</source>
        <translation>eine Zeile ist länger als {1} Bytes</translation>
    </message>
    <message>
        <source>a loss of {1} % or more: {2}  {3}</source>
        <translation>ein Verlust von {1} % oder mehr: {2}  {3}</translation>
    </message>
    <message>
        <source>a message of {1} bytes was announced, {2} are allowed</source>
        <translation>eine Nachricht von {1} Bytes wurde angekündigt, erlaubt sind {2}</translation>
    </message>
    <message>
        <source>a new profile</source>
        <translation>ein neues Profil</translation>
    </message>
    <message>
        <source>a new profile, written</source>
        <translation>ein neues Profil, geschrieben</translation>
    </message>
    <message>
        <source>a number above 0, at most {1}</source>
        <translation>eine Zahl über 0, höchstens {1}</translation>
    </message>
    <message>
        <source>a number from {1} to {2}</source>
        <translation>eine Zahl von {1} bis {2}</translation>
    </message>
    <message>
        <source>a number of more than 77 digits</source>
        <translation>eine Zahl von mehr als 77 Ziffern</translation>
    </message>
    <message>
        <source>a page without rows</source>
        <translation>eine Seite ohne Zeilen</translation>
    </message>
    <message>
        <source>a part of the program is missing: install it again</source>
        <translation>ein Teil des Programms fehlt: Installieren Sie es neu</translation>
    </message>
    <message>
        <source>a path grows beyond every number</source>
        <translation>ein Pfad wächst über jede Zahl hinaus</translation>
    </message>
    <message>
        <source>a persona of the calendar has no limits of its own</source>
        <translation>eine Persona des Kalenders hat keine eigenen Grenzen</translation>
    </message>
    <message>
        <source>a persona with limits is not in the calendar</source>
        <translation>eine Persona mit Grenzen steht nicht im Kalender</translation>
    </message>
    <message>
        <source>a price of theirs lies outside of its bar: another broker, or another clock</source>
        <translation>ein Kurs liegt außerhalb seines Balkens: ein anderer Broker oder eine andere Uhr</translation>
    </message>
    <message>
        <source>a profile cannot be used</source>
        <translation>ein Profil ist nicht brauchbar</translation>
    </message>
    <message>
        <source>a profile has one row for each of the actions 1 to 6</source>
        <translation>ein Profil hat für jede der Aktionen 1 bis 6 eine Zeile</translation>
    </message>
    <message>
        <source>a profile is missing</source>
        <translation>ein Profil fehlt</translation>
    </message>
    <message>
        <source>a profile places no order</source>
        <translation>ein Profil platziert keine Order</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>ein Anführungszeichen wird nie geschlossen</translation>
    </message>
    <message>
        <source>a re-entry without a source; {1}</source>
        <translation>ein Wiedereinstieg ohne Quelle; {1}</translation>
    </message>
    <message>
        <source>a row has too few or too many fields</source>
        <translation>eine Zeile hat zu wenige oder zu viele Felder</translation>
    </message>
    <message>
        <source>a row never gets through</source>
        <translation>eine Zeile kommt nie durch</translation>
    </message>
    <message>
        <source>a row's delay is stretched</source>
        <translation>die Wartezeit einer Zeile wird verlängert</translation>
    </message>
    <message>
        <source>a row's size is cut</source>
        <translation>die Größe einer Zeile wird gekürzt</translation>
    </message>
    <message>
        <source>a run missed while the computer slept is lost</source>
        <translation>ein Lauf, der verpasst wird, während der Rechner schläft, geht verloren</translation>
    </message>
    <message>
        <source>a synthetic history of chains for {1}</source>
        <translation>ein künstlicher Verlauf von Ketten für {1}</translation>
    </message>
    <message>
        <source>a task has no DOCTYPE</source>
        <translation>eine Aufgabe hat kein DOCTYPE</translation>
    </message>
    <message>
        <source>a time not before open_time</source>
        <translation>eine Zeit nicht vor open_time</translation>
    </message>
    <message>
        <source>a time such as 2026.01.31 23:59:59</source>
        <translation>eine Zeit wie 2026.01.31 23:59:59</translation>
    </message>
    <message>
        <source>a trade with other lots would have had the same prices, so its result (costs included) grows with its lots</source>
        <translation>ein Trade mit anderen Lots hätte dieselben Kurse gehabt, sein Ergebnis (Kosten inbegriffen) wächst also mit den Lots</translation>
    </message>
    <message>
        <source>a whole number from 1 to 6</source>
        <translation>eine ganze Zahl von 1 bis 6</translation>
    </message>
    <message>
        <source>a whole number from {1} to {2}</source>
        <translation>eine ganze Zahl von {1} bis {2}</translation>
    </message>
    <message>
        <source>a whole number of seconds from 0 to {1}</source>
        <translation>eine ganze Zahl von Sekunden von 0 bis {1}</translation>
    </message>
    <message>
        <source>abort chain</source>
        <translation>Kette abbrechen</translation>
    </message>
    <message>
        <source>access denied: the account may not start the program or read its folder</source>
        <translation>Zugriff verweigert: Das Konto darf das Programm nicht starten oder seinen Ordner nicht lesen</translation>
    </message>
    <message>
        <source>account {1}</source>
        <translation>Konto {1}</translation>
    </message>
    <message>
        <source>account_balance is not set: the EA gets no daily loss limit, which is money</source>
        <translation>account_balance ist nicht gesetzt: Der EA bekommt keine Grenze für den Tagesverlust, denn die ist Geld</translation>
    </message>
    <message>
        <source>action {1}</source>
        <translation>Aktion {1}</translation>
    </message>
    <message>
        <source>action {1} ({2}), {3}: {4}</source>
        <translation>Aktion {1} ({2}), {3}: {4}</translation>
    </message>
    <message>
        <source>action {1} has {2}</source>
        <translation>Aktion {1} hat {2}</translation>
    </message>
    <message>
        <source>action {1} is missing</source>
        <translation>Aktion {1} fehlt</translation>
    </message>
    <message>
        <source>action {1} n = {2}: {3}; {4} open, {5} unmatched, {6} aborted, {7} failed</source>
        <translation>Aktion {1} n = {2}: {3}; {4} offen, {5} ohne Gegenstück, {6} abgebrochen, {7} gescheitert</translation>
    </message>
    <message>
        <source>action {1} stands on line {2} already</source>
        <translation>Aktion {1} steht schon in Zeile {2}</translation>
    </message>
    <message>
        <source>action {1}: {2} {3} → {4}</source>
        <translation>Aktion {1}: {2} {3} → {4}</translation>
    </message>
    <message>
        <source>add --confidence-to-offset to turn the factors into offsets (1.1 → 0.1)</source>
        <translation>--confidence-to-offset macht aus den Faktoren Abstände (1.1 → 0.1)</translation>
    </message>
    <message>
        <source>affects no file</source>
        <translation>betrifft keine Datei</translation>
    </message>
    <message>
        <source>affects no file: other entries decide</source>
        <translation>betrifft keine Datei: Andere Einträge entscheiden</translation>
    </message>
    <message>
        <source>affects no file: the day is over</source>
        <translation>betrifft keine Datei: Der Tag ist vorbei</translation>
    </message>
    <message>
        <source>affects {1}</source>
        <translation>betrifft {1}</translation>
    </message>
    <message>
        <source>affects {1} from {2}</source>
        <translation>betrifft {1} ab {2}</translation>
    </message>
    <message>
        <source>after {1} s</source>
        <translation>nach {1} s</translation>
    </message>
    <message>
        <source>all scripts are in {1}</source>
        <translation>alle Skripte liegen in {1}</translation>
    </message>
    <message>
        <source>all symbols</source>
        <translation>alle Symbole</translation>
    </message>
    <message>
        <source>all together: between {1} and {2}</source>
        <translation>alles zusammen: zwischen {1} und {2}</translation>
    </message>
    <message>
        <source>allowed decisions delivered on tier 1 ÷ (delivered ones + attempts without a decision); Wilson</source>
        <translation>erlaubte Entscheidungen über Stufe 1 ÷ (zugestellte + Versuche ohne Entscheidung); Wilson</translation>
    </message>
    <message>
        <source>allowed decisions delivered on tier 2 ÷ (delivered ones + attempts without a decision); Wilson</source>
        <translation>erlaubte Entscheidungen über Stufe 2 ÷ (zugestellte + Versuche ohne Entscheidung); Wilson</translation>
    </message>
    <message>
        <source>allowed {1} to {2}</source>
        <translation>erlaubt {1} bis {2}</translation>
    </message>
    <message>
        <source>allowed: {1}</source>
        <translation>erlaubt: {1}</translation>
    </message>
    <message>
        <source>allowed: {1} lots{2}</source>
        <translation>erlaubt: {1} Lots{2}</translation>
    </message>
    <message>
        <source>among Windows' installed programs</source>
        <translation>unter den von Windows installierten Programmen</translation>
    </message>
    <message>
        <source>an action has no row</source>
        <translation>eine Aktion hat keine Zeile</translation>
    </message>
    <message>
        <source>an action has two rows</source>
        <translation>eine Aktion hat zwei Zeilen</translation>
    </message>
    <message>
        <source>an empty account</source>
        <translation>ein leeres Konto</translation>
    </message>
    <message>
        <source>an estimate: it takes a blocked re-entry to end like the executed ones of the same action. It cannot know the price, the spread that stopped it, nor the re-entries that would have followed</source>
        <translation>eine Schätzung: Sie nimmt an, dass ein blockierter Wiedereinstieg so endet wie die ausgeführten derselben Aktion. Sie kennt weder den Kurs noch den Spread, der ihn aufhielt, noch die Wiedereinstiege, die gefolgt wären</translation>
    </message>
    <message>
        <source>an event recurs too often: {1}</source>
        <translation>ein Ereignis wiederholt sich zu oft: {1}</translation>
    </message>
    <message>
        <source>an input cannot be read</source>
        <translation>eine Eingabe lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>an input differs from the config</source>
        <translation>eine Eingabe weicht von der Konfiguration ab</translation>
    </message>
    <message>
        <source>an input is not in the .set file</source>
        <translation>eine Eingabe steht nicht in der .set-Datei</translation>
    </message>
    <message>
        <source>an input looks misspelt</source>
        <translation>eine Eingabe sieht falsch geschrieben aus</translation>
    </message>
    <message>
        <source>an offset from -{1} to {2}, such as -0.1</source>
        <translation>ein Abstand von -{1} bis {2}, wie -0.1</translation>
    </message>
    <message>
        <source>an offset such as 0.1</source>
        <translation>ein Abstand wie 0.1</translation>
    </message>
    <message>
        <source>an original is generation 0</source>
        <translation>ein ursprünglicher Trade ist Generation 0</translation>
    </message>
    <message>
        <source>an outcome without a bucket (no stop) is followed by no re-entry</source>
        <translation>auf einen Ausgang ohne Klasse (kein Stop) folgt kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>an unknown result: the log of that time may say more</source>
        <translation>ein unbekanntes Ergebnis: Das Protokoll jener Zeit sagt vielleicht mehr</translation>
    </message>
    <message>
        <source>and {1} more</source>
        <translation>und {1} weitere</translation>
    </message>
    <message>
        <source>another Reentry program is just {1}</source>
        <translation>ein anderes Reentry-Programm ist gerade {1}</translation>
    </message>
    <message>
        <source>answer       {1}</source>
        <translation>Antwort      {1}</translation>
    </message>
    <message>
        <source>answer       {1} {2} lots after {3} s, confidence {4}, tier {5}</source>
        <translation>Antwort      {1} {2} Lots nach {3} s, Konfidenz {4}, Stufe {5}</translation>
    </message>
    <message>
        <source>answered too late</source>
        <translation>zu spät geantwortet</translation>
    </message>
    <message>
        <source>answered with {1} {2}</source>
        <translation>antwortete mit {1} {2}</translation>
    </message>
    <message>
        <source>answers take {1}; an EA waits {2} ms</source>
        <translation>Antworten brauchen {1}; ein EA wartet {2} ms</translation>
    </message>
    <message>
        <source>as controls.reentry_profile_path is not where profiles are put</source>
        <translation>als controls.reentry_profile_path ist nicht, wohin Profile gebracht werden</translation>
    </message>
    <message>
        <source>as named</source>
        <translation>wie genannt</translation>
    </message>
    <message>
        <source>as the live profile</source>
        <translation>wie das geltende Profil</translation>
    </message>
    <message>
        <source>as {1} allows less than the config</source>
        <translation>als {1} erlaubt weniger als die Konfiguration</translation>
    </message>
    <message>
        <source>as {1} allows more than the config</source>
        <translation>als {1} erlaubt mehr als die Konfiguration</translation>
    </message>
    <message>
        <source>as {1} differs</source>
        <translation>als {1} weicht ab</translation>
    </message>
    <message>
        <source>as {1}: the EA reads elsewhere</source>
        <translation>als {1}: Der EA liest woanders</translation>
    </message>
    <message>
        <source>asked        {1}</source>
        <translation>gefragt      {1}</translation>
    </message>
    <message>
        <source>at least {1}</source>
        <translation>mindestens {1}</translation>
    </message>
    <message>
        <source>at most {1}</source>
        <translation>höchstens {1}</translation>
    </message>
    <message>
        <source>at most {1} ASCII characters without " , ; \</source>
        <translation>höchstens {1} ASCII-Zeichen ohne " , ; \</translation>
    </message>
    <message>
        <source>at most {1} bytes</source>
        <translation>höchstens {1} Bytes</translation>
    </message>
    <message>
        <source>at most {1} lots</source>
        <translation>höchstens {1} Lots</translation>
    </message>
    <message>
        <source>attempts on trades without a decision ÷ (delivered decisions + such attempts); Wilson</source>
        <translation>Versuche bei Trades ohne Entscheidung ÷ (zugestellte Entscheidungen + solche Versuche); Wilson</translation>
    </message>
    <message>
        <source>back to deployment {1}</source>
        <translation>zurück zur Ausbringung {1}</translation>
    </message>
    <message>
        <source>backing {1} up to {2}</source>
        <translation>{1} wird nach {2} gesichert</translation>
    </message>
    <message>
        <source>backup: {1}</source>
        <translation>Sicherung: {1}</translation>
    </message>
    <message>
        <source>begins with a quotation mark and does not end with one</source>
        <translation>beginnt mit einem Anführungszeichen und endet nicht mit einem</translation>
    </message>
    <message>
        <source>belongs to {1}</source>
        <translation>gehört zu {1}</translation>
    </message>
    <message>
        <source>below: the live profile of {1}: {2}</source>
        <translation>darunter: das geltende Profil von {1}: {2}</translation>
    </message>
    <message>
        <source>blackout           {1} min after {2} losses in a row</source>
        <translation>Pause              {1} min nach {2} Verlusten in Folge</translation>
    </message>
    <message>
        <source>blackout_minutes is 0, so a blackout never lasts</source>
        <translation>blackout_minutes ist 0, eine Pause dauert also nie</translation>
    </message>
    <message>
        <source>blocked by {1}</source>
        <translation>gesperrt durch {1}</translation>
    </message>
    <message>
        <source>bridge token</source>
        <translation>Token der Brücke</translation>
    </message>
    <message>
        <source>broker clock</source>
        <translation>Uhr des Brokers</translation>
    </message>
    <message>
        <source>bucket {1}</source>
        <translation>Klasse {1}</translation>
    </message>
    <message>
        <source>buy or sell</source>
        <translation>buy oder sell</translation>
    </message>
    <message>
        <source>by close time</source>
        <translation>nach Schlusszeit</translation>
    </message>
    <message>
        <source>by open time</source>
        <translation>nach Eröffnungszeit</translation>
    </message>
    <message>
        <source>byte {1} after the byte order mark is not {2} ({3})</source>
        <translation>Byte {1} nach der Byte-Order-Mark ist nicht {2} ({3})</translation>
    </message>
    <message>
        <source>byte {1} is neither UTF-8 nor ANSI</source>
        <translation>Byte {1} ist weder UTF-8 noch ANSI</translation>
    </message>
    <message>
        <source>byte {1} is not UTF-16</source>
        <translation>Byte {1} ist kein UTF-16</translation>
    </message>
    <message>
        <source>called wrongly, or the program was not found: register the tasks again</source>
        <translation>falsch aufgerufen, oder das Programm wurde nicht gefunden: Registrieren Sie die Aufgaben neu</translation>
    </message>
    <message>
        <source>cancelled pending order</source>
        <translation>gelöschte Pending-Order</translation>
    </message>
    <message>
        <source>cannot be made: {1} is missing</source>
        <translation>lässt sich nicht anlegen: {1} fehlt</translation>
    </message>
    <message>
        <source>cannot be opened, or no journal can be written beside it</source>
        <translation>lässt sich nicht öffnen, oder daneben lässt sich kein Journal schreiben</translation>
    </message>
    <message>
        <source>cannot be reached ({1})</source>
        <translation>nicht erreichbar ({1})</translation>
    </message>
    <message>
        <source>cannot be read or written: the drive reports an error</source>
        <translation>lässt sich nicht lesen oder schreiben: Das Laufwerk meldet einen Fehler</translation>
    </message>
    <message>
        <source>cannot be saved for this account</source>
        <translation>lässt sich für dieses Konto nicht speichern</translation>
    </message>
    <message>
        <source>cannot be seen: {1}</source>
        <translation>ist nicht zu sehen: {1}</translation>
    </message>
    <message>
        <source>cannot be written: the disk is full</source>
        <translation>kann nicht geschrieben werden: Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>cannot listen on {1} port {2}: {3}</source>
        <translation>auf {1} lässt sich Port {2} nicht öffnen: {3}</translation>
    </message>
    <message>
        <source>cannot name a folder: {1}</source>
        <translation>kann keinen Ordner benennen: {1}</translation>
    </message>
    <message>
        <source>catches up on missed runs</source>
        <translation>holt verpasste Läufe nach</translation>
    </message>
    <message>
        <source>cell         {1}, chain {2}</source>
        <translation>Zelle        {1}, Kette {2}</translation>
    </message>
    <message>
        <source>cells is no balance row</source>
        <translation>Zellen sind keine Saldozeile</translation>
    </message>
    <message>
        <source>cells is no cancelled order</source>
        <translation>Zellen sind keine gelöschte Order</translation>
    </message>
    <message>
        <source>cells is no row of a tester report</source>
        <translation>Zellen sind keine Zeile eines Testberichts</translation>
    </message>
    <message>
        <source>cells lacks Profit and Balance</source>
        <translation>Zellen ohne Profit und Balance</translation>
    </message>
    <message>
        <source>cells, but the header has {1}</source>
        <translation>Zellen, aber die Kopfzeile hat {1}</translation>
    </message>
    <message>
        <source>chain {1} belongs to other trades, it is a lone trade</source>
        <translation>Kette {1} gehört anderen Trades, er ist ein einzelner Trade</translation>
    </message>
    <message>
        <source>chains with P = 0</source>
        <translation>Ketten mit P = 0</translation>
    </message>
    <message>
        <source>chains with P &gt; 0 ÷ chains; 95 % interval by Wilson</source>
        <translation>Ketten mit P &gt; 0 ÷ Ketten; 95-%-Intervall nach Wilson</translation>
    </message>
    <message>
        <source>chains with p₀ &lt; 0, depth ≥ 1 and P ≥ 0 ÷ chains with p₀ &lt; 0 and depth ≥ 1; Wilson</source>
        <translation>Ketten mit p₀ &lt; 0, Tiefe ≥ 1 und P ≥ 0 ÷ Ketten mit p₀ &lt; 0 und Tiefe ≥ 1; Wilson</translation>
    </message>
    <message>
        <source>changed {1}</source>
        <translation>geändert: {1}</translation>
    </message>
    <message>
        <source>checked {1}</source>
        <translation>{1} geprüft</translation>
    </message>
    <message>
        <source>clamp or skip</source>
        <translation>begrenzen oder auslassen</translation>
    </message>
    <message>
        <source>clamped by {1}: {2} lots{3}</source>
        <translation>gekappt durch {1}: {2} Lots{3}</translation>
    </message>
    <message>
        <source>close idle connections or raise bridge.max_connections, then connect again</source>
        <translation>schließen Sie ungenutzte Verbindungen oder erhöhen Sie bridge.max_connections, dann verbinden Sie neu</translation>
    </message>
    <message>
        <source>closed after the bars end</source>
        <translation>geschlossen, nachdem die Balken enden</translation>
    </message>
    <message>
        <source>closed chains whose first trade is known</source>
        <translation>geschlossene Ketten, deren erster Trade bekannt ist</translation>
    </message>
    <message>
        <source>closed trades: {1}, {2}</source>
        <translation>geschlossene Trades: {1}, {2}</translation>
    </message>
    <message>
        <source>column {1}</source>
        <translation>Spalte {1}</translation>
    </message>
    <message>
        <source>columns of different lengths: {1}</source>
        <translation>verschieden lange Spalten: {1}</translation>
    </message>
    <message>
        <source>commas and semicolons separate columns in the EA's files</source>
        <translation>Kommas und Strichpunkte trennen Spalten in den Dateien des EA</translation>
    </message>
    <message>
        <source>comments stand above the header</source>
        <translation>über der Kopfzeile stehen Kommentare</translation>
    </message>
    <message>
        <source>comments stand below the header</source>
        <translation>unter der Kopfzeile stehen Kommentare</translation>
    </message>
    <message>
        <source>communication.decision_method is {1}, but {2} is off</source>
        <translation>communication.decision_method ist {1}, aber {2} ist aus</translation>
    </message>
    <message>
        <source>communication.enable_reentry_system is off: the EA does nothing</source>
        <translation>communication.enable_reentry_system ist aus: Der EA tut nichts</translation>
    </message>
    <message>
        <source>confidence         at least {1}</source>
        <translation>Konfidenz          mindestens {1}</translation>
    </message>
    <message>
        <source>confidence {1}</source>
        <translation>Konfidenz {1}</translation>
    </message>
    <message>
        <source>confidence {1}, at least {2}</source>
        <translation>Konfidenz {1}, mindestens {2}</translation>
    </message>
    <message>
        <source>config files</source>
        <translation>Konfigurationsdateien</translation>
    </message>
    <message>
        <source>config not saved (this is what would change)</source>
        <translation>Konfiguration nicht gespeichert (das würde sich ändern)</translation>
    </message>
    <message>
        <source>config saved; the profiles get there with: reentry rotate</source>
        <translation>Konfiguration gespeichert; die Profile kommen dorthin mit: reentry rotate</translation>
    </message>
    <message>
        <source>config, personas and profiles fit together</source>
        <translation>Konfiguration, Personas und Profile passen zusammen</translation>
    </message>
    <message>
        <source>config_root is not below MQL4\Files; set governance.controls.reentry_profile_path</source>
        <translation>config_root liegt nicht unter MQL4\Files; setzen Sie governance.controls.reentry_profile_path</translation>
    </message>
    <message>
        <source>conflict, kept as stored: {1}</source>
        <translation>Widerspruch, bleibt wie gespeichert: {1}</translation>
    </message>
    <message>
        <source>connect again</source>
        <translation>neu verbinden</translation>
    </message>
    <message>
        <source>connection ended</source>
        <translation>Verbindung beendet</translation>
    </message>
    <message>
        <source>connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>connection lost: {1}</source>
        <translation>Verbindung verloren: {1}</translation>
    </message>
    <message>
        <source>controls.allow_reentry is off: nothing gets through</source>
        <translation>controls.allow_reentry ist aus: Nichts kommt durch</translation>
    </message>
    <message>
        <source>controls.enable_live_profile_reload is off</source>
        <translation>controls.enable_live_profile_reload ist aus</translation>
    </message>
    <message>
        <source>copies of trades</source>
        <translation>Kopien von Trades</translation>
    </message>
    <message>
        <source>counted from ticket {1}</source>
        <translation>gezählt ab Ticket {1}</translation>
    </message>
    <message>
        <source>cycle_map names no persona for {1} and fallback_cycle is empty</source>
        <translation>cycle_map nennt keine Persona für {1}, und fallback_cycle ist leer</translation>
    </message>
    <message>
        <source>daily loss         {1} % of the balance{2}</source>
        <translation>Tagesverlust       {1} % des Kontostands{2}</translation>
    </message>
    <message>
        <source>data: {1}</source>
        <translation>Daten: {1}</translation>
    </message>
    <message>
        <source>day's P&amp;L {1}, {2}</source>
        <translation>Tagesergebnis {1}, {2}</translation>
    </message>
    <message>
        <source>decided by {1}</source>
        <translation>entschieden durch {1}</translation>
    </message>
    <message>
        <source>decimals have a comma</source>
        <translation>Dezimalzahlen haben ein Komma</translation>
    </message>
    <message>
        <source>decision on {1} {2}: {3}</source>
        <translation>Entscheidung über {1} {2}: {3}</translation>
    </message>
    <message>
        <source>decision {1} is about ticket {2}</source>
        <translation>Entscheidung {1} betrifft Ticket {2}</translation>
    </message>
    <message>
        <source>decision {1} is about {2} {3}, not {4} {5}</source>
        <translation>Entscheidung {1} betrifft {2} {3}, nicht {4} {5}</translation>
    </message>
    <message>
        <source>decision {1} went out through the signals file</source>
        <translation>Entscheidung {1} ging über die Signaldatei hinaus</translation>
    </message>
    <message>
        <source>decisions are made here, not sent here</source>
        <translation>Entscheidungen fallen hier, sie werden nicht hierher gesendet</translation>
    </message>
    <message>
        <source>decisions asked on the socket and delivered by the file or never ÷ asked on the socket; Wilson</source>
        <translation>über den Socket gefragte Entscheidungen, die über die Datei oder nie ankamen ÷ über den Socket gefragte; Wilson</translation>
    </message>
    <message>
        <source>decisions that allow no re-entry ÷ decisions; Wilson</source>
        <translation>Entscheidungen, die keinen Wiedereinstieg erlauben ÷ Entscheidungen; Wilson</translation>
    </message>
    <message>
        <source>default for the whole space: {1}</source>
        <translation>Vorgabe für den ganzen Raum: {1}</translation>
    </message>
    <message>
        <source>default profiles</source>
        <translation>Standardprofile</translation>
    </message>
    <message>
        <source>delay              at least {1} s</source>
        <translation>Wartezeit        mindestens {1} s</translation>
    </message>
    <message>
        <source>delay tolerance {1} s</source>
        <translation>Spielraum der Wartezeit {1} s</translation>
    </message>
    <message>
        <source>delivered    not yet</source>
        <translation>zugestellt   noch nicht</translation>
    </message>
    <message>
        <source>delivered    {1} by tier {2}</source>
        <translation>zugestellt   {1} über Stufe {2}</translation>
    </message>
    <message>
        <source>delivered, allowed decisions of which the EA told no result ÷ delivered ones; Wilson</source>
        <translation>zugestellte, erlaubte Entscheidungen ohne Ergebnis vom EA ÷ zugestellte; Wilson</translation>
    </message>
    <message>
        <source>demo workspace: {1}</source>
        <translation>Demo-Arbeitsordner: {1}</translation>
    </message>
    <message>
        <source>deployed to the EA's folder: {1}</source>
        <translation>in den Ordner des EA ausgebracht: {1}</translation>
    </message>
    <message>
        <source>deployed, but not recorded in the database: {1}</source>
        <translation>ausgebracht, aber nicht in der Datenbank vermerkt: {1}</translation>
    </message>
    <message>
        <source>deploying today's persona</source>
        <translation>die Persona von heute wird ausgebracht</translation>
    </message>
    <message>
        <source>deployment {1}</source>
        <translation>Ausbringung {1}</translation>
    </message>
    <message>
        <source>deployment {1} holds no profile of the config's symbols</source>
        <translation>Ausbringung {1} enthält kein Profil für die Symbole der Konfiguration</translation>
    </message>
    <message>
        <source>deposit currency {1}</source>
        <translation>Kontowährung {1}</translation>
    </message>
    <message>
        <source>descriptive: it compares what happened with a part of what happened; prices, free margin and your own decisions might have been others without the re-entries</source>
        <translation>beschreibend: Verglichen wird, was geschah, mit einem Teil dessen; Kurse, freie Margin und eigene Entscheidungen hätten ohne die Wiedereinstiege andere sein können</translation>
    </message>
    <message>
        <source>details {1} to {2} of them</source>
        <translation>Einzelheiten {1} bei {2} davon</translation>
    </message>
    <message>
        <source>did not answer in time</source>
        <translation>antwortete nicht rechtzeitig</translation>
    </message>
    <message>
        <source>did not read its answer in time</source>
        <translation>las seine Antwort nicht rechtzeitig</translation>
    </message>
    <message>
        <source>digits, decimal point</source>
        <translation>Ziffern, Dezimalpunkt</translation>
    </message>
    <message>
        <source>disable for window</source>
        <translation>für die Pause abschalten</translation>
    </message>
    <message>
        <source>disabled, so it did not start</source>
        <translation>abgeschaltet, daher nicht gestartet</translation>
    </message>
    <message>
        <source>does not begin with https:// (http:// only on this machine)</source>
        <translation>beginnt nicht mit https:// (http:// nur auf diesem Rechner)</translation>
    </message>
    <message>
        <source>does not have the form {1}</source>
        <translation>hat nicht die Form {1}</translation>
    </message>
    <message>
        <source>does not increase the size</source>
        <translation>erhöht die Größe nicht</translation>
    </message>
    <message>
        <source>does not read what it is sent</source>
        <translation>liest nicht, was ihm gesendet wird</translation>
    </message>
    <message>
        <source>does not reduce the size</source>
        <translation>vermindert die Größe nicht</translation>
    </message>
    <message>
        <source>drawdown from {1}, the balance before the first trade</source>
        <translation>Drawdown von {1}, dem Kontostand vor dem ersten Trade</translation>
    </message>
    <message>
        <source>drawdown {1} → {2}</source>
        <translation>Drawdown {1} → {2}</translation>
    </message>
    <message>
        <source>each action once</source>
        <translation>jede Aktion einmal</translation>
    </message>
    <message>
        <source>each of the actions 1 to 6 once</source>
        <translation>jede der Aktionen 1 bis 6 einmal</translation>
    </message>
    <message>
        <source>economic calendar: {1}</source>
        <translation>Wirtschaftskalender: {1}</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand bearbeitet</translation>
    </message>
    <message>
        <source>ended because the computer shut down</source>
        <translation>zu Ende, weil der Rechner herunterfuhr</translation>
    </message>
    <message>
        <source>ends: action {1} is NO_REENTRY</source>
        <translation>endet: Aktion {1} ist NO_REENTRY</translation>
    </message>
    <message>
        <source>ends: generation {1} is the last one allowed</source>
        <translation>endet: Generation {1} ist die letzte erlaubte</translation>
    </message>
    <message>
        <source>ends: the size multiplier of action {1} is 0</source>
        <translation>endet: Der Größenfaktor von Aktion {1} ist 0</translation>
    </message>
    <message>
        <source>enforced by</source>
        <translation>durchgesetzt von</translation>
    </message>
    <message>
        <source>every profile lies in the EA's folder, read back and compared</source>
        <translation>jedes Profil liegt im Ordner des EA, zurückgelesen und verglichen</translation>
    </message>
    <message>
        <source>every result is taken to grow and shrink with the balance; fixed lots do not</source>
        <translation>jedes Ergebnis wächst und schrumpft hier mit dem Kontostand; feste Lots tun das nicht</translation>
    </message>
    <message>
        <source>every {1} day</source>
        <translation>jeden {1}. Tag</translation>
    </message>
    <message>
        <source>everything is there for {1} symbols</source>
        <translation>alles ist da für {1} Symbole</translation>
    </message>
    <message>
        <source>execution errors</source>
        <translation>Fehler der Ausführung</translation>
    </message>
    <message>
        <source>execution timing</source>
        <translation>Zeiten der Ausführung</translation>
    </message>
    <message>
        <source>executions and chain say {1}</source>
        <translation>Ausführungen und Kette sagen {1}</translation>
    </message>
    <message>
        <source>exporting KPIs</source>
        <translation>Kennzahlen werden exportiert</translation>
    </message>
    <message>
        <source>fallback cycle</source>
        <translation>Ersatzfolge</translation>
    </message>
    <message>
        <source>fields stand in quotation marks</source>
        <translation>Felder stehen in Anführungszeichen</translation>
    </message>
    <message>
        <source>files go to {1}</source>
        <translation>Dateien gehen nach {1}</translation>
    </message>
    <message>
        <source>final balance, {1} % of paths have less: {2}</source>
        <translation>Endstand, {1} % der Pfade haben weniger: {2}</translation>
    </message>
    <message>
        <source>fits, too: {1}</source>
        <translation>passt auch: {1}</translation>
    </message>
    <message>
        <source>framed {1}, lines {2}, http {3}</source>
        <translation>Frames {1}, Zeilen {2}, HTTP {3}</translation>
    </message>
    <message>
        <source>freeze level       {1}</source>
        <translation>Freeze-Level       {1}</translation>
    </message>
    <message>
        <source>from {1}</source>
        <translation>von {1}</translation>
    </message>
    <message>
        <source>from {1} lots, at most {2} generations</source>
        <translation>von {1} Lots, höchstens {2} Generationen</translation>
    </message>
    <message>
        <source>from {1} lots, {2}</source>
        <translation>von {1} Lots, {2}</translation>
    </message>
    <message>
        <source>from {1} the history falls to {2}: no share of that</source>
        <translation>von {1} fällt der Verlauf auf {2}: davon gibt es keinen Anteil</translation>
    </message>
    <message>
        <source>from {1} to {2}:</source>
        <translation>von {1} zu {2}:</translation>
    </message>
    <message>
        <source>full stops (bucket {1} each time)</source>
        <translation>volle Stops (jedes Mal Klasse {1})</translation>
    </message>
    <message>
        <source>gate: confidence is {1}</source>
        <translation>Kontrolle: Konfidenz ist {1}</translation>
    </message>
    <message>
        <source>gate: lot_step is 0</source>
        <translation>Kontrolle: lot_step ist 0</translation>
    </message>
    <message>
        <source>gate: {1} is {2}</source>
        <translation>Kontrolle: {1} ist {2}</translation>
    </message>
    <message>
        <source>generation {1}</source>
        <translation>Generation {1}</translation>
    </message>
    <message>
        <source>generation {1}, at most {2}</source>
        <translation>Generation {1}, höchstens {2}</translation>
    </message>
    <message>
        <source>generation {1}: {2} {3} lots, together {4}; without limits {5}, together {6}</source>
        <translation>Generation {1}: {2} {3} Lots, zusammen {4}; ohne Grenzen {5}, zusammen {6}</translation>
    </message>
    <message>
        <source>generations        at most {1}</source>
        <translation>Generationen       höchstens {1}</translation>
    </message>
    <message>
        <source>goes on on battery</source>
        <translation>läuft im Akkubetrieb weiter</translation>
    </message>
    <message>
        <source>governance.account_balance less what was earned and paid in since</source>
        <translation>governance.account_balance abzüglich dessen, was seither verdient und eingezahlt wurde</translation>
    </message>
    <message>
        <source>group {1}</source>
        <translation>Gruppe {1}</translation>
    </message>
    <message>
        <source>group {1}, {2}</source>
        <translation>Gruppe {1}, {2}</translation>
    </message>
    <message>
        <source>g{1} {2} {3} {4} lots: {5}</source>
        <translation>g{1} {2} {3} {4} Lots: {5}</translation>
    </message>
    <message>
        <source>has a decimal comma</source>
        <translation>hat ein Dezimalkomma</translation>
    </message>
    <message>
        <source>has a decimal point while this file's other numbers have a comma</source>
        <translation>hat einen Dezimalpunkt, während die anderen Zahlen dieser Datei ein Komma haben</translation>
    </message>
    <message>
        <source>has an exponent</source>
        <translation>hat einen Exponenten</translation>
    </message>
    <message>
        <source>has another definition</source>
        <translation>ist anders definiert</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>ist zu Ende</translation>
    </message>
    <message>
        <source>has limits, but is not in the calendar</source>
        <translation>hat Grenzen, steht aber nicht im Kalender</translation>
    </message>
    <message>
        <source>has no column for: {1}</source>
        <translation>hat keine Spalte für: {1}</translation>
    </message>
    <message>
        <source>has no effect beside NO_REENTRY</source>
        <translation>bewirkt neben NO_REENTRY nichts</translation>
    </message>
    <message>
        <source>has no limits of its own, so the conservative ones apply</source>
        <translation>hat keine eigenen Grenzen, daher gelten die vorsichtigen</translation>
    </message>
    <message>
        <source>has no row for action {1}</source>
        <translation>hat keine Zeile für Aktion {1}</translation>
    </message>
    <message>
        <source>has no time to start at: register it again</source>
        <translation>hat keine Startzeit: Registrieren Sie sie neu</translation>
    </message>
    <message>
        <source>has not run yet</source>
        <translation>ist noch nicht gelaufen</translation>
    </message>
    <message>
        <source>has separators</source>
        <translation>hat Trennzeichen</translation>
    </message>
    <message>
        <source>has the key {1} twice</source>
        <translation>hat den Schlüssel {1} zweimal</translation>
    </message>
    <message>
        <source>has to be looked at by itself</source>
        <translation>muss für sich angesehen werden</translation>
    </message>
    <message>
        <source>has {1} characters, {2} are allowed</source>
        <translation>hat {1} Zeichen, erlaubt sind {2}</translation>
    </message>
    <message>
        <source>has {1} characters, {2} are allowed: {3}…</source>
        <translation>hat {1} Zeichen, erlaubt sind {2}: {3}…</translation>
    </message>
    <message>
        <source>healthy for {1} s</source>
        <translation>gesund seit {1} s</translation>
    </message>
    <message>
        <source>held: action {1} waits for a signal and places no order</source>
        <translation>wartet: Aktion {1} wartet auf ein Signal und platziert keine Order</translation>
    </message>
    <message>
        <source>history {1}</source>
        <translation>Verlauf {1}</translation>
    </message>
    <message>
        <source>history {1} restored</source>
        <translation>Verlauf {1} wiederhergestellt</translation>
    </message>
    <message>
        <source>holds a name or a password, which do not belong into a config</source>
        <translation>enthält einen Namen oder ein Passwort, die nicht in eine Konfiguration gehören</translation>
    </message>
    <message>
        <source>holds just this already</source>
        <translation>ist schon genau so</translation>
    </message>
    <message>
        <source>holds other than ASCII, which the EA reads by its own code page</source>
        <translation>enthält anderes als ASCII, was der EA nach seiner eigenen Codepage liest</translation>
    </message>
    <message>
        <source>holds quotation marks, which the EA takes for text</source>
        <translation>enthält Anführungszeichen, die der EA für Text hält</translation>
    </message>
    <message>
        <source>holds the character {1}</source>
        <translation>enthält das Zeichen {1}</translation>
    </message>
    <message>
        <source>holds {1}, which is no key=value</source>
        <translation>enthält {1}, was kein key=value ist</translation>
    </message>
    <message>
        <source>how far winners ran against you (descriptive: with a stop there, other trades</source>
        <translation>wie weit Gewinner gegen Sie liefen (beschreibend: Mit einem Stop dort wären</translation>
    </message>
    <message>
        <source>imported from a real statement of a public demo account:</source>
        <translation>aus einem echten Kontoauszug eines öffentlichen Demokontos importiert:</translation>
    </message>
    <message>
        <source>imported {1}</source>
        <translation>{1} importiert</translation>
    </message>
    <message>
        <source>importing statements</source>
        <translation>Kontoauszüge werden importiert</translation>
    </message>
    <message>
        <source>in a message of type {1}</source>
        <translation>in einer Nachricht der Art {1}</translation>
    </message>
    <message>
        <source>in no figure: re-entries for which no chain is named ({1})</source>
        <translation>in keiner Zahl: Wiedereinstiege, für die keine Kette genannt ist ({1})</translation>
    </message>
    <message>
        <source>in the Wine prefix {1}</source>
        <translation>im Wine-Präfix {1}</translation>
    </message>
    <message>
        <source>in the way: {1}</source>
        <translation>im Weg: {1}</translation>
    </message>
    <message>
        <source>in {1}, named by you</source>
        <translation>in {1}, von Ihnen genannt</translation>
    </message>
    <message>
        <source>is added to a confidence from 0 to 1, so beyond -1 to 1 it does no more</source>
        <translation>wird zu einer Konfidenz von 0 bis 1 addiert, jenseits von -1 bis 1 bewirkt es also nicht mehr</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>ist beschädigt</translation>
    </message>
    <message>
        <source>is disabled: reentry tasks enable {1}</source>
        <translation>ist abgeschaltet: reentry tasks enable {1}</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>ist leer</translation>
    </message>
    <message>
        <source>is locked by another program</source>
        <translation>ist durch ein anderes Programm gesperrt</translation>
    </message>
    <message>
        <source>is longer than {1} characters</source>
        <translation>ist länger als {1} Zeichen</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>is missing above</source>
        <translation>fehlt darüber</translation>
    </message>
    <message>
        <source>is missing: the task would never start</source>
        <translation>fehlt: Die Aufgabe würde nie starten</translation>
    </message>
    <message>
        <source>is missing; a primary key cannot be added</source>
        <translation>fehlt; ein Primärschlüssel lässt sich nicht nachtragen</translation>
    </message>
    <message>
        <source>is missing; stored rows forbid to add it</source>
        <translation>fehlt; die Zeilen darin lassen es nicht nachtragen</translation>
    </message>
    <message>
        <source>is negative</source>
        <translation>ist negativ</translation>
    </message>
    <message>
        <source>is neither 0 nor 1</source>
        <translation>ist weder 0 noch 1</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>ist weder true noch false</translation>
    </message>
    <message>
        <source>is no SQLite database, or it is encrypted</source>
        <translation>ist keine SQLite-Datenbank, oder sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>is no action</source>
        <translation>ist keine Aktion</translation>
    </message>
    <message>
        <source>is no address of a page on the web</source>
        <translation>ist keine Adresse einer Seite im Web</translation>
    </message>
    <message>
        <source>is no address: {1}</source>
        <translation>ist keine Adresse: {1}</translation>
    </message>
    <message>
        <source>is no column of a profile</source>
        <translation>ist keine Spalte eines Profils</translation>
    </message>
    <message>
        <source>is no date (YYYY.MM.DD)</source>
        <translation>ist kein Datum (JJJJ.MM.TT)</translation>
    </message>
    <message>
        <source>is no finite number</source>
        <translation>ist keine endliche Zahl</translation>
    </message>
    <message>
        <source>is no list; write [ … ]</source>
        <translation>ist keine Liste; schreiben Sie [ … ]</translation>
    </message>
    <message>
        <source>is no number</source>
        <translation>ist keine Zahl</translation>
    </message>
    <message>
        <source>is no number; write it without quotes</source>
        <translation>ist keine Zahl; schreiben Sie sie ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>is no object; write { … }</source>
        <translation>ist kein Objekt; schreiben Sie { … }</translation>
    </message>
    <message>
        <source>is no regular expression: {1}</source>
        <translation>ist kein regulärer Ausdruck: {1}</translation>
    </message>
    <message>
        <source>is no symbol: {1}</source>
        <translation>ist kein Symbol: {1}</translation>
    </message>
    <message>
        <source>is no text; put it in quotes</source>
        <translation>ist kein Text; setzen Sie es in Anführungszeichen</translation>
    </message>
    <message>
        <source>is no ticket number</source>
        <translation>ist keine Ticketnummer</translation>
    </message>
    <message>
        <source>is no time (YYYY.MM.DD HH:MM[:SS])</source>
        <translation>ist keine Zeit (JJJJ.MM.TT HH:MM[:SS])</translation>
    </message>
    <message>
        <source>is no time of day; write hours and minutes, for example 06:45</source>
        <translation>ist keine Uhrzeit; schreiben Sie Stunden und Minuten, zum Beispiel 06:45</translation>
    </message>
    <message>
        <source>is no time of the day (HH:MM[:SS])</source>
        <translation>ist keine Uhrzeit (HH:MM[:SS])</translation>
    </message>
    <message>
        <source>is no type</source>
        <translation>ist kein Typ</translation>
    </message>
    <message>
        <source>is no type to the EA, so it takes no action</source>
        <translation>ist für den EA kein Typ, daher tut er nichts</translation>
    </message>
    <message>
        <source>is no weekday; allowed are {1}</source>
        <translation>ist kein Wochentag; erlaubt sind {1}</translation>
    </message>
    <message>
        <source>is no whole number</source>
        <translation>ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>is no zone such as UTC or America/New_York</source>
        <translation>ist keine Zone wie UTC oder America/New_York</translation>
    </message>
    <message>
        <source>is no {1} for {2}</source>
        <translation>ist kein Wert ({1}) für {2}</translation>
    </message>
    <message>
        <source>is none of the actions 1 to 6, so the EA skips the row</source>
        <translation>ist keine der Aktionen 1 bis 6, daher überspringt der EA die Zeile</translation>
    </message>
    <message>
        <source>is none of {1}</source>
        <translation>ist keines von {1}</translation>
    </message>
    <message>
        <source>is not UTF-16 LE with a byte order mark (FF FE)</source>
        <translation>ist nicht UTF-16 LE mit Byte-Order-Mark (FF FE)</translation>
    </message>
    <message>
        <source>is not allowed: {1}</source>
        <translation>ist nicht erlaubt: {1}</translation>
    </message>
    <message>
        <source>is not allowed; allowed are {1}</source>
        <translation>ist nicht erlaubt; erlaubt sind {1}</translation>
    </message>
    <message>
        <source>is not as it was written</source>
        <translation>ist nicht mehr, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>is not recorded</source>
        <translation>ist nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>is not registered: reentry tasks register</source>
        <translation>ist nicht registriert: reentry tasks register</translation>
    </message>
    <message>
        <source>is not the primary key</source>
        <translation>ist nicht der Primärschlüssel</translation>
    </message>
    <message>
        <source>is keyed by ({1}), should be by ({2})</source>
        <translation>hat ({1}) als Schlüssel, sollte ({2}) haben</translation>
    </message>
    <message>
        <source>is not what the config asks for: reentry tasks register</source>
        <translation>ist nicht, was die Konfiguration verlangt: reentry tasks register</translation>
    </message>
    <message>
        <source>is not written in the plain digits 0 to 9</source>
        <translation>ist nicht mit den einfachen Ziffern 0 bis 9 geschrieben</translation>
    </message>
    <message>
        <source>is of another version, or calls another program or config</source>
        <translation>ist von einer anderen Version, oder ruft ein anderes Programm oder eine andere Konfiguration</translation>
    </message>
    <message>
        <source>is on ({1}), should be on ({2})</source>
        <translation>liegt auf ({1}), sollte auf ({2}) liegen</translation>
    </message>
    <message>
        <source>is prose, which the EA cannot use</source>
        <translation>ist Prosa, mit der der EA nichts anfangen kann</translation>
    </message>
    <message>
        <source>is read by the EA as {1}</source>
        <translation>liest der EA als {1}</translation>
    </message>
    <message>
        <source>is refused: registering such a task puts your Windows password on a command line that every program can read; allowed are 'InteractiveToken' or 'S4U'</source>
        <translation>wird abgelehnt: Eine solche Aufgabe stellt Ihr Windows-Passwort auf eine Befehlszeile, die jedes Programm lesen kann; erlaubt sind 'InteractiveToken' oder 'S4U'</translation>
    </message>
    <message>
        <source>is taken for no action by the published EA build</source>
        <translation>hält die veröffentlichte Version des EA für keine Aktion</translation>
    </message>
    <message>
        <source>is too large</source>
        <translation>ist zu groß</translation>
    </message>
    <message>
        <source>is too large; at most {1} is allowed</source>
        <translation>ist zu groß; erlaubt ist höchstens {1}</translation>
    </message>
    <message>
        <source>is too short; at least {1} entry is needed</source>
        <translation>ist zu kurz; mindestens {1} Eintrag ist nötig</translation>
    </message>
    <message>
        <source>is too small</source>
        <translation>ist zu klein</translation>
    </message>
    <message>
        <source>is too small; at least {1} is allowed</source>
        <translation>ist zu klein; erlaubt ist mindestens {1}</translation>
    </message>
    <message>
        <source>is too small; it must be more than {1}</source>
        <translation>ist zu klein; es muss mehr als {1} sein</translation>
    </message>
    <message>
        <source>is up to date</source>
        <translation>ist auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>is written in hexadecimal</source>
        <translation>ist hexadezimal geschrieben</translation>
    </message>
    <message>
        <source>is {1} what persona {2} may use</source>
        <translation>ist {1} das, was Persona {2} verwenden darf</translation>
    </message>
    <message>
        <source>is {1}, should be {2}</source>
        <translation>ist {1}, sollte {2} sein</translation>
    </message>
    <message>
        <source>it begins with a space, which Windows drops</source>
        <translation>er beginnt mit einem Leerzeichen, das Windows weglässt</translation>
    </message>
    <message>
        <source>it belongs to the chain of original {1}</source>
        <translation>er gehört zur Kette des ursprünglichen {1}</translation>
    </message>
    <message>
        <source>it contains {1}</source>
        <translation>er enthält {1}</translation>
    </message>
    <message>
        <source>it does not run</source>
        <translation>es läuft nicht</translation>
    </message>
    <message>
        <source>it ends with a space or a dot, which Windows drops</source>
        <translation>er endet mit einem Leerzeichen oder Punkt, was Windows weglässt</translation>
    </message>
    <message>
        <source>it has no profile that could keep its other actions</source>
        <translation>sie hat kein Profil, das ihre anderen Aktionen behalten könnte</translation>
    </message>
    <message>
        <source>it has printed nothing of Reentry lately</source>
        <translation>er hat zuletzt nichts von Reentry ausgegeben</translation>
    </message>
    <message>
        <source>it has {1} characters, 255 are allowed</source>
        <translation>er hat {1} Zeichen, erlaubt sind 255</translation>
    </message>
    <message>
        <source>it has {1} trades</source>
        <translation>sie hat {1} Trades</translation>
    </message>
    <message>
        <source>it holds {1}</source>
        <translation>es enthält {1}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>er ist leer</translation>
    </message>
    <message>
        <source>it is in WAL mode on a network share ({1}); move it to a local drive</source>
        <translation>sie ist im WAL-Modus auf einer Netzfreigabe ({1}); verlegen Sie sie auf ein Laufwerk dieses Rechners</translation>
    </message>
    <message>
        <source>it is money: set governance.account_balance</source>
        <translation>sie ist Geld: Setzen Sie governance.account_balance</translation>
    </message>
    <message>
        <source>it is no file of ours</source>
        <translation>es ist keine Datei von uns</translation>
    </message>
    <message>
        <source>it is of another database or version</source>
        <translation>es gehört zu einer anderen Datenbank oder Version</translation>
    </message>
    <message>
        <source>it is torn</source>
        <translation>es ist unvollständig</translation>
    </message>
    <message>
        <source>it lies on a network share ({1}): without WAL, others must wait while we write</source>
        <translation>sie liegt auf einer Netzfreigabe ({1}): Ohne WAL müssen andere warten, während wir schreiben</translation>
    </message>
    <message>
        <source>it loses</source>
        <translation>es verliert</translation>
    </message>
    <message>
        <source>it may hold ASCII letters, digits and signs, no spaces</source>
        <translation>es darf ASCII-Buchstaben, Ziffern und Zeichen enthalten, keine Leerzeichen</translation>
    </message>
    <message>
        <source>it names no trade that it follows</source>
        <translation>er nennt keinen Trade, dem er folgt</translation>
    </message>
    <message>
        <source>it points to {1}, which is not asked</source>
        <translation>es verweist auf {1}, das nicht gefragt wird</translation>
    </message>
    <message>
        <source>it re-entered {1}</source>
        <translation>er ist der Wiedereinstieg nach {1}</translation>
    </message>
    <message>
        <source>it said nothing</source>
        <translation>es sagte nichts</translation>
    </message>
    <message>
        <source>it says      {1} × {2}</source>
        <translation>sie sagt     {1} × {2}</translation>
    </message>
    <message>
        <source>it wins, its size is reduced</source>
        <translation>es gewinnt, seine Größe ist vermindert</translation>
    </message>
    <message>
        <source>it would be stopped when the power goes</source>
        <translation>sie würde angehalten, wenn der Strom ausfällt</translation>
    </message>
    <message>
        <source>it would not start on battery</source>
        <translation>sie würde im Akkubetrieb nicht starten</translation>
    </message>
    <message>
        <source>its certificate is not trusted ({1})</source>
        <translation>sein Zertifikat ist nicht vertrauenswürdig ({1})</translation>
    </message>
    <message>
        <source>its chain and executions name {1}, not {2}</source>
        <translation>seine Kette und Ausführungen nennen {1}, nicht {2}</translation>
    </message>
    <message>
        <source>its data lie beside terminal.exe</source>
        <translation>seine Daten liegen neben terminal.exe</translation>
    </message>
    <message>
        <source>its last run failed: {1}</source>
        <translation>ihr letzter Lauf scheiterte: {1}</translation>
    </message>
    <message>
        <source>its program is gone: {1} is not there</source>
        <translation>sein Programm ist weg: {1} ist nicht da</translation>
    </message>
    <message>
        <source>its program was found {1}</source>
        <translation>sein Programm wurde gefunden: {1}</translation>
    </message>
    <message>
        <source>its source {1} is generation {2}</source>
        <translation>seine Quelle {1} ist Generation {2}</translation>
    </message>
    <message>
        <source>its sources lead back to itself; {1}</source>
        <translation>seine Quellen führen zu ihm selbst zurück; {1}</translation>
    </message>
    <message>
        <source>its trades made {1} gross, {2} net</source>
        <translation>ihre Trades brachten {1} brutto, {2} netto</translation>
    </message>
    <message>
        <source>kept, it is not as it was written</source>
        <translation>bleibt, es ist nicht mehr, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>key=value;key=value in plain ASCII, without comma and quotation marks</source>
        <translation>key=value;key=value in einfachem ASCII, ohne Komma und Anführungszeichen</translation>
    </message>
    <message>
        <source>key=value;key=value, plain ASCII, no comma.</source>
        <translation>key=value;key=value, einfaches ASCII, kein Komma.</translation>
    </message>
    <message>
        <source>known: {1} chains, {2} → {3} ({4}); unchanged {5}, shorter {6}, other lots {7}</source>
        <translation>bekannt: {1} Ketten, {2} → {3} ({4}); unverändert {5}, kürzer {6}, andere Lots {7}</translation>
    </message>
    <message>
        <source>lacks the column Ticket</source>
        <translation>der Spalte Ticket fehlt es</translation>
    </message>
    <message>
        <source>largest drawdown, {1} % of paths have less: {2} %</source>
        <translation>größter Drawdown, {1} % der Pfade haben weniger: {2} %</translation>
    </message>
    <message>
        <source>largest fall of Σ p of all trades − that of first trades only; peaks start at 0</source>
        <translation>größter Fall von Σ p aller Trades − der nur der ersten Trades; Hochs beginnen bei 0</translation>
    </message>
    <message>
        <source>largest size multiplier {1}</source>
        <translation>größter Größenfaktor {1}</translation>
    </message>
    <message>
        <source>largest Σ over open trades of lots · price · value of a lot ÷ leverage; the value is what neighbouring trades earned a lot and a unit of price; opposite trades are not set off</source>
        <translation>größte Summe über offene Trades von Lots · Kurs · Wert eines Lots ÷ Hebel; der Wert ist, was benachbarte Trades je Lot und Kurseinheit brachten; Gegenpositionen werden nicht verrechnet</translation>
    </message>
    <message>
        <source>last generation: {1} → {2}</source>
        <translation>letzte Generation: {1} → {2}</translation>
    </message>
    <message>
        <source>last result: {1}</source>
        <translation>letztes Ergebnis: {1}</translation>
    </message>
    <message>
        <source>last row of {1}</source>
        <translation>letzte Zeile vom {1}</translation>
    </message>
    <message>
        <source>last run: {1}</source>
        <translation>letzter Lauf: {1}</translation>
    </message>
    <message>
        <source>last used: {1}</source>
        <translation>zuletzt benutzt: {1}</translation>
    </message>
    <message>
        <source>left a message half sent</source>
        <translation>ließ eine Nachricht halb gesendet</translation>
    </message>
    <message>
        <source>open chains ({1}): in the survival as far as they came, in no result</source>
        <translation>offene Ketten ({1}): im Überleben, so weit sie kamen, in keinem Ergebnis</translation>
    </message>
    <message>
        <source>left out: chains of another or an unknown deposit currency ({1}), see --currency</source>
        <translation>ausgelassen: Ketten in anderer oder unbekannter Kontowährung ({1}), siehe --currency</translation>
    </message>
    <message>
        <source>left out: chains whose first trade is missing ({1})</source>
        <translation>ausgelassen: Ketten, deren erster Trade fehlt ({1})</translation>
    </message>
    <message>
        <source>less than 1</source>
        <translation>weniger als 1</translation>
    </message>
    <message>
        <source>lies outside MQL4\Files, where the EA can read nothing</source>
        <translation>liegt außerhalb von MQL4\Files, wo der EA nichts lesen kann</translation>
    </message>
    <message>
        <source>limit {1} ({2} % of {3})</source>
        <translation>Grenze {1} ({2} % von {3})</translation>
    </message>
    <message>
        <source>limits of    {1}</source>
        <translation>Grenzen      {1}</translation>
    </message>
    <message>
        <source>limits of {1}</source>
        <translation>Grenzen von {1}</translation>
    </message>
    <message>
        <source>line ends are not CRLF</source>
        <translation>die Zeilenenden sind nicht CRLF</translation>
    </message>
    <message>
        <source>line {1}</source>
        <translation>Zeile {1}</translation>
    </message>
    <message>
        <source>line {1} is switched off, so its type is NO_REENTRY</source>
        <translation>Zeile {1} ist ausgeschaltet, ihr Typ also NO_REENTRY</translation>
    </message>
    <message>
        <source>line {1}, </source>
        <translation>Zeile {1}, </translation>
    </message>
    <message>
        <source>line {1}, column {2}</source>
        <translation>Zeile {1}, Spalte {2}</translation>
    </message>
    <message>
        <source>line {1}: {2} is no input</source>
        <translation>Zeile {1}: {2} ist keine Eingabe</translation>
    </message>
    <message>
        <source>line {1}: {2} stands twice, as {3} and {4}</source>
        <translation>Zeile {1}: {2} steht zweimal, als {3} und {4}</translation>
    </message>
    <message>
        <source>lines end with LF alone; the EA reads that, we write CRLF</source>
        <translation>Zeilen enden mit LF allein; der EA liest das, wir schreiben CRLF</translation>
    </message>
    <message>
        <source>local clock</source>
        <translation>Uhr dieses Rechners</translation>
    </message>
    <message>
        <source>looked up</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>looks like the factor of an older file; here it is added to the confidence</source>
        <translation>sieht wie der Faktor einer älteren Datei aus; hier wird er zur Konfidenz addiert</translation>
    </message>
    <message>
        <source>loss counters</source>
        <translation>Verlustzähler</translation>
    </message>
    <message>
        <source>lot cap {1}</source>
        <translation>höchste Losgröße {1}</translation>
    </message>
    <message>
        <source>lot step</source>
        <translation>Losschritt</translation>
    </message>
    <message>
        <source>lot step {1}</source>
        <translation>Losschritt {1}</translation>
    </message>
    <message>
        <source>lot_cap {1} is below {2} lots, which brokers refuse</source>
        <translation>lot_cap {1} liegt unter {2} Lots, was Broker ablehnen</translation>
    </message>
    <message>
        <source>lots of an order   at most {1}</source>
        <translation>Lots einer Order   höchstens {1}</translation>
    </message>
    <message>
        <source>made again from what was recorded, it differs:</source>
        <translation>aus dem Aufgezeichneten noch einmal gefällt, weicht sie ab:</translation>
    </message>
    <message>
        <source>made again from what was recorded: the same</source>
        <translation>aus dem Aufgezeichneten noch einmal gefällt: dieselbe</translation>
    </message>
    <message>
        <source>made by the assistant</source>
        <translation>vom Assistenten angelegt</translation>
    </message>
    <message>
        <source>made way for another one</source>
        <translation>machte Platz für eine andere</translation>
    </message>
    <message>
        <source>magic number</source>
        <translation>Magic-Nummer</translation>
    </message>
    <message>
        <source>makes the confidence {1} → {2}, too little for persona {3}: the re-entry is skipped unless the matrix is surer</source>
        <translation>macht aus der Konfidenz {1} → {2}, zu wenig für Persona {3}: Der Wiedereinstieg wird ausgelassen, wenn die Matrix nicht sicherer ist</translation>
    </message>
    <message>
        <source>makes {1} place no order</source>
        <translation>sorgt dafür, dass {1} keine Order platziert</translation>
    </message>
    <message>
        <source>making a synthetic history</source>
        <translation>ein künstlicher Verlauf wird erzeugt</translation>
    </message>
    <message>
        <source>manual override ended</source>
        <translation>Persona von Hand beendet</translation>
    </message>
    <message>
        <source>matrix version {1}</source>
        <translation>Matrix Version {1}</translation>
    </message>
    <message>
        <source>matrix: {1} is not known</source>
        <translation>Matrix: {1} ist nicht bekannt</translation>
    </message>
    <message>
        <source>matrix_version is no number</source>
        <translation>matrix_version ist keine Zahl</translation>
    </message>
    <message>
        <source>max lot</source>
        <translation>größte Order</translation>
    </message>
    <message>
        <source>max over chains of the lots open at the same time</source>
        <translation>Maximum über Ketten der zugleich offenen Lots</translation>
    </message>
    <message>
        <source>max over chains of the margin held at the same time; margin as in the account's</source>
        <translation>Maximum über Ketten der zugleich gebundenen Margin; Margin wie beim Konto</translation>
    </message>
    <message>
        <source>max over chains of Σ lots</source>
        <translation>Maximum über Ketten von Σ Lots</translation>
    </message>
    <message>
        <source>max_generations is 0: no re-entry at all</source>
        <translation>max_generations ist 0: gar kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>max_size_multiplier is 0: every order has no lots</source>
        <translation>max_size_multiplier ist 0: Jede Order hat keine Lots</translation>
    </message>
    <message>
        <source>max_spread_points is 0: the market is never that narrow</source>
        <translation>max_spread_points ist 0: So eng ist der Markt nie</translation>
    </message>
    <message>
        <source>may hold ASCII characters only, MT4 reads them in its own code page</source>
        <translation>darf nur ASCII-Zeichen enthalten, MT4 liest andere in seiner eigenen Codepage</translation>
    </message>
    <message>
        <source>may not be opened</source>
        <translation>darf nicht geöffnet werden</translation>
    </message>
    <message>
        <source>may not be written</source>
        <translation>darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>mean of P − p₀; 95 % bootstrap, chains drawn again</source>
        <translation>Mittel von P − p₀; 95 % Bootstrap, Ketten neu gezogen</translation>
    </message>
    <message>
        <source>mean of last close − first open</source>
        <translation>Mittel aus letztem Schluss − erster Eröffnung</translation>
    </message>
    <message>
        <source>mean {1}, {2} won, total {3}, Sharpe {4}</source>
        <translation>Mittel {1}, {2} gewonnen, Summe {3}, Sharpe {4}</translation>
    </message>
    <message>
        <source>median from the close of g = 0 to the first close with Σ p ≥ 0</source>
        <translation>Median vom Schluss von g = 0 bis zum ersten Schluss mit Σ p ≥ 0</translation>
    </message>
    <message>
        <source>median of open − close of the source, both on the broker's clock</source>
        <translation>Median aus Eröffnung − Schluss der Quelle, beide nach Brokeruhr</translation>
    </message>
    <message>
        <source>median; configured: the profile that was live at the source's close; ÷ 0 left out</source>
        <translation>Median; eingestellt: das Profil, das beim Schluss der Quelle galt; ÷ 0 ausgelassen</translation>
    </message>
    <message>
        <source>mend it, send it again</source>
        <translation>beheben und noch einmal senden</translation>
    </message>
    <message>
        <source>min lot</source>
        <translation>kleinste Order</translation>
    </message>
    <message>
        <source>min over chains and g of Σ p up to g</source>
        <translation>Minimum über Ketten und g von Σ p bis g</translation>
    </message>
    <message>
        <source>min over chains and g of Σ p before g − MAE of g, out of price bars</source>
        <translation>Minimum über Ketten und g von Σ p vor g − MAE von g, aus Kursbalken</translation>
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
        <source>no price bars of MT4 cover these chains</source>
        <translation>keine Kursbalken von MT4 decken diese Ketten ab</translation>
    </message>
    <message>
        <source>chains of which bars do not cover every trade, or two generations were open at once</source>
        <translation>Ketten, von denen Balken nicht jeden Trade abdecken oder zwei Generationen zugleich offen waren</translation>
    </message>
    <message>
        <source>mean of max over g of MFE of g + Σ p before g, at least 0</source>
        <translation>Mittel von Maximum über g von MFE von g + Σ p vor g, mindestens 0</translation>
    </message>
    <message>
        <source>mean of max over g of MAE of g − Σ p before g, at least 0</source>
        <translation>Mittel von Maximum über g von MAE von g − Σ p vor g, mindestens 0</translation>
    </message>
    <message>
        <source>min_size_multiplier {1} is above max_size_multiplier {2}</source>
        <translation>min_size_multiplier {1} liegt über max_size_multiplier {2}</translation>
    </message>
    <message>
        <source>missed its heartbeat</source>
        <translation>ließ seinen Herzschlag aus</translation>
    </message>
    <message>
        <source>missed its last time: was the computer off or nobody logged on?</source>
        <translation>hat ihren letzten Termin verpasst: War der Rechner aus oder niemand angemeldet?</translation>
    </message>
    <message>
        <source>missing or different: {1}</source>
        <translation>fehlt oder weicht ab: {1}</translation>
    </message>
    <message>
        <source>missing: a {1} stands under its name</source>
        <translation>fehlt: Unter diesem Namen steht etwas anderes ({1})</translation>
    </message>
    <message>
        <source>missing: {1}</source>
        <translation>fehlt: {1}</translation>
    </message>
    <message>
        <source>more than 0, or the type NO_REENTRY</source>
        <translation>mehr als 0, oder der Typ NO_REENTRY</translation>
    </message>
    <message>
        <source>more than 1</source>
        <translation>mehr als 1</translation>
    </message>
    <message>
        <source>more than {1} characters</source>
        <translation>mehr als {1} Zeichen</translation>
    </message>
    <message>
        <source>most lots (bucket {1} each time)</source>
        <translation>meiste Lots (jedes Mal Klasse {1})</translation>
    </message>
    <message>
        <source>most lots open in the account − those of first trades only</source>
        <translation>meiste offene Lots im Konto − die nur der ersten Trades</translation>
    </message>
    <message>
        <source>most margin at once of all trades − that of first trades only</source>
        <translation>meiste Margin zugleich aller Trades − die nur der ersten Trades</translation>
    </message>
    <message>
        <source>must be IgnoreNew: two rotations at once are in each other's way</source>
        <translation>muss IgnoreNew sein: Zwei Rotationen zugleich stören einander</translation>
    </message>
    <message>
        <source>must be InteractiveToken or S4U</source>
        <translation>muss InteractiveToken oder S4U sein</translation>
    </message>
    <message>
        <source>must be LeastPrivilege: nothing here needs an administrator</source>
        <translation>muss LeastPrivilege sein: Nichts hier braucht einen Administrator</translation>
    </message>
    <message>
        <source>must be PT1M to PT1440M: a run that hangs would block all later ones</source>
        <translation>muss PT1M bis PT1440M sein: Ein hängender Lauf würde alle späteren aufhalten</translation>
    </message>
    <message>
        <source>must be filled, which we cannot do: nothing can be inserted</source>
        <translation>muss gefüllt sein, was wir nicht können: Es lässt sich nichts einfügen</translation>
    </message>
    <message>
        <source>must be {1}: {2}</source>
        <translation>muss {1} sein: {2}</translation>
    </message>
    <message>
        <source>must hold one action</source>
        <translation>muss eine Aktion enthalten</translation>
    </message>
    <message>
        <source>must name the config: --config FILE</source>
        <translation>muss die Konfiguration nennen: --config DATEI</translation>
    </message>
    <message>
        <source>must not hold a password</source>
        <translation>darf kein Passwort enthalten</translation>
    </message>
    <message>
        <source>n with the largest V(n) = Σ over chains of Σ p up to n; 95 % of resampled histories</source>
        <translation>n mit dem größten V(n) = Σ über Ketten von Σ p bis n; 95 % neu gezogener Verläufe</translation>
    </message>
    <message>
        <source>n {1}, wins {2}, P&amp;L {3}, mean {4}</source>
        <translation>n {1}, gewonnen {2}, Ergebnis {3}, Mittel {4}</translation>
    </message>
    <message>
        <source>named by hand</source>
        <translation>von Hand genannt</translation>
    </message>
    <message>
        <source>named by you</source>
        <translation>von Ihnen genannt</translation>
    </message>
    <message>
        <source>named in the config</source>
        <translation>in der Konfiguration genannt</translation>
    </message>
    <message>
        <source>names the group {1}; allowed are {2}</source>
        <translation>nennt die Gruppe {1}; erlaubt sind {2}</translation>
    </message>
    <message>
        <source>never said anything</source>
        <translation>sagte nie etwas</translation>
    </message>
    <message>
        <source>new, {1}: {2}</source>
        <translation>neu, {1}: {2}</translation>
    </message>
    <message>
        <source>next run: {1}</source>
        <translation>nächster Lauf: {1}</translation>
    </message>
    <message>
        <source>no EA is connected: they take the signals file or their profiles</source>
        <translation>kein EA ist verbunden: Sie nehmen die Signaldatei oder ihre Profile</translation>
    </message>
    <message>
        <source>no action gets through; in the way: {1}</source>
        <translation>keine Aktion kommt durch; im Weg: {1}</translation>
    </message>
    <message>
        <source>no action places an order</source>
        <translation>keine Aktion platziert eine Order</translation>
    </message>
    <message>
        <source>no bars of their symbol</source>
        <translation>keine Balken ihres Symbols</translation>
    </message>
    <message>
        <source>no bridge runs on this config</source>
        <translation>keine Brücke läuft mit dieser Konfiguration</translation>
    </message>
    <message>
        <source>no chain has ended yet</source>
        <translation>noch keine Kette ist zu Ende</translation>
    </message>
    <message>
        <source>no clock change at the rotation's hour in the next {1} days</source>
        <translation>keine Zeitumstellung zur Stunde der Rotation in den nächsten {1} Tagen</translation>
    </message>
    <message>
        <source>no closed re-entry</source>
        <translation>kein geschlossener Wiedereinstieg</translation>
    </message>
    <message>
        <source>no column {1}</source>
        <translation>keine Spalte {1}</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>no control lets any order of a profile through</source>
        <translation>keine Kontrolle lässt irgendeine Order eines Profils durch</translation>
    </message>
    <message>
        <source>no decision {1} was made here</source>
        <translation>eine Entscheidung {1} fiel hier nicht</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>no limit is set</source>
        <translation>keine Grenze gesetzt</translation>
    </message>
    <message>
        <source>no notes</source>
        <translation>keine Notizen</translation>
    </message>
    <message>
        <source>no persona is set by hand; the calendar decides</source>
        <translation>keine Persona ist von Hand gesetzt; der Kalender entscheidet</translation>
    </message>
    <message>
        <source>no persona's limits</source>
        <translation>keine Grenzen einer Persona</translation>
    </message>
    <message>
        <source>no price bars of MT4 cover these trades</source>
        <translation>keine Kursbalken von MT4 decken diese Trades ab</translation>
    </message>
    <message>
        <source>no price bars: {1}</source>
        <translation>keine Kursbalken: {1}</translation>
    </message>
    <message>
        <source>no quotation marks, or both</source>
        <translation>keine Anführungszeichen, oder beide</translation>
    </message>
    <message>
        <source>no re-entry</source>
        <translation>kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>keine Zeile</translation>
    </message>
    <message>
        <source>no runs are left</source>
        <translation>keine Läufe mehr übrig</translation>
    </message>
    <message>
        <source>no socket</source>
        <translation>kein Socket</translation>
    </message>
    <message>
        <source>no space left</source>
        <translation>kein Platz mehr</translation>
    </message>
    <message>
        <source>no status</source>
        <translation>kein Status</translation>
    </message>
    <message>
        <source>no such table</source>
        <translation>eine solche Tabelle gibt es nicht</translation>
    </message>
    <message>
        <source>no trade and no execution yet</source>
        <translation>noch kein Trade und keine Ausführung</translation>
    </message>
    <message>
        <source>no trade is in {1}</source>
        <translation>kein Trade ist in {1}</translation>
    </message>
    <message>
        <source>no trade that bars cover has a stop that tells its risk</source>
        <translation>kein von Balken abgedeckter Trade hat einen Stop, der das Risiko sagt</translation>
    </message>
    <message>
        <source>no trade that bars cover tells what a pip was worth</source>
        <translation>kein von Balken abgedeckter Trade sagt, was ein Pip wert war</translation>
    </message>
    <message>
        <source>no usable profile for {1}</source>
        <translation>kein brauchbares Profil für {1}</translation>
    </message>
    <message>
        <source>no usable profile: {1}</source>
        <translation>kein brauchbares Profil: {1}</translation>
    </message>
    <message>
        <source>no warnings</source>
        <translation>keine Warnungen</translation>
    </message>
    <message>
        <source>no wins that price bars cover</source>
        <translation>keine Gewinne, die Kursbalken abdecken</translation>
    </message>
    <message>
        <source>nobody answers</source>
        <translation>niemand antwortet</translation>
    </message>
    <message>
        <source>nobody was logged on; S4U runs all the same</source>
        <translation>niemand war angemeldet; S4U läuft trotzdem</translation>
    </message>
    <message>
        <source>none is known</source>
        <translation>keine ist bekannt</translation>
    </message>
    <message>
        <source>none reported</source>
        <translation>keines gemeldet</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>none: no terminal can be chosen</source>
        <translation>keine: Es lässt sich kein Terminal wählen</translation>
    </message>
    <message>
        <source>not changed: {1}</source>
        <translation>nicht geändert: {1}</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>not counted: {1}</source>
        <translation>nicht gezählt: {1}</translation>
    </message>
    <message>
        <source>not fully set up: register it again</source>
        <translation>nicht vollständig eingerichtet: Registrieren Sie sie neu</translation>
    </message>
    <message>
        <source>not guarded</source>
        <translation>nicht geschützt</translation>
    </message>
    <message>
        <source>not in the config</source>
        <translation>nicht in der Konfiguration</translation>
    </message>
    <message>
        <source>not offered: {1}</source>
        <translation>nicht angeboten: {1}</translation>
    </message>
    <message>
        <source>not on this system</source>
        <translation>nicht auf diesem System</translation>
    </message>
    <message>
        <source>not on this system, so there is nothing to remove</source>
        <translation>nicht auf diesem System, es ist also nichts zu entfernen</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>not registered: {1}</source>
        <translation>nicht registriert: {1}</translation>
    </message>
    <message>
        <source>not removed: {1}</source>
        <translation>nicht entfernt: {1}</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>note: {1}</source>
        <translation>Hinweis: {1}</translation>
    </message>
    <message>
        <source>nothing can be put on record, so EAs go by their profiles: {1}</source>
        <translation>nichts kann aufgezeichnet werden, daher gehen EAs nach ihren Profilen: {1}</translation>
    </message>
    <message>
        <source>nothing can be put on record: {1}</source>
        <translation>nichts kann aufgezeichnet werden: {1}</translation>
    </message>
    <message>
        <source>nothing else makes it a re-entry of {1}</source>
        <translation>nichts sonst macht ihn zum Wiedereinstieg nach {1}</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>nichts gefunden</translation>
    </message>
    <message>
        <source>nothing is in the way</source>
        <translation>nichts ist im Weg</translation>
    </message>
    <message>
        <source>nothing shows yet that the EA has read {1}</source>
        <translation>noch zeigt nichts, dass der EA {1} gelesen hat</translation>
    </message>
    <message>
        <source>nothing since {1}</source>
        <translation>nichts seit {1}</translation>
    </message>
    <message>
        <source>nothing stands out: no suggestion</source>
        <translation>nichts sticht heraus: kein Vorschlag</translation>
    </message>
    <message>
        <source>nothing tells another one</source>
        <translation>nichts nennt einen anderen</translation>
    </message>
    <message>
        <source>nothing was changed: {1}</source>
        <translation>nichts wurde geändert: {1}</translation>
    </message>
    <message>
        <source>nothing was deployed yet</source>
        <translation>noch nichts wurde ausgebracht</translation>
    </message>
    <message>
        <source>nothing was deployed, these profiles are wrong:</source>
        <translation>nichts wurde ausgebracht, diese Profile sind falsch:</translation>
    </message>
    <message>
        <source>nothing was deployed: persona {1} has no profile {2}</source>
        <translation>nichts wurde ausgebracht: Persona {1} hat kein Profil {2}</translation>
    </message>
    <message>
        <source>nothing was deployed: {1} changed just now</source>
        <translation>nichts wurde ausgebracht: {1} wurde soeben geändert</translation>
    </message>
    <message>
        <source>nothing was ever asked</source>
        <translation>es wurde noch nie gefragt</translation>
    </message>
    <message>
        <source>nothing was written: {1}</source>
        <translation>nichts wurde geschrieben: {1}</translation>
    </message>
    <message>
        <source>on failure</source>
        <translation>beim Scheitern</translation>
    </message>
    <message>
        <source>one row for each of the actions 1 to 6</source>
        <translation>eine Zeile für jede der Aktionen 1 bis 6</translation>
    </message>
    <message>
        <source>open for less than four bars of the shortest period</source>
        <translation>kürzer offen als vier Balken der kürzesten Periode</translation>
    </message>
    <message>
        <source>open trade</source>
        <translation>offener Trade</translation>
    </message>
    <message>
        <source>opened before the bars begin</source>
        <translation>eröffnet, bevor die Balken beginnen</translation>
    </message>
    <message>
        <source>opening or closing price not known</source>
        <translation>Eröffnungs- oder Schlusskurs nicht bekannt</translation>
    </message>
    <message>
        <source>or, with these files and their paths there:</source>
        <translation>oder, mit diesen Dateien und den Pfaden dort:</translation>
    </message>
    <message>
        <source>order {1}</source>
        <translation>Order {1}</translation>
    </message>
    <message>
        <source>orders placed in the account's day</source>
        <translation>platzierte Orders am Tag des Kontos</translation>
    </message>
    <message>
        <source>origin.txt names {1}</source>
        <translation>origin.txt nennt {1}</translation>
    </message>
    <message>
        <source>otherwise    {1}</source>
        <translation>sonst        {1}</translation>
    </message>
    <message>
        <source>ours: p a generation's net result, P a chain's, g generation, depth the last g</source>
        <translation>eigene: p das Nettoergebnis einer Generation, P das einer Kette, g die Generation, Tiefe das letzte g</translation>
    </message>
    <message>
        <source>outcome undefined: no first stop tells the risk; no re-entry</source>
        <translation>Ausgang unbestimmt: Kein erster Stop sagt das Risiko; kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>overrides in the config</source>
        <translation>Abweichungen in der Konfiguration</translation>
    </message>
    <message>
        <source>page {1} of {2}</source>
        <translation>Seite {1} von {2}</translation>
    </message>
    <message>
        <source>paid in and earned before the first chain</source>
        <translation>vor der ersten Kette eingezahlt und verdient</translation>
    </message>
    <message>
        <source>paid in before the first chain</source>
        <translation>vor der ersten Kette eingezahlt</translation>
    </message>
    <message>
        <source>paths.config_root does not lie below MQL4\Files</source>
        <translation>paths.config_root liegt nicht unter MQL4\Files</translation>
    </message>
    <message>
        <source>per day            {1}</source>
        <translation>je Tag             {1}</translation>
    </message>
    <message>
        <source>performance table seeded</source>
        <translation>Leistungstabelle gefüllt</translation>
    </message>
    <message>
        <source>performance tables seeded</source>
        <translation>Leistungstabellen gefüllt</translation>
    </message>
    <message>
        <source>persona {1}</source>
        <translation>Persona {1}</translation>
    </message>
    <message>
        <source>persona {1} allows no re-entry at all</source>
        <translation>Persona {1} erlaubt gar keinen Wiedereinstieg</translation>
    </message>
    <message>
        <source>persona {1} cannot name a folder: {2}</source>
        <translation>Persona {1} kann keinen Ordner benennen: {2}</translation>
    </message>
    <message>
        <source>persona {1} has no default profile</source>
        <translation>Persona {1} hat kein Standardprofil</translation>
    </message>
    <message>
        <source>persona {1} has no profile {2}</source>
        <translation>Persona {1} hat kein Profil {2}</translation>
    </message>
    <message>
        <source>persona {1} is not in {2}</source>
        <translation>Persona {1} steht nicht in {2}</translation>
    </message>
    <message>
        <source>persona {1}: {2}</source>
        <translation>Persona {1}: {2}</translation>
    </message>
    <message>
        <source>plain ASCII; in an editor: Save as, Encoding: ANSI or UTF-8</source>
        <translation>einfaches ASCII; im Editor: Speichern unter, Codierung: ANSI oder UTF-8</translation>
    </message>
    <message>
        <source>ports {1}, {2}, {3}</source>
        <translation>Ports {1}, {2}, {3}</translation>
    </message>
    <message>
        <source>price bars: {1}</source>
        <translation>Kursbalken: {1}</translation>
    </message>
    <message>
        <source>process {1} answers</source>
        <translation>Prozess {1} antwortet</translation>
    </message>
    <message>
        <source>process {1} has left its run file: it was killed, or hangs</source>
        <translation>Prozess {1} hat seine Laufdatei hinterlassen: Er wurde abgebrochen oder hängt</translation>
    </message>
    <message>
        <source>process {1} on {2}: {3}, since {4}</source>
        <translation>Prozess {1} auf {2}: {3}, seit {4}</translation>
    </message>
    <message>
        <source>profile version</source>
        <translation>Version des Profils</translation>
    </message>
    <message>
        <source>program: {1}</source>
        <translation>Programm: {1}</translation>
    </message>
    <message>
        <source>prose stands in the parameters</source>
        <translation>in den Parametern steht Prosa</translation>
    </message>
    <message>
        <source>queued, starts as soon as it may</source>
        <translation>eingereiht, startet sobald sie darf</translation>
    </message>
    <message>
        <source>re-entries of a day are counted on the broker's day; without a daily cap chains do not touch each other</source>
        <translation>Wiedereinstiege eines Tages werden nach dem Tag des Brokers gezählt; ohne Tagesgrenze berühren Ketten einander nicht</translation>
    </message>
    <message>
        <source>re-entry           {1}</source>
        <translation>Wiedereinstieg     {1}</translation>
    </message>
    <message>
        <source>re-entry is switched off</source>
        <translation>Wiedereinstieg ist ausgeschaltet</translation>
    </message>
    <message>
        <source>read all the same: {1}</source>
        <translation>trotzdem gelesen: {1}</translation>
    </message>
    <message>
        <source>read the signals</source>
        <translation>die Signale lesen</translation>
    </message>
    <message>
        <source>ready for its next run</source>
        <translation>bereit für den nächsten Lauf</translation>
    </message>
    <message>
        <source>reentry db restore FILE {1}  (backups: {2})</source>
        <translation>reentry db restore DATEI {1}  (Sicherungen: {2})</translation>
    </message>
    <message>
        <source>reentry matrix show lists them.</source>
        <translation>reentry matrix show zählt sie auf.</translation>
    </message>
    <message>
        <source>reentry profile convert "{1}" --in-place writes it as the EA reads it</source>
        <translation>reentry profile convert "{1}" --in-place schreibt es so, wie der EA es liest</translation>
    </message>
    <message>
        <source>refused: nobody was logged on, or a condition of the task was not met</source>
        <translation>abgelehnt: Niemand war angemeldet, oder eine Bedingung der Aufgabe war nicht erfüllt</translation>
    </message>
    <message>
        <source>refused: {1}</source>
        <translation>abgelehnt: {1}</translation>
    </message>
    <message>
        <source>registered and read back</source>
        <translation>registriert und zurückgelesen</translation>
    </message>
    <message>
        <source>registered, but Windows changed it</source>
        <translation>registriert, aber Windows hat sie verändert</translation>
    </message>
    <message>
        <source>registered, but may not start: the account lacks the right to log on as a batch job</source>
        <translation>registriert, darf aber vielleicht nicht starten: Dem Konto fehlt das Recht zur Anmeldung als Stapelverarbeitungsauftrag</translation>
    </message>
    <message>
        <source>registered, but not every time to start at is in force</source>
        <translation>registriert, aber nicht jede Startzeit ist in Kraft</translation>
    </message>
    <message>
        <source>remark   {1}</source>
        <translation>Hinweis  {1}</translation>
    </message>
    <message>
        <source>remark: {1}</source>
        <translation>Bemerkung: {1}</translation>
    </message>
    <message>
        <source>removed, {1} follow {2}</source>
        <translation>entfernt, {1} folgen: {2}</translation>
    </message>
    <message>
        <source>repeats every</source>
        <translation>wiederholt alle</translation>
    </message>
    <message>
        <source>replaced, the one that was there is backed up</source>
        <translation>ersetzt, das vorhandene ist gesichert</translation>
    </message>
    <message>
        <source>report of {1} would be written to {2}</source>
        <translation>Bericht von {1} würde geschrieben: {2}</translation>
    </message>
    <message>
        <source>report of {1} written to {2}</source>
        <translation>Bericht von {1} geschrieben: {2}</translation>
    </message>
    <message>
        <source>request: {1} is missing</source>
        <translation>Frage: {1} fehlt</translation>
    </message>
    <message>
        <source>request: {1} is {2}</source>
        <translation>Frage: {1} ist {2}</translation>
    </message>
    <message>
        <source>result       {1}</source>
        <translation>Ergebnis     {1}</translation>
    </message>
    <message>
        <source>result on {1}: {2}, {3}</source>
        <translation>Ergebnis von {1}: {2}, {3}</translation>
    </message>
    <message>
        <source>results are booked when a chain ends: falls within a chain, and of chains that are open at the same time, are not in the drawdown</source>
        <translation>Ergebnisse werden gebucht, wenn eine Kette endet: Rückgänge innerhalb einer Kette und von zugleich offenen Ketten stehen nicht im Drawdown</translation>
    </message>
    <message>
        <source>results of several accounts are added up: {1}</source>
        <translation>Ergebnisse mehrerer Konten sind zusammengezählt: {1}</translation>
    </message>
    <message>
        <source>row with</source>
        <translation>Zeile mit</translation>
    </message>
    <message>
        <source>rule         {1} ({2})</source>
        <translation>Regel        {1} ({2})</translation>
    </message>
    <message>
        <source>rules[{1}] ({2})</source>
        <translation>rules[{1}] ({2})</translation>
    </message>
    <message>
        <source>running now</source>
        <translation>läuft gerade</translation>
    </message>
    <message>
        <source>running {1} statements in one transaction</source>
        <translation>{1} Anweisungen in einer Transaktion</translation>
    </message>
    <message>
        <source>saving the config</source>
        <translation>beim Speichern der Konfiguration</translation>
    </message>
    <message>
        <source>saving the matrix</source>
        <translation>beim Speichern der Matrix</translation>
    </message>
    <message>
        <source>scheduled tasks</source>
        <translation>geplante Aufgaben</translation>
    </message>
    <message>
        <source>schtasks ended with {1}: {2}</source>
        <translation>schtasks endete mit {1}: {2}</translation>
    </message>
    <message>
        <source>schtasks is not on this machine</source>
        <translation>schtasks ist nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>schtasks printed no definition</source>
        <translation>schtasks gab keine Definition aus</translation>
    </message>
    <message>
        <source>schtasks {1} did not end within {2} s</source>
        <translation>schtasks {1} war nach {2} s nicht fertig</translation>
    </message>
    <message>
        <source>second start</source>
        <translation>zweiter Start</translation>
    </message>
    <message>
        <source>seconds are more than a day; are they milliseconds?</source>
        <translation>Sekunden sind mehr als ein Tag; sind es Millisekunden?</translation>
    </message>
    <message>
        <source>seen in</source>
        <translation>zu sehen in</translation>
    </message>
    <message>
        <source>send it again</source>
        <translation>noch einmal senden</translation>
    </message>
    <message>
        <source>set by hand until {1}</source>
        <translation>von Hand gesetzt bis {1}</translation>
    </message>
    <message>
        <source>several deposit currencies</source>
        <translation>mehrere Kontowährungen</translation>
    </message>
    <message>
        <source>side {1} is neither buy nor sell</source>
        <translation>Richtung {1} ist weder buy noch sell</translation>
    </message>
    <message>
        <source>signals file</source>
        <translation>Signaldatei</translation>
    </message>
    <message>
        <source>size multiplier    {1} to {2}</source>
        <translation>Größenfaktor       {1} bis {2}</translation>
    </message>
    <message>
        <source>size multiplier {1} → {2}: {3} lots → {4}</source>
        <translation>Größenfaktor {1} → {2}: {3} Lots → {4}</translation>
    </message>
    <message>
        <source>size multiplier {1}, {2}</source>
        <translation>Größenfaktor {1}, {2}</translation>
    </message>
    <message>
        <source>skip reload</source>
        <translation>Neulesen auslassen</translation>
    </message>
    <message>
        <source>skipped: {1}</source>
        <translation>übersprungen: {1}</translation>
    </message>
    <message>
        <source>smallest size multiplier {1}</source>
        <translation>kleinster Größenfaktor {1}</translation>
    </message>
    <message>
        <source>some of the EA's files are MISSING</source>
        <translation>manche Dateien des EA FEHLEN</translation>
    </message>
    <message>
        <source>some of the EA's files were EDITED BY HAND</source>
        <translation>manche Dateien des EA wurden VON HAND BEARBEITET</translation>
    </message>
    <message>
        <source>some symbols wait for their chain to end; the next run does them</source>
        <translation>manche Symbole warten, bis ihre Kette zu Ende ist; der nächste Lauf erledigt sie</translation>
    </message>
    <message>
        <source>spaces stand around fields</source>
        <translation>um Felder stehen Leerzeichen</translation>
    </message>
    <message>
        <source>spread             at most {1} points</source>
        <translation>Spread             höchstens {1} Punkte</translation>
    </message>
    <message>
        <source>spread {1} points, at most {2}</source>
        <translation>Spread {1} Punkte, höchstens {2}</translation>
    </message>
    <message>
        <source>stands for another {1}: one of {2}</source>
        <translation>steht für {1}: eine von {2}</translation>
    </message>
    <message>
        <source>stands twice in the file</source>
        <translation>steht zweimal in der Datei</translation>
    </message>
    <message>
        <source>stands twice in the header</source>
        <translation>steht zweimal in der Kopfzeile</translation>
    </message>
    <message>
        <source>started; see: reentry tasks query</source>
        <translation>gestartet; siehe: reentry tasks query</translation>
    </message>
    <message>
        <source>starting balance {1} ({2})</source>
        <translation>Anfangsstand {1} ({2})</translation>
    </message>
    <message>
        <source>starts on battery</source>
        <translation>startet im Akkubetrieb</translation>
    </message>
    <message>
        <source>statements of public demo accounts: {1}</source>
        <translation>Kontoauszüge öffentlicher Demokonten: {1}</translation>
    </message>
    <message>
        <source>stays {1}</source>
        <translation>bleibt {1}</translation>
    </message>
    <message>
        <source>stop chain</source>
        <translation>Kette beenden</translation>
    </message>
    <message>
        <source>stop chain, disable</source>
        <translation>Kette beenden, abschalten</translation>
    </message>
    <message>
        <source>stopped by a user or by the time limit</source>
        <translation>von einem Benutzer oder durch die Zeitgrenze angehalten</translation>
    </message>
    <message>
        <source>stopped by hand, or the computer shut down</source>
        <translation>von Hand angehalten, oder der Rechner fuhr herunter</translation>
    </message>
    <message>
        <source>stopped by you; run it again, it goes on from there</source>
        <translation>von Ihnen angehalten; starten Sie es noch einmal, es geht dort weiter</translation>
    </message>
    <message>
        <source>stranger: {1}</source>
        <translation>Fremder: {1}</translation>
    </message>
    <message>
        <source>support bundle: {1} (look into it before you send it)</source>
        <translation>Paket für den Support: {1} (sehen Sie hinein, bevor Sie es senden)</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>symbol {1}</source>
        <translation>Symbol {1}</translation>
    </message>
    <message>
        <source>symbol {1} cannot name a table</source>
        <translation>Symbol {1} kann keine Tabelle benennen</translation>
    </message>
    <message>
        <source>symbol {1}: {2} cannot name a table</source>
        <translation>Symbol {1}: {2} kann keine Tabelle benennen</translation>
    </message>
    <message>
        <source>symbol_map has no rule for the symbol (reentry symbols propose --statement FILE)</source>
        <translation>symbol_map hat keine Regel für das Symbol (reentry symbols propose --statement DATEI)</translation>
    </message>
    <message>
        <source>symbols of an imported statement</source>
        <translation>Symbole eines importierten Kontoauszugs</translation>
    </message>
    <message>
        <source>symbols {1} to the config: {2} (profiles and tasks: reentry apply)</source>
        <translation>Symbole {1}, in der Konfiguration: {2} (Profile und Aufgaben: reentry apply)</translation>
    </message>
    <message>
        <source>synthetic price bars lie in its terminal's history, for MAE and MFE</source>
        <translation>künstliche Kursbalken liegen im Kursverlauf seines Terminals, für MAE und MFE</translation>
    </message>
    <message>
        <source>synthetic re-entry history (marked DEMO, not real trades): {1}</source>
        <translation>künstlicher Verlauf von Wiedereinstiegen (als DEMO gekennzeichnet, keine echten Trades): {1}</translation>
    </message>
    <message>
        <source>taken: {1}</source>
        <translation>genommen: {1}</translation>
    </message>
    <message>
        <source>task files</source>
        <translation>Aufgabendateien</translation>
    </message>
    <message>
        <source>task options of the installation</source>
        <translation>Aufgabenoptionen der Installation</translation>
    </message>
    <message>
        <source>tasks exist on Windows only</source>
        <translation>Aufgaben gibt es nur unter Windows</translation>
    </message>
    <message>
        <source>tasks run with {1}</source>
        <translation>Aufgaben laufen mit {1}</translation>
    </message>
    <message>
        <source>tasks.prefix: {1}</source>
        <translation>tasks.prefix: {1}</translation>
    </message>
    <message>
        <source>terminal found: {1}</source>
        <translation>Terminal gefunden: {1}</translation>
    </message>
    <message>
        <source>tester report</source>
        <translation>Testbericht</translation>
    </message>
    <message>
        <source>the EA does not find each action once</source>
        <translation>der EA findet nicht jede Aktion genau einmal</translation>
    </message>
    <message>
        <source>the EA does not know the type as it is written</source>
        <translation>der EA kennt den Typ in dieser Schreibweise nicht</translation>
    </message>
    <message>
        <source>the EA goes by position, not by the columns' names</source>
        <translation>der EA geht nach der Stelle, nicht nach den Namen der Spalten</translation>
    </message>
    <message>
        <source>the EA ignores a line</source>
        <translation>der EA übergeht eine Zeile</translation>
    </message>
    <message>
        <source>the EA ignores this line</source>
        <translation>der EA übergeht diese Zeile</translation>
    </message>
    <message>
        <source>the EA knows no quotation marks</source>
        <translation>der EA kennt keine Anführungszeichen</translation>
    </message>
    <message>
        <source>the EA looks for profiles elsewhere</source>
        <translation>der EA sucht Profile woanders</translation>
    </message>
    <message>
        <source>the EA reads ANSI without a byte order mark</source>
        <translation>der EA liest ANSI ohne Byte-Order-Mark</translation>
    </message>
    <message>
        <source>the EA reads a character as another</source>
        <translation>der EA liest ein Zeichen als ein anderes</translation>
    </message>
    <message>
        <source>the EA reads a rotated profile only when it starts</source>
        <translation>der EA liest ein rotiertes Profil nur, wenn er startet</translation>
    </message>
    <message>
        <source>the EA reads another number</source>
        <translation>der EA liest eine andere Zahl</translation>
    </message>
    <message>
        <source>the EA says: {1}</source>
        <translation>der EA sagt: {1}</translation>
    </message>
    <message>
        <source>the EA sees only the first six fields</source>
        <translation>der EA sieht nur die ersten sechs Felder</translation>
    </message>
    <message>
        <source>the EA skips a row of fewer than six fields</source>
        <translation>der EA überspringt eine Zeile mit weniger als sechs Feldern</translation>
    </message>
    <message>
        <source>the EA skips a row with another action than 1 to 6</source>
        <translation>der EA überspringt eine Zeile mit einer anderen Aktion als 1 bis 6</translation>
    </message>
    <message>
        <source>the EA skips the first row as the header</source>
        <translation>der EA überspringt die erste Zeile als Kopfzeile</translation>
    </message>
    <message>
        <source>the EA skips the first row, so action {1} is lost</source>
        <translation>der EA überspringt die erste Zeile, Aktion {1} geht also verloren</translation>
    </message>
    <message>
        <source>the EA would allow less than the config</source>
        <translation>der EA würde weniger erlauben als die Konfiguration</translation>
    </message>
    <message>
        <source>the EA would allow more than the config</source>
        <translation>der EA würde mehr erlauben als die Konfiguration</translation>
    </message>
    <message>
        <source>the EA's files hold a MIXTURE of personas</source>
        <translation>in den Dateien des EA liegt eine MISCHUNG von Personas</translation>
    </message>
    <message>
        <source>the EA's files hold: {1}</source>
        <translation>in den Dateien des EA liegt: {1}</translation>
    </message>
    <message>
        <source>the EA's log names every deployed profile</source>
        <translation>das Protokoll des EA nennt jedes ausgebrachte Profil</translation>
    </message>
    <message>
        <source>the Task Scheduler does not know this task ({1})</source>
        <translation>die Aufgabenplanung kennt diese Aufgabe nicht ({1})</translation>
    </message>
    <message>
        <source>the Task Scheduler's database is damaged: register it again</source>
        <translation>die Datenbank der Aufgabenplanung ist beschädigt: Registrieren Sie sie neu</translation>
    </message>
    <message>
        <source>the account lacks the right to log on as a batch job</source>
        <translation>dem Konto fehlt das Recht zur Anmeldung als Stapelverarbeitungsauftrag</translation>
    </message>
    <message>
        <source>the account's data are missing: register it again</source>
        <translation>die Angaben des Kontos fehlen: Registrieren Sie sie neu</translation>
    </message>
    <message>
        <source>the action is none of 1 to 6</source>
        <translation>die Aktion ist keine von 1 bis 6</translation>
    </message>
    <message>
        <source>the answer is larger than {1} KB and was not read</source>
        <translation>die Antwort ist größer als {1} KB und wurde nicht gelesen</translation>
    </message>
    <message>
        <source>the answer is not signed by the publisher of this program, so it is not believed</source>
        <translation>die Antwort ist nicht vom Herausgeber dieses Programms unterschrieben, daher wird ihr nicht geglaubt</translation>
    </message>
    <message>
        <source>the balance</source>
        <translation>der Kontostand</translation>
    </message>
    <message>
        <source>the balance before the first chain is not known</source>
        <translation>der Kontostand vor der ersten Kette ist nicht bekannt</translation>
    </message>
    <message>
        <source>the balance before this history</source>
        <translation>der Kontostand vor diesem Verlauf</translation>
    </message>
    <message>
        <source>the balance before this history + its first row</source>
        <translation>der Kontostand vor diesem Verlauf + seine erste Zeile</translation>
    </message>
    <message>
        <source>the bridge (process {1}) does not answer after {2} s</source>
        <translation>die Brücke (Prozess {1}) antwortet nach {2} s nicht</translation>
    </message>
    <message>
        <source>the bridge (process {1}) has not ended yet</source>
        <translation>die Brücke (Prozess {1}) ist noch nicht beendet</translation>
    </message>
    <message>
        <source>the bridge answered {1} to {2}</source>
        <translation>die Brücke antwortete {1} auf {2}</translation>
    </message>
    <message>
        <source>the bridge has a bug</source>
        <translation>die Brücke hat einen Programmfehler</translation>
    </message>
    <message>
        <source>the bridge has ended at once</source>
        <translation>die Brücke hat sofort geendet</translation>
    </message>
    <message>
        <source>the bridge has no place for another connection</source>
        <translation>die Brücke hat keinen Platz für eine weitere Verbindung</translation>
    </message>
    <message>
        <source>the bridge is being stopped</source>
        <translation>die Brücke wird gerade beendet</translation>
    </message>
    <message>
        <source>the broker's offset from UTC is not known: name it with --utc-offset +02:00</source>
        <translation>der Abstand des Brokers zu UTC ist nicht bekannt: Nennen Sie ihn mit --utc-offset +02:00</translation>
    </message>
    <message>
        <source>the broker's {1}</source>
        <translation>vom Broker: {1}</translation>
    </message>
    <message>
        <source>the calendar is the same</source>
        <translation>der Kalender ist derselbe</translation>
    </message>
    <message>
        <source>the chain's first trade is {1}</source>
        <translation>der erste Trade der Kette ist {1}</translation>
    </message>
    <message>
        <source>the clocks go back: {1} comes twice on this day</source>
        <translation>die Uhren werden zurückgestellt: {1} kommt an diesem Tag zweimal</translation>
    </message>
    <message>
        <source>the clocks go forward: {1} does not exist on this day</source>
        <translation>die Uhren werden vorgestellt: {1} gibt es an diesem Tag nicht</translation>
    </message>
    <message>
        <source>the column {1}</source>
        <translation>die Spalte {1}</translation>
    </message>
    <message>
        <source>the column {1} is missing</source>
        <translation>die Spalte {1} fehlt</translation>
    </message>
    <message>
        <source>the columns are not the EA's; it goes by position, not by name</source>
        <translation>die Spalten sind nicht die des EA; er geht nach der Stelle, nicht nach dem Namen</translation>
    </message>
    <message>
        <source>the columns stand in another order</source>
        <translation>die Spalten stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <source>the confidence</source>
        <translation>die Konfidenz</translation>
    </message>
    <message>
        <source>the confidence adjustment is beyond -1 to 1</source>
        <translation>die Anpassung der Konfidenz liegt jenseits von -1 bis 1</translation>
    </message>
    <message>
        <source>the confidence adjustment is not allowed</source>
        <translation>die Anpassung der Konfidenz ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the confidence adjustment looks like a multiplier</source>
        <translation>die Anpassung der Konfidenz sieht wie ein Faktor aus</translation>
    </message>
    <message>
        <source>the confidence of a decision is 0.8 + the row's offset, as without a matrix</source>
        <translation>die Konfidenz einer Entscheidung ist 0,8 + der Abstand der Zeile, wie ohne Matrix</translation>
    </message>
    <message>
        <source>the confidence stays below the persona's minimum</source>
        <translation>die Konfidenz bleibt unter dem Mindestwert der Persona</translation>
    </message>
    <message>
        <source>the config does not name the symbol (--add-symbols adds it)</source>
        <translation>die Konfiguration nennt das Symbol nicht (--add-symbols fügt es hinzu)</translation>
    </message>
    <message>
        <source>the config has no persona {1}; it has {2}</source>
        <translation>die Konfiguration hat keine Persona {1}; sie hat {2}</translation>
    </message>
    <message>
        <source>the config has no symbol {1}</source>
        <translation>die Konfiguration hat kein Symbol {1}</translation>
    </message>
    <message>
        <source>the config has no value for an input</source>
        <translation>die Konfiguration hat keinen Wert für eine Eingabe</translation>
    </message>
    <message>
        <source>the config names this folder already</source>
        <translation>die Konfiguration nennt diesen Ordner schon</translation>
    </message>
    <message>
        <source>the config sets no limit</source>
        <translation>die Konfiguration setzt keine Grenze</translation>
    </message>
    <message>
        <source>the config sets none, the EA keeps its own</source>
        <translation>die Konfiguration setzt keinen, der EA behält seinen</translation>
    </message>
    <message>
        <source>the config {1}</source>
        <translation>die Konfiguration {1}</translation>
    </message>
    <message>
        <source>the connection is closed: connect again</source>
        <translation>die Verbindung ist geschlossen: Verbinden Sie neu</translation>
    </message>
    <message>
        <source>the daily loss cannot be told in money</source>
        <translation>der Tagesverlust lässt sich nicht in Geld sagen</translation>
    </message>
    <message>
        <source>the database cannot be asked about chains and records: {1}</source>
        <translation>die Datenbank kann nicht nach Ketten und Aufzeichnungen gefragt werden: {1}</translation>
    </message>
    <message>
        <source>the database holds an execution of {1} UTC, in the future</source>
        <translation>die Datenbank enthält eine Ausführung von {1} UTC, in der Zukunft</translation>
    </message>
    <message>
        <source>the database lies on a drive of this machine</source>
        <translation>die Datenbank liegt auf einem Laufwerk dieses Rechners</translation>
    </message>
    <message>
        <source>the database lies on a network share ({1}): no WAL, and locks may fail there</source>
        <translation>die Datenbank liegt auf einer Netzfreigabe ({1}): kein WAL, und Sperren versagen dort vielleicht</translation>
    </message>
    <message>
        <source>the database was not read yet: losses and re-entries before are not known</source>
        <translation>die Datenbank wurde noch nicht gelesen: Frühere Verluste und Wiedereinstiege sind nicht bekannt</translation>
    </message>
    <message>
        <source>the day's P&amp;L</source>
        <translation>das Tagesergebnis</translation>
    </message>
    <message>
        <source>the decision method is switched off</source>
        <translation>die Entscheidungsart ist ausgeschaltet</translation>
    </message>
    <message>
        <source>the default cannot be removed</source>
        <translation>die Vorgabe lässt sich nicht entfernen</translation>
    </message>
    <message>
        <source>the default places orders where no usable profile lies</source>
        <translation>die Vorgabe platziert Orders, wo kein brauchbares Profil liegt</translation>
    </message>
    <message>
        <source>the delay</source>
        <translation>die Wartezeit</translation>
    </message>
    <message>
        <source>the delay is longer than a day</source>
        <translation>die Wartezeit ist länger als ein Tag</translation>
    </message>
    <message>
        <source>the delay is not allowed</source>
        <translation>die Wartezeit ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the deposit that stands first in the file</source>
        <translation>die Einzahlung, die zuerst in der Datei steht</translation>
    </message>
    <message>
        <source>the distance to the market</source>
        <translation>der Abstand zum Markt</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>der Entwurf</translation>
    </message>
    <message>
        <source>the encoding cannot be made out</source>
        <translation>die Kodierung ist nicht zu erkennen</translation>
    </message>
    <message>
        <source>the encoding is ANSI (Windows-1252)</source>
        <translation>die Kodierung ist ANSI (Windows-1252)</translation>
    </message>
    <message>
        <source>the encoding is UTF-8</source>
        <translation>die Kodierung ist UTF-8</translation>
    </message>
    <message>
        <source>the encoding is {1}</source>
        <translation>die Kodierung ist {1}</translation>
    </message>
    <message>
        <source>the envelope needs a text message_type and an object payload</source>
        <translation>der Umschlag braucht einen Text message_type und ein Objekt payload</translation>
    </message>
    <message>
        <source>the fallback cycle</source>
        <translation>die Ersatzfolge</translation>
    </message>
    <message>
        <source>the fields are separated by {1}</source>
        <translation>die Felder sind durch {1} getrennt</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <source>the file has {1} bytes, which is no profile</source>
        <translation>die Datei hat {1} Bytes, das ist kein Profil</translation>
    </message>
    <message>
        <source>the file holds NUL bytes: it is UTF-16 without a byte order mark, or no text</source>
        <translation>die Datei enthält NUL-Bytes: Sie ist UTF-16 ohne Byte-Order-Mark oder kein Text</translation>
    </message>
    <message>
        <source>the file holds no deposit</source>
        <translation>die Datei enthält keine Einzahlung</translation>
    </message>
    <message>
        <source>the file holds nothing</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>the file is no ANSI text: the EA reads nothing from it</source>
        <translation>die Datei ist kein ANSI-Text: Der EA liest nichts daraus</translation>
    </message>
    <message>
        <source>the file is too large for a profile</source>
        <translation>die Datei ist zu groß für ein Profil</translation>
    </message>
    <message>
        <source>the file is {1}; the EA takes the mark for text</source>
        <translation>die Datei ist {1}; der EA hält die Marke für Text</translation>
    </message>
    <message>
        <source>the first deposit</source>
        <translation>die erste Einzahlung</translation>
    </message>
    <message>
        <source>the first line does not say encoding="UTF-16"</source>
        <translation>die erste Zeile sagt nicht encoding="UTF-16"</translation>
    </message>
    <message>
        <source>the first message must carry the field token with the bridge's token</source>
        <translation>die erste Nachricht muss im Feld token das Token der Brücke tragen</translation>
    </message>
    <message>
        <source>the first trade has {1} lots; no re-entry may be larger than the lot cap</source>
        <translation>der erste Trade hat {1} Lots; kein Wiedereinstieg darf größer sein als die höchste Losgröße</translation>
    </message>
    <message>
        <source>the first trade is larger than the lot cap</source>
        <translation>der erste Trade ist größer als die höchste Losgröße</translation>
    </message>
    <message>
        <source>the folder it starts in is not there: register the tasks again</source>
        <translation>der Startordner ist nicht da: Registrieren Sie die Aufgaben neu</translation>
    </message>
    <message>
        <source>the freeze level</source>
        <translation>das Freeze-Level</translation>
    </message>
    <message>
        <source>the general week</source>
        <translation>die allgemeine Woche</translation>
    </message>
    <message>
        <source>the guard is switched off</source>
        <translation>der Schutz ist ausgeschaltet</translation>
    </message>
    <message>
        <source>the header is missing</source>
        <translation>die Kopfzeile fehlt</translation>
    </message>
    <message>
        <source>the header is missing; the EA skips the first row, whatever it holds</source>
        <translation>die Kopfzeile fehlt; der EA überspringt die erste Zeile, was auch darin steht</translation>
    </message>
    <message>
        <source>the header is spelled in another way</source>
        <translation>die Kopfzeile ist anders geschrieben</translation>
    </message>
    <message>
        <source>the journal holds a line of kind {1}</source>
        <translation>das Journal enthält eine Zeile der Art {1}</translation>
    </message>
    <message>
        <source>the key {1} stands twice in one object</source>
        <translation>der Schlüssel {1} steht zweimal in einem Objekt</translation>
    </message>
    <message>
        <source>the line needs a text type and an object data</source>
        <translation>die Zeile braucht einen Text type und ein Objekt data</translation>
    </message>
    <message>
        <source>the list of versions that came counts until {1}, and this computer's clock says {2}, so it is not believed</source>
        <translation>die Liste der Versionen gilt bis {1}, und die Uhr dieses Rechners sagt {2}, daher wird ihr nicht geglaubt</translation>
    </message>
    <message>
        <source>the live profile, by the outcome</source>
        <translation>das geltende Profil, nach dem Ausgang</translation>
    </message>
    <message>
        <source>the message has more than {1} values</source>
        <translation>die Nachricht hat mehr als {1} Werte</translation>
    </message>
    <message>
        <source>the message is nested too deeply</source>
        <translation>die Nachricht ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>the message is nested too deeply or has more than {1} objects</source>
        <translation>die Nachricht ist zu tief verschachtelt oder hat mehr als {1} Objekte</translation>
    </message>
    <message>
        <source>the message is no JSON object</source>
        <translation>die Nachricht ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>the message is no JSON: {1}</source>
        <translation>die Nachricht ist kein JSON: {1}</translation>
    </message>
    <message>
        <source>the message is no UTF-8</source>
        <translation>die Nachricht ist kein UTF-8</translation>
    </message>
    <message>
        <source>the name of the secret has {1} characters</source>
        <translation>der Name des Geheimnisses hat {1} Zeichen</translation>
    </message>
    <message>
        <source>the newest was asked at {1}</source>
        <translation>zuletzt wurde um {1} gefragt</translation>
    </message>
    <message>
        <source>the newest {1} answers were all “no re-entry” because of {2}</source>
        <translation>die neuesten {1} Antworten hießen alle „kein Wiedereinstieg“ wegen {2}</translation>
    </message>
    <message>
        <source>the number of losses in a row</source>
        <translation>die Zahl der Verluste in Folge</translation>
    </message>
    <message>
        <source>the number of re-entries today</source>
        <translation>die Zahl der Wiedereinstiege von heute</translation>
    </message>
    <message>
        <source>the number {1} is too large</source>
        <translation>die Zahl {1} ist zu groß</translation>
    </message>
    <message>
        <source>the one opened last</source>
        <translation>das zuletzt geöffnete</translation>
    </message>
    <message>
        <source>the parameters are not allowed</source>
        <translation>die Parameter sind nicht erlaubt</translation>
    </message>
    <message>
        <source>the past is drawn from: what never happened in it (a gap, a crash, another broker) is in no path</source>
        <translation>gezogen wird aus der Vergangenheit: Was darin nie geschah (eine Lücke, ein Crash, ein anderer Broker), steht auf keinem Pfad</translation>
    </message>
    <message>
        <source>the period begins on {1} after its end, {2}</source>
        <translation>der Zeitraum beginnt am {1}, nach seinem Ende am {2}</translation>
    </message>
    <message>
        <source>the persona allows no re-entry at all</source>
        <translation>die Persona erlaubt gar keinen Wiedereinstieg</translation>
    </message>
    <message>
        <source>the profile was edited by hand</source>
        <translation>das Profil wurde von Hand bearbeitet</translation>
    </message>
    <message>
        <source>the program could not start, mostly because Windows was shutting down</source>
        <translation>das Programm konnte nicht starten, meist weil Windows gerade herunterfuhr</translation>
    </message>
    <message>
        <source>the program crashed</source>
        <translation>das Programm stürzte ab</translation>
    </message>
    <message>
        <source>the program was not found: was it moved? Register the tasks again</source>
        <translation>das Programm wurde nicht gefunden: Wurde es verschoben? Registrieren Sie die Aufgaben neu</translation>
    </message>
    <message>
        <source>the program's defaults</source>
        <translation>die Vorgaben des Programms</translation>
    </message>
    <message>
        <source>the published EA build takes no action on the type</source>
        <translation>die veröffentlichte Version des EA tut bei diesem Typ nichts</translation>
    </message>
    <message>
        <source>the row has {1} fields between commas, so the EA skips it</source>
        <translation>die Zeile hat {1} Felder zwischen Kommas, daher überspringt der EA sie</translation>
    </message>
    <message>
        <source>the row has {1} fields between commas, the EA takes the first six</source>
        <translation>die Zeile hat {1} Felder zwischen Kommas, der EA nimmt die ersten sechs</translation>
    </message>
    <message>
        <source>the row has {1} fields, {2} are allowed</source>
        <translation>die Zeile hat {1} Felder, erlaubt sind {2}</translation>
    </message>
    <message>
        <source>the row has {1} fields, {2} are needed; the EA skips it</source>
        <translation>die Zeile hat {1} Felder, nötig sind {2}; der EA überspringt sie</translation>
    </message>
    <message>
        <source>the rows are not in the order of the actions</source>
        <translation>die Zeilen stehen nicht in der Reihenfolge der Aktionen</translation>
    </message>
    <message>
        <source>the schema</source>
        <translation>das Schema</translation>
    </message>
    <message>
        <source>the seed is {1}</source>
        <translation>der Startwert ist {1}</translation>
    </message>
    <message>
        <source>the service Task Scheduler is not installed or not running</source>
        <translation>der Dienst Aufgabenplanung ist nicht installiert oder läuft nicht</translation>
    </message>
    <message>
        <source>the service Task Scheduler is not running</source>
        <translation>der Dienst Aufgabenplanung läuft nicht</translation>
    </message>
    <message>
        <source>the signals file cannot be written: {1}</source>
        <translation>die Signaldatei lässt sich nicht schreiben: {1}</translation>
    </message>
    <message>
        <source>the size multiplier</source>
        <translation>der Größenfaktor</translation>
    </message>
    <message>
        <source>the size multiplier 0 places no order</source>
        <translation>der Größenfaktor 0 platziert keine Order</translation>
    </message>
    <message>
        <source>the size multiplier breaks the persona's limit</source>
        <translation>der Größenfaktor bricht die Grenze der Persona</translation>
    </message>
    <message>
        <source>the size multiplier contradicts the type</source>
        <translation>der Größenfaktor widerspricht dem Typ</translation>
    </message>
    <message>
        <source>the size multiplier is not allowed</source>
        <translation>der Größenfaktor ist nicht erlaubt</translation>
    </message>
    <message>
        <source>the smallest size multiplier is above the largest</source>
        <translation>der kleinste Größenfaktor liegt über dem größten</translation>
    </message>
    <message>
        <source>the spread</source>
        <translation>der Spread</translation>
    </message>
    <message>
        <source>the task {1} cannot be written:</source>
        <translation>die Aufgabe {1} lässt sich nicht schreiben:</translation>
    </message>
    <message>
        <source>the task {1} cannot be written: {2} holds {3}, a character that XML cannot hold: {4}</source>
        <translation>die Aufgabe {1} lässt sich nicht schreiben: {2} enthält {3}, ein Zeichen, das XML nicht fassen kann: {4}</translation>
    </message>
    <message>
        <source>the ticket of the order, above 0</source>
        <translation>das Ticket der Order, über 0</translation>
    </message>
    <message>
        <source>the time since the last loss</source>
        <translation>die Zeit seit dem letzten Verlust</translation>
    </message>
    <message>
        <source>the type is none of the eight</source>
        <translation>der Typ ist keiner der acht</translation>
    </message>
    <message>
        <source>the update check is off, so nobody was asked</source>
        <translation>die Suche nach Updates ist aus, also wurde niemand gefragt</translation>
    </message>
    <message>
        <source>the value of {1} holds other than plain ASCII, or a space at its edge</source>
        <translation>der Wert von {1} enthält anderes als einfaches ASCII, oder ein Leerzeichen am Rand</translation>
    </message>
    <message>
        <source>the value of {1} holds {2}, which separates</source>
        <translation>der Wert von {1} enthält {2}, was trennt</translation>
    </message>
    <message>
        <source>then move {1} away. The newest:</source>
        <translation>dann räumen Sie {1} beiseite. Der neueste:</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>there are empty lines</source>
        <translation>es gibt leere Zeilen</translation>
    </message>
    <message>
        <source>there are empty lines above the header</source>
        <translation>über der Kopfzeile sind leere Zeilen</translation>
    </message>
    <message>
        <source>there is a column Enabled; its 0 is read as NO_REENTRY</source>
        <translation>es gibt eine Spalte Enabled; ihre 0 gilt als NO_REENTRY</translation>
    </message>
    <message>
        <source>there is a group {1} already</source>
        <translation>eine Gruppe {1} gibt es schon</translation>
    </message>
    <message>
        <source>there is no action {1}; there are 1 to 6</source>
        <translation>eine Aktion {1} gibt es nicht; es gibt 1 bis 6</translation>
    </message>
    <message>
        <source>there is no chain {1}</source>
        <translation>eine Kette {1} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no column {1}</source>
        <translation>eine Spalte {1} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no config at {1}</source>
        <translation>bei {1} ist keine Konfiguration</translation>
    </message>
    <message>
        <source>there is no database to look at</source>
        <translation>es gibt keine Datenbank zum Ansehen</translation>
    </message>
    <message>
        <source>there is no decision {1}</source>
        <translation>eine Entscheidung {1} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no profile in {1}</source>
        <translation>in {1} liegt kein Profil</translation>
    </message>
    <message>
        <source>there is no profile to pack</source>
        <translation>es gibt kein Profil zum Packen</translation>
    </message>
    <message>
        <source>there is no rule {1}</source>
        <translation>eine Regel {1} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no task {1}</source>
        <translation>eine Aufgabe {1} gibt es nicht</translation>
    </message>
    <message>
        <source>there is no terminal number {1}</source>
        <translation>ein Terminal Nummer {1} gibt es nicht</translation>
    </message>
    <message>
        <source>this build does not know its publisher, so it cannot check for updates</source>
        <translation>diese Version kennt ihren Herausgeber nicht, daher kann sie nicht nach Updates sehen</translation>
    </message>
    <message>
        <source>this computer offers no keyring for passwords and tokens</source>
        <translation>dieser Rechner bietet keinen Schlüsselbund für Passwörter und Tokens</translation>
    </message>
    <message>
        <source>this date</source>
        <translation>dieses Datum</translation>
    </message>
    <message>
        <source>this is a demo workspace: no EA reads here</source>
        <translation>dies ist ein Demo-Arbeitsordner: Hier liest kein EA</translation>
    </message>
    <message>
        <source>this is a demo workspace: no EA writes here</source>
        <translation>dies ist ein Demo-Arbeitsordner: Hier schreibt kein EA</translation>
    </message>
    <message>
        <source>this is no .set file: it is not text</source>
        <translation>das ist keine .set-Datei: Es ist kein Text</translation>
    </message>
    <message>
        <source>this is what would happen</source>
        <translation>das würde geschehen</translation>
    </message>
    <message>
        <source>this type of message is not known</source>
        <translation>diese Art von Nachricht ist nicht bekannt</translation>
    </message>
    <message>
        <source>those of the config: {1}</source>
        <translation>die der Konfiguration: {1}</translation>
    </message>
    <message>
        <source>ticket {1}</source>
        <translation>Ticket {1}</translation>
    </message>
    <message>
        <source>ticket {1} belongs to it</source>
        <translation>Ticket {1} gehört zu ihr</translation>
    </message>
    <message>
        <source>ticket {1} belongs to no chain</source>
        <translation>Ticket {1} gehört zu keiner Kette</translation>
    </message>
    <message>
        <source>ticket {1} has another execution</source>
        <translation>Ticket {1} hat eine andere Ausführung</translation>
    </message>
    <message>
        <source>ticket {1} is no re-entry</source>
        <translation>Ticket {1} ist kein Wiedereinstieg</translation>
    </message>
    <message>
        <source>ticket {1} is not among the trades; {2}</source>
        <translation>Ticket {1} ist nicht unter den Trades; {2}</translation>
    </message>
    <message>
        <source>ticket {1} re-entered {2}</source>
        <translation>Ticket {1} ist der Wiedereinstieg nach {2}</translation>
    </message>
    <message>
        <source>ticket {1} was decided a second time while the database could not be read, otherwise than before: {2}</source>
        <translation>über Ticket {1} wurde ein zweites Mal entschieden, während die Datenbank nicht gelesen werden konnte, anders als vorher: {2}</translation>
    </message>
    <message>
        <source>ticket {1} was opened later, at {2}; {3}</source>
        <translation>Ticket {1} wurde später eröffnet, um {2}; {3}</translation>
    </message>
    <message>
        <source>ticket {1} was re-entered by {2} already; {3}</source>
        <translation>nach Ticket {1} stieg schon {2} wieder ein; {3}</translation>
    </message>
    <message>
        <source>ticket {1} {2}: {3} is {4} in the database, {5} in the file</source>
        <translation>Ticket {1} {2}: {3} ist {4} in der Datenbank, {5} in der Datei</translation>
    </message>
    <message>
        <source>to take these steps back: reentry lineage undo</source>
        <translation>um diese Schritte zurückzunehmen: reentry lineage undo</translation>
    </message>
    <message>
        <source>to bring the whole database of before back: reentry db restore {1}</source>
        <translation>um die ganze Datenbank von vorher zurückzuholen: reentry db restore {1}</translation>
    </message>
    <message>
        <source>left as it is, for it has changed since: {1}</source>
        <translation>bleibt, wie es ist, weil es sich seither geändert hat: {1}</translation>
    </message>
    <message>
        <source>a backup is made first; nothing but these values is changed, all or none</source>
        <translation>zuerst wird gesichert; geändert werden nur diese Werte, alle oder keiner</translation>
    </message>
    <message>
        <source>the mending is taken back</source>
        <translation>die Behebung wird zurückgenommen</translation>
    </message>
    <message>
        <source>{1}: no mending lies here that can be taken back</source>
        <translation>{1}: Hier liegt keine Behebung, die sich zurücknehmen lässt</translation>
    </message>
    <message>
        <source>A whole database of before is brought back by: reentry db restore</source>
        <translation>Eine ganze Datenbank von vorher holt zurück: reentry db restore</translation>
    </message>
    <message>
        <source>{1}: is no plan of a mending ({2})</source>
        <translation>{1}: ist kein Plan einer Behebung ({2})</translation>
    </message>
    <message>
        <source>Nothing was changed. Name the backup instead: reentry db restore</source>
        <translation>Nichts wurde geändert. Nennen Sie stattdessen die Sicherung: reentry db restore</translation>
    </message>
    <message>
        <source>trade_update: event is {1}</source>
        <translation>trade_update: event ist {1}</translation>
    </message>
    <message>
        <source>tried only: nothing was recorded, nothing was sent</source>
        <translation>nur probiert: Nichts wurde aufgezeichnet, nichts gesendet</translation>
    </message>
    <message>
        <source>two parents</source>
        <translation>zwei Vorgänger</translation>
    </message>
    <message>
        <source>types are spelled in another way</source>
        <translation>Typen sind anders geschrieben</translation>
    </message>
    <message>
        <source>unchanged, it is just so already</source>
        <translation>unverändert, es ist schon so</translation>
    </message>
    <message>
        <source>undefined: {1}</source>
        <translation>unbestimmt: {1}</translation>
    </message>
    <message>
        <source>unknown: {1}</source>
        <translation>unbekannt: {1}</translation>
    </message>
    <message>
        <source>unknown: {1} chains, in history {2}; under the draft {3} up to where nobody knows</source>
        <translation>unbekannt: {1} Ketten, im Verlauf {2}; mit dem Entwurf {3} bis dahin, wo es niemand weiß</translation>
    </message>
    <message>
        <source>until needs an offset such as +01:00 or Z</source>
        <translation>until braucht einen Abstand zu UTC wie +01:00 oder Z</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>uplift ÷ extra drawdown</source>
        <translation>Mehrwert ÷ zusätzlicher Drawdown</translation>
    </message>
    <message>
        <source>use the profile</source>
        <translation>das Profil verwenden</translation>
    </message>
    <message>
        <source>utc clock</source>
        <translation>Uhr UTC</translation>
    </message>
    <message>
        <source>values stand beside a type that places no order</source>
        <translation>Werte stehen neben einem Typ, der keine Order platziert</translation>
    </message>
    <message>
        <source>version {1}</source>
        <translation>Version {1}</translation>
    </message>
    <message>
        <source>version {1} is not spoken here, {2} is</source>
        <translation>Version {1} wird hier nicht gesprochen, sondern {2}</translation>
    </message>
    <message>
        <source>version {1} restored</source>
        <translation>Version {1} wiederhergestellt</translation>
    </message>
    <message>
        <source>version="1.3" is missing</source>
        <translation>version="1.3" fehlt</translation>
    </message>
    <message>
        <source>warning      {1}</source>
        <translation>Warnung      {1}</translation>
    </message>
    <message>
        <source>warning: {1}</source>
        <translation>Warnung: {1}</translation>
    </message>
    <message>
        <source>was changed since</source>
        <translation>wurde seither geändert</translation>
    </message>
    <message>
        <source>was never opened above this row</source>
        <translation>wurde über dieser Zeile nie eröffnet</translation>
    </message>
    <message>
        <source>was not there</source>
        <translation>war nicht da</translation>
    </message>
    <message>
        <source>was silent for too long</source>
        <translation>schwieg zu lange</translation>
    </message>
    <message>
        <source>was still running when the next run was due, which was left out</source>
        <translation>lief noch, als der nächste Lauf fällig war; dieser wurde ausgelassen</translation>
    </message>
    <message>
        <source>weekend: the forex market is closed</source>
        <translation>Wochenende: Der Forexmarkt ist geschlossen</translation>
    </message>
    <message>
        <source>what a trade would have brought that history does not have: on the other side, at another time, or deeper than the chain went</source>
        <translation>was ein Trade gebracht hätte, den es nicht gab: in Gegenrichtung, zu anderer Zeit oder tiefer, als die Kette ging</translation>
    </message>
    <message>
        <source>what came is not the list of versions that was asked for</source>
        <translation>was kam, ist nicht die verlangte Liste der Versionen</translation>
    </message>
    <message>
        <source>what changes in the tasks</source>
        <translation>was sich in den Aufgaben ändert</translation>
    </message>
    <message>
        <source>what the range leaves out: it draws from re-entries of the past, and shows the order of size only</source>
        <translation>was die Spanne auslässt: Sie zieht aus vergangenen Wiedereinstiegen und zeigt nur die Größenordnung</translation>
    </message>
    <message>
        <source>what was there before is kept: {1}</source>
        <translation>was vorher da war, ist aufgehoben: {1}</translation>
    </message>
    <message>
        <source>where the EA looks for profiles is not known</source>
        <translation>wo der EA Profile sucht, ist nicht bekannt</translation>
    </message>
    <message>
        <source>whether spread, freeze level, blackout, daily loss or free margin would have stopped an order: these limits are not replayed</source>
        <translation>ob Spread, Freeze-Level, Pause, Tagesverlust oder freie Margin eine Order verhindert hätten: Diese Grenzen werden nicht nachgespielt</translation>
    </message>
    <message>
        <source>whether the known part speaks for the rest: chains that end early are in it more often</source>
        <translation>ob der bekannte Teil für den Rest spricht: Ketten, die früh enden, sind darin häufiger</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>whole number &gt;= 0</source>
        <translation>ganze Zahl &gt;= 0</translation>
    </message>
    <message>
        <source>whole number &gt;= 1</source>
        <translation>ganze Zahl &gt;= 1</translation>
    </message>
    <message>
        <source>why: {1}</source>
        <translation>warum: {1}</translation>
    </message>
    <message>
        <source>working order</source>
        <translation>wartende Order</translation>
    </message>
    <message>
        <source>would be</source>
        <translation>würde</translation>
    </message>
    <message>
        <source>would be added</source>
        <translation>würden hinzugefügt</translation>
    </message>
    <message>
        <source>would be brought up to date</source>
        <translation>würde auf den neuesten Stand gebracht</translation>
    </message>
    <message>
        <source>would be disabled</source>
        <translation>würde abgeschaltet</translation>
    </message>
    <message>
        <source>would be enabled</source>
        <translation>würde eingeschaltet</translation>
    </message>
    <message>
        <source>would be imported</source>
        <translation>würden importiert</translation>
    </message>
    <message>
        <source>would be kept: </source>
        <translation>würde aufgehoben: </translation>
    </message>
    <message>
        <source>would be made</source>
        <translation>würde angelegt</translation>
    </message>
    <message>
        <source>would be registered</source>
        <translation>würde registriert</translation>
    </message>
    <message>
        <source>would be removed</source>
        <translation>würde entfernt</translation>
    </message>
    <message>
        <source>would be replaced</source>
        <translation>würde ersetzt</translation>
    </message>
    <message>
        <source>would be restored</source>
        <translation>würde wiederhergestellt</translation>
    </message>
    <message>
        <source>would be started</source>
        <translation>würde gestartet</translation>
    </message>
    <message>
        <source>would be written</source>
        <translation>würde geschrieben</translation>
    </message>
    <message>
        <source>would be {1}</source>
        <translation>würde {1}</translation>
    </message>
    <message>
        <source>would change {1}</source>
        <translation>würde ändern: {1}</translation>
    </message>
    <message>
        <source>would drop</source>
        <translation>würde entfernen</translation>
    </message>
    <message>
        <source>would have followed)</source>
        <translation>andere Trades gefolgt)</translation>
    </message>
    <message>
        <source>would stay as it is</source>
        <translation>würde bleiben, wie sie ist</translation>
    </message>
    <message>
        <source>write {1}</source>
        <translation>schreiben Sie {1}</translation>
    </message>
    <message>
        <source>you must act: the log says what (reentry verify helps)</source>
        <translation>Sie müssen handeln: Das Protokoll sagt, was (reentry verify hilft)</translation>
    </message>
    <message>
        <source>{1} (fewer than {2}: says nothing)</source>
        <translation>{1} (weniger als {2}: sagt nichts)</translation>
    </message>
    <message>
        <source>{1} GB free where the database lies</source>
        <translation>{1} GB frei, wo die Datenbank liegt</translation>
    </message>
    <message>
        <source>{1} KiB</source>
        <translation>{1} KiB</translation>
    </message>
    <message>
        <source>{1} action {2}: {3} {4}</source>
        <translation>{1} Aktion {2}: {3} {4}</translation>
    </message>
    <message>
        <source>{1} and {2} both stand for {3} in symbols</source>
        <translation>{1} und {2} stehen in symbols beide für {3}</translation>
    </message>
    <message>
        <source>{1} and {2} more</source>
        <translation>{1} und {2} weitere</translation>
    </message>
    <message>
        <source>{1} answers</source>
        <translation>{1} antwortet</translation>
    </message>
    <message>
        <source>{1} answers our call</source>
        <translation>{1} beantwortet unseren Anruf</translation>
    </message>
    <message>
        <source>{1} belongs to MetaTrader 5; the EA runs in MetaTrader 4</source>
        <translation>{1} gehört zu MetaTrader 5; der EA läuft in MetaTrader 4</translation>
    </message>
    <message>
        <source>{1} belongs to no MT4 found here</source>
        <translation>{1} gehört zu keinem hier gefundenen MT4</translation>
    </message>
    <message>
        <source>{1} belongs to no MetaTrader 4 found here</source>
        <translation>{1} gehört zu keinem hier gefundenen MetaTrader 4</translation>
    </message>
    <message>
        <source>{1} by bars of {2} min</source>
        <translation>{1} nach Balken von {2} min</translation>
    </message>
    <message>
        <source>{1} can be written</source>
        <translation>{1} ist beschreibbar</translation>
    </message>
    <message>
        <source>{1} cannot be written ({2})</source>
        <translation>{1} ist nicht beschreibbar ({2})</translation>
    </message>
    <message>
        <source>{1} cannot hold the inputs of {2} personas</source>
        <translation>{1} kann nicht die Eingaben von {2} Personas enthalten</translation>
    </message>
    <message>
        <source>{1} cannot name a secret</source>
        <translation>{1} kann kein Geheimnis benennen</translation>
    </message>
    <message>
        <source>{1} chains brought {2}</source>
        <translation>{1} Ketten brachten {2}</translation>
    </message>
    <message>
        <source>{1} chains made</source>
        <translation>{1} Ketten erzeugt</translation>
    </message>
    <message>
        <source>{1} changed</source>
        <translation>{1} geändert</translation>
    </message>
    <message>
        <source>{1} closed re-entries, {2} patterns with {3} or more</source>
        <translation>{1} geschlossene Wiedereinstiege, {2} Muster mit {3} oder mehr</translation>
    </message>
    <message>
        <source>{1} closed trades have times that cannot be read</source>
        <translation>{1} geschlossene Trades haben Zeiten, die sich nicht lesen lassen</translation>
    </message>
    <message>
        <source>{1} closes wait</source>
        <translation>{1} Schließungen warten</translation>
    </message>
    <message>
        <source>{1} connected</source>
        <translation>{1} verbunden</translation>
    </message>
    <message>
        <source>{1} days cannot be listed</source>
        <translation>{1} Tage lassen sich nicht aufzählen</translation>
    </message>
    <message>
        <source>{1} decided, {2} sent again, {3} errors</source>
        <translation>{1} entschieden, {2} noch einmal gesendet, {3} Fehler</translation>
    </message>
    <message>
        <source>{1} did not answer within {2} s</source>
        <translation>{1} antwortete nicht innerhalb von {2} s</translation>
    </message>
    <message>
        <source>{1} differs from the config: {2}</source>
        <translation>{1} weicht von der Konfiguration ab: {2}</translation>
    </message>
    <message>
        <source>{1} does not answer: {2}</source>
        <translation>{1} antwortet nicht: {2}</translation>
    </message>
    <message>
        <source>{1} errors, the last: {2}</source>
        <translation>{1} Fehler, der letzte: {2}</translation>
    </message>
    <message>
        <source>{1} fields</source>
        <translation>{1} Felder</translation>
    </message>
    <message>
        <source>{1} fields, as the header has</source>
        <translation>{1} Felder, wie die Kopfzeile</translation>
    </message>
    <message>
        <source>{1} files</source>
        <translation>{1} Dateien</translation>
    </message>
    <message>
        <source>{1} for room on the disk: make some, a bridge decides within {2} minutes</source>
        <translation>{1} auf Platz auf dem Datenträger: Schaffen Sie welchen, eine Brücke entscheidet innerhalb von {2} Minuten</translation>
    </message>
    <message>
        <source>{1} h {2} min</source>
        <translation>{1} h {2} min</translation>
    </message>
    <message>
        <source>{1} has hung up</source>
        <translation>{1} hat aufgelegt</translation>
    </message>
    <message>
        <source>{1} has no column {2}</source>
        <translation>{1} hat keine Spalte {2}</translation>
    </message>
    <message>
        <source>{1} has no folder history: MT4 makes it when it runs</source>
        <translation>{1} hat keinen Ordner history: MT4 legt ihn an, wenn es läuft</translation>
    </message>
    <message>
        <source>{1} has no index on {2}</source>
        <translation>{1} hat keinen Index auf {2}</translation>
    </message>
    <message>
        <source>{1} has no value</source>
        <translation>{1} hat keinen Wert</translation>
    </message>
    <message>
        <source>{1} has passed</source>
        <translation>{1} ist vorbei</translation>
    </message>
    <message>
        <source>{1} has the same pattern as rules[{2}]: keep one</source>
        <translation>{1} hat dasselbe Muster wie rules[{2}]: Behalten Sie eine</translation>
    </message>
    <message>
        <source>{1} held against the limits of {2}: {3}</source>
        <translation>{1} gegen die Grenzen von {2} gehalten: {3}</translation>
    </message>
    <message>
        <source>{1} holds bars of several servers ({2}) and no log tells whose your account is: name one in paths.history_dir</source>
        <translation>{1} enthält Balken mehrerer Server ({2}), und kein Protokoll sagt, welcher Ihrer ist: Nennen Sie einen in paths.history_dir</translation>
    </message>
    <message>
        <source>{1} holds no bars of your symbols</source>
        <translation>{1} enthält keine Balken Ihrer Symbole</translation>
    </message>
    <message>
        <source>{1} holds no bars yet: MT4 writes them as charts are shown</source>
        <translation>{1} enthält noch keine Balken: MT4 schreibt sie, wenn Charts gezeigt werden</translation>
    </message>
    <message>
        <source>{1} holds other files; nothing was put among them</source>
        <translation>{1} enthält andere Dateien; nichts wurde dazugelegt</translation>
    </message>
    <message>
        <source>{1} holds {2}, which the Task Scheduler reads as a variable</source>
        <translation>{1} enthält {2}, was die Aufgabenplanung als Variable liest</translation>
    </message>
    <message>
        <source>{1} in the journal</source>
        <translation>{1} im Journal</translation>
    </message>
    <message>
        <source>{1} is a real pack, no demo; it was not touched</source>
        <translation>{1} ist ein echtes Paket, keine Demo; es wurde nicht berührt</translation>
    </message>
    <message>
        <source>{1} is a {2}, not {3}</source>
        <translation>{1} ist ein {2}, kein {3}</translation>
    </message>
    <message>
        <source>{1} is another version than this program's</source>
        <translation>{1} ist eine andere Version als die dieses Programms</translation>
    </message>
    <message>
        <source>{1} is beyond max_generation {2}</source>
        <translation>{1} liegt über max_generation {2}</translation>
    </message>
    <message>
        <source>{1} is damaged: no key in it</source>
        <translation>{1} ist beschädigt: kein Schlüssel darin</translation>
    </message>
    <message>
        <source>{1} is damaged: {2}</source>
        <translation>{1} ist beschädigt: {2}</translation>
    </message>
    <message>
        <source>{1} is in use by another program; waiting</source>
        <translation>{1} wird von einem anderen Programm benutzt; es wird gewartet</translation>
    </message>
    <message>
        <source>{1} is missing</source>
        <translation>{1} fehlt</translation>
    </message>
    <message>
        <source>{1} is no JSON number</source>
        <translation>{1} ist keine JSON-Zahl</translation>
    </message>
    <message>
        <source>{1} is no Windows user; write DOMAIN\name or name@domain</source>
        <translation>{1} ist kein Windows-Benutzer; schreiben Sie DOMÄNE\Name oder name@domäne</translation>
    </message>
    <message>
        <source>{1} is no chain</source>
        <translation>{1} ist keine Kette</translation>
    </message>
    <message>
        <source>{1} is no day</source>
        <translation>{1} ist kein Tag</translation>
    </message>
    <message>
        <source>{1} is no input of ours, MT4 drops it</source>
        <translation>{1} ist keine Eingabe von uns, MT4 lässt sie weg</translation>
    </message>
    <message>
        <source>{1} is no name of a profile</source>
        <translation>{1} ist kein Name eines Profils</translation>
    </message>
    <message>
        <source>{1} is no path on Windows: {2}: {3}</source>
        <translation>{1} ist kein Pfad unter Windows: {2}: {3}</translation>
    </message>
    <message>
        <source>{1} is no pattern</source>
        <translation>{1} ist kein Muster</translation>
    </message>
    <message>
        <source>{1} is no symbol: {2}</source>
        <translation>{1} ist kein Symbol: {2}</translation>
    </message>
    <message>
        <source>{1} is no task name: {2}</source>
        <translation>{1} ist kein Name einer Aufgabe: {2}</translation>
    </message>
    <message>
        <source>{1} is no time</source>
        <translation>{1} ist keine Zeit</translation>
    </message>
    <message>
        <source>{1} is no {2}</source>
        <translation>{1} ist kein Wert für {2}</translation>
    </message>
    <message>
        <source>{1} is not an absolute path</source>
        <translation>{1} ist kein vollständiger Pfad</translation>
    </message>
    <message>
        <source>{1} is not in the config</source>
        <translation>{1} steht nicht in der Konfiguration</translation>
    </message>
    <message>
        <source>{1} is not in the file, the EA keeps what it has{2}</source>
        <translation>{1} steht nicht in der Datei, der EA behält, was er hat{2}</translation>
    </message>
    <message>
        <source>{1} is not local time as YYYY-MM-DDTHH:MM:00 without an offset</source>
        <translation>{1} ist keine Ortszeit der Form JJJJ-MM-TTTHH:MM:00 ohne Abstand</translation>
    </message>
    <message>
        <source>{1} is not made: no terminal is there (reentry mt4 find)</source>
        <translation>{1} wird nicht angelegt: Dort ist kein Terminal (reentry mt4 find)</translation>
    </message>
    <message>
        <source>{1} is not there</source>
        <translation>{1} ist nicht da</translation>
    </message>
    <message>
        <source>{1} is not there; an EA with a client of its own needs none</source>
        <translation>{1} ist nicht da; ein EA mit eigenem Client braucht es nicht</translation>
    </message>
    <message>
        <source>{1} is refused: registering it would put your Windows password on a command line that every program can read; S4U runs without one while you are logged off</source>
        <translation>{1} wird abgelehnt: Die Registrierung stellte Ihr Windows-Passwort auf eine Befehlszeile, die jedes Programm lesen kann; S4U läuft ohne, auch wenn Sie abgemeldet sind</translation>
    </message>
    <message>
        <source>{1} is registered, next run {2}</source>
        <translation>{1} ist registriert, nächster Lauf {2}</translation>
    </message>
    <message>
        <source>{1} is set by hand until {2}</source>
        <translation>{1} ist von Hand gesetzt bis {2}</translation>
    </message>
    <message>
        <source>{1} is the console program, a window would flash; name ReentryPanel.exe</source>
        <translation>{1} ist das Konsolenprogramm, ein Fenster würde aufblitzen; nennen Sie ReentryPanel.exe</translation>
    </message>
    <message>
        <source>{1} is this program's</source>
        <translation>{1} ist die dieses Programms</translation>
    </message>
    <message>
        <source>{1} is what the config asks for</source>
        <translation>{1} ist, was die Konfiguration verlangt</translation>
    </message>
    <message>
        <source>{1} is whole</source>
        <translation>{1} ist heil</translation>
    </message>
    <message>
        <source>{1} joined</source>
        <translation>{1} kamen hinzu</translation>
    </message>
    <message>
        <source>{1} known{2}</source>
        <translation>{1} bekannt{2}</translation>
    </message>
    <message>
        <source>{1} left</source>
        <translation>{1} fielen weg</translation>
    </message>
    <message>
        <source>{1} lies in no MT4 terminal, so its price bars are not known</source>
        <translation>{1} liegt in keinem MT4-Terminal, daher sind seine Kursbalken nicht bekannt</translation>
    </message>
    <message>
        <source>{1} losses in a row, a blackout begins after {2}</source>
        <translation>{1} Verluste in Folge, eine Pause beginnt nach {2}</translation>
    </message>
    <message>
        <source>{1} losses in a row, the last {2} min ago, blackout {3} min</source>
        <translation>{1} Verluste in Folge, der letzte vor {2} min, Pause {3} min</translation>
    </message>
    <message>
        <source>{1} lots cannot begin a ladder</source>
        <translation>{1} Lots können keine Leiter beginnen</translation>
    </message>
    <message>
        <source>{1} lots → {2} (lot step {3})</source>
        <translation>{1} Lots → {2} (Losschritt {3})</translation>
    </message>
    <message>
        <source>{1} lots → {2} ({3})</source>
        <translation>{1} Lots → {2} ({3})</translation>
    </message>
    <message>
        <source>{1} lots, at most {2}</source>
        <translation>{1} Lots, höchstens {2}</translation>
    </message>
    <message>
        <source>{1} lots, the least is {2}</source>
        <translation>{1} Lots, das Wenigste ist {2}</translation>
    </message>
    <message>
        <source>{1} made or changed for {2}</source>
        <translation>{1} für {2} angelegt oder geändert</translation>
    </message>
    <message>
        <source>{1} min {2} s</source>
        <translation>{1} min {2} s</translation>
    </message>
    <message>
        <source>{1} mistakes</source>
        <translation>{1} Fehler</translation>
    </message>
    <message>
        <source>{1} n = {2}, total {3}, mean {4}, {5} won, Sharpe {6}</source>
        <translation>{1} n = {2}, Summe {3}, Mittel {4}, {5} gewonnen, Sharpe {6}</translation>
    </message>
    <message>
        <source>{1} names no dimension: put it into default</source>
        <translation>{1} nennt keine Dimension: Setzen Sie sie in default</translation>
    </message>
    <message>
        <source>{1} of them re-entries by their comment or magic number</source>
        <translation>{1} davon Wiedereinstiegen nach Kommentar oder Magic-Nummer</translation>
    </message>
    <message>
        <source>{1} of {2} trades known, {3} unknown</source>
        <translation>{1} von {2} Trades bekannt, {3} unbekannt</translation>
    </message>
    <message>
        <source>{1} of {2} winners within{3} {4}; {5} of {6} losers ran further</source>
        <translation>{1} von {2} Gewinnern innerhalb{3} {4}; {5} von {6} Verlierern liefen weiter</translation>
    </message>
    <message>
        <source>{1} paths of {2} chains, drawn from {3} in blocks of {4}, seed {5}</source>
        <translation>{1} Pfade von {2} Ketten, gezogen aus {3} in Blöcken von {4}, Startwert {5}</translation>
    </message>
    <message>
        <source>{1} personas and {2} profiles</source>
        <translation>{1} Personas und {2} Profile</translation>
    </message>
    <message>
        <source>{1} pips</source>
        <translation>{1} Pips</translation>
    </message>
    <message>
        <source>{1} placed today, at most {2}</source>
        <translation>{1} heute platziert, höchstens {2}</translation>
    </message>
    <message>
        <source>{1} points from the market, freeze level {2}</source>
        <translation>{1} Punkte vom Markt, Freeze-Level {2}</translation>
    </message>
    <message>
        <source>{1} problem{2}</source>
        <translation>{1} Problem{2}</translation>
    </message>
    <message>
        <source>{1} profiles</source>
        <translation>{1} Profile</translation>
    </message>
    <message>
        <source>{1} profiles that the EA reads as they are meant</source>
        <translation>{1} Profile, die der EA so liest, wie sie gemeint sind</translation>
    </message>
    <message>
        <source>{1} re-entered chains are too few to tell skill from luck.</source>
        <translation>{1} Ketten mit Wiedereinstieg sind zu wenige, um Können von Glück zu unterscheiden.</translation>
    </message>
    <message>
        <source>{1} records can never be put into the database: look at them,</source>
        <translation>{1} Einträge lassen sich nie in die Datenbank bringen: Sehen Sie sie an,</translation>
    </message>
    <message>
        <source>{1} records wait in the journal: {2}</source>
        <translation>{1} Einträge warten im Journal: {2}</translation>
    </message>
    <message>
        <source>{1} row</source>
        <translation>{1}-Zeile</translation>
    </message>
    <message>
        <source>{1} rows</source>
        <translation>{1} Zeilen</translation>
    </message>
    <message>
        <source>{1} rows skipped: {2}</source>
        <translation>{1} Zeilen übersprungen: {2}</translation>
    </message>
    <message>
        <source>{1} runs, too: an EA there reads other files</source>
        <translation>{1} läuft auch: Ein EA dort liest andere Dateien</translation>
    </message>
    <message>
        <source>{1} s, at least {2}</source>
        <translation>{1} s, mindestens {2}</translation>
    </message>
    <message>
        <source>{1} sell trades without a spread in their bars: told by bids, so their MAE is too small and their MFE too large by the spread</source>
        <translation>{1} Verkäufe ohne Spread in ihren Balken: nach Geldkursen, daher ist ihr MAE um den Spread zu klein und ihr MFE zu groß</translation>
    </message>
    <message>
        <source>{1} set by hand</source>
        <translation>{1} von Hand gesetzt</translation>
    </message>
    <message>
        <source>{1} stands in quotes; here the path is written without</source>
        <translation>{1} steht in Anführungszeichen; hier wird der Pfad ohne geschrieben</translation>
    </message>
    <message>
        <source>{1} symbols</source>
        <translation>{1} Symbole</translation>
    </message>
    <message>
        <source>{1} symbols have theirs</source>
        <translation>{1} Symbole haben ihres</translation>
    </message>
    <message>
        <source>{1} symbols hold the persona that is due ({2})</source>
        <translation>{1} Symbole haben die Persona, die vorgesehen ist ({2})</translation>
    </message>
    <message>
        <source>{1} to {2} (governance.limits.{3} in the config)</source>
        <translation>{1} bis {2} (governance.limits.{3} in der Konfiguration)</translation>
    </message>
    <message>
        <source>{1} trades left out: their times cannot be read</source>
        <translation>{1} Trades ausgelassen: Ihre Zeiten lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>{1} trades {2}</source>
        <translation>{1} Trades {2}</translation>
    </message>
    <message>
        <source>{1} unknown: {2}</source>
        <translation>{1} unbekannt: {2}</translation>
    </message>
    <message>
        <source>{1} wait in the journal: {2}</source>
        <translation>{1} warten im Journal: {2}</translation>
    </message>
    <message>
        <source>{1} warnings</source>
        <translation>{1} Warnungen</translation>
    </message>
    <message>
        <source>{1} was edited by hand</source>
        <translation>{1} wurde von Hand bearbeitet</translation>
    </message>
    <message>
        <source>{1} would be in two groups, {2} and {3}</source>
        <translation>{1} wäre in zwei Gruppen, {2} und {3}</translation>
    </message>
    <message>
        <source>{1} would be made or changed for {2}</source>
        <translation>{1} für {2} würden angelegt oder geändert</translation>
    </message>
    <message>
        <source>{1} would change</source>
        <translation>{1} würden sich ändern</translation>
    </message>
    <message>
        <source>{1} would have no persona: the fallback cycle is empty</source>
        <translation>{1} hätte keine Persona: Die Ersatzfolge ist leer</translation>
    </message>
    <message>
        <source>{1} {2}  (n = {3} trades)</source>
        <translation>{1} {2}  (n = {3} Trades)</translation>
    </message>
    <message>
        <source>{1} {2} (comment suffix {3})</source>
        <translation>{1} {2} (Kommentarzusatz {3})</translation>
    </message>
    <message>
        <source>{1} {2} and then {3}</source>
        <translation>{1} {2} und dann {3}</translation>
    </message>
    <message>
        <source>{1} {2} lots</source>
        <translation>{1} {2} Lots</translation>
    </message>
    <message>
        <source>{1} {2} row {3}</source>
        <translation>{1} {2} Zeile {3}</translation>
    </message>
    <message>
        <source>{1} {2} × {3} after {4} s</source>
        <translation>{1} {2} × {3} nach {4} s</translation>
    </message>
    <message>
        <source>{1} × {2} after {3} s, confidence {4} {5} → {6}</source>
        <translation>{1} × {2} nach {3} s, Konfidenz {4} {5} → {6}</translation>
    </message>
    <message>
        <source>{1} → {2}, exception removed</source>
        <translation>{1} → {2}, Ausnahme entfernt</translation>
    </message>
    <message>
        <source>{1}, as deployed before its source changed</source>
        <translation>{1}, wie ausgebracht, bevor sich die Quelle änderte</translation>
    </message>
    <message>
        <source>{1}, generation {2}: {3} leaves {4} lots of {5}</source>
        <translation>{1}, Generation {2}: {3} lässt {4} Lots von {5}</translation>
    </message>
    <message>
        <source>{1}, history {2}</source>
        <translation>{1}, Verlauf {2}</translation>
    </message>
    <message>
        <source>{1}, line {2}: {3}</source>
        <translation>{1}, Zeile {2}: {3}</translation>
    </message>
    <message>
        <source>{1}, reason: {2} → {3}</source>
        <translation>{1}, Grund: {2} → {3}</translation>
    </message>
    <message>
        <source>{1}, the first: {2}</source>
        <translation>{1}, der erste: {2}</translation>
    </message>
    <message>
        <source>{1}, which does not run</source>
        <translation>{1}, das nicht läuft</translation>
    </message>
    <message>
        <source>{1}, {2} profiles: {3}</source>
        <translation>{1}, {2} Profile: {3}</translation>
    </message>
    <message>
        <source>{1}.{2} is no column of lineage</source>
        <translation>{1}.{2} ist keine Spalte der Abstammung</translation>
    </message>
    <message>
        <source>{1}: MT4's summary of closed trades, {2}</source>
        <translation>{1}: MT4s Zusammenfassung geschlossener Trades, {2}</translation>
    </message>
    <message>
        <source>{1}: NO_REENTRY places nothing, whatever its size</source>
        <translation>{1}: NO_REENTRY platziert nichts, gleich welche Größe</translation>
    </message>
    <message>
        <source>{1}: a demo workspace {2}, nothing outside of it touched</source>
        <translation>{1}: Ein Demo-Arbeitsordner {2}, außerhalb davon wird nichts berührt</translation>
    </message>
    <message>
        <source>{1}: a trade of {2} was refused ({3})</source>
        <translation>{1}: Ein Trade von {2} wurde abgelehnt ({3})</translation>
    </message>
    <message>
        <source>{1}: newly set to {2}</source>
        <translation>{1}: neu gesetzt auf {2}</translation>
    </message>
    <message>
        <source>{1}: another program has changed it; nothing was written</source>
        <translation>{1}: Ein anderes Programm hat sie geändert; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>{1}: another program holds port {2}</source>
        <translation>{1}: Ein anderes Programm hält Port {2}</translation>
    </message>
    <message>
        <source>{1}: backed up to {2} ({3} bytes, checked)</source>
        <translation>{1}: gesichert nach {2} ({3} Bytes, geprüft)</translation>
    </message>
    <message>
        <source>{1}: byte {2} is not UTF-8</source>
        <translation>{1}: Byte {2} ist kein UTF-8</translation>
    </message>
    <message>
        <source>{1}: byte {2} is not {3}: the file is damaged or cut off</source>
        <translation>{1}: Byte {2} ist nicht {3}: Die Datei ist beschädigt oder abgeschnitten</translation>
    </message>
    <message>
        <source>{1}: cannot be looked at ({2})</source>
        <translation>{1}: lässt sich nicht ansehen ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be reached ({2})</source>
        <translation>{1}: nicht erreichbar ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be read ({2})</source>
        <translation>{1}: lässt sich nicht lesen ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be read as HTML ({2})</source>
        <translation>{1}: lässt sich nicht als HTML lesen ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be read: {2}</source>
        <translation>{1}: lässt sich nicht lesen: {2}</translation>
    </message>
    <message>
        <source>{1}: cannot be removed ({2})</source>
        <translation>{1}: lässt sich nicht entfernen ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be started ({2})</source>
        <translation>{1}: lässt sich nicht starten ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be taken: {2}</source>
        <translation>{1}: lässt sich nicht nehmen: {2}</translation>
    </message>
    <message>
        <source>{1}: cannot be unpacked ({2})</source>
        <translation>{1}: lässt sich nicht entpacken ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be written ({2})</source>
        <translation>{1}: lässt sich nicht schreiben ({2})</translation>
    </message>
    <message>
        <source>{1}: cannot be {2}, the keyring is locked</source>
        <translation>{1}: lässt sich nicht bearbeiten ({2}), der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>{1}: cannot be {2}, the keyring refused ({3})</source>
        <translation>{1}: lässt sich nicht bearbeiten ({2}), der Schlüsselbund lehnt ab ({3})</translation>
    </message>
    <message>
        <source>{1}: closed trades, {2}, {3}</source>
        <translation>{1}: geschlossene Trades, {2}, {3}</translation>
    </message>
    <message>
        <source>{1}: currency {2}</source>
        <translation>{1}: Währung {2}</translation>
    </message>
    <message>
        <source>{1}: done (journal: {2})</source>
        <translation>{1}: fertig (Journal: {2})</translation>
    </message>
    <message>
        <source>{1}: every persona cuts × {2} to {3}</source>
        <translation>{1}: jede Persona kürzt × {2} auf {3}</translation>
    </message>
    <message>
        <source>{1}: exists already</source>
        <translation>{1}: gibt es schon</translation>
    </message>
    <message>
        <source>{1}: has more than {2} bytes</source>
        <translation>{1}: hat mehr als {2} Bytes</translation>
    </message>
    <message>
        <source>{1}: has more than {2} events</source>
        <translation>{1}: hat mehr als {2} Ereignisse</translation>
    </message>
    <message>
        <source>{1}: has more than {2} rules</source>
        <translation>{1}: hat mehr als {2} Regeln</translation>
    </message>
    <message>
        <source>{1}: has no column time</source>
        <translation>{1}: hat keine Spalte time</translation>
    </message>
    <message>
        <source>{1}: has no defaults; make them: reentry profile new</source>
        <translation>{1}: hat keine Vorgaben; legen Sie welche an: reentry profile new</translation>
    </message>
    <message>
        <source>{1}: has two rows for the whole space</source>
        <translation>{1}: hat zwei Zeilen für den ganzen Raum</translation>
    </message>
    <message>
        <source>{1}: holds macros</source>
        <translation>{1}: enthält Makros</translation>
    </message>
    <message>
        <source>{1}: holds neither MQL4 nor MQL5, left out</source>
        <translation>{1}: enthält weder MQL4 noch MQL5, ausgelassen</translation>
    </message>
    <message>
        <source>{1}: holds {2}, due is {3}</source>
        <translation>{1}: enthält {2}, vorgesehen ist {3}</translation>
    </message>
    <message>
        <source>{1}: holds {2}, not an object</source>
        <translation>{1}: enthält {2}, kein Objekt</translation>
    </message>
    <message>
        <source>{1}: impact {2}</source>
        <translation>{1}: Bedeutung {2}</translation>
    </message>
    <message>
        <source>{1}: installed but never started; start it once</source>
        <translation>{1}: installiert, aber nie gestartet; starten Sie es einmal</translation>
    </message>
    <message>
        <source>{1}: is a report of MetaTrader 5; this program reads those of MetaTrader 4</source>
        <translation>{1}: ist ein Bericht von MetaTrader 5; dieses Programm liest die von MetaTrader 4</translation>
    </message>
    <message>
        <source>{1}: is cut off in line {2}: the end of the table is missing</source>
        <translation>{1}: ist in Zeile {2} abgeschnitten: Das Ende der Tabelle fehlt</translation>
    </message>
    <message>
        <source>{1}: is damaged ({2})</source>
        <translation>{1}: ist beschädigt ({2})</translation>
    </message>
    <message>
        <source>{1}: is empty</source>
        <translation>{1}: ist leer</translation>
    </message>
    <message>
        <source>{1}: is in the EA's form already</source>
        <translation>{1}: hat schon die Form des EA</translation>
    </message>
    <message>
        <source>{1}: is locked by another program</source>
        <translation>{1}: ist durch ein anderes Programm gesperrt</translation>
    </message>
    <message>
        <source>{1}: is missing{2}</source>
        <translation>{1}: fehlt{2}</translation>
    </message>
    <message>
        <source>{1}: is neither .csv nor .xlsx</source>
        <translation>{1}: ist weder .csv noch .xlsx</translation>
    </message>
    <message>
        <source>{1}: is neither a statement nor a tester report of MT4: there are no 'Closed Transactions' and no tester orders in it</source>
        <translation>{1}: ist weder Kontoauszug noch Testbericht von MT4: Es sind keine 'Closed Transactions' und keine Testorders darin</translation>
    </message>
    <message>
        <source>{1}: is nested too deeply</source>
        <translation>{1}: ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>{1}: is no SQLite database, or it is encrypted</source>
        <translation>{1}: ist keine SQLite-Datenbank, oder sie ist verschlüsselt</translation>
    </message>
    <message>
        <source>{1}: is no bundle of profiles: its {2} is missing or not ours</source>
        <translation>{1}: ist kein Bündel von Profilen: {2} fehlt oder ist nicht von uns</translation>
    </message>
    <message>
        <source>{1}: is no file, so no database</source>
        <translation>{1}: ist keine Datei, also keine Datenbank</translation>
    </message>
    <message>
        <source>{1}: is no iCalendar file ({2})</source>
        <translation>{1}: ist keine iCalendar-Datei ({2})</translation>
    </message>
    <message>
        <source>{1}: is no list of names</source>
        <translation>{1}: ist keine Liste von Namen</translation>
    </message>
    <message>
        <source>{1}: is no report of MT4: there is no table in it</source>
        <translation>{1}: ist kein Bericht von MT4: Es ist keine Tabelle darin</translation>
    </message>
    <message>
        <source>{1}: is no workbook ({2})</source>
        <translation>{1}: ist keine Arbeitsmappe ({2})</translation>
    </message>
    <message>
        <source>{1}: is the database itself</source>
        <translation>{1}: ist die Datenbank selbst</translation>
    </message>
    <message>
        <source>{1}: is there already, left as it is</source>
        <translation>{1}: ist schon da, bleibt wie es ist</translation>
    </message>
    <message>
        <source>{1}: is version {2} by now, your changes are on version {3}</source>
        <translation>{1}: ist inzwischen Version {2}, Ihre Änderungen beruhen auf Version {3}</translation>
    </message>
    <message>
        <source>{1}: is {2} hours old, events do not count</source>
        <translation>{1}: ist {2} Stunden alt, Ereignisse zählen nicht</translation>
    </message>
    <message>
        <source>{1}: it is too large for a bundle of profiles{2}</source>
        <translation>{1}: ist zu groß für ein Bündel von Profilen{2}</translation>
    </message>
    <message>
        <source>{1}: its head names a period of {2} minutes and {3} digits</source>
        <translation>{1}: Der Kopf nennt eine Periode von {2} Minuten und {3} Stellen</translation>
    </message>
    <message>
        <source>{1}: its list does not agree with what it holds: {2}</source>
        <translation>{1}: Die Liste stimmt nicht mit dem Inhalt überein: {2}</translation>
    </message>
    <message>
        <source>{1}: kept, it is not as it was written</source>
        <translation>{1}: bleibt, es ist nicht mehr, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>{1}: left out, {2}</source>
        <translation>{1}: ausgelassen, {2}</translation>
    </message>
    <message>
        <source>{1}: line {2}</source>
        <translation>{1}: Zeile {2}</translation>
    </message>
    <message>
        <source>{1}: line {2}, column {3}: {4}: {5}</source>
        <translation>{1}: Zeile {2}, Spalte {3}: {4}: {5}</translation>
    </message>
    <message>
        <source>{1}: line {2}: {3}</source>
        <translation>{1}: Zeile {2}: {3}</translation>
    </message>
    <message>
        <source>{1}: made</source>
        <translation>{1}: angelegt</translation>
    </message>
    <message>
        <source>{1}: no earlier versions yet</source>
        <translation>{1}: noch keine früheren Versionen</translation>
    </message>
    <message>
        <source>{1}: no persona allows a re-entry after generation {2}</source>
        <translation>{1}: keine Persona erlaubt einen Wiedereinstieg nach Generation {2}</translation>
    </message>
    <message>
        <source>{1}: no terminal was found there</source>
        <translation>{1}: dort wurde kein Terminal gefunden</translation>
    </message>
    <message>
        <source>{1}: no version known</source>
        <translation>{1}: keine Version bekannt</translation>
    </message>
    <message>
        <source>{1}: not for this persona</source>
        <translation>{1}: nicht für diese Persona</translation>
    </message>
    <message>
        <source>{1}: not for this persona; nothing was written</source>
        <translation>{1}: nicht für diese Persona; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>{1}: not saved (this is what would change)</source>
        <translation>{1}: nicht gespeichert (das würde sich ändern)</translation>
    </message>
    <message>
        <source>{1}: nothing to change</source>
        <translation>{1}: nichts zu ändern</translation>
    </message>
    <message>
        <source>{1}: nothing to change, version {2}</source>
        <translation>{1}: nichts zu ändern, Version {2}</translation>
    </message>
    <message>
        <source>{1}: nothing to drop</source>
        <translation>{1}: nichts zu entfernen</translation>
    </message>
    <message>
        <source>{1}: nothing to mend</source>
        <translation>{1}: nichts zu beheben</translation>
    </message>
    <message>
        <source>{1}: price bars of version {2}; known are {3}</source>
        <translation>{1}: Kursbalken der Version {2}; bekannt sind {3}</translation>
    </message>
    <message>
        <source>{1}: removed {2}</source>
        <translation>{1}: entfernt {2}</translation>
    </message>
    <message>
        <source>{1}: saved</source>
        <translation>{1}: gespeichert</translation>
    </message>
    <message>
        <source>{1}: saved as version {2}</source>
        <translation>{1}: gespeichert als Version {2}</translation>
    </message>
    <message>
        <source>{1}: says it is written in {2}, which is no known encoding</source>
        <translation>{1}: sagt, sie sei in {2} geschrieben, eine unbekannte Kodierung</translation>
    </message>
    <message>
        <source>{1}: stopped; mend what failed and run it again, it goes on from there</source>
        <translation>{1}: angehalten; beheben Sie, was scheiterte, und starten Sie es noch einmal, es geht dort weiter</translation>
    </message>
    <message>
        <source>{1}: the bridge listens on {2} port {3}</source>
        <translation>{1}: Die Brücke lauscht auf {2}, Port {3}</translation>
    </message>
    <message>
        <source>{1}: the bridge listens on {2}, the config says {3}</source>
        <translation>{1}: Die Brücke lauscht auf {2}, die Konfiguration sagt {3}</translation>
    </message>
    <message>
        <source>{1}: the config does not name this symbol, so it is not rotated</source>
        <translation>{1}: Die Konfiguration nennt dieses Symbol nicht, daher wird es nicht rotiert</translation>
    </message>
    <message>
        <source>{1}: the config has no value ({2})</source>
        <translation>{1}: Die Konfiguration hat keinen Wert ({2})</translation>
    </message>
    <message>
        <source>{1}: the file as it was</source>
        <translation>{1}: die Datei, wie sie war</translation>
    </message>
    <message>
        <source>{1}: the file holds {2}, not an object</source>
        <translation>{1}: die Datei enthält {2}, kein Objekt</translation>
    </message>
    <message>
        <source>{1}: the header has {2}</source>
        <translation>{1}: die Kopfzeile hat {2}</translation>
    </message>
    <message>
        <source>{1}: the keyring did not keep the secret</source>
        <translation>{1}: der Schlüsselbund behielt das Geheimnis nicht</translation>
    </message>
    <message>
        <source>{1}: the lineage of {2} symbols is sound</source>
        <translation>{1}: die Abstammung von {2} Symbolen stimmt</translation>
    </message>
    <message>
        <source>{1}: the matrix is gone</source>
        <translation>{1}: die Matrix ist weg</translation>
    </message>
    <message>
        <source>{1}: the matrix is gone, its history is there</source>
        <translation>{1}: die Matrix ist weg, ihr Verlauf ist da</translation>
    </message>
    <message>
        <source>{1}: the published EA build ignores {2}</source>
        <translation>{1}: die veröffentlichte Version des EA übergeht {2}</translation>
    </message>
    <message>
        <source>{1}: the secret has {2} characters</source>
        <translation>{1}: das Geheimnis hat {2} Zeichen</translation>
    </message>
    <message>
        <source>{1}: the secret is empty</source>
        <translation>{1}: das Geheimnis ist leer</translation>
    </message>
    <message>
        <source>{1}: the trades cannot be stored: {2}</source>
        <translation>{1}: Die Trades lassen sich nicht speichern: {2}</translation>
    </message>
    <message>
        <source>{1}: the {2} of this decision {3} ({4})</source>
        <translation>{1}: {2} zu dieser Entscheidung {3} ({4})</translation>
    </message>
    <message>
        <source>{1}: there is no decision {2}</source>
        <translation>{1}: eine Entscheidung {2} gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: there is no deployment {2}</source>
        <translation>{1}: eine Ausbringung {2} gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: there is no such database</source>
        <translation>{1}: eine solche Datenbank gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: there is no such file</source>
        <translation>{1}: eine solche Datei gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: there is no such folder</source>
        <translation>{1}: einen solchen Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: there is no such folder for the EA's profiles</source>
        <translation>{1}: einen solchen Ordner für die Profile des EA gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: there is no table {2}</source>
        <translation>{1}: eine Tabelle {2} gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: there is no version {2}</source>
        <translation>{1}: eine Version {2} gibt es nicht</translation>
    </message>
    <message>
        <source>{1}: this backup is damaged ({2})</source>
        <translation>{1}: diese Sicherung ist beschädigt ({2})</translation>
    </message>
    <message>
        <source>{1}: this version is damaged</source>
        <translation>{1}: diese Version ist beschädigt</translation>
    </message>
    <message>
        <source>{1}: ticket {2} {3}</source>
        <translation>{1}: Ticket {2} {3}</translation>
    </message>
    <message>
        <source>{1}: tier {2} ({3})</source>
        <translation>{1}: Stufe {2} ({3})</translation>
    </message>
    <message>
        <source>{1}: tier {2} ({3}), {4}</source>
        <translation>{1}: Stufe {2} ({3}), {4}</translation>
    </message>
    <message>
        <source>{1}: time {2} is no time</source>
        <translation>{1}: Zeit {2} ist keine Zeit</translation>
    </message>
    <message>
        <source>{1}: unknown key, kept as it is; did you mean {2}?</source>
        <translation>{1}: unbekannter Schlüssel, bleibt wie er ist; war {2} gemeint?</translation>
    </message>
    <message>
        <source>{1}: unpacks to more than {2} bytes</source>
        <translation>{1}: entpackt sich zu mehr als {2} Bytes</translation>
    </message>
    <message>
        <source>{1}: valid</source>
        <translation>{1}: gültig</translation>
    </message>
    <message>
        <source>{1}: version {2}, {3} rules</source>
        <translation>{1}: Version {2}, {3} Regeln</translation>
    </message>
    <message>
        <source>{1}: what was in force before still is</source>
        <translation>{1}: es gilt weiter, was vorher galt</translation>
    </message>
    <message>
        <source>{1}: what was read back is not what was written</source>
        <translation>{1}: Was zurückgelesen wurde, ist nicht, was geschrieben wurde</translation>
    </message>
    <message>
        <source>{1}: will be made</source>
        <translation>{1}: wird angelegt</translation>
    </message>
    <message>
        <source>{1}: zone {2} is not known</source>
        <translation>{1}: Zone {2} ist nicht bekannt</translation>
    </message>
    <message>
        <source>{1}: {2} (week)</source>
        <translation>{1}: {2} (Woche)</translation>
    </message>
    <message>
        <source>from {1}: {2} ({3}) for {4}</source>
        <translation>ab {1}: {2} ({3}) für {4}</translation>
    </message>
    <message>
        <source>{1}: {2} bytes are no price bars of MT4: the head alone has {3}</source>
        <translation>{1}: {2} Bytes sind keine Kursbalken von MT4: Allein der Kopf hat {3}</translation>
    </message>
    <message>
        <source>{1}: {2} bytes would be backed up to {3}</source>
        <translation>{1}: {2} Bytes würden nach {3} gesichert</translation>
    </message>
    <message>
        <source>{1}: {2} chain(s) active while the profile changes</source>
        <translation>{1}: {2} Kette(n) aktiv, während das Profil wechselt</translation>
    </message>
    <message>
        <source>{1}: {2} default profiles</source>
        <translation>{1}: {2} Standardprofile</translation>
    </message>
    <message>
        <source>{1}: {2} findings: {3}</source>
        <translation>{1}: {2} Befunde: {3}</translation>
    </message>
    <message>
        <source>{1}: {2} from {3}</source>
        <translation>{1}: {2} aus {3}</translation>
    </message>
    <message>
        <source>{1}: {2} holds a formula</source>
        <translation>{1}: {2} enthält eine Formel</translation>
    </message>
    <message>
        <source>{1}: {2} is not there</source>
        <translation>{1}: {2} ist nicht da</translation>
    </message>
    <message>
        <source>{1}: {2} lots, together {3} (without limits {4})</source>
        <translation>{1}: {2} Lots, zusammen {3} (ohne Grenzen {4})</translation>
    </message>
    <message>
        <source>{1}: {2} missing</source>
        <translation>{1}: {2} fehlt</translation>
    </message>
    <message>
        <source>{1}: {2} of {3} scripts were up to date{4}</source>
        <translation>{1}: {2} von {3} Skripten waren auf dem neuesten Stand{4}</translation>
    </message>
    <message>
        <source>{1}: {2} rules and the default {3}</source>
        <translation>{1}: {2} Regeln und die Vorgabe {3}</translation>
    </message>
    <message>
        <source>{1}: {2} stands beyond the last column</source>
        <translation>{1}: {2} steht hinter der letzten Spalte</translation>
    </message>
    <message>
        <source>{1}: {2} trades, {3}, {4}</source>
        <translation>{1}: {2} Trades, {3}, {4}</translation>
    </message>
    <message>
        <source>{1}: {2} was changed on its way</source>
        <translation>{1}: {2} wurde unterwegs geändert</translation>
    </message>
    <message>
        <source>{1}: {2}, wanted is {3}</source>
        <translation>{1}: {2}, gewünscht ist {3}</translation>
    </message>
    <message>
        <source>{1}: {2}: the value has changed meanwhile</source>
        <translation>{1}: {2}: Der Wert hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>{1}: {2}; limits: {3}</source>
        <translation>{1}: {2}; Grenzen: {3}</translation>
    </message>
    <message>
        <source>{1}; blocked by {2}</source>
        <translation>{1}; gesperrt durch {2}</translation>
    </message>
    <message>
        <source>{1}; clamped by {2}</source>
        <translation>{1}; gekappt durch {2}</translation>
    </message>
    <message>
        <source>× the lots of the trade that has just closed; then the caps clamp.</source>
        <translation>× die Lots des eben geschlossenen Trades; dann begrenzen die Höchstwerte.</translation>
    </message>
    <message>
        <source>Σ lots × mean result a lot of executed ones of the same symbol and action; an estimate</source>
        <translation>Σ Lots × mittleres Ergebnis je Lot der ausgeführten von gleichem Symbol und gleicher Aktion; eine Schätzung</translation>
    </message>
    <message>
        <source>ΣP ÷ chains; 95 % bootstrap, chains drawn again</source>
        <translation>ΣP ÷ Ketten; 95 % Bootstrap, Ketten neu gezogen</translation>
    </message>
    <message>
        <source>ΣP − C₀; descriptive, paired by chain</source>
        <translation>ΣP − C₀; beschreibend, je Kette gepaart</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>0 or 1</source>
        <translation>0 oder 1</translation>
    </message>
    <message>
        <source>0 or 1, seconds &gt;= 5</source>
        <translation>0 oder 1, Sekunden &gt;= 5</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>1 symbol</source>
        <translation>1 Symbol</translation>
    </message>
    <message>
        <source>&gt; 0 lots</source>
        <translation>&gt; 0 Lots</translation>
    </message>
    <message>
        <source>&gt;= 0 seconds</source>
        <translation>&gt;= 0 Sekunden</translation>
    </message>
    <message>
        <source>N &gt;= 1, minutes &gt;= 0</source>
        <translation>N &gt;= 1, Minuten &gt;= 0</translation>
    </message>
    <message>
        <source>above</source>
        <translation>mehr als</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>analytics</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>below</source>
        <translation>weniger als</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>clamped</source>
        <translation>gekappt</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <source>day P&amp;L</source>
        <translation>Tagesergebnis</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>deferred</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>derived</source>
        <translation>abgeleitet</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>execution</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>Ausführungen</translation>
    </message>
    <message>
        <source>executor</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Kontrolle</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importiert</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>installing</source>
        <translation>wird installiert</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>loader</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>made</source>
        <translation>angelegt</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>no currency</source>
        <translation>ohne Währung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>orphan</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>gepackt</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>personas</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>registriert</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>wiederhergestellt</translation>
    </message>
    <message>
        <source>scheduler</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
</context>
</TS>
