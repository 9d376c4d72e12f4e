# SPDX-License-Identifier: LGPL-2.1-or-later
# Text where a class of the program takes part: containers that hold its objects, arguments with __index__, tables and
# iterables of any kind, and errors of encodings.


def _indexed(name, args):
    """A method of str, bytes or bytearray (or chr), called again with what it needs as numbers converted."""
    if name == "chr":
        return chr(_index(args[1]))
    if name == "splitlines":
        rest = [bool(args[1])]
    else:
        rest = [_index(arg) if _type_lookup(_type_of(arg), "__index__", None) is not None else arg for arg in args[1:]]
    return _type_lookup(_text_type(args[0]), name, None)(args[0], *rest)


def _text_type(text):
    """The built-in type that a text is of."""
    for cls in (str, bytes, bytearray, memoryview):
        if isinstance(text, cls):
            return cls


def _join(separator, iterable):
    if not _is_iterable(iterable):
        raise TypeError("can only join an iterable")
    return _type_lookup(_text_type(separator), "join", None)(separator, list(iterable))


def _translate(text, table):
    parts = []
    for character in text:
        try:
            to = table[ord(character)]
        except LookupError:
            parts.append(character)
            continue
        if to is None:
            continue
        if isinstance(to, int):
            if not 0 <= to < 0x110000:
                raise ValueError("character mapping must be in range(0x110000)")
            parts.append(chr(to))
        elif isinstance(to, str):
            parts.append(to)
        else:
            raise TypeError("character mapping must return integer, None or str")
    return "".join(parts)


def _str_new(cls, v):
    return _str_of_class(cls, str(v))


def _any_affix(name, text, affixes, rest):
    """text.startswith(affixes, *rest) or endswith of many long ones."""
    method = getattr(str if isinstance(text, str) else bytes if isinstance(text, bytes) else bytearray, name)
    for affix in affixes:
        if method(text, affix, *rest):
            return True
    return False


# repr. The containers that are being shown are kept, so that one that holds itself is seen.

_builtin_format = _builtins()["format"]
_being_shown = {}  # by the number of the thread that shows them


def _repr_items(v):
    """The repr of a container, or another object of a built-in type, that shows objects of the program's classes."""
    kind = _type_layout(_type_of(v))[0]
    thread = _thread_current().ident
    shown = _being_shown.get(thread)
    if shown is None:
        shown = _being_shown[thread] = []
    for other in shown:
        if other is v:
            return _repr_again(v)
    shown.append(v)
    try:
        return _repr_open(v)
    finally:
        shown.pop()
        if not shown:
            del _being_shown[thread]


def _repr_again(v):
    if isinstance(v, list):
        return "[...]"
    if isinstance(v, tuple):
        return "(...)"
    if isinstance(v, dict):
        return "{...}"
    if isinstance(v, (set, frozenset)):
        return _type_of(v).__name__ + "(...)"
    return "..."


def _repr_open(v):
    if isinstance(v, list):
        # The list may change while its items are asked.
        parts = []
        i = 0
        while i < list.__len__(v):
            parts.append(repr(list.__getitem__(v, i)))
            i += 1
        return "[" + ", ".join(parts) + "]"
    if isinstance(v, tuple):
        parts = [repr(item) for item in tuple.__iter__(v)]
        return "(" + parts[0] + ",)" if len(parts) == 1 else "(" + ", ".join(parts) + ")"
    if isinstance(v, dict):
        return "{" + ", ".join([f"{key!r}: {value!r}" for key, value in dict.items(v)]) + "}"
    if isinstance(v, (set, frozenset)):
        base = set if isinstance(v, set) else frozenset
        items = "{" + ", ".join([repr(item) for item in base.__iter__(v)]) + "}"
        return items if _type_of(v) is set else f"{_type_of(v).__name__}({items})"
    cls = _type_of(v)
    if cls is slice:
        return f"slice({v.start!r}, {v.stop!r}, {v.step!r})"
    if cls is _t_mappingproxy:
        return f"mappingproxy({_record_get(v, 0)!r})"
    if cls is _t_method:
        function = v.__func__
        name = getattr(function, "__qualname__", None)
        if name is None:
            name = getattr(function, "__name__", "?")
        return f"<bound method {name} of {v.__self__!r}>"
    return f"{cls.__name__}({list(v)!r})"


def _ascii(v):
    return _ascii_of(repr(v))


# % and str.format, where an operand is an object of the program's classes.


def _percent(format, operands):
    """format % operands: makes each operand a text or a number of a built-in type, in order."""
    text = isinstance(format, str)
    mapping = None
    single = not isinstance(operands, tuple)
    if single:
        if not isinstance(operands, str if text else (str, bytes, bytearray)) and _type_lookup(_type_of(operands), "__getitem__", None) is not None:
            mapping = operands
        rest = [operands]
    else:
        rest = list(operands)
    used = 0
    ready = []
    for letter, key in _percent_plan(format):
        if key is not None:
            if mapping is None:
                raise TypeError("format requires a mapping")
            value = mapping[key]
            rest = []
            used = 0
        elif used < len(rest):
            value = rest[used]
            used += 1
        else:
            raise TypeError("not enough arguments for format string")
        ready.append(_percent_operand(letter, value, text))
    if used < len(rest) and mapping is None:
        raise TypeError(f"not all arguments converted during {'string' if text else 'bytes'} formatting")
    return _percent_ready(format, ready)


def _percent_operand(letter, value, text):
    cls = _type_of(value)
    if letter == "s" and text:
        return str(value)
    if letter == "r" and text:
        return repr(value)
    if letter == "a" or letter == "r":
        return ascii(value)
    if letter in "diu":
        if not isinstance(value, int):
            if isinstance(value, float):
                return int(float(value))
            for name in ("__int__", "__index__"):
                if _type_lookup(cls, name, None) is not None:
                    return int(value)
    elif letter in "oxXc":
        if _type_lookup(cls, "__index__", None) is not None:
            return _index(value)
    elif letter in "eEfFgG":
        for name in ("__float__", "__index__"):
            if _type_lookup(cls, name, None) is not None:
                return float(value)
    elif letter in "sb" and _type_lookup(cls, "__bytes__", None) is not None:
        return bytes(value)
    return value


def _format_fields(format, args, kwargs):
    """str.format in Python: attributes and items are looked up, objects of the program's classes format themselves."""
    return _format_level(format, args, kwargs, [0, 0], 2)


def _format_level(format, args, kwargs, numbering, depth):
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for literal, field, conversion, spec, nested in _format_parse(format):
        parts.append(literal)
        if field is None:
            continue
        value = _format_value(field, args, kwargs, numbering)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion is not None:
            shown = conversion if 32 < ord(conversion) < 127 else f"\\x{ord(conversion):x}"
            raise ValueError(f"Unknown conversion specifier {shown}")
        if nested:
            spec = _format_level(spec, args, kwargs, numbering, depth - 1)
        parts.append(_builtin_format(value, spec))
    return "".join(parts)


def _format_value(field, args, kwargs, numbering):
    first, *rest = _format_split(field)
    if first == "" or isinstance(first, int):
        mode = 1 if first == "" else 2
        if numbering[0] == 0:
            numbering[0] = mode
        if numbering[0] != mode:
            if mode == 1:
                raise ValueError("cannot switch from manual field specification to automatic field numbering")
            raise ValueError("cannot switch from automatic field numbering to manual field specification")
        if mode == 1:
            first = numbering[1]
            numbering[1] += 1
        if args is None:
            raise ValueError("Format string contains positional fields")
        if first >= len(args):
            raise IndexError(f"Replacement index {first} out of range for positional args tuple")
        value = args[first]
    else:
        value = kwargs[first]
    for is_attribute, name in rest:
        value = getattr(value, name) if is_attribute else value[name]
    return value


# bytes, bytearray and memoryview: sources of any kind.


def _bytes_source(v, title):
    """The bytes that bytes(v) or bytearray(v) holds, for an object that native code cannot look into."""
    cls = _type_of(v)
    method = _type_lookup(cls, "__bytes__", None) if title == "bytes" else None
    if method is not None:
        result = _call_special(method, v)
        if not isinstance(result, bytes):
            raise TypeError(f"__bytes__ returned non-bytes (type {_type_of(result).__name__})")
        return result
    if isinstance(v, str):
        raise TypeError("string argument without an encoding")
    if isinstance(v, (bytes, bytearray, memoryview)) or _type_lookup(cls, "__buffer__", None) is not None:
        return memoryview(v).tobytes()
    if _type_lookup(cls, "__index__", None) is not None:
        try:
            n = _index(v)
        except TypeError:
            pass
        else:
            return bytes(int(n))
    if not _is_iterable(v):
        raise TypeError(f"cannot convert '{cls.__name__}' object to {title}")
    return _bytes_of_ints([_byte_of(item, title) for item in v])


def _byte_of(item, title):
    n = _index(item)
    if not 0 <= n < 256:
        raise ValueError("bytes must be in range(0, 256)" if title == "bytes" else "byte must be in range(0, 256)")
    return n


def _bytes_new(cls, v):
    return _bytes_of_class(cls, _bytes_source(v, "bytes"))


def _bytearray_init(b, v, result=_MISSING):
    _bytearray_fill(b, _bytes_source(v, "bytearray"))
    return b if result is _MISSING else result


def _bytearray_extend(b, iterable):
    if isinstance(iterable, (bytes, bytearray, memoryview)):
        more = bytes(memoryview(iterable))
    else:
        if isinstance(iterable, str) and iterable:
            raise TypeError("expected iterable of integers; got: 'str'")
        if not _is_iterable(iterable):
            raise TypeError(f"can't extend bytearray with {_type_of(iterable).__name__}")
        more = _bytes_of_ints([_byte_of(item, "bytearray") for item in iterable])
    b += more


def _memory_of(v):
    method = _type_lookup(_type_of(v), "__buffer__", None)
    if method is None:
        raise TypeError(f"memoryview: a bytes-like object is required, not '{_type_of(v).__name__}'")
    result = _call_special(method, v, 284)
    if _type_of(result) is not memoryview:
        raise TypeError("__buffer__ returned non-memoryview object")
    return memoryview(result)


def _memory_converted(m, i, v=_MISSING):
    """A subscript of a memoryview, with what stands for ints made ints."""
    if _type_of(i) is slice or _type_lookup(_type_of(i), "__index__", None) is not None:
        i = _converted(i)
    if v is _MISSING:
        return _memory_get(m, i)
    if m.format[-1] == "?":
        v = bool(v)
    elif _type_lookup(_type_of(v), "__index__", None) is not None and not isinstance(v, (int, float)):
        v = _index(v)
    return _memory_set(m, i, v)


def _memory_count(m, value):
    n = 0
    for item in m:
        if item is value or item == value:
            n += 1
    return n


def _memory_index(m, value, start, stop):
    for i in (start, stop):
        if _type_lookup(_type_of(i), "__index__", None) is None:
            raise TypeError("slice indices must be integers or have an __index__ method")
    if m.ndim != 1:
        raise NotImplementedError("multi-dimensional lookup is not implemented")
    n = len(m)
    start, stop, _ = slice(start, stop).indices(n)
    for i in range(start, min(stop, n)):
        item = m[i]
        if item is value or item == value:
            return i
    raise ValueError("memoryview.index(x): x not found")
