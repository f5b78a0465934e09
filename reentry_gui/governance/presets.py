"""The EA's inputs as an MT4 `.set` file: written as MT4 writes it, read as people send it.

MT4 writes one `Name=value` line an input, CRLF, in the computer's ANSI code page: a switch
as 1 or 0, a whole number as digits, any other number with a decimal point and eight
decimals, text as it is, without quotes. The lines `Name,F=`, `Name,1=`, `Name,2=` and
`Name,3=` only serve the Strategy Tester's optimisation and are left out. So are comments,
because MT4 writes none. We write ASCII, which is the same in every code page. An input that
is not in the file keeps the value that the EA has, so one whose value the config does not
tell is left out rather than given a made-up one.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reentry_gui import files
from reentry_gui.errors import ReentryError, UsageError
from reentry_gui.governance.inputs import EaInput, Kind, ea_inputs
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig


@dataclass(frozen=True)
class Preset:
    """One `.set` file and what it holds."""

    persona: str
    file: Path
    inputs: tuple[EaInput, ...]
    written: bool


@dataclass(frozen=True)
class PresetsReport(Report):
    """The `.set` files made, one a persona."""

    presets: tuple[Preset, ...]
    what_if: bool

    @property
    def needs_action(self) -> bool:
        """Tell whether the daily loss limit is missing: the one limit that needs the balance."""
        return any(
            entry.name == "DailyLossLimit" and entry.value is None
            for preset in self.presets
            for entry in preset.inputs
        )

    def lines(self) -> Iterable[str]:
        """Tell each file, its inputs, and what it leaves to the EA."""
        for preset in self.presets:
            state = "would be written" if self.what_if else "written"
            yield f"{preset.file}: {state if preset.written else 'is up to date'}"
            for entry in preset.inputs:
                if entry.value is None:
                    yield f"  {entry.name}: left out, {entry.remark}"
                else:
                    yield f"  {entry.name}={as_text(entry)}"
        if not self.what_if:
            yield "Load it in MT4: chart, Expert Advisors, Properties, Inputs, Load."


def as_text(entry: EaInput) -> str:
    """Return a value as MT4 writes it."""
    if entry.kind is Kind.NUMBER and isinstance(entry.value, int | float):
        return f"{entry.value:.8f}"
    return str(int(entry.value)) if isinstance(entry.value, bool) else str(entry.value)


def set_file(config: PackConfig, persona: str) -> bytes:
    """Return the `.set` file with the EA's inputs for a persona."""
    known = (entry for entry in ea_inputs(config, persona) if entry.value is not None)
    return "".join(f"{entry.name}={as_text(entry)}\r\n" for entry in known).encode("ascii")


def default_preset(config: PackConfig, persona: str) -> Path:
    """Return where a persona's `.set` file goes when nobody names a place."""
    return config.file.parent / "presets" / f"reentry_{persona}.set"


def write_set_files(
    config: PackConfig, personas: Sequence[str], out: Path | None = None, *, what_if: bool = False
) -> PresetsReport:
    """Write one `.set` file a persona; `out` names the file when there is one persona."""
    if out is not None and len(personas) > 1:
        raise UsageError(
            f"{out} cannot hold the inputs of {len(personas)} personas",
            f"Name one with --persona: {', '.join(personas)}",
        )
    presets = []
    for persona in personas:
        file = out or default_preset(config, persona)
        content = set_file(config, persona)
        changes = not file.is_file() or files.read_bytes(file) != content
        if changes and not what_if:
            files.write_bytes(file, content)
        presets.append(Preset(persona, file, ea_inputs(config, persona), changes))
    return PresetsReport(presets=tuple(presets), what_if=what_if)


def read_set_file(content: bytes) -> dict[str, str]:
    """Return the inputs of a `.set` file as they are written; the tester's lines are left out.

    ANSI, UTF-8 and UTF-16 are read. A line that is no input, and an input that stands twice
    with two values, raise a ReentryError with the line's number.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(decoded(content).split("\n"), 1):
        text = line.strip()
        if not text or text[0] in ";<":
            continue
        name, sign, value = (part.strip() for part in text.partition("="))
        if not sign or not name:
            raise ReentryError(
                f"line {number}: {text[:80]!r} is no input", "A line has the form Name=value."
            )
        if "," in name:
            continue
        if found.setdefault(name, value) != value:
            raise ReentryError(
                f"line {number}: {name} stands twice, as {found[name]!r} and {value!r}",
                "Keep one of the two lines.",
            )
    return found


def decoded(content: bytes) -> str:
    """Return a `.set` file's text; a ReentryError tells what is no text at all."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    else:
        encoding = "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("latin-1")
    if "\0" in text:
        raise ReentryError("this is no .set file: it is not text", "Save the inputs anew in MT4.")
    return text
