"""From bytes to text: which encoding a file is in, told by its first bytes."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import Final

from reentry_gui.profiles.findings import Finding, found

MAX_BYTES: Final = 64 * 1024  # six of the longest rows have 8 KiB in ASCII
BYTE_ORDER_MARKS: Final = (  # UTF-32 LE begins like UTF-16 LE
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF8, "utf-8", "UTF-8 with a byte order mark"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
)
SAVE_AS: Final = "plain ASCII; in an editor: Save as, Encoding: ANSI or UTF-8"


@dataclass(frozen=True)
class Decoded:
    """A file's text, and what is to be said of its encoding."""

    text: str
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def decode(content: bytes) -> Decoded:
    """Return the text of a file in ASCII, ANSI, or UTF-8, -16 or -32 with a byte order mark."""
    if len(content) > MAX_BYTES:
        message = f"the file has {len(content)} bytes, which is no profile"
        return Decoded("", (found("P001", message, allowed=f"at most {MAX_BYTES} bytes"),))
    for mark, encoding, name in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return decode_marked(content[len(mark) :], encoding, name)
    if b"\0" in content:
        message = "the file holds NUL bytes: it is UTF-16 without a byte order mark, or no text"
        return Decoded("", (found("P002", message, allowed=SAVE_AS),))
    if content.isascii():
        return Decoded(content.decode("ascii"))
    return decode_unmarked(content)


def decode_marked(content: bytes, encoding: str, name: str) -> Decoded:
    """Decode what a byte order mark announces; broken characters are told, the rest is read."""
    note = (f"the encoding is {name}",)
    try:
        return Decoded(content.decode(encoding), notes=note)
    except UnicodeDecodeError as error:
        message = f"byte {error.start} after the byte order mark is not {name} ({error.reason})"
        text = content.decode(encoding, "replace")
        return Decoded(text, (found("P002", message, allowed=SAVE_AS),), note)


def decode_unmarked(content: bytes) -> Decoded:
    """Decode as UTF-8 where that is possible, else as the ANSI of western Windows."""
    try:
        return Decoded(content.decode("utf-8"), notes=("the encoding is UTF-8",))
    except UnicodeDecodeError:
        pass
    try:
        return Decoded(content.decode("cp1252"), notes=("the encoding is ANSI (Windows-1252)",))
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is neither UTF-8 nor ANSI"
        text = content.decode("latin-1")
        return Decoded(text, (found("P002", message, allowed=SAVE_AS),))
