# SPDX-License-Identifier: LGPL-2.1-or-later
# Module concrete: what a program can say about being a value itself.


@_builtin_module("concrete")
def _make_concrete(own):
    own["PortError"] = _t_PortError
    own["PortLost"] = _t_PortLost
    own.update(_concrete_marks)
    own.update(_concrete_threads)

    def publish(f):
        own[f.__name__] = _as(f, _t_builtin_function_or_method, "concrete", None)
        return f

    @publish
    def call(port, operation, /, *args, **kwargs):
        """Starts an operation of a port and waits for its answer."""
        if not isinstance(port, str) or not isinstance(operation, str):
            raise TypeError("concrete.call() takes the names of a port and of one of its operations")
        return _wait(_operation(port, operation, args, kwargs))

    @publish
    def suspend(question=None, /):
        """Waits until a host answers the question, some day and somewhere; returns the answer. Both are data."""
        return _wait(_operation("concrete", "suspend", (question,), {}))

    @publish
    def checkpoint(name="checkpoint", /):
        """Lets the host keep the program as it is now under this name. True where the program goes on from what was kept."""
        if not isinstance(name, str):
            raise TypeError("the name of a checkpoint is a str")
        return _wait(_operation("concrete", "checkpoint", (name,), {}))

    @publish
    def fork(n=2, /):
        """From here on there are n programs, which differ in what this returns: 0 in this one, up to n - 1 in the others."""
        n = _index(n)
        if not 1 <= n <= 1000:
            raise ValueError("fork() makes 1 to 1000 programs of one")
        return _wait(_operation("concrete", "fork", (n,), {}))

    @publish
    def migrate(url, /):
        """Goes on at the host with this address: there it returns None, and here the program ends where it stands."""
        if not isinstance(url, str):
            raise TypeError("the address of a host is a str")
        return _wait(_operation("concrete", "migrate", (url,), {}))
