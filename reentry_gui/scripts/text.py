"""The text of each script: a template with the program's place, or SQL out of the models."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import files, paths
from reentry_gui.db import schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TEMPLATE_NAMES: Final = (
    "sqlite_reentry_migrate.py",
    "sqlite_reentry_create_views.py",
    "seed_reentry_performance.py",
    "render_reentry_tasks.py",
    "detect_mt4_config.ps1",
    "install_reentry_pack.ps1",
    "reentry_profile_rotate.ps1",
    "reentry_kpi_snapshot.ps1",
    "verify_reentry_install.ps1",
    "reentry_apply_config.ps1",
    "AUTOMATION_README.md",
)
MIGRATION_SQL: Final = "sqlite_reentry_migration_template.sql"
SEED_SQL: Final = "seed_reentry_performance.sql"
SCRIPT_NAMES: Final = (*TEMPLATE_NAMES, MIGRATION_SQL, SEED_SQL)
SQL_SYMBOL: Final = "SYMBOL"
CALL_TEMPLATE: Final = "call_program.ps1.txt"
CALL_MARK: Final = "# @CALL_PROGRAM@\n"


@dataclass(frozen=True)
class ScriptFile:
    """One script as it is to lie in the scripts folder."""

    name: str
    content: bytes = field(repr=False)


def console_program() -> tuple[str, ...]:
    """Return the words that start the console program, with its absolute path."""
    executable = Path(sys.executable)
    if getattr(sys, "frozen", False):
        return (str(executable.with_name(f"reentry{executable.suffix}")),)
    windowless = executable.name.lower() == "pythonw.exe"
    interpreter = executable.with_name("python.exe") if windowless else executable
    return (str(interpreter), "-m", "reentry_gui")


def scripts(program: Sequence[str], config_file: Path | None = None) -> tuple[ScriptFile, ...]:
    """Return every script, calling `program`; `config_file` is used where a script names none."""
    made = [
        ScriptFile(name, filled_in(name, template(name), program, config_file))
        for name in TEMPLATE_NAMES
    ]
    made += [ScriptFile(MIGRATION_SQL, migration_sql()), ScriptFile(SEED_SQL, seed_sql())]
    return tuple(made)


def template(name: str) -> str:
    """Return a template's text; what all PowerShell scripts end with stands once."""
    folder = paths.data_folder() / "resources" / "scripts"
    read, ending = (
        files.read_bytes(folder / file).decode("ascii").replace("\r\n", "\n")
        for file in (name, CALL_TEMPLATE)
    )
    return read.replace(CALL_MARK, ending)


def filled_in(name: str, text: str, program: Sequence[str], config: Path | None) -> bytes:
    """Write program and config into a template: ASCII, so that no code page matters."""
    config_text = "" if config is None else str(config)
    match Path(name).suffix:
        case ".py":
            words = ", ".join(python_literal(word) for word in program)
            text = text.replace('PROGRAM = ["reentry"]', f"PROGRAM = [{words}]")
            text = text.replace('CONFIG = ""', f"CONFIG = {python_literal(config_text)}")
            return text.encode("ascii")
        case ".ps1":
            words = ", ".join(powershell_literal(word) for word in program)
            text = text.replace("$Program = @('reentry')", f"$Program = @({words})")
            literal = powershell_literal(config_text)
            text = text.replace("$InstalledConfig = ''", f"$InstalledConfig = {literal}")
        case _:
            text = text.replace("@PROGRAM@", visible(command_line(program)))
            text = text.replace("@CONFIG@", visible(config_text or "the one opened last"))
    return text.replace("\n", "\r\n").encode("ascii")


def command_line(program: Sequence[str]) -> str:
    """Return the program as somebody would type it on its own system."""
    windows = paths.is_windows_path(program[0])
    return subprocess.list2cmdline(program) if windows else shlex.join(program)


def python_literal(text: str) -> str:
    """Return text as a Python literal in ASCII."""
    return ascii(text)


def powershell_literal(text: str) -> str:
    """Return text as a PowerShell expression in ASCII, for 5.1 as well as 7.

    Single quotes take everything as it is but themselves (curly ones included, which are
    not ASCII); other characters are put in by their number, since 5.1 has no escape.
    """
    parts = []
    for piece in re.findall(r"[ -~]+|[^ -~]", text):
        if " " <= piece[0] <= "~":
            parts.append("'" + piece.replace("'", "''") + "'")
        else:
            units = piece.encode("utf-16-le", "surrogatepass")
            parts += [f"[char]0x{units[i + 1]:02X}{units[i]:02X}" for i in range(0, len(units), 2)]
    if not parts:
        return "''"
    if parts[0].startswith("[char]"):
        parts.insert(0, "''")  # text + number is text; number + number is a sum
    return parts[0] if len(parts) == 1 else f"({' + '.join(parts)})"


def visible(text: str) -> str:
    """Return text in ASCII for reading."""
    return text.encode("ascii", "backslashreplace").decode("ascii")


def migration_sql() -> bytes:
    """Return the statements of `reentry migrate` and `reentry views` for a placeholder symbol."""
    return sql_text("tables, indexes and views", statements(("tables", "views")))


def seed_sql() -> bytes:
    """Return the statements of `reentry seed` for a placeholder symbol."""
    return sql_text("rows of the performance table", statements(("seed",)))


def statements(parts: Sequence[schema.Part]) -> list[str]:
    """Return what the program would run for a symbol that a database lacks altogether."""
    missing = schema.differences(None, [SQL_SYMBOL], parts)
    return [statement for problem in missing for statement in problem.mend]


def sql_text(what: str, statements: Iterable[str]) -> bytes:
    """Return statements as a file that can be run again without harm."""
    head = [
        f"-- The {what} of one symbol, as the program makes them.",
        f"-- Replace {SQL_SYMBOL} by the canonical symbol, for example EURUSD.",
        "",
    ]
    body = [f"{repeatable(statement)};\n" for statement in statements]
    return "\n".join([*head, *body]).encode("ascii")


def repeatable(statement: str) -> str:
    """Let a statement pass over what is there already; a view is made anew."""
    if view := re.match(r'CREATE VIEW ("[^"]+")', statement):
        return f"DROP VIEW IF EXISTS {view[1]};\n{statement}"
    kinds = r"^CREATE (TABLE|INDEX|UNIQUE INDEX) (?!IF NOT)"
    made = re.sub(kinds, r"CREATE \1 IF NOT EXISTS ", statement)
    return re.sub(r"^INSERT INTO", "INSERT OR IGNORE INTO", made)
