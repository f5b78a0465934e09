"""The answer in words: what it says follows from the figures, and it is no surer than they are."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import hand_chains
import pytest
from trade_histories import fill

from reentry_gui.config import PackConfig
from reentry_gui.kpi import verdict as words
from reentry_gui.kpi.chain_report import ChainsReport, chain_kpis
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.verdict import verdict, whole_interval

MakeConfig = Callable[..., PackConfig]


@pytest.fixture
def hand(make_config: MakeConfig) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    return config


def told(report: ChainsReport) -> str:
    return " ".join(map(str, verdict(report).doubts))


def test_the_hand_computed_chains_are_judged(hand: PackConfig) -> None:
    report = chain_kpis(hand)
    found = verdict(report)
    limits = whole_interval(report)
    assert limits is not None
    between = f"(95 % interval −{-limits[0]:,.0f} … {limits[1]:+,.0f})"
    assert str(found) == (
        f"Your re-entries lost 4.95 USD over 2 re-entered chains {between}; without any of them "
        "you would have 4.95 USD more."
    )
    assert found.re_entered == 2
    assert not found.is_clear
    assert "2 re-entered chains are too few" in told(report)
    assert "reaches across zero" in told(report)
    assert "They cost 43.95 USD more drawdown" in told(report)
    assert "margin" not in told(report)


def test_margin_is_told_where_the_leverage_is(make_config: MakeConfig) -> None:
    config = make_config([hand_chains.SYMBOL], account={"leverage": 50})
    hand_chains.write(config.path("db_path"))
    found = chain_kpis(config).counterfactual
    # The chains follow each other: 0.20 lots at 1.11 are the most, with re-entries and without.
    assert found.with_reentries.peak_margin == pytest.approx(0.2 * 111_000 / 50)
    assert found.extra_margin == 0
    assert "margin" not in told(chain_kpis(config))


def test_margin_stands_in_the_sentence(make_config: MakeConfig) -> None:
    config = make_config(["EURUSD"], account={"leverage": 50})
    fill(config.path("db_path"), trades=2_000)
    report = chain_kpis(config)
    extra = report.counterfactual.extra_margin
    assert extra is not None
    assert extra > 0
    assert f"{extra:,.2f} USD of margin." in told(report)
    assert "too few" not in told(report)


def test_where_nothing_is_to_be_judged(hand: PackConfig) -> None:
    empty = verdict(chain_kpis(hand, Filter(dt.date(2011, 1, 1), dt.date(2011, 1, 2))))
    assert str(empty) == "No chain has ended yet, so there is nothing to judge."
    assert (empty.re_entered, empty.doubts, empty.is_clear) == (0, (), False)
    # Monday holds nothing but the trade outside of any chain.
    monday = dt.date(2026, 3, 2)
    lone = verdict(chain_kpis(hand, Filter(monday, monday)))
    assert str(lone) == "None of the 1 ended chains was re-entered: nothing to judge."


def test_every_text_is_filled_in_and_listed() -> None:
    source = Path(str(words.__file__)).read_text("utf-8")
    named = set(re.findall(r"^([A-Z_]+): Final = ", source, re.MULTILINE)) - {"TEXTS"}
    assert {getattr(words, name) for name in named} == set(words.TEXTS)
