"""Menu, toolbar and the window's own actions."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolBar

from reentry_gui.ui import settings, theme
from reentry_gui.ui.actions import action
from reentry_gui.ui.tabs import TABS

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QMenu

    from reentry_gui.ui.main_window import MainWindow
    from reentry_gui.ui.settings import ThemeMode
    from reentry_gui.ui.tray import Tray


class Menus(QObject):
    """Builds the window's menus and its own actions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.window = window
        names = (self.tr("&File"), self.tr("&View"), self.tr("&Pack"), self.tr("&Help"))
        bar = window.menuBar()
        self.file, self.view, self.pack, self.help = map(bar.addMenu, names)
        self.make_tool_actions()
        self.tool_bar()

    def complete(self) -> None:
        """Fill the menus, after the first paint."""
        self.make_file_actions()
        self.make_help_actions()
        self.file_menu()
        self.view_menu()
        self.pack.addActions([self.install, self.verify, self.rotate])
        self.help.addActions([self.palette, self.sheet, self.update, self.about])

    def make_tool_actions(self) -> None:
        """Make the actions that stand in the toolbar."""
        self.make_config_actions()
        self.make_pack_actions()
        self.palette = action(
            self.window,
            self.tr("&Command palette…"),
            self.show_palette,
            icon="palette",
            shortcut="Ctrl+K",
        )

    def make_config_actions(self) -> None:
        """Make the actions that read a config."""
        window = self.window
        self.open_config = action(
            window,
            self.tr("&Open config…"),
            self.choose_config,
            icon="open",
            shortcut=QKeySequence.StandardKey.Open,
        )
        self.reload = action(
            window, self.tr("&Read again"), window.pack.reload, icon="refresh", shortcut="F5"
        )

    def make_pack_actions(self) -> None:
        """Make the steps that bring a pack to the EA; offered while there is one."""
        self.install = self.step(self.tr("&Install && Verify…"), "install", "install", "Ctrl+I")
        self.rotate = self.step(self.tr("&Rotate now…"), "rotate", "rotate", "Ctrl+R")
        self.verify = self.step(self.tr("&Verify"), "verify", "pass", "F6")
        self.window.pack.config_changed.connect(self.offer_steps)
        self.offer_steps()

    def step(self, name: str, place: str, icon: str, shortcut: str) -> QAction:
        """Make the action of a step that Overview takes."""
        pack = self.window.pack
        take = partial(pack.go_to, "overview", place)
        return action(self.window, name, take, icon=icon, shortcut=shortcut)

    def offer_steps(self) -> None:
        """Offer the steps that need a pack, once there is one."""
        for made in (self.install, self.rotate, self.verify):
            made.setEnabled(self.window.pack.config is not None)

    def make_file_actions(self) -> None:
        """Make the rest of File."""
        window = self.window
        self.assistant = action(
            window, self.tr("&Set up a pack…"), self.run_assistant, icon="add", shortcut="Ctrl+N"
        )
        self.demo = action(window, self.tr("Try it with &demo data…"), self.run_demo, icon="demo")
        self.quit = action(window, self.tr("&Quit"), window.close, shortcut="Ctrl+Q")

    def show_palette(self) -> None:
        """Show every command."""
        from reentry_gui.ui import dialogs  # noqa: PLC0415  # after the first paint, as all below

        dialogs.show_palette(self.window)

    def make_help_actions(self) -> None:
        """Make the shortcut sheet and the rest of Help."""
        from reentry_gui.ui import about, dialogs  # noqa: PLC0415

        window = self.window
        self.sheet = action(
            window,
            self.tr("&Keyboard shortcuts"),
            lambda: dialogs.show_shortcuts(window),
            icon="help",
            shortcut="F1",
        )
        self.update = action(window, self.tr("Check for &updates…"), self.check_for_update)
        self.about = action(window, self.tr("&About Reentry"), lambda: about.show_about(window))

    def check_for_update(self) -> None:
        """Ask for a newer version, where the config allows it."""
        from reentry_gui.ui import updating  # noqa: PLC0415  # seldom needed

        updating.ask_now(self.window)

    def file_menu(self) -> None:
        """Build File; the recent configs are read when it opens."""
        menu = self.file
        menu.addActions([self.assistant, self.open_config])
        self.recent = menu.addMenu(self.tr("Open r&ecent"))
        menu.aboutToShow.connect(self.fill_recent)
        menu.addActions([self.demo, self.reload])
        menu.addSeparator()
        menu.addAction(self.quit)

    def fill_recent(self) -> None:
        """List the configs opened before."""
        self.recent.clear()
        for file in settings.recent_files():
            item = self.recent.addAction(str(file))
            item.triggered.connect(partial(self.open_recent, file))
        self.recent.setEnabled(not self.recent.isEmpty())

    def open_recent(self, file: Path, *_checked: bool) -> None:
        """Open a config again."""
        self.window.pack.open(file)

    def view_menu(self) -> None:
        """Build View: the tabs, then theme and language."""
        menu = self.view
        self.tab_actions = [
            action(
                self.window,
                spec.title,
                partial(self.window.show_tab, spec.key),
                icon=spec.key,
                shortcut=f"Ctrl+{number}",
            )
            for number, spec in enumerate(TABS, 1)
        ]
        menu.addActions(self.tab_actions)
        menu.addSeparator()
        self.theme_menu(menu)
        self.language_menu(menu)

    def theme_menu(self, above: QMenu) -> None:
        """Build the choice of light, dark or the system's."""
        from PySide6.QtGui import QActionGroup  # noqa: PLC0415

        menu = above.addMenu(theme.icon("theme"), self.tr("&Theme"))
        names: dict[ThemeMode, str] = {
            "system": self.tr("Like the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        group = QActionGroup(self)
        for mode, name in names.items():
            item = action(self.window, name, partial(self.set_theme, mode))
            item.setCheckable(True)
            item.setChecked(mode == settings.theme())
            group.addAction(item)
            menu.addAction(item)

    def set_theme(self, mode: ThemeMode) -> None:
        """Switch light and dark, and remember it."""
        settings.set_theme(mode)
        theme.apply(mode)

    def language_menu(self, above: QMenu) -> None:
        """Build the choice of language."""
        from PySide6.QtGui import QActionGroup  # noqa: PLC0415

        from reentry_gui.ui import translation  # noqa: PLC0415

        menu = above.addMenu(self.tr("&Language"))
        group = QActionGroup(self)
        names = {"": self.tr("Like the system")} | translation.languages()
        for code, name in names.items():
            item = action(self.window, name, partial(self.set_language, code))
            item.setCheckable(True)
            item.setChecked(code == settings.language())
            group.addAction(item)
            menu.addAction(item)

    def add_tray(self, tray: Tray) -> None:
        """Add the switch of the tray icon to View."""
        item = action(self.window, self.tr("Icon in the &tray"), lambda: None)
        item.setCheckable(True)
        item.setChecked(settings.text("tray") == "yes")
        item.toggled.connect(lambda on: tray.set_wanted(wanted=on))
        self.view.addAction(item)

    def set_language(self, code: str) -> None:
        """Remember the language; texts already shown keep theirs until the next start."""
        from reentry_gui.ui import dialogs  # noqa: PLC0415

        settings.set_language(code)
        dialogs.tell_restart()

    def tool_bar(self) -> None:
        """Build the toolbar: what is needed on most days."""
        bar = QToolBar(self.tr("Toolbar"), self.window)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addActions([self.open_config, self.reload])
        bar.addSeparator()
        bar.addActions([self.install, self.verify, self.rotate])
        bar.addSeparator()
        bar.addAction(self.palette)
        self.window.addToolBar(bar)

    def run(self, command: str) -> None:
        """Run one of the window's own steps that a tab asks for."""
        {"assistant": self.run_assistant, "open": self.choose_config, "demo": self.run_demo}[
            command
        ]()

    def choose_config(self) -> None:
        """Let the user choose a config file."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        start = str(self.window.pack.file.parent) if self.window.pack.file else ""
        name, _filter = QFileDialog.getOpenFileName(
            self.window, self.tr("Open a config"), start, self.tr("Config (*.json);;All files (*)")
        )
        if name:
            self.window.pack.open(Path(name))

    def run_assistant(self) -> None:
        """Start the first-start assistant."""
        from reentry_gui.ui import assistant  # noqa: PLC0415  # seldom needed

        assistant.start(self.window)

    def run_demo(self) -> None:
        """Make a demo workspace and open it."""
        from reentry_gui.ui import assistant  # noqa: PLC0415  # seldom needed

        assistant.start_demo(self.window)
