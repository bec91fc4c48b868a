/* SPDX-License-Identifier: MIT
 * Its entry ends before compute. */
#include <muster/plugin_abi.h>

const muster_plugin_entry muster_plugin = {
    MUSTER_ABI_MAGIC, MUSTER_ABI_MAJOR, MUSTER_ABI_MINOR, 24, 0, 0, 0};
