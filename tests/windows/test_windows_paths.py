"""Folders as Windows users have them: spaces, umlauts, long ones, other drives' notations."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from packs import pack_document

from reentry_gui import config as configs
from reentry_gui import install, paths, personas, verify
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.tasks import program, schtasks
from reentry_gui.tasks.render import render

MONDAY = dt.date(2026, 11, 23)
FOLDERS = {
    "spaces": "My Documents and more",
    "umlauts": "Jörg Müßig",
    "other letters": "交易 торговля",
    "signs": "100% & (more) 'x'",
}


@pytest.mark.parametrize("name", FOLDERS)
def test_a_pack_is_installed_rotated_and_verified_in_any_folder(tmp_path: Path, name: str) -> None:
    use(tmp_path / FOLDERS[name])


def test_a_pack_in_a_folder_of_more_than_200_characters(tmp_path: Path) -> None:
    use(tmp_path / ("x" * (205 - len(str(tmp_path)))))


def test_a_folder_too_long_for_a_task_is_told_and_the_rest_works(tmp_path: Path) -> None:
    config = packed(tmp_path / ("a" * 90) / ("b" * 90) / ("c" * 60))
    report = install.install(install.Setting(config, dt.datetime.now().astimezone()))
    assert report.needs_action
    assert "short and plain folder" in "\n".join(report.lines())


def test_a_pack_with_the_notation_for_long_paths(tmp_path: Path) -> None:
    use(Path(f"\\\\?\\{tmp_path / 'here'}"))


def test_a_pack_on_a_share(tmp_path: Path) -> None:
    share = Path(f"\\\\localhost\\{tmp_path.drive[0]}$", *tmp_path.parts[1:])
    if not share.is_dir():
        pytest.skip("this machine has no administrative shares")
    use(share / "pack")


def packed(folder: Path) -> PackConfig:
    """Write a config whose paths are all below a folder, and load it."""
    folder.mkdir(parents=True)
    file = folder / "reentry_pack_config.json"
    file.write_text(json.dumps(pack_document(folder, ["EURUSD", "GBPUSD"])), encoding="utf-8")
    config = configs.load(file)
    config.path("config_root").mkdir(parents=True)
    return config


def use(folder: Path) -> None:
    """Install, rotate and verify a pack; its task's words must come back as they were."""
    config = packed(folder)
    now = dt.datetime.now().astimezone()
    assert not install.install(install.Setting(config, now)).needs_action
    assert personas.rotate(config, MONDAY).state == "complete"
    for symbol in config.symbols:
        wanted = config.profile("conservative", symbol).read_bytes()
        assert config.deployed_profile(symbol).read_bytes() == wanted
    personas.rotate(config, now.date(), at=now)
    report = verify.verify(config, now)
    assert not report.needs_action, [*report.lines()]
    for task in render(config, MONDAY):
        root = schtasks.parse_definition(task.xml[2:].decode("utf-16-le"))
        assert root is not None
        arguments = next(e.text for e in root.iter() if str(e.tag).endswith("}Arguments"))
        assert program.split_arguments(str(arguments))[-1] == str(config.file)


@pytest.mark.parametrize("name", ["aux", "CON", "nul.txt", "Com1", "LPT9.csv", "x.", "y ", "a:b"])
def test_names_that_windows_keeps_for_itself_are_refused(tmp_path: Path, name: str) -> None:
    assert paths.why_not_a_file_name(name)
    file = tmp_path / "reentry_pack_config.json"
    document = pack_document(tmp_path)
    document["personas"]["fallback_cycle"] = [name]
    file.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(ReentryError):
        configs.load(file)
