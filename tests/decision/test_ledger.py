from __future__ import annotations

import datetime as dt

import pytest
from asked import CLOSED, request
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui.decision import ledger
from reentry_gui.decision.ledger import Ledger
from reentry_gui.decision.pages import Close


def close(minutes_before: float, profit: float, ticket: int = 0) -> Close:
    at = CLOSED - dt.timedelta(minutes=minutes_before)
    return Close(at, "EURUSD", ticket or int(1000 - minutes_before), profit)


def test_an_empty_past_holds_the_request_only() -> None:
    assert Ledger().state(request(1)) == (-10.0, 1, 0.0, 0, None)
    assert Ledger().state(request(6)) == (20.0, 0, None, 0, None)


def test_losses_in_a_row_end_at_a_win() -> None:
    past = Ledger()
    past.add([close(40, -1), close(30, 5), close(20, -2), close(10, -3)])
    assert past.state(request(1)) == (-11.0, 3, 0.0, 0, None)
    assert past.state(request(6)).losses_in_a_row == 0


def test_a_trade_that_the_database_knows_already_counts_once() -> None:
    past, asked = Ledger(), request(1)
    past.add([close(10, -3), Close(CLOSED, "EURUSD", asked.ticket, -10.0)])
    assert past.state(asked)[:3] == (-13.0, 2, 0.0)


def test_the_brokers_day_begins_anew() -> None:
    past = Ledger()
    past.add([close(24 * 60, -500)])
    assert past.state(request(6)).day_profit == 20.0


def test_a_late_request_does_not_bring_yesterday_back() -> None:
    past = Ledger()
    past.add([Close(CLOSED + dt.timedelta(days=1), "USDJPY", 9, -7.0)])
    assert past.state(request(6)).day_profit == -7.0


def test_reentries_of_the_day_count_each_source_once() -> None:
    past = Ledger()
    past.add([], [("EURUSD", 1, CLOSED.date(), ""), ("EURUSD", 1, CLOSED.date(), "")])
    past.note_placed("USDJPY", 2, CLOSED.date())
    past.note_placed("USDJPY", 3, CLOSED.date() - dt.timedelta(days=1))
    assert past.state(request()).reentries_today == 2
    past.unplace("USDJPY", 2)
    assert past.state(request()).reentries_today == 1
    past.note_placed("EURUSD", request().ticket, CLOSED.date())
    assert past.state(request()).reentries_today == 1  # asked again: its own does not count


def test_a_chain_that_the_database_knows_is_told() -> None:
    past = Ledger()
    past.add([], [], [("EURUSD", request().ticket, "77")])
    assert past.state(request()).chain_id == "77"


def test_the_oldest_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ledger, "CLOSES_KEPT", 10)
    monkeypatch.setattr(ledger, "FORGOTTEN_TOGETHER", 4)
    past = Ledger()
    for number in range(1000):
        past.note_close(close(-number, 1.0, ticket=number + 1))
        past.note_placed("EURUSD", number + 1, CLOSED.date())
        assert past.pages[""].closes.count == len(past.known) <= 13
    assert len(past.known) >= 10
    assert len(past.placed) <= 20
    assert len(past.pages[""].days) <= 2


def test_reentries_whose_closes_nobody_told_of_are_forgotten_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ledger, "CLOSES_KEPT", 10)
    monkeypatch.setattr(ledger, "FORGOTTEN_TOGETHER", 4)
    past = Ledger()
    for number in range(1000):
        past.note_placed("EURUSD", number, CLOSED.date())
        assert len(past.placed) <= 18
    assert past.pages[""].placed_on[CLOSED.date()] == len(past.placed)
    assert ("EURUSD", 999) in past.placed


def test_what_the_database_counted_is_the_least() -> None:
    past = Ledger()
    past.note_placed("EURUSD", 1, CLOSED.date())
    past.counted = {CLOSED.date(): {"": 3}}
    assert past.state(request(6)).reentries_today == 3
    past.counted = {CLOSED.date() - dt.timedelta(days=1): {"": 9}}
    assert past.state(request(6)).reentries_today == 1


trades = st.lists(
    st.tuples(st.integers(0, 5000), st.sampled_from([-10.0, -5.0, 0.0, 5.0])), max_size=30
)


@given(trades=trades)
def test_the_order_of_arrival_does_not_matter(trades: list[tuple[int, float]]) -> None:
    made = [close(at, profit, ticket=n + 1) for n, (at, profit) in enumerate(trades)]
    first, second = Ledger(), Ledger()
    first.add(made)
    second.add(reversed(made))
    second.add(made)
    assert first.state(request()) == second.state(request())
    newest = sorted([*made, Close(CLOSED, "EURUSD", request(1).ticket, -10.0)], reverse=True)
    streak = next((n for n, c in enumerate(newest) if c.profit >= 0), len(newest))
    assert first.state(request(1)).losses_in_a_row == streak


def test_accounts_do_not_eat_each_others_limits() -> None:
    past, real = Ledger(), request(1)
    demo = [close(number, -5.0)._replace(account="demo") for number in (10, 20, 30)]
    past.add(demo, [("EURUSD", 990, CLOSED.date(), "demo")])
    past.counted = {CLOSED.date(): {"demo": 7}}
    assert past.state(real) == (-10.0, 1, 0.0, 0, None)
    assert past.state(request(1, account="demo")) == (-25.0, 4, 0.0, 7, None)
    assert past.state(request(1, account="")) == (-25.0, 4, 0.0, 7, None)


def test_what_nobody_tells_the_account_of_counts_for_each() -> None:
    past = Ledger()
    past.add([close(10, -5.0), close(20, -5.0)._replace(account="demo")])
    past.note_placed("USDJPY", 1, CLOSED.date())
    assert past.state(request(1))[:4] == (-15.0, 2, 0.0, 1)
    assert past.state(request(1, account="demo"))[:4] == (-20.0, 3, 0.0, 1)


def test_an_account_that_is_told_later_takes_its_trade() -> None:
    past, trade = Ledger(), close(10, -5.0)
    past.add([trade], [("EURUSD", trade.ticket, CLOSED.date(), "")])
    past.note_close(trade._replace(account="demo"))
    past.note_placed("EURUSD", trade.ticket, CLOSED.date(), "demo")
    past.note_close(trade)  # the database still tells no account
    assert past.state(request(6)) == (20.0, 0, None, 0, None)
    assert past.state(request(6, account="demo"))[:4] == (15.0, 0, None, 1)


def test_one_accounts_flood_pushes_out_no_newer_trade_of_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ledger, "CLOSES_KEPT", 10)
    monkeypatch.setattr(ledger, "FORGOTTEN_TOGETHER", 4)
    past = Ledger()
    past.note_close(Close(CLOSED, "EURUSD", 1, -5.0, "real"))
    past.note_close(close(5000, -5.0, ticket=2)._replace(account="gone"))
    for number in range(40):
        at = CLOSED - dt.timedelta(minutes=1000 - number)
        past.note_close(Close(at, "EURUSD", 100 + number, 1.0, "demo"))
    assert past.pages.keys() == {"real", "demo"}
    assert [*past.pages["real"].closes] == [past.known["EURUSD", 1]]
    assert len(past.known) <= 13


owned = st.lists(
    st.tuples(
        st.integers(0, 3000),
        st.sampled_from([-10.0, -5.0, 0.0, 5.0]),
        st.sampled_from(["", "demo", "651083"]),
    ),
    max_size=30,
)


@given(trades=owned, account=st.sampled_from(["", "demo", "651083", "new"]))
def test_an_account_sees_its_own_and_what_is_nobodys(
    trades: list[tuple[int, float, str]], account: str
) -> None:
    """The oracle: a ledger that only ever heard of the trades that count for the account."""
    made = [
        close(at, profit, ticket=n + 1)._replace(account=owner)
        for n, (at, profit, owner) in enumerate(trades)
    ]
    everything, own = Ledger(), Ledger()
    everything.add(made)
    own.add(c._replace(account="") for c in made if not account or c.account in ("", account))
    for trade in made:
        for past in (everything, own):
            if past is everything or ("EURUSD", trade.ticket) in own.known:
                past.note_placed("EURUSD", trade.ticket, trade.at.date(), trade.account)
    for bucket in (1, 6):
        asked = request(bucket, account=account)
        assert everything.state(asked) == own.state(request(bucket, account=""))
