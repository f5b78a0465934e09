"""How well re-entries are carried out: delays, milliseconds, attempts that came to nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from reentry_gui.kpi.configured_delays import UNTOLD

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from reentry_gui.kpi.configured_delays import Delays
    from reentry_gui.kpi.loading import Attempts


@dataclass(frozen=True)
class DelayQuality:
    """Realised delays beside the configured ones; seconds. None: no re-entry tells."""

    realised: int  # re-entries whose realised delay is known
    realised_p50: float | None
    realised_p95: float | None
    compared: int  # of these, the ones whose configured delay is known, too
    late_p50: float | None  # realised − configured
    late_p95: float | None
    ratios: int  # compared ones whose configured delay is above 0: ÷ 0 is undefined
    ratio_p50: float | None  # realised ÷ configured
    ratio_p95: float | None


@dataclass(frozen=True)
class AttemptQuality:
    """How attempts ended; None: no attempt tells."""

    attempts: int
    aborted: int
    failed: int  # ERROR
    abort_rate: float | None  # ABORTED ÷ attempts
    error_rate: float | None  # ERROR ÷ attempts
    timed: int  # attempts whose milliseconds are known
    exec_ms_p50: float | None
    exec_ms_p95: float | None


def delay_quality(delays: Delays) -> DelayQuality:
    """Return percentiles of realised delays (s), of their lateness (s) and of the ratio.

    Both times of a realised delay stand on the broker's clock. Percentiles are linear
    between neighbours. Source: PEERS.md, delay realised vs configured. Unit: trade.
    """
    known = delays.realised != UNTOLD
    both = known & (delays.configured != UNTOLD)
    late = (delays.realised - delays.configured)[both]
    above = both & (delays.configured > 0)
    ratio = delays.realised[above] / delays.configured[above]
    return DelayQuality(
        int(np.count_nonzero(known)),
        *percentiles(delays.realised[known]),
        len(late),
        *percentiles(late),
        len(ratio),
        *percentiles(ratio),
    )


def attempt_quality(attempts: Attempts) -> AttemptQuality:
    """Return how attempts ended and how long they took in milliseconds, all of them.

    Abort rate = ABORTED ÷ attempts, errors apart. Source: PEERS.md, execution. Unit:
    attempt (a row of the executions, whatever its status).
    """
    count = len(attempts.outcome)
    aborted = int(np.count_nonzero(attempts.outcome == 1))
    failed = int(np.count_nonzero(attempts.outcome == 2))
    timed = attempts.exec_ms[attempts.exec_ms >= 0]
    return AttemptQuality(
        count,
        aborted,
        failed,
        aborted / count if count else None,
        failed / count if count else None,
        len(timed),
        *percentiles(timed),
    )


def percentiles(
    values: NDArray[np.integer] | NDArray[np.floating],
) -> tuple[float | None, float | None]:
    """Return the 50th and the 95th percentile, None of nothing."""
    if not len(values):
        return None, None
    middle, high = np.percentile(values, (50, 95))
    return float(middle), float(high)
