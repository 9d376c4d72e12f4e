# Identities of objects without a field for them: many, some of which die, across collections.
kept = [[i] for i in range(3000)]
numbers = [id(x) for x in kept]
assert len(set(numbers)) == 3000
for x in kept[::3]:
    x.append(id([x]))
del kept[::2]
left = numbers[1::2]
junk = [str(i) * 3 for i in range(30000)]
assert [id(x) for x in kept] == left
more = [(i, i + 1) for i in range(500)]
seen = {id(x): x for x in more}
junk = None
import gc
gc.collect()
assert all(seen[id(x)] is x for x in more)
assert [id(x) for x in kept] == left
kept.clear()
gc.collect()
assert all(seen[id(x)] is x for x in more)
print(len(left), len(seen), "done")
