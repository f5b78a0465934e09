"""The Governance page: limits, controls, findings, exports; all of it on the tab's one draft."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui import governance
from reentry_gui.config import PackConfig
from reentry_gui.governance import Remark
from reentry_gui.governance.remarks import RULES, found
from reentry_gui.ui import background
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.tabs.config import ConfigTab
from reentry_gui.ui.tabs.config.governance.comparison import ComparisonDialog
from reentry_gui.ui.tabs.config.governance.tables import OPTION_OF, place_of

CAP = ("governance", "limits", "aggressive", "lot_cap")


@pytest.fixture
def tab(qtbot: QtBot, pack: PackConfig, wait_idle: Callable[[], None]) -> ConfigTab:
    """Return the tab on a pack with profiles, its Governance page on show."""
    shown = Pack()
    with qtbot.waitSignal(shown.config_changed, timeout=20_000):
        shown.open(pack.file)
    made = ConfigTab(shown)
    shown.setParent(made)
    qtbot.addWidget(made)
    made.resize(1180, 680)
    with qtbot.waitExposed(made):
        made.show()
    made.options.form.want_whole()
    qtbot.waitUntil(lambda: made.options.form.is_complete, timeout=20_000)
    made.go("governance")
    qtbot.waitUntil(lambda: made.governance.findings.rowCount() > 0, timeout=20_000)
    wait_idle()
    return made


def settle(qtbot: QtBot, tab: ConfigTab) -> None:
    draft = tab.draft
    qtbot.waitUntil(lambda: draft.is_settled and not draft.settle.isActive(), timeout=20_000)
    qtbot.waitUntil(lambda: background.running() == 0, timeout=20_000)


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload]  # a widget


def test_limits_show_the_default_and_take_a_value_of_their_own(
    qtbot: QtBot, tab: ConfigTab
) -> None:
    entry = tab.governance.limits.entries[CAP]
    assert (entry.value(), entry.lineEdit().placeholderText()) == ("", "2 (default)")
    QTest.keyClicks(entry.lineEdit(), "1.5")
    settle(qtbot, tab)
    document = tab.draft.current()
    assert document is not None
    assert document["governance"] == {"limits": {"aggressive": {"lot_cap": 1.5}}}
    model = tab.governance.controls
    rows = {model.index(row, 0).data(): row for row in range(model.rowCount())}
    assert model.headerData(3, Qt.Orientation.Horizontal) == "aggressive"
    assert model.index(rows["Max Position Size"], 3).data() == "1.5"
    entry.lineEdit().clear()
    settle(qtbot, tab)
    assert "governance" not in (tab.draft.current() or {})
    assert tab.unsaved() == ""


def test_a_limit_that_is_not_allowed_is_explained_below_the_grid(
    qtbot: QtBot, tab: ConfigTab
) -> None:
    entry = tab.governance.limits.entries[CAP]
    QTest.keyClicks(entry.lineEdit(), "lots")
    settle(qtbot, tab)
    told = tab.governance.limits.mistake.text()
    assert (
        told == 'governance.limits.aggressive.lot_cap: "lots" is no number; write it without quotes'
    )
    assert not tab.save_button.isEnabled()


def test_the_balance_turns_percent_into_money(qtbot: QtBot, tab: ConfigTab) -> None:
    assert tab.governance.limits.money["moderate"].text() == "set the balance"
    tab.draft.set_value(("governance", "account_balance"), 10_000, "balance")
    qtbot.waitUntil(
        lambda: tab.governance.limits.money["moderate"].text() == "300.00", timeout=20_000
    )


def test_another_persona_gets_a_column(qtbot: QtBot, tab: ConfigTab) -> None:
    tab.draft.set_value(("personas", "cycle_map", "Monday"), "careful", "persona")
    place = ("governance", "limits", "careful", "lot_cap")
    qtbot.waitUntil(lambda: place in tab.governance.limits.entries, timeout=20_000)
    entry = tab.governance.limits.entries[place]
    assert entry.lineEdit().placeholderText() == "0.5 (default)"
    assert tab.governance.limits.money.keys() >= {"careful", "moderate"}


def test_findings_follow_the_draft_and_lead_to_where_they_can_be_mended(
    qtbot: QtBot, tab: ConfigTab
) -> None:
    page = tab.governance

    def messages() -> list[str]:
        return [str(remark) for remark in page.findings.everything]

    assert any("account_balance is not set" in text for text in messages())
    tab.draft.set_value(("governance", "controls", "allow_reentry"), value=False, name="off")
    qtbot.waitUntil(
        lambda: any("allow_reentry is off" in text for text in messages()), timeout=20_000
    )
    row = next(n for n, text in enumerate(messages()) if "allow_reentry" in text)
    page.findings_table.selectRow(row)
    click(page.mend_button)
    assert tab.pages.currentWidget() is tab.options
    path = "governance.controls.allow_reentry"
    entry = tab.options.form.rows()[path].entry
    qtbot.waitUntil(lambda: not entry.visibleRegion().isEmpty(), timeout=5000)


def test_a_finding_of_a_profile_leads_to_the_profiles_tab(qtbot: QtBot, tab: ConfigTab) -> None:
    remark = Remark("moderate: EURUSD, GBPUSD and 3 more", found("G303", "no action"))
    tab.governance.findings.set_rows([remark])
    with qtbot.waitSignal(tab.pack.tab_requested, timeout=5000) as asked:
        tab.governance.go_to_finding(tab.governance.findings.index(0, 0))
    assert asked.args == ["profiles", ("moderate", "EURUSD")]


@pytest.mark.parametrize(
    ("about", "rule", "message", "place"),
    [
        ("governance", "G104", "account_balance is not set: x", "governance.account_balance"),
        ("governance", "G203", "paths.config_root does not lie below x", "paths.config_root"),
        (
            "governance",
            "G202",
            "communication.decision_method is 1, but enable_socket is off",
            "governance.communication.decision_method",
        ),
        (
            "moderate",
            "G101",
            "min_size_multiplier 3 is above max_size_multiplier 2",
            "governance.limits.moderate.min_size_multiplier",
        ),
        ("odd", "G102", "has no limits of its own", "governance.limits.odd.max_generations"),
    ],
)
def test_every_finding_knows_its_option(about: str, rule: str, message: str, place: str) -> None:
    assert rule in RULES
    assert place_of(Remark(about, found(rule, message))) == ("config", place)


def test_every_control_that_has_an_option_knows_a_real_one(config: PackConfig) -> None:
    paths = {value.path for value in configs.describe(config).values}
    limits = set(configs.PersonaLimits.model_fields)
    for path in OPTION_OF.values():
        assert path in paths or path.removeprefix("governance.limits.") in limits, path
    inputs = {control.ea_inputs[0] for control in governance.CONTROLS if control.ea_inputs}
    assert OPTION_OF.keys() == inputs


def test_a_control_leads_to_its_value(tab: ConfigTab) -> None:
    model = tab.governance.controls
    rows = {model.index(row, 0).data(): row for row in range(model.rowCount())}
    tab.governance.go_to_control(model.index(rows["Max Generations"], 0))
    assert tab.pages.currentWidget() is tab.governance
    tab.governance.go_to_control(model.index(rows["Queue Mode"], 0))
    assert tab.pages.currentWidget() is tab.options


@pytest.mark.parametrize(
    ("button", "name", "start"),
    [
        (0, "checklist.csv", b"Control,EA Input,"),
        (1, "checklist.md", b"# Governance checklist"),
    ],
)
def test_the_checklist_is_written_where_one_chooses(
    qtbot: QtBot,
    tab: ConfigTab,
    tmp_path: Path,
    told: list[Message],
    button: int,
    name: str,
    start: bytes,
) -> None:
    click(tab.governance.buttons[button])
    dialog = tab.findChildren(QFileDialog)[0]
    dialog.fileSelected.emit(str(tmp_path / name))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert (tmp_path / name).read_bytes().startswith(start)
    assert name in told[-1].text


def test_set_files_are_previewed_then_written(
    qtbot: QtBot, tab: ConfigTab, told: list[Message], wait_idle: Callable[[], None]
) -> None:
    click(tab.governance.buttons[2])
    qtbot.waitUntil(lambda: bool(tab.findChildren(Preview)), timeout=20_000)
    base = tab.draft.base
    assert base is not None
    folder = base.config.file.parent / "presets"
    assert not folder.exists()
    tab.findChildren(Preview)[0].accept()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    wait_idle()
    for persona in ("conservative", "moderate", "aggressive"):
        written = (folder / f"reentry_{persona}.set").read_bytes()
        assert written == governance.set_file(base.config, persona)
    assert "3 of 3" in told[-1].text


def test_an_export_says_that_unsaved_changes_are_not_in_it(
    qtbot: QtBot, tab: ConfigTab, told: list[Message]
) -> None:
    tab.draft.set_value(("governance", "account_balance"), 10_000, "balance")
    settle(qtbot, tab)
    tab.governance.exports.checklist_csv()
    tab.findChildren(QFileDialog)[0].reject()
    assert "without your changes" in told[-1].text


def test_a_set_file_is_held_against_each_persona(
    qtbot: QtBot, tab: ConfigTab, tmp_path: Path, config: PackConfig
) -> None:
    file = tmp_path / "mine.set"
    content = governance.set_file(configs.load(config.file), "moderate")
    file.write_bytes(content.replace(b"MaxGenerations=3\r\n", b"MaxGenerations=4\r\n"))
    assert tab.takes(file)
    assert not tab.takes(tmp_path / "x.csv")
    tab.take(file)
    qtbot.waitUntil(lambda: bool(tab.findChildren(ComparisonDialog)), timeout=20_000)
    dialog = tab.findChildren(ComparisonDialog)[0]
    assert dialog.persona.currentText() == "moderate: 1 mistake"
    assert "MaxGenerations allows more than the config" in str(dialog.findings.index(0, 2).data())
    assert "more than the config allows" in dialog.told.text()
    dialog.persona.setCurrentIndex(2)
    assert dialog.findings.rowCount() > 1
    dialog.reject()


def test_a_set_file_that_is_none_is_explained(
    qtbot: QtBot, tab: ConfigTab, tmp_path: Path, told: list[Message]
) -> None:
    file = tmp_path / "odd.set"
    file.write_bytes(b"no input\r\n")
    tab.governance.compare(file)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[-1].kind == "error"
    assert "line 1" in told[-1].text


def test_the_page_keeps_still_while_the_json_is_none(qtbot: QtBot, tab: ConfigTab) -> None:
    text = json.dumps({"governance": 1})
    tab.draft.edit_text(text, "x")
    settle(qtbot, tab)
    assert tab.governance.limits.isEnabled()
    tab.draft.edit_text(text + "}", "y")
    settle(qtbot, tab)
    assert not tab.governance.limits.isEnabled()
    assert tab.governance.controls.rowCount() == len(governance.CONTROLS)
