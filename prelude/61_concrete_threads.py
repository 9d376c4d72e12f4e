# SPDX-License-Identifier: LGPL-2.1-or-later
# The part of the module concrete that lets a program do several things in turns. Threads are switched by the machine, which
# also parks and wakes them.

_concrete_threads = {"Thread": _t_Thread}
# Threads that ended by an exception which no join() took, by their numbers, in the order of their ends.
_failed_threads = {}
_threads_ended = False  # the program has waited for all of them


def _thread_body(f, args, kwargs):
    """The outermost frame of a thread."""
    try:
        return f(*args, **kwargs)
    except SystemExit:
        return None
    except BaseException:
        thread = _thread_current()
        _failed_threads[thread.ident] = thread
        raise


def execute(f, /, *args, **kwargs):
    """Starts a thread that calls f(*args, **kwargs), and returns it."""
    if not callable(f):
        raise TypeError(f"'{_type_of(f).__name__}' object is not callable")
    if _threads_ended:
        raise RuntimeError("can't start new thread at the end of the program")
    name = getattr(f, "__name__", None)
    return _thread_start(f, args, kwargs, name if _type_of(name) is str else _type_of(f).__name__)


_concrete_threads["execute"] = _as(execute, _t_builtin_function_or_method, "concrete", None)


@_method_of(_t_Thread)
def join(self):
    """Waits until the thread ends; returns what its function returned, or raises what that raised."""
    _thread_wait(self)
    _failed_threads.pop(self.ident, None)
    return _thread_outcome(self)


@_method_of(_t_Thread)
def __repr__(self):
    state = ("running", "returned", "raised")[_thread_state(self)]
    return f"<concrete.Thread {self.ident} {self.name!r}, {state}>"


def _after_threads(outcome):
    """How the program ends, its main thread having come to this outcome, once the others have ended. What no join() took is shown."""
    global _threads_ended
    try:
        while (thread := _thread_other()) is not None:
            _thread_wait(thread)
    except RuntimeError as e:  # they wait for each other for ever
        text = _exception_text(e)
        _stderr.write(text)
        if outcome[0] == "finished":
            outcome = ("failed", 1, "RuntimeError", _message_of(e), text, None)
    _threads_ended = True
    for thread in _failed_threads.values():
        try:
            _thread_outcome(thread)
        except BaseException as e:
            _stderr.write(f"Exception in thread {thread.ident} ({thread.name}):\n" + _exception_text(e))
    _failed_threads.clear()
    return outcome
