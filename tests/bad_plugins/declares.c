/* SPDX-License-Identifier: MIT
 * Declares a table of its own: not bad at all. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("1"));
}

static const muster_column_spec columns[] = {
    {TEXT("date"), 2, 7, 1, 0, 0, TEXT(""), TEXT("Date of the count"), TEXT("")},
    {TEXT("headcount"), 1, 1, 0, 1, 1, TEXT("headcount"), TEXT("People"), TEXT("")},
    {TEXT("setting"), 0, 0, 1, 0, 0, TEXT(""), TEXT("Where"), TEXT("home|clinic")}};
static const muster_table_spec tables[] = {
    {TEXT("dental_staff"), TEXT("Dental staff"), TEXT("Dentists"), columns, 3, 1, 1, 0}};
static const muster_descriptor the_descriptor = {sizeof(muster_descriptor),
                                                 -5,
                                                 TEXT("dental"),
                                                 TEXT("Dental care"),
                                                 TEXT("2.1.0"),
                                                 tables,
                                                 1,
                                                 0};
static const muster_descriptor* describe(void) { return &the_descriptor; }
const muster_plugin_entry muster_plugin = ENTRY(describe, compute);
