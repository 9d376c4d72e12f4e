# SPDX-License-Identifier: LGPL-2.1-or-later
__all__ = ["exists", "missing_name"]
exists = 1
