"""One contestant of the table benchmark in a process of its own: `floor`, `columns` or `query`.

Prints seconds for showing a million rows of 14 columns, for a jump and for a turn of the
wheel, and the process' largest memory in MB. The first is the time of all threads at work, the
others that of the thread that paints: another program's load is in none. `filled` is the time by
the clock from the last jump until what was jumped to is there.
"""

from __future__ import annotations

import json
import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QAbstractTableModel, QEventLoop, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QTableView

from reentry_gui.ui import background
from reentry_gui.ui.tables import QueryColumn, QueryModel, TableView
from reentry_gui.ui.tables.query import PLACEHOLDER

ROWS, COLUMNS = 1_000_000, 14
NAMES = ("ticket", *(f"c{number}" for number in range(1, COLUMNS)))
Index = QModelIndex | QPersistentModelIndex


class Constant(QAbstractTableModel):
    """The floor: every cell shows the same."""

    def rowCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  # Qt's own way
        return ROWS

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008, N802  # as above
        return COLUMNS

    def data(self, _index: Index, role: int = 0) -> Any:  # noqa: ANN401  # Qt's own type
        return "1.08452" if role == Qt.ItemDataRole.DisplayRole else None


def floor_view(_path: Path) -> QTableView:
    view = QTableView()
    view.setModel(Constant(view))
    return view


def columns_view(_path: Path) -> QTableView:
    import numpy as np  # noqa: PLC0415  # only this contestant's memory

    from reentry_gui.ui.tables.columns import ArrayColumn, ColumnsModel  # noqa: PLC0415  # as above

    chance = np.random.default_rng(1)
    made = [ArrayColumn("ticket", "Ticket", np.arange(ROWS), str, right=True)]
    for name in NAMES[1:]:
        values = np.round(chance.normal(1, 20, ROWS), 2)
        made.append(ArrayColumn(name, name, values, "{:.2f}".format, right=True))
    view = TableView("Table")
    view.setModel(ColumnsModel(made, view))
    return view


def query_view(path: Path) -> QTableView:
    texts = [QueryColumn(name, name, "{:.2f}".format, right=True) for name in NAMES[1:]]
    view = TableView("Table")
    model = QueryModel(
        [QueryColumn("ticket", "Ticket", right=True, is_sortable=True), *texts], view
    )
    view.setModel(model)
    model.show_table(path, "trades")
    return view


MAKERS: dict[str, Callable[[Path], QTableView]] = {
    "floor": floor_view,
    "columns": columns_view,
    "query": query_view,
}


def settle() -> None:
    while background.running():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    QApplication.processEvents()


def frame(view: QTableView, row: int) -> float:
    start = time.thread_time()
    view.verticalScrollBar().setValue(row)
    view.viewport().repaint()
    QApplication.processEvents()
    return time.thread_time() - start


def main(kind: str, path: Path) -> dict[str, float]:
    application = QApplication([])
    background.load_models()  # as the window does long before it shows a table
    view = MAKERS[kind](path)
    view.resize(1400, 800)
    view.viewport().rect()  # PySide makes the types that are asked for here once in a process
    start = time.process_time()
    view.show()
    settle()
    view.viewport().repaint()
    shown = time.process_time() - start
    chance = random.Random(3)
    most = view.verticalScrollBar().maximum()
    jumps = [frame(view, chance.randrange(most)) for _ in range(60)]
    start = time.perf_counter()
    row = view.rowAt(0)
    while view.model().index(row, 0).data() == PLACEHOLDER:
        QApplication.processEvents()
    filled = time.perf_counter() - start
    settle()
    wheel = [frame(view, most // 3 + 3 * step) for step in range(120)]
    settle()
    assert view.model().rowCount() == ROWS
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    background.shut_down()
    application.processEvents()
    return {
        "show": shown,
        "jump": statistics.median(jumps),
        "worst": max(jumps),
        "wheel": statistics.median(wheel),
        "filled": filled,
        "memory": memory,
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], Path(sys.argv[2]))))
    sys.stdout.flush()
    os._exit(0)
