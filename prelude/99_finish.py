# SPDX-License-Identifier: LGPL-2.1-or-later
# The end of the prelude: the modules that every program has from the start.

_modules()["builtins"] = _set_module_dict(_module("builtins"), _builtins())
_builtins()["__name__"] = "builtins"
_builtins()["__doc__"] = None
_builtins()["__package__"] = ""
_builtins()["__loader__"] = None
_builtins()["__spec__"] = _ModuleSpec("builtins", "built-in", False)
_modules()["sys"] = _sys
_make_sys(_sys_dict)
del _MODULE_MAKERS["sys"]
