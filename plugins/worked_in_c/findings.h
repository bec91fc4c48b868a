/* SPDX-License-Identifier: MIT
 * Writing findings: the JSON of findings.md, piece by piece, straight to the host. */
#ifndef COMMUNITY_PHARMACY_FINDINGS_H
#define COMMUNITY_PHARMACY_FINDINGS_H

#include <muster/plugin_abi.h>

#include "image.h"

/* What a figure is, besides its value. */
typedef struct figure_words {
  const char* id;
  const char* label;
  const char* measure;
  const char* unit;
  int decimals;
  const char* formula; /* "": as the source gives it */
} figure_words;

/* Passes a piece of JSON to the host. */
void put(const muster_host* host, const char* json);

/* One figure of the list of figures. `other` is a second input cell, or null. */
void put_figure(const muster_host* host, figure_words words, cell value, const cell* other);

#endif
