"""Reentry: control panel and engine for MT4 re-entry profiles."""

__version__ = "0.1.0"
