"""Start: nothing or files open the window, a command runs without one."""

from __future__ import annotations

import sys

from reentry_gui import cli


def main() -> int:
    """Return the exit code of the command on the command line."""
    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
