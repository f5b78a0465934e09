"""Which switch is off: the way from an EA's question to its answer, looked at step by step."""

from __future__ import annotations

import contextlib
import os
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import db, files, mt4, paths, profiles
from reentry_gui.api.control import BridgeStatus, bridge_status
from reentry_gui.api.runfile import read_run_file, run_file
from reentry_gui.db.decisions import latest_decisions
from reentry_gui.decision import snapshots
from reentry_gui.decision.signals import read_signals, signals_file
from reentry_gui.errors import ReentryError
from reentry_gui.governance import Effect
from reentry_gui.reports import Report
from reentry_gui.verify import Result, Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from reentry_gui.config import PackConfig

INCLUDE: Final = "ReentryBridge.mqh"
MARK: Final = "Reentry: "  # what the include prints begins so
LINES_SHOWN: Final = 3
ALIKE: Final = 5  # answers in a row that the same control stopped
DIALECTS: Final = ("framed", "lines", "http")
OFF: Final = ("no socket", "nobody answers", "has ended")


@dataclass(frozen=True)
class Facts:
    """What the steps look at, found once."""

    config: PackConfig
    status: BridgeStatus
    why_silent: str  # why a bridge that should be there does not answer
    terminal: mt4.Terminal | None  # whose EA reads the config folder
    others: tuple[mt4.Terminal, ...]


@dataclass(frozen=True)
class Diagnosis(Report):
    """Each step of the way, in the order that a question takes."""

    results: tuple[Result, ...]

    @property
    def needs_action(self) -> bool:
        """Tell whether some switch is off."""
        return any(result.status is Status.FAIL for result in self.results)

    def lines(self) -> Iterable[str]:
        """Tell every step, then the first that is in the way."""
        yield from map(str, self.results)
        first = next((r for r in self.results if r.status is Status.FAIL), None)
        yield f"in the way: {first.check}" if first else "nothing is in the way"


def diagnose(config: PackConfig, environment: Mapping[str, str] = os.environ) -> Diagnosis:
    """Look at everything that stands between an EA and its answer; nothing is changed."""
    facts = facts_of(config, environment)
    return Diagnosis(tuple(result for step in STEPS for result in looked_at(step, facts)))


def facts_of(config: PackConfig, environment: Mapping[str, str]) -> Facts:
    """Find the bridge and the terminals."""
    why = ""
    try:
        status = bridge_status(config)
    except (ReentryError, OSError) as error:
        status, why = BridgeStatus(is_running=False, running={}, status={}), str(error)
    left = read_run_file(run_file(config))
    if not status.is_running and not why and left is not None:
        why = f"process {left.pid} has left its run file: it was killed, or hangs"
    found = mt4.scan(environment, config_root=config.path("config_root")).terminals
    own = mt4.reader_of(config.path("config_root"), found)
    others = tuple(t for t in found if t is not own and t.is_offered)
    return Facts(config, status, why, own, others)


Step = tuple[str, "Callable[[Facts], Iterator[Result]]"]


def looked_at(step: Step, facts: Facts) -> Iterator[Result]:
    """Take one step; what keeps it from looking is its result."""
    name, look = step
    try:
        yield from look(facts)
    except ReentryError as error:
        yield Result(name, Status.WARNING, error.message, error.hint)


def process(facts: Facts) -> Iterator[Result]:
    """Look whether the bridge runs and can put on record what it decides."""
    now = facts.status.status
    if facts.why_silent:
        yield Result("bridge", Status.FAIL, facts.why_silent, "reentry bridge start")
    elif not facts.status.is_running:
        yield Result("bridge", Status.FAIL, "it does not run", "reentry bridge start")
    elif trouble := now.get("journal_trouble"):
        fix = "Make room on the drive; until then EAs go by their profiles."
        yield Result("bridge", Status.FAIL, f"nothing can be put on record: {trouble}", fix)
    elif trouble := now.get("database_trouble"):
        waiting = f"{now['journal_waiting']} records wait in the journal: {trouble}"
        yield Result("bridge", Status.WARNING, waiting, "Close what holds the database open.")
    else:
        yield Result("bridge", Status.PASS, f"process {facts.status.running['pid']} answers")


def ports(facts: Facts) -> Iterator[Result]:
    """Look whether the ports are those of the config, or whether somebody else holds them."""
    section, run = facts.config.bridge, facts.status.running
    for name in DIALECTS:
        wanted = getattr(section, f"{name}_port")
        if run and wanted and run[name] != wanted:
            told = f"{name}: the bridge listens on {run[name]}, the config says {wanted}"
            yield Result("ports", Status.WARNING, told, "Start it anew, without ports of its own.")
        elif run:
            told = f"{name}: the bridge listens on {run['host']} port {run[name]}"
            yield Result("ports", Status.PASS, told, input_of(name, run[name]))
        elif wanted and is_taken(section.host, wanted):
            told = f"{name}: another program holds port {wanted}"
            yield Result("ports", Status.FAIL, told, f"Choose another one: bridge.{name}_port.")


def calls(facts: Facts) -> Iterator[Result]:
    """Look whether an EA that listens itself answers the bridge's call."""
    now = facts.status.status
    if trouble := now.get("dial_trouble"):
        fix = "Is the EA on a chart, its server started, bridge.dial right?"
        yield Result("call", Status.FAIL, trouble, fix)
    elif dialled := now.get("dialled"):
        yield Result("call", Status.PASS, f"{dialled} answers")


def input_of(name: str, port: int) -> str:
    """Return what the EA's input has to be."""
    return f"EA input: ReentryBridgePort={port}" if name == "lines" else ""


def is_taken(host: str, port: int) -> bool:
    """Tell whether somebody answers on a port."""
    with contextlib.suppress(OSError), socket.create_connection((host, port), timeout=1):
        return True
    return False


def data_path(facts: Facts) -> Iterator[Result]:
    """Look whether the folder that we write to is the one that an EA reads."""
    wanted = facts.config.path("config_root")
    if facts.terminal is None:
        fix = "reentry mt4 find"
        yield Result("terminal", Status.WARNING, f"{wanted} belongs to no MT4 found here", fix)
        return
    told = f"files go to {facts.terminal.title()}"
    if facts.terminal.running is False:
        yield Result("terminal", Status.FAIL, f"{told}, which does not run", "Start it.")
    else:
        yield Result("terminal", Status.PASS, told)
    for other in facts.others:
        if other.running:
            told = f"{other.title()} runs, too: an EA there reads other files"
            yield Result("terminal", Status.INFO, told)


def include(facts: Facts) -> Iterator[Result]:
    """Look whether the include lies where MetaEditor looks for it, as we ship it."""
    if facts.terminal is None:
        return
    ours = paths.data_folder() / "resources" / "mql4" / INCLUDE
    there = facts.terminal.data_folder / "MQL4" / "Include" / INCLUDE
    if not there.exists():
        told = f"{there} is not there; an EA with a client of its own needs none"
        yield Result("include", Status.INFO, told, f"Copy {ours} there, compile the EA.")
    elif files.sha256_of(there) != files.sha256_of(ours):
        told = f"{there} is another version than this program's"
        yield Result("include", Status.WARNING, told, f"Copy {ours} there, compile the EA.")
    else:
        yield Result("include", Status.PASS, f"{there} is this program's")


def said_by_ea(facts: Facts) -> Iterator[Result]:
    """Look at what the EA itself has printed: it knows whether DLLs are allowed."""
    if facts.terminal is None:
        return
    lines = mt4.printed(facts.terminal.data_folder, MARK)
    if not lines:
        told = "it has printed nothing of Reentry lately"
        fix = "Is the EA on a chart, and automatic trading switched on?"
        yield Result("EA's log", Status.INFO, told, fix)
        return
    is_off = any(word in lines[-1] for word in OFF)
    fix = "Tick “Allow DLL imports” (F7, Common)." if "DLL" in lines[-1] else ""
    status = Status.WARNING if is_off else Status.INFO
    yield Result("EA's log", status, "; ".join(lines[-LINES_SHOWN:]), fix)


def connections(facts: Facts) -> Iterator[Result]:
    """Look who has called, and who is not on the socket."""
    if not facts.status.is_running:
        return
    peers: list[dict[str, Any]] = facts.status.status["peers"]
    if not any(peer["connected"] for peer in peers):
        told = "no EA is connected: they take the signals file or their profiles"
        yield Result("connections", Status.FAIL, told, "See the steps above; the EA tries again.")
    for peer in peers:
        told = f"{peer['name']}: tier {peer['tier']} ({peer['reason']})"
        is_well = peer["connected"] and peer["tier"] == 1
        yield Result("connections", Status.PASS if is_well else Status.WARNING, told)


def signals(facts: Facts) -> Iterator[Result]:
    """Look whether the signals file can be read, and how old its newest line is."""
    file = signals_file(facts.config)
    if not file.parent.is_dir():
        fix = "Is the terminal installed, and paths.config_root right?"
        yield Result("signals file", Status.FAIL, f"{file.parent} is not there", fix)
        return
    found = read_signals(file)
    newest = f", the newest of {found[-1].at:%Y-%m-%d %H:%M} UTC" if found else ""
    told = f"{file}: {len(found)} {'decision' if len(found) == 1 else 'decisions'}{newest}"
    is_writable = os.access(file if file.exists() else file.parent, os.W_OK)
    yield Result("signals file", Status.PASS if is_writable else Status.FAIL, told)


def held_profiles(facts: Facts) -> Iterator[Result]:
    """Look whether each symbol has a profile, for tier 3 and for what no rule says."""
    missing = [s for s in facts.config.symbols if not is_usable(facts.config.deployed_profile(s))]
    if missing:
        told = f"no usable profile for {', '.join(missing[:10])}"
        yield Result("profiles", Status.FAIL, told, "reentry rotate")
    else:
        yield Result("profiles", Status.PASS, f"{len(facts.config.symbols)} symbols have theirs")


def is_usable(file: Path) -> bool:
    """Tell whether a profile can be read."""
    with contextlib.suppress(ReentryError, OSError):
        profiles.load(file)
        return True
    return False


def answers(facts: Facts) -> Iterator[Result]:
    """Look whether the newest answers were all stopped by one and the same control."""
    with db.open_database(facts.config.path("db_path"), read_only=True) as database:
        newest = latest_decisions(database, ALIKE)
    if not newest:
        yield Result("answers", Status.INFO, "nothing was ever asked")
        return
    stopped = [
        {step.control for step in decision.controls if step.effect is Effect.BLOCKED}
        for decision in (snapshots.decision_read(row.record.decision) for row in newest)
    ]
    alike = sorted(set.intersection(*stopped))
    if alike and len(newest) == ALIKE:
        told = f"the newest {ALIKE} answers were all “no re-entry” because of {', '.join(alike)}"
        yield Result("answers", Status.WARNING, told, "Bridge tab: select one to see why.")
    else:
        yield Result("answers", Status.PASS, f"the newest was asked at {newest[0].record.asked_at}")


STEPS: Final[tuple[Step, ...]] = (
    ("bridge", process),
    ("ports", ports),
    ("call", calls),
    ("terminal", data_path),
    ("include", include),
    ("EA's log", said_by_ea),
    ("connections", connections),
    ("signals file", signals),
    ("profiles", held_profiles),
    ("answers", answers),
)
