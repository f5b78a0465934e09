<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>sentences</name>
    <message>
        <source>* Fewer than 20 cases: chance outweighs them. An interval of 95 % holds the true value in 95 of 100 such samples, if the future is like the past.</source>
        <translation>* Weniger als 20 Fälle: Der Zufall überwiegt. Ein 95-%-Intervall enthält den wahren Wert in 95 von 100 solchen Stichproben, wenn die Zukunft der Vergangenheit gleicht.</translation>
    </message>
    <message>
        <source>Reentry report, {1}</source>
        <translation>Reentry-Bericht, {1}</translation>
    </message>
    <message>
        <source>Do my re-entries earn or burn money?</source>
        <translation>Verdienen oder verbrennen meine Wiedereinstiege Geld?</translation>
    </message>
    <message>
        <source>all trades on record</source>
        <translation>alle aufgezeichneten Trades</translation>
    </message>
    <message>
        <source>all trades on record; an open period has no period before it to compare with</source>
        <translation>alle aufgezeichneten Trades; vor einem offenen Zeitraum liegt keiner, mit dem er sich vergleichen ließe</translation>
    </message>
    <message>
        <source>{1}; an open period has no period before it to compare with</source>
        <translation>{1}; vor einem offenen Zeitraum liegt keiner, mit dem er sich vergleichen ließe</translation>
    </message>
    <message>
        <source>{1} to {2}</source>
        <translation>{1} bis {2}</translation>
    </message>
    <message>
        <source>{1} to {2}, compared with {3} to {4}</source>
        <translation>{1} bis {2}, verglichen mit {3} bis {4}</translation>
    </message>
    <message>
        <source>{1} to {2}; before: {3} to {4}</source>
        <translation>{1} bis {2}; davor: {3} bis {4}</translation>
    </message>
    <message>
        <source>{1} closed trades of {2} ({3}), {4} to {5}</source>
        <translation>{1} geschlossene Trades von {2} ({3}), {4} bis {5}</translation>
    </message>
    <message>
        <source>{1} closed trades of {2} ({3}), {4} to {5}; {6} closed trades of {7} ({8}), {9} to {10}</source>
        <translation>{1} geschlossene Trades von {2} ({3}), {4} bis {5}; {6} geschlossene Trades von {7} ({8}), {9} bis {10}</translation>
    </message>
    <message>
        <source>no closed trades</source>
        <translation>keine geschlossenen Trades</translation>
    </message>
    <message>
        <source>{1} with Reentry {2}</source>
        <translation>{1} mit Reentry {2}</translation>
    </message>
    <message>
        <source>Deposit currency {1}</source>
        <translation>Kontowährung {1}</translation>
    </message>
    <message>
        <source>Deposit currency not known</source>
        <translation>Kontowährung nicht bekannt</translation>
    </message>
    <message>
        <source>Actions of re-entries; results in {1}</source>
        <translation>Aktionen der Wiedereinstiege; Ergebnisse in {1}</translation>
    </message>
    <message>
        <source>All figures of chains</source>
        <translation>Alle Kennzahlen der Ketten</translation>
    </message>
    <message>
        <source>All figures of trades</source>
        <translation>Alle Kennzahlen der Trades</translation>
    </message>
    <message>
        <source>Generation by generation; results in {1}</source>
        <translation>Generation für Generation; Ergebnisse in {1}</translation>
    </message>
    <message>
        <source>How each figure is computed</source>
        <translation>Wie jede Kennzahl berechnet wird</translation>
    </message>
    <message>
        <source>How this report was made</source>
        <translation>Wie dieser Bericht entstand</translation>
    </message>
    <message>
        <source>How far trades ran</source>
        <translation>Wie weit Trades liefen</translation>
    </message>
    <message>
        <source>How far winners ran against you. Descriptive: with a stop there, other trades would have followed</source>
        <translation>Wie weit Gewinner gegen Sie liefen. Beschreibend: Mit einem Stop dort wären andere Trades gefolgt</translation>
    </message>
    <message>
        <source>How many of the chains come as far.</source>
        <translation>Wie viele der Ketten so weit kommen.</translation>
    </message>
    <message>
        <source>How often results of each size occur, in {1}.</source>
        <translation>Wie oft Ergebnisse jeder Größe vorkommen, in {1}.</translation>
    </message>
    <message>
        <source>Mean result by how long trades were open, in {1}, with its 95 % interval.</source>
        <translation>Mittleres Ergebnis nach der Haltedauer, in {1}, mit 95-%-Intervall.</translation>
    </message>
    <message>
        <source>Mean result by outcome bucket and action: blue earns, orange loses, the number is n. Pale: fewer than 20 trades.</source>
        <translation>Mittleres Ergebnis nach Ausgangsklasse und Aktion: Blau verdient, Orange verliert, die Zahl ist n. Blass: weniger als 20 Trades.</translation>
    </message>
    <message>
        <source>Mean result of the closed re-entries of each action, in {1}, with its 95 % interval.</source>
        <translation>Mittleres Ergebnis der geschlossenen Wiedereinstiege jeder Aktion, in {1}, mit 95-%-Intervall.</translation>
    </message>
    <message>
        <source>No chain has ended in this period.</source>
        <translation>In diesem Zeitraum endete keine Kette.</translation>
    </message>
    <message>
        <source>No closed trade passes this filter; the database holds {1} of other days, symbols or personas.</source>
        <translation>Kein geschlossener Trade passt zu diesem Filter; die Datenbank enthält {1} anderer Tage, Symbole oder Personas.</translation>
    </message>
    <message>
        <source>No closed trade passes this filter: the database holds none yet. Import a statement, or let the EA trade.</source>
        <translation>Kein geschlossener Trade passt zu diesem Filter: Die Datenbank enthält noch keinen. Importieren Sie einen Kontoauszug oder lassen Sie den EA handeln.</translation>
    </message>
    <message>
        <source>Of {1} chains that lost their first trade and were re-entered, re-entries brought back to zero or above</source>
        <translation>Von {1} Ketten, deren erster Trade verlor und denen ein Wiedereinstieg folgte, brachten Wiedereinstiege auf null oder darüber zurück:</translation>
    </message>
    <message>
        <source>This is descriptive: it compares what happened with a part of what happened; prices, free margin and your own decisions might have been others without the re-entries.</source>
        <translation>Das ist beschreibend: Verglichen wird, was geschah, mit einem Teil dessen; Kurse, freie Margin und eigene Entscheidungen hätten ohne die Wiedereinstiege andere sein können.</translation>
    </message>
    <message>
        <source>The deepest on the way, in {1}</source>
        <translation>Die tiefsten unterwegs, in {1}</translation>
    </message>
    <message>
        <source>The worst chains by result, in {1}</source>
        <translation>Die schlechtesten Ketten nach Ergebnis, in {1}</translation>
    </message>
    <message>
        <source>The same in multiples of the initial risk; {1} trades without a stop that tells the risk are left out.</source>
        <translation>Dasselbe in Vielfachen des anfänglichen Risikos; {1} Trades ohne Stop, der das Risiko nennt, sind ausgelassen.</translation>
    </message>
    <message>
        <source>These cells as numbers</source>
        <translation>Diese Zellen als Zahlen</translation>
    </message>
    <message>
        <source>Trades by bucket and action; results in {1}</source>
        <translation>Trades nach Klasse und Aktion; Ergebnisse in {1}</translation>
    </message>
    <message>
        <source>Trades by the persona that was live when they were opened; results in {1}</source>
        <translation>Trades nach der Persona, die bei ihrer Eröffnung aktiv war; Ergebnisse in {1}</translation>
    </message>
    <message>
        <source>What all chains together would have brought if each had ended after that generation, in {1}, with 95 % intervals. The best one was chosen looking back.</source>
        <translation>Was alle Ketten zusammen gebracht hätten, wenn jede nach dieser Generation geendet hätte, in {1}, mit 95-%-Intervallen. Die beste wurde im Rückblick gewählt.</translation>
    </message>
    <message>
        <source>What each generation brings on average, over the chains that come as far, in {1}, with its 95 % interval.</source>
        <translation>Was jede Generation im Mittel bringt, über die Ketten, die so weit kommen, in {1}, mit 95-%-Intervall.</translation>
    </message>
    <message>
        <source>Where results come from</source>
        <translation>Woher die Ergebnisse kommen</translation>
    </message>
    <message>
        <source>Why attempts to re-enter opened nothing, and what they may have been worth, in {1}: an estimate, as if they had ended like the executed ones of the same action</source>
        <translation>Warum Versuche nichts eröffneten, und was sie wert gewesen sein mögen, in {1}: eine Schätzung, als hätten sie geendet wie die ausgeführten derselben Aktion</translation>
    </message>
    <message>
        <source>What was noted</source>
        <translation>Was notiert wurde</translation>
    </message>
    <message>
        <source>Balance after each close, its fall from the peak below, in {1}. Colours behind it: the persona that was live. Later deposits and withdrawals are left out.</source>
        <translation>Saldo nach jedem Schluss, darunter sein Rückgang vom Höchststand, in {1}. Farben dahinter: die aktive Persona. Spätere Ein- und Auszahlungen sind ausgelassen.</translation>
    </message>
    <message>
        <source>{1} trades are left out: their times cannot be read.</source>
        <translation>{1} Trades sind ausgelassen: Ihre Zeiten sind nicht lesbar.</translation>
    </message>
    <message>
        <source>{1} trades have no time on this clock and are left out.</source>
        <translation>{1} Trades haben auf dieser Uhr keine Zeit und sind ausgelassen.</translation>
    </message>
    <message>
        <source>re-entry {1}</source>
        <translation>Wiedereinstieg {1}</translation>
    </message>
    <message>
        <source>re-entry {1}: {2}, n = {3}</source>
        <translation>Wiedereinstieg {1}: {2}, n = {3}</translation>
    </message>
    <message>
        <source>first trade: {1}, n = {2}</source>
        <translation>erster Trade: {1}, n = {2}</translation>
    </message>
    <message>
        <source>action {1}: {2}, n = {3}</source>
        <translation>Aktion {1}: {2}, n = {3}</translation>
    </message>
    <message>
        <source>mean {1}, n = {2}</source>
        <translation>Mittel {1}, n = {2}</translation>
    </message>
    <message>
        <source>below 5 min</source>
        <translation>unter 5 min</translation>
    </message>
    <message>
        <source>below {1}: {2}, n = {3}</source>
        <translation>unter {1}: {2}, n = {3}</translation>
    </message>
    <message>
        <source>from {1}: {2}, n = {3}</source>
        <translation>ab {1}: {2}, n = {3}</translation>
    </message>
    <message>
        <source>after {1}</source>
        <translation>nach {1}</translation>
    </message>
    <message>
        <source>MetaTrader 5 help, testing report</source>
        <translation>Hilfe zu MetaTrader 5, Testbericht</translation>
    </message>
    <message>
        <source>common usage</source>
        <translation>üblich</translation>
    </message>
    <message>
        <source>Ended as</source>
        <translation>Endete als</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>Geht weiter</translation>
    </message>
    <message>
        <source>End here</source>
        <translation>Enden hier</translation>
    </message>
    <message>
        <source>Open here</source>
        <translation>Offen hier</translation>
    </message>
    <message>
        <source>lots</source>
        <translation>Lots</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mär</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>Erreicht von</translation>
    </message>
    <message>
        <source>Lowest on the way</source>
        <translation>Tiefster Stand unterwegs</translation>
    </message>
    <message>
        <source>Lots ÷ first</source>
        <translation>Lots ÷ erste</translation>
    </message>
    <message>
        <source>Mean result</source>
        <translation>Mittleres Ergebnis</translation>
    </message>
    <message>
        <source>Time and streaks</source>
        <translation>Zeit und Serien</translation>
    </message>
    <message>
        <source>No trade found</source>
        <translation>Kein Trade gefunden</translation>
    </message>
    <message>
        <source>Total before</source>
        <translation>Summe davor</translation>
    </message>
    <message>
        <source>Within {1}</source>
        <translation>Innerhalb {1}</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>from {1}, to {2}, {3}</source>
        <translation>von {1} bis {2}, {3}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Day or chain</source>
        <translation>Tag oder Kette</translation>
    </message>
    <message>
        <source>Days by the chosen clock; chains by name. Without a result: no closed trade of it passes the filter</source>
        <translation>Tage nach der gewählten Uhr; Ketten nach Namen. Ohne Ergebnis: Kein geschlossener Trade davon passt zum Filter</translation>
    </message>
    <message>
        <source>{1} so far</source>
        <translation>{1} bisher</translation>
    </message>
    <message>
        <source>none told</source>
        <translation>keiner genannt</translation>
    </message>
    <message>
        <source>Balance over time: from {1} to {2} {3} over {4} trades; deepest fall from a peak {5}.</source>
        <translation>Saldo im Lauf der Zeit: von {1} bis {2} {3} über {4} Trades; tiefster Fall von einem Höchststand {5}.</translation>
    </message>
    <message>
        <source>Share of the chains that reach each generation</source>
        <translation>Anteil der Ketten, die jede Generation erreichen</translation>
    </message>
    <message>
        <source>Result of all chains if each had ended early</source>
        <translation>Ergebnis aller Ketten, wenn jede früher geendet hätte</translation>
    </message>
    <message>
        <source>Mean result of each action</source>
        <translation>Mittleres Ergebnis jeder Aktion</translation>
    </message>
    <message>
        <source>All, ended here</source>
        <translation>Alle, hier beendet</translation>
    </message>
    <message>
        <source>{1} by re-entry {2} (median {3})</source>
        <translation>{1} durch Wiedereinstieg {2} (Median {3})</translation>
    </message>
    <message>
        <source>First trade opened (broker time)</source>
        <translation>Erster Trade eröffnet (Brokerzeit)</translation>
    </message>
    <message>
        <source>Mean result by bucket and action, {1} cells; the table below has the numbers.</source>
        <translation>Mittleres Ergebnis nach Klasse und Aktion, {1} Zellen; die Zahlen stehen in der Tabelle darunter.</translation>
    </message>
    <message>
        <source>Mean result by hour and weekday; no hour has 20 trades.</source>
        <translation>Mittleres Ergebnis nach Stunde und Wochentag; keine Stunde hat 20 Trades.</translation>
    </message>
    <message>
        <source>Result ({1}) of {2} trades by MAE and by MFE in pips; {3} are drawn.</source>
        <translation>Ergebnis ({1}) von {2} Trades nach MAE und nach MFE in Pips; {3} sind gezeichnet.</translation>
    </message>
    <message>
        <source>Each trade's result, in {1}, by its worst open excursion (MAE) and by its best one (MFE), in pips.</source>
        <translation>Ergebnis jedes Trades, in {1}, nach seinem größten Ausschlag gegen Sie (MAE) und für Sie (MFE), in Pips.</translation>
    </message>
    <message>
        <source>Distribution of {1} results ({2}): mean {3}, median {4}; {5} below and {6} above the outermost steps stand in them.</source>
        <translation>Verteilung von {1} Ergebnissen ({2}): Mittel {3}, Median {4}; {5} unter und {6} über den äußersten Stufen stehen in diesen.</translation>
    </message>
    <message>
        <source>{1} of {2} trades known, {3} unknown; {4} by bars of {5} min. The first and the last bar of a trade count whole: MAE and MFE are upper limits. Statements and tester reports hold no bars; they come from the terminal's own history.</source>
        <translation>{1} von {2} Trades bekannt, {3} unbekannt; {4} durch Balken von {5} min. Der erste und der letzte Balken eines Trades zählen ganz: MAE und MFE sind Obergrenzen. Kontoauszüge und Testberichte enthalten keine Balken; sie stammen aus der Historie des Terminals.</translation>
    </message>
    <message>
        <source>Mean result by weekday and hour of the close, broker clock; colours and numbers as above.</source>
        <translation>Mittleres Ergebnis nach Wochentag und Stunde des Schlusses, Uhr des Brokers; Farben und Zahlen wie oben.</translation>
    </message>
    <message>
        <source>Mean result by weekday and hour of the close, utc clock; colours and numbers as above.</source>
        <translation>Mittleres Ergebnis nach Wochentag und Stunde des Schlusses, UTC; Farben und Zahlen wie oben.</translation>
    </message>
    <message>
        <source>Mean result by weekday and hour of the close, local clock; colours and numbers as above.</source>
        <translation>Mittleres Ergebnis nach Wochentag und Stunde des Schlusses, Uhr dieses Rechners; Farben und Zahlen wie oben.</translation>
    </message>
    <message>
        <source>Mean result by weekday and hour of the open, broker clock; colours and numbers as above.</source>
        <translation>Mittleres Ergebnis nach Wochentag und Stunde der Eröffnung, Uhr des Brokers; Farben und Zahlen wie oben.</translation>
    </message>
    <message>
        <source>Mean result by weekday and hour of the open, utc clock; colours and numbers as above.</source>
        <translation>Mittleres Ergebnis nach Wochentag und Stunde der Eröffnung, UTC; Farben und Zahlen wie oben.</translation>
    </message>
    <message>
        <source>Mean result by weekday and hour of the open, local clock; colours and numbers as above.</source>
        <translation>Mittleres Ergebnis nach Wochentag und Stunde der Eröffnung, Uhr dieses Rechners; Farben und Zahlen wie oben.</translation>
    </message>
    <message>
        <source>{1} trades</source>
        <translation>{1} Trades</translation>
    </message>
    <message>
        <source>{1} trade</source>
        <translation>{1} Trade</translation>
    </message>
    <message>
        <source>{1} chains</source>
        <translation>{1} Ketten</translation>
    </message>
    <message>
        <source>{1} chain</source>
        <translation>{1} Kette</translation>
    </message>
    <message>
        <source>{1} days</source>
        <translation>{1} Tage</translation>
    </message>
    <message>
        <source>{1} day</source>
        <translation>{1} Tag</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Excursions</source>
        <translation>Ausschläge</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Güte</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Per</source>
        <translation>Je</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>Trades</translation>
    </message>
    <message>
        <source>Winners</source>
        <translation>Gewinner</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>Trade</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>Verhältnis</translation>
    </message>
    <message>
        <source>money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>pips</source>
        <translation>Pips</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>eigene</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Estimated</source>
        <translation>Geschätzt</translation>
    </message>
</context>
</TS>
