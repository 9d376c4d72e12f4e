# SPDX-License-Identifier: LGPL-2.1-or-later
# The module traceback (library reference, "traceback"): functions around what 11_traceback.py makes.


@_builtin_module("traceback")
def _make_traceback(own):
    def publish(f):
        f.__module__ = "traceback"
        own[f.__name__] = f
        return f

    for cls in (FrameSummary, StackSummary, TracebackException):
        publish(cls)

    def write(text, file):
        (_sys_dict["stderr"] if file is None else file).write(text)

    def of(exc, value, tb):
        """The exception and the traceback that the arguments of a function name."""
        if (value is _MISSING) != (tb is _MISSING):
            raise ValueError("Both or neither of value and tb must be given")
        if value is not _MISSING:
            return value, tb
        if exc is not None:
            if isinstance(exc, BaseException):
                return exc, exc.__traceback__
            raise TypeError(f"Exception expected for value, {_type_of(exc).__name__} found")
        return None, None

    def rendered(exc, value, tb, limit, chain):
        value, tb = of(exc, value, tb)
        te = TracebackException(_type_of(value), value, tb, limit=limit, compact=True)
        return te._all_lines(chain, _GroupMargin())

    @publish
    def print_list(extracted_list, file=None):
        write("".join(StackSummary.from_list(extracted_list).format()), file)

    @publish
    def format_list(extracted_list):
        return StackSummary.from_list(extracted_list).format()

    @publish
    def print_tb(tb, limit=None, file=None):
        print_list(extract_tb(tb, limit=limit), file=file)

    @publish
    def format_tb(tb, limit=None):
        return extract_tb(tb, limit=limit).format()

    @publish
    def extract_tb(tb, limit=None):
        return StackSummary._of_places(_places_of(tb), limit, False)

    @publish
    def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True, **kwargs):
        write("".join(rendered(exc, value, tb, limit, chain)), file)

    @publish
    def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True, **kwargs):
        return rendered(exc, value, tb, limit, chain)

    @publish
    def format_exception_only(exc, /, value=_MISSING, *, show_group=False, **kwargs):
        if value is _MISSING:
            value = exc
        return TracebackException(_type_of(value), value, None, compact=True)._last_lines(show_group, 0)

    @publish
    def print_exc(limit=None, file=None, chain=True):
        print_exception(_handled(), limit=limit, file=file, chain=chain)

    @publish
    def format_exc(limit=None, chain=True):
        return "".join(format_exception(_handled(), limit=limit, chain=chain))

    @publish
    def print_last(limit=None, file=None, chain=True):
        if "last_exc" not in _sys_dict:
            raise ValueError("no last exception")
        print_exception(_sys_dict["last_exc"], limit=limit, file=file, chain=chain)

    @publish
    def print_stack(f=None, limit=None, file=None):
        print_list(extract_stack(f, limit=limit), file=file)

    @publish
    def format_stack(f=None, limit=None):
        return format_list(extract_stack(f, limit=limit))

    @publish
    def extract_stack(f=None, limit=None):
        stack = StackSummary.extract(walk_stack(_frame(0) if f is None else f), limit=limit)
        stack.reverse()
        return stack

    @publish
    def walk_stack(f):
        if f is None:
            f = _frame(0)
        while f is not None:
            yield f, f.f_lineno
            f = f.f_back

    @publish
    def walk_tb(tb):
        while tb is not None:
            yield tb.tb_frame, tb.tb_lineno
            tb = tb.tb_next

    @publish
    def clear_frames(tb):
        while tb is not None:
            tb.tb_frame.clear()
            tb = tb.tb_next

    own["__all__"] = [name for name in own if name[:1] != "_"]


@_method_of(_t_frame)
def clear(self):
    pass  # a frame object is a picture: nothing runs in it


@_method_of(_t_frame)
def __repr__(self):
    code = self.f_code
    return f"<frame at 0x{id(self):x}, file {code.co_filename!r}, line {self.f_lineno}, code {code.co_name}>"
