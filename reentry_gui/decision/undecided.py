"""Closes that nobody asks about and that a full disk keeps off the record: they are not forgotten.

They are tried again until there is room. A bridge that ends before that leaves them in a file of
a fixed size, which is there from the first start on: to write over what a file holds takes no
new room, as it does on file systems that copy what they change. The next start goes on with them.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.decision.spool import entry_of, line_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reentry_gui.decision.wire import Fields

log = logging.getLogger(__name__)

FILE_NAME: Final = "undecided.log"
ROOM_BYTES: Final = 65_536
KIND: Final = "close"
TOO_OLD_SECONDS: Final = 900.0  # then nobody wants a re-entry any more
NAMED: Final = ("account", "symbol", "ticket", "generation")
Key = tuple[Any, ...]


class Undecided:
    """Closes that wait for room on the disk, with the time of the first try."""

    def __init__(self, path: Path, now: Callable[[], float] = time.time) -> None:
        self.path = path
        self.now = now
        self.closes: dict[Key, tuple[float, Fields]] = {}

    def __len__(self) -> int:
        return len(self.closes)

    def begin(self) -> list[Fields]:
        """Take room on the disk; return what an earlier bridge has left and is still wanted."""
        for at, fields in read_undecided(self.path):
            self.closes[key_of(fields)] = at, fields
        for key, (at, fields) in list(self.closes.items()):
            self.is_wanted(key, at, fields)
        self.write()
        return [fields for _at, fields in self.closes.values()]

    def keep(self, fields: Fields) -> bool:
        """Keep a close for another try; False where it has become too old for one."""
        key = key_of(fields)
        if key not in self.closes:
            self.closes[key] = self.now(), fields
            self.write()
        return self.is_wanted(key, *self.closes[key])

    def is_wanted(self, key: Key, at: float, fields: Fields) -> bool:
        """Tell whether a close is young enough; one that is not is told and forgotten."""
        if self.now() - at <= TOO_OLD_SECONDS:
            return True
        about = {name: fields.get(name) for name in NAMED}
        log.warning("close never decided: there was no room to put it on record", extra=about)
        del self.closes[key]
        return False

    def forget(self, fields: Fields) -> None:
        """Forget a close that is decided now."""
        if self.closes and key_of(fields) in self.closes:
            del self.closes[key_of(fields)]
            self.write()

    def write(self) -> None:
        """Write over the whole file, the oldest first, as many as there is room for."""
        lines = [line_of(KIND, {"at": at, "close": close}) for at, close in self.closes.values()]
        text = b"".join(lines)
        whole = text[: text.rfind(b"\n", 0, ROOM_BYTES) + 1]
        try:
            with self.path.open("r+b" if self.path.exists() else "wb") as file:
                file.write(whole.ljust(ROOM_BYTES, b"\n"))
        except OSError as error:
            log.warning("no room for closes that wait", extra={"n": len(self), "why": str(error)})


def key_of(fields: Fields) -> Key:
    """Return what tells a close from others."""
    return tuple(fields.get(name) for name in NAMED)


def read_undecided(path: Path) -> list[tuple[float, Fields]]:
    """Return the closes that a file holds, each with the time of its first try."""
    try:
        data = path.read_bytes()
    except OSError:
        return []
    entries = [entry_of(line) for line in data.split(b"\n") if line]
    found = [entry.data for entry in entries if entry is not None and entry.kind == KIND]
    return [(float(data["at"]), data["close"]) for data in found]


def undecided_in(folder: Path) -> int:
    """Return how many closes a bridge has left that the next one would still decide."""
    oldest = time.time() - TOO_OLD_SECONDS
    return sum(at >= oldest for at, _fields in read_undecided(folder / FILE_NAME))


def told(count: int) -> str:
    """Say that closes wait, and until when that helps."""
    minutes = round(TOO_OLD_SECONDS / 60)
    closes = "1 close waits" if count == 1 else f"{count} closes wait"
    return f"{closes} for room on the disk: make some, a bridge decides within {minutes} minutes"
