from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import governance
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError, UsageError
from reentry_gui.governance import CONTROLS, read_set_file, set_file

MakeConfig = Callable[..., PackConfig]

COMMUNICATION = {
    "EnableReentrySystem": "1",
    "ReentryDecisionMethod": "1",
    "EnableReentrySocketComm": "1",
    "EnableReentryEnhancedSignals": "1",
    "EnableReentryStaticProfile": "1",
    "ReentryDecisionTimeoutMS": "5000",
    "MinReentryConfidence": "0.60000000",
    "MaxReentryGenerations": "3",
}
FULL = {
    "account_balance": 10_000.0,
    "controls": {"reentry_magic_base": 770000, "max_reentries_per_day": 8},
}


def test_every_input_is_written(make_config: MakeConfig) -> None:
    config = make_config(governance=FULL)
    given = read_set_file(set_file(config, "moderate"))
    names = [name for control in CONTROLS for name in control.ea_inputs]
    assert list(given) == [*names, *COMMUNICATION]


def test_the_values_are_those_in_force(make_config: MakeConfig) -> None:
    config = make_config(governance=FULL)
    assert read_set_file(set_file(config, "moderate")) == COMMUNICATION | {
        "AllowReentry": "1",
        "MinDelaySeconds": "0",
        "MaxGenerations": "3",
        "DailyLossLimit": "300.00000000",
        "MinConfidence": "0.60000000",
        "BlackoutAfterLosses": "3",
        "BlackoutMinutes": "30",
        "MaxPositionSize": "1.00000000",
        "MaxSpreadPoints": "50",
        "FreezeLevelGuard": "1",
        "MaxOrderSendRetries": "2",
        "ReentryMagicBase": "770000",
        "UseOnTimerQueue": "1",
        "ReentryProfilePath": "config",
        "EnableLiveProfileReload": "0",
        "ReloadSeconds": "60",
        "EnableExecutionLog": "1",
        "MaxReentriesPerDay": "8",
    }


def test_the_file_is_written_as_mt4_writes_it(config: PackConfig) -> None:
    content = set_file(config, "aggressive")
    assert content.isascii()
    assert content.count(b"\r\n") == content.count(b"\n") == len(content.splitlines())
    assert b"MaxPositionSize=2.00000000\r\n" in content
    assert b"AllowReentry=1\r\n" in content
    assert b" " not in content


def test_what_the_config_does_not_tell_is_left_out_and_said(config: PackConfig) -> None:
    report = governance.write_set_files(config, ["moderate"])
    text = "\n".join(report.lines())
    given = read_set_file(report.presets[0].file.read_bytes())
    for name in ("DailyLossLimit", "ReentryMagicBase", "MaxReentriesPerDay"):
        assert name not in given
        assert f"{name}: left out" in text
    assert report.needs_action  # the daily loss limit is missing


@pytest.mark.parametrize(
    ("config_root", "path"),
    [
        (r"C:\MT4\MQL4\Files\config", "config"),
        (r"C:\MT4\mql4\files\Re-entry\config", r"Re-entry\config"),
        ("/home/me/.wine/MQL4/Files/config", "config"),
        (r"C:\MT4\MQL4\Files", ""),
        (r"C:\MQL4\Files\MQL4\Files\a", "a"),
    ],
)
def test_the_profile_path_follows_from_config_root(
    config: PackConfig, config_root: str, path: str
) -> None:
    paths = config.paths.model_copy(update={"config_root": config_root})
    moved = config.model_copy(update={"paths": paths})
    assert read_set_file(set_file(moved, "moderate"))["ReentryProfilePath"] == path


@pytest.mark.parametrize("config_root", [r"C:\elsewhere\config", r"C:\MQL4\Files\Größe"])
def test_a_profile_path_that_the_ea_cannot_use_is_left_out(
    config: PackConfig, config_root: str
) -> None:
    paths = config.paths.model_copy(update={"config_root": config_root})
    moved = config.model_copy(update={"paths": paths})
    assert "ReentryProfilePath" not in read_set_file(set_file(moved, "moderate"))


def test_a_preview_writes_nothing(config: PackConfig) -> None:
    report = governance.write_set_files(config, config.persona_names, what_if=True)
    assert not any(preset.file.exists() for preset in report.presets)
    assert "would be written" in "\n".join(report.lines())


def test_each_persona_has_a_file_and_a_second_run_rewrites_none(config: PackConfig) -> None:
    first = governance.write_set_files(config, config.persona_names)
    assert [preset.file.name for preset in first.presets] == [
        "reentry_conservative.set",
        "reentry_moderate.set",
        "reentry_aggressive.set",
    ]
    before = [preset.file.stat().st_mtime_ns for preset in first.presets]
    second = governance.write_set_files(config, config.persona_names)
    assert not any(preset.written for preset in second.presets)
    assert [preset.file.stat().st_mtime_ns for preset in second.presets] == before


def test_one_file_cannot_hold_several_personas(config: PackConfig, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot hold the inputs of 3 personas"):
        governance.write_set_files(config, config.persona_names, tmp_path / "x.set")
    assert not (tmp_path / "x.set").exists()


# --- reading ------------------------------------------------------------------


def test_the_testers_lines_comments_and_blanks_are_passed_over() -> None:
    content = (
        b"; saved by hand\r\n\r\n<inputs>\r\nA=1\r\nA,F=0\r\nA,1=1\r\nA,2=0\r\nTitle=== x ==\r\n"
    )
    assert read_set_file(content) == {"A": "1", "Title": "== x =="}


@pytest.mark.parametrize("encoding", ["ascii", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding_is_read(encoding: str) -> None:
    text = "A=1\r\nB=x\r\n" if encoding == "ascii" else "A=1\r\nB=ü\r\n"
    assert read_set_file(text.encode(encoding))["B"] == ("x" if encoding == "ascii" else "ü")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"A=1\nnonsense\n", r"line 2: 'nonsense' is no input"),
        (b"=1\n", r"line 1: '=1' is no input"),
        (b"A=1\nA=2\n", r"line 2: A stands twice, as '1' and '2'"),
        (b"\x00\x01\x02", "not text"),
        (b"PK\x03\x04\x00", "not text"),
    ],
)
def test_what_is_no_set_file_is_explained(content: bytes, message: str) -> None:
    with pytest.raises(ReentryError, match=message):
        read_set_file(content)


names = st.from_regex(r"[A-Za-z_][A-Za-z0-9_]{0,20}", fullmatch=True)
values = st.text(st.characters(min_codepoint=32, max_codepoint=126)).map(str.strip)


@given(st.dictionaries(names, values))
def test_what_is_written_is_read_again(inputs: dict[str, str]) -> None:
    content = "".join(f"{name}={value}\r\n" for name, value in inputs.items()).encode()
    assert read_set_file(content) == inputs


@given(st.binary())
def test_any_bytes_are_read_or_explained(content: bytes) -> None:
    try:
        read_set_file(content)
    except ReentryError as error:
        assert error.message  # both ways are right, a crash is not


# --- comparing ----------------------------------------------------------------


def compared(config: PackConfig, persona: str = "moderate", **changes: Any) -> dict[str, str]:  # noqa: ANN401  # any value
    given = read_set_file(set_file(config, persona)) | changes
    lines = (f"{name}={value}\r\n" for name, value in given.items() if value is not None)
    findings = governance.compare_inputs(config, persona, "".join(lines).encode())
    return {finding.rule: str(finding) for finding in findings}


@pytest.mark.parametrize("persona", ["conservative", "moderate", "aggressive"])
def test_our_own_file_agrees(make_config: MakeConfig, persona: str) -> None:
    assert compared(make_config(governance=FULL), persona) == {}


@pytest.mark.parametrize(
    ("changes", "rule", "words"),
    [
        ({"MaxGenerations": "5"}, "G403", '"5" as MaxGenerations allows more than the config'),
        ({"MaxGenerations": "2"}, "G404", "allows less"),
        ({"MinConfidence": "0.5"}, "G403", "allows more"),
        ({"MinConfidence": "0.7"}, "G404", "allows less"),
        ({"DailyLossLimit": "1000"}, "G403", "allowed: 300.00000000"),
        ({"FreezeLevelGuard": "0"}, "G403", "allows more"),
        ({"FreezeLevelGuard": "false"}, "G403", "allows more"),
        ({"AllowReentry": "0"}, "G404", "allows less"),
        ({"BlackoutMinutes": "5"}, "G403", "allows more"),
        ({"ReentryDecisionMethod": "3"}, "G405", "ReentryDecisionMethod differs"),
        ({"ReentryProfilePath": "other"}, "G204", "the EA reads elsewhere"),
        ({"MaxPositionSize": "0,5"}, "G402", "is no number for MaxPositionSize"),
        ({"MaxPositionSize": "nan"}, "G402", "is no number"),
        ({"MaxGenerations": "3.5"}, "G402", "is no whole number"),
        ({"AllowReentry": "yes"}, "G402", "is no 0 or 1"),
        ({"MaxGenerations": None}, "G401", "by default 0"),
    ],
)
def test_each_disagreement_is_told(
    make_config: MakeConfig, changes: dict[str, Any], rule: str, words: str
) -> None:
    found = compared(make_config(governance=FULL), **changes)
    assert list(found) == [rule]
    assert words in found[rule]


@pytest.mark.parametrize(
    "changes",
    [
        {"AllowReentry": "true"},
        {"MaxPositionSize": "1"},
        {"MinConfidence": "0.600000001"},
        {"ReentryProfilePath": "Config/"},
        {"SomeOtherInput": "7"},
    ],
)
def test_another_spelling_of_a_value_agrees(
    make_config: MakeConfig, changes: dict[str, Any]
) -> None:
    assert compared(make_config(governance=FULL), **changes) == {}


def test_a_misspelt_input_is_told(make_config: MakeConfig) -> None:
    found = compared(make_config(governance=FULL), MaxGenerations=None, MaxGeneration="3")
    assert list(found) == ["G401", "G407"]
    assert "allowed: MaxGenerations" in found["G407"]


def test_a_value_that_the_config_lacks_is_told(config: PackConfig) -> None:
    assert "set governance.account_balance" in compared(config, DailyLossLimit="100")["G406"]


def test_personas_share_what_they_share(make_config: MakeConfig, tmp_path: Path) -> None:
    config = make_config(governance=FULL)
    file = tmp_path / "ea.set"
    file.write_bytes(set_file(config, "moderate").replace(b"Timer", b"Tamer"))
    report = governance.compare_set_file(config, ["conservative", "moderate"], file)
    about = {remark.finding.rule: remark.about for remark in report.findings}
    assert about["G401"] == "conservative, moderate"
    assert about["G403"] == "conservative"
    assert report.needs_action
    assert not governance.compare_set_file(config, ["moderate"], file).needs_action


def test_a_file_that_is_no_set_file_is_named(config: PackConfig, tmp_path: Path) -> None:
    file = tmp_path / "ea.set"
    file.write_bytes(b"x")
    with pytest.raises(ReentryError, match=r"ea\.set: line 1"):
        governance.compare_set_file(config, ["moderate"], file)
    with pytest.raises(ReentryError, match="no such file"):
        governance.compare_set_file(config, ["moderate"], tmp_path / "gone.set")
