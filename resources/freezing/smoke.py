"""Start the frozen programs and see that nothing was left out.

    python -m resources.freezing.smoke FOLDER

`--through PROGRAM` puts a program before each of them, for Windows programs on another system.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import reentry_gui
from reentry_gui.cli import GROUPS

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST_SECONDS: Final = 300


class SmokeError(Exception):
    """The frozen program does not do what the program does."""


@dataclass(frozen=True)
class Frozen:
    """A folder with the two programs, and where they may write."""

    folder: Path
    work: Path
    through: Sequence[str] = ()

    def run(self, program: str, *words: object, code: int = 0) -> str:
        """Run one of the two and return what it printed; another exit code is an error."""
        suffix = ".exe" if self.is_windows else ""
        command = [*self.through, self.name(self.folder / f"{program}{suffix}")]
        command += [self.name(word) if isinstance(word, Path) else str(word) for word in words]
        ended = subprocess.run(
            command,
            capture_output=True,
            env=self.environment(),
            cwd=self.work,
            timeout=LONGEST_SECONDS,
            check=False,
        )
        said, wrong = (text.decode("utf-8", "replace") for text in (ended.stdout, ended.stderr))
        if ended.returncode != code:
            raise SmokeError(f"{command} ended with {ended.returncode}, not {code}:\n{said}{wrong}")
        return said

    @property
    def is_windows(self) -> bool:
        """Tell for which system they were frozen."""
        return (self.folder / "reentry.exe").is_file()

    def name(self, path: Path) -> str:
        """Return a path as the frozen program reads it."""
        whole = str(path.absolute())
        return "Z:" + whole.replace("/", "\\") if self.through else whole

    def environment(self) -> dict[str, str]:
        """Return an environment without this Python's traces, with a user folder of its own."""
        own = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PYTHON", "VIRTUAL_ENV", "COV_"))
        }
        own["APPDATA"] = self.name(self.work / "appdata")
        return own | dict.fromkeys(("QT_QPA_PLATFORM", "WINEQT_QPA_PLATFORM"), "offscreen")

    def logged(self, folder: Path) -> list[dict[str, object]]:
        """Return the lines of all logs below a folder."""
        texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.jsonl")]
        return [json.loads(line) for text in texts for line in text.splitlines()]


def check(frozen: Frozen) -> None:
    """Go through all that a frozen program may lack."""
    check_words(frozen)
    config = make_workspace(frozen)
    check_silent(frozen, config)
    check_window(frozen, config)


def check_words(frozen: Frozen) -> None:
    """Ask the version, and every command for its help: its module must be there."""
    version = frozen.run("reentry", "--version").strip()
    if version != reentry_gui.__version__:
        raise SmokeError(f"--version says {version}, not {reentry_gui.__version__}")
    for group in GROUPS:
        if f"reentry {group}" not in frozen.run("reentry", group, "--help"):
            raise SmokeError(f"reentry {group} --help does not speak of itself")
    frozen.run("reentry", "no-such-command", code=2)


def make_workspace(frozen: Frozen) -> Path:
    """Make a demo workspace, which uses nearly every package, and verify it."""
    workspace = frozen.work / "Über uns" / "demo"
    workspace.parent.mkdir(parents=True)
    frozen.run("reentry", "demo", workspace)
    config = workspace / "reentry_pack_config.json"
    if "PASSED" not in frozen.run("reentry", "verify", "--config", config):
        raise SmokeError("verify does not say PASSED")
    return config


def check_silent(frozen: Frozen, config: Path) -> None:
    """Run commands as a scheduled task does: the log and the exit code tell how it went."""
    logs = config.parent
    before = len(frozen.logged(logs))
    frozen.run("ReentryPanel", "rotate", "--config", config)
    lines = frozen.logged(logs)[before:]
    if not any(line.get("exit_code") == 0 for line in lines):
        raise SmokeError(f"the rotation's end is not in the log: {lines}")
    frozen.run("ReentryPanel", "rotate", "--config", frozen.work / "missing.json", code=1)
    # Wine gives a program the %APPDATA% of its own prefix, whatever we say.
    told = frozen.logged(frozen.work / "appdata")
    if not frozen.through and not any(line.get("exit_code") == 1 for line in told):
        raise SmokeError("a rotation that failed is not in the log")


def check_window(frozen: Frozen, config: Path) -> None:
    """Let the window show every tab, and end."""
    result = frozen.work / "self-check.json"
    try:
        frozen.run("ReentryPanel", "--self-check", result, config)
    except SmokeError as error:
        told = result.read_text(encoding="utf-8") if result.is_file() else "nothing"
        raise SmokeError(f"{error}\nthe window found: {told}") from error


def main(arguments: Sequence[str]) -> int:
    """Check the folder; return 0 when the programs are whole."""
    parser = argparse.ArgumentParser(prog="smoke")
    parser.add_argument("folder", type=Path, nargs="?", default=Path("dist", "Reentry"))
    parser.add_argument("--through", action="append", default=[], metavar="PROGRAM")
    args = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        try:
            check(Frozen(args.folder.absolute(), Path(name), args.through))
        except SmokeError as error:
            sys.stderr.write(f"smoke test: {error}\n")
            return 1
    sys.stdout.write(f"{args.folder}: both programs start and do their work\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
