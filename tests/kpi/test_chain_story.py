from __future__ import annotations

from collections.abc import Callable

import hand_chains
import pytest
from price_bars import Bar, hst, write_hst

from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.kpi.chain_story import ChainStory, chain_story


@pytest.fixture
def hand(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    return config


def test_a_chain_is_told_as_computed_by_hand(hand: PackConfig) -> None:
    story = chain_story(hand, "EURUSD/A")
    assert story.status == "ENDED"
    assert [step.ticket for step in story.steps] == [1001, 1002, 1003]
    assert [step.generation for step in story.steps] == [0, 1, 2]
    assert [step.side for step in story.steps] == [1, -1, 1]
    assert [step.pnl for step in story.steps] == pytest.approx([-20.70, -5.35, 39.00])
    assert [step.total for step in story.steps] == pytest.approx([-20.70, -26.05, 12.95])
    assert [step.bucket for step in story.steps] == [1, 1, 6]
    assert [step.action for step in story.steps] == [0, 1, 1]
    assert [step.delay_seconds for step in story.steps] == [None, 60, 61]
    # Wednesday's first deployment is the aggressive persona's, whose row for action 1 asks so.
    assert story.steps[1].delay_configured == story.steps[2].delay_configured
    assert story.steps[1].delay_configured is not None
    assert [step.stop for step in story.steps] == [1.09800, 1.09900, 1.09700]
    assert [tried.exec_ms for tried in story.attempts] == [100, 300]
    assert story.pnl == pytest.approx(hand_chains.CHAINS["A"].net)


def test_an_aborted_attempt_and_an_open_trade_are_told(hand: PackConfig) -> None:
    stopped = chain_story(hand, "EURUSD/B")
    last = stopped.attempts[-1]
    assert (last.status, last.error, last.reentry) == ("ABORTED", "spread", None)
    assert any("ABORTED spread" in line for line in stopped.lines())
    running = chain_story(hand, "EURUSD/C")
    assert running.status == "ACTIVE"
    step = running.steps[1]
    assert (step.close_time, step.pnl, step.total, step.bucket) == (None, None, None, 0)
    assert step.delay_seconds == 30
    assert running.pnl == pytest.approx(hand_chains.CHAINS["C"].net)


def test_a_lone_trade_is_a_chain_of_one(hand: PackConfig) -> None:
    story = chain_story(hand, "EURUSD/#4001")
    assert [step.ticket for step in story.steps] == [4001]
    assert story.pnl == pytest.approx(9.30)
    assert [tried.reentry for tried in story.attempts] == [9999]
    assert isinstance(story, ChainStory)


def test_a_chain_that_is_not_there_is_told(hand: PackConfig) -> None:
    with pytest.raises(ReentryError, match="no chain EURUSD/Z"):
        chain_story(hand, "EURUSD/Z")


def test_price_bars_tell_how_far_its_trades_ran(hand: PackConfig) -> None:
    before = chain_story(hand, "EURUSD/A")
    assert all(step.reached is None for step in before.steps)
    assert not any("MAE" in line for line in before.lines())
    first = before.steps[0]
    assert first.open_time is not None
    assert first.close_time is not None
    opened, closed = first.open_time // 60 * 60, first.close_time
    # A buy at 1.10000 that was stopped at 1.09800 has seen 1.10050 on its way.
    bars = [
        Bar(at, 1.0995, 1.1005, 1.0980, 1.0995) for at in range(opened, closed + 60, 60)
    ]  # fmt: skip
    folder = hand.path("config_root").parents[2] / "history" / "Broker-Live"
    write_hst(folder, "EURUSD1.hst", hst(bars))
    story = chain_story(hand, "EURUSD/A")
    step = story.steps[0]
    assert (step.side, step.open_price) == (1, 1.1)
    assert [step.mae, step.mfe] == pytest.approx([0.002, 0.0005])
    assert [*(step.reached or ())] == pytest.approx([1.098, 1.1005])
    assert story.steps[2].reached is None  # its bars do not reach as far
    assert "MAE 0.002, MFE 0.0005" in [*story.lines()][1]
