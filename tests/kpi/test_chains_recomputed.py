"""Every chain figure of random histories against a recomputation in plain Python."""

from __future__ import annotations

import datetime as dt
import random
import statistics
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import plain_chains as plain
import pytest
from differing import differ
from plain_chains import Chain, Step

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.chain_report import chain_kpis
from reentry_gui.kpi.simulation_report import Wanted, simulate_chains

HOUR: Final = 3_600
MONDAY: Final = 20_515 * 24 * HOUR  # 2026-03-02
SHAPES: Final[dict[str, dict[str, object]]] = {
    "usual": {},
    "one": {"n": 1},
    "none": {"n": 0},
    "never re-entered": {"deepest": 0},
    "all win": {"results": (5, 900)},
    "all lose": {"results": (-900, -5)},
    "all draws": {"results": (0, 0)},
    "one after the other": {"overlap": False},
    "deep": {"n": 12, "deepest": 9},
}


def text(moment: int) -> str:
    return str(dt.datetime.fromtimestamp(moment, dt.UTC).replace(tzinfo=None))


def history(
    dice: random.Random,
    *,
    n: int = 40,
    deepest: int = 4,
    results: tuple[int, int] = (-900, 900),
    overlap: bool = True,
) -> list[Chain]:
    """Return chains whose closes are all at different times."""
    found, at, used = [], MONDAY, set[int]()
    for _number in range(n):
        chain: Chain = []
        for generation in range(dice.randint(0, deepest) + 1):
            opened = at if not chain else chain[-1].closed + dice.choice((0, 60, 900))
            closed = opened + dice.randint(1, 9 * HOUR)
            while closed in used:
                closed += 1
            used.add(closed)
            net = float(dice.randint(*results)) / 4
            chain.append(Step(generation, opened, closed, dice.randint(1, 9) / 10, net))
        found.append(chain)
        at = chain[-1].closed + 60 if not overlap else at + dice.randint(60, 5 * HOUR)
    return found


def write(
    config: PackConfig,
    chains: Sequence[Chain],
    *,
    symbol: str = "EURUSD",
    status: str = "ENDED",
    currency: str = "USD",
    first: int = 1,
) -> None:
    """Store chains; the tickets begin with `first`."""
    trades, details, statuses = [], [], []
    ticket = first
    for number, chain in enumerate(chains):
        name = f"C{first + number}"
        statuses.append((name, ticket, len(chain), plain.total(chain), status))
        for step in chain:
            trades.append(
                db.TradeRow(
                    *(ticket, text(step.opened), text(step.closed), "buy", step.lots),
                    *(1.1, 1.1 + step.net / step.lots / 100_000, step.net),
                    is_reentry=int(step.generation > 0),
                    source_trade_id=ticket - 1 if step.generation else None,
                    reentry_action=1 if step.generation else None,
                    reentry_generation=step.generation,
                    chain_id=name,
                )
            )
            details.append(db.DetailRow(ticket, account="1", currency=currency))
            ticket += 1
    with db.open_database(config.path("db_path")) as database, db.transaction(database):
        db.write_trades(database, symbol, trades, details)
        database.raw().executemany(
            f"INSERT INTO reentry_chains_{symbol} (chain_id, original_trade_id, chain_trades,"
            " total_pnl, chain_status) VALUES (?, ?, ?, ?, ?)",
            statuses,
        )


@pytest.fixture
def stored(config: PackConfig) -> Iterator[PackConfig]:
    db.provision(config.path("db_path"), config.tables)
    yield config
    loading.forget()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("shape", SHAPES)
def test_every_chain_figure_is_what_plain_python_makes_of_its_definition(
    stored: PackConfig, shape: str, seed: int
) -> None:
    dice = random.Random(f"{shape} {seed}")
    chains = history(dice, **SHAPES[shape])  # type: ignore[arg-type]  # by shape
    write(stored, chains)
    # What is in no figure: chains that are open, torn ones, another currency's.
    going_on: list[Chain] = []
    if chains:
        going_on = history(dice, n=5)
        write(stored, going_on, status="ACTIVE", first=5_000)
        torn = [chain[1:] for chain in history(dice, n=9) if len(chain) > 1]
        write(stored, torn, first=6_000)
        few = history(dice, n=len(chains) // 2)
        write(stored, few, symbol="GBPUSD", currency="EUR", first=7_000)
    report = chain_kpis(stored)
    assert differ(report.figures, plain.figures(chains), 1e-6) == {}
    assert [c.value for c in report.cuts.cuts] == pytest.approx(plain.cuts(chains), abs=1e-6)
    means = {m.generation: (m.chains, m.mean) for m in report.marginal}
    expected = plain.marginal(chains)
    assert means.keys() == expected.keys()
    assert all(means[g] == pytest.approx(expected[g]) for g in means)
    told = [(d.chains, d.reached, d.open_here, d.survival, d.continuation) for d in report.depths]
    assert told == [pytest.approx(row) for row in plain.depths(chains, going_on)]


def test_intervals_are_those_of_another_bootstrap(stored: PackConfig) -> None:
    """Ours of 1,000 draws against 4,000 of Python's own dice: within a tenth of their width."""
    dice = random.Random(11)
    chains = history(dice, n=120)
    write(stored, chains)
    report = chain_kpis(stored)
    expectancy = next(f for f in report.figures if f.name == "chain_expectancy")
    uplift = next(f for f in report.figures if f.name == "mean_uplift")
    results = [plain.total(chain) for chain in chains]
    second = [c[1].net for c in chains if len(c) > 1]
    [marginal] = [m for m in report.marginal if m.generation == 1]
    for values, low, high in (
        (results, expectancy.low, expectancy.high),
        ([plain.total(c) - c[0].net for c in chains], uplift.low, uplift.high),
        (second, marginal.low, marginal.high),
    ):
        assert low is not None
        assert high is not None
        means = sorted(statistics.fmean(dice.choices(values, k=len(values))) for _ in range(4_000))
        slack = (means[3_900] - means[100]) / 10
        assert low == pytest.approx(means[100], abs=slack)
        assert high == pytest.approx(means[3_900], abs=slack)


def test_the_cut_curves_interval_draws_whole_chains(stored: PackConfig) -> None:
    dice = random.Random(5)
    chains = history(dice, n=80)
    write(stored, chains)
    found = chain_kpis(stored).cuts
    deepest = len(found.cuts) - 1
    drawn = [plain.cuts(dice.choices(chains, k=len(chains))) for _ in range(600)]
    for n in range(deepest):
        values = sorted(row[min(n, len(row) - 1)] for row in drawn)
        slack = (values[585] - values[15]) / 6
        assert found.cuts[n].low == pytest.approx(values[15], abs=slack)
        assert found.cuts[n].high == pytest.approx(values[585], abs=slack)
    bests = sorted(plain.best(row) for row in drawn)
    assert found.best == plain.best(plain.cuts(chains))
    assert (found.best_low, found.best_high) == (bests[15], bests[585])


@pytest.mark.parametrize("block", [1, 4])
def test_the_simulation_is_what_a_plain_walk_finds(stored: PackConfig, block: int) -> None:
    dice = random.Random(3)
    chains = history(dice, n=60)
    write(stored, chains)
    order = sorted(chains, key=lambda c: c[-1].closed)
    balance, returns = 4_000.0, []
    for chain in order:
        returns.append(plain.total(chain) / balance)
        balance += plain.total(chain)
    walked = plain.walks(returns, 4_000, block, dice)
    wanted = Wanted(balance=4_000.0, paths=4_000, block=block)
    found = simulate_chains(stored, wanted).simulation
    assert (found.seed, found.history, found.block) == (wanted.seed, len(chains), block)
    for risk in found.risks:
        share = sum(low <= 1 - risk.loss_percent / 100 for _, low, _ in walked) / len(walked)
        assert risk.share == pytest.approx(share, abs=0.03)
    for percent, value in found.final_balance:
        expected = 4_000 * np.percentile([end for end, _, _ in walked], percent)
        assert value == pytest.approx(expected, rel=0.06)
    for percent, value in found.drawdown_percent:
        expected = 100 * np.percentile([deepest for _, _, deepest in walked], percent)
        assert value == pytest.approx(expected, rel=0.05)
