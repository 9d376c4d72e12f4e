# SPDX-License-Identifier: LGPL-2.1-or-later
# Exceptions as data: how an exception gets out of a transaction of which nothing else is left.


def _exception_told(e):
    """An exception as data: its classes, arguments and attributes, the exceptions it groups, and where it came from."""
    try:
        te = TracebackException(_type_of(e), e, e.__traceback__, compact=True)
        te.__notes__ = None  # they are attributes: told in the text, too, they would double from one transaction to the next
        told = _told_without_traceback(e), "".join(te._all_lines(True, _GroupMargin()))
        if _is_data(told):
            return told
    except BaseException:  # by what the program makes of its classes, or for want of memory
        pass
    builtin = next(c for c in _type_of(e).__mro__ if _is_builtin_class(c))
    return ([builtin.__qualname__], [], {}, None), _type_of(e).__name__


def _told_without_traceback(e):
    cls = _type_of(e)
    members = None
    if isinstance(e, BaseExceptionGroup):
        args = [e.message]
        members = [_told_without_traceback(member) for member in e.exceptions]
    else:
        args = list(e.args)
        if isinstance(e, OSError) and e.filename is not None:
            args += [e.filename] if e.filename2 is None else [e.filename, None, e.filename2]  # args has lost them
    args = [a if _is_data(a) else _safe_string(a, "argument", repr) for a in args]
    attributes = {}
    for c in cls.__mro__:
        for k, descriptor in _type_dict(c).items():
            if _type_of(descriptor) is _t_member_descriptor and k not in ("message", "exceptions"):
                try:
                    attributes[k] = descriptor.__get__(e)
                except AttributeError:
                    pass  # not set
    attributes.update(e.__dict__)
    return _classes_told(cls), args, {k: v for k, v in attributes.items() if _is_data((k, v))}, members


def _is_builtin_class(c):
    return _builtins().get(c.__qualname__) is c


def _classes_told(cls):
    """The class and its bases as far as to one that is there in any case: its name, or module, name, and which of all of this name."""
    told = []
    for c in cls.__mro__:
        if not issubclass(c, BaseException):
            continue
        if _is_builtin_class(c):
            told.append(c.__qualname__)
            break
        name = c.__module__, c.__qualname__
        if _is_data(name) and c in (named := _exception_classes(name)):
            told.append((*name, named.index(c)))
    return told


def _exception_classes(name):
    """All exception classes with this module and name: those made later behind those of before, as a rule."""
    found = []
    classes = [BaseException]
    seen = {BaseException}
    for c in classes:
        if (c.__module__, c.__qualname__) == name:
            found.append(c)
        for derived in c.__subclasses__():
            if derived not in seen:
                seen.add(derived)
                classes.append(derived)
    return found


def _told_exception(told):
    """The exception that was told, with a note where it came from."""
    told, traceback = told
    e = _remade_exception(told)
    e.add_note("Everything in the transaction was undone. It was left by:\n" + traceback.rstrip("\n"))
    return e


def _remade_exception(told):
    """An exception of the first of its classes that there is here, too."""
    classes, args, attributes, members = told
    for name in classes:
        if isinstance(name, str):
            cls = _builtins()[name]
            break
        found = _exception_classes(name[:2])
        if name[2] < len(found):
            cls = found[name[2]]
            break
    e = None
    try:
        if members is not None:
            e = BaseExceptionGroup.__new__(cls, *args, [_remade_exception(member) for member in members])
        elif isinstance(cls.__init__, _t_function):
            e = BaseException.__new__(cls, *args)
        else:
            e = cls(*args)
    except Exception:
        pass  # it is not made of its arguments
    if not isinstance(e, BaseException):
        e = BaseException.__new__(cls, *args)
    if not isinstance(attributes.get("__notes__", []), list):
        del attributes["__notes__"]
    for k, v in attributes.items():
        descriptor = _type_lookup(_type_of(e), k, None) if isinstance(k, str) else None
        if _type_of(descriptor) is _t_member_descriptor:
            descriptor.__set__(e, v)
        else:
            e.__dict__[k] = v
    return e
