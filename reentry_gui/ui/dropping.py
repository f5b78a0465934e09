"""What was dropped on the window, or named at its start, and where it belongs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication

from reentry_gui.errors import ReentryError
from reentry_gui.ui import background, messages
from reentry_gui.ui.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData

    from reentry_gui.ui.main_window import MainWindow

CONFIG: Final = ".json"
MOST_UNASKED: Final = 9  # files at once
NAMED: Final = 5  # of those that nothing can use
LOOK_MS: Final = 50
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


def take(window: MainWindow, path: Path) -> bool:
    """Open a config, hand anything else to the tab it is for; tell whether something took it."""
    if path.suffix.casefold() == CONFIG:
        window.pack.open(path)
        return True
    key = tab_for(path)
    if key not in {spec.key for spec in TABS}:
        return False
    window.show_tab(str(key))
    tab = window.built[str(key)]
    if tab.takes(path):
        tab.take(path)
        return True
    return False


def take_all(window: MainWindow, files: Sequence[Path]) -> None:
    """Take files one after another; many of them only if that was meant. Of configs the last."""
    configs = [file for file in files if file.suffix.casefold() == CONFIG]
    wanted = [file for file in files if file not in configs[:-1]]
    drops = Drops(window, wanted)
    if len(wanted) <= MOST_UNASKED:
        drops.go_on()
        return
    messages.choose(
        window,
        translate("dropping", "{count} files at once").format(count=len(wanted)),
        translate("dropping", "Each is shown for itself, one after another."),
        {"take": translate("dropping", "&Take them all")},
        lambda _way: drops.go_on(),
    )


class Drops(QObject):
    """Takes a file when the dialog of the one before has closed; what nobody takes is told once."""

    def __init__(self, window: MainWindow, files: Sequence[Path]) -> None:
        super().__init__(window)
        self.window = window
        self.left = [*files]
        self.refused: list[Path] = []
        self.is_busy = False  # with what was taken last
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.go_on)

    def go_on(self) -> None:
        """Take what can be taken now."""
        while self.left:
            if QApplication.activeModalWidget() or (self.is_busy and background.running()):
                self.timer.start()
                return
            file = self.left.pop(0)
            self.is_busy = take(self.window, file)
            if not self.is_busy:
                self.refused.append(file)
        self.timer.stop()
        self.tell_refused()
        self.deleteLater()

    def tell_refused(self) -> None:
        """Say what nothing here can use."""
        if not self.refused:
            return
        names = [file.name for file in self.refused[:NAMED]]
        text = translate("dropping", "{name}: nothing here can use it").format(name=names[0])
        if len(self.refused) > 1:
            told = ", ".join(names) + (" …" if len(self.refused) > NAMED else "")
            text = translate("dropping", "{count} files that nothing here can use: {names}")
            text = text.format(count=len(self.refused), names=told)
        messages.show_error(self.window, ReentryError(text, what_can_be_dropped()))


def what_can_be_dropped() -> str:
    """Return what the window takes."""
    return translate(
        "dropping",
        "Drop a config (.json), a profile (.csv), a bundle of profiles (.zip), a "
        "statement (.htm), EA inputs (.set) or the folder of a MetaTrader 4.",
    )
