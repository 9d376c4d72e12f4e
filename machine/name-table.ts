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
  "key reverse default strict metaclass self cls message exceptions name_from fget fset fdel"
).split(" ").filter((name, i, all) => all.indexOf(name) === i);

/** Functions of the prelude that the machine calls by index: P_X is `_x` in prelude/*.py. */
export const PRELUDE: readonly string[] = (
  "to_list to_tuple retry_with_list bool getattr_hook binary inplace compare contains iterate_getitem " +
  "dict_find dict_store dict_delete set_find set_add set_discard eq ne hash repr str format ascii len index " +
  "build_class import_name import_from import_star call_type new_instance getitem setitem delitem unary " +
  "unpack unpack_ex dict_merge dict_update uncaught descriptor_get descriptor_set descriptor_delete " +
  "argument_error native_argument_error yield_from throw_into_iterator next_default instance_check subclass_check raise_exception print_exception super_shadowed main module_getattr super_getattr property_error call_special load_name iter set_update load_special_error get_yield_from_iter exception_match build_set build_map to_list_unpack type_call abstract_error object_dir set_class object_repr set_type_bases function_annotations tb_lineno set_exception_args"
).split(" ");
