"""Orders, positions and chains: what was re-entered by what; found, mended, noted."""

from reentry_gui.lineage.doctor import Finding, examine
from reentry_gui.lineage.mending import CheckReport, MendReport, check_lineage, mend_lineage

__all__ = ["CheckReport", "Finding", "MendReport", "check_lineage", "examine", "mend_lineage"]
