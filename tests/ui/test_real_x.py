"""The first five minutes under a real X server: real mouse, real keys, the real program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from terminals import Machine, log_of, portable

from reentry_gui import config as configs

EYES = Path(__file__).with_name("watched_window.py")
LONGEST_SECONDS = 60
TOOLS = ("Xvfb", "xdotool")

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {' and '.join(TOOLS)} (a Linux machine)"
)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """Start an X server of our own and return its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "the X server did not start"
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    """Three terminals: one installed, one portable, one MT5."""
    made = Machine(tmp_path / "machine")
    log_of(made.terminal("A", "Broker MT4"))
    portable(made.root / "Local" / "Portable MT4")
    made.data("C", str(made.install("MetaTrader 5", "terminal64.exe")), "MQL5")
    return made


class User:
    """Somebody at mouse and keyboard who looks before each step."""

    def __init__(self, display: str, environment: dict[str, str], pictures: Path) -> None:
        self.environment = environment | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self.pictures = pictures
        self.at: list[int] = []
        self.program = subprocess.Popen(
            [sys.executable, str(EYES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=self.environment,
        )

    def ask(self, *question: object) -> Any:  # noqa: ANN401  # any JSON value
        """Ask the program where something is."""
        assert self.program.stdin is not None
        assert self.program.stdout is not None
        self.program.stdin.write(json.dumps(question) + "\n")
        self.program.stdin.flush()
        answer = self.program.stdout.readline()
        assert answer, f"the program ended with {self.program.wait()}"
        return json.loads(answer)

    def see(self, *question: object) -> Any:  # noqa: ANN401  # as above
        """Look until there is something to see."""
        return until(lambda: self.ask(*question), f"{question} was not seen")

    def do(self, *words: object) -> None:
        """Move the mouse or press keys."""
        subprocess.run(["xdotool", *map(str, words)], check=True, env=self.environment)

    def click(self, *question: object, times: int = 1) -> None:
        """Click on what the question finds."""
        self.point(self.see(*question))
        self.do("click", "--repeat", times, "--delay", 40, 1)

    def point(self, spot: list[int]) -> None:
        """Move the mouse and wait until it is there; xdotool waits long for no movement."""
        if spot != self.at:
            self.do("mousemove", "--sync", *spot)
            self.at = spot

    def keys(self, *keys: str) -> None:
        """Press keys in the window that is in front."""
        self.do("windowfocus", "--sync", self.see("window"))
        self.do("key", *keys)

    def type(self, text: str) -> None:
        """Type a text where the cursor is."""
        self.do("type", "--delay", 1, text)

    def drag(self, start: list[int], end: list[int]) -> None:
        """Press, pass over what lies between, release."""
        self.point(start)
        self.do("mousedown", 1)
        steps = 12
        for step in range(1, steps + 1):
            self.point([a + (b - a) * step // steps for a, b in zip(start, end, strict=True)])
        self.do("mouseup", 1)

    def rest(self) -> None:
        """Wait until the program has nothing to do."""
        self.see("idle")

    def picture(self, name: str) -> None:
        """Keep what the screen shows."""
        self.rest()
        assert self.ask("picture", str(self.pictures / f"{name}.png"))


def until(look: Callable[[], Any], complaint: str) -> Any:  # noqa: ANN401  # what it sees
    """Look again and again until it is so."""
    end = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < end:
        found = look()
        if found is not None and found is not False:
            return found
    pytest.fail(complaint)


@pytest.fixture
def user(display: str, machine: Machine, tmp_path: Path) -> Iterator[User]:
    """Start the program on that machine for the first time."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if name not in {"WINEPREFIX", "ProgramFiles", "ProgramW6432", "SYSTEMROOT"}
    }
    own = {"HOME": str(tmp_path / "home"), "QT_SCALE_FACTOR": "1", "LANG": "C.UTF-8"}
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    made = User(display, clean | machine.environment | own, pictures)
    yield made
    made.program.kill()
    made.program.wait()
    for stream in (made.program.stdin, made.program.stdout):
        if stream is not None:
            stream.close()


def test_the_first_five_minutes_with_mouse_and_keys(user: User, machine: Machine) -> None:
    file = set_up(user, machine)
    terminal = machine.roaming / "MetaQuotes" / "Terminal" / ("A" * 32)
    assert configs.load(file).path("config_root").is_relative_to(terminal)
    assert verify(user, file) == 0
    paint(user, file)
    edit_profile(user, file)
    deploy_one(user, file, terminal)
    rotate(user, file, terminal)
    portable_one = machine.root / "Local" / "Portable MT4"
    move_to(user, file, portable_one)
    rotate(user, file, portable_one)
    user.keys("ctrl+q")
    assert user.program.wait(LONGEST_SECONDS) == 0


def set_up(user: User, machine: Machine) -> Path:
    """Go through the assistant; return the config that it made, by the program's own name."""
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
    return Path(note.read_text(encoding="utf-8").strip())


def verify(user: User, file: Path) -> int:
    """Ask the command line what it holds of the installation."""
    command = [sys.executable, "-m", "reentry_gui", "verify", "--config", str(file)]
    ended = subprocess.run(command, env=user.environment, capture_output=True, check=False)
    return ended.returncode


def paint(user: User, file: Path) -> None:
    """Let every day be aggressive, with the mouse, and save with the keyboard."""
    user.keys("ctrl+2")
    user.click("button", "3  aggressive")
    user.drag(user.see("cell", "Week", 0, 0), user.see("cell", "Week", 0, 6))
    user.picture("calendar")
    user.keys("ctrl+s")
    until(
        lambda: set(configs.load(file).personas.cycle_map.values()) == {"aggressive"},
        "the calendar was not saved",
    )


def edit_profile(user: User, file: Path) -> None:
    """Make a delay wrong, see it explained, undo, make it right, save."""
    profile = configs.load(file).profile("aggressive", "EURUSD")
    before = profile.read_bytes()
    user.keys("ctrl+3")
    user.rest()
    row = user.see("row", "Profiles by symbol and persona", "EURUSD")
    column = user.see("column", "Profiles by symbol and persona", "aggressive")
    user.click("cell", "Profiles by symbol and persona", row, column)
    user.rest()
    put(user, "soon")
    assert user.see("row", "What was found", "soon") is not None
    user.picture("wrong")
    assert user.ask("button", "Save profile") is None  # switched off until it is right
    user.keys("ctrl+z")
    until(
        lambda: user.ask("row", "What was found", "soon") is None,
        "what was undone is still complained of",
    )
    put(user, "77")
    user.picture("right")
    user.keys("ctrl+s")
    until(lambda: profile.read_bytes() != before, "the profile was not saved")
    old, new = before.split(b"\r\n")[3].split(b","), b"77"
    wanted = before.replace(b",".join(old), b",".join([*old[:3], new, *old[4:]]))
    assert profile.read_bytes() == wanted


def put(user: User, text: str) -> None:
    """Type into the delay of the third row."""
    user.click("cell", "Six rows of the profile", 2, 3, times=2)
    user.do("key", "ctrl+a")
    user.type(text)
    user.do("key", "Return")


def deploy_one(user: User, file: Path, terminal: Path) -> None:
    """Deploy the profile that is shown, and nothing else."""
    config = configs.load(file)
    target, other = (config.deployed_profile(symbol) for symbol in ("EURUSD", "GBPUSD"))
    assert target.is_relative_to(terminal / "MQL4" / "Files")
    before = other.read_bytes()
    wanted = config.profile("aggressive", "EURUSD").read_bytes()
    assert target.read_bytes() != wanted
    user.click("button", "Deploy this one now")
    user.see("button", "Deploy")
    user.picture("deploy")
    user.click("button", "Deploy")
    until(partial(holds, target, wanted), f"{target} is not what was deployed")
    assert other.read_bytes() == before
    user.picture("deployed")


def move_to(user: User, file: Path, folder: Path) -> None:
    """Choose another terminal for the EA, with a look at what that changes."""
    user.keys("ctrl+7")
    user.rest()
    row = user.see("row", "Terminals found", folder.name)
    user.click("cell", "Terminals found", row, 0)
    user.picture("another-terminal")
    user.click("button", "Use this terminal…")
    user.see("button", "Write the config")
    user.picture("use-this-terminal")
    user.click("button", "Write the config")
    until(
        lambda: configs.load(file).path("config_root").is_relative_to(folder),
        "the config does not name the terminal that was chosen",
    )
    user.rest()


def rotate(user: User, file: Path, terminal: Path) -> None:
    """Rotate, and hold what the EA reads against the profiles, byte for byte."""
    config = configs.load(file)
    user.keys("ctrl+r")
    user.see("button", "Rotate")
    user.picture(f"rotate-{terminal.name[:8]}")
    user.click("button", "Rotate")
    for symbol in ("EURUSD", "GBPUSD"):
        wanted = config.profile("aggressive", symbol).read_bytes()
        target = config.deployed_profile(symbol)
        assert target.is_relative_to(terminal)
        until(partial(holds, target, wanted), f"{target} is not what the EA is to read")
    user.click("button", "Close")
    user.picture(f"overview-{terminal.name[:8]}")


def holds(file: Path, content: bytes) -> bool:
    return file.is_file() and file.read_bytes() == content
