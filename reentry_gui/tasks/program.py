"""The program a task starts, and command lines as Windows programs read them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Final

from reentry_gui import paths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import PackConfig

TOKEN: Final = re.compile(r'(?P<slashes>\\*)(?P<quote>")|(?P<space>[ \t]+)|[^ \t"\\]+|\\+')


@dataclass(frozen=True)
class Program:
    """What a task starts: a program, the words it needs first, the folder it starts in."""

    command: str
    arguments: tuple[str, ...]
    folder: str


def windowed_program(config: PackConfig, program: str | None = None) -> Program:
    """Return the program without a console; `program` wins over the config's, that over this one.

    A console program would flash a black window on the trader's screen at every run.
    """
    folder = str(flavoured(config_file(config)).parent)
    if named := program or os.path.expandvars(config.tasks.program):
        return Program(named, words_first(named), folder)
    executable = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return Program(str(executable.with_name(f"ReentryPanel{executable.suffix}")), (), folder)
    windowed = executable.with_name("pythonw.exe")
    command = str(windowed if windowed.is_file() else executable)
    return Program(command, words_first(command), str(paths.data_folder()))


def words_first(command: str) -> tuple[str, ...]:
    """Return `-m reentry_gui` where the program is a Python interpreter."""
    return ("-m", "reentry_gui") if flavoured(command).name.lower().startswith("python") else ()


def config_file(config: PackConfig) -> str:
    """Return the whole path of the config, which may be one of another machine."""
    text = str(config.file)
    return text if paths.is_windows_path(text) else str(config.file.absolute())


def flavoured(text: str) -> PurePath:
    """Return a path that is read as the system reads it for which it is written."""
    return PureWindowsPath(text) if paths.is_windows_path(text) else PurePosixPath(text)


def join_arguments(words: Sequence[str]) -> str:
    """Join words so that a Windows program gets them back as they are."""
    return subprocess.list2cmdline(words)


def split_arguments(text: str) -> list[str]:
    """Split arguments as Windows programs do.

    Before a quote two backslashes stand for one, and a single one makes the quote a letter;
    elsewhere a backslash is a backslash.
    """
    words: list[str] = []
    word: str | None = None
    quoted = False
    for token in TOKEN.finditer(text):
        if token["quote"]:
            word = (word or "") + "\\" * (len(token["slashes"]) // 2)
            if len(token["slashes"]) % 2:
                word += '"'
            else:
                quoted = not quoted
        elif token["space"] and not quoted:
            words += [] if word is None else [word]
            word = None
        else:
            word = (word or "") + token.group()
    return words if word is None else [*words, word]
