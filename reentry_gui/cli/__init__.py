"""The command line: finds the command's module, runs its function, prints its report."""

from __future__ import annotations

import argparse
import importlib
import logging
import os
import sys
from typing import TYPE_CHECKING, Final

import reentry_gui
from reentry_gui.cli.console import SHARED, Exit, complain, show, show_bug, show_error
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.cli.console import Command

log = logging.getLogger("reentry_gui")

# First word → the module in this folder that has the command, and what it is for. Only
# the module that is needed is imported: `reentry --help` answers at once.
GROUPS: Final = {
    "demo": ("demo", "make a workspace with demo data in a folder, installed and verified"),
    "install": ("install", "create all that the pack needs; a preview with --what-if"),
    "verify": ("install", "check everything and say PASSED or FAILED"),
    "apply": ("install", "bring database, scripts and tasks in line with a changed config"),
    "uninstall": ("install", "take away tasks, scripts and rendered files; your data stay"),
    "config": ("config", "show, check, compare and restore the config"),
    "symbols": ("symbols", "how your broker's symbols map to canonical ones"),
    "profile": ("profiles", "check, convert, compare and make profile CSVs"),
    "rotate": ("personas", "copy a persona's profiles to the EA"),
    "rollback": ("personas", "bring an earlier deployment back"),
    "active": ("personas", "which persona the EA's files really hold"),
    "calendar": ("personas", "which persona is due on the next days"),
    "override": ("personas", "set a persona by hand until a time, or end that"),
    "migrate": ("db", "create or extend the tables of the given symbols"),
    "views": ("db", "create or replace the views of the given symbols"),
    "seed": ("db", "seed the performance tables of the given symbols"),
    "db": ("db", "check, plan, back up and restore the database"),
    "import": ("statements", "import an MT4 statement or tester report"),
    "kpi": ("kpi", "export KPIs; compare our figures with MT4's"),
    "lineage": ("lineage", "orders, positions and chains: look, check, mend, take notes"),
    "governance": ("governance", "controls, limits, the EA's inputs, the gate"),
    "bridge": ("bridge", "the decision bridge that EAs ask: run it, its status, stop it"),
    "matrix": ("matrix", "the decision matrix: rules, tables, suggestions"),
    "tasks": ("tasks", "the scheduled tasks: render, register, query, run, remove"),
    "mt4": ("mt4", "find MT4 terminals on this machine"),
    "update": ("updates", "ask whether there is a newer version, where the config allows it"),
}


def main(arguments: Sequence[str]) -> int:
    """Run one command and return the exit code; whatever happens is logged."""
    speak_utf8()
    args = parse(arguments)
    command: Command = args.command
    from reentry_gui import log as logs  # noqa: PLC0415  # only now: help needs no log
    from reentry_gui import paths  # noqa: PLC0415

    logs.start(paths.user_folder() / "logs", command.name)
    try:
        code = run(command, args)
    except BrokenPipeError:
        nobody_reads()
        code = Exit.DONE
    log.info("command ended", extra={"exit_code": int(code)})
    return int(code)


def run(command: Command, args: argparse.Namespace) -> Exit:
    """Run the command and print what it reports, or what went wrong."""
    try:
        return show(command.run(args), as_json=args.json)
    except ReentryError as error:
        log.warning("user must act", extra={"error": error.message, "hint": error.hint})
        return show_error(error, as_json=args.json)
    except BrokenPipeError:
        raise  # whoever read has gone
    except KeyboardInterrupt:
        log.warning("stopped by the user")
        complain("reentry: stopped")
        return Exit.ACT
    except Exception as error:
        from reentry_gui import log as logs  # noqa: PLC0415  # as above

        log.exception("bug")
        return show_bug(error, logs.write_crash_report(error, command.name))


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Turn the words into arguments; `--help` and wrong usage end the program here."""
    first = arguments[0] if arguments else "--help"
    if first not in GROUPS:
        overview().parse_args(arguments or ["--help"])
        raise AssertionError("the overview knows no command of its own")
    module = importlib.import_module(f"reentry_gui.cli.{GROUPS[first][0]}")
    commands = [c for c in module.COMMANDS if c.name.split()[0] == first]
    return group_parser(first, commands).parse_args(arguments[1:])


def overview() -> argparse.ArgumentParser:
    """Return the parser that knows the groups' names only."""
    listing = "\n".join(f"  {name:12} {text}" for name, (_module, text) in GROUPS.items())
    parser = argparse.ArgumentParser(
        prog="reentry",
        description="Control panel and engine for MT4 re-entry profiles.",
        epilog=f"commands:\n{listing}\n\n`reentry COMMAND --help` tells more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=reentry_gui.__version__)
    parser.add_argument("group", metavar="COMMAND", choices=[*GROUPS], help="what to do")
    return parser


def group_parser(first: str, commands: Sequence[Command]) -> argparse.ArgumentParser:
    """Return the parser of one first word: a command of its own, a group, or both."""
    parser = argparse.ArgumentParser(prog=f"reentry {first}", description=GROUPS[first][1])
    own = [c for c in commands if c.name == first]
    below = [c for c in commands if c.name != first]
    for command in own:
        add_arguments(parser, command)
    if below:
        branches = parser.add_subparsers(metavar="COMMAND", required=not own)
        for command in below:
            word = command.name.split()[1]
            told = command.help.replace("%", "%%")  # argparse fills in %-signs
            branch = branches.add_parser(word, help=told, description=command.help)
            add_arguments(branch, command)
    return parser


def add_arguments(parser: argparse.ArgumentParser, command: Command) -> None:
    """Add a command's own arguments and those that all commands share."""
    for names, options in (*command.arguments, *SHARED):
        parser.add_argument(*names, **options)
    parser.set_defaults(command=command)


def nobody_reads() -> None:
    """Let what is still to be printed go nowhere: the reader, such as `head`, wants no more."""
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # a device, no path
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def speak_utf8() -> None:
    """Let no console's code page turn a report into a crash."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
