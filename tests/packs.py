"""Config documents for tests."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reentry_gui import profiles

PATH_KEYS = {
    "profiles_root": "profiles",
    "config_root": "MQL4/Files/config",
    "db_path": "trades.db",
    "scripts_dir": "scripts",
    "reports_dir": "reports",
    "logs_dir": "logs",
}


def pack_document(folder: Path, symbols: list[str] | None = None) -> dict[str, Any]:
    """Return a config document with only the published keys, all paths below `folder`."""
    return {
        "symbols": symbols or ["EURUSD", "USDJPY", "GBPUSD"],
        "paths": {key: str(folder / name) for key, name in PATH_KEYS.items()} | {"sqlite_exe": ""},
        "personas": {
            "cycle_map": dict(profiles.DEFAULT_WEEK),
            "fallback_cycle": ["conservative", "moderate", "aggressive"],
        },
        "scheduling": {
            "profile_rotate": {"time": "06:45", "frequency": "DAILY"},
            "weekly_kpi": {"day": "Sunday", "time": "18:00"},
        },
    }
