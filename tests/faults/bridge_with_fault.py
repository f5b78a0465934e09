"""A bridge with one disk fault, from its start on; runs with the preloaded library.

    bridge_with_fault.py FOLDER POINT MODE bridge run …

Every change of a file below FOLDER is a point; 0 arms none. How many there were is told in the
file `points` of the folder above it at the end.
"""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1])]

from reentry_gui import cli  # noqa: E402  # found by the line above

MODES = {"fail": 1, "short": 2, "delay": 3, "kill": 4}
library = ctypes.CDLL(None)


def main(folder: str, point: str, mode: str, *words: str) -> int:
    """Run the bridge with the fault armed."""
    library.faults_watch(os.fsencode(folder))
    library.faults_arm(int(point), MODES[mode])
    code = cli.main(list(words))
    points = library.faults_count()
    library.faults_off()
    Path(folder).with_name("points").write_text(str(points), encoding="ascii")
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
