# SPDX-License-Identifier: LGPL-2.1-or-later
__all__ = ("_under",)
_under = "u"
plain = 1
