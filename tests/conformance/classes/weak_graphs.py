# Random graphs of objects: after each collection exactly those that can be reached are alive.
import gc
import weakref

state = 12345


def random(n):
    global state
    state = (state * 1103515245 + 12345) % 2147483648
    return state // 65536 % n


died = []
finalized = []


class Plain:
    def __init__(self, number):
        self.number = number
        self.links = []


class Final(Plain):
    def __del__(self):
        finalized.append(self.number)
        self.links.append("finalized")


class Slots:
    __slots__ = ("number", "links", "__weakref__")

    def __init__(self, number):
        self.number = number
        self.links = []


class Many(set):
    def __init__(self, number):
        self.number = number
        self.links = []


def closure(number):
    links = []

    def f():
        return links

    f.number = number
    f.links = links
    return f


def generator(number):
    links = []

    def run():
        yield links
        yield links

    g = run()
    next(g)
    holder = Slots(number)
    holder.links = [g, links]
    return holder


MAKERS = (Plain, Final, Slots, Many, closure, generator)


def run(rounds, most):
    roots = {}
    references = {}
    for number in range(rounds):
        thing = MAKERS[random(len(MAKERS))](number)
        references[number] = weakref.ref(thing, lambda r, number=number: died.append(number))
        for other in list(roots.values())[-3:]:
            if random(3) == 0:
                thing.links.append(other)
            if random(6) == 0:
                other.links.append(thing)
        if random(4):
            roots[number] = thing
        del thing
        other = None
        while len(roots) > most:
            del roots[list(roots)[random(len(roots))]]
        if random(7) == 0:
            gc.collect()
            alive = [n for n, r in references.items() if r() is not None]
            print(number, len(alive), alive[-12:], len(died), len(finalized))
            assert set(alive) >= set(roots), "one that is held died"
            assert not set(alive) & set(died) and not set(alive) & set(finalized)
            for n in list(references):
                if n not in alive:
                    del references[n]
    roots.clear()
    gc.collect()
    gc.collect()
    print([n for n, r in references.items() if r() is not None], len(died), len(finalized))
    print(sorted(died) == list(range(rounds)), sorted(finalized)[-10:])


run(150, 6)
