"""The EA's inputs: the controls' and the communication layer's, with the values in force."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, Final

from reentry_gui.governance.controls import CONTROLS
from reentry_gui.governance.limits import daily_loss_money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reentry_gui.config import PackConfig

InputValue = bool | int | float | str | None


class Kind(StrEnum):
    """How MT4 writes a value."""

    SWITCH = "0 or 1"
    WHOLE = "whole number"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True)
class EaInput:
    """One input of the EA; a value of None is left to the EA, and `remark` says why."""

    name: str
    kind: Kind
    value: InputValue
    default: str  # the published EA's own; empty where none was published
    remark: str = ""


COMMUNICATION_DEFAULTS: Final = {
    "EnableReentrySystem": "true",
    "ReentryDecisionMethod": "1",
    "EnableReentrySocketComm": "true",
    "EnableReentryEnhancedSignals": "true",
    "EnableReentryStaticProfile": "true",
    "ReentryDecisionTimeoutMS": "5000",
    "MinReentryConfidence": "0.6",
    "MaxReentryGenerations": "3",
}
CONTROL_DEFAULTS: Final = {
    name: control.default if number == 0 else ""
    for control in CONTROLS
    for number, name in enumerate(control.ea_inputs)
}
NUMBERS: Final = {"DailyLossLimit", "MinConfidence", "MaxPositionSize", "MinReentryConfidence"}
TEXTS: Final = {"ReentryProfilePath"}
SWITCHES: Final = {
    "AllowReentry",
    "FreezeLevelGuard",
    "UseOnTimerQueue",
    "EnableLiveProfileReload",
    "EnableExecutionLog",
    "EnableReentrySystem",
    "EnableReentrySocketComm",
    "EnableReentryEnhancedSignals",
    "EnableReentryStaticProfile",
}


def ea_inputs(config: PackConfig, persona: str) -> tuple[EaInput, ...]:
    """Return every input of the EA in the controls' order, with the value for a persona.

    The communication layer repeats two limits under names of its own (MinReentryConfidence,
    MaxReentryGenerations); they get the persona's values, so that the two never disagree.
    """
    values = control_values(config, persona) | communication_values(config, persona)
    remarks = dict(why_left_out(config))
    defaults = CONTROL_DEFAULTS | COMMUNICATION_DEFAULTS
    return tuple(
        EaInput(name, kind_of(name), values[name], default, remarks.get(name, ""))
        for name, default in defaults.items()
    )


def kind_of(name: str) -> Kind:
    """Return how MT4 writes an input's value."""
    if name in SWITCHES:
        return Kind.SWITCH
    if name in NUMBERS:
        return Kind.NUMBER
    return Kind.TEXT if name in TEXTS else Kind.WHOLE


def control_values(config: PackConfig, persona: str) -> dict[str, InputValue]:
    """Return the values of the controls' inputs."""
    own, controls = config.governance.limits_for(persona), config.governance.controls
    balance = config.governance.account_balance
    return {
        "AllowReentry": controls.allow_reentry,
        "MinDelaySeconds": controls.min_delay_seconds,
        "MaxGenerations": own.max_generations,
        "DailyLossLimit": daily_loss_money(balance, own.daily_loss_percent),
        "MinConfidence": own.min_confidence,
        "BlackoutAfterLosses": own.blackout_after_losses,
        "BlackoutMinutes": own.blackout_minutes,
        "MaxPositionSize": own.lot_cap,
        "MaxSpreadPoints": own.max_spread_points,
        "FreezeLevelGuard": controls.freeze_level_guard,
        "MaxOrderSendRetries": controls.max_order_send_retries,
        "ReentryMagicBase": controls.reentry_magic_base,
        "UseOnTimerQueue": controls.use_on_timer_queue,
        "ReentryProfilePath": ea_profile_path(config),
        "EnableLiveProfileReload": controls.enable_live_profile_reload,
        "ReloadSeconds": controls.reload_seconds,
        "EnableExecutionLog": controls.enable_execution_log,
        "MaxReentriesPerDay": controls.max_reentries_per_day,
    }


def communication_values(config: PackConfig, persona: str) -> dict[str, InputValue]:
    """Return the values of the communication layer's inputs."""
    own, layer = config.governance.limits_for(persona), config.governance.communication
    return {
        "EnableReentrySystem": layer.enable_reentry_system,
        "ReentryDecisionMethod": layer.decision_method,
        "EnableReentrySocketComm": layer.enable_socket,
        "EnableReentryEnhancedSignals": layer.enable_enhanced_signals,
        "EnableReentryStaticProfile": layer.enable_static_profile,
        "ReentryDecisionTimeoutMS": layer.decision_timeout_ms,
        "MinReentryConfidence": own.min_confidence,
        "MaxReentryGenerations": own.max_generations,
    }


def why_left_out(config: PackConfig) -> Iterator[tuple[str, str]]:
    """Yield the inputs whose value the config does not tell, each with the reason."""
    governance = config.governance
    if governance.account_balance is None:
        yield "DailyLossLimit", "it is money: set governance.account_balance"
    if governance.controls.reentry_magic_base is None:
        yield "ReentryMagicBase", "the config sets none, the EA keeps its own"
    if ea_profile_path(config) is None:
        yield (
            "ReentryProfilePath",
            "config_root is not below MQL4\\Files; set governance.controls.reentry_profile_path",
        )
    if governance.controls.max_reentries_per_day is None:
        yield "MaxReentriesPerDay", "the config sets no limit"


def ea_profile_path(config: PackConfig) -> str | None:
    r"""Return the EA's folder of profiles as it names it, below `MQL4\Files`; None if unknown."""
    given = config.governance.controls.reentry_profile_path
    return profile_path_of(config) if given is None else given


def profile_path_of(config: PackConfig) -> str | None:
    r"""Return what `config_root` is below `MQL4\Files`; None where it is not, or is not ASCII."""
    parts = PureWindowsPath(config.paths.config_root).parts
    folded = [part.casefold() for part in parts]
    for at in range(len(parts) - 1, 0, -1):
        if folded[at - 1 : at + 1] == ["mql4", "files"]:
            below = "\\".join(parts[at + 1 :])
            return below if below.isascii() and below.isprintable() else None
    return None


def folder_key(path: str) -> str:
    """Return a folder of the EA's so that two spellings of it are equal."""
    return path.replace("/", "\\").strip("\\").casefold()
