# SPDX-License-Identifier: LGPL-2.1-or-later
from circ_d import thing
other = 1
