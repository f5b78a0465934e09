"""What is shown, as a CSV file that spreadsheets read."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from reentry_gui import files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def write_csv(path: Path, head: Sequence[str], rows: Sequence[Sequence[str]]) -> int:
    """Write rows under their titles and return how many; for a worker."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([head, *rows])
    files.write_text(path, out.getvalue())
    return len(rows)
