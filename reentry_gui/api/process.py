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
from typing import TYPE_CHECKING, Any, Final

import uvicorn

from reentry_gui import secrets
from reentry_gui.api.app import make_app
from reentry_gui.api.guard import Guard
from reentry_gui.api.runfile import (
    Running,
    is_loopback,
    only_one,
    run_file,
    spool_folder,
    write_run_file,
)
from reentry_gui.decision import framed, lines
from reentry_gui.decision.context import DecisionContext
from reentry_gui.decision.desk import Desk
from reentry_gui.decision.dial import dial
from reentry_gui.decision.recorder import Recorder
from reentry_gui.decision.server import DIALECTS, Bridge, listening_socket
from reentry_gui.decision.signals import add_signals, signals_file
from reentry_gui.decision.spool import Spool, entries_of, written
from reentry_gui.decision.store import Store, left_behind
from reentry_gui.decision.unwritten import found_anywhere
from reentry_gui.decision.watcher import Watcher
from reentry_gui.errors import ReentryError
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.wire import Fields

log = logging.getLogger(__name__)

SWITCH_SECONDS: Final = 0.0005  # the writing thread gives way to the loop this soon
TOO_OLD: Final = dt.timedelta(minutes=15)  # a killed bridge's signal is not sent after that
HTTP_KEEP_ALIVE_SECONDS: Final = 30
HTTP_LONGEST_HEADERS: Final = 16_384
HTTP_PAUSE_SECONDS: Final = 5.0
HTTP_PAUSES_ALLOWED: Final = 6  # looks at one and the same request


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

    def lines(self) -> Iterable[str]:
        """Tell it in a line, and what waits for the next start."""
        yield f"bridge stopped: {self.decided} decided, {self.repeated} sent again"
        if self.left_in_journal:
            why = f": {self.database_trouble}" if self.database_trouble else ""
            yield f"{self.left_in_journal} records wait in the journal for the next start{why}"

    @property
    def needs_action(self) -> bool:
        """Tell whether something waits for a database that takes nothing."""
        return bool(self.left_in_journal and self.database_trouble)


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
    server = http_server(Guard(app, token=token, host=options.host))
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
        house.desk.decided, house.desk.repeated, recorder.spool.waiting, recorder.trouble
    )


async def is_started(server: uvicorn.Server) -> None:
    """Wait until HTTP is served; uvicorn has no event for it."""
    while not server.started:  # noqa: ASYNC110
        await asyncio.sleep(0.005)


def put_together(config: PackConfig, token: str | None) -> tuple[Bridge, Watcher]:
    """Make all parts and let them know each other; nothing runs yet."""
    loop = asyncio.get_running_loop()
    now = dt.datetime.now(dt.UTC)
    context = DecisionContext(config, now.astimezone())
    spool, store, section = Spool(spool_folder(config)), Store(config), config.bridge
    path, keep = signals_file(config), dt.timedelta(minutes=section.signals_kept_minutes)

    def signal_all(decisions: Sequence[Fields]) -> None:
        add_signals(path, decisions, dt.datetime.now(dt.UTC), keep)

    def signalled(decisions: Sequence[Fields], why_not: str) -> None:
        with contextlib.suppress(RuntimeError):  # the loop has ended: nobody wants to know
            loop.call_soon_threadsafe(house.signals_written, decisions, why_not)

    recorder = Recorder(spool, store.write, signal_all, signalled)
    desk = Desk(context, spool, recorder.deliver)
    house = Bridge(
        desk,
        recorder,
        lambda name: found_anywhere(spool.folder, store.stored, name),
        matrix_version=lambda: context.prepared.matrix.version,
        deadline_ms=section.deadline_ms,
        heartbeat_seconds=section.heartbeat_seconds,
        max_connections=section.max_connections,
        token=token,
    )
    is_recalled = recall(desk, store, spool, recorder, now)

    def on_open() -> None:
        if not is_recalled:
            loop.call_soon_threadsafe(desk.recall, *store.names())

    def on_close(fields: Fields) -> None:
        loop.call_soon_threadsafe(house.on_close, fields)

    return house, Watcher(config, context, on_close, on_open)


def recall(desk: Desk, store: Store, spool: Spool, recorder: Recorder, now: dt.datetime) -> bool:
    """Learn what was decided before, and finish what a killed bridge began."""
    left = left_behind(spool.entries(), now - TOO_OLD)
    desk.recall(left.names, left.accounts)
    for fields in left.undelivered:
        recorder.deliver(fields)
    try:
        store.migrate()
        desk.recall(*store.names())
        desk.context.refresh_history()
    except ReentryError as error:
        log.warning("database not read at the start", extra={"why": error.message})
        kept = left_behind(entries_of(written(spool.folder)), now)
        desk.recall(kept.names, kept.accounts)
        return False
    return True


class Server(uvicorn.Server):
    """uvicorn's server, which leaves signals to us."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Install nothing."""
        yield


def http_server(app: Guard) -> Server:
    """Return the HTTP server; its log is ours."""
    return Server(
        uvicorn.Config(
            app,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            limit_concurrency=200,
            timeout_keep_alive=HTTP_KEEP_ALIVE_SECONDS,
            h11_max_incomplete_event_size=HTTP_LONGEST_HEADERS,
            timeout_graceful_shutdown=2,
        )
    )


async def drop_idle(server: uvicorn.Server, pause: float = HTTP_PAUSE_SECONDS) -> None:
    """Hang up on HTTP clients that send a request byte by byte; uvicorn waits for ever."""
    seen: dict[Any, tuple[Any, int]] = {}
    while True:
        await asyncio.sleep(pause)
        seen = {client: count(client, seen) for client in server.server_state.connections}
        for client, (_request, times) in seen.items():
            if times > HTTP_PAUSES_ALLOWED:
                client.transport.close()


def count(client: Any, seen: dict[Any, tuple[Any, int]]) -> tuple[Any, int]:  # noqa: ANN401  # uvicorn's
    """Return a client's request and for how many looks it has been the same one."""
    request, times = seen.get(client, (None, 0))
    return (request, times + 1) if client.cycle is request else (client.cycle, 1)


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
