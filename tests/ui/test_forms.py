from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui.config import PackConfig
from reentry_gui.ui.forms import FieldError, ModelForm, NumberEntry, fields_of, form_for
from reentry_gui.ui.forms.lists import TextsEntry
from reentry_gui.ui.forms.places import state_of
from reentry_gui.ui.forms.sections import ManyObjects


class Inner(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True, extra="allow")

    name: str = Field(min_length=1, title="Name")
    until: dt.date | None = Field(default=None, title="Until")


class Outer(BaseModel):
    """All kinds of fields."""

    model_config = ConfigDict(strict=True, frozen=True, extra="allow")

    count: int = Field(default=3, ge=1, le=5, title="Count", description="How many.")
    share: float | None = Field(default=None, ge=0, title="Share")
    mode: Literal["a", "b"] = Field(default="a", title="Mode")
    at: str = Field(default="06:45", pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$", title="At")
    on: bool = Field(default=True, title="On")
    names: list[str] = Field(default=[], title="Names")
    words: dict[str, str] = Field(default={}, title="Words")
    inner: Inner | None = Field(default=None, title="Inner")
    several: list[Inner] = Field(default=[], title="Several")
    named: dict[str, Inner] = Field(default={}, title="Named")


@pytest.fixture
def form(qtbot: QtBot) -> ModelForm[Outer]:
    made = form_for(Outer, {})
    qtbot.addWidget(made)
    return made


def type_into(form: ModelForm[Outer], path: str, value: object) -> None:
    form.rows()[path].entry.set_value(value)
    form.check()


def test_kinds_are_read_off_the_model() -> None:
    assert {field.key: field.kind for field in fields_of(Outer)} == {
        "count": "integer",
        "share": "number",
        "mode": "choice",
        "at": "time",
        "on": "flag",
        "names": "texts",
        "words": "pairs",
        "inner": "section",
        "several": "sections",
        "named": "named sections",
    }


def test_defaults_stay_out_of_the_document(form: ModelForm[Outer]) -> None:
    assert {key: value for key, value in form.document().items() if value} == {}
    assert form.value().count == 3


DOCUMENT: dict[str, Any] = {
    "count": 4,
    "share": 0.5,
    "mode": "b",
    "at": "18:00",
    "on": False,
    "names": ["x", "y"],
    "words": {"k": "v"},
    "inner": {"name": "n", "until": "2026-01-31"},
    "several": [{"name": "one"}, {"name": "two", "foreign": 1}],
    "named": {"first": {"name": "f"}},
    "foreign": {"kept": [1, 2]},
}


def chain(first: QWidget) -> list[QWidget]:
    """Return what the Tab key reaches after a widget."""
    found: list[QWidget] = []
    widget = first.nextInFocusChain()
    while widget is not None and widget is not first:
        found.append(widget)
        widget = widget.nextInFocusChain()
    return [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus]


def test_the_tab_key_leads_from_a_field_to_the_button_of_its_default_and_on(
    qtbot: QtBot, form: ModelForm[Outer]
) -> None:
    form.show()
    qtbot.waitExposed(form)
    rows = form.rows()
    rows["count"].entry.set_value(4)
    entry = rows["count"].entry
    order = [w for w in chain(entry) if w.isVisible() and not entry.isAncestorOf(w)]
    assert order[0] is rows["count"].reset
    assert order[1] in rows["share"].entry.findChildren(QWidget)
    rows["mode"].entry.set_value("b")
    order = [w for w in chain(rows["mode"].entry) if w.isVisible()]
    assert order.index(rows["mode"].reset) < 3
    rows["count"].reset.click()
    assert entry.value() == 3
    assert rows["count"].reset.isHidden()


def test_what_goes_in_comes_out_with_foreign_keys(qtbot: QtBot) -> None:
    form = form_for(Outer, DOCUMENT)
    qtbot.addWidget(form)
    assert form.document() == DOCUMENT
    assert form.errors() == []


@pytest.mark.parametrize(
    ("path", "typed", "message"),
    [
        ("count", "three", "is no whole number"),
        ("count", "6", "is too large; at most 5 is allowed"),
        ("share", "1,5", "is no number; write it without quotes"),
        ("at", "25:00", "is no time of day"),
    ],
)
def test_an_invalid_entry_is_kept_and_explained_at_its_field(
    form: ModelForm[Outer], path: str, typed: str, message: str
) -> None:
    type_into(form, path, typed)
    row = form.rows()[path]
    assert form.errors()[0].path == path
    assert message in row.mistake.text()
    assert row.entry.value() in {typed, 6}
    assert not form.is_valid()


def test_validity_is_told_when_it_changes(qtbot: QtBot, form: ModelForm[Outer]) -> None:
    with qtbot.waitSignal(form.validity_changed) as told:
        form.rows()["count"].entry.set_value("x")
    assert told.args == [False]
    with qtbot.waitSignal(form.validity_changed) as told:
        form.rows()["count"].entry.set_value(2)
    assert told.args == [True]


def test_a_mistake_in_a_list_of_objects_stands_at_its_field(form: ModelForm[Outer]) -> None:
    several = form.group.below["several"]
    assert isinstance(several, ManyObjects)
    several.add({}, None)
    form.check()
    assert form.errors() == [FieldError("several[0].name", "is empty")]
    assert form.rows()["several[0].name"].mistake.text() == "is empty"
    several.take_away(several.cards[0])
    form.check()
    assert form.is_valid()


def test_a_value_that_is_no_choice_is_shown_and_refused(qtbot: QtBot) -> None:
    form = form_for(Outer, {"mode": "z"})
    qtbot.addWidget(form)
    combo = form.rows()["mode"].entry.findChild(QComboBox)
    assert isinstance(combo, QComboBox)
    assert combo.currentText() == "z"
    assert [error.path for error in form.errors()] == ["mode"]


def test_search_and_only_changed(form: ModelForm[Outer]) -> None:
    assert form.set_filter("how many")
    shown = [path for path, row in form.rows().items() if not row.title.isHidden()]
    assert shown == ["count"]
    type_into(form, "at", "07:00")
    form.set_filter(only_changed=True)
    shown = [path for path, row in form.rows().items() if not row.title.isHidden()]
    assert shown == ["at"]
    assert not form.set_filter("no such field")


def test_back_to_the_default(form: ModelForm[Outer]) -> None:
    type_into(form, "count", 5)
    form.rows()["count"].to_default()
    assert form.value().count == 3


def test_badges(form: ModelForm[Outer]) -> None:
    form.set_badges(lambda path: "file" if path == "count" else "")
    assert form.rows()["count"].badge.text() == "file"
    assert form.rows()["at"].badge.isHidden()


def test_a_bad_entry_of_a_list_is_coloured(qtbot: QtBot, config: PackConfig) -> None:
    document = config.given() | {"symbols": ["EURUSD", "EUR:USD"]}
    form = form_for(PackConfig, document)
    qtbot.addWidget(form)
    entry = form.rows()["symbols"].entry
    assert isinstance(entry, TextsEntry)
    assert "is no symbol" in entry.list.item(1).toolTip()
    assert entry.list.item(0).toolTip() == ""


def test_the_whole_config_goes_through_unchanged(qtbot: QtBot, config: PackConfig) -> None:
    form = form_for(PackConfig, config)
    qtbot.addWidget(form)
    assert form.errors() == []
    assert form.document() == config.given()
    assert form.value().given() == config.given()


def test_number_entry_steps_within_its_bounds(qtbot: QtBot) -> None:
    entry = NumberEntry(whole=False, minimum=0, maximum=0.3)
    qtbot.addWidget(entry)
    entry.set_value(0.2)
    entry.stepBy(5)
    assert entry.value() == 0.3
    entry.set_value("much")
    assert entry.value() == "much"


@pytest.mark.parametrize(
    ("name", "is_file", "state"),
    [
        ("", False, "absent"),
        (".", False, "there"),
        ("new", False, "missing"),
        ("new/below", False, "no parent"),
        (".", True, "odd"),
    ],
)
def test_the_state_of_a_path(tmp_path: Path, name: str, is_file: bool, state: str) -> None:  # noqa: FBT001  # from a table
    assert state_of(name, tmp_path, is_file=is_file) == state
