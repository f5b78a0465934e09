"""The tab Profiles: grid, editor, findings, ladder, save, deploy."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from reentry_gui import profiles
from reentry_gui.ui import theme
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.tabs.profiles import ProfilesTab
from reentry_gui.ui.tabs.profiles.delegate import ProfileDelegate, line_of

Wait = Callable[[], None]


def shown(
    window: MainWindow, qtbot: QtBot, place: tuple[object, ...] = ("moderate", "EURUSD")
) -> ProfilesTab:
    window.show_tab("profiles", place)
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    qtbot.waitUntil(lambda: tab.document is not None and tab.document.key == place[:2])
    return tab


def put(tab: ProfilesTab, row: int, field: str, text: str) -> None:
    assert tab.document is not None
    tab.document.model.set_values({(row, field): text})


def test_without_a_pack_it_says_what_to_do(window: MainWindow) -> None:
    window.show_tab("profiles")
    tab = window.built["profiles"]
    assert isinstance(tab, ProfilesTab)
    assert tab.empty.title.text() == "No pack is open"
    assert tab.pages.currentWidget() is tab.empty
    assert not tab.toolbar.save.isEnabled()


def test_the_models_keep_qts_rules(
    open_window: MainWindow,
    qtbot: QtBot,
    wait_idle: Wait,
    check_model: Callable[[QAbstractItemModel], None],
) -> None:
    tab = shown(open_window, qtbot)
    wait_idle()
    assert tab.document is not None
    check_model(tab.document.model)
    check_model(tab.grid.model)


def test_a_mistake_is_kept_explained_mended_and_saved(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Wait, click: Callable[[QWidget], None]
) -> None:
    tab = shown(open_window, qtbot)
    wait_idle()
    assert tab.document is not None
    model, file = tab.document.model, tab.document.file
    before = file.read_bytes()
    put(tab, 1, "size_multiplier", "0,4")
    assert model.cells[1]["size_multiplier"] == "0,4"
    assert "P103" in model.mistakes[1, "size_multiplier"]
    assert not tab.toolbar.save.isEnabled()
    assert tab.unsaved() == "profiles moderate · EURUSD"
    click(tab.findings.all_button)
    assert model.cells[1]["size_multiplier"] == "0.4"
    tab.toolbar.undo.trigger()
    assert model.cells[1]["size_multiplier"] == "0,4"
    tab.toolbar.redo.trigger()
    tab.toolbar.save.trigger()
    wait_idle()
    assert file.read_bytes() == before.replace(b"REDUCE_SIZE,0.5", b"REDUCE_SIZE,0.4")
    assert [copy.read_bytes() for copy in (file.parent / "backups").iterdir()] == [before]
    assert not tab.unsaved()


def test_every_keystroke_is_checked(open_window: MainWindow, qtbot: QtBot, wait_idle: Wait) -> None:
    tab = shown(open_window, qtbot, ("moderate", "EURUSD", 3, "DelaySeconds"))
    wait_idle()
    assert tab.document is not None
    view, model = tab.editor.view, tab.document.model
    view.edit(model.index(2, 3))
    editor = view.indexWidget(model.index(2, 3)) or view.findChild(QWidget, "qt_spinbox_lineedit")
    assert editor is not None
    line = line_of(editor) or editor
    line.selectAll()  # type: ignore[attr-defined]  # a line in any case
    QTest.keyClicks(line, "1x")
    assert "P104" in model.mistakes[2, "delay_seconds"]
    assert model.cells[2]["delay_seconds"] == "15"
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not model.mistakes


def test_deploy_this_one(open_window: MainWindow, qtbot: QtBot, wait_idle: Wait) -> None:
    tab = shown(open_window, qtbot, ("aggressive", "EURUSD"))
    wait_idle()
    config = open_window.pack.config
    assert config is not None
    tab.toolbar.deploy.trigger()
    wait_idle()
    dialog = tab.findChild(Preview)
    assert dialog is not None
    dialog.do_button.click()
    wait_idle()
    wanted = profiles.render(profiles.default_profile("aggressive"))
    assert config.deployed_profile("EURUSD").read_bytes() == wanted


def test_a_change_outside_is_a_choice(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Wait, click: Callable[[QWidget], None]
) -> None:
    tab = shown(open_window, qtbot)
    wait_idle()
    assert tab.document is not None
    put(tab, 1, "delay_seconds", "45")
    theirs = profiles.render(profiles.default_profile("conservative"))
    tab.document.file.write_bytes(theirs)
    tab.look()
    wait_idle()
    assert tab.editor.bar.isVisible()
    assert not tab.toolbar.save.isEnabled()
    click(tab.editor.bar.keep)
    assert not tab.editor.bar.isVisible()
    tab.toolbar.save.trigger()
    wait_idle()
    assert b"REDUCE_SIZE,0.5,45," in tab.document.file.read_bytes()


def test_the_grid_counts_the_mistakes_of_an_edit_that_is_not_saved(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Wait
) -> None:
    tab = shown(open_window, qtbot)
    wait_idle()
    document = tab.document
    assert document is not None
    index = tab.grid.model.index_of(document.key)
    document.model.set_values({(2, "delay_seconds"): "soon", (3, "size_multiplier"): "0,4"})
    assert index.data() == "* 2 mistakes"
    document.model.undo.undo()
    document.model.set_values({(2, "delay_seconds"): "44"})
    assert index.data() == "* valid"


def test_a_mistake_keeps_its_colour_when_selected_and_gets_no_unit(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Wait
) -> None:
    tab = shown(open_window, qtbot)
    wait_idle()
    document = tab.document
    assert document is not None
    index, option = document.model.index(2, 3), QStyleOptionViewItem()
    delegate = tab.editor.view.itemDelegate()
    assert isinstance(delegate, ProfileDelegate)
    delegate.initStyleOption(option, index)
    assert option.text.endswith(" s")
    assert option.palette.highlight().color() != QColor(theme.colours().error_fill)
    document.model.set_values({(2, "delay_seconds"): "soon"})
    option = QStyleOptionViewItem()
    delegate.initStyleOption(option, index)
    assert option.text == "soon"
    assert option.palette.highlight().color() == QColor(theme.colours().error_fill)
