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
from typing import Any, NamedTuple

import pytest
from terminals import Machine, log_of
from ui.test_real_x import EYES, LONGEST_SECONDS, User, display, set_up, until

KIT = os.environ.get("REENTRY_WINDOWS_KIT", "")
FROZEN = os.environ.get("REENTRY_FROZEN", "")
START_SECONDS = 120
SMALL = ("+repage", "-resize", "300x200!", "-depth", "8", "rgb:-")
MOST_ODD = 300  # of its 180,000 colours: a clock, a date and a cursor, but no other page
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


class Place(NamedTuple):
    """Where the main window lies on the screen; the system puts it where it likes."""

    left: int
    top: int
    width: int
    height: int


@dataclass
class Record:
    """Where things were, and where the window lay and how it looked just before each click."""

    answers: list[tuple[tuple[object, ...], Any]] = field(default_factory=list)
    looks: list[tuple[list[int], Place, bytes]] = field(default_factory=list)


RECORD = Record()


def is_like(one: bytes, other: bytes) -> bool:
    """Tell whether two glances at the screen saw the same, but for a clock and a cursor."""
    return sum(abs(a - b) > 32 for a, b in zip(one, other, strict=True)) < MOST_ODD


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
        try:
            answer = super().see(*question)
        except pytest.fail.Exception:
            self.take("stuck")
            raise
        if question != ("idle",):
            RECORD.answers.append((question, answer))
        return answer

    def point(self, spot: list[int]) -> None:
        """Move the mouse, and note what stood there before it came."""
        if not self.is_dragging:
            self.rest()
            place = self.place()
            RECORD.looks.append((spot, place, self.settle(place)))
        super().point(spot)

    def drag(self, start: list[int], end: list[int]) -> None:
        """Press, pass over what lies between, release."""
        self.point(start)
        self.is_dragging = True
        super().drag(start, end)
        self.is_dragging = False

    def main_window(self) -> str | None:
        """Return X' name of the main window, None while there is none."""
        search = ["xdotool", "search", "--onlyvisible", "--name", "– Reentry$"]
        found = subprocess.run(search, capture_output=True, check=False, env=self.environment)
        return found.stdout.split()[-1].decode() if found.returncode == 0 else None

    def place(self) -> Place:
        """Return where the main window lies, as soon as it is there."""
        name = until(self.main_window, "there is no main window")
        ask = ["xdotool", "getwindowgeometry", "--shell", name]
        told = subprocess.run(ask, capture_output=True, check=True, env=self.environment)
        values = dict(line.split("=") for line in told.stdout.decode().split())
        return Place(*(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT")))

    def glance(self, place: Place) -> bytes:
        """Return what the screen shows of the window, from outside, small."""
        piece = f"{place.width}x{place.height}+{place.left}+{place.top}"
        command = ["import", "-window", "root", "-crop", piece, *SMALL]
        ended = subprocess.run(command, check=True, env=self.environment, capture_output=True)
        return ended.stdout

    def settle(self, place: Place) -> bytes:
        """Wait until the window shows the same twice, and return it."""

        def glance_twice() -> bytes | None:
            seen = self.glance(place)
            return seen if seen == self.glance(place) else None

        return bytes(until(glance_twice, "the window never came to rest"))

    def keys(self, *keys: str) -> None:
        """Press keys in the main window; there is no window manager that gives it the focus."""
        self.rest()
        self.do("windowfocus", "--sync", until(self.main_window, "there is no main window"))
        self.do("key", *keys)

    def picture(self, name: str) -> None:
        """Keep what the screen shows, from outside: Wine shows a program only its own window."""
        self.rest()
        self.take(name)

    def take(self, name: str) -> None:
        """Keep it as it is."""
        command = ["import", "-window", "root", str(self.pictures / f"{name}.png")]
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
        if not self.is_dragging:
            known, there, look = self.record.looks.pop(0)
            assert spot == known
            here = self.place()
            self.moved = (here.left - there.left, here.top - there.top)
            try:
                until(lambda: is_like(self.glance(here), look), f"not as it was before {spot}")
            except pytest.fail.Exception:
                self.wanted.append("stuck")
                raise
            finally:
                self.take_pictures()
        User.point(self, [at + by for at, by in zip(spot, self.moved, strict=True)])

    def keys(self, *keys: str) -> None:
        """Press keys in the main window once it is there and at rest."""
        self.settle(self.place())
        self.take_pictures()
        super().keys(*keys)

    def picture(self, name: str) -> None:
        """Keep what the screen shows as soon as it is known to show it."""
        self.wanted.append(name)

    def take_pictures(self) -> None:
        """Take the pictures that were wanted since the last step."""
        for name in self.wanted:
            self.take(f"frozen-{name}")
        self.wanted.clear()


@pytest.fixture
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    """One installed terminal, at the same place each time: its path is seen on the screen."""
    root = tmp_path_factory.getbasetemp() / "machine"
    shutil.rmtree(root, ignore_errors=True)
    made = Machine(root)
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
    try:
        go_through(user, machine)
    finally:
        user.program.kill()
        user.program.wait()
    assert user.record == Record()  # every click was made


def go_through(user: WindowsUser, machine: Machine) -> None:
    """Set up, paint the week, rotate, quit."""
    config = unix_path(str(set_up(user, machine)))
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
