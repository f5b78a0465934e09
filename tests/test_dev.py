"""What `dev.py` does before it has an environment of its own."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

DEV = Path(__file__).resolve().parents[1] / "dev.py"


def test_an_environment_that_is_a_link_is_let_go_of_not_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = importlib.util.spec_from_file_location("dev_of_this_tree", DEV)
    assert spec is not None
    assert spec.loader is not None
    dev = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dev)
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
