# SPDX-License-Identifier: LGPL-2.1-or-later
# An exception without arguments, raised by its class.
class Custom(Exception):
    pass
class Outer:
    class Nested(Exception): pass
try:
    raise Custom
except Custom:
    raise Outer.Nested
