# SPDX-License-Identifier: LGPL-2.1-or-later
# Tracebacks as text, in CPython 3.14's form (library reference, "traceback"). What the module traceback publishes, and what is
# printed for an uncaught exception, is made here.

_REPEATED_CUTOFF = 3
_CAUSE_MESSAGE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT_MESSAGE = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except BaseException:
        return f"<{what} {func.__name__}() failed>"


def _source_line(filename, line):
    """A line of a source file that the image knows, without its line end; "" if there is none."""
    source = _sources().get(filename)
    if source is None or line is None or line < 1:
        return ""
    start = 0
    for _ in range(line - 1):
        start = source.find("\n", start) + 1
        if start == 0:
            return ""
    end = source.find("\n", start)
    return source[start:] if end < 0 else source[start:end]


def _indent_lines(text, prefix):
    return "".join([prefix + line for line in text.splitlines(True)])


def _dedent_lines(lines):
    """Lines without the white space that all of them begin with; lines of white space alone become empty."""
    margin = None
    for line in lines:
        if not line.strip():
            continue
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        else:
            same = 0
            while same < len(margin) and same < len(indent) and margin[same] == indent[same]:
                same += 1
            margin = margin[:same]
    size = len(margin or "")
    return [line[size:] if line.strip() else "" for line in lines]


def _characters(line, offset):
    """A column in bytes of UTF-8 as a column in characters."""
    return offset if line.isascii() else len(line.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace"))


class FrameSummary:
    """Information about a single frame from a traceback."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_lines", "_lines_dedented", "locals", "_code")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None, end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.name = name
        self._code = kwargs.get("_code")
        self._lines = line
        self._lines_dedented = None
        if lookup_line:
            self.line
        self.locals = {k: _safe_string(v, "local", repr) for k, v in locals.items()} if locals else None

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def _original_lines(self):
        if self._lines is None and self.lineno is not None and self.end_lineno is not None:
            lines = [_source_line(self.filename, n).rstrip() for n in range(self.lineno, self.end_lineno + 1)]
            self._lines = "\n".join(lines) + "\n"
        return self._lines

    @property
    def _dedented_lines(self):
        if self._lines_dedented is None and self._original_lines is not None:
            self._lines_dedented = "\n".join(_dedent_lines(self._lines.split("\n")))
        return self._lines_dedented

    @property
    def line(self):
        lines = self._original_lines
        return None if lines is None else lines.partition("\n")[0].strip()


def _frame_text(frame):
    """The lines of one frame: place, source and carets."""
    filename = frame.filename
    if filename.startswith("<stdin-") and filename.endswith(">"):
        filename = "<stdin>"
    text = f'  File "{filename}", line {frame.lineno}, in {frame.name}\n'
    if frame._dedented_lines and frame._dedented_lines.strip():
        if frame.colno is None or frame.end_colno is None:
            text += f"    {frame.line}\n"
        else:
            text += "".join([f"    {line}\n" for line in _marked_lines(frame)])
    if frame.locals:
        for name, value in sorted(frame.locals.items()):
            text += f"    {name} = {value}\n"
    return text


def _marked_lines(frame):
    """The source lines of a frame's instruction, with carets below them where they tell something."""
    originals = frame._original_lines.splitlines()
    last = frame.end_lineno - frame.lineno
    start = _characters(originals[0], frame.colno)
    end = _characters(originals[last], frame.end_colno)
    lines = frame._dedented_lines.splitlines()[: last + 1]
    dedent = len(originals[0]) - len(lines[0])
    start = max(0, start - dedent)
    end = max(0, end - dedent)
    whole = "\n".join(lines)
    segment = whole[start : len(whole) - (len(lines[-1]) - end)]
    anchors = _caret_anchors(segment)
    shows = not _hides_carets(lines, start, end, segment, anchors) and (
        anchors is not None or bool(lines[0][:start].lstrip()) or bool(lines[-1][end:].rstrip())
    )
    significant = {0, len(lines) - 1}
    left = right = None
    if anchors is not None:
        left = _place_of(segment, anchors[1], start)
        right = _place_of(segment, anchors[2], start)
        significant.update(range(left[0] - 1, left[0] + 2))
        significant.update(range(right[0] - 1, right[0] + 2))
        left = left[0], _display_width(lines[left[0]], left[1])
        right = right[0], _display_width(lines[right[0]], right[1])
    significant.discard(-1)
    significant.discard(len(lines))
    first_column = _display_width(lines[0], start)
    end_column = _display_width(lines[-1], end)
    result = []

    def show(n):
        line = lines[n]
        result.append(line)
        if not shows:
            return
        indent = len(line) - len(line.lstrip())
        carets = []
        for column in range(end_column if n == len(lines) - 1 else _display_width(line)):
            if column < indent or n == 0 and column < first_column:
                carets.append(" ")
            elif anchors is None or left <= (n, column) < right:
                carets.append("^")
            else:
                carets.append("~")
        result.append("".join(carets))

    previous = None
    for n in sorted(significant):
        if previous is not None:
            if n - previous == 2:
                show(n - 1)
            elif n - previous > 2:
                result.append(f"...<{n - previous - 1} lines>...")
        show(n)
        previous = n
    return _dedent_lines(result)


def _place_of(segment, offset, start):
    """(line, column) of an offset in a segment that begins in column `start` of its first line."""
    line = segment.count("\n", 0, offset)
    return (0, offset + start) if line == 0 else (line, offset - segment.rfind("\n", 0, offset) - 1)


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        places = [(f, (lineno, None, None, None)) for f, lineno in frame_gen]
        return klass._of_places(places, limit, capture_locals)

    @classmethod
    def _of_places(klass, places, limit, capture_locals, keeps_last=False):
        """places: (frame, (line, end line, column, end column)) of each frame."""
        if limit is None:
            limit = _sys_dict.get("tracebacklimit")
            if limit is not None and limit < 0:
                limit = 0
            if limit is not None and keeps_last:
                places = places[len(places) - limit :]
                limit = None
        if limit is not None:
            places = places[:limit] if limit >= 0 else places[limit:]
        result = klass()
        for frame, (line, end_line, column, end_column) in places:
            code = frame.f_code
            result.append(
                FrameSummary(
                    code.co_filename,
                    line,
                    code.co_name,
                    lookup_line=False,
                    locals=frame.f_locals if capture_locals else None,
                    end_lineno=end_line,
                    colno=column,
                    end_colno=end_column,
                    _code=code,
                )
            )
        return result

    @classmethod
    def from_list(klass, a_list):
        result = klass()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary, **kwargs):
        return _frame_text(frame_summary)

    def format(self, **kwargs):
        result = []
        last = None
        count = 0
        for frame in self:
            place = (frame.filename, frame.lineno, frame.name)
            if last is None or place != last or frame.filename is None or frame.lineno is None:
                if count > _REPEATED_CUTOFF:
                    result.append(_repetition(count))
                last = place
                count = 0
            count += 1
            if count <= _REPEATED_CUTOFF:
                text = self.format_frame_summary(frame)
                if text is not None:
                    result.append(text)
        if count > _REPEATED_CUTOFF:
            result.append(_repetition(count))
        return result


def _repetition(count):
    count -= _REPEATED_CUTOFF
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def _places_of(tb):
    """(frame, (line, end line, column, end column)) for each link of a traceback."""
    places = []
    while tb is not None:
        position = _position(_traceback_code(tb), _traceback_pc(tb))
        if position is None:
            places.append((tb.tb_frame, (tb.tb_lineno, None, None, None)))
        else:
            line, end_line, column, end_column = position
            places.append((tb.tb_frame, (line, end_line, None if column < 0 else column, None if end_column < 0 else end_column)))
        tb = tb.tb_next
    return places


class TracebackException:
    """An exception ready for rendering."""

    def __init__(
        self,
        exc_type,
        exc_value,
        exc_traceback,
        *,
        limit=None,
        lookup_lines=True,
        capture_locals=False,
        compact=False,
        max_group_width=15,
        max_group_depth=10,
        save_exc_type=True,
        _seen=None,
        _keeps_last=False,
    ):
        options = {
            "limit": limit,
            "lookup_lines": lookup_lines,
            "capture_locals": capture_locals,
            "max_group_width": max_group_width,
            "max_group_depth": max_group_depth,
            "_keeps_last": _keeps_last,
        }
        outermost = _seen is None
        if outermost:
            _seen = set()
        _seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._of_places(_places_of(exc_traceback), limit, capture_locals, _keeps_last)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _safe_string(exc_value, "exception")
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as e:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(e, '__notes__', repr)}"]
        self._is_syntax_error = False
        self._have_exc_type = exc_type is not None
        self.exc_type_qualname = None if exc_type is None else exc_type.__qualname__
        self.exc_type_module = None if exc_type is None else exc_type.__module__
        if exc_type is not None:
            self._describe(exc_type, exc_value, exc_traceback)
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False
        self.__cause__ = self.__context__ = self.exceptions = None
        if not outermost:
            return

        def describe(e):
            return TracebackException(_type_of(e), e, e.__traceback__, _seen=_seen, **options)

        queue = [(self, exc_value)]
        while queue:
            te, e = queue.pop()
            if e is None:
                continue
            cause = e.__cause__
            if cause is not None and id(cause) not in _seen:
                te.__cause__ = describe(cause)
            context = e.__context__
            if context is not None and id(context) not in _seen and not (compact and (te.__cause__ is not None or e.__suppress_context__)):
                te.__context__ = describe(context)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [describe(item) for item in e.exceptions]
            if te.__cause__ is not None:
                queue.append((te.__cause__, cause))
            if te.__context__ is not None:
                queue.append((te.__context__, context))
            if te.exceptions:
                queue.extend(zip(te.exceptions, e.exceptions))

    def _describe(self, cls, e, tb):
        """Takes over what is told about single kinds of exceptions."""
        if issubclass(cls, SyntaxError):
            self._is_syntax_error = True
            self.filename = e.filename
            self.lineno = None if e.lineno is None else str(e.lineno)
            self.end_lineno = None if e.end_lineno is None else str(e.end_lineno)
            self.text = e.text
            self.offset = e.offset
            self.end_offset = e.end_offset
            self.msg = e.msg
            self._exc_metadata = getattr(e, "_metadata", None)
        elif issubclass(cls, ImportError):
            wrong = getattr(e, "name_from", None)
            suggestion = None if wrong is None else _suggested_name(e, tb, wrong)
            if suggestion:
                self._str += f". Did you mean: '{suggestion}'?"
        elif issubclass(cls, (NameError, AttributeError)):
            wrong = getattr(e, "name", None)
            if wrong is None:
                return
            suggestion = _suggested_name(e, tb, wrong)
            if suggestion:
                self._str += f". Did you mean: '{suggestion}'?"
            if issubclass(cls, NameError) and wrong in _STDLIB_MODULES:
                self._str += f" Or did you forget to import '{wrong}'?" if suggestion else f". Did you forget to import '{wrong}'?"

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type(self):
        return self._exc_type

    @property
    def exc_type_str(self):
        if not self._have_exc_type:
            return None
        module = self.exc_type_module
        if module in ("__main__", "builtins"):
            return self.exc_type_qualname
        return f"{module if isinstance(module, str) else '<unknown>'}.{self.exc_type_qualname}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        yield from self._last_lines(show_group, _depth)

    def _last_lines(self, show_group, depth):
        indent = 3 * depth * " "
        if not self._have_exc_type:
            return [f"{indent}{self._str or None}\n" if self._str != "None" else f"{indent}None\n"]
        if self._is_syntax_error:
            result = [indent + line for line in self._syntax_error_lines()]
        else:
            line = f"{self.exc_type_str}: {self._str}" if self._str else self.exc_type_str
            result = [indent + part + "\n" for part in line.split("\n")] if depth else [line + "\n"]
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                result += [f"{indent}{line}\n" for line in _safe_string(note, "note").split("\n")]
        elif notes is not None:
            result.append(f"{indent}{_safe_string(notes, '__notes__', repr)}\n")
        if self.exceptions and show_group:
            for e in self.exceptions:
                result += e._last_lines(show_group, depth + 1)
        return result

    def _syntax_error_lines(self):
        result = []
        suffix = ""
        if self.lineno is not None:
            result.append(f'  File "{self.filename or "<string>"}", line {self.lineno}\n')
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if isinstance(self._exc_metadata, _KeywordSuggestion):
            self.msg, self.offset, self.end_offset, self.text = self._exc_metadata
            self.lineno = self.end_lineno
        text = self.text
        if isinstance(text, str):
            line = text.rstrip("\n")
            shown = line.lstrip(" \n\f")
            if self.offset is None or isinstance(self.offset, int):
                result.append(f"    {shown}\n")
            if isinstance(self.offset, int):
                carets = self._syntax_carets(text, line, shown)
                if carets is not None:
                    result.append(f"    {carets}\n")
        result.append(f"{self.exc_type_str}: {self.msg or '<no detail available>'}{suffix}\n")
        return result

    def _syntax_carets(self, text, line, shown):
        start = self.offset
        if self.lineno == self.end_lineno:
            end = self.end_offset if isinstance(self.end_offset, int) and self.end_offset != 0 else start
        else:
            end = len(line) + 1
        if text and start > len(text):
            start = len(line) + 1
        if text and end > len(text):
            end = len(line) + 1
        if start >= end or end < 0:
            end = start + 1
        column = start - 1 - (len(line) - len(shown))
        if column < 0:
            return None
        # Tabs before the place stay tabs, so that the carets stand below it.
        return "".join([c if c.isspace() else " " for c in shown[:column]]) + "^" * (end - start)

    def format(self, *, chain=True, _ctx=None, **kwargs):
        yield from self._all_lines(chain, _GroupMargin())

    def _all_lines(self, chain, margin):
        """The lines of the exception and of those before it, the earliest first."""
        links = []
        e = self
        while e is not None:
            if not chain:
                links.append((None, e))
                break
            if e.__cause__ is not None:
                links.append((_CAUSE_MESSAGE, e))
                e = e.__cause__
            elif e.__context__ is not None and not e.__suppress_context__:
                links.append((_CONTEXT_MESSAGE, e))
                e = e.__context__
            else:
                links.append((None, e))
                e = None
        result = []
        for message, e in reversed(links):
            if message is not None:
                result.append(margin.put_before(message))
            if e.exceptions is not None:
                result += e._group_lines(chain, margin)
                continue
            if e.stack:
                result.append(margin.put_before("Traceback (most recent call last):\n"))
                result += [margin.put_before(text) for text in e.stack.format()]
            result += [margin.put_before(text) for text in e._last_lines(False, 0)]
        return result

    def _group_lines(self, chain, margin):
        """An exception group as a tree."""
        if margin.depth > self.max_group_depth:
            return [margin.put_before(f"... (max_group_depth is {self.max_group_depth})\n")]
        outermost = margin.depth == 0
        if outermost:
            margin.depth = 1
        result = []
        if self.stack:
            result.append(margin.put_before("Exception Group Traceback (most recent call last):\n", "+" if outermost else "|"))
            result += [margin.put_before(text) for text in self.stack.format()]
        result += [margin.put_before(text) for text in self._last_lines(False, 0)]
        count = len(self.exceptions)
        width = self.max_group_width
        shown = min(count, width + 1)
        margin.must_close = False
        for i in range(shown):
            if i == shown - 1:
                margin.must_close = True  # the line at the end may be added by a group within
            title = str(i + 1) if i < width else "..."
            result.append(f"{margin.indent()}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n")
            margin.depth += 1
            if i < width:
                result += self.exceptions[i]._all_lines(chain, margin)
            else:
                left = count - width
                result.append(margin.put_before(f"and {left} more exception{'s' if left > 1 else ''}\n"))
            if i == shown - 1 and margin.must_close:
                result.append(f"{margin.indent()}+------------------------------------\n")
                margin.must_close = False
            margin.depth -= 1
        if outermost:
            margin.depth = 0
        return result

    def print(self, *, file=None, chain=True, **kwargs):
        if file is None:
            file = _sys_dict["stderr"]
        for line in self.format(chain=chain):
            print(line, file=file, end="")


class _GroupMargin:
    """How deep in groups the printing is."""

    def __init__(self):
        self.depth = 0
        self.must_close = False

    def indent(self):
        return " " * (2 * self.depth)

    def put_before(self, text, mark="|"):
        return text if self.depth == 0 else _indent_lines(text, f"{self.indent()}{mark} ")


class _KeywordSuggestion(tuple):
    """(message, offset, end offset, text): what is printed for a plain syntax error that a misspelt keyword may have caused."""

    __slots__ = ()


def _exception_text(e):
    """What is printed for an uncaught exception."""
    te = TracebackException(_type_of(e), e, e.__traceback__, compact=True, _keeps_last=True)
    return "".join(te._all_lines(True, _GroupMargin()))


for _c in (FrameSummary, StackSummary, TracebackException):
    _c.__module__ = "traceback"
