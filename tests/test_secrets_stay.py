"""A secret in the keyring reaches no file that the program writes."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from bridges import Bridge, question
from mt4_reports import Balance, Order, Report
from planted_keyring import PLANTED

from reentry_gui.config import PackConfig

HERE = Path(__file__).parent
KEYRING = {
    "PYTHON_KEYRING_BACKEND": "planted_keyring.PlantedKeyring",
    "PYTHONPATH": f"{HERE}{os.pathsep}{HERE.parent}",
}
COMMANDS = (
    "install",
    "rotate",
    "import {folder}/statement.htm",
    "kpi export",
    "governance set-file --persona moderate --out {folder}/ea.set",
    "tasks render",
    "profile export {folder}/bundle.zip",
    "db backup",
    "verify",
    "bridge status",
    "uninstall",
)
FORMS = (
    PLANTED.encode(),
    PLANTED.encode("utf-16-le"),
    base64.b64encode(PLANTED.encode()).rstrip(b"="),
    PLANTED.encode().hex().encode(),
)


def leaks(folder: Path) -> list[str]:
    """Return the files that hold the secret in any form."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return [str(path) for path in files if any(form in path.read_bytes() for form in FORMS)]


def ask_http(port: int, token: str) -> int:
    """Ask for the health with a token; return the status."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/bridge/status", headers={"Authorization": f"Bearer {token}"}
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310  # http above
            return int(answer.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_the_search_finds_a_secret_in_every_form(tmp_path: Path) -> None:
    for number, form in enumerate(FORMS):
        (tmp_path / str(number)).write_bytes(b"x" + form + b"y")
    assert len(leaks(tmp_path)) == len(FORMS)


def test_no_command_writes_a_secret(
    pack: PackConfig, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in KEYRING.items():
        monkeypatch.setenv(name, value)
    report = Report([Balance(), Order()]).html()
    (tmp_path / "statement.htm").write_text(report, encoding="utf-8")
    for words in COMMANDS:
        filled = words.replace("{folder}", str(tmp_path)).split()
        line = [sys.executable, "-m", "reentry_gui", *filled, "--config", str(pack.file)]
        ended = subprocess.run(line, capture_output=True, check=False, timeout=120)
        assert ended.returncode in {0, 1}, ended.stderr
        assert PLANTED.encode() not in ended.stdout + ended.stderr, words
    assert not leaks(tmp_path)


def test_a_bridge_that_asks_for_a_token_writes_it_nowhere(pack: PackConfig, tmp_path: Path) -> None:
    with Bridge(pack, "--host", "0.0.0.0", variables=KEYRING) as bridge:  # noqa: S104
        client = bridge.client("lines")
        asked = question(7) | {"token": PLANTED}
        client.send("reentry_decision_request", asked)
        assert PLANTED not in json.dumps(client.read())
        stranger = bridge.client("lines")
        stranger.send("reentry_decision_request", question(7) | {"token": PLANTED[:-1]})
        assert ask_http(bridge.ports["http"], PLANTED) == 200
        assert ask_http(bridge.ports["http"], PLANTED + "x") == 401
    assert not leaks(tmp_path)
