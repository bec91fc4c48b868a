/* SPDX-License-Identifier: MIT
 * Reading the table image: tables, columns and cells by name. Positions are trusted, because the
 * host made the image and sealed it; names are not, because an edition may lack a table. */
#ifndef COMMUNITY_PHARMACY_IMAGE_H
#define COMMUNITY_PHARMACY_IMAGE_H

#include <muster/plugin_abi.h>

/* A number with its status, and the cell that it was read from. */
typedef struct cell {
  uint8_t status; /* enum muster_status */
  double number;  /* only if known or rounded */
  const char* table;
  uint64_t row;
} cell;

int has_number(cell value);

/* The number in `column` of the row of `table` whose text in `key` is `word`. Unknown if there
 * is no such table, column or row. */
cell look_up(const muster_request* request, const char* table, const char* key, const char* word,
             const char* column);

/* a / b: unknown if either is, not applicable if b is 0. */
cell divided(cell a, cell b);

#endif
