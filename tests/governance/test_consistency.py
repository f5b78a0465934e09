from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reentry_gui import governance, profiles
from reentry_gui.config import PackConfig

MakeConfig = Callable[..., PackConfig]
HEADER = "Action,Type,SizeMultiplier,DelaySeconds,ConfidenceAdjustment,Parameters\r\n"
RELOAD = {"controls": {"enable_live_profile_reload": True}}
QUIET = {"account_balance": 1000.0} | RELOAD


def with_profiles(config: PackConfig) -> PackConfig:
    for persona in config.persona_names:
        for symbol in config.symbols:
            path = config.profile(persona, symbol)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(profiles.render(profiles.default_profile(persona)))
    return config


def write(config: PackConfig, persona: str, symbol: str, *rows: str) -> None:
    filled = [*rows, *(f"{n},NO_REENTRY,0,0,0," for n in range(len(rows) + 1, 7))]
    path = config.profile(persona, symbol)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((HEADER + "".join(f"{row}\r\n" for row in filled)).encode())


def checked(config: PackConfig) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for remark in governance.check_consistency(config).findings:
        found.setdefault(remark.finding.rule, []).append(str(remark))
    return found


def test_the_shipped_profiles_fit_the_default_limits(make_config: MakeConfig) -> None:
    config = with_profiles(make_config(governance=QUIET))
    report = governance.check_consistency(config)
    assert report.findings == ()
    assert not report.needs_action
    assert [*report.lines()] == [f"{config.file}, 3 personas and 9 profiles: nothing found"]


def test_a_new_config_is_told_what_it_lacks(config: PackConfig) -> None:
    assert set(checked(with_profiles(config))) == {"G104", "G205"}


@pytest.mark.parametrize(
    ("section", "rule", "words"),
    [
        ({"controls": {"allow_reentry": False}}, "G201", "nothing gets through"),
        ({"communication": {"enable_reentry_system": False}}, "G201", "the EA does nothing"),
        ({"communication": {"enable_socket": False}}, "G202", "but enable_socket is off"),
        (
            {"communication": {"decision_method": 3, "enable_static_profile": False}},
            "G202",
            "decision_method is 3, but enable_static_profile is off",
        ),
        ({"controls": {"reentry_profile_path": "other"}}, "G204", "allowed: config"),
        (
            {"limits": {"moderate": {"min_size_multiplier": 3.0}}},
            "G101",
            "min_size_multiplier 3 is above max_size_multiplier 2",
        ),
        ({"limits": {"mine": {"lot_cap": 1.0}}}, "G103", "not in the calendar"),
        ({"limits": {"moderate": {"max_generations": 0}}}, "G105", "no re-entry at all"),
        ({"limits": {"moderate": {"max_size_multiplier": 0.0}}}, "G105", "no lots"),
        ({"limits": {"moderate": {"lot_cap": 0.005}}}, "G105", "below 0.01 lots"),
        ({"limits": {"moderate": {"max_spread_points": 0}}}, "G105", "never that narrow"),
        ({"limits": {"moderate": {"blackout_minutes": 0}}}, "G106", "never lasts"),
    ],
)
def test_each_contradiction_is_told(
    make_config: MakeConfig, section: dict[str, Any], rule: str, words: str
) -> None:
    report = governance.check_consistency(make_config(governance=section))
    told = [str(remark) for remark in report.findings if remark.finding.rule == rule]
    assert len(told) == 1
    assert words in told[0]
    assert report.needs_action == (rule in {"G101", "G202", "G204"})


def test_a_config_root_outside_mt4_is_told(config: PackConfig) -> None:
    paths = config.paths.model_copy(update={"config_root": "/somewhere"})
    assert "G203" in checked(config.model_copy(update={"paths": paths}))


def test_a_persona_without_limits_of_its_own_is_told(make_config: MakeConfig) -> None:
    calendar = {"dates": [{"date": "2026-01-02", "persona": "mine", "symbols": ["EURUSD"]}]}
    found = checked(make_config(calendar=calendar))
    assert found["G102"] == [
        "mine: has no limits of its own, so the conservative ones apply (G102)"
    ]


def test_missing_profiles_are_told_once_a_persona(config: PackConfig) -> None:
    found = checked(config)["G301"]
    assert len(found) == 3
    assert found[0].startswith("conservative: EURUSD, USDJPY, GBPUSD: there is no profile in ")


def test_many_symbols_are_shortened(make_config: MakeConfig) -> None:
    config = make_config(symbols=[f"SYM{n}" for n in range(500)])
    assert "SYM0, SYM1, SYM2, SYM3, SYM4 and 495 more" in checked(config)["G301"][0]


def test_only_symbols_that_a_persona_can_be_due_for_need_its_profile(
    make_config: MakeConfig,
) -> None:
    group = {"name": "yen", "symbols": ["USDJPY"], "cycle_map": {"Monday": "grouped"}}
    dated = {"date": "2026-01-02", "persona": "dated", "symbols": ["GBPUSD"]}
    override = {"persona": "byhand", "until": "2026-01-02T00:00:00Z"}
    config = make_config(calendar={"groups": [group], "dates": [dated], "override": override})
    missing = [line.split(": there")[0] for line in checked(with_default_ones(config))["G301"]]
    assert missing == ["grouped: USDJPY", "dated: GBPUSD", "byhand: EURUSD, USDJPY, GBPUSD"]


def with_default_ones(config: PackConfig) -> PackConfig:
    for persona in ("conservative", "moderate", "aggressive"):
        for symbol in config.symbols:
            write(config, persona, symbol)
    return config


def test_a_profile_that_no_control_lets_through_is_told(config: PackConfig) -> None:
    with_profiles(config)
    write(config, "conservative", "EURUSD", "1,SAME_TRADE,1,0,-0.3,", "2,REVERSE,1,0,-0.2,")
    assert checked(config)["G304"] == [
        "conservative: EURUSD: no action gets through; in the way: Min Confidence (G304)"
    ]


def test_limits_that_stop_a_whole_persona_name_the_control(make_config: MakeConfig) -> None:
    limits = {"aggressive": {"max_generations": 0}}
    found = checked(with_profiles(make_config(governance={"limits": limits})))
    (told,) = found["G304"]
    assert told.startswith("aggressive: EURUSD, USDJPY, GBPUSD: no action gets through")
    assert told.endswith("in the way: Max Generations (G304)")


def test_rows_that_are_stopped_or_changed_are_told(make_config: MakeConfig) -> None:
    controls = {"min_delay_seconds": 10}
    config = with_profiles(make_config(governance={"controls": controls}))
    rows = ("1,SAME_TRADE,1,10,-0.3,", "2,INCREASE_SIZE,1.5,10,0,", "3,SAME_TRADE,1,5,0,")
    write(config, "conservative", "EURUSD", *rows)
    report = governance.check_consistency(config)
    told = [str(r) for r in report.findings if r.about == "conservative: EURUSD"]
    assert [line.removeprefix("conservative: EURUSD: action ") for line in told] == [
        "1 (SAME_TRADE), Min Confidence: confidence 0.5, at least 0.7 (G305)",
        "2 (INCREASE_SIZE), Max Position Size: size multiplier 1.5 → 1.2: 0.5 lots → 0.4 (G306)",
        "3 (SAME_TRADE), Min Delay Seconds: 5 s → 10 s (G307)",
    ]


def test_a_profile_without_orders_is_told(config: PackConfig) -> None:
    with_profiles(config)
    write(config, "moderate", "GBPUSD", "1,WAIT_SIGNAL,0,300,0,")
    assert checked(config)["G303"] == ["moderate: GBPUSD: no action places an order (G303)"]


def test_a_profile_that_cannot_be_used_is_told(config: PackConfig) -> None:
    with_profiles(config)
    write(config, "moderate", "GBPUSD", "1,SAME_TRADE,much,0,0,")
    (told,) = checked(config)["G302"]
    assert told.startswith("moderate: GBPUSD: 1 mistake, the first: line 2, column 3")


def test_nothing_is_written(config: PackConfig, tmp_path: Path) -> None:
    before = sorted(tmp_path.rglob("*"))
    governance.check_consistency(config)
    assert sorted(tmp_path.rglob("*")) == before
