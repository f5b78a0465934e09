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
