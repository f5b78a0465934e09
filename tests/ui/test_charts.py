from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reentry_gui.ui import background, theme
from reentry_gui.ui.charts import (
    Band,
    Bar,
    Cell,
    ChartCard,
    Grid,
    HeatMap,
    IntervalBars,
    Line,
    Plot,
    Pyramid,
    graphs,
)
from reentry_gui.ui.charts.pyramid import SMALLEST_LEVEL


def walk(count: int, seed: int = 1) -> Pyramid:
    rng = np.random.default_rng(seed)
    return Pyramid(np.arange(count, dtype=float), 1000 + np.cumsum(rng.normal(0, 5, count)))


@given(st.integers(0, 40_000), st.integers(1, 900), st.floats(-0.2, 1.2), st.floats(0.0001, 1.5))
def test_an_envelope_reaches_from_the_lowest_to_the_highest_point_seen(
    count: int, columns: int, start: float, width: float
) -> None:
    pyramid = walk(count)
    left = start * count
    right = left + max(width * count, 1)
    x, y = pyramid.envelope(left, right, columns)
    first, last = pyramid.span(left, right)
    seen = pyramid.y[first:last]
    assert len(x) == len(y) <= max(2 * columns, 2)
    assert (len(y) == 0) == (len(seen) == 0)
    if len(seen):
        # A coarse level may take in up to one of its steps beyond each side.
        step = pyramid.level(max(len(seen) / columns, 1)).points
        wider = pyramid.y[max(first - step, 0) : last + step]
        assert wider.min() <= y.min() <= seen.min()
        assert seen.max() <= y.max() <= wider.max()


def test_a_single_spike_among_a_million_points_is_drawn() -> None:
    y = np.zeros(1_000_000)
    y[777_777] = 1e6
    _x, drawn = Pyramid(np.arange(1_000_000.0), y).envelope(0, 1_000_000, 800)
    assert drawn.max() == 1e6
    assert len(drawn) <= 1600


def test_points_at_the_same_moment_are_kept_in_order() -> None:
    pyramid = Pyramid(np.array([1.0, 1.0, 2.0]), np.array([5.0, 7.0, 6.0]))
    x, y = pyramid.envelope(0, 3, 100)
    assert list(x) == [1, 1, 2]
    assert list(y) == [5, 7, 6]


def test_points_that_go_back_in_time_are_refused() -> None:
    with pytest.raises(ValueError, match="must not fall"):
        Pyramid(np.array([2.0, 1.0]), np.array([0.0, 0.0]))


def plot(qtbot: QtBot, pyramid: Pyramid) -> Plot:
    made = Plot("Equity")
    qtbot.addWidget(made)
    made.resize(600, 300)
    band = Band(0, 500, "moderate", lambda: theme.colours().notice_fill)
    made.show_lines([Line("Balance", pyramid, "profit")], [band])
    made.show()
    made.grab()  # the texts at the left take their room
    QApplication.processEvents()
    return made


def test_a_plot_draws_its_curve_in_its_colour(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(SMALLEST_LEVEL * 5))
    image = made.grab().toImage()
    wanted = QColor(theme.colours().profit)
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    assert any(image.pixelColor(x, y) == wanted for x, y in places)


def test_a_plot_zooms_pans_and_resets_by_keys(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(1000))
    assert made.seen() == pytest.approx((0, 999))
    QTest.keyClick(made, Qt.Key.Key_Plus)
    left, right = made.seen()
    assert right - left == pytest.approx(999 * 0.8)
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert made.seen()[0] == pytest.approx(left + 99.9 * 0.8)
    QTest.keyClick(made, Qt.Key.Key_Home)
    assert made.seen() == pytest.approx((0, 999))


def test_what_is_seen_stays_when_newer_figures_come(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(1000))
    made.look_at(100, 200)
    made.show_lines([Line("Balance", walk(1100), "profit")])
    assert made.seen() == pytest.approx((100, 200))
    made.reset()
    made.show_lines([Line("Balance", walk(1200), "profit")])
    assert made.seen() == pytest.approx((0, 1199))


def test_a_plot_tells_the_values_of_a_place(qtbot: QtBot) -> None:
    pyramid = Pyramid(np.array([0.0, 60.0, 120.0]), np.array([10.0, 20.0, 30.0]))
    made = plot(qtbot, pyramid)
    assert made.values_at(61) == ["Thu 1970-01-01 00:01", "Balance: 20.00", "moderate"]


def test_the_wheel_zooms_around_the_mouse(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(1000))
    place = QPointF(made.room().left() + made.room().width() / 4, made.room().center().y())
    before = made.value_at(place)
    turn_wheel(made, place, 120)
    assert made.seen() != pytest.approx((0, 999))
    assert made.value_at(place) == pytest.approx(before, abs=2)  # a pixel
    left, right = made.seen()
    assert right - left == pytest.approx(999 * 0.8)


def test_the_wheel_zooms_from_what_is_seen_now_be_it_painted_or_not(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(1000))
    place = QPointF(round(made.room().left() + made.room().width() / 4), 100)
    made.look_at(400, 600)
    before = made.value_at(place)
    turn_wheel(made, place, 120)
    left, right = made.seen()
    assert right - left == pytest.approx(200 * 0.8)
    assert made.value_at(place) == pytest.approx(before, abs=0.5)


def turn_wheel(made: Plot, place: QPointF, angle: int) -> None:
    event = QWheelEvent(
        place,
        made.mapToGlobal(place),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # Qt's own order
    )
    QApplication.sendEvent(made.viewport(), event)


def test_the_mouse_drags_the_curves_but_not_out_of_sight(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(
        graphs.package.CONFIG_OPTIONS, "mouseRateLimit", -1
    )  # take every event of this test
    made = plot(qtbot, walk(1000))
    made.look_at(400, 600)
    room = made.room().toRect()
    start = room.center()
    for _pull in range(2):
        drag(made, start, start - QPoint(room.width() // 4, 0))
    assert made.seen() == pytest.approx((500, 700), abs=2)
    for _pull in range(40):
        QTest.keyClick(made, Qt.Key.Key_Right)
    assert made.seen() == pytest.approx((899, 1099), abs=2)


def drag(made: Plot, start: QPoint, end: QPoint) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = (
        (QEvent.Type.MouseButtonPress, start, left, left),
        (QEvent.Type.MouseMove, start + (end - start) / 2, none, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
    )
    for kind, place, button, held in steps:
        at = QPointF(place)
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, at, made.viewport().mapToGlobal(at), button, held, keys)
        QApplication.sendEvent(made.viewport(), event)


def test_a_mouse_that_leaves_takes_the_crosshair_along(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(1000))
    QTest.mouseMove(made.viewport(), made.room().center().toPoint())
    assert made.pointed == pytest.approx(499.5, abs=2)
    with_cross = made.grab().toImage()
    QApplication.sendEvent(made, QEvent(QEvent.Type.Leave))
    assert made.pointed is None
    assert made.grab().toImage() != with_cross


def test_a_plot_loads_only_the_parts_of_pyqtgraph_that_it_needs() -> None:
    code = (
        "import sys, reentry_gui.ui.charts.plot; from reentry_gui.ui.charts import graphs;"
        "loaded = {name for name in sys.modules if name.startswith('pyqtgraph.')};"
        "print(len([name for name in loaded - graphs.PARTS if '.Qt' not in name]),"
        "[name for name in loaded if graphs.is_left_out(name, sys.modules[name])]);"
        "import pyqtgraph.graphicsItems.PlotItem as found; print(found.PlotItem.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:2] == ["0 []", "PlotItem"]


def test_a_plot_takes_pyqtgraph_as_it_is_where_all_of_it_was_loaded() -> None:
    code = (
        "import pyqtgraph; from reentry_gui.ui.charts import graphs;"
        "print(graphs.package is pyqtgraph, pyqtgraph.PlotItem.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "PlotItem"]


def test_a_plot_without_points_is_drawn_empty(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(0))
    turn_wheel(made, QPointF(100, 100), 120)
    QTest.keyClick(made, Qt.Key.Key_Right)
    image = made.grab().toImage()
    assert image.pixelColor(image.rect().center()) == QColor(theme.colours().surface)


def test_bands_narrower_than_a_pixel_are_drawn_once_a_column(qtbot: QtBot) -> None:
    made = plot(qtbot, walk(1000))
    asked: list[int] = []

    def fill() -> str:
        asked.append(1)
        return theme.colours().notice_fill

    many = [Band(at / 10, (at + 1) / 10, "", fill) for at in range(10_000)]
    made.show_lines(made.lines, many)
    made.grab()
    assert 0 < len(asked) <= made.width()


def heat_map(qtbot: QtBot) -> HeatMap:
    made = HeatMap("Hours")
    qtbot.addWidget(made)
    cells = (
        (Cell(10.0, 50, tip="mean 10"), Cell(-10.0, 50, tip="mean -10")),
        (Cell(5.0, 3, tip="mean 5"), Cell()),
    )
    made.show_grid(Grid(("Mon", "Tue"), ("00", "01"), cells, "hour"))
    made.resize(400, 200)
    made.show()
    return made


def test_a_heat_map_tells_profit_from_loss_and_few_from_many(qtbot: QtBot) -> None:
    made = heat_map(qtbot)
    assert made.grid
    (profit, loss), (few, none) = made.grid.cells
    colours = {made.fill(cell).name() for cell in (profit, loss, few, none)}
    assert len(colours) == 4
    assert made.fill(none).name() == theme.colours().surface


def test_a_heat_map_is_walked_by_keys_and_picked_by_mouse(qtbot: QtBot) -> None:
    made = heat_map(qtbot)
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert made.at == (0, 1)
    assert made.accessibleDescription() == "Mon, 01: mean -10"
    QTest.keyClick(made, Qt.Key.Key_Down)
    QTest.keyClick(made, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.picked) as picked:
        QTest.keyClick(made, Qt.Key.Key_Return)
    assert picked.args == [1, 1]
    with qtbot.waitSignal(made.picked) as picked:
        place = made.box(0, 0).center().toPoint()
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [0, 0]
    assert made.tip_at(QPointF(place)) == "mean 10"


def test_bars_reach_from_zero_and_show_their_interval(qtbot: QtBot) -> None:
    made = IntervalBars("Actions")
    qtbot.addWidget(made)
    made.show_bars(
        (Bar("SAME_TRADE", 4.0, 100, 2.0, 6.0), Bar("REVERSE", -2.0, 3), Bar("none", None, 0))
    )
    made.resize(500, 150)
    assert made.span() == (-2.0, 6.0)
    assert made.place(-2.0) < made.place(0.0) < made.place(6.0)
    image = made.grab().toImage()
    inside = image.pixelColor(round(made.place(3.5)), round(made.row(0).center().y()) + 8)
    assert inside == QColor(theme.colours().profit)


def test_a_card_copies_and_exports_exactly_what_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    made = plot(qtbot, walk(1000))
    card = ChartCard("Equity", made, unit="USD")
    qtbot.addWidget(card)
    made.look_at(10, 12)
    path = tmp_path / "equity.csv"
    card.export(path)
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: not background.running())
    lines = path.read_text("utf-8").splitlines()
    assert lines[0] == "series,time,value"
    assert [line.split(",")[1] for line in lines[1:]] == ["Thu 1970-01-01 00:00"] * 3
    assert float(lines[1].split(",")[2]) == made.lines[0].pyramid.y[10]
    copy = next(b for b in card.findChildren(QToolButton) if b.toolTip().startswith("Copy"))
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not background.running())
    clipboard = QApplication.clipboard().mimeData()
    assert clipboard.hasImage()
    assert clipboard.text().splitlines()[0] == "series\ttime\tvalue"


def test_an_empty_card_says_why_and_a_busy_one_keeps_its_picture(qtbot: QtBot) -> None:
    card = ChartCard("Equity", plot(qtbot, walk(10)))
    qtbot.addWidget(card)
    card.show()
    card.show_empty("No trades yet. Import a statement.")
    assert card.empty.isVisible()
    card.show_chart()
    card.show_busy()
    assert card.chart.isVisible()
    assert card.busy.isVisible()
