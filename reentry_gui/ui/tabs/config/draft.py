"""The config as it is being edited: a text that can be undone, and what is known of it."""

from __future__ import annotations

import copy
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from reentry_gui import config as configs
from reentry_gui.errors import ReentryError
from reentry_gui.ui.background import Job, run_in_background
from reentry_gui.ui.tabs.config.examination import (
    Base,
    Document,
    Examined,
    encoded,
    examined,
    written,
)

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.ui.pack import Pack

Place = tuple[str | int, ...]

SETTLED_MS: Final = 120  # a key is pressed faster than the draft can be examined
ONE_STEP_SECONDS: Final = 1.0  # typing without a longer pause is undone at once
STEPS_KEPT: Final = 100


class ConfigDraft(QObject):
    """One draft for the whole tab; every page edits it and listens to it."""

    text_changed = Signal()
    examined_anew = Signal()
    merged = Signal()  # what others saved was put below the unsaved changes

    def __init__(self, pack: Pack, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pack = pack
        self.base: Base | None = None
        self.newer: Base | None = None  # waits until the draft is JSON again
        self.text = ""
        self.document: Document | None = None  # None: not read yet, or no JSON
        self.known: Examined | None = None
        self.left: dict[Path, tuple[Base, str]] = {}  # drafts of configs that were left
        self.undo = QUndoStack(self)
        self.undo.setUndoLimit(STEPS_KEPT)
        self.job: Job[Examined] | None = None
        self.settle = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self.settle.timeout.connect(self.examine)
        pack.config_changed.connect(self.follow_pack)
        self.follow_pack()

    # --- what lies on the disk

    def follow_pack(self) -> None:
        """Read the document that the pack shows now."""
        config, content = self.pack.config, self.pack.content
        if config is None or content is None:
            return

        def work() -> Base:
            document = configs.read_document(content, config.file)
            return Base(config, document, written(document))

        run_in_background(self, work, self.take_base)

    def take_base(self, base: Base) -> None:
        """Begin a draft, or put the unsaved changes on top of what lies on the disk now."""
        if self.base is not None and self.base.config.file == base.config.file:
            self.newer = base
            self.rebase()
            return
        if self.base is not None and self.is_dirty:
            self.left[self.base.config.file] = (self.base, self.text)
        left_base, text = self.left.pop(base.config.file, (base, base.text))
        self.base = left_base
        self.undo.clear()
        self.put(text)
        if left_base is not base:
            self.newer = base
        self.examine()

    def rebase(self) -> None:
        """Put what is new on the disk below the unsaved changes, once they can be read."""
        mine = self.current()
        if self.base is None or self.newer is None or mine is None:
            return
        before, self.base, self.newer = self.base, self.newer, None
        merged = configs.merge(self.base.document, before.document, mine)
        if merged != mine:
            was_dirty = mine != before.document
            self.edit_document(merged, self.tr("Changed on the disk"))
            if was_dirty:
                self.merged.emit()
        self.examine()

    # --- edits

    def edit_text(self, text: str, name: str) -> None:
        """Put another text in, as a step that can be undone."""
        if text != self.text:
            self.undo.push(SetText(self, text, name))

    def edit_document(self, document: Document, name: str) -> None:
        """Put another document in, as a step that can be undone."""
        if document != self.current():
            self.edit_text(written(document), name)
            self.document = document

    def set_value(self, place: Place, value: object, name: str) -> None:
        """Put a value at a place; None takes it away, and objects that are empty then."""
        document = copy.deepcopy(self.current())
        if document is not None:
            put_in(document, place, value)
            self.edit_document(document, name)

    def discard(self) -> None:
        """Go back to what lies on the disk; that can be undone, too."""
        if self.base is not None:
            self.edit_text(self.base.text, self.tr("Discard changes"))

    def put_on_top(self, text: str, before: Document) -> None:
        """Put a draft of an earlier run, made from `before`, on top of what lies on the disk."""
        name = self.tr("Bring the draft back")
        try:
            mine = configs.read_document(encoded(text), Path())
        except ReentryError:
            self.edit_text(text, name)
            return
        if self.base is not None:
            self.edit_document(configs.merge(self.base.document, before, mine), name)

    def put(self, text: str) -> None:
        """Show a text; for the undo stack."""
        self.text = text
        self.document = None
        self.settle.start()
        self.text_changed.emit()

    def unsaved(self) -> list[tuple[Base, str]]:
        """Return every draft with the base it stands on, those of configs that were left, too."""
        own = [(self.base, self.text)] if self.base is not None and self.is_dirty else []
        return [*self.left.values(), *own]

    # --- what is known

    def current(self) -> Document | None:
        """Return the document, None where the text is no JSON object."""
        if self.document is None:
            try:
                self.document = configs.read_document(encoded(self.text), Path())
            except ReentryError:
                return None
        return self.document

    def examine(self) -> None:
        """Find mistakes and changes in the background; only the latest text's are wanted."""
        self.settle.stop()
        if self.base is None:
            return
        if self.job is not None:
            self.job.forget()
        text, base = self.text, self.base
        self.job = run_in_background(self, lambda: examined(text, base), self.take_known)

    def take_known(self, known: Examined) -> None:
        """Take over what was found."""
        self.known = known
        if known.text == self.text and self.document is None:
            self.document = known.document
        if self.newer is not None and self.document is not None:
            self.rebase()
        self.examined_anew.emit()

    @property
    def is_settled(self) -> bool:
        """Tell whether what is known belongs to the text as it is now."""
        return self.known is not None and self.known.text == self.text

    @property
    def is_dirty(self) -> bool:
        """Tell whether something would be lost without a save."""
        if self.base is None or self.text == self.base.text:
            return False
        return self.document is None or self.document != self.base.document

    def config_to_save(self) -> PackConfig | None:
        """Return the config to save, None while there is a mistake or nothing is known yet."""
        if self.base is None or self.known is None or not self.is_settled:
            return None
        config = self.known.config
        return config and config.located(self.base.config.file, base=self.base.config)

    def config_shown(self) -> PackConfig | None:
        """Return the config with the changes where that is valid, else the one on the disk."""
        if self.known is not None and self.known.config is not None:
            return self.known.config
        return self.base.config if self.base else None


class SetText(QUndoCommand):
    """Another text of the draft; quick typing becomes one step."""

    def __init__(self, draft: ConfigDraft, text: str, name: str) -> None:
        super().__init__(name)
        self.draft = draft
        self.before = draft.text
        self.after = text
        self.at = time.monotonic()

    def id(self) -> int:
        """Let steps be merged."""
        return 1

    def redo(self) -> None:
        """Put the new text in."""
        self.draft.put(self.after)

    def undo(self) -> None:
        """Put the old text back."""
        self.draft.put(self.before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take the next step in if it is more of the same."""
        if not isinstance(other, SetText) or other.text() != self.text():
            return False
        if other.at - self.at > ONE_STEP_SECONDS:
            return False
        self.after, self.at = other.after, other.at
        return True


def put_in(document: Document, place: Place, value: object) -> None:
    """Put a value at a place of a document, or take it away with what is empty then."""
    key, *rest = place
    name = str(key)
    if not rest:
        document.pop(name, None)
        if value is not None:
            document[name] = value
        return
    below = document.setdefault(name, {})
    if isinstance(below, dict):
        put_in(below, tuple(rest), value)
        if not below:
            del document[name]
