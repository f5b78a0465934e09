"""Cells under the editor, saving, applying to many."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profile_strategies import profiles as any_profile

from reentry_gui import profiles
from reentry_gui.config import PackConfig
from reentry_gui.profiles import (
    Profile,
    apply_profile,
    cells_of,
    cells_read,
    check_cells,
    default_profile,
    parse,
    render,
    save_profile,
)

MODERATE = default_profile("moderate")


def typed(action: int, column: str, text: str) -> list[list[str]]:
    cells = [list(row) for row in cells_of(MODERATE)]
    cells[action - 1][profiles.COLUMNS.index(column)] = text
    return cells


@given(any_profile())
def test_cells_are_what_a_file_holds(profile: Profile) -> None:
    assert check_cells(cells_of(profile)).profile == profile
    assert cells_read(parse(render(profile), "x")) == cells_of(profile)


@given(st.lists(st.lists(st.text(max_size=12), min_size=6, max_size=6), min_size=6, max_size=6))
def test_any_cells_are_kept_and_explained(cells: list[list[str]]) -> None:
    checked = check_cells(cells, "moderate")
    assert (checked.profile is None) == any(f.severity == "FAIL" for f in checked.findings)


@pytest.mark.parametrize(
    ("action", "column", "text", "rule", "fix"),
    [
        (2, "Type", "REDUCE", "P102", "REDUCE_SIZE"),
        (2, "SizeMultiplier", "0,5", "P103", "0.5"),
        (6, "SizeMultiplier", "2.5", "P301", "2.0"),
        (3, "SizeMultiplier", "-1", "P103", None),
        (3, "DelaySeconds", "15.0", "P104", "15"),
        (3, "DelaySeconds", "", "P104", None),
        (3, "ConfidenceAdjustment", "1.1", "P201", "0.1"),
        (3, "ConfidenceAdjustment", "-0.5", "P302", "-0.2"),
        (3, "Parameters", "a=1;a=2", "P106", None),
        (3, "Parameters", "be careful, now", "P108", "note=be careful - now"),
        (6, "Type", "AGGRESSIVE", "P413", None),
        (4, "Action", "3", "P022", None),
    ],
)
def test_a_mistake_is_told_at_its_cell(
    action: int, column: str, text: str, rule: str, fix: str | None
) -> None:
    checked = check_cells(typed(action, column, text), "moderate")
    found = next(f for f in checked.findings if f.rule == rule and f.line == action + 1)
    assert found.column == profiles.COLUMNS.index(column) + 1
    assert found.fix == fix


def test_without_a_persona_no_limits_count() -> None:
    assert check_cells(typed(6, "SizeMultiplier", "2.5")).profile is not None


def test_a_broken_file_keeps_its_cells() -> None:
    text = f"{profiles.HEADER}\r\n1,NO_REENTRY,zero,0,0.0,\r\n3,SAME_TRADE,1,15,0,a=1,b=2\r\n"
    cells = cells_read(parse(text.encode(), "x"))
    assert cells[0] == ("1", "NO_REENTRY", "zero", "0", "0.0", "")
    assert cells[1] == ("2", "", "", "", "", "")
    assert cells[2][5] == "a=1,b=2"


# --- save ---------------------------------------------------------------------


def test_saving_keeps_a_copy_and_writes_the_eas_form(tmp_path: Path) -> None:
    file = tmp_path / "EURUSD_reentry.csv"
    file.write_bytes(b"old")
    report = save_profile(file, MODERATE, b"old")
    assert file.read_bytes() == render(MODERATE) == report.content
    assert report.backup
    assert report.backup.read_bytes() == b"old"
    again = save_profile(file, MODERATE, report.content)
    assert (again.written, again.backup) == (False, None)
    assert [*again.lines()] == [f"{file}: holds just this already"]


@pytest.mark.parametrize("known", [b"read before", None])
def test_a_change_made_elsewhere_is_not_overwritten(tmp_path: Path, known: bytes | None) -> None:
    file = tmp_path / "EURUSD_reentry.csv"
    file.write_bytes(b"theirs")
    report = save_profile(file, MODERATE, known)
    assert report.was_changed
    assert report.needs_action
    assert (report.content, file.read_bytes()) == (b"theirs", b"theirs")
    assert "nothing was written" in "".join(report.lines())


def test_a_file_that_has_gone_is_written_anew(tmp_path: Path) -> None:
    file = tmp_path / "new" / "EURUSD_reentry.csv"
    assert save_profile(file, MODERATE, b"was there").written
    assert file.read_bytes() == render(MODERATE)


# --- apply to many ------------------------------------------------------------------


def test_a_profile_is_applied_to_many(pack: PackConfig) -> None:
    profile = check_cells(typed(2, "DelaySeconds", "45"), "moderate").profile
    assert profile is not None
    targets = [("moderate", "EURUSD"), ("moderate", "GBPUSD"), ("conservative", "EURUSD")]
    before = pack.profile("moderate", "EURUSD").read_bytes()
    plan = apply_profile(pack, profile, targets, what_if=True)
    assert [t.outcome for t in plan.targets] == ["planned", "planned", "refused"]
    assert "P301" in plan.targets[2].why
    assert pack.profile("moderate", "EURUSD").read_bytes() == before
    done = apply_profile(pack, profile, targets)
    assert [t.outcome for t in done.targets] == ["written", "written", "refused"]
    assert done.targets[0].backup
    assert done.targets[0].backup.read_bytes() == before
    assert pack.profile("moderate", "EURUSD").read_bytes() == render(profile)
    assert pack.profile("conservative", "EURUSD").read_bytes() == render(
        default_profile("conservative")
    )
    assert "action 2: DelaySeconds 30 → 45" in "\n".join(done.lines())
    assert apply_profile(pack, profile, targets[:1]).targets[0].outcome == "unchanged"


def test_some_actions_leave_the_others(pack: PackConfig) -> None:
    profile = default_profile("aggressive")
    report = apply_profile(pack, profile, [("moderate", "EURUSD")], {2})
    assert [c.action for c in report.targets[0].changes] == [2] * 4
    pack.profile("moderate", "EURUSD").write_bytes(b"broken")
    refused = apply_profile(pack, profile, [("moderate", "EURUSD")], {2}).targets[0]
    assert "could keep its other actions" in str(refused)


def test_a_profile_that_is_missing_is_made(pack: PackConfig) -> None:
    file = pack.profile("moderate", "EURUSD")
    file.unlink()
    report = apply_profile(pack, MODERATE, [("moderate", "EURUSD")])
    assert report.targets[0].is_new
    assert file.read_bytes() == render(MODERATE)
