from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from trade_histories import Shape, fill

from reentry_gui import db, paths
from reentry_gui.config import PackConfig
from reentry_gui.kpi import block_files, loading
from reentry_gui.kpi.blocks import Part
from reentry_gui.kpi.columns import KINDS
from reentry_gui.kpi.loading import Loaded, load
from reentry_gui.kpi.sources import Sources
from reentry_gui.kpi.spans import read_part

SYMBOLS = ("EURUSD", "USDJPY")


@pytest.fixture(autouse=True)
def _all_is_worth_keeping(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(loading, "WORTH_ROWS", 1)
    loading.forget()
    yield
    loading.forget()


@pytest.fixture
def filled(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config(list(SYMBOLS))
    fill(config.path("db_path"), Shape(trades=300, symbols=SYMBOLS))
    return config


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the symbols of which a span is read from the database."""
    found: list[str] = []

    def noted(sources: Sources, those: Sequence[db.Span], rule: str) -> Part:
        found.append(sources.symbol)
        return read_part(sources, those, rule)

    monkeypatch.setattr(loading, "read_part", noted)
    return found


def kept_files() -> list[Path]:
    loading.wait_until_kept()
    return sorted((paths.cache_folder() / "kpi").glob("*"))


def same(one: Loaded, other: Loaded) -> bool:
    columns = [repr(getattr(one.columns, n).tolist()) for n in KINDS]
    names = (one.columns.chains, one.columns.accounts, one.columns.currencies)
    others = (other.columns.chains, other.columns.accounts, other.columns.currencies)
    return (
        columns == [repr(getattr(other.columns, n).tolist()) for n in KINDS]
        and names == others
        and one.attempts.exec_ms.tolist() == other.attempts.exec_ms.tolist()
    )


def test_the_next_start_reads_no_trade_from_the_database(
    filled: PackConfig, reads: list[str]
) -> None:
    first = load(filled)
    assert set(reads) == set(SYMBOLS)
    assert len(kept_files()) == len(SYMBOLS)
    reads.clear()
    loading.forget()
    assert same(load(filled), first)
    assert reads == []


def test_what_changed_meanwhile_is_read_and_nothing_else(
    filled: PackConfig, reads: list[str]
) -> None:
    load(filled)
    loading.forget()
    reads.clear()
    connection = sqlite3.connect(filled.path("db_path"))
    with connection:
        connection.execute("UPDATE trades_USDJPY SET profit = 123.45 WHERE profit IS NOT NULL")
    connection.close()
    found = load(filled).columns
    assert reads == ["USDJPY"]
    assert set((found.profit - found.commission - found.swap)[found.symbol == 1].round(2)) == {
        123.45
    }


@pytest.mark.parametrize(
    "harm",
    [
        lambda content: content[:-1],
        lambda content: content[:100],
        lambda content: content[:0],
        lambda content: b"x" + content[1:],
        lambda content: content[:-3000] + bytes([content[-3000] ^ 1]) + content[-2999:],
        lambda content: content.replace(b'"crc"', b'"crd"', 1),
        lambda content: content.replace(b'"of": [%d' % block_files.FORM, b'"of": [0', 1),
    ],
)
def test_a_torn_or_foreign_file_counts_as_none(
    filled: PackConfig, reads: list[str], harm: Callable[[bytes], bytes]
) -> None:
    first = load(filled)
    for path in kept_files():
        content = path.read_bytes()
        harmed = harm(content)
        assert harmed != content
        path.write_bytes(harmed)
    loading.forget()
    reads.clear()
    assert same(load(filled), first)
    assert set(reads) == set(SYMBOLS)


def test_another_rule_for_outcomes_has_files_of_its_own(
    make_config: Callable[..., PackConfig], filled: PackConfig
) -> None:
    load(filled)
    load(make_config(list(SYMBOLS), outcome={"rule": "exit_price"}))
    assert len(kept_files()) == 2 * len(SYMBOLS)


def test_where_nothing_can_be_written_the_database_is_read(
    filled: PackConfig, reads: list[str]
) -> None:
    paths.cache_folder().parent.mkdir(parents=True)
    paths.cache_folder().write_text("in the way", encoding="utf-8")
    first = load(filled)
    loading.forget()
    reads.clear()
    assert same(load(filled), first)
    assert set(reads) == set(SYMBOLS)


def test_files_that_nobody_renewed_for_long_are_taken_away(filled: PackConfig) -> None:
    old = paths.cache_folder() / "kpi" / f"old{paths.CACHE_SUFFIX}"
    old.parent.mkdir(parents=True)
    old.write_bytes(b"")
    past = time.time() - block_files.UNUSED_SECONDS - 1
    os.utime(old, (past, past))
    load(filled)
    loading.wait_until_kept()
    assert not old.exists()
    assert len(kept_files()) == len(SYMBOLS)


def test_few_trades_are_not_worth_a_file(
    filled: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "WORTH_ROWS", block_files.WORTH_ROWS)
    load(filled)
    assert kept_files() == []


TICKET = "(SELECT ticket FROM trades_USDJPY WHERE profit IS NOT NULL ORDER BY ticket LIMIT 1 {0})"
CHANGES = {
    "nothing": (),
    "a value": (f"UPDATE trades_USDJPY SET profit = 7.25 WHERE ticket = {TICKET.format('')}",),
    "a cost": (f"UPDATE trade_details_USDJPY SET swap = -3 WHERE ticket = {TICKET.format('')}",),
    "a try": ("UPDATE reentry_executions_USDJPY SET exec_ms = 4321 WHERE id = 2",),
    "a row less": (f"DELETE FROM trades_USDJPY WHERE ticket = {TICKET.format('')}",),
    "another row": (
        f"UPDATE trades_USDJPY SET ticket = ticket + 1 WHERE ticket = {TICKET.format('')}",
    ),
    "two rows exchanged": (
        f"UPDATE trades_USDJPY SET ticket = -1 WHERE ticket = {TICKET.format('')}",
        f"UPDATE trades_USDJPY SET ticket = ticket - 10 WHERE ticket = {TICKET.format('')}",
    ),
    "a change taken back": (
        "BEGIN",
        "UPDATE trades_USDJPY SET profit = profit + 1",
        "ROLLBACK",
    ),
    "rows moved": ("VACUUM",),
    "a column": ("ALTER TABLE trades_USDJPY ADD COLUMN more TEXT DEFAULT 'x'",),
}


def anew(config: PackConfig) -> Loaded:
    """Read all without what is kept."""
    loading.forget()
    for path in kept_files():
        path.unlink()
    return load(config)


@pytest.mark.parametrize("journal", ["WAL", "WAL left open", "DELETE"])
@pytest.mark.parametrize("change", list(CHANGES))
def test_whatever_happened_between_two_starts_the_figures_are_those_of_now(
    filled: PackConfig, journal: str, change: str
) -> None:
    other = sqlite3.connect(filled.path("db_path"), isolation_level=None)
    other.execute(f"PRAGMA journal_mode = {journal.split(maxsplit=1)[0]}")
    other.execute("CREATE TABLE other (number)")  # so that a log is there
    first = load(filled)
    assert len(kept_files()) == len(SYMBOLS)
    loading.forget()
    for statement in CHANGES[change]:
        other.execute(statement)
    if journal != "WAL left open":
        other.close()
    found = load(filled)
    assert same(found, anew(filled))
    assert same(found, first) == (
        change in {"nothing", "a change taken back", "rows moved", "a column"}
    )
    other.close()


@pytest.mark.parametrize("journal", ["WAL", "DELETE"])
def test_a_restored_backup_and_another_database_are_told_whatever_their_times_say(
    filled: PackConfig, tmp_path: Path, journal: str
) -> None:
    path, backup = filled.path("db_path"), tmp_path / "backup.db"
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.close()
    shutil.copy2(path, backup)
    before = load(filled)
    loading.forget()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE trades_EURUSD SET profit = profit + 5")
    connection.close()
    later = load(filled)
    assert not same(later, before)
    times = path.stat()
    assert times.st_size == backup.stat().st_size
    loading.forget()
    shutil.copy2(backup, path)  # over it
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert same(load(filled), before)
    swapped = tmp_path / "swapped.db"
    fill(swapped, Shape(trades=300, symbols=SYMBOLS, seed=2))
    if sys.platform == "win32":
        loading.forget()  # Windows replaces no file that is in use
    swapped.replace(path)  # while it is in use
    found = load(filled)
    assert not same(found, before)
    assert same(found, anew(filled))
