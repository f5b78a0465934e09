"""What the verifier has found, as a table: on Overview and at the assistant's end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui import theme
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reentry_gui.verify import Result

WORST_FIRST: Final = ("FAIL", "WARNING", "INFO", "NOT APPLICABLE", "PASS")
translate = QCoreApplication.translate


def worst_first(results: Iterable[Result]) -> list[Result]:
    """Return results in the order in which they need somebody."""
    return sorted(results, key=lambda result: WORST_FIRST.index(result.status))


def check_name(result: Result) -> str:
    """Return the name of a result's check in the user's language."""
    return translate("checks", result.check)


def columns(*between: Column[Result]) -> list[Column[Result]]:
    """Return the columns of a table of results, others between check and reason."""
    return [
        Column(
            translate("check_columns", "Status"),
            lambda r: WORST_FIRST.index(r.status),
            lambda rank: theme.status_text(WORST_FIRST[rank]),
            icon=lambda r: theme.status_icon(r.status),
            colour=lambda r: theme.status_colour(r.status),
        ),
        Column(translate("check_columns", "Check"), check_name),
        *between,
        Column(translate("check_columns", "Reason"), lambda r: said(r.reason), tip=tip),
    ]


def tip(result: Result) -> str:
    """Return the whole reason, and how to mend it."""
    return "\n".join(filter(None, (said(result.reason), result.fix and f"→ {said(result.fix)}")))
