"""Every disk write of every use case fails, is done by half, or kills the program.

Afterwards the EA's files are whole, the database is sound, no trade is lost, the config loads;
and the same command, given again, ends well and leaves the EA's files of one persona.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fault_use_cases import USE_CASES

HERE = Path(__file__).parent
# In the everyday run each mode visits every so-many-th point, the modes at different ones;
# the thorough run (marker bench) visits them all.
STRIDE = 6
MODES = ("kill", "fail", "short")


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile what is preloaded."""
    if sys.platform != "linux" or shutil.which("g++") is None:
        pytest.skip("faults are injected on Linux, by a library that g++ or gcc compiles")
    made = tmp_path_factory.mktemp("faults") / "disk_faults.so"
    compiler = shutil.which("gcc") or "g++"
    line = [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(made)]
    subprocess.run([*line, str(HERE / "disk_faults.c"), "-ldl"], check=True)
    return made


def walk(library: Path, folder: Path, use_case: str, stride: int) -> dict[str, int]:
    """Walk one use case; fail with all that broke."""
    words = [str(folder), use_case, ",".join(MODES), str(stride)]
    ended = subprocess.run(
        [sys.executable, str(HERE / "walk.py"), *words],
        env=os.environ | {"LD_PRELOAD": str(library)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    *broken, last = [json.loads(line) for line in ended.stdout.splitlines()]
    assert not broken, "\n".join(map(str, broken))
    result: dict[str, int] = last
    return result


@pytest.mark.parametrize("use_case", USE_CASES)
def test_a_fault_at_some_writes_breaks_nothing(
    library: Path, tmp_path: Path, use_case: str
) -> None:
    result = walk(library, tmp_path / "walk", use_case, STRIDE)
    assert result["calm_exit"] in USE_CASES[use_case].again
    assert result["points"] > 0
    assert result["tried"] >= min(len(MODES), result["points"])


@pytest.mark.bench
@pytest.mark.parametrize("use_case", USE_CASES)
def test_a_fault_at_any_write_breaks_nothing(library: Path, tmp_path: Path, use_case: str) -> None:
    result = walk(library, tmp_path / "walk", use_case, 1)
    assert result["tried"] == len(MODES) * result["points"]
