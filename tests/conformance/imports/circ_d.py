# SPDX-License-Identifier: LGPL-2.1-or-later
from circ_c import other
thing = 2
