"""Put a stand-in for Windows' schtasks first on PATH; it keeps its state in a folder."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest


def install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Install the stand-in below `folder`; return the folder of its state."""
    state = folder / "scheduler"
    state.mkdir()
    source = Path(__file__).with_name("tasks") / "fake_schtasks.py"
    put(state, source.read_text("utf-8"))
    programs = program_of(state).parent
    monkeypatch.setenv("PATH", str(programs), prepend=os.pathsep)
    monkeypatch.setenv("FAKE_SCHTASKS", str(state))
    if os.name == "nt":
        monkeypatch.setenv("SYSTEMROOT", str(programs.parent))
    return state


def program_of(state: Path) -> Path:
    """Return where the stand-in lies: on Windows, where Windows keeps its own."""
    if os.name == "nt":
        return state.parent / "Windows" / "System32" / "schtasks.exe"
    return state.parent / "bin" / "schtasks"


def put(state: Path, script: str) -> None:
    """Let a Python script be the stand-in."""
    program = program_of(state)
    program.parent.mkdir(parents=True, exist_ok=True)
    script = f"#!{sys.executable}\n{script}"
    if os.name == "nt":
        launchers = pytest.importorskip("setuptools", reason="has a program that starts a script")
        shutil.copy(Path(launchers.__file__).with_name("cli-64.exe"), program)
        program.with_name("schtasks-script.py").write_text(script, encoding="utf-8")
    else:
        program.write_text(script, encoding="utf-8")
        program.chmod(0o755)


def stored(state: Path, name: str) -> Path:
    """Return where the stand-in keeps a task."""
    return state / f"Reentry~{name}.xml"


def row(state: Path, name: str, next_run: str, last_run: str, result: str) -> None:
    """Let a task have run, as the verbose list tells it."""
    line = f'"PC","\\Reentry\\{name}","{next_run}","Ready","x","{last_run}","{result}","jo","x"\r\n'
    stored(state, name).with_suffix(".csv").write_text(line, encoding="utf-8")
