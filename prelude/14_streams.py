# SPDX-License-Identifier: LGPL-2.1-or-later
# Standard streams; print(), input() and open() (library reference, "Built-in Functions").


class _Stream:
    """sys.stdout and sys.stderr: text that the host takes."""

    def __init__(self, number, name):
        self._number = number
        self.name = name
        self.encoding = "utf-8"
        self.errors = "strict" if number == 0 else "backslashreplace"
        self.closed = False
        self.newlines = None
        self.line_buffering = False

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {_type_of(text).__name__}")
        _write(self._number, text)
        return len(text)

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        pass

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return True

    def seekable(self):
        return False

    def fileno(self):
        return self._number + 1

    def close(self):
        pass

    def __repr__(self):
        return f"<_io.TextIOWrapper name={self.name!r} mode='w' encoding={self.encoding!r}>"


class _Input:
    """sys.stdin: lines that the host gives."""

    name = "<stdin>"
    encoding = "utf-8"
    errors = "strict"
    closed = False

    def readline(self, size=-1, /):
        return _wait(_operation("console", "read_line", ("",), {}))

    def read(self, size=-1, /):
        parts = []
        while True:
            line = self.readline()
            if not line:
                return "".join(parts)
            parts.append(line)

    def readlines(self, hint=-1, /):
        return list(self)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return False

    def fileno(self):
        return 0

    def close(self):
        pass

    def __repr__(self):
        return "<_io.TextIOWrapper name='<stdin>' mode='r' encoding='utf-8'>"


for _c in (_Stream, _Input):
    _c.__name__ = _c.__qualname__ = "TextIOWrapper"
    _c.__module__ = "_io"

_stdout = _Stream(0, "<stdout>")
_stderr = _Stream(1, "<stderr>")
_stdin = _Input()


_PRINTED_AT_ONCE = frozenset((str, int, float, bool, complex, bytes, type(None)))


@_builtin
def print(*args, sep=" ", end="\n", file=None, flush=False):
    if sep is None:
        sep = " "
    elif not isinstance(sep, str):
        raise TypeError(f"sep must be None or a string, not {_type_of(sep).__name__}")
    if end is None:
        end = "\n"
    elif not isinstance(end, str):
        raise TypeError(f"end must be None or a string, not {_type_of(end).__name__}")
    if file is None:
        file = _sys_dict["stdout"]
        if file is None:
            return
    if file is _stdout:
        parts = []
        for arg in args:
            if _type_of(arg) not in _PRINTED_AT_ONCE and parts:
                # Its __str__ may print, or fail: what stands before it is out by then.
                _write(0, sep.join(parts) + sep)
                parts = []
            parts.append(str(arg))
        _write(0, sep.join(parts) + end)
        return
    write = file.write
    first = True
    for arg in args:
        if first:
            first = False
        else:
            write(sep)
        write(str(arg))
    write(end)
    if flush:
        file.flush()


@_builtin
def input(prompt="", /):
    file = _sys_dict["stdin"]
    out = _sys_dict["stdout"]
    if file is None:
        raise RuntimeError("input(): lost sys.stdin")
    if out is None:
        raise RuntimeError("input(): lost sys.stdout")
    text = str(prompt)
    if out is _stdout:
        _write(0, text)
    else:
        out.write(text)
        out.flush()
    if file is _stdin:
        line = _wait(_operation("console", "read_line", (text,), {}))
    else:
        line = file.readline()
    if not line:
        raise EOFError("EOF when reading a line")
    return line[:-1] if line[-1] == "\n" else line


@_builtin
def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    raise PermissionError(1, "this program was granted no files", file)


class _Quitter:
    """What `exit` and `quit` are."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Use {self.name}() or Ctrl-D (i.e. EOF) to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


_Quitter.__name__ = _Quitter.__qualname__ = "Quitter"
_Quitter.__module__ = "_sitebuiltins"
_builtins()["exit"] = _Quitter("exit")
_builtins()["quit"] = _Quitter("quit")
