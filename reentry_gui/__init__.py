"""Reentry: control panel and engine for MT4 re-entry profiles."""

import sys
import types

__version__ = "0.1.0"

# pydantic without plugins: what happens to be installed has no say in what a config is. To look
# for them it would load Python's reader of packages and, with it, all that reads mail: 2 MB, and
# a tenth of the time that the models take.
plugins = types.ModuleType("pydantic.plugin._loader")
vars(plugins)["get_plugins"] = tuple
sys.modules.setdefault(plugins.__name__, plugins)
