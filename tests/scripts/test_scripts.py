from __future__ import annotations

import importlib
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import cli, paths, scripts
from reentry_gui.cli.console import SHARED
from reentry_gui.config import PackConfig
from reentry_gui.db import schema
from reentry_gui.errors import ReentryError
from reentry_gui.scripts import State
from reentry_gui.scripts.folder import RECORD_NAME
from reentry_gui.scripts.text import (
    MIGRATION_SQL,
    SEED_SQL,
    powershell_literal,
    python_literal,
)
from reentry_gui.tasks.program import split_arguments

PROGRAM = (r"C:\Programme für 'alle'\reentry.exe",)
PARAMETERS = {
    "detect_mt4_config.ps1": "All UpdateJson ConfigJson",
    "install_reentry_pack.ps1": (
        "ConfigPath AutoDetectMT4 RegisterTasks TaskPrefix RunUser RunPass"
    ),
    "reentry_profile_rotate.ps1": (
        "ProfilesRoot ConfigRoot Symbols Persona PersonaCycle WhatIf LogPath"
    ),
    "reentry_kpi_snapshot.ps1": "DbPath SQLiteExe OutDir Symbols WhatIf",
    "verify_reentry_install.ps1": "ConfigPath",
    "reentry_apply_config.ps1": "ConfigPath",
}
KNOWN_NAMES = {
    "sqlite_reentry_migrate.py",
    "sqlite_reentry_create_views.py",
    "seed_reentry_performance.py",
    "render_reentry_tasks.py",
    "sqlite_reentry_migration_template.sql",
    "seed_reentry_performance.sql",
    "AUTOMATION_README.md",
    *PARAMETERS,
}


def made(program: tuple[str, ...] = PROGRAM, config_file: Path | None = None) -> dict[str, str]:
    files = scripts.scripts(program, config_file)
    return {file.name: file.content.decode("ascii") for file in files}


def parameters_of(text: str) -> list[str]:
    block = re.search(r"^param\($(.*?)^\)$", text, re.DOTALL | re.MULTILINE)
    assert block
    return re.findall(r"\$(\w+)", block[1])


def test_every_known_name_is_there_and_ascii() -> None:
    assert set(made()) == KNOWN_NAMES == set(scripts.SCRIPT_NAMES)


@pytest.mark.parametrize("name", PARAMETERS)
def test_powershell_scripts_take_the_known_parameters(name: str) -> None:
    text = made()[name].replace("\r\n", "\n")
    assert parameters_of(text) == PARAMETERS[name].split()


@pytest.mark.parametrize("name", PARAMETERS)
def test_powershell_scripts_only_start_the_program(name: str) -> None:
    text = made()[name]
    assert text.count("::Start(") == 1
    assert "$start.FileName = $Program[0]" in text
    assert "exit $process.ExitCode" in text
    for banned in (
        "Invoke-Expression",
        "Start-Process",
        "schtasks",
        "sqlite3.exe",
        "Copy-Item",
        "& ",
    ):
        assert banned not in text


def test_powershell_scripts_start_the_program_in_one_way() -> None:
    tails = {made()[name].partition("# By the rules")[2] for name in PARAMETERS}
    assert len(tails) == 1


def test_options_that_powershell_passes_on_are_those_of_the_commands() -> None:
    wanted = {
        "detect_mt4_config.ps1": {"--config", "--all", "--update-json"},
        "install_reentry_pack.ps1": {
            *("--config", "--detect-mt4", "--register-tasks", "--task-prefix", "--run-user"),
        },
        "reentry_profile_rotate.ps1": {
            *("--config", "--profiles-root", "--config-root", "--symbols", "--persona"),
            *("--persona-cycle", "--what-if", "--log-path"),
        },
        "reentry_kpi_snapshot.ps1": {"--config", "--db", "--out", "--symbols", "--what-if"},
        "verify_reentry_install.ps1": {"--config"},
        "reentry_apply_config.ps1": {"--config"},
    }
    found = {name: set(re.findall(r"'(--[a-z0-9-]+)'", made()[name])) for name in PARAMETERS}
    assert found == wanted


@pytest.mark.parametrize(
    ("name", "command"),
    {
        "detect_mt4_config.ps1": "mt4 find",
        "install_reentry_pack.ps1": "install",
        "reentry_profile_rotate.ps1": "rotate",
        "reentry_kpi_snapshot.ps1": "kpi export",
        "verify_reentry_install.ps1": "verify",
        "reentry_apply_config.ps1": "apply",
    }.items(),
)
def test_the_console_program_takes_what_powershell_passes_on(name: str, command: str) -> None:
    text = made()[name]
    words = ", ".join(f"'{word}'" for word in command.split())
    assert f"$words = @({words})" in text
    module = importlib.import_module(
        f"reentry_gui.cli.{cli.GROUPS[command.split(maxsplit=1)[0]][0]}"
    )
    (found,) = [entry for entry in module.COMMANDS if entry.name == command]
    known = {option for options, _rest in (*found.arguments, *SHARED) for option in options}
    assert set(re.findall(r"'(--[a-z0-9-]+)'", text)) <= known


def test_a_password_goes_nowhere() -> None:
    text = made()["install_reentry_pack.ps1"]
    uses = [line for line in text.splitlines() if "$RunPass" in line]
    assert uses == ["    $RunPass"]  # its declaration
    assert "-RunPass is not used" in text


def test_program_and_config_are_written_in() -> None:
    config_file = Path("/home/Jörg O'Neil/pack.json")
    found = made(PROGRAM, config_file)
    assert (
        r"$Program = @(('C:\Programme f' + [char]0x00FC + 'r ''alle''\reentry.exe'))"
        in found["reentry_profile_rotate.ps1"]
    )
    assert "$InstalledConfig = ('/home/J' + [char]0x00F6 + 'rg O''Neil/pack.json')" in found[
        "reentry_kpi_snapshot.ps1"
    ].replace("\\", "/")
    assert "CONFIG = ''" not in found["render_reentry_tasks.py"]
    assert "@" not in found["AUTOMATION_README.md"]


def read_powershell(literal: str) -> str:
    """Evaluate what `powershell_literal` may write, by PowerShell's rules."""
    units = b""
    for text, number in re.findall(r"'((?:[^']|'')*)'|\[char\]0x([0-9A-F]{4})", literal):
        units += (
            int(number, 16).to_bytes(2, "little")
            if number
            else text.replace("''", "'").encode("utf-16-le")
        )
    return units.decode("utf-16-le")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_powershell_literals_hold_any_text(text: str) -> None:
    literal = powershell_literal(text)
    assert literal.isascii()
    assert literal.isprintable()
    assert read_powershell(literal) == text


def quoted_by_powershell(word: str) -> str:
    """Quote a word with the two replacements that stand in the scripts."""
    text = made()["reentry_apply_config.ps1"]
    pairs = re.findall(r"-replace '([^']+)', '([^']+)'", text)
    assert len(pairs) == 2
    for pattern, replacement in pairs:
        word = re.sub(pattern, replacement.replace("\\", "\\\\").replace("$1", r"\1"), word)
    return f'"{word}"'


@given(st.lists(st.text(st.sampled_from("ab \"\\\t'$`ü;&"))))
def test_powershell_quotes_words_as_windows_programs_split_them(words: list[str]) -> None:
    line = " ".join(quoted_by_powershell(word) for word in words)
    assert split_arguments(line) == words


@given(st.text())
def test_python_literals_hold_any_text(text: str) -> None:
    literal = python_literal(text)
    assert literal.isascii()
    assert eval(literal) == text  # noqa: S307  # the literal is what is tested


def test_line_ends_suit_the_reader() -> None:
    for name, text in made().items():
        bare = text.count("\n") - text.count("\r\n")
        assert (bare == 0) if name.endswith((".ps1", ".md")) else "\r" not in text


def test_templates_out_of_a_windows_checkout_give_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unix = scripts.scripts(PROGRAM)
    checkout = tmp_path / "resources" / "scripts"
    checkout.mkdir(parents=True)
    for path in (paths.data_folder() / "resources" / "scripts").iterdir():
        windows = path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        (checkout / path.name).write_bytes(windows)
    monkeypatch.setattr(paths, "data_folder", lambda: tmp_path)
    assert scripts.scripts(PROGRAM) == unix


def test_the_sql_makes_what_migrate_makes(tmp_path: Path) -> None:
    found = made()
    path = tmp_path / "by_hand.db"
    with sqlite3.connect(path) as connection:
        for _twice in range(2):
            for name in (MIGRATION_SQL, SEED_SQL):
                connection.executescript(found[name].replace("SYMBOL", "EURUSD"))
        rows = connection.execute("SELECT action_no FROM reentry_performance_EURUSD").fetchall()
    connection.close()
    assert rows == [(number,) for number in range(1, 7)]
    assert schema.problems(path, ["EURUSD"]) == ()


# --- writing them ---------------------------------------------------------------


def folder_content(folder: Path) -> dict[str, bytes]:
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_a_preview_writes_nothing(config: PackConfig) -> None:
    report = scripts.write_scripts(config, what_if=True)
    assert not config.path("scripts_dir").exists()
    assert {result.state for result in report.results} == {State.NEW}
    assert "preview" in "\n".join(report.lines())


def test_a_second_run_rewrites_nothing(config: PackConfig) -> None:
    scripts.write_scripts(config)
    folder = config.path("scripts_dir")
    before = {file: file.stat().st_mtime_ns for file in folder.iterdir()}
    report = scripts.write_scripts(config)
    assert {result.state for result in report.results} == {State.CURRENT}
    assert {file: file.stat().st_mtime_ns for file in folder.iterdir()} == before


def test_our_own_older_scripts_are_replaced_without_a_backup(config: PackConfig) -> None:
    scripts.write_scripts(config, program=["/old/reentry"])
    report = scripts.write_scripts(config, program=["/new/reentry"])
    states = {result.name: result.state for result in report.results}
    assert states["sqlite_reentry_migrate.py"] is State.OUTDATED
    assert states[SEED_SQL] is State.CURRENT
    assert not (config.path("scripts_dir") / "backup").exists()


def test_a_script_that_a_user_changed_is_backed_up_and_named(config: PackConfig) -> None:
    scripts.write_scripts(config)
    changed = config.path("scripts_dir") / "verify_reentry_install.ps1"
    changed.write_bytes(b"Write-Host mine\r\n")
    report = scripts.write_scripts(config)
    (result,) = [r for r in report.results if r.state is State.FOREIGN]
    assert result.name == changed.name
    assert result.backup
    assert result.backup.read_bytes() == b"Write-Host mine\r\n"
    assert str(result.backup) in "\n".join(report.lines())
    assert changed.read_bytes() == dict_of(config)[changed.name]


def dict_of(config: PackConfig) -> dict[str, bytes]:
    files = scripts.scripts(scripts.console_program(), config.file)
    return {file.name: file.content for file in files}


def test_scripts_from_before_us_are_backed_up(config: PackConfig) -> None:
    folder = config.path("scripts_dir")
    folder.mkdir(parents=True)
    (folder / "reentry_profile_rotate.ps1").write_bytes(b"# the pack's own")
    report = scripts.write_scripts(config)
    assert [r.name for r in report.results if r.backup] == ["reentry_profile_rotate.ps1"]


@pytest.mark.parametrize("record", [b"", b"[]", b"{", b'{"x": 1}'])
def test_a_damaged_record_costs_a_backup_at_most(config: PackConfig, record: bytes) -> None:
    scripts.write_scripts(config, program=["/old/reentry"])
    (config.path("scripts_dir") / RECORD_NAME).write_bytes(record)
    report = scripts.write_scripts(config)
    assert all(r.backup for r in report.results if r.state is State.FOREIGN)
    assert not [r for r in report.results if r.state is State.OUTDATED]


def test_differences_name_what_is_wrong(config: PackConfig) -> None:
    assert dict(scripts.differences(config)) == dict.fromkeys(KNOWN_NAMES, "is missing")
    scripts.write_scripts(config)
    assert not list(scripts.differences(config))
    (config.path("scripts_dir") / SEED_SQL).write_bytes(b"-- mine")
    assert list(scripts.differences(config)) == [(SEED_SQL, "is not as it was written")]
    moved = dict(scripts.differences(config, program=["/elsewhere/reentry"]))
    assert (
        moved["render_reentry_tasks.py"]
        == "is of another version, or calls another program or config"
    )


def test_removal_takes_ours_and_keeps_a_changed_one(config: PackConfig) -> None:
    scripts.write_scripts(config)
    folder = config.path("scripts_dir")
    (folder / "own.ps1").write_bytes(b"# mine")
    (folder / SEED_SQL).write_bytes(b"-- mine")
    before = folder_content(folder)
    preview = scripts.remove_scripts(config, what_if=True)
    assert folder_content(folder) == before
    report = scripts.remove_scripts(config)
    assert report.results == preview.results
    assert set(folder_content(folder)) == {"own.ps1", SEED_SQL}
    assert {r.state for r in scripts.remove_scripts(config).results} == {State.GONE, State.KEPT}


def test_a_folder_that_cannot_be_made_is_explained(config: PackConfig) -> None:
    config.path("scripts_dir").write_bytes(b"a file in the folder's place")
    with pytest.raises(ReentryError, match="cannot be written"):
        scripts.write_scripts(config)
    assert config.path("scripts_dir").read_bytes() == b"a file in the folder's place"


# --- running them ---------------------------------------------------------------

ECHO = """
import sys
print(sys.argv[1:])
sys.exit(7)
"""


def run(script: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(script), *words], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("sqlite_reentry_migrate.py", ["migrate"]),
        ("sqlite_reentry_create_views.py", ["views"]),
        ("seed_reentry_performance.py", ["seed"]),
    ],
)
def test_python_scripts_pass_words_and_exit_code(
    config: PackConfig, tmp_path: Path, name: str, words: list[str]
) -> None:
    program = tmp_path / "a 'b' ü.py"
    program.write_text(ECHO, encoding="utf-8")
    scripts.write_scripts(config, program=[sys.executable, str(program)])
    ended = run(config.path("scripts_dir") / name, "--db", "x y.db", "--symbols", "A", '"B"')
    assert ended.returncode == 7
    assert ended.stdout.strip() == str([*words, "--db", "x y.db", "--symbols", "A", '"B"'])


@pytest.mark.parametrize("given_config", [[], ["--config", "other.json"], ["--config=o.json"]])
def test_rendering_uses_the_installed_config_unless_told(
    config: PackConfig, tmp_path: Path, given_config: list[str]
) -> None:
    program = tmp_path / "echo.py"
    program.write_text(ECHO, encoding="utf-8")
    scripts.write_scripts(config, program=[sys.executable, str(program)])
    ended = run(config.path("scripts_dir") / "render_reentry_tasks.py", *given_config)
    wanted = given_config or ["--config", str(config.file)]
    assert ended.stdout.strip() == str(["tasks", "render", *wanted])


def test_a_program_that_is_gone_is_said(config: PackConfig, tmp_path: Path) -> None:
    scripts.write_scripts(config, program=[str(tmp_path / "gone" / "reentry.exe")])
    ended = run(config.path("scripts_dir") / "sqlite_reentry_migrate.py")
    assert ended.returncode == 1
    assert "cannot be started" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_the_real_program_migrates_makes_views_and_seeds(
    make_config: Callable[..., PackConfig], tmp_path: Path
) -> None:
    config = make_config()
    scripts.write_scripts(config)
    folder, database = config.path("scripts_dir"), tmp_path / "my trades.db"
    for name in (
        "sqlite_reentry_migrate.py",
        "sqlite_reentry_create_views.py",
        "seed_reentry_performance.py",
    ):
        ended = run(folder / name, "--db", str(database), "--symbols", "EURUSD", "GBPUSD")
        assert ended.returncode == 0, ended.stderr
    assert schema.problems(database, ["EURUSD", "GBPUSD"]) == ()


def test_the_real_program_refuses_an_empty_list(config: PackConfig, tmp_path: Path) -> None:
    scripts.write_scripts(config)
    script = config.path("scripts_dir") / "sqlite_reentry_migrate.py"
    ended = run(script, "--db", str(tmp_path / "x.db"), "--symbols", "")
    assert ended.returncode == 2
    assert not (tmp_path / "x.db").exists()
