"""The window: tabs, menu, toolbar, status bar; everything else stands in the tabs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QMainWindow, QTabWidget, QVBoxLayout, QWidget

from reentry_gui.errors import ReentryError
from reentry_gui.ui import dropping, messages, settings, theme
from reentry_gui.ui.menus import Menus
from reentry_gui.ui.notices import NoticeBar
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.status import StatusBar
from reentry_gui.ui.tabs import TABS
from reentry_gui.ui.tray import Tray

if TYPE_CHECKING:
    from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent

    from reentry_gui.ui.tab import Tab


class MainWindow(QMainWindow):
    """One window on one pack."""

    def __init__(self, pack: Pack | None = None) -> None:
        super().__init__()
        self.pack = pack or Pack(self)
        self.built: dict[str, Tab] = {}
        self.pages: list[QVBoxLayout] = []
        self.setWindowIcon(theme.icon("reentry", theme.colours().accent))
        self.setAcceptDrops(True)
        self.resize(1180, 760)
        self.setCentralWidget(self.make_pages())
        self.status = StatusBar(self.pack)
        self.setStatusBar(self.status)
        self.menus = Menus(self)
        self.tray = Tray(self)
        self.menus.add_tray(self.tray)
        self.pack.config_changed.connect(self.show_title)
        self.pack.config_failed.connect(self.tell_failed)
        self.pack.tab_requested.connect(self.show_tab)
        self.pack.command_requested.connect(self.menus.run)
        self.show_title()
        self.restore_place()

    def make_pages(self) -> QWidget:
        """Make the notice bar and an empty page for each tab."""
        self.notices = NoticeBar()
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName(self.tr("Tabs"))
        for spec in TABS:
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            self.pages.append(column)
            self.tabs.addTab(page, theme.icon(spec.key), spec.title)
        self.tabs.currentChanged.connect(self.build_tab)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(theme.S, theme.S, theme.S, 0)
        column.setSpacing(theme.S)
        column.addWidget(self.notices)
        column.addWidget(self.tabs, 1)
        return central

    def restore_place(self) -> None:
        """Show the window and the tab as they were left."""
        geometry = settings.blob("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        keys = [spec.key for spec in TABS]
        last = settings.text("tab", keys[0])
        index = keys.index(last) if last in keys else 0
        self.tabs.setCurrentIndex(index)
        self.build_tab(index)

    def build_tab(self, index: int) -> Tab:
        """Build a tab when it is first shown."""
        spec = TABS[index]
        if spec.key not in self.built:
            tab = spec.build(self.pack)
            self.built[spec.key] = tab
            self.pages[index].addWidget(tab)
            self.menus.add_tab(spec.title, tab.commands())
        return self.built[spec.key]

    def show_tab(self, key: str, place: object = None) -> None:
        """Show a tab, and a place within it."""
        index = next(number for number, spec in enumerate(TABS) if spec.key == key)
        self.tabs.setCurrentIndex(index)
        tab = self.build_tab(index)
        if place is not None:
            tab.go(place)

    def show_title(self) -> None:
        """Name the pack in the title bar."""
        file = self.pack.file
        name = f"{file.parent.name}/{file.name}" if file else self.tr("no pack open")
        self.setWindowTitle(f"{name} – Reentry")

    def open(self, files: list[Path]) -> None:
        """Open what was named at the start, dropped, or handed over by a second start."""
        for file in files:
            dropping.take(self, file)

    def open_from_elsewhere(self, files: list[Path]) -> None:
        """Come to the front for a second start, and open what it was given."""
        self.raise_up()
        self.open(files)

    def tell_failed(self, error: Exception) -> None:
        """Say that the config cannot be read."""
        if self.pack.config is None:
            messages.show_error(self, error)
        else:
            text = error.message if isinstance(error, ReentryError) else str(error)
            again = (self.tr("Read again"), self.pack.reload)
            messages.notify(
                self.tr("The config on disk cannot be read; the one read before stays in force. ")
                + text.splitlines()[0],
                details=text,
                action=again,
            )

    def all_actions(self) -> list[QAction]:
        """Return every action of the window and of the tabs built so far."""
        return self.menus.all_actions()

    def raise_up(self) -> None:
        """Bring the window to the front, from the tray or the task bar, too."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def unsaved(self) -> list[str]:
        """Return what would be lost if the window closed now."""
        return [text for tab in self.built.values() if (text := tab.unsaved())]

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  # Qt's name
        """Take files that some part of the window can use."""
        if dropping.files_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  # Qt's name
        """Open what was dropped."""
        event.acceptProposedAction()
        self.open(dropping.files_of(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802  # Qt's name
        """Remember the place; ask where something would be lost."""
        lost = self.unsaved()
        if lost and not messages.ask(
            self,
            self.tr("Close without saving?"),
            self.tr("Not saved yet: ") + "; ".join(lost),
            self.tr("Close without saving"),
        ):
            event.ignore()
            return
        settings.remember("geometry", QByteArray(self.saveGeometry()))
        settings.remember("tab", TABS[self.tabs.currentIndex()].key)
        event.accept()
