# SPDX-License-Identifier: LGPL-2.1-or-later
# Generic functions of the module functools: singledispatch and singledispatchmethod.


def _dispatch_order(cls, registry):
    """The classes a generic function looks up for cls: its MRO, with abstract base classes put where they belong."""
    mro = cls.__mro__
    abstract = []
    for base in registry:
        if base in mro or not hasattr(base, "__mro__"):
            continue
        if _type_of(base) is not type and issubclass(cls, base):
            abstract.append(base)
    if not abstract:
        return mro
    order = []
    for c in mro:
        order.append(c)
        for base in abstract[:]:
            # An abstract class stands behind the last class of the MRO that is a subclass of it.
            later = False
            for d in mro[len([x for x in order if x in mro]):]:
                if d is not object and issubclass(d, base):
                    later = True
            if issubclass(c, base) and not later:
                at = len(order)
                for i in range(len(order)):
                    if order[i] in abstract and issubclass(base, order[i]) is False and issubclass(order[i], base):
                        at = i + 1
                order.insert(at, base)
                abstract.remove(base)
    return order


def _find_implementation(cls, registry):
    order = _dispatch_order(cls, registry)
    match = None
    for c in order:
        if match is not None:
            # Two unrelated abstract classes of the same rank are ambiguous.
            if (
                c in registry
                and c not in cls.__mro__
                and match not in cls.__mro__
                and not issubclass(match, c)
                and _same_rank(order, cls, match, c)
            ):
                raise RuntimeError(f"Ambiguous dispatch: {match} or {c}")
            break
        if c in registry:
            match = c
    return registry.get(match)


def _same_rank(order, cls, a, b):
    between = order[order.index(a) : order.index(b)]
    return not [c for c in between if c in cls.__mro__]


@_functools_function
def singledispatch(func):
    registry = {}
    kept = {}

    def dispatch(cls):
        implementation = kept.get(cls)
        if implementation is None:
            implementation = registry.get(cls)
            if implementation is None:
                implementation = _find_implementation(cls, registry)
            kept[cls] = implementation
        return implementation

    def register(cls, func=None):
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    f"Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            func = cls
            argument = None
            for argument, cls in annotations.items():
                break
            if not _is_dispatch_type(cls):
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for c in getattr(cls, "__args__", (cls,)) if not isinstance(cls, type) else (cls,):
            registry[c] = func
        kept.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = _t_mappingproxy(registry)
    wrapper._clear_cache = kept.clear
    _update_wrapper(wrapper, func)
    return wrapper


_singledispatch = singledispatch


def _is_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    parts = getattr(cls, "__args__", None)
    return _type_of(cls).__name__ in ("Union", "UnionType") and all([isinstance(part, type) for part in parts])


@_functools_part
class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = _singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        name = getattr(self.func, "__name__", "singledispatchmethod method")

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f"{name} requires at least 1 positional argument")
            implementation = dispatch(args[0].__class__)
            if hasattr(implementation, "__get__"):
                implementation = implementation.__get__(obj, cls)
            return implementation(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        _update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


del singledispatch, singledispatchmethod
