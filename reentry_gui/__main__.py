"""Start: nothing or files open the window, a command runs without one."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

SELF_CHECK = "--self-check"  # for whoever builds the program: see ui/self_check


def main() -> int:
    """Return the exit code of the window, or of the command on the command line."""
    words = sys.argv[1:]
    if words[:1] == [SELF_CHECK] and len(words) > 1:
        gc.disable()  # as below
        from reentry_gui.ui import self_check  # noqa: PLC0415  # only where it is asked for

        return self_check.main(words[1:])
    if all(Path(word).exists() for word in words) and not is_command(words):
        if not has_display():
            sys.stderr.write("reentry: there is no display for the window; see reentry --help\n")
            return 1
        gc.disable()  # what is loaded now stays; ui/garbage collects as soon as Qt runs
        from reentry_gui.ui import app  # noqa: PLC0415  # a command must not load Qt

        return app.main(words)
    from reentry_gui import cli  # noqa: PLC0415  # the window needs no command line

    return cli.main(words)


def has_display() -> bool:
    """Tell whether a window can be shown: Qt itself would end the program without a word."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def is_command(words: list[str]) -> bool:
    """Tell whether the first word is a command, even if a file is called the same."""
    from reentry_gui import cli  # noqa: PLC0415  # only where there are words

    return bool(words) and words[0] in cli.GROUPS


if __name__ == "__main__":
    sys.exit(main())
