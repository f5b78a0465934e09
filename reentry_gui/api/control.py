"""Asking a running bridge how it is, and stopping it: over HTTP, found by its run file."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from reentry_gui.api.runfile import (
    Running,
    is_loopback,
    nobody_runs,
    read_run_file,
    run_file,
    spool_folder,
)
from reentry_gui.decision.refused import REFUSED, refused_records
from reentry_gui.decision.undecided import told as undecided_told
from reentry_gui.decision.undecided import undecided_in
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Iterable
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.refused import Refused

ANSWER_SECONDS: Final = 5.0
STOP_SECONDS: Final = 40.0
PAUSE_SECONDS: Final = 0.05
REFUSED_SHOWN: Final = 5
STARTED: Final[list[subprocess.Popen[bytes]]] = []  # by this process; seen off when they end


@dataclass(frozen=True)
class BridgeStatus(Report):
    """How a bridge is; `status` is what it tells itself, empty where none runs."""

    is_running: bool
    running: dict[str, Any]
    status: dict[str, Any]
    refused: tuple[Refused, ...] = ()  # records that the database can never take
    refused_file: Path | None = None
    undecided: int = 0  # closes that a bridge has left which is not there any more

    def lines(self) -> Iterable[str]:
        """Tell the process, then each EA in a line, then what the database refused."""
        if self.is_running:
            yield from self.running_lines()
        else:
            yield "no bridge runs on this config"
            if self.undecided:
                yield undecided_told(self.undecided)
        if self.refused:
            yield f"{len(self.refused)} records can never be put into the database: look at them,"
            yield f"then move {self.refused_file} away. The newest:"
            for record in self.refused[-REFUSED_SHOWN:]:
                yield f"  {record.at}  {record.about}: {record.why}"

    def running_lines(self) -> Iterable[str]:
        """Tell the process, then each EA in a line."""
        run, now = self.running, self.status
        ports = f"framed {run['framed']}, lines {run['lines']}, http {run['http']}"
        since = dt.datetime.fromisoformat(run["started_at"]).astimezone()
        yield f"process {run['pid']} on {run['host']}: {ports}, since {since:%Y-%m-%d %H:%M}"
        yield f"{now['decided']} decided, {now['repeated']} sent again, {now['errors']} errors"
        if (p99 := now.get("p99_ms")) is not None:
            times = f"p50 {now['p50_ms']:.2f} ms, p99 {p99:.2f} ms"
            yield f"answers take {times}; an EA waits {now['deadline_ms']} ms"
        if trouble := now.get("journal_trouble"):
            yield f"nothing can be put on record, so EAs go by their profiles: {trouble}"
        if undecided := now.get("undecided"):
            yield undecided_told(undecided)
        if dialled := now.get("dialled"):
            yield now.get("dial_trouble") or f"{dialled} answers our call"
        if now["database_trouble"]:
            yield f"{now['journal_waiting']} wait in the journal: {now['database_trouble']}"
        for peer in now["peers"]:
            state = "connected" if peer["connected"] else "away"
            yield f"  {peer['name']}: tier {peer['tier']} ({peer['reason']}), {state}"

    @property
    def needs_action(self) -> bool:
        """Tell whether journal or database take nothing, or have refused something."""
        troubles = ("journal_trouble", "database_trouble")
        return bool(any(map(self.status.get, troubles)) or self.refused or self.undecided)


def bridge_status(config: PackConfig) -> BridgeStatus:
    """Ask the bridge of a config how it is."""
    folder = spool_folder(config)
    refused = refused_records(folder)
    left = undecided_in(folder)
    stopped = BridgeStatus(False, {}, {}, refused, folder / REFUSED, left)  # noqa: FBT003  # its first field
    running = read_run_file(run_file(config))
    if running is None:
        return stopped
    try:
        status = ask(config, running, "GET", "/bridge/status")
    except OSError:
        return stopped
    told = {key: value for key, value in vars(running).items() if key != "key"}
    return replace(stopped, is_running=True, running=told, status=status, undecided=0)


def stop_bridge(config: PackConfig) -> BridgeStatus:
    """Stop the bridge of a config and wait until it has ended."""
    file = run_file(config)
    running = read_run_file(file)
    if running is not None:
        try:
            ask(config, running, "POST", "/bridge/stop")
        except ConnectionRefusedError:  # it was killed and could not take its file along
            with contextlib.suppress(PermissionError):  # on Windows while somebody reads it
                file.unlink(missing_ok=True)
        give_up = time.monotonic() + STOP_SECONDS
        while file.exists() and not nobody_runs(config):
            if time.monotonic() > give_up:
                raise ReentryError(
                    f"the bridge (process {running.pid}) has not ended yet",
                    "It may wait for a locked database; `reentry bridge status` tells.",
                )
            time.sleep(PAUSE_SECONDS)
        see_off(running.pid, give_up - time.monotonic())
    left = undecided_in(spool_folder(config))
    return BridgeStatus(is_running=False, running={}, status={}, undecided=left)


def see_off(pid: int, seconds: float) -> None:
    """Wait for the end of a process that this one has started, and let go of it."""
    from subprocess import TimeoutExpired  # noqa: PLC0415  # asking how one is needs none of it

    for process in [process for process in STARTED if process.pid == pid]:
        with contextlib.suppress(TimeoutExpired):
            process.wait(max(seconds, PAUSE_SECONDS))
    STARTED[:] = [process for process in STARTED if process.poll() is None]


def ask(config: PackConfig, running: Running, method: str, path: str) -> dict[str, Any]:
    """Send one request to a running bridge and return its JSON."""
    import http.client  # noqa: PLC0415  # brings OpenSSL: only where a bridge runs

    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(running.host, running.host)  # noqa: S104  # names, no binding
    headers = {"X-Reentry-Key": running.key}
    if not is_loopback(running.host):
        from reentry_gui import secrets  # noqa: PLC0415  # looking for keyrings takes its time

        headers["Authorization"] = f"Bearer {secrets.read(config.bridge.token_name)}"
    connection = http.client.HTTPConnection(host, running.http, timeout=ANSWER_SECONDS)
    try:
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise ReentryError(
            f"the bridge answered {answer.status} to {path}", body[:200].decode("utf-8", "replace")
        )
    found: dict[str, Any] = json.loads(body)
    return found
