/* SPDX-License-Identifier: MIT
 * Reads cells of the table image by the names of table, row and column. Offsets in the image are
 * not checked, because the host made the image and sealed it. Names are checked, because an edition
 * may lack a table. */
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

/* Returns the number in `column` of that row of `table` which has the text `word` in the column
 * `key`. Unknown if there is no such table, column or row. */
cell look_up(const muster_request* request, const char* table, const char* key, const char* word,
             const char* column);

/* Returns a / b: unknown if a or b is, not applicable if b is 0. */
cell divided(cell a, cell b);

#endif
