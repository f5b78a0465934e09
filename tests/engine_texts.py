"""Every sentence that the engine can say, found in its source: what the window has to translate.

What the window says itself goes through `tr`; what it says by other ways is found here, too.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import reentry_gui

ROOT: Final = Path(reentry_gui.__file__).parent
REPORTS_PAGE: Final = {  # `writing` tells the window where the page lies
    f"kpi/report/{file.name}" for file in ROOT.glob("kpi/report/*.py") if file.name != "writing.py"
}
UNHEARD: Final = {  # what the window never shows, and why
    "ui/shots.py": "takes pictures",
    "ui/self_check.py": "speaks on the command line",
    "cli": "speaks on the command line",
    "__main__.py": "speaks before there is a window",
    "log.py": "speaks to those who read logs",
    "api/app.py": "answers programs over HTTP",
    "api/bodies.py": "answers programs over HTTP",
    "api/bridge.py": "answers programs over HTTP",
    "api/guard.py": "answers programs over HTTP",
    "api/reentry.py": "answers programs over HTTP",
    "api/process.py": "speaks in the bridge's own process",
    **dict.fromkeys(REPORTS_PAGE, "writes a page of its own"),
    "kpi/behind.py": "the window has a table for it",
    "kpi/chain_words.py": "the window has a page for it",
    "kpi/showing.py": "the window has a page for it",
    "kpi/formulas.py": "the figures' texts are tested by themselves",
    "kpi/export.py": "the weekly task's report",
    "kpi/refresh.py": "a command of its own",
    "lineage/bringing.py": "a command of its own",
    "lineage/filling.py": "a command of its own",
    "lineage/history_file.py": "a command of its own",
    "lineage/questions.py": "a command of its own",
    "statements/comparison.py": "a command of its own",
    "config/mapping.py": "a command of its own",
    "governance/checklist.py": "writes a file for others",
    "demo/history.py": "writes rows of a table",
}
SQL: Final = {  # what these hold beside SQL are names of columns
    f"db/{name}.py"
    for name in (
        *("balances", "cell_results", "chain_parts", "chain_record", "columns", "copies"),
        *("csv_rows", "decision_tables", "lineage_tables", "order_queries", "order_sql"),
        *("orders", "place", "reentries", "refresh", "tables", "views"),
    )
}
CODE: Final = re.compile(
    r"\b(SELECT|PRAGMA|INSERT|UPDATE|CREATE|DROP|VALUES|JOIN|FROM main|CAST|BETWEEN|NOT NULL|"
    r"CASE WHEN|WHERE|ORDER BY|GROUP BY|DEFAULT|CHECK constraint|ALTER|BEGIN IMMEDIATE|IS NULL|"
    r"IN \('|IN \(0|NULL value|FROM [\"r])|\(\?[iPx:]|^<|^AND |END, |excluded\.|"
    r"^(schtasks /|--|PROGRAM|CONFIG|\$|Bearer|Reentry \{|Python \{)"
)
NO_SENTENCES: Final = {
    *("numbered() never ends", "no JSON form for {1}"),  # mistakes of ours, told to us
    "closed before it was opened",  # caught: the long way tells it
    *(
        "closed trade p/l",
        "max(actual, min)",
        "executions.status, executions.error",
        "dddd-dd-dd dd:dd:dd",
        "Connect call failed",
    ),
    *("program files", "program files (x86)", "Program Files", "Program Files (x86)"),
    *("Application Data", "Control Panel\\International", "rows of the performance table"),
    *("tables, indexes and views", "access is denied"),  # Windows says it, we only look for it
    *("cannot find the file specified", "cannot find the path specified"),
    *("Reentry demo", "set up", "no parent", "named sections", "{1} – Reentry", "Segoe UI"),
    *("dddd d MMMM yyyy", "ddd d MMM yyyy HH:mm", "the clocks", "{1} UTC", "{1} --set mt4"),
    *("; clamped by ", "; blocked by ", "stored trades", "{1} {2} (UTC{3})"),
    *("Reentry report {1}.{2}", "all until {1}"),  # a file's name
    *("stop loss", "take profit"),  # as statements keep how a trade was closed
    *("open price", "close price", "limits or reason", "losers beyond", "go on"),  # exported
    *("{1}: {2} of {3} closed trades", "tasks.logon_type:  {1} → {2}"),
    *("x {1} and y {2} must be two columns of one length", "x must not fall"),
    *("reentry {1} {2} {3} {4}", "PySide6 Qt {1}", "kpi chains", "kpi {1}"),
}
COMMAND: Final = re.compile(r"reentry( [a-z0-9-]+)+( --[a-z-]+| ?[\"']?\{\d\}[\"']?)*")
PLAIN: Final = re.compile(r"[a-z0-9_]+,?")
LITTLE: Final = {"a", "an", "the", "is", "not", "of"}
CODES: Final = re.compile(r"[A-Z ]{20,}|sharpe .*skew|Library/.*")
MT4S: Final = {  # they hold MT4's own words, which they look for in its files
    f"statements/{name}.py" for name in ("columns", "marks", "tester", "statement", "mt4_set")
}
NAMED: Final = re.compile(r"\{[a-z_]+(?::[^}]*)?\}")
PLACE: Final = re.compile(r"\{\d+\}")
PROSE: Final = re.compile(r"[A-Za-z]{2,}[,;:.?!)%]* [\(]?[A-Za-z]{2,}")
WITH_VALUE: Final = re.compile(r"[A-Za-z]{3,}")
LOGGED: Final = {"debug", "info", "warning", "error", "exception", "compile"}
SILENT: Final = {"cast", "getattr", "translate", "QT_TRANSLATE_NOOP", "RuntimeError", "TypeError"}


def sentences() -> dict[str, str]:
    """Return each sentence with numbered places for its values, and the file it stands in."""
    found: dict[str, str] = {}
    for file in sorted(ROOT.rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        if not is_heard(name):
            continue
        for text in texts_in(ast.parse(file.read_text(encoding="utf-8"))):
            if not (name in MT4S and is_label(text)):
                found.setdefault(text, name)
    return found


def is_heard(name: str) -> bool:
    """Tell whether a module's sentences can reach the window."""
    folders = {name, name.split("/", maxsplit=1)[0], name.rpartition("/")[0]}
    is_scene = name.startswith("ui/") and name.endswith("scenes.py")
    return not (is_scene or folders & set(UNHEARD) or name in SQL)


def is_label(text: str) -> bool:
    """Tell one of MT4's labels from what we say of its files."""
    is_told = text.startswith(("is ", "has ", "cells", "lacks", "stands ", "was ", "the ", "an "))
    return not PLACE.search(text) and not is_told and text.count(" ") < 3


def texts_in(tree: ast.AST) -> Iterator[str]:
    """Yield the sentences of one module, line by line."""
    skipped = set(unspoken(tree))
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        for line in template(node).splitlines():
            text = line.strip() if line.startswith("  ") else line.rstrip("\n")
            if is_prose(text):
                yield text


def unspoken(tree: ast.AST) -> Iterator[int]:
    """Yield what is no sentence of its own: docstrings, what is logged, parts of f-strings."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield id(node.value)
        elif isinstance(node, ast.JoinedStr):
            yield from (id(part) for part in node.values if isinstance(part, ast.Constant))
            for part in node.values:
                if isinstance(part, ast.FormattedValue) and part.format_spec:
                    yield id(part.format_spec)
                    yield from map(id, ast.walk(part.format_spec))
        elif isinstance(node, ast.Call) and is_silent(node):
            yield from map(id, ast.walk(node))


def is_silent(call: ast.Call) -> bool:
    """Tell whether what is handed to a call is for the log, or a pattern."""
    if not isinstance(call.func, ast.Attribute):
        return getattr(call.func, "id", "") in SILENT
    owner = getattr(call.func.value, "id", "")
    is_logged = owner in {"log", "logger", "re"} and call.func.attr in LOGGED
    return is_logged or call.func.attr in {"tr", "translate", "setStyleSheet"}


def template(node: ast.AST) -> str:
    """Return a text with {1}, {2} … for its values; nothing where it is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        names = iter(range(1, 100))
        return NAMED.sub(lambda _: f"{{{next(names)}}}", node.value)
    if not isinstance(node, ast.JoinedStr):
        return ""
    made, number, was_value = "", 0, False
    for part in node.values:
        if isinstance(part, ast.Constant):
            made += str(part.value)
        elif not was_value:  # values side by side are one
            number += 1
            made += f"{{{number}}}"
        was_value = isinstance(part, ast.FormattedValue)
    return made


def is_prose(text: str) -> bool:
    """Tell a sentence, or a part of one, from keys, SQL and file names."""
    if CODE.search(text) or text in NO_SENTENCES or is_names(text):
        return False
    bare = PLACE.sub(" ", text)
    if PLACE.search(text) and " " in text.strip() and WITH_VALUE.search(bare):
        return True
    return bool(PROSE.search(text))


def is_names(text: str) -> bool:
    """Tell a command to type and a list of columns or currencies."""
    parts = text.split()
    are_plain = all(PLAIN.fullmatch(part) for part in parts) and not LITTLE & set(parts)
    columns = are_plain and sum("_" in part for part in parts) * 5 >= len(parts) > 2
    return columns or bool(COMMAND.fullmatch(text) or CODES.fullmatch(text))


def outcomes() -> set[str]:
    """Return the words that reports tell their outcomes with."""
    found: set[str] = set()
    for file in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "Outcome":
                found |= {
                    part.value
                    for part in ast.walk(node.value)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return found


def constants() -> set[str]:
    """Return every text that stands in the engine's source by itself."""
    files = (file for file in ROOT.rglob("*.py") if "ui" not in file.relative_to(ROOT).parts)
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    found = (node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {word for node in found if isinstance(node.value, str) for word in words_of(node.value)}


def words_of(text: str) -> set[str]:
    """Return a text, and each word of it."""
    return {text, text.strip(), *re.findall(r"[a-z]+", text)}
