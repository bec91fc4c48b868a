/* SPDX-License-Identifier: MIT
 * Needs a table and a column that the edition does not have. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("1"));
}

static const muster_column_spec columns[] = {
    {TEXT("fte"), 1, 2, 0, 0, 0, TEXT(""), TEXT(""), TEXT("")},
    {TEXT("grade"), 0, 0, 0, 0, 0, TEXT(""), TEXT(""), TEXT("")}};
static const muster_table_spec tables[] = {{TEXT("staff"), TEXT(""), TEXT(""), columns, 2, 0, 0, 0},
                                           {TEXT("cohorts"), TEXT(""), TEXT(""), NULL, 0, 0, 0, 0},
                                           {TEXT("pay"), TEXT(""), TEXT(""), NULL, 0, 0, 1, 0}};
static const muster_descriptor the_descriptor = {
    sizeof(muster_descriptor), 0, TEXT("hungry"), TEXT("Hungry care"), TEXT("1"), tables, 3, 0};
static const muster_descriptor* describe(void) { return &the_descriptor; }
const muster_plugin_entry muster_plugin = ENTRY(describe, compute);
