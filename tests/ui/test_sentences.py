"""What the engine says is said in German, whole, with its values; English stays as it is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from engine_texts import PLACE, constants, outcomes, sentences
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reentry_gui.errors import ReentryError
from reentry_gui.languages import book as books
from reentry_gui.ui import moments, theme, translation
from reentry_gui.ui import sentences as spoken
from reentry_gui.ui.tabs.bridge.parts import PathBox

ENGINE = translation.folder() / "engine_de.ts"
WINDOW = translation.folder() / "reentry_de.ts"


@pytest.fixture(scope="module")
def german() -> translation.Texts:
    return translation.read(ENGINE)


@pytest.fixture
def book(monkeypatch: pytest.MonkeyPatch) -> books.Book:
    made = books.Book(
        lambda: translation.read(ENGINE), lambda: translation.read(WINDOW), moments.dated
    )
    monkeypatch.setattr(spoken, "book", made)
    return made


@pytest.fixture
def speaking_german(qapp: QApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    translator = translation.TsTranslator(translation.read(WINDOW))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_every_sentence_of_the_engine_has_its_german(german: translation.Texts) -> None:
    known = {source for _context, source in (*german, *translation.read(WINDOW))}
    found = sentences()
    assert len(found) > 1300
    assert [f"{file}: {text!r}" for text, file in found.items() if text not in known] == []


def test_every_outcome_that_a_report_can_tell_has_its_german(german: translation.Texts) -> None:
    found = outcomes()
    assert {"copied", "deferred", "written", "refused"} <= found
    assert {word for word in found if ("", word) not in german} == set()


def test_no_sentence_is_left_over(german: translation.Texts) -> None:
    heard = sentences()
    assert [text for context, text in german if context == "sentences" and text not in heard] == []


def test_no_word_is_left_over(german: translation.Texts) -> None:
    told = constants()
    assert [text for context, text in german if context == "words" and text not in told] == []


def test_values_are_kept(german: translation.Texts) -> None:
    for (_context, source), text in german.items():
        assert sorted(PLACE.findall(source)) == sorted(PLACE.findall(text)), source


def filled(text: str) -> str:
    """Put a value that is no word into each place, and one before what follows other words."""
    before = "«0»" if text[0] in " ,;:" else ""
    return before + PLACE.sub(lambda place: f"«{place[0][1:-1]}»", text)


@pytest.mark.usefixtures("book")
def test_each_sentence_is_found_again_with_its_values(german: translation.Texts) -> None:
    told = [(source, text) for (context, source), text in german.items() if context == "sentences"]
    told_again = {source: spoken.said(filled(source)) for source, _text in told}
    wrong = [told_again[source] for source, text in told if told_again[source] != filled(text)]
    assert wrong == []


SAID = {
    "from 2026-11-23 06:45: conservative (Monday) for EURUSD USDJPY": (
        "ab 2026-11-23 06:45: conservative (Montag) für EURUSD USDJPY"
    ),
    'bridge: newly set to {"framed_port": 0, "lines_port": 0}': (
        'bridge: neu gesetzt auf {"framed_port": 0, "lines_port": 0}'
    ),
    "MT4 Example MT4, Example-Demo 3 account 51007": (
        "MT4 Example MT4, Example-Demo 3 Konto 51007"
    ),
    r"C:\a; b\c.db: is locked by another program": (
        r"C:\a; b\c.db: ist durch ein anderes Programm gesperrt"
    ),
    "EURUSD_reentry.csv is missing": "EURUSD_reentry.csv fehlt",
    'line 3, column 4: "9x" is no number; allowed: a whole number of seconds from 0 to 9 (P104)': (
        'Zeile 3, Spalte 4: "9x" ist keine Zahl; '
        "erlaubt: eine ganze Zahl von Sekunden von 0 bis 9 (P104)"
    ),
    "nothing was changed: this is what would happen": (
        "nichts wurde geändert: das würde geschehen"
    ),
    "  EURUSD       moderate       deferred": "  EURUSD       moderate       verschoben",
    "done       task files": "fertig     Aufgabendateien",
    "  not checked  Spread Guard: unknown: the spread": (
        "  ungeprüft    Schutz vor weitem Spread: unbekannt: der Spread"
    ),
    "blocked by Spread Guard + Min Confidence": (
        "gesperrt durch Schutz vor weitem Spread + Kleinste Konfidenz"
    ),
    "  passed       Daily Loss Limit: day's P&L 560.29, limit 200.00 (2 % of 10000.00)": (
        "  erfüllt      Grenze für den Tagesverlust: "
        "Tagesergebnis 560.29, Grenze 200.00 (2 % von 10000.00)"
    ),
    "governance: controls.allow_reentry is off: nothing gets through (G202)": (
        "governance: controls.allow_reentry ist aus: Nichts kommt durch (G202)"
    ),
    'tasks.time: "25:00" is no time of day; write hours and minutes, for example 06:45': (
        'tasks.time: "25:00" ist keine Uhrzeit; schreiben Sie Stunden und Minuten, '
        "zum Beispiel 06:45"
    ),
    "51007 AUDCAD: tier 2 (connection lost)": "51007 AUDCAD: Stufe 2 (Verbindung verloren)",
    "what nobody ever wrote": "what nobody ever wrote",
    "C:\\t.db: 59 tables, 1 view made or changed for 1 symbol": (
        "C:\\t.db: 59 Tabellen, 1 Sicht für 1 Symbol angelegt oder geändert"
    ),
    "gate + executor": "Kontrolle + Ausführung",
    'line 7: "-0.8" makes the confidence 0.8 → 0.0, too little for persona x: the re-entry is '
    "skipped unless the matrix is surer; allowed: at least -0.2; write -0.2 (P302)": (
        'Zeile 7: "-0.8" macht aus der Konfidenz 0.8 → 0.0, zu wenig für Persona x: Der '
        "Wiedereinstieg wird ausgelassen, wenn die Matrix nicht sicherer ist; "
        "erlaubt: mindestens -0.2; schreiben Sie -0.2 (P302)"
    ),
    'a.csv: "3.0" is above what persona x may use; allowed: 0 to 1.2 '
    "(governance.limits.x in the config); write 1.2 (P301)": (
        'a.csv: "3.0" ist mehr als das, was Persona x verwenden darf; erlaubt: 0 bis 1.2 '
        "(governance.limits.x in der Konfiguration); schreiben Sie 1.2 (P301)"
    ),
    "  rule         PROFILE conservative row 3 (matrix version 1)": (
        "  Regel        PROFILE conservative Zeile 3 (Matrix Version 1)"
    ),
    "/t.db: nothing to mend": "/t.db: nichts zu beheben",
    "would change trades_EURUSD, ticket 5: is_reentry 0 → 1 (it re-entered 4)": (
        "würde ändern: trades_EURUSD, Ticket 5: is_reentry 0 → 1 (er ist der Wiedereinstieg nach 4)"
    ),
    "Your re-entries earned 4.52 USD over 473 re-entered chains (95 % interval +1 … +8).": (
        "Ihre Wiedereinstiege verdienten 4.52 USD über 473 Ketten mit Wiedereinstieg "
        "(95-%-Intervall +1 … +8)."
    ),
    "Your re-entries lost 120.50 EUR over 77 re-entered chains (95 % interval -200 … -20); beyond "
    "generation 3 they lose money (−99.00 EUR).": (
        "Ihre Wiedereinstiege verloren 120.50 EUR über 77 Ketten mit Wiedereinstieg "
        "(95-%-Intervall -200 … -20); nach Generation 3 verlieren sie Geld (−99.00 EUR)."
    ),
    "EUR: None of the 3 ended chains was re-entered: nothing to judge.": (
        "EUR: Keine der 3 beendeten Ketten hatte einen Wiedereinstieg: nichts zu beurteilen."
    ),
    "closed trades: 2,109, from 2026-11-21, symbol EURUSD, by close time, broker clock": (
        "geschlossene Trades: 2,109, von 2026-11-21, Symbol EURUSD, nach Schlusszeit, "
        "Uhr des Brokers"
    ),
    "my.persona": "my.persona",
    "": "",
}


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(("english", "in_german"), SAID.items())
def test_a_sentence_is_said_in_german(english: str, in_german: str) -> None:
    assert spoken.said(english) == in_german


@pytest.mark.parametrize("english", SAID)
def test_english_stays_as_it_is(english: str) -> None:
    assert spoken.book is None
    assert spoken.said(english) == english


@pytest.mark.usefixtures("book")
def test_an_error_is_said_with_what_to_do() -> None:
    error = ReentryError("x.json: there is no such file", "Check the path.")
    assert spoken.error_said(error) == (
        "x.json: eine solche Datei gibt es nicht. Prüfen Sie den Pfad."
    )
    assert spoken.error_said(ReentryError("a", "")) == "a"
    assert spoken.error_said(OSError("not ours")) == "not ours"


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("this computer offers no keyring", "This computer offers no keyring"),
        ("trades.db: is locked", "trades.db: is locked"),
        ("tasks.time: no time of day", "tasks.time: no time of day"),
        ("/a b.json: not there", "/a b.json: not there"),
        ("3 files are wrong", "3 files are wrong"),
        ("", ""),
    ],
)
def test_an_error_that_stands_alone_begins_with_a_capital(told: str, shown: str) -> None:
    assert spoken.error_said(ReentryError(told)) == shown


@pytest.mark.usefixtures("book")
def test_a_report_is_said_line_by_line() -> None:
    lines = ["warning: a.csv is missing", "", "checked C:\\x.json"]
    assert spoken.lines_said(lines) == "Warnung: a.csv fehlt\n\nC:\\x.json geprüft"


@pytest.mark.usefixtures("book")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_whatever_is_typed_can_be_said(text: str) -> None:
    assert spoken.said(text).count("\n") == text.count("\n")


@pytest.mark.usefixtures("book")
def test_what_stopped_a_decision_stands_out_in_german(qtbot: QtBot) -> None:
    lines = (
        "  passed       Spread Guard: a",
        "  blocked      Spread Guard: b",
        "  clamped      c: d",
    )
    box = PathBox("steps")
    qtbot.addWidget(box)
    box.setPlainText(spoken.lines_said(lines))
    warning = QColor(theme.colours().warning)
    blocks = [box.document().findBlockByNumber(number) for number in range(len(lines))]
    colours = [block.begin().fragment().charFormat().foreground().color() for block in blocks]
    assert [colour == warning for colour in colours] == [False, True, True]
    assert blocks[1].text().startswith("  gesperrt ")


@pytest.mark.usefixtures("book")
def test_a_document_is_left_alone() -> None:
    text = "x is missing " * 500
    assert spoken.said(text) == text


def test_no_more_is_kept_than_a_table_shows(book: books.Book) -> None:
    for number in range(books.MOST_KEPT + 10):
        spoken.said(f"{number}.csv is missing")
    assert len(book.known) <= books.MOST_KEPT


@pytest.mark.usefixtures("book", "speaking_german")
@pytest.mark.parametrize(
    ("english", "in_german"),
    [
        ("affects 3 files from 25 Oct", "betrifft 3 Dateien ab 25. Okt"),
        ("next run: Tue 2026-12-01 06:45", "nächster Lauf: Di 2026-12-01 06:45"),
        ("12 May 2027", "12. Mai 2027"),
        ("Max 1", "Max 1"),
    ],
)
def test_days_are_named_in_german(english: str, in_german: str) -> None:
    assert spoken.said(english) == in_german
