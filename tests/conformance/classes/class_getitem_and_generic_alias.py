# SPDX-License-Identifier: LGPL-2.1-or-later
# __class_getitem__, generic aliases of built-in types, unions of types.
class G:
    def __class_getitem__(cls, k): return f"{cls.__name__}[{k}]"
class H(G): pass
print(G[int], H[1, 2], G["x"])
class N: pass
for f in (lambda: N[1], lambda: int[1], lambda: G()[1], lambda: object[1], lambda: 5[1]):
    try: f()
    except TypeError as e: print(e)
a = list[int]
print(a, a.__origin__, a.__args__, dict[str, int], tuple[int, ...], set[N], type[int], frozenset[str], list["fwd"], tuple[()], dict[str, list[int]], list[None])
print(a == list[int], a != list[str], a is list[int], type(a).__name__, hash(a) == hash(list[int]), a([1, 2]), a.append is list.append if False else "", dict[str, int](x=1))
print(isinstance(a, type), callable(a), a.__parameters__)
try: isinstance([], a)
except TypeError as e: print(e)
try: issubclass(list, a)
except TypeError as e: print(e)
class Sub(list[int]): pass
print(Sub([1]), Sub.__bases__, Sub.__orig_bases__)
u = int | str
print(u, int | None, None | int, int | str | float, u == (str | int), type(u).__name__, (int | str).__args__, list[int] | None, int | int, N | None)
print(isinstance(5, u), isinstance(1.5, u), hash(u) == hash(str | int))
for f in (lambda: int | 5, lambda: "x" | int, lambda: 5 | int, lambda: int | []):
    try: print(f())
    except TypeError as e: print(e)
print((1).__or__(2), type.__or__(int, str))
class M(type):
    def __getitem__(cls, k): return "meta", k
class K(metaclass=M):
    def __class_getitem__(cls, k): return "never"
print(K[1])
