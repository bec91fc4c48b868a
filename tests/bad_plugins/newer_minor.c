/* SPDX-License-Identifier: MIT
 * Built for a later addition to the contract. */
#include <muster/plugin_abi.h>

const muster_plugin_entry muster_plugin = {
    MUSTER_ABI_MAGIC, MUSTER_ABI_MAJOR, MUSTER_ABI_MINOR + 1, sizeof(muster_plugin_entry), 0, 0, 0};
