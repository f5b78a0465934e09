"""The window's texts in other languages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator

from reentry_gui.languages import Texts, codes, folder, read
from reentry_gui.ui import sentences

__all__ = ["Texts", "folder", "install", "languages", "read", "spoken"]


def spoken() -> str:
    """Return the code of the language that the window speaks."""
    return "en" if sentences.book is None else QLocale().name().split("_")[0]


def languages() -> dict[str, str]:
    """Return each language's code and its name in that language; English is the source."""
    return {code: QLocale(code).nativeLanguageName().capitalize() for code in codes()}


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
        from reentry_gui.languages.book import Book  # noqa: PLC0415  # as above
        from reentry_gui.ui import moments  # noqa: PLC0415  # as above

        sentences.book = Book(lambda: read(engine), lambda: read(file), moments.dated)
    qts = QTranslator(application)  # "Cancel", "Copy" and the like
    if qts.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qts)  # the last one is asked first
    return wanted
