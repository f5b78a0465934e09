"""The About box: versions to copy, and the licences of all that the program is made of."""

from __future__ import annotations

import platform
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout

import reentry_gui
from reentry_gui import paths
from reentry_gui.ui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def versions() -> str:
    """Return the versions that a report of a bug needs."""
    return (
        f"Reentry {reentry_gui.__version__}\n"
        f"Python {platform.python_version()}, Qt {PySide6.__version__}\n"
        f"{platform.platform()}"
    )


def licences() -> str:
    """Return the list that the build wrote; a program started from source has none."""
    file = paths.data_folder() / "resources" / "licences.txt"
    return file.read_text(encoding="utf-8").rstrip() if file.is_file() else ""


class AboutBox(QDialog):
    """Tells what this is, in which versions, and under whose licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Reentry"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(QLabel(self.tr("Reentry: which persona trades, and what comes next.")))
        self.versions = QLabel(versions())
        self.versions.setTextInteractionFlags(theme.SELECTABLE)
        column.addWidget(self.versions)
        column.addWidget(QLabel(self.tr("Made of these, under these licences:")))
        told = licences() or self.tr("Started from source: see pyproject.toml.")
        self.licences = QPlainTextEdit(told, readOnly=True)
        self.licences.setAccessibleName(self.tr("Licences"))
        column.addWidget(self.licences)
        column.addWidget(self.make_buttons())
        self.resize(theme.line_height() * 30, theme.line_height() * 24)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def make_buttons(self) -> QDialogButtonBox:
        """Make Copy, which leaves the box open, and Close."""
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.versions.text()))
        buttons.rejected.connect(self.reject)
        return buttons


def show_about(window: QWidget) -> AboutBox:
    """Show the box."""
    box = AboutBox(window)
    box.open()
    return box
