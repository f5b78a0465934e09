"""The matrix as a table for spreadsheets: CSV and XLSX, out and back; mistakes with their cell."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from reentry_gui import files
from reentry_gui.config.explain import allowed
from reentry_gui.decision.matrix_file import checked_matrix, load_matrix, save_matrix
from reentry_gui.decision.rules import ANY, MAX_RULES, Default, Rule, dumped
from reentry_gui.errors import ReentryError
from reentry_gui.profiles.model import parameters_text
from reentry_gui.reports import Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from reentry_gui.config import PackConfig
    from reentry_gui.decision.matrix_file import MatrixSaved
    from reentry_gui.decision.rules import MatrixFile

PATTERN: Final = ("trigger", "duration", "outcome", "proximity", "generation")
EFFECT: Final = ("action", "size_multiplier", "delay_seconds", "confidence", "parameters", "note")
COLUMNS: Final = (*PATTERN, *EFFECT)
WHOLE: Final = frozenset({"outcome", "generation", "delay_seconds"})
NUMBERS: Final = WHOLE | {"size_multiplier", "confidence"}
MAX_BYTES: Final = 10_000_000
FORMULA_SIGNS: Final = ("=", "+", "-", "@")
MEND: Final = "Nothing was changed. Mend the table and import it again."

Cells = list[tuple[str, str]]  # a row: each cell's name (C3, or line 3 column 2) and its text


@dataclass(frozen=True)
class MatrixExported(Report):
    """A table that was written."""

    file: Path
    rules: int
    what_if: bool

    def lines(self) -> Iterable[str]:
        """Tell what lies where."""
        verb = "would be written" if self.what_if else "written"
        yield f"{self.file}: {self.rules} rules and the default {verb}"


def export_matrix(config: PackConfig, file: Path, *, what_if: bool = False) -> MatrixExported:
    """Write the matrix as a table, `.csv` or `.xlsx` by the file's name; the default comes first.

    A cell that is left open is empty in the table; `*` stands for any value of a dimension.
    """
    matrix = load_matrix(config)
    rows: list[list[object]] = [[*COLUMNS], *table_rows(matrix)]
    content = xlsx_of(rows) if kind_of(file) == ".xlsx" else csv_of(rows)
    if not what_if:
        files.write_bytes(file, content)
    return MatrixExported(file, len(matrix.rules), what_if)


def import_matrix(
    config: PackConfig, file: Path, reason: str = "", *, what_if: bool = False
) -> MatrixSaved:
    """Replace the rules and the default by those of a table; one error lists every mistake."""
    matrix = matrix_of_table(file, load_matrix(config))
    return save_matrix(config, matrix, reason or f"imported {file.name}", what_if=what_if)


def matrix_of_table(file: Path, current: MatrixFile) -> MatrixFile:
    """Return a matrix with the rules and the default of a table; nothing is saved."""
    kind = kind_of(file)
    if files.size_of(file) > MAX_BYTES:
        raise ReentryError(f"{file}: has more than {MAX_BYTES:,} bytes", "Is this the right file?")
    content = files.read_bytes(file)
    rows = xlsx_rows(content, file) if kind == ".xlsx" else csv_rows(content, file)
    document = dumped(current) | document_of(list(rows), file)
    return checked_matrix(document, str(file))


def kind_of(file: Path) -> str:
    """Return the kind of a table by its name; a workbook that may hold macros is refused."""
    kind = file.suffix.lower()
    if kind not in {".csv", ".xlsx"}:
        raise ReentryError(
            f"{file}: is neither .csv nor .xlsx", "Save the table as one of these, without macros."
        )
    return kind


def table_rows(matrix: MatrixFile) -> Iterator[list[object]]:
    """Yield the default and each rule as the cells of a row."""
    yield [ANY] * len(PATTERN) + [effect_cell(matrix.default, name) for name in EFFECT]
    for rule in matrix.rules:
        yield [*rule.pattern, *(effect_cell(rule, name) for name in EFFECT)]


def effect_cell(rule: Rule | Default, name: str) -> object:
    """Return a cell: a number, a text, or nothing where the rule leaves it open."""
    value: Any = getattr(rule, name, "")
    if name == "parameters":
        return parameters_text(value) if value else ""
    if value is None:
        return ""
    return value.value if name == "action" else value


def csv_of(rows: Iterable[list[object]]) -> bytes:
    """Write CSV that spreadsheets open: UTF-8 with BOM, CRLF; no text becomes a formula."""
    target = io.StringIO()
    writer = csv.writer(target)
    for row in rows:
        writer.writerow([harmless(cell) for cell in row])
    return target.getvalue().encode("utf-8-sig")


def harmless(cell: object) -> object:
    """Put a space before a text that a spreadsheet would calculate."""
    return f" {cell}" if isinstance(cell, str) and cell.startswith(FORMULA_SIGNS) else cell


def xlsx_of(rows: Sequence[list[object]]) -> bytes:
    """Write a workbook of one sheet; texts are texts, whatever they begin with."""
    import openpyxl  # noqa: PLC0415  # takes its time to load

    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "matrix"
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place, None if value == "" else value)
            if isinstance(value, str) and value:
                cell.data_type = "s"
    sheet.freeze_panes = "F2"
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def csv_rows(content: bytes, file: Path) -> Iterator[Cells]:
    """Yield the rows of a CSV; with `;` between the cells a decimal comma is one."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReentryError(f"{file}: byte {error.start} is not UTF-8", MEND) from error
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        for row in reader:
            line = reader.line_num
            yield [(f"line {line}, column {n}", cell.strip()) for n, cell in enumerate(row, 1)]
    except csv.Error as error:
        raise ReentryError(f"{file}: line {reader.line_num}: {error}", MEND) from error


def xlsx_rows(content: bytes, file: Path) -> Iterator[Cells]:
    """Yield the rows of a workbook's first sheet; formulas and macros are refused."""
    import openpyxl  # noqa: PLC0415  # takes its time to load

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            unpacked = sum(part.file_size for part in archive.infolist())
        if any(name.lower().endswith("vbaproject.bin") for name in names):
            raise ReentryError(f"{file}: holds macros", "Save it as .xlsx without macros.")
        if unpacked > 10 * MAX_BYTES:
            raise ReentryError(f"{file}: unpacks to more than {10 * MAX_BYTES:,} bytes", MEND)
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
        for row in book.worksheets[0].iter_rows(max_col=len(COLUMNS) + 5):
            yield [xlsx_cell(cell, file) for cell in row]
    except (zipfile.BadZipFile, KeyError, ValueError, IndexError, OSError) as error:
        raise ReentryError(f"{file}: is no workbook ({error})", MEND) from error


def xlsx_cell(cell: Any, file: Path) -> tuple[str, str]:  # noqa: ANN401  # openpyxl's many cells
    """Return a cell's name and its text."""
    name = getattr(cell, "coordinate", "")
    if cell.data_type == "f":
        raise ReentryError(f"{file}: {name} holds a formula", "Only values are imported.")
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return name, "" if value is None else str(value).strip()


def document_of(rows: list[Cells], file: Path) -> dict[str, Any]:
    """Return rules and default as the matrix' JSON has them."""
    if not rows:
        raise ReentryError(f"{file}: is empty", f"Its header is {','.join(COLUMNS)}")
    header = header_of(rows[0], file)
    if len(rows) > MAX_RULES + 2:
        raise ReentryError(f"{file}: has more than {MAX_RULES:,} rules", MEND)
    mistakes: list[str] = []
    found = [
        values_of(row, header, mistakes) for row in rows[1:] if any(text for _name, text in row)
    ]
    if mistakes:
        raise ReentryError("\n  ".join([f"{file}:", *mistakes[:50]]), MEND)
    document: dict[str, Any] = {"rules": []}
    for values in found:
        if any(values.get(name, ANY) != ANY for name in PATTERN):
            document["rules"].append(values)
        elif "default" in document:
            raise ReentryError(f"{file}: has two rows for the whole space", MEND)
        else:
            document["default"] = {k: v for k, v in values.items() if k not in {*PATTERN, "note"}}
    return document


def header_of(row: Cells, file: Path) -> list[str]:
    """Return the columns' names in the table's order."""
    names = [text.lower() for _name, text in row]
    while names and not names[-1]:
        names.pop()
    odd = [name for name in names if name not in COLUMNS]
    missing = [name for name in PATTERN if name not in names]
    if odd or missing or len(set(names)) < len(names):
        what = f"the column {odd[0]!r}" if odd else f"no column {', '.join(missing) or 'twice'}"
        raise ReentryError(f"{file}: the header has {what}", f"Columns: {', '.join(COLUMNS)}")
    return names


def values_of(row: Cells, header: list[str], mistakes: list[str]) -> dict[str, Any]:
    """Return a row's values as JSON has them, and add what is wrong with them."""
    texts = dict(zip(header, row, strict=False))
    values: dict[str, Any] = {}
    for name, (_place, text) in texts.items():
        if text and not (name in PATTERN and text == ANY):
            values[name] = value_of(name, text)
    for place, text in row[len(header) :]:
        if text:
            mistakes.append(f"{place}: {text[:40]!r} stands beyond the last column")
    try:
        Rule.model_validate_json(json.dumps(values))
    except ValidationError as error:
        for detail in error.errors():
            name = str(detail["loc"][0])
            place, text = texts[name]
            mistakes.append(f"{place} ({name}): {text[:40]!r} {allowed(detail)}")
    return values


def value_of(name: str, text: str) -> Any:  # noqa: ANN401  # a number, a text or parameters
    """Return a cell's text as the rule wants it; what is none stays text and is told as such."""
    if name == "parameters":
        pairs = (part.partition("=") for part in text.split(";") if part)
        return {key.strip(): value.strip() for key, _sign, value in pairs}
    if name == "outcome":
        text = text.removeprefix("O")
    if name == "generation":
        text = text.removeprefix("G")
    if name not in NUMBERS:
        return text
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return text
    return int(number) if number.is_integer() and name in WHOLE else number
