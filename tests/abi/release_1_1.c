/* SPDX-License-Identifier: MIT
 * A plugin of the time of contract 1.1: built against the frozen header, it says how many settings
 * the edition has and gives the number in one of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plugin_abi_1_1.h"

#define TEXT(words) \
  { words, sizeof(words) - 1 }

static const muster_column_spec columns[] = {{.name = TEXT("fte")}};
static const muster_table_spec tables[] = {
    {.name = TEXT("staff"), .columns = columns, .column_count = 1}};
static const muster_descriptor descriptor = {.struct_size = sizeof(muster_descriptor),
                                             .order = 11,
                                             .id = TEXT("release_1_1"),
                                             .title = TEXT("A sector of contract 1.1"),
                                             .version = TEXT("1.1.0"),
                                             .tables = tables,
                                             .table_count = 1};

static double number_of(const muster_request* request, const char* name) {
  char digits[32] = "";
  for (uint32_t i = 0; i < request->setting_count; ++i) {
    const muster_setting* setting =
        (const void*)((const char*)request->settings + (size_t)i * request->setting_size);
    if (setting->name.length != strlen(name)) continue;
    if (memcmp(setting->name.data, name, setting->name.length) != 0) continue;
    if (setting->value.length >= sizeof digits) continue;
    memcpy(digits, setting->value.data, setting->value.length);
  }
  return strtod(digits, NULL);
}

static const muster_descriptor* describe(void) { return &descriptor; }

static int32_t compute(const muster_request* request, const muster_host* host) {
  char json[512];
  int length = snprintf(json, sizeof json,
                        "{\"findings\":1,\"figures\":["
                        "{\"id\":\"settings\",\"label\":\"Settings\",\"measure\":\"settings\","
                        "\"status\":\"known\",\"unit\":\"count\",\"value\":%u},"
                        "{\"id\":\"factor\",\"label\":\"Factor\",\"measure\":\"factor\","
                        "\"status\":\"known\",\"unit\":\"none\",\"value\":%g}],\"sections\":[]}",
                        request->setting_count, number_of(request, "spc.limit_factor"));
  muster_text bytes = {json, (uint64_t)length};
  host->write(host->context, bytes);
  return MUSTER_OK;
}

const muster_plugin_entry muster_plugin = {.magic = MUSTER_ABI_MAGIC,
                                           .abi_major = MUSTER_ABI_MAJOR,
                                           .abi_minor = MUSTER_ABI_MINOR,
                                           .struct_size = sizeof(muster_plugin_entry),
                                           .describe = describe,
                                           .compute = compute};
