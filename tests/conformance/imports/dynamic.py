# SPDX-License-Identifier: LGPL-2.1-or-later
known = 1
def __getattr__(name):
    if name == "refused": raise AttributeError("module refuses " + name)
    return name + " by module getattr"
def __dir__(): return ["b", "a"]
