from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reentry_gui.errors import Cancelled, ReentryError
from reentry_gui.kpi import simulate as simulation
from reentry_gui.kpi.simulate import (
    Draw,
    Simulation,
    default_block,
    returns_of,
    simulate,
    wilson,
)


def run(returns: list[float], seed: int = 7, **changes: int) -> Simulation:
    wanted = {"paths": 500, "block": 1, "horizon": len(returns)} | changes
    return simulate(np.array(returns), 1_000.0, Draw(seed, **wanted))


def share(found: Simulation, percent: int) -> float:
    return next(risk.share for risk in found.risks if risk.loss_percent == percent)


def test_the_same_seed_gives_the_same_figures() -> None:
    assert run([0.1, -0.05, 0.02, -0.2]) == run([0.1, -0.05, 0.02, -0.2])
    assert run([0.1, -0.05, 0.02, -0.2]) != run([0.1, -0.05, 0.02, -0.2], seed=8)


def test_these_figures_hold_on_every_machine() -> None:
    found = run([0.1, -0.05, 0.02, -0.2, 0.03], seed=42, block=2, horizon=40)
    assert share(found, 50) == 0.802
    assert dict(found.final_balance)[50] == pytest.approx(356.8732632323224, rel=1e-12)
    assert dict(found.drawdown_percent)[95] == pytest.approx(87.72899936600518, rel=1e-12)


def test_chunks_of_memory_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = run([0.1, -0.05, 0.02, -0.2, 0.03], block=2)
    monkeypatch.setattr(simulation, "CHUNK_CELLS", 30)
    assert run([0.1, -0.05, 0.02, -0.2, 0.03], block=2) == whole


@pytest.mark.parametrize("steps_down", [5, 10, 15])
def test_a_fair_walk_falls_as_often_as_the_reflection_principle_says(steps_down: int) -> None:
    # Up and down by the same factor with equal chances: P(lowest ≤ −k within N steps)
    # = P(S_N ≤ −k) + P(S_N < −k). The factor is chosen so that k steps are 50 %.
    steps, paths = 100, 20_000
    factor = math.exp(math.log(2) / steps_down)
    below = sum(math.comb(steps, ups) for ups in range(steps + 1) if 2 * ups - steps <= -steps_down)
    under = sum(math.comb(steps, ups) for ups in range(steps + 1) if 2 * ups - steps < -steps_down)
    expected = (below + under) / 2**steps
    found = run([factor - 1, 1 / factor - 1], seed=3, paths=paths, horizon=steps)
    assert abs(share(found, 50) - expected) < 4 * math.sqrt(expected * (1 - expected) / paths)


def test_ruin_is_as_likely_as_its_chain_is_drawn() -> None:
    # One chain of ten takes everything: 20 draws miss it with (9/10)^20.
    found = run([-1.0, *[0.0] * 9], paths=20_000, horizon=20)
    expected = 1 - 0.9**20
    assert abs(found.ruined - expected) < 4 * math.sqrt(expected * (1 - expected) / 20_000)
    assert share(found, 100) == share(found, 10) == found.ruined


def test_who_is_at_zero_stays_there_whatever_follows() -> None:
    found = run([-3.0, 5.0], paths=50, block=2, horizon=10)
    assert found.ruined == 1.0
    assert dict(found.final_balance)[95] == 0.0
    assert dict(found.drawdown_percent)[5] == 100.0


def test_whole_circles_end_where_the_history_ended() -> None:
    returns = [0.1, -0.05, 0.02, -0.2, 0.03]
    found = run(returns, block=5)
    end = 1_000 * math.prod(1 + r for r in returns)
    assert [balance for _, balance in found.final_balance] == pytest.approx([end] * 3)
    assert found.risks[0].share == 1.0  # −20 % is in every circle, wherever it begins


def test_blocks_keep_what_follows_what() -> None:
    # A loss of half that is always made good at once: never two in a row in blocks of two.
    returns = [-0.5, 1.0] * 50
    assert run(returns, block=100).risks[5].share == 0.0
    assert run(returns, block=1).risks[5].share > 0.8


def test_all_wins_lose_nothing() -> None:
    found = run([0.01, 0.02, 0.03])
    assert all(risk.share == 0 and risk.low == 0 < risk.high for risk in found.risks)
    assert [fall for _, fall in found.drawdown_percent] == [0, 0, 0]


def test_one_chain_is_always_drawn() -> None:
    found = run([-0.1], paths=10, horizon=1)
    assert [balance for _, balance in found.final_balance] == pytest.approx([900] * 3)
    assert share(found, 10) == 1.0  # exactly ten percent are ten percent
    assert share(found, 20) == 0.0


def test_the_fan_begins_at_the_start_and_ends_at_the_end() -> None:
    found = run([0.1, -0.05, 0.02, -0.2, 0.03], horizon=1_000)
    assert found.fan.after_chains[0] == 0
    assert found.fan.after_chains[-1] == 1_000
    assert len(found.fan.after_chains) == 200
    assert {band[0] for band in found.fan.balances} == {1_000.0}
    assert found.fan.balances[2][-1] == pytest.approx(dict(found.final_balance)[50])


def test_the_fan_needs_no_more_memory_with_more_paths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(simulation, "FAN_PATHS", 100)
    monkeypatch.setattr(simulation, "CHUNK_CELLS", 200)
    one, other = (run([0.1, -0.1, 0.05], paths=n, horizon=5) for n in (100, 400))
    assert one.fan == other.fan


@given(
    st.lists(st.floats(-1.5, 1), min_size=1, max_size=20),
    st.integers(1, 30),
    st.integers(0, 2**32),
    st.data(),
)
@settings(max_examples=50)
def test_what_always_holds(
    returns: list[float], horizon: int, seed: int, data: st.DataObject
) -> None:
    block = data.draw(st.integers(1, len(returns)))
    found = run(returns, seed=seed, paths=40, block=block, horizon=horizon)
    shares = [risk.share for risk in found.risks]
    assert shares == sorted(shares, reverse=True)
    assert all(risk.low <= risk.share <= risk.high for risk in found.risks)
    assert found.ruined == shares[-1]
    assert [v for _, v in found.final_balance] == sorted(v for _, v in found.final_balance)
    assert all(0 <= fall <= 100 for _, fall in found.drawdown_percent)


def test_it_can_be_stopped() -> None:
    def stop(done: int, whole: int) -> None:
        assert (done, whole) == (500, 500)
        raise Cancelled

    with pytest.raises(Cancelled):
        simulate(np.array([0.1]), 1_000.0, Draw(1, 500, 1, 5), stop)


@pytest.mark.parametrize(
    ("returns", "balance", "draw", "message"),
    [
        ([], 100.0, Draw(1, 10, 1, 1), "no chain has ended"),
        ([0.1], 0.0, Draw(1, 10, 1, 1), "a balance of 0"),
        ([0.1], math.nan, Draw(1, 10, 1, 1), "a balance of nan"),
        ([math.nan], 1.0, Draw(1, 10, 1, 1), "no finite number"),
        ([0.1], 1.0, Draw(1, 0, 1, 1), "paths is 0"),
        ([0.1], 1.0, Draw(1, 10, 2, 1), "block is 2"),
        ([0.1], 1.0, Draw(1, 10, 1, 0), "horizon is 0"),
        ([0.1], 1.0, Draw(-1, 10, 1, 1), "the seed is -1"),
        ([1e300, 1e300], 1.0, Draw(1, 10, 1, 5), "beyond every number"),
    ],
)
def test_what_cannot_be_drawn_is_refused(
    returns: list[float], balance: float, draw: Draw, message: str
) -> None:
    with pytest.raises(ReentryError, match=message):
        simulate(np.array(returns), balance, draw)


def test_returns_are_shares_of_the_balance_before() -> None:
    returns = returns_of(np.array([100.0, -110.0, 99.0]), 1_000.0)
    assert returns.tolist() == pytest.approx([0.1, -0.1, 0.1])
    assert 1_000 * np.prod(1 + returns) == pytest.approx(1_089.0)
    assert returns_of(np.zeros(0), 1_000.0).tolist() == []


def test_a_last_chain_may_take_everything_an_earlier_one_not() -> None:
    assert returns_of(np.array([-50.0, -50.0]), 100.0).tolist() == [-0.5, -1.0]
    with pytest.raises(ReentryError, match=r"falls to 0\.00") as caught:
        returns_of(np.array([-100.0, 5.0]), 100.0)
    assert "--balance" in caught.value.hint


def test_a_block_is_the_cube_root_of_the_history() -> None:
    assert [default_block(n) for n in (1, 8, 1000, 10_000)] == [1, 2, 10, 22]


def test_the_interval_of_a_share_is_wilsons() -> None:
    assert wilson(8, 10) == pytest.approx((0.4901625, 0.9433178), abs=1e-6)
    assert wilson(0, 10) == pytest.approx((0, 0.2775328), abs=1e-6)
