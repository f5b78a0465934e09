"""The grid of all profiles: their state, and what the EA's folder has of each."""

from __future__ import annotations

import datetime as dt

from reentry_gui import personas
from reentry_gui.config import PackConfig
from reentry_gui.profiles import ProfileState, default_profile, render

WEDNESDAY = dt.datetime(2026, 1, 14, 12, 0, tzinfo=dt.UTC)


def told(config: PackConfig, persona: str, symbol: str = "EURUSD") -> tuple[str, str]:
    cell = personas.profile_grid(config, WEDNESDAY).cell(persona, symbol)
    assert cell is not None
    return cell.check.state, cell.deployed


def test_before_anything_is_deployed(pack: PackConfig) -> None:
    report = personas.profile_grid(pack, WEDNESDAY)
    assert len(report.cells) == 9
    assert {cell.deployed for cell in report.cells} == {""}
    assert [c.persona for c in report.cells if c.is_due] == ["aggressive"] * 3
    assert report.cell("nobody", "EURUSD") is None
    assert sum(report.counts.values()) == 9


def test_live_changed_and_edited(pack: PackConfig) -> None:
    personas.rotate(pack, WEDNESDAY.date())
    assert told(pack, "aggressive") == ("valid", "live")
    assert told(pack, "moderate") == ("valid", "")
    source = pack.profile("aggressive", "EURUSD")
    source.write_bytes(render(default_profile("aggressive")).replace(b"3.0", b"2.9"))
    assert told(pack, "aggressive") == ("valid", "changed")
    pack.deployed_profile("EURUSD").write_bytes(b"by hand")
    assert told(pack, "aggressive") == ("valid", "edited")
    assert told(pack, "moderate") == ("valid", "")


def test_broken_missing_and_without_database(pack: PackConfig) -> None:
    pack.path("db_path").write_bytes(b"no database at all, but text" * 100)
    pack.profile("moderate", "EURUSD").write_bytes(b"nonsense")
    pack.profile("conservative", "EURUSD").unlink()
    assert told(pack, "moderate")[0] == ProfileState.INVALID
    assert told(pack, "conservative")[0] == ProfileState.MISSING
    assert "moderate/EURUSD: invalid" in [*personas.profile_grid(pack, WEDNESDAY).lines()]
