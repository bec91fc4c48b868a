/* SPDX-License-Identifier: MIT
 * Has a section on its gap, but leaves the section on retention empty. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURES_OF("-12.5") ",\"sections\":[" OWED_SECTION("gap") ","
               "{\"id\":\"retention\",\"title\":\"Retention\",\"blocks\":[]}]}");
}

BAD_PLUGIN("no_retention", "Bad care");
