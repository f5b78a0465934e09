"""Every control of every tab and dialog has a name that a screen reader can say."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reentry_gui.ui import dialogs, theme
from reentry_gui.ui.assistant.wizard import Assistant
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.tasks import TasksTab

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
)
SPOKEN_BY_TEXT = (QPushButton, QCheckBox, QRadioButton, QToolButton, QGroupBox)
QTS_OWN = (QTabBar, QComboBox, QAbstractSpinBox, QLineEdit, QMenu, QScrollBar)


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield what can be used, but not the parts that Qt makes its own controls of."""
    for widget in root.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and not isinstance(widget, QScrollBar) and is_ours(widget):
            yield widget


def is_ours(widget: QWidget) -> bool:
    """Tell whether a widget was made by us: Qt names its own parts qt_…, or nests them."""
    if isinstance(widget.parentWidget(), QDialogButtonBox):
        return True
    if isinstance(widget, QHeaderView) or isinstance(widget.parentWidget(), QTableView):
        return False
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QTS_OWN):
            return False
        above = above.parentWidget()
    return not widget.objectName().startswith("qt_")


def labelled(root: QWidget) -> set[QWidget]:
    """Return the widgets that a label names as its buddy."""
    return {buddy for label in root.findChildren(QLabel) if (buddy := label.buddy()) is not None}


def spoken(widget: QWidget, with_label: set[QWidget]) -> str:
    """Return what a screen reader says of a control."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QGroupBox):
        return widget.title()
    if isinstance(widget, SPOKEN_BY_TEXT):
        return str(widget.text())  # type: ignore[union-attr]  # a group box has gone above
    return "labelled" if widget in with_label else ""


def described(widget: QWidget) -> str:
    """Return where a control stands, for the test's message."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " in ".join(names[:5])


def nameless(root: QWidget) -> list[str]:
    with_label = labelled(root)
    return sorted({described(w) for w in shown(root) if not spoken(w, with_label).strip()})


def shown(root: QWidget) -> Iterator[QWidget]:
    """Yield the controls, without the buttons that get their text only when they are shown."""
    for widget in controls(root):
        if widget.isVisibleTo(root) or not isinstance(widget, QPushButton):
            yield widget


def icons_without_tip(root: QWidget) -> list[str]:
    """Return the buttons that show only an icon and do not say what it means."""
    found = [w for w in controls(root) if isinstance(w, QAbstractButton)]
    bare = [w for w in found if not w.icon().isNull() and not is_text_shown(w)]
    return sorted({described(w) for w in bare if not w.toolTip()})


def is_text_shown(button: QAbstractButton) -> bool:
    if isinstance(button, QToolButton):
        style = button.toolButtonStyle()
        return bool(button.text()) and style != style.ToolButtonIconOnly
    return bool(button.text())


def test_the_walk_finds_what_it_looks_for(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    QLineEdit(page)
    button = QToolButton(page)
    button.setAccessibleName("Close")
    button.setIcon(theme.icon("close"))
    assert nameless(page) == ["QLineEdit in QWidget"]
    assert icons_without_tip(page) == ["QToolButton in QWidget"]


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_every_control_of_a_tab_has_a_name(
    open_window: MainWindow, key: str, wait_idle: Callable[[], None]
) -> None:
    open_window.show_tab(key)
    wait_idle()
    tab = open_window.built[key]
    assert nameless(tab) == []
    assert icons_without_tip(tab) == []


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_without_a_pack_too(window: MainWindow, key: str, wait_idle: Callable[[], None]) -> None:
    window.show_tab(key)
    wait_idle()
    assert nameless(window.built[key]) == []
    assert icons_without_tip(window.built[key]) == []


def test_every_control_of_the_window_has_a_name(open_window: MainWindow) -> None:
    assert nameless(open_window) == []
    assert icons_without_tip(open_window) == []


@pytest.mark.parametrize("show", [dialogs.show_palette, dialogs.show_shortcuts])
def test_every_control_of_a_dialog_has_a_name(
    window: MainWindow, qtbot: QtBot, show: Callable[[MainWindow], QDialog]
) -> None:
    dialog = show(window)
    qtbot.addWidget(dialog)
    assert nameless(dialog) == []
    assert icons_without_tip(dialog) == []
    dialog.reject()


def test_every_control_of_the_assistant_has_a_name(qtbot: QtBot) -> None:
    assistant = Assistant(Pack())
    qtbot.addWidget(assistant)
    assistant.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    for number in assistant.pageIds():
        page = assistant.page(number)
        assert nameless(page) == []
        assert icons_without_tip(page) == []


def test_every_control_of_a_tasks_xml_and_of_a_preview_has_a_name(
    open_window: MainWindow, wait_idle: Callable[[], None]
) -> None:
    open_window.show_tab("tasks")
    wait_idle()
    tab = open_window.built["tasks"]
    assert isinstance(tab, TasksTab)
    tab.cards[0].xml.click()
    tab.preview_removal(tab.cards[0].name())
    wait_idle()
    for dialog in tab.findChildren(QDialog):
        assert nameless(dialog) == []
        assert icons_without_tip(dialog) == []
        dialog.reject()


def test_the_shortcut_sheet_lists_every_shortcut(
    open_window: MainWindow, qtbot: QtBot, wait_idle: Callable[[], None]
) -> None:
    for spec in TABS:
        open_window.show_tab(spec.key)
    wait_idle()
    sheet = dialogs.show_shortcuts(open_window)
    qtbot.addWidget(sheet)
    listed = {label.text() for label in sheet.findChildren(QLabel)}
    native = QKeySequence.SequenceFormat.NativeText
    keys = {a.shortcut().toString(native) for a in open_window.all_actions()} - {""}
    assert keys - listed == set()
    sheet.reject()
    QApplication.processEvents()


@pytest.mark.parametrize("key", [spec.key for spec in TABS])
def test_no_two_actions_share_a_shortcut(
    open_window: MainWindow, key: str, wait_idle: Callable[[], None]
) -> None:
    open_window.show_tab(key)
    wait_idle()
    actions = [*open_window.actions(), *open_window.built[key].commands()]
    keys = [made.shortcut().toString() for made in actions if not made.shortcut().isEmpty()]
    assert sorted(each for each in set(keys) if keys.count(each) > 1) == []
