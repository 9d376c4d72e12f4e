# SPDX-License-Identifier: LGPL-2.1-or-later
__all__ = ["ok", 5]
ok = 1
