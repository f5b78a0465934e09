"""Commands on the decision bridge: run it, ask how it is, stop it."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

from reentry_gui.cli.console import Command, argument, open_config, say
from reentry_gui.errors import UsageError

if TYPE_CHECKING:
    from reentry_gui.api import BridgeEnded, BridgeStatus, Diagnosis, Options, Ports
    from reentry_gui.config.bridge import BridgeSection
    from reentry_gui.decision.replay import ReplayReport


def run(args: argparse.Namespace) -> BridgeEnded:
    """Run the bridge until it is stopped; one line tells the ports when it is ready."""
    from reentry_gui import api  # noqa: PLC0415  # help needs no web server

    config = open_config(args)

    def ready(ports: Ports) -> None:
        told = {"host": ports.host, "pid": ports.pid, "http": ports.http}
        told |= {"framed": ports.framed, "lines": ports.lines}
        say(json.dumps(told) if args.json else ports.line())

    return api.run_bridge(config, options_of(args, config.bridge), ready)


def options_of(args: argparse.Namespace, section: BridgeSection) -> Options:
    """Return what the command line says, and where it says nothing the config."""
    from reentry_gui import api  # noqa: PLC0415  # as above

    def given(name: str) -> int:
        value: int | None = getattr(args, name)
        return getattr(section, f"{name}_port") if value is None else value

    dial = args.dial or section.dial
    return api.Options(
        host=args.host or section.host,
        framed=given("framed"),
        lines=given("lines"),
        http=given("http"),
        dial=address_of(dial) if dial else None,
        dialect=args.dialect or section.dial_dialect,
    )


def address_of(text: str) -> tuple[str, int]:
    """Read HOST:PORT."""
    host, _colon, port = text.rpartition(":")
    if not host or not port.isdigit() or not 0 < int(port) < 65_536:
        raise UsageError(f"{text!r} is no address", "For example: --dial 127.0.0.1:9999")
    return host.strip("[]"), int(port)


def start(args: argparse.Namespace) -> BridgeStatus:
    """Start the bridge as a process of its own and wait until it answers."""
    from reentry_gui import api  # noqa: PLC0415  # as above

    return api.start_bridge(open_config(args))


def status(args: argparse.Namespace) -> BridgeStatus:
    """Ask the running bridge how it is."""
    from reentry_gui import api  # noqa: PLC0415  # as above

    return api.bridge_status(open_config(args))


def stop(args: argparse.Namespace) -> BridgeStatus:
    """Stop the running bridge; nothing is lost."""
    from reentry_gui import api  # noqa: PLC0415  # as above

    return api.stop_bridge(open_config(args))


def diagnose(args: argparse.Namespace) -> Diagnosis:
    """Look which switch on the way from EA to answer is off."""
    from reentry_gui import api  # noqa: PLC0415  # as above

    return api.diagnose(open_config(args))


def port(name: str, what: str) -> tuple[tuple[str, ...], dict[str, object]]:
    """Describe a port's argument."""
    told = f"{what} (default: the config's; 0: any free one)"
    return argument(name, type=port_number, metavar="PORT", help=told)  # type: ignore[return-value]  # a mapping


def port_number(text: str) -> int:
    """Read a port."""
    number = int(text)
    if not 0 <= number <= 65_535:
        raise ValueError(text)
    return number


def replay(args: argparse.Namespace) -> ReplayReport:
    """Make a recorded decision again."""
    from reentry_gui.decision.replay import replay as make_again  # noqa: PLC0415  # only for this

    return make_again(open_config(args), args.decision_id)


COMMANDS = [
    Command(
        "bridge run",
        run,
        "answer EAs over sockets, HTTP and files until stopped",
        [
            argument("--host", metavar="H", help="listen on this address (default: the config's)"),
            port("--framed", "framed dialect"),
            port("--lines", "dialect of lines"),
            port("--http", "HTTP"),
            argument("--dial", metavar="HOST:PORT", help="also call an EA that listens itself"),
            argument("--dialect", choices=["framed", "lines"], help="for --dial"),
        ],
    ),
    Command("bridge start", start, "start it in the background and wait until it answers"),
    Command("bridge status", status, "tell ports, EAs with their tiers, and what waits"),
    Command("bridge stop", stop, "stop it in order: all is decided, delivered and recorded"),
    Command(
        "bridge diagnose",
        diagnose,
        "look at each step from EA to answer and say which is in the way",
    ),
    Command(
        "bridge replay",
        replay,
        "make a recorded decision again and say whether it comes out the same",
        [argument("decision_id", metavar="ID", help="as it was answered")],
    ),
]
