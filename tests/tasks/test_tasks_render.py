from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import tasks
from reentry_gui.config import PackConfig, load
from reentry_gui.errors import ReentryError, UsageError
from reentry_gui.tasks.names import known_name
from reentry_gui.tasks.program import join_arguments, split_arguments

SATURDAY = dt.date(2026, 11, 21)
NS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
PANEL = r"C:\Program Files\Reentry\ReentryPanel.exe"
MakeConfig = Callable[..., PackConfig]


def parsed(task: tasks.RenderedTask) -> ET.Element:
    return ET.fromstring(task.xml)  # noqa: S314  # our own output, another parser


def value(task: tasks.RenderedTask, path: str) -> str:
    found = parsed(task).find("/".join(NS + tag for tag in path.split("/")))
    assert found is not None, path
    return found.text or ""


def split_like_windows(line: str) -> list[str]:
    """Split by the documented rules, letter by letter, apart from the package's own way."""
    words: list[str] = []
    current = ""
    begun = inside = False
    slashes = 0
    for letter in line:
        if letter == "\\":
            slashes += 1
            begun = True
            continue
        if letter == '"':
            current += "\\" * (slashes // 2)
            begun = True
            if slashes % 2:
                current += '"'
            else:
                inside = not inside
            slashes = 0
            continue
        current += "\\" * slashes
        slashes = 0
        if letter in " \t" and not inside:
            if begun:
                words.append(current)
            current, begun = "", False
            continue
        current += letter
        begun = True
    current += "\\" * slashes
    return [*words, current] if begun else words


def test_file_is_utf16_with_mark_declaration_and_crlf(config: PackConfig) -> None:
    for task in tasks.render(config, SATURDAY, program=PANEL):
        assert task.xml.startswith(b"\xff\xfe<\x00?\x00")
        text = task.xml.decode("utf-16")
        assert text.startswith('<?xml version="1.0" encoding="UTF-16"?>\r\n')
        assert "\n" not in text.replace("\r\n", "")


def test_schedules_are_those_of_the_config(config: PackConfig) -> None:
    rotate, kpi = tasks.render(config, SATURDAY, program=PANEL)
    assert (rotate.file_name, kpi.file_name) == ("Task_ProfileRotate.xml", "Task_KPIWeekly.xml")
    assert value(rotate, "Triggers/CalendarTrigger/StartBoundary") == "2026-11-21T06:45:00"
    assert value(rotate, "Triggers/CalendarTrigger/ScheduleByDay/DaysInterval") == "1"
    assert value(kpi, "Triggers/CalendarTrigger/StartBoundary") == "2026-11-22T18:00:00"
    assert value(kpi, "Triggers/CalendarTrigger/ScheduleByWeek/DaysOfWeek/Sunday") == ""


@pytest.mark.parametrize("days_later", range(7))
def test_weekly_export_starts_on_its_own_weekday(config: PackConfig, days_later: int) -> None:
    day = SATURDAY + dt.timedelta(days_later)
    kpi = tasks.render(config, day, program=PANEL)[1]
    start = dt.datetime.fromisoformat(value(kpi, "Triggers/CalendarTrigger/StartBoundary"))
    assert start.strftime("%A") == "Sunday"
    assert 0 <= (start.date() - day).days < 7


def test_settings_catch_up_and_run_on_battery(config: PackConfig) -> None:
    for task in tasks.render(config, SATURDAY, program=PANEL):
        assert value(task, "Settings/StartWhenAvailable") == "true"
        assert value(task, "Settings/DisallowStartIfOnBatteries") == "false"
        assert value(task, "Settings/StopIfGoingOnBatteries") == "false"
        assert value(task, "Settings/MultipleInstancesPolicy") == "IgnoreNew"
        assert value(task, "Settings/ExecutionTimeLimit") == "PT60M"
        assert value(task, "Principals/Principal/RunLevel") == "LeastPrivilege"
        assert value(task, "Principals/Principal/LogonType") == "InteractiveToken"


def test_only_deferred_rotation_repeats(make_config: MakeConfig) -> None:
    config = make_config(rotation={"when_chain_active": "defer"})
    rotate, kpi = tasks.render(config, SATURDAY, program=PANEL)
    assert value(rotate, "Triggers/CalendarTrigger/Repetition/Interval") == "PT30M"
    assert value(rotate, "Triggers/CalendarTrigger/Repetition/Duration") == "PT12H"
    assert b"R\x00e\x00p\x00e\x00t\x00i\x00t" not in kpi.xml


def test_same_config_gives_same_xml_but_for_the_date(config: PackConfig) -> None:
    first = tasks.render(config, SATURDAY, program=PANEL)
    again = tasks.render(config, SATURDAY, program=PANEL)
    later = tasks.render(config, SATURDAY + dt.timedelta(7), program=PANEL)
    assert first == again
    for old, new in zip(first, later, strict=True):
        old_text, new_text = old.xml.decode("utf-16"), new.xml.decode("utf-16")
        changed = [
            (a, b)
            for a, b in zip(old_text.splitlines(), new_text.splitlines(), strict=True)
            if a != b
        ]
        assert len(changed) == 1
        assert "StartBoundary" in changed[0][0]


@pytest.mark.parametrize(
    "folder",
    [
        r"C:\Users\jo\AppData\Roaming\Reentry",
        r"C:\Users\Jörg Müller\Händler & Söhne",
        r"D:\it's {a} [b] (c) #1 + ~ ^ ; , = @ !",
        r"C:\Händel 📈😀\日本語",
        r"\\server\share name\x",
        r"C:\50% sure",
        "C:\\" + "\\".join(["n" * 50] * 4),
    ],
)
def test_path_arrives_at_the_program_as_it_is(config: PackConfig, folder: str) -> None:
    file = f"{folder}\\reentry_pack_config.json"
    there = config.located(Path(file))
    rotate, kpi = tasks.render(there, SATURDAY, program=f"{folder}\\ReentryPanel.exe")
    assert value(rotate, "Actions/Exec/Command") == f"{folder}\\ReentryPanel.exe"
    words = split_like_windows(value(rotate, "Actions/Exec/Arguments"))
    assert words == ["rotate", "--config", file]
    words = split_like_windows(value(kpi, "Actions/Exec/Arguments"))
    assert words == ["kpi", "export", "--config", file]


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("C:\\" + "\\".join(["n" * 60] * 4) + "\\ReentryPanel.exe", "characters, 259 are allowed"),
        ("C:\\" + "😀" * 125 + "\\ReentryPanel.exe", "259 are allowed"),
        ("ReentryPanel.exe", "is not an absolute path"),
        ("C:ReentryPanel.exe", "is not an absolute path"),
        ("C:\\a%TEMP%\\ReentryPanel.exe", "which the Task Scheduler reads as a variable"),
        ("C:\\a$(Arg0)\\ReentryPanel.exe", "which the Task Scheduler reads as a variable"),
        ('"C:\\a b\\ReentryPanel.exe"', "here the path is written without"),
        ('C:\\a"b\\ReentryPanel.exe', "it contains"),
        ("C:\\a<b\\ReentryPanel.exe", "it contains '<'"),
        ("C:\\a>b\\ReentryPanel.exe", "it contains '>'"),
        ("C:\\a\\..\\ReentryPanel.exe", "ends with a space or a dot"),
        ("C:\\aux\\ReentryPanel.exe", "keeps that name for a device"),
        ("C:\\Reentry\\reentry.exe", "is the console program"),
        ("C:\\a\x07b\\ReentryPanel.exe", "a character that XML cannot hold"),
        ("C:\\a\nb\\ReentryPanel.exe", "a character that XML cannot hold"),
        ("C:\\a\ud83db\\ReentryPanel.exe", "a character that XML cannot hold"),
        ("C:\\a\uffffb\\ReentryPanel.exe", "a character that XML cannot hold"),
    ],
)
def test_program_that_windows_would_misread_is_refused(
    config: PackConfig, path: str, why: str
) -> None:
    with pytest.raises(ReentryError) as refused:
        tasks.render(config, SATURDAY, program=path)
    assert why in refused.value.message
    assert refused.value.hint


@pytest.mark.parametrize(
    ("file", "why"),
    [
        ("C:\\" + "\\".join(["n" * 60] * 5) + "\\c.json", "259 are allowed"),
        ("C:\\%USERNAME%\\c.json", "reads as a variable"),
        ("C:\\a|b\\c.json", "it contains '|'"),
    ],
)
def test_config_path_that_windows_would_misread_is_refused(
    config: PackConfig, file: str, why: str
) -> None:
    there = config.located(Path(file))
    with pytest.raises(ReentryError, match=why.replace("|", r"\|")):
        tasks.render(there, SATURDAY, program=PANEL)


@pytest.mark.parametrize(
    "user", ["Jörg & Söhne\\o'neil", "jo@firm.example", "S-1-5-21-1-2-3-1001", ".\\jo 😀"]
)
def test_user_arrives_as_it_is(make_config: MakeConfig, user: str) -> None:
    config = make_config(tasks={"user": user, "logon_type": "S4U"})
    rotate = tasks.render(config, SATURDAY, program=PANEL)[0]
    assert value(rotate, "Principals/Principal/UserId") == user
    assert value(rotate, "Principals/Principal/LogonType") == "S4U"


@pytest.mark.parametrize("user", ["<jo>", 'a"b', " jo", "jo ", "a/b", "x" * 300])
def test_user_that_windows_cannot_have_is_refused(make_config: MakeConfig, user: str) -> None:
    with pytest.raises(ReentryError, match="is no Windows user"):
        tasks.render(make_config(tasks={"user": user}), SATURDAY, program=PANEL)


def test_without_a_user_the_task_belongs_to_who_registers_it(config: PackConfig) -> None:
    assert "UserId" not in tasks.render(config, SATURDAY, program=PANEL)[0].xml.decode("utf-16")


@pytest.mark.parametrize("prefix", ["Jörg's & Co", "50% [a] #1 {x}^`", "日本 😀", "x" * 100])
def test_folder_in_the_scheduler_may_be_any_name(make_config: MakeConfig, prefix: str) -> None:
    rotate = tasks.render(make_config(tasks={"prefix": prefix}), SATURDAY, program=PANEL)[0]
    assert rotate.task_path == f"{prefix}\\ProfileRotate"
    assert tasks.check(rotate.xml) == ()


@pytest.mark.parametrize("prefix", [".", "a.", " a", "a ", "NUL", "com1.x"])
def test_folder_that_windows_would_change_is_refused(make_config: MakeConfig, prefix: str) -> None:
    with pytest.raises(ReentryError, match="is no task name"):
        tasks.render(make_config(tasks={"prefix": prefix}), SATURDAY, program=PANEL)


def test_program_of_the_config_is_used(make_config: MakeConfig) -> None:
    config = make_config(tasks={"program": PANEL})
    rotate = tasks.render(config, SATURDAY)[0]
    assert value(rotate, "Actions/Exec/Command") == PANEL
    assert value(rotate, "Actions/Exec/WorkingDirectory") == str(config.file.parent)


@pytest.mark.parametrize("suffix", ["", ".exe"])
def test_frozen_program_starts_the_windowed_one_beside_it(
    config: PackConfig, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, suffix: str
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / f"reentry{suffix}"))
    rotate = tasks.render(config, SATURDAY)[0]
    assert value(rotate, "Actions/Exec/Command") == str(tmp_path / f"ReentryPanel{suffix}")


def test_from_source_the_windowed_interpreter_runs_the_package(
    config: PackConfig, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "pythonw.exe").touch()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python.exe"))
    rotate = tasks.render(config, SATURDAY)[0]
    assert value(rotate, "Actions/Exec/Command") == str(tmp_path / "pythonw.exe")
    words = split_like_windows(value(rotate, "Actions/Exec/Arguments"))
    assert words == ["-m", "reentry_gui", "rotate", "--config", str(config.file)]


@given(st.lists(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]))))
def test_words_survive_a_windows_command_line(words: list[str]) -> None:
    line = join_arguments(words)
    assert split_like_windows(line) == words
    assert split_arguments(line) == words


@given(st.text(alphabet='a \\"\t'))
def test_two_splitters_agree(line: str) -> None:
    assert split_arguments(line) == split_like_windows(line)


def test_write_is_repeatable_and_what_if_writes_nothing(config: PackConfig) -> None:
    preview = tasks.write_tasks(config, SATURDAY, what_if=True)
    assert [o.outcome for o in preview.outcomes] == ["would be written"] * 2
    assert not config.path("scripts_dir").exists()
    assert [o.outcome for o in tasks.write_tasks(config, SATURDAY).outcomes] == ["written"] * 2
    assert [o.outcome for o in tasks.write_tasks(config, SATURDAY).outcomes] == ["unchanged"] * 2
    later = SATURDAY + dt.timedelta(7)
    assert [o.outcome for o in tasks.write_tasks(config, later).outcomes] == ["replaced"] * 2
    assert not tasks.check_files(tasks.task_files(config)).needs_action


def test_refused_task_leaves_the_disk_untouched(make_config: MakeConfig) -> None:
    config = make_config(tasks={"user": "<jo>"})
    with pytest.raises(ReentryError):
        tasks.write_tasks(config, SATURDAY)
    assert not config.path("scripts_dir").exists()


@pytest.mark.parametrize(
    "text",
    ["ProfileRotate", "profilerotate", "Task_ProfileRotate.xml", "\\Reentry\\ProfileRotate"],
)
def test_task_is_known_by_each_of_its_names(config: PackConfig, text: str) -> None:
    assert known_name(config, text) == tasks.ROTATE


def test_unknown_task_is_wrong_usage(config: PackConfig) -> None:
    with pytest.raises(UsageError, match="ProfileRotate, KPIWeekly"):
        known_name(config, "Rotate")


def test_logon_by_password_is_refused_with_the_reason(config: PackConfig) -> None:
    document = json.loads(config.file.read_text(encoding="utf-8"))
    document["tasks"] = {"logon_type": "Password"}
    config.file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ReentryError) as refused:
        load(config.file)
    assert 'tasks.logon_type: "Password" is refused' in refused.value.message
    assert "on a command line" in refused.value.message


@pytest.mark.parametrize(
    ("hour", "rotate", "kpi"),
    [
        (6, "2026-11-22T06:45:00", "2026-11-22T18:00:00"),
        (7, "2026-11-23T06:45:00", "2026-11-22T18:00:00"),
        (18, "2026-11-23T06:45:00", "2026-11-29T18:00:00"),
    ],
)
def test_after_a_moment_the_first_time_still_to_come_counts(
    config: PackConfig, hour: int, rotate: str, kpi: str
) -> None:
    sunday = dt.datetime(2026, 11, 22, hour).astimezone()
    starts = [
        value(task, "Triggers/CalendarTrigger/StartBoundary")
        for task in tasks.render(config, sunday)
    ]
    assert starts == [rotate, kpi]
