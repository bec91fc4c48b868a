// SPDX-License-Identifier: MIT
// Asks for more memory than there is, and lets the exception out.
#include <string>

#include "plugin.h"

static int32_t compute(const muster_request*, const muster_host* host) {
  std::string much(std::size_t{1} << 46, 'x');
  return write_findings(host, much.data(), much.size());
}

BAD_PLUGIN("out_of_memory", "Bad care");
