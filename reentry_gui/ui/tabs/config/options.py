"""The page of options: the form, the raw JSON beside it, and the list of mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reentry_gui.config import JsonError, PackConfig
from reentry_gui.ui import theme
from reentry_gui.ui.background import run_in_background
from reentry_gui.ui.forms import FormField, fields_of
from reentry_gui.ui.forms.sections import is_section
from reentry_gui.ui.sentences import said
from reentry_gui.ui.tabs.config.config_form import ConfigForm
from reentry_gui.ui.tabs.config.json_text import JsonEditor
from reentry_gui.ui.tabs.config.panes import note, stacked

if TYPE_CHECKING:
    from reentry_gui.ui.tabs.config.draft import ConfigDraft
    from reentry_gui.ui.tabs.config.examination import Document, Examined

SEARCH_MS = 150
MISTAKES_SHOWN = 4
GENERAL = "symbols"  # the only option that stands in no section


class OptionsPage(QWidget):
    """Edits the draft in two ways at once: as a form and as JSON."""

    def __init__(self, draft: ConfigDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.wanted_field = self.wanted_section = ""
        self.followed: Document | None = None  # what the form shows
        self.form = ConfigForm()
        self.editor = JsonEditor()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.S, 0, 0)
        column.setSpacing(theme.S)
        column.addLayout(self.make_search())
        column.addWidget(self.make_panes(), 1)
        column.addWidget(self.make_mistakes())
        self.form.edited.connect(self.take_form)
        self.form.rested.connect(self.complete)
        self.editor.typed.connect(self.take_text)
        draft.text_changed.connect(self.show_text)
        draft.examined_anew.connect(self.show_known)
        run_in_background(self, lambda: fields_of(PackConfig), self.build)
        self.show_text()

    # --- its parts

    def make_search(self) -> QHBoxLayout:
        """Make the search line, the filter and the switch of the JSON."""
        self.search = QLineEdit(clearButtonEnabled=True)
        self.search.setPlaceholderText(self.tr("Search options: name, help or value"))
        self.search.setAccessibleName(self.tr("Search options"))
        self.search.addAction(theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.only_changed = QCheckBox(self.tr("Only what &differs from the default"))
        self.show_json = QCheckBox(self.tr("&JSON beside it"))
        self.show_json.setChecked(True)
        self.typing = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self.typing.timeout.connect(self.filter)
        self.search.textChanged.connect(self.typing.start)
        self.only_changed.toggled.connect(self.filter)
        row = QHBoxLayout()
        row.setSpacing(theme.L)
        row.addWidget(self.search, 1)
        row.addWidget(self.only_changed)
        row.addWidget(self.show_json)
        return row

    def make_panes(self) -> QSplitter:
        """Make the list of sections, the form and the JSON side by side."""
        self.sections = QListWidget()
        self.sections.setAccessibleName(self.tr("Sections"))
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        self.sections.setSpacing(theme.XS // 2)
        self.sections.itemClicked.connect(self.show_section)
        self.sections.itemActivated.connect(self.show_section)
        self.sections.setMinimumWidth(theme.line_height() * 5)
        panes = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        panes.addWidget(self.sections)
        panes.addWidget(self.make_form_pane())
        json_pane = self.make_json_pane()
        panes.addWidget(json_pane)
        for pane, stretch in enumerate((0, 3, 2)):
            panes.setStretchFactor(pane, stretch)
        panes.setSizes(
            [theme.line_height() * 8, theme.line_height() * 36, theme.line_height() * 24]
        )
        self.show_json.toggled.connect(json_pane.setVisible)
        return panes

    def make_form_pane(self) -> QWidget:
        """Make the scrolled form with the words that stand above it."""
        self.notice = note("error")
        self.nothing = note("muted")
        self.nothing.setText(
            self.tr(
                "No option fits. Clear the search or the filter to see all of them. The limits of "
                "each persona stand on the Governance page."
            )
        )
        self.area = QScrollArea(widgetResizable=True)
        theme.mark(self.area, "page")
        self.area.setAccessibleName(self.tr("Options"))
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(theme.S, 0, theme.L, theme.L)
        inside.addWidget(self.form)
        theme.mark(holder, "page")
        self.area.setWidget(holder)
        self.area.verticalScrollBar().valueChanged.connect(self.form.want_whole)
        return stacked(self.notice, self.nothing, self.area)

    def make_json_pane(self) -> QWidget:
        """Make the JSON with the place of its mistake below."""
        self.syntax = note("error")
        return stacked(self.editor, self.syntax)

    def make_mistakes(self) -> QListWidget:
        """Make the list that jumps to each mistake."""
        self.mistakes = QListWidget()
        self.mistakes.setAccessibleName(self.tr("Mistakes"))
        self.mistakes.itemActivated.connect(self.go_to_mistake)
        self.mistakes.itemClicked.connect(self.go_to_mistake)
        self.mistakes.hide()
        return self.mistakes

    # --- the form

    def build(self, fields: tuple[FormField, ...]) -> None:
        """Build the form and its list of sections."""
        document = self.draft.current()
        if document is not None:
            self.form.take(document)
            self.followed = document
        named = [(field.title, field.key) for field in fields if is_section(field)]
        for title, key in [(self.tr("Symbols"), GENERAL), *named]:
            item = QListWidgetItem(title, self.sections)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self.form.add_fields(fields)

    def complete(self) -> None:
        """Show what is known in what is there of the form; go where somebody wanted to go."""
        self.show_known()
        self.show_base_folder()
        if self.search.text() or self.only_changed.isChecked():
            self.filter()
        if self.form.is_complete:
            self.go_to_wanted()
            self.go_to_section()

    def show_section(self, item: QListWidgetItem) -> None:
        """Scroll a section to the top, as soon as the form holds it."""
        self.wanted_section = item.data(Qt.ItemDataRole.UserRole)
        self.form.want_whole()
        if self.form.is_complete:
            self.go_to_section()

    def go_to_section(self) -> None:
        """Scroll the section that was asked for to the top."""
        key, self.wanted_section = self.wanted_section, ""
        widget, holder = self.form.section(key), self.area.widget()
        if widget is not None and holder is not None:
            top = widget.mapTo(holder, widget.rect().topLeft()).y()
            self.area.verticalScrollBar().setValue(top)

    def show_base_folder(self) -> None:
        """Let relative paths begin at the config's folder."""
        if self.draft.base is not None:
            self.form.set_base_folder(self.draft.base.config.file.parent)

    def filter(self) -> None:
        """Show the options that are looked for."""
        text, changed = self.search.text(), self.only_changed.isChecked()
        self.form.want_whole()
        is_any = self.form.set_filter(text, only_changed=changed)
        self.nothing.setVisible(not is_any and self.form.is_complete)

    def show_field(self, path: str) -> None:
        """Go to an option, as soon as the form holds it."""
        self.wanted_field = path
        self.form.want_whole()
        if self.form.is_complete:
            self.go_to_wanted()

    def go_to_wanted(self) -> None:
        """Go to the option that was asked for, or to the one that holds it."""
        path, self.wanted_field = self.wanted_field, ""
        rows = self.form.rows()
        while path and path not in rows:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        if path:
            self.search.clear()
            self.only_changed.setChecked(False)
            self.filter()
            QTimer.singleShot(0, self, lambda: self.form.show_field(path))

    # --- both directions

    def take_form(self) -> None:
        """Take an edit of the form into the draft."""
        document = self.draft.current()
        if document is None:
            return
        merged = self.form.put_into(document)
        self.followed = merged
        if merged != document:
            self.draft.edit_document(merged, self.tr("Edit an option"))

    def take_text(self, text: str) -> None:
        """Take an edit of the JSON into the draft."""
        self.draft.edit_text(text, self.tr("Edit the JSON"))

    def show_text(self) -> None:
        """Show the draft's text; the form follows at once if it is the form that was edited."""
        self.editor.show_text(self.draft.text)

    def show_known(self) -> None:
        """Show what was found out about the draft."""
        known = self.draft.known
        if known is None or not self.draft.is_settled:
            return
        self.follow(known)
        self.form.setEnabled(known.error is None)
        self.show_error(known)
        self.list_mistakes(known)

    def follow(self, known: Examined) -> None:
        """Let the form show the document, where each value is from, and the mistakes."""
        if known.document is not None and known.document != self.followed:
            self.followed = known.document
            self.form.take(known.document)
            if self.search.text() or self.only_changed.isChecked():
                self.filter()
        if known.document is not None:
            self.form.show_sources(known.sources)
        self.form.show_mistakes(known.mistakes)

    def show_error(self, known: Examined) -> None:
        """Explain a text that is no JSON, and where it stops being JSON."""
        error = known.error
        is_placed = isinstance(error, JsonError)
        self.editor.mark_line(error.line if isinstance(error, JsonError) else None)
        self.syntax.setVisible(error is not None)
        self.notice.setVisible(error is not None)
        if error is None:
            return
        told = error.message.split(": ", 1)[-1] if is_placed else error.message
        self.syntax.setText(said(f"{told}\n{error.hint}"))
        self.notice.setText(
            self.tr(
                "The JSON has a mistake, so it cannot be saved. What you typed is kept; "
                "the form follows again once it is mended."
            )
        )

    def list_mistakes(self, known: Examined) -> None:
        """List every mistake and remark."""
        self.mistakes.clear()
        for mistake in known.mistakes:
            item = QListWidgetItem(theme.status_icon("FAIL"), said(mistake.told))
            item.setData(Qt.ItemDataRole.UserRole, mistake.path)
            self.mistakes.addItem(item)
        for remark in known.remarks:
            self.mistakes.addItem(QListWidgetItem(theme.status_icon("WARNING"), said(remark)))
        lines = min(self.mistakes.count(), MISTAKES_SHOWN)
        self.mistakes.setFixedHeight(self.mistakes.sizeHintForRow(0) * lines + theme.S)
        self.mistakes.setVisible(lines > 0)

    def go_to_mistake(self, item: QListWidgetItem) -> None:
        """Show the field of a mistake."""
        path = item.data(Qt.ItemDataRole.UserRole)
        if path:
            self.show_field(path)

    def go_to_error(self) -> None:
        """Put the cursor where the text stops being JSON."""
        error = self.draft.known.error if self.draft.known else None
        if isinstance(error, JsonError):
            self.show_json.setChecked(True)
            self.editor.go_to(error.line, error.column)
