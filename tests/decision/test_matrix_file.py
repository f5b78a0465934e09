from __future__ import annotations

import json

import pytest

from reentry_gui.config import PackConfig
from reentry_gui.decision.matrix_file import (
    compare_versions,
    load_matrix,
    matrix_history,
    matrix_path,
    parse_matrix,
    restore_matrix,
    save_matrix,
    update_matrix,
)
from reentry_gui.decision.rules import MatrixFile, dumped
from reentry_gui.errors import ReentryError


def read(**document: object) -> MatrixFile:
    return parse_matrix(json.dumps(document).encode(), "matrix.json")


def test_without_a_file_the_matrix_is_empty(config: PackConfig) -> None:
    assert load_matrix(config) == MatrixFile()


def test_each_save_is_a_version_and_comes_back(config: PackConfig) -> None:
    first = save_matrix(config, read(rules=[{"outcome": 1, "action": "NO_REENTRY"}]), "caution")
    assert (first.version, first.saved, load_matrix(config).version) == (1, True, 1)
    changed = read(version=1, rules=[{"outcome": 1, "action": "REVERSE", "size_multiplier": 0.5}])
    second = save_matrix(config, changed, "brave")
    assert second.version == 2
    assert [v.reason for v in matrix_history(config).versions] == ["brave"]
    assert restore_matrix(config, 1).version == 3
    assert load_matrix(config).rules == read(rules=[{"outcome": 1, "action": "NO_REENTRY"}]).rules


def test_a_preview_and_no_change_write_nothing(config: PackConfig) -> None:
    report = save_matrix(config, read(rules=[{"outcome": 1}]), "try", what_if=True)
    assert not report.saved
    assert not matrix_path(config).exists()
    assert "would change" in list(report.lines())[-1]
    assert not save_matrix(config, MatrixFile(), "nothing").changes


def test_changes_on_an_older_version_are_refused(config: PackConfig) -> None:
    save_matrix(config, read(rules=[{"outcome": 1}]), "one")
    with pytest.raises(ReentryError, match="is version 1 by now, your changes are on version 0"):
        save_matrix(config, read(rules=[{"outcome": 2}]), "two")
    assert load_matrix(config).rules[0].outcome == 1


def test_an_update_from_outside_keeps_what_it_does_not_name(config: PackConfig) -> None:
    save_matrix(config, read(default={"confidence": 0.7}), "base")
    update_matrix(config, {"matrix_version": 1, "rules": [{"outcome": 6}]}, "by an EA")
    found = load_matrix(config)
    assert (found.version, found.default.confidence, found.rules[0].outcome) == (2, 0.7, 6)
    with pytest.raises(ReentryError, match="'rule' is not known"):
        update_matrix(config, {"rule": []}, "typo")


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ({"rules": [{"outcome": 7}]}, "rules[0].outcome"),
        ({"rules": [{"trigger": "NEWS"}]}, 'rules[0].trigger: "NEWS" is not allowed'),
        ({"rules": [{"outcome": 1, "size_multiplier": -1}]}, "rules[0].size_multiplier: -1"),
        ({"rules": [{"outcome": 1, "size_multiplier": "1"}]}, "is no number"),
        ({"rules": [{"outcome": 1, "delay_seconds": 1.5}]}, "is no whole number"),
        ({"rules": [{"outcome": 1, "confidence": 1.1}]}, "at most 1"),
        ({"rules": [{"outcome": 1, "action": "BUY"}]}, 'rules[0].action: "BUY"'),
        ({"rules": [{"outcome": 1, "parameters": {"a,b": "1"}}]}, "a key is letters"),
        ({"rules": [{"outcome": 1, "colour": "red"}]}, "rules[0].colour"),
        ({"rules": [{"action": "REVERSE"}]}, "names no dimension"),
        ({"rules": [{"generation": 4}]}, "beyond max_generation 3"),
        ({"rules": [{"outcome": 1}, {"outcome": 1, "note": "again"}]}, "same pattern as rules[0]"),
        ({"version": -1}, "version: -1"),
    ],
)
def test_each_mistake_is_told_with_its_place(document: dict[str, object], told: str) -> None:
    with pytest.raises(ReentryError) as error:
        read(**document)
    assert told in str(error.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"[]", "holds list"),
        (b"\xff", "byte 0 is not UTF-8"),
        (b'{"version": 1', "line 1, column"),
        (b'{"version": 1, "version": 2}', "stands twice"),
        (b'{"version": NaN}', "version"),
        (b"[" * 100_000, "recursion"),
    ],
)
def test_what_is_no_json_is_told(content: bytes, told: str) -> None:
    with pytest.raises(ReentryError) as error:
        parse_matrix(content, "matrix.json")
    assert told in str(error.value)


def test_a_rule_is_written_without_what_it_leaves_open() -> None:
    matrix = read(rules=[{"trigger": "ECO_HIGH", "generation": 0, "size_multiplier": 0.5}])
    assert dumped(matrix)["rules"] == [
        {"trigger": "ECO_HIGH", "generation": 0, "size_multiplier": 0.5}
    ]
    assert parse_matrix(json.dumps(dumped(matrix)).encode(), "again") == matrix


def test_a_matrix_that_is_gone_is_missed_and_no_number_comes_twice(config: PackConfig) -> None:
    save_matrix(config, read(rules=[{"outcome": 1, "action": "NO_REENTRY"}]), "one")
    save_matrix(config, read(version=1, rules=[{"outcome": 2, "action": "NO_REENTRY"}]), "two")
    assert compare_versions(config, 1).changes[0].path == "version"
    matrix_path(config).unlink()
    with pytest.raises(ReentryError, match="the matrix is gone, its history is there"):
        load_matrix(config)
    assert restore_matrix(config, 1).version == 3
    assert load_matrix(config).rules[0].outcome == 1
