/* SPDX-License-Identifier: MIT
 * Writes findings (the JSON of findings.md) to the host, piece by piece. */
#ifndef COMMUNITY_PHARMACY_FINDINGS_H
#define COMMUNITY_PHARMACY_FINDINGS_H

#include <muster/plugin_abi.h>

#include "image.h"

/* The properties of a figure other than its value. */
typedef struct figure_words {
  const char* id;
  const char* label;
  const char* measure;
  const char* unit;
  int decimals;
  const char* formula; /* "" if the source gives the figure itself */
} figure_words;

/* Passes a piece of JSON to the host. */
void put(const muster_host* host, const char* json);

/* Writes one element of the list of figures. `other` is a second input cell, or null. */
void put_figure(const muster_host* host, figure_words words, cell value, const cell* other);

#endif
