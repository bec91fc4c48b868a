// SPDX-License-Identifier: MIT
// The structures of contract 1.0 lie in today's where they lay then: every member at its offset,
// every enumerator with its number. Nothing here runs; what is wrong does not compile.
#include <muster/plugin_abi.h>

#include <cstddef>

#undef MUSTER_PLUGIN_ABI_H
#undef MUSTER_ABI_MAGIC
#undef MUSTER_ABI_MAJOR
#undef MUSTER_ABI_MINOR
#undef MUSTER_EXPORT
#define muster_plugin muster_plugin_of_contract_1_0
namespace contract_1_0 {
#include "plugin_abi_1_0.h"
}
#undef muster_plugin

#define SAME_PLACE(type, member)                                                    \
  static_assert(offsetof(::type, member) == offsetof(contract_1_0::type, member) && \
                sizeof(::type::member) == sizeof(contract_1_0::type::member))
#define SAME_NUMBER(word) \
  static_assert(static_cast<int>(::word) == static_cast<int>(contract_1_0::word))

SAME_PLACE(muster_text, data);
SAME_PLACE(muster_text, length);

SAME_PLACE(muster_image_header, magic);
SAME_PLACE(muster_image_header, header_size);
SAME_PLACE(muster_image_header, image_size);
SAME_PLACE(muster_image_header, tables);
SAME_PLACE(muster_image_header, table_count);
SAME_PLACE(muster_image_header, table_size);
SAME_PLACE(muster_image_header, texts);
SAME_PLACE(muster_image_header, text_count);
SAME_PLACE(muster_image_header, column_size);

SAME_PLACE(muster_image_span, offset);
SAME_PLACE(muster_image_span, length);

SAME_PLACE(muster_image_table, name);
SAME_PLACE(muster_image_table, file);
SAME_PLACE(muster_image_table, row_count);
SAME_PLACE(muster_image_table, columns);
SAME_PLACE(muster_image_table, column_count);
SAME_PLACE(muster_image_table, margin_of);
SAME_PLACE(muster_image_table, lines);
SAME_PLACE(muster_image_table, key_count);
SAME_PLACE(muster_image_table, reserved);

SAME_PLACE(muster_image_column, name);
SAME_PLACE(muster_image_column, type);
SAME_PLACE(muster_image_column, kind);
SAME_PLACE(muster_image_column, reserved);
SAME_PLACE(muster_image_column, status);
SAME_PLACE(muster_image_column, values);

SAME_PLACE(muster_column_spec, name);
SAME_PLACE(muster_column_spec, type);
SAME_PLACE(muster_column_spec, kind);
SAME_PLACE(muster_column_spec, key);
SAME_PLACE(muster_column_spec, optional);
SAME_PLACE(muster_column_spec, whole);
SAME_PLACE(muster_column_spec, unit);
SAME_PLACE(muster_column_spec, description);
SAME_PLACE(muster_column_spec, allowed);

SAME_PLACE(muster_table_spec, name);
SAME_PLACE(muster_table_spec, title);
SAME_PLACE(muster_table_spec, description);
SAME_PLACE(muster_table_spec, columns);
SAME_PLACE(muster_table_spec, column_count);
SAME_PLACE(muster_table_spec, declared);
SAME_PLACE(muster_table_spec, optional);
SAME_PLACE(muster_table_spec, reserved);

SAME_PLACE(muster_descriptor, struct_size);
SAME_PLACE(muster_descriptor, order);
SAME_PLACE(muster_descriptor, id);
SAME_PLACE(muster_descriptor, title);
SAME_PLACE(muster_descriptor, version);
SAME_PLACE(muster_descriptor, tables);
SAME_PLACE(muster_descriptor, table_count);
SAME_PLACE(muster_descriptor, reserved);

SAME_PLACE(muster_host, struct_size);
SAME_PLACE(muster_host, abi_minor);
SAME_PLACE(muster_host, context);
SAME_PLACE(muster_host, report);
SAME_PLACE(muster_host, write);

SAME_PLACE(muster_request, struct_size);
SAME_PLACE(muster_request, reserved);
SAME_PLACE(muster_request, image);
SAME_PLACE(muster_request, image_size);
SAME_PLACE(muster_request, baseline);
SAME_PLACE(muster_request, look_back_years);
SAME_PLACE(muster_request, horizon_years);
SAME_PLACE(muster_request, sensitivity_vacancy_rate);
SAME_PLACE(muster_request, sensitivity_method);
SAME_PLACE(muster_request, horizon_label);
SAME_PLACE(muster_request, edition);
SAME_PLACE(muster_request, sector);

SAME_PLACE(muster_plugin_entry, magic);
SAME_PLACE(muster_plugin_entry, abi_major);
SAME_PLACE(muster_plugin_entry, abi_minor);
SAME_PLACE(muster_plugin_entry, struct_size);
SAME_PLACE(muster_plugin_entry, reserved);
SAME_PLACE(muster_plugin_entry, describe);
SAME_PLACE(muster_plugin_entry, compute);

SAME_NUMBER(MUSTER_KNOWN);
SAME_NUMBER(MUSTER_UNKNOWN);
SAME_NUMBER(MUSTER_NOT_APPLICABLE);
SAME_NUMBER(MUSTER_WITHHELD);
SAME_NUMBER(MUSTER_ROUNDED);
SAME_NUMBER(MUSTER_TEXT);
SAME_NUMBER(MUSTER_NUMBER);
SAME_NUMBER(MUSTER_DATE);
SAME_NUMBER(MUSTER_KIND_TEXT);
SAME_NUMBER(MUSTER_KIND_PERSON_COUNT);
SAME_NUMBER(MUSTER_KIND_PERSON_FTE);
SAME_NUMBER(MUSTER_KIND_POST);
SAME_NUMBER(MUSTER_KIND_RATE);
SAME_NUMBER(MUSTER_KIND_MONEY);
SAME_NUMBER(MUSTER_KIND_QUANTITY);
SAME_NUMBER(MUSTER_KIND_DATE);
SAME_NUMBER(MUSTER_NOTE);
SAME_NUMBER(MUSTER_WARNING);
SAME_NUMBER(MUSTER_ERROR);
SAME_NUMBER(MUSTER_OK);
SAME_NUMBER(MUSTER_REFUSED);
