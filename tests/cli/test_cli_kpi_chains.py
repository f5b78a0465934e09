from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import hand_chains
import pytest

from reentry_gui import cli, profiles
from reentry_gui.config import PackConfig


@pytest.fixture
def hand(make_config: Callable[..., PackConfig]) -> PackConfig:
    config = make_config([hand_chains.SYMBOL])
    hand_chains.write(config.path("db_path"))
    file = config.profile("conservative", "EURUSD")
    file.parent.mkdir(parents=True)
    file.write_bytes(profiles.render(profiles.default_profile("conservative")))
    return config


@pytest.fixture
def run(
    hand: PackConfig, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str, str]]:
    def call(*words: str) -> tuple[int, str, str]:
        code = cli.main(["kpi", *words, "--config", str(hand.file)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return call


Run = Callable[..., tuple[int, str, str]]


def test_chains_are_told_and_given_as_json(run: Run) -> None:
    code, out, _ = run("chains")
    assert code == 0
    assert "Uplift of re-entries -4.95" in " ".join(out.split())
    code, out, _ = run("chains", "--json", "--from", "2026-03-04", "--symbol", "EURUSD")
    figures = {figure["name"]: figure for figure in json.loads(out)["figures"]}
    assert figures["chain_net"]["value"] == pytest.approx(12.95)
    assert figures["chain_net"]["per"] == "chain"


def test_a_simulation_with_its_seed(run: Run) -> None:
    words = ("simulate", "--json", "--balance", "1000", "--seed", "5", "--paths", "20")
    code, out, _ = run(*words, "--block", "2", "--horizon", "9")
    found = json.loads(out)["simulation"]
    assert code == 0
    assert [found[k] for k in ("seed", "paths", "block", "horizon")] == [5, 20, 2, 9]
    assert run(*words, "--block", "2", "--horizon", "9")[1] == out


def test_a_balance_is_asked_for(run: Run) -> None:
    code, _, err = run("simulate")
    assert code == 1
    assert "--balance 10000" in err


def test_what_if_with_a_profile_and_limits(run: Run, hand: PackConfig) -> None:
    file = str(hand.profile("conservative", "EURUSD"))
    code, out, _ = run("what-if", "--profile", file, "--max-generations", "0")
    assert code == 0
    assert "known: 3 chains, 42.25 → 47.20 (+4.95)" in out
    assert "limits of conservative" in out
    _, out, _ = run("what-if", "--profile", file, "--json", "--lot-cap", "0.07", "--daily-cap", "1")
    report = json.loads(out)
    assert report["limits"]["lot_cap"] == 0.07
    assert report["limits"]["max_reentries_per_day"] == 1
    assert report["rules"]["persona"] == "conservative"


def test_a_profile_that_cannot_be_read_is_explained(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.csv"
    file.write_text("Action,Type\n1,SAME\n", encoding="utf-8")
    code, _, err = run("what-if", "--profile", str(file))
    assert code == 1
    assert "draft.csv" in err


@pytest.mark.parametrize(
    "words", [["what-if"], ["chains", "--from", "yesterday"], ["simulate", "--paths", "many"]]
)
def test_wrong_words_are_refused(run: Run, words: list[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(*words)
    assert caught.value.code == 2


def test_formulas_of_chains_stand_in_the_one_table(run: Run) -> None:
    _, out, _ = run("formulas")
    assert "Recovery rate (recovery_rate): " in out
    assert "Net profit (net): " in out


def test_help_loads_no_numpy() -> None:
    told = "import sys; from reentry_gui.cli import parse\n"
    told += "try: parse(['kpi', '--help'])\nexcept SystemExit: pass\n"
    told += "assert 'numpy' not in sys.modules, 'numpy'"
    subprocess.run([sys.executable, "-c", told], check=True, capture_output=True)
