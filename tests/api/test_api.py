from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from bridges import Bridge, deploy, question, rows

from reentry_gui.config import PackConfig

COMBO = {
    "symbol": "EURUSD",
    "signal_type": "ECO_HIGH",
    "time_category": "QUICK",
    "outcome": 4,
    "context": "SHORT",
    "generation": 1,
}


@pytest.fixture
def bridge(pack: PackConfig) -> Iterator[Bridge]:
    deploy(pack)
    with Bridge(pack) as running:
        yield running


@pytest.fixture
def http(bridge: Bridge) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"http://127.0.0.1:{bridge.ports['http']}", timeout=60) as client:
        yield client


def told(answer: httpx.Response, status: int) -> Any:  # noqa: ANN401  # JSON
    assert answer.status_code == status, answer.text
    if status >= 400:
        assert answer.json().keys() == {"error", "hint"}
    return answer.json()


def test_http_and_sockets_give_one_and_the_same_answer(bridge: Bridge, http: httpx.Client) -> None:
    by_http = told(http.post("/reentry/decide", json=question(1)), 200)
    assert bridge.client("lines").ask(question(1)) == by_http
    assert bridge.client("framed").ask(question(1)) == by_http
    assert told(http.post("/decide", json=question(1)), 200) == by_http
    assert '"ticket":1,' in http.post("/decide", json=question(1)).text


def test_a_cell_can_be_asked_for(http: httpx.Client) -> None:
    for path in ("/decide", "/reentry/decide"):
        found = told(http.post(path, json={"combo": COMBO}), 200)
        assert found["combination_id"] == "ECO_HIGH~QUICK~O4~SHORT~G1"
        assert found["action"] == "INCREASE_SIZE"  # row 4 of the deployed profile


def test_a_result_is_recorded_once(bridge: Bridge, http: httpx.Client) -> None:
    name = told(http.post("/reentry/decide", json=question(1)), 200)["decision_id"]
    result = {"decision_id": name, "symbol": "EURUSD", "source_ticket": 1, "status": "ABORTED"}
    for _time in range(2):
        assert told(http.post("/reentry/execute", json=result), 200) == {"status": "recorded"}
    told(http.post("/reentry/execute", json=result | {"decision_id": "x"}), 404)
    told(http.post("/reentry/execute", json=result | {"source_ticket": 2}), 409)
    bridge.stop()
    assert rows(bridge.config, "SELECT status FROM reentry_decisions") == [("ABORTED",)]


def test_the_matrix_is_put_in_force_by_version(http: httpx.Client) -> None:
    rule = {"outcome": 4, "action": "REVERSE", "size_multiplier": 0.5}
    new = {"matrix_version": 0, "rules": [rule]}
    assert told(http.put("/reentry/matrix", json=new), 200)["matrix_version"] == 1
    assert told(http.get("/reentry/matrix"), 200)["rules"][0]["action"] == "REVERSE"
    assert told(http.post("/decide", json={"combo": COMBO}), 200)["action"] == "REVERSE"
    told(http.put("/reentry/matrix", json=new), 409)  # made on a version that is gone
    told(http.put("/reentry/matrix", json={"matrix_version": 1, "rules": [{"x": 1}]}), 422)
    twice = {"matrix_version": 1, "rules": [rule, rule]}
    told(http.put("/reentry/matrix", json=twice), 409)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 422),
        (b"junk", 422),
        (b"[]", 422),
        (b'{"a":NaN}', 422),
        (b'{"a":1,"a":2}', 422),
        (b"\xff\xfe", 422),
        (json.dumps(question(1, lots="0.1")).encode(), 422),
        (json.dumps(question(0)).encode(), 422),
        (json.dumps(question(1, symbol="XYZ")).encode(), 404),
        (json.dumps(question(1, close_time="2020.01.01 00:00:00")).encode(), 409),
        (json.dumps(question(1, close_time="2026.13.41 00:00:00")).encode(), 409),
        (b'{"a":"' + b"x" * 70_000 + b'"}', 413),
        (b'{"a":"' + b"x" * 4_300_000 + b'"}', 413),
    ],
)
def test_a_wrong_body_is_explained(http: httpx.Client, body: bytes, status: int) -> None:
    told(http.post("/reentry/decide", content=body), status)


def test_an_endless_body_is_cut_off(http: httpx.Client) -> None:
    def chunks() -> Iterator[bytes]:
        for _number in range(80):
            yield b" " * 65_536

    told(http.post("/reentry/decide", content=chunks()), 413)


def test_a_page_that_rebinds_its_name_is_refused(http: httpx.Client) -> None:
    told(http.get("/health", headers={"Host": "evil.example"}), 421)
    found = http.get("/health", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in found.headers


def test_only_who_has_the_key_may_stop_it(bridge: Bridge, http: httpx.Client) -> None:
    told(http.post("/bridge/stop"), 403)
    told(http.post("/bridge/stop", headers={"X-Reentry-Key": "wrong"}), 403)
    assert bridge.process.poll() is None


def test_health_metrics_and_status(bridge: Bridge, http: httpx.Client) -> None:
    bridge.client("lines").ask(question(1))
    assert told(http.get("/health"), 200)["status"] == "ok"
    text = http.get("/metrics").text
    assert "reentry_bridge_decisions_total 1\n" in text
    assert 'reentry_bridge_peers{tier="1"} 1\n' in text
    kinds = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE ")}
    assert kinds == {re.split(r"[{ ]", line)[0] for line in text.splitlines() if line[0] != "#"}
    (peer,) = told(http.get("/bridge/status"), 200)["peers"]
    assert (peer["name"], peer["tier"], peer["reason"]) == ("1234 EURUSD", 1, "connected")
    told(http.get("/nothing"), 404)
    told(http.delete("/health"), 405)
