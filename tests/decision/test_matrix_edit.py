from __future__ import annotations

import json
from typing import Any

import pytest
from asked import NOW

from reentry_gui.cli import main
from reentry_gui.config import PackConfig
from reentry_gui.decision.matrix_edit import explain_cell, set_rule, show_matrix
from reentry_gui.decision.matrix_file import load_matrix
from reentry_gui.decision.model import Level
from reentry_gui.errors import ReentryError, UsageError


def test_a_rule_is_set_renewed_and_removed(config: PackConfig) -> None:
    set_rule(config, "ECO_HIGH~*~O1~*~G0", {"action": "REVERSE", "size_multiplier": 0.5})
    set_rule(config, "*~*~O2~*~*", {"action": None, "delay_seconds": 60})
    report = set_rule(config, "ECO_HIGH~*~O1~*~G0", {"action": "NO_REENTRY"})
    assert report.version == 3
    first, second = load_matrix(config).rules
    assert (first.action, first.size_multiplier, second.delay_seconds) == ("NO_REENTRY", None, 60)
    set_rule(config, "ECO_HIGH~*~O1~*~G0", {}, remove=True)
    assert [rule.name for rule in load_matrix(config).rules] == ["*~*~O2~*~*"]
    with pytest.raises(ReentryError, match="there is no rule ECO_HIGH"):
        set_rule(config, "ECO_HIGH~*~O1~*~G0", {}, remove=True)


def test_all_wildcards_are_the_default(config: PackConfig) -> None:
    set_rule(config, "*~*~*~*~*", {"confidence": 0.7})
    default = load_matrix(config).default
    assert (default.confidence, default.action) == (0.7, "NO_REENTRY")
    with pytest.raises(UsageError):
        set_rule(config, "*~*~*~*~*", {}, remove=True)


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("ECO_HIGH", "is no pattern"),
        ("NEWS~*~*~*~*", "NEWS"),
        ("*~*~O7~*~*", "outcome"),
        ("*~*~X~*~*", "outcome"),
        ("*~*~*~*~G9", "beyond max_generation 3"),
    ],
)
def test_what_is_no_pattern_is_told(config: PackConfig, pattern: str, told: str) -> None:
    with pytest.raises(ReentryError, match=told):
        set_rule(config, pattern, {"action": "NO_REENTRY"})


def test_remarks_on_what_nobody_means(config: PackConfig) -> None:
    set_rule(config, "*~*~O6~*~*", {"size_multiplier": 9.0, "action": "AGGRESSIVE"})
    set_rule(config, "*~*~O1~*~*", {"size_multiplier": 1.0, "action": "NO_REENTRY"})
    set_rule(config, "*~*~*~*~*", {"action": "SAME_TRADE", "size_multiplier": 1.0})
    remarks = "\n".join(show_matrix(config).remarks)
    for part in ("cuts × 9 to 3", "places nothing", "ignores AGGRESSIVE", "no usable profile"):
        assert part in remarks


def test_a_cell_is_explained_layer_by_layer(pack: PackConfig) -> None:
    pack.deployed_profile("EURUSD").write_bytes(pack.profile("moderate", "EURUSD").read_bytes())
    set_rule(pack, "*~*~O4~*~*", {"size_multiplier": 0.5})
    set_rule(pack, "ECO_HIGH~*~O4~*~G1", {"confidence": 0.7})
    found = explain_cell(pack, "ECO_HIGH~QUICK~O4~SHORT~G1", "EURUSD", NOW)
    assert (found.choice.level, found.choice.rule) == (Level.THREE, "ECO_HIGH~*~O4~*~G1")
    assert (found.choice.size_multiplier, found.choice.confidence) == (1.5, 0.8)
    assert found.fitting[1] == "*~*~O4~*~* × 0.5"
    assert (found.persona, found.profile_row) == ("moderate", "INCREASE_SIZE × 1.5")
    for cell, symbol in (("ECO_HIGH~QUICK~O4~SOON~G1", "EURUSD"), ("x", "EURUSD")):
        with pytest.raises(ReentryError):
            explain_cell(pack, cell, symbol, NOW)
    with pytest.raises(ReentryError, match="AUDUSD is not in the config"):
        explain_cell(pack, "ECO_HIGH~QUICK~O4~SHORT~G1", "AUDUSD", NOW)


def run(capsys: pytest.CaptureFixture[str], config: PackConfig, *words: str) -> Any:  # noqa: ANN401
    code = main([*words, "--config", str(config.file), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_commands(pack: PackConfig, capsys: pytest.CaptureFixture[str]) -> None:
    pattern = "ECO_HIGH~*~O1~*~*"
    words = ["matrix", "set", pattern, "--action", "NO_REENTRY"]
    assert run(capsys, pack, *words, "--what-if")[1]["saved"] is False
    assert run(capsys, pack, *words)[1]["version"] == 1
    assert run(capsys, pack, "matrix", "show")[1]["matrix"]["rules"][0]["trigger"] == "ECO_HIGH"
    assert run(capsys, pack, "matrix", "check")[0] == 0
    table = str(pack.file.parent / "rules.xlsx")
    assert run(capsys, pack, "matrix", "export", table)[1]["rules"] == 1
    assert run(capsys, pack, "matrix", "import", table)[1]["saved"] is False
    assert run(capsys, pack, "matrix", "suggest")[1]["results"] == 0
    cell = "ECO_HIGH~QUICK~O1~NONE~G0"
    explained = run(capsys, pack, "matrix", "explain", cell, "--symbol", "EURUSD")[1]
    assert explained["choice"][0] == "TWO"
    run(capsys, pack, "matrix", "set", pattern, "--remove")
    assert len(run(capsys, pack, "matrix", "history")[1]["versions"]) == 1
    assert run(capsys, pack, "matrix", "restore", "1")[1]["version"] == 3
    code, answer = run(capsys, pack, "bridge", "replay", "nobody")
    assert (code, "there is no decision" in answer["error"]) == (1, True)


def test_the_report_is_told_in_words(pack: PackConfig, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["matrix", "show", "--config", str(pack.file)]) == 0
    assert "version 0, 0 rules" in capsys.readouterr().out
