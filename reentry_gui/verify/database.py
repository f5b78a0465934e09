"""Checks on the database: there, whole, complete, and written to by the EA."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING, Final

from reentry_gui import db
from reentry_gui.verify.checks import (
    Context,
    Finding,
    check,
    failed,
    not_applicable,
    passed,
    warning,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

QUIET_DAYS: Final = 7
KINDS: Final = {
    "table": "tables",
    "column": "columns",
    "index": "indexes",
    "view": "views",
    "seed": "seeds",
}


@check("database")
def whole(context: Context) -> Iterator[Finding]:
    """Look whether the database is there and undamaged."""
    path = context.config.path("db_path")
    wait = context.config.database.busy_timeout_seconds
    try:
        verdict = db.check_integrity(path, busy_timeout_seconds=wait)
    except db.DatabaseMissing as error:
        yield failed(error.message, f"reentry migrate {context.for_config}")
    else:
        restore = (
            f"reentry db restore FILE {context.for_config}  (backups: {context.config.backups})"
        )
        yield passed(f"{path} is whole") if verdict == "ok" else failed(verdict, restore)


@check("schema")
def schema(context: Context) -> Iterator[Finding]:
    """Look for every table, column, index, view and seed of every symbol."""
    config = context.config
    try:
        problems = db.problems(config.path("db_path"), config.tables)
    except (db.DatabaseMissing, db.DatabaseDamaged):
        yield not_applicable("there is no database to look at")
        return
    mend = f"reentry migrate {context.for_config}"
    for problem in problems:
        yield failed(
            str(problem), mend if problem.mend else "Only you can mend this; see the docs."
        )
    if not problems:
        yield passed(f"everything is there for {len(config.tables)} symbols")
    else:
        counts = Counter(KINDS[problem.kind] for problem in problems)
        told = ", ".join(f"{count} {kind}" for kind, count in counts.items())
        yield failed(f"missing or different: {told}", mend)


@check("EA writes rows")
def activity(context: Context) -> Iterator[Finding]:
    """Look whether the EA has written anything lately."""
    if context.config.demo is not None:
        yield not_applicable("this is a demo workspace: no EA writes here")
        return
    try:
        with db.open_database(context.config.path("db_path"), read_only=True) as database:
            config = context.config
            last = db.last_activity(database, config.tables, config.statements.clock)
    except (db.DatabaseMissing, db.DatabaseDamaged):
        yield not_applicable("there is no database to look at")
        return
    if last is None:
        yield warning("no trade and no execution yet", "Is the EA attached and trading allowed?")
    elif context.now - last > dt.timedelta(days=QUIET_DAYS):
        told = f"nothing since {last:%Y-%m-%d %H:%M}"
        yield warning(told, "Is the EA still attached, the terminal running, trading allowed?")
    else:
        yield passed(f"last row of {last:%Y-%m-%d %H:%M}")
