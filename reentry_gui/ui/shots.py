"""Pictures of every screen: light and dark, 100 % and 200 %, filled and empty.

    python -m reentry_gui.ui.shots FOLDER CONFIG THEME

takes one theme at the scale that QT_SCALE_FACTOR says; `dev.py shots` takes them all.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from reentry_gui import files
from reentry_gui.ui import app, background, crash, dialogs, steps, theme
from reentry_gui.ui.assistant.wizard import Assistant
from reentry_gui.ui.bridge_scenes import bridge_screens
from reentry_gui.ui.chain_scenes import chain_screens
from reentry_gui.ui.kpi_scenes import kpi_screens
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.profiles import ProfilesTab

if TYPE_CHECKING:
    from reentry_gui.ui.settings import ThemeMode

LONGEST_MS = 60_000
QUIET_MS = 250  # timers of the tabs fire within


def main(arguments: list[str]) -> int:
    """Take the pictures and print how many."""
    folder, config, mode = Path(arguments[0]), Path(arguments[1]), arguments[2]
    application = app.make_application()
    theme.apply(cast("ThemeMode", mode))
    folder.mkdir(parents=True, exist_ok=True)
    scale = round(application.devicePixelRatio() * 100)
    count = 0
    for name, widget in screens(config):
        widget.grab().save(str(folder / f"{name}-{mode}-{scale}.png"))
        count += 1
    background.shut_down()
    sys.stdout.write(f"{folder}: {count} pictures, {mode}, {scale} %\n")
    return 0


def screens(config: Path) -> Iterator[tuple[str, QWidget]]:
    """Yield each screen when it is ready, under its name."""
    window = MainWindow()
    window.show()
    for spec in TABS:
        window.show_tab(spec.key)
        settle()
        yield f"{spec.key}-empty", window
    window.pack.open(config)
    settle()
    for spec in TABS:
        window.show_tab(spec.key)
        settle()
        yield f"{spec.key}-filled", window
    yield from dialog_screens(window)
    yield from profile_screens(window)
    yield from kpi_screens(window, settle)
    yield from chain_screens(window, settle)
    yield from bridge_screens(window, settle)
    yield from assistant_screens(window)


def dialog_screens(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the dialogs."""
    pack = window.pack
    if pack.config is None:
        return
    config = pack.config
    makers: dict[str, Callable[[], QDialog]] = {
        "palette": lambda: dialogs.show_palette(window),
        "shortcuts": lambda: dialogs.show_shortcuts(window),
        "install": lambda: steps.install_dialog(pack, config, window, lambda _report: None),
        "rotate": lambda: steps.rotate_dialog(pack, config, window, None),
        "crash": lambda: crash.CrashDialog(ValueError("an example"), None),
    }
    for name, make in makers.items():
        dialog = make()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        settle()
        yield f"dialog-{name}", dialog
        dialog.reject()


def profile_screens(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield a profile with mistakes, one that was changed outside, and the tab's dialogs."""
    window.show_tab("profiles", ("moderate", "EURUSD"))
    settle()
    tab = window.built["profiles"]
    document = tab.document if isinstance(tab, ProfilesTab) else None
    if not isinstance(tab, ProfilesTab) or document is None or document.known is None:
        return
    model, content = document.model, document.known
    model.set_values({(1, "size_multiplier"): "0,4", (2, "delay_seconds"): "15x"})
    yield from settled("profiles-wrong", window)
    model.undo.undo()
    model.set_values({(1, "delay_seconds"): "45", (4, "parameters"): "tp=40;sl=20"})
    tab.editor.view.setCurrentIndex(model.index(4, 5))
    for made in (tab.toolbar.many, tab.toolbar.compare, tab.toolbar.parameters):
        made.trigger()
        yield from open_dialog(tab)
    yield from file_screens(window, tab, document.file, content)


def file_screens(
    window: MainWindow, tab: ProfilesTab, file: Path, content: bytes
) -> Iterator[tuple[str, QWidget]]:
    """Yield what is shown when a profile's file has changed, and when one is brought in."""
    files.write_bytes(file, content.replace(b",30,", b",60,").replace(b"1.5", b"1.4"))
    tab.look()
    yield from settled("profiles-changed-outside", window)
    tab.toolbar.compare_with_disk()
    yield from open_dialog(tab)
    files.write_bytes(file, content)
    tab.look()
    settle()
    older = file.with_name("older.csv")
    files.write_bytes(older, content.replace(b"-0.2", b"0.8").replace(b",0.1,", b",1.1,"))
    tab.take(older)
    yield from open_dialog(tab)
    while tab.toolbar.undo.isEnabled():
        tab.toolbar.undo.trigger()
    settle()


def settled(name: str, widget: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Yield a screen once nothing is under way any more."""
    settle()
    yield name, widget


def open_dialog(tab: QWidget) -> Iterator[tuple[str, QWidget]]:
    """Yield the dialog that a tab has opened, then close it."""
    settle()
    for dialog in [found for found in tab.findChildren(QDialog) if found.isVisible()]:
        yield f"dialog-{type(dialog).__name__.removesuffix('Dialog').lower()}", dialog
        dialog.reject()
    settle()


def assistant_screens(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Yield the assistant's pages, with the terminal of the open pack chosen."""
    assistant = Assistant(window.pack, window)
    assistant.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    assistant.show()
    pages = ("welcome", "terminal", "symbols", "personas", "tasks", "install")
    if window.pack.config is not None:
        assistant.choices.config_root = str(window.pack.config.path("config_root"))
        assistant.choices.folder = window.pack.config.file.parent / "assistant"
    for number, name in enumerate(pages):
        assistant.setStartId(number)
        assistant.restart()
        settle()
        yield f"assistant-{name}", assistant
    assistant.button(Assistant.WizardButton.CommitButton).click()
    settle()
    yield "assistant-verify", assistant
    assistant.reject()


def settle() -> None:
    """Let everything that is under way come to its end."""
    clock, quiet = QElapsedTimer(), QElapsedTimer()
    clock.start()
    quiet.start()
    while clock.elapsed() < LONGEST_MS and quiet.elapsed() < QUIET_MS:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if background.running():
            quiet.restart()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
