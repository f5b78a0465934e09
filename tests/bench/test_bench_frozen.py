"""The frozen program against a minimal frozen Qt program that is built in the same run.

REENTRY_WINDOWS_KIT names a Windows Python under Wine (see resources/freezing/wine.py): with it the
same is measured for Windows.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reentry_gui import paths

ROOT = paths.data_folder()
KIT = os.environ.get("REENTRY_WINDOWS_KIT", "")
FROZEN = {"linux": ROOT / "dist" / "Reentry", "windows": ROOT / "dist" / "windows" / "Reentry"}
ROUNDS = 5
START_AIM = 1.8
SIZE_AIM = 1.6
NOISE = 1.2
MINIMAL = """
import json, sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.tell)

    def tell(self):
        with open(sys.argv[1], "w") as file:
            json.dump({"painted": time.time(), "worked": time.process_time()}, file)
        QApplication.exit(0)

application = QApplication(sys.argv[:1])
window = Window()
window.resize(1180, 760)
window.show()
sys.exit(application.exec())
"""


class System:
    """Where programs are frozen and started: here, or on Windows under Wine."""

    def __init__(self, name: str, work: Path) -> None:
        self.work = work
        self.is_windows = name == "windows"
        self.frozen = FROZEN[name]
        if self.is_windows and not KIT:
            pytest.skip("REENTRY_WINDOWS_KIT names no Windows Python")
        if not self.frozen.is_dir():
            pytest.skip(f"{self.frozen} is not there; first: dev.py build, or wine-test KIT build")

    def name(self, path: Path) -> str:
        return "Z:" + str(path).replace("/", "\\") if self.is_windows else str(path)

    def run(self, program: str, *words: str) -> None:
        """Run a program to its end."""
        before = [str(Path(KIT, "winrun"))] if self.is_windows else []
        own = dict.fromkeys(("QT_QPA_PLATFORM", "WINEQT_QPA_PLATFORM"), "offscreen")
        own["APPDATA"] = self.name(self.work / "appdata")
        ended = subprocess.run(
            [*before, program, *words],
            env=os.environ | own,
            cwd=self.work,
            capture_output=True,
            timeout=900,
            check=False,
        )
        assert ended.returncode == 0, ended.stderr.decode(errors="replace")

    def freeze_minimal(self) -> Path:
        """Freeze the minimal program as anybody would."""
        source = self.work / "minimal.py"
        source.write_text(MINIMAL, encoding="utf-8")
        python = str(Path(KIT, "py", "python.exe")) if self.is_windows else sys.executable
        self.run(python, "-m", "PyInstaller", "--log-level", "WARN", "--windowed", source.name)
        return self.work / "dist" / "minimal"

    def seconds_to_paint(self, program: Path, *words: str) -> tuple[float, float]:
        """Start a program; return the seconds until it has painted, and those that it worked."""
        result = self.work / "painted.json"
        program = program.with_suffix(".exe") if self.is_windows else program
        begun = time.time()
        self.run(self.name(program), *words, self.name(result))
        told = json.loads(result.read_text(encoding="utf-8"))
        return told["painted"] - begun, told["worked"]


def megabytes(folder: Path) -> float:
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return sum(path.stat().st_size for path in files) / 1e6


@pytest.mark.bench
@pytest.mark.parametrize("name", ["linux", "windows"])
def test_start_and_size_against_a_minimal_frozen_program(name: str, tmp_path: Path) -> None:
    if name == "linux" and not sys.platform.startswith("linux"):
        pytest.skip("measured on Linux")
    if name == "windows" and shutil.which("wine") is None:
        pytest.skip("needs Wine")
    system = System(name, tmp_path)
    minimal = system.freeze_minimal()
    pairs = []
    for _round in range(ROUNDS + 1):  # the first one warms up
        bare = system.seconds_to_paint(minimal / "minimal")
        ours = system.seconds_to_paint(system.frozen / "ReentryPanel", "--self-check")
        pairs.append((bare, ours))
    start, work = (
        statistics.median(ours[kind] / bare[kind] for bare, ours in pairs[1:]) for kind in (0, 1)
    )
    sizes = megabytes(system.frozen), megabytes(minimal)
    size = sizes[0] / sizes[1]
    print(f"\n{name}: first paint ÷ a minimal frozen window: {start:.2f} (aim ≤ {START_AIM})")  # noqa: T201  # a benchmark prints
    print(f"{name}: the processor's seconds until then, ÷ that window's: {work:.2f}")  # noqa: T201  # as above
    print(f"{name}: {sizes[0]:.0f} MB ÷ {sizes[1]:.0f} MB: {size:.2f} (aim ≤ {SIZE_AIM})")  # noqa: T201  # as above
    assert start < NOISE * START_AIM
    assert size < SIZE_AIM
