"""The colours of light and dark; profit and loss are blue and orange, told apart by all."""

from __future__ import annotations

from typing import Final, NamedTuple


class Colours(NamedTuple):
    """One set of colours, as #rrggbb."""

    window: str
    surface: str  # cards, tables, entries
    raised: str  # headers, hovered rows
    border: str
    text: str
    muted: str  # second lines, units
    accent: str
    accent_text: str  # on the accent
    selection: str
    selection_text: str
    profit: str
    loss: str
    passed: str
    info: str
    warning: str
    failed: str
    not_applicable: str
    error_fill: str  # behind an invalid cell
    warning_fill: str
    notice_fill: str


LIGHT: Final = Colours(
    window="#f3f4f6",
    surface="#ffffff",
    raised="#e9ebef",
    border="#c9ced6",
    text="#1b1f24",
    muted="#59626e",
    accent="#1f5fbf",
    accent_text="#ffffff",
    selection="#cfe0f8",
    selection_text="#10233f",
    profit="#1765ad",
    loss="#b04a00",
    passed="#00735c",
    info="#1765ad",
    warning="#8f5d00",
    failed="#b3261e",
    not_applicable="#646d78",
    error_fill="#fbdcd9",
    warning_fill="#fdeecb",
    notice_fill="#dfeafa",
)
DARK: Final = Colours(
    window="#1d2024",
    surface="#272b31",
    raised="#31363d",
    border="#464d57",
    text="#e8eaed",
    muted="#a7afba",
    accent="#4c8fe8",
    accent_text="#0c1420",
    selection="#2f4d75",
    selection_text="#ffffff",
    profit="#74b4f5",
    loss="#f2a05c",
    passed="#4fc3a4",
    info="#74b4f5",
    warning="#e8b64c",
    failed="#f28b82",
    not_applicable="#a0a8b3",
    error_fill="#572b29",
    warning_fill="#4c3d1a",
    notice_fill="#24364f",
)
