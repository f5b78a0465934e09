"""Profiles and the ways in which they are about, for hypothesis."""

from __future__ import annotations

import string
from dataclasses import dataclass

from hypothesis import strategies as st

from reentry_gui.profiles import ACTIONS, COLUMNS, ActionType, Profile, ProfileRow
from reentry_gui.profiles.model import (
    MAX_CONFIDENCE_ADJUSTMENT,
    MAX_DELAY_SECONDS,
    MAX_SIZE_MULTIPLIER,
)
from reentry_gui.profiles.render import texts

KEYS = st.text(string.ascii_letters, min_size=1, max_size=6)
VALUES = st.text(
    [chr(code) for code in range(0x20, 0x7F) if chr(code) not in ',;="'], min_size=1, max_size=12
).filter(lambda value: value == value.strip())


def rows(action: int) -> st.SearchStrategy[ProfileRow]:
    """Return rows of an action with any value that is allowed."""
    bound = MAX_CONFIDENCE_ADJUSTMENT
    return st.builds(
        ProfileRow,
        action=st.just(action),
        type=st.sampled_from(ActionType),
        size_multiplier=st.floats(0, MAX_SIZE_MULTIPLIER) | st.sampled_from([0.0, 0.5, 1.0, 1.5]),
        delay_seconds=st.integers(0, MAX_DELAY_SECONDS) | st.integers(0, 600),
        confidence_adjustment=st.floats(-bound, bound) | st.sampled_from([-0.2, 0.1, 1.1]),
        parameters=st.dictionaries(KEYS, VALUES, max_size=3),
    )


def profiles() -> st.SearchStrategy[Profile]:
    """Return any profile."""
    return st.tuples(*(rows(action) for action in ACTIONS)).map(lambda six: Profile(rows=six))


@dataclass(frozen=True)
class Dialect:
    """A way to write a profile that is about, or that a spreadsheet makes of one."""

    encoding: str = "ascii"
    mark: bytes = b""
    delimiter: str = ","
    decimal_comma: bool = False
    line_end: str = "\r\n"
    comments: tuple[str, ...] = ()
    header_case: str = "as it is"
    enabled: bool = False
    quoted: bool = False
    empty_lines: int = 0
    spare_columns: int = 0
    spaces: bool = False
    lower_types: bool = False
    order: tuple[int, ...] = ACTIONS


ENCODINGS = st.sampled_from(
    [
        ("ascii", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("utf-32-le", b"\xff\xfe\0\0"),
    ]
)
COMMENT = st.text(
    st.characters(codec="ascii", exclude_characters="\r\n", exclude_categories=["Cc"])
)


@st.composite
def dialects(draw: st.DrawFn) -> Dialect:
    """Return any mixture of the ways."""
    encoding, mark = draw(ENCODINGS)
    delimiter = draw(st.sampled_from([",", ";", "\t"]))
    return Dialect(
        encoding=encoding,
        mark=mark,
        delimiter=delimiter,
        decimal_comma=delimiter != "," and draw(st.booleans()),
        line_end=draw(st.sampled_from(["\r\n", "\n", "\r"])),
        comments=tuple(draw(st.lists(COMMENT, max_size=3))),
        header_case=draw(st.sampled_from(["as it is", "upper", "lower", "spaced", "snake"])),
        enabled=draw(st.booleans()),
        quoted=draw(st.booleans()),
        empty_lines=draw(st.integers(0, 3)),
        spare_columns=draw(st.integers(0, 2)),
        spaces=draw(st.booleans()),
        lower_types=draw(st.booleans()),
        order=tuple(draw(st.permutations(ACTIONS))),
    )


def written(profile: Profile, dialect: Dialect) -> bytes:
    """Write a profile in a dialect."""
    lines = [f"# {comment}" for comment in dialect.comments]
    lines.append(joined([header(name, dialect) for name in columns(dialect)], dialect))
    lines += [joined(fields(profile.row(action), dialect), dialect) for action in dialect.order]
    lines += [dialect.delimiter * 5] * dialect.empty_lines + [""] * dialect.empty_lines
    text = "".join(f"{line}{dialect.line_end}" for line in lines)
    return dialect.mark + text.encode(dialect.encoding)


def columns(dialect: Dialect) -> list[str]:
    """Return the columns, with Enabled before Parameters if the dialect has it."""
    return [*COLUMNS[:5], *(["Enabled"] if dialect.enabled else []), COLUMNS[5]]


def header(name: str, dialect: Dialect) -> str:
    """Spell a column's name in the dialect's way."""
    spaced = "".join(f" {c}" if c.isupper() else c for c in name).strip()
    return {
        "as it is": name,
        "upper": name.upper(),
        "lower": name.lower(),
        "spaced": spaced,
        "snake": spaced.lower().replace(" ", "_"),
    }[dialect.header_case]


def fields(row: ProfileRow, dialect: Dialect) -> list[str]:
    """Write a row's fields; one that re-enters nothing is switched off where that is possible."""
    action, kind, size, delay, confidence, parameters = texts(row)
    if dialect.decimal_comma:
        size, confidence = size.replace(".", ","), confidence.replace(".", ",")
    kind = kind.lower() if dialect.lower_types else kind
    enabled = ["0" if row.type is ActionType.NO_REENTRY else "1"] if dialect.enabled else []
    if enabled == ["0"]:
        kind = "SAME_TRADE"
    return [action, kind, size, delay, confidence, *enabled, parameters]


def joined(cells: list[str], dialect: Dialect) -> str:
    """Join fields, quoted where the dialect quotes or a field would be cut."""
    spread = [f" {cell} " if dialect.spaces else cell for cell in cells]
    if dialect.quoted:
        spread = [f'"{cell}"' for cell in spread]
    else:
        spread = [f'"{cell}"' if dialect.delimiter in cell else cell for cell in spread]
    return dialect.delimiter.join(spread + [""] * dialect.spare_columns)
