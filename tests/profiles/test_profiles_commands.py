from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from profile_strategies import Dialect, written

from reentry_gui import cli
from reentry_gui.config import PackConfig, PersonaLimits
from reentry_gui.errors import ReentryError
from reentry_gui.profiles import (
    Profile,
    ProfileState,
    check_files,
    check_profiles,
    compare,
    convert,
    default_profile,
    load,
    make_profiles,
    parse,
    render,
    validate,
)

MODERATE = default_profile("moderate")
EXCEL = Dialect("utf-16-le", b"\xff\xfe", ";", decimal_comma=True)


def changed(action: int, **values: object) -> Profile:
    rows = [r.model_copy(update=values) if r.action == action else r for r in MODERATE.rows]
    return Profile(rows=tuple(rows))


def lay(file: Path, content: bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# --- limits -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (
            changed(6, size_multiplier=2.5),
            (
                'line 7, column 3 (SizeMultiplier): "2.5" is above what persona moderate may use; '
                "allowed: 0 to 2 (governance.limits.moderate in the config); write 2.0 (P301)"
            ),
        ),
        (
            changed(2, confidence_adjustment=-0.3),
            (
                'line 3, column 5 (ConfidenceAdjustment): "-0.3" makes the confidence 0.8 → 0.5, '
                "too little for persona moderate: the re-entry is skipped unless the matrix "
                "is surer; allowed: at least -0.2; write -0.2 (P302)"
            ),
        ),
        (
            changed(2, size_multiplier=1.5),
            (
                'line 3, column 3 (SizeMultiplier): "1.5" does not reduce the size; '
                "allowed: less than 1 (P205)"
            ),
        ),
        (changed(4, size_multiplier=1.0), '"1.0" does not increase the size'),
        (changed(3, size_multiplier=0.0), '"0.0" makes SAME_TRADE place no order'),
        (changed(1, size_multiplier=1.0), '"1.0" has no effect beside NO_REENTRY'),
        (changed(3, delay_seconds=90_000), "are they milliseconds?; allowed: 0 to 86400; write 90"),
        (changed(3, confidence_adjustment=-2.0), "so beyond -1 to 1 it does no more"),
    ],
)
def test_limits_and_oddities_are_told_with_their_place(
    config: PackConfig, profile: Profile, expected: str
) -> None:
    findings = validate(profile, config.governance.limits_for("moderate"), "moderate")
    assert any(expected in str(finding) for finding in findings)


def test_a_persona_without_generations_is_told(config: PackConfig) -> None:
    own = PersonaLimits(max_generations=0, min_size_multiplier=0.6)
    governance = config.governance.model_copy(update={"limits": {"moderate": own}})
    findings = validate(MODERATE, governance.limits_for("moderate"), "moderate")
    assert [finding.rule for finding in findings] == ["P303", "P301"]
    assert "below what persona moderate may use; allowed: 0.6 to 2" in str(findings[1])


# --- check --------------------------------------------------------------------------


def test_all_profiles_of_a_config_are_checked(config: PackConfig) -> None:
    for persona in ("conservative", "moderate", "aggressive"):
        make_profiles(config, persona, ["EURUSD", "USDJPY"])
    lay(config.profile("moderate", "GBPUSD"), render(changed(3, delay_seconds=90_000)))
    lay(config.profile("aggressive", "GBPUSD"), b"")
    report = check_profiles(config)
    states = {(c.persona, c.symbol): c.state for c in report.checks}
    assert len(states) == 9
    assert states.pop(("conservative", "GBPUSD")) is ProfileState.MISSING
    assert states.pop(("moderate", "GBPUSD")) is ProfileState.WARNINGS
    assert states.pop(("aggressive", "GBPUSD")) is ProfileState.INVALID
    assert set(states.values()) == {ProfileState.VALID}
    assert report.needs_action
    assert [*report.lines()][-1].startswith(
        "9 profiles: 6 valid, 1 warnings, 1 invalid, 1 missing; limits: "
    )
    assert not check_profiles(config, "moderate").needs_action


def test_the_folder_tells_the_persona_and_the_config_its_limits(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config(governance={"limits": {"moderate": {"max_size_multiplier": 1.5}}})
    file = lay(tmp_path / "moderate" / "x.csv", render(MODERATE))
    (check,) = check_files([file]).checks
    assert (check.persona, check.state) == ("moderate", ProfileState.VALID)
    (check,) = check_files([file], config=config, lots=0.1).checks
    assert check.state is ProfileState.INVALID
    assert check.ladder is not None
    (check,) = check_files([lay(tmp_path / "x.csv", render(MODERATE))]).checks
    assert (check.persona, check.state) == (None, ProfileState.VALID)


def test_a_file_in_another_dialect_is_invalid_until_it_is_converted(tmp_path: Path) -> None:
    file = lay(tmp_path / "moderate" / "x.csv", written(MODERATE, EXCEL))
    report = check_files([file])
    assert report.needs_action
    assert f'reentry profile convert "{file}" --in-place' in "\n".join(report.lines())
    convert(file)
    assert not check_files([file]).needs_action


# --- convert ------------------------------------------------------------------------


def test_in_place_keeps_a_copy_and_writes_once(tmp_path: Path) -> None:
    old = written(MODERATE, EXCEL)
    file = lay(tmp_path / "x.csv", old)
    report = convert(file)
    assert report.backup is not None
    assert (file.read_bytes(), report.backup.read_bytes()) == (render(MODERATE), old)
    again = convert(file)
    assert (again.was_done, again.backup, again.written) == (True, None, False)
    assert len(tree(tmp_path)) == 2


def test_into_another_file_and_never_over_one(tmp_path: Path) -> None:
    file = lay(tmp_path / "x.csv", written(MODERATE, EXCEL))
    target = tmp_path / "new" / "y.csv"
    assert convert(file, target).written
    assert load(target) == MODERATE
    before = tree(tmp_path)
    with pytest.raises(ReentryError, match="exists already"):
        convert(file, target)
    assert tree(tmp_path) == before


def test_what_if_writes_nothing(tmp_path: Path, config: PackConfig) -> None:
    file = lay(tmp_path / "x.csv", written(MODERATE, EXCEL))
    before = tree(tmp_path)
    assert not convert(file, what_if=True).written
    assert not convert(file, tmp_path / "y.csv", what_if=True).written
    assert not make_profiles(config, "moderate", ["EURUSD"], what_if=True).written
    assert tree(tmp_path) == before


def test_factors_become_offsets_only_when_asked(tmp_path: Path) -> None:
    profile = changed(4, confidence_adjustment=1.1)
    file = lay(tmp_path / "x.csv", render(profile))
    report = convert(file)
    assert load(file) == profile
    assert "add --confidence-to-offset" in "\n".join(report.lines())
    report = convert(file, confidence_to_offset=True)
    assert [str(change) for change in report.changes] == [
        "action 4: ConfidenceAdjustment 1.1 → 0.1"
    ]
    assert load(file) == MODERATE


def test_a_folder_that_takes_no_backup_leaves_the_file(tmp_path: Path) -> None:
    file = lay(tmp_path / "x.csv", written(MODERATE, EXCEL))
    (tmp_path / "backups").write_bytes(b"a file where the folder should be")
    before = tree(tmp_path)
    with pytest.raises(ReentryError, match="cannot be written"):
        convert(file)
    assert tree(tmp_path) == before


# --- compare, new -------------------------------------------------------------------


def test_differences_are_told_field_by_field() -> None:
    other = changed(2, delay_seconds=45, parameters={"a": "1"})
    assert [str(difference) for difference in compare(MODERATE, other)] == [
        "action 2: DelaySeconds 30 → 45",
        "action 2: Parameters (empty) → a=1",
    ]
    assert compare(MODERATE, MODERATE) == ()


def test_new_profiles_are_never_written_over_old_ones(config: PackConfig) -> None:
    mine = lay(config.profile("moderate", "USDJPY"), b"mine")
    report = make_profiles(config, "moderate", ["EURUSD", "USDJPY", "XAUUSD"])
    assert report.kept == (mine,)
    assert report.unknown_symbols == ("XAUUSD",)
    assert mine.read_bytes() == b"mine"
    assert load(config.profile("moderate", "EURUSD")) == MODERATE


def test_a_new_persona_starts_from_a_file(config: PackConfig, tmp_path: Path) -> None:
    source = lay(tmp_path / "x.csv", written(default_profile("conservative"), EXCEL))
    make_profiles(config, "scalper", ["EURUSD"], source)
    assert load(config.profile("scalper", "EURUSD")) == default_profile("conservative")


@pytest.mark.parametrize(
    ("persona", "symbol", "expected"),
    [
        ("scalper", "EURUSD", "'scalper' has no default profile"),
        ("a/b", "EURUSD", "cannot name a folder"),
        ("..", "EURUSD", "cannot name a folder"),
        ("CON", "EURUSD", "cannot name a folder"),
        ("moderate", "../EURUSD", "is no symbol"),
        ("moderate", "", "is no symbol"),
    ],
)
def test_names_that_cannot_be_are_refused(
    config: PackConfig, tmp_path: Path, persona: str, symbol: str, expected: str
) -> None:
    before = tree(tmp_path)
    with pytest.raises(ReentryError) as caught:
        make_profiles(config, persona, [symbol])
    assert expected in caught.value.message
    assert tree(tmp_path) == before


def test_a_source_beyond_the_personas_limits_is_refused(config: PackConfig, tmp_path: Path) -> None:
    source = lay(tmp_path / "x.csv", render(default_profile("aggressive")))
    with pytest.raises(ReentryError, match="above what persona conservative may use"):
        make_profiles(config, "conservative", ["EURUSD"], source)
    assert not config.path("profiles_root").exists()


# --- the commands -------------------------------------------------------------------


def run(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str]:
    code = cli.main(["profile", *map(str, words)])
    caught = capsys.readouterr()
    return code, caught.out + caught.err


def test_commands_on_files_need_no_config(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = lay(tmp_path / "moderate" / "x.csv", written(MODERATE, EXCEL))
    code, told = run(capsys, "validate", file)
    assert (code, "the program's defaults" in told) == (1, True)
    code, told = run(capsys, "convert", file, "--in-place", "--what-if")
    assert (code, f"{file}: would be written" in told) == (0, True)
    assert run(capsys, "convert", file, "--in-place")[0] == 0
    code, told = run(capsys, "validate", file, "--lots", "0.2")
    assert code == 0
    assert "0.2 → 0.4 → 0.8 → 1 lots, together 2.4 (without limits 3)" in told
    code, told = run(capsys, "ladder", file, "--persona", "moderate", "--lots", "0.2", "--json")
    assert json.loads(told)["largest"]["steps"][3]["clamped_lots"] == 1.0
    other = lay(tmp_path / "y.csv", render(changed(2, delay_seconds=45)))
    code, told = run(capsys, "diff", file, other)
    assert (code, "action 2: DelaySeconds 30 → 45" in told) == (0, True)


def test_commands_on_a_config(
    config: PackConfig, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    named = ("--config", config.file)
    assert run(capsys, "validate", *named)[0] == 1
    for persona in ("conservative", "moderate", "aggressive"):
        code, _told = run(capsys, "new", "--persona", persona, *config.symbols, *named)
        assert code == 0
    code, told = run(capsys, "validate", *named)
    assert (code, "9 profiles: 9 valid" in told) == (0, True)
    code, told = run(capsys, "validate", *named, "--json")
    assert {check["state"] for check in json.loads(told)["checks"]} == {"valid"}
    source = tmp_path / "none.csv"
    code, told = run(capsys, "new", "--persona", "x", "EURUSD", "--from", source, *named)
    assert (code, "there is no such file" in told) == (1, True)


def test_apply_shows_first_then_writes_after_a_copy(
    pack: PackConfig, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = lay(tmp_path / "mine.csv", render(changed(2, delay_seconds=45)))
    target = pack.profile("moderate", "EURUSD")
    before = target.read_bytes()
    words = ("apply", source, "--personas", "moderate", "--symbols", "EURUSD,USDJPY")
    named = ("--actions", "2", "--config", pack.file)
    code, told = run(capsys, *words, *named, "--what-if")
    assert (code, "2 planned" in told, target.read_bytes()) == (0, True, before)
    code, told = run(capsys, *words, *named, "--json")
    assert code == 0
    assert {row["outcome"] for row in json.loads(told)["targets"]} == {"written"}
    assert target.read_bytes() == before.replace(b",30,", b",45,", 1)
    (copy,) = (target.parent / "backups").glob("EURUSD*")
    assert copy.read_bytes() == before
    code, told = run(capsys, "apply", source, "--personas", "../x", "--config", pack.file)
    assert (code, "the config has no persona ../x" in told) == (1, True)
    code, told = run(capsys, *words[:-1], "XXXYYY", "--config", pack.file)
    assert (code, "the config has no symbol XXXYYY" in told) == (1, True)
    code, told = run(capsys, *words, "--actions", "7", "--config", pack.file)
    assert (code, "there is no action 7" in told) == (2, True)


def test_bundles_go_there_and_back(
    pack: PackConfig, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle, named = tmp_path / "all.zip", ("--config", pack.file)
    few = ("export", bundle, "--personas", "moderate", "--symbols", "EURUSD")
    code, told = run(capsys, *few, *named, "--what-if")
    assert (code, bundle.exists(), "1 profile, nothing was written" in told) == (0, False, True)
    assert run(capsys, *few, *named)[0] == 0
    target = pack.profile("moderate", "EURUSD")
    before = target.read_bytes()
    target.write_bytes(b"lost")
    code, told = run(capsys, "import", bundle, *named, "--what-if", "--json")
    assert (code, json.loads(told)["profiles"][0]["outcome"]) == (0, "changed")
    assert target.read_bytes() == b"lost"
    assert run(capsys, "import", bundle, *named)[0] == 0
    assert target.read_bytes() == before
    code, told = run(capsys, "import", tmp_path / "none.zip", *named)
    assert (code, "there is no such file" in told) == (1, True)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["convert", "x.csv"], "name either --to OUT or --in-place"),
        (["convert", "x.csv", "--to", "y.csv", "--in-place"], "name either"),
        (["convert", "x.csv", "--to", "x.csv"], "--to names the file itself"),
    ],
)
def test_wrong_usage_is_told(
    capsys: pytest.CaptureFixture[str], words: list[str], expected: str
) -> None:
    code, told = run(capsys, *words)
    assert code == 2
    assert expected in told


def test_a_broken_config_is_told_and_not_passed_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = lay(tmp_path / "moderate" / "x.csv", render(MODERATE))
    broken = lay(tmp_path / "broken.json", b"{")
    code, told = run(capsys, "validate", file, "--config", broken)
    assert code == 1
    assert str(broken) in told


def test_a_report_as_json_holds_the_findings(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = lay(tmp_path / "moderate" / "x.csv", render(MODERATE).replace(b"1.5", b"1e3"))
    code, told = run(capsys, "validate", file, "--json")
    (check,) = json.loads(told)["checks"]
    (finding,) = [f for f in check["findings"] if f["severity"] == "FAIL"]
    assert code == 1
    assert (finding["rule"], finding["line"], finding["column"]) == ("P103", 5, 3)
    assert (finding["value"], finding["fix"]) == ("1e3", "1000.0")
    assert parse(file.read_bytes(), "x").profile is None
