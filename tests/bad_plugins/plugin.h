/* SPDX-License-Identifier: MIT
 * What the plugins of this folder have in common: a correct entry and descriptor around one
 * function `compute` that misbehaves. Each file says in a comment what it does wrong. */
#ifndef BAD_PLUGIN_H
#define BAD_PLUGIN_H

#include <muster/plugin_abi.h>
#include <stddef.h>

#define TEXT(words) \
  { words, sizeof(words) - 1 }

#define DESCRIPTOR(id, title) \
  { sizeof(muster_descriptor), 10, TEXT(id), TEXT(title), TEXT("1.0.0"), NULL, 0, 0 }

#define ENTRY(describe, compute)                                                          \
  {                                                                                       \
    MUSTER_ABI_MAGIC, MUSTER_ABI_MAJOR, MUSTER_ABI_MINOR, sizeof(muster_plugin_entry), 0, \
        describe, compute                                                                 \
  }

/* The whole plugin, except `compute`. */
#define BAD_PLUGIN(id, title)                                                \
  static const muster_descriptor the_descriptor = DESCRIPTOR(id, title);     \
  static const muster_descriptor* describe(void) { return &the_descriptor; } \
  const muster_plugin_entry muster_plugin = ENTRY(describe, compute)

/* The two sections that every sector must have. */
#define OWED_SECTION(id)                                               \
  "{\"id\":\"" id                                                      \
  "\",\"title\":\"What is known\",\"blocks\":[{\"type\":\"sentence\"," \
  "\"id\":\"lead\",\"parts\":[\"Nothing.\"]}]}"
#define OWED_SECTIONS "\"sections\":[" OWED_SECTION("gap") "," OWED_SECTION("retention") "]"

/* Findings that are valid if `value` is. */
#define FIGURE_OF(value) FIGURES_OF(value) "," OWED_SECTIONS "}"

/* The same without its end: sections follow. */
#define FIGURES_OF(value)                                                                      \
  "{\"findings\":1,\"figures\":[{\"id\":\"gap.nurses\",\"label\":\"Gap\",\"measure\":\"gap\"," \
  "\"subject\":\"Nurses\",\"status\":\"known\",\"unit\":\"wte\",\"value\":" value              \
  ",\"inputs\":[{\"table\":\"staff\",\"rows\":[0,1]}]}]"

static inline int32_t write_findings(const muster_host* host, const char* bytes, size_t length) {
  muster_text text;
  text.data = bytes;
  text.length = length;
  host->write(host->context, text);
  return MUSTER_OK;
}

#define WRITE(host, words) write_findings(host, words, sizeof(words) - 1)

#endif
