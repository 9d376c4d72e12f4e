# A view that is no longer in use does not lock its bytearray.
b = bytearray(b'abcdef')
def total(buffer):
    view = memoryview(buffer)
    return sum(view[1:3])
print(total(b))
b.append(1)
print(b)
x = memoryview(b)[0]
b.append(2)
v = memoryview(b)
w = v[2:]
try:
    b.append(3)
except BufferError as e:
    print(e)
del v
try:
    b.append(4)
except BufferError as e:
    print(e)
w = None
b.append(5)
print(b)
keep = [memoryview(b)]
try:
    b.clear()
except BufferError as e:
    print(e)
keep.pop()
b.clear()
print(b)
class Holder: pass
h = Holder()
b += b'xyz'
h.view = memoryview(b).cast('B')
try:
    del b[0]
except BufferError as e:
    print(e)
del h.view
del b[0]
print(b)
def gen(buffer):
    view = memoryview(buffer)
    for byte in view:
        yield byte
g = gen(b)
print(next(g))
try:
    b.append(9)
except BufferError as e:
    print(e)
g.close()
del g
b.append(9)
print(b)
d = {'k': memoryview(b)}
f = lambda: d
try:
    b.pop()
except BufferError as e:
    print(e)
d.clear()
print(b.pop(), b)
m = memoryview(b)
m = memoryview(b'other')
b.extend(b'!')
print(b, bytes(m))
