"""Pictures of the Profiles tab: mistakes, a change outside, what can be done with many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.ui.scenes import Scene, opened, settle, settled
from reentry_gui.ui.tabs.profiles import ProfilesTab

if TYPE_CHECKING:
    from pathlib import Path

    from reentry_gui.ui.main_window import MainWindow


def profile_screens(window: MainWindow) -> Scene:
    """Yield a profile with mistakes, one that was changed outside, and the tab's dialogs."""
    window.show_tab("profiles", ("moderate", "EURUSD"))
    settle()
    tab = window.built["profiles"]
    document = tab.document if isinstance(tab, ProfilesTab) else None
    if not isinstance(tab, ProfilesTab) or document is None or document.known is None:
        return
    model, content = document.model, document.known
    yield from opened("deploy", tab.toolbar.deploy.trigger)
    model.set_values({(1, "size_multiplier"): "0,4", (2, "delay_seconds"): "15x"})
    yield from settled("profiles-wrong", window)
    model.undo.undo()
    model.set_values({(1, "delay_seconds"): "45", (4, "parameters"): "tp=40;sl=20"})
    tab.editor.view.setCurrentIndex(model.index(4, 5))
    yield from opened("many", tab.toolbar.many.trigger)
    yield from opened("compare", tab.toolbar.compare.trigger)
    yield from opened("parameters", tab.toolbar.parameters.trigger)
    yield from file_screens(window, tab, document.file, content)


def file_screens(window: MainWindow, tab: ProfilesTab, file: Path, content: bytes) -> Scene:
    """Yield what is shown when a profile's file has changed, and when one is brought in."""
    files.write_bytes(file, content.replace(b",30,", b",60,").replace(b"1.5", b"1.4"))
    tab.look()
    yield from settled("profiles-changed-outside", window)
    yield from opened("merge", tab.toolbar.compare_with_disk)
    files.write_bytes(file, content)
    tab.look()
    settle()
    older = file.with_name("older.csv")
    files.write_bytes(older, content.replace(b"-0.2", b"0.8").replace(b",0.1,", b",1.1,"))
    yield from opened("import", lambda: tab.take(older))
    while tab.toolbar.undo.isEnabled():
        tab.toolbar.undo.trigger()
    settle()
    yield from bundle_screens(tab, file, content)


def bundle_screens(tab: ProfilesTab, file: Path, content: bytes) -> Scene:
    """Yield what bringing in a bundle would change."""
    from reentry_gui import profiles  # noqa: PLC0415  # slow to load

    config = tab.pack.config
    if config is None:
        return
    bundle = config.file.with_name("picture.zip")
    files.write_bytes(file, content.replace(b",30,", b",60,"))
    profiles.export_bundle(config, bundle)
    files.write_bytes(file, content)
    tab.look()
    settle()
    yield from opened("bundle", lambda: tab.take(bundle))
