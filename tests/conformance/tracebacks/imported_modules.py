# SPDX-License-Identifier: LGPL-2.1-or-later
# Errors inside imported modules and packages; the frames of the import machinery are not shown.
import sys
def show(e): sys.excepthook(type(e), e, e.__traceback__)
try: import raises_on_import
except ValueError as e: show(e)
import tb_pack.functions
try: tb_pack.functions.fail(3)
except ZeroDivisionError as e: show(e)
try: from tb_pack import chain
except RuntimeError as e: show(e)
def inside():
    import nowhere_to_be_found
try: inside()
except ImportError as e: show(e)
try: from tb_pack import nothing_like_this
except ImportError as e: print(str(e).split(" (")[0])
import raises_on_import
