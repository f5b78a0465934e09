from __future__ import annotations

import codecs
import datetime as dt
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reentry_gui import cli, tasks
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError

PANEL = r"C:\Program Files\Reentry\ReentryPanel.exe"
SATURDAY = dt.date(2026, 11, 21)


def kpi_text(config: PackConfig) -> str:
    return tasks.render(config, SATURDAY, program=PANEL)[1].xml.decode("utf-16")


def utf16(text: str) -> bytes:
    return codecs.BOM_UTF16_LE + text.encode("utf-16-le")


def rules(xml: bytes) -> set[str]:
    return {problem.rule for problem in tasks.check(xml)}


def test_schema_is_the_published_one(shared: Path) -> None:
    ours = Path(__file__).parents[2] / "resources" / "task-scheduler-1.3.xsd"
    assert ours.read_bytes() == (shared / "data" / "task-scheduler-1.3.xsd").read_bytes()


def test_what_we_render_has_no_problem(config: PackConfig) -> None:
    assert tasks.check(utf16(kpi_text(config))) == ()


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        ("<Priority>7<", "<Priority>70<", "schema", "Priority"),
        ("<Priority>7</Priority>", "<Colour>7</Colour>", "schema", "Colour"),
        ("2004/02/mit/task", "2005/02/mit/task", "schema", "No matching global declaration"),
        (' version="1.3"', "", "version", 'version="1.3" is missing'),
        ("18:00:00", "18:00:00+01:00", "start", "without an offset"),
        ("18:00:00", "18:00:00Z", "start", "without an offset"),
        ("18:00:00", "18:00:30", "start", "is not local time"),
        ("T18:00:00", "T25:00:00", "start", "is not local time"),
        ("2026-11-22", "2026-11-23", "start", "is a Monday, not Sunday"),
        ("<StartBoundary>2026-11-22T18:00:00</StartBoundary>", "", "start", "would never start"),
        ("<StartWhenAvailable>true", "<StartWhenAvailable>false", "settings", "is lost"),
        ("<StartWhenAvailable>true</StartWhenAvailable>", "", "settings", "is lost"),
        (
            "<DisallowStartIfOnBatteries>false",
            "<DisallowStartIfOnBatteries>true",
            "settings",
            "not start on battery",
        ),
        (
            "<StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>",
            "",
            "settings",
            "when the power goes",
        ),
        (">IgnoreNew<", ">Parallel<", "settings", "must be IgnoreNew"),
        ("PT60M", "PT0S", "settings", "must be PT1M to PT1440M"),
        ("PT60M", "PT72H", "settings", "must be PT1M to PT1440M"),
        (">InteractiveToken<", ">Password<", "password", "on a command line"),
        (">InteractiveToken<", ">InteractiveTokenOrPassword<", "password", "on a command line"),
        ("<LogonType>InteractiveToken</LogonType>", "", "logon", "InteractiveToken or S4U"),
        (">LeastPrivilege<", ">HighestAvailable<", "run-level", "nothing here needs"),
        ("kpi export", "kpi export /RP secret", "password", "must not hold a password"),
        ("kpi export", "kpi export --password=secret", "password", "must not hold a password"),
        ("--config", "--konfig", "path", "must name the config"),
        ("kpi export --config ", "kpi export --config x.json ", "path", "not an absolute path"),
        ("C:\\Program", "Program", "path", "is not an absolute path"),
        ("\\Reentry\\KPIWeekly", "\\Reentry\\NUL", "name", "keeps that name for a device"),
        ("\\Reentry\\KPIWeekly", "\\" + "R" * 240, "name", "238 are allowed"),
        ("</Exec>", "</Exec><Exec><Command>C:\\x.exe</Command></Exec>", "action", "one action"),
        ("</Task>", "", "not-xml", "Task"),
        ("Reentry</Author>", "&#11;</Author>", "not-xml", "xmlChar"),
        ("<Task ", "<!DOCTYPE Task>\r\n<Task ", "doctype", "no DOCTYPE"),
        ('encoding="UTF-16"', "", "declaration", 'encoding="UTF-16"'),
    ],
)
def test_each_fault_is_found(
    config: PackConfig, old: str, new: str, rule: str, message: str
) -> None:
    text = kpi_text(config)
    assert old in text
    found = tasks.check(utf16(text.replace(old, new, 1)))
    assert rule in {problem.rule for problem in found}
    assert any(message in str(problem) for problem in found if problem.rule == rule), found


def test_fault_has_its_line(config: PackConfig) -> None:
    text = kpi_text(config).replace(">IgnoreNew<", ">Parallel<")
    number = next(n for n, line in enumerate(text.splitlines(), 1) if "Parallel" in line)
    (fault,) = tasks.check(utf16(text))
    assert fault.line == number


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", b""), ("utf-16-be", b"\xfe\xff")],
)
def test_other_encodings_are_refused(config: PackConfig, encoding: str, mark: bytes) -> None:
    assert "no-bom" in rules(mark + kpi_text(config).encode(encoding))


def test_half_a_character_is_refused(config: PackConfig) -> None:
    assert "encoding" in rules(utf16(kpi_text(config)) + b"\x00")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"not xml", b"<a/>", b"\x00" * 9])
def test_what_is_no_task_is_refused(content: bytes) -> None:
    assert tasks.check(content)


@given(st.binary(max_size=300))
def test_check_never_fails_on_any_bytes(content: bytes) -> None:
    assert tasks.check(content)
    assert tasks.check(codecs.BOM_UTF16_LE + content)


def test_missing_file_is_told(config: PackConfig) -> None:
    with pytest.raises(ReentryError, match="there is no such file"):
        tasks.check_files(tasks.task_files(config))


def test_validate_command_ends_with_1_and_names_the_line(
    config: PackConfig, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "Task_X.xml"
    file.write_bytes(utf16(kpi_text(config).replace("PT60M", "PT0S")))
    assert cli.main(["tasks", "validate", str(file)]) == 1
    printed = capsys.readouterr().out
    assert "Task_X.xml: 1 problem" in printed
    assert "line 31" in printed


def test_render_and_validate_commands(
    config: PackConfig, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["tasks", "render", "--config", str(config.file)]) == 0
    assert cli.main(["tasks", "validate", "--config", str(config.file)]) == 0
    assert "Task_KPIWeekly.xml: valid" in capsys.readouterr().out


def test_file_that_differs_from_the_config_is_told(config: PackConfig, tmp_path: Path) -> None:
    kpi = tasks.render(config, SATURDAY, program=PANEL)[1]
    file = tmp_path / "Task_X.xml"
    file.write_bytes(utf16(kpi_text(config).replace("T18:00:00", "T19:30:00")))
    assert tasks.differences_in_file(file, kpi) == ("time: 19:30, wanted is 18:00",)
    file.write_bytes(tasks.render(config, SATURDAY + dt.timedelta(30), program=PANEL)[1].xml)
    assert tasks.differences_in_file(file, kpi) == ()
    file.write_bytes(b"broken")
    assert "[no-bom]" in tasks.differences_in_file(file, kpi)[0]


def test_only_this_package_knows_the_scheduler_program() -> None:
    package = Path(tasks.__file__).parents[1]
    strangers = [
        file.relative_to(package)
        for file in package.rglob("*.py")
        if package / "tasks" not in file.parents
        and re.search(r"""["']schtasks""", file.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert strangers == []
