"""Where cells from a spreadsheet go: by the header that came with them, else by the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reentry_gui.profiles import ACTIONS, COLUMNS
from reentry_gui.ui.tables import from_tsv
from reentry_gui.ui.tabs.profiles.model import FIELDS, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.ui.tabs.profiles.model import Place

LAST: Final = len(ACTIONS)


def cells_to_put(text: str, selected: Sequence[tuple[int, int]]) -> dict[Place, object]:
    """Return which text goes into which cell; what does not fit is left out.

    A single value fills all that is selected. A header tells the columns by name; without
    one, whole rows begin in the first column, others at the selection. All six rows go to
    all six actions.
    """
    block = from_tsv(text)
    if not block or not selected:
        return {}
    fields = named(block[0])
    lines = block[1:] if fields else block
    if not fields and len(lines) == 1 and len(lines[0]) == 1:
        return {(row, FIELDS[column]): lines[0][0] for row, column in selected}
    left = 0 if len(lines[0]) == len(FIELDS) else min(column for _row, column in selected)
    top = 0 if len(lines) == LAST else min(row for row, _column in selected)
    return {
        (row, field): value
        for row, line in enumerate(lines, top)
        for field, value in zip(fields or FIELDS[left:], line, strict=False)
        if row < LAST
    }


def named(line: Sequence[str]) -> list[str]:
    """Return the fields that a header names, in the CSV's words or in ours; none if it is none."""
    names = {name.casefold(): field for field, name in zip(FIELDS, COLUMNS, strict=True)}
    names |= {title(field).casefold(): field for field in FIELDS}
    found = [names.get(name.strip().casefold(), "") for name in line]
    return found if all(found) else []
