"""The folder of scripts: write what belongs there, keep what a user changed, take ours away."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from reentry_gui import files
from reentry_gui.reports import Report
from reentry_gui.scripts.text import console_program, scripts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from reentry_gui.config import PackConfig

RECORD_NAME: Final = ".reentry-scripts.json"
BACKUP_FOLDER: Final = "backup"


class State(StrEnum):
    """How a script on the disk stands to the one that belongs there."""

    NEW = "new"
    CURRENT = "up to date"
    OUTDATED = "replaced"  # written by us earlier
    FOREIGN = "replaced, the one that was there is backed up"  # changed, or not ours
    GONE = "not there"
    REMOVED = "removed"
    KEPT = "kept, it is not as it was written"


@dataclass(frozen=True)
class ScriptResult:
    """What happened, or would happen, to one script."""

    name: str
    state: State
    backup: Path | None = None


@dataclass(frozen=True)
class ScriptsReport(Report):
    """What happened to the scripts of a folder."""

    folder: Path
    results: tuple[ScriptResult, ...]
    what_if: bool

    @property
    def changes(self) -> bool:
        """Tell whether any script was, or would be, written."""
        return any(result.state is not State.CURRENT for result in self.results)

    def lines(self) -> Iterable[str]:
        """Tell each script that is not as it was, then the sum."""
        for result in self.results:
            if result.state is not State.CURRENT:
                where = f": {result.backup}" if result.backup else ""
                yield f"  {result.name}: {result.state}{where}"
        current = sum(result.state is State.CURRENT for result in self.results)
        note = " (a preview, nothing was changed)" if self.what_if else ""
        yield f"{self.folder}: {current} of {len(self.results)} scripts were up to date{note}"


def write_scripts(
    config: PackConfig, *, what_if: bool = False, program: Sequence[str] | None = None
) -> ScriptsReport:
    """Write the scripts into the scripts folder; one that a user changed is backed up first."""
    folder = config.path("scripts_dir")
    wanted = scripts(program or console_program(), config.file.absolute())
    record = read_record(folder)
    stamp = f"{dt.datetime.now().astimezone():%Y%m%d-%H%M%S}"
    results = []
    for script in wanted:
        state = state_of(folder / script.name, script.content, record)
        backup = None
        if state is State.FOREIGN and not what_if:
            backup = files.back_up(folder / script.name, folder / BACKUP_FOLDER, stamp)
        if state is not State.CURRENT and not what_if:
            files.write_bytes(folder / script.name, script.content)
        results.append(ScriptResult(script.name, state, backup))
    if not what_if:
        write_record(folder, {script.name: digest(script.content) for script in wanted})
    return ScriptsReport(folder=folder, results=tuple(results), what_if=what_if)


def state_of(file: Path, content: bytes, record: Mapping[str, str]) -> State:
    """Tell how the file on the disk stands to the content that belongs there."""
    if not file.exists():
        return State.NEW
    found = files.read_bytes(file)
    if found == content:
        return State.CURRENT
    return State.OUTDATED if record.get(file.name) == digest(found) else State.FOREIGN


def differences(
    config: PackConfig, *, program: Sequence[str] | None = None
) -> Iterator[tuple[str, str]]:
    """Yield each script that is not as it belongs there, with what is wrong with it."""
    wrong = {
        State.NEW: "is missing",
        State.OUTDATED: "is of another version, or calls another program or config",
        State.FOREIGN: "is not as it was written",
    }
    for result in write_scripts(config, what_if=True, program=program).results:
        if result.state in wrong:
            yield result.name, wrong[result.state]


def remove_scripts(config: PackConfig, *, what_if: bool = False) -> ScriptsReport:
    """Take away the scripts that lie there as we wrote them; a changed one stays and is named."""
    folder = config.path("scripts_dir")
    record = read_record(folder)
    results = []
    for script in scripts(console_program(), config.file.absolute()):
        name, file = script.name, folder / script.name
        if not file.exists():
            state = State.GONE
        elif state_of(file, script.content, record) is State.FOREIGN:
            state = State.KEPT
        else:
            state = State.REMOVED
            if not what_if:
                files.remove(file)
        results.append(ScriptResult(name, state))
    if not what_if:
        files.remove(folder / RECORD_NAME)
    return ScriptsReport(folder=folder, results=tuple(results), what_if=what_if)


def digest(content: bytes) -> str:
    """Return the SHA-256 of a content as 64 hex digits."""
    return hashlib.sha256(content).hexdigest()


def read_record(folder: Path) -> dict[str, str]:
    """Return the hash of each script as we wrote it last; empty where no record can be read."""
    try:
        found: Any = json.loads((folder / RECORD_NAME).read_bytes())
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def write_record(folder: Path, hashes: Mapping[str, str]) -> None:
    """Remember what we wrote, if that is not known yet."""
    if read_record(folder) != hashes:
        files.write_text(folder / RECORD_NAME, json.dumps(hashes, indent=2) + "\n")
