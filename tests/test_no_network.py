"""Without bridge, alerts and update check the program speaks to nobody."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from mt4_reports import Balance, Order, Report
from offline_program import DENIED

from reentry_gui.cli import GROUPS
from reentry_gui.config import PackConfig

HERE = Path(__file__).parent
COMMANDS = (
    "install --what-if",
    "install",
    "apply",
    "rotate",
    "rotate --persona aggressive",
    "rollback 1",
    "active",
    "calendar --days 5",
    "override set moderate --until 2099-01-01T00:00",
    "override end",
    "import {folder}/statement.htm",
    "migrate --symbols EURUSD",
    "views --symbols EURUSD",
    "seed --symbols EURUSD",
    "db check",
    "db backup",
    "kpi export",
    "kpi show",
    "kpi chains",
    "kpi simulate --balance 10000",
    "kpi refresh",
    "kpi report --out {folder}/report.html",
    "lineage check",
    "lineage fill",
    "matrix show",
    "matrix check",
    "profile validate",
    "profile export {folder}/bundle.zip",
    "governance check",
    "governance set-file --persona moderate --out {folder}/ea.set",
    "tasks render",
    "config history",
    "mt4 find",
    "update check",
    "verify",
    "uninstall",
)
# These look or write only a little: they share a process.
MORE_COMMANDS = (
    "install",
    "import {folder}/statement.htm",
    "rotate",
    "config show",
    "config validate",
    "config diff --version 1",
    "config restore 1 --what-if",
    "db plan",
    "db restore {folder}/none.db",
    "demo {folder}/demo --what-if",
    "governance checklist",
    "governance compare --persona moderate {folder}/none.set",
    "governance controls",
    "governance gate --persona moderate --lots 0.1 --generation 1",
    "governance limits",
    "kpi --mt4-summary {folder}/statement.htm",
    "kpi excursions",
    "kpi formulas",
    "kpi groups --of action bucket",
    "kpi trades --symbol EURUSD",
    "kpi what-if --profile {profile}",
    "lineage import {folder}/none.csv",
    "lineage mend --what-if",
    "lineage note day 2026-01-05 quiet --tag calm",
    "lineage notes",
    "lineage orders EURUSD 1001",
    "lineage positions EURUSD",
    "lineage reentries EURUSD",
    "lineage today",
    "lineage undo",
    "matrix set *~*~O1~*~G1 --action NO_REENTRY",
    "matrix history",
    "matrix diff 1",
    "matrix explain ALL_INDICATORS~QUICK~O4~NONE~G1 --symbol EURUSD",
    "matrix export {folder}/matrix.csv",
    "matrix import {folder}/matrix.csv",
    "matrix restore 1",
    "matrix suggest",
    "profile apply {profile} --personas aggressive --symbols USDJPY",
    "profile convert {profile} --to {folder}/converted.csv",
    "profile diff {profile} {folder}/converted.csv",
    "profile export {folder}/bundle.zip",
    "profile import {folder}/bundle.zip",
    "profile ladder {profile} --persona moderate --lots 0.1",
    "profile new --persona moderate EURUSD",
    "symbols list",
    "symbols propose",
    "tasks validate",
    "tasks query",
    "tasks register --what-if",
    "tasks enable KPIWeekly --what-if",
    "tasks disable KPIWeekly --what-if",
    "tasks run KPIWeekly --what-if",
    "tasks remove --what-if",
    "bridge status",
    "bridge replay 0",
    "bridge stop",
)
BRIDGE = {"bridge run", "bridge start", "bridge diagnose"}  # listen, or ask who does


def run(words: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command; both sides agree on UTF-8, whatever the system's code page is."""
    return subprocess.run(
        [sys.executable, str(HERE / "offline_program.py"), *words],
        env=os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONWARNDEFAULTENCODING": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )


def test_the_net_that_catches_a_connection_holds() -> None:
    line = "import sys, offline_program; sys.addaudithook(offline_program.deny); import socket; "
    ended = subprocess.run(
        [sys.executable, "-c", line + "socket.socket().bind(('127.0.0.1', 0))"],
        env=os.environ | {"PYTHONPATH": f"{HERE}{os.pathsep}{HERE.parent}"},
        check=False,
        capture_output=True,
    )
    assert ended.returncode == DENIED


def test_a_file_read_in_the_systems_code_page_is_noticed(tmp_path: Path) -> None:
    lines = (
        "import pathlib",
        "reading = compile('pathlib.Path(__file__).read_text()', 'x.py', 'exec')",
        "exec(reading, {'pathlib': pathlib, '__name__': 'reentry_gui.x', '__file__': __file__})",
    )
    script = tmp_path / "reads.py"
    script.write_text("\n".join(lines), encoding="utf-8")
    ended = run([str(script)])
    assert ended.returncode == 1
    assert "EncodingWarning" in ended.stderr


@pytest.mark.parametrize(("switch", "code"), [(True, DENIED), (False, 0)])
def test_only_the_switch_lets_the_update_check_out(
    make_config: Callable[..., PackConfig], *, switch: bool, code: int
) -> None:
    config = make_config(updates={"check": switch})
    lines = (
        "import datetime, pathlib, sys, offline_program",
        "from reentry_gui import config, updates",
        "from reentry_gui.errors import ReentryError",
        "from reentry_gui.updates.source import Source",
        "sys.addaudithook(offline_program.deny)",
        "known = Source('https://example.org/update.json', bytes(32))",
        "opened = config.load(pathlib.Path(sys.argv[1]))",
        "now = datetime.datetime.now().astimezone()",
        "try: updates.check_for_update(opened, now, source=known)",
        "except ReentryError as error: sys.exit('is off' not in str(error))",
        "sys.exit(4)",
    )
    ended = subprocess.run(
        [sys.executable, "-c", "\n".join(lines), str(config.file)],
        env=os.environ | {"PYTHONPATH": f"{HERE}{os.pathsep}{HERE.parent}"},
        check=False,
        capture_output=True,
        timeout=120,
    )
    assert ended.returncode == code, ended.stderr


def test_no_command_speaks_to_the_network_or_leaves_a_code_page_to_the_system(
    pack: PackConfig, tmp_path: Path
) -> None:
    orders = [Order(ticket=number, closed=number) for number in range(1001, 1030)]
    report = Report([Balance(), *orders]).html()
    (tmp_path / "statement.htm").write_text(report, encoding="utf-8")
    for words in COMMANDS:
        filled = words.replace("{folder}", str(tmp_path)).split()
        ended = run([*filled, "--config", str(pack.file)])
        assert ended.returncode in {0, 1}, f"{words}: {ended.returncode}\n{ended.stderr}"
        assert "Traceback" not in ended.stderr, ended.stderr


def known_commands() -> set[str]:
    modules = {f"reentry_gui.cli.{module}" for module, _text in GROUPS.values()}
    return {command.name for name in modules for command in importlib.import_module(name).COMMANDS}


def test_every_command_but_the_bridges_is_tried_without_a_network() -> None:
    tried = [f"{line} " for line in (*COMMANDS, *MORE_COMMANDS)]
    known = known_commands()
    named = {max((n for n in known if line.startswith(f"{n} ")), key=len) for line in tried}
    assert known - named == BRIDGE


def test_no_other_command_speaks_to_the_network(pack: PackConfig, tmp_path: Path) -> None:
    orders = [Order(ticket=number, closed=number) for number in range(1001, 1030)]
    (tmp_path / "statement.htm").write_text(Report([Balance(), *orders]).html(), encoding="utf-8")
    places = {"{folder}": str(tmp_path), "{profile}": str(pack.profile("moderate", "EURUSD"))}
    lines = [line.split() for line in MORE_COMMANDS]
    for place, filled in places.items():
        lines = [[word.replace(place, filled) for word in words] for words in lines]
    file = tmp_path / "lines.json"
    given = [[*words, "--config", str(pack.file)] for words in lines]
    file.write_text(json.dumps(given), encoding="utf-8")
    ended = run([str(HERE / "commands_in_turn.py"), str(file)])
    assert ended.returncode == 0, ended.stderr
    codes = dict(zip(MORE_COMMANDS, json.loads(ended.stdout.splitlines()[-1]), strict=True))
    assert {line: code for line, code in codes.items() if code not in {0, 1}} == {}
    assert "Traceback" not in ended.stderr, ended.stderr
    assert len([code for code in codes.values() if code == 0]) > 40  # those did what they do


def test_the_window_speaks_to_the_network_by_no_socket_of_python(pack: PackConfig) -> None:
    window = HERE / "ui" / "driven_window.py"
    ended = subprocess.run(
        [sys.executable, str(HERE / "offline_program.py"), str(window), "visit", str(pack.file)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
