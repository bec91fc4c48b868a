/* SPDX-License-Identifier: MIT
 * Declares a table that another plugin declares. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("1"));
}

static const muster_column_spec columns[] = {
    {TEXT("date"), 2, 7, 1, 0, 0, TEXT(""), TEXT(""), TEXT("")}};
static const muster_table_spec tables[] = {
    {TEXT("dental_staff"), TEXT("Dental staff"), TEXT("Dentists"), columns, 1, 1, 1, 0}};
static const muster_descriptor the_descriptor = {
    sizeof(muster_descriptor), 0, TEXT("dental_too"), TEXT("Dental care"), TEXT("1"), tables, 1, 0};
static const muster_descriptor* describe(void) { return &the_descriptor; }
const muster_plugin_entry muster_plugin = ENTRY(describe, compute);
