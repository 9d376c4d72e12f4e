// SPDX-License-Identifier: LGPL-2.1-or-later
// Attributes of functions, code objects, native functions, methods, cells, descriptors, generators, modules.

import { isBuiltinType, isExtended, isSubtype, typeLayout, TYPE_BASE } from "../objects/type";
import { KIND_RAW, sizeOf } from "../objects/object";
import { newRecordSound } from "../memory/verify-objects";
import { top } from "../memory/allocate";
import { misused } from "../interpreter/primitive-arguments";
import { H_MODULES, IMAGE, NONE, EMPTY_TUPLE, H_BUILTINS } from "../memory/map";
import { put } from "../memory/barrier";
import {
  T_FUNCTION, T_CODE, T_BUILTIN, T_METHOD_DESCRIPTOR, T_WRAPPER_DESCRIPTOR, T_CLASSMETHOD_DESCRIPTOR, T_METHOD_WRAPPER, T_METHOD,
  T_CELL, T_GETSET, T_MEMBER, T_GENERATOR, T_MODULE, T_TYPE_ERROR, T_VALUE_ERROR,
} from "../generated/types";
import { T_ATTRIBUTE_ERROR } from "../generated/types";
import { KIND_TUPLE } from "../objects/object";
import { strOf } from "../objects/str";
import { tupleOf } from "../objects/tuple";
import { N_CALL, P_FUNCTION_ANNOTATIONS } from "../generated/names";
import {
  KIND_FUNCTION, KIND_NATIVE, KIND_RECORD, KIND_METHOD, KIND_CODE, KIND_DICT, kindOf, typeOf, isSmall, isKind, small,
  smallValue, boolOf,
} from "../objects/object";
import { dictGetStr, newDict } from "../objects/dict";
import * as F from "../objects/function";
import { newLike, typeLookup, typeName } from "../objects/type";
import { isStr } from "../objects/str";
import { newTuple, tupleLength, tupleItem } from "../objects/tuple";
import { GENERATOR_NAME, GENERATOR_QUALNAME, GENERATOR_STATE, GENERATOR_FRAME, GENERATOR_RUNNING } from "../objects/generator";
import { FRAME_CODE, FRAME_PC, FRAME_SIZE } from "../objects/frame";
import { name } from "../interpreter/names";
import { raise, tailPrelude } from "../interpreter/result";
import { getset, method, constructor } from "../boot/define";
import { primitive } from "../boot/primitive";
import { DESCRIPTOR_NAME, DESCRIPTOR_OWNER, MODULE_DICT, bind, bindToType, descriptorSet } from "../interpreter/attributes";
import { newBytes } from "../objects/bytes";
import { decimal } from "../interpreter/instructions";
import { name } from "../interpreter/names";

@inline function self(args: u32): u32 { return load<u32>(args); }
/** A field, or None if it is empty. */
function fieldOr(p: u32, offset: usize, other: u32): u32 {
  const v = load<u32>(p + <u32>offset);
  return v ? v : other;
}

function function_code(args: u32, n: u32): u32 { return load<u32>(self(args), F.FUNCTION_CODE); }
function function_setCode(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!isKind(v, KIND_CODE)) return raise(T_TYPE_ERROR, "__code__ must be set to a code object");
  const has = tupleLength(load<u32>(load<u32>(self(args), F.FUNCTION_CODE), F.CODE_FREEVARS));
  const wants = tupleLength(load<u32>(v, F.CODE_FREEVARS));
  if (has != wants) return raise(T_VALUE_ERROR, "%() requires a code object with % free vars, not %", load<u32>(self(args), F.FUNCTION_NAME), decimal(has), decimal(wants));
  put(self(args) + <u32>F.FUNCTION_CODE, v);
  return NONE;
}
function function_globals(args: u32, n: u32): u32 { return load<u32>(self(args), F.FUNCTION_GLOBALS); }
function function_builtins(args: u32, n: u32): u32 { return fieldOr(self(args), F.FUNCTION_BUILTINS, load<u32>(IMAGE, H_BUILTINS)); }
function function_closure(args: u32, n: u32): u32 {
  const closure = fieldOr(self(args), F.FUNCTION_CLOSURE, NONE);
  return closure == EMPTY_TUPLE ? NONE : closure;
}
function function_defaults(args: u32, n: u32): u32 { return fieldOr(self(args), F.FUNCTION_DEFAULTS, NONE); }
function function_setDefaults(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (v && v != NONE && !isKind(v, 33)) return raise(T_TYPE_ERROR, "__defaults__ must be set to a tuple object");
  put(self(args) + <u32>F.FUNCTION_DEFAULTS, v == NONE ? 0 : v);
  return NONE;
}
function function_kwdefaults(args: u32, n: u32): u32 { return fieldOr(self(args), F.FUNCTION_KWDEFAULTS, NONE); }
function function_setKwdefaults(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (v && v != NONE && !isKind(v, 36)) return raise(T_TYPE_ERROR, "__kwdefaults__ must be set to a dict object");
  put(self(args) + <u32>F.FUNCTION_KWDEFAULTS, v == NONE ? 0 : v);
  return NONE;
}
function function_name(args: u32, n: u32): u32 { return load<u32>(self(args), F.FUNCTION_NAME); }
function function_setName(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v || isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "__name__ must be set to a string object");
  put(self(args) + <u32>F.FUNCTION_NAME, v);
  return NONE;
}
function function_qualname(args: u32, n: u32): u32 { return load<u32>(self(args), F.FUNCTION_QUALNAME); }
function function_setQualname(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v || isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "__qualname__ must be set to a string object");
  put(self(args) + <u32>F.FUNCTION_QUALNAME, v);
  return NONE;
}
function function_module(args: u32, n: u32): u32 { return fieldOr(self(args), F.FUNCTION_MODULE, NONE); }
function function_setModule(args: u32, n: u32): u32 {
  put(self(args) + <u32>F.FUNCTION_MODULE, load<u32>(args, 4));
  return NONE;
}
function function_doc(args: u32, n: u32): u32 {
  const f = self(args);
  const own = load<u32>(f, F.FUNCTION_DOC);
  if (own) return own;
  const code = load<u32>(f, F.FUNCTION_CODE);
  return load<u32>(code, F.CODE_FLAGS) & F.CO_HAS_DOCSTRING ? tupleItem(load<u32>(code, F.CODE_CONSTS), 0) : NONE;
}
function function_setDoc(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  put(self(args) + <u32>F.FUNCTION_DOC, v ? v : NONE);
  return NONE;
}
function function_dict(args: u32, n: u32): u32 {
  const f = self(args);
  if (!load<u32>(f, F.FUNCTION_DICT)) put(f + <u32>F.FUNCTION_DICT, newDict());
  return load<u32>(f, F.FUNCTION_DICT);
}
function function_setDict(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v) return raise(T_TYPE_ERROR, "cannot delete __dict__");
  if (!isKind(v, KIND_DICT)) return raise(T_TYPE_ERROR, "__dict__ must be set to a dictionary, not a '%'", typeName(v));
  put(self(args) + <u32>F.FUNCTION_DICT, v);
  return NONE;
}
function function_annotate(args: u32, n: u32): u32 { return fieldOr(self(args), F.FUNCTION_ANNOTATE, NONE); }
function function_setAnnotate(args: u32, n: u32): u32 {
  if (!load<u32>(args, 4)) return raise(T_TYPE_ERROR, "__annotate__ cannot be deleted");
  const v = load<u32>(args, 4);
  if (v != NONE && !typeLookup(typeOf(v), name(N_CALL))) return raise(T_TYPE_ERROR, "__annotate__ must be callable or None");
  put(self(args) + <u32>F.FUNCTION_ANNOTATE, v);
  put(self(args) + <u32>F.FUNCTION_ANNOTATIONS, 0);
  return NONE;
}
function function_annotations(args: u32, n: u32): u32 {
  const f = self(args);
  const have = load<u32>(f, F.FUNCTION_ANNOTATIONS);
  if (have) return have;
  return tailPrelude(P_FUNCTION_ANNOTATIONS, f, fieldOr(f, F.FUNCTION_ANNOTATE, NONE));
}
function function_setAnnotations(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (v && v != NONE && !isKind(v, KIND_DICT)) return raise(T_TYPE_ERROR, "__annotations__ must be set to a dict object");
  put(self(args) + <u32>F.FUNCTION_ANNOTATIONS, v == NONE ? 0 : v);
  if (!v || v == NONE) put(self(args) + <u32>F.FUNCTION_ANNOTATE, 0);
  return NONE;
}
/** function.__get__(obj, type) */
function function_get(args: u32, n: u32): u32 {
  const o = load<u32>(args, 4);
  if (o == NONE && (n < 3 || load<u32>(args, 8) == NONE)) return raise(T_TYPE_ERROR, "__get__(None, None) is invalid");
  return o == NONE ? self(args) : F.newMethod(self(args), o);
}

function code_number(args: u32, offset: usize): u32 { return load<u32>(self(args) + <u32>offset); }
function code_argcount(args: u32, n: u32): u32 { return code_number(args, F.CODE_ARGCOUNT); }
function code_posonly(args: u32, n: u32): u32 { return code_number(args, F.CODE_POSONLY); }
function code_kwonly(args: u32, n: u32): u32 { return code_number(args, F.CODE_KWONLY); }
function code_nlocals(args: u32, n: u32): u32 { return small(<i32>tupleLength(code_varnames(args, 1))); }
function code_stacksize(args: u32, n: u32): u32 { return originalOr(args, 5, F.CODE_NREGS); }
function code_firstline(args: u32, n: u32): u32 { return code_number(args, F.CODE_FIRSTLINE); }
function code_flags(args: u32, n: u32): u32 {
  const v = original(args, 6);
  if (v) return v;
  return small(<i32>(load<u32>(self(args), F.CODE_FLAGS) & 0x3fffffff));
}
function code_name(args: u32, n: u32): u32 { return code_number(args, F.CODE_NAME); }
function code_qualname(args: u32, n: u32): u32 { return code_number(args, F.CODE_QUALNAME); }
function code_filename(args: u32, n: u32): u32 { return code_number(args, F.CODE_FILENAME); }
function code_varnames(args: u32, n: u32): u32 { return originalOr(args, 3, F.CODE_VARNAMES); }
function code_cellvars(args: u32, n: u32): u32 { return originalOr(args, 4, F.CODE_CELLVARS); }
function code_freevars(args: u32, n: u32): u32 { return code_number(args, F.CODE_FREEVARS); }
function code_consts(args: u32, n: u32): u32 {
  const consts = code_number(args, F.CODE_CONSTS);
  const first = original(args, 7);
  const count = original(args, 8);
  if (!first || !(first & count & 1)) return consts;
  const from = <u32>smallValue(first);
  const most = tupleLength(consts);
  if (from > most || <u32>smallValue(count) > most - from) return consts;
  return tupleOf(consts + 12 + (from << 2), <u32>smallValue(count));
}
/** What code from CPython 3.1's bytecode had as item i of: code, line table, names, locals, cells, stack size, flags, constants. */
function original(args: u32, i: u32): u32 {
  const code = self(args);
  if (!(load<u32>(code, F.CODE_FLAGS) & F.CO_FROM_3_1)) return 0;
  const consts = load<u32>(code, F.CODE_CONSTS);
  const view = tupleLength(consts) ? tupleItem(consts, tupleLength(consts) - 1) : 0;
  return view && isKind(view, KIND_TUPLE) && i < tupleLength(view) ? tupleItem(view, i) : 0;
}
function originalOr(args: u32, i: u32, offset: usize): u32 {
  const v = original(args, i);
  return v ? v : code_number(args, offset);
}
function originalOnly(args: u32, i: u32, which: string): u32 {
  const v = original(args, i);
  return v ? v : raise(T_ATTRIBUTE_ERROR, "'code' object has no attribute '%'", strOf(which));
}
function code_names(args: u32, n: u32): u32 { return originalOnly(args, 2, "co_names"); }
function code_lnotab(args: u32, n: u32): u32 { return originalOnly(args, 1, "co_lnotab"); }
function code_block(args: u32, offset: usize): u32 {
  const block = load<u32>(self(args) + <u32>offset);
  return newBytes(block + 16, load<u32>(block, 8));
}
function code_code(args: u32, n: u32): u32 {
  const v = original(args, 0);
  return v ? v : code_block(args, F.CODE_INSTRUCTIONS);
}
function code_lines(args: u32, n: u32): u32 { return code_block(args, F.CODE_LINES); }

function native_name(args: u32, n: u32): u32 {
  const f = self(args);
  if (kindOf(f) == KIND_METHOD) return nameOf(load<u32>(f, F.METHOD_FUNCTION));
  return nameOf(f);
}
function nameOf(f: u32): u32 {
  return kindOf(f) == KIND_NATIVE ? load<u32>(f, F.NATIVE_NAME) : load<u32>(f, F.FUNCTION_NAME);
}
function native_owner(args: u32, n: u32): u32 {
  let f = self(args);
  if (kindOf(f) == KIND_METHOD) f = load<u32>(f, F.METHOD_FUNCTION);
  return kindOf(f) == KIND_NATIVE ? fieldOr(f, F.NATIVE_OWNER, NONE) : fieldOr(f, F.FUNCTION_ANNOTATE, NONE);
}
function native_module(args: u32, n: u32): u32 {
  const f = self(args);
  if (kindOf(f) == KIND_NATIVE) return fieldOr(f, F.NATIVE_MODULE, NONE);
  return kindOf(f) == KIND_FUNCTION ? fieldOr(f, F.FUNCTION_MODULE, NONE) : NONE;
}
function native_self(args: u32, n: u32): u32 {
  const f = self(args);
  if (kindOf(f) == KIND_METHOD) return load<u32>(f, F.METHOD_SELF);
  const module = native_module(args, n);
  const found = module == NONE ? 0 : dictGetStr(load<u32>(IMAGE, H_MODULES), module);
  return found ? found : NONE;
}
function native_doc(args: u32, n: u32): u32 {
  let f = self(args);
  if (kindOf(f) == KIND_METHOD) f = load<u32>(f, F.METHOD_FUNCTION);
  return kindOf(f) == KIND_NATIVE ? fieldOr(f, F.NATIVE_DOC, NONE) : fieldOr(f, F.FUNCTION_DOC, NONE);
}
function native_none(args: u32, n: u32): u32 { return NONE; }

function method_function(args: u32, n: u32): u32 { return load<u32>(self(args), F.METHOD_FUNCTION); }
function method_self(args: u32, n: u32): u32 { return load<u32>(self(args), F.METHOD_SELF); }
function method_new(args: u32, n: u32): u32 {
  const f = load<u32>(args, 4);
  if (isSmall(f) || (kindOf(f) != KIND_NATIVE && kindOf(f) != KIND_FUNCTION && !typeLookup(typeOf(f), name(N_CALL)))) return raise(T_TYPE_ERROR, "first argument must be callable");
  if (load<u32>(args, 8) == NONE) return raise(T_TYPE_ERROR, "instance must not be None");
  return F.newMethod(f, load<u32>(args, 8));
}

function cell_contents(args: u32, n: u32): u32 {
  const v = load<u32>(self(args), F.CELL_VALUE);
  return v ? v : raise(T_VALUE_ERROR, "Cell is empty");
}
function cell_setContents(args: u32, n: u32): u32 {
  put(self(args) + <u32>F.CELL_VALUE, load<u32>(args, 4));
  return NONE;
}
function cell_new(args: u32, n: u32): u32 { return F.newCell(n > 1 ? load<u32>(args, 4) : 0); }

function descriptor_name(args: u32, n: u32): u32 { return load<u32>(self(args), DESCRIPTOR_NAME); }
function descriptor_owner(args: u32, n: u32): u32 { return load<u32>(self(args), DESCRIPTOR_OWNER); }

// Records: _record(type, n) makes one of n values; _record_get(r, i) and _record_set(r, i, v) read and write them.
function record(args: u32, n: u32): u32 {
  const cls = load<u32>(args);
  const count = <u32>smallValue(load<u32>(args, 8));
  const base = load<u32>(args, 4);
  if (count > 16 || !isBuiltinType(base) || typeLayout(base) != KIND_RECORD || typeLayout(cls) != KIND_RECORD || !isSubtype(cls, base)) return misused();
  const p = newLike(cls, base, KIND_RECORD, 12 + (count << 2));
  for (let i: u32 = 0; i < count; ++i) store<u32>(p + 12 + (i << 2), n > 3 + i ? load<u32>(args + 12 + (i << 2)) : NONE);
  if (newRecordSound(p, base, top)) return p;
  const units = sizeOf(p) >> 3; // garbage, but sound
  store<u32>(p, 0);
  store<u32>(p, KIND_RAW | (units << 16), 4);
  store<u32>(p, (units << 3) - 16, 8);
  return misused();
}
/** Has the record (first argument) a field with this number (second)? */
function hasField(args: u32): bool {
  const p = load<u32>(args);
  const end = isExtended(p) ? sizeOf(p) - 12 : sizeOf(p);
  return <u32>smallValue(load<u32>(args, 4)) < (end - 12) >> 2;
}
/** The machine's own type of a record, whose class may be derived from it. */
function baseOfRecord(p: u32): u32 {
  let type = typeOf(p);
  while (!isBuiltinType(type)) type = load<u32>(type, TYPE_BASE);
  return type;
}
function recordGet(args: u32, n: u32): u32 {
  if (!hasField(args)) return misused();
  const v = load<u32>(load<u32>(args) + 12 + (<u32>smallValue(load<u32>(args, 4)) << 2));
  return v ? v : NONE;
}
function recordSet(args: u32, n: u32): u32 {
  if (!hasField(args)) return misused();
  const p = load<u32>(args);
  const at = p + 12 + (<u32>smallValue(load<u32>(args, 4)) << 2);
  const had = load<u32>(at);
  put(at, load<u32>(args, 8));
  if (newRecordSound(p, baseOfRecord(p), top)) return NONE;
  put(at, had);
  return misused();
}
/** _bind(attribute, obj, type): attribute.__get__(obj, type) for what is built in; obj None: through the class. */
function bindPrimitive(args: u32, n: u32): u32 {
  if (load<u32>(args, 4) == NONE && load<u32>(args, 8) != T_NONE_TYPE) return bindToType(load<u32>(args), load<u32>(args, 8));
  return bind(load<u32>(args), load<u32>(args, 4), load<u32>(args, 8));
}
import { T_NONE_TYPE } from "../generated/types";
/** _set_descriptor(descriptor, obj, value) and _delete_descriptor(descriptor, obj), for those built in. */
function setDescriptor(args: u32, n: u32): u32 { return descriptorSet(self(args), load<u32>(args, 4), n > 2 ? load<u32>(args, 8) : 0); }
/** _as(f, type, module, owner): makes a function of the prelude look like a built-in one of that type. */
function asBuiltin(args: u32, n: u32): u32 {
  const f = self(args);
  const type = load<u32>(args, 4);
  if (type != T_FUNCTION && type != T_BUILTIN && type != T_METHOD_DESCRIPTOR && type != T_WRAPPER_DESCRIPTOR && type != T_CLASSMETHOD_DESCRIPTOR) return misused();
  put(f, load<u32>(args, 4));
  put(f + <u32>F.FUNCTION_MODULE, load<u32>(args, 8));
  put(f + <u32>F.FUNCTION_ANNOTATE, load<u32>(args, 12) == NONE ? 0 : load<u32>(args, 12));
  return f;
}
/** _function_fields(f): (code, defaults or None, keyword defaults or None) of any function written in Python. */
function functionFields(args: u32, n: u32): u32 {
  const t = newTuple(3);
  store<u32>(t, load<u32>(self(args), F.FUNCTION_CODE), 12);
  store<u32>(t, fieldOr(self(args), F.FUNCTION_DEFAULTS, NONE), 16);
  store<u32>(t, fieldOr(self(args), F.FUNCTION_KWDEFAULTS, NONE), 20);
  return t;
}
/** _function_set_annotations(f, dict) */
function keepAnnotations(args: u32, n: u32): u32 {
  put(self(args) + <u32>F.FUNCTION_ANNOTATIONS, load<u32>(args, 4));
  return load<u32>(args, 4);
}

function generator_name(args: u32, n: u32): u32 { return load<u32>(self(args), GENERATOR_NAME); }
function generator_setName(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v || isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "__name__ must be set to a string object");
  put(self(args) + <u32>GENERATOR_NAME, v);
  return NONE;
}
function generator_qualname(args: u32, n: u32): u32 { return load<u32>(self(args), GENERATOR_QUALNAME); }
function generator_setQualname(args: u32, n: u32): u32 {
  const v = load<u32>(args, 4);
  if (!v || isSmall(v) || !isStr(v)) return raise(T_TYPE_ERROR, "__qualname__ must be set to a string object");
  put(self(args) + <u32>GENERATOR_QUALNAME, v);
  return NONE;
}
function generator_code(args: u32, n: u32): u32 { return load<u32>(self(args) + GENERATOR_FRAME, FRAME_CODE); }
function generator_running(args: u32, n: u32): u32 { return boolOf(load<u32>(self(args), GENERATOR_STATE) == GENERATOR_RUNNING); }
function generator_suspended(args: u32, n: u32): u32 { return boolOf(load<u32>(self(args), GENERATOR_STATE) == 1); }
function generator_state(args: u32, n: u32): u32 { return small(load<u32>(self(args), GENERATOR_STATE)); }
function generator_yieldFrom(args: u32, n: u32): u32 {
  const g = self(args);
  if (load<u32>(g, GENERATOR_STATE) != 1) return NONE;
  const frame = g + GENERATOR_FRAME;
  const at = load<u32>(load<u32>(frame, FRAME_CODE), F.CODE_INSTRUCTIONS) + 16 + (load<u32>(frame, FRAME_PC) << 3);
  return load<u16>(at) == OP_YIELD_FROM ? load<u32>(frame + FRAME_SIZE + (<u32>load<u16>(at, 4) << 2)) : NONE;
}
import { OP_YIELD_FROM } from "../generated/opcodes";

function module_dict(args: u32, n: u32): u32 { return load<u32>(self(args), MODULE_DICT); }

export function defineFunction(): void {
  getset(T_FUNCTION, "__code__", function_code, function_setCode);
  getset(T_FUNCTION, "__globals__", function_globals);
  getset(T_FUNCTION, "__builtins__", function_builtins);
  getset(T_FUNCTION, "__closure__", function_closure);
  getset(T_FUNCTION, "__defaults__", function_defaults, function_setDefaults);
  getset(T_FUNCTION, "__kwdefaults__", function_kwdefaults, function_setKwdefaults);
  getset(T_FUNCTION, "__name__", function_name, function_setName);
  getset(T_FUNCTION, "__qualname__", function_qualname, function_setQualname);
  getset(T_FUNCTION, "__module__", function_module, function_setModule);
  getset(T_FUNCTION, "__doc__", function_doc, function_setDoc);
  getset(T_FUNCTION, "__dict__", function_dict, function_setDict);
  getset(T_FUNCTION, "__annotate__", function_annotate, function_setAnnotate);
  getset(T_FUNCTION, "__annotations__", function_annotations, function_setAnnotations);
  method(T_FUNCTION, "__get__", function_get, 2, 3);
  getset(T_CODE, "co_argcount", code_argcount);
  getset(T_CODE, "co_posonlyargcount", code_posonly);
  getset(T_CODE, "co_kwonlyargcount", code_kwonly);
  getset(T_CODE, "co_nlocals", code_nlocals);
  getset(T_CODE, "co_stacksize", code_stacksize);
  getset(T_CODE, "co_firstlineno", code_firstline);
  getset(T_CODE, "co_flags", code_flags);
  getset(T_CODE, "co_name", code_name);
  getset(T_CODE, "co_qualname", code_qualname);
  getset(T_CODE, "co_filename", code_filename);
  getset(T_CODE, "co_varnames", code_varnames);
  getset(T_CODE, "co_cellvars", code_cellvars);
  getset(T_CODE, "co_freevars", code_freevars);
  getset(T_CODE, "co_consts", code_consts);
  getset(T_CODE, "co_code", code_code);
  getset(T_CODE, "co_names", code_names);
  getset(T_CODE, "co_lnotab", code_lnotab);
  primitive("_code_lines", code_lines, 1, 1);
  for (let i: u32 = 0; i < 4; ++i) {
    const type = i == 0 ? T_BUILTIN : i == 1 ? T_METHOD_DESCRIPTOR : i == 2 ? T_WRAPPER_DESCRIPTOR : T_CLASSMETHOD_DESCRIPTOR;
    getset(type, "__name__", native_name);
    getset(type, "__doc__", native_doc);
    if (i == 0) {
      getset(type, "__module__", native_module);
      getset(type, "__self__", native_self);
    } else getset(type, "__objclass__", native_owner);
    getset(type, "__text_signature__", native_none);
  }
  getset(T_METHOD_WRAPPER, "__name__", native_name);
  getset(T_METHOD_WRAPPER, "__doc__", native_doc);
  getset(T_METHOD_WRAPPER, "__self__", native_self);
  getset(T_METHOD_WRAPPER, "__objclass__", native_owner);
  primitive("_native_owner", native_owner, 1, 1);
  constructor(T_METHOD, method_new, 3, 3);
  getset(T_METHOD, "__func__", method_function);
  getset(T_METHOD, "__self__", method_self);
  primitive("_method_function", method_function, 1, 1);
  constructor(T_CELL, cell_new, 1, 2);
  getset(T_CELL, "cell_contents", cell_contents, cell_setContents);
  for (let i: u32 = 0; i < 2; ++i) {
    const type = i == 0 ? T_GETSET : T_MEMBER;
    getset(type, "__name__", descriptor_name);
    getset(type, "__objclass__", descriptor_owner);
    getset(type, "__doc__", native_none);
  }
  getset(T_GENERATOR, "__name__", generator_name, generator_setName);
  getset(T_GENERATOR, "__qualname__", generator_qualname, generator_setQualname);
  getset(T_GENERATOR, "gi_code", generator_code);
  getset(T_GENERATOR, "gi_running", generator_running);
  getset(T_GENERATOR, "gi_suspended", generator_suspended);
  getset(T_GENERATOR, "gi_yieldfrom", generator_yieldFrom);
  primitive("_generator_state", generator_state, 1, 1);
  getset(T_MODULE, "__dict__", module_dict);
  primitive("_record", record, 3, -1);
  primitive("_record_get", recordGet, 2, 2);
  primitive("_record_set", recordSet, 3, 3);
  primitive("_bind", bindPrimitive, 3, 3);
  primitive("_as", asBuiltin, 4, 4);
  primitive("_set_descriptor", setDescriptor, 3, 3);
  primitive("_delete_descriptor", setDescriptor, 2, 2);
  primitive("_function_fields", functionFields, 1, 1);
  primitive("_keep_annotations", keepAnnotations, 2, 2);
}
