# SPDX-License-Identifier: LGPL-2.1-or-later
from .functions import K
try:
    K().method()
except AttributeError as e:
    raise RuntimeError("chained on import") from e
