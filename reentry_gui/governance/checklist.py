"""The checklist of controls: as CSV for spreadsheets, as Markdown with the values in force."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reentry_gui import files
from reentry_gui.governance.controls import CONTROLS, Control
from reentry_gui.governance.inputs import EaInput, Kind, ea_inputs
from reentry_gui.governance.limits import personas_of
from reentry_gui.governance.presets import as_text
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reentry_gui.config import PackConfig

CSV_HEADER: Final = (
    "Control",
    "EA Input",
    "CSV Column",
    "Default",
    "Rule",
    "Enforced By",
    "Telemetry",
    "On Failure",
)
EMPTY: Final = "–"


@dataclass(frozen=True)
class ChecklistReport(Report):
    """The checklist's text, and the file it was written to."""

    text: str
    file: Path | None
    written: bool
    what_if: bool

    def lines(self) -> Iterable[str]:
        """Give the text itself, or tell where it is."""
        if self.file is None:
            yield from self.text.splitlines()
        elif not self.written:
            yield f"{self.file}: is up to date"
        else:
            yield f"{self.file}: {'would be written' if self.what_if else 'written'}"


def checklist_csv() -> str:
    """Return the controls as CSV (RFC 4180): a header, a row a control, CRLF."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(CSV_HEADER)
    writer.writerows(row_of(control) for control in CONTROLS)
    return text.getvalue()


def row_of(control: Control) -> tuple[str, ...]:
    """Return a control as a row of the CSV."""
    return (
        control.name,
        ",".join(control.ea_inputs),
        control.csv_column,
        control.default,
        control.rule,
        control.enforced_by,
        control.telemetry,
        control.on_failure,
    )


def checklist_markdown(config: PackConfig) -> str:
    """Return the controls as Markdown, with the values in force for each persona."""
    personas = personas_of(config)
    inputs = {persona: by_name(ea_inputs(config, persona)) for persona in personas}
    head = ["Control", "EA input", *personas, "Rule", "Enforced by", "On failure"]
    lines = [
        "# Governance checklist",
        "",
        f"Values in force by {config.file.name}.",
        "",
        markdown_row(head),
        markdown_row(["---"] * len(head)),
    ]
    for control in CONTROLS:
        values = [in_force(control, inputs[persona]) for persona in personas]
        names = ", ".join(control.ea_inputs)
        row = [control.name, names, *values, control.rule, control.enforced_by, control.on_failure]
        lines.append(markdown_row(row))
    return "\n".join([*lines, "", *balance_note(config), ""])


def balance_note(config: PackConfig) -> Iterable[str]:
    """Say how the daily loss comes about in money."""
    balance = config.governance.account_balance
    for persona in personas_of(config):
        percent = config.governance.limits_for(persona).daily_loss_percent
        share = f"- {persona}: daily loss {percent:g} % of the balance"
        yield share if balance is None else f"{share} of {balance:.2f}"
    if balance is None:
        yield ""
        yield "The balance is unknown: set governance.account_balance to see the loss in money."


def by_name(inputs: Iterable[EaInput]) -> dict[str, EaInput]:
    """Return the inputs by their names."""
    return {entry.name: entry for entry in inputs}


def in_force(control: Control, inputs: Mapping[str, EaInput]) -> str:
    """Return the values of a control's inputs, shortened for reading."""
    found = [inputs[name] for name in control.ea_inputs]
    return ", ".join(EMPTY if entry.value is None else short(entry) for entry in found)


def short(entry: EaInput) -> str:
    """Return a value without the zeros that MT4 writes at its end."""
    text = as_text(entry)
    return text.rstrip("0").rstrip(".") if entry.kind is Kind.NUMBER else text


def markdown_row(cells: Sequence[str]) -> str:
    """Return a row of a Markdown table; a bar within a cell is escaped."""
    escaped = (cell.replace("\\", "\\\\").replace("|", "\\|") or EMPTY for cell in cells)
    return f"| {' | '.join(escaped)} |"


def write_checklist(
    text: str, out: Path | None = None, *, what_if: bool = False
) -> ChecklistReport:
    """Write a checklist to `out`, or only report its text where no file is named."""
    content = text.encode()
    changes = out is not None and not (out.is_file() and files.read_bytes(out) == content)
    if out is not None and changes and not what_if:
        files.write_bytes(out, content)
    return ChecklistReport(text=text, file=out, written=changes, what_if=what_if)
