"""Windows' own schtasks program: started without a window, its bytes and codes understood."""

from __future__ import annotations

import codecs
import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from lxml import etree

from reentry_gui.errors import ReentryError

TIMEOUT_SECONDS: Final = 60
ACCESS_DENIED_HINT: Final = (
    "Register for yourself (tasks.user empty, tasks.logon_type InteractiveToken), or start "
    "this once as administrator: S4U and other users' tasks need that right."
)
KNOWN_MESSAGES: Final = {
    "absent": ("cannot find the file specified", "cannot find the path specified"),
    "denied": ("access is denied",),
}
ERROR_NUMBERS: Final = {"absent": (2, 3), "denied": (5,)}
Failure = Literal["absent", "denied", "other"]


@dataclass(frozen=True)
class Completed:
    """How a call of schtasks ended."""

    code: int
    out: bytes
    err: bytes


Run = Callable[[list[str]], Completed]


def schtasks_program() -> str | None:
    """Return where schtasks lies, None where there is none.

    The system's own folder comes first: a search would begin in the current folder.
    """
    own = Path(os.environ.get("SYSTEMROOT", "-"), "System32", "schtasks.exe")
    return str(own) if own.is_file() else shutil.which("schtasks")


def run_schtasks(arguments: list[str]) -> Completed:
    """Run schtasks; a ReentryError if it is missing, cannot start or does not end."""
    program = schtasks_program()
    if program is None:
        raise ReentryError(
            "schtasks is not on this machine",
            "Scheduled tasks exist on Windows only; there it lies in C:\\Windows\\System32.",
        )
    try:
        return run_to_its_end([program, *arguments])
    except subprocess.TimeoutExpired as error:
        raise ReentryError(
            f"schtasks {arguments[0]} did not end within {TIMEOUT_SECONDS} s",
            "Is the service 'Task Scheduler' running (services.msc)? Then try again.",
        ) from error
    except OSError as error:
        raise ReentryError(
            f"{program}: cannot be started ({error.strerror or error})",
            "A policy of this machine may forbid it; ask its administrator.",
        ) from error


def run_to_its_end(command: list[str]) -> Completed:
    """Run a program to its end, and no longer: what it has started itself may go on.

    It prints into files: a pipe ends when the last program that holds it does, and Windows
    would be waited for even after the time is up.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        ended = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,  # a question about a password must not wait for ever
            stdout=out,
            stderr=err,
            timeout=TIMEOUT_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        out.seek(0)
        err.seek(0)
        return Completed(ended.returncode, out.read(), err.read())


def decode(raw: bytes) -> str:
    """Return what schtasks printed: UTF-16, UTF-8 or the console's code page."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF8, "utf-8")):
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace")
    if b"\x00" in raw[1:64:2]:
        return raw.decode("utf-16-le", "replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode(console_encoding(), "replace")


def console_encoding() -> str:
    """Return the code page that Windows' console programs print in."""
    return "oem" if sys.platform == "win32" else "cp850"


def message_of(ended: Completed) -> str:
    """Return what schtasks said, in one line and without its own ERROR:."""
    said = " ".join(f"{decode(ended.err)} {decode(ended.out)}".split())
    return said.removeprefix("ERROR: ") or "it said nothing"


def failure_of(ended: Completed) -> Failure:
    """Tell why a call failed; schtasks ends with 1 for everything, so its words must do."""
    said = message_of(ended).casefold()
    for kind in ("absent", "denied"):
        known = [*KNOWN_MESSAGES[kind], *map(windows_message, ERROR_NUMBERS[kind])]
        if any(text.casefold() in said for text in known if text):
            return "absent" if kind == "absent" else "denied"
    return "other"


def windows_message(number: int) -> str:
    """Return Windows' words for an error in the language that it speaks here."""
    if sys.platform == "win32":
        said = ctypes.FormatError(number)
    else:
        said = ""
    return said.strip()


def explain_failure(ended: Completed) -> str:
    """Say in plain words why schtasks failed, with its own words."""
    said = f"schtasks ended with {ended.code}: {message_of(ended)}"
    if failure_of(ended) == "denied":
        return f"Windows refused it. {ACCESS_DENIED_HINT} ({said})"
    if failure_of(ended) == "absent":
        return f"the Task Scheduler does not know this task ({said})"
    return said


def parse_definition(printed: str) -> etree._Element | None:
    """Return the task definition that schtasks printed, None if there is none.

    What it prints says UTF-16 but comes in the console's code page, so the declaration is
    left out; a letter that the code page lacks arrives as a question mark.
    """
    start, end = printed.find("<Task"), printed.rfind("</Task>")
    if start < 0 or end < start:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        return etree.fromstring(printed[start : end + len("</Task>")], parser)
    except etree.XMLSyntaxError:
        return None
