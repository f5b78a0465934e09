"""What Overview told last, kept for the next start: shown at once, marked with its time.

The words are kept as they were shown. Another config, another language or a damaged file:
nothing is recalled.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QLocale

from reentry_gui import paths
from reentry_gui.ui import settings

if TYPE_CHECKING:
    from pathlib import Path

LAYOUT: Final = 1  # of the file; one of another layout is passed over

Words = tuple[str, str]  # answer and details of a card, or a day and its personas


class Kept(NamedTuple):
    """The cards' words, when they were true, and until when what comes next still does."""

    kept_at: dt.datetime
    until: dt.datetime
    cards: dict[str, Words]
    days: list[Words]


def file() -> Path:
    """Return where they are kept."""
    return paths.user_folder() / "overview.json"


def language() -> str:
    """Return what decides in which words they are."""
    return f"{settings.language()} {QLocale().name()}"


def recall(config: Path, now: dt.datetime) -> Kept | None:
    """Return what was kept of this config; None where nothing can be used."""
    try:
        document = json.loads(file().read_text(encoding="utf-8"))
        mark = (document["layout"], document["config"], document["language"])
        if mark != (LAYOUT, str(config.absolute()), language()):
            return None
        kept = read(document)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return kept if kept.kept_at <= now else None  # else the clock was set back


def read(document: Any) -> Kept:  # noqa: ANN401  # JSON from the disk, whatever it holds
    """Read the document; whatever is not as it was written raises."""
    return Kept(
        moment(document["kept_at"]),
        moment(document["until"]),
        {str(key): two(words) for key, words in document["cards"].items()},
        [two(words) for words in document["days"]],
    )


def moment(text: str) -> dt.datetime:
    """Read a time; one without a zone is none."""
    found = dt.datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    return found


def two(words: Any) -> Words:  # noqa: ANN401  # as above
    """Read a pair of texts."""
    first, second = words
    if not (isinstance(first, str) and isinstance(second, str)):
        raise TypeError(words)
    return first, second


def text_of(config: Path, kept: Kept) -> str:
    """Return what is written to the file."""
    document = kept._asdict() | {
        "layout": LAYOUT,
        "config": str(config.absolute()),
        "language": language(),
        "kept_at": kept.kept_at.isoformat(),
        "until": kept.until.isoformat(),
    }
    return json.dumps(document, ensure_ascii=False, indent=1)


def keep(text: str) -> None:
    """Write the file; for a worker."""
    from reentry_gui import files  # noqa: PLC0415  # not before the first paint

    files.write_text(file(), text)
