"""What an EA asks after a trade has closed; every value is checked before anything is decided."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, Protocol

from reentry_gui.db import parse_time
from reentry_gui.decision.dimensions import TRIGGERS
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reentry_gui.config import PackConfig

Side = Literal["buy", "sell"]

MAX_TICKET: Final = 2**63 - 1
MAX_LOTS: Final = 10_000.0
MAX_PRICE: Final = 1e9
MAX_MONEY: Final = 1e12
MAX_GENERATION: Final = 100
MAX_SPREAD_POINTS: Final = 1e6
MAX_TEXT: Final = 64
SPELLINGS_KEPT: Final = 1000
SYMBOLS_SHOWN: Final = 10
NUMBER: Final = re.compile(r"[+-]?(\d{1,30}(\.\d{0,30})?|\.\d{1,30})([eE][+-]?\d{1,3})?", re.ASCII)
DIGITS: Final = re.compile(r"\d{1,19}", re.ASCII)
# What ends or escapes a text in the flat answers and in the signals file stays outside.
TEXT: Final = re.compile(r"[ -~]{0,64}")
FORBIDDEN: Final = frozenset('",;\\')
ABSENT: Final = object()


@dataclass(slots=True)  # not frozen: each question makes one, and freezing is most of its time
class Request:
    """A closed trade and the question what follows; times are the broker's, without a zone."""

    account: str  # empty where the EA does not tell
    symbol: str  # canonical
    spelled: str  # as the EA wrote it
    ticket: int
    side: Side
    lots: float
    open_price: float
    close_price: float
    stop_loss: float | None
    take_profit: float | None
    open_time: dt.datetime
    close_time: dt.datetime
    profit: float  # money
    trigger: str | None  # one of TRIGGERS
    generation: int  # of the closed trade: 0 for an original one
    chain_id: str | None
    spread_points: float | None


class Symbols(Protocol):
    """Knows the canonical symbol of a spelling."""

    def canonical(self, spelled: str, /) -> str:
        """Return it; a ReentryError for a spelling that is not known."""


@dataclass(frozen=True)
class Spellings:
    """The canonical symbol of each spelling that a config's rules lead to; the answers are kept."""

    config: PackConfig
    tables: frozenset[str]
    known: dict[str, str] = field(default_factory=dict)

    def canonical(self, spelled: str) -> str:
        """Return the canonical symbol; a ReentryError for one that the config does not name."""
        name = self.known.get(spelled)
        if name is not None:
            return name
        try:
            name = self.config.symbol_map.canonical(spelled)
        except ReentryError:
            name = ""
        if name not in self.tables:
            some = sorted(self.tables)
            more = f" and {len(some) - SYMBOLS_SHOWN} more" if len(some) > SYMBOLS_SHOWN else ""
            refuse(
                "symbol", spelled, f"those of the config: {', '.join(some[:SYMBOLS_SHOWN])}{more}"
            )
        if len(self.known) < SPELLINGS_KEPT:
            self.known[spelled] = name
        return name


def spellings_of(config: PackConfig) -> Spellings:
    """Return what turns an EA's symbols into canonical ones."""
    return Spellings(config, frozenset(config.tables))


def read_request(fields: Mapping[str, object], config: PackConfig) -> Request:
    """Read a request's flat fields; a ReentryError names the field, its value, what is allowed.

    Numbers may stand in quotes, as naive writers do; fields that nobody knows are left out.
    """
    return read_fields(fields, spellings_of(config))


def read_fields(fields: Mapping[str, object], spellings: Symbols) -> Request:
    """Read a request with spellings that were prepared: nothing here touches disk or models."""
    spelled = text(fields, "symbol", ABSENT)
    opened, closed = moment(fields, "open_time"), moment(fields, "close_time")
    if closed < opened:
        refuse("close_time", fields["close_time"], "a time not before open_time")
    return Request(
        account=text(fields, "account", ""),
        symbol=spellings.canonical(spelled),
        spelled=spelled,
        ticket=whole(fields, "ticket", 1, MAX_TICKET),
        side=side(fields),
        lots=positive(fields, "lots", MAX_LOTS),
        open_price=positive(fields, "open_price", MAX_PRICE),
        close_price=positive(fields, "close_price", MAX_PRICE),
        stop_loss=number(fields, "stop_loss", 0, MAX_PRICE, 0.0) or None,
        take_profit=number(fields, "take_profit", 0, MAX_PRICE, 0.0) or None,
        open_time=opened,
        close_time=closed,
        profit=number(fields, "profit", -MAX_MONEY, MAX_MONEY),
        trigger=trigger(fields),
        generation=whole(fields, "generation", 0, MAX_GENERATION),
        chain_id=text(fields, "chain_id", "") or None,
        spread_points=spread(fields),
    )


def checked_request(fields: Mapping[str, Any], spellings: Symbols) -> Request:
    """Return the request of fields that `question` has read: only their times may be wrong."""
    symbol = fields["symbol"]
    try:
        opened = dt.datetime.fromisoformat(fields["open_time"].replace(".", "-"))
        closed = dt.datetime.fromisoformat(fields["close_time"].replace(".", "-"))
    except ValueError:  # the 31st of February
        return read_fields(fields, spellings)
    if closed < opened:
        return read_fields(fields, spellings)
    return Request(
        fields.get("account") or "",
        spellings.canonical(symbol),
        symbol,
        fields["ticket"],
        fields["type"],
        fields["lots"],
        fields["open_price"],
        fields["close_price"],
        fields.get("stop_loss") or None,
        fields.get("take_profit") or None,
        opened,
        closed,
        fields["profit"],
        fields.get("signal_type"),
        fields["generation"],
        fields.get("chain_id") or None,
        fields.get("spread_points"),
    )


def number(
    fields: Mapping[str, object], name: str, least: float, most: float, default: object = ABSENT
) -> float:
    """Return a finite number within its bounds; one in quotes counts, true and false do not."""
    value = fields.get(name, default)
    if type(value) is float and least <= value <= most:
        return value
    found: object = value
    if type(value) is str and NUMBER.fullmatch(value):
        found = float(value)
    if (type(found) is float or type(found) is int) and least <= found <= most:
        return float(found)
    return refuse(name, value, f"a number from {least:g} to {most:g}")


def positive(fields: Mapping[str, object], name: str, most: float) -> float:
    """Return a number above zero."""
    found = number(fields, name, 0, most)
    if found <= 0:
        refuse(name, fields[name], f"a number above 0, at most {most:g}")
    return found


def whole(fields: Mapping[str, object], name: str, least: int, most: int) -> int:
    """Return a whole number; a ticket may have more digits than a float holds."""
    value = fields.get(name, ABSENT)
    if type(value) is int and least <= value <= most:
        return value
    found: object = value
    if type(value) is str and DIGITS.fullmatch(value):
        found = int(value)
    if type(found) is int and least <= found <= most:
        return found
    return refuse(name, value, f"a whole number from {least} to {most}")


def text(fields: Mapping[str, object], name: str, default: object) -> str:
    """Return a short text that needs no escape anywhere; an account may be a number."""
    value = fields.get(name, default)
    if type(value) is str and value.isalnum() and value.isascii() and len(value) <= MAX_TEXT:
        return value
    if type(value) is int and name == "account" and 0 <= value <= MAX_TICKET:
        return str(value)
    if value is None and default is not ABSENT:
        return ""
    if type(value) is str and TEXT.fullmatch(value) and FORBIDDEN.isdisjoint(value):
        return value
    return refuse(name, value, f'at most {MAX_TEXT} ASCII characters without " , ; \\')


def side(fields: Mapping[str, object]) -> Side:
    """Return the closed trade's direction."""
    value = fields.get("type", ABSENT)
    if value == "buy":
        return "buy"
    if value == "sell":
        return "sell"
    return refuse("type", value, "buy or sell")


def trigger(fields: Mapping[str, object]) -> str | None:
    """Return what had triggered the trade, None where the EA does not tell."""
    value = fields.get("signal_type")
    if value is None or value == "":
        return None
    if type(value) is str and value in TRIGGERS:
        return value
    return refuse("signal_type", value, ", ".join(TRIGGERS))


def spread(fields: Mapping[str, object]) -> float | None:
    """Return the spread in points, None where the EA does not tell."""
    if fields.get("spread_points") is None:
        return None
    return number(fields, "spread_points", 0, MAX_SPREAD_POINTS)


def moment(fields: Mapping[str, object], name: str) -> dt.datetime:
    """Return a broker's time; the contract's own form is read the short way."""
    value = fields.get(name, ABSENT)
    if type(value) is str and len(value) <= 32:
        try:
            if len(value) == 19 and value[4::3] == ".. ::":
                return dt.datetime.fromisoformat(f"{value[:4]}-{value[5:7]}-{value[8:]}")
            return parse_time(value)
        except (ReentryError, ValueError):
            pass
    return refuse(name, value, "a time such as 2026.01.31 23:59:59")


def refuse(name: str, value: object, allowed: str) -> NoReturn:
    """Say what is wrong with a field."""
    if value is ABSENT:
        raise ReentryError(f"request: {name} is missing", f"Allowed: {allowed}.")
    raise ReentryError(f"request: {name} is {shown(value)}", f"Allowed: {allowed}.")


def shown(value: object) -> str:
    """Return a value as it may stand in a message, however large it is."""
    if isinstance(value, int) and value.bit_length() > 256:
        return "a number of more than 77 digits"
    if isinstance(value, str):
        value = value[:80]
    elif isinstance(value, list | dict):
        return f"a {'list' if isinstance(value, list) else 'object'}"
    return ascii(value)[:82]
