# SPDX-License-Identifier: LGPL-2.1-or-later
def fail(n):
    if n:
        return fail(n - 1)
    return 1 / n
class K:
    def method(self): return self.nope
