# SPDX-License-Identifier: LGPL-2.1-or-later
# aiter() and anext() (Python library reference, "Built-in Functions"), by the special methods alone.


@_builtin
def aiter(async_iterable, /):
    method = _type_lookup(_type_of(async_iterable), "__aiter__", None)
    if method is None:
        raise TypeError(f"'{_type_of(async_iterable).__name__}' object is not an async iterable")
    result = _call_special(method, async_iterable)
    if _type_lookup(_type_of(result), "__anext__", None) is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{_type_of(result).__name__}'")
    return result


class _AnextAwaitable:
    """What anext() with a default gives: awaits, and answers the end of the iteration with the default."""

    def __init__(self, awaitable, default):
        self._awaitable = awaitable
        self._default = default

    def __await__(self):
        method = _type_lookup(_type_of(self._awaitable), "__await__", None)
        if method is None:
            raise TypeError(f"'{_type_of(self._awaitable).__name__}' object can't be awaited")
        try:
            return (yield from _call_special(method, self._awaitable))
        except StopAsyncIteration:
            return self._default


_AnextAwaitable.__name__ = _AnextAwaitable.__qualname__ = "anext_awaitable"
_AnextAwaitable.__module__ = "builtins"


@_builtin
def anext(async_iterator, default=_MISSING, /):
    method = _type_lookup(_type_of(async_iterator), "__anext__", None)
    if method is None:
        raise TypeError(f"'{_type_of(async_iterator).__name__}' object is not an async iterator")
    awaitable = _call_special(method, async_iterator)
    return awaitable if default is _MISSING else _AnextAwaitable(awaitable, default)
