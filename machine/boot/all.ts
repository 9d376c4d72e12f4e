// SPDX-License-Identifier: LGPL-2.1-or-later
// The list of all that is native in the built-in types and modules.

import { defineObject } from "../builtins/object";
import { defineType } from "../builtins/type";
import { defineFunction } from "../builtins/function";
import { defineGenerator } from "../builtins/generator";
import { defineException } from "../builtins/exception";
import { defineFrame } from "../builtins/frame";
import { defineBuiltins } from "../builtins/builtins";
import { defineOperations } from "../interpreter/operations";
import { defineCompile } from "../interpreter/compile";
import { defineSystem } from "../builtins/system";
import { defineList } from "../builtins/list";
import { defineTuple } from "../builtins/tuple";
import { defineDict } from "../builtins/dict";
import { defineSet } from "../builtins/set";
import { defineRange } from "../builtins/range";
import { defineIterators } from "../builtins/iterators";
import { defineSort } from "../builtins/sort";
import { defineAggregates } from "../builtins/aggregates";
import { defineInt } from "../builtins/int";
import { defineFloat } from "../builtins/float";
import { defineComplex } from "../builtins/complex";
import { defineNumberMethods } from "../builtins/number-methods";
import { defineNumericFunctions } from "../builtins/numeric-functions";
import { defineMath } from "../builtins/math";
import { defineStr } from "../builtins/str";
import { defineBytes } from "../builtins/bytes";
import { defineBytearray } from "../builtins/bytearray";
import { defineMemoryview } from "../builtins/memoryview";
import { defineTextOperators } from "../builtins/text-operators";
import { defineTextFunctions } from "../builtins/text-functions";
import { defineSequenceMethods } from "../builtins/sequence-methods";

export function defineAll(): void {
  defineObject();
  defineType();
  defineFunction();
  defineException();
  defineFrame();
  defineGenerator();
  defineBuiltins();
  defineOperations();
  defineCompile();
  defineSystem();
  defineList();
  defineTuple();
  defineDict();
  defineSet();
  defineRange();
  defineIterators();
  defineSort();
  defineAggregates();
  defineSequenceMethods();
  defineInt();
  defineFloat();
  defineComplex();
  defineNumberMethods();
  defineNumericFunctions();
  defineMath();
  defineStr();
  defineBytes();
  defineBytearray();
  defineMemoryview();
  defineTextOperators();
  defineTextFunctions();
}
