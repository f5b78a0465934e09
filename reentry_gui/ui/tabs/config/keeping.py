"""Drafts of the config that outlive a killed window, each until its own config is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from reentry_gui.ui import messages

if TYPE_CHECKING:
    from reentry_gui.ui.tabs.config.draft import ConfigDraft


class Keeping(QObject):
    """Says what is to be kept, and brings it back; a draft waits while its config is not open."""

    def __init__(self, draft: ConfigDraft, parent: QObject) -> None:
        super().__init__(parent)
        self.draft = draft
        self.waiting: dict[str, dict[str, Any]] = {}  # by config file
        draft.examined_anew.connect(self.take_waiting)

    def content(self) -> list[dict[str, Any]] | None:
        """Return what a killed window must not lose."""
        own = [
            {"file": str(base.config.file), "base": base.document, "text": text}
            for base, text in self.draft.unsaved()
        ]
        return [*self.waiting.values(), *own] or None

    def restore(self, content: Any) -> None:  # noqa: ANN401  # any JSON value
        """Take back drafts; each waits for its config."""
        for kept in content if isinstance(content, list) else []:
            if isinstance(kept, dict) and {"file", "base", "text"} <= kept.keys():
                self.waiting[str(kept["file"])] = kept
        self.take_waiting()
        for file in self.waiting if self.draft.base is not None else ():
            self.tell_waiting(Path(file))

    def take_waiting(self) -> None:
        """Put the draft that waits for this config on top of what lies on the disk now."""
        base = self.draft.base
        kept = self.waiting.pop(str(base.config.file), None) if base is not None else None
        if kept is not None:
            self.draft.put_on_top(str(kept["text"]), kept["base"])

    def tell_waiting(self, file: Path) -> None:
        """Say that unsaved changes belong to another config."""
        text = self.tr("Unsaved changes of {file} are kept.").format(file=file)
        messages.notify(text, action=(self.tr("Open it"), lambda: self.draft.pack.open(file)))
