/* SPDX-License-Identifier: MIT
 * Writes a sentence from right to left, which the typesetter refuses, and so would refuse it in a
 * message about it. */
#include "plugin.h"

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURES_OF("-12.5") ",\"sections\":[" OWED_SECTION("retention") ","
               "{\"id\":\"gap\",\"title\":\"Gap\",\"blocks\":[{\"type\":\"sentence\",\"id\":\"x\","
               "\"parts\":[\"\xD7\x90\xD7\x97\"]}]}]}");
}

BAD_PLUGIN("right_to_left", "Bad care");
