"""Run commands one after the other in this process: `commands_in_turn.py LINES.json`.

Each line is a list of words. Standard output's last line tells the exit code of each.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from reentry_gui import cli

lines = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
codes = [cli.main(words) for words in lines]
sys.stdout.write(f"\n{json.dumps(codes)}\n")
