"""Pictures of the window's own dialogs: palette, previews, questions, what a crash shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QCoreApplication

from reentry_gui.ui import about, crash, dialogs, drafts, messages, report_dialog, steps
from reentry_gui.ui.closing import Closing
from reentry_gui.ui.scenes import Scene, opened, settle, settled

if TYPE_CHECKING:
    from reentry_gui.config import PackConfig
    from reentry_gui.ui.main_window import MainWindow


def window_screens(window: MainWindow) -> Scene:
    """Yield the dialogs, and the window with a notice."""
    yield from opened("palette", lambda: dialogs.show_palette(window))
    yield from opened("shortcuts", lambda: dialogs.show_shortcuts(window))
    yield from opened("about", lambda: about.show_about(window))
    yield from opened("crash", lambda: crash_dialog(window))
    if window.pack.config is not None:
        yield from step_screens(window, window.pack.config)
    window.show_tab("overview")
    drafts.show_offer(window, {"calendar": [], "profiles": []}, is_crashed=True)
    yield from settled("drafts-offered", window)
    window.notices.hide()
    messages.notify("The config on disk cannot be read; the one read before stays in force.")
    window.notices.hide()


def step_screens(window: MainWindow, config: PackConfig) -> Scene:
    """Yield the previews of steps, what follows one, and what an error looks like."""
    pack = window.pack

    def install() -> Any:  # noqa: ANN401  # whatever dialog it is
        dialog = steps.install_dialog(pack, config, window, lambda _report: None)
        dialog.open()
        return dialog

    def rotate() -> Any:  # noqa: ANN401  # as above
        dialog = steps.rotate_dialog(pack, config, window, None)
        dialog.open()
        return dialog

    def rotated() -> Any:  # noqa: ANN401  # as above
        dialog = rotate()
        settle()
        dialog.do_button.click()
        return dialog

    yield from opened("install", install)
    yield from opened("rotate", rotate)
    yield from opened("rotated", rotated)
    path = config.path("reports_dir") / "picture.html"
    yield from opened("report", lambda: report_dialog.write(config, no_filter(), path, window))
    yield from opened("error", lambda: messages.show_error(window, example_error(config)))
    yield from opened("closing", lambda: ask_at_closing(window))


def no_filter() -> Any:  # noqa: ANN401  # a Filter, whose module loads numpy
    """Return the filter that lets every trade through."""
    from reentry_gui.kpi.filters import Filter  # noqa: PLC0415  # numpy

    return Filter()


def example_error(config: PackConfig) -> Exception:
    """Return an error as the config's reader explains it."""
    from reentry_gui import config as configs  # noqa: PLC0415  # slow to load
    from reentry_gui.errors import ReentryError  # noqa: PLC0415  # as above

    try:
        configs.load(config.file.with_name("not there.json"))
    except ReentryError as error:
        return error
    return ValueError("it is there")


def crash_dialog(window: MainWindow) -> crash.CrashDialog:
    """Show what a bug shows, with the text of a real report."""
    from reentry_gui import log  # noqa: PLC0415  # after the first paint

    try:
        cast("Any", window).no_such_part  # noqa: B018  # the bug
    except AttributeError as error:
        dialog = crash.CrashDialog(error, log.write_crash_report(error, "window"))
        dialog.open()
        return dialog
    raise AssertionError("there is such a part")


def ask_at_closing(window: MainWindow) -> None:
    """Ask as if something were unsaved."""
    window.show_tab("calendar")
    settle()
    tab = window.built["calendar"]
    before = tab.unsaved
    told = QCoreApplication.translate("CalendarTab", "changes of the calendar")
    tab.unsaved = lambda: told  # type: ignore[method-assign]  # for the picture
    Closing(window).ask()
    tab.unsaved = before  # type: ignore[method-assign]  # as before
