"""What the pages for traders name is there: commands, files, buttons, pages, options."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from reentry_gui.cli import GROUPS, group_parser

ROOT = Path(__file__).resolve().parents[1]
PAGES = [*sorted((ROOT / "docs").glob("*.md")), ROOT / "README.md"]
COMMAND = re.compile(r"`reentry ([a-z][^`…]*)`")
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
# "Config → **History**" and what opens something: "**Rotate now…**".
NAMED = re.compile(r"→ \*{1,2}([^*`]+)\*{1,2}|\*\*([^*]+…)\*\*")
ELSEWHERE = {"Run anyway", "Save as Detailed Report"}  # Windows' and MT4's


def words_of(line: str) -> list[str]:
    """Return a command with something in the place of what its reader is to put in."""
    return ["1" if word == "N" else word for word in line.split()]


def texts_of_the_window() -> set[str]:
    told = ET.parse(ROOT / "resources" / "translations" / "reentry_de.ts").getroot()  # noqa: S314  # ours
    return {re.sub("&(.)", r"\1", found.text or "") for found in told.iter("source")}


def lines_with(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    found = [(page, pattern.findall(page.read_text(encoding="utf-8"))) for page in PAGES]
    return [(page.name, "".join(text)) for page, texts in found for text in texts]


@pytest.mark.parametrize(("page", "line"), sorted({*lines_with(COMMAND)}))
def test_a_command_that_is_named_can_be_typed(page: str, line: str) -> None:
    first, *rest = words_of(line)
    assert first in GROUPS, page
    module = importlib.import_module(f"reentry_gui.cli.{GROUPS[first][0]}")
    commands = [known for known in module.COMMANDS if known.name.split()[0] == first]
    try:
        group_parser(first, commands).parse_args(rest)
    except SystemExit as ended:
        assert ended.code == 0, f"{page}: {line}"  # of a help


def test_what_is_linked_and_pictured_is_there() -> None:
    linked = [(page, target) for page in PAGES for target in LINK.findall(page.read_text("utf-8"))]
    assert len(linked) > 20
    for page, target in linked:
        assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_no_picture_lies_there_unseen() -> None:
    shown = {
        Path(target).name for page in PAGES for target in LINK.findall(page.read_text("utf-8"))
    }
    assert {picture.name for picture in (ROOT / "docs" / "pictures").iterdir()} <= shown


def test_what_the_window_has_is_named_as_it_is_there() -> None:
    known = texts_of_the_window()
    named = [(page, part) for page, text in lines_with(NAMED) for part in text.split(" → ")]
    assert len(named) >= 20
    unknown = {(page, name) for page, name in named if name not in known | ELSEWHERE}
    assert not unknown
