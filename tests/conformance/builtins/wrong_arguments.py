# SPDX-License-Identifier: LGPL-2.1-or-later
# Wrong numbers and kinds of arguments for native functions and methods.
def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
t(len); t(len, 1, 2); t(len, [], x=1)
t(abs, 1, 2); t(callable); t(chr, 1, 2); t(id, 1, 2); t(hash); t(iter); t(iter, 1, 2, 3); t(next)
t(isinstance, 1); t(issubclass, int); t(getattr); t(setattr, 1, 2); t(divmod, 1); t(ord); t(repr)
t([].append); t([].append, 1, 2); t([].append, x=1); t([].insert, 1); t([].pop, 1, 2); t([].extend); t([].extend, 5); t([].index); t([].sort, 1); t([].clear, 1); t([1].pop, "a")
t({}.get); t({}.get, 1, 2, 3); t({}.pop); t({}.update, 5); t({}.update, [1]); t({}.update, 1, 2); t({}.setdefault); t({}.keys, 1); t({}.items, 1); t({}.fromkeys, 5)
t("a".upper, 1); t("a".split, 1); t("a".split, "", 1); t("a".join); t("a".join, 5); t("a".join, [1]); t("a".replace, "b"); t("a".replace, 1, 2); t("a".startswith); t("a".startswith, 5); t("a".find); t("a".find, 1); t("a".center); t("a".center, "x"); t("a".center, 5, "ab"); t("a".encode, 5); t("a".strip, 5); t("a".count, 5); t("a".zfill, "a"); t("a".translate, 5); t("a".format_map)
t({1}.add); t({1}.add, []); t({1}.remove, 5); t({1}.union, 5); t({1}.update, 5); t({1}.discard, []); t({1}.pop, 1); t(set().pop)
t((1,).index, 5); t((1,).count); t((1,).index)
t(b"a".join, ["x"]); t(b"a".find, "x"); t(b"a".startswith, "x"); t(b"a".decode, 5); t(bytes.fromhex, "zz"); t(bytes.fromhex, 5)
t((1).to_bytes, 0, "x"); t(int.from_bytes, "a"); t((1).bit_length, 1); t(float.fromhex, "zz"); t((1.5).is_integer, 1); t(float.fromhex, 5)
t(print, 1, foo=2); t(sorted, [1], 2); t(sum, 1); t(zip, 1); t(map); t(enumerate, [], 1, 2); t(range, 1, 2, 3, 4); t(slice); t(reversed); t(filter, 1)
t(str, 1, 2, 3, 4); t(int, 1, 2, 3); t(float, 1, 2); t(list, 1, 2); t(dict, 1, 2); t(tuple, 1, 2); t(set, 1, 2); t(bool, 1, 2); t(object, 1); t(type, 1, 2); t(super, 1, 2, 3); t(property, 1, 2, 3, 4, 5); t(classmethod); t(staticmethod); t(memoryview, 1); t(complex, 1, 2, 3)
t(max); t(min); t(max, 1); t(round); t(pow); t(format); t(vars, 1); t(dir, 1, 2); t(input, 1, 2); t(hasattr, 1); t(delattr, 1); t(globals, 1); t(locals, 1); t(bin); t(__import__)
