"""Pictures of every screen: light and dark, 100 % and 200 %, filled and empty.

    python -m reentry_gui.ui.shots FOLDER CONFIG THEME [LANGUAGE [NAME]]

takes one theme at the scale that QT_SCALE_FACTOR says; `dev.py shots` takes them all. With a
name it keeps the pictures whose names begin so.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt

from reentry_gui.ui import app, background, theme, translation
from reentry_gui.ui.assistant.wizard import Assistant
from reentry_gui.ui.bridge_scenes import bridge_screens
from reentry_gui.ui.calendar_scenes import calendar_screens
from reentry_gui.ui.chain_scenes import chain_screens
from reentry_gui.ui.config_scenes import config_screens
from reentry_gui.ui.kpi_scenes import kpi_screens
from reentry_gui.ui.main_window import MainWindow
from reentry_gui.ui.place_scenes import make_terminals, place_screens
from reentry_gui.ui.profile_scenes import profile_screens
from reentry_gui.ui.scenes import settle
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.window_scenes import window_screens

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reentry_gui.ui.settings import ThemeMode


def main(arguments: list[str]) -> int:
    """Take the pictures and print how many."""
    folder, config, mode = Path(arguments[0]), Path(arguments[1]), arguments[2]
    language, wanted = [*arguments[3:], "en", ""][0], [*arguments[4:], ""][0]
    application = app.make_application()
    theme.apply(cast("ThemeMode", mode))
    translation.install(language)
    make_terminals()
    folder.mkdir(parents=True, exist_ok=True)
    scale = round(application.devicePixelRatio() * 100)
    count = 0
    for name, widget in screens(config):
        if not name.startswith(wanted):
            continue
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
    yield from window_screens(window)
    yield from calendar_screens(window)
    yield from profile_screens(window)
    yield from config_screens(window)
    yield from place_screens(window)
    yield from kpi_screens(window, settle)
    yield from chain_screens(window, settle)
    yield from bridge_screens(window, settle)
    yield from assistant_screens(window)


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


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
