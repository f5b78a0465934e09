"""What each tab offers, known before the tab is built: for command palette and shortcut sheet.

The words are those of the tab's own actions, buttons and pages; a test holds them against each
other, so that neither can go its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.ui.actions import Shortcut

Page = tuple[str, str]  # whose text it is, and the text on its tab
Told = tuple[str, str] | tuple[str, str, "Shortcut"]  # text, icon, keys

KEYS: Final = QKeySequence.StandardKey
SAVE: Final = KEYS.Save
UNDO: Final = ("&Undo", "undo", "Ctrl+Z")
REDO: Final = ("&Redo", "redo", "Ctrl+Shift+Z")
DISCARD: Final = ("&Discard changes", "reset")


class Offer(NamedTuple):
    """A step of a tab, or one of its pages; `owner` is whose text it is, for the translation."""

    tab: str
    owner: str
    text: str
    icon: str
    keys: Shortcut = None
    page: Page | None = None  # where the step stands; it may be made when it is turned to
    is_page: bool = False

    @property
    def name(self) -> str:
        """Return its text in the user's language, with its access key."""
        return QCoreApplication.translate(self.owner, self.text)

    @property
    def keys_shown(self) -> str:
        """Return its keys as this system writes them."""
        keys = QKeySequence(self.keys) if self.keys is not None else QKeySequence()
        return keys.toString(QKeySequence.SequenceFormat.NativeText)

    @property
    def page_name(self) -> str:
        """Return what stands on the tab of its page; empty: it is on none."""
        return QCoreApplication.translate(*self.page) if self.page else ""


def steps(tab: str, owner: str, *told: Told, page: Page | None = None) -> Iterator[Offer]:
    """Yield the steps that one part of a tab offers."""
    for text, icon, *keys in told:
        yield Offer(tab, owner, text, icon, keys[0] if keys else None, page)


def pages(tab: str, owner: str, *texts: str) -> Iterator[Offer]:
    """Yield the pages of a tab."""
    for text in texts:
        yield Offer(tab, owner, text, tab, page=(owner, text), is_page=True)


GOVERNANCE: Final = ("ConfigTab", "Governance")
MATRIX: Final = ("BridgeTab", "&Matrix")

OFFERS: Final = (
    *steps("overview", "OverviewTab", ("Each &symbol", "down")),
    *steps("overview", "LastCard", ("Open &export", "folder")),
    *steps(
        "overview",
        "ChecksCard",
        ("Check a&gain", "refresh"),
        ("Copy as &text", "copy"),
        ("Save s&upport bundle…", "bundle"),
    ),
    *steps(
        "calendar",
        "CalendarTab",
        ("&Save the calendar", "save", SAVE),
        ("Undo", "undo", KEYS.Undo),
        ("Redo", "redo", "Ctrl+Shift+Z"),
        DISCARD,
        ("Set a persona by &hand…", "hand", "Ctrl+H"),
        ("New symbol &group…", "add", "Ctrl+G"),
        ("Show &today", "calendar", "Ctrl+T"),
    ),
    *steps("calendar", "MonthCard", ("Exception…", "pin"), ("No exception", "reset")),
    *steps("calendar", "OverrideCard", ("End it now", "stop")),
    *steps(
        "profiles",
        "Toolbar",
        ("&Save profile", "save", "Ctrl+S"),
        UNDO,
        REDO,
        ("&Fix all that can be fixed", "fix", "Ctrl+."),
        ("Edit &parameters…", "edit", "Alt+Return"),
        ("&Deploy this one now…", "rotate", "Ctrl+Shift+D"),
        ("&Apply to many…", "copy", "Ctrl+Shift+M"),
        ("&Compare…", "columns", "Ctrl+Shift+P"),
        ("&Import a profile…", "import", "Ctrl+Shift+I"),
        ("Import a &bundle…", "bundle"),
        ("&Export a bundle…", "export"),
    ),
    *pages(
        "kpis",
        "names",
        "Summary",
        "Calendar",
        "Hours",
        "Distribution",
        "Holding time",
        "MAE and MFE",
        "Actions",
        "Personas",
        "Groups",
        "All figures",
    ),
    *steps(
        "kpis",
        "KpisTab",
        ("&Reset filter", "reset", "Ctrl+Shift+R"),
        ("&Export what is shown…", "export", "Ctrl+Shift+E"),
        ("&Import statement…", "import"),
    ),
    *steps("kpis", "kpis", ("Write a re&port…", "kpis", "Ctrl+P")),
    *pages(
        "chains",
        "Page",
        "Chains",
        "Depth",
        "Where to stop",
        "Without re-entry",
        "Execution",
        "Simulation",
        "What if",
        "Stored trades",
    ),
    *steps(
        "chains",
        "ChainsTab",
        ("&Read the chains again", "refresh"),
        ("&Filter the chains", "filter", "Ctrl+F"),
        ("E&xport shown chains…", "export"),
        ("&Lineage doctor…", "fix"),
    ),
    *steps("chains", "SimulationPanel", ("&Simulate", "play"), page=("Page", "Simulation")),
    *steps(
        "chains",
        "WhatIfPanel",
        ("Re&play the chains", "play"),
        ("Other &file…", "open"),
        page=("Page", "What if"),
    ),
    *pages(
        "bridge",
        "BridgeTab",
        "&EAs and decisions",
        "&Matrix",
        "&Try a decision",
        "&Diagnosis",
        "&Log",
    ),
    *steps(
        "bridge",
        "BridgeTab",
        ("&Start the bridge", "play", "Ctrl+Shift+B"),
        ("St&op the bridge…", "stop"),
        ("Show the &include for your EA", "copy"),
    ),
    *steps(
        "bridge",
        "DecisionsCard",
        ("Re&play", "rotate", "Ctrl+Shift+Y"),
        page=("BridgeTab", "&EAs and decisions"),
    ),
    *steps(
        "bridge",
        "TryPage",
        ("&Try this decision", "play", "Ctrl+Return"),
        ("Take the &last closed trade", "import"),
        page=("BridgeTab", "&Try a decision"),
    ),
    *steps(
        "bridge",
        "DiagnosisPage",
        ("Look a&gain", "refresh", "Ctrl+Shift+G"),
        page=("BridgeTab", "&Diagnosis"),
    ),
    *steps("bridge", "LogPage", ("Open the log's &folder", "folder"), page=("BridgeTab", "&Log")),
    *steps("bridge", "MatrixSaving", ("&Save the matrix…", "save", SAVE), page=MATRIX),
    *steps(
        "bridge",
        "MatrixPage",
        ("Undo", "undo", KEYS.Undo),
        ("Redo", "redo", "Ctrl+Shift+Z"),
        DISCARD,
        page=MATRIX,
    ),
    *steps("bridge", "RulesCard", ("&Add a rule…", "add", "Ctrl+Shift+N"), page=MATRIX),
    *steps("bridge", "MatrixMap", ("Set a &rule here…", "edit", "Ctrl+E"), page=MATRIX),
    *steps("bridge", "SuggestionsCard", ("&Take over into the draft", "import"), page=MATRIX),
    *steps(
        "bridge",
        "MatrixSaving",
        ("&History…", "history"),
        ("&Import a table…", "import"),
        ("E&xport a table…", "export"),
        page=MATRIX,
    ),
    *steps(
        "terminals",
        "TerminalsTab",
        ("&Search again", "search", "Ctrl+Shift+F"),
        ("Add a &folder…", "folder", "Ctrl+Shift+A"),
        ("Add a &terminal.exe…", "terminals"),
    ),
    *steps(
        "terminals", "Details", ("&Use this terminal…", "pass"), ("Open data &folder", "folder")
    ),
    *steps(
        "tasks",
        "TasksTab",
        ("Re&gister Tasks", "tasks", "Ctrl+Shift+T"),
        ("&What would happen", "search"),
        ("&Look again", "refresh"),
    ),
    *pages("config", "ConfigTab", "Options", "Governance", "History", "Passwords and tokens"),
    *steps(
        "config",
        "ConfigTab",
        ("&Save config…", "save", "Ctrl+S"),
        UNDO,
        REDO,
        DISCARD,
        ("&Find an option", "search", "Ctrl+F"),
    ),
    *steps(
        "config",
        "GovernancePage",
        ("Checklist as CS&V…", "export"),
        ("Checklist as &Markdown…", "export"),
        ("EA inputs as .&set files…", "export"),
        ("Co&mpare a .set file…", "import"),
        page=GOVERNANCE,
    ),
    *steps(
        "config",
        "HistoryPage",
        ("&Restore this version…", "history"),
        page=("ConfigTab", "History"),
    ),
    *steps("config", "SecretsPage", ("&Add…", "add"), page=("ConfigTab", "Passwords and tokens")),
)
