"""Walk one use case through its points of fault; runs with the preloaded library, tells JSON lines.

    walk.py WORKSPACE USE_CASE MODES STRIDE

For each point and mode: a fresh copy of the prepared workspace, the use case with that fault in a
process of its own, the state checked, the same use case again without a fault, checked again.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

import fault_use_cases as use_cases  # noqa: E402  # found by the line above
from packs import pack_document  # noqa: E402

from reentry_gui import cli, config  # noqa: E402

MODES = {"fail": 1, "short": 2, "delay": 3, "kill": 4}
BUG = 3  # the exit code for what should not have happened
KILLED = -9
library = ctypes.CDLL(None)


class Workspace:
    """A folder that can be put back into its prepared state."""

    def __init__(self, folder: Path, use_case: use_cases.UseCase) -> None:
        self.folder, self.use_case = folder / "pack", use_case
        self.prepared = folder / "prepared"
        self.config_file = self.folder / "reentry_pack_config.json"
        os.environ["APPDATA"] = str(self.folder / "appdata")

    def prepare(self) -> None:
        """Install a pack, deploy it, and do what the use case presupposes."""
        self.folder.mkdir(parents=True)
        document = pack_document(self.folder, ["EURUSD", "USDJPY"])
        self.config_file.write_text(json.dumps(document, indent=2), encoding="utf-8")
        (self.folder / "MQL4" / "Files").mkdir(parents=True)
        for words in (("install",), ("rotate", "--persona", "conservative")):
            self.expect_done(words)
        statement = self.folder / "statement.htm"
        statement.write_bytes(use_cases.statement())
        for before in self.use_case.before:
            self.expect_done(before)
        shutil.copytree(self.folder, self.prepared)

    def expect_done(self, words: Iterable[str]) -> None:
        """Run a command that must go well."""
        code = in_child(lambda: self.run(words))
        if code != 0:
            raise SystemExit(f"{' '.join(words)}: exit code {code}")

    def run(self, words: Iterable[str]) -> int:
        """Run one command in this process."""
        filled = [word.replace("{folder}", str(self.folder)) for word in words]
        return cli.main([*filled, "--config", str(self.config_file)])

    def put_back(self) -> None:
        """Return to the prepared state."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.prepared, self.folder)

    def known_hashes(self) -> dict[str, str]:
        """Return the persona of each profile that may lie on the EA's disk."""
        found = {}
        for path in sorted((self.prepared / "profiles").glob("*/*_reentry.csv")):
            found[hashlib.sha256(path.read_bytes()).hexdigest()] = path.parent.name
        return found


def in_child(act: Callable[[], int]) -> int:
    """Run something in a process of its own; its output is dropped, its exit code told."""
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        code = BUG
        with contextlib.suppress(BaseException):
            code = act()
        os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def faulty(workspace: Workspace, at: int, mode: int) -> int:
    """Run the use case with one fault; where `at` is 0 with none, and count the points."""
    library.faults_watch(os.fsencode(workspace.folder))
    library.faults_arm(at, mode)
    code = workspace.run(workspace.use_case.words)
    points = library.faults_count()
    library.faults_off()
    if at == 0:
        (workspace.prepared.parent / "points").write_text(str(points), encoding="ascii")
    return code


def wrong_with(workspace: Workspace, *, is_calm: bool) -> list[str]:
    """Return what is broken; where `is_calm` nothing was interrupted since."""
    wrong = []
    try:
        pack = config.load(workspace.config_file)
    except Exception as error:  # noqa: BLE001  # whatever it is, it is what we look for
        return [f"config: {error}"]
    known = workspace.known_hashes()
    held = set()
    for path in sorted(pack.path("config_root").glob("*.csv")):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest not in known:
            wrong.append(f"{path.name} is no whole profile")
        held.add(known.get(digest))
    if is_calm and len(held) > 1:
        wrong.append(f"the EA's files are of several personas: {sorted(map(str, held))}")
    with contextlib.closing(sqlite3.connect(pack.path("db_path"))) as database:
        if (told := database.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            wrong.append(f"database: {told}")
        count = database.execute("SELECT count(*) FROM trades_EURUSD").fetchone()[0]
        if count < workspace.use_case.trades:
            wrong.append(f"database: {count} trades of {workspace.use_case.trades} are left")
    if is_calm:
        left = [p.name for p in pack.path("config_root").glob(".*.reentry-tmp")]
        wrong += [f"leftover {name}" for name in left]
    return wrong


def try_point(workspace: Workspace, at: int, mode: str) -> list[str]:
    """Return what one fault breaks."""
    workspace.put_back()
    code = in_child(lambda: faulty(workspace, at, MODES[mode]))
    wanted = {KILLED, 0, 1} if mode == "kill" else {0, 1}
    wrong = [] if code in wanted else [f"exit code {code}"]
    wrong += told(lambda: wrong_with(workspace, is_calm=False))
    again = in_child(lambda: workspace.run(workspace.use_case.words))
    if again not in workspace.use_case.again:
        wrong.append(f"done again without a fault it ends with {again}")
    return wrong + told(lambda: wrong_with(workspace, is_calm=True))


def told(check: Callable[[], list[str]]) -> list[str]:
    """Run a check in a process of its own, so that no database stays open here."""
    reader, writer = os.pipe()

    def write() -> int:
        os.write(writer, json.dumps(check()).encode("utf-8"))
        return 0

    code = in_child(write)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        text = pipe.read()
    return json.loads(text) if code == 0 and text else [f"the check itself ended with {code}"]


def main(folder: str, name: str, modes: str, stride: str) -> None:
    """Walk, and tell each fault that broke something, then the sum."""
    workspace = Workspace(Path(folder), use_cases.USE_CASES[name])
    workspace.prepare()
    code = in_child(lambda: faulty(workspace, 0, 0))
    points = int((Path(folder) / "points").read_text("ascii"))
    tried = 0
    for number, mode in enumerate(modes.split(",")):
        for at in range(1 + number % min(int(stride), points), points + 1, int(stride)):
            tried += 1
            for wrong in try_point(workspace, at, mode):
                tell({"mode": mode, "point": at, "wrong": wrong})
    tell({"points": points, "tried": tried, "calm_exit": code})


def tell(line: dict[str, object]) -> None:
    """Write a line of JSON."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
