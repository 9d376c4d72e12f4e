# SPDX-License-Identifier: LGPL-2.1-or-later
import circ_pack.two as two
value = "one"
