from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from trade_histories import Shape, fill

from reentry_gui import db, paths
from reentry_gui.config import PackConfig
from reentry_gui.kpi import block_files, loading
from reentry_gui.kpi.blocks import Part, read_part
from reentry_gui.kpi.columns import KINDS
from reentry_gui.kpi.loading import Loaded, load
from reentry_gui.kpi.sources import Sources

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

    def noted(sources: Sources, span: db.Span, told: str, rule: str) -> Part:
        found.append(sources.symbol)
        return read_part(sources, span, told, rule)

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
