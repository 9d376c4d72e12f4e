# SPDX-License-Identifier: LGPL-2.1-or-later
# yield from: values, returns, send, throw and close handed on.
def inner():
    print("inner start")
    x = yield 1
    print("inner got", x)
    try: y = yield 2
    except ValueError as e: y = "err %s" % e
    print("inner got", y)
    return "inner result"
def outer():
    r = yield from inner()
    print("result", r)
    r2 = yield from [10, 20]
    print("list result", r2)
    yield from "ab"
    yield from {"k": 1}
    yield from ()
    yield from range(2)
    return (yield from iter([5]))
print(list(outer()))
it = outer()
print(next(it), it.send("sent"), it.throw(ValueError("thrown")))
print(it.gi_yieldfrom is not None, list(it))
it = outer()
next(it)
print(it.gi_yieldfrom.gi_code.co_name)
try: it.throw(KeyError("not caught"))
except KeyError as e: print(repr(e))
print(list(it))
def send_to_list(): yield from [1, 2]
it = send_to_list()
next(it)
try: it.send("x")
except AttributeError as e: print(e)
it = send_to_list()
next(it)
try: it.throw(ValueError("into list"))
except ValueError as e: print(e)
class Custom:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration("custom done")
        return self.n
    def send(self, v): print("send", v); return "sent back"
    def throw(self, *a): print("throw", [type(x).__name__ for x in a]); return "thrown back"
    def close(self): print("closed")
def c():
    r = yield from Custom()
    print("r", r)
it = c()
print(next(it), it.send("v"), it.throw(ValueError), it.send(None), next(it))
it.close()
print(list(c()))
for bad in (5, None, object):
    def b(): yield from bad
    try: list(b())
    except TypeError as e: print(e)
def chain(*its):
    for i in its: yield from i
print(list(chain("ab", [1], chain((2,), {3}))))
def flat(x):
    for i in x:
        if isinstance(i, list): yield from flat(i)
        else: yield i
print(list(flat([1, [2, [3, [4, []], 5]], 6])))
def tree(n):
    if n:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)
print(list(tree(4)))
def rec(n):
    if n == 0: return 0
    yield n
    return 1 + (yield from rec(n - 1))
def run():
    r = yield from rec(5)
    yield "total", r
print(list(run()))
def ex(): 
    try: yield from rec2()
    except ZeroDivisionError as e: yield str(e)
def rec2():
    yield 1
    1 / 0
print(list(ex()))
def self_ref():
    yield from me
me = self_ref()
try: next(me)
except ValueError as e: print(e)
def stop_value():
    class S:
        def __iter__(self): return self
        def __next__(self): raise StopIteration((1, 2))
    return (yield from S())
try: next(stop_value())
except StopIteration as e: print(e.value)
def closing():
    try: yield from inner()
    except GeneratorExit: print("outer saw exit"); raise
it = closing()
next(it)
it.close()
def ret_gen_exit():
    def sub():
        try: yield 1
        except GeneratorExit: return "sub value"
    r = yield from sub()
    print("never", r)
it = ret_gen_exit()
next(it)
print(it.close())
def lam_yf(): return (lambda: (yield from "xy"))()
print(list(lam_yf()))
