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
# All marks, by their ids, ascending. Those of transactions that ended well while there were later marks: a jump back to one of these goes into
# the transaction again, which may then fail. With each the last mark of that time.
_marks = []
_marks_left = {}


def _marks_part(thing):
    if isinstance(thing, type):
        _type_set(thing, "__module__", "concrete")
    else:
        thing.__module__ = "concrete"
    _concrete_marks[thing.__name__] = thing
    return thing


def _mark_operation():
    return _operation("concrete", "mark", (), {})


def _marked(operation):
    """What the program was put back here with, None at first."""
    back = _wait(operation)
    _marks.append(_operation_id(operation))
    return back


def _go_back(mark, value):
    _wait(_operation("concrete", "rewind", (mark, value), {}))


def _drop_mark(mark):
    if mark in _marks:
        _marks.remove(mark)
    _wait(_operation("concrete", "drop", (mark,), {}))
    if _marks_left:
        _drop_marks_left()


def _drop_marks_left():
    """Forgets those to which no later mark can lead any more."""
    for i in range(len(_marks) - 1, -1, -1):
        mark = _marks[i]
        if mark in _marks_left and (i + 1 == len(_marks) or _marks[i + 1] > _marks_left[mark]):
            del _marks[i], _marks_left[mark]
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
    result.value = _marked(operation)
    return result


@_marks_part
class transaction:
    """with transaction(): an exception leaves the block with every change to memory undone. What is printed inside is held until it ends well."""

    def __init__(self):
        self._begun = []  # marks: of one such object there may be several blocks, one in the other

    def __enter__(self):
        me = _thread_current()
        while _transactions and _transactions[-1] is not me:
            _transaction_waits.append(me)
            try:
                _park()
            finally:
                _transaction_waits.remove(me)
        operation = _mark_operation()
        undone = _marked(operation)
        if undone is not None:
            _drop_mark(_operation_id(operation))
            raise _told_exception(undone) from None
        _hold(1)
        _transactions.append(me)
        self._begun.append(_operation_id(operation))
        return self

    def __exit__(self, cls, exception, traceback, /):
        if not self._begun:
            raise RuntimeError("the transaction was not begun")
        mark = self._begun.pop()
        # A generator that is closed or dies within the block has not failed: going back would put all of the program to where it was entered.
        if exception is not None and not isinstance(exception, GeneratorExit):
            try:
                _go_back(mark, _exception_told(exception))
            finally:
                self._end(mark)  # comes to this only if there is no way back
        self._end(mark)

    def _end(self, mark):
        _hold(-1)
        if mark in _marks and _marks[-1] != mark:
            _marks_left[mark] = _marks[-1]
        else:
            _drop_mark(mark)
        _transactions.pop()
        if not _transactions:
            for thread in _transaction_waits:
                _wake(thread)


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
        back = _marked(operation)
        if back is not None:
            n, _found[:] = back
        if n + 1 < len(options):
            _choices.append((_operation_id(operation), n + 1, len(options)))
        else:
            _drop_mark(_operation_id(operation))
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
    outcomes = _marked(operation)
    if outcomes is not None:
        _drop_mark(_operation_id(operation))
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
        for mark, _, _ in _choices[depth:]:
            _drop_mark(mark)
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
