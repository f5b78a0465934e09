from __future__ import annotations

import subprocess
import sys

import pytest

from reentry_gui import cli


def test_help_lists_every_command_word(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    printed = capsys.readouterr().out
    assert ended.value.code == 0
    assert all(word in printed for word in cli.GROUPS)


def test_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["rotat"])
    assert ended.value.code == 2
    assert "rotat" in capsys.readouterr().err


def test_help_imports_neither_pydantic_nor_qt() -> None:
    probe = (
        "import sys; from reentry_gui import cli\n"
        "try: cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'peewee', 'numpy', 'lxml', 'PySide6'} & set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", probe], check=True, capture_output=True)


@pytest.mark.parametrize(
    "words",
    [
        ["kpi", "formulas"],
        ["governance", "controls"],
        ["config", "show", "--config", "there is none.json", "--json"],
    ],
)
def test_a_reader_that_wants_no_more_is_no_bug(words: list[str]) -> None:
    probe = (
        "import sys; from reentry_gui import cli\n"
        "sys.stdin.readline()\n"
        f"sys.exit(cli.main({words!r}))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", probe],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()  # before anything is written: every write finds nobody
        running.stdin.write(b"\n")
        running.stdin.close()
        told = running.stderr.read().decode()
        assert running.wait(60) == 0, told
    assert "bug" not in told
    assert "Broken pipe" not in told
