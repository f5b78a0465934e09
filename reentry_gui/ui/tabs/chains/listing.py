"""The chains as columns of the table; imports numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import QCoreApplication

from reentry_gui.kpi.chain_results import chain_name, way_back
from reentry_gui.kpi.chains import MONEY_DECIMALS, STATUSES
from reentry_gui.kpi.figures import duration
from reentry_gui.ui import theme
from reentry_gui.ui.tables.columns import ArrayColumn, ranks_of
from reentry_gui.ui.tabs.chains import words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.chains import ChainColumns

translate = QCoreApplication.translate
NEVER, NOT_LOST = -1, -2  # of `recovered`


def key_at(chains: ChainColumns, row: int) -> str:
    """Return `SYMBOL/chain` of a row; a lone trade is `SYMBOL/#ticket`."""
    return chain_name(chains, row)


def recovered(chains: ChainColumns) -> NDArray[np.int64]:
    """Return the generation that brought a lost first trade back; NEVER, NOT_LOST (or open)."""
    found = np.full(len(chains), NOT_LOST, dtype=np.int64)
    lost = (chains.first_pnl < 0) & (chains.depth >= 1) & ~chains.is_open
    found[lost] = NEVER
    back = lost & (chains.pnl >= 0)
    if back.any():
        found[back] = way_back(chains.select(back))[0]
    return found


def coloured(value: float) -> str | None:
    """Return the colour of profit or loss."""
    if value == 0 or value != value:  # noqa: PLR0124  # nan is not itself
        return None
    colours = theme.colours()
    return colours.profit if value > 0 else colours.loss


def amount(value: float) -> str:
    """Write money; nothing where it is not known."""
    return "" if value != value else f"{value:,.2f}"  # noqa: PLR0124  # as above


def recovery_text(value: int) -> str:
    """Tell whether and by which generation a chain came back."""
    if value == NOT_LOST:
        return ""
    if value == NEVER:
        return translate("chains", "no")
    return translate("chains", "by generation {number}").format(number=value)


def columns_of(
    chains: ChainColumns, notes: Mapping[str, Note], currency: str
) -> tuple[ArrayColumn, ...]:
    """Return the table's columns."""
    return (*told_columns(chains), *number_columns(chains, currency), *note_columns(chains, notes))


def names(
    key: str, title: str, known: Sequence[str], places: NDArray[Any], help_: str = ""
) -> ArrayColumn:
    """Make a column of names that stand for places; −1 is none."""
    texts = (*known, "")
    return ArrayColumn(
        key, title, places, texts.__getitem__, help=help_, ranks=lambda: ranks_of(known, places)
    )


def told_columns(chains: ChainColumns) -> tuple[ArrayColumn, ...]:
    """Return what a chain is: name, symbol, persona, state, times."""
    rows = np.arange(len(chains))
    states = [words.status(name) for name in STATUSES]
    trades = chains.trades
    return (
        ArrayColumn(
            "chain",
            translate("chains", "Chain"),
            rows,
            lambda row: key_at(chains, row).partition("/")[2],
            help=translate("chains", "The name of the chain; # and a ticket: a lone trade"),
            ranks=lambda: ranks_of([key_at(chains, row) for row in range(len(rows))], rows),
        ),
        names("symbol", translate("chains", "Symbol"), trades.symbols, chains.symbol),
        names(
            "persona",
            translate("chains", "Persona"),
            trades.personas,
            chains.persona,
            translate("chains", "Which persona was live when the first trade was opened"),
        ),
        ArrayColumn(
            "started",
            translate("chains", "Started"),
            chains.first_time,
            words.moment,
            help=translate("chains", "The first trade's open, on the broker's clock"),
        ),
        names("status", translate("chains", "State"), states, chains.status),
    )


def number_columns(chains: ChainColumns, currency: str) -> Iterator[ArrayColumn]:
    """Yield a chain's numbers."""
    unit = f" ({currency})" if currency else ""
    for key, title, help_ in money_words():
        values = uplift(chains) if key == "uplift" else getattr(chains, MONEY[key])
        yield ArrayColumn(key, title + unit, values, amount, True, help_, coloured)  # noqa: FBT003  # right
    for key, title, help_ in count_words():
        values, text = counted(chains, key)
        yield ArrayColumn(key, title, values, text, True, help_)  # noqa: FBT003  # as above


def uplift(chains: ChainColumns) -> NDArray[np.float64]:
    """Return what the re-entries of each chain brought; money, without the noise of floats."""
    found: NDArray[np.float64] = np.round(chains.pnl - chains.first_pnl, MONEY_DECIMALS)
    return found + 0.0  # -0.0 is 0.0


MONEY: Final = {"pnl": "pnl", "first": "first_pnl", "trough": "trough"}


def money_words() -> tuple[tuple[str, str, str], ...]:
    """Return key, title and help of the columns of money."""
    return (
        (
            "pnl",
            translate("chains", "P&L"),
            translate("chains", "Net result: profit + swap + commission of all its closed trades"),
        ),
        (
            "first",
            translate("chains", "First trade"),
            translate("chains", "Net result of generation 0 alone"),
        ),
        (
            "uplift",
            translate("chains", "Re-entries"),
            translate("chains", "What the re-entries brought: P&L − first trade"),
        ),
        (
            "trough",
            translate("chains", "Lowest"),
            translate("chains", "The lowest sum after any generation"),
        ),
    )


def count_words() -> tuple[tuple[str, str, str], ...]:
    """Return key, title and help of the other columns of numbers."""
    lots, at_once = translate("chains", "Lots"), translate("chains", "Lots at once")
    came_back = translate(
        "chains", "Which generation brought a lost first trade back to zero or above"
    )
    last = translate("chains", "The last generation, one that is open still too; 0: no re-entry")
    whole = translate("chains", "From the first open to the last close")
    return (
        ("depth", translate("chains", "Depth"), last),
        ("trades", translate("chains", "Trades"), translate("chains", "Its closed trades")),
        ("recovery", translate("chains", "Recovered"), came_back),
        ("lots", lots, translate("chains", "All its trades together")),
        ("peak", at_once, translate("chains", "Most lots open at the same time")),
        ("duration", translate("chains", "Duration"), whole),
    )


def counted(chains: ChainColumns, key: str) -> tuple[NDArray[Any], Callable[[Any], str]]:
    """Return the values of such a column, and how they are written."""
    match key:
        case "depth":
            return chains.depth, str
        case "trades":
            return np.diff(chains.starts), str
        case "recovery":
            return recovered(chains), recovery_text
        case "duration":
            return chains.duration, duration
    return (chains.lots if key == "lots" else chains.peak_lots), "{:.2f}".format


def note_columns(chains: ChainColumns, notes: Mapping[str, Note]) -> tuple[ArrayColumn, ...]:
    """Return tags and note; they are looked up when shown, so that a new one is seen."""
    rows = np.arange(len(chains))

    def tags(row: int) -> str:
        note = notes.get(key_at(chains, row))
        return " ".join(f"#{tag}" for tag in note.tags) if note else ""

    def text(row: int) -> str:
        note = notes.get(key_at(chains, row))
        return note.text.partition("\n")[0] if note else ""

    def ranks(told: Callable[[int], str]) -> NDArray[np.intp]:
        return ranks_of([told(row) or "\uffff" for row in range(len(rows))], rows)

    return (
        ArrayColumn("tags", translate("chains", "Tags"), rows, tags, ranks=lambda: ranks(tags)),
        ArrayColumn("note", translate("chains", "Note"), rows, text, ranks=lambda: ranks(text)),
    )
