"""A year of rotations and exports beside an EA that never stops writing, with two unclean ends."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil  # type: ignore[import-untyped]
import pytest

from reentry_gui import db, files, kpi, log, personas
from reentry_gui.config import PackConfig

HERE = Path(__file__).parent
FIRST = dt.date(2026, 1, 1)
DAYS = 365
ZONE = ZoneInfo("Europe/Berlin")  # its clock jumps on 29 March and on 25 October
UNCLEAN = {FIRST + dt.timedelta(days=100), FIRST + dt.timedelta(days=250)}
SUNDAY = 6
LOG_BYTES_A_DAY = 20_000  # of a rotation of three files
WARM_DAYS = 60

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="an unclean end is made by fork and SIGKILL"
)


@pytest.fixture
def expert_advisor(pack: PackConfig, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    personas.rotate(pack, FIRST)
    words = [str(pack.path("db_path")), str(pack.path("config_root")), str(tmp_path / "stop")]
    process = subprocess.Popen(
        [sys.executable, str(HERE / "writing_ea.py"), *words], stdout=subprocess.PIPE, text=True
    )
    yield process
    (tmp_path / "stop").touch()
    process.wait(60)


def killed_in_the_middle(pack: PackConfig, day: dt.date) -> int:
    """Rotate in a child that is killed at the second file; return how it ended."""
    child = os.fork()
    if child == 0:
        real, count = files.replace, 0

        def replace(source: Path, target: Path) -> None:
            nonlocal count
            count += 1
            if count == 2:
                os.kill(os.getpid(), signal.SIGKILL)
            real(source, target)

        setattr(files, "replace", replace)  # noqa: B010  # in this child only
        with contextlib.suppress(BaseException):
            personas.rotate(pack, day)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def wrong_on(pack: PackConfig, day: dt.date, rows_before: int) -> list[str]:
    """Return which of the year's promises do not hold today."""
    wrong = []
    if not database_is_sound(pack.path("db_path")):
        wrong.append(f"{day}: the database is broken")
    if (rows := stored(pack)) < rows_before:
        wrong.append(f"{day}: {rows} trades, {rows_before} the day before")
    if logged(pack) > ((day - FIRST).days + 1) * LOG_BYTES_A_DAY:
        wrong.append(f"{day}: the logs have {logged(pack)} bytes")
    for choice in personas.due(pack, day):
        persona, symbol = choice.persona, choice.symbol
        held = (pack.path("config_root") / f"{symbol}_reentry.csv").read_bytes()
        if held != pack.profile(persona, symbol).read_bytes():
            wrong.append(f"{day}: {symbol} is not {persona}'s")
    if left := list(pack.path("config_root").glob(".*")):
        wrong.append(f"{day}: left over {left}")
    return wrong


def database_is_sound(path: Path) -> bool:
    with contextlib.closing(sqlite3.connect(path, timeout=60)) as connection:
        return bool(connection.execute("PRAGMA quick_check").fetchone()[0] == "ok")


def stored(pack: PackConfig) -> int:
    with contextlib.closing(sqlite3.connect(pack.path("db_path"), timeout=60)) as connection:
        return int(connection.execute("SELECT count(*) FROM trades_EURUSD").fetchone()[0])


def logged(pack: PackConfig) -> int:
    return sum(path.stat().st_size for path in pack.path("logs_dir").iterdir())


def test_a_year_leaves_everything_whole(
    pack: PackConfig, tmp_path: Path, expert_advisor: subprocess.Popen[str]
) -> None:
    log.start(pack.path("logs_dir"), "soak")
    process, warm, rows = psutil.Process(), 0, 0
    wrong: list[str] = []
    for number in range(DAYS):
        day = FIRST + dt.timedelta(days=number)
        if day in UNCLEAN:
            assert killed_in_the_middle(pack, day) == -signal.SIGKILL
        # Twice a year this hour is none, or comes twice.
        personas.rotate(pack, day, at=dt.datetime.combine(day, dt.time(2, 30), ZONE))
        wrong += wrong_on(pack, day, rows)
        rows = stored(pack)
        if day.weekday() == SUNDAY:
            now = dt.datetime.combine(day, dt.time(18), ZONE)
            kpi.export_kpis(pack.path("db_path"), pack.symbols, pack.path("reports_dir"), now)
        if number == WARM_DAYS:
            warm = process.memory_info().rss
    assert not wrong, "\n".join(wrong[:20])
    assert process.memory_info().rss < warm * 1.10
    (tmp_path / "stop").touch()
    told = json.loads(expert_advisor.communicate(timeout=60)[0])
    assert told["torn"] == 0
    assert stored(pack) == told["written"] > 1000
    exports = [path for path in pack.path("reports_dir").iterdir() if path.is_dir()]
    assert len(exports) == 52
    assert len(db.deployments(pack.path("db_path"), limit=10_000)) >= DAYS
