"""Name a terminal by hand, and what a choice changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui.tabs.terminals.words import translate

if TYPE_CHECKING:
    from reentry_gui.mt4 import DetectReport


def ask_folder(owner: QWidget, done: Callable[[Path], None]) -> QFileDialog:
    """Let the user name a folder."""
    dialog = QFileDialog(
        owner, translate("terminals", "The terminal's data folder, or one above it")
    )
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return asked(dialog, done)


def ask_program(owner: QWidget, done: Callable[[Path], None]) -> QFileDialog:
    """Let the user name a program."""
    dialog = QFileDialog(owner, translate("terminals", "The terminal's program"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(translate("terminals", "MetaTrader 4 (terminal.exe);;Programs (*.exe)"))
    return asked(dialog, done)


def asked(dialog: QFileDialog, done: Callable[[Path], None]) -> QFileDialog:
    """Show the dialog; `done` hears what was named."""
    dialog.fileSelected.connect(lambda name: done(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def nothing_at(place: Path) -> ReentryError:
    """Say that no terminal was found at a place."""
    return ReentryError(
        translate("terminals", "{place}: no MetaTrader was found there").format(place=place),
        translate(
            "terminals",
            "A terminal's data folder holds MQL4, its program folder holds terminal.exe. "
            "In MT4, File > Open Data Folder shows the folder to name.",
        ),
    )


def difference(report: DetectReport, before: str) -> Iterator[str]:
    """Yield what a choice changes: the config's line before and after, the folder made."""
    chosen = report.chosen
    if chosen is None or chosen.config_folder is None:
        return
    yield chosen.title()
    if report.changes:
        yield translate("terminals", "The EA's config folder (paths.config_root):")
        yield f"  −  {before}"
        yield f"  +  {chosen.config_folder}"
    else:
        yield translate("terminals", "The config names this folder already.")
    if report.made_folder:
        yield translate("terminals", "This folder is not there yet and will be made.")
