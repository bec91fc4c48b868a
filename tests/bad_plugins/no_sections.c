/* SPDX-License-Identifier: MIT
 * Returns figures, but no section. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURES_OF("-12.5") ",\"sections\":[]}");
}

BAD_PLUGIN("no_sections", "Bad care");
