"""The engine's sentences in another language: which one a line is, its values kept.

Loaded where the window, or a report, speaks another language than the engine.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from reentry_gui.languages import days

PLACE: Final = re.compile(r"\{(\d+)\}")
WORD: Final = re.compile(r"[A-Za-z]+")
COLUMNS: Final = re.compile(r" {2,}")
LETTERS: Final = re.compile(r"[^\W\d_]")
TELLING: Final = 7  # characters of a sentence that make it known whatever its values are
LONGEST: Final = 2000  # characters; what is longer is a document, not a sentence
MOST_KEPT: Final = 4096
WORDS: Final = "words"  # the context of what is a sentence's part only when it stands alone
BEFORE: Final = (  # a full stop, a count, a rule's code
    *(r"\.$", r"^[\d.,]+ (?=[a-z ]+$)", r" \([A-Z]\d{3}\)$"),
)
BETWEEN: Final = (r": |:$", r"; ", r" → ", r" \+ ", r", ", r" \(", r"\)$")
JOINTS: Final = tuple(map(re.compile, (*BEFORE, *BETWEEN)))
ROW: Final = re.compile(r"; ")
WITHIN: Final = re.compile(r"[;:] ")  # no value before the last one holds two sentences
ENDS: Final = re.compile(r"[;,]$")  # what stands before it is a part of another sentence
LEAD: Final = 10  # characters by which the end of a line must tell more than all of it
HEAD: Final = "head"
STOP: Final = "."
DAY_FORM: Final = "{day} {month}"

Texts = Mapping[tuple[str, str], str]  # by context and source


@dataclass(frozen=True)
class Sentence:
    """One sentence of the engine and what it is in another language."""

    source: str
    text: str

    @cached_property
    def parts(self) -> list[str]:
        """Return what stands between the values."""
        return PLACE.split(self.source)[::2]

    @cached_property
    def strength(self) -> int:
        """Return how much of it is not values: the more, the surer it is the one."""
        return len("".join("".join(self.parts).split()))

    @cached_property
    def is_sure(self) -> bool:
        """Tell whether nothing else can read like it, whatever its values are."""
        is_label = self.source.endswith(": {1}") or bool(COLUMNS.search(self.source))
        return is_label or self.strength >= TELLING

    @property
    def lead(self) -> int:
        """Return by how much it wins over what stands at the end of a line only."""
        return LEAD if self.is_sure else 0

    @cached_property
    def words(self) -> set[str]:
        """Return the words that a line must hold to be this sentence."""
        bare = PLACE.sub("{}", self.source)
        return {found[0] for found in re.finditer(r"(?<![A-Za-z}])[A-Za-z]+(?![A-Za-z{])", bare)}

    @cached_property
    def joint(self) -> str:
        """Return what stands between it and the words before, where it is a part."""
        return "" if self.source[0] in " ,;:" else " "

    @cached_property
    def is_part(self) -> bool:
        """Tell whether it may stand behind other words."""
        return not self.joint or (self.source[0].islower() and self.strength >= TELLING)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return what finds the values."""
        pieces = [re.escape(self.parts[0])]
        for number, part in zip(PLACE.findall(self.source), self.parts[1:], strict=True):
            pieces += [f"(?P<v{number}>.*?)", re.escape(part)]
        return re.compile("".join(pieces))

    @cached_property
    def ending(self) -> re.Pattern[str]:
        """Return what finds it behind other words."""
        return re.compile(f"(?P<{HEAD}>.*?){self.joint}{self.pattern.pattern}")

    def whole(self, line: str) -> re.Match[str] | None:
        """Return where its values stand in a line that is this sentence."""
        found = (self.pattern if self.joint else self.ending).fullmatch(line)
        if found is None or self.is_sure:
            return found
        return None if any(" " in (value or "") for value in found.groups()) else found

    def behind(self, line: str) -> re.Match[str] | None:
        """Return where its values stand in a line that ends with it."""
        found = self.ending.fullmatch(line) if self.is_part else None
        if found is None or ENDS.search(found[HEAD] or ""):
            return None
        within = list(found.groupdict().values())[1:-1]
        return None if any(value and WITHIN.search(value) for value in within) else found


Fits = Callable[[Sentence, str], "re.Match[str] | None"]
Known = tuple[Sentence, "re.Match[str]"]  # which one a line is, and where its values stand


def first(sentences: Iterable[Sentence], fits: Fits, line: str) -> Known | None:
    """Return the first sentence that fits a line in a way, and where its values stand."""
    pairs = ((sentence, fits(sentence, line)) for sentence in sentences)
    return next(((sentence, found) for sentence, found in pairs if found), None)


def best(candidates: Iterable[Sentence], line: str) -> Known | None:
    """Return the sentence that a line surest is, or ends with."""
    sentences = list(candidates)
    whole = first(sentences, Sentence.whole, line)
    behind = first(sentences, Sentence.behind, line)
    if whole and behind and behind[0].strength > whole[0].strength + whole[0].lead:
        return behind
    return whole or behind


def surer(one: Known | None, other: Known | None) -> bool:
    """Tell whether a sentence tells more of its line than another does of its own."""
    return one is not None and (other is None or one[0].strength > other[0].strength)


class Book:
    """The engine's sentences in one language; read when the first one is asked for."""

    def __init__(
        self,
        engine: Callable[[], Texts],
        window: Callable[[], Texts],
        dated: Callable[[str], str] | None = None,
    ) -> None:
        self.engine = engine
        self.window = window  # names of checks, options and figures are there already
        self.dated = dated or self.day
        self.known: dict[str, str] = {}

    @cached_property
    def exact(self) -> Mapping[str, str]:
        """Return the sentences and words that hold no values."""
        texts = {source: text for (_context, source), text in self.window().items()}
        texts |= {source: text for (_context, source), text in self.engine().items()}
        return {source: text for source, text in texts.items() if not PLACE.search(source)}

    @cached_property
    def by_word(self) -> Mapping[str, list[Sentence]]:
        """Return the sentences that hold values or are parts, by their least common word."""
        told = self.engine().items()
        made = {Sentence(source, text) for (of, source), text in told if of not in {"", WORDS}}
        common = Counter(word for sentence in made for word in sentence.words)
        found: dict[str, list[Sentence]] = {}
        for sentence in made:
            word = min(sentence.words, key=lambda word: (common[word], word), default="")
            found.setdefault(word, []).append(sentence)
        return found

    def candidates(self, line: str) -> list[Sentence]:
        """Return the sentences that a line could be, the surest first."""
        words = {"", *WORD.findall(line)}
        found = [sentence for word in words for sentence in self.by_word.get(word, ())]
        return sorted(found, key=lambda told: (-told.strength, -len(told.source), told.source))

    def translated(self, line: str) -> str:
        """Return a line, or a part of one, in this language."""
        if not LETTERS.search(line) or len(line) > LONGEST:
            return line
        if line not in self.known:
            if len(self.known) >= MOST_KEPT:
                self.known.clear()
            self.known[line] = self.exact.get(line) or self.by_pattern(line)
        return self.known[line]

    def by_pattern(self, line: str) -> str:
        """Return a line as the surest sentence that it can be, else its parts one by one."""
        if days.is_dated(line):
            return self.dated(line)
        candidates = self.candidates(line)
        if COLUMNS.search(line):
            candidates = [sentence for sentence in candidates if COLUMNS.search(sentence.source)]
        found = best(candidates, line)
        if line.endswith(STOP) and surer(best(candidates, line[:-1]), found):
            return self.translated(line[:-1]) + STOP
        row = self.in_a_row(line, found[0].strength if found else 0)
        if row or found is None:
            return row or self.in_parts(line)
        return self.filled(*found)

    def day(self, line: str) -> str:
        """Return a day with the names of weekdays and months that stand in the texts."""
        form = self.exact.get(DAY_FORM, DAY_FORM)
        return days.dated(line, form, lambda word: self.exact.get(word, word))

    def in_a_row(self, line: str, strength: int) -> str:
        """Return a line of several sentences where the first of them tells more than all of it."""
        for joint in ROW.finditer(line):
            before, rest = line[: joint.start()], line[joint.start() :]
            known = best(self.candidates(before), before)
            if known and known[0].strength > strength:
                return self.filled(*known) + self.translated(rest)  # some parts begin with a joint
        return ""

    def filled(self, sentence: Sentence, found: re.Match[str]) -> str:
        """Return a sentence with the values of a line; these may be sentences, too."""
        values = {name: self.translated(value or "") for name, value in found.groupdict().items()}
        head = values.pop(HEAD, "")
        told = PLACE.sub(lambda place: values[f"v{place[1]}"], sentence.text)
        return f"{head}{sentence.joint}{told}" if head else told

    def in_parts(self, line: str) -> str:
        """Return a line whose parts are sentences: what stands on each side of a joint.

        The first joint at which anything is known counts: a full stop belongs to what stands
        before it, unless that is a sentence without it.
        """
        for joint in (COLUMNS, *JOINTS):
            found = joint.search(line)
            if found and len(found[0]) < len(line):
                told = self.at_joint(line, found, is_column=joint is COLUMNS)
                if told != line:
                    return told
        return line

    def at_joint(self, line: str, found: re.Match[str], *, is_column: bool) -> str:
        """Return a line with what stands before and behind a joint said apart."""
        before = self.translated(line[: found.start()])
        after = self.translated(line[found.end() :])
        gap = " " * max(2, found.end() - len(before)) if is_column else found[0]
        return before + gap + after
