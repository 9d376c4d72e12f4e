# SPDX-License-Identifier: LGPL-2.1-or-later
# "Did you mean …?": which of the names that exist a misspelt one most likely means. The measure is the Levenshtein distance, with
# CPython's costs and limits, so that the answers are its own.

_MOVE_COST = 2
_CASE_COST = 1
_MOST_CANDIDATES = 750
_LONGEST_NAME = 40


def _closest(name, candidates):
    """The candidate that a misspelt name most likely means, or None."""
    if len(candidates) >= _MOST_CANDIDATES or len(name) > _LONGEST_NAME:
        return None
    best = None
    best_distance = 0x3FFFFFFF
    for candidate in candidates:
        if candidate == name:
            continue
        most = min((len(candidate) + len(name) + 3) * _MOVE_COST // 6, best_distance - 1)
        distance = _edit_distance(name, candidate, most)
        if distance <= most and (best is None or distance < best_distance):
            best = candidate
            best_distance = distance
    return best


def _edit_distance(a, b, most):
    """What it costs to make one name of the other; any number above `most` if that is exceeded."""
    if a == b:
        return 0
    start = 0
    while start < len(a) and start < len(b) and a[start] == b[start]:
        start += 1
    end_a = len(a)
    end_b = len(b)
    while end_a > start and end_b > start and a[end_a - 1] == b[end_b - 1]:
        end_a -= 1
        end_b -= 1
    a = a[start:end_a]
    b = b[start:end_b]
    if not a or not b:
        return _MOVE_COST * (len(a) + len(b))
    if len(a) > _LONGEST_NAME or len(b) > _LONGEST_NAME:
        return most + 1
    if len(b) < len(a):
        a, b = b, a
    if (len(b) - len(a)) * _MOVE_COST > most:
        return most + 1
    row = [i * _MOVE_COST for i in range(1, len(a) + 1)]
    result = 0
    for i in range(len(b)):
        distance = result = i * _MOVE_COST
        least = 0x3FFFFFFF
        for k in range(len(a)):
            substitute = distance + _substitution_cost(b[i], a[k])
            distance = row[k]
            result = min(min(result, distance) + _MOVE_COST, substitute)
            row[k] = result
            if result < least:
                least = result
        if least > most:
            return most + 1
    return result


def _substitution_cost(a, b):
    if a == b:
        return 0
    return _CASE_COST if a.lower() == b.lower() else _MOVE_COST


def _suggested_name(e, tb, wrong):
    """The name to suggest for the one that an AttributeError, ImportError or NameError is about, or None."""
    if not isinstance(wrong, str):
        return None
    if isinstance(e, NameError):
        return _suggested_variable(tb, wrong)
    try:
        if isinstance(e, AttributeError):
            names = _names_in(e.obj)
            hidden = wrong[:1] != "_" and not _is_own_object(tb, e.obj)
        else:
            names = _names_in(__import__(e.name))
            hidden = wrong[:1] != "_"
    except Exception:
        return None
    if hidden:
        names = [name for name in names if name[:1] != "_"]
    return _closest(wrong, names)


def _names_in(o):
    return sorted([name for name in dir(o) if isinstance(name, str)])


def _last_frame(tb):
    while tb.tb_next is not None:
        tb = tb.tb_next
    return tb.tb_frame


def _is_own_object(tb, o):
    """Is it the `self` of the method that asked?"""
    return tb is not None and _last_frame(tb).f_locals.get("self", _MISSING) is o


def _suggested_variable(tb, wrong):
    if tb is None:
        return None
    frame = _last_frame(tb)
    own = frame.f_locals
    if "self" in own:
        try:
            if hasattr(own["self"], wrong):
                return f"self.{wrong}"
        except Exception:
            pass
    names = list(own) + list(frame.f_globals) + list(frame.f_builtins)
    return _closest(wrong, [name for name in names if isinstance(name, str)])


_STDLIB_MODULES = frozenset(
    (
        "__future__ _abc _aix_support _android_support _apple_support _ast _ast_unparse _asyncio _bisect _blake2 _bz2 _codecs "
        "_codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _colorize "
        "_compat_pickle _contextvars _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree "
        "_frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _hmac _imp _interpchannels "
        "_interpqueues _interpreters _io _ios_support _json _locale _lsprof _lzma _markupbase _md5 _multibytecodec "
        "_multiprocessing _opcode _opcode_metadata _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess "
        "_py_abc _py_warnings _pydatetime _pydecimal _pyio _pylong _pyrepl _queue _random _remote_debugging _scproxy _sha1 "
        "_sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct "
        "_suggestions _symtable _sysconfig _thread _threading_local _tkinter _tokenize _tracemalloc _types _typing _uuid "
        "_warnings _weakref _weakrefset _winapi _wmi _zoneinfo _zstd abc annotationlib antigravity argparse array ast "
        "asyncio atexit base64 bdb binascii bisect builtins bz2 cProfile calendar cmath cmd code codecs codeop collections "
        "colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg csv ctypes curses "
        "dataclasses datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler fcntl "
        "filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip "
        "hashlib heapq hmac html http idlelib imaplib importlib inspect io ipaddress itertools json keyword linecache locale "
        "logging lzma mailbox marshal math mimetypes mmap modulefinder msvcrt multiprocessing netrc nt ntpath nturl2path "
        "numbers opcode operator optparse os pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix posixpath "
        "pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib "
        "resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket "
        "socketserver sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess "
        "symtable sys sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading time timeit tkinter token "
        "tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest urllib uuid "
        "venv warnings wave weakref webbrowser winreg winsound wsgiref xml xmlrpc zipapp zipfile zipimport zlib zoneinfo"
    ).split()
)
