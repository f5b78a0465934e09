"""Where this build asks for updates, and by which key it knows its publisher.

The release workflow writes the file below `resources` before it freezes the programs, from the
key that it signs with. A build without it, such as one from source, knows nobody to ask.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui import paths
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from pathlib import Path

KEY_BYTES: Final = 32


@dataclass(frozen=True)
class Source:
    """The publisher's address and Ed25519 public key."""

    url: str
    public_key: bytes


def source_file() -> Path:
    """Return where a build keeps its publisher."""
    return paths.data_folder() / "resources" / "updates.json"


def publisher() -> Source:
    """Return who published this build."""
    file = source_file()
    if not file.is_file():
        raise ReentryError(
            "this build does not know its publisher, so it cannot check for updates",
            "Programs of a release can; this one was started from source or built without a key.",
        )
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        made = Source(str(told["url"]), bytes.fromhex(told["public_key"]))
    except (ValueError, KeyError, TypeError) as error:
        raise ReentryError(f"{file} is damaged: {error}", "Install Reentry once more.") from error
    if len(made.public_key) != KEY_BYTES:
        raise ReentryError(f"{file} is damaged: no key in it", "Install Reentry once more.")
    return made
