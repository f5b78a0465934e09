"""Three chains of EURUSD small enough to be computed by hand, and what stands beside them.

A lot is 100,000 units, so 1.00 lots earn 10.00 USD a pip; net = profit + swap + commission.
Broker time is UTC+2. Monday to Friday is 2 to 6 March 2026; the deployments on record make
Monday conservative, Tuesday moderate, Wednesday aggressive, Thursday conservative, Friday
moderate, each from 06:45 broker time on.

A (Wednesday): lost twice, won back.
  1001 buy  0.10  1.10000 → 1.09800  stop 1.09800  −20 pips × 1.00 = −20.00  R −1.0  bucket 1
                  commission −0.70                             net −20.70  cumulated −20.70
  1002 sell 0.05  1.09800 → 1.09900  stop 1.09900  −10 pips × 0.50 =  −5.00  R −1.0  bucket 1
                  commission −0.35                             net  −5.35  cumulated −26.05
  1003 buy  0.10  1.09900 → 1.10300  stop 1.09700  +40 pips × 1.00 = +40.00  R +2.0  bucket 6
                  commission −0.70, swap −0.30                 net +39.00  cumulated +12.95
  gross +15.00, net +12.95, trough −26.05, 3 trades, depth 2, ENDED; recovered by generation 2.
  10:00:00 to 16:00:00; delays 60 s (11:00:00 → 11:01:00) and 61 s (12:00:00 → 12:01:01).
B (Tuesday): won, gave some back; the next attempt was aborted.
  2001 sell 0.20  1.11000 → 1.10700  stop 1.11250  +30 pips × 2.00 = +60.00  R +1.2  bucket 5
                  commission −1.40                             net +58.60  cumulated +58.60
  2002 sell 0.20  1.10700 → 1.10880  stop 1.11000  −18 pips × 2.00 = −36.00  R −0.6  bucket 2
                  commission −1.40, swap −1.20                 net −38.60  cumulated +20.00
  gross +24.00, net +20.00, trough 0 (never below its start), 2 trades, depth 1, STOPPED.
C (Friday): lost, its re-entry is open still.
  3001 buy  0.10  1.12000 → 1.11930  stop 1.11900   −7 pips × 1.00 =  −7.00  R −0.7  bucket 2
                  commission −0.70                             net  −7.70  cumulated  −7.70
  3002 buy  0.05  1.11930 → open     stop 1.11830  no result yet
  gross −7.00, net −7.70, 2 trades of which 1 closed, ACTIVE.
Outside of any chain:
  4001 buy  0.10  1.10500 → 1.10600  no stop       +10 pips × 1.00 = +10.00  R and bucket undefined
                  commission −0.70                             net  +9.30
Together the 7 closed trades: gross 15 + 24 − 7 + 10 = +42.00, net 12.95 + 20 − 7.7 + 9.3 = +34.55;
3 winners, 4 losers; gross profit 40 + 60 + 10 = 110.00, gross loss 20 + 5 + 36 + 7 = 68.00.

Executions: action 1 twice (1002, 1003) OK, 5 once (2002) OK, 2 once ABORTED (after 2002),
2 once OK and open (3002), 3 once with a NULL status whose trade 9999 never came (unmatched).
  Action 1: results −5.00 and +40.00: sum 35.00, mean 17.50, sample deviation
  √(22.5² + 22.5²) = 31.8198, Sharpe 17.50 ÷ 31.8198 = 0.549972; success 0.5.
  Action 5: one result, −36.00: Sharpe 0 (n < 2).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from reentry_gui import db, profiles

SYMBOL: Final = "EURUSD"
BROKER_OFFSET_MINUTES: Final = 120


class Figures(NamedTuple):
    """What the text above says of a chain."""

    gross: float
    net: float
    trough: float  # the lowest cumulated net, 0 at its start
    trades: int
    closed: int
    depth: int
    peak_lots: float  # the sum of its lots: all that it put on
    status: str


CHAINS: Final = {
    "A": Figures(15.00, 12.95, -26.05, 3, 3, 2, 0.25, "ENDED"),
    "B": Figures(24.00, 20.00, 0.0, 2, 2, 1, 0.40, "STOPPED"),
    "C": Figures(-7.00, -7.70, -7.70, 2, 1, 1, 0.15, "ACTIVE"),
}
GROSS: Final = 42.00
NET: Final = 34.55
GROSS_PROFIT: Final = 110.00
GROSS_LOSS: Final = 68.00
ACTION_1: Final = {"execs": 2, "wins": 1, "total": 35.00, "mean": 17.50, "sharpe": 0.549972}


def trade(
    ticket: int,
    times: str,  # "2026-03-04 10:00:00 11:00:00"; without the last one it is open
    order: str,  # "buy 0.10 1.10000"
    close_price: float | None,
    profit: float | None,
) -> db.TradeRow:
    """Return a trade outside of any chain."""
    day, opened, *closed = times.split()
    side, lots, price = order.split()
    return db.TradeRow(
        ticket,
        f"{day} {opened}",
        f"{day} {closed[0]}" if closed else None,
        side,
        float(lots),
        float(price),
        close_price,
        profit,
    )


def reentry(row: db.TradeRow, source: int, action: int, generation: int) -> db.TradeRow:
    """Return a trade as a re-entry of another."""
    return replace(
        row,
        is_reentry=1,
        source_trade_id=source,
        reentry_action=action,
        reentry_generation=generation,
    )


def in_chain(name: str, *rows: tuple[db.TradeRow, str | None]) -> list[db.TradeRow]:
    """Return trades with the chain's name and the outcome of each."""
    return [replace(row, chain_id=name, outcome_classification=outcome) for row, outcome in rows]


TRADES: Final = [
    *in_chain(
        "A",
        (
            trade(1001, "2026-03-04 10:00:00 11:00:00", "buy 0.10 1.10000", 1.09800, -20.0),
            "full stop",
        ),
        (
            reentry(
                trade(1002, "2026-03-04 11:01:00 12:00:00", "sell 0.05 1.09800", 1.09900, -5.0),
                1001,
                1,
                1,
            ),
            "full stop",
        ),
        (
            reentry(
                trade(1003, "2026-03-04 12:01:01 16:00:00", "buy 0.10 1.09900", 1.10300, 40.0),
                1002,
                1,
                2,
            ),
            "beyond target",
        ),
    ),
    *in_chain(
        "B",
        (
            trade(2001, "2026-03-03 09:00:00 10:30:00", "sell 0.20 1.11000", 1.10700, 60.0),
            "target",
        ),
        (
            reentry(
                trade(2002, "2026-03-03 10:30:05 14:00:00", "sell 0.20 1.10700", 1.10880, -36.0),
                2001,
                5,
                1,
            ),
            "partial loss",
        ),
    ),
    *in_chain(
        "C",
        (
            trade(3001, "2026-03-06 13:00:00 13:10:00", "buy 0.10 1.12000", 1.11930, -7.0),
            "partial loss",
        ),
        (
            reentry(trade(3002, "2026-03-06 13:10:30", "buy 0.05 1.11930", None, None), 3001, 2, 1),
            None,
        ),
    ),
    trade(4001, "2026-03-02 08:00:00 08:45:00", "buy 0.10 1.10500", 1.10600, 10.0),
]
# ticket: commission, swap, first stop
COSTS: Final = {
    1001: (-0.70, 0.0, 1.09800),
    1002: (-0.35, 0.0, 1.09900),
    1003: (-0.70, -0.30, 1.09700),
    2001: (-1.40, 0.0, 1.11250),
    2002: (-1.40, -1.20, 1.11000),
    3001: (-0.70, 0.0, 1.11900),
    3002: (-0.35, 0.0, 1.11830),
    4001: (-0.70, 0.0, None),
}
DETAILS: Final = [
    db.DetailRow(
        ticket,
        commission=commission,
        swap=swap,
        taxes=0.0,
        stop_loss=stop,
        account="DEMO-1",
        currency="USD",
        utc_offset_minutes=BROKER_OFFSET_MINUTES,
    )
    for ticket, (commission, swap, stop) in COSTS.items()
]
CHAIN_ROWS: Final = [
    db.ChainRow("A", 1001, 3, 15.0, "ENDED", "2026-03-04 08:00:00", "2026-03-04 14:00:00"),
    db.ChainRow("B", 2001, 2, 24.0, "STOPPED", "2026-03-03 07:00:00", "2026-03-03 12:00:00"),
    db.ChainRow("C", 3001, 2, -7.0, "ACTIVE", "2026-03-06 11:00:00", None),
]
EXECUTIONS: Final = [
    db.ExecutionRow(
        "2026-03-04 09:01:00", 1, "A", 1001, 1002, 0.05, 1.09800, 1, 0.6, "OK", 100, None
    ),
    db.ExecutionRow(
        "2026-03-04 10:01:01", 1, "A", 1002, 1003, 0.10, 1.09900, 2, 0.6, "OK", 300, None
    ),
    db.ExecutionRow(
        "2026-03-03 08:30:05", 5, "B", 2001, 2002, 0.20, 1.10700, 1, 0.8, "OK", 200, None
    ),
    db.ExecutionRow(
        "2026-03-03 12:00:30", 2, "B", 2002, None, 0.10, None, 2, 0.6, "ABORTED", 900, "spread"
    ),
    db.ExecutionRow(
        "2026-03-06 11:10:30", 2, "C", 3001, 3002, 0.05, 1.11930, 1, 0.6, "OK", 250, None
    ),
    db.ExecutionRow(
        "2026-03-02 06:45:15", 3, None, 4001, 9999, 0.10, 1.10600, 1, 0.8, None, None, None
    ),
]
PERSONAS: Final = ("conservative", "moderate", "aggressive", "conservative", "moderate")


def write(path: Path) -> Path:
    """Make a database with the chains and with the week's deployments."""
    db.provision(path, [SYMBOL])
    with db.open_database(path) as database:
        db.write_history(database, SYMBOL, db.History(TRADES, DETAILS, CHAIN_ROWS, EXECUTIONS))
    for day, persona in enumerate(PERSONAS):
        content = profiles.render(profiles.default_profile(persona))
        file = db.DeployedFile(
            symbol=SYMBOL,
            spelled=SYMBOL,
            persona=persona,
            target="EURUSD_reentry.csv",
            sha256=None,
            previous_sha256=None,
            backup_path=None,
            content=content,
            outcome="copied",
        )
        at = dt.datetime(2026, 3, 2 + day, 4, 45, tzinfo=dt.UTC)
        db.record(
            path, author="test", reason="rotation", state="complete", files=[file], deployed_at=at
        )
    return path
