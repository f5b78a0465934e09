"""The config's `account` section: what only the broker's contract with the trader tells."""

from __future__ import annotations

from pydantic import Field

from reentry_gui.config.section import Section


class AccountSection(Section):
    """The trading account."""

    leverage: float | None = Field(
        default=None,
        ge=1,
        le=5_000,
        title="Leverage (1 : …)",
        description="30 stands for 1:30. It turns open trades into the margin that they hold; "
        "empty: margin is told in lots only.",
    )
