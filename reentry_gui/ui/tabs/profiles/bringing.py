"""Bring in a profile of any dialect, and bundles both ways."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reentry_gui import profiles
from reentry_gui.errors import ReentryError
from reentry_gui.ui import messages
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.preview import Preview
from reentry_gui.ui.sentences import lines_said
from reentry_gui.ui.tabs.profiles import document as documents
from reentry_gui.ui.tabs.profiles.importing import ImportDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reentry_gui.profiles import BundleReport, Cells
    from reentry_gui.ui.tabs.profiles.document import Document, Loaded
    from reentry_gui.ui.tabs.profiles.tab import ProfilesTab

translate = QCoreApplication.translate


def bring_profile(tab: ProfilesTab, file: Path) -> None:
    """Put a file's rows into the profile shown, mistakes and all, as one step to undo."""
    document = tab.document
    if document is None:
        text = translate("profiles", "Choose first whose profile it is to become.")
        messages.show_error(tab, ReentryError(text, translate("profiles", "Click a cell.")))
        return
    run_in_background(tab, partial(documents.read, file), partial(look, tab, document, file))


def look(tab: ProfilesTab, document: Document, file: Path, found: Loaded) -> None:
    """Show what was read; it is taken when that is wanted."""
    if found.content is None:
        text = translate("profiles", "{file}: there is no such file")
        hint = translate("profiles", "Choose a profile's CSV.")
        messages.show_error(tab, ReentryError(text.format(file=file), hint))
        return
    dialog = ImportDialog(file, document, found, tab)
    dialog.chosen.connect(partial(take, document, file))
    dialog.open()


def take(document: Document, file: Path, cells: Cells) -> None:
    """Put the rows into the profile that was shown."""
    document.begin(cells, translate("profiles", "Import"))
    text = translate("profiles", "{file} was read into {name}; it is not saved yet.")
    messages.notify(text.format(file=file.name, name=document.name))


def pack_bundle(tab: ProfilesTab, bundle: Path) -> None:
    """Pack all profiles into a file."""
    config = tab.pack.config
    if config is None:
        return

    def tell(report: BundleReport) -> None:
        text = translate("profiles", "{name} was written.").format(name=bundle.name)
        messages.notify(text, details=lines_said(report.lines()))

    work = partial(profiles.export_bundle, config, bundle)
    run_in_background(tab, work, tell, must_end=True)


def unpack_bundle(tab: ProfilesTab, bundle: Path, done: Callable[[], None]) -> None:
    """Show what a bundle would change, and bring it in if that is wanted."""
    config = tab.pack.config
    if config is None:
        return
    unpack = partial(profiles.import_bundle, config, bundle)

    def tell(report: BundleReport) -> None:
        count = sum(p.outcome in {"new", "changed"} for p in report.profiles)
        text = translate("profiles", "Profiles written from {name}: {count}.")
        told = text.format(count=count, name=bundle.name)
        messages.notify(told, details=lines_said(report.lines()))
        done()

    def show(report: BundleReport) -> None:
        what = translate("profiles", "Import {name}").format(name=bundle.name)
        note = translate("profiles", "A copy of each file that is replaced is kept.")
        button = translate("profiles", "Import")
        told = sorted(report.profiles, key=lambda p: p.outcome == "unchanged")  # changes first
        dialog = Preview(what, map(str, told), button, consequence=note, parent=tab)
        dialog.do_button.setEnabled(any(p.outcome in {"new", "changed"} for p in report.profiles))
        dialog.accepted.connect(lambda: run_in_background(tab, unpack, tell, must_end=True))
        dialog.open()

    run_in_background(tab, partial(unpack, what_if=True), show)
