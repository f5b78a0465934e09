"""Run the program, or a script in the place of it, where use of the network ends it with 99.

Where Python is told to warn of it (PYTHONWARNDEFAULTENCODING), the program fails, too, as soon
as it leaves to the system in which code page a file is read or written.
"""

from __future__ import annotations

import os
import runpy
import sys
import warnings

NETWORK = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request")
DENIED = 99


def deny(event: str, values: tuple[object, ...]) -> None:
    """End the process at once: an exception might be caught."""
    if event.startswith(NETWORK):
        os.write(2, f"network: {event} {values}\n".encode())
        os._exit(DENIED)


if __name__ == "__main__":
    sys.addaudithook(deny)
    warnings.filterwarnings("error", category=EncodingWarning, module="reentry_gui")
    if sys.argv[1].endswith(".py"):
        del sys.argv[0]
        sys.path.insert(0, os.path.dirname(sys.argv[0]))  # noqa: PTH120  # as Python itself does
        runpy.run_path(sys.argv[0], run_name="__main__")
    else:
        from reentry_gui.__main__ import main

        sys.exit(main())
