from __future__ import annotations

import datetime as dt
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from nothing_registered import RUN

from reentry_gui import config as configs
from reentry_gui import db, install, paths, profiles, scripts, tasks
from reentry_gui.config import PackConfig

NOW = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)
Make = Callable[..., PackConfig]


@pytest.fixture
def setting(config: PackConfig) -> install.Setting:
    """Return what an installation on an empty machine with a terminal works with."""
    config.path("config_root").parent.mkdir(parents=True)
    return install.Setting(config, NOW, run=RUN)


def tree(folder: Path) -> dict[str, bytes]:
    ignored = (".lock", "-wal", "-shm")
    found = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in found
        if not path.name.endswith(ignored)
    }


def test_an_empty_machine_gets_everything(setting: install.Setting) -> None:
    config = setting.config
    report = install.install(setting)
    assert not report.needs_action, [*report.lines()]
    assert {step.outcome for step in report.steps} == {"done"}
    assert db.problems(config.path("db_path"), config.tables) == ()
    for persona in profiles.DEFAULT_PERSONAS:
        for symbol in config.symbols:
            expected = profiles.render(profiles.default_profile(persona))
            assert config.profile(persona, symbol).read_bytes() == expected
    for name in scripts.SCRIPT_NAMES:
        assert (config.path("scripts_dir") / name).is_file()
    for path in tasks.task_files(config):
        assert tasks.check(path.read_bytes()) == ()


def test_a_second_installation_changes_nothing(setting: install.Setting) -> None:
    install.install(setting)
    before = tree(setting.config.file.parent)
    report = install.install(setting)
    assert {step.outcome for step in report.steps} == {"unchanged"}
    assert tree(setting.config.file.parent) == before


def test_a_preview_of_what_is_right_already_plans_nothing(setting: install.Setting) -> None:
    install.install(setting)
    report = install.install(install.Setting(setting.config, NOW, what_if=True, run=RUN))
    assert {step.outcome for step in report.steps} == {"unchanged"}


def test_a_preview_tells_and_changes_nothing(setting: install.Setting) -> None:
    config = setting.config
    before = tree(config.file.parent)
    report = install.install(install.Setting(config, NOW, what_if=True, run=RUN))
    assert {step.outcome for step in report.steps} == {"planned"}
    assert [*report.lines()][-1] == "nothing was changed: this is what would happen"
    assert tree(config.file.parent) == before


def test_profiles_that_are_there_stay(setting: install.Setting) -> None:
    mine = setting.config.profile("moderate", "EURUSD")
    mine.parent.mkdir(parents=True)
    mine.write_bytes(b"mine")
    install.install(setting)
    assert mine.read_bytes() == b"mine"


def test_the_journal_names_every_file_and_table(setting: install.Setting) -> None:
    install.install(setting)
    lines = install.journal_file(setting.config).read_text(encoding="utf-8").splitlines()
    entries = [json.loads(line) for line in lines]
    names = {(entry["kind"], entry["name"]) for entry in entries}
    config = setting.config
    assert ("file", str(config.profile("aggressive", "GBPUSD"))) in names
    assert ("file", str(tasks.task_files(config)[0])) in names
    assert ("file", str(config.path("scripts_dir") / "reentry_apply_config.ps1")) in names
    assert ("folder", str(config.path("config_root"))) in names
    made = [name for kind, name in names if kind == "database"]
    assert any("trades_EURUSD" in name for name in made)
    assert any("v_reentry_action_kpis_GBPUSD" in name for name in made)


def test_a_persona_without_defaults_is_told(make_config: Make) -> None:
    week = {"cycle_map": {"Monday": "scalper"}, "fallback_cycle": ["moderate"]}
    config = make_config(personas=week)
    report = install.install(install.Setting(config, NOW, run=RUN))
    assert any("scalper: has no defaults" in line for line in report.lines())


def test_the_task_options_go_into_the_config_first(setting: install.Setting) -> None:
    install.install(setting, prefix="My Pack", user="PC\\Jürgen")
    stored = configs.load(setting.config.file)
    assert (stored.tasks.prefix, stored.tasks.user) == ("My Pack", "PC\\Jürgen")
    [rotation, _kpi] = tasks.render(stored, NOW.date())
    assert rotation.task_path == "My Pack\\ProfileRotate"


def test_a_step_that_fails_stops_the_rest_and_a_rerun_goes_on(setting: install.Setting) -> None:
    path = setting.config.path("db_path")
    path.write_bytes(b"no database" * 100)
    report = install.install(setting)
    assert report.needs_action
    assert [step.outcome for step in report.steps] == ["done", "done", "failed"]
    assert path.read_bytes() == b"no database" * 100
    path.unlink()
    again = install.install(setting)
    assert [step.outcome for step in again.steps] == ["unchanged", "unchanged", *["done"] * 3]


def test_uninstall_takes_away_ours_and_keeps_the_users(setting: install.Setting) -> None:
    config = setting.config
    install.install(setting)
    changed = config.path("scripts_dir") / "AUTOMATION_README.md"
    changed.write_bytes(b"my notes")
    report = install.uninstall(setting)
    assert not report.needs_action
    assert [path.name for path in config.path("scripts_dir").glob("*.*")] == [changed.name]
    assert config.profile("moderate", "EURUSD").is_file()
    assert db.problems(config.path("db_path"), config.tables) == ()


def test_dropping_tables_keeps_trades_and_makes_a_backup(setting: install.Setting) -> None:
    config = setting.config
    install.install(setting)
    with sqlite3.connect(config.path("db_path")) as connection:
        connection.execute("INSERT INTO trades_EURUSD (ticket, lots) VALUES (7, 0.1)")
    connection.close()
    install.uninstall(setting, drop_tables=True)
    with sqlite3.connect(config.path("db_path")) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        assert connection.execute("SELECT ticket FROM trades_EURUSD").fetchall() == [(7,)]
    connection.close()
    assert "trades_EURUSD" in names
    assert not any(name.startswith(("v_", "reentry_", "trade_details_")) for name in names)
    assert [*config.backups.glob("*.db")]


def test_uninstall_takes_away_copies_of_trades(setting: install.Setting) -> None:
    copy = paths.cache_folder() / "kpi" / f"0-EURUSD{paths.CACHE_SUFFIX}"
    copy.parent.mkdir(parents=True)
    copy.write_bytes(b"")
    install.uninstall(replace(setting, what_if=True))
    assert copy.exists()
    install.uninstall(setting)
    assert not copy.exists()


def test_a_previewed_uninstall_changes_nothing(setting: install.Setting) -> None:
    install.install(setting)
    before = tree(setting.config.file.parent)
    report = install.uninstall(
        install.Setting(setting.config, NOW, what_if=True, run=RUN), drop_tables=True
    )
    assert any("would" in line for line in report.lines())
    assert tree(setting.config.file.parent) == before


def test_apply_brings_new_symbols_and_times_in_line(setting: install.Setting) -> None:
    install.install(setting)
    config = setting.config
    rotation = config.scheduling.profile_rotate.model_copy(update={"time": "07:15"})
    schedule = config.scheduling.model_copy(update={"profile_rotate": rotation})
    symbols = [*config.symbols, "AUDUSD"]
    changed = config.model_copy(update={"symbols": symbols, "scheduling": schedule})
    configs.save(changed, "one more symbol")
    stored = configs.load(config.file)
    report = install.apply(install.Setting(stored, NOW, run=RUN))
    assert not report.needs_action
    told = "\n".join(report.lines())
    assert "06:45" in told
    assert "07:15" in told
    assert stored.profile("moderate", "AUDUSD").is_file()
    assert db.problems(stored.path("db_path"), stored.tables) == ()
    again = install.apply(install.Setting(stored, NOW, run=RUN))
    assert {step.outcome for step in again.steps} == {"unchanged"}


KILLED_INSTALLATION = """
import datetime as dt, os, sys
from pathlib import Path
from reentry_gui import config, install
step, opened, seen = int(sys.argv[1]), config.load(Path(sys.argv[2])), 0
def count(event, args):
    global seen
    writes = event == "open" and isinstance(args[2], int) and args[2] & (os.O_WRONLY | os.O_RDWR)
    if event in {"os.rename", "os.mkdir", "sqlite3.connect/handle"} or writes:
        seen += 1
        if seen == step:
            os.kill(os.getpid(), 9)
sys.addaudithook(count)
install.install(install.Setting(opened, dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)))
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is a thing of POSIX systems")
def test_killed_anywhere_a_rerun_completes(make_config: Make) -> None:
    config = make_config(["EURUSD"])
    config.path("config_root").parent.mkdir(parents=True)
    killed = 0
    for step in range(1, 400, 6):
        command = [sys.executable, "-c", KILLED_INSTALLATION, str(step), str(config.file)]
        code = subprocess.run(command, check=False).returncode
        if config.path("db_path").is_file() and config.path("db_path").stat().st_size:
            assert db.check_integrity(config.path("db_path")) == "ok"
        if code == 0:
            break
        assert code == -signal.SIGKILL
        killed += 1
    assert killed >= 5
    report = install.install(install.Setting(config, NOW, run=RUN))
    assert not report.needs_action
    assert db.problems(config.path("db_path"), config.tables) == ()
    assert db.check_integrity(config.path("db_path")) == "ok"


def test_500_symbols_install(make_config: Make) -> None:
    config = make_config([f"SYM{n:03}" for n in range(500)])
    report = install.install(install.Setting(config, NOW, run=RUN))
    assert not report.needs_action
    assert db.problems(config.path("db_path"), config.tables) == ()
