// SPDX-License-Identifier: LGPL-2.1-or-later
// What the prelude needs of the machine itself: running bodies, frames, the header's tables, code objects.

import { isLike, typeLayout, typeFlags, TYPE_SLOTS } from "../objects/type";
import { isFunctionPart } from "../interpreter/instructions";
import { solidBase } from "./object";
import { misused } from "../interpreter/primitive-arguments";
import {
  H_BUILTINS, H_DEPTH, H_FILES, H_HANDLED, H_MODULES, H_RECURSION_LIMIT, H_SOURCES, H_SYSTEM, IMAGE, NONE,
} from "../memory/map";
import { put } from "../memory/barrier";
import { noteFinalizable } from "../memory/points";
import { T_RUNTIME_ERROR } from "../generated/types";
import { KIND_CELL, KIND_FUNCTION, boolOf, isKind, small, smallValue, typeOf } from "../objects/object";
import { FRAME_CODE, FRAME_FUNCTION, FRAME_NAMESPACE, FRAME_SIZE } from "../objects/frame";
import {
  CELL_VALUE, CODE_ARGCOUNT, CODE_FLAGS, CODE_FREEVARS, CODE_HIDDEN, FUNCTION_CLOSURE, FUNCTION_GLOBALS, NATIVE_LEAST,
  NATIVE_MOST, NATIVE_NAMES, NATIVE_NAME, NATIVE_OWNER, newFunction, CO_FROM_3_1, FUNCTION_CODE,
} from "../objects/function";
import { dictGetStr, newDict } from "../objects/dict";
import { EXCEPTION_TRACEBACK } from "../objects/exception";
import { column, endColumn, endLine, line, positionOf } from "../objects/lines";
import { intern } from "../objects/str";
import { newTuple, tupleItem, tupleLength, tupleOf2 } from "../objects/tuple";
import { localsDict } from "./frame";
import { name } from "../interpreter/names";
import { frame, visibleFrame } from "../interpreter/frames";
import { raise, raiseException, tail, tailArgument, tailBody } from "../interpreter/result";
import { instanceAttribute, superLookup, MODULE_DICT } from "../interpreter/attributes";
import { attributeDict, EXTENSION_SHAPE, isExtended, isSubtype, replaceAttributes, rootShape, TYPE_FINALIZED, TYPE_SUBCLASSES } from "../objects/type";
import { sequenceInplace } from "../objects/sequence-operators";
import { T_FUNCTION, T_MODULE } from "../generated/types";
import { FUNCTION_BUILTINS, FUNCTION_NAME, FUNCTION_QUALNAME } from "../objects/function";
import { KIND_NATIVE, KIND_MODULE, KIND_DICT, KIND_RECORD, sizeOf, extensionOf, isSmall } from "../objects/object";
import { NOT_IMPLEMENTED, TRUE } from "../memory/map";
import { listItems, listLength, setListLength } from "../objects/tuple";
import { incomparable, nativeBinary, nativeTruth, nativeUnary, unsupported } from "../interpreter/operators";
import { newModule } from "../boot/define";
import { primitive } from "../boot/primitive";
import { N_BUILTINS, N_NAME } from "../generated/names";

function isFrom31(f: u32): bool { return (load<u32>(load<u32>(f, FUNCTION_CODE), CODE_FLAGS) & CO_FROM_3_1) != 0; }
/** _is_from_3_1(function): is its code from CPython 3.1's bytecode? */
function fromPython31(args: u32, n: u32): u32 { return boolOf(isFrom31(load<u32>(args))); }
/** _run_body(function, namespace): runs a function's code with a namespace of its own. Class bodies of 3.1 take it as argument. */
function runBody(args: u32, n: u32): u32 {
  const f = load<u32>(args);
  if (isFrom31(f) && smallValue(load<u32>(load<u32>(f, FUNCTION_CODE), CODE_ARGCOUNT)) == 1) {
    tail(f);
    tailArgument(load<u32>(args, 4));
    return 0;
  }
  return tailBody(load<u32>(args), load<u32>(args, 4));
}
/** _function(code, globals): a function of a code object; its built-in names are those that the globals name. */
function makeFunction(args: u32, n: u32): u32 {
  const globals = load<u32>(args, 4);
  const module = dictGetStr(globals, name(N_NAME));
  const f = newFunction(load<u32>(args), globals, module ? module : NONE);
  let builtins = dictGetStr(globals, name(N_BUILTINS));
  if (builtins && isKind(builtins, KIND_MODULE)) builtins = load<u32>(builtins, MODULE_DICT);
  if (builtins && isKind(builtins, KIND_DICT) && builtins != load<u32>(IMAGE, H_BUILTINS)) store<u32>(f, builtins, FUNCTION_BUILTINS);
  return f;
}
/** _set_closure(f, cells) */
function setClosure(args: u32, n: u32): u32 {
  if (!isFunctionPart(load<u32>(args), 4, load<u32>(args, 4))) return misused();
  put(load<u32>(args) + <u32>FUNCTION_CLOSURE, load<u32>(args, 4));
  return NONE;
}
/** _module(name, cls): a new module object. */
function makeModule(args: u32, n: u32): u32 {
  const type = n > 1 ? load<u32>(args, 4) : T_MODULE;
  return isLike(type, T_MODULE) ? newModule(intern(load<u32>(args)), type) : misused();
}

function modules(args: u32, n: u32): u32 { return load<u32>(IMAGE, H_MODULES); }
function setModules(args: u32, n: u32): u32 {
  store<u32>(IMAGE, load<u32>(args), H_MODULES);
  return NONE;
}
function sources(args: u32, n: u32): u32 { return load<u32>(IMAGE, H_SOURCES); }
function files(args: u32, n: u32): u32 { return load<u32>(IMAGE, H_FILES); }
function system(args: u32, n: u32): u32 { return load<u32>(IMAGE, H_SYSTEM); }
function builtins(args: u32, n: u32): u32 { return load<u32>(IMAGE, H_BUILTINS); }
function handled(args: u32, n: u32): u32 { return load<u32>(IMAGE, H_HANDLED); }
function getRecursionLimit(args: u32, n: u32): u32 { return small(load<u32>(IMAGE, H_RECURSION_LIMIT)); }
function setRecursionLimit(args: u32, n: u32): u32 {
  if (smallValue(load<u32>(args)) < 1) return misused();
  store<u32>(IMAGE, <u32>smallValue(load<u32>(args)), H_RECURSION_LIMIT);
  return NONE;
}
function depth(args: u32, n: u32): u32 { return small(load<u32>(IMAGE, H_DEPTH)); }
function internStr(args: u32, n: u32): u32 { return intern(load<u32>(args)); }
/** _raise_bare(exception): raises it as it is, with no context added by the prelude's own handlers. */
function raiseBare(args: u32, n: u32): u32 { return raiseException(load<u32>(args)); }

/** _caller_globals(): globals of the frame that called into the prelude. */
function callerGlobals(args: u32, n: u32): u32 {
  const f = visibleFrame(frame);
  return f ? load<u32>(load<u32>(f, FRAME_FUNCTION), FUNCTION_GLOBALS) : newDict();
}
/** _caller_flags(): flags of the code that called into the prelude. */
function callerFlags(args: u32, n: u32): u32 {
  const f = visibleFrame(frame);
  return small(f ? <i32>(load<u32>(load<u32>(f, FRAME_CODE), CODE_FLAGS) & 0x3fffffff) : 0);
}
/** _caller_locals(): its local variables: the namespace itself, or a new dict. */
function callerLocals(args: u32, n: u32): u32 {
  const f = visibleFrame(frame);
  if (!f) return newDict();
  const namespace = load<u32>(f, FRAME_NAMESPACE);
  if (namespace) return namespace;
  const code = load<u32>(f, FRAME_CODE);
  if (!(load<u32>(code, CODE_FLAGS) & 2)) return load<u32>(load<u32>(f, FRAME_FUNCTION), FUNCTION_GLOBALS);
  return localsDict(code, load<u32>(f, FRAME_FUNCTION), f + FRAME_SIZE);
}
/** _caller_super(): (contents of the cell __class__, first argument) of the calling frame; RuntimeError as super() has it. */
function callerSuper(args: u32, n: u32): u32 {
  const f = visibleFrame(frame);
  if (!f) return raise(T_RUNTIME_ERROR, "super(): no current frame");
  const code = load<u32>(f, FRAME_CODE);
  if (smallValue(load<u32>(code, CODE_ARGCOUNT)) == 0) return raise(T_RUNTIME_ERROR, "super(): no arguments");
  let self = load<u32>(f + FRAME_SIZE);
  if (self && isKind(self, KIND_CELL)) self = load<u32>(self, CELL_VALUE);
  if (!self) return raise(T_RUNTIME_ERROR, "super(): arg[0] deleted");
  const freevars = load<u32>(code, CODE_FREEVARS);
  for (let i: u32 = 0; i < tupleLength(freevars); ++i) {
    if (tupleItem(freevars, i) != name(N_CLASS)) continue;
    const cls = load<u32>(tupleItem(load<u32>(load<u32>(f, FRAME_FUNCTION), FUNCTION_CLOSURE), i), CELL_VALUE);
    return cls ? tupleOf2(cls, self) : raise(T_RUNTIME_ERROR, "super(): empty __class__ cell");
  }
  return raise(T_RUNTIME_ERROR, "super(): __class__ cell not found");
}
import { N_CLASS } from "../generated/names";

/** _position(code, pc): (line, end line, column, end column), or None. Columns count bytes. */
function position(args: u32, n: u32): u32 {
  if (!positionOf(load<u32>(args), <u32>smallValue(load<u32>(args, 4)))) return NONE;
  const t = newTuple(4);
  store<u32>(t, small(line), 12);
  store<u32>(t, small(endLine), 16);
  store<u32>(t, small(column), 20);
  store<u32>(t, small(endColumn), 24);
  return t;
}
/** _is_hidden(code) */
function isHidden(args: u32, n: u32): u32 { return boolOf((load<u32>(load<u32>(args), CODE_FLAGS) & CODE_HIDDEN) != 0); }
/** _native_parameters(f): (name, owner or None, least, most, names or None). */
function nativeParameters(args: u32, n: u32): u32 {
  const f = load<u32>(args);
  const t = newTuple(5);
  store<u32>(t, load<u32>(f, NATIVE_NAME), 12);
  store<u32>(t, load<u32>(f, NATIVE_OWNER) ? load<u32>(f, NATIVE_OWNER) : NONE, 16);
  store<u32>(t, load<u32>(f, NATIVE_LEAST), 20);
  store<u32>(t, load<u32>(f, NATIVE_MOST), 24);
  store<u32>(t, load<u32>(f, NATIVE_NAMES) ? load<u32>(f, NATIVE_NAMES) : NONE, 28);
  return t;
}

/** _native_binary(op, x, y): what the layouts of x and y say, or NotImplemented. */
function binaryPrimitive(args: u32, n: u32): u32 { return nativeBinary(smallValue(load<u32>(args)), load<u32>(args, 4), load<u32>(args, 8)); }
function unaryPrimitive(args: u32, n: u32): u32 { return nativeUnary(smallValue(load<u32>(args)), load<u32>(args, 4)); }
/** _native_truth(v): the truth value by v's layout. */
function truthPrimitive(args: u32, n: u32): u32 { return nativeTruth(load<u32>(args)); }
/** _same(a, b): a is b. */
function same(args: u32, n: u32): u32 { return boolOf(load<u32>(args) == load<u32>(args, 4)); }
/** _type_of(v): its real type. */
function typeOfPrimitive(args: u32, n: u32): u32 { return typeOf(load<u32>(args)); }
/** _is_function(v): written in Python (the prelude's own included)? */
function isFunction(args: u32, n: u32): u32 { return boolOf(isKind(load<u32>(args), KIND_FUNCTION)); }
/** _own(obj, name, default): an attribute that the object itself carries. */
function ownPrimitive(args: u32, n: u32): u32 {
  const found = instanceAttribute(load<u32>(args), intern(load<u32>(args, 4)));
  return found ? found : load<u32>(args, 8);
}
/** _super_lookup(cls, start, name, default) */
function superPrimitive(args: u32, n: u32): u32 {
  const found = superLookup(load<u32>(args), load<u32>(args, 4), intern(load<u32>(args, 8)));
  return found ? found : load<u32>(args, 12);
}
/** _module_dict(module) */
function moduleDict(args: u32, n: u32): u32 { return load<u32>(load<u32>(args), MODULE_DICT); }
/** _set_traceback(exception, traceback) */
function setTraceback(args: u32, n: u32): u32 {
  put(load<u32>(args) + <u32>EXCEPTION_TRACEBACK, load<u32>(args, 4));
  return NONE;
}

/** _set_module_dict(module, dict): the module. */
function setModuleDict(args: u32, n: u32): u32 {
  put(load<u32>(args) + <u32>MODULE_DICT, load<u32>(args, 4));
  return load<u32>(args);
}
/** _rename(f, name, qualname) */
function rename(args: u32, n: u32): u32 {
  put(load<u32>(args) + <u32>FUNCTION_NAME, intern(load<u32>(args, 4)));
  put(load<u32>(args) + <u32>FUNCTION_QUALNAME, intern(load<u32>(args, 8)));
  return NONE;
}
/** _is_native(v): a function of the machine or of the prelude, as methods of built-in types are? */
function isNative(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return boolOf(isKind(v, KIND_NATIVE) || (isKind(v, KIND_FUNCTION) && typeOf(v) != T_FUNCTION));
}
function inplacePrimitive(args: u32, n: u32): u32 {
  const op = smallValue(load<u32>(args));
  const result = sequenceInplace(op, load<u32>(args, 4), load<u32>(args, 8));
  return result == NOT_IMPLEMENTED ? nativeBinary(op, load<u32>(args, 4), load<u32>(args, 8)) : result;
}
function unsupportedPrimitive(args: u32, n: u32): u32 {
  return unsupported(smallValue(load<u32>(args)), load<u32>(args, 4), load<u32>(args, 8), load<u32>(args, 12) == TRUE);
}
function incomparablePrimitive(args: u32, n: u32): u32 {
  return incomparable(smallValue(load<u32>(args)), load<u32>(args, 4), load<u32>(args, 8));
}
/** _is_derived(cls, base): by their real MROs. */
function isDerived(args: u32, n: u32): u32 { return boolOf(isSubtype(load<u32>(args), load<u32>(args, 4))); }
/** _type_disown(base, cls): cls is none of base's subclasses any more. */
function typeDisown(args: u32, n: u32): u32 {
  const list = load<u32>(load<u32>(args), TYPE_SUBCLASSES);
  if (!list) return NONE;
  const items = listItems(list);
  let kept: u32 = 0;
  for (let i: u32 = 0; i < listLength(list); ++i)
    if (load<u32>(items + (i << 2)) != load<u32>(args, 4)) put(items + (kept++ << 2), load<u32>(items + (i << 2)));
  setListLength(list, kept);
  return NONE;
}
/** _change_class(obj, cls): gives an object another class of the same layout. */
function changeClass(args: u32, n: u32): u32 {
  const p = load<u32>(args);
  const cls = load<u32>(args, 4);
  const was = typeOf(p);
  if (cls == was) return NONE;
  if (!isExtended(p) || typeLayout(cls) != typeLayout(was) || load<u32>(cls, TYPE_SLOTS) != load<u32>(was, TYPE_SLOTS)) return misused();
  if (typeLayout(cls) == KIND_RECORD && solidBase(cls) != solidBase(was)) return misused();
  const dict = attributeDict(p);
  put(p, cls);
  put(extensionOf(p) + EXTENSION_SHAPE, rootShape(cls));
  if (typeFlags(cls) & TYPE_FINALIZED) noteFinalizable(p);
  replaceAttributes(p, dict);
  return NONE;
}
/** _size_of(v): bytes it takes. */
function sizeOfPrimitive(args: u32, n: u32): u32 {
  const v = load<u32>(args);
  return small(isSmall(v) ? 4 : <i32>sizeOf(v));
}

export function defineSystem(): void {
  primitive("_run_body", runBody, 2, 2);
  primitive("_is_from_3_1", fromPython31, 1, 1);
  primitive("_function", makeFunction, 2, 2);
  primitive("_set_closure", setClosure, 2, 2);
  primitive("_module", makeModule, 1, 2);
  primitive("_modules", modules, 0, 0);
  primitive("_set_modules", setModules, 1, 1);
  primitive("_sources", sources, 0, 0);
  primitive("_files", files, 0, 0);
  primitive("_system", system, 0, 0);
  primitive("_builtins", builtins, 0, 0);
  primitive("_handled", handled, 0, 0);
  primitive("_get_recursion_limit", getRecursionLimit, 0, 0);
  primitive("_set_recursion_limit", setRecursionLimit, 1, 1);
  primitive("_depth", depth, 0, 0);
  primitive("_intern", internStr, 1, 1);
  primitive("_raise_bare", raiseBare, 1, 1);
  primitive("_caller_globals", callerGlobals, 0, 0);
  primitive("_caller_flags", callerFlags, 0, 0);
  primitive("_caller_locals", callerLocals, 0, 0);
  primitive("_caller_super", callerSuper, 0, 0);
  primitive("_position", position, 2, 2);
  primitive("_is_hidden", isHidden, 1, 1);
  primitive("_native_parameters", nativeParameters, 1, 1);
  primitive("_native_binary", binaryPrimitive, 3, 3);
  primitive("_native_unary", unaryPrimitive, 2, 2);
  primitive("_native_truth", truthPrimitive, 1, 1);
  primitive("_same", same, 2, 2);
  primitive("_type_of", typeOfPrimitive, 1, 1);
  primitive("_is_function", isFunction, 1, 1);
  primitive("_own", ownPrimitive, 3, 3);
  primitive("_super_lookup", superPrimitive, 4, 4);
  primitive("_module_dict", moduleDict, 1, 1);
  primitive("_set_traceback", setTraceback, 2, 2);
  primitive("_set_module_dict", setModuleDict, 2, 2);
  primitive("_rename", rename, 3, 3);
  primitive("_is_native", isNative, 1, 1);
  primitive("_native_inplace", inplacePrimitive, 3, 3);
  primitive("_unsupported", unsupportedPrimitive, 4, 4);
  primitive("_incomparable", incomparablePrimitive, 3, 3);
  primitive("_is_derived", isDerived, 2, 2);
  primitive("_type_disown", typeDisown, 2, 2);
  primitive("_change_class", changeClass, 2, 2);
  primitive("_size_of", sizeOfPrimitive, 1, 1);
}
