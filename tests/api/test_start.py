from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from bridges import deploy

from reentry_gui import cli
from reentry_gui.api import control
from reentry_gui.config import PackConfig


@pytest.mark.usefixtures("user_folder")
def test_the_bridge_is_started_asked_and_stopped_by_commands(
    make_config: Callable[..., PackConfig], capsys: pytest.CaptureFixture[str]
) -> None:
    pack = make_config(bridge={"framed_port": 0, "lines_port": 0, "http_port": 0})
    pack.path("config_root").mkdir(parents=True)
    deploy(pack)
    words = ["--config", str(pack.file), "--json"]
    assert cli.main(["bridge", "start", *words]) == 0
    first = json.loads(capsys.readouterr().out)
    try:
        assert cli.main(["bridge", "start", *words]) == 0  # it runs already: nothing to do
        assert json.loads(capsys.readouterr().out)["running"] == first["running"]
        process = control.STARTED[-1]
    finally:
        assert cli.main(["bridge", "stop", *words]) == 0
    assert process.returncode == 0, "it is over when stopping it is"
    assert process not in control.STARTED
    capsys.readouterr()
    assert cli.main(["bridge", "status", *words]) in {0, 1}
    assert not json.loads(capsys.readouterr().out)["is_running"]
