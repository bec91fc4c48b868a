/* SPDX-License-Identifier: MIT
 * Has an id that no sector may have, and needs a table twice. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  (void)host;
  return MUSTER_OK;
}

static const muster_table_spec tables[] = {{TEXT("staff"), TEXT(""), TEXT(""), NULL, 0, 0, 0, 0},
                                           {TEXT("staff"), TEXT(""), TEXT(""), NULL, 0, 0, 0, 0}};
static const muster_descriptor the_descriptor = {
    sizeof(muster_descriptor), 0, TEXT("Bad Id"), TEXT(""), TEXT("1"), tables, 2, 0};
static const muster_descriptor* describe(void) { return &the_descriptor; }
const muster_plugin_entry muster_plugin = ENTRY(describe, compute);
