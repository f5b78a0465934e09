"""What all tests share: a user folder of their own, and a config with real paths."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from packs import pack_document

from reentry_gui import db, profiles
from reentry_gui.config import PackConfig

# A busy machine is no failure: examples are counted, not timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def user_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep every test out of the real user's folder."""
    folder = tmp_path / "appdata"
    monkeypatch.setenv("APPDATA", str(folder))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "localappdata"))
    return folder / "Reentry"


@pytest.fixture
def shared() -> Path:
    """Return the folder of statements and schemas that lies beside the project."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is not here: real statements and schemas are missing")
    return SHARED


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


@pytest.fixture
def pack(config: PackConfig) -> PackConfig:
    """Return a config with default profiles, a terminal and a database on the disk."""
    for persona in profiles.DEFAULT_PERSONAS:
        content = profiles.render(profiles.default_profile(persona))
        for symbol in config.symbols:
            path = config.profile(persona, symbol)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    config.path("config_root").mkdir(parents=True)
    db.provision(config.path("db_path"), config.tables)
    return config
