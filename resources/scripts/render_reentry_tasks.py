"""Render the scheduled tasks as XML: --config FILE."""  # noqa: INP001  # a script of its own, in no package

import subprocess
import sys

PROGRAM = ["reentry"]
CONFIG = ""

command = [*PROGRAM, "tasks", "render", *sys.argv[1:]]
if CONFIG and not any(word.startswith("--config") for word in sys.argv):
    command += ["--config", CONFIG]

try:
    code = subprocess.call(command)
except OSError as error:
    code = PROGRAM[0] + " cannot be started: " + str(error) + "\nInstall anew: reentry install"
sys.exit(code)
