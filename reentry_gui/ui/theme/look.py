"""Light or dark: the palette, the style sheet and the colour of each status."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QDir, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reentry_gui import paths
from reentry_gui.ui.theme.colours import DARK, LIGHT, Colours
from reentry_gui.ui.theme.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

    from reentry_gui.ui.settings import ThemeMode

SCHEMES: Final = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
STATUS_COLOURS: Final = {
    "PASS": "passed",
    "INFO": "info",
    "WARNING": "warning",
    "FAIL": "failed",
    "NOT APPLICABLE": "not_applicable",
}
STATUS_ICONS: Final = {
    "PASS": "pass",
    "INFO": "info",
    "WARNING": "warning",
    "FAIL": "fail",
    "NOT APPLICABLE": "not-applicable",
}

STATUS_LOOKS: Final = {
    "PASS": "passed",
    "INFO": "info",
    "WARNING": "warning",
    "FAIL": "error",
    "NOT APPLICABLE": "muted",
}


class Changes(QObject):
    """Tells when light and dark were switched."""

    switched = Signal()

    def __init__(self) -> None:
        super().__init__(QCoreApplication.instance())
        self.mode: ThemeMode = "system"
        self.colours = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.follow_system)

    def follow_system(self) -> None:
        """Switch when the system does."""
        if self.mode == "system":
            show(self)


@cache
def changes() -> Changes:
    """Return the one object that tells when the theme was switched."""
    return Changes()


def apply(mode: ThemeMode) -> None:
    """Show light, dark, or what the system shows."""
    state = changes()
    state.mode = mode
    QGuiApplication.styleHints().setColorScheme(SCHEMES[mode])
    show(state)


def show(state: Changes) -> None:
    """Put the colours of the moment in force."""
    scheme = SCHEMES[state.mode]
    if scheme == Qt.ColorScheme.Unknown:
        scheme = QGuiApplication.styleHints().colorScheme()
    state.colours = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    if not isinstance(application := QCoreApplication.instance(), QApplication):
        return
    application.setPalette(palette(state.colours))
    application.setStyleSheet(style_sheet(state.colours))
    state.switched.emit()


def colours() -> Colours:
    """Return the colours in force."""
    return changes().colours


def is_dark() -> bool:
    """Tell whether the dark colours are in force."""
    return colours() is DARK


def palette(c: Colours) -> QPalette:
    """Return Qt's palette for a set of colours."""
    made = QPalette()
    role = QPalette.ColorRole
    for name, colour in {
        role.Window: c.window,
        role.WindowText: c.text,
        role.Base: c.surface,
        role.AlternateBase: c.window,
        role.Text: c.text,
        role.PlaceholderText: c.muted,
        role.Button: c.raised,
        role.ButtonText: c.text,
        role.ToolTipBase: c.surface,
        role.ToolTipText: c.text,
        role.Highlight: c.selection,
        role.HighlightedText: c.selection_text,
        role.Accent: c.accent,
        role.Light: c.raised,
        role.Midlight: c.border,
        role.Mid: c.border,
        role.Dark: c.border,
        role.Shadow: c.border,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
    }.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(c.muted))
    return made


def style_sheet(c: Colours) -> str:
    """Return the style sheet with the colours filled in."""
    folder = paths.data_folder() / "resources" / "styles"
    QDir.setSearchPaths("styles", [str(folder)])  # a sheet's url(styles:…) is in there
    text = (folder / "window.qss").read_text(encoding="utf-8")
    for name in sorted(c._fields, key=len, reverse=True):  # $text_x before $text
        text = text.replace(f"${name}", getattr(c, name))
    return text


def brush(colour: str) -> QBrush:
    """Return a brush of a colour, for items."""
    return QBrush(QColor(colour))


def mark(widget: QWidget, kind: str) -> None:
    """Give a widget one of the style sheet's looks: card, notice, primary, badge, muted."""
    widget.setProperty("look", kind)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it will be, when shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def mark_status(text: QWidget, status: str) -> None:
    """Write a text in the colour of a status, light or dark; without a status in the usual one."""
    mark(text, STATUS_LOOKS.get(status, ""))


def status_colour(status: str) -> str:
    """Return the colour of a verifier's status."""
    found: str = getattr(colours(), STATUS_COLOURS[status])
    return found


def status_icon(status: str) -> QIcon:
    """Return the icon of a status, in its colour; the shape tells it, too."""
    return icon(STATUS_ICONS[status], status_colour(status))


def status_text(status: str) -> str:
    """Return a status in the user's language."""
    return QCoreApplication.translate("status", status)
