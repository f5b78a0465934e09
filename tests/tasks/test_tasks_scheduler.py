"""The use cases against a schtasks program that stands first on PATH and keeps its state."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import scheduler as scheduler_program
from scheduler import row, stored

from reentry_gui import cli, tasks
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.tasks import schtasks
from reentry_gui.tasks.clock import DateOrder

SATURDAY = dt.date(2026, 11, 21)
NOON = dt.datetime(2026, 11, 25, 12, 0).astimezone()  # a Wednesday
MakeConfig = Callable[..., PackConfig]


@pytest.fixture
def scheduler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put the stand-in first on PATH; return the folder of its state."""
    return scheduler_program.install(tmp_path, monkeypatch)


def state_of(
    config: PackConfig, order: DateOrder | None = "dmy", now: dt.datetime = NOON
) -> tasks.TaskState:
    return tasks.query(config, now=now, order=order).states[0]


def test_register_hands_over_reads_back_and_can_be_repeated(
    config: PackConfig, scheduler: Path
) -> None:
    report = tasks.register(config, SATURDAY)
    assert [o.outcome for o in report.outcomes][2:] == ["registered and read back"] * 2
    assert not report.needs_action
    assert "\\ufeff" not in stored(scheduler, "ProfileRotate").read_text(encoding="utf-8")
    assert not tasks.register(config, SATURDAY).needs_action


def test_no_password_ever_stands_on_a_command_line(config: PackConfig, scheduler: Path) -> None:
    tasks.register(config, SATURDAY)
    calls = (scheduler / "calls").read_text(encoding="utf-8")
    assert "/Create /TN Reentry\\ProfileRotate /XML" in calls
    assert "/RP" not in calls.upper()


def test_register_what_if_changes_nothing(config: PackConfig, scheduler: Path) -> None:
    report = tasks.register(config, SATURDAY, what_if=True)
    assert [o.outcome for o in report.outcomes] == ["would be written"] * 2 + [
        "would be registered"
    ] * 2
    assert not stored(scheduler, "ProfileRotate").exists()
    assert not config.path("scripts_dir").exists()


def test_what_if_tells_how_a_registered_task_would_change(
    make_config: MakeConfig, scheduler: Path
) -> None:
    tasks.register(make_config(), SATURDAY)
    assert scheduler.is_dir()
    later = make_config(
        scheduling={
            "profile_rotate": {"time": "07:15", "frequency": "DAILY"},
            "weekly_kpi": {"day": "Sunday", "time": "18:00"},
        }
    )
    rotate, kpi = tasks.register(later, SATURDAY, what_if=True).outcomes[2:]
    assert rotate.remarks == ("time: 06:45, wanted is 07:15",)
    assert kpi.outcome == "would stay as it is"


def test_access_denied_is_explained(config: PackConfig, scheduler: Path) -> None:
    (scheduler / "mode").write_text("denied")
    report = tasks.register(config, SATURDAY)
    assert report.needs_action
    text = "\n".join(report.lines())
    assert "start this once as administrator" in text
    assert "Access is denied." in text
    assert tasks.query(config, now=NOON).states[0].present is None


def test_what_windows_changed_is_told(config: PackConfig, scheduler: Path) -> None:
    (scheduler / "mode").write_text("changed")
    report = tasks.register(config, SATURDAY)
    assert report.needs_action
    assert "logon: S4U, wanted is InteractiveToken" in report.outcomes[2].remarks


def test_what_cannot_be_read_back_is_said(config: PackConfig, scheduler: Path) -> None:
    (scheduler / "mode").write_text("silent")
    report = tasks.register(config, SATURDAY)
    assert not report.needs_action
    assert "could not be read back" in report.outcomes[2].remarks[0]
    assert state_of(config).present is None


def test_letters_that_the_code_page_lacks_are_no_difference(
    make_config: MakeConfig, tmp_path: Path, scheduler: Path
) -> None:
    program = tmp_path / "Jörg 日本 😀 & Söhne" / "ReentryPanel"
    report = tasks.register(make_config(tasks={"program": str(program)}), SATURDAY)
    assert "日本" in stored(scheduler, "KPIWeekly").read_text(encoding="utf-8")
    assert not report.needs_action, report.outcomes


def test_german_messages_are_passed_on_readable(config: PackConfig, scheduler: Path) -> None:
    (scheduler / "mode").write_text("german")
    with pytest.raises(ReentryError, match="nicht übermäßig klar"):
        tasks.run_now(config, "ProfileRotate")


def test_fresh_task_has_not_run_and_missed_nothing(config: PackConfig, scheduler: Path) -> None:
    tasks.register(config, SATURDAY)
    assert scheduler.is_dir()
    first_evening = dt.datetime(2026, 11, 20, 20, 0).astimezone()
    state = state_of(config, now=first_evening)
    assert (state.present, state.enabled, state.missed) == (True, True, False)
    assert (state.last_run, state.last_run_shown) == (None, "never")
    assert list(state.problems()) == []


def test_task_that_never_ran_though_due_is_missed(config: PackConfig, scheduler: Path) -> None:
    tasks.register(config, SATURDAY)
    assert scheduler.is_dir()
    assert state_of(config).missed is True


def test_task_registered_after_its_time_has_missed_nothing(
    config: PackConfig, scheduler: Path
) -> None:
    tasks.register(config, NOON)
    assert scheduler.is_dir()
    assert state_of(config).missed is False
    assert state_of(config, now=NOON + dt.timedelta(1)).missed is True


@pytest.mark.parametrize(
    ("last_run", "missed"),
    [
        ("25.11.2026 06:45:01", False),
        ("24.11.2026 06:45:01", True),
        ("25.11.2026 06:44:59", False),
    ],
)
def test_last_run_is_held_against_the_schedule(
    config: PackConfig, scheduler: Path, last_run: str, *, missed: bool
) -> None:
    tasks.register(config, SATURDAY)
    row(scheduler, "ProfileRotate", "26.11.2026 06:45:00", last_run, "0")
    state = state_of(config)
    assert state.missed is missed
    assert state.next_run == dt.datetime(2026, 11, 26, 6, 45).astimezone()
    assert state.last_result_words == "done"


@pytest.mark.parametrize(
    ("result", "code", "words", "fails"),
    [
        ("0", 0, "done", False),
        ("267009", 0x41301, "running now", False),
        ("267011", 0x41303, "has not run yet", False),
        ("267014", 0x41306, "stopped by a user", True),
        ("1", 1, "you must act", True),
        ("2", 2, "program was not found", True),
        ("-2147024891", 0x80070005, "access denied", True),
        ("-2147216609", 0x8004131F, "was still running", True),
        ("0x8004131F", 0x8004131F, "was still running", True),
        ("12345", 12345, "an unknown result", True),
    ],
)
def test_last_result_in_words(
    config: PackConfig, scheduler: Path, result: str, code: int, words: str, *, fails: bool
) -> None:
    tasks.register(config, SATURDAY)
    row(scheduler, "ProfileRotate", "N/A", "25.11.2026 06:45:01", result)
    state = state_of(config)
    assert state.last_result == code
    assert words in state.last_result_words
    assert state.running is (code == 0x41301)
    assert any("last run failed" in problem for problem in state.problems()) is fails


def test_date_that_could_mean_two_days_is_shown_but_not_judged(
    config: PackConfig, scheduler: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    querying = sys.modules["reentry_gui.tasks.query"]  # the package's `query` is the function
    monkeypatch.setattr(querying, "date_order", lambda: None)  # as where Windows does not say
    tasks.register(config, SATURDAY)
    row(scheduler, "ProfileRotate", "11/12/2026 06:45:00", "11/10/2026 06:45:00", "0")
    state = state_of(config, order=None)
    assert (state.last_run, state.missed) == (None, None)
    assert "11/10/2026 06:45:00" in "\n".join(state.lines())


def test_disable_enable_run_remove(config: PackConfig, scheduler: Path) -> None:
    tasks.register(config, SATURDAY)
    tasks.disable(config, "profilerotate")
    assert state_of(config).enabled is False
    assert any("is disabled" in problem for problem in state_of(config).problems())
    tasks.enable(config, "ProfileRotate")
    assert state_of(config).enabled is True
    assert tasks.run_now(config, "ProfileRotate").outcomes[0].outcome.startswith("started")
    preview = tasks.remove(config, what_if=True)
    assert [o.outcome for o in preview.outcomes] == ["would be removed"] * 2
    assert stored(scheduler, "KPIWeekly").exists()
    assert [o.outcome for o in tasks.remove(config).outcomes] == ["removed"] * 2
    again = tasks.remove(config, ["KPIWeekly"])
    assert [o.outcome for o in again.outcomes] == ["was not there"]
    assert not again.needs_action


@pytest.mark.parametrize(
    ("step", "outcome"),
    [
        (tasks.run_now, "would be started"),
        (tasks.enable, "would be enabled"),
        (tasks.disable, "would be disabled"),
    ],
)
def test_what_a_step_would_do_is_told_and_not_done(
    config: PackConfig, scheduler: Path, step: Callable[..., tasks.TasksReport], outcome: str
) -> None:
    with pytest.raises(ReentryError, match="does not know this task"):
        step(config, "KPIWeekly", what_if=True)
    tasks.register(config, SATURDAY)
    before = {file: file.read_bytes() for file in scheduler.rglob("*") if file.name != "calls"}
    report = step(config, "KPIWeekly", what_if=True)
    assert [told.outcome for told in report.outcomes] == [outcome]
    assert {file: file.read_bytes() for file in before} == before
    assert state_of(config).enabled is True


def test_absent_task_is_told_apart(config: PackConfig, scheduler: Path) -> None:
    assert scheduler.is_dir()
    assert state_of(config).present is False
    with pytest.raises(ReentryError) as refused:
        tasks.enable(config, "KPIWeekly")
    assert "does not know this task" in refused.value.message
    assert "reentry tasks register" in refused.value.hint


def test_hanging_scheduler_is_given_up(
    config: PackConfig, scheduler: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheduler_program.put(scheduler, "import time; time.sleep(3)")  # much longer than is waited
    monkeypatch.setattr(schtasks, "TIMEOUT_SECONDS", 0.2)
    with pytest.raises(ReentryError, match="did not end within"):
        tasks.query(config, now=NOON)


def test_what_the_scheduler_leaves_running_is_not_waited_for(
    scheduler: Path, tmp_path: Path
) -> None:
    stop = tmp_path / "stop"
    staying = f"import os, time\nwhile not os.path.exists({str(stop)!r}): time.sleep(0.05)"
    scheduler_program.put(
        scheduler,
        "import subprocess, sys\n"
        f"subprocess.Popen([sys.executable, '-c', {staying!r}], stdin=subprocess.DEVNULL)\n"
        "print('told')\n",
    )
    try:
        ended = schtasks.run_schtasks(["/Query"])
    finally:
        stop.touch()
    assert (ended.code, ended.out.strip(), ended.err) == (0, b"told", b"")


def test_scheduler_that_cannot_start_is_told(config: PackConfig, scheduler: Path) -> None:
    scheduler_program.program_of(scheduler).write_bytes(b"\x7fELFnonsense")
    with pytest.raises(ReentryError, match="cannot be started"):
        tasks.query(config, now=NOON)


def test_without_a_scheduler_files_are_written_and_the_rest_is_said(
    config: PackConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("SYSTEMROOT", str(tmp_path))
    report = tasks.register(config, SATURDAY)
    assert report.needs_action
    assert all(file.is_file() for file in tasks.task_files(config))
    assert '  schtasks /Create /TN "Reentry\\KPIWeekly" /XML' in "\n".join(report.lines())
    assert tasks.query(config).has_scheduler is False
    assert not tasks.query(config).needs_action
    assert not tasks.remove(config).needs_action
    with pytest.raises(ReentryError, match="not on this machine"):
        tasks.run_now(config, "KPIWeekly")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp850"])
def test_what_is_printed_is_read_in_each_encoding(encoding: str) -> None:
    assert schtasks.decode("<Täsk>ß</Täsk>".encode(encoding)) == "<Täsk>ß</Täsk>"


def test_commands(config: PackConfig, scheduler: Path, capsys: pytest.CaptureFixture[str]) -> None:
    named = ["--config", str(config.file)]
    assert cli.main(["tasks", "query", *named]) == 1
    assert cli.main(["tasks", "register", *named]) == 0
    assert cli.main(["tasks", "disable", "ProfileRotate", "--what-if", *named]) == 0
    assert "would be disabled" in capsys.readouterr().out
    assert cli.main(["tasks", "disable", "KPIWeekly", *named]) == 0
    capsys.readouterr()
    assert cli.main(["tasks", "query", *named, "--json"]) == 1
    states = json.loads(capsys.readouterr().out)["states"]
    assert [state["enabled"] for state in states] == [True, False]
    assert cli.main(["tasks", "run", "nonsense", *named]) == 2
    assert cli.main(["tasks", "remove", *named]) == 0
    assert not stored(scheduler, "KPIWeekly").exists()
