"""The profiles that are open: each keeps its edits while another is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reentry_gui.profiles import Severity
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tabs.profiles import document as documents
from reentry_gui.ui.tabs.profiles.document import Document, Loaded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.ui.pack import Pack

Key = tuple[str, str]


class OpenProfiles(QObject):
    """Reads profiles in the background and holds them; `shown` says which is wanted."""

    shown = Signal(Document)
    edited = Signal(Document)

    def __init__(self, pack: Pack, parent: QObject) -> None:
        super().__init__(parent)
        self.pack = pack
        self.held: dict[Key, Document] = {}
        self.wanted: Key | None = None
        self.file: Path | None = None
        self.waiting: list[dict[str, Any]] = []  # drafts whose config is not open

    def take_config(self, config: PackConfig) -> None:
        """Hold what is open against the config's limits; another pack's edits wait for it."""
        if self.file not in {None, config.file}:
            self.waiting = self.drafts() or []
            for document in self.held.values():
                document.setParent(None)  # it goes when nothing shows it any more
            self.held.clear()
            self.wanted = None
        self.file = config.file
        for document in self.held.values():
            document.model.hold_against(config.governance)
        self.take_waiting()

    def open(self, persona: str, symbol: str) -> None:
        """Show a profile, read it first if it is not open."""
        self.wanted = (persona, symbol)
        if self.wanted in self.held:
            self.shown.emit(self.held[self.wanted])
            return
        self.fetch(self.wanted, self.show_wanted)

    def show_wanted(self, document: Document) -> None:
        """Show a profile that was read, unless another is wanted by now."""
        if document.key == self.wanted:
            self.shown.emit(document)

    def fetch(self, key: Key, done: Callable[[Document], None]) -> None:
        """Read a profile in the background and hold it."""
        config = self.pack.config
        if config is None:
            return
        file = config.profile(*key)

        def take(found: Loaded) -> None:
            if key not in self.held:
                made = Document(*key, file, found, config.governance, self)
                made.edited.connect(lambda: self.edited.emit(made))
                made.changed_outside.connect(lambda: self.edited.emit(made))
                self.held[key] = made
            done(self.held[key])

        run_in_background(self, lambda: documents.read(file), take)

    def look(self) -> None:
        """Read every open profile again and tell each what lies on the disk."""
        found = {key: document.file for key, document in self.held.items()}

        def read_all() -> dict[Key, Loaded]:
            return {key: documents.read(file) for key, file in found.items()}

        def tell(read: dict[Key, Loaded]) -> None:
            for key, loaded in read.items():
                if key in self.held:
                    self.held[key].look(loaded)

        if found:
            run_in_background(self, read_all, tell)

    def mistakes(self) -> dict[Key, int]:
        """Return which profiles wait to be saved, and how many mistakes keep each from it."""
        return {
            document.key: sum(f.severity is Severity.FAIL for f in document.model.findings)
            for document in self.edited_ones()
        }

    def edited_ones(self) -> list[Document]:
        """Return the profiles in which something was typed that is not saved."""
        return [document for document in self.held.values() if document.is_edited]

    def forget_edits(self) -> None:
        """Let go of every profile in which something was typed."""
        for document in self.edited_ones():
            del self.held[document.key]

    def drafts(self) -> list[dict[str, Any]] | None:
        """Return what is kept in case the window is killed, None where nothing is unsaved."""
        own = [document.draft() | {"file": str(self.file)} for document in self.edited_ones()]
        return [*self.waiting, *own] or None

    def restore(self, drafts: Any) -> None:  # noqa: ANN401  # any JSON value
        """Take back what an earlier run has left; each waits until its config is open."""
        keys = {"file", "persona", "symbol", "cells", "known"}
        found = drafts if isinstance(drafts, list) else []
        self.waiting += [kept for kept in found if isinstance(kept, dict) and keys <= kept.keys()]
        self.take_waiting()

    def take_waiting(self) -> None:
        """Bring the drafts of the open config back; the last one is shown."""
        own = [kept for kept in self.waiting if kept["file"] == str(self.file)]
        for kept in own:
            self.bring_back(kept)
        self.waiting = [kept for kept in self.waiting if kept not in own]

    def bring_back(self, kept: dict[str, Any]) -> None:
        """Read a profile and put a draft on top of it."""
        cells = tuple(tuple(map(str, row)) for row in kept["cells"])
        self.wanted = key = (str(kept["persona"]), str(kept["symbol"]))

        def bring(document: Document) -> None:
            document.restore(cells, str(kept["known"]))
            self.show_wanted(document)

        self.fetch(key, bring)
