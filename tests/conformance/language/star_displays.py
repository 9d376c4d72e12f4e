# SPDX-License-Identifier: LGPL-2.1-or-later
# Stars in displays, subscripts, returns and for statements.
a = [1, 2]
print([*a, 3], (*a, 3), {*a, 3} == {1, 2, 3}, [*a, *a], (*a,), [*"xy", *range(2)])
print({**{"a": 1}, "b": 2, **{"a": 3}}, {"a": 0, **{"a": 1}}, {**{}, **{}})
def f():
    return *a, 9
print(f())
def g():
    yield *a, 8
print(list(g()))
for x in *a, 7:
    print(x, end=" ")
print()
t = *a, *"z"
print(t)
class S:
    def __getitem__(self, k):
        return k
s = S()
print(s[*a], s[*a, 3], s[1, *a], s[1:2, *a], s[*()])
print([*{}], [*[[]]], [*[], *()], {**dict(x=1)})
for bad in (lambda: [*5], lambda: (*None,), lambda: {*1}, lambda: {**[1]}, lambda: {**5}, lambda: {*[[]]}):
    try:
        print(bad())
    except TypeError as e:
        print(e)
def v(x):
    print("v", x, end=" ")
    return x
print([v(1), *v([2]), v(3)], {v("a"): v(1), **v({"b": 2}), v("c"): v(3)})
print([*(i for i in range(3)), *map(str, [1])], *a, *[])
x = [*a]
x.append(1)
print(a, x)
