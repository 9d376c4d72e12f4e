# SPDX-License-Identifier: LGPL-2.1-or-later
# "During handling of the above exception, another exception occurred".
def low(): return {}["missing key"]
def mid():
    try: low()
    except KeyError:
        return undefined_in_handler
def high():
    try: mid()
    except NameError as e:
        raise RuntimeError("third")
high()
