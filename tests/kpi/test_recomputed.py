"""Every figure of random books against a recomputation in plain Python."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from typing import Final

import plain_figures as plain
import pytest
from differing import differ
from plain_figures import DAY, Deal, Flow

from reentry_gui import db
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.formulas import FORMULAS
from reentry_gui.kpi.summary import summarise_trades

MONDAY: Final = 20_515 * DAY  # 2026-03-02
EXCURSIONS: Final = {name for name in FORMULAS if name.startswith(("mae", "mfe", "excursions"))}
SHAPES: Final = {
    "usual": {},
    "no trades": {"n": 0},
    "one trade": {"n": 1},
    "two trades": {"n": 2},
    "all wins": {"results": (1, 900)},
    "all losses": {"results": (-900, -1)},
    "all draws": {"results": (0, 0), "costs": False},
    "all alike": {"results": (250, 250), "costs": False},
    "no stop": {"stops": 0.0},
    "one day": {"days": 1},
    "idle weeks": {"n": 9, "days": 200},
    "no deposit": {"deposits": 0},
    "ruined": {"deposit": 300},
    "many flows": {"deposits": 12},
}


def text(moment: int) -> str:
    return str(dt.datetime.fromtimestamp(moment, dt.UTC).replace(tzinfo=None))


def book(  # what a book may be like
    dice: random.Random,
    *,
    n: int = 60,
    results: tuple[int, int] = (-500, 520),
    stops: float = 0.7,
    days: int = 25,
    costs: bool = True,
    deposits: int = 2,
    deposit: float = 4_000,
) -> tuple[list[Deal], list[Flow]]:
    """Return trades in the order of their close and flows, some in a close's own second."""
    deals = [deal(dice, number, results, stops, days, costs=costs) for number in range(1, n + 1)]
    deals.sort(key=lambda each: (each.closed, each.ticket))
    if not deposits:
        return deals, []
    flows = [Flow(MONDAY - DAY, deposit)]
    for number in range(1, deposits):
        moment = MONDAY + dice.randrange(days * DAY)
        if deals and number % 2:
            moment = dice.choice(deals).closed
        flows.append(Flow(moment, dice.choice((700.0, -250.0, 1_000.5))))
    return deals, flows


def deal(  # the same
    dice: random.Random,
    ticket: int,
    results: tuple[int, int],
    stops: float,
    days: int,
    *,
    costs: bool,
) -> Deal:
    closed = MONDAY + dice.randrange(days * DAY) // 1_800 * 1_800  # some close together
    side, lots, entry = dice.choice((1, -1)), dice.randint(1, 30) / 10, 1.1
    gross = float(dice.randint(*results)) if dice.random() > 0.1 else float(max(results[0], 0))
    away = gross / lots / 100_000
    stop = entry - side * dice.choice((0.001, 0.002, -0.0005)) if dice.random() < stops else None
    asked = None
    if stop and gross and dice.random() < 0.3:
        asked = stop = entry + side * away + dice.choice((0, 0.0001, -0.0002))
    return Deal(
        *(ticket, closed - dice.randint(0, 3 * DAY), closed, side, lots),
        *(entry, entry + side * away, stop, gross),
        swap=-dice.randint(0, 90) / 100 if costs and dice.random() < 0.5 else None,
        commission=-dice.randint(1, 70) / 100 if costs and dice.random() < 0.8 else None,
        asked=asked,
    )


def write(config: PackConfig, currency: str, deals: Sequence[Deal], flows: Sequence[Flow]) -> None:
    symbol = {"USD": "EURUSD", "EUR": "GBPUSD"}[currency]
    trades = [
        db.TradeRow(
            *(d.ticket, text(d.opened), text(d.closed), "buy" if d.side > 0 else "sell"),
            *(d.lots, d.entry, d.exit, d.gross),
        )
        for d in deals
    ]
    details = [
        db.DetailRow(
            d.ticket,
            commission=d.commission,
            swap=d.swap,
            stop_loss=d.stop,
            exit_reason="closed" if d.asked is None else "stop loss",
            account=currency,
            currency=currency,
        )
        for d in deals
    ]
    rows = [
        db.BalanceOperation(number, currency, text(f.time), "balance", f.amount, currency, "")
        for number, f in enumerate(flows, 1 if currency == "USD" else 101)
    ]
    with db.open_database(config.path("db_path")) as database, db.transaction(database):
        db.write_trades(database, symbol, trades, details)
        db.write_balance_operations(database, rows)


@pytest.fixture
def stored(config: PackConfig) -> Iterator[PackConfig]:
    db.provision(config.path("db_path"), config.tables)
    yield config
    loading.forget()


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("shape", SHAPES)
def test_every_figure_is_what_plain_python_makes_of_its_definition(
    stored: PackConfig, shape: str, seed: int
) -> None:
    dice = random.Random(f"{shape} {seed}")  # a seeded book
    books = {
        "USD": book(dice, **SHAPES[shape]),  # type: ignore[arg-type]  # by shape
        "EUR": book(dice, n=40 if shape != "no trades" else 0),
    }
    for currency, (deals, flows) in books.items():
        write(stored, currency, deals, flows)
    found = {of.currency: of for of in summarise_trades(loading.load(stored), Filter())}
    for currency, (deals, flows) in books.items():
        if deals:
            assert differ(found[currency].figures, plain.figures(deals, flows), 1e-9) == {}
    checked = set(plain.figures(*books["USD"])) | EXCURSIONS
    assert checked >= set(FORMULAS)
