"""Behaves like schtasks as far as the tests need it; its state is files in a folder.

FAKE_SCHTASKS names the folder. A file `mode` in it holds words: `denied` refuses to create,
`german` speaks German in the console's code page, `garbled` loses letters that it lacks,
`silent` prints nothing at all, `changed` keeps another definition than it was given.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

FOLDER = Path(os.environ["FAKE_SCHTASKS"])
MODE = (FOLDER / "mode").read_text() if (FOLDER / "mode").exists() else ""
ABSENT = ("The system cannot find the file specified.", "Datei fehlt: nicht übermäßig klar.")
DENIED = ("Access is denied.", "Zugriff verweigert.")


def fail(messages: tuple[str, str]) -> int:
    text = f"FEHLER: {messages[1]}" if "german" in MODE else f"ERROR: {messages[0]}"
    sys.stderr.buffer.write(f"{text}\r\n".encode("cp850"))
    return 1


def say(text: str) -> int:
    if "silent" not in MODE:
        sys.stdout.buffer.write(text.encode("cp850", "replace"))
    return 0


def create(words: list[str], stored: Path) -> int:
    if "denied" in MODE:
        return fail(DENIED)
    if stored.exists() and "/F" not in words:
        return fail(("the task already exists.", "Aufgabe besteht."))
    text = Path(words[words.index("/XML") + 1]).read_bytes().decode("utf-16")
    if "changed" in MODE:
        text = text.replace("InteractiveToken", "S4U")
    stored.write_text(text, encoding="utf-8", newline="")
    return say("SUCCESS: The scheduled task has successfully been created.\r\n")


def change(words: list[str], stored: Path) -> int:
    old, new = ("true", "false") if "/DISABLE" in words else ("false", "true")
    text = stored.read_text(encoding="utf-8")
    end = "<Hidden>"
    text = text.replace(
        f"<Enabled>{old}</Enabled>\n    {end}", f"<Enabled>{new}</Enabled>\n    {end}"
    )
    stored.write_text(text, encoding="utf-8")
    return say("SUCCESS\r\n")


def query(words: list[str], stored: Path) -> int:
    if "/XML" in words:
        return say(stored.read_text(encoding="utf-8"))
    row = stored.with_suffix(".csv")
    unknown = '"PC","\\t","N/A","Ready","Interactive","30.11.1999 00:00:00","267011","jo"\r\n'
    return say(row.read_text(encoding="utf-8") if row.exists() else unknown)


def main(words: list[str]) -> int:
    with (FOLDER / "calls").open("a", encoding="utf-8") as calls:
        calls.write(" ".join(words) + "\n")
    name = words[words.index("/TN") + 1]
    stored = FOLDER / f"{name.replace(chr(92), '~')}.xml"
    if words[0] == "/Create":
        return create(words, stored)
    if "denied" in MODE:
        return fail(DENIED)
    if not stored.exists():
        return fail(ABSENT)
    if words[0] == "/Change":
        return change(words, stored)
    if words[0] == "/Query":
        return query(words, stored)
    if words[0] == "/Delete":
        stored.unlink()
    return say("SUCCESS\r\n")


sys.exit(main(sys.argv[1:]))
