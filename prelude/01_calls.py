# SPDX-License-Identifier: LGPL-2.1-or-later
# Calls that are not simply carried out natively, and what to say about arguments that do not fit (Python reference,
# "Calls").


def _define_calls():
    for cls in (
        *(_t_function, _t_builtin_function_or_method, _t_method, _t_method_descriptor, _t_wrapper_descriptor),
        _t_classmethod_descriptor,
    ):

        @_method_of(cls)
        def __call__(self, /, *args, **kwargs):
            return self(*args, **kwargs)


_define_calls()


def _call_bound(callable, args, kwargs):
    """A call of an object whose class has a __call__ that is no plain function."""
    return _bind(_type_lookup(_type_of(callable), "__call__", None), callable, _type_of(callable))(*args, **kwargs)


def _type_call(cls, *args, **kwargs):
    """type.__call__"""
    return _call_type(cls, args, kwargs)


def _call_type(cls, args, kwargs):
    if cls is type and len(args) == 1 and not kwargs:
        return _type_of(args[0])
    method = _type_constructor(cls)
    if not _is_function(method) and not _is_native(method):
        method = _bind(method, None, cls)
    result = method(cls, *args, **kwargs)
    if not _is_derived(_type_of(result), cls):
        return result
    init = _type_lookup(_type_of(result), "__init__", None)
    answer = init(result, *args, **kwargs) if _is_function(init) else _bind(init, result, _type_of(result))(*args, **kwargs)
    if answer is not None:
        raise TypeError(f"__init__() should return None, not '{_type_of(answer).__name__}'")
    return result


def _abstract_error(cls):
    names = sorted(cls.__abstractmethods__)
    text = ", ".join([f"'{name}'" for name in names])
    method = "method" if len(names) == 1 else "methods"
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation for abstract {method} {text}")


def _counted(n, word):
    return f"{n} {word}" if n == 1 else f"{n} {word}s"


def _listed(names):
    """'a', 'b', and 'c'"""
    quoted = [f"'{name}'" for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return f"{quoted[0]} and {quoted[1]}"
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def _argument_error(f, args, names):
    """Why these arguments (the last ones named) do not fit a Python function's parameters: always raises TypeError."""
    code, defaults, keyword_defaults = _function_fields(f)
    if _type_of(f) is not _t_function:
        _builtin_argument_error(f, args, names, code, defaults or ())
    title = f.__qualname__
    positional = code.co_argcount
    keyword_only = code.co_kwonlyargcount
    parameters = code.co_varnames[: positional + keyword_only]
    given = len(args) - len(names)
    filled = set(parameters[: min(given, positional)])
    positional_only = parameters[: code.co_posonlyargcount]
    passed_by_keyword = []
    for name in names:
        if name in parameters[code.co_posonlyargcount :]:
            if name in filled:
                raise TypeError(f"{title}() got multiple values for argument '{name}'")
            filled.add(name)
        elif not code.co_flags & 8:
            if name in positional_only:
                passed_by_keyword.append(name)
            else:
                positional_names = [p for p in names if p in positional_only]
                if positional_names:
                    shown = ", ".join(positional_names)
                    raise TypeError(f"{title}() got some positional-only arguments passed as keyword arguments: '{shown}'")
                _unexpected_keyword(title, name, parameters[code.co_posonlyargcount :])
    if passed_by_keyword:
        shown = ", ".join(passed_by_keyword)
        raise TypeError(f"{title}() got some positional-only arguments passed as keyword arguments: '{shown}'")
    defaults = defaults or ()
    if given > positional and not code.co_flags & 4:
        least = positional - len(defaults)
        if defaults:
            takes = f"from {least} to {positional} positional arguments"
        else:
            takes = _counted(positional, "positional argument")
        keywords = [p for p in parameters[positional:] if p in filled]
        if keywords:
            were = f"{_counted(given, 'positional argument')} (and {_counted(len(keywords), 'keyword-only argument')}) were given"
        else:
            were = f"{given} was given" if given == 1 else f"{given} were given"
        raise TypeError(f"{title}() takes {takes} but {were}")
    required = parameters[: positional - len(defaults)]
    missing = [p for p in required if p not in filled]
    if missing:
        raise TypeError(f"{title}() missing {_counted(len(missing), 'required positional argument')}: {_listed(missing)}")
    keyword_defaults = keyword_defaults or {}
    missing = [p for p in parameters[positional:] if p not in filled and p not in keyword_defaults]
    if missing:
        raise TypeError(f"{title}() missing {_counted(len(missing), 'required keyword-only argument')}: {_listed(missing)}")
    raise TypeError(f"{title}() got arguments that do not fit")


def _builtin_argument_error(f, args, names, code, defaults):
    """As _native_argument_error, for a function of the prelude that stands for a native one."""
    positional = code.co_argcount
    parameters = code.co_varnames[code.co_posonlyargcount : positional + code.co_kwonlyargcount]
    owner = _native_owner(f)
    if code.co_flags & 8 and owner is None:
        raise TypeError(f"{f.__name__}() got arguments that do not fit")
    _misfit(
        f.__name__, owner, _type_of(f), positional - len(defaults), positional + code.co_kwonlyargcount, parameters or None,
        len(args) - len(names), names, getattr(f, "__module__", None),
    )


def _native_argument_error(f, args, names):
    """The same for a native function."""
    name, owner, least, most, parameters = _native_parameters(f)
    if owner is BaseException and name == "__init__" and names:
        raise TypeError(f"{_type_of(args[0]).__name__}() takes no keyword arguments")
    if owner is object and args and (names or len(args) > 1) and name in ("__new__", "__init__"):
        cls = args[0] if name == "__new__" else _type_of(args[0])
        raise TypeError(f"{cls.__name__}() takes no arguments")
    _misfit(name, owner, _type_of(f), least, most, parameters, len(args) - len(names), names, f.__module__ if owner is None else None)


def _misfit(name, owner, kind, least, most, parameters, given, names, module=None):
    if owner is not None and name in ("__new__", "__init__"):
        if given == 0 and name == "__new__":
            raise TypeError(f"{owner.__name__}.__new__(): not enough arguments")
        if given == 0:
            raise TypeError(f"descriptor '__init__' of '{owner.__name__}' object needs an argument")
        name = owner.__name__
        least -= 1
        most -= 1
        given -= 1
        if (name in ("staticmethod", "classmethod", "reversed") or owner.__module__ == "itertools" and not parameters and least == most == 1) and not names:
            raise TypeError(f"{name} expected 1 argument, got {given}")
        if name in ("int", "str") and given > most and not names:
            raise TypeError(f"{name} expected at most {_counted(most, 'argument')}, got {given}")
        if name == "enumerate":
            for key in names:
                if key not in parameters:
                    raise TypeError(f"'{key}' is an invalid keyword argument for enumerate()")
            if given == 0 and not names:
                raise TypeError("enumerate() missing required argument 'iterable'")
        if name == "super" and not names:
            name = "super()"
        if name == "property" and given > most:
            raise TypeError(f"property() takes at most {most} arguments ({given} given)")
        if not parameters and names:
            raise TypeError(f"{name}() takes no keyword arguments")
        if owner is int and not names:
            raise TypeError(f"int expected at most 2 arguments, got {given}")
    elif owner is not None:
        if kind is not _t_builtin_function_or_method:
            least -= 1
            most -= 1
            given -= 1
            if given < 0 and kind is _t_wrapper_descriptor:
                raise TypeError(f"descriptor '{name}' of '{owner.__name__}' object needs an argument")
            if given < 0:
                raise TypeError(f"unbound method {owner.__name__}.{name}() needs an argument")
        if kind is not _t_wrapper_descriptor:
            name = f"{owner.__name__}.{name}"
        elif not names:
            if least == most:
                raise TypeError(f"expected {_counted(least, 'argument')}, got {given}")
            if given < least:
                raise TypeError(f"{name} expected at least {_counted(least, 'argument')}, got {given}")
            raise TypeError(f"{name} expected at most {_counted(most, 'argument')}, got {given}")
    if names and parameters is None:
        shown = name if owner is not None or module in ("builtins", None) else f"{module}.{name}"
        raise TypeError(f"{shown}() takes no keyword arguments")
    if parameters is None:
        if least == most:
            if owner is None and module not in ("builtins", None) and least < 2:
                name = f"{module}.{name}"
            if least == 0:
                raise TypeError(f"{name}() takes no arguments ({given} given)")
            if least == 1:
                raise TypeError(f"{name}() takes exactly one argument ({given} given)")
            raise TypeError(f"{name.rpartition('.')[2]} expected {_counted(least, 'argument')}, got {given}")
        name = name.rpartition(".")[2]
        if given < least:
            raise TypeError(f"{name} expected at least {_counted(least, 'argument')}, got {given}")
        raise TypeError(f"{name} expected at most {_counted(most, 'argument')}, got {given}")
    if most == 0 and not names:
        raise TypeError(f"{name}() takes no arguments ({given} given)")
    name = name.rpartition(".")[2]
    if given + len(names) > most:
        kind = "argument" if most == 1 else "arguments"
        raise TypeError(f"{name}() takes at most {most} {kind} ({given + len(names)} given)")
    if name == "enumerate":
        for key in names:
            if key not in parameters:
                raise TypeError(f"'{key}' is an invalid keyword argument for enumerate()")
        raise TypeError("enumerate() missing required argument 'iterable'")
    unnamed = most - len(parameters)
    if given < unnamed and unnamed <= least:
        raise TypeError(f"{name}() takes at least {_counted(unnamed, 'positional argument')} ({given} given)")
    for i, key in enumerate(parameters):
        if unnamed + i < least and unnamed + i >= given and key not in names:
            raise TypeError(f"{name}() missing required argument '{key}' (pos {unnamed + i + 1})")
    for i, key in enumerate(parameters):
        if unnamed + i < given and key in names:
            raise TypeError(f"argument for {name}() given by name ('{key}') and position ({unnamed + i + 1})")
    for key in names:
        if key not in parameters:
            _unexpected_keyword(name, key, parameters)
    raise TypeError(f"{name}() got arguments that do not fit")


def _unexpected_keyword(title, key, names):
    """A function has no parameter of this name: always raises TypeError."""
    suggestion = _closest(key, names)
    hint = f". Did you mean '{suggestion}'?" if suggestion is not None else ""
    raise TypeError(f"{title}() got an unexpected keyword argument '{key}'{hint}")


def _shown(callable):
    """A callable as the messages about its arguments name it."""
    name = getattr(callable, "__qualname__", None)
    if not isinstance(name, str):
        return f"{_type_of(callable).__name__} object"
    module = getattr(callable, "__module__", None)
    if isinstance(module, str) and module != "builtins":
        return f"{module}.{name}()"
    return f"{name}()"


def _dict_merge(d, other, callable):
    """**other of a call, where it is no dict of fresh str keys."""
    if not hasattr(other, "keys"):
        raise TypeError(f"{_shown(callable)} argument after ** must be a mapping, not {_type_of(other).__name__}")
    for key in other.keys():
        if not isinstance(key, str):
            raise TypeError("keywords must be strings")
        if key in d:
            raise TypeError(f"{_shown(callable)} got multiple values for keyword argument '{key}'")
        d[key] = other[key]


def _dict_update(d, other):
    """**other of a dict display, where it is no dict."""
    if not hasattr(other, "keys"):
        raise TypeError(f"'{_type_of(other).__name__}' object is not a mapping")
    for key in other.keys():
        d[key] = other[key]
