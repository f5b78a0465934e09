from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from stopwatch import seconds
from trade_histories import LARGE, fill

from reentry_gui.config import PackConfig
from reentry_gui.kpi import loading
from reentry_gui.kpi.chain_report import chain_kpis
from reentry_gui.kpi.filters import Filter
from reentry_gui.kpi.panels import make_panels
from reentry_gui.kpi.report.writing import write_report

AIM = 1.5


@pytest.mark.bench
def test_the_report_on_a_million_trades(
    tmp_path: Path, make_config: Callable[..., PackConfig]
) -> None:
    config = make_config(list(LARGE.symbols))
    fill(config.path("db_path"), LARGE)
    wanted, page = Filter(), tmp_path / "report.html"
    loading.load(config)

    def screens() -> None:
        make_panels(config, wanted)
        chain_kpis(config, wanted)

    def report() -> None:
        write_report(config, wanted, page)

    figures, taken = seconds(screens), seconds(report)  # each takes long enough to be steady
    found = taken / figures
    loading.forget()
    size = page.stat().st_size / 1024
    print(  # noqa: T201  # a benchmark prints
        f"\nreport on 1,000,000 trades ÷ the figures of the screens: {found:.2f} (aim ≤ {AIM});"
        f" {size:,.0f} KiB, {taken:.1f} s here"
    )
    assert size < 1_000
    assert found < 2 * AIM
