# SPDX-License-Identifier: LGPL-2.1-or-later
# What happens after a point (machine/memory/points.ts), and at the end of a program: callbacks of weak references are
# called and objects finalized. Their exceptions go to sys.unraisablehook.


class UnraisableHookArgs(tuple):
    """What sys.unraisablehook gets."""

    __slots__ = ()

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    err_msg = property(lambda self: self[3])
    object = property(lambda self: self[4])

    def __repr__(self):
        names = ("exc_type", "exc_value", "exc_traceback", "err_msg", "object")
        return "UnraisableHookArgs(" + ", ".join([f"{name}={value!r}" for name, value in zip(names, self)]) + ")"


UnraisableHookArgs.__module__ = "builtins"


def unraisablehook(unraisable, /):
    file = _sys_dict.get("stderr")
    if file is None:
        return
    what = unraisable.err_msg or "Exception ignored in"
    if unraisable.object is not None:
        what += " " + _safe_string(unraisable.object, "object", repr)
    e = unraisable.exc_value
    file.write("".join([what + ":\n"] + ([] if e is None else _plain_traceback(e))))


def _plain_traceback(e):
    """An exception without what caused it and without marks in its lines: so CPython prints what nobody can take."""
    lines = []
    if e.__traceback__ is not None:
        lines.append("Traceback (most recent call last):\n")
        places = []
        traceback = e.__traceback__
        while traceback is not None:
            places.append((traceback.tb_frame, traceback.tb_lineno))
            traceback = traceback.tb_next
        for entry in StackSummary.extract(places):
            lines.append(f"  File \"{entry.filename}\", line {entry.lineno}, in {entry.name}\n")
            if entry.line:
                lines.append(f"    {entry.line}\n")
    cls = _type_of(e)
    name = cls.__qualname__ if cls.__module__ in ("builtins", "__main__") else f"{cls.__module__}.{cls.__qualname__}"
    text = _safe_string(e, "exception")
    lines.append(f"{name}: {text}\n" if text else f"{name}\n")
    return lines


_sys_dict["unraisablehook"] = _sys_dict["__unraisablehook__"] = _as(unraisablehook, _t_builtin_function_or_method, "sys", None)
_sys_dict["UnraisableHookArgs"] = UnraisableHookArgs


def _unraisable(e, what, object):
    """Nobody can take this exception: tells the hook."""
    hook = _sys_dict.get("unraisablehook")
    if object is not None:
        what += " " + _safe_string(object, "object", repr)
    args = tuple.__new__(UnraisableHookArgs, (_type_of(e), e, e.__traceback__, what, None))
    try:
        if hook is None:
            unraisablehook(args)
        else:
            hook(args)
    except BaseException as second:
        try:
            file = _sys_dict.get("stderr")
            if file is not None:
                shown = _safe_string(hook, "object", repr)
                file.write("".join([f"Exception ignored in sys.unraisablehook: {shown}\n"] + _plain_traceback(second)))
        except BaseException:
            pass  # nothing of this may reach the program, which is between two instructions


def _after_point():
    """Goes through what waits: it is called between two instructions, and must not raise."""
    while True:
        dead = _next_dead()
        if dead is None:
            return
        cls = _type_of(dead)
        if _is_derived(cls, _t_ReferenceType) or _is_derived(cls, _t_AnyProxy):
            callback = _weak_callback(dead)
            try:
                callback(dead)
            except BaseException as e:
                _unraisable(e, "Exception ignored while calling weakref callback", callback)
            callback = None
        else:
            _finalize(dead)


def _finalize(dead):
    """Calls the finalizer of an object, once and for all."""
    cls = _type_of(dead)
    if cls is _t_generator:
        try:
            dead.close()
        except BaseException as e:
            _unraisable(e, "Exception ignored while closing generator", dead)
        return
    method = _type_lookup(cls, "__del__", None)
    if method is None:
        return
    try:
        _call_special(method, dead)
    except BaseException as e:
        _unraisable(e, "Exception ignored while calling deallocator", method)


# Functions to call when the program ends, the last one first: (function, args, kwargs).
_exit_functions = []


def _at_end():
    """The program has ended: exit functions, then whatever is to be finalized, in the order in which it was made."""
    while _exit_functions:
        function, args, kwargs = _exit_functions.pop()
        try:
            function(*args, **kwargs)
        except BaseException as e:
            _unraisable(e, "Exception ignored in atexit callback", function)
    _point()
    for _ in range(10):
        left = _last_to_finalize()
        if not left:
            return
        for dead in left:
            if _type_of(dead) is not _t_generator or _generator_state(dead) == 1:
                _finalize(dead)
