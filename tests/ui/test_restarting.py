"""A restart after a bug: the new window starts when the old one has let go of all it held.

Sooner it would find the old one, hand its files over to it and end; and no window would be left.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CODE = """
from reentry_gui.ui import app, crash
from reentry_gui.ui.instance import Instance

class Started:
    @staticmethod
    def startDetached(program, words):
        print("free" if Instance().is_first() else "held", *words, flush=True)

crash.QProcess = Started
app.begin = lambda *_window_and_files: crash.restart()
print("ended with", app.main([]))
"""


def test_the_new_window_finds_no_old_one(tmp_path: Path) -> None:
    folders = {"APPDATA": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-c", CODE],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | folders,
    )
    assert ended.stdout.splitlines() == ["free -m reentry_gui", "ended with 0"], ended.stderr
