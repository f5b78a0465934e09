from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reentry_gui import cli, install, personas
from reentry_gui.cli.console import Command
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError, UsageError
from reentry_gui.reports import Report

# What only looks, and what changes Windows' own state at once and says so.
WITHOUT_PREVIEW = {
    "active",
    "bridge diagnose",
    "bridge replay",
    "bridge run",
    "bridge start",
    "bridge status",
    "bridge stop",
    "calendar",
    "config diff",
    "config history",
    "config show",
    "config validate",
    "db check",
    "db plan",
    "governance check",
    "governance compare",
    "governance controls",
    "governance gate",
    "governance limits",
    "kpi",
    "kpi chains",
    "kpi formulas",
    "kpi excursions",
    "kpi groups",
    "kpi show",
    "kpi simulate",
    "kpi what-if",
    "lineage check",
    "lineage notes",
    "lineage orders",
    "lineage positions",
    "lineage reentries",
    "lineage today",
    "matrix check",
    "matrix diff",
    "matrix explain",
    "matrix history",
    "matrix show",
    "matrix suggest",
    "profile diff",
    "profile ladder",
    "profile validate",
    "symbols list",
    "tasks query",
    "tasks validate",
    "update check",
    "verify",
}


def commands() -> list[Command]:
    modules = sorted({module for module, _text in cli.GROUPS.values()})
    found = [importlib.import_module(f"reentry_gui.cli.{module}") for module in modules]
    return [command for module in found for command in module.COMMANDS]


def options(command: Command) -> set[str]:
    return {name for names, _options in command.arguments for name in names}


def test_every_word_of_the_overview_has_a_command() -> None:
    assert {command.name.split()[0] for command in commands()} == set(cli.GROUPS)


def test_every_command_that_writes_has_a_preview() -> None:
    missing = {command.name for command in commands() if "--what-if" not in options(command)}
    assert missing == WITHOUT_PREVIEW


@pytest.mark.parametrize("name", sorted(command.name for command in commands()))
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([*name.split(), "--help"])
    assert ended.value.code == 0
    printed = capsys.readouterr().out
    assert "--json" in printed
    assert "--config" in printed


@pytest.mark.parametrize(
    "words",
    [
        "active",
        "calendar --days 3",
        "config show",
        "config validate",
        "config history",
        "db check",
        "db plan",
        "governance check",
        "governance controls",
        "governance limits",
        "governance checklist",
        "kpi export --what-if",
        "profile validate",
        "rotate --what-if",
        "rollback",
        "symbols list",
        "tasks render --what-if",
        "uninstall --what-if",
        "verify",
    ],
)
def test_reports_come_in_words_and_as_json(
    pack: PackConfig, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    said = cli.main([*words.split(), "--config", str(pack.file)])
    spoken = capsys.readouterr().out
    told = cli.main([*words.split(), "--config", str(pack.file), "--json"])
    assert json.loads(capsys.readouterr().out)
    assert spoken.strip()
    assert said == told
    assert said in {0, 1}


def test_each_command_logs_json_lines_with_one_id_in_the_packs_folder(pack: PackConfig) -> None:
    cli.main(["rotate", "--config", str(pack.file)])
    [log] = pack.path("logs_dir").glob("*.jsonl")
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert len({line["id"] for line in lines}) == 1
    assert any(line["message"] == "file written" for line in lines)
    assert lines[-1]["exit_code"] == 0


def test_without_a_standard_output_the_report_is_in_the_log(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    for stream in ("stdout", "stderr"):  # as where a task starts the windowed program
        monkeypatch.setattr(sys, stream, None)
    assert cli.main(["rotate", "--persona", "aggressive", "--config", str(pack.file)]) == 0
    assert cli.main(["rotate", "--persona", "nobody", "--config", str(pack.file)]) == 1
    [file] = pack.path("logs_dir").glob("*.jsonl")
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    [told] = [line["lines"] for line in lines if line["message"] == "report"]
    for symbol in pack.symbols:
        assert any(symbol in line and "aggressive" in line for line in told)
    assert "nobody" in next(line["error"] for line in lines if "error" in line)


@pytest.mark.parametrize("as_json", [True, False])
def test_what_the_user_can_mend_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], *, as_json: bool
) -> None:
    missing = tmp_path / "none.json"
    words = ["rotate", "--config", str(missing), *(["--json"] if as_json else [])]
    assert cli.main(words) == 1
    printed = capsys.readouterr()
    if as_json:
        assert json.loads(printed.out)["error"] == f"{missing}: there is no such file"
    else:
        assert f"{missing}: there is no such file" in printed.err
        assert "Traceback" not in printed.err


@pytest.mark.parametrize(
    "words", ["migrate --db x.db --symbols ,", "views --db x.db --symbols", "rotate --day tomorrow"]
)
def test_wrong_usage_ends_with_2(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = cli.main(words.split())
    except SystemExit as ended:
        code = int(ended.code or 0)
    assert code == 2
    assert capsys.readouterr().err


def test_a_bug_ends_with_3_and_a_report(
    pack: PackConfig, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(personas, "rotate", broken)
    assert cli.main(["rotate", "--config", str(pack.file)]) == 3
    [report] = pack.path("logs_dir").glob("crash-*.txt")
    assert "ZeroDivisionError: a bug" in report.read_text(encoding="utf-8")
    error = capsys.readouterr().err
    assert str(report) in error
    assert "Traceback" not in error


def test_a_report_without_words_for_itself_is_refused() -> None:
    with pytest.raises(NotImplementedError):
        Report().lines()


def test_errors_carry_a_hint() -> None:
    assert str(ReentryError("what", "mend it")) == "what\nmend it"
    assert isinstance(UsageError("x"), ReentryError)


def test_a_console_without_our_letters_is_no_bug(pack: PackConfig) -> None:
    command = [sys.executable, "-m", "reentry_gui", "config", "show", "--config", str(pack.file)]
    environment = {"PYTHONIOENCODING": "cp437", "APPDATA": str(pack.file.parent), "PATH": ""}
    ended = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_installing_makes_a_config_the_one_that_opens_next(
    pack: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["install", "--config", str(pack.file)]) == 0
    capsys.readouterr()
    assert cli.main(["config", "validate"]) == 0
    assert str(pack.file) in capsys.readouterr().out
    assert install.journal_file(pack).is_file()
