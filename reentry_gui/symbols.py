"""Canonical symbol names, and how each broker spells them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pydantic import BaseModel, ConfigDict, Field

from reentry_gui import paths
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable

DEFAULT_SYMBOLS: Final = (
    "EURUSD",
    "USDJPY",
    "GBPUSD",
    "USDCHF",
    "USDCAD",
    "AUDUSD",
    "NZDUSD",
    "EURJPY",
    "GBPJPY",
    "EURGBP",
)
CANONICAL: Final = re.compile(r"[A-Z0-9_]{1,32}")
CURRENCIES: Final = frozenset(
    "USD EUR JPY GBP CHF CAD AUD NZD NOK SEK DKK PLN HUF CZK TRY ZAR MXN SGD HKD CNH ILS RUB "
    "THB XAU XAG XPT XPD BTC ETH LTC XRP".split()
)


class SymbolMap(BaseModel):
    """Rules that turn a broker's spelling into the canonical symbol."""

    model_config = ConfigDict(extra="allow", frozen=True, strict=True)

    exact: dict[str, str] = Field(
        default={},
        title="Exact names",
        description="Broker's spelling → canonical symbol; wins over the rules below.",
    )
    prefixes: list[str] = Field(
        default=[],
        title="Prefixes to drop",
        description="The longest one that fits is taken off the front, for example '#'.",
    )
    suffixes: list[str] = Field(
        default=[],
        title="Suffixes to drop",
        description="The longest one that fits is taken off the end, for example '.pro' or 'm'.",
    )

    def canonical(self, spelled: str) -> str:
        """Return the canonical symbol for a broker's spelling, upper case.

        Raises ReentryError when the rules leave something that cannot name a table.
        """
        name = self.exact.get(spelled)
        if name is None:
            name = drop(spelled, self.prefixes, str.removeprefix)
            name = drop(name, self.suffixes, str.removesuffix)
        name = name.upper()
        if not CANONICAL.fullmatch(name):
            raise ReentryError(
                f"symbol {spelled!r}: {name!r} cannot name a table",
                "Allowed are letters, digits and underscore. Add a rule to symbol_map, for "
                'example "suffixes": [".pro"], or an exact entry; `reentry symbols propose` '
                "suggests them from your files.",
            )
        return name

    def fits(self, spelled: str) -> bool:
        """Tell whether the rules lead to a canonical symbol."""
        try:
            self.canonical(spelled)
        except ReentryError:
            return False
        return True


def drop(name: str, parts: Iterable[str], remove: object) -> str:
    """Take off the longest part that fits, unless nothing would be left."""
    for part in sorted(parts, key=len, reverse=True):
        shorter: str = remove(name, part)  # type: ignore[operator]  # str.removeprefix or its twin
        if shorter not in {name, ""}:
            return shorter
    return name


def why_not_spelled(spelled: str) -> str | None:
    """Return why a text cannot be a broker's symbol (it names files, too), else None."""
    if any(not "!" <= character <= "~" for character in spelled):
        return "it may hold ASCII letters, digits and signs, no spaces"
    if "," in spelled or ";" in spelled:
        return "commas and semicolons separate columns in the EA's files"
    return paths.why_not_a_file_name(f"{spelled}_reentry.csv") if spelled else "it is empty"


def propose(spellings: Iterable[str], current: SymbolMap | None = None) -> SymbolMap:
    """Propose rules for spellings seen in files and statements that `current` does not cover.

    Currency pairs show what a broker adds around the six letters; every addition that
    occurs becomes a rule, and what has no pair inside and is no table name gets an
    exact entry: `#AAPL` → AAPL, `US30.cash` → US30.
    """
    rules = current or SymbolMap()
    seen = sorted(set(spellings) - set(rules.exact))
    around = [found for spelled in seen if (found := pair_within(spelled))]
    prefixes = {*rules.prefixes, *(before for before, _after in around if before)}
    suffixes = {*rules.suffixes, *(after for _before, after in around if after)}
    general = SymbolMap(exact=rules.exact, prefixes=sorted(prefixes), suffixes=sorted(suffixes))
    odd = {spelled: bare_name(spelled) for spelled in seen if not general.fits(spelled)}
    return general.model_copy(update={"exact": rules.exact | odd})


def bare_name(spelled: str) -> str:
    """Return the letters, digits and underscores before the first dot."""
    bare = spelled.upper().lstrip("#.").split(".")[0]
    return re.sub(r"[^A-Z0-9_]+", "", bare)[:32] or "UNNAMED"


def pair_within(spelled: str) -> tuple[str, str] | None:
    """Return what stands before and after a currency pair, or None where there is no pair."""
    for start in range(len(spelled) - 5):
        pair = spelled[start : start + 6].upper()
        if pair[:3] in CURRENCIES and pair[3:] in CURRENCIES and pair[:3] != pair[3:]:
            return spelled[:start], spelled[start + 6 :]
    return None
