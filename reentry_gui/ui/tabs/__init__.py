"""The tabs: a line each here, a module each beside; no tab imports another."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from reentry_gui.ui.pack import Pack
    from reentry_gui.ui.tab import Tab


class TabSpec(NamedTuple):
    """One tab: its key (module, icon, settings), the class in its module, its name."""

    key: str
    class_name: str
    name: str

    @property
    def title(self) -> str:
        """Return the name in the user's language."""
        return QCoreApplication.translate("tabs", self.name)

    def build(self, pack: Pack) -> Tab:
        """Make the tab; its module is imported now, not before."""
        module = importlib.import_module(f"{__name__}.{self.key}")
        tab: Tab = getattr(module, self.class_name)(pack)
        return tab


TABS: Final = (
    TabSpec("overview", "OverviewTab", str(QT_TRANSLATE_NOOP("tabs", "Overview"))),
    TabSpec("calendar", "CalendarTab", str(QT_TRANSLATE_NOOP("tabs", "Calendar"))),
    TabSpec("profiles", "ProfilesTab", str(QT_TRANSLATE_NOOP("tabs", "Profiles"))),
    TabSpec("kpis", "KpisTab", str(QT_TRANSLATE_NOOP("tabs", "KPIs"))),
    TabSpec("chains", "ChainsTab", str(QT_TRANSLATE_NOOP("tabs", "Chains"))),
    TabSpec("bridge", "BridgeTab", str(QT_TRANSLATE_NOOP("tabs", "Bridge"))),
    TabSpec("terminals", "TerminalsTab", str(QT_TRANSLATE_NOOP("tabs", "Terminals"))),
    TabSpec("tasks", "TasksTab", str(QT_TRANSLATE_NOOP("tabs", "Tasks"))),
    TabSpec("config", "ConfigTab", str(QT_TRANSLATE_NOOP("tabs", "Config"))),
)
