# Threads: turns, results, exceptions, waiting, generators, recursion, limits of nothing but the program.
import concrete
import sys
import time


def work(name, n):
    total = 0
    for i in range(n):
        total += i
        if i % 250 == 0:
            print(name, i)
    return name, total


threads = [concrete.execute(work, name, n=600 + k) for k, name in enumerate("abc")]
print(threads)
for t in threads:
    print(t.join(), t.done, t)
print(threads[0].join(), threads[0].ident, threads[0].name)


# Exceptions: the same object, however often.
class Own(Exception):
    pass


error = Own("mine")


def fail():
    raise error


t = concrete.execute(fail)
for _ in range(2):
    try:
        t.join()
    except Own as e:
        print(e is error, t)

print(concrete.execute(sys.exit, 3).join())
t = concrete.execute(lambda: concrete.execute(fail).join())
try:
    t.join()
except Own as e:
    print("through two threads", e is error)

try:
    concrete.execute(5)
except TypeError as e:
    print(e)
try:
    type(t)()
except TypeError as e:
    print(e)

# A handled exception belongs to its thread.
def handle(name):
    try:
        raise ValueError(name)
    except ValueError:
        for _ in range(400):
            assert str(sys.exception()) == name
    assert sys.exception() is None
    try:
        raise KeyError(name)
    except KeyError as e:
        return e.__context__


a, b = concrete.execute(handle, "a"), concrete.execute(handle, "b")
print(a.join(), b.join(), sys.exception())


# So does recursion.
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print([t.join() for t in [concrete.execute(deep, 800) for _ in range(5)]])
try:
    concrete.execute(deep, 5000).join()
except RecursionError as e:
    print(e)


# A generator runs in one thread at a time.
def numbers():
    for i in range(2000):
        if i % 100 == 0:
            yield i


g = numbers()


def take():
    found, refused = [], 0
    while True:
        try:
            found.append(next(g))
        except ValueError as e:
            assert str(e) == "generator already executing"
            refused += 1
        except StopIteration:
            return found, refused > 0


one, two = concrete.execute(take), concrete.execute(take)
(first, refused), (second, too) = one.join(), two.join()
print(sorted(first + second) == list(range(0, 2000, 100)), refused or too)


# Who waits for the host lets others run.
def sleeper(n):
    time.sleep(0)
    return n, time.time() > 0


sleepers = [concrete.execute(sleeper, n) for n in range(4)]
print([t.join() for t in sleepers])
print(concrete.execute(concrete.suspend, "what?").join())


# Containers that show themselves.
class Slow:
    def __repr__(self):
        for _ in range(300):
            pass
        return f"Slow({len(box)})"


box = [Slow(), Slow()]
box.append(box)
print([t.join() for t in [concrete.execute(repr, box) for _ in range(3)]] == [repr(box)] * 3, repr(box))


def me():
    return own.join()


own = concrete.execute(me)
try:
    own.join()
except RuntimeError as e:
    print(e)


# Marks are about the whole program.
count = 0


def counting():
    global count
    while count < 50:
        count += 1
        for _ in range(50):
            pass


t = concrete.execute(counting)
mark = concrete.mark()
seen = count
while not t.done:
    pass
if mark.value is None:
    mark.rewind(count)
print(seen < 50, count, mark.value, t.join())

try:
    with concrete.transaction():
        t = concrete.execute(fail)
        count = 7
        t.join()
except Own as e:
    print(count, e)

concrete.execute(work, "last", 300)
print("main ends")
