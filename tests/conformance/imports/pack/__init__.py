# SPDX-License-Identifier: LGPL-2.1-or-later
print("pack init", __name__, __package__)
name = "the pack"
__all__ = ["name", "sub", "fn"]
def fn(): return "fn of pack"
not_in_all = 1
