def err(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


a = list[int]
print(a, repr(a), type(a), a.__origin__, a.__args__, a.__parameters__)
print(dict[str, int], tuple[int, ...], set[str], frozenset[int], list[list[int]], dict[str, list[int]], tuple[()])
print(list[int] == list[int], list[int] == list[str], hash(list[int]) == hash(list[int]), list[int] != list[int])
print(a([1, 2]), dict[str, int](a=1), tuple[int]((1, 2)))
print(type[int], enumerate[int], list["forward"], list[None], list[...])


class C(list[int]):
    pass


print(C.__bases__, C.__orig_bases__, C([1]))
err(isinstance, [], list[int])
err(issubclass, list, list[int])
err(lambda: list[int][str])
err(lambda: int[str])
print(a.append, a.__class__)


class G:
    def __class_getitem__(cls, item):
        return (cls.__name__, item)


print(G[1], G["a", "b"])
