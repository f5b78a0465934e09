"""Which statement to read, and where to write: asked of the user."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

translate = QCoreApplication.translate


def statement(parent: QWidget) -> Path | None:
    """Ask for a statement; None: the user has thought better of it."""
    name, _kind = QFileDialog.getOpenFileName(
        parent,
        translate("kpis", "Import a statement"),
        "",
        translate("kpis", "Statements of MT4 (*.htm *.html);;All files (*)"),
    )
    return Path(name) if name else None


def folder(parent: QWidget) -> Path | None:
    """Ask for a folder to write to."""
    name = QFileDialog.getExistingDirectory(parent, translate("kpis", "Export the key figures to"))
    return Path(name) if name else None
