"""A German window writes German reports: its words change, figures and the user's words do not."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from price_bars import cover
from PySide6.QtCore import QLocale
from trade_histories import fill

from reentry_gui import lineage
from reentry_gui.config import PackConfig
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.loading import load
from reentry_gui.kpi.report.spoken import Language, spoken
from reentry_gui.kpi.report.writing import write_report
from reentry_gui.languages import book as books
from reentry_gui.ui import report_dialog, sentences, translation
from reentry_gui.ui.report_language import report_language
from reentry_gui.ui.report_pdf import write_pdf

LAST = dt.date(2026, 10, 30)
MONTH = Filter(LAST - dt.timedelta(days=29), LAST)
NOW = dt.datetime(2026, 11, 1, 12, tzinfo=dt.UTC)
TEXTS = re.compile(r"<style>.*?</style>|>([^<>]+)<|(?<= title=\")([^\"]+)", re.DOTALL)
# Of one or of two words that are the same in German, and the EA's and brokers' own words.
SAME = re.compile(
    r"[A-Z]{3,7}( [+−±].*)?|MA?[EF]E?( in R)?|C?VaR 95 %|.*/EURUSD-\d+|[+−±]?[\d.,]+ .*|"
    r"[\w./\\:-]*(trades\.db|\.json)|spread above the limit|error 138: requote|Kelly ÷ 2|min P|"
    r"(Kelly|Calmar|Swap|Sharpe|Sortino|Slippage|Persona|Trades|Generation|Filter|SQN|freqtrade|"
    r"Van Tharp|[A-Z]\w+ \d{4}|conservative|moderate|aggressive|pips)|no losses Open|#Risk|:root .*"
)


@pytest.fixture
def german(monkeypatch: pytest.MonkeyPatch) -> Iterator[Language]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    made = books.Book(
        lambda: translation.read(translation.folder() / "engine_de.ts"),
        lambda: translation.read(translation.folder() / "reentry_de.ts"),
    )
    monkeypatch.setattr(sentences, "book", made)
    found = report_language()
    assert found is not None
    yield found
    QLocale.setDefault(before)


@pytest.fixture
def filled(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), trades=800)
    cover(config, load(config).columns)
    lineage.write_note(config, "day", str(LAST), "no losses\nOpen", ["Risk"])
    return config


def texts(page: str) -> list[str]:
    found = ("".join(both) for both in TEXTS.findall(page.replace("<br/>", " ")))
    return [html.unescape(" ".join(text.split())) for text in found if text.strip()]


def written(config: PackConfig, path: Path, wanted: Filter, language: Language | None) -> str:
    write_report(config, wanted, path, now=NOW, language=language)
    return path.read_text(encoding="utf-8")


def numbers(page: str) -> Counter[str]:
    return Counter(n for text in texts(page) for n in re.findall(r"\d[\d.,:]*\d|\d", text))


@pytest.mark.parametrize("wanted", [MONTH, Filter()], ids=["a month", "everything"])
def test_the_words_are_german_and_every_number_stays(
    filled: PackConfig, tmp_path: Path, german: Language, wanted: Filter
) -> None:
    english = written(filled, tmp_path / "en.html", wanted, None)
    page = written(filled, tmp_path / "de.html", wanted, german)
    assert numbers(page) == numbers(english)
    assert '<html lang="de"' in page
    assert "Verdienen oder verbrennen meine Wiedereinstiege Geld?" in page
    left = set(texts(page)) & set(texts(english))
    words = {text for text in left if re.search(r"[^\W\d_]{3}", text)}
    assert {text for text in words if not SAME.fullmatch(text)} == set()


def test_what_the_user_wrote_stays_as_he_wrote_it(
    filled: PackConfig, tmp_path: Path, german: Language
) -> None:
    page = written(filled, tmp_path / "de.html", MONTH, german)
    [note] = re.findall(r'<td class="note"[^>]*>(.*?)</td>', page, re.DOTALL)
    assert re.sub(r"<br[^>]*>", "|", note) == "no losses|Open"
    assert "#Risk" in page


def test_an_empty_period_is_explained_in_german(
    filled: PackConfig, tmp_path: Path, german: Language
) -> None:
    nothing = Filter(dt.date(2001, 1, 1), dt.date(2001, 1, 2))
    page = written(filled, tmp_path / "de.html", nothing, german)
    assert "Kein geschlossener Trade passt zu diesem Filter" in page


def test_the_window_decides_page_and_pdf(
    filled: PackConfig, tmp_path: Path, german: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, paper = tmp_path / "r.html", tmp_path / "r.pdf"
    for path in (page, paper):
        report_dialog.write_as(filled, MONTH, path, lambda _stage: None)
    assert "Wie dieser Bericht entstand" in page.read_text(encoding="utf-8")
    assert "Reentry-Bericht".encode("utf-16-be") in paper.read_bytes()
    assert german.code == "de"
    monkeypatch.setattr(sentences, "book", None)
    assert report_language() is None
    report_dialog.write_as(filled, MONTH, page, lambda _stage: None)
    assert "How this report was made" in page.read_text(encoding="utf-8")


def test_english_is_left_as_it_was_written() -> None:
    assert spoken("<p>Open &amp; shut</p>", None) == "<p>Open &amp; shut</p>"


def test_marks_blanks_and_styles_stay_and_texts_are_escaped_again() -> None:
    loud = Language("xx", lambda text: f"<{text.upper()}>" if text != "source" else text)
    head, own = "<style>a > b < c { }</style>", '<i translate="no">my<br/>own</i>'
    page = f'<html lang="en">{head}<p>\n a &amp;\n b </p>{own}<b>1</b>'
    assert spoken(page, loud) == (
        f'<html lang="xx">{head}<p>\n &lt;A &amp; B&gt; </p>{own}<b>1</b>'
    )
    assert spoken('<th title="p ÷ n; source: us">1</th>', loud) == (
        '<th title="&lt;P ÷ N&gt;; source: &lt;US&gt;">1</th>'
    )


def test_a_pdf_without_a_language_is_english(filled: PackConfig, tmp_path: Path) -> None:
    write_pdf(filled, MONTH, tmp_path / "r.pdf", now=NOW)
    assert "Reentry report".encode("utf-16-be") in (tmp_path / "r.pdf").read_bytes()
