"""The first five minutes on a Windows Python under Wine: real mouse, real keys, real windows.

REENTRY_WINDOWS_KIT names the folder with that Python; see resources/freezing/wine.py.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from terminals import Machine, log_of
from ui.test_real_x import EYES, LONGEST_SECONDS, User, display, until

KIT = os.environ.get("REENTRY_WINDOWS_KIT", "")
START_SECONDS = 120
TOOLS = ("Xvfb", "xdotool", "wine", "import")

pytestmark = pytest.mark.skipif(
    not KIT or not all(map(shutil.which, TOOLS)),
    reason=f"needs REENTRY_WINDOWS_KIT and {', '.join(TOOLS)}",
)
__all__ = ["display"]


def windows_name(path: Path) -> str:
    """Return a path as a Windows program under Wine reads it."""
    return "Z:" + str(path).replace("/", "\\")


def unix_path(name: str) -> Path:
    """Return where a path of a Windows program under Wine lies."""
    return Path(name.strip().removeprefix("Z:").replace("\\", "/"))


class WindowsUser(User):
    """Somebody at the mouse and keyboard of a Windows program."""

    def __init__(self, display: str, machine: Machine, pictures: Path) -> None:
        self.environment = os.environ | {"DISPLAY": display}
        for name in ("QT_QPA_PLATFORM", "WINEQT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE"):
            self.environment.pop(name, None)
        self.pictures = pictures
        self.at: list[int] = []
        told = {name: windows_name(Path(value)) for name, value in machine.environment.items()}
        with socket.create_server(("127.0.0.1", 0)) as server:
            eyes = {"port": server.getsockname()[1], "environment": told}
            self.environment["REENTRY_EYES"] = json.dumps(eyes)
            self.environment["PYTHONPATH"] = windows_name(EYES.parents[2])
            python = Path(KIT, "py", "python.exe")
            command = [str(Path(KIT, "winrun")), str(python), "-X", "utf8", str(EYES)]
            self.program = subprocess.Popen(
                command, env=self.environment, cwd=EYES.parents[2], text=True
            )
            server.settimeout(START_SECONDS)
            self.socket, _address = server.accept()
        self.line = self.socket.makefile("rwb", buffering=0)

    def ask(self, *question: object) -> Any:  # noqa: ANN401  # any JSON value
        """Ask the program where something is."""
        self.line.write(json.dumps(question).encode() + b"\n")
        answer = self.line.readline()
        assert answer, f"the program ended with {self.program.wait()}"
        return json.loads(answer)

    def keys(self, *keys: str) -> None:
        """Press keys in the main window; there is no window manager that gives it the focus."""
        self.rest()
        search = ["xdotool", "search", "--onlyvisible", "--name", "– Reentry$"]
        found = subprocess.run(search, capture_output=True, check=True, env=self.environment)
        self.do("windowfocus", "--sync", found.stdout.split()[-1].decode())
        self.do("key", *keys)

    def picture(self, name: str) -> None:
        """Keep what the screen shows, from outside: Wine shows a program only its own window."""
        self.rest()
        file = str(self.pictures / f"{name}.png")
        command = ["import", "-window", "root", file]
        subprocess.run(command, check=True, env=self.environment)


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """One installed terminal, named as Windows names it."""
    made = Machine(tmp_path / "machine")
    log_of(made.data("A", windows_name(made.install("Broker MT4"))))
    return made


@pytest.fixture
def user(display: str, machine: Machine, tmp_path: Path) -> Iterator[WindowsUser]:
    """Start the program on that machine for the first time."""
    pictures = Path(os.environ.get("REENTRY_PICTURES", tmp_path / "pictures"))
    pictures.mkdir(parents=True, exist_ok=True)
    made = WindowsUser(display, machine, pictures)
    yield made
    made.line.close()
    made.socket.close()
    made.program.kill()
    made.program.wait()


def test_the_first_five_minutes_on_windows(user: WindowsUser, machine: Machine) -> None:
    config = set_up(user, machine)
    user.keys("ctrl+2")
    user.click("button", "3  aggressive")
    user.drag(user.see("cell", "Week", 0, 0), user.see("cell", "Week", 0, 6))
    user.picture("calendar")
    user.keys("ctrl+s")
    until(
        lambda: set(read(config)["personas"]["cycle_map"].values()) == {"aggressive"},
        "the calendar was not saved",
    )
    rotate(user, read(config))
    user.keys("ctrl+q")
    assert user.program.wait(LONGEST_SECONDS) == 0


def read(config: Path) -> dict[str, Any]:
    """Return the config as it lies on the disk."""
    document: dict[str, Any] = json.loads(config.read_text(encoding="utf-8"))
    return document


def set_up(user: WindowsUser, machine: Machine) -> Path:
    """Go through the assistant; return the config that it made."""
    user.see("button", "Next >")
    user.picture("assistant")
    user.click("button", "Next >")
    row = user.see("row", "Terminals found", "Broker MT4")
    user.rest()
    user.click("cell", "Terminals found", row, 0)
    user.picture("terminals")
    user.click("button", "Next >")
    user.click("named", "Symbols")
    user.do("key", "ctrl+a")
    user.type("EURUSD GBPUSD")
    for page in ("symbols", "personas", "tasks"):
        user.picture(page)
        user.click("button", "Next >")
    user.click("button", "Install")
    assert user.see("label", "PASSED")
    user.picture("verified")
    user.click("button", "Finish")
    note = machine.roaming / "Reentry" / "last_config.txt"
    until(note.is_file, "no config was remembered")
    user.rest()
    return unix_path(note.read_text(encoding="utf-8"))


def rotate(user: WindowsUser, config: dict[str, Any]) -> None:
    """Rotate, and hold what the EA reads against the profiles, byte for byte."""
    user.keys("ctrl+r")
    user.see("button", "Rotate")
    user.picture("rotate")
    user.click("button", "Rotate")
    for symbol in ("EURUSD", "GBPUSD"):
        name = f"{symbol}_reentry.csv"
        wanted = unix_path(config["paths"]["profiles_root"]) / "aggressive" / name
        target = unix_path(config["paths"]["config_root"]) / name
        until(target.is_file, f"{target} was not written")
        until(partial(same, target, wanted), f"{target} is not what the EA is to read")
    user.click("button", "Close")
    user.picture("overview")


def same(one: Path, other: Path) -> bool:
    return one.read_bytes() == other.read_bytes()
