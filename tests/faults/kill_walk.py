"""Walk a bridge through its life once for each write to the disk, and let something happen there.

    LD_PRELOAD=disk_faults.so kill_walk.py FOLDER [MODE[,MODE …]] [PART/PARTS]

The library is made by gcc -shared -fPIC -o disk_faults.so disk_faults.c -ldl. For each point and
mode (kill, short, fail): a fresh copy of the prepared pack, a bridge with that fault, an EA that
asks and reports, the bridge stopped; then the same EA at a bridge without a fault, and everything
has to be whole. Each trouble is a line of JSON, the sum is the last one.

A bridge takes a second to import what it needs, and a walk starts hundreds: so this process
imports it all, and each bridge is forked from it. Processes that a bridge starts for itself are
counted, hit and waited for like itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib
import json
import os
import shutil
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1])]

import psutil  # type: ignore[import-untyped]  # noqa: E402  # found by the line above; no types
from bridge_life import Heard, check, dialogue  # noqa: E402
from bridges import Client, deploy  # noqa: E402
from packs import pack_document  # noqa: E402

from reentry_gui import cli, db  # noqa: E402
from reentry_gui.config import PackConfig  # noqa: E402
from reentry_gui.decision import recorder  # noqa: E402

MODES = {"fail": 1, "short": 2, "kill": 4}
FIRST = 1  # ticket of the EA's dialogue
END_SECONDS = 60.0
FULL_SECONDS = 0.5  # half a write leaves the disk full for good: hope for room takes no longer
MORE = 8  # a bridge that has more time writes more: an eighth more points are tried
WORDS = ("bridge", "run", "--json", "--framed", "0", "--lines", "0", "--http", "0", "--config")
library = ctypes.CDLL(None)


class Forked:
    """A bridge that was forked from this process: what `bridges.Bridge` is, without a start."""

    def __init__(self, walk: Walk, at: int = 0, mode: str = "kill") -> None:
        reader, writer = os.pipe()
        self.said = walk.folder.parent / "said"
        self.pid = os.fork()
        if self.pid == 0:
            os.close(reader)
            walk.live(at, MODES[mode], writer, self.said)
        os.close(writer)
        self.clients: list[Client] = []
        with os.fdopen(reader, "rb") as pipe:
            line = pipe.readline()
        self.ports: dict[str, int] = json.loads(line) if line.endswith(b"}\n") else {}

    def client(self, dialect: str) -> Client:
        """Connect an EA."""
        self.clients.append(Client.connected(self.ports[dialect], dialect))
        return self.clients[-1]

    def end(self) -> int:
        """Stop it, wait for it and for all that it has started; return how it ended."""
        family = psutil.Process(self.pid).children(recursive=True)
        if self.ports:  # who never was ready ends by itself
            os.kill(self.pid, signal.SIGTERM)
        give_up = time.monotonic() + END_SECONDS
        while not (ended := os.waitpid(self.pid, os.WNOHANG))[0]:
            if time.monotonic() > give_up:
                os.kill(self.pid, signal.SIGKILL)
            time.sleep(0.002)
        _gone, left = psutil.wait_procs(family, END_SECONDS)
        for process in left:
            process.kill()
        for client in self.clients:
            client.close()
        return -999 if left else os.waitstatus_to_exitcode(ended[1])


class Walk:
    """One pack on the disk, put back into its prepared state for each point."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.prepared = folder / "pack", folder / "prepared"
        self.shared = folder / "counted"
        os.environ["APPDATA"] = str(self.folder / "appdata")
        self.prepared.mkdir(parents=True)
        self.folder.mkdir()
        document = json.dumps(pack_document(self.folder, ["EURUSD"]))
        file = self.folder / "reentry_pack_config.json"
        file.write_text(document, encoding="utf-8")
        self.config = PackConfig.model_validate_json(document).located(file)
        self.config.path("config_root").mkdir(parents=True)
        deploy(self.config)
        db.provision(self.config.path("db_path"), self.config.tables)
        shutil.copytree(self.folder, self.prepared, dirs_exist_ok=True)

    def live(self, at: int, mode: int, ready: int, said: Path) -> None:
        """Be a bridge, with a fault at some point; never return."""
        code = 3
        try:
            os.environ |= {"FAULTS_SHARED": str(self.shared), "FAULTS_FOLDER": str(self.folder)}
            out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            os.dup2(ready, 1)
            os.dup2(out, 2)
            os.close(ready)
            sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
            assert library.faults_share(os.fsencode(self.shared)) == 0
            library.faults_watch(os.fsencode(self.folder))
            library.faults_arm(at, mode)
            if mode == MODES["short"]:
                recorder.LAST_SECONDS = FULL_SECONDS  # type: ignore[misc]
            code = cli.main([*WORDS, str(self.config.file)])
            library.faults_off()
            (self.folder.parent / "modules").write_text("\n".join(sys.modules), encoding="utf-8")
        except BaseException:  # noqa: BLE001  # told, whatever it is
            os.write(2, traceback.format_exc().encode())
        finally:
            sys.stderr.flush()
            os._exit(code)

    def put_back(self) -> None:
        """Return to the prepared state."""
        shutil.rmtree(self.folder)
        shutil.copytree(self.prepared, self.folder)

    def count(self) -> int:
        """Live once without a fault; import what that took, return how many writes it made."""
        bridge = Forked(self)
        assert dialogue(bridge, FIRST, {}) == set()
        assert bridge.end() == 0, bridge.said.read_text()
        for name in (self.folder.parent / "modules").read_text("utf-8").split("\n"):
            with contextlib.suppress(Exception):
                importlib.import_module(name)
        assert library.faults_share(os.fsencode(self.shared)) == 0
        points = int(library.faults_count())
        library.faults_off()
        return points

    def try_point(self, at: int, mode: str) -> Iterator[str]:
        """Yield what one fault breaks."""
        self.put_back()
        heard: Heard = {}
        bridge = Forked(self, at, mode)
        if bridge.ports:
            try:
                dialogue(bridge, FIRST, heard)
            except OSError:
                if mode != "kill":
                    yield "the EA lost its connection"
        code = bridge.end()
        if code not in ({-signal.SIGKILL, 0, 1} if mode == "kill" else {0, 1}):
            yield f"exit code {code}: {bridge.said.read_text()}"
        if "Traceback" in bridge.said.read_text():
            yield bridge.said.read_text()
        calm = Forked(self)
        try:
            if errors := dialogue(calm, FIRST, heard):
                yield f"afterwards, without a fault: {errors}"
        except (OSError, KeyError) as error:
            yield f"afterwards, without a fault: {error!r}: {calm.said.read_text()}"
        if code := calm.end():
            yield f"afterwards, without a fault: exit code {code}: {calm.said.read_text()}"
        check(self.config, FIRST, heard)


def wrongs(walk: Walk, at: int, mode: str) -> list[str]:
    """Return what one fault breaks, the check's complaints among it."""
    found: list[str] = []
    try:
        found.extend(walk.try_point(at, mode))
    except AssertionError:
        found.append(traceback.format_exc())
    return found


def main(folder: str, modes: str = "kill", part: str = "1/1") -> None:
    """Walk, and tell each fault that broke something, then the sum."""
    walk = Walk(Path(folder))
    points = walk.count()
    number, parts = map(int, part.split("/"))
    tried = 0
    for mode in modes.split(","):
        for at in range(number, points + points // MORE, parts):
            tried += 1
            for wrong in wrongs(walk, at, mode):
                tell({"mode": mode, "point": at, "wrong": wrong})
    tell({"points": points, "tried": tried})


def tell(line: dict[str, Any]) -> None:
    """Write a line of JSON."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    finally:
        for left in psutil.Process().children(recursive=True):
            left.kill()
