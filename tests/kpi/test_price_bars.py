from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from packs import pack_document
from price_bars import Bar, hst, write_hst

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.kpi import price_bars
from reentry_gui.kpi.columns import TradeColumns, make_columns
from reentry_gui.kpi.excursion_figures import excursion_figures, stop_hints
from reentry_gui.kpi.excursions import (
    ELSEWHERE,
    NO_FILE,
    TOO_EARLY,
    WHY,
    Excursions,
    NoBars,
    nothing_ran,
)
from reentry_gui.kpi.figures import Undefined
from reentry_gui.kpi.price_bars import excursions_of
from reentry_gui.mt4.bars import Bars, read_bars

TEN = 1_794_996_000  # 2026-11-18, a Wednesday, 10:00 on the broker's clock
SERVER = "history/Broker-Live"


@pytest.fixture
def config(tmp_path: Path) -> PackConfig:
    (tmp_path / "MQL4" / "Files" / "config").mkdir(parents=True)
    file = tmp_path / "reentry_pack_config.json"
    document = pack_document(tmp_path, ["EURUSD", "USDJPY"])
    file.write_text(json.dumps(document), encoding="utf-8")
    return configs.load(file)


def flat(first: int, count: int, minutes: int, low: float, high: float) -> bytes:
    times = [first + at * minutes * 60 for at in range(count)]
    return hst([Bar(time, low, high, low, low, 0) for time in times], minutes=minutes)


def long_trades(*opened: int, symbols: tuple[str, ...] = ("EURUSD",)) -> TradeColumns:
    n = len(opened)
    return make_columns(
        symbols=symbols,
        symbol=[at % len(symbols) for at in range(n)],
        open_time=opened,
        close_time=[at + 5 * 3_600 for at in opened],
        side=[1] * n,
        lots=[0.1] * n,
        open_price=[1.1] * n,
        close_price=[1.1005] * n,
        profit=[5.0] * n,
    )


def known(config: PackConfig, trades: TradeColumns) -> Excursions:
    found = excursions_of(config, trades)
    assert isinstance(found, Excursions)
    return found


def test_the_shortest_bars_that_reach_are_asked(config: PackConfig, tmp_path: Path) -> None:
    folder = tmp_path / SERVER
    write_hst(folder, "EURUSD1.hst", flat(TEN, 600, 1, 1.0990, 1.1010))
    write_hst(folder, "EURUSD60.hst", flat(TEN - 86_400, 50, 60, 1.0980, 1.1020))
    found = known(config, long_trades(TEN, TEN - 86_400))
    by_open = dict(zip(found.ran.minutes.tolist(), np.round(found.both("pips"), 6).T, strict=True))
    assert by_open[1].tolist() == [10.0, 10.0]
    assert by_open[60].tolist() == [20.0, 20.0]
    assert found.source == str(folder)


def test_a_symbol_without_bars_is_told_apart(config: PackConfig, tmp_path: Path) -> None:
    write_hst(tmp_path / SERVER, "EURUSD1.hst", flat(TEN, 600, 1, 1.0990, 1.1010))
    found = known(config, long_trades(TEN, TEN, symbols=("EURUSD", "USDJPY")))
    assert found.reasons() == {WHY[NO_FILE]: 1}


def test_bars_of_another_clock_are_not_replaced_by_longer_ones_that_hide_it(
    config: PackConfig, tmp_path: Path
) -> None:
    folder = tmp_path / SERVER
    write_hst(folder, "EURUSD1.hst", flat(TEN, 600, 1, 1.2000, 1.2010))
    write_hst(folder, "EURUSD60.hst", flat(TEN, 10, 60, 1.0000, 1.3000))
    assert known(config, long_trades(TEN)).reasons() == {WHY[ELSEWHERE]: 1}


def test_a_file_that_cannot_be_read_is_named_and_others_are_asked(
    config: PackConfig, tmp_path: Path
) -> None:
    folder = tmp_path / SERVER
    write_hst(folder, "EURUSD1.hst", b"not bars")
    write_hst(folder, "EURUSD60.hst", flat(TEN, 10, 60, 1.0980, 1.1020))
    found = known(config, long_trades(TEN))
    assert found.unknown == 0
    assert "8 bytes are no price bars of MT4" in found.unusable["EURUSD"]


def test_no_folder_says_why(config: PackConfig) -> None:
    found = excursions_of(config, long_trades(TEN))
    assert isinstance(found, NoBars)
    assert (found.unknown, "no folder history" in found.why) == (1, True)


def test_the_first_answer_is_kept_until_a_file_or_a_trade_changes(
    config: PackConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_hst(tmp_path / SERVER, "EURUSD1.hst", flat(TEN, 600, 1, 1.0990, 1.1010))
    reads: list[Path] = []

    def counted(file: Path) -> Bars:
        reads.append(file)
        return read_bars(file)

    monkeypatch.setattr(price_bars, "read_bars", counted)
    trades = long_trades(TEN)
    for _again in range(2):
        assert known(config, trades).both("pips")[0].tolist() == pytest.approx([10.0])
    assert len(reads) == 1
    path.write_bytes(flat(TEN, 601, 1, 1.0980, 1.1010))
    assert known(config, trades).both("pips")[0].tolist() == pytest.approx([20.0])
    known(config, long_trades(TEN, TEN + 60))
    assert len(reads) == 3


def test_figures_tell_their_n_and_why_there_are_none(config: PackConfig, tmp_path: Path) -> None:
    trades = long_trades(TEN, TEN + 60, TEN - 86_400)
    nothing, _limits, _n = excursion_figures(excursions_of(config, trades), trades.profit)
    assert nothing["mae"] == Undefined("no price bars of MT4 cover these trades")
    assert nothing["excursions_unknown"] == 3
    write_hst(tmp_path / SERVER, "EURUSD1.hst", flat(TEN, 600, 1, 1.0990, 1.1010))
    found = known(config, trades)
    values, _limits, n = excursion_figures(found, trades.profit)
    assert [values["mae"], values["mae_pips"]] == pytest.approx([10.0, 10.0])
    assert values["mae_r"] == Undefined("no trade that bars cover has a stop that tells its risk")
    assert (n["mae"], n["mae_r"], values["excursions_unknown"]) == (2, 0, 1)
    assert found.reasons() == {WHY[TOO_EARLY]: 1}


def test_hints_tell_how_many_losers_ran_further() -> None:
    ran = nothing_ran(4)
    ran.adverse[:] = [0.0010, 0.0020, 0.0015, 0.0030]
    ran.why[:], ran.pip[:] = 0, 0.0001
    nan = np.full(4, np.nan)
    found = Excursions(ran, np.ones(4, np.int8), nan, nan)
    half, *_others, whole = stop_hints(found, np.array([5.0, 5.0, -5.0, -5.0]))
    assert (half.share, half.money, half.r) == (0.5, None, None)
    assert half.pips == pytest.approx(15.0)
    assert (half.wins, half.losers, half.grey) == (2, 2, True)
    assert whole.pips == pytest.approx(20.0)
    assert whole.losers_beyond == 1
    assert stop_hints(NoBars(4), nan) == ()


def test_no_trade_and_one_trade_are_fine(config: PackConfig, tmp_path: Path) -> None:
    write_hst(tmp_path / SERVER, "EURUSD1.hst", flat(TEN, 600, 1, 1.0990, 1.1010))
    none = long_trades()
    values, limits, n = excursion_figures(known(config, none), none.profit)
    assert {str(values[name]) for name in n} == {str(Undefined("no trades"))}
    assert (limits, values["excursions_unknown"]) == ({}, 0)
    one = long_trades(TEN)
    values, limits, _n = excursion_figures(known(config, one), one.profit)
    assert values["mae_pips"] == pytest.approx(10.0)
    assert values["mae_correlation"] == Undefined("needs three trades")
    assert limits == {}
