from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bridges import Bridge, deploy

from reentry_gui.config import PackConfig

EXAMPLES = 60


def test_schemathesis_finds_nothing(pack: PackConfig, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("schemathesis")
    found = str(program) if program.exists() else shutil.which("schemathesis")
    if found is None:
        pytest.skip("schemathesis is not installed")
    deploy(pack)
    with Bridge(pack) as bridge:
        url = f"http://127.0.0.1:{bridge.ports['http']}/openapi.json"
        words = [found, "run", url, "--checks", "all", "--max-examples", str(EXAMPLES)]
        words += ["--seed", "7", "--no-color", "--generation-database", "none"]
        done = subprocess.run(
            words,
            cwd=tmp_path,
            env=dict(os.environ, SCHEMATHESIS_HOOKS=""),
            capture_output=True,
            text=True,
            check=False,
        )
        assert bridge.process.poll() is None
    assert done.returncode == 0, done.stdout[-8000:] + done.stderr[-2000:]
