from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reentry_gui.decision import recorder
from reentry_gui.decision.recorder import BATCH, LARGE_BATCH, Recorder
from reentry_gui.decision.spool import Entry, Spool


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
