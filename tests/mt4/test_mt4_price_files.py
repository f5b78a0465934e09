from __future__ import annotations

import json
from pathlib import Path

import pytest
from packs import pack_document
from price_bars import hst, write_hst

from reentry_gui import config as configs
from reentry_gui.config import PackConfig
from reentry_gui.mt4.price_files import price_files


def config_of(folder: Path, **paths: str) -> PackConfig:
    document = pack_document(folder, ["EURUSD.pro", "USDJPY"])
    document["symbol_map"] = {"suffixes": [".pro", "m"]}
    document["paths"] |= paths
    file = folder / "reentry_pack_config.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return configs.load(file)


def log_in(folder: Path, server: str) -> None:
    (folder / "logs").mkdir(exist_ok=True)
    line = f"0\t08:00:00.000\t'4711': login on {server} (ping: 20.00 ms)\r\n"
    (folder / "logs" / "20261120.log").write_text(line, encoding="utf-8")


@pytest.fixture
def terminal(tmp_path: Path) -> Path:
    (tmp_path / "MQL4" / "Files" / "config").mkdir(parents=True)
    return tmp_path


def test_the_files_of_the_configs_symbols_are_found_by_its_spelling(terminal: Path) -> None:
    server = terminal / "history" / "Broker-Live"
    for name in ("EURUSD.pro60", "EURUSD.pro1", "EURUSDm1", "USDJPY5", "GBPUSD1", "USDJPY2"):
        write_hst(server, f"{name}.hst", hst([]))
    (server / "symbols.raw").write_bytes(b"x")
    found = price_files(config_of(terminal))
    assert found.folder == server
    names = {name: [file.path.stem for file in files] for name, files in found.files.items()}
    assert names == {"EURUSD": ["EURUSD.pro1", "EURUSD.pro60"], "USDJPY": ["USDJPY5"]}
    assert [file.minutes for file in found.files["EURUSD"]] == [1, 60]


def test_another_spelling_serves_where_the_configs_own_has_no_file(terminal: Path) -> None:
    write_hst(terminal / "history" / "B", "EURUSDm1.hst", hst([]))
    found = price_files(config_of(terminal))
    assert [file.path.stem for file in found.files["EURUSD"]] == ["EURUSDm1"]


def test_the_server_of_the_last_login_wins(terminal: Path) -> None:
    for server in ("Broker-Demo", "Broker-Live"):
        write_hst(terminal / "history" / server, "USDJPY1.hst", hst([]))
    assert "several servers (Broker-Demo, Broker-Live)" in price_files(config_of(terminal)).why
    log_in(terminal, "Broker-Live")
    found = price_files(config_of(terminal))
    assert found.folder == terminal / "history" / "Broker-Live"
    assert not found.why


def test_a_written_file_has_another_stamp(terminal: Path) -> None:
    path = write_hst(terminal / "history" / "B", "USDJPY1.hst", hst([]))
    config = config_of(terminal)
    before = price_files(config).files
    assert price_files(config).files == before
    path.write_bytes(hst([]) + bytes(60))
    assert price_files(config).files != before


def test_the_config_may_name_the_folder(terminal: Path, tmp_path: Path) -> None:
    write_hst(tmp_path / "elsewhere", "USDJPY1.hst", hst([]))
    config = config_of(terminal, history_dir="elsewhere")  # from the config's own folder
    assert [*price_files(config).files] == ["USDJPY"]
    missing = price_files(config_of(terminal, history_dir=str(tmp_path / "no")))
    assert missing.files == {}
    assert "there is no such folder" in missing.why


def test_why_there_are_none_is_told(terminal: Path) -> None:
    config = config_of(terminal)
    assert "has no folder history" in price_files(config).why
    (terminal / "history" / "deleted").mkdir(parents=True)
    assert "holds no bars yet" in price_files(config).why
    write_hst(terminal / "history" / "B", "XAUUSD1.hst", hst([]))
    assert "holds no bars of your symbols" in price_files(config).why
    outside = config_of(terminal, config_root=str(terminal / "plain"))
    assert "lies in no MT4 terminal" in price_files(outside).why
