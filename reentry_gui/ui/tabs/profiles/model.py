"""The six rows under the editor: texts as they were typed, each mistake kept and explained."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QColor

from reentry_gui import profiles
from reentry_gui.profiles import COLUMNS, Finding, ProfileRow, Severity
from reentry_gui.ui import theme
from reentry_gui.ui.tables import RowsModel, edits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reentry_gui.config import GovernanceSection
    from reentry_gui.profiles import Cells
    from reentry_gui.ui.tables.rows import Index

FIELDS: Final = tuple(ProfileRow.model_fields)  # in the order of COLUMNS
FIRST_LINE: Final = 2  # below the header
GRAVITY: Final = (Severity.FAIL, Severity.WARNING, Severity.INFO)
Place = tuple[int, str]


def worded(finding: Finding) -> str:
    """Write a finding without its place, which the table shows."""
    return str(replace(finding, line=None, column=None))


def place_of(finding: Finding) -> Place | None:
    """Return the row and field that a finding is on, None where it is on none."""
    if finding.line is None or finding.column is None:
        return None
    return finding.line - FIRST_LINE, FIELDS[finding.column - 1]


class ProfileModel(RowsModel[ProfileRow]):
    """A profile's cells as texts; `profile` is None while a mistake is left."""

    def __init__(
        self, cells: Cells, persona: str, governance: GovernanceSection, parent: QObject
    ) -> None:
        self.persona = persona
        self.governance = governance
        self.findings: tuple[Finding, ...] = ()
        self.profile: profiles.Profile | None = None
        self.trial: tuple[Place, str] | None = None
        super().__init__(ProfileRow, read_only=("action",), fixed=True, parent=parent)
        self.set_cells(dict(zip(FIELDS, row, strict=True)) for row in cells)

    def texts(self) -> Cells:
        """Return the cells, one that is just being typed among them."""
        rows = [dict(row) for row in self.cells]
        if self.trial is not None:
            (row, field), text = self.trial
            rows[row][field] = text
        return tuple(tuple(row[field] for field in FIELDS) for row in rows)

    def hold_against(self, governance: GovernanceSection) -> None:
        """Check against other limits from now on."""
        self.governance = governance
        self.validate()

    def validate(self) -> None:
        """Find the mistakes anew and tell that they may have changed."""
        checked = profiles.check_cells(self.texts(), self.persona, self.governance)
        self.findings = checked.findings
        self.profile = checked.profile
        self.mistakes = {
            place: worded(finding)
            for finding in reversed(checked.findings)
            if finding.severity is Severity.FAIL and (place := place_of(finding))
        }
        if self.cells:
            corner = self.index(len(self.cells) - 1, len(FIELDS) - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
        self.errors_changed.emit()

    def try_out(self, row: int, field: str, text: str) -> None:
        """Check a text while it is being typed; it is not in the cell yet."""
        self.trial = ((row, field), text)
        self.validate()

    def end_trial(self) -> None:
        """Take what was typed as given up, or as put into its cell just now."""
        if self.trial is not None:
            self.trial = None
            self.validate()

    def set_values(self, typed: dict[Place, object], name: str = "") -> bool:
        """Put texts into cells as one step that can be undone; nothing is made of them."""
        self.trial = None
        changes = [
            edits.Change(row, field, self.cells[row][field], str(value))
            for (row, field), value in typed.items()
            if field not in self.read_only and str(value) != self.cells[row][field]
        ]
        if changes:
            self.undo.push(edits.SetCells(self, changes, name or self.tr("Edit")))
        return bool(changes)

    def put(self, cells: Cells, name: str) -> bool:
        """Put other cells in the place of all, as one step that can be undone."""
        typed: dict[Place, object] = {
            (row, field): text
            for row, texts in enumerate(cells)
            for field, text in zip(FIELDS, texts, strict=True)
        }
        return self.set_values(typed, name)

    def mend(self, findings: Sequence[Finding], name: str) -> bool:
        """Write what findings propose, as one step that can be undone."""
        typed: dict[Place, object] = {
            place: finding.fix
            for finding in reversed(findings)
            if finding.fix is not None and (place := place_of(finding))
        }
        return self.set_values(typed, name)

    def findings_at(self, index: Index) -> list[Finding]:
        """Return what was found in a cell, the worst first."""
        place = (index.row(), FIELDS[index.column()])
        found = [finding for finding in self.findings if place_of(finding) == place]
        return sorted(found, key=lambda finding: GRAVITY.index(finding.severity))

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a short title; the CSV's own name stands in its tip."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return title(FIELDS[section])
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return f"{COLUMNS[section]}: {self.kinds[section].help}"
        return super().headerData(section, orientation, role)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  # Qt's own type
        """Return a cell's text, and by colour and tip what was found in it."""
        if not index.isValid():
            return None
        found = self.findings_at(index) if role in CELL_ROLES else []
        if found and role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(map(worded, found))
        if found and role == Qt.ItemDataRole.BackgroundRole:
            return fill(found[0].severity)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return "; ".join(map(worded, found))
        return super().data(index, role)


CELL_ROLES: Final = {
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.BackgroundRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
}


def fill(severity: Severity) -> QColor | None:
    """Return the colour behind a cell."""
    colours = theme.colours()
    names = {Severity.FAIL: colours.error_fill, Severity.WARNING: colours.warning_fill}
    return QColor(names[severity]) if severity in names else None


def title(field: str) -> str:
    """Return a column's title."""
    titles = {
        "action": QCoreApplication.translate("ProfileModel", "After"),
        "type": QCoreApplication.translate("ProfileModel", "Type"),
        "size_multiplier": QCoreApplication.translate("ProfileModel", "Size"),
        "delay_seconds": QCoreApplication.translate("ProfileModel", "Delay"),
        "confidence_adjustment": QCoreApplication.translate("ProfileModel", "Confidence"),
        "parameters": QCoreApplication.translate("ProfileModel", "Parameters"),
    }
    return titles[field]


def bucket_name(action: int) -> str:
    """Return the outcome that an action answers."""
    names = (
        QCoreApplication.translate("ProfileModel", "full stop"),
        QCoreApplication.translate("ProfileModel", "partial loss"),
        QCoreApplication.translate("ProfileModel", "break-even"),
        QCoreApplication.translate("ProfileModel", "partial profit"),
        QCoreApplication.translate("ProfileModel", "target"),
        QCoreApplication.translate("ProfileModel", "beyond target"),
    )
    return names[action - 1]
