"""What was read of a symbol, kept in a file for the next start.

The file is a copy of what the database said and may be deleted at any time. It is never
believed: each span of tickets that it holds carries the fingerprint of its rows, and is used
only while the database's own is the same (`loading.read_parts`). A file that is torn, of
another version or of another database counts as none.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sys
import time
import zlib
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from reentry_gui import files, paths
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.blocks import Block, Piece
from reentry_gui.kpi.columns import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reentry_gui.kpi.blocks import Arrays

log = logging.getLogger(__name__)

FORM: Final = 6  # raise it with any change of what is kept, or of how it is computed
SEPARATOR: Final = "\x1f"  # stands in no name that anybody types
MAGIC: Final = b"reentry columns\n"
ALIGNED: Final = 64  # bytes; where each array begins
WORTH_ROWS: Final = 20_000  # fewer are read from the database as fast
UNUSED_SECONDS: Final = 60 * 86_400  # a file that nobody renewed for so long is taken away


def file_of(database: Path, symbol: str, rule: str) -> Path:
    """Return where a symbol of a database is kept."""
    of = hashlib.sha256(f"{database.absolute()}|{rule}".encode()).hexdigest()[:16]
    return paths.cache_folder() / "kpi" / f"{of}-{symbol}{paths.CACHE_SUFFIX}"


def made_of(database: Path, symbol: str, rule: str) -> list[object]:
    """Return what a file must be of to be read at all."""
    kinds = [[name, *map(str, kind)] for name, kind in KINDS.items()]
    return [FORM, sys.byteorder, str(database.absolute()), symbol, rule, kinds]


def keep(block: Block, path: Path, identity: list[object]) -> None:
    """Write a block to its file; where that fails the next start reads the database instead."""
    try:
        files.write_chunks(path, chunks(block, identity))
        tidy(path.parent)
    except ReentryError as error:
        log.warning("columns not kept", extra={"path": str(path), "error": str(error)})


def tidy(folder: Path) -> None:
    """Take away files of databases that nobody reads any more."""
    for path in folder.glob(f"*{paths.CACHE_SUFFIX}"):
        if time.time() - path.stat().st_mtime > UNUSED_SECONDS:
            files.tidy_away(path)


def chunks(block: Block, identity: list[object]) -> Iterator[bytes]:
    """Yield a file's bytes: magic, the header's length, the header, the arrays."""
    arrays = {f"arrays.{name}": array for name, array in block.arrays.items()}
    arrays |= {f"attempts.{name}": array for name, array in block.attempts.items()}
    names = SEPARATOR.join(block.chains).encode()
    body = [padded(array.tobytes()) for array in arrays.values()] + [names]
    crc = 0
    for part in body:
        crc = zlib.crc32(part, crc)
    header = {
        "of": identity,
        "crc": crc,
        "pieces": [[p.span, p.print, p.rows, p.other_rows, p.unreadable] for p in block.pieces],
        "attempts_print": block.attempts_print,
        "digests": block.digests,
        "accounts": block.accounts,
        "currencies": block.currencies,
        "arrays": [[name, a.dtype.str, len(a)] for name, a in arrays.items()],
    }
    text = json.dumps(header).encode()
    text += b" " * (-(len(MAGIC) + 8 + len(text)) % ALIGNED)
    yield MAGIC + len(text).to_bytes(8, "little") + text
    yield from body


def padded(content: bytes) -> bytes:
    """Return bytes filled up so that the next array is aligned."""
    return content + b"\0" * (-len(content) % ALIGNED)


def kept_block(database: Path, symbol: str, rule: str) -> Block | None:
    """Return what is kept of a symbol; None where nothing is, or nothing that can be used."""
    path = file_of(database, symbol, rule)
    try:
        content = path.read_bytes()
        return block_of(symbol, content, made_of(database, symbol, rule))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, LookupError, TypeError) as error:
        log.warning("kept columns not used", extra={"path": str(path), "error": str(error)})
        return None


def block_of(symbol: str, content: bytes, identity: list[object]) -> Block:
    """Return the block of a file's bytes; raises ValueError and the like for a wrong one."""
    start = len(MAGIC) + 8
    length = int.from_bytes(content[len(MAGIC) : start], "little")
    if content[: len(MAGIC)] != MAGIC:
        raise ValueError("it is no file of ours")
    header = json.loads(content[start : start + length])
    if header["of"] != json.loads(json.dumps(identity)):
        raise ValueError("it is of another database or version")
    body = memoryview(content)[start + length :]
    if zlib.crc32(body) != header["crc"]:
        raise ValueError("it is torn")
    found, end = arrays_of(body, header["arrays"])
    names = bytes(body[end:]).decode()
    pieces = tuple(
        Piece((span[0], span[1]), told, *counts) for span, told, *counts in header["pieces"]
    )
    return Block(
        symbol,
        pieces,
        header["attempts_print"],
        tuple(names.split(SEPARATOR)) if names else (),
        tuple(header["accounts"]),
        tuple(header["currencies"]),
        found["arrays"],
        found["attempts"],
        tuple(header["digests"]),
    )


def arrays_of(body: memoryview, told: list[list[Any]]) -> tuple[dict[str, Arrays], int]:
    """Return the arrays that lie in a file, not copied, and where the last one ends."""
    found: dict[str, Arrays] = {"arrays": {}, "attempts": {}}
    at = 0
    for name, kind, count in told:
        group, column = name.split(".")
        array = np.frombuffer(body, dtype=kind, count=count, offset=at)
        found[group][column] = array
        at += array.nbytes + -array.nbytes % ALIGNED
    return found, at
