"""A report's file as rows of cells, whatever its encoding; a cut file is refused."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

from reentry_gui import files
from reentry_gui.errors import ReentryError
from reentry_gui.statements import plain_rows
from reentry_gui.statements.cells import TICKET, BadCellError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BYTE_ORDER_MARKS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
DECLARED: Final = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_:.-]{1,40})""", re.IGNORECASE)
ROW_START: Final = re.compile(rb"<tr[\s>]", re.IGNORECASE)
TABLE_END: Final = re.compile(rb"</(?:table|html)", re.IGNORECASE)
HEAD_BYTES: Final = 4096
SAVE_AGAIN: Final = "Save the report anew in MT4 (Account History, right click, Save as Report)."


class Row(NamedTuple):
    """One table row: which one of the file, its cells' texts, the first cell's tool tip."""

    number: int
    texts: list[str]
    title: str


class PlainRows(NamedTuple):
    """Rows of orders as MT4 writes them: tool tip and cells of each; the first one's number."""

    number: int
    cells: Sequence[Sequence[str]]

    def rows(self) -> Iterator[Row]:
        """Yield them one by one."""
        for number, (title, *texts) in enumerate(self.cells, start=self.number):
            yield Row(number, texts, title)


@dataclass(frozen=True)
class Page:
    """A report's file, read and parsed; `markup` is the file as UTF-8."""

    file: Path
    sha256: str
    markup: bytes = field(repr=False)
    root: etree._Element = field(repr=False)  # without the runs of plain rows
    runs: list[tuple[int, int]] = field(repr=False)

    def rows(self) -> Iterator[Row]:
        """Yield the rows of all tables, as a browser would see them."""
        return flat(self.pieces())

    def pieces(self) -> Iterator[Row | PlainRows]:
        """Yield the rows of all tables, plain ones many at a time."""
        number = 0
        for row in self.root.iter("tr"):
            if run := row.get(plain_rows.MARK):
                for cells in plain_rows.plain_rows(self.markup, self.runs[int(run)]):
                    yield PlainRows(number, cells)
                    number += len(cells)
                continue
            # A cell's own text is what MT4 writes; only captions stand within <b> or <font>.
            found = list(row)
            texts = [cell.text or inner_text(cell) for cell in found]
            yield Row(number, texts, found[0].get("title", "") if found else "")
            number += 1

    def line_of(self, number: int) -> int:
        """Return the line of the file in which a row begins."""
        starts = ROW_START.finditer(self.markup)
        end = len(self.markup)
        at = next((found.start() for n, found in enumerate(starts) if n == number), end)
        return self.markup.count(b"\n", 0, at) + 1

    def refuse(self, row: Row, error: BadCellError) -> ReentryError:
        """Return the error that says where in the file which value is wrong."""
        ticket = row.texts[0].strip() if row.texts else ""
        who = f", ticket {ticket}" if TICKET.fullmatch(ticket) else ""
        return ReentryError(
            f"{self.file}, line {self.line_of(row.number)}{who}: {error}",
            f"Nothing of this file was used. {SAVE_AGAIN}",
        )


def flat(pieces: Iterable[Row | PlainRows]) -> Iterator[Row]:
    """Yield rows one by one."""
    for piece in pieces:
        if isinstance(piece, PlainRows):
            yield from piece.rows()
        else:
            yield piece


def read_page(file: Path) -> Page:
    """Read a report; raises ReentryError if it is no HTML table or was cut off."""
    content = files.read_bytes(file)
    markup = as_utf8(content, file)
    if not ROW_START.search(markup):
        raise ReentryError(
            f"{file}: is no report of MT4: there is no table in it",
            "Reports of MT4 are HTML files (.htm). " + SAVE_AGAIN,
        )
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True
    )
    rest, runs = plain_rows.split(markup)
    try:
        root = etree.fromstring(rest, parser)
    except (etree.LxmlError, ValueError) as error:
        raise ReentryError(f"{file}: cannot be read as HTML ({error})", SAVE_AGAIN) from error
    page = Page(file, hashlib.sha256(content).hexdigest(), markup, root, runs)
    refuse_cut(page)
    return page


def as_utf8(content: bytes, file: Path) -> bytes:
    """Return the file as UTF-8: known by its mark, by its own word, else UTF-8 or ANSI."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return converted(content, encoding, file)
    head = content[:HEAD_BYTES]
    if head[1::2].count(0) > len(head) // 4:
        return converted(content, "utf-16-le", file)
    if content.isascii():
        return content
    declared = DECLARED.search(head)
    if declared and not declared[1].lower().startswith(b"utf-16"):
        return converted(content, declared[1].decode("ascii"), file)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace").encode()
    return content


def converted(content: bytes, encoding: str, file: Path) -> bytes:
    """Convert to UTF-8, or say which byte does not fit the encoding."""
    try:
        return content.decode(encoding).encode("utf-8", "replace")
    except UnicodeDecodeError as error:
        raise ReentryError(
            f"{file}: byte {error.start} is not {encoding}: the file is damaged or cut off",
            f"Nothing of this file was used. {SAVE_AGAIN}",
        ) from error
    except LookupError as error:
        raise ReentryError(
            f"{file}: says it is written in {encoding!r}, which is no known encoding", SAVE_AGAIN
        ) from error


def inner_text(cell: etree._Element) -> str:
    """Return the text within a cell's markup, that of a row nested by mistake left out."""
    if not len(cell) or next(cell.iter("tr"), None) is not None:
        return ""
    return "".join(str(text) for text in cell.itertext(with_tail=False))


def refuse_cut(page: Page) -> None:
    """Raise if the file ends before its table does; what is missing cannot be known."""
    last_row = max(page.markup.rfind(b"<tr"), page.markup.rfind(b"<TR"))
    if TABLE_END.search(page.markup, last_row):
        return
    line = page.markup.count(b"\n") + 1
    numbers = [row.texts[0] for row in page.rows() if row.texts and TICKET.fullmatch(row.texts[0])]
    after = f", in or after number {numbers[-1]}" if numbers else ""
    raise ReentryError(
        f"{page.file}: is cut off in line {line}{after}: the end of the table is missing",
        f"Nothing of this file was used. {SAVE_AGAIN}",
    )
