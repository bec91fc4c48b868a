/* SPDX-License-Identifier: MIT
 * Returns a valid table that is too wide for any page: long words in all the columns that a
 * table may have. */
#include <string.h>

#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  char json[16384];
  strcpy(json, FIGURES_OF("-12.5") ",\"sections\":[" OWED_SECTION("retention") ","
               "{\"id\":\"gap\",\"title\":\"Gap\",\"blocks\":[{\"type\":\"table\",\"id\":\"wide\","
               "\"caption\":\"Wide\",\"source\":\"Staff\",\"columns\":[");
  for (int i = 0; i < 30; ++i)
    strcat(json, i == 0 ? "{\"title\":\"Incomprehensibilities\"}"
                        : ",{\"title\":\"Incomprehensibilities\"}");
  strcat(json, "],\"rows\":[{\"cells\":[");
  for (int i = 0; i < 30; ++i) strcat(json, i == 0 ? "\"x\"" : ",\"x\"");
  strcat(json, "]}]}]}]}");
  return write_findings(host, json, strlen(json));
}

BAD_PLUGIN("wide_table", "Bad care");
