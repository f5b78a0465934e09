from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from reentry_gui.decision.journal_files import segments, written
from reentry_gui.decision.known import Known
from reentry_gui.decision.spool import (
    WRITTEN_KEPT,
    Batch,
    Entry,
    Spool,
    entries_of,
    line_of,
)
from reentry_gui.errors import ReentryError


def batches(spool: Spool, most: int) -> Iterator[Batch]:
    while batch := spool.take(most):
        yield batch
        spool.release(batch)


def drained(spool: Spool, most: int = 7) -> list[Entry]:
    return [entry for batch in batches(spool, most) for entry in batch.entries]


def numbers(entries: list[Entry]) -> list[int]:
    return [entry.data["n"] for entry in entries]


def test_lines_come_out_once_and_in_order(tmp_path: Path) -> None:
    spool = Spool(tmp_path, segment_bytes=300)
    for n in range(100):
        spool.append("decision", {"n": n, "text": "ä\n"})
    assert len(segments(tmp_path)) > 5
    assert numbers(drained(spool)) == list(range(100))
    assert spool.take() is None
    spool.append("decision", {"n": 100})
    assert numbers(drained(spool)) == [100]
    assert spool.waiting == 0
    spool.close()
    assert segments(tmp_path) == []


def test_what_was_not_released_is_read_again_after_a_restart(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    for n in range(10):
        spool.append("decision", {"n": n})
    batch = spool.take(4)
    assert batch is not None
    spool.release(batch)
    os.close(spool.handle)  # the first one was killed
    again = Spool(tmp_path)
    again.append("decision", {"n": 10})
    assert numbers(drained(again)) == list(range(11))
    again.close()
    assert segments(tmp_path) == []


def test_a_file_that_somebody_holds_is_read_once_and_put_by_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path, segment_bytes=100)
    for n in range(20):
        spool.append("decision", {"n": n})

    def held(_path: Path, _target: Path) -> None:
        raise PermissionError(errno.EACCES, "another program has it open")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", held)
        found = [*islice(batches(spool, 3), 40)]
    assert numbers([entry for batch in found for entry in batch.entries]) == [*range(20)]
    assert spool.take() is None
    assert len(segments(tmp_path)) == 1  # the one that is being written
    spool.close()
    assert segments(tmp_path) == []


@pytest.mark.parametrize("cut", [1, 9, 20])
def test_half_a_line_is_passed_over(tmp_path: Path, cut: int) -> None:
    whole = line_of("decision", {"n": 1})
    (tmp_path / "journal-00000007.log").write_bytes(whole + line_of("decision", {"n": 2})[:-cut])
    spool = Spool(tmp_path)
    spool.append("decision", {"n": 3})
    assert numbers(drained(spool)) == [1, 3]


def test_a_damaged_line_is_told_and_passed_over(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    damaged = line_of("decision", {"n": 2}).replace(b"2", b"3")
    lines = [line_of("decision", {"n": 1}), damaged, b"junk\n", line_of("decision", {"n": 4})]
    (tmp_path / "journal-00000001.log").write_bytes(b"".join(lines))
    assert numbers(drained(Spool(tmp_path))) == [1, 4]
    assert [record.message for record in caplog.records] == ["damaged line in the journal"] * 2


def test_a_full_disk_is_told_and_leaves_no_half_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path)
    spool.append("decision", {"n": 1})
    real = os.write

    def half(handle: int, data: bytes) -> int:
        return real(handle, data[:9])

    monkeypatch.setattr(os, "write", half)
    with pytest.raises(ReentryError, match="no space"):
        spool.append("decision", {"n": 2})

    def none(_handle: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", none)
    with pytest.raises(ReentryError, match="No space"):
        spool.append("decision", {"n": 3})
    monkeypatch.setattr(os, "write", real)
    spool.append("decision", {"n": 4})
    assert numbers(drained(spool)) == [1, 4]


def test_after_half_a_line_that_cannot_be_taken_back_a_new_file_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path)
    spool.append("decision", {"n": 1})
    real = os.write

    def half(handle: int, data: bytes) -> int:
        return real(handle, data[:9])

    def refused(_handle: int, _size: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", half)
        patched.setattr(os, "ftruncate", refused)
        for n in (2, 3):  # the second one at the beginning of a file
            with pytest.raises(ReentryError, match="no space"):
                spool.append("decision", {"n": n})
    spool.append("decision", {"n": 4})
    assert [path.read_bytes().count(b"\n") for path in segments(tmp_path)] == [1, 0, 1]
    assert numbers(drained(spool)) == [1, 4]
    assert spool.waiting == 0
    spool.close()
    assert segments(tmp_path) == []


def test_what_may_still_be_taken_back_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path)
    spool.append("decision", {"n": 1})
    real, seen = os.write, []

    def part(handle: int, data: bytes) -> int:
        lines = data.splitlines(keepends=True)
        written = real(handle, b"".join(lines[:1]))  # of two lines the first
        # Another thread reads now; it asked before how far it may, as this one holds the lock.
        monkeypatch.setattr(spool, "whole", lambda _path: spool.size)
        seen.extend(drained(spool))
        monkeypatch.undo()
        return written

    monkeypatch.setattr(os, "write", part)
    with pytest.raises(ReentryError, match="no space"):
        spool.append_texts([b'{"kind":"decision","data":{"n":2}}'] * 2)
    spool.append("decision", {"n": 3})
    assert numbers(seen) == [1]
    assert numbers(drained(spool)) == [3]


def test_a_line_of_any_length_comes_out_and_costs_none_behind_it(tmp_path: Path) -> None:
    spool = Spool(tmp_path, segment_bytes=1_000)
    spool.append("input", {"n": 1, "content": "a matrix of some thousand rules " * 50_000})
    spool.append("decision", {"n": 2})
    assert numbers(drained(spool)) == [1, 2]
    spool.append("decision", {"n": 3})
    assert numbers(drained(spool)) == [3]


def test_appending_while_another_thread_takes_loses_nothing(tmp_path: Path) -> None:
    spool = Spool(tmp_path, segment_bytes=500)
    found: list[Entry] = []
    is_over = threading.Event()

    def take() -> None:
        while not is_over.is_set():
            found.extend(drained(spool, 3))
            spool.flush()
        found.extend(drained(spool))

    taker = threading.Thread(target=take)
    taker.start()
    for n in range(5_000):
        spool.append("decision", {"n": n})
    is_over.set()
    taker.join()
    assert numbers(found) == list(range(5_000))
    spool.close()
    assert segments(tmp_path) == []


def test_entries_lists_what_lies_there(tmp_path: Path) -> None:
    spool = Spool(tmp_path)
    spool.append("decision", {"n": 1})
    spool.append("result", {"n": 2})
    assert list(spool.entries()) == [Entry("decision", {"n": 1}), Entry("result", {"n": 2})]


def test_what_is_in_the_database_is_kept_for_a_while_and_never_taken_again(
    tmp_path: Path,
) -> None:
    spool = Spool(tmp_path, segment_bytes=100)
    for n in range(3 * WRITTEN_KEPT):
        spool.append("decision", {"n": n, "text": "x" * 90})  # a file each
    drained(spool)
    spool.close()
    assert len(written(tmp_path)) == WRITTEN_KEPT
    newest = range(2 * WRITTEN_KEPT, 3 * WRITTEN_KEPT)
    assert numbers(list(entries_of(written(tmp_path)))) == list(newest)
    again = Spool(tmp_path)
    again.append("decision", {"n": -1})
    assert numbers(drained(again)) == [-1]
    again.close()
    assert numbers(list(entries_of(written(tmp_path)))) == [*newest[1:], -1]


def test_known_never_forgets_and_seldom_errs() -> None:
    known = Known(1 << 18)
    for n in range(10_000):
        known.add(("1234", "EURUSD", n, 1))
    assert all(("1234", "EURUSD", n, 1) in known for n in range(10_000))
    wrong = sum(("1234", "EURUSD", n, 1) in known for n in range(10_000, 30_000))
    assert wrong < 400
