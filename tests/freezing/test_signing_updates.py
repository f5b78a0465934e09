from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from nacl.signing import SigningKey
from update_servers import serve

import reentry_gui
from reentry_gui import updates
from reentry_gui.config import PackConfig
from reentry_gui.errors import ReentryError
from reentry_gui.updates import source
from reentry_gui.updates.manifest import open_envelope
from resources.freezing import updates as publishing

REPOSITORY = "https://github.com/someone/reentry"
SECRET = bytes(range(32)).hex()


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(publishing.KEY, SECRET)


def test_what_the_release_signs_the_program_believes(
    make_config: Callable[..., PackConfig], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = tmp_path / "updates.json"
    publishing.prepare(publishing.secret_key(), REPOSITORY, built)
    assert SECRET not in built.read_text(encoding="utf-8")
    monkeypatch.setattr(source, "source_file", lambda: built)
    assert source.publisher().url == f"{REPOSITORY}/releases/latest/download/update.json"

    code = publishing.main(["sign", "--repository", REPOSITORY, "--out", str(tmp_path)])
    assert code == 0
    with serve((tmp_path / publishing.NAME).read_bytes()) as publisher:
        config = make_config(updates={"check": True, "manifest_url": publisher.url})
        report = updates.check_for_update(config, dt.datetime.now().astimezone())
    assert report.state == "current"
    assert report.version == reentry_gui.__version__
    assert report.page == f"{REPOSITORY}/releases/tag/v{reentry_gui.__version__}"
    assert "Added" in report.notes


def test_another_key_is_not_believed(tmp_path: Path) -> None:
    key, other = SigningKey.generate(), SigningKey.generate()
    day = dt.date(2026, 11, 21)
    made = publishing.sign(key, REPOSITORY, "- Grüße", day, tmp_path / "update.json")
    assert open_envelope(made.read_bytes(), bytes(key.verify_key)).notes == "- Grüße"
    with pytest.raises(Exception, match="not signed"):
        open_envelope(made.read_bytes(), bytes(other.verify_key))


def test_a_list_counts_for_a_while_and_is_renewed_by_its_own_key_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, public = publishing.secret_key(), bytes(publishing.secret_key().verify_key)
    day = dt.date(2026, 11, 21)
    file = publishing.sign(key, REPOSITORY, "- new", day, tmp_path / publishing.NAME)
    signed = open_envelope(file.read_bytes(), public)
    assert (signed.expires - day).days == publishing.COUNTS_DAYS
    assert publishing.main(["renew", "--out", str(tmp_path)]) == 0
    renewed = open_envelope(file.read_bytes(), public)
    today = dt.datetime.now(dt.UTC).date()
    assert (renewed.expires - today).days in {publishing.COUNTS_DAYS, publishing.COUNTS_DAYS - 1}
    assert renewed == signed.model_copy(update={"expires": renewed.expires})
    before = file.read_bytes()
    monkeypatch.setenv(publishing.KEY, bytes(SigningKey.generate()).hex())
    with pytest.raises(ReentryError, match="not signed"):
        publishing.main(["renew", "--out", str(tmp_path)])
    assert file.read_bytes() == before


def test_long_notes_are_cut_between_two_lines(tmp_path: Path) -> None:
    notes = "\n".join(f"- line {number}" for number in range(1000))
    key, day = SigningKey.generate(), dt.date(2026, 11, 21)
    made = publishing.sign(key, REPOSITORY, notes, day, tmp_path / "update.json")
    told = open_envelope(made.read_bytes(), bytes(key.verify_key)).notes
    assert len(told) < publishing.MOST_NOTES + 3
    assert told.endswith("\n…")
    assert told.splitlines()[-2].startswith("- line ")


@pytest.mark.parametrize("step", ["prepare", "sign"])
def test_without_a_key_nothing_is_made(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(publishing.KEY, "")
    monkeypatch.setattr(publishing, "SOURCE", tmp_path / "updates.json")
    assert publishing.main([step, "--repository", REPOSITORY, "--out", str(tmp_path)]) == 0
    assert "no update check in this build" in capsys.readouterr().err
    assert not (tmp_path / publishing.NAME).exists()
    assert not (tmp_path / "updates.json").exists()


@pytest.mark.parametrize("text", ["00", "secret words", SECRET + "00"])
def test_a_broken_key_stops_the_release_and_is_not_printed(
    text: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(publishing.KEY, text)
    assert publishing.main(["sign", "--repository", REPOSITORY]) == 1
    said = capsys.readouterr()
    assert "64 hex digits" in said.err
    assert text not in said.err.replace("64 hex digits", "")


def test_a_new_key_is_a_new_one(capsys: pytest.CaptureFixture[str]) -> None:
    made = set()
    for _again in range(2):
        assert publishing.main(["new-key"]) == 0
        made.add(json.dumps(capsys.readouterr().out.strip()))
    assert len(made) == 2


def test_this_tree_holds_no_publisher() -> None:
    assert not publishing.SOURCE.exists(), "it is written by the release workflow only"
