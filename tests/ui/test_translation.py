"""Every text of the window has its German, with the same placeholders and a letter for Alt."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

import reentry_gui
from reentry_gui.config import PackConfig
from reentry_gui.decision.question import Question
from reentry_gui.decision.rules import Rule
from reentry_gui.kpi import equity, excursion_figures, figures, summary, trade_metrics
from reentry_gui.kpi.formulas import FORMULAS
from reentry_gui.ui import moments, translation
from reentry_gui.ui.forms import FormField, fields_of
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.kpis import names
from reentry_gui.verify.checks import CHECKS

ROOT = Path(reentry_gui.__file__).parent / "ui"
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
PLACEHOLDER = re.compile(r"\{[^}]*\}")
UNDEFINED = re.compile(r'(?:Undefined\(|reason=)"([^"]+)"')
NAME = re.compile(r"<name>(.*?)</name>")
SOURCE = re.compile(r"<source>(.*?)</source>", re.DOTALL)
LETTER = re.compile(r"&\w")
REASONED = (equity, excursion_figures, figures, summary, trade_metrics)  # say why none is known

Text = tuple[str, str]  # context and source


def texts(tree: ast.AST, owner: str = "") -> Iterator[Text]:
    """Yield what is handed to `tr` and `translate` as it stands in the source."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield from text_of(node, owner)
        yield from texts(node, node.name if isinstance(node, ast.ClassDef) else owner)


def text_of(call: ast.Call, owner: str) -> Iterator[Text]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    given = [part.value for part in call.args if isinstance(part, ast.Constant)]
    if name == "tr" and given and isinstance(given[0], str):
        yield owner, given[0]
    if name == "translate" and len(given) > 1:
        yield str(given[0]), str(given[1])


def all_texts() -> dict[Text, str]:
    """Return each text, and the file it stands in."""
    found: dict[Text, str] = {}
    for file in sorted(ROOT.rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        found |= dict.fromkeys(texts(ast.parse(file.read_text(encoding="utf-8"))), name)
    return found


@pytest.fixture(scope="module")
def german() -> translation.Texts:
    return translation.read(translation.folder() / "reentry_de.ts")


def test_the_search_finds_texts() -> None:
    tree = ast.parse("class A:\n def f(self):\n  self.tr('x'); translate('c', 'y'); other('z')")
    assert [*texts(tree)] == [("A", "x"), ("c", "y")]
    assert len(all_texts()) > 700


def test_every_text_has_its_german(german: translation.Texts) -> None:
    known = {source for _context, source in german}
    missing = [f"{file}: {text!r}" for (_, text), file in all_texts().items() if text not in known]
    assert missing == []


def test_names_that_are_made_elsewhere_have_their_german(german: translation.Texts) -> None:
    named = [("tabs", spec.name) for spec in TABS]
    wanted = [*named, *(("weekdays", day) for day in WEEKDAYS)]
    assert [text for text in wanted if text not in german and ("", text[1]) not in german] == []


def test_figures_their_formulas_and_their_reasons_have_their_german(
    german: translation.Texts,
) -> None:
    told = [text for made in FORMULAS.values() for text in (made.label, made.text)]
    wanted = [("figures", text) for text in told]
    wanted += [("names", text) for text in (*names.PAGES, *names.BUCKETS, *names.WEEKDAYS)]
    sources = [Path(str(module.__file__)) for module in REASONED]
    reasons = [text for file in sources for text in UNDEFINED.findall(file.read_text("utf-8"))]
    assert len(reasons) > 12
    wanted += [("reasons", text) for text in reasons]
    assert [text for text in wanted if text not in german] == []


def told_of(fields: tuple[FormField, ...]) -> Iterator[str]:
    """Yield titles and helps of a form, those of its sections included."""
    for field in fields:
        yield from filter(None, (field.title, field.help))
        yield from told_of(field.fields)


def test_titles_and_helps_of_every_form_have_their_german(german: translation.Texts) -> None:
    told = {text for model in (PackConfig, Rule, Question) for text in told_of(fields_of(model))}
    assert len(told) > 150
    assert sorted(text for text in told if ("options", text) not in german) == []
    spare = {text for context, text in german if context == "options"} - told
    assert spare == set()


def test_checks_have_their_german(german: translation.Texts) -> None:
    assert len(CHECKS) > 10
    assert [name for name in CHECKS if ("checks", name) not in german] == []


def test_placeholders_and_letters_are_kept(german: translation.Texts) -> None:
    for (_context, source), text in german.items():
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(text)), source
        assert len(LETTER.findall(source)) == len(LETTER.findall(text)), source


def test_no_text_is_left_over(german: translation.Texts) -> None:
    used = {text for _context, text in all_texts()}
    made_elsewhere = {
        "tabs",
        "weekdays",
        "status",
        "fixes",
        "names",
        "figures",
        "reasons",
        "options",
        "checks",
        "",
    }
    idle = [text for context, text in german if context not in made_elsewhere and text not in used]
    assert idle == []


@pytest.mark.parametrize(("language", "name"), [("de", "So"), ("fr", "di"), ("en", "Sun")])
def test_days_are_named_in_the_language_of_the_texts(language: str, name: str) -> None:
    before = QLocale()
    try:
        translation.name_days_in(language)
        assert moments.weekday(6, short=True).rstrip(".").startswith(name)
        assert moments.day_text(dt.date(2026, 11, 22)).startswith(name)
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("name", ["reentry_de.ts", "engine_de.ts"])
def test_no_text_stands_twice_in_a_context(name: str) -> None:
    told = []
    for context in (translation.folder() / name).read_text("utf-8").split("<context>")[1:]:
        owner = NAME.findall(context)[0]
        told += [(owner, source) for source in SOURCE.findall(context)]
    assert len(told) > 700
    assert [text for text, count in Counter(told).items() if count > 1] == []
