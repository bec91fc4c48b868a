/* SPDX-License-Identifier: MIT
 * Its descriptor points to unmapped memory. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  return MUSTER_OK;
}

static const muster_descriptor the_descriptor = {
    sizeof(muster_descriptor), 0, {(const char*)64, 10}, TEXT("Wild"), TEXT("1"), NULL, 0, 0};
static const muster_descriptor* describe(void) { return &the_descriptor; }
const muster_plugin_entry muster_plugin = ENTRY(describe, compute);
