"""Why there is nothing to see: each reason with its next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui.empty import Why, no_pack
from reentry_gui.ui.sentences import error_said, said

if TYPE_CHECKING:
    from reentry_gui.errors import ReentryError
    from reentry_gui.ui.tabs.kpis.tab import KpisTab
    from reentry_gui.ui.tabs.kpis.work import Picture

translate = QCoreApplication.translate


def loading() -> Why:
    """Say that the first picture is on its way."""
    return Why(translate("kpis", "Loading the key figures …"), "")


def no_config(tab: KpisTab) -> Why:
    """Say that no config is open."""
    text = translate("kpis", "Here stands whether your trades and re-entries earn or burn money.")
    return no_pack(tab.pack, text)


def no_database(tab: KpisTab, error: ReentryError) -> Why:
    """Say that the database is not there."""
    install = translate("kpis", "Install && &Verify…")
    return Why(
        translate("kpis", "There is no database yet"),
        said(error.message),
        ((install, lambda: tab.pack.go_to("overview", "install")),),
    )


def unreadable(tab: KpisTab, error: ReentryError) -> Why:
    """Say why the trades cannot be read."""
    return Why(
        translate("kpis", "The trades cannot be read"),
        error_said(error, "\n"),
        ((translate("kpis", "&Look again"), tab.ask),),
    )


def no_trades(tab: KpisTab) -> Why:
    """Say that the database holds no closed trade."""
    return Why(
        translate("kpis", "No closed trades yet"),
        translate(
            "kpis",
            "The EA writes trades as they close. Or import what MT4 knows: Account History, "
            "right click, Save as Detailed Report.",
        ),
        ((translate("kpis", "&Import statement…"), tab.ask_what_to_import),),
    )


def nothing_passes(tab: KpisTab, picture: Picture) -> Why:
    """Say that the filter lets nothing through."""
    from reentry_gui.ui.tabs.kpis import words  # noqa: PLC0415  # was loaded by the worker

    text = translate("kpis", "None of the {n} closed trades passes this filter. Period: {period}.")
    return Why(
        translate("kpis", "Nothing passes the filter"),
        text.format(
            n=f"{picture.panels.stored:,}", period=words.period(picture.question, picture.today)
        ),
        ((translate("kpis", "&Reset filter"), tab.reset),),
    )
