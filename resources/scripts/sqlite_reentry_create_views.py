"""Create or replace the re-entry views: --db FILE --symbols EURUSD GBPUSD."""  # noqa: INP001  # a script of its own, in no package

import subprocess
import sys

PROGRAM = ["reentry"]

command = [*PROGRAM, "views", *sys.argv[1:]]

try:
    code = subprocess.call(command)
except OSError as error:
    code = PROGRAM[0] + " cannot be started: " + str(error) + "\nInstall anew: reentry install"
sys.exit(code)
