"""The heat map with its choices, and what is known of the cell that was picked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPlainTextEdit, QSplitter, QWidget

from reentry_gui.decision.dimensions import DIMENSIONS, Dimension
from reentry_gui.decision.matrix import Matrix, compiled
from reentry_gui.decision.rules import ANY
from reentry_gui.ui import theme
from reentry_gui.ui.actions import action, allow
from reentry_gui.ui.charts import ChartCard, HeatMap
from reentry_gui.ui.parts import muted, push
from reentry_gui.ui.tabs.bridge import matrix_cells
from reentry_gui.ui.tabs.bridge.matrix_cells import View
from reentry_gui.ui.tabs.bridge.parts import Card, text_box

if TYPE_CHECKING:
    from reentry_gui.decision.model import LiveProfile
    from reentry_gui.decision.rules import MatrixFile
    from reentry_gui.ui.tabs.bridge.matrix_look import Ground

translate = QCoreApplication.translate
WIDE: Final = 100  # parts of the heading's line, where what is empty takes one
FIRST: Final[tuple[Dimension, Dimension]] = ("trigger", "outcome")


def dimension_name(name: str) -> str:
    """Return a dimension's name."""
    names = {
        "trigger": translate("bridge", "Trigger"),
        "duration": translate("bridge", "Duration"),
        "outcome": translate("bridge", "Outcome"),
        "proximity": translate("bridge", "Event proximity"),
        "generation": translate("bridge", "Generation"),
    }
    return names[name]


def figure_name(name: str) -> str:
    """Return a figure's name."""
    names = {
        "multiplier": translate("bridge", "Size multiplier"),
        "confidence": translate("bridge", "Confidence"),
        "pnl": translate("bridge", "P&L of the re-entries"),
        "n": translate("bridge", "Number of re-entries"),
    }
    return names[name]


class MatrixMap(QSplitter):
    """`rule_wanted` asks for the rule of a pattern, as a document."""

    rule_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.matrix: Matrix | None = None
        self.ground: Ground | None = None
        self.at: tuple[Any, Any] | None = None
        self.heat = HeatMap(self.tr("Decision matrix"))
        self.heat.picked.connect(self.pick)
        self.card = ChartCard(self.tr("What the bridge would do"), self.heat)
        self.make_choices()
        self.about = muted()  # wraps, as the card's own line does not
        layout = cast("Any", self.card.layout())
        layout.itemAt(0).layout().insertWidget(1, self.about, WIDE)
        layout.insertLayout(1, self.choices)
        self.addWidget(self.card)
        self.addWidget(self.make_details())
        self.setStretchFactor(0, 3)
        self.setStretchFactor(1, 2)

    def make_choices(self) -> None:
        """Make the boxes that choose symbol, figure, dimensions and what is held."""
        self.choices = QGridLayout()
        self.choices.setHorizontalSpacing(theme.S)
        self.choices.setVerticalSpacing(theme.XS)
        self.symbol = self.box(self.tr("Symbol"), 0, 0)
        self.figure = self.box(self.tr("Colour"), 0, 1)
        self.rows = self.box(self.tr("Down"), 0, 2)
        self.columns = self.box(self.tr("Across"), 0, 3)
        for name in matrix_cells.FIGURES:
            self.figure.addItem(figure_name(name), name)
        for box, first in ((self.rows, FIRST[0]), (self.columns, FIRST[1])):
            for name in DIMENSIONS:
                box.addItem(dimension_name(name), name)
            box.setCurrentIndex(DIMENSIONS.index(first))
        self.held = {
            name: self.box(dimension_name(name), 1, place) for place, name in enumerate(DIMENSIONS)
        }
        for box in (self.symbol, self.figure, self.rows, self.columns, *self.held.values()):
            box.activated.connect(lambda _index: self.show_map())
        self.rows.activated.connect(lambda _index: self.keep_apart(self.rows, self.columns))
        self.columns.activated.connect(lambda _index: self.keep_apart(self.columns, self.rows))

    def box(self, name: str, line: int, place: int) -> QComboBox:
        """Make a box with its label above."""
        label, made = QLabel(name), QComboBox()
        theme.mark(label, "muted")
        label.setBuddy(made)
        made.setAccessibleName(name)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumContentsLength(9)
        self.choices.addWidget(label, 2 * line, place)
        self.choices.addWidget(made, 2 * line + 1, place)
        return made

    def make_details(self) -> QWidget:
        """Make the card of the cell that was picked."""
        card = Card(self.tr("The cell"))
        self.details: QPlainTextEdit = text_box(self.tr("What is known of the cell"))
        self.details.setPlaceholderText(
            self.tr("Click a cell, or walk with the arrows and press Enter.")
        )
        self.rule_action = action(
            self, self.tr("Set a &rule here…"), self.want_rule, icon="edit", shortcut="Ctrl+E"
        )
        allow(self.rule_action, on=False, why=self.tr("Click a cell of the map first."))
        card.body.addWidget(self.details, 1)
        card.body.addWidget(push(self.rule_action), 0, Qt.AlignmentFlag.AlignLeft)
        return card

    # --- what it shows

    def show_ground(self, ground: Ground) -> None:
        """Offer the symbols there are."""
        self.ground = ground
        names = sorted(ground.lives)
        if [self.symbol.itemText(at) for at in range(self.symbol.count())] != names:
            before = self.symbol.currentText()
            self.symbol.clear()
            self.symbol.addItems(names)
            self.symbol.setCurrentIndex(max(0, self.symbol.findText(before)))

    def show_matrix(self, matrix: MatrixFile) -> None:
        """Show a draft."""
        self.matrix = compiled(matrix)
        self.show_map()

    def keep_apart(self, chosen: QComboBox, other: QComboBox) -> None:
        """Let rows and columns be two dimensions."""
        if chosen.currentData() == other.currentData():
            other.setCurrentIndex((other.currentIndex() + 1) % other.count())
            self.show_map()

    def view(self) -> View:
        """Return what is chosen."""
        across = {self.rows.currentData(), self.columns.currentData()}
        held = tuple(
            (name, self.held[name].currentData()) for name in DIMENSIONS if name not in across
        )
        figure = self.figure.currentData()
        return View(self.rows.currentData(), self.columns.currentData(), held, figure)

    def offer_held(self, generations: int) -> None:
        """Offer the words of each dimension that is not across; the outcome is always one."""
        across = {self.rows.currentData(), self.columns.currentData()}
        for name, box in self.held.items():
            words = matrix_cells.tokens_of(name, generations)
            tokens = words if name == "outcome" else (ANY, *words)
            if [box.itemData(at) for at in range(box.count())] != list(tokens):
                before = box.currentData()
                box.clear()
                for token in tokens:
                    is_any = token == ANY
                    word = self.tr("any") if is_any else matrix_cells.told(name, token)
                    box.addItem(word, token)
                box.setCurrentIndex(max(0, box.findData(before)))
            box.setEnabled(name not in across)
            text = self.tr("Shown in the map") if name in across else self.tr("Held at this value")
            box.setToolTip(text)

    def live(self) -> LiveProfile | None:
        """Return the live profile of the symbol chosen."""
        return self.ground.lives.get(self.symbol.currentText()) if self.ground else None

    def show_map(self) -> None:
        """Draw the map anew; the cell that was picked stays picked."""
        live, matrix = self.live(), self.matrix
        if matrix is None or self.ground is None:
            return
        if live is None:
            self.card.show_empty(
                self.tr("No symbol has a live profile: add symbols to the config.")
            )
            return
        self.offer_held(matrix.source.max_generation)
        view = self.view()
        if view.rows == view.columns:
            return
        place = self.heat.at
        grid = matrix_cells.grid_of(view, matrix, live, self.ground.results)
        self.heat.show_grid(grid)
        self.card.show_chart("")
        self.about.setText(self.unit(view))
        if place is not None:
            self.heat.walk_to(*place)
            self.pick(*self.heat.at or place)

    def unit(self, view: View) -> str:
        """Return what the figures are, and how many re-entries are in none of the cells."""
        rule = self.tr("▪ a rule of the matrix, otherwise the live profile")
        units = {
            "multiplier": self.tr("× of the closed trade's lots, – no re-entry; {rule}"),
            "confidence": self.tr("0 to 1, with the profile's offset; {rule}"),
            "pnl": self.tr("money; grey: fewer than 30 cases, which say nothing"),
            "n": self.tr("closed re-entries; grey: fewer than 30"),
        }
        text = units[view.figure].format(rule=rule)
        lost = 0 if self.ground is None else matrix_cells.nowhere(view, self.ground.results)
        if not lost or view.figure not in {"pnl", "n"}:
            return text
        told = self.tr("{n} in no cell: no {rows} or {columns}")
        names = {"rows": dimension_name(view.rows), "columns": dimension_name(view.columns)}
        return f"{text}; {told.format(n=lost, **names)}"

    def pick(self, row: int, column: int) -> None:
        """Tell all that is known of a cell."""
        live, matrix = self.live(), self.matrix
        if live is None or matrix is None or self.ground is None:
            return
        view, last = self.view(), matrix.source.max_generation
        self.at = (
            matrix_cells.tokens_of(view.rows, last)[row],
            matrix_cells.tokens_of(view.columns, last)[column],
        )
        lines = matrix_cells.lines_of(view, self.at, matrix, live, self.ground.results)
        self.details.setPlainText("\n\n".join(lines))
        allow(self.rule_action, on=True, why="")

    def want_rule(self) -> None:
        """Ask for the rule of the cell that was picked."""
        if self.at is None:
            return
        cell = self.view().cell(*self.at)._asdict()
        self.rule_wanted.emit({name: token for name, token in cell.items() if token != ANY})
