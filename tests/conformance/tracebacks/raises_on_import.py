# SPDX-License-Identifier: LGPL-2.1-or-later
def deeper():
    raise ValueError("while being imported")
deeper()
