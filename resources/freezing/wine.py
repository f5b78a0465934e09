"""The Windows programs under Wine: `python -m resources.freezing.wine KIT [STEP …]`.

KIT is a folder with a Windows Python (`py/python.exe`) that has the project's packages, and a
program `winrun` that runs Windows programs. Steps: tests, journey, build, smoke, installer;
all of them where none is named. What is given to people is built on Windows itself.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree as ET

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT: Final = Path(__file__).resolve().parents[2]
FROZEN: Final = ROOT / "dist" / "windows" / "Reentry"
SETUP: Final = ROOT / "dist" / "windows" / "release"
SUMMER_TIME: Final = "Europe/Berlin"  # Wine's clock is this one's; some tests need its jumps
# Everything else is the headless part: windows, Linux' own compiler, measuring.
NOT_HEADLESS: Final = frozenset({"ui", "mql4", "bench"})
LONGEST_SECONDS: Final = 300  # of one test; then it says where it hangs, and its part ends


class Kit:
    """A Windows Python under Wine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.winrun = folder / "winrun"
        self.python = folder / "py" / "python.exe"

    @property
    def is_there(self) -> bool:
        """Tell whether all of it is here."""
        tools = ("wine", "xvfb-run")
        return all(map(Path.is_file, (self.winrun, self.python))) and all(map(shutil.which, tools))

    def run(self, *words: object, **variables: str) -> int:
        """Run the Windows Python in the project's folder; return the exit code."""
        command = ["xvfb-run", "-a", self.winrun, self.python, "-X", "utf8", *words]
        environment = os.environ | {"TZ": SUMMER_TIME} | variables
        environment |= dict.fromkeys(("QT_QPA_PLATFORM", "WINEQT_QPA_PLATFORM"), "offscreen")
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        text = [str(word) for word in command]
        return subprocess.run(text, cwd=ROOT, env=environment, check=False).returncode

    def share_drives(self) -> None:
        r"""Offer each drive as a share, `C:` as `\\localhost\C$`, as Windows does."""
        devices = self.folder / "pfx" / "dosdevices"
        shares = devices / "unc" / "localhost"
        shares.mkdir(parents=True, exist_ok=True)
        for drive in devices.glob("?:"):
            share = shares / f"{drive.name[0].upper()}$"
            if not share.is_symlink():
                share.symlink_to(drive.resolve())


def windows_name(path: Path) -> str:
    """Return a path as a Windows program under Wine reads it."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def tests(kit: Kit) -> int:
    """Run the headless part of the suite, and what only Windows does; a part that hangs is told."""
    kit.share_drives()
    frozen = {"REENTRY_FROZEN": windows_name(FROZEN)} if FROZEN.is_dir() else {}
    with tempfile.TemporaryDirectory() as name:
        told = Path(name, "told.xml")
        ends = [run_part(kit, part, paths, told, **frozen) for part, paths in parts().items()]
    sys.stdout.write("--- tests: how they ended\n")
    for end in ends:
        sys.stdout.write(f"{end}\n")
    sys.stdout.write(f"{sum(ends, End('all'))}\n")
    return 0 if all(end.is_good for end in ends) else 1


def parts() -> dict[str, list[str]]:
    """Return what runs in a process of its own: each folder of tests, and the single files."""
    found: dict[str, list[str]] = {}
    for path in sorted(ROOT.glob("tests/**/test_*.py")):
        name, *inside = path.relative_to(ROOT / "tests").parts
        part = name if inside else "files"
        if part not in NOT_HEADLESS and f"tests/{name}" not in found.setdefault(part, []):
            found[part].append(f"tests/{name}")
    return found


def run_part(kit: Kit, name: str, paths: list[str], told: Path, **variables: str) -> End:
    """Run a part of the tests to its end, or until one of its tests hangs."""
    told.unlink(missing_ok=True)
    sys.stdout.write(f"--- tests: {name}\n")
    sys.stdout.flush()
    stops = {"timeout": LONGEST_SECONDS, "exit_on_timeout": "true"}
    words = [word for key, value in stops.items() for word in ("-o", f"faulthandler_{key}={value}")]
    words += ["--junitxml", windows_name(told)]
    variables["PYTHONPATH"] = windows_name(ROOT)  # for the programs that tests start elsewhere
    kit.run("-m", "pytest", "-q", "-m", "not bench", *words, *paths, **variables)
    end = end_of(name, told)
    sys.stdout.write(f"{end}\n")
    return end


@dataclass(frozen=True)
class End:
    """How many tests of a part ended in which way."""

    part: str
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    unfinished: int = 0  # parts

    @property
    def is_good(self) -> bool:
        """Tell whether nothing failed or hung."""
        return not self.failed and not self.unfinished

    def __add__(self, other: End) -> End:
        return End(self.part, *(a + b for a, b in zip(self.counts, other.counts, strict=True)))

    @property
    def counts(self) -> tuple[int, int, int, int]:
        """Return the four numbers."""
        return self.passed, self.failed, self.skipped, self.unfinished

    def __str__(self) -> str:
        words = ("passed", "failed", "skipped", "not finished")
        counted = [f"{n} {word}" for n, word in zip(self.counts, words, strict=True) if n]
        return f"{self.part}: {', '.join(counted) or 'no tests'}"


def end_of(part: str, told: Path) -> End:
    """Read what pytest has written at its end; a part that did not get there has none."""
    if not told.is_file():
        return End(part, unfinished=1)
    suite = ET.parse(told).getroot()[0]  # noqa: S314  # pytest has just written it
    tests, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
    failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    return End(part, tests - failed - skipped, failed, skipped)


def journey(kit: Kit) -> int:
    """Go through the first five minutes with mouse and keys, from source and frozen."""
    variables = {"REENTRY_WINDOWS_KIT": str(kit.folder)}
    if FROZEN.is_dir():
        variables["REENTRY_FROZEN"] = windows_name(FROZEN)
    command = [sys.executable, "-m", "pytest", "-q", "tests/ui/test_real_windows.py"]
    return subprocess.run(command, cwd=ROOT, env=os.environ | variables, check=False).returncode


def build(kit: Kit) -> int:
    """Freeze the programs."""
    places = {"--distpath": FROZEN.parent, "--workpath": ROOT / "build" / "windows"}
    words = [word for name, path in places.items() for word in (name, windows_name(path))]
    words = ["--noconfirm", "--log-level", "WARN", *words, "build.spec"]
    return kit.run("-m", "PyInstaller", *words)


def smoke(kit: Kit) -> int:
    """Start the frozen programs."""
    through = ["--through", "xvfb-run", "--through=-a", "--through", str(kit.winrun)]
    command = [sys.executable, "-m", "resources.freezing.smoke", str(FROZEN), *through]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def installer(kit: Kit) -> int:
    """Build the installer; install, start, upgrade over a running program, uninstall."""
    pack = [sys.executable, "-m", "resources.freezing.package", str(FROZEN), "--out", str(SETUP)]
    if code := subprocess.run(pack, cwd=ROOT, check=False).returncode:
        return code
    setup = next(SETUP.glob("*-setup.exe"))
    variables = {"REENTRY_SETUP": windows_name(setup)}
    return kit.run("-m", "pytest", "-q", "-rs", "tests/windows/test_installer.py", **variables)


STEPS: dict[str, Callable[[Kit], int]] = {
    "build": build,
    "smoke": smoke,
    "installer": installer,
    "tests": tests,
    "journey": journey,
}


def main(arguments: Sequence[str]) -> int:
    """Take the steps; return the first exit code that is not 0."""
    parser = argparse.ArgumentParser(prog="wine-test", description=__doc__)
    parser.add_argument("kit", type=Path)
    parser.add_argument("steps", nargs="*", choices=[*STEPS, []], metavar="STEP")
    args = parser.parse_args(arguments)
    kit = Kit(args.kit.absolute())
    if not kit.is_there:
        sys.stdout.write(f"skipped: no Wine with a Windows Python in {args.kit}\n")
        return 0
    for name in args.steps or STEPS:
        sys.stdout.write(f"--- {name}\n")
        sys.stdout.flush()
        if code := STEPS[name](kit):
            sys.stderr.write(f"wine-test: {name} ended with {code}\n")
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
