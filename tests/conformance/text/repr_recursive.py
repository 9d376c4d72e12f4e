l = [1]; l.append(l); print(l, str(l), f'{l}')
d = {}; d['self'] = d; d['l'] = l; print(d)
t = ([],); t[0].append(t); print(t, t[0])
s = [set()]; print(s)
a = [1]; b = [a, a]; print(b)
class C:
    def __init__(self): self.items = [self, 1]
    def __repr__(self): return f'C({self.items})'
print(C(), [C()])
class Node:
    def __init__(self): self.d = {'me': self}
    def __repr__(self): return repr(self.d)
print(Node(), [Node(), (Node(),)])
class L(list):
    def __repr__(self): return 'L' + list.__repr__(self)
x = L([1]); x.append(x); x.append([x]); print(x)
class D(dict): pass
y = D(a=1); y['y'] = y; y['l'] = [y]; print(y)
class F(frozenset): pass
print(F([1]), F(), frozenset([F([2])]))
class S(set): pass
print(S([1]), S(), [S(['a'])])
class Bad:
    def __repr__(self): raise ValueError('no repr')
lst = [1, Bad()]
for i in range(2):
    try:
        repr(lst)
    except ValueError as e:
        print(e)
lst[1] = lst
print(lst)
class Shrinks:
    def __repr__(self):
        shrinking.clear()
        return 'shrinks'
shrinking = [Shrinks(), 1, 2]
print(shrinking, shrinking)
deep = []
for i in range(100): deep = [deep]
print(repr(deep).count('['), str((deep,)).count(']'))
v = {}; v['values'] = v.values(); 
print({1: {2: {3: {}}}}, [[[[]]]], (((),),), {frozenset({1}): frozenset()})
class R:
    def __repr__(self): return repr(self)
try:
    repr(R())
except RecursionError as e:
    print(type(e).__name__)
print([C().__repr__][0]().startswith('C('), {C: 1}[C])
