# SPDX-License-Identifier: LGPL-2.1-or-later
# The end of the prelude: the modules that every program has from the start.

class _WeakrefGetter:
    """The descriptor `__weakref__` of classes whose instances can be weakly referenced."""

    def __init__(self, owner):
        self.__objclass__ = owner
        self.__name__ = "__weakref__"

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        references = _weak_references(obj)
        return references[0] if references else None

    def __set__(self, obj, value):
        raise AttributeError(f"attribute '__weakref__' of '{_type_of(obj).__name__}' objects is not writable")

    def __repr__(self):
        return f"<attribute '__weakref__' of '{self.__objclass__.__name__}' objects>"


def _allow_weakrefs(cls, own):
    _set_weakly(cls, True)
    own.setdefault("__weakref__", _WeakrefGetter(cls))


_modules()["builtins"] = _set_module_dict(_module("builtins"), _builtins())
_builtins()["__name__"] = "builtins"
_builtins()["__doc__"] = None
_builtins()["__package__"] = ""
_builtins()["__loader__"] = None
_builtins()["__spec__"] = _ModuleSpec("builtins", "built-in", False)
_modules()["sys"] = _sys
_make_sys(_sys_dict)
del _MODULE_MAKERS["sys"]
