/* SPDX-License-Identifier: MIT
 * Declines to compute. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  muster_text note = TEXT("looked at 2 rows");
  muster_text why = TEXT("no staff at the baseline date");
  muster_text none = TEXT("");
  host->report(host->context, MUSTER_ERROR, why, none, 0);
  host->report(host->context, MUSTER_NOTE, note, none, 0);
  return MUSTER_REFUSED;
}

BAD_PLUGIN("declines", "Bad care");
