# SPDX-License-Identifier: LGPL-2.1-or-later
# Module concrete: what a program can say about being a value itself.


@_builtin_module("concrete")
def _make_concrete(own):
    own["PortError"] = _t_PortError
    own["PortLost"] = _t_PortLost

    def publish(f):
        own[f.__name__] = _as(f, _t_builtin_function_or_method, "concrete", None)
        return f

    @publish
    def call(port, operation, /, *args, **kwargs):
        """Starts an operation of a port and waits for its answer."""
        if not isinstance(port, str) or not isinstance(operation, str):
            raise TypeError("concrete.call() takes the names of a port and of one of its operations")
        return _wait(_operation(port, operation, args, kwargs))
