// SPDX-License-Identifier: MIT
// The structures of each earlier contract are in today's where they were then: every member at its
// offset, every enumerator with its number. Nothing here runs; what is wrong does not compile.
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

#undef MUSTER_PLUGIN_ABI_H
#undef MUSTER_ABI_MAGIC
#undef MUSTER_ABI_MAJOR
#undef MUSTER_ABI_MINOR
#undef MUSTER_EXPORT
#define muster_plugin muster_plugin_of_contract_1_1
namespace contract_1_1 {
#include "plugin_abi_1_1.h"
}
#undef muster_plugin

#undef MUSTER_PLUGIN_ABI_H
#undef MUSTER_ABI_MAGIC
#undef MUSTER_ABI_MAJOR
#undef MUSTER_ABI_MINOR
#undef MUSTER_EXPORT
#define muster_plugin muster_plugin_of_contract_1_2
namespace contract_1_2 {
#include "plugin_abi_1_2.h"
}
#undef muster_plugin

#undef MUSTER_PLUGIN_ABI_H
#undef MUSTER_ABI_MAGIC
#undef MUSTER_ABI_MAJOR
#undef MUSTER_ABI_MINOR
#undef MUSTER_EXPORT
#define muster_plugin muster_plugin_of_contract_1_3
namespace contract_1_3 {
#include "plugin_abi_1_3.h"
}
#undef muster_plugin

#undef MUSTER_PLUGIN_ABI_H
#undef MUSTER_ABI_MAGIC
#undef MUSTER_ABI_MAJOR
#undef MUSTER_ABI_MINOR
#undef MUSTER_EXPORT
#define muster_plugin muster_plugin_of_contract_1_4
namespace contract_1_4 {
#include "plugin_abi_1_4.h"
}
#undef muster_plugin

#define SAME_PLACE(type, member)                                              \
  static_assert(offsetof(::type, member) == offsetof(FROZEN::type, member) && \
                sizeof(::type::member) == sizeof(FROZEN::type::member))
#define SAME_NUMBER(word) static_assert(static_cast<int>(::word) == static_cast<int>(FROZEN::word))

#define FROZEN contract_1_0
#include "members_1_0.inc"
#undef FROZEN

#define FROZEN contract_1_1
#include "members_1_1.inc"
#undef FROZEN

#define FROZEN contract_1_2
#include "members_1_2.inc"
#undef FROZEN

#define FROZEN contract_1_3
#include "members_1_3.inc"
#undef FROZEN

#define FROZEN contract_1_4
#include "members_1_4.inc"
#undef FROZEN
