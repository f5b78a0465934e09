from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reentry_gui.ui import app, crash, messages, settings, theme, translation
from reentry_gui.ui.instance import Instance, hand_over
from reentry_gui.ui.messages import Message
from reentry_gui.ui.theme import look


def test_a_second_start_hands_its_files_to_the_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = Instance(), Instance()
    assert first.is_first()
    assert not second.is_first()
    first.listen()
    with qtbot.waitSignal(first.called) as called:
        assert hand_over([tmp_path / "a.json"])
    assert called.args == [[tmp_path / "a.json"]]
    first.release()
    assert second.is_first()
    second.release()


def test_an_unclean_end_is_noticed(user_folder: Path) -> None:
    user_folder.mkdir(parents=True)
    assert not app.mark_running()
    assert app.mark_running()
    app.mark_ended()
    assert not app.mark_running()


def test_which_config_opens(user_folder: Path, tmp_path: Path) -> None:
    assert app.last_used() is None
    user_folder.mkdir(parents=True)
    default = user_folder / "reentry_pack_config.json"
    default.write_text("{}")
    assert app.last_used() == default
    other = tmp_path / "other.json"
    other.write_text("{}")
    (user_folder / "last_config.txt").write_text(f"{other}\n")
    assert app.last_used() == other
    other.unlink()
    assert app.last_used() == default


def test_a_bug_leaves_a_report_and_says_so(user_folder: Path, told: list[Message]) -> None:
    error = ZeroDivisionError("an example")
    crash.on_exception(type(error), error, None)
    assert told == [Message("error", "ZeroDivisionError: an example")]
    reports = [*user_folder.rglob("crash-*.txt")]
    assert len(reports) == 1
    assert "ZeroDivisionError: an example" in reports[0].read_text()


def test_the_crash_dialog_copies_the_report(qtbot: QtBot, tmp_path: Path) -> None:
    report = tmp_path / "crash.txt"
    report.write_text("the whole story")
    dialog = crash.CrashDialog(ValueError("x"), report)
    qtbot.addWidget(dialog)
    dialog.copy()
    assert QApplication.clipboard().text() == "the whole story"


def test_the_crash_dialog_opens_the_folder_of_its_report(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []

    def show(place: QUrl) -> None:
        shown.append(Path(place.toLocalFile()))

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    report = tmp_path / "crash.txt"
    report.write_text("the whole story")
    dialog = crash.CrashDialog(ValueError("x"), report)
    qtbot.addWidget(dialog)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    buttons["&Open folder"].click()
    assert shown == [tmp_path]


@pytest.mark.usefixtures("qapp")
def test_light_and_dark_follow_the_system_unless_one_is_chosen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dark, hints = Qt.ColorScheme.Dark, QGuiApplication.styleHints()
    told = SimpleNamespace(colorScheme=lambda: dark, setColorScheme=lambda _scheme: None)
    monkeypatch.setattr(look, "QGuiApplication", SimpleNamespace(styleHints=lambda: told))
    for mode, becomes_dark in (("light", False), ("system", True)):
        monkeypatch.setattr(theme.changes(), "mode", mode)
        hints.colorSchemeChanged.emit(dark)
        assert theme.is_dark() is becomes_dark
    theme.apply("light")


def run(*words: str, appdata: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "reentry_gui", *words],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"APPDATA": str(appdata)},
    )


def test_a_command_word_runs_without_a_window(tmp_path: Path) -> None:
    ended = run("--version", appdata=tmp_path)
    assert ended.returncode == 0
    assert "PySide6" not in ended.stderr


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = (
        "import sys; from reentry_gui.ui import app; a = app.make_application();"
        "from reentry_gui.ui.main_window import MainWindow; w = MainWindow(); w.show();"
        "a.processEvents();"
        "heavy = {'numpy', 'pyqtgraph', 'peewee', 'lxml', 'pydantic'} & {*sys.modules};"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr


def test_no_tab_brings_what_no_tab_needs() -> None:
    """Each of these was there once, by a word such as `escape` that brings all of it along."""
    code = (
        "import importlib, pkgutil, sys; from reentry_gui.ui import app, tabs;"
        "found = pkgutil.walk_packages(tabs.__path__, tabs.__name__ + '.');"
        "[importlib.import_module(module.name) for module in found];"
        "from reentry_gui import config, verify;"
        "spare = {'colorama', 'email', 'http.client', 'importlib.metadata', 'numpy.ma', 'ssl',"
        "'urllib.request', 'xml.sax'} & {*sys.modules};"
        "sys.exit(str(spare) if spare else 0)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr


def test_settings_survive(user_folder: Path) -> None:
    settings.set_theme("dark")
    settings.set_language("de")
    settings.add_recent(Path("a.json"))
    settings.add_recent(Path("b.json"))
    settings.add_recent(Path("a.json"))
    assert (settings.theme(), settings.language()) == ("dark", "de")
    assert settings.recent_files() == [Path("a.json"), Path("b.json")]
    assert (user_folder / "window.ini").is_file()


def test_german_is_spoken_from_the_ts_file(qapp: QApplication) -> None:
    texts = translation.read(translation.folder() / "reentry_de.ts")
    own = translation.TsTranslator(texts)
    qapp.installTranslator(own)
    try:
        assert QCoreApplication.translate("tabs", "Overview") == "Übersicht"
        assert QCoreApplication.translate("elsewhere", "Overview") == "Übersicht"
        assert QCoreApplication.translate("tabs", "no such text") == "no such text"
    finally:
        qapp.removeTranslator(own)
    assert isinstance(own, QTranslator)


@pytest.mark.parametrize("status", ["PASS", "INFO", "WARNING", "FAIL", "NOT APPLICABLE"])
@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK])
def test_status_colours_can_be_read(status: str, colours: theme.Colours) -> None:
    name = {"PASS": "passed", "FAIL": "failed", "NOT APPLICABLE": "not_applicable"}
    colour = getattr(colours, name.get(status, status.casefold()))
    assert contrast(colour, colours.surface) >= 4.5
    assert contrast(colours.text, colours.error_fill) >= 4.5


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_an_error_tells_message_and_hint(told: list[Message]) -> None:
    from reentry_gui.errors import ReentryError  # noqa: PLC0415

    messages.show_error(None, ReentryError("what", "how"))
    assert told == [Message("error", "what", "how")]


def test_a_box_copies_both(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "intercept", None)
    message = Message("error", "what", "how")
    box = messages.make_box(None, message, QMessageBox.Icon.Warning)
    qtbot.addWidget(box)
    button = QPushButton("Copy")
    qtbot.addWidget(button)
    button.clicked.connect(box.reject)
    messages.copies_instead_of_closing(button, message)
    button.click()
    assert QApplication.clipboard().text() == "what\nhow"


def test_no_source_of_an_imported_module_is_read() -> None:
    code = (
        "import linecache; from reentry_gui.ui import app; import reentry_gui.verify;"
        "print([name for name in linecache.cache if 'reentry_gui' in name])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.stdout.strip() == "[]", ended.stderr
