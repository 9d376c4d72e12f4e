# SPDX-License-Identifier: LGPL-2.1-or-later
# object, None, Ellipsis, NotImplemented, True and False: their attributes and methods.
o = object()
print(type(o), o == o, o != object(), bool(o), isinstance(o, object), object.__name__, object.__bases__, object.__doc__ is None or True)
print(sorted(n for n in dir(object())))
print(None, repr(None), None == None, None is None, bool(None), type(None), hash(None) == hash(None), None.__class__, str(None), [None], {None: 1})
print(..., repr(...), Ellipsis is ..., type(...), bool(...), str(...), type(...)() is ..., type(None)() is None, type(NotImplemented)() is NotImplemented)
print(NotImplemented, type(NotImplemented), [NotImplemented])
for f in (lambda: bool(NotImplemented), lambda: None.x, lambda: None(), lambda: None[0], lambda: None + 1, lambda: len(None), lambda: iter(None), lambda: ... + 1, lambda: ...(), lambda: setattr(None, "x", 1), lambda: setattr(o, "x", 1), lambda: o.x, lambda: o < o, lambda: type(None)(1), lambda: -None, lambda: None < 1, lambda: None in None, lambda: object()(), lambda: object.__new__(type(None)), lambda: not NotImplemented):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(True + True, True * 5, True == 1, True is 1 if False else "", False < True, -True, ~0, True & False, True | False, True ^ True, True and 2, type(True & 1).__name__, type(True & True).__name__, bool.__bases__, bool.__mro__, isinstance(True, int), [0, 1][True], "ab"[False], int(True), str(True), repr(False), float(True), f"{True} {False!r} {True:d} {True:>6}", True.real, True.bit_length(), True // 1, True / 2, 2 ** True, sum([True, True]), {True: "a", 1: "b"}, hash(True))
print(object.__repr__(5)[:5], object.__str__(5), object.__eq__(1, 1), object.__eq__(1, 2), object.__ne__(1, 2), object.__hash__(1) is not None, object.__format__(5, ""), object.__init__(5), object.__reduce_ex__ is not None, object.__sizeof__ is not None, object.__dir__(5)[:0], object.__subclasshook__(int), object.__init_subclass__())
print(o.__class__, o.__doc__ is None or True, o.__eq__(5), o.__ne__(o), o.__lt__(1), o.__str__ == o.__repr__, (5).__init__(), (5).__ne__(6), type(object.__init__).__name__, type(int.__add__).__name__, type([].append).__name__, type(list.append).__name__, type(dict.fromkeys).__name__, type(int.real).__name__)
print(int.__add__(1, 2), (1).__add__(2), (1).__add__("a"), int.__add__.__name__, int.__add__.__qualname__, (1).__add__.__self__, [].append.__name__, list.append.__qualname__, list.append.__objclass__, str.__len__("abc"), dict.__getitem__({1: 2}, 1), list.__contains__([1], 1))
for f in (lambda: int.__add__("a", 1), lambda: int.__add__(), lambda: list.append(), lambda: list.append({}, 1), lambda: str.upper(5), lambda: (1).__add__(), lambda: (1).__add__(1, 2), lambda: [].append.__func__, lambda: int.real.__get__("a"), lambda: int.__add__(1), lambda: dict.fromkeys(), lambda: object.__getattribute__(o), lambda: int.__index__(1.5)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
