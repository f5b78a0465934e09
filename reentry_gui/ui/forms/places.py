"""An entry for a path: picked or typed, with what lies there beside it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reentry_gui import paths
from reentry_gui.ui import theme
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.forms.entry import Entry

if TYPE_CHECKING:
    from reentry_gui.ui.forms.schema import FormField


def state_of(text: str, base: Path | None, *, is_file: bool) -> str:
    """Return in a key what lies at a path: absent, foreign, missing, read-only, odd or there."""
    if not text:
        return "absent"
    if paths.is_windows_path(text) and os.name != "nt":
        return "foreign"
    path = (base or Path()) / os.path.expandvars(text)
    try:
        if not path.exists():
            return "missing" if path.parent.is_dir() else "no parent"
        if path.is_file() != is_file:
            return "odd"
        return "there" if os.access(path, os.W_OK) else "read-only"
    except OSError:
        return "unreachable"


class PathEntry(Entry):
    """A path with a button to pick it, and its state looked up in the background."""

    def __init__(self, field: FormField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.base: Path | None = None  # what a relative path starts from
        self.job: Job[str] | None = None
        self.line = QLineEdit()
        self.pick = QToolButton()
        theme.set_icon(self.pick, "folder")
        self.pick.setToolTip(self.tr("Choose"))
        self.pick.setAccessibleName(self.tr("Choose {name}").format(name=field.title))
        self.pick.clicked.connect(self.choose)
        self.state = QLabel()
        self.state.setFont(theme.font("caption"))
        theme.mark(self.state, "muted")
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.XS // 2)
        column.addWidget(self.line)
        column.addWidget(self.state)
        self.hold(holder)
        self.setFocusProxy(self.line)
        self.line.setAccessibleName(field.title)
        self.line.setToolTip(field.help)
        self.row.addWidget(self.pick)
        self.row.setAlignment(self.pick, theme.TOP)
        self.settle = QTimer(self, singleShot=True, interval=300)
        self.settle.timeout.connect(self.look)
        self.line.textChanged.connect(self.changed)
        self.line.textChanged.connect(self.settle.start)

    def value(self) -> Any:  # noqa: ANN401  # any JSON value
        """Return the path as it is written."""
        return self.line.text()

    def set_value(self, value: Any) -> None:  # noqa: ANN401  # any JSON value
        """Show a path."""
        self.line.setText("" if value is None else str(value))
        self.look()

    def choose(self) -> None:
        """Let the user pick a place."""
        start = str((self.base or Path()) / self.line.text())
        if self.field.kind == "file":
            name, _filter = QFileDialog.getSaveFileName(
                self, self.field.title, start, options=QFileDialog.Option.DontConfirmOverwrite
            )
        else:
            name = QFileDialog.getExistingDirectory(self, self.field.title, start)
        if name:
            self.line.setText(str(Path(name)))

    def look(self) -> None:
        """Look what lies there; a network drive may take its time."""
        if self.job is not None:
            self.job.forget()
        text, base, is_file = self.line.text(), self.base, self.field.kind == "file"
        self.job = run_in_background(
            self, lambda: state_of(text, base, is_file=is_file), self.show_state
        )

    def show_state(self, state: str) -> None:
        """Tell what lies there."""
        words = {
            "absent": "",
            "foreign": self.tr("a Windows path: cannot be checked on this system"),
            "missing": self.tr("not there yet; Install makes it"),
            "no parent": self.tr("not there, and neither is the folder above it"),
            "odd": self.tr("there, but not what is wanted here"),
            "there": self.tr("there, can be written"),
            "read-only": self.tr("there, but you may not write"),
            "unreachable": self.tr("cannot be reached: is the drive connected?"),
        }
        self.state.setText(words[state])
        self.state.setVisible(bool(words[state]))
        is_fine = state in {"there", "absent", "foreign", "missing"}
        theme.mark(self.state, "muted" if is_fine else "warning")
