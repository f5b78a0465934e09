"""An offer: a step of a tab, or one of its pages, told before the tab is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.ui.actions import Shortcut

Words = tuple[str, str]  # whose text it is, and the text
Told = tuple[str, str] | tuple[str, str, "Shortcut"]  # text, icon, keys


class Offer(NamedTuple):
    """A step of a tab, or one of its pages; `owner` is whose text it is, for the translation."""

    tab: str
    owner: str
    text: str
    icon: str
    keys: Shortcut = None
    page: Words | None = None  # where the step stands; it may be made when it is turned to
    is_page: bool = False
    thing: Words | None = None  # what it is done with, where the tab has several such

    @property
    def name(self) -> str:
        """Return its text in the user's language, with its access key."""
        told = QCoreApplication.translate(self.owner, self.text)
        return f"{QCoreApplication.translate(*self.thing)}: {told}" if self.thing else told

    @property
    def keys_shown(self) -> str:
        """Return its keys as this system writes them."""
        keys = QKeySequence(self.keys) if self.keys is not None else QKeySequence()
        return keys.toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def page_name(self) -> str:
        """Return what stands on the tab of its page; empty: it is on none."""
        return QCoreApplication.translate(*self.page) if self.page else ""


def steps(
    tab: str, owner: str, *told: Told, page: Words | None = None, thing: Words | None = None
) -> Iterator[Offer]:
    """Yield the steps that one part of a tab offers."""
    for text, icon, *keys in told:
        yield Offer(tab, owner, text, icon, keys[0] if keys else None, page, thing=thing)


def pages(tab: str, owner: str, *texts: str) -> Iterator[Offer]:
    """Yield the pages of a tab."""
    for text in texts:
        yield Offer(tab, owner, text, tab, page=(owner, text), is_page=True)
