# SPDX-License-Identifier: LGPL-2.1-or-later
# The limit on digits of conversions between int and str.
def t(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


import sys
print(sys.get_int_max_str_digits(), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
t(str, 10**4300)
t(str, -(10**5000))
t(lambda: len(str(10**4299)))
t(lambda: len(repr(-(10**4299))))
t(int, "9" * 4301)
t(int, "-" + "1" * 5000)
t(int, "1_" * 4300 + "1")
t(int, "1" * 4301 + "x")
t(lambda: int("1" * 4301, 16) > 0)
t(lambda: int("1" * 5000, 2) > 0)
t(int, "1" * 4301, 36)
t(lambda: f"{10**4300}")
t(lambda: "%d" % 10**4300 if False else "%d" % (10**4300))
t(format, 10**4300, ",")
t(lambda: len(hex(10**5000)))
t(lambda: len("%x" % 10**5000 if False else "%x" % (10**5000)))
t(lambda: [10**4300])
t(sys.set_int_max_str_digits, 639)
t(sys.set_int_max_str_digits, -1)
t(sys.set_int_max_str_digits, "a")
t(sys.set_int_max_str_digits, 640)
t(str, 10**640)
t(lambda: len(str(10**639)))
t(int, "1" * 641)
sys.set_int_max_str_digits(0)
t(lambda: len(str(10**5000)))
t(lambda: int("1" * 5000) % 10**9)
print(sys.get_int_max_str_digits())
sys.set_int_max_str_digits(4300)
