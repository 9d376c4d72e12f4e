# SPDX-License-Identifier: LGPL-2.1-or-later
# Module gc. A collection that the program can see is a point (docs/memory.md); those that it cannot see are the machine's affair.

_gc_state = {"debug": 0, "thresholds": (2000, 10, 0), "collections": 0, "collected": 0}


@_builtin_module("gc")
def _make_gc(own):
    own["DEBUG_STATS"] = 1
    own["DEBUG_COLLECTABLE"] = 2
    own["DEBUG_UNCOLLECTABLE"] = 4
    own["DEBUG_SAVEALL"] = 32
    own["DEBUG_LEAK"] = 38
    own["garbage"] = []
    own["callbacks"] = []

    def publish(f):
        own[f.__name__] = _as(f, _t_builtin_function_or_method, "gc", None)
        return f

    def tell(phase, info):
        for callback in list(own["callbacks"]):
            try:
                callback(phase, info)
            except BaseException as e:
                _unraisable(e, "Exception ignored while calling GC callback", callback)

    @publish
    def collect(generation=2):
        """Finds what is dead, now: weak references to it are cleared, finalizers run. How many objects were found that anyone could notice."""
        generation = _index(generation)
        if not 0 <= generation <= 2:
            raise ValueError("invalid generation")
        if own["callbacks"]:
            tell("start", {"generation": generation, "collected": 0, "uncollectable": 0})
        _point()
        died = _points()[1]
        _gc_state["collected"] += died
        if own["callbacks"]:
            tell("stop", {"generation": generation, "collected": died, "uncollectable": 0})
        return died

    @publish
    def enable():
        _enable_points(True)

    @publish
    def disable():
        """No points come by themselves from now on."""
        _enable_points(False)

    @publish
    def isenabled():
        return _points()[2]

    @publish
    def get_threshold():
        return _gc_state["thresholds"]

    @publish
    def set_threshold(threshold0, threshold1=None, threshold2=None, /):
        """Kept, but without meaning: docs/memory.md tells when points come. 0 as the first disables them as disable() does."""
        old = _gc_state["thresholds"]
        _gc_state["thresholds"] = (_index(threshold0), old[1] if threshold1 is None else _index(threshold1), 0)
        _enable_points(_gc_state["thresholds"][0] != 0)

    @publish
    def get_count():
        return (0, 0, 0)

    @publish
    def get_stats():
        none = {"collections": 0, "collected": 0, "uncollectable": 0}
        return [dict(none), dict(none), {"collections": _points()[0], "collected": _gc_state["collected"], "uncollectable": 0}]

    @publish
    def set_debug(flags, /):
        flags = _index(flags)
        if flags & ~1:
            raise ValueError("gc.set_debug() knows DEBUG_STATS alone here: no garbage is kept to be looked at")
        _gc_state["debug"] = flags

    @publish
    def get_debug():
        return _gc_state["debug"]

    @publish
    def is_tracked(obj, /):
        """Can the object be part of a cycle?"""
        cls = _type_of(obj)
        return cls not in _UNTRACKED

    @publish
    def is_finalized(obj, /):
        return _is_finalized(obj)

    @publish
    def get_referents(*objs):
        """The items of containers, attributes and classes: what these objects directly refer to."""
        found = []
        for obj in objs:
            for kind in (list, tuple, set, frozenset):
                if isinstance(obj, kind):
                    found.extend(kind.__iter__(obj))
            if isinstance(obj, dict):
                if not all(isinstance(key, str) for key in dict.keys(obj)):
                    found.extend(dict.keys(obj))
                found.extend(dict.values(obj))
            cls = _type_of(obj)
            if _type_flags(cls) & 2:
                found.append(cls)
                if not isinstance(obj, type):
                    found.extend(getattr(obj, "__dict__", {}).values())
        return found

    @publish
    def get_objects(generation=None):
        raise NotImplementedError("gc.get_objects(): which objects are in memory is the host's affair, and does not show here")

    @publish
    def get_referrers(*objs):
        raise NotImplementedError("gc.get_referrers(): which objects are in memory is the host's affair, and does not show here")

    @publish
    def freeze():
        """Nothing: a host may keep the image as it is in any case."""

    @publish
    def unfreeze():
        pass

    @publish
    def get_freeze_count():
        return 0


_UNTRACKED = (int, bool, float, complex, str, bytes, bytearray, range, _t_NoneType, _t_NotImplementedType, _t_ellipsis, object, _t_code)
