from __future__ import annotations

import datetime as dt
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packs import PATH_KEYS

from reentry_gui.config import PackConfig
from reentry_gui.decision.request import read_request
from reentry_gui.errors import ReentryError

ASKED: dict[str, object] = {
    "symbol": "EURUSD",
    "ticket": 5120033,
    "type": "buy",
    "lots": 0.1,
    "open_price": 1.1,
    "close_price": 1.099,
    "stop_loss": 1.099,
    "take_profit": 0,
    "open_time": "2026.03.02 10:00:00",
    "close_time": "2026.03.02 10:04:59",
    "profit": -10.0,
    "signal_type": "ECO_HIGH",
    "generation": 0,
    "chain_id": "",
    "spread_points": 12,
    "account": 651083,
}


def test_a_request_as_the_contract_writes_it(config: PackConfig) -> None:
    request = read_request(ASKED, config)
    assert (request.account, request.symbol, request.spelled) == ("651083", "EURUSD", "EURUSD")
    assert (request.ticket, request.side, request.lots) == (5120033, "buy", 0.1)
    assert (request.stop_loss, request.take_profit, request.chain_id) == (1.099, None, None)
    assert request.close_time == dt.datetime(2026, 3, 2, 10, 4, 59)  # noqa: DTZ001  # broker time
    assert (request.trigger, request.generation, request.spread_points) == ("ECO_HIGH", 0, 12.0)


def test_numbers_in_quotes_are_numbers(config: PackConfig) -> None:
    quoted = {name: str(value) for name, value in ASKED.items()}
    assert read_request(quoted, config) == read_request(ASKED, config)


def test_what_the_contract_leaves_open_may_be_left_out(config: PackConfig) -> None:
    short = dict(ASKED)
    for name in ("signal_type", "chain_id", "spread_points", "account", "stop_loss", "take_profit"):
        del short[name]
    request = read_request(short | {"unheard_of": [1, {}]}, config)
    assert (request.trigger, request.chain_id, request.spread_points) == (None, None, None)
    assert (request.account, request.stop_loss) == ("", None)


def test_a_brokers_spelling_is_kept_beside_the_canonical_one(make_config: object) -> None:
    config = make_config(["EURUSD.pro"], symbol_map={"suffixes": [".pro"]})  # type: ignore[operator]
    request = read_request(ASKED | {"symbol": "EURUSD.pro"}, config)
    assert (request.symbol, request.spelled) == ("EURUSD", "EURUSD.pro")


BAD_NUMBERS: list[object] = [
    None,
    True,
    "",
    "x",
    "nan",
    "1e999",
    [1],
    {},
    float("nan"),
    float("inf"),
    10**400,
]
BAD_WHOLES: list[object] = [*BAD_NUMBERS, 1.5, 1.0, "1.0", -1, "-1", 2**63]
BAD: dict[str, list[object]] = {
    "symbol": ["", "XAUUSD", 5, None, "EUR USD", "EURUSD\n", "E" * 500, "EURUSD,", "ЕURUSD"],
    "ticket": [*BAD_WHOLES, 0],
    "type": ["", "BUY", "buy limit", 0, None, "balance"],
    "lots": [*BAD_NUMBERS, 0, -0.1, 10_001],
    "open_price": [*BAD_NUMBERS, 0, -1.1],
    "close_price": [*BAD_NUMBERS, 0, -1.1],
    "stop_loss": [*BAD_NUMBERS, -1.1],
    "take_profit": [*BAD_NUMBERS, -1.1],
    "open_time": ["", "2026.13.01 00:00:00", "today", 5, None, "2026.03.02 10:00:00+01:00"],
    "close_time": ["", "2026.03.02", "2026.03.02 25:00:00", "2026.03.01 10:00:00", 1e9, None],
    "profit": [*BAD_NUMBERS, 1e13],
    "signal_type": ["NEWS", "eco_high", 5, []],
    "generation": [*BAD_WHOLES, 101],
    "chain_id": ['a"b', "a,b", "a;b", "a\\b", "a\nb", "ä", "x" * 65, 5],
    "spread_points": [True, "", "wide", -1, float("nan"), float("inf")],
    "account": ['a"b', "x" * 65, -1, 1.5, "a\tb"],
}


@pytest.mark.parametrize(
    ("name", "value"), [(name, value) for name, values in BAD.items() for value in values]
)
def test_a_bad_value_is_told_with_its_field_and_what_is_allowed(
    config: PackConfig, name: str, value: object
) -> None:
    with pytest.raises(ReentryError, match=rf"^request: {name} is .+\nAllowed: .+\.$") as told:
        read_request(ASKED | {name: value}, config)
    assert len(str(told.value)) < 400


@pytest.mark.parametrize(
    "name",
    """symbol ticket type lots open_price close_price open_time close_time profit
    generation""".split(),
)
def test_a_missing_field_is_told(config: PackConfig, name: str) -> None:
    short = {key: value for key, value in ASKED.items() if key != name}
    with pytest.raises(ReentryError, match=rf"^request: {name} is missing\nAllowed: "):
        read_request(short, config)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)


@given(changes=st.dictionaries(st.sampled_from([*ASKED, "more"]), anything))
def test_whatever_comes_is_read_or_refused_in_words(changes: dict[str, object]) -> None:
    config = PACK
    try:
        request = read_request(ASKED | changes, config)
    except ReentryError as error:
        assert str(error).startswith("request: ")
    else:
        assert request.lots > 0
        assert json.dumps([request.spelled, request.chain_id, request.account]).isascii()


PACK = PackConfig.model_validate_json(
    json.dumps(
        {
            "symbols": ["EURUSD"],
            "paths": dict.fromkeys(PATH_KEYS, "x"),
            "personas": {"cycle_map": {}, "fallback_cycle": ["moderate"]},
            "scheduling": {
                "profile_rotate": {"time": "06:45", "frequency": "DAILY"},
                "weekly_kpi": {"day": "Sunday", "time": "18:00"},
            },
        }
    )
)
