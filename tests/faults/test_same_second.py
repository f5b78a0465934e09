"""Two programs and a scheduled task at the same second: nothing lost, nothing waits for ever."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

from mt4_reports import Balance, Order, Report

from reentry_gui import config, db, files, personas
from reentry_gui.config import PackConfig

ROUNDS = 3
LONGEST_SECONDS = 240  # of a round, beside whatever else runs; a deadlock would last for ever
PERSONAS = ("conservative", "moderate", "aggressive")
TICKETS = range(1001, 1021)
# Each runs its commands one after the other, from the moment that the file `go` is there.
CHILD = """
import os, pathlib, sys, time
from reentry_gui import cli
go, named, lines = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
print("ready", flush=True)
while not go.exists():
    time.sleep(0.001)
for line in lines:
    code = cli.main([*line.split("\\t"), "--config", named])
    if code:
        sys.exit(f"{line}: {code}")
"""


def lines(statement: Path) -> dict[str, list[str]]:
    """Return what each of the three does."""
    return {
        "task": ["rotate", "kpi\texport"],
        "window": ["rotate\t--persona\taggressive", f"import\t{statement}", "rotate"],
        "console": [
            "install",
            "migrate\t--symbols\tEURUSD",
            "rotate\t--persona\tmoderate",
            "apply",
        ],
    }


def at_once(folder: Path, pack: PackConfig, statement: Path) -> dict[str, str]:
    """Start all three, let them go, and return what went wrong with whom."""
    go = folder / "go"
    go.unlink(missing_ok=True)
    started = {
        name: subprocess.Popen(
            [sys.executable, "-c", CHILD, str(go), str(pack.file), *commands],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONIOENCODING": "utf-8"},
        )
        for name, commands in lines(statement).items()
    }
    for process in started.values():
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"ready"
    go.touch()
    said = {name: process.communicate(timeout=LONGEST_SECONDS) for name, process in started.items()}
    return {
        name: (out + err).decode("utf-8", "replace")
        for name, (out, err) in said.items()
        if started[name].returncode or b"Traceback" in err
    }


def persona_of(pack: PackConfig) -> set[str]:
    """Return whose profiles the EA has, each file compared whole."""
    held = {pack.deployed_profile(symbol).read_bytes() for symbol in pack.symbols}
    sources = {
        persona: {pack.profile(persona, symbol).read_bytes() for symbol in pack.symbols}
        for persona in PERSONAS
    }
    return {persona for persona, content in sources.items() if held <= content}


def test_two_programs_and_a_task_leave_everything_whole(pack: PackConfig, tmp_path: Path) -> None:
    statement = tmp_path / "statement.htm"
    orders = [Order(ticket=number, closed=number) for number in TICKETS]
    statement.write_text(Report([Balance(), *orders]).html(), encoding="utf-8")
    personas.rotate(pack, dt.date(2026, 11, 23))
    for _round in range(ROUNDS):
        assert at_once(tmp_path, pack, statement) == {}
        assert len(persona_of(pack)) == 1
        assert not [*pack.path("config_root").glob(f"*{files.TEMPORARY_SUFFIX}")]
        assert db.check_integrity(pack.path("db_path")) == "ok"
        assert config.load(pack.file).model_dump() == pack.model_dump()
    assert {made.state for made in db.deployments(pack.path("db_path"), 1000)} == {"complete"}
    with contextlib.closing(sqlite3.connect(pack.path("db_path"))) as connection:
        found = connection.execute("SELECT ticket FROM trades_EURUSD WHERE type != 'balance'")
        tickets = [row[0] for row in found]
    assert sorted(tickets) == [*TICKETS]
