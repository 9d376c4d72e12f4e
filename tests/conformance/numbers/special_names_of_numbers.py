# SPDX-License-Identifier: LGPL-2.1-or-later
# Names, bases and attributes of the number types.
for cls in (int, float, complex, bool):
    print(cls, cls.__name__, cls.__qualname__, cls.__module__, cls.__bases__, cls.__mro__, cls.__base__)
def public(cls):
    return [n for n in dir(cls) if n not in dir(object) and n not in ("__getstate__", "__sizeof__")]
for cls in (int, float, complex, bool):
    print(cls.__name__, public(cls))
print(int.__dict__["real"].__class__.__name__, int.__dict__["bit_length"].__class__.__name__, int.__dict__["__add__"].__class__.__name__, int.__dict__["from_bytes"].__class__.__name__, int.__dict__["__new__"].__class__.__name__)
print((5).bit_length.__class__.__name__, int.from_bytes.__class__.__name__, (5).bit_length.__name__, (5).__add__.__name__, int.__add__.__name__, int.__add__.__qualname__, (5).bit_length.__qualname__)
print(isinstance(5, int), isinstance(True, int), isinstance(5, (float, int)), issubclass(bool, int), isinstance(5.0, int), type(5) is int, type(5.0), type(5j), type(True))
print(int.__add__(3, 4), float.__mul__(2.0, 3), complex.__sub__(1j, 1), int.__call__ if False else int("7"), bool.__and__(True, False))
print((1).__class__, (1.5).__class__, (1j).__class__, True.__class__, (1).__doc__ is None if False else "doc")
