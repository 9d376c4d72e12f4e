// SPDX-License-Identifier: LGPL-2.1-or-later
// What the primitives of the prelude take: a letter for each argument. The machine looks before it calls one, so that
// a primitive can rely on it even where an image from elsewhere has changed what the prelude holds. Primitives that
// take anything have no entry.

/** The letters; the machine tells them apart by their place here. */
export const ARGUMENT_LETTERS = [
  "-", // anything
  "i", // small int
  "w", // int of any size
  "F", // float
  "s", // str
  "b", // bytes or bytearray
  "a", // bytearray
  "t", // tuple
  "l", // list
  "d", // dict
  "v", // view of a dict
  "S", // set or frozenset
  "V", // memoryview
  "T", // type
  "f", // function written in Python
  "n", // native function
  "C", // native function, function or method
  "M", // method
  "c", // code object
  "e", // exception
  "B", // traceback
  "N", // traceback or None
  "g", // generator
  "I", // iterator of a built-in type
  "R", // record
  "o", // port operation
  "m", // module
  "O", // any object, no small int
  "W", // weak reference or proxy
  "x", // object with room for attributes
  "h", // thread
  "y", // str, bytes or bytearray
] as const;

/** Name of a primitive and its letters; arguments behind those are anything. At most six. */
export const PRIMITIVE_ARGUMENTS: Readonly<Record<string, string>> = {
  _sum_start: "-i",
  _sum_add: "l",
  _sum_total: "l",
  _sum_mode: "l",
  _memory_get: "V",
  _memory_set: "V",
  _complex_make: "TFF",
  _bytes_of_class: "Tb",
  _latin1: "b",
  _traceback_code: "B",
  _traceback_pc: "B",
  _frame: "i",
  _generator_throw: "ge",
  _generator_finish: "g",
  _generator_state: "g",
  _iterator: "TT",
  _iterator_subject: "I",
  _iterator_extra: "I",
  _iterator_left: "I",
  _iterator_set_subject: "I",
  _iterator_set_extra: "I",
  _iterator_set_left: "I",
  _iterator_position: "I",
  _iterator_set_position: "Ii",
  _enumerate_pair: "I",
  _sequence_iterator: "O",
  _dict_candidate: "dwi",
  _dict_key: "di",
  _dict_holds: "di",
  _dict_value: "di",
  _dict_set_value: "di",
  _dict_delete_at: "di",
  _dict_insert: "d-w",
  _dict_next: "di",
  _view_dict: "v",
  _slot: "ei",
  _set_slot: "ei",
  _code_lines: "c",
  _native_owner: "C",
  _method_function: "M",
  _record: "TTi",
  _record_get: "Ri",
  _record_set: "Ri",
  _as: "fT",
  _function_fields: "f",
  _keep_annotations: "f",
  _bytearray_fill: "a",
  _type_new: "TstdT",
  _type_finish: "Tt",
  _type_adopt: "TT",
  _type_slot: "Ts",
  _type_add_dict: "T",
  _type_set: "Ts",
  _type_lookup: "Ts",
  _type_constructor: "T",
  _type_dict: "T",
  _type_flags: "T",
  _type_layout: "T",
  _type_rebase: "TtT",
  _type_disown: "T",
  _set_candidate: "Swi",
  _set_element: "Si",
  _set_holds: "Si",
  _set_size: "S",
  _set_insert: "S-w",
  _set_remove_at: "Si",
  _set_like: "S",
  _set_become: "SS",
  _item_get: "O",
  _item_set: "O",
  _item_delete: "O",
  _length_of: "O",
  _tuple_hash: "l",
  _frozenset_hash: "Sl",
  _run_body: "fO",
  _function: "cd",
  _set_closure: "ft",
  _is_from_3_1: "f",
  _ascii_of: "s",
  _percent_plan: "y",
  _operation_id: "o",
  _unpacked: "b",
  _module: "sT",
  _set_modules: "d",
  _set_recursion_limit: "i",
  _intern: "s",
  _raise_bare: "e",
  _position: "ci",
  _is_hidden: "c",
  _native_parameters: "n",
  _native_binary: "i",
  _native_unary: "i",
  _native_inplace: "i",
  _unsupported: "i",
  _incomparable: "i",
  _own: "-s",
  _super_lookup: "TTs",
  _module_dict: "m",
  _set_module_dict: "md",
  _set_traceback: "eN",
  _rename: "fss",
  _is_derived: "TT",
  _change_class: "OT",
  _str_of_class: "Ts",
  _format_parse: "s",
  _format_split: "s",
  _percent_ready: "yl",
  _list_take: "l",
  _list_give: "ll",
  _sort_by: "ll",
  _operation: "sstd",
  _wait: "o",
  _thread_start: "-tds",
  _thread_wait: "h",
  _thread_outcome: "h",
  _thread_state: "h",
  _wake: "h",
  _write: "is",
  _compile: "sssi",
  _weak_target: "W",
  _weak_callback: "W",
  _weak_hash: "W",
  _weak_keep_hash: "Ww",
  _weak_proxy: "T",
  _set_weakly: "T",
};
