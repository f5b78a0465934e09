"""Two or three profiles side by side: as they are typed, as they lie there, as the EA has them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHeaderView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.profiles import document as documents
from reentry_gui.ui.tabs.profiles.model import FIELDS, bucket_name, title

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.profiles import Cells
    from reentry_gui.ui.background import Job
    from reentry_gui.ui.tabs.profiles.document import Document

BOXES = 3
NO_FILE = "–"


@dataclass(frozen=True)
class Source:
    """Something to compare; `read` is for a worker thread, None says that there is no file."""

    name: str
    key: tuple[str, str] | None  # of a profile as it lies on the disk
    read: Callable[[], Cells | None]


@dataclass(frozen=True)
class Line:
    """One field of one action in all that is compared."""

    name: str
    texts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Tell whether not all are the same."""
        return len({*self.texts}) > 1


def lines_of(cells: Iterable[Cells | None]) -> list[Line]:
    """Return every field of every action."""
    all_cells = list(cells)
    return [
        Line(
            f"{row + 1} {bucket_name(row + 1)} · {title(field)}",
            tuple(cell[row][at] if cell is not None else NO_FILE for cell in all_cells),
        )
        for row in range(6)
        for at, field in enumerate(FIELDS)
        if field != "action"
    ]


def saved_cells(config: PackConfig, key: tuple[str, str]) -> Cells | None:
    """Read a profile as it is saved; for a worker thread."""
    return on_disk(config.profile(*key))


def deployed_cells(config: PackConfig, symbol: str) -> Cells | None:
    """Read what the EA has; for a worker thread."""
    return on_disk(config.deployed_profile(symbol))


def on_disk(file: Path) -> Cells | None:
    """Read a profile's cells, None where there is no file; for a worker thread."""
    found = documents.read(file)
    return found.cells if found.content is not None else None


class CompareDialog(QDialog):
    """Two or three profiles side by side; what differs from the first is coloured."""

    def __init__(
        self,
        config: PackConfig,
        document: Document | None,
        unsaved: Iterable[Document],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.config = config
        self.job: Job[list[Cells | None]] | None = None
        self.lines: list[Line] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Compare profiles"))
        self.sources = [*self.typed(unsaved), *self.saved(), *self.deployed()]
        names = QStringListModel([source.name for source in self.sources], self)
        self.boxes = [self.box(number, names) for number in range(BOXES)]
        self.third = ticked(self.tr("Third:"))
        self.only = ticked(self.tr("Only what differs"))
        self.sum = QLabel(textFormat=Qt.TextFormat.PlainText)
        theme.mark(self.sum, "muted")
        self.view = TableView(self.tr("Profiles side by side"))
        self.view.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # they stretch
        self.lay_out()
        self.choose(document)
        for box in self.boxes:
            box.currentIndexChanged.connect(self.read)
        self.third.toggled.connect(self.read)
        self.only.toggled.connect(self.show_lines)
        self.read()

    def typed(self, unsaved: Iterable[Document]) -> list[Source]:
        """Return the profiles as they are typed and not saved."""
        name = self.tr("{name} (unsaved)")
        return [
            Source(name.format(name=document.name), None, partial(same, document.model.texts()))
            for document in unsaved
        ]

    def saved(self) -> list[Source]:
        """Return every profile as it lies on the disk."""
        keys = [(p, s) for s in self.config.symbols for p in self.config.persona_names]
        return [
            Source(" · ".join(key), key, partial(saved_cells, self.config, key)) for key in keys
        ]

    def deployed(self) -> list[Source]:
        """Return what the EA has."""
        name = self.tr("{symbol} as the EA has it")
        return [
            Source(
                name.format(symbol=symbol),
                None,
                partial(deployed_cells, self.config, symbol),
            )
            for symbol in self.config.symbols
        ]

    def box(self, number: int, names: QStringListModel) -> QComboBox:
        """Make the choice of one profile; all share one list of names."""
        made = QComboBox()
        made.setModel(names)
        made.setAccessibleName(self.tr("Profile {number}").format(number=number + 1))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(24)
        return made

    def choose(self, document: Document | None) -> None:
        """Begin with the profile shown, its saved version if it is unsaved, and other personas'."""
        symbol = document.symbol if document else self.config.symbols[0]
        shown = document.key if document else None
        first = [n for n, source in enumerate(self.sources) if source.key == shown]
        wanted = self.tr("{name} (unsaved)").format(name=document.name if document else "")
        first = [n for n, s in enumerate(self.sources) if s.name == wanted] + first
        rest = [n for n, s in enumerate(self.sources) if s.key and s.key[1] == symbol]
        numbers = dict.fromkeys([*first, *rest, *range(len(self.sources))])
        for box, number in zip(self.boxes, numbers, strict=False):
            box.setCurrentIndex(number)

    def lay_out(self) -> None:
        """Put the choices above the table."""
        grid = QGridLayout()
        marks = (QLabel(self.tr("First:")), QLabel(self.tr("Second:")), self.third)
        for column, (mark, box) in enumerate(zip(marks, self.boxes, strict=True)):
            grid.addWidget(mark, 0, column)
            grid.addWidget(box, 1, column)
            grid.setColumnStretch(column, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        below = QGridLayout()
        below.addWidget(self.only, 0, 0)
        below.addWidget(self.sum, 0, 1)
        below.addWidget(buttons, 0, 2)
        below.setColumnStretch(1, 1)
        column_of = QVBoxLayout(self)
        column_of.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column_of.setSpacing(theme.M)
        column_of.addLayout(grid)
        column_of.addWidget(self.view, 1)
        column_of.addLayout(below)
        self.resize(theme.line_height() * 66, theme.line_height() * 34)

    def chosen(self) -> list[Source]:
        """Return what is compared."""
        self.boxes[2].setEnabled(self.third.isChecked())
        boxes = self.boxes if self.third.isChecked() else self.boxes[:2]
        return [self.sources[box.currentIndex()] for box in boxes]

    def read(self) -> None:
        """Read what was chosen; an earlier choice that is still being read is given up."""
        if self.job is not None:
            self.job.forget()
        chosen = self.chosen()

        def read_all() -> list[Cells | None]:
            return [source.read() for source in chosen]

        self.job = run_in_background(self, read_all, partial(self.show_cells, chosen))

    def show_cells(self, chosen: list[Source], found: list[Cells | None]) -> None:
        """Show them side by side."""
        columns = [Column[Line](self.tr("After · what"), lambda line: line.name)]
        columns += [
            Column[Line](source.name, partial(text_at, number), colour=partial(colour, number))
            for number, source in enumerate(chosen)
        ]
        self.lines = lines_of(found)
        self.model = RecordsModel[Line](columns, [], self)
        self.view.setModel(self.model)
        self.view.setSortingEnabled(False)
        self.show_lines()

    def show_lines(self) -> None:
        """Show all lines, or only those that differ."""
        odd = [line for line in self.lines if line.differs]
        self.model.set_rows(odd if self.only.isChecked() else self.lines)
        self.view.fit_columns(38)
        for column in range(1, self.model.columnCount()):
            self.view.horizontalHeader().setSectionResizeMode(
                column, QHeaderView.ResizeMode.Stretch
            )
        told = self.tr("{count} of {all} fields differ.").format(
            count=len(odd), all=len(self.lines)
        )
        self.sum.setText(told)


def same(cells: Cells) -> Cells:
    """Return cells as they are."""
    return cells


def text_at(number: int, line: Line) -> str:
    """Return what one of the profiles has."""
    return line.texts[number]


def colour(number: int, line: Line) -> str | None:
    """Return the colour of what differs from the first."""
    return theme.colours().loss if line.texts[number] != line.texts[0] else None


def ticked(text: str) -> QCheckBox:
    """Make a box to tick that is ticked."""
    made = QCheckBox(text)
    made.setChecked(True)
    return made
