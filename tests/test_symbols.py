from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.symbols import CANONICAL, DEFAULT_SYMBOLS, SymbolMap, propose, why_not_spelled

RULES = SymbolMap(
    exact={"US30.cash": "US30", "GER40_x": "DAX"},
    prefixes=["#", "fx_"],
    suffixes=[".", ".pro", "m", "_i"],
)


@pytest.mark.parametrize(
    ("spelled", "canonical"),
    [
        ("EURUSD", "EURUSD"),
        ("EURUSD.", "EURUSD"),
        ("eurusd.pro", "EURUSD"),
        ("EURUSDm", "EURUSD"),
        ("#AAPL", "AAPL"),
        ("US30.cash", "US30"),
        ("GER40_x", "DAX"),
        ("fx_EURUSD_i", "EURUSD"),
        ("m", "M"),
        ("usdchf", "USDCHF"),
    ],
)
def test_brokers_spellings_become_canonical(spelled: str, canonical: str) -> None:
    assert RULES.canonical(spelled) == canonical


@pytest.mark.parametrize("spelled", ["US500.cash", "EUR/USD", "A B", "x'; DROP TABLE y", "", "ÄÖ"])
def test_what_cannot_name_a_table_is_refused(spelled: str) -> None:
    with pytest.raises(ReentryError, match="cannot name a table") as caught:
        RULES.canonical(spelled)
    assert "reentry symbols propose" in caught.value.hint


@pytest.mark.parametrize(
    ("spelled", "why"),
    [
        ("EUR,USD", "commas"),
        ("EUR USD", "no spaces"),
        ("EUR/USD", "it contains '/'"),
        ("", "it is empty"),
        ("EURÜSD", "ASCII"),
        ("con", None),  # con_reentry.csv is an ordinary file
    ],
)
def test_a_spelling_must_be_able_to_name_a_file(spelled: str, why: str | None) -> None:
    found = why_not_spelled(spelled)
    assert (why in found) if why and found else found is why


def test_suffixes_and_prefixes_are_inferred() -> None:
    spellings = ["EURUSD.pro", "GBPJPY.pro", "fxUSDCHF", "XAUUSDm", "#AAPL", "US30.cash", "DAX"]
    proposal = propose(spellings)
    assert proposal.suffixes == [".pro", "m"]
    assert proposal.prefixes == ["fx"]
    assert proposal.exact == {"#AAPL": "AAPL", "US30.cash": "US30"}
    assert [proposal.canonical(s) for s in spellings] == [
        "EURUSD",
        "GBPJPY",
        "USDCHF",
        "XAUUSD",
        "AAPL",
        "US30",
        "DAX",
    ]


def test_plain_names_need_no_rules() -> None:
    assert propose(DEFAULT_SYMBOLS) == SymbolMap()


@given(st.lists(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=1)))
def test_a_proposal_maps_every_spelling(spellings: list[str]) -> None:
    proposal = propose(spellings)
    for spelled in spellings:
        assert CANONICAL.fullmatch(proposal.canonical(spelled))


def test_a_proposal_from_files_is_saved_on_demand(
    make_config: Callable[..., PackConfig],
) -> None:
    config = make_config(["EURUSD"])
    folder = config.path("config_root")
    folder.mkdir(parents=True)
    (folder / "GBPUSD.pro_reentry.csv").touch()
    report = configs.propose_symbol_map(config, ["US30.cash"], update=True)
    saved = json.loads(config.file.read_text(encoding="utf-8"))
    assert saved["symbol_map"]["suffixes"] == [".pro"]
    assert saved["symbol_map"]["exact"] == {"US30.cash": "US30"}
    assert not report.needs_action
    listed = configs.list_symbols(configs.load(config.file))
    assert [(m.spelled, m.canonical, m.in_config) for m in listed.mappings] == [
        ("EURUSD", "EURUSD", True),
        ("GBPUSD.pro", "GBPUSD", False),
    ]


def test_a_spelling_without_a_rule_needs_action(make_config: Callable[..., PackConfig]) -> None:
    config = make_config(["EURUSD"])
    folder = config.path("profiles_root") / "moderate"
    folder.mkdir(parents=True)
    (folder / "GBPUSD.pro_reentry.csv").touch()
    report = configs.list_symbols(config)
    assert report.needs_action
    assert any("no rule fits" in line for line in report.lines())
