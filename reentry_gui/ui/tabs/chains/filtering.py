"""The filter of the table: words that occur, and conditions such as `depth>=2 pnl<0 tag:news`."""

from __future__ import annotations

import datetime as dt
import operator
import re
import shlex
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication

from reentry_gui.errors import ReentryError
from reentry_gui.kpi import attempted
from reentry_gui.kpi.chains import STATUSES
from reentry_gui.kpi.clocks import seconds_of
from reentry_gui.ui.tabs.chains import words
from reentry_gui.ui.tabs.chains.listing import key_at, recovered, uplift

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from numpy.typing import NDArray

    from reentry_gui.db.notes import Note
    from reentry_gui.kpi.chains import ChainColumns
    from reentry_gui.kpi.loading import Attempts
    from reentry_gui.kpi.on_record import OnRecord
    from reentry_gui.ui.tabs.chains.look import Look

translate = QCoreApplication.translate
CONDITION: Final = re.compile(r"([A-Za-z_]+)(<=|>=|!=|<|>|=|:)(.*)", re.DOTALL)
COMPARE: Final = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
    "=": operator.eq,
    ":": operator.eq,
    "!=": operator.ne,
}
NUMBERS: Final = (
    *("depth", "trades", "pnl", "first", "uplift", "trough", "recovery", "lots", "peak"),
    *("duration", "counted", "followed"),
)
ATTEMPTS: Final = ("attempt", "decided", "reason")  # of re-entering a trade of the chain
TEXTS: Final = ("chain", "symbol", "persona", "status", "tag", "note", *ATTEMPTS)
FIELDS: Final = (*NUMBERS, "started", *TEXTS)


class Searched(NamedTuple):
    """The chains, what somebody has noted on them, and who tried to re-enter their trades."""

    chains: ChainColumns
    notes: Mapping[str, Note]
    attempts: Attempts
    record: OnRecord


def searched_in(found: Look) -> Searched:
    """Return what a filter searches; the notes as they are now."""
    stored = found.stored
    return Searched(stored.passed, dict(found.notes), stored.loaded.attempts, found.record)


def mask_of(searched: Searched, text: str) -> NDArray[np.bool_]:
    """Return which chains a filter lets through; all of its parts must hold.

    Raises ReentryError for a condition that cannot be understood. For a worker.
    """
    found = np.ones(len(searched.chains), dtype=np.bool_)
    for part in parts(text):
        condition = CONDITION.fullmatch(part)
        if condition is None:
            found &= with_word(searched, part.casefold())
        else:
            found &= with_condition(searched, *condition.groups())
    return found


def parts(text: str) -> list[str]:
    """Return the parts of a filter; quotes hold words together."""
    try:
        return shlex.split(text)
    except ValueError:  # a quote that is not closed yet: somebody is typing
        return text.replace('"', " ").replace("'", " ").split()


def with_condition(searched: Searched, name: str, sign: str, value: str) -> NDArray[np.bool_]:
    """Return where a condition on a field holds."""
    field = name.casefold()
    if field not in FIELDS:
        raise ReentryError(
            translate("chains", "There is no field “{name}”").format(name=name),
            translate("chains", "Fields: {fields}").format(fields=", ".join(FIELDS)),
        )
    if not value:
        return np.ones(len(searched.chains), dtype=np.bool_)
    if field in TEXTS:
        held = text_holds(searched, field, value.casefold())
        return ~held if sign == "!=" else held
    wanted = moment(value) if field == "started" else number(field, value)
    values = values_of(searched.chains, field)
    if field == "started" and len(value) <= 10 and sign in {"<=", ">", "=", ":", "!="}:
        return on_day(values, sign, wanted)
    result: NDArray[np.bool_] = COMPARE[sign](values, wanted)
    return result


def on_day(values: NDArray[Any], sign: str, midnight: float) -> NDArray[np.bool_]:
    """Compare with a whole day: `<=` takes the day in, `>` begins after it."""
    after = midnight + 86_400
    if sign == "<=":
        return values < after
    if sign == ">":
        return values >= after
    inside = (values >= midnight) & (values < after)
    return ~inside if sign == "!=" else inside


def number(field: str, text: str) -> float:
    """Read a number; a comma may stand for the point."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise ReentryError(
            translate("chains", "“{text}” is no number").format(text=text),
            translate("chains", "Write for example {example}").format(example=f"{field}>=2"),
        ) from None


def moment(text: str) -> float:
    """Read a day or a time of the broker's clock."""
    try:
        return seconds_of(dt.datetime.fromisoformat(text).replace(tzinfo=None))
    except ValueError:
        raise ReentryError(
            translate("chains", "“{text}” is no day").format(text=text),
            translate("chains", "Write for example {example}").format(
                example="started>=2026-01-31"
            ),
        ) from None


def values_of(chains: ChainColumns, field: str) -> NDArray[Any]:
    """Return a field's values."""
    made: dict[str, Callable[[], NDArray[Any]]] = {
        "trades": lambda: np.diff(chains.starts),
        "first": lambda: chains.first_pnl,
        "uplift": lambda: uplift(chains),
        "recovery": lambda: recovered(chains),
        "peak": lambda: chains.peak_lots,
        "started": lambda: chains.first_time,
        "counted": lambda: (~chains.is_open & chains.has_first).astype(np.int8),  # in the figures
        "followed": lambda: chains.has_first.astype(np.int8),  # in the survival
    }
    values: NDArray[Any] = made[field]() if field in made else getattr(chains, field)
    return values


def text_holds(searched: Searched, field: str, wanted: str) -> NDArray[np.bool_]:
    """Return where a field's text holds the wanted one."""
    chains = searched.chains
    match field:
        case "symbol":
            return holding(chains.trades.symbols, chains.symbol, wanted)
        case "persona":
            return holding(chains.trades.personas, chains.persona, wanted)
        case "status":
            states = [f"{name} {words.status(name)}" for name in STATUSES]
            return holding(states, chains.status, wanted)
        case "chain":
            return chain_holds(chains, wanted)
    if field in ATTEMPTS:
        return attempt_holds(searched, field, wanted)
    return note_holds(searched, wanted.lstrip("#"), tags_only=field == "tag")


def attempt_holds(searched: Searched, field: str, wanted: str) -> NDArray[np.bool_]:
    """Return where an attempt ended, was decided or was refused as wanted."""
    chains, _notes, attempts, record = searched
    if field == "reason":
        return attempted.by_reason(chains, record.blocked, wanted)
    names = attempted.OUTCOMES if field == "attempt" else tuple(attempted.TIERS)
    if wanted not in names:
        raise ReentryError(
            translate("chains", "“{text}” is none of its values").format(text=wanted),
            translate("chains", "Write for example {example}").format(
                example=" ".join(f"{field}:{name}" for name in names)
            ),
        )
    if field == "attempt":
        return attempted.by_outcome(chains, attempts, wanted)
    return attempted.by_tier(chains, attempts, record.decisions, wanted)


def with_word(searched: Searched, word: str) -> NDArray[np.bool_]:
    """Return where a word occurs in any text of a chain."""
    found = np.zeros(len(searched.chains), dtype=np.bool_)
    for field in ("chain", "symbol", "persona", "status", "note"):
        found |= text_holds(searched, field, word)
    return found


def holding(
    names: Sequence[str], places: NDArray[np.signedinteger[Any]], wanted: str
) -> NDArray[np.bool_]:
    """Return where the name at a place holds a text; −1 is no name."""
    held = np.array([*(wanted in name.casefold() for name in names), False])
    found: NDArray[np.bool_] = held[places]
    return found


def chain_holds(chains: ChainColumns, wanted: str) -> NDArray[np.bool_]:
    """Return where the chain's name, or the ticket of a lone trade, holds a text."""
    short = [name.partition("/")[2] for name in chains.trades.chains]
    found = holding(short, chains.chain, wanted)
    alone = np.flatnonzero(chains.chain < 0)
    tickets = chains.trades.ticket[chains.order[chains.starts[alone]]].tolist()
    found[alone] = [wanted in f"#{ticket}" for ticket in tickets]
    return found


def note_holds(searched: Searched, wanted: str, *, tags_only: bool) -> NDArray[np.bool_]:
    """Return where a tag, or else tag or note, holds a text."""
    chains, held = searched.chains, searched.notes
    keys = {
        key
        for key, note in held.items()
        if any(wanted in tag.casefold() for tag in note.tags)
        or (not tags_only and wanted in note.text.casefold())
    }
    found = np.zeros(len(chains), dtype=np.bool_)
    if keys:
        found[:] = [key_at(chains, row) in keys for row in range(len(chains))]
    return found
