"""What can go wrong, as the user meets it.

Exception
├── ReentryError        the user can mend it; message and hint say how; exit code 1
│   ├── UsageError      the command was called wrongly; exit code 2
│   ├── config.JsonError     the config's text is no JSON; it knows the line and column
│   ├── db.DatabaseMissing   there is no database at that place
│   ├── db.DatabaseLocked    another program held it for longer than we waited
│   └── db.DatabaseDamaged   the file is no SQLite database, or a broken one
├── Cancelled           the user stopped it between two steps; nothing is wrong
└── anything else       a bug: logged whole, shown briefly; exit code 3
"""


class ReentryError(Exception):
    """A failure that the user can mend: what is wrong, and what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\n{self.hint}" if self.hint else self.message


class UsageError(ReentryError):
    """A command was called with words that it cannot take."""


class Cancelled(Exception):  # noqa: N818  # no error: the user wanted it
    """The user stopped a use case; raised by its `progress`, between two steps."""
