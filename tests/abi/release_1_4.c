/* SPDX-License-Identifier: MIT
 * A plugin of the time of contract 1.4: built against the frozen header, it returns a
 * bridge with a finding. */
#include "plugin_abi_1_4.h"

#define TEXT(words) \
  { words, sizeof(words) - 1 }

static const muster_column_spec columns[] = {{.name = TEXT("fte")}};
static const muster_table_spec tables[] = {
    {.name = TEXT("staff"), .columns = columns, .column_count = 1}};
static const muster_descriptor descriptor = {.struct_size = sizeof(muster_descriptor),
                                             .order = 14,
                                             .id = TEXT("release_1_4"),
                                             .title = TEXT("A sector of contract 1.4"),
                                             .version = TEXT("1.4.0"),
                                             .tables = tables,
                                             .table_count = 1};

static const muster_descriptor* describe(void) { return &descriptor; }

static int32_t compute(const muster_request* request, const muster_host* host) {
  static const char json[] =
      "{\"findings\":1,\"figures\":["
      "{\"id\":\"a\",\"label\":\"A\",\"measure\":\"staff\",\"status\":\"known\",\"unit\":\"wte\","
      "\"value\":1.5},"
      "{\"id\":\"b\",\"label\":\"B\",\"measure\":\"staff\",\"status\":\"known\",\"unit\":\"wte\","
      "\"value\":3}],"
      "\"sections\":[{\"id\":\"gap\",\"title\":\"Gap\",\"headline\":\"One falls "
      "short\",\"blocks\":[{\"type\":\"chart\",\"id\":"
      "\"t\",\"kind\":\"bridge\",\"finding\":\"Staff grew\","
      "\"caption\":\"Staff\",\"source\":\"\",\"unit\":\"wte\",\"series\":[{\"title\":\"Staff\","
      "\"points\":[{\"label\":\"Before\",\"figure\":0,\"mark\":\"total\"},"
      "{\"label\":\"Joined\",\"figure\":1}]}]},"
      "{\"type\":\"table\",\"id\":\"bars\",\"caption\":\"Staff\",\"source\":\"\","
      "\"columns\":[{\"title\":\"Name\"},{\"title\":\"Staff\",\"unit\":\"wte\",\"bars\":true}],"
      "\"rows\":[{\"cells\":[\"A\",{\"figure\":0}]},{\"cells\":[\"B\",{\"figure\":1}]}]},"
      "{\"type\":\"key_figures\",\"id\":\"k\",\"items\":[{\"figure\":0,\"label\":\"Staff\","
      "\"comparison\":\"half of B\",\"source\":\"Returns\",\"icon\":\"user-md\"}]}]}]}";
  (void)request;
  muster_text bytes = {json, sizeof json - 1};
  host->write(host->context, bytes);
  return MUSTER_OK;
}

const muster_plugin_entry muster_plugin = {.magic = MUSTER_ABI_MAGIC,
                                           .abi_major = MUSTER_ABI_MAJOR,
                                           .abi_minor = MUSTER_ABI_MINOR,
                                           .struct_size = sizeof(muster_plugin_entry),
                                           .describe = describe,
                                           .compute = compute};
