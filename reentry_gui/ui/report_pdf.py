"""A report as PDF, through Qt; everything here may run in a worker: its classes are reentrant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextDocument,
)
from PySide6.QtSvg import QSvgRenderer

from reentry_gui import files
from reentry_gui.kpi.panels import nothing_said
from reentry_gui.kpi.report import page, svg
from reentry_gui.kpi.report.content import gather
from reentry_gui.kpi.report.spoken import Language, spoken
from reentry_gui.kpi.report.writing import ReportWritten, file_name, told
from reentry_gui.ui.theme.categories import ON_LIGHT
from reentry_gui.ui.theme.colours import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.kpi.filters import Filter

DPI: Final = 300
LAYOUT_DPI: Final = 96  # the pages are laid out in pixels of this size, wherever it runs
FOOT: Final = 26.0  # pixels below the text for the page number
# Paper is white, whatever the window looks like.
COLOURS: Final = LIGHT._asdict() | {
    f"persona-{place}": category.fill for place, category in enumerate(ON_LIGHT)
}


def write_pdf(
    config: PackConfig,
    wanted: Filter,
    path: Path | None = None,
    *,
    now: dt.datetime | None = None,
    report: Callable[[str], None] = nothing_said,
    language: Language | None = None,
) -> ReportWritten:
    """Write the report on a filter as PDF; without a path, below the config's reports folder."""
    now = now or dt.datetime.now().astimezone()
    content = gather(config, wanted, now, report)
    report("pictures")
    parts = tuple(page.written(part) for part in content.parts)
    pictures = {
        f"{place}-{name}": spoken(svg.resolved(drawn, COLOURS), language)
        for place, part in enumerate(parts)
        for name, drawn in part.pictures.items()
        if drawn
    }
    report("pages")
    text = spoken(page.render(content, parts, page.PRINT), language)
    title = f"Reentry report, {page.period(wanted)}"
    made = pdf_of(text, pictures, language.said(title) if language else title, report)
    target = path or config.path("reports_dir") / file_name(wanted, now.date(), "pdf")
    files.write_bytes(target, made)
    return told(content, parts, target, len(made))


def pdf_of(
    text: str,
    pictures: Mapping[str, str],
    title: str,
    report: Callable[[str], None] = nothing_said,
) -> bytes:
    """Return HTML as the bytes of a PDF; `picture:NAME` stands for an SVG picture."""
    QEventLoop()  # gives a worker the timers that a layout asks for
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setTitle(title)
    writer.setCreator("Reentry")
    margins = QMarginsF(15, 14, 15, 12)
    size = QPageSize(QPageSize.PageSizeId.A4)
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter))
    inner = writer.pageLayout().paintRectPixels(LAYOUT_DPI).size()
    document = document_of(text, pictures, QSizeF(inner.width(), inner.height() - FOOT))
    painter = QPainter(writer)
    painter.scale(DPI / LAYOUT_DPI, DPI / LAYOUT_DPI)
    for number in range(document.pageCount()):
        report(f"page {number + 1} of {document.pageCount()}")
        if number:
            writer.newPage()
        draw_page(painter, document, pictures, number, title)
    painter.end()
    return bytes(buffer.data().data())


def document_of(text: str, pictures: Mapping[str, str], size: QSizeF) -> QTextDocument:
    """Lay a text out on pages; pictures get their room and are drawn later, as lines."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    font = QFont("Segoe UI")
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPixelSize(12)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    for name, drawn in pictures.items():
        natural = QSvgRenderer(drawn.encode()).defaultSize()
        height = size.width() * natural.height() / natural.width()
        room = QImage(round(size.width()), round(height), QImage.Format.Format_Mono)
        image = QTextDocument.ResourceType.ImageResource
        document.addResource(image, QUrl(f"picture:{name}"), room)
    document.setHtml(text)
    document.setPageSize(size)
    return document


def draw_page(
    painter: QPainter, document: QTextDocument, pictures: Mapping[str, str], number: int, title: str
) -> None:
    """Draw one page of a document with its pictures, its title and its number."""
    size = document.pageSize()
    window = QRectF(0, number * size.height(), size.width(), size.height())
    painter.save()
    painter.translate(0, -window.top())
    painter.setClipRect(window)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = window
    context.palette.setColor(context.palette.ColorRole.Text, QColor(LIGHT.text))
    document.documentLayout().draw(painter, context)
    for name, place in places_of(document):
        if window.intersects(place):
            painter.fillRect(place, QColor(LIGHT.surface))
            QSvgRenderer(pictures[name].encode()).render(painter, place)
    painter.restore()
    painter.setFont(document.defaultFont())
    painter.setPen(QColor(LIGHT.muted))
    foot = QRectF(0, size.height(), size.width(), FOOT)
    below = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, below | Qt.AlignmentFlag.AlignLeft, title)
    count = f"{number + 1} / {document.pageCount()}"
    painter.drawText(foot, below | Qt.AlignmentFlag.AlignRight, count)


def places_of(document: QTextDocument) -> Iterator[tuple[str, QRectF]]:
    """Yield each picture's name with its place in the document."""
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            form = fragments.fragment().charFormat()
            if form.isImageFormat():
                name = form.toImageFormat().name().removeprefix("picture:")
                yield name, place_of(document, block)
            fragments += 1
        block = block.next()


def place_of(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Return where the only line of a picture's paragraph stands."""
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    return block.layout().lineAt(0).naturalTextRect().translated(corner)
