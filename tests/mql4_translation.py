"""ReentryBridge.mqh as C++: arrays get a class, imports and properties go; nothing else changes."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

HERE = Path(__file__).parent / "mql4"
INCLUDE = HERE.parents[1] / "resources" / "mql4" / "ReentryBridge.mqh"
IMPORTS = re.compile(r'#import "(?P<dll>[^"]+)"\n(?P<body>.*?)#import\n', re.DOTALL)
COMMENTS_AND_TEXTS = re.compile(r'//[^\n]*|"(?:\\.|[^"\\])*"')


def translated(source: str) -> str:
    """Return the include as C++."""
    source = IMPORTS.sub("", source).replace("#property strict\n", "")
    source = re.sub(r"\b(\w+)\s*&(\w+)\[\]", r"Array<\1> &\2", source)
    source = re.sub(r"^(\s+)(\w+)(\s+)(\w+)\[\];", r"\1Array<\2>\3\4;", source, flags=re.MULTILINE)
    return re.sub(
        r"^(\s+)(\w+)(\s+)(\w+)\[(\d+)\];", r"\1Array<\2>\3\4(\5);", source, flags=re.MULTILINE
    )


def imported(source: str) -> set[str]:
    """Return the functions that the include takes from DLLs."""
    bodies = "\n".join(match["body"] for match in IMPORTS.finditer(source))
    return set(re.findall(r"(\w+)\(", bodies))


def called(source: str) -> set[str]:
    """Return every function that is called and not defined in the include itself."""
    code = COMMENTS_AND_TEXTS.sub("", IMPORTS.sub("", source))
    own = set(re.findall(r"CReentryBridge::(\w+)\(", code))
    own |= set(re.findall(r"^\w+ (\w+)\(", code, flags=re.MULTILINE))
    own |= set(
        re.findall(r"^\s+(?:uint|bool|string|int|void|double)\s+(\w+)\(", code, flags=re.MULTILINE)
    )
    words = {"if", "for", "while", "return", "switch", "int", "uint", "CReentryBridge"}
    return set(re.findall(r"\b([A-Za-z]\w*)\(", code)) - own - words


def compile_expert_advisor(folder: Path) -> Path:
    """Compile the include with the shim and return the program."""
    source = translated(INCLUDE.read_text(encoding="ascii"))
    (folder / "ReentryBridge.translated.hpp").write_text(source, encoding="ascii")
    program = folder / "expert_advisor"
    line = [
        "g++",
        "-std=c++17",
        "-O1",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-fsanitize=address,undefined",
    ]
    places = [f"-I{folder}", f"-I{HERE}", str(HERE / "expert_advisor.cpp"), "-o", str(program)]
    subprocess.run([*line, *places], check=True)
    return program
