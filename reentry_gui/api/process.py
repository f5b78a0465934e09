"""The bridge's process: everything put together, started, and ended with nothing lost."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import gc
import logging
import os
import secrets as random
import signal
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reentry_gui import secrets
from reentry_gui.api.app import make_app
from reentry_gui.api.guard import Guard
from reentry_gui.api.lane import Lane
from reentry_gui.api.parts import put_together
from reentry_gui.api.runfile import (
    Running,
    is_loopback,
    only_one,
    run_file,
    write_run_file,
)
from reentry_gui.api.web import drop_idle, http_server, is_started
from reentry_gui.decision import framed, lines
from reentry_gui.decision.dial import dial
from reentry_gui.decision.listening import listening_socket
from reentry_gui.decision.server import DIALECTS
from reentry_gui.decision.undecided import told as undecided_told
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reentry_gui.config import PackConfig

log = logging.getLogger(__name__)

SWITCH_SECONDS: Final = 0.0005  # the writing thread gives way to the loop this soon


@dataclass(frozen=True)
class Options:
    """What the command line says instead of the config; port 0 is any free one."""

    host: str
    framed: int
    lines: int
    http: int
    dial: tuple[str, int] | None = None
    dialect: str = "lines"


@dataclass(frozen=True)
class Ports:
    """Where a bridge that is ready listens."""

    host: str
    framed: int
    lines: int
    http: int
    pid: int

    def line(self) -> str:
        """Return the one line that tells it."""
        told = f"framed {self.framed}, lines {self.lines}, http {self.http}"
        return f"bridge ready on {self.host}: {told} (process {self.pid})"


@dataclass(frozen=True)
class BridgeEnded(Report):
    """What a bridge did until it was stopped."""

    decided: int
    repeated: int
    left_in_journal: int
    database_trouble: str
    undecided: int  # closes for which there was no room on the disk

    def lines(self) -> Iterable[str]:
        """Tell it in a line, and what waits for the next start."""
        yield f"bridge stopped: {self.decided} decided, {self.repeated} sent again"
        if self.left_in_journal:
            why = f": {self.database_trouble}" if self.database_trouble else ""
            yield f"{self.left_in_journal} records wait in the journal for the next start{why}"
        if self.undecided:
            yield undecided_told(self.undecided)

    @property
    def needs_action(self) -> bool:
        """Tell whether something waits for a database that takes nothing, or for a full disk."""
        return bool(self.left_in_journal and self.database_trouble) or self.undecided > 0


def run_bridge(config: PackConfig, options: Options, ready: Callable[[Ports], None]) -> BridgeEnded:
    """Serve EAs until a signal or `stop` ends it; `ready` hears the ports."""
    token = None if is_loopback(options.host) else token_of(config)
    with only_one(config):
        before = sys.getswitchinterval()
        sys.setswitchinterval(SWITCH_SECONDS)
        try:
            return asyncio.run(serve(config, options, token, ready))
        finally:
            sys.setswitchinterval(before)


def token_of(config: PackConfig) -> str:
    """Return the token that a bridge which others can reach must ask for."""
    name = config.bridge.token_name
    if token := secrets.read(name):
        return token
    raise ReentryError(
        f"the bridge would listen beyond this machine, but there is no {name!r}",
        "Store a token of that name in the keyring (Config, Secrets), or listen on 127.0.0.1.",
    )


async def serve(
    config: PackConfig, options: Options, token: str | None, ready: Callable[[Ports], None]
) -> BridgeEnded:
    """Run all parts in this loop and two threads."""
    loop, over = asyncio.get_running_loop(), asyncio.Event()
    house, watcher = put_together(config, token)
    key = random.token_hex(16)
    http = listening_socket(options.host, options.http)
    port = http.getsockname()[1]
    ports = Ports(
        options.host,
        await house.listen(options.host, options.framed, framed.NAME),
        await house.listen(options.host, options.lines, lines.NAME),
        port,
        os.getpid(),
    )
    app = make_app(house, token=token, stop=over.set, stop_key=key)
    server = http_server(Guard(Lane(app, house), token=token, host=options.host))
    with ended_by_signals(loop, over.set), told_in(config, ports, key):
        house.recorder.start()
        watcher.start()
        serving = loop.create_task(server.serve(sockets=[http]))
        watching = [loop.create_task(house.watch()), loop.create_task(drop_idle(server))]
        if options.dial:
            house.spawn_for_life(dial(house, options.dial, DIALECTS[options.dialect]))
        await is_started(server)
        gc.collect()
        gc.freeze()
        ready(ports)
        await over.wait()
        log.info("bridge is being stopped")
        await loop.run_in_executor(None, watcher.finish)
        await house.end()
        for task in watching:
            task.cancel()
        server.should_exit = True
        await serving
    recorder = house.recorder
    return BridgeEnded(
        house.desk.decided,
        house.desk.repeated,
        recorder.spool.waiting,
        recorder.trouble,
        len(house.undecided),
    )


@contextlib.contextmanager
def told_in(config: PackConfig, ports: Ports, key: str) -> Iterator[None]:
    """Let the run file tell that the bridge runs, for the time of a `with`."""
    file = run_file(config)
    started_at = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    running = Running(
        pid=ports.pid,
        host=ports.host,
        framed=ports.framed,
        lines=ports.lines,
        http=ports.http,
        started_at=started_at,
        config=str(config.file),
        key=key,
    )
    write_run_file(file, running)
    try:
        yield
    finally:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:  # left behind as by a killed bridge: its process is not there
            log.warning("run file not removed", extra={"why": str(error)})


@contextlib.contextmanager
def ended_by_signals(loop: asyncio.AbstractEventLoop, end: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl+C and the system's signals end the bridge in order, on Windows, too."""
    numbers = [signal.SIGINT, signal.SIGTERM]
    if sys.platform == "win32":
        numbers.append(signal.SIGBREAK)
    before = {
        number: signal.signal(number, lambda *_: loop.call_soon_threadsafe(end))
        for number in numbers
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
