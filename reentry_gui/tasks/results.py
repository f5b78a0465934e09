"""What the numbers mean that the Task Scheduler keeps as a task's last result."""

from __future__ import annotations

from typing import Final

NEVER_RAN: Final = 0x41303
RUNNING: Final = 0x41301
NO_FAILURE: Final = frozenset({0, 0x41300, RUNNING, NEVER_RAN, 0x41325})
WORDS: Final = {
    0x0: "done",
    0x1: "you must act: the log says what (reentry verify helps)",
    0x2: "called wrongly, or the program was not found: register the tasks again",
    0x3: "a bug of ours, or a path that is not there: see the crash report in the logs folder",
    0x41300: "ready for its next run",
    0x41301: "running now",
    0x41302: "disabled",
    0x41303: "has not run yet",
    0x41304: "no runs are left",
    0x41305: "not fully set up: register it again",
    0x41306: "stopped by a user or by the time limit",
    0x41307: "has no time to start at: register it again",
    0x4131B: "registered, but not every time to start at is in force",
    0x4131C: "registered, but may not start: the account lacks the right to log on as a batch job",
    0x41325: "queued, starts as soon as it may",
    0x8004130F: "the account's data are missing: register it again",
    0x80041310: "cannot be saved for this account",
    0x80041313: "the Task Scheduler's database is damaged: register it again",
    0x80041314: "the service Task Scheduler is not installed or not running",
    0x80041315: "the service Task Scheduler is not running",
    0x8004131F: "was still running when the next run was due, which was left out",
    0x80041326: "disabled, so it did not start",
    0x80070002: "the program was not found: was it moved? Register the tasks again",
    0x80070003: "a folder was not found: was the program moved? Register the tasks again",
    0x80070005: "access denied: the account may not start the program or read its folder",
    0x8007010B: "the folder it starts in is not there: register the tasks again",
    0x8007052E: "Windows did not accept the account's logon",
    0x80070569: "the account lacks the right to log on as a batch job",
    0x800704DD: "nobody was logged on; S4U runs all the same",
    0x800710E0: "refused: nobody was logged on, or a condition of the task was not met",
    0x40010004: "ended because the computer shut down",
    0xC0000005: "the program crashed",
    0xC0000135: "a part of the program is missing: install it again",
    0xC0000142: "the program could not start, mostly because Windows was shutting down",
    0xC000013A: "stopped by hand, or the computer shut down",
}


def in_words(code: int) -> str:
    """Return what a result means, with its number as Windows writes it."""
    code &= 0xFFFFFFFF
    meaning = WORDS.get(code, "an unknown result: the log of that time may say more")
    return meaning if code == 0 else f"{meaning} (0x{code:X})"


def is_failure(code: int) -> bool:
    """Tell whether a result says that the last run went wrong."""
    return code & 0xFFFFFFFF not in NO_FAILURE
