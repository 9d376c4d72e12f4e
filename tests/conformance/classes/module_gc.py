# Module gc, as far as it can be the same everywhere.
import gc


class C:
    def __init__(self):
        self.me = self

    def __del__(self):
        pass


print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), gc.garbage, gc.callbacks)
for bad in (-1, 3):
    try:
        gc.collect(bad)
    except ValueError as e:
        print(e)
try:
    gc.collect("x")
except TypeError as e:
    print(e)
print(isinstance(gc.collect(), int), isinstance(gc.collect(0), int), gc.collect(generation=1) >= 0)
phases = []
gc.callbacks.append(lambda phase, info: phases.append((phase, sorted(info))))
gc.collect()
print(phases)
gc.callbacks.clear()
print(gc.is_tracked([]), gc.is_tracked(1), gc.is_tracked("a"), gc.is_tracked(C), gc.is_tracked({"a": []}))
c = C()
print(gc.is_finalized(c), gc.is_finalized(1))
back = []
C.__del__ = lambda self: back.append(self)
del c
gc.collect()
print(len(back), gc.is_finalized(back[0]))
print(sorted(gc.get_referents([1, "a"], {"k": 2.5}, (None,)), key=str))
print(sorted(gc.get_stats()[0]), len(gc.get_stats()), len(gc.get_threshold()), len(gc.get_count()))
gc.set_threshold(500, 5)
print(gc.get_threshold()[:2])
print(gc.get_debug(), gc.DEBUG_LEAK == gc.DEBUG_COLLECTABLE | gc.DEBUG_UNCOLLECTABLE | gc.DEBUG_SAVEALL)
print(gc.get_freeze_count(), gc.unfreeze())
