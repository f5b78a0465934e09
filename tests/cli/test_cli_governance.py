from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from reentry_gui import cli
from reentry_gui.config import PackConfig

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(config: PackConfig, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*words: str) -> tuple[int, str, str]:
        code = cli.main(["governance", *words, "--config", str(config.file)])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def test_controls_are_listed(run: Run) -> None:
    code, out, _err = run("controls")
    assert code == 0
    assert "Max Re-entries Per Day" in out


def test_limits_are_shown(run: Run) -> None:
    code, out, _err = run("limits")
    assert code == 0
    assert "conservative (defaults)" in out


def test_set_files_are_previewed_and_written(run: Run, config: PackConfig) -> None:
    folder = config.file.parent / "presets"
    code, out, _err = run("set-file", "--what-if")
    assert (code, folder.exists()) == (1, False)
    assert "DailyLossLimit: left out" in out
    run("set-file")
    assert len([*folder.iterdir()]) == 3


def test_one_persona_goes_where_it_is_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "my ea.set"
    code, out, _err = run("set-file", "--persona", "moderate", "--out", str(file))
    assert code == 1  # no balance, so no daily loss limit
    assert "MaxGenerations=3" in out
    assert run("compare", str(file), "--persona", "moderate")[0] == 0
    assert run("compare", str(file), "--persona", "conservative")[0] == 1


def test_several_personas_in_one_file_are_wrong_usage(run: Run, tmp_path: Path) -> None:
    code, _out, err = run("set-file", "--out", str(tmp_path / "x.set"))
    assert code == 2
    assert "Name one with --persona" in err


def test_an_unknown_persona_is_told_which_there_are(run: Run) -> None:
    code, _out, err = run("set-file", "--persona", "bold")
    assert code == 1
    assert "conservative, moderate, aggressive" in err


@pytest.mark.parametrize(("form", "start"), [("csv", "Control,"), ("markdown", "# Governance")])
def test_the_checklist_is_printed_or_written(
    run: Run, tmp_path: Path, form: str, start: str
) -> None:
    code, out, _err = run("checklist", "--format", form)
    assert code == 0
    assert out.startswith(start)
    file = tmp_path / "list.txt"
    assert run("checklist", "--format", form, "--out", str(file), "--what-if")[0] == 0
    assert not file.exists()
    assert run("checklist", "--format", form, "--out", str(file))[0] == 0
    assert file.read_text(encoding="utf-8").startswith(start)


def test_the_check_tells_what_is_missing(run: Run) -> None:
    code, out, _err = run("check")
    assert code == 0
    assert "there is no profile" in out


def test_the_gate_answers(run: Run) -> None:
    words = "gate --persona moderate --lots 4 --generation 1 --confidence 0.9 --delay-seconds 30"
    code, out, _err = run(*words.split())
    assert code == 0
    assert out.startswith("clamped by Max Position Size: 1 lots after 30 s")
    assert "not checked  Spread Guard" in out


def test_the_gate_answers_as_json(run: Run) -> None:
    words = "gate --persona moderate --lots 1 --generation 4 --json"
    answer = json.loads(run(*words.split())[1])
    assert (answer["verdict"], answer["lots"]) == ("blocked", 0.0)
    assert answer["steps"][4]["on_failure"] == "stop chain"


def test_the_gate_refuses_what_is_no_number(run: Run) -> None:
    words = "gate --persona moderate --lots nan --generation 1"
    code, _out, err = run(*words.split())
    assert code == 1
    assert "lots is nan" in err
