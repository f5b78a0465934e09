"""Many profiles in one file: a zip whose list of hashes tells whether it arrived whole."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, Final, Literal

from reentry_gui import files, paths
from reentry_gui.errors import ReentryError
from reentry_gui.profiles.findings import Severity, of
from reentry_gui.profiles.limits import validate
from reentry_gui.profiles.reading import Reading, explained, parse
from reentry_gui.profiles.render import render
from reentry_gui.profiles.saving import content_of, save_profile
from reentry_gui.profiles.text import MAX_BYTES
from reentry_gui.reports import WHAT_IF, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reentry_gui.config import PackConfig

LIST_NAME: Final = "bundle.json"
FORMAT: Final = "reentry-profiles"
ENDINGS: Final = (".reentry-bundle", ".zip")  # the first one opens the program
SUFFIX: Final = "_reentry.csv"
MOST_FILES: Final = 20_000
MOST_BYTES: Final = 64 * 1024 * 1024
ONE_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the same profiles make the same bundle
ASK_AGAIN: Final = "Ask whoever sent it for a new copy."

Outcome = Literal["packed", "missing", "new", "changed", "unchanged", "not in the config"]


@dataclass(frozen=True)
class BundledProfile:
    """One profile of a bundle, and what becomes of it."""

    persona: str
    symbol: str
    outcome: Outcome
    sha256: str = ""
    note: str = ""
    backup: Path | None = None

    def __str__(self) -> str:
        note = f" ({self.note})" if self.note else ""
        return f"{self.persona}/{self.symbol}: {self.outcome}{note}"


@dataclass(frozen=True)
class BundleReport(Report):
    """What was packed or unpacked."""

    bundle: Path
    profiles: tuple[BundledProfile, ...]
    written: bool

    def lines(self) -> Iterable[str]:
        """Tell each profile, then the sum."""
        yield from map(str, self.profiles)
        done = "done" if self.written else f"nothing was written: {WHAT_IF}"
        count = "1 profile" if len(self.profiles) == 1 else f"{len(self.profiles)} profiles"
        yield f"{self.bundle}: {count}, {done}"


def export_bundle(
    config: PackConfig,
    bundle: Path,
    personas: Sequence[str] = (),
    symbols: Sequence[str] = (),
    *,
    what_if: bool = False,
) -> BundleReport:
    """Pack the profiles as they lie there, with a list of their hashes; all, or those named."""
    packed: dict[str, bytes] = {}
    told = []
    for persona in personas or config.persona_names:
        for symbol in symbols or config.symbols:
            content = content_of(config.profile(persona, symbol))
            if content is None:
                told.append(BundledProfile(persona, symbol, "missing"))
                continue
            packed[f"{persona}/{symbol}{SUFFIX}"] = content
            told.append(BundledProfile(persona, symbol, "packed", sha256(content)))
    if not packed:
        raise ReentryError("there is no profile to pack", "Make some: reentry profile new")
    if not what_if:
        files.write_bytes(bundle, zipped(packed))
    return BundleReport(bundle, tuple(told), not what_if)


def sha256(content: bytes) -> str:
    """Return a content's SHA-256 as 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def zipped(packed: dict[str, bytes]) -> bytes:
    """Return a zip of files and the list of their hashes."""
    listed = {name: sha256(content) for name, content in packed.items()}
    document = {"format": FORMAT, "version": 1, "files": listed}
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        first = {LIST_NAME: json.dumps(document, indent=2).encode()}
        for name, content in (first | packed).items():
            archive.writestr(zipfile.ZipInfo(name, ONE_DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def import_bundle(config: PackConfig, bundle: Path, *, what_if: bool = False) -> BundleReport:
    """Unpack a bundle: every file's hash and content is checked before the first is written.

    A profile that lies there already is backed up; one of another dialect is written as
    the EA reads it; a symbol that the config does not name is left out and told.
    """
    readings = {name: checked(config, name, content) for name, content in unpack(bundle).items()}
    told = [bring(config, name, reading, what_if=what_if) for name, reading in readings.items()]
    return BundleReport(bundle, tuple(told), not what_if)


def unpack(bundle: Path) -> dict[str, bytes]:
    """Return a bundle's files by name; a ReentryError says what does not agree with its list."""
    try:
        with zipfile.ZipFile(BytesIO(files.read_bytes(bundle))) as archive:
            refuse_size(bundle, archive)
            content = {info.filename: archive.read(info) for info in archive.infolist()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        raise ReentryError(f"{bundle}: cannot be unpacked ({error})", ASK_AGAIN) from error
    listed = listed_in(bundle, content.pop(LIST_NAME, b""))
    if wrong := sorted({*listed} ^ {*content}):
        raise ReentryError(
            f"{bundle}: its list does not agree with what it holds: {', '.join(wrong[:5])}",
            ASK_AGAIN,
        )
    if wrong := [name for name in content if sha256(content[name]) != listed[name]]:
        raise ReentryError(f"{bundle}: {', '.join(wrong[:5])} was changed on its way", ASK_AGAIN)
    return content


def refuse_size(bundle: Path, archive: zipfile.ZipFile) -> None:
    """Refuse what is no bundle of ours before it is unpacked."""
    infos = archive.infolist()
    whole = sum(info.file_size for info in infos)
    large = [i.filename for i in infos if i.file_size > MAX_BYTES and i.filename != LIST_NAME]
    if large or whole > MOST_BYTES or len(infos) > MOST_FILES:
        named = f": {large[0]}" if large else ""
        raise ReentryError(
            f"{bundle}: it is too large for a bundle of profiles{named}",
            f"A profile has at most {MAX_BYTES} bytes, a bundle {MOST_FILES} files.",
        )


def listed_in(bundle: Path, content: bytes) -> dict[str, str]:
    """Read the list of hashes."""
    try:
        document: Any = json.loads(content)
        is_ours = document["format"] == FORMAT and document["version"] == 1
        listed = {str(name): str(value) for name, value in document["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        is_ours, listed = False, {}
    if not is_ours:
        raise ReentryError(
            f"{bundle}: is no bundle of profiles: its {LIST_NAME} is missing or not ours",
            "Single profiles are brought in one by one: reentry profile convert FILE --to OUT",
        )
    return listed


def checked(config: PackConfig, name: str, content: bytes) -> Reading:
    """Read one profile; a ReentryError says that it cannot be used."""
    persona, _symbol = parts(name)
    reading = parse(content, name)
    if reading.profile is None:
        raise explained(reading)
    limits = config.governance.limits_for(persona)
    if broken := of(Severity.FAIL, validate(reading.profile, limits, persona)):
        listing = "\n".join(f"  {finding}" for finding in broken)
        raise ReentryError(
            f"{name}: not for this persona; nothing was written\n{listing}",
            "Change the persona's limits in the config, or leave this profile out.",
        )
    return reading


def parts(name: str) -> tuple[str, str]:
    """Return persona and symbol that a name in the bundle stands for."""
    pieces = PurePosixPath(name).parts
    if len(pieces) == 2 and pieces[1].endswith(SUFFIX):
        persona, symbol = pieces[0], pieces[1].removesuffix(SUFFIX)
        if not any(map(paths.why_not_a_file_name, (persona, pieces[1]))) and symbol:
            return persona, symbol
    raise ReentryError(f"{name!r} is no name of a profile", f"Allowed: <persona>/<SYMBOL>{SUFFIX}")


def bring(config: PackConfig, name: str, reading: Reading, *, what_if: bool) -> BundledProfile:
    """Write one profile to its place, or tell what that would do."""
    persona, symbol = parts(name)
    if reading.profile is None or symbol not in config.symbols:
        return BundledProfile(persona, symbol, "not in the config")
    file = config.profile(persona, symbol)
    there, content = content_of(file), render(reading.profile)
    note = "; ".join(reading.notes)
    if there == content:
        return BundledProfile(persona, symbol, "unchanged", sha256(content), note)
    outcome: Outcome = "new" if there is None else "changed"
    backup = None if what_if else save_profile(file, reading.profile, there).backup
    return BundledProfile(persona, symbol, outcome, sha256(content), note, backup)
