"""Small chains as columns, and a strategy that makes any."""

from __future__ import annotations

from hypothesis import strategies as st

from reentry_gui.kpi.columns import TradeColumns, make_columns

HOUR = 3600
# (chain, generation, profit, lots) of each trade
Trade = tuple[int, int, float, float]


def columns_of(trades: list[Trade], names: int | None = None) -> TradeColumns:
    """Return trades as columns, an hour after the other; chain -1 is none."""
    count = max((chain for chain, *_ in trades), default=-1) + 1 if names is None else names
    n = len(trades)
    return make_columns(
        chains=tuple(f"EURUSD/C{number}" for number in range(count)),
        ticket=[*range(1, n + 1)],
        open_time=[HOUR * place for place in range(n)],
        close_time=[HOUR * place + HOUR for place in range(n)],
        chain=[chain for chain, *_ in trades],
        generation=[generation for _, generation, *_ in trades],
        profit=[profit for *_, profit, _ in trades],
        lots=[lots for *_, lots in trades],
    )


MONEY = st.integers(-100_000, 100_000).map(lambda cents: cents / 100)
LOTS = st.integers(1, 300).map(lambda steps: steps / 100)
CHAIN = st.lists(st.tuples(MONEY, LOTS), min_size=1, max_size=6)
CHAINS = st.lists(CHAIN, min_size=0, max_size=12)


def trades_of(chains: list[list[tuple[float, float]]]) -> list[Trade]:
    """Return whole chains as trades, one chain after the other."""
    return [
        (number, generation, profit, lots)
        for number, chain in enumerate(chains)
        for generation, (profit, lots) in enumerate(chain)
    ]
