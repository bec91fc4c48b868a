/* SPDX-License-Identifier: MIT
 * Built for a contract that this host does not know. */
#include <muster/plugin_abi.h>

const muster_plugin_entry muster_plugin = {
    MUSTER_ABI_MAGIC, MUSTER_ABI_MAJOR + 1, 3, sizeof(muster_plugin_entry), 0, 0, 0};
