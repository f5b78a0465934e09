"""What `dev.py` does before it has an environment of its own."""

from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path
from types import ModuleType

import pytest

DEV = Path(__file__).resolve().parents[1] / "dev.py"


@pytest.fixture
def dev() -> ModuleType:
    """Return this tree's dev.py, a copy of its own."""
    spec = importlib.util.spec_from_file_location("dev_of_this_tree", DEV)
    assert spec is not None
    assert spec.loader is not None
    dev = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
    return dev


def test_an_environment_that_is_a_link_is_let_go_of_not_emptied(
    dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anothers, link = tmp_path / "anothers", tmp_path / ".venv"
    anothers.mkdir()
    (anothers / "precious").write_bytes(b"")
    try:
        link.symlink_to(anothers, target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")
    for name, value in (("VENV", link), ("STAMP", link / "stamp")):
        monkeypatch.setattr(dev, name, value)
    ran: list[object] = []
    monkeypatch.setattr(dev, "run", ran.append)
    monkeypatch.setattr(dev.venv, "create", lambda folder, **_how: Path(folder).mkdir())
    dev.install_dependencies()
    assert (anothers / "precious").exists()
    assert not link.is_symlink()
    assert len(ran) == 2


def test_a_renamed_system_package_counts_under_its_old_name(dev: ModuleType) -> None:
    told = (
        "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6ubuntu3), libglib2.0-library\n"
        "installed\txvfb\txserver\n"
        "installed\txauth\t\n"
        "config-files\tnsis\tmakensis\n"
    )
    assert dev.names_in(told) == {
        *("libglib2.0-0t64", "libglib2.0-0", "libglib2.0-library"),
        *("xvfb", "xserver", "xauth"),
    }


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="Debian's package database")
def test_what_this_machine_has_installed_is_known(dev: ModuleType) -> None:
    assert {"dpkg", "awk"} <= dev.installed_packages()  # no package has the second as its name
