"""What can be done in the window, an entry each: for command palette and shortcut sheet.

Tabs that were never shown have theirs, too: what they offer is known before they are built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from reentry_gui.ui import theme
from reentry_gui.ui.actions import plain_name, why_off, without_access_key
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tabs.offers import OFFERS
from reentry_gui.ui.taking import Taking, bare, is_on, step_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.ui.offer import Offer


class Entry(NamedTuple):
    """One thing that can be done: its name, where it stands, its keys, and what happens."""

    name: str
    where: str
    keys: str
    icon: QIcon
    tip: str
    is_on: bool
    run: Callable[[], object]


def groups(window: MainWindow) -> list[tuple[str, Sequence[Entry]]]:
    """Return what the window can do, then what each tab can do, under a name."""
    everywhere = QCoreApplication.translate("entries", "Everywhere")
    own = [of_action(made, menu_of(made)) for made in window.actions() if made.text()]
    of_tabs = [(spec.title, of_tab(window, spec.key, spec.title)) for spec in TABS]
    return [(everywhere, own), *of_tabs]


def of_tab(window: MainWindow, key: str, title: str) -> list[Entry]:
    """Return the entries of a tab, built or not."""
    return [of_offer(window, offer, title) for offer in OFFERS if offer.tab == key]


def of_offer(window: MainWindow, offer: Offer, where: str) -> Entry:
    """Return the entry of what a tab offers.

    It is off where the tab stands and knows better, unless it can tell what to do first.
    """
    tab = window.built.get(offer.tab)
    step = step_of(tab, offer) if tab is not None and not offer.is_page else None
    name = bare(offer.name)
    why = why_off(step) if step is not None else ""
    is_off = isinstance(step, QAction) and not is_on(step) and not why

    def run() -> None:
        Taking(window, offer).begin()

    picture = theme.icon(offer.icon)
    return Entry(name, where, offer.keys_shown, picture, why or name, not is_off, run)


def of_action(made: QAction, where: str) -> Entry:
    """Return the entry of an action."""
    keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    icon = theme.icon("right") if made.icon().isNull() else made.icon()
    return Entry(
        plain_name(made), where, keys, icon, made.toolTip(), made.isEnabled(), made.trigger
    )


def menu_of(made: QAction) -> str:
    """Return the menu that an action stands in."""
    menus = [place for place in made.associatedObjects() if isinstance(place, QMenu)]
    return without_access_key(menus[0].title()) if menus else ""


def here(window: MainWindow) -> list[Entry]:
    """Return what can be done with the part that has the focus: a table, an editor."""
    widget: QWidget | None = window.focusWidget()
    found: list[Entry] = []
    while widget is not None and widget is not window and widget not in window.built.values():
        named = [made for made in widget.actions() if made.text() and made.isEnabled()]
        found += [of_action(made, widget.accessibleName()) for made in named]
        widget = widget.parentWidget()
    return found
