// SPDX-License-Identifier: LGPL-2.1-or-later
// Names the machine itself looks up (N_…, interned at boot) and functions of the prelude it calls (P_…).

/** Interned names; N_X holds the index of "x" ("__x__" is N_X, "x" is N_plain_x for names without underscores). */
export const NAMES: readonly string[] = (
  "__init__ __new__ __del__ __call__ __name__ __qualname__ __module__ __doc__ __dict__ __class__ __bases__ __mro__ __slots__ " +
  "__weakref__ __get__ __set__ __delete__ __getattr__ __getattribute__ __setattr__ __delattr__ __set_name__ __init_subclass__ " +
  "__classcell__ __prepare__ __mro_entries__ __class_getitem__ __instancecheck__ __subclasscheck__ __subclasshook__ " +
  "__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __bool__ __len__ __length_hint__ __iter__ __next__ __contains__ " +
  "__getitem__ __setitem__ __delitem__ __missing__ __reversed__ __index__ __int__ __float__ __complex__ __round__ __trunc__ " +
  "__floor__ __ceil__ __str__ __repr__ __format__ __bytes__ __dir__ __enter__ __exit__ __add__ __sub__ __mul__ __truediv__ " +
  "__floordiv__ __mod__ __pow__ __lshift__ __rshift__ __and__ __or__ __xor__ __matmul__ __radd__ __rsub__ __rmul__ " +
  "__rtruediv__ __rfloordiv__ __rmod__ __rpow__ __rlshift__ __rrshift__ __rand__ __ror__ __rxor__ __rmatmul__ __iadd__ " +
  "__isub__ __imul__ __itruediv__ __ifloordiv__ __imod__ __ipow__ __ilshift__ __irshift__ __iand__ __ior__ __ixor__ " +
  "__imatmul__ __neg__ __pos__ __invert__ __abs__ __divmod__ __rdivmod__ __annotations__ __annotate__ __annotate_func__ " +
  "__builtins__ __main__ __file__ __path__ __package__ __loader__ __spec__ __all__ __import__ __build_class__ __debug__ " +
  "__wrapped__ __self__ __func__ __defaults__ __kwdefaults__ __code__ __closure__ __globals__ __type_params__ " +
  "__firstlineno__ __static_attributes__ __objclass__ __notes__ __cause__ __context__ __traceback__ __suppress_context__ " +
  "__abstractmethods__ __isabstractmethod__ __match_args__ __set_name__ __text_signature__ __base__ __thisclass__ " +
  "__self_class__ __origin__ __args__ __parameters__ __reduce__ __reduce_ex__ __getstate__ __getnewargs__ __sizeof__ " +
  "args name obj value keys items values send throw close join write flush stdout stderr stdin builtins sys end sep " +
  "code msg path reason filename lineno offset text print_file_and_line end_lineno end_offset errno strerror filename2 object start stop step encoding " +
  "key reverse default strict metaclass self cls message exceptions name_from fget fset fdel concrete suspend"
).split(" ").filter((name, i, all) => all.indexOf(name) === i);

/** Functions of the prelude that the machine calls by index: P_X is `_x` in prelude/*.py. One list for each area. */
const CORE =
  "bool getattr_hook binary inplace unary compare contains hash repr str format ascii len iter " +
  "display import_from import_star call_type getitem setitem delitem " +
  "dict_merge dict_update argument_error native_argument_error yield_from throw_into_iterator generator_step " +
  "raise_exception super_shadowed main module_getattr after_point property_error call_special load_name load_special_error " +
  "instance_check subclass_check type_call abstract_error set_class set_type_bases function_annotations set_exception_args unexpected_keyword type_union call_bound thread_body";
const CONTAINERS =
  "to_tuple to_list_unpack call_arguments unpack unpack_ex dict_store set_add set_update build_set build_map " +
  "binary_rest compare_rest call_with_index item_of repeat_converted contains_converted set_byte_converted set_bytes_converted item_converted set_item_converted " +
  "del_item_converted assign_slice contains_items compare_items hash_items generic_alias " +
  "sequence_next callable_next enumerate_next zip_next map_next filter_next reversed_next uneven_error " +
  "enumerate_new zip_new map_new filter_new reversed_new next any all min max list_sort sorted " +
  "dict_getitem dict_delitem dict_contains dict_get dict_pop dict_setdefault dict_fill dict_fill_new dict_fromkeys " +
  "dict_union dict_update_from set_contains view_contains set_binary set_inplace view_binary " +
  "set_discard set_remove set_fill set_fill_new set_method set_compare_method " +
  "list_iadd list_extend list_index list_count list_remove tuple_new range_new range_index slice_indices";
const TEXT = "any_affix indexed join translate str_new repr_items unicode_error percent format_fields " +
  "bytes_new bytearray_init bytearray_extend memory_of memory_converted memory_count memory_index";
const NUMBERS =
  "int_literal_error float_literal_error complex_literal_error like int_of int_with_base to_bytes_flag from_bytes_flag int_from_bytes " +
  "float_of float_number complex_of complex_number abs divmod pow pow_modulo pow_inverse round base_text sum sum_rest " +
  "math_call math_call_index math_call_floats math_nextafter math_ldexp math_ceil math_floor math_trunc math_prod math_sumprod math_gcd math_lcm math_factorial math_perm math_comb math_isqrt";

export const PRELUDE: readonly string[] = [CORE, CONTAINERS, TEXT, NUMBERS]
  .flatMap((names) => names.split(" "))
  .filter((name) => name !== "");
