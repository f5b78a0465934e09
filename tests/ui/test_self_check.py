from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECK = ("-m", "reentry_gui", "--self-check")


def run(tmp_path: Path, *words: object, program: tuple[str, ...] = CHECK) -> tuple[int, list[str]]:
    result = tmp_path / "result.json"
    command = [sys.executable, *program, str(result), *map(str, words)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(command, env=environment, capture_output=True, timeout=200, check=False)
    told = json.loads(result.read_text(encoding="utf-8"))
    assert told["painted"] > 0
    return ended.returncode, told["wrong"]


def test_the_window_shows_every_tab_and_ends(pack_file: Path, tmp_path: Path) -> None:
    assert run(tmp_path, pack_file) == (0, [])


def test_without_a_config_the_assistant_opens_and_is_closed(tmp_path: Path) -> None:
    assert run(tmp_path) == (0, [])


@pytest.mark.parametrize("content", ["{", "[]"])
def test_what_goes_wrong_is_told_with_another_exit_code(tmp_path: Path, content: str) -> None:
    config = tmp_path / "broken.json"
    config.write_text(content, encoding="utf-8")
    code, wrong = run(tmp_path, config)
    assert code == 3
    assert wrong


WITHOUT_A_PIECE = (
    "import sys; sys.modules['openpyxl'] = None; from reentry_gui.ui.self_check import main; "
    "sys.exit(main(sys.argv[1:]))"
)


def test_a_piece_that_is_missing_is_told_once(pack_file: Path, tmp_path: Path) -> None:
    code, wrong = run(tmp_path, pack_file, program=("-c", WITHOUT_A_PIECE))
    assert code == 3
    assert len(wrong) == 1
    assert "openpyxl" in wrong[0]


COUNTING = """
import sys
from reentry_gui.ui import self_check
heard, hear = [], self_check.SelfCheck.eventFilter
def count(check, watched, event):
    heard.append(event.type())
    return hear(check, watched, event)
self_check.SelfCheck.eventFilter = count
code = self_check.main(sys.argv[1:])
sys.exit(code or (4 if len(heard) > 200 else 0))
"""


def test_it_does_not_slow_down_the_start_that_it_measures(pack_file: Path, tmp_path: Path) -> None:
    """Of some 1,600 events before the first paint it hears those of the window only."""
    assert run(tmp_path, pack_file, program=("-c", COUNTING)) == (0, [])
