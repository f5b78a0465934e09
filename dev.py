#!/usr/bin/env python3
"""The one entry for people who build Reentry: it sets up what is missing, then runs a command.

    python3 dev.py demo     a demo workspace, and the window on it
    python3 dev.py test     the tests
    python3 dev.py check    format, lint, types, import rules, shape limits
    python3 dev.py bench    speed, as ratios against a floor in the same run
    python3 dev.py shots    pictures of every screen
    python3 dev.py build    the frozen programs, started and looked at; `smoke` only looks
    python3 dev.py sizes    what each megabyte of the frozen programs is
    python3 dev.py package  installer, portable zip, checksums, release notes
    python3 dev.py updates  what the update check asks for: `prepare`, `sign`, `new-key`
    python3 dev.py wine-test KIT   the Windows programs under Wine
    python3 dev.py packages only the system packages (Debian, as root)
    python3 dev.py lock     write requirements.lock anew from pyproject.toml

Standard library only: it must run on a machine where nothing was installed.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "installed.sha256"
OLDEST, NEWEST = (3, 11), (3, 13)
# What Qt 6 loads at start on Debian, a font to draw with, the X server and sqlite3 program
# that the tests and benchmarks use, and what freezing and packing use.
DEBIAN_PACKAGES = (
    "binutils",
    "fonts-dejavu-core",
    "g++",
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-randr0",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xinerama0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
    "nsis",
    "sqlite3",
    "xauth",
    "xdotool",
    "xvfb",
)
# Room enough for a dialog at 200 %; offscreen has a screen of 800 x 800 otherwise.
SCREEN = {"name": "pictures", "x": 0, "y": 0, "width": 2880, "height": 1800} | {
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}
SHAPE_LIMITS = (
    "qt_outside_ui=0",
    "cyclic_modules=0",
    "loc_p90=300",
    "function_p90=25",
    "function_over_50=0",
)


class SetupError(Exception):
    """Something on this machine that its user must mend."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Set up what is missing and run the command."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=sorted(COMMANDS))
    parser.add_argument("rest", nargs=argparse.REMAINDER, help="passed on to the command")
    args = parser.parse_args(arguments)
    try:
        install_system_packages() if args.command == "packages" else set_up()
        return COMMANDS[args.command](args.rest)
    except SetupError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"dev.py: failed ({error.returncode}): {describe(error.cmd)}", file=sys.stderr)
        return 1


# --- set-up -------------------------------------------------------------------


def set_up() -> None:
    """Bring system packages, virtual environment and locked dependencies up to date."""
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        raise SetupError(
            f"Python {sys.version.split()[0]} is not supported; start this with Python "
            f"{OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}, for example: python3.12 dev.py"
        )
    install_system_packages()
    wanted = fingerprint()
    if not STAMP.is_file() or STAMP.read_text(encoding="ascii") != wanted:
        install_dependencies()
        STAMP.write_text(wanted, encoding="ascii")


def fingerprint() -> str:
    """Hash of all that decides what has to be installed."""
    place = f"{sys.version} {VENV}".encode()
    return hashlib.sha256(place + LOCK.read_bytes()).hexdigest()


def install_system_packages() -> None:
    """Install Qt's system libraries on Debian; elsewhere Qt brings what it needs."""
    if not shutil.which("apt-get") or not shutil.which("dpkg-query"):
        return
    wanted = [*DEBIAN_PACKAGES]
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    there = installed_packages()
    missing = [name for name in wanted if name not in there]
    if not missing:
        return
    install = ["apt-get", "install", "-y", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        raise SetupError(
            f"these system packages are missing; run this line, then start again:\n"
            f"  sudo {describe(install)}"
        )
    print(f"installing system packages: {' '.join(missing)}", flush=True)
    quietly = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-qq"], env=quietly, stdout=subprocess.DEVNULL)
    run(install, env=quietly, stdout=subprocess.DEVNULL)


def installed_packages() -> set[str]:
    """Return what Debian's package database has installed (under any architecture)."""
    fields = r"${db:Status-Status}\t${Package}\t${Provides}\n"
    query = ["dpkg-query", "-W", f"-f={fields}"]
    return names_in(subprocess.run(query, capture_output=True, text=True, check=True).stdout)


def names_in(told: str) -> set[str]:
    """Return the packages, and what they stand in for: a renamed one provides its old name."""
    names: set[str] = set()
    for line in told.splitlines():
        state, package, provided = line.split("\t")
        if state == "installed":
            names |= {package, *(name.split()[0] for name in provided.split(",") if name.strip())}
    return names


def install_dependencies() -> None:
    """Make the virtual environment anew and install exactly what the lock file names."""
    print("setting up .venv (once; a minute or two)", flush=True)
    if VENV.is_symlink():  # to make it anew would empty another tree's environment
        VENV.unlink()
    STAMP.unlink(missing_ok=True)
    venv.create(VENV, clear=True, with_pip=True)
    pip = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "-r", str(LOCK)])
    run([*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)])


def python() -> Path:
    """Return the virtual environment's interpreter."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def run(command: Sequence[str | Path], **options: object) -> None:
    """Run in the project's folder; failure raises CalledProcessError."""
    subprocess.run([str(part) for part in command], cwd=ROOT, check=True, **options)  # type: ignore[call-overload]  # the options are those of subprocess.run


def describe(command: Sequence[str]) -> str:
    """Return the command as somebody would type it."""
    return " ".join(str(part) for part in command)


# --- commands -----------------------------------------------------------------


def demo(rest: Sequence[str]) -> int:
    """Make the demo workspace and open the window on it where there is a display."""
    folder = Path(rest[0]) if rest else ROOT / "demo"
    config = folder / "reentry_pack_config.json"
    window = [str(python()), "-m", "reentry_gui", str(config)]
    screens = ("DISPLAY", "WAYLAND_DISPLAY")
    has_display = sys.platform in {"win32", "darwin"} or any(map(os.environ.get, screens))
    if not has_display:  # said first: the verifier's word is to stand last
        print(f"no display here; where there is one, this opens: {describe(window)}", flush=True)
    run([python(), "-m", "reentry_gui", "demo", folder])
    if has_display:
        run(window)
    return 0


def test(rest: Sequence[str]) -> int:
    """Run the tests on all cores, benchmarks left out."""
    arguments = rest or ["-n", "auto", "-m", "not bench"]
    return subprocess.run([python(), "-m", "pytest", *arguments], cwd=ROOT, check=False).returncode


def check(rest: Sequence[str]) -> int:
    """Run every check that is not a test."""
    if "--fix" in rest:
        run([python(), "-m", "ruff", "check", "--fix", "--quiet", "."])
        run([python(), "-m", "ruff", "format", "--quiet", "."])
    run([python(), "-m", "ruff", "format", "--check", "."])
    run([python(), "-m", "ruff", "check", "."])
    run([python(), "-m", "mypy"])
    run([python().with_name("lint-imports" + python().suffix)])
    check_shape()
    return 0


def check_shape() -> None:
    """Hold the package against the limits on module and function size."""
    measure = ROOT.parent / "shared" / "tools" / "measure.py"
    if not measure.is_file():
        print("shape limits: not checked, the measuring script is not beside this folder")
        return
    limits = [word for limit in SHAPE_LIMITS for word in ("--limit", limit)]
    run([python(), measure, "reentry_gui", "--ui", "ui/*", *limits])


def bench(rest: Sequence[str]) -> int:
    """Measure speed as ratios and print them; a file or `-k NAME` measures only that."""
    command = [str(python()), "-m", "pytest", "-q", "-s", "-m", "bench", *(rest or ["tests/bench"])]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def shots(rest: Sequence[str]) -> int:
    """Take pictures of every screen: light and dark, 100 % and 200 %, filled and empty."""
    parser = argparse.ArgumentParser(prog="dev.py shots")
    parser.add_argument("--out", type=Path, default=ROOT / "shots")
    parser.add_argument("--language", default="en")
    parser.add_argument("--only", default="", help="only pictures whose names begin so")
    parser.add_argument("--x", action="store_true", help="under a real X server, Xvfb")
    args = parser.parse_args(rest)
    out = args.out.absolute()
    with tempfile.TemporaryDirectory() as name:
        screen = Path(name) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        own = os.environ | {
            "APPDATA": name,
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        }
        workspace = Path(name) / "demo"
        quietly = {"env": own, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        run([python(), "-m", "reentry_gui", "demo", workspace], **quietly)
        config = workspace / "reentry_pack_config.json"
        for theme in ("light", "dark"):
            for scale in ("1", "2"):
                command = [python(), "-m", "reentry_gui.ui.shots", out, config, theme]
                command += [args.language, args.only]
                scaled = own | {"QT_SCALE_FACTOR": scale}
                if args.x:
                    size = f"-screen 0 {SCREEN['width']}x{SCREEN['height']}x24"
                    command = ["xvfb-run", "-a", "-s", size, *command]
                    scaled |= {"QT_QPA_PLATFORM": "xcb"}
                run(command, env=scaled)
    return 0


def build(rest: Sequence[str]) -> int:
    """Freeze the windowed and the console program into one folder, and try them."""
    run([python(), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "build.spec", *rest])
    folder = ROOT / "dist" / "Reentry"
    run([python(), "-m", "resources.freezing.smoke", folder])
    print(f"the programs are in {folder}")
    return 0


def of_freezing(name: str) -> Callable[[Sequence[str]], int]:
    """Return a command that is a module of its own in `resources/freezing`."""
    module = [str(python()), "-m", f"resources.freezing.{name}"]
    return lambda rest: subprocess.run([*module, *rest], cwd=ROOT, check=False).returncode


def packages(_rest: Sequence[str]) -> int:
    """Say that the system packages are there; setting up has installed them."""
    print("system packages are there")
    return 0


def lock(rest: Sequence[str]) -> int:
    """Resolve the dependencies anew for every supported Python and system."""
    resolver = shutil.which("uv")
    if resolver is None:
        raise SetupError("the lock file is written with uv: pip install uv")
    resolve = "pip compile pyproject.toml --all-extras --universal --generate-hashes --quiet"
    target = ["--python-version", f"{OLDEST[0]}.{OLDEST[1]}", "--output-file", LOCK.name]
    run([resolver, *resolve.split(), *target, *rest])
    return 0


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "demo": demo,
    "test": test,
    "check": check,
    "bench": bench,
    "shots": shots,
    "build": build,
    "smoke": of_freezing("smoke"),
    "sizes": of_freezing("sizes"),
    "package": of_freezing("package"),
    "updates": of_freezing("updates"),
    "wine-test": of_freezing("wine"),
    "packages": packages,
    "lock": lock,
}

if __name__ == "__main__":
    sys.exit(main())
