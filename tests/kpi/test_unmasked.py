from __future__ import annotations

import subprocess
import sys

QUESTIONS = """
import sys
from reentry_gui.kpi import columns
import numpy as np
values = np.array([3.0, 1.0, 3.0, 2.0])
assert np.unique(values).tolist() == [1, 2, 3]
assert np.quantile(values, 0.5) == np.median(values) == np.nanmedian(values) == 2.5
assert np.isin(values, [1.0, 2.0]).tolist() == [False, True, False, True]
assert "numpy.ma" not in sys.modules, "loaded to tell that an array is not masked"
masked = np.ma.masked_equal(values, 3)
assert "numpy.ma" in sys.modules
assert np.ma is sys.modules["numpy.ma"]
assert np.ma.is_masked(masked)
assert np.unique(masked).count() == 2
"""
PASSED_ON = """
from reentry_gui.kpi import columns
import numpy as np
early = np.ma
assert not early.is_masked(np.zeros(2))
values = np.ma.masked_invalid([1.0, float("nan")])
assert early.is_masked(values)
assert not early.is_masked(3)
"""


def run(code: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 0, ended.stderr


def test_masked_arrays_are_loaded_when_somebody_has_one() -> None:
    run(QUESTIONS)


def test_who_holds_the_stand_in_is_answered_as_by_numpy() -> None:
    run(PASSED_ON)
