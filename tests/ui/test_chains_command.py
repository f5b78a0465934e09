"""The command that hovering a number names gives the numbers that are shown."""

from __future__ import annotations

import datetime as dt
import json
import shlex
import sqlite3
from collections.abc import Callable

import pytest
from trade_histories import fill

from reentry_gui import cli
from reentry_gui.config import PackConfig
from reentry_gui.ui.tabs.chains.look import Question, look

LAST_DAY = dt.date(2026, 10, 30)


@pytest.mark.parametrize(
    "question",
    [
        Question(),
        Question(period="30"),
        Question(period="last_week", symbol="GBPUSD"),
        Question(period="90", persona="moderate"),
        Question(persona=""),
        Question(account="7"),
        Question(account=""),
    ],
)
def test_the_command_asks_for_the_same(
    make_config: Callable[..., PackConfig],
    question: Question,
    capsys: pytest.CaptureFixture[str],
) -> None:
    config = make_config(["EURUSD", "GBPUSD"])
    fill(config.path("db_path"), trades=600, symbols=("EURUSD", "GBPUSD"))
    with sqlite3.connect(config.path("db_path")) as database:
        database.execute("UPDATE trade_details_EURUSD SET account = '7'")
        database.execute("UPDATE trade_details_GBPUSD SET account = NULL")
    found = look(config, question, LAST_DAY)
    assert found.accounts == ("7", "")
    program, *arguments = shlex.split(found.command)
    assert program == "reentry"
    cli.main([*arguments, "--json", "--config", str(config.file)])
    told = json.loads(capsys.readouterr().out)
    shown = {one.name: (one.value, one.n) for one in found.report.figures}
    assert {one["name"]: (one["value"], one["n"]) for one in told["figures"]} == shown
    assert shown["chains"][0] or question.persona == ""
