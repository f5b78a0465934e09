"""What the words of a task's XML are made of."""

from __future__ import annotations

import re
from typing import Final, cast

from lxml import etree

NAMESPACE: Final = "http://schemas.microsoft.com/windows/2004/02/mit/task"
UNFIT_FOR_XML: Final = re.compile("[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def element(root: etree._Element, path: str) -> etree._Element | None:
    """Return the first element at a path such as `Settings/Enabled`."""
    return root.find("/".join(f"{{{NAMESPACE}}}{tag}" for tag in path.split("/")))


def text(root: etree._Element, path: str, default: str = "") -> str:
    """Return the text at a path, `default` where there is no such element."""
    found = element(root, path)
    return default if found is None else (found.text or "")


def weekdays(root: etree._Element) -> tuple[str, ...]:
    """Return the days that a weekly task runs on, nothing for another."""
    days = element(root, "Triggers/CalendarTrigger/ScheduleByWeek/DaysOfWeek")
    return () if days is None else tuple(etree.QName(day).localname for day in days)


def line_of(found: etree._Element | None) -> int | None:
    """Return the line an element stands on, None for one that is not there."""
    return None if found is None else cast("int | None", found.sourceline)


def is_true(value: str) -> bool:
    """Tell what an xs:boolean says."""
    return value.strip() in {"true", "1"}


def utf16_length(value: str) -> int:
    """Return how long Windows finds a text: an emoji counts twice."""
    return len(value.encode("utf-16-le", "surrogatepass")) // 2
