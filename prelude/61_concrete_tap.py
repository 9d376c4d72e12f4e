# SPDX-License-Identifier: LGPL-2.1-or-later
# Module tap: the names that the experiment Concrete Python gave to what its programs could do with themselves.

_tap = {}


def _tap_part(thing):
    if isinstance(thing, type):
        _type_set(thing, "__module__", "tap")
    else:
        thing.__module__ = "tap"
    _tap[thing.__name__] = thing
    return thing


@_builtin_module("tap")
def _make_tap(own):
    own["execute"] = _concrete_threads["execute"]
    own.update(_tap)


def _address(url):
    if not isinstance(url, str):
        raise TypeError(f"an address is a str, not '{type(url).__name__}'")
    return url


@_tap_part
def fork(url, /):
    """From here on there are two programs: this one, where True is returned, and a copy at the host with this address, where it is False."""
    return _wait(_operation("concrete", "fork_to", (_address(url),), {}))


@_tap_part
class Response:
    """What a server answered: all of it is there, to be read like a binary file. What urlopen() returns."""

    __slots__ = ("status", "reason", "url", "headers", "closed", "_body", "_at")

    def __init__(self, status, reason, url, headers, body):
        self.status, self.reason, self.url, self.headers = status, reason, url, headers
        self.closed = False
        self._body, self._at = body, 0

    def read(self, size=-1, /):
        """The next `size` bytes, or what is left of them."""
        start = self._open()
        size = -1 if size is None else _index(size)
        self._at = len(self._body) if size < 0 else min(start + size, len(self._body))
        return self._body[start : self._at]

    def readline(self, size=-1, /):
        """The next line with its newline, at most `size` bytes of it; b"" at the end."""
        start = self._open()
        end = self._body.find(b"\n", start) + 1 or len(self._body)
        size = -1 if size is None else _index(size)
        self._at = end if size < 0 else min(end, start + size)
        return self._body[start : self._at]

    def readlines(self):
        """The lines that are left."""
        return list(self)

    def _open(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")
        return self._at

    def getcode(self):
        """The status."""
        return self.status

    def geturl(self):
        """The address that answered: another than that asked for, if there were redirects."""
        return self.url

    def info(self):
        """The headers: a dict, its keys in lower case."""
        return self.headers

    def close(self):
        """Nothing more can be read."""
        self.closed = True

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, cls, exception, traceback, /):
        self.close()

    def __repr__(self):
        return f"<tap.Response {self.status} from {self.url}>"


@_tap_part
class HTTPError(OSError):
    """A server answered that it cannot do what it was asked for: a status of 400 or more. `response` is what it said."""

    def __init__(self, response):
        self.response = response
        super().__init__(f"HTTP Error {response.status}: {response.reason}".rstrip(": "))


@_tap_part
def urlopen(url, /, *, timeout=None):
    """Fetches what is at an address, by GET. The answer is waited for, `timeout` seconds at most; where the program is moved meanwhile, it is fetched again."""
    if timeout is not None:
        timeout = float(timeout)
        if not timeout > 0:
            raise ValueError("a timeout is a positive number of seconds")
    response = Response(*_wait(_operation("http", "get", (_address(url), timeout), {})))
    if response.status >= 400:
        raise HTTPError(response)
    return response
