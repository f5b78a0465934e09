"""Commands on profile CSVs: check, convert, compare, make, apply, bundle, show the ladder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import config, profiles
from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config, symbol_list
from reentry_gui.errors import ReentryError, UsageError

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig


def validate(args: argparse.Namespace) -> profiles.ProfilesReport:
    """Check the files named, else all that the config needs."""
    if args.files:
        return profiles.check_files(args.files, args.persona, config_at_hand(args), args.lots)
    return profiles.check_profiles(open_config(args), args.persona, args.lots)


def convert(args: argparse.Namespace) -> profiles.ConversionReport:
    """Write a profile anew in the EA's form."""
    if (args.to is None) != args.in_place:
        raise UsageError("name either --to OUT or --in-place", "A copy is kept when in place.")
    if args.to is not None and args.to.absolute() == args.file.absolute():
        raise UsageError("--to names the file itself", "Use --in-place, which keeps a copy.")
    return profiles.convert(
        args.file,
        args.to,
        confidence_to_offset=args.confidence_to_offset,
        what_if=args.what_if,
    )


def diff(args: argparse.Namespace) -> profiles.ProfileDifferences:
    """Compare two profiles by what they mean."""
    return profiles.compare_files(args.old, args.new)


def new(args: argparse.Namespace) -> profiles.CreationReport:
    """Make a persona's profiles; one that is there stays as it is."""
    symbols = symbol_list(args.symbols)
    opened = open_config(args)
    return profiles.make_profiles(opened, args.persona, symbols, args.source, what_if=args.what_if)


def ladder(args: argparse.Namespace) -> profiles.Ladder:
    """Show how many lots a chain puts on, generation by generation."""
    opened = config_at_hand(args)
    governance = opened.governance if opened else config.GovernanceSection()
    limits = governance.limits_for(args.persona)
    return profiles.exposure_ladder(profiles.load(args.file), limits, args.lots)


def apply(args: argparse.Namespace) -> profiles.ApplicationReport:
    """Put a profile, or some of its actions, in the place of many."""
    if unknown := {*args.actions} - {*profiles.ACTIONS}:
        raise UsageError(f"there is no action {min(unknown)}", "The actions are 1 to 6.")
    opened = open_config(args)
    symbols = symbol_list(args.symbols) if args.symbols else [*opened.symbols]
    targets = [(persona, symbol) for persona in args.personas for symbol in symbols]
    profile = profiles.load(args.file)
    return profiles.apply_profile(opened, profile, targets, args.actions, what_if=args.what_if)


def export_bundle(args: argparse.Namespace) -> profiles.BundleReport:
    """Pack profiles into a zip with their hashes."""
    symbols = symbol_list(args.symbols) if args.symbols else []
    opened = open_config(args)
    return profiles.export_bundle(opened, args.bundle, args.personas, symbols, what_if=args.what_if)


def import_bundle(args: argparse.Namespace) -> profiles.BundleReport:
    """Unpack a bundle after its hashes were compared."""
    return profiles.import_bundle(open_config(args), args.bundle, what_if=args.what_if)


def config_at_hand(args: argparse.Namespace) -> PackConfig | None:
    """Open the config whose limits count; without any, None: the defaults count."""
    try:
        file = args.config or config.last_used()
    except ReentryError:
        return None
    return config.load(file)


SYMBOLS = argument("--symbols", nargs="+", metavar="SYMBOL", help="only these (default: all)")

COMMANDS = [
    Command(
        "profile validate",
        validate,
        "check profiles: values, the persona's limits, what the EA would misread",
        [
            argument("files", nargs="*", type=Path, metavar="FILE", help="default: the config's"),
            argument("--persona", metavar="NAME", help="whose limits (default: by the folder)"),
            argument(
                "--lots",
                type=float,
                metavar="LOTS",
                default=profiles.DEFAULT_LOTS,
                help="first trade of the exposure ladder (default: %(default)s)",
            ),
        ],
    ),
    Command(
        "profile convert",
        convert,
        "write a profile of any dialect in the EA's form",
        [
            argument("file", type=Path, metavar="FILE", help="the profile to read"),
            argument("--to", type=Path, metavar="OUT", help="a new file"),
            argument("--in-place", action="store_true", help="over the file, after a backup"),
            argument(
                "--confidence-to-offset",
                action="store_true",
                help="turn an older file's factors into offsets: 1.1 becomes 0.1",
            ),
            WHAT_IF,
        ],
    ),
    Command(
        "profile diff",
        diff,
        "compare two profiles, field by field",
        [
            argument("old", type=Path, metavar="A", help="a profile in any dialect"),
            argument("new", type=Path, metavar="B", help="the other one"),
        ],
    ),
    Command(
        "profile new",
        new,
        "make a persona's profiles; never over one that is there",
        [
            argument("symbols", nargs="+", metavar="SYMBOL", help="as the broker spells it"),
            argument("--persona", required=True, metavar="NAME", help="into whose folder"),
            argument(
                "--from", dest="source", type=Path, metavar="FILE", help="default: its defaults"
            ),
            WHAT_IF,
        ],
    ),
    Command(
        "profile ladder",
        ladder,
        "show the lots of each generation, before and after the limits",
        [
            argument("file", type=Path, metavar="FILE", help="a profile in any dialect"),
            argument("--persona", required=True, metavar="NAME", help="whose limits"),
            argument(
                "--lots", required=True, type=float, metavar="LOTS", help="of the first trade"
            ),
        ],
    ),
    Command(
        "profile apply",
        apply,
        "put a profile, or some of its actions, in the place of many; copies are kept",
        [
            argument("file", type=Path, metavar="FILE", help="a profile in any dialect"),
            argument("--personas", nargs="+", required=True, metavar="NAME", help="whose profiles"),
            SYMBOLS,
            argument(
                "--actions",
                nargs="+",
                type=int,
                default=profiles.ACTIONS,
                metavar="N",
                help="only these actions, 1 to 6 (default: all)",
            ),
            WHAT_IF,
        ],
    ),
    Command(
        "profile export",
        export_bundle,
        "pack profiles into a zip with their hashes",
        [
            argument("bundle", type=Path, metavar="BUNDLE.zip", help="the file to write"),
            argument(
                "--personas",
                nargs="+",
                default=(),
                metavar="NAME",
                help="only these (default: all)",
            ),
            SYMBOLS,
            WHAT_IF,
        ],
    ),
    Command(
        "profile import",
        import_bundle,
        "unpack such a zip: nothing is written unless every hash and profile is right",
        [
            argument("bundle", type=Path, metavar="BUNDLE.zip", help="as `profile export` made it"),
            WHAT_IF,
        ],
    ),
]
