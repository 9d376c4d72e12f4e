# SPDX-License-Identifier: LGPL-2.1-or-later
# compile(), eval(), exec() (Python library reference, "Built-in Functions"). The compiler is the host's.

_COMPILER_FLAGS = 0x1FE0000 | 0x2000 | 0x10 | 0x200 | 0x1000  # the __future__ switches, and CPython's own that change nothing here
_FUTURE_ANNOTATIONS = 0x1000000


def _source_text(source, function, filename="<string>"):
    """Source as str, from what compile() takes."""
    if isinstance(source, str):
        text = str(source) if _type_of(source) is not str else source
        if not text.isascii():
            text.encode("utf-8")  # surrogates are no source
    elif isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
        if 0 in data:
            raise SyntaxError("source code string cannot contain null bytes")
        text = _decode_source(data, filename)
    else:
        what = "a string, bytes or AST object" if function == "compile" else "a string, bytes or code object"
        raise TypeError(f"{function}() arg 1 must be {what}")
    if "\0" in text:
        raise SyntaxError("source code string cannot contain null bytes")
    return text


def _decode_source(data, filename):
    """Bytes of source by their byte order mark or coding cookie (PEP 263)."""
    marked = data[:3] == b"\xef\xbb\xbf"
    if marked:
        data = data[3:]
    cookie, line = _coding_cookie(data)
    name = None if cookie is None else cookie.lower().replace("_", "-")
    if name is None or name == "utf-8" or name.startswith("utf-8-"):
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as e:
            _not_utf8(data, e.start, filename)
    if name in ("latin-1", "iso-8859-1", "iso-latin-1") or name.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        cookie = "iso-8859-1"
    if marked:
        text = data.split(b"\n", 2)[line - 1].decode("utf-8", "replace")
        _source_error(f"encoding problem: {cookie} with BOM", filename, line, 0, text, len(text))
    try:
        return data.decode(cookie)
    except (LookupError, UnicodeDecodeError) as e:
        text = str(e) if isinstance(e, UnicodeDecodeError) else f"unknown encoding: {cookie}"
    raise SyntaxError(text, (filename, 0, -1, None))


def _coding_cookie(data):
    """(name, line) of the cookie in the first two lines, the second counting only behind a blank or a comment."""
    number = 0
    for line in data.split(b"\n", 2)[:2]:
        number += 1
        stripped = line.lstrip(b" \t\f")
        if stripped[:1] != b"#":
            if stripped.strip():
                break
            continue
        at = stripped.find(b"coding")
        if at >= 0 and stripped[at + 6 : at + 7] in (b":", b"="):
            name = stripped[at + 7 :].lstrip(b" \t")
            end = 0
            while end < len(name) and (name[end : end + 1].isalnum() or name[end : end + 1] in (b"-", b"_", b".")):
                end += 1
            if end:
                return name[:end].decode("ascii"), number
    return None, 0


def _not_utf8(data, at, filename):
    line = data.count(b"\n", 0, at) + 1
    start = data.rfind(b"\n", 0, at) + 1
    end = data.find(b"\n", at)
    text = data[start : len(data) if end < 0 else end].decode("utf-8", "replace")
    column = len(data[start:at].decode("utf-8")) + 1
    message = (
        f"Non-UTF-8 code starting with '\\x{data[at]:02x}' on line {line}, but no encoding declared; "
        "see https://peps.python.org/pep-0263/ for details"
    )
    _source_error(message, filename, line, column, text, column)


def _source_error(message, filename, line, column, text, end):
    error = SyntaxError(message, (None, line, column, text, line, end))
    error.filename = filename
    raise error


def _compiled(source, filename, mode, flags):
    result = _compile(source, filename, mode, flags)
    if _type_of(result) is not tuple:
        return result
    kind, message, line, column, text, end_line, end_column, suggestion, from_file = result
    if from_file and filename not in _sources():
        text = None
    error = _builtins()[kind](message, (filename, line, column, text, end_line, end_column))
    if suggestion is not None:
        error._metadata = _KeywordSuggestion(suggestion)
    raise error


@_builtin
def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    if isinstance(filename, bytes):
        filename = filename.decode("utf-8", "surrogateescape")
    elif not isinstance(filename, str):
        hook = _type_lookup(_type_of(filename), "__fspath__", None)
        if hook is None:
            raise TypeError(f"expected str, bytes or os.PathLike object, not {_type_of(filename).__name__}")
        filename = _call_special(hook, filename)
    if not isinstance(mode, str):
        raise TypeError(f"compile() argument 'mode' must be str, not {_type_of(mode).__name__}")
    flags = _index(flags)
    if flags & 0x400:
        raise NotImplementedError("compile() cannot make an AST: that is not supported yet")
    if flags & ~_COMPILER_FLAGS:
        raise ValueError("compile(): unrecognised flags")
    if mode not in ("exec", "eval", "single"):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    if not -1 <= _index(optimize) <= 2:
        raise ValueError("compile(): invalid optimize value")
    if not dont_inherit:
        flags |= _caller_flags() & _FUTURE_ANNOTATIONS
    return _compiled(_source_text(source, "compile", filename), filename, mode, flags)


def _namespaces(function, globals, locals):
    """The globals and locals that eval() and exec() run code in."""
    if globals is None:
        globals = _caller_globals()
        if locals is None:
            locals = _caller_locals()
    elif not isinstance(globals, dict):
        if function == "eval" and _type_lookup(_type_of(globals), "__getitem__", None) is not None:
            raise TypeError("globals must be a real dict; try eval(code, {}, mapping)")
        raise TypeError(f"{function}() globals must be a dict, not {_type_of(globals).__name__}")
    if locals is None:
        locals = globals
    elif _type_lookup(_type_of(locals), "__getitem__", None) is None:
        raise TypeError(f"{function}() locals must be a mapping or None, not {_type_of(locals).__name__}")
    if "__builtins__" not in globals:
        globals["__builtins__"] = _builtins()
    return globals, locals


@_builtin
def eval(source, /, globals=None, locals=None):
    globals, locals = _namespaces("eval", globals, locals)
    if _type_of(source) is _t_code:
        if source.co_freevars:
            raise TypeError("code object passed to eval() may not contain free variables")
        code = source
    else:
        text = _source_text(source, "eval").lstrip(" \t")
        code = _compiled(text, "<string>", "eval", _caller_flags() & _FUTURE_ANNOTATIONS)
    return _run_body(_function(code, globals), locals)


@_builtin
def exec(source, /, globals=None, locals=None, *, closure=None):
    globals, locals = _namespaces("exec", globals, locals)
    if _type_of(source) is _t_code:
        free = source.co_freevars
        if not free:
            if closure is not None:
                raise TypeError("cannot use a closure with this code object")
        elif not isinstance(closure, tuple) or len(closure) != len(free) or not all([_type_of(c) is _t_cell for c in closure]):
            if closure is None:
                raise TypeError(f"code object requires a closure of exactly length {len(free)}")
            raise TypeError(f"code object requires a closure of exactly length {len(free)}")
        code = source
    else:
        if closure is not None:
            raise TypeError("closure argument can only be used with code objects")
        code = _compiled(_source_text(source, "exec"), "<string>", "exec", _caller_flags() & _FUTURE_ANNOTATIONS)
    f = _function(code, globals)
    if closure is not None:
        _set_closure(f, closure)
    _run_body(f, locals)


@_builtin
def breakpoint(*args, **kwargs):
    raise RuntimeError("breakpoint(): no debugger is attached")
