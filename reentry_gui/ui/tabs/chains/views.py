"""Views of the table that were saved under a name: filter, columns, order."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, Final

from reentry_gui.ui import settings

KEY: Final = "views/chains"


@dataclass(frozen=True)
class View:
    """How the table is looked at."""

    text: str = ""  # the filter
    columns: tuple[str, ...] = ()  # from left to right; empty: all
    sorted_by: str = ""
    descending: bool = False


BUILT_IN: Final = {
    "re-entered": View("depth>=1", sorted_by="started", descending=True),
    "lost": View("depth>=1 pnl<0", sorted_by="pnl"),
    "deepest": View("depth>=1", sorted_by="depth", descending=True),
    "open": View("status:active", sorted_by="started", descending=True),
}


def saved() -> dict[str, View]:
    """Return the views that somebody saved; what cannot be read is passed over."""
    try:
        document = json.loads(settings.text(KEY, "{}"))
        return {str(name): read(entry) for name, entry in document.items()}
    except (ValueError, TypeError, AttributeError, KeyError):
        return {}


def read(entry: dict[str, Any]) -> View:
    """Return one view of the settings."""
    return View(
        str(entry["text"]),
        tuple(map(str, entry["columns"])),
        str(entry["sorted_by"]),
        bool(entry["descending"]),
    )


def save(name: str, view: View) -> None:
    """Keep a view under a name; one of the same name is replaced."""
    keep(saved() | {name: view})


def remove(name: str) -> None:
    """Forget a view."""
    keep({known: view for known, view in saved().items() if known != name})


def keep(views: dict[str, View]) -> None:
    """Write all of them."""
    text = json.dumps({name: asdict(view) for name, view in views.items()}, ensure_ascii=False)
    settings.remember(KEY, text)
