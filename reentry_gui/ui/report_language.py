"""The window's language for reports; what only they say stands in `report_de.ts`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui.kpi.report import languages
from reentry_gui.ui import translation

if TYPE_CHECKING:
    from reentry_gui.kpi.report.spoken import Language


def report_language() -> Language | None:
    """Return the window's language; None where it, or no report, speaks another than English."""
    code = translation.spoken()
    return languages.named(code) if code in languages.known() else None
