"""What a screen reader says of each control, and which buttons say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
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
