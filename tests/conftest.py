"""What all tests share: a user folder of their own, and a config with real paths."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reentry_gui.config import PackConfig

SHARED = Path(__file__).resolve().parents[2] / "shared"
PATH_KEYS = {
    "profiles_root": "profiles",
    "config_root": "MQL4/Files/config",
    "db_path": "trades.db",
    "scripts_dir": "scripts",
    "reports_dir": "reports",
    "logs_dir": "logs",
}


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test out of the real user's folder."""
    folder = tmp_path / "appdata"
    monkeypatch.setenv("APPDATA", str(folder))
    return folder / "Reentry"


@pytest.fixture
def shared() -> Path:
    """Return the folder of statements and schemas that lies beside the project."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not here: real statements and schemas are missing")
    return SHARED


def pack_document(folder: Path, symbols: list[str] | None = None) -> dict[str, Any]:
    """Return a config document with only the published keys, all paths below `folder`."""
    return {
        "symbols": symbols or ["EURUSD", "USDJPY", "GBPUSD"],
        "paths": {key: str(folder / name) for key, name in PATH_KEYS.items()} | {"sqlite_exe": ""},
        "personas": {
            "cycle_map": {
                "Monday": "conservative",
                "Tuesday": "moderate",
                "Wednesday": "aggressive",
                "Thursday": "conservative",
                "Friday": "moderate",
                "Saturday": "conservative",
                "Sunday": "moderate",
            },
            "fallback_cycle": ["conservative", "moderate", "aggressive"],
        },
        "scheduling": {
            "profile_rotate": {"time": "06:45", "frequency": "DAILY"},
            "weekly_kpi": {"day": "Sunday", "time": "18:00"},
        },
    }


@pytest.fixture
def make_config(tmp_path: Path) -> Callable[..., PackConfig]:
    """Return a function that makes a config in `tmp_path`; keywords are further sections."""

    def make(symbols: list[str] | None = None, **sections: object) -> PackConfig:
        file = tmp_path / "reentry_pack_config.json"
        document = pack_document(tmp_path, symbols) | sections
        file.write_text(json.dumps(document), encoding="utf-8")
        return PackConfig.model_validate_json(json.dumps(document)).located(file)

    return make


@pytest.fixture
def config(make_config: Callable[..., PackConfig]) -> PackConfig:
    """Return a config of three symbols in `tmp_path`; none of its folders exists yet."""
    return make_config()
