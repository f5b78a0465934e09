from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources.freezing import signatures

WRONG_CALL = """
import sys
from PySide6.QtCore import QObject
try:
    QObject().setObjectName(3)
except TypeError as error:
    print(error)
print(QObject.setObjectName.__doc__)
print("argparse" in sys.modules)
print(type(sys.modules["shibokensupport.signature.parser"].__loader__).__name__)
"""


def told(*places: Path) -> list[str]:
    """Call Qt wrongly in a process of its own; return what it was told."""
    path = os.pathsep.join(map(str, places))
    ended = subprocess.run(
        [sys.executable, "-c", WRONG_CALL],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert not ended.stderr
    return ended.stdout.splitlines()


@pytest.mark.skipif(os.name == "nt", reason="a copied library does not find Qt's there")
def test_a_wrong_call_is_explained_by_what_is_frozen_as_before(tmp_path: Path) -> None:
    import shiboken6  # noqa: PLC0415  # only its place

    work, copy = tmp_path / "work", tmp_path / "copy"
    names = signatures.unpack(work)
    assert f"{signatures.PACKAGE}.signature.parser" in names
    shutil.copytree(Path(shiboken6.__file__).parent, copy / "shiboken6")
    for file, folder in signatures.place(work):
        (copy / folder).mkdir()
        shutil.copy(file, copy / folder)
    before, after = told(), told(copy, work)
    assert before[-2:] == ["True", "EmbeddableZipImporter"]
    assert after[-2:] == ["False", "SourceFileLoader"]
    assert before[:-2] == after[:-2]
    assert "Supported signatures:" in after[2]


def test_what_is_packed_in_another_way_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(signatures, "UNPACK", "raise SystemExit(1)")
    assert signatures.unpack(tmp_path / "work") == []
    assert signatures.place(tmp_path / "work") == []
    assert "unknown place" in capfd.readouterr().err
