"""The excursions of trades out of the bars that their terminal keeps; read once, then known."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING, Final

import numpy as np

from reentry_gui.errors import ReentryError
from reentry_gui.kpi.excursions import (
    ELSEWHERE,
    KNOWN,
    NO_FILE,
    UNTOLD,
    Excursions,
    NoBars,
    Ran,
    nothing_ran,
    run_through,
    with_worth,
)
from reentry_gui.mt4.bars import read_bars
from reentry_gui.mt4.price_files import price_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.columns import TradeColumns
    from reentry_gui.mt4.price_files import BarFile

Answer = tuple[Ran, str]  # what a symbol's trades ran through, and why a file was not read
DECIDED: Final = (KNOWN, ELSEWHERE, UNTOLD)  # what longer bars would not tell better
MOST_KEPT: Final = 64
_kept: dict[tuple[object, ...], Answer] = {}
_lock: Final = threading.Lock()


def excursions_of(
    config: PackConfig, trades: TradeColumns, rows: NDArray[np.intp] | None = None
) -> Excursions | NoBars:
    """Return how far trades of one deposit currency ran, as far as bars tell; of some rows only.

    Of each symbol the shortest bars are asked first, longer ones where those do not reach. A
    file that cannot be read is left out and named; nothing is raised.
    """
    found = price_files(config)
    if not found.files:
        return NoBars(len(trades if rows is None else rows), found.why)
    trades = trades if rows is None else trades.select(rows)
    whole, unusable = nothing_ran(len(trades)), dict[str, str]()
    for place in np.unique(trades.symbol).tolist():
        symbol = trades.symbols[place]
        mine = np.flatnonzero(trades.symbol == place)
        ran, why = known_or_read(trades.select(mine), found.files.get(symbol, ()))
        whole.put(mine, ran)
        if why:
            unusable[symbol] = why
    return with_worth(trades, whole, str(found.folder), unusable)


def known_or_read(trades: TradeColumns, files: Sequence[BarFile]) -> Answer:
    """Return what was found out before about the same trades and files, or find it out."""
    told = hashlib.sha1(usedforsecurity=False)
    for name in ("open_time", "close_time", "side", "open_price", "close_price"):
        told.update(getattr(trades, name).tobytes())
    key = (*files, told.digest())
    with _lock:
        known = _kept.get(key)
    if known is None:
        known = read(trades, files)
        with _lock:
            while len(_kept) >= MOST_KEPT:
                del _kept[next(iter(_kept))]
            _kept[key] = known
    return known


def read(trades: TradeColumns, files: Sequence[BarFile]) -> Answer:
    """Run trades of one symbol through its bars, the shortest first."""
    whole, failures = nothing_ran(len(trades)), list[str]()
    open_question = np.arange(len(trades))
    for file in files:
        if not len(open_question):
            break
        try:
            bars = read_bars(file.path)
        except ReentryError as error:
            failures.append(str(error))
            continue
        part = run_through(trades.select(open_question), bars)
        is_first = whole.why[open_question] == NO_FILE
        takes = is_first | np.isin(part.why, DECIDED)
        whole.put(open_question[takes], part.select(takes))
        open_question = open_question[~np.isin(part.why, DECIDED)]
    return whole, " ".join(failures)
