"""What was deployed when, by whom and why, with every file's bytes."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from reentry_gui.db.connection import BUSY_TIMEOUT_SECONDS, open_database, transaction
from reentry_gui.db.errors import DatabaseMissing
from reentry_gui.db.times import format_time, parse_utc
from reentry_gui.errors import ReentryError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reentry_gui.db.connection import Database

State = Literal["complete", "mixed", "rolled_back", "partial"]
HashBook = dict[tuple[str, str | None], str]  # spelling and SHA-256 → persona
Outcome = Literal["copied", "unchanged", "deferred", "restored", "failed"]
ON_DISK: Final = ("copied", "unchanged", "restored")

FILE_COLUMNS: Final = (
    "symbol, spelled, persona, target, sha256, previous_sha256, backup_path, content, outcome"
)


@dataclass(frozen=True)
class DeployedFile:
    """One symbol's file; `content` are the deployed bytes, None where none were."""

    symbol: str  # canonical
    spelled: str  # as the broker writes it
    persona: str
    target: str
    sha256: str | None
    previous_sha256: str | None
    backup_path: str | None
    content: bytes | None
    outcome: Outcome


@dataclass(frozen=True)
class Deployment:
    """One rotation or rollback; `deployed_at` is UTC."""

    id: int
    deployed_at: dt.datetime
    author: str
    reason: str
    state: State
    files: tuple[DeployedFile, ...]


def record(  # a deployment has that many columns
    path: Path,
    *,
    author: str,
    reason: str,
    state: State,
    files: Iterable[DeployedFile],
    deployed_at: dt.datetime | None = None,
    busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS,
) -> int:
    """Store a deployment with its files in one transaction; return its id."""
    when = format_time(deployed_at or dt.datetime.now(dt.UTC))
    with (
        open_database(path, busy_timeout_seconds=busy_timeout_seconds) as database,
        transaction(database),
    ):
        number = database.sql(
            "INSERT INTO reentry_deployments (deployed_at, author, reason, state)"
            " VALUES (?, ?, ?, ?)",
            (when, author, reason, state),
        ).lastrowid
        database.raw().executemany(
            f"INSERT INTO reentry_deployment_files (deployment_id, {FILE_COLUMNS})"  # noqa: S608  # our own names
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(number, *values_of(file)) for file in files],
        )
    return int(number or 0)


def values_of(file: DeployedFile) -> tuple[object, ...]:
    """Return a file's values in the order of the columns."""
    return tuple(getattr(file, name) for name in FILE_COLUMNS.split(", "))


def mark(
    path: Path,
    number: int,
    state: State,
    *,
    busy_timeout_seconds: float = BUSY_TIMEOUT_SECONDS,
) -> None:
    """Change the state of a stored deployment."""
    with (
        open_database(path, busy_timeout_seconds=busy_timeout_seconds) as database,
        transaction(database),
    ):
        sql = "UPDATE reentry_deployments SET state = ? WHERE id = ?"
        if database.sql(sql, (state, number)).rowcount == 0:
            raise missing(database, number)


def deployments(path: Path, limit: int = 50) -> tuple[Deployment, ...]:
    """Return the newest deployments, the last one first."""
    with open_database(path, read_only=True) as database:
        sql = "SELECT id FROM reentry_deployments ORDER BY id DESC LIMIT ?"
        return read(database, [row[0] for row in database.sql(sql, (limit,))])


def deployment(path: Path, number: int) -> Deployment:
    """Return one deployment; a ReentryError tells which ones there are."""
    with open_database(path, read_only=True) as database:
        found = read(database, [number])
        if not found:
            raise missing(database, number)
        return found[0]


def latest_files(path: Path) -> dict[str, DeployedFile]:
    """Return, per canonical symbol, the file that a deployment put on disk last."""
    columns = ", ".join(f"f.{name}" for name in FILE_COLUMNS.split(", "))
    sql = f"""SELECT {columns} FROM reentry_deployment_files AS f JOIN (
                SELECT max(id) AS id FROM reentry_deployment_files
                WHERE outcome IN {ON_DISK} GROUP BY symbol) USING (id) ORDER BY f.id"""  # noqa: S608  # our own names
    with open_database(path, read_only=True) as database:
        found = (DeployedFile(*row) for row in database.sql(sql))
        return {file.symbol: file for file in found}


def deployed_personas(database: Database) -> str:
    """Return a line for every file that was put on disk, by moment: symbol, moment (UTC), persona.

    One text, which costs a tenth of as many rows: `deployments_in` takes it apart.
    """
    there = database.sql("SELECT 1 FROM sqlite_master WHERE name = 'reentry_deployment_files'")
    if not there.fetchone():
        return ""
    sql = f"""SELECT group_concat(symbol || char(31) || moment || char(31) || persona, char(30))
              FROM (SELECT f.symbol, d.deployed_at AS moment, ifnull(f.persona, '') AS persona
               FROM reentry_deployment_files AS f
               JOIN reentry_deployments AS d ON d.id = f.deployment_id
               WHERE f.outcome IN {ON_DISK} ORDER BY d.id, f.id)"""  # noqa: S608  # our own names
    return str(database.sql(sql).fetchone()[0] or "")


def deployments_in(text: str) -> Iterator[tuple[str, dt.datetime, str]]:
    """Yield symbol, moment (UTC) and persona of each line of `deployed_personas`."""
    moments: dict[str, dt.datetime] = {}  # all files of a deployment have its moment
    for line in text.split("\x1e") if text else ():
        symbol, when, persona = line.split("\x1f")
        if when not in moments:
            moments[when] = parse_utc(when)
        yield symbol, moments[when], persona


def hash_book(path: Path) -> HashBook:
    """Return whose profile each hash is that was ever deployed; empty without a database."""
    sql = "SELECT spelled, sha256, persona FROM reentry_deployment_files ORDER BY id"
    try:
        with open_database(path, read_only=True) as database:
            return {(spelled, sha256): persona for spelled, sha256, persona in database.sql(sql)}
    except DatabaseMissing:
        return {}


def read(database: Database, numbers: Sequence[int]) -> tuple[Deployment, ...]:
    """Read deployments with their files, in the order of the given ids."""
    wanted = json.dumps(numbers)
    of: dict[int, list[DeployedFile]] = {}
    for number, *values in database.sql(
        f"SELECT deployment_id, {FILE_COLUMNS} FROM reentry_deployment_files"  # noqa: S608  # our own names
        " WHERE deployment_id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (wanted,),
    ):
        of.setdefault(number, []).append(DeployedFile(*values))
    sql = """SELECT id, deployed_at, author, reason, state FROM reentry_deployments
             WHERE id IN (SELECT value FROM json_each(?))"""
    found = {
        number: Deployment(
            number, parse_utc(when), author, reason, state, tuple(of.get(number, ()))
        )
        for number, when, author, reason, state in database.sql(sql, (wanted,))
    }
    return tuple(found[number] for number in numbers if number in found)


def missing(database: Database, number: int) -> ReentryError:
    """Say that there is no such deployment, and which there are."""
    sql = "SELECT id FROM reentry_deployments ORDER BY id DESC LIMIT 20"
    kept = ", ".join(str(row[0]) for row in database.sql(sql)) or "none yet"
    return ReentryError(f"{database.path}: there is no deployment {number}", f"There are: {kept}")
