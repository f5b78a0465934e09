from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from reentry_gui import log as logs

log = logging.getLogger("reentry_gui.test")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "logs"


def lines(folder: Path) -> list[dict[str, object]]:
    found = sorted(folder.glob("*.jsonl"))
    return [json.loads(line) for path in found for line in path.read_bytes().splitlines()]


def test_each_record_is_a_json_line_with_the_commands_id(folder: Path) -> None:
    mark = logs.start(folder, "rotate")
    log.info("file written", extra={"path": Path("x"), "text": 'ü "quoted"\nsecond line'})
    first, second = lines(folder)
    assert first["message"] == "command started"
    assert first["command"] == "rotate"
    assert second["id"] == mark == first["id"]
    assert second["text"] == 'ü "quoted"\nsecond line'
    assert second["path"] == "x"
    assert str(second["time"]).endswith("+00:00")


def test_a_traceback_is_kept(folder: Path) -> None:
    logs.start(folder, "x")
    try:
        int("nothing")
    except ValueError:
        log.exception("bug")
    assert "ValueError: invalid literal" in str(lines(folder)[-1]["traceback"])


def test_full_files_are_followed_by_new_ones_and_old_ones_go(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logs, "MAX_FILE_BYTES", 500)
    monkeypatch.setattr(logs, "FILES_KEPT", 3)
    logs.start(folder, "x")
    for number in range(60):
        log.info("filler", extra={"number": number, "text": "x" * 80})
    sizes = [path.stat().st_size for path in folder.glob("*.jsonl")]
    assert len(sizes) <= 3
    assert max(sizes) < 1000
    assert lines(folder)[-1]["number"] == 59


def test_processes_share_a_file(folder: Path) -> None:
    code = (
        "import logging, sys; from pathlib import Path; from reentry_gui import log\n"
        "log.start(Path(sys.argv[1]), sys.argv[2])\n"
        "for n in range(200): logging.getLogger('reentry_gui').info('line', extra={'n': n})\n"
    )
    both = [subprocess.Popen([sys.executable, "-c", code, str(folder), name]) for name in "ab"]
    assert [process.wait() for process in both] == [0, 0]
    found = lines(folder)
    assert len(found) == 402
    assert len({line["id"] for line in found}) == 2


def test_a_folder_that_cannot_be_written_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "logs").touch()
    logs.start(tmp_path / "logs", "x")
    log.info("lost")
    assert "cannot log to" in capsys.readouterr().err


def test_a_crash_report_tells_versions_and_traceback_but_no_values(folder: Path) -> None:
    logs.start(folder, "kpi export")
    secret = "hunter2-" * 2  # the value that must not show up

    def fails(token: str) -> None:
        raise ZeroDivisionError(f"{len(token)} / 0")

    try:
        fails(secret)
    except ZeroDivisionError as error:
        path = logs.write_crash_report(error, "kpi export")
    assert path is not None
    assert path.parent == folder
    text = path.read_text(encoding="utf-8")
    assert "command kpi export" in text
    assert "ZeroDivisionError: 16 / 0" in text
    assert secret not in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"C:\Users\Anna Bell\AppData\x.json", r"%USERPROFILE%\AppData\x.json"),
        (r"c:/users/anna/x", "%USERPROFILE%/x"),
        (r'{"path": "C:\\Users\\anna\\x"}', r'{"path": "%USERPROFILE%\\x"}'),
        (r'File "D:\Users\anna", line 3', r'File "%USERPROFILE%", line 3'),
        ('File "/home/anna/reentry/app.py", line 3', 'File "~/reentry/app.py", line 3'),
        ("/Users/anna/x", "~/x"),
        ("C:/Program Files/MetaTrader/x", "C:/Program Files/MetaTrader/x"),
        ("/srv/home/anna", "/srv/home/anna"),
    ],
)
def test_names_of_users_are_taken_out_of_paths(text: str, expected: str) -> None:
    assert logs.redacted(text) == expected


def test_the_users_own_home_is_taken_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert "~" in logs.redacted(f"{tmp_path}/x") or "%USERPROFILE%" in logs.redacted(f"{tmp_path}")
    assert str(tmp_path) not in logs.redacted(f"in {tmp_path}/x and {json.dumps(str(tmp_path))}")
    if sys.platform != "win32":  # where the folder lies in a user's home, which goes anyway
        assert logs.redacted(f"{tmp_path}-other") == f"{tmp_path}-other"


PLANTED = [
    "password=hunter2",
    "password: 'hunter2'",
    '"smtp_password": "hunter2"',
    r"{\"api_key\": \"hunter2\"}",
    "BRIDGE_TOKEN=hunter2&x=1",
    "Authorization: Bearer hunter2hunter2",
    "postgres://anna:hunter2@host/db",
]


@pytest.mark.parametrize("text", PLANTED)
def test_what_looks_like_a_secret_is_left_out(text: str) -> None:
    told = logs.redacted(f"before {text}, after")
    assert "hunter2" not in told
    assert told.startswith("before ")
    assert told.endswith("after")


def test_a_crash_report_holds_neither_secrets_nor_the_users_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/anna")
    monkeypatch.setenv("USERPROFILE", "/home/anna")
    logs.start(folder, "x")
    planted = "; ".join([*PLANTED, "/home/anna/pack.json", r"C:\Users\anna\pack.json"])
    path = logs.write_crash_report(ValueError(planted), "window")
    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert "hunter2" not in text
    assert "anna" not in text
    assert "pack.json" in text
