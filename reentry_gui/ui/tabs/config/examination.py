"""What is known of a text that is to be a config: its mistakes, its changes, its sources."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reentry_gui import config as configs
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from reentry_gui.config import Change, Mistake, PackConfig

Document = dict[str, Any]


@dataclass(frozen=True)
class Base:
    """What lies on the disk and is edited."""

    config: PackConfig
    document: Document
    text: str


@dataclass(frozen=True)
class Examined:
    """What is known of a text of the draft."""

    text: str
    document: Document | None  # None: the text is no JSON object, `error` says why
    error: ReentryError | None
    mistakes: tuple[Mistake, ...]
    changes: tuple[Change, ...]  # from what lies on the disk
    remarks: tuple[str, ...]
    sources: dict[str, str]  # an option's path → file or default
    config: PackConfig | None  # None while there is a mistake


def examined(text: str, base: Base) -> Examined:
    """Find what is wrong with a text and what it changes."""
    file = base.config.file
    try:
        document = configs.read_document(encoded(text), file)
    except ReentryError as error:
        return Examined(text, None, error, (), (), (), {}, None)
    mistakes = configs.mistakes(document)
    config = None if mistakes else configs.parse(encoded(text), file)
    return Examined(
        text=text,
        document=document,
        error=None,
        mistakes=mistakes,
        changes=tuple(configs.difference(base.document, document)),
        remarks=tuple(configs.typos(document)),
        sources=sources_of(config, document),
        config=config,
    )


def sources_of(config: PackConfig | None, document: Document, above: str = "") -> dict[str, str]:
    """Return where each option's value is from; of an invalid document what it holds itself."""
    if config is not None:
        return {value.path: value.source for value in configs.describe(config).values}
    found: dict[str, str] = {}
    for key, value in document.items():
        path = f"{above}.{key}" if above else key
        found[path] = "file"
        if isinstance(value, dict):
            found |= sources_of(None, value, path)
    return found


def written(document: Document) -> str:
    """Write a document as JSON whose lines are the editor's lines, too."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def encoded(text: str) -> bytes:
    """Return a text's bytes; what no UTF-8 can hold becomes an error when it is read."""
    return text.encode("utf-8", "surrogatepass")
