"""In which files of the journal an id may stand: each byte is read once, however many ask.

An old question is looked up while its EA waits, and a hundred EAs that come back ask at once.
Of each id that stands in a file two bytes are kept: few files hold the same by chance.
"""

from __future__ import annotations

import re
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from reentry_gui.decision.journal_files import number_of, pieces_of, written
from reentry_gui.decision.spool import WRITTEN_KEPT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reentry_gui.decision.spool import Spool

PRINT_BYTES: Final = 2
IDS: Final = re.compile(rb'"([0-9a-f]{4})[0-9a-f]{16}"')  # decisions' ids; hashes are longer


class Prints:
    """What is kept of the ids in one file, as far as it was read."""

    __slots__ = ("end", "is_complete", "prints")

    def __init__(self) -> None:
        self.end = 0
        self.prints = bytearray()
        self.is_complete = False

    def read_on(self, path: Path, whole: int | None) -> None:
        """Read what was added since: up to `whole`, or to the end of a file that is complete."""
        if whole == self.end:
            return
        with path.open("rb") as file:
            file.seek(self.end)
            for lines in pieces_of(file, whole):
                found = b"".join(IDS.findall(lines))
                self.prints += bytes.fromhex(found.decode("ascii"))
                self.end += len(lines)
        self.is_complete = whole is None

    def may_hold(self, name: str) -> bool:
        """Tell whether an id may stand there; a no is certain."""
        mark = bytes.fromhex(name[: 2 * PRINT_BYTES])
        at = self.prints.find(mark)
        while at > 0 and at % PRINT_BYTES:
            at = self.prints.find(mark, at + 1)
        return at >= 0


class Whereabouts:
    """What is known of all files of a journal; any thread may ask."""

    def __init__(self, spool: Spool) -> None:
        self.spool = spool
        self.lock = threading.Lock()
        self.by_number: dict[int, Prints] = {}

    def unwritten(self, name: str) -> list[Path]:
        """Return the files of lines for the database that may hold an id, oldest first."""
        numbers = tuple(self.spool.numbers)
        self.forget_before(numbers[0] - WRITTEN_KEPT if numbers else 0)
        with self.lock:
            found = [n for n in numbers if self.may_hold(n, self.spool.file, name)]
        return [self.spool.file(number) for number in found]

    def written(self, name: str) -> list[Path]:
        """Return the files that the database has and that may hold an id, oldest first."""
        paths = {number_of(path): path for path in written(self.spool.folder)}
        with self.lock:
            return [paths[n] for n in paths if self.may_hold(n, paths.__getitem__, name)]

    def forget_before(self, oldest: int) -> None:
        """Let go what was known of files that are deleted."""
        with self.lock:
            for number in [number for number in self.by_number if number < oldest]:
                del self.by_number[number]

    def may_hold(self, number: int, file: Callable[[int], Path], name: str) -> bool:
        """Tell whether an id may stand in a file, after reading what is new there."""
        prints = self.by_number.setdefault(number, Prints())
        if not prints.is_complete:
            with suppress(FileNotFoundError):  # it was put by: the database has it
                prints.read_on(file(number), self.spool.whole(number))
        return prints.may_hold(name)
