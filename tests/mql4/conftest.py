from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from mql4_translation import compile_expert_advisor


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Compile the include with the shim, once."""
    if os.name == "nt" or shutil.which("g++") is None:  # the shim speaks to a Unix' sockets
        pytest.skip("no g++ of a Unix is here: the MQL4 include cannot be compiled")
    return compile_expert_advisor(tmp_path_factory.mktemp("advisor"))
