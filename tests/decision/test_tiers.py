from __future__ import annotations

from reentry_gui.decision import tiers


def test_a_missed_heartbeat_demotes_and_a_minute_of_health_promotes() -> None:
    tier = tiers.start(0)
    assert tiers.silent(tier, 45, 30, 45) is tier
    tier = tiers.silent(tier, 45.1, 30, 45.1)
    assert (tier.number, tier.reason, tier.since) == (2, "missed its heartbeat", 45.1)
    tier = tiers.silent(tier, 50, 30, 50)
    assert (tier.since, tier.last_trouble) == (45.1, 50)
    assert tiers.healed(tier, 109.9) is tier
    tier = tiers.healed(tier, 110)
    assert (tier.number, tier.since) == (1, 110)
    assert "60 s" in tier.reason


def test_one_error_is_forgiven_three_within_a_minute_are_not() -> None:
    tier = tiers.troubled(tiers.start(0), "junk", 1)
    tier = tiers.troubled(tier, "junk", 62)
    tier = tiers.troubled(tier, "junk", 63)
    assert tier.number == 1
    tier = tiers.troubled(tier, "late", 64)
    assert (tier.number, tier.reason) == (2, "3 errors, the last: late")


def test_what_is_lower_stays_lower() -> None:
    tier = tiers.demoted(tiers.start(0), 3, "the signals file cannot be written", 5)
    tier = tiers.demoted(tier, 2, "connection lost", 6)
    assert (tier.number, tier.reason) == (3, "the signals file cannot be written")
    assert tiers.healed(tier, 65.9).number == 3
    assert tiers.healed(tier, 66).number == 1
