/* SPDX-License-Identifier: MIT
 * Describes itself differently each time: its title contains its process number. */
#include "plugin.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static char title[64];
static muster_descriptor the_descriptor = DESCRIPTOR("changes_title", "");

static const muster_descriptor* describe(void) {
  snprintf(title, sizeof(title), "Care number %d", (int)getpid());
  the_descriptor.title.data = title;
  the_descriptor.title.length = strlen(title);
  return &the_descriptor;
}

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  return WRITE(host, FIGURE_OF("1"));
}

const muster_plugin_entry muster_plugin = ENTRY(describe, compute);
