from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from reentry_gui.decision import journal_files, whereabouts
from reentry_gui.decision.journal_files import segments, written
from reentry_gui.decision.spool import WRITTEN_KEPT, Spool, line_of
from reentry_gui.decision.unwritten import entries_about
from reentry_gui.decision.whereabouts import IDS, Whereabouts


def name_of(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()[:20]


def append(spool: Spool, *numbers: int) -> None:
    for number in numbers:
        told = {"symbol": "EURUSD", "decision_id": name_of(number), "ticket": number}
        spool.append("decision", {"told": told, "made_with": ["a" * 64, "b" * 64]})


def drain(spool: Spool) -> None:
    while batch := spool.take(3):
        spool.release(batch)


def found(journal: Whereabouts, number: int) -> list[int]:
    name = name_of(number)
    return [entry.data["told"]["ticket"] for entry in entries_about(journal.unwritten(name), name)]


def test_each_id_is_found_wherever_it_stands(tmp_path: Path) -> None:
    spool = Spool(tmp_path, segment_bytes=2_000)
    journal = Whereabouts(spool)
    append(spool, *range(300))
    assert len(segments(tmp_path)) > 10
    assert [found(journal, number) for number in range(300)] == [[n] for n in range(300)]
    assert not any(found(journal, number) for number in range(300, 400))
    append(spool, *range(300, 303))  # to the file that was read already
    assert [found(journal, number) for number in range(298, 304)] == [
        *([n] for n in range(298, 303)),
        [],
    ]


def test_a_stranger_is_looked_for_in_hardly_any_file(tmp_path: Path) -> None:
    spool = Spool(tmp_path, segment_bytes=2_000)
    journal = Whereabouts(spool)
    append(spool, *range(300))
    asked = [journal.unwritten(name_of(number)) for number in range(1_000, 2_000)]
    assert sum(map(len, asked)) <= 20  # of a thousand times all files


def test_what_was_read_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    spool = Spool(tmp_path, segment_bytes=2_000)
    journal = Whereabouts(spool)
    append(spool, *range(50))
    found(journal, 1)
    read = []

    class Counted:
        def findall(self, lines: bytes) -> list[bytes]:
            read.append(lines.count(b"\n"))
            return IDS.findall(lines)

    monkeypatch.setattr(whereabouts, "IDS", Counted())
    found(journal, 2)
    assert read in ([], [0] * len(read))
    append(spool, 50, 51)
    assert found(journal, 51) == [51]
    assert sum(read) == 2


def test_half_a_line_counts_once_it_is_whole(tmp_path: Path) -> None:
    line = line_of("decision", {"told": {"decision_id": name_of(7), "ticket": 7}})
    old = tmp_path / "journal-00000003.log"
    old.write_bytes(line + line_of("decision", {"told": {"decision_id": name_of(8)}})[:-9])
    spool = Spool(tmp_path)
    journal = Whereabouts(spool)
    append(spool, 9)
    with spool.current.open("ab") as file:  # which the disk is taking just now
        file.write(line_of("decision", {"told": {"decision_id": name_of(10), "ticket": 10}}))
        file.flush()
        assert found(journal, 10) == []
    assert found(journal, 7) == [7]
    assert found(journal, 8) == []
    assert found(journal, 9) == [9]


def test_a_piece_of_a_file_ends_where_a_line_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_files, "PIECE_BYTES", 100)
    spool = Spool(tmp_path, segment_bytes=2_000)
    journal = Whereabouts(spool)
    append(spool, *range(40))
    assert [found(journal, number) for number in range(40)] == [[n] for n in range(40)]


def test_what_the_database_has_is_found_as_long_as_it_is_kept(tmp_path: Path) -> None:
    spool = Spool(tmp_path, segment_bytes=100)
    journal = Whereabouts(spool)
    count = 2 * WRITTEN_KEPT
    append(spool, *range(count))  # a file each
    found(journal, 0)
    drain(spool)
    spool.close()
    assert found(journal, count - 1) == []
    kept = written(tmp_path)
    assert len(kept) == WRITTEN_KEPT
    holding = [journal.written(name_of(number)) for number in range(count)]
    assert holding == [[]] * WRITTEN_KEPT + [[path] for path in kept]


def test_nothing_is_kept_of_files_that_are_gone(tmp_path: Path) -> None:
    spool = Spool(tmp_path, segment_bytes=100)
    journal = Whereabouts(spool)
    for number in range(10 * WRITTEN_KEPT):
        append(spool, number)
        found(journal, number)
        drain(spool)
    assert len(journal.by_number) <= 2 * WRITTEN_KEPT
