"""The Config tab: one draft, edited as a form and as JSON, saved with its differences shown."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QStackedWidget, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.ui import drafts
from reentry_gui.ui.forms import NumberEntry, fields_of
from reentry_gui.ui.messages import Message
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs.config import ConfigTab
from reentry_gui.ui.tabs.config.changes import ChangesDialog
from reentry_gui.ui.tabs.config.config_form import ConfigForm


def typed(where: QWidget, text: str) -> None:
    QTest.keyClicks(where, text)


def click(where: QWidget) -> None:
    QTest.mouseClick(where, Qt.MouseButton.LeftButton)


Idle = Callable[[], None]
MakeTab = Callable[..., ConfigTab]
LIMIT = "tasks.execution_limit_minutes"


@pytest.fixture
def make_tab(qtbot: QtBot, make_config: Callable[..., PackConfig], wait_idle: Idle) -> MakeTab:
    def make(symbols: list[str] | None = None, **sections: object) -> ConfigTab:
        return shown_tab(qtbot, make_config(symbols, **sections).file, wait_idle)

    return make


def shown_tab(qtbot: QtBot, file: Path, wait_idle: Idle) -> ConfigTab:
    tab = open_tab(qtbot, file)
    tab.options.form.want_whole()
    qtbot.waitUntil(lambda: tab.options.form.is_complete and tab.draft.is_settled, timeout=20_000)
    wait_idle()
    return tab


def open_tab(qtbot: QtBot, file: Path) -> ConfigTab:
    pack = Pack()
    with qtbot.waitSignal(pack.config_changed, timeout=20_000):
        pack.open(file)
    tab = ConfigTab(pack)
    pack.setParent(tab)
    qtbot.addWidget(tab)
    tab.resize(1180, 680)
    with qtbot.waitExposed(tab):
        tab.show()
    return tab


def settle(qtbot: QtBot, tab: ConfigTab) -> None:
    qtbot.waitUntil(
        lambda: tab.draft.is_settled and not tab.draft.settle.isActive(), timeout=20_000
    )


def number(tab: ConfigTab, path: str) -> NumberEntry:
    return tab.options.form.rows()[path].entry.findChildren(NumberEntry)[0]


def line(tab: ConfigTab, path: str) -> QLineEdit:
    return tab.options.form.rows()[path].entry.findChildren(QLineEdit)[0]


def retyped(where: QLineEdit, text: str) -> None:
    where.selectAll()
    typed(where, text)


def document(tab: ConfigTab) -> dict[str, Any]:
    found = json.loads(tab.options.editor.plain())
    assert isinstance(found, dict)
    return found


def saved_dialog(qtbot: QtBot, tab: ConfigTab) -> ChangesDialog:
    click(tab.save_button)
    qtbot.waitUntil(lambda: bool(tab.findChildren(ChangesDialog)), timeout=20_000)
    return tab.findChildren(ChangesDialog)[0]


def test_an_edit_in_the_form_shows_in_the_json_and_is_saved(
    qtbot: QtBot, make_tab: MakeTab, wait_idle: Idle, told: list[Message]
) -> None:
    tab = make_tab()
    assert (tab.state.text(), tab.save_button.isEnabled(), tab.unsaved()) == ("Saved", False, "")
    retyped(number(tab, LIMIT).lineEdit(), "45")
    settle(qtbot, tab)
    assert document(tab)["tasks"] == {"execution_limit_minutes": 45}
    assert tab.state.text() == "● 1 unsaved change"
    assert "reentry_pack_config.json" in tab.unsaved()
    dialog = saved_dialog(qtbot, tab)
    model = dialog.table.model()
    cells = [model.index(0, column).data() for column in range(3)]
    assert cells == ["tasks.execution_limit_minutes", "not set", "45"]
    typed(dialog.reason, "slow machine")
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        click(dialog.do_button)
    wait_idle()
    file = tab.pack.file
    assert file is not None
    assert configs.load(file).tasks.execution_limit_minutes == 45
    assert configs.history(file).versions[0].reason == "slow machine"
    settle(qtbot, tab)
    assert (tab.state.text(), tab.unsaved()) == ("Saved", "")
    assert "saved" in told[-1].text


def test_the_form_grows_only_while_it_is_seen(qtbot: QtBot) -> None:
    form, page = ConfigForm(), QStackedWidget()
    qtbot.addWidget(page)
    page.addWidget(QWidget())
    page.addWidget(form)
    page.show()
    form.add_fields(fields_of(PackConfig))
    turns(20)
    assert not form.group.rows
    page.setCurrentWidget(form)
    qtbot.waitUntil(lambda: len(form.group.below) > 2)
    page.setCurrentIndex(0)
    left = len(form.waiting)
    turns(20)
    assert len(form.waiting) == left > 0
    page.setCurrentWidget(form)
    qtbot.waitUntil(lambda: form.is_complete)


def test_the_form_holds_what_is_seen_until_somebody_turns_to_it(
    qtbot: QtBot, make_config: Callable[..., PackConfig], wait_idle: Idle
) -> None:
    tab = open_tab(qtbot, make_config().file)
    with qtbot.waitSignal(tab.options.form.rested, timeout=20_000):
        pass
    wait_idle()
    form = tab.options.form
    seen = tab.options.area.viewport().height()
    assert form.waiting
    assert form.height() > seen
    assert tab.options.sections.count() > len(form.group.below) + 1
    assert form.rows()["paths.profiles_root"].badge.text() == "file"
    tab.options.sections.itemActivated.emit(tab.options.sections.item(8))
    qtbot.waitUntil(lambda: form.is_complete, timeout=20_000)
    bar = tab.options.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() > seen, timeout=20_000)
    assert tab.unsaved() == ""


@pytest.mark.parametrize("turned", ["mouse", "wheel", "search"])
def test_the_form_is_built_to_its_end_by_whoever_turns_to_it(
    qtbot: QtBot, make_config: Callable[..., PackConfig], turned: str
) -> None:
    tab = open_tab(qtbot, make_config().file)
    with qtbot.waitSignal(tab.options.form.rested, timeout=20_000):
        pass
    if turned == "mouse":
        QTest.mouseMove(tab.options.form, QPoint(5, 5))
    elif turned == "wheel":
        tab.options.area.verticalScrollBar().setValue(10)
    else:
        typed(tab.options.search, "versions kept")
    qtbot.waitUntil(lambda: tab.options.form.is_complete, timeout=20_000)
    if turned == "search":
        row = tab.options.form.rows()["history.versions_kept"]
        qtbot.waitUntil(row.entry.isVisible, timeout=20_000)
        other = tab.options.form.rows()[LIMIT].entry
        qtbot.waitUntil(lambda: not other.isVisible(), timeout=20_000)


def turns(count: int) -> None:
    """Let timers that are due run as often."""
    for _turn in range(count):
        QCoreApplication.processEvents()


def test_an_edit_of_the_json_shows_in_the_form(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab()
    assert number(tab, LIMIT).value() == 60
    text = tab.options.editor.plain()
    tab.options.editor.setPlainText(text[:-2] + ',\n  "tasks": {"execution_limit_minutes": 7}\n}')
    qtbot.waitUntil(lambda: number(tab, LIMIT).value() == 7, timeout=20_000)
    assert tab.options.form.rows()[LIMIT].badge.text() == "file"
    assert tab.options.form.rows()["tasks.prefix"].badge.text() == "default"
    tab.undo_action.trigger()
    qtbot.waitUntil(lambda: number(tab, LIMIT).value() == 60, timeout=20_000)
    assert tab.options.editor.plain() == text


def test_json_that_is_none_is_kept_explained_and_not_saved(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab()
    before = tab.pack.content
    broken = tab.options.editor.plain().replace('"symbols": [', '"symbols": [,', 1)
    tab.options.editor.setPlainText(broken)
    settle(qtbot, tab)
    assert tab.options.editor.plain() == broken
    assert tab.options.syntax.text().startswith("line 2, column 1")
    assert "Cannot be saved: the JSON has a mistake" in tab.state.text()
    assert not tab.save_button.isEnabled()
    assert not tab.options.form.isEnabled()
    assert tab.options.notice.isVisible()
    tab.begin_save()
    assert tab.options.editor.textCursor().blockNumber() == 1
    assert tab.pack.file is not None
    assert tab.pack.file.read_bytes() == before
    tab.undo_action.trigger()
    settle(qtbot, tab)
    assert tab.options.form.isEnabled()
    assert not tab.options.syntax.isVisible()


def test_a_value_that_is_not_allowed_is_explained_at_its_field(
    qtbot: QtBot, make_tab: MakeTab
) -> None:
    tab = make_tab()
    retyped(number(tab, LIMIT).lineEdit(), "0")
    settle(qtbot, tab)
    row = tab.options.form.rows()[LIMIT]
    assert row.mistake.text() == "is too small; at least 1 is allowed"
    assert tab.state.text() == "Cannot be saved: 1 mistake"
    assert not tab.save_button.isEnabled()
    item = tab.options.mistakes.item(0)
    assert item.text() == "tasks.execution_limit_minutes: 0 is too small; at least 1 is allowed"
    centre = tab.options.mistakes.visualItemRect(item).center()
    QTest.mouseClick(tab.options.mistakes.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(centre))
    qtbot.waitUntil(lambda: not row.entry.visibleRegion().isEmpty(), timeout=5000)
    tab.discard_action.trigger()
    settle(qtbot, tab)
    assert row.mistake.text() == ""
    assert tab.unsaved() == ""


def test_a_value_that_the_form_cannot_show_stays_as_it_is_written(
    qtbot: QtBot, make_tab: MakeTab
) -> None:
    tab = make_tab()
    odd = document(tab) | {"symbols": "EURUSD"}
    tab.options.editor.setPlainText(json.dumps(odd))
    settle(qtbot, tab)
    assert "symbols" in tab.options.mistakes.item(0).text()
    retyped(number(tab, LIMIT).lineEdit(), "45")
    settle(qtbot, tab)
    assert document(tab) == odd | {"tasks": {"execution_limit_minutes": 45}}


def test_unknown_keys_stay_and_likely_typos_are_remarked(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(mine={"a": [1, 2]}, tasks={"prefixx": "R"})
    retyped(line(tab, "tasks.user"), "me")
    settle(qtbot, tab)
    assert document(tab)["mine"] == {"a": [1, 2]}
    assert document(tab)["tasks"] == {"prefixx": "R", "user": "me"}
    assert "did you mean 'prefix'" in tab.options.mistakes.item(0).text()
    assert tab.save_button.isEnabled()


def test_search_and_filter_show_what_is_looked_for(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab(history={"versions_kept": 9})
    rows = tab.options.form.rows()
    tab.search_action.trigger()
    typed(tab.options.search, "stop after")
    qtbot.waitUntil(lambda: not rows["history.versions_kept"].entry.isVisible(), timeout=5000)
    assert rows[LIMIT].entry.isVisible()
    tab.options.search.setText("no such option")
    qtbot.waitUntil(tab.options.nothing.isVisible, timeout=5000)
    tab.options.search.clear()
    tab.options.only_changed.setChecked(True)
    qtbot.waitUntil(rows["history.versions_kept"].entry.isVisible, timeout=5000)
    qtbot.waitUntil(lambda: not rows[LIMIT].entry.isVisible(), timeout=5000)
    tab.go(LIMIT)
    qtbot.waitUntil(rows[LIMIT].entry.isVisible, timeout=5000)


def others_save(tab: ConfigTab, **sections: dict[str, Any]) -> None:
    assert tab.pack.file is not None
    theirs = json.loads(tab.pack.file.read_text(encoding="utf-8")) | sections
    tab.pack.file.write_text(json.dumps(theirs), encoding="utf-8")


def test_what_others_save_goes_below_the_unsaved_changes(
    qtbot: QtBot, make_tab: MakeTab, told: list[Message]
) -> None:
    tab = make_tab()
    retyped(number(tab, LIMIT).lineEdit(), "45")
    settle(qtbot, tab)
    others_save(tab, history={"versions_kept": 7})
    with qtbot.waitSignal(tab.draft.merged, timeout=20_000):
        tab.pack.reload()
    settle(qtbot, tab)
    assert number(tab, "history.versions_kept").value() == 7
    assert tab.state.text() == "● 1 unsaved change"
    assert "kept on top" in told[-1].text
    config = tab.draft.config_to_save()
    assert config is not None
    configs.save(config, "both")
    now = configs.load(config.file)
    assert (now.history.versions_kept, now.tasks.execution_limit_minutes) == (7, 45)


def test_json_that_is_none_waits_for_what_others_saved(qtbot: QtBot, make_tab: MakeTab) -> None:
    tab = make_tab()
    tab.options.editor.setPlainText(tab.options.editor.plain() + "}")
    settle(qtbot, tab)
    others_save(tab, history={"versions_kept": 7})
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        tab.pack.reload()
    qtbot.waitUntil(lambda: tab.draft.newer is not None, timeout=20_000)
    tab.options.editor.setPlainText(tab.options.editor.plain()[:-1])
    qtbot.waitUntil(lambda: tab.draft.newer is None, timeout=20_000)
    settle(qtbot, tab)
    assert document(tab)["history"] == {"versions_kept": 7}
    assert tab.unsaved() == ""


def test_an_earlier_version_comes_back(
    qtbot: QtBot, wait_idle: Idle, make_config: Callable[..., PackConfig]
) -> None:
    config = configs.load(make_config().file)
    tasks = config.tasks.model_copy(update={"execution_limit_minutes": 45})
    configs.save(config.model_copy(update={"tasks": tasks}), "slower")
    tab = shown_tab(qtbot, config.file, wait_idle)
    tab.go("history")
    page = tab.history
    qtbot.waitUntil(lambda: page.changes.rowCount() == 1, timeout=20_000)
    assert page.versions.index(0, 3).data() == "slower"
    assert page.changes.index(0, 0).data() == LIMIT
    click(page.restore_button)
    qtbot.waitUntil(lambda: bool(page.findChildren(ChangesDialog)), timeout=20_000)
    dialog = page.findChildren(ChangesDialog)[0]
    assert dialog.table.model().index(0, 2).data() == "taken out"
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        click(dialog.do_button)
    wait_idle()
    assert configs.load(config.file).tasks.execution_limit_minutes == 60
    settle(qtbot, tab)
    assert number(tab, LIMIT).value() == 60
    assert tab.unsaved() == ""


def test_without_a_history_the_page_says_so(make_tab: MakeTab, wait_idle: Idle) -> None:
    tab = make_tab()
    tab.go("history")
    wait_idle()
    assert tab.history.empty.isVisible()
    assert not tab.history.restore_button.isEnabled()


@pytest.mark.parametrize("is_json", [True, False])
def test_a_draft_of_a_killed_window_comes_back(
    qtbot: QtBot, make_tab: MakeTab, wait_idle: Idle, *, is_json: bool
) -> None:
    tab = make_tab()
    retyped(number(tab, LIMIT).lineEdit(), "45")
    if not is_json:
        tab.options.editor.setPlainText(tab.options.editor.plain() + "x")
    settle(qtbot, tab)
    qtbot.waitUntil(lambda: "config" in drafts.found(), timeout=20_000)
    others_save(tab, history={"versions_kept": 7})
    assert tab.pack.file is not None
    again = shown_tab(qtbot, tab.pack.file, wait_idle)
    again.restore(drafts.found()["config"])
    settle(qtbot, again)
    assert again.unsaved()
    if is_json:
        assert document(again)["tasks"] == {"execution_limit_minutes": 45}
        assert document(again)["history"] == {"versions_kept": 7}
    else:
        assert again.options.editor.plain() == tab.options.editor.plain()


def shows(tab: ConfigTab, expected: tuple[str, int]) -> bool:
    return (tab.file.text(), number(tab, LIMIT).value()) == expected


def test_another_config_keeps_the_draft_of_the_first(
    qtbot: QtBot, make_tab: MakeTab, tmp_path: Path
) -> None:
    tab = make_tab()
    first = tab.pack.file
    assert first is not None
    retyped(number(tab, LIMIT).lineEdit(), "45")
    settle(qtbot, tab)
    second = tmp_path / "second.json"
    second.write_bytes(first.read_bytes())
    for file, limit in ((second, 60), (first, 45)):
        with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
            tab.pack.open(file)
        expected = (file.name, limit)
        qtbot.waitUntil(partial(shows, tab, expected), timeout=20_000)


def test_a_large_config_with_500_symbols_is_edited_like_a_small_one(
    qtbot: QtBot, make_tab: MakeTab, wait_idle: Idle
) -> None:
    ballast = {f"key{number}": "v" * 80 for number in range(3000)}
    tab = make_tab([f"SYM{number:03}" for number in range(500)], ballast=ballast)
    assert len(tab.draft.text) > 270_000
    retyped(number(tab, LIMIT).lineEdit(), "45")
    settle(qtbot, tab)
    assert document(tab)["tasks"] == {"execution_limit_minutes": 45}
    assert document(tab)["ballast"] == ballast
    dialog = saved_dialog(qtbot, tab)
    assert dialog.table.model().rowCount() == 1
    dialog.reject()
    wait_idle()


def test_no_use_case_runs_on_the_ui_thread(
    qtbot: QtBot, make_tab: MakeTab, wait_idle: Idle, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, set[bool]] = {}
    is_main = threading.main_thread().ident
    for name in ("save", "load", "history", "parse", "mistakes", "describe"):
        real = getattr(configs, name)

        def seen(
            *given: object, name: str = name, real: Callable[..., object] = real, **more: object
        ) -> object:
            threads.setdefault(name, set()).add(threading.get_ident() == is_main)
            return real(*given, **more)

        monkeypatch.setattr(configs, name, seen)
    tab = make_tab()
    retyped(number(tab, LIMIT).lineEdit(), "45")
    settle(qtbot, tab)
    dialog = saved_dialog(qtbot, tab)
    with qtbot.waitSignal(tab.pack.config_changed, timeout=20_000):
        dialog.accept()
    tab.go("history")
    wait_idle()
    assert threads.keys() == {"save", "load", "history", "parse", "mistakes", "describe"}
    assert set.union(*threads.values()) == {False}


def test_every_control_has_a_name(make_tab: MakeTab) -> None:
    tab = make_tab()
    unnamed = [
        widget
        for widget in tab.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
        and not widget.objectName().startswith("qt_")
        and widget.window() is tab  # not the list of a combo box
        and not isinstance(widget, QLabel)
        and not isinstance(widget.parent(), NumberEntry)
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert [f"{type(w).__name__} in {type(w.parent()).__name__}" for w in unnamed] == []
    buttons = [b for b in tab.findChildren(QAbstractButton) if not b.text() and b.isEnabled()]
    buttons = [b for b in buttons if not isinstance(b.parent(), QLineEdit)]  # Qt's own
    silent = [b for b in buttons if not b.icon().isNull() and not b.toolTip()]
    assert [f"{type(b).__name__} in {type(b.parent()).__name__}" for b in silent] == []


def test_the_models_keep_qts_rules(
    qtbot: QtBot, make_tab: MakeTab, qtmodeltester: ModelTester, wait_idle: Idle
) -> None:
    tab = make_tab()
    tab.go("governance")
    qtbot.waitUntil(lambda: tab.governance.controls.rowCount() > 0, timeout=20_000)
    wait_idle()
    for model in (
        tab.governance.controls,
        tab.governance.findings,
        tab.history.versions,
        tab.history.changes,
        tab.secrets.model,
    ):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt's
