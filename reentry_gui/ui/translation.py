"""Texts in other languages: Qt Linguist's .ts files, read as they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from reentry_gui import paths
from reentry_gui.ui import sentences

if TYPE_CHECKING:
    from pathlib import Path

Texts = dict[tuple[str, str], str]


def folder() -> Path:
    """Return where the translations lie."""
    return paths.data_folder() / "resources" / "translations"


def languages() -> dict[str, str]:
    """Return each language's code and its name in that language; English is the source."""
    files = folder().glob("reentry_*.ts")
    codes = ["en", *sorted(file.stem.removeprefix("reentry_") for file in files)]
    return {code: QLocale(code).nativeLanguageName().capitalize() for code in codes}


@cache
def read(file: Path) -> Texts:
    """Read the finished texts of a .ts file by context and source."""
    import xml.etree.ElementTree as ET  # noqa: PLC0415  # English needs none

    found: Texts = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  # a file of ours
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            source, text = message.findtext("source", ""), translation.text or ""
            found[name, source] = text
            found.setdefault(("", source), text)
    return found


class TsTranslator(QTranslator):
    """Answers from a .ts file; a text that stands under another context is found, too."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.texts = texts

    def isEmpty(self) -> bool:
        """Say that there is something to ask for."""
        return not self.texts

    def translate(
        self, context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        """Return a text in the language, the English one where there is none.

        Qt would take an empty text for the translation, so nothing is asked after this one.
        """
        return self.texts.get((context, source)) or self.texts.get(("", source)) or source


def name_days_in(language: str) -> None:
    """Let days and months speak as the texts do; numbers and weeks stay as usual on this system."""
    system = QLocale.system()
    here = system.name().split("_")[0]
    if language != ("en" if here == "C" else here):
        QLocale.setDefault(QLocale(QLocale(language).language(), system.territory()))


def install(code: str) -> str:
    """Speak a language from now on, the system's where none is named; return its code."""
    wanted = code or QLocale.system().name().split("_")[0]
    file = folder() / f"reentry_{wanted}.ts"
    name_days_in(wanted if file.is_file() else "en")
    if not file.is_file():
        return "en"
    from PySide6.QtCore import QLibraryInfo  # noqa: PLC0415  # as above

    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("a language needs an application")
    own = TsTranslator(read(file), application)
    application.installTranslator(own)
    engine = folder() / f"engine_{wanted}.ts"  # what the engine says; read when it says it
    if engine.is_file():
        from reentry_gui.ui.book import Book  # noqa: PLC0415  # as above

        sentences.book = Book(lambda: read(engine), lambda: read(file))
    qts = QTranslator(application)  # "Cancel", "Copy" and the like
    if qts.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qts)  # the last one is asked first
    return wanted
