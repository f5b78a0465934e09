from __future__ import annotations

import os
import platform
import struct
import subprocess
import sys
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from reentry_gui.cli import GROUPS
from resources.freezing import distributions, icon, licences, modules, sizes, trim, version, wine

ROOT = Path(__file__).resolve().parents[2]


def test_every_module_of_the_program_goes_in_unasked() -> None:
    found = modules.modules(ROOT / "reentry_gui")
    assert "reentry_gui" in found
    assert {f"reentry_gui.cli.{module}" for module, _text in GROUPS.values()} <= {*found}
    assert "reentry_gui.ui.tabs.overview" in found
    assert len(found) == len(set(found)) == len([*(ROOT / "reentry_gui").rglob("*.py")])


def test_what_the_program_needs_goes_in_and_what_the_tests_need_does_not() -> None:
    needed = distributions.needed(ROOT)
    assert {"pyside6-essentials", "shiboken6", "numpy", "pydantic-core"} <= needed.keys()
    assert not {"pytest", "backtesting", "hypothesis"} & needed.keys()
    unwanted = distributions.unwanted_modules(ROOT)
    assert {"pytest", "hypothesis"} <= {*unwanted}
    assert not {"numpy", "PySide6", "pydantic", "keyring", "reentry_gui"} & {*unwanted}


def test_every_distribution_has_a_licence_and_its_text() -> None:
    found = distributions.needed(ROOT)
    listed, *texts = licences.whole_text(ROOT).split(f"\n\n{licences.RULE}\n")
    python, *lines = listed.splitlines()
    assert python == f"Python {platform.python_version()}: PSF-2.0"
    assert len(lines) == len(found)
    assert any(line.startswith("PySide6") and "LGPL" in line for line in lines)
    assert all(line.count(": ") == 1 and len(line) < 120 for line in lines)
    assert not [line for line in lines if "its own page" in line]
    titles = [text.partition("\n")[0] for text in texts]
    without = {licences.title_of(one) for one in found.values()} - {*titles}
    assert {name.split()[0] for name in without} <= {"PySide6_Essentials", "shiboken6"}
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in texts[1]
    assert min(map(len, texts)) > 300  # a text, not a name
    assert texts[0].startswith("Qt and its Python bindings")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("2.10", (2, 10, 0, 0)),
        ("1.2.3rc1", (1, 2, 3, 0)),
        ("1.2.3.dev4", (1, 2, 3, 0)),
        ("12.0.1+local.5", (12, 0, 1, 0)),
    ],
)
def test_windows_has_four_numbers(text: str, numbers: tuple[int, ...]) -> None:
    assert version.numbers(text) == numbers


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", True),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/plugins/imageformats/libqtiff.so", False),
        ("PySide6\\opengl32sw.dll", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fi.qm", False),
        ("resources/translations/reentry_de.ts", True),
        ("PySide6\\plugins\\styles\\qmodernwindowsstyle.dll", False),
        ("pyqtgraph/icons/peegee/peegee_256px.png", False),
        ("pyqtgraph/icons/auto.svg", True),
        ("lxml/html/_difflib.cp311-win_amd64.pyd", False),
        ("lxml/etree.cp311-win_amd64.pyd", True),
        ("libgio-2.0.so.0", False),
        ("libpangocairo-1.0.so.0", False),
        ("libglib-2.0.so.0", True),
    ],
)
def test_only_what_is_loaded_stays(name: str, *, stays: bool) -> None:
    assert bool(trim.kept([(name, "", "BINARY")])) == stays


def test_the_icon_has_every_size_that_windows_asks_for(tmp_path: Path) -> None:
    target = tmp_path / "new" / "reentry.ico"
    icon.write_icon(ROOT / "resources" / "icons" / "reentry.svg", target)
    content = target.read_bytes()
    assert struct.unpack_from("<HHH", content) == (0, 1, len(icon.SIZES))
    for number, size in enumerate(icon.SIZES):
        width, *_more, length, start = struct.unpack_from("<BBBBHHII", content, 6 + 16 * number)
        picture = content[start : start + length]
        assert width == size % 256
        assert picture.startswith(b"\x89PNG")
        assert struct.unpack_from(">II", picture, 16) == (size, size)


def test_charts_are_painted_without_opengl_being_there() -> None:
    hook = ROOT / "resources" / "freezing" / "without_opengl.py"
    lines = (
        "import runpy, sys",
        f"runpy.run_path({str(hook)!r}, run_name='__main__')",
        "from reentry_gui.ui import app",
        "application = app.make_application()",
        "from reentry_gui.ui.charts.plot import Plot",
        "plot = Plot('curves')",
        "plot.resize(400, 300)",
        "assert not plot.grab().toImage().isNull()",
        "assert not hasattr(sys.modules['PySide6.QtOpenGL'], '__file__')",
    )
    ended = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr


def test_hooks_that_start_what_nobody_uses_are_left_out() -> None:
    names = ("pyi_rth_multiprocessing", "pyi_rth_pyside6", "pyi_rth_inspect")
    kept = trim.needed([(name, "", "PYSOURCE") for name in names])
    assert [name for name, _file, _kind in kept] == ["pyi_rth_inspect"]
    sources = [file.read_text(encoding="utf-8") for file in (ROOT / "reentry_gui").rglob("*.py")]
    words = ("multiprocessing", "ProcessPool", "pkgutil")
    assert not [word for word in words for source in sources if word in source]


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("reentry.exe", "the two programs with all Python modules"),
        ("_internal/PySide6/Qt6Gui.dll", "Qt: libraries"),
        ("_internal/PySide6/Qt/lib/libicudata.so.73", "Qt: words in other scripts (ICU)"),
        ("_internal/PySide6/QtGui.pyd", "Qt: Python bindings"),
        ("_internal/PySide6/plugins/platforms/qwindows.dll", "Qt: plugins, translations"),
        ("_internal/numpy.libs/libscipy_openblas64_-63c8.dll", "numpy: linear algebra"),
        ("_internal/libcrypto-3.dll", "encryption (TLS, keyring, signatures)"),
        ("_internal/unicodedata.pyd", "Python and its own modules"),
        ("_internal/resources/icons/add.svg", "Reentry's resources, profiles, config"),
        ("_internal/charset.txt", "other packages"),
    ],
)
def test_each_file_belongs_to_a_part(path: str, part: str) -> None:
    assert sizes.part_of(path) == part


def test_a_text_that_no_field_names_is_brought_too(tmp_path: Path) -> None:
    folder = tmp_path / "old-1.0.dist-info"
    folder.mkdir()
    texts = {"METADATA": "Name: old\nVersion: 1.0", "LICENSE.txt": "Do.", "licences.py": ""}
    texts["RECORD"] = "".join(f"{folder.name}/{name},,\n" for name in texts)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert licences.text_of(PathDistribution(folder)) == "Do."


def test_sizes_of_nothing_say_what_comes_first(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert sizes.main([str(tmp_path / "none")]) == 1
    assert "first: dev.py build" in capsys.readouterr().err


def test_no_byte_is_left_out(tmp_path: Path) -> None:
    for path, size in (("reentry", 5), ("_internal/numpy/core.so", 7), ("_internal/x/y", 11)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(bytes(size))
    assert list(sizes.parts(tmp_path).values()) == [11, 7, 5]


def test_the_windows_part_of_the_tests_leaves_nothing_out() -> None:
    parts = wine.parts()
    assert {"windows", "decision", "cli", "files"} <= parts.keys()
    assert not wine.NOT_HEADLESS & parts.keys()
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    paths = tuple(path for part in parts.values() for path in part)
    run = {name for name in there if name.startswith(paths)}
    assert {name.split("/")[1] for name in there - run} <= wine.NOT_HEADLESS


def test_without_a_kit_the_windows_tests_are_skipped_with_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert wine.main([str(tmp_path / "none")]) == 0
    assert (
        f"skipped: no Wine with a Windows Python in {tmp_path / 'none'}" in capsys.readouterr().out
    )
    with pytest.raises(SystemExit):
        wine.main([str(tmp_path), "no such step"])


WHAT_PYTEST_WRITES = (
    '<testsuites><testsuite tests="9" failures="1" errors="2" skipped="3"/></testsuites>'
)


def test_a_part_of_the_windows_tests_tells_how_it_ended(tmp_path: Path) -> None:
    told = tmp_path / "told.xml"
    hung = wine.end_of("decision", told)
    assert (str(hung), hung.is_good) == ("decision: 1 not finished", False)
    told.write_text(WHAT_PYTEST_WRITES, encoding="utf-8")
    end = wine.end_of("cli", told)
    assert (str(end), end.is_good) == ("cli: 3 passed, 3 failed, 3 skipped", False)
    assert str(hung + end) == "decision: 3 passed, 3 failed, 3 skipped, 1 not finished"
    told.write_text(WHAT_PYTEST_WRITES.replace("1", "0").replace("2", "0"), encoding="utf-8")
    assert wine.end_of("cli", told).is_good
