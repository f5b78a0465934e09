"""Put a stand-in for Windows' schtasks first on PATH; it keeps its state in a folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest


def install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install the stand-in below `folder`; return the folder of its state."""
    programs, state = folder / "bin", folder / "scheduler"
    programs.mkdir()
    state.mkdir()
    program = programs / "schtasks"
    source = Path(__file__).with_name("tasks") / "fake_schtasks.py"
    program.write_text(f"#!{sys.executable}\n{source.read_text('utf-8')}", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    monkeypatch.setenv("FAKE_SCHTASKS", str(state))
    return state


def stored(state: Path, name: str) -> Path:
    """Return where the stand-in keeps a task."""
    return state / f"Reentry~{name}.xml"


def row(state: Path, name: str, next_run: str, last_run: str, result: str) -> None:
    """Let a task have run, as the verbose list tells it."""
    line = f'"PC","\\Reentry\\{name}","{next_run}","Ready","x","{last_run}","{result}","jo","x"\r\n'
    stored(state, name).with_suffix(".csv").write_text(line, encoding="utf-8")
