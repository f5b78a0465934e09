from __future__ import annotations

import datetime as dt
import re
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from trade_histories import fill

from reentry_gui import paths
from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.report.svg import box, picture
from reentry_gui.kpi.report.writing import ReportWritten
from reentry_gui.ui import report_dialog, report_pdf
from reentry_gui.ui.pack import Pack
from reentry_gui.ui.theme.categories import ON_DARK, ON_LIGHT
from reentry_gui.ui.theme.colours import DARK, LIGHT

MONTH = Filter(dt.date(2026, 10, 1), dt.date(2026, 10, 30))


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    loading.forget()
    yield
    loading.forget()


@pytest.fixture
def filled(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config(["EURUSD"])
    fill(config.path("db_path"), trades=800)
    return config


def pages_of(content: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", content))


@pytest.mark.usefixtures("qapp")
def test_a_worker_writes_a_pdf_of_several_pages(filled: PackConfig, tmp_path: Path) -> None:
    found: list[ReportWritten] = []

    def work() -> None:
        found.append(report_pdf.write_pdf(filled, MONTH, tmp_path / "r.pdf"))

    worker = threading.Thread(target=work)
    worker.start()
    worker.join(60)
    [report] = found
    content = report.path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert 5 < pages_of(content) < 20
    assert report.size_bytes == len(content) < 1_000_000
    assert report.answers[0].startswith("Your re-entries")


@pytest.mark.usefixtures("qapp")
def test_a_picture_stands_as_lines_where_its_place_is() -> None:
    drawn = picture(76, "red", box(0, 0, 760, 76, fill="#ff0000"))
    pictures = {"0-a": drawn}
    text = "<p>before</p><p><img src='picture:0-a'/><br/>caption</p>"
    document = report_pdf.document_of(text, pictures, QSizeF(380, 500))
    [(name, place)] = report_pdf.places_of(document)
    assert name == "0-a"
    assert (round(place.width()), place.left()) == (380, 0)
    image = QImage(380, 540, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    report_pdf.draw_page(painter, document, pictures, 0, "title")
    painter.end()
    assert image.pixelColor(place.center().toPoint()) == QColor("#ff0000")
    assert image.pixelColor(190, 300) == QColor("white")


def test_the_page_has_the_colours_of_the_window() -> None:
    style = (paths.data_folder() / "resources/reports/report.css").read_text(encoding="utf-8")
    light, dark, _print = re.split(r"@media[^{]*\{", style)
    for text, look, kinds in (
        (light, LIGHT, ON_LIGHT),
        (dark, DARK, ON_DARK),
    ):
        named = dict(re.findall(r"--([\w-]+): (#\w+);", text))
        wanted = look._asdict() | {"notice": look.notice_fill}
        wanted |= {f"persona-{at}": kind.fill for at, kind in enumerate(kinds)}
        assert len(named) == 18
        assert named == {name: wanted[name] for name in named}


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_the_dialog_writes_and_offers_to_open(
    qtbot: QtBot,
    filled: PackConfig,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    parent = QWidget()
    qtbot.addWidget(parent)
    path = tmp_path / f"r.{kind}"
    dialog = report_dialog.write(filled, MONTH, path, parent)
    assert dialog.open_button.isHidden()
    qtbot.waitUntil(lambda: not dialog.open_button.isHidden(), timeout=60_000)
    assert path.read_bytes()[:5] in {b"%PDF-", b"<!DOC"}
    assert str(path) in dialog.text.toPlainText()
    assert "Your re-entries" in dialog.text.toPlainText()
    dialog.open_button.click()
    dialog.folder_button.click()
    assert opened == [QUrl.fromLocalFile(str(place)).toLocalFile() for place in (path, tmp_path)]
    dialog.close()


def test_the_dialog_explains_what_went_wrong(
    qtbot: QtBot, config: PackConfig, tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = report_dialog.write(config, MONTH, tmp_path / "r.html", parent)
    qtbot.waitUntil(dialog.close_button.isEnabled, timeout=60_000)
    assert dialog.head.text() == "It did not work"
    assert str(config.path("db_path")) in dialog.text.toPlainText()
    assert dialog.open_button.isHidden()
    dialog.close()


def test_a_file_is_asked_for_with_the_period_in_its_name(
    qtbot: QtBot, filled: PackConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []
    monkeypatch.setattr(report_dialog, "write", lambda _c, _w, path, _p: written.append(path))
    parent = QWidget()
    qtbot.addWidget(parent)
    pack = Pack(parent)
    assert report_dialog.ask_and_write(pack, MONTH, parent) is None
    pack.config = filled
    dialog = report_dialog.ask_and_write(pack, MONTH, parent)
    assert dialog is not None
    [file] = dialog.selectedFiles()
    assert Path(file).name == "Reentry report 2026-10-01 to 2026-10-30.html"
    dialog.fileSelected.emit(file)
    assert written == [Path(file)]
    dialog.filterSelected.emit("PDF to print (*.pdf)")
    assert dialog.defaultSuffix() == "pdf"
    dialog.reject()
