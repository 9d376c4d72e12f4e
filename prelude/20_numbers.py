# SPDX-License-Identifier: LGPL-2.1-or-later
# Numbers where classes of the program take part: conversions by __int__, __float__, __complex__ and __index__, the
# built-in functions of numbers, and messages that quote text.


def _int_literal_error(text, base):
    raise ValueError(f"invalid literal for int() with base {base}: {repr(text)[:200]}")


def _float_literal_error(text):
    raise ValueError(f"could not convert string to float: {text!r}")


def _complex_literal_error(text):
    raise ValueError(f"could not convert string to complex: {text!r}")


def _like(cls, v):
    """The value as an instance of cls: what a class method of a number's type gives to a subclass."""
    return cls(v)


def _number_made(cls, base, v):
    """An instance of cls, which derives from base, with the value of v, an instance of base."""
    return v if cls is base else base.__new__(cls, v)


def _special(v, name):
    return _type_lookup(_type_of(v), name, None)


def _class_name(v):
    return _type_of(v).__name__


def _int_of(cls, x):
    """int(x) where x's class has __int__ or __index__."""
    if _special(x, "__int__") is not None:
        result = _call_special(_special(x, "__int__"), x)
        if not isinstance(result, int):
            raise TypeError(f"__int__ returned non-int (type {_class_name(result)})")
    else:
        result = _index(x)
    return _number_made(cls, int, int.__pos__(result))


def _int_with_base(cls, x, base):
    return int.__new__(cls, x, _index(base))


def _to_bytes_flag(v, length, byteorder, signed):
    return int.to_bytes(v, length, byteorder, signed=bool(signed))


def _from_bytes_flag(cls, source, byteorder, signed):
    v = int.from_bytes(source, byteorder, signed=bool(signed))
    return v if cls is int else cls(v)


def _int_from_bytes(cls, source, big, signed):
    """int.from_bytes() of anything that is no byte string."""
    method = _special(source, "__bytes__")
    if method is not None:
        source = _call_special(method, source)
        if not isinstance(source, bytes):
            raise TypeError(f"__bytes__ returned non-bytes (type {_class_name(source)})")
    elif isinstance(source, str):
        raise TypeError("cannot convert 'str' object to bytes")
    else:
        try:
            items = iter(source)
        except TypeError:
            raise TypeError(f"cannot convert '{_class_name(source)}' object to bytes") from None
        source = bytes(items)
    v = _int_of_bytes(source, big, signed)
    return v if cls is int else cls(v)


def _float_value(x):
    """The float of an object with __float__ or __index__."""
    if _special(x, "__float__") is not None:
        result = _call_special(_special(x, "__float__"), x)
        if not isinstance(result, float):
            raise TypeError(f"{_class_name(x)}.__float__ returned non-float (type {_class_name(result)})")
        return float.__pos__(result)
    if _special(x, "__index__") is not None:
        return int.__float__(_index(x))
    return None


def _float_of(cls, x):
    return _number_made(cls, float, _float_value(x))


def _float_number(cls, x):
    """float.from_number(x)."""
    v = float.__pos__(x) if isinstance(x, float) else _float_value(x)
    if v is None:
        raise TypeError(f"must be real number, not {_class_name(x)}")
    return v if cls is float else cls(v)


def _complex_value(x):
    """The complex number of x by __complex__, or None."""
    if _type_of(x) is complex:
        return x
    method = _special(x, "__complex__")
    if method is None:
        return None
    result = _call_special(method, x)
    if not isinstance(result, complex):
        raise TypeError(f"__complex__ returned non-complex (type {_class_name(result)})")
    return complex.__pos__(result)


def _complex_of(cls, real, imag=_MISSING):
    """complex(real, imag) where a part converts itself, or is complex."""
    a = _complex_value(real)
    if a is None:
        a = _float_value(real)
        if a is None:
            if imag is _MISSING:
                raise TypeError(f"complex() argument must be a string or a number, not {_class_name(real)}")
            raise TypeError(f"complex() argument 'real' must be a real number, not {_class_name(real)}")
    if imag is _MISSING:
        return _complex_make(cls, a.real, a.imag)
    b = imag if isinstance(imag, complex) else _float_value(imag)
    if b is None:
        raise TypeError(f"complex() argument 'imag' must be a real number, not {_class_name(imag)}")
    x = a.real
    y = a.imag if isinstance(a, complex) else 0.0
    if isinstance(b, complex):
        x -= b.imag
    y = y + b.real if isinstance(a, complex) else b.real
    return _complex_make(cls, x, y)


def _complex_number(cls, x):
    """complex.from_number(x)."""
    v = complex.__pos__(x) if isinstance(x, complex) else _complex_value(x)
    if v is None:
        v = float.__pos__(x) if isinstance(x, float) else _float_value(x)
        if v is None:
            raise TypeError(f"must be real number, not {_class_name(x)}")
        v = _complex_make(complex, v, 0.0)
    return v if cls is complex else cls(v)


# Built-in functions.


def _abs(v):
    method = _special(v, "__abs__")
    if method is None:
        raise TypeError(f"bad operand type for abs(): '{_class_name(v)}'")
    return _call_special(method, v)


def _divmod(x, y):
    tx = _type_of(x)
    ty = _type_of(y)
    method = _type_lookup(tx, "__divmod__", None)
    other = None if tx is ty else _type_lookup(ty, "__rdivmod__", None)
    if other is not None and _is_derived(ty, tx) and other is not _type_lookup(tx, "__rdivmod__", None):
        result = _call_special(other, y, x)
        if result is not NotImplemented:
            return result
        other = None
    if method is not None:
        result = _call_special(method, x, y)
        if result is not NotImplemented:
            return result
    if other is not None:
        result = _call_special(other, y, x)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{tx.__name__}' and '{ty.__name__}'")


def _pow(x, y, z):
    """pow(x, y, z): __pow__ of x, then __rpow__ of y, as PEP 3141 and CPython 3.14 ask them."""
    tx = _type_of(x)
    ty = _type_of(y)
    method = _type_lookup(tx, "__pow__", None)
    other = None if tx is ty else _type_lookup(ty, "__rpow__", None)
    if other is not None and _is_derived(ty, tx) and other is not _type_lookup(tx, "__rpow__", None):
        result = _call_special(other, y, x, z)
        if result is not NotImplemented:
            return result
        other = None
    if method is not None:
        result = _call_special(method, x, y, z)
        if result is not NotImplemented:
            return result
    if other is not None:
        result = _call_special(other, y, x, z)
        if result is not NotImplemented:
            return result
    raise TypeError(
        f"unsupported operand type(s) for ** or pow(): '{tx.__name__}', '{ty.__name__}', '{_class_name(z)}'"
    )


def _pow_modulo(x, y, z, step):
    """pow(x, y, z) that takes long: `step` bytes of the exponent at a time."""
    digits = y.to_bytes(-(-y.bit_length() // (8 * step)) * step)
    unit = 1 << 8 * step
    result = 1
    for at in range(0, len(digits), step):
        result = pow(result, unit, z) * pow(x, int.from_bytes(digits[at : at + step]), z) % z
    return result


def _pow_inverse(x, y, z):
    """pow(x, y, z) of a negative y and a z of many digits, 0 <= x < abs(z)."""
    r0, r1, a0, a1 = x, abs(z), 1, 0
    while r1:
        q, rest = divmod(r0, r1)
        r0, r1, a0, a1 = r1, rest, a1, a0 - q * a1
    if r0 != 1:
        raise ValueError("base is not invertible for the given modulus")
    return pow(a0, -y, z)


def _round(v, ndigits):
    method = _special(v, "__round__")
    if method is None:
        raise TypeError(f"type {_class_name(v)} doesn't define __round__ method")
    if ndigits is None:
        return _call_special(method, v)
    return _call_special(method, v, ndigits)


def _base_text(v, letter):
    return (bin if letter == 98 else oct if letter == 111 else hex)(_index(v))


def _sum(iterable, start):
    return _sum_rest(iterable, start)


def _sum_rest(iterable, start):
    """The sum of start and the items: natively as long as numbers of one kind come, then with +."""
    state = _sum_start(start, 0)
    items = iter(iterable)
    for item in items:
        if _sum_add(state, item):
            continue
        mode = _sum_mode(state)
        total = _sum_total(state) + item
        if mode < 3:
            state = _sum_start(total, mode + 1)
            if _sum_mode(state) < 3:
                continue
        for item in items:
            total = total + item
        return total
    return _sum_total(state)


# sys.


def _publish_digits():
    def get_int_max_str_digits():
        return _get_int_max_str_digits()

    def set_int_max_str_digits(maxdigits):
        _set_int_max_str_digits(_index(maxdigits))

    for f in (get_int_max_str_digits, set_int_max_str_digits):
        _sys_dict[f.__name__] = _as(f, _t_builtin_function_or_method, "sys", None)


_publish_digits()


# math: the functions themselves are native.


@_builtin_module("math")
def _make_math(own):
    own.update(_math)


def _real(v):
    """The float of a real number."""
    x = v if isinstance(v, float) else _float_value(v)
    if x is None:
        raise TypeError(f"must be real number, not {_class_name(v)}")
    return x


def _math_call(name, args):
    return _math[name](*[_real(v) for v in args])


def _math_call_index(name, args):
    return _math[name](*[_index(v) for v in args])


def _math_call_floats(name, args):
    return _math[name](*[[_real(v) for v in items] for items in args])


def _math_nextafter(x, y, steps):
    return _math["nextafter"](_real(x), _real(y), steps=None if steps is None else _index(steps))


def _math_ldexp(x, e):
    return _math["ldexp"](_real(x), e)


def _math_ceil(v):
    method = _special(v, "__ceil__")
    return _math["ceil"](_real(v)) if method is None else _call_special(method, v)


def _math_floor(v):
    method = _special(v, "__floor__")
    return _math["floor"](_real(v)) if method is None else _call_special(method, v)


def _math_trunc(v):
    method = _special(v, "__trunc__")
    if method is None:
        raise TypeError(f"type {_class_name(v)} doesn't define __trunc__ method")
    return _call_special(method, v)


# What takes many multiplications and divisions of large ints.


def _math_gcd(_, a, b, rest):
    while b:
        a, b = b, a % b
    return _math["gcd"](a, *rest)


def _math_lcm(result, a, b, rest):
    while b:
        a, b = b, a % b
    result = result // a * int.__abs__(rest[0])
    return _math["lcm"](result, *rest[1:])


def _math_factorial(n):
    return _math["perm"](n, n)


def _math_perm(n, k):
    half = k // 2
    return _math["perm"](n, half) * _math["perm"](n - half, k - half)


def _math_comb(n, k):
    half = k // 2
    comb = _math["comb"]
    return comb(n, half) * comb(n - half, k - half) // comb(k, half)


def _math_isqrt(v):
    """By Newton's step from the root of the upper half of the bits: one step is enough."""
    shift = v.bit_length() - 1 >> 2
    guess = _math["isqrt"](v >> 2 * shift) << shift
    root = guess + v // guess >> 1
    while root * root > v:
        root -= 1
    return root


def _math_prod(iterable, total):
    for item in iterable:
        total = total * item
    return total


def _math_sumprod(p, q, total=_MISSING):
    if total is _MISSING:
        p = list(p)
        q = list(q)
        return _math["sumprod"](p, q)
    for i in range(len(p)):
        total = total + p[i] * q[i]
    return total
