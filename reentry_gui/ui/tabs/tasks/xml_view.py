"""A task's XML: what the config asks for, what lies on disk, and what is wrong in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.ui import theme
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tables import Column, RecordsModel, TableView
from reentry_gui.ui.tabs.tasks import words
from reentry_gui.ui.verdict import VerdictLine

if TYPE_CHECKING:
    from reentry_gui.tasks import Problem
    from reentry_gui.ui.tabs.tasks.look import TaskView, Xml

translate = words.translate


class XmlPage(QWidget):
    """One definition with the verdict above and its problems below; a problem jumps to its line."""

    def __init__(self, xml: Xml, remarks: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.xml = xml
        self.text = QPlainTextEdit(xml.text, readOnly=True)
        self.text.setFont(theme.font("code"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("XML"))
        self.table = TableView(self.tr("Problems in the XML"))
        self.model: RecordsModel[Problem] = RecordsModel(columns(), xml.problems, self)
        self.table.setModel(self.model)
        self.table.setVisible(bool(xml.problems))
        self.table.fit_columns()
        self.table.selectionModel().selectionChanged.connect(self.jump)
        column = QVBoxLayout(self)
        column.addWidget(self.verdict())
        for remark in remarks:
            label = QLabel(said(remark), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            theme.mark(label, "warning")
            column.addWidget(label)
        column.addWidget(self.text, 3)
        column.addWidget(self.table, 1)
        self.mark_lines()

    def verdict(self) -> VerdictLine:
        """Say whether the definition is valid."""
        if bad := len(self.xml.problems):
            text = self.tr("Not valid, problems: {n}. Choose one to see its line.")
            return VerdictLine(text.format(n=bad), "FAIL")
        return VerdictLine(
            self.tr("Valid: Microsoft's schema 1.3 and our own rules are met."), "PASS"
        )

    def mark_lines(self) -> None:
        """Colour the lines that have a problem."""
        marked = []
        for problem in self.xml.problems:
            if problem.line is None:
                continue
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self.cursor_at(problem.line)
            form = selection.format
            form.setBackground(QColor(theme.colours().error_fill))
            form.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003  # Qt's own
            selection.format = form
            marked.append(selection)
        self.text.setExtraSelections(marked)

    def cursor_at(self, line: int) -> QTextCursor:
        """Return a cursor at the start of a line, counted from 1."""
        return QTextCursor(self.text.document().findBlockByNumber(line - 1))

    def jump(self) -> None:
        """Show the line of the problem selected."""
        for index in self.table.selectionModel().selectedRows()[:1]:
            if (line := self.model.row(index).line) is not None:
                self.text.setTextCursor(self.cursor_at(line))
                self.text.centerCursor()


class XmlView(QDialog):
    """Shows a task's XML as the config asks for it and as it lies on disk."""

    def __init__(self, task: TaskView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("XML of {task}").format(task=words.title(task)))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = QTabWidget(documentMode=True)
        self.pages.setAccessibleName(self.tr("Definitions"))
        self.pages.addTab(XmlPage(task.wanted, ()), self.tr("As the config asks"))
        if task.on_disk is not None:
            remarks = () if task.on_disk.problems else task.file_differences
            self.pages.addTab(XmlPage(task.on_disk, remarks), self.tr("The file on disk"))
        place = QLabel(str(task.file), textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        theme.mark(place, "muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.L, theme.L, theme.L, theme.L)
        column.setSpacing(theme.M)
        column.addWidget(self.pages, 1)
        column.addWidget(place)
        column.addWidget(buttons)
        self.resize(theme.line_height() * 56, theme.line_height() * 36)


def columns() -> tuple[Column[Problem], ...]:
    """Return the columns of the list of problems."""
    return (
        Column(translate("tasks", "Line"), lambda problem: problem.line, right=True),
        Column(
            translate("tasks", "What is wrong"),
            lambda problem: said(problem.message),
            tip=lambda problem: said(problem.message),
        ),
        Column(translate("tasks", "Place"), lambda problem: problem.place),
        Column(translate("tasks", "Rule"), lambda problem: problem.rule),
    )
