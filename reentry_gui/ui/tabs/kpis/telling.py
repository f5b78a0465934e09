"""What stands above the pages: how much is shown, and what its reader must know."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from reentry_gui.kpi.panels import Panels
    from reentry_gui.ui.tabs.kpis.work import Picture

translate = QCoreApplication.translate


def status(picture: Picture) -> str:
    """Say how many trades are shown, and how fresh that is; of when the filter bar tells."""
    text = translate("kpis", "{n} of {all} trades · {time}")
    return text.format(
        n=f"{len(picture.panels.trades):,}",
        all=f"{picture.panels.stored:,}",
        time=f"{dt.datetime.now().astimezone():%H:%M:%S}",
    )


def status_tip(picture: Picture) -> str:
    """Say where the trades come from and which command shows the same."""
    return f"{picture.panels.database}\n{picture.question.command(picture.today)}"


def notice(picture: Picture) -> tuple[str, str]:
    """Return what a reader of the figures must know and its status; empty: nothing."""
    panels = picture.panels
    told = [unread(panels), several(panels), single(panels)]
    return " ".join(filter(None, told)), "WARNING" if panels.unreadable else "INFO"


def unread(panels: Panels) -> str:
    """Say how many trades had to be left out."""
    if not panels.unreadable:
        return ""
    text = translate("kpis", "{n} trades are left out: their times cannot be read.")
    return text.format(n=panels.unreadable)


def several(panels: Panels) -> str:
    """Say that there are several deposit currencies."""
    if len(panels.currencies) < 2:
        return ""
    unknown = translate("kpis", "unknown")
    names = ", ".join(name or unknown for name in panels.currencies)
    text = translate(
        "kpis", "Several deposit currencies ({names}): shown is {one}; none is summed."
    )
    return text.format(names=names, one=panels.currency or unknown)


def single(panels: Panels) -> str:
    """Say that one trade is little."""
    if len(panels.trades) != 1:
        return ""
    return translate(
        "kpis",
        "One closed trade: a figure that needs more says so. Widen the filter, or import a "
        "statement (menu KPIs).",
    )
