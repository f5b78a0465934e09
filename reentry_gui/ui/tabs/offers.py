"""What each tab offers, known before the tab is built: for command palette and shortcut sheet.

The words are those of the tab's own actions, buttons and pages; a test holds them against each
other, so that neither can go its own way.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QKeySequence

from reentry_gui.ui.offer import pages, steps

KEYS: Final = QKeySequence.StandardKey
SAVE: Final = KEYS.Save
UNDO: Final = ("&Undo", "undo", "Ctrl+Z")
REDO: Final = ("&Redo", "redo", "Ctrl+Shift+Z")
DISCARD: Final = ("&Discard changes", "reset")
NOTE: Final = (("Save &note", "save"), ("Undo the last note", "undo"), ("Redo the note", "redo"))


GOVERNANCE: Final = ("ConfigTab", "Governance")
SECRETS: Final = ("ConfigTab", "Passwords and tokens")
OPTIONS: Final = ("ConfigTab", "Options")
DAYS: Final = ("names", "Calendar")
MATRIX: Final = ("BridgeTab", "&Matrix")

OFFERS: Final = (
    *steps("overview", "OverviewTab", ("Each &symbol", "down")),
    *steps("overview", "LastCard", ("Open &export", "folder")),
    *steps(
        "overview",
        "ChecksCard",
        ("Fix selected", "fix"),
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
    *steps(
        "calendar",
        "MonthCard",
        ("Month before", "left"),
        ("Month after", "right"),
        ("Exception…", "pin"),
        ("No exception", "reset"),
    ),
    *steps("calendar", "WeekCard", ("Edit the group", "edit"), ("Remove the group", "delete")),
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
    *steps("profiles", "GridPanel", ("Only what needs a look", "filter")),
    *steps("profiles", "FindingsPanel", ("Fix what is selected", "fix")),
    *steps("profiles", "EditorPanel", ("Start from the defaults", "add")),
    *steps(
        "profiles",
        "ChangeBar",
        ("Keep mine", "pass"),
        ("Take theirs", "import"),
        ("Merge…", "columns"),
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
    *steps("kpis", "DayPanel", ("Show trades of the day", "search"), page=DAYS),
    *steps("kpis", "NoteEditor", *NOTE, page=DAYS),
    *steps("kpis", "GroupsPage", ("Show trades of the group", "search"), page=("names", "Groups")),
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
    *steps(
        "chains",
        "TablePage",
        ("Save this view…", "save"),
        ("Remove this view", "delete"),
        ("Choose columns", "columns"),
        page=("Page", "Chains"),
    ),
    *steps("chains", "NoteEditor", *NOTE, page=("Page", "Chains")),
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
    *steps("bridge", "RefusedCard", ("&Put them away", "close"), page=("BridgeTab", "&Log")),
    *steps("bridge", "MatrixSaving", ("&Save the matrix…", "save", SAVE), page=MATRIX),
    *steps(
        "bridge",
        "MatrixPage",
        ("Undo", "undo", KEYS.Undo),
        ("Redo", "redo", "Ctrl+Shift+Z"),
        DISCARD,
        page=MATRIX,
    ),
    *steps(
        "bridge",
        "MatrixPage",
        ("Put mine on top", "pass"),
        ("Take theirs", "import"),
        page=MATRIX,
    ),
    *steps(
        "bridge",
        "RulesCard",
        ("&Add a rule…", "add", "Ctrl+Shift+N"),
        ("Edit the rule", "edit"),
        ("Remove the rule", "delete"),
        page=MATRIX,
    ),
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
    *(
        offer
        for task in ("Rotate the profiles", "Export the KPIs")
        for offer in steps(
            "tasks",
            "TaskCard",
            ("Run now", "play"),
            ("Disable", "stop"),
            ("Enable", "pass"),
            ("Remove…", "delete"),
            ("XML…", "more"),
            thing=("tasks", task),
        )
    ),
    *steps("tasks", "Outcomes", ("Copy what came of it", "copy")),
    *steps(
        "tasks",
        "AccountCard",
        ("While you are logged on (InteractiveToken)", "tasks"),
        ("Also while you are logged off (S4U)", "tasks"),
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
        "OptionsPage",
        ("Only what &differs from the default", "filter"),
        ("&JSON beside it", "columns"),
        page=OPTIONS,
    ),
    *steps(
        "config",
        "GovernancePage",
        ("Show &where to mend it", "fix"),
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
    *steps(
        "config",
        "SecretsPage",
        ("&Add…", "add"),
        ("R&eplace…", "key"),
        ("De&lete", "delete"),
        page=SECRETS,
    ),
)
