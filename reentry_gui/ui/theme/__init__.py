"""One visual language: spacing, type sizes, colours of light and dark, icons."""

from reentry_gui.ui.theme.colours import DARK, LIGHT, Colours
from reentry_gui.ui.theme.icons import icon, set_icon
from reentry_gui.ui.theme.look import (
    apply,
    brush,
    changes,
    colours,
    is_dark,
    mark,
    mark_status,
    status_colour,
    status_icon,
    status_text,
)
from reentry_gui.ui.theme.measures import LEFT, SELECTABLE, TOP, XL, XS, L, M, S, font, line_height

__all__ = [
    "DARK",
    "LEFT",
    "LIGHT",
    "SELECTABLE",
    "TOP",
    "XL",
    "XS",
    "Colours",
    "L",
    "M",
    "S",
    "apply",
    "brush",
    "changes",
    "colours",
    "font",
    "icon",
    "is_dark",
    "line_height",
    "mark",
    "mark_status",
    "set_icon",
    "status_colour",
    "status_icon",
    "status_text",
]
