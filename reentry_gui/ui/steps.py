"""Install & Verify and Rotate now: first a preview, then the step, then how it ended."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from reentry_gui.reports import Report
from reentry_gui.ui.progress import PreviewDialog, ProgressDialog
from reentry_gui.ui.verdict import verdict_text

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reentry_gui.config import PackConfig
    from reentry_gui.install import InstallReport
    from reentry_gui.ui.pack import Pack
    from reentry_gui.verify import VerifyReport

translate = QCoreApplication.translate
Tell = Callable[[str], None]


@dataclass(frozen=True)
class InstalledReport(Report):
    """What was installed, and what the verifier says of it afterwards."""

    installed: InstallReport
    verified: VerifyReport | None

    def lines(self) -> Iterable[str]:
        """Tell the steps, then the checks."""
        yield from self.installed.lines()
        if self.verified is not None:
            yield ""
            yield from self.verified.lines()

    @property
    def needs_action(self) -> bool:
        """Tell whether a step or a check failed."""
        is_bad = self.verified is not None and self.verified.needs_action
        return self.installed.needs_action or is_bad


def install_and_verify(config: PackConfig, *, what_if: bool, tell: Tell) -> InstalledReport:
    """Install what is missing, then check everything; for a worker."""
    from reentry_gui import install, verify  # noqa: PLC0415  # slow to load

    now = dt.datetime.now().astimezone()
    setting = install.Setting(config, now, what_if=what_if, progress=tell)
    installed = install.install(setting)
    if what_if or installed.needs_action:
        return InstalledReport(installed, None)
    return InstalledReport(installed, verify.verify(config, now, progress=tell))


def verdict(report: InstalledReport) -> tuple[str, str]:
    """Return the heading of an installation's end and how it stands."""
    if report.verified is None:
        return translate("steps", "Not all of it was installed"), "FAIL"
    status = "FAIL" if report.needs_action else "PASS"
    told = translate("steps", "Installed. Verified: {verdict}")
    return told.format(verdict=verdict_text(report.verified)), status


def is_held_up() -> bool:
    """Tell whether another step is asked about or under way, and bring its dialog to the front.

    The tray offers steps though a dialog keeps the window from being clicked.
    """
    dialog = QApplication.activeModalWidget()
    if not isinstance(dialog, ProgressDialog):
        return False
    dialog.raise_()
    dialog.activateWindow()
    return True


def install_dialog(
    pack: Pack, config: PackConfig, parent: QWidget, done: Callable[[Any], None]
) -> PreviewDialog:
    """Make the dialog that installs and verifies."""

    def ended(report: InstalledReport) -> None:
        pack.database_changed.emit()
        done(report)

    return PreviewDialog(
        translate("steps", "Install & Verify"),
        translate("steps", "&Install"),
        lambda what_if, tell: install_and_verify(config, what_if=what_if, tell=tell),
        done=ended,
        verdict=verdict,
        parent=parent,
    )


def rotate_dialog(
    pack: Pack, config: PackConfig, parent: QWidget, persona: str | None
) -> PreviewDialog:
    """Make the dialog that rotates to the persona that is due, or to the one named."""

    def work(what_if: bool, _tell: Tell) -> Report:  # noqa: FBT001  # as PreviewDialog calls it
        from reentry_gui import personas  # noqa: PLC0415  # slow to load

        now = dt.datetime.now().astimezone()
        return personas.rotate(config, now.date(), persona, at=now, dry_run=what_if)

    return PreviewDialog(
        translate("steps", "Rotate now"),
        translate("steps", "&Rotate"),
        work,
        done=lambda _report: pack.deployed.emit(),
        parent=parent,
    )


def import_dialog(pack: Pack, config: PackConfig, parent: QWidget, file: Path) -> PreviewDialog:
    """Make the dialog that imports a statement, its symbols included."""

    def work(what_if: bool, _tell: Tell) -> Report:  # noqa: FBT001  # as PreviewDialog calls it
        from reentry_gui import statements  # noqa: PLC0415  # slow to load

        return statements.import_statement(config, file, add_symbols=True, what_if=what_if)

    return PreviewDialog(
        translate("steps", "Import {name}").format(name=file.name),
        translate("steps", "&Import"),
        work,
        done=lambda _report: pack.database_changed.emit(),
        parent=parent,
    )
