"""Taking a step by its name, wherever it stands: its tab is shown first, and built if need be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QTabBar, QToolButton

from reentry_gui.ui import background, messages, turns
from reentry_gui.ui.actions import why_off, without_access_key
from reentry_gui.ui.tabs import TABS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.ui.offer import Offer
    from reentry_gui.ui.tab import Tab

    Step = QAction | QAbstractButton

LOOK_MS: Final = 30
LONGEST_LOOKS: Final = 300  # a tab's first facts come from a disk that may be slow


def bare(text: str) -> str:
    """Return a step's text without what is no part of its name."""
    return without_access_key(text).rstrip("…")


def step_of(tab: Tab, offer: Offer) -> Step | None:
    """Return the action or button that an offer speaks of; None: it is not there yet."""
    wanted = bare(offer.name)
    return next((step for step in known_steps(tab) if wanted in names_of(step)), None)


def known_steps(tab: Tab) -> Iterator[Step]:
    """Yield what can be done in a tab: its actions and those of its parts, then its buttons."""
    yield from dict.fromkeys((*tab.commands(), *tab.findChildren(QAction)))
    for button in tab.findChildren(QAbstractButton):
        if not (isinstance(button, QToolButton) and button.defaultAction()):
            yield button


def names_of(step: Step) -> set[str]:
    """Return what a step is called now, when it was made, and by a screen reader."""
    spoken = bare(step.accessibleName()) if isinstance(step, QAbstractButton) else ""
    return {bare(step.text()), step.objectName(), spoken}


def is_on(step: Step) -> bool:
    """Tell whether a step can be taken now."""
    return step.isEnabled() and (isinstance(step, QAction) or step.isVisible())


def take(step: Step) -> None:
    """Take a step as its user would."""
    if isinstance(step, QAction):
        step.trigger()
    else:
        step.click()


def turn_to(tab: Tab, page: str) -> bool:
    """Turn to a page of a tab by its name; False where it is not there yet."""
    for bar in tab.findChildren(QTabBar):
        titles = [bar.tabText(index) for index in range(bar.count())]
        if page in titles:
            bar.setCurrentIndex(titles.index(page))
            return True
    return False


class Taking(QObject):
    """Shows where a step stands and takes it as soon as that can be done.

    A tab that was never shown has to look at disk and database first; until then its steps
    are off. What is off when all is known cannot be done, and that is said.
    """

    def __init__(self, window: MainWindow, offer: Offer) -> None:
        super().__init__(window)
        self.window = window
        self.offer = offer
        self.looks = 0
        self.timer = QTimer(self, interval=LOOK_MS)
        self.timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Show the tab, then go on as it fills."""
        self.window.show_tab(self.offer.tab)
        self.timer.start()

    def look(self) -> None:
        """Take the step if it can be taken by now."""
        self.looks += 1
        tab = self.window.built[self.offer.tab]
        if TABS[self.window.tabs.currentIndex()].key != self.offer.tab:
            self.end()  # its user has gone elsewhere meanwhile
            return
        is_there = not self.offer.page or turn_to(tab, self.offer.page_name)
        is_settled = not background.running() + turns.pending() or self.looks > LONGEST_LOOKS
        step = None if self.offer.is_page else step_of(tab, self.offer)
        if is_there and self.offer.is_page:
            self.end()
        elif is_there and is_settled and step is not None and is_on(step):
            self.end()
            take(step)
        elif is_settled and self.looks > 1:
            self.end()
            self.tell_off(step)

    def tell_off(self, step: Step | None) -> None:
        """Say that it cannot be done now, and why where that is known."""
        told = self.tr("“{name}” is not possible at the moment.").format(name=bare(self.offer.name))
        why = why_off(step) if step is not None else ""
        messages.notify(f"{told} {why}".rstrip())

    def end(self) -> None:
        """Look no more."""
        self.timer.stop()
        self.deleteLater()
