from __future__ import annotations

from pathlib import Path

import pytest
from asked import NOW
from bridges import deploy, question

from reentry_gui import cli
from reentry_gui.api.runfile import spool_folder
from reentry_gui.config import PackConfig
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.desk import Desk
from reentry_gui.decision.recorder import Recorder
from reentry_gui.decision.refused import REFUSED, Refused, put_away, refused_records
from reentry_gui.decision.spool import Spool, line_of
from reentry_gui.decision.store import Store


def refuse_some(pack: PackConfig) -> Path:
    """Let the database refuse a result whose decision is gone; return the journal's folder."""
    deploy(pack)
    spool = Spool(spool_folder(pack))
    desk = Desk(DecisionContext(pack, NOW), spool, lambda _fields: None, now=lambda: NOW)
    desk.recall(["0" * 20])
    result = {"decision_id": "0" * 20, "symbol": "EURUSD", "source_ticket": 7, "status": "OK"}
    desk.record_result(result | {"reentry_ticket": 8})
    desk.ask(question(1))
    writer = Recorder(spool, Store(pack).write, lambda _f: None, lambda _f, _w: None)
    while writer.drain(100):
        pass
    assert writer.refused == 1
    spool.close()
    return spool.folder


def test_a_record_that_can_never_be_stored_is_told_in_words(
    pack: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = refuse_some(pack)
    (record,) = refused_records(folder)
    assert record.about == "result on EURUSD 7: OK, order 8"
    assert "0" * 20 in record.why
    assert cli.main(["bridge", "status", "--config", str(pack.file)]) == 1
    told = capsys.readouterr().out
    assert "no bridge runs on this config" in told
    assert "1 records can never be put into the database" in told
    assert f"{record.at}  {record.about}: {record.why}" in told
    kept = put_away(folder)
    assert kept is not None
    assert kept.exists()
    assert put_away(folder) is None
    assert cli.main(["bridge", "status", "--config", str(pack.file)]) == 0


def test_what_is_refused_is_told_whatever_it_is(tmp_path: Path) -> None:
    (tmp_path / REFUSED).write_bytes(
        line_of("decision", {"of": "an older program"})
        + b"junk\n"
        + line_of("refused", {"at": "2026-01-01T00:00:00+00:00", "why": "odd", "kind": "dance"})
    )
    odd = Refused("2026-01-01T00:00:00+00:00", "dance", "odd")
    assert refused_records(tmp_path) == (Refused("", "decision", ""), odd)
    assert refused_records(tmp_path / "nowhere") == ()
