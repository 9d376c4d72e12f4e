# SPDX-License-Identifier: LGPL-2.1-or-later
# Module time: clocks of the host's clock port, and calendar arithmetic (proleptic Gregorian calendar, days counted from
# 1970-01-01).


def _clock(name):
    def read():
        return _wait(_operation("clock", name, (), {}))

    _rename(read, name, name)
    return _as(read, _t_builtin_function_or_method, "time", None)


def _days_from_date(year, month, day):
    """Days from 1970-01-01; months beyond December count on into the next year."""
    year += (month - 1) // 12
    month = (month - 1) % 12 + 1
    if month <= 2:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + day - 719469


def _date_from_days(days):
    """(year, month, day, day of the year from 1)"""
    days += 719468
    era = days // 146097
    rest = days % 146097
    year = (rest - rest // 1460 + rest // 36524 - rest // 146096) // 365
    day = rest - (365 * year + year // 4 - year // 100)
    part = (5 * day + 2) // 153
    month = part + 3 if part < 10 else part - 9
    year += era * 400 + (1 if month <= 2 else 0)
    start = _days_from_date(year, 1, 1)
    return year, month, day - (153 * part + 2) // 5 + 1, days - 719468 - start + 1


_TIME_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class _StructTime(tuple):
    __slots__ = ()
    n_fields = 11
    n_sequence_fields = 9
    n_unnamed_fields = 0

    def __new__(cls, sequence, dict={}, /):
        values = tuple(sequence)
        if len(values) < 9:
            raise TypeError(f"time.struct_time() takes an at least 9-sequence ({len(values)}-sequence given)")
        if len(values) > 11:
            raise TypeError(f"time.struct_time() takes an at most 11-sequence ({len(values)}-sequence given)")
        return tuple.__new__(cls, values)

    def __repr__(self):
        shown = [f"{name}={value!r}" for name, value in zip(_TIME_FIELDS, self)]
        return "time.struct_time(" + ", ".join(shown) + ")"

    def __len__(self):
        return 9

    def __iter__(self):
        for i in range(9):
            yield tuple.__getitem__(self, i)

    @property
    def tm_zone(self):
        return tuple.__getitem__(self, 9) if tuple.__len__(self) > 9 else None

    @property
    def tm_gmtoff(self):
        return tuple.__getitem__(self, 10) if tuple.__len__(self) > 10 else None


def _define_time_fields():
    for i in range(9):
        _type_set(_StructTime, _TIME_FIELDS[i], property(lambda self, i=i: tuple.__getitem__(self, i)))
    _StructTime.__name__ = _StructTime.__qualname__ = "struct_time"
    _StructTime.__module__ = "time"


_define_time_fields()


@_builtin_module("time")
def _make_time(own):
    def publish(f):
        own[f.__name__] = _as(f, _t_builtin_function_or_method, "time", None)
        return f

    for name in ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns", "process_time", "process_time_ns"):
        own[name] = _clock(name)
    own["thread_time"] = own["process_time"]
    own["thread_time_ns"] = own["process_time_ns"]
    own["struct_time"] = _StructTime
    own["timezone"] = own["altzone"] = own["daylight"] = 0
    own["tzname"] = ("UTC", "UTC")

    @publish
    def sleep(seconds, /):
        if not isinstance(seconds, (int, float)):
            seconds = _index(seconds)
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        _wait(_operation("clock", "sleep", (float(seconds),), {}))

    @publish
    def gmtime(seconds=None, /):
        if seconds is None:
            seconds = own["time"]()
        seconds = int(seconds // 1)
        days = seconds // 86400
        rest = seconds % 86400
        year, month, day, yearday = _date_from_days(days)
        fields = (year, month, day, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, yearday, 0)
        return _StructTime(fields + ("UTC", 0))

    @publish
    def localtime(seconds=None, /):
        if seconds is not None:
            seconds = float(seconds)
        return _StructTime(_wait(_operation("clock", "local_time", (seconds,), {})))

    @publish
    def mktime(tuple, /):
        year, month, day, hour, minute, second = tuple[:6]
        guess = float(_days_from_date(year, month, day) * 86400 + hour * 3600 + minute * 60 + second)
        offset = localtime(guess).tm_gmtoff or 0
        return guess - (localtime(guess - offset).tm_gmtoff or 0)

    @publish
    def asctime(tuple=None, /):
        t = localtime() if tuple is None else tuple
        return f"{_DAY_NAMES[t[6]][:3]} {_MONTH_NAMES[t[1] - 1][:3]} {t[2]:2d} {t[3]:02d}:{t[4]:02d}:{t[5]:02d} {t[0]}"

    @publish
    def ctime(seconds=None, /):
        return asctime(localtime(seconds))

    @publish
    def strftime(format, tuple=None, /):
        if not isinstance(format, str):
            raise TypeError(f"strftime() argument 1 must be str, not {_type_of(format).__name__}")
        return _strftime(format, localtime() if tuple is None else tuple)

    @publish
    def get_clock_info(name, /):
        raise ValueError("unknown clock")


def _strftime(format, t):
    """C's strftime in the C locale."""
    parts = []
    i = 0
    while i < len(format):
        c = format[i]
        i += 1
        if c != "%" or i == len(format):
            parts.append(c)
            continue
        c = format[i]
        i += 1
        parts.append(_time_part(c, t))
    return "".join(parts)


def _time_part(c, t):
    year, month, day, hour, minute, second, weekday, yearday = t[:8]
    twelve = (hour + 11) % 12 + 1
    if c == "Y":
        return str(year)
    if c == "m":
        return f"{month:02d}"
    if c == "d":
        return f"{day:02d}"
    if c == "e":
        return f"{day:2d}"
    if c == "H":
        return f"{hour:02d}"
    if c == "I":
        return f"{twelve:02d}"
    if c == "M":
        return f"{minute:02d}"
    if c == "S":
        return f"{second:02d}"
    if c == "p":
        return "AM" if hour < 12 else "PM"
    if c == "y":
        return f"{year % 100:02d}"
    if c == "C":
        return f"{year // 100:02d}"
    if c == "j":
        return f"{yearday:03d}"
    if c == "a":
        return _DAY_NAMES[weekday][:3]
    if c == "A":
        return _DAY_NAMES[weekday]
    if c == "b" or c == "h":
        return _MONTH_NAMES[month - 1][:3]
    if c == "B":
        return _MONTH_NAMES[month - 1]
    if c == "u":
        return str(weekday + 1)
    if c == "w":
        return str((weekday + 1) % 7)
    if c == "U":
        return f"{(yearday + 6 - (weekday + 1) % 7) // 7:02d}"
    if c == "W":
        return f"{(yearday + 6 - weekday) // 7:02d}"
    if c in "GVg":
        iso, week = _iso_week(year, yearday, weekday)
        return f"{week:02d}" if c == "V" else str(iso) if c == "G" else f"{iso % 100:02d}"
    if c == "n":
        return "\n"
    if c == "t":
        return "\t"
    if c == "%":
        return "%"
    if c == "Z":
        return getattr(t, "tm_zone", None) or ""
    if c == "z":
        offset = getattr(t, "tm_gmtoff", None) or 0
        sign = "-" if offset < 0 else "+"
        offset = abs(offset) // 60
        return f"{sign}{offset // 60:02d}{offset % 60:02d}"
    if c == "s":
        return str(_days_from_date(year, month, day) * 86400 + hour * 3600 + minute * 60 + second)
    combined = {"D": "%m/%d/%y", "x": "%m/%d/%y", "F": "%Y-%m-%d", "T": "%H:%M:%S", "X": "%H:%M:%S", "R": "%H:%M", "r": "%I:%M:%S %p", "c": "%a %b %e %H:%M:%S %Y"}
    return _strftime(combined[c], t) if c in combined else "%" + c


def _iso_week(year, yearday, weekday):
    """ISO 8601 year and week."""
    week = (yearday - weekday + 9) // 7
    if week < 1:
        last = _days_from_date(year, 1, 1) - _days_from_date(year - 1, 1, 1)
        return year - 1, (yearday + last - weekday + 9) // 7
    if week == 53:
        length = _days_from_date(year + 1, 1, 1) - _days_from_date(year, 1, 1)
        if length - yearday < 3 - weekday:
            return year + 1, 1
    return year, week
