"""What was dropped on the window, or named at its start, and where it belongs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages
from reentry_gui.ui.tabs import TABS

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from reentry_gui.ui.main_window import MainWindow

TAB_OF: Final = {
    ".csv": "profiles",
    ".reentry-bundle": "profiles",
    ".zip": "profiles",
    ".exe": "terminals",
    ".set": "config",
    ".htm": "overview",
    ".html": "overview",
}
translate = QCoreApplication.translate


def files_of(data: QMimeData) -> list[Path]:
    """Return the files and folders that are dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def tab_for(path: Path) -> str | None:
    """Return the key of the tab that a file or folder is for, None where it is for none."""
    if path.is_dir():
        return "terminals"
    return TAB_OF.get(path.suffix.casefold())


def take(window: MainWindow, path: Path) -> None:
    """Open a config; hand anything else to the tab it is for, or say what can be taken."""
    if path.suffix.casefold() == ".json":
        window.pack.open(path)
        return
    key = tab_for(path)
    if key in {spec.key for spec in TABS}:
        window.show_tab(str(key))
        tab = window.built[str(key)]
        if tab.takes(path):
            tab.take(path)
            return
    messages.show_error(
        window,
        ReentryError(
            translate("dropping", "{name}: nothing here can use it").format(name=path.name),
            translate(
                "dropping",
                "Drop a config (.json), a profile (.csv), a bundle of profiles (.zip), a "
                "statement (.htm), EA inputs (.set) or the folder of a MetaTrader 4.",
            ),
        ),
    )
