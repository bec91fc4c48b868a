/* SPDX-License-Identifier: MIT
 * Its symbol has the right name, but is not a plugin entry. */
#include <muster/plugin_abi.h>

const muster_plugin_entry muster_plugin = {0x12345678, 1, 0, sizeof(muster_plugin_entry), 0, 0, 0};
