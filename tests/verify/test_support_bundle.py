"""The support bundle: everything that helps, nothing that is nobody's business."""

from __future__ import annotations

import datetime as dt
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reentry_gui import config as configs
from reentry_gui import log as logs
from reentry_gui import verify
from reentry_gui.config import PackConfig

NOW = dt.datetime(2026, 11, 21, 12, tzinfo=dt.UTC)


def test_secrets_and_names_stay_here(
    make_config: Callable[..., PackConfig], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_config(mail={"password": "hunter2", "server": "smtp.example.org"})
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    config = configs.load(made.file)
    folder = config.path("logs_dir")
    logs.start(folder, "window")
    logs.write_crash_report(ValueError(f"password=hunter2 in {tmp_path}"), "window")
    line = json.dumps({"message": "login with token=hunter2", "path": str(tmp_path / "x")})
    (folder / "reentry-2026-11-20.1.jsonl").write_text(line + "\n", encoding="utf-8")
    report = verify.save_bundle(config, verify.verify(config, NOW), tmp_path / "bundle.zip")
    with zipfile.ZipFile(report.file) as archive:
        texts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert sum(name.startswith("logs/") for name in texts) == 3
    for name, text in texts.items():
        assert "hunter2" not in text, name
        assert str(tmp_path) not in text, name
    document = json.loads(texts["config.json"])
    assert document["mail"] == {"password": logs.HIDDEN, "server": "smtp.example.org"}
    read = json.loads(texts["logs/reentry-2026-11-20.1.jsonl"])
    assert read["message"].startswith("login with token=")
