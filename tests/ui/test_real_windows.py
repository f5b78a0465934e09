"""The first five minutes on a Windows Python under Wine: real mouse, real keys, real windows.

REENTRY_WINDOWS_KIT names the folder with that Python; see resources/freezing/wine.py. First the
program is started from source, with eyes that say where things are. Then the frozen program
(REENTRY_FROZEN), which has none, gets the same clicks at the same places: each when the screen
shows there what it showed before.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from terminals import Machine, log_of
from ui.test_real_x import EYES, LONGEST_SECONDS, User, display, until

KIT = os.environ.get("REENTRY_WINDOWS_KIT", "")
FROZEN = os.environ.get("REENTRY_FROZEN", "")
START_SECONDS = 120
PIECE = (64, 16)  # of the screen: about a button's text
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


@dataclass
class Record:
    """Where things were, and how the screen looked there just before each click."""

    answers: list[tuple[tuple[object, ...], Any]] = field(default_factory=list)
    looks: list[tuple[list[int], bytes]] = field(default_factory=list)


RECORD = Record()


def is_like(one: bytes, other: bytes) -> bool:
    """Tell whether two pieces of the screen show the same, but for a blinking cursor."""
    odd = sum(abs(a - b) > 32 for a, b in zip(one, other, strict=True))
    return odd < len(one) / 50


class WindowsUser(User):
    """Somebody at the mouse and keyboard of a Windows program."""

    def __init__(self, display: str, machine: Machine, pictures: Path) -> None:
        self.environment = os.environ | {"DISPLAY": display}
        for name in ("QT_QPA_PLATFORM", "WINEQT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE"):
            self.environment.pop(name, None)
        self.pictures = pictures
        self.at: list[int] = []
        self.is_dragging = False
        self.start({k: windows_name(Path(v)) for k, v in machine.environment.items()})

    def start(self, told: dict[str, str]) -> None:
        """Start the program with eyes."""
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

    def see(self, *question: object) -> Any:  # noqa: ANN401  # as above
        """Look until there is something to see, and note it."""
        answer = super().see(*question)
        if question != ("idle",):
            RECORD.answers.append((question, answer))
        return answer

    def point(self, spot: list[int]) -> None:
        """Move the mouse, and note what stood there before it came."""
        if spot != self.at and not self.is_dragging:
            self.rest()
            self.settle()
            RECORD.looks.append((spot, self.look_at(spot)))
        super().point(spot)

    def drag(self, start: list[int], end: list[int]) -> None:
        """Press, pass over what lies between, release."""
        self.point(start)
        self.is_dragging = True
        super().drag(start, end)
        self.is_dragging = False

    def screen(self, *words: str) -> bytes:
        """Return what the screen shows, from outside, as red, green and blue."""
        command = ["import", "-window", "root", *words, "-depth", "8", "rgb:-"]
        return subprocess.run(command, check=True, env=self.environment, capture_output=True).stdout

    def look_at(self, spot: list[int]) -> bytes:
        """Return the piece of the screen around a spot."""
        x, y = (max(0, place - size // 2) for place, size in zip(spot, PIECE, strict=True))
        return self.screen("-crop", f"{PIECE[0]}x{PIECE[1]}+{x}+{y}", "+repage")

    def settle(self) -> None:
        """Wait until the screen shows the same twice."""
        until(lambda: self.screen() == self.screen(), "the screen never came to rest")

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


class FrozenUser(WindowsUser):
    """Somebody who was told where to click, and looks at the screen only."""

    def start(self, told: dict[str, str]) -> None:
        """Start the frozen program; Wine would not hand on our %APPDATA%, its own Python does."""
        assert RECORD.looks, "the journey from source comes first"
        self.record = Record([*RECORD.answers], [*RECORD.looks])
        self.wanted: list[str] = []  # pictures, as soon as the screen is known to show it
        line = "import json, os, subprocess, sys; told = json.loads(sys.argv[2]); "
        line += "sys.exit(subprocess.call([sys.argv[1]], env=os.environ | told))"
        exe = str(Path(FROZEN, "ReentryPanel.exe")).replace("/", "\\")
        python = str(Path(KIT, "py", "python.exe"))
        command = [str(Path(KIT, "winrun")), python, "-c", line, exe, json.dumps(told)]
        self.program = subprocess.Popen(command, env=self.environment, cwd=KIT, text=True)

    def see(self, *question: object) -> Any:  # noqa: ANN401  # as above
        """Return what was seen there when somebody could ask."""
        asked, answer = self.record.answers.pop(0)
        assert asked == question
        return answer

    def rest(self) -> None:
        """Nothing can be asked: `point` waits for what the screen shows."""

    def point(self, spot: list[int]) -> None:
        """Wait until the screen shows the same as it did, then move the mouse there."""
        if spot != self.at and not self.is_dragging:
            known, look = self.record.looks.pop(0)
            assert spot == known
            until(lambda: is_like(self.look_at(spot), look), f"{spot} never looked as before")
            self.take_pictures()
        User.point(self, spot)

    def keys(self, *keys: str) -> None:
        """Press keys in the main window once it is there and at rest."""
        self.settle()
        self.take_pictures()
        super().keys(*keys)

    def picture(self, name: str) -> None:
        """Keep what the screen shows as soon as it is known to show it."""
        self.wanted.append(name)

    def take_pictures(self) -> None:
        """Take the pictures that were wanted since the last step."""
        for name in self.wanted:
            super().picture(f"frozen-{name}")
        self.wanted.clear()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """One installed terminal, named as Windows names it."""
    made = Machine(tmp_path / "machine")
    log_of(made.data("A", windows_name(made.install("Broker MT4"))))
    return made


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Return the folder for pictures of the screen."""
    made = Path(os.environ.get("REENTRY_PICTURES", tmp_path / "pictures"))
    made.mkdir(parents=True, exist_ok=True)
    return made


@pytest.fixture
def user(display: str, machine: Machine, pictures: Path) -> Iterator[WindowsUser]:
    """Start the program on that machine for the first time."""
    made = WindowsUser(display, machine, pictures)
    yield made
    made.line.close()
    made.socket.close()
    made.program.kill()
    made.program.wait()


def test_the_first_five_minutes_on_windows(user: WindowsUser, machine: Machine) -> None:
    go_through(user, machine)


@pytest.mark.skipif(not FROZEN, reason="REENTRY_FROZEN names no frozen program")
def test_the_first_five_minutes_of_the_frozen_program(
    display: str, machine: Machine, pictures: Path
) -> None:
    user = FrozenUser(display, machine, pictures)
    go_through(user, machine)
    assert user.record == Record()  # every click was made


def go_through(user: WindowsUser, machine: Machine) -> None:
    """Set up, paint the week, rotate, quit."""
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
