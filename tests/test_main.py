from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="a display is always there")
def test_without_a_display_the_window_says_so(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reentry_gui"]
    environment = {"APPDATA": str(tmp_path)}
    ended = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stderr == "reentry: there is no display for the window; see reentry --help\n"


def test_a_word_that_is_neither_command_nor_file_is_wrong_usage(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "reentry_gui", "no-such-thing"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "no-such-thing" in ended.stderr
