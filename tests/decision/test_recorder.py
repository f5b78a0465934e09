from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from reentry_gui.decision import recorder
from reentry_gui.decision.recorder import BATCH, LARGE_BATCH, Recorder
from reentry_gui.decision.spool import Entry, Spool
from reentry_gui.errors import ReentryError


def test_what_is_noted_while_much_waits_goes_to_the_disk_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool, most = Spool(tmp_path), []

    def write(_entries: Sequence[Entry]) -> None:
        most.append(len(spool.deferred))
        if len(most) <= 20:  # as fast as it is written, more comes
            for number in range(300):
                spool.append("decision", {"n": number})
                spool.defer((str(number), 1, 1.5))

    monkeypatch.setattr(recorder, "PRESSING", 0)
    writer = Recorder(spool, write, lambda _fields: None, lambda _fields, _why: None)
    spool.append("decision", {"n": 0})
    writer.turn()
    assert len(most) > 20
    assert max(most) <= 300
    assert (len(spool.deferred), spool.waiting) == (0, 0)
    spool.close()


def test_few_lines_at_a_time_while_questions_come_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moment = 100.0
    monkeypatch.setattr("reentry_gui.decision.recorder.time.monotonic", lambda: moment)
    spool = Spool(tmp_path)
    writer = Recorder(spool, lambda _e: None, lambda _f: None, lambda _f, _w: None)
    assert writer.batch() == LARGE_BATCH
    writer.asked_at = moment
    assert writer.batch() == BATCH
    assert not writer.may_write()
    spool.append("decision", {"n": 1})
    monkeypatch.setattr(recorder, "PRESSING", 0)
    assert writer.batch() == LARGE_BATCH
    assert writer.may_write()


def full(spool: Spool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the journal take nothing more."""

    def refuse(_kind: str, _data: dict[str, Any]) -> None:
        raise ReentryError("no space left")

    monkeypatch.setattr(spool, "append", refuse)


def test_a_full_journal_keeps_nothing_from_the_database_and_ends_without_a_crash(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    spool = Spool(tmp_path)
    stored: list[Entry] = []
    writer = Recorder(spool, stored.extend, lambda _f: None, lambda _f, _w: None)
    spool.append("decision", {"n": 1})
    full(spool, monkeypatch)
    spool.defer(("a", 1, 1.5))
    writer.turn()
    assert [entry.data for entry in stored] == [{"n": 1}]
    writer.is_over = True
    writer.run()
    assert caplog.messages == ["journal takes nothing"]  # once, however often it was tried


def test_a_signal_whose_note_finds_no_room_is_noted_later_and_sent_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spool = Spool(tmp_path)
    sent: list[Mapping[str, Any]] = []
    writer = Recorder(spool, lambda _e: None, sent.extend, lambda _f, _w: None)
    full(spool, monkeypatch)
    for name in ("a", "b"):
        writer.deliver({"decision_id": name})
    writer.write_signals()
    writer.write_signals()
    assert [fields["decision_id"] for fields in sent] == ["a", "b"]
    assert [item[:2] for item in spool.deferred] == [("a", 2), ("b", 2)]
    monkeypatch.undo()
    writer.flush()
    (noted,) = spool.entries()
    assert [item[:2] for item in noted.data["items"]] == [["a", 2], ["b", 2]]
    spool.close()
