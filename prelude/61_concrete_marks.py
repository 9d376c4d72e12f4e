# SPDX-License-Identifier: LGPL-2.1-or-later
# The part of the module concrete that goes back in time. A mark is a copy of all memory that the host keeps with the
# program, named by the id of the operation at which it was made; going back gives that operation another answer. Only what
# the answer carries, which is data, survives.

_concrete_marks = {}
# The choices that are open: (mark, next option, number of options); the call of solutions() that is under way: (mark, 0, None).
_choices = []
# What the calls of solutions() under way have found, outermost first: how many outcomes, and these packed. A jump back takes it along.
_found = []
# The transactions under way, outermost first, by their threads: all of one thread, since going back from one takes the others along, whose
# marks may be gone by then. The threads that wait for their turn.
_transactions = []
_transaction_waits = []


def _marks_part(thing):
    if isinstance(thing, type):
        _type_set(thing, "__module__", "concrete")
    else:
        thing.__module__ = "concrete"
    _concrete_marks[thing.__name__] = thing
    return thing


def _mark_operation():
    return _operation("concrete", "mark", (), {})


def _go_back(mark, value):
    _wait(_operation("concrete", "rewind", (mark, value), {}))


def _drop_mark(mark):
    _wait(_operation("concrete", "drop", (mark,), {}))


@_marks_part
class Mark:
    """A place in the program's course, to which rewind() puts back the whole program. What mark() returns."""

    __slots__ = ("_mark", "value")

    def rewind(self, value=None, /):
        """The program is back at the mark, whose value is this: data. All else is as it was."""
        if not _is_data(value):
            raise TypeError("a mark carries data: None, bool, int, float, complex, str, bytes, and tuples, lists, dicts and sets of these")
        _go_back(self._mark, value)

    def drop(self):
        """Forgets the mark: nobody will go back to it."""
        _drop_mark(self._mark)

    def __repr__(self):
        return f"<concrete.Mark {self._mark}, value {self.value!r}>"


@_marks_part
def mark():
    """A mark of this place. Its value is None, or what rewind() was given where the program was put back here."""
    result = Mark()
    operation = _mark_operation()
    result._mark = _operation_id(operation)
    result.value = None
    result.value = _wait(operation)
    return result


@_marks_part
class transaction:
    """with transaction(): an exception leaves the block with every change to memory undone. What is printed inside is held until it ends well."""

    def __enter__(self):
        me = _thread_current()
        while _transactions and _transactions[-1] is not me:
            _transaction_waits.append(me)
            try:
                _park()
            finally:
                _transaction_waits.remove(me)
        operation = _mark_operation()
        self._mark = _operation_id(operation)
        undone = _wait(operation)
        if undone is not None:
            raise _told_exception(undone) from None
        _hold(1)
        _transactions.append(me)
        return self

    def __exit__(self, cls, exception, traceback, /):
        # Where a generator dies within the block nobody leaves it: going back would put all of the program to where that one lived.
        if exception is not None and not (_dying_generators and isinstance(exception, GeneratorExit)):
            _go_back(self._mark, _exception_told(exception))
        _hold(-1)
        _drop_mark(self._mark)
        _transactions.pop()
        if not _transactions:
            for thread in _transaction_waits:
                _wake(thread)


def _exception_told(e):
    """An exception as data: its classes, arguments, attributes, and where it came from."""
    classes = [(c.__module__, c.__qualname__) for c in _type_of(e).__mro__ if issubclass(c, BaseException)]
    args = list(e.args)
    if isinstance(e, OSError) and e.filename is not None:
        args += [e.filename] if e.filename2 is None else [e.filename, None, e.filename2]  # args has lost them
    args = [a if _is_data(a) else _safe_string(a, "argument", repr) for a in args]
    attributes = {k: v for k, v in e.__dict__.items() if _is_data(v)}
    te = TracebackException(_type_of(e), e, e.__traceback__, compact=True)
    return classes, args, attributes, "".join(te._all_lines(True, _GroupMargin()))


def _told_exception(told):
    """The exception that was told, of the first of its classes that there is here, too."""
    classes, args, attributes, traceback = told
    cls = BaseException
    for name in classes:
        found = _exception_class(BaseException, name, [])
        if found is not None:
            cls = found
            break
    try:
        e = BaseException.__new__(cls, *args) if isinstance(cls.__init__, _t_function) else cls(*args)
    except Exception:
        e = RuntimeError(*args)
    e.__dict__.update(attributes)
    e.add_note("Everything in the transaction was undone. It was left by:\n" + traceback.rstrip("\n"))
    return e


def _exception_class(cls, name, seen):
    if (cls.__module__, cls.__qualname__) == name:
        return cls
    seen.append(cls)
    for derived in cls.__subclasses__():
        if derived not in seen:
            found = _exception_class(derived, name, seen)
            if found is not None:
                return found
    return None


@_marks_part
class Failure(Exception):
    """fail() was called where no choice is left."""


@_marks_part
def choose(options, /):
    """One of the options. Where fail() is called later, the program is back here with the next one."""
    options = tuple(options)
    if not options:
        fail()
    n = 0
    if len(options) > 1:
        operation = _mark_operation()
        back = _wait(operation)
        if back is not None:
            n, _found[:] = back
        if n + 1 < len(options):
            _choices.append((_operation_id(operation), n + 1, len(options)))
    return options[n]


@_marks_part
def fail():
    """Goes back to the choice made last that has an option left; raises Failure if there is none."""
    if not _choices:
        raise Failure("no choice is left")
    mark, n, count = _choices.pop()
    _go_back(mark, _all_found() if count is None else (n, _found))


@_marks_part
def solutions(f, /, *args, limit=None, **kwargs):
    """An iterator over what f returns on all ways through its choices, at most `limit`. Memory is as before the call."""
    if limit is not None and _index(limit) < 1:
        return iter(())
    operation = _mark_operation()
    outcomes = _wait(operation)
    if outcomes is not None:
        return iter(_unpacked(outcomes))
    depth = len(_choices)
    _choices.append((_operation_id(operation), 0, None))
    _found.append((0, b""))
    level = len(_found)
    try:
        outcome = _packed(f(*args, **kwargs))
        if outcome is None:
            raise TypeError("what solutions() finds must be data: None, bool, int, float, complex, str, bytes, and tuples, lists, dicts and sets of these")
    except BaseException:
        del _choices[depth:], _found[level - 1 :]
        raise
    count, outcomes = _found[-1]
    _found[-1] = count + 1, outcomes + outcome
    if limit is not None and count + 1 >= limit:
        _go_back(_operation_id(operation), _all_found())
    fail()


def _all_found():
    """What the innermost call of solutions() has found, as one packed list."""
    count, outcomes = _found.pop()
    return b"[" + count.to_bytes(4, "little") + outcomes
