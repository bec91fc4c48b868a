/* SPDX-License-Identifier: MIT
 * A sector that does almost nothing, so that its time is the cost of a separate process. */
#include <muster/plugin_abi.h>

#define TEXT(words) \
  { words, sizeof(words) - 1 }

static const muster_descriptor descriptor = {.struct_size = sizeof(muster_descriptor),
                                             .id = TEXT("plain"),
                                             .title = TEXT("Plain care"),
                                             .version = TEXT("1.0.0")};

static const muster_descriptor* describe(void) { return &descriptor; }

static int32_t compute(const muster_request* request, const muster_host* host) {
  muster_text findings = TEXT("{\"findings\":1,\"figures\":[],\"sections\":[]}");
  (void)request;
  host->write(host->context, findings);
  return MUSTER_OK;
}

const muster_plugin_entry muster_plugin = {.magic = MUSTER_ABI_MAGIC,
                                           .abi_major = MUSTER_ABI_MAJOR,
                                           .abi_minor = MUSTER_ABI_MINOR,
                                           .struct_size = sizeof(muster_plugin_entry),
                                           .describe = describe,
                                           .compute = compute};
