"""Commands on the decision matrix: show, set, check, explain, carry, suggest, bring back."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui.cli.console import WHAT_IF, Command, argument, open_config
from reentry_gui.decision import evidence, matrix_edit, matrix_file, matrix_table
from reentry_gui.profiles import ActionType

if TYPE_CHECKING:
    from reentry_gui.config import DifferenceReport, HistoryReport
    from reentry_gui.decision.matrix_file import MatrixSaved


def show(args: argparse.Namespace) -> matrix_edit.MatrixReport:
    """Show the matrix; every mistake in it is told."""
    return matrix_edit.show_matrix(open_config(args))


def set_rule(args: argparse.Namespace) -> MatrixSaved:
    """Set or remove a rule."""
    effect = {
        "action": args.action,
        "size_multiplier": args.size,
        "delay_seconds": args.delay,
        "confidence": args.confidence,
        "note": args.note,
    }
    return matrix_edit.set_rule(
        open_config(args),
        args.pattern,
        effect,
        remove=args.remove,
        reason=args.reason,
        what_if=args.what_if,
    )


def explain(args: argparse.Namespace) -> matrix_edit.CellExplained:
    """Tell what holds for a cell and why."""
    now = dt.datetime.now().astimezone()
    return matrix_edit.explain_cell(open_config(args), args.cell, args.symbol, now)


def export(args: argparse.Namespace) -> matrix_table.MatrixExported:
    """Write the matrix as a table."""
    return matrix_table.export_matrix(open_config(args), args.file, what_if=args.what_if)


def import_(args: argparse.Namespace) -> MatrixSaved:
    """Take rules and default out of a table."""
    opened = open_config(args)
    return matrix_table.import_matrix(opened, args.file, args.reason, what_if=args.what_if)


def suggest(args: argparse.Namespace) -> evidence.SuggestionsReport:
    """Suggest rules from results."""
    return evidence.suggest(open_config(args))


def history(args: argparse.Namespace) -> HistoryReport:
    """List the earlier versions."""
    return matrix_file.matrix_history(open_config(args))


def diff(args: argparse.Namespace) -> DifferenceReport:
    """Compare an earlier version with the matrix as it is."""
    return matrix_file.compare_versions(open_config(args), args.number)


def restore(args: argparse.Namespace) -> MatrixSaved:
    """Bring an earlier version back."""
    return matrix_file.restore_matrix(open_config(args), args.number, what_if=args.what_if)


REASON = argument("--reason", metavar="TEXT", default="", help="kept in the matrix' history")
TABLE = argument("file", type=Path, metavar="FILE", help="a table, .csv or .xlsx")

COMMANDS = [
    Command("matrix show", show, "show the rules from specific to general, and remarks"),
    Command("matrix check", show, "read the matrix and tell every mistake with its place"),
    Command(
        "matrix set",
        set_rule,
        "set the rule of a pattern; what is not named the live profile says",
        [
            argument("pattern", metavar="PATTERN", help="for example 'ECO_HIGH~*~O1~*~G0'"),
            argument("--action", choices=[str(kind) for kind in ActionType], help="a Type"),
            argument("--size", type=float, metavar="X", help="× the closed trade's lots"),
            argument("--delay", type=int, metavar="SECONDS", help="wait before the order"),
            argument("--confidence", type=float, metavar="P", help="base confidence, 0 to 1"),
            argument("--note", metavar="TEXT", help="why it is so"),
            argument("--remove", action="store_true", help="take the rule away"),
            REASON,
            WHAT_IF,
        ],
    ),
    Command(
        "matrix explain",
        explain,
        "tell what holds for a cell, which rule says so, and what else fits",
        [
            argument("cell", metavar="CELL", help="for example 'ECO_HIGH~QUICK~O4~SHORT~G1'"),
            argument("--symbol", required=True, metavar="SYMBOL", help="whose live profile"),
        ],
    ),
    Command("matrix export", export, "write the matrix as a table", [TABLE, WHAT_IF]),
    Command("matrix import", import_, "take the rules of a table", [TABLE, REASON, WHAT_IF]),
    Command("matrix suggest", suggest, "suggest rules from results; none is set by itself"),
    Command("matrix history", history, "list the earlier versions"),
    Command(
        "matrix diff",
        diff,
        "tell what has changed since an earlier version",
        [argument("number", type=int, metavar="NUMBER", help="of the history")],
    ),
    Command(
        "matrix restore",
        restore,
        "bring an earlier version back",
        [argument("number", type=int, metavar="NUMBER", help="of the history"), WHAT_IF],
    ),
]
