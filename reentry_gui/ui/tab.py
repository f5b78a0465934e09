"""What the window asks of every tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QAction

    from reentry_gui.ui.pack import Pack


class Tab(QWidget):
    """Base of all tabs; built when first shown. What a tab does not need it leaves out."""

    def __init__(self, pack: Pack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pack = pack

    def complete(self) -> None:
        """Make what the first paint of the window could do without."""

    def commands(self) -> Sequence[QAction]:
        """Return the tab's actions; command palette and sheet know them from `tabs/offers`."""
        return ()

    def unsaved(self) -> str:
        """Return what would be lost if the window closed now, in a line; empty: nothing."""
        return ""

    def save_unsaved(self) -> None:
        """Begin to save what is unsaved, without a question more; what cannot be saved stays."""

    def discard_unsaved(self) -> None:
        """Throw away what is unsaved: the window closes."""

    def takes(self, path: Path) -> str:
        """Return what the tab would do with a dropped file, empty if it takes none."""
        del path
        return ""

    def take(self, path: Path) -> None:
        """Do what `takes` has said."""

    def restore(self, draft: Any) -> None:  # noqa: ANN401  # the JSON that the tab's own Draft kept
        """Take back a draft that an earlier run has left; see drafts.Draft."""

    def go(self, place: object) -> None:
        """Show a place within the tab: what another part of the window points to."""
