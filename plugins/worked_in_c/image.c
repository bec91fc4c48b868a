/* SPDX-License-Identifier: MIT */
#include "image.h"

#include <string.h>

typedef struct table_view {
  const unsigned char* image;
  const muster_image_header* header;
  const muster_image_table* table; /* null if there is no such table */
} table_view;

static int is_word(const table_view* view, uint32_t text, const char* word) {
  const muster_image_span* spans =
      (const muster_image_span*)(const void*)(view->image + view->header->texts);
  muster_image_span span = spans[text];
  return span.length == strlen(word) && memcmp(view->image + span.offset, word, span.length) == 0;
}

static table_view find_table(const muster_request* request, const char* name) {
  table_view view = {request->image, request->image, NULL};
  for (uint32_t i = 0; i < view.header->table_count; ++i) {
    /* Step by the host's size of a table, which may grow in later versions of the contract. */
    const void* at = view.image + view.header->tables + (uint64_t)i * view.header->table_size;
    view.table = at;
    if (view.table->margin_of == 0 && is_word(&view, view.table->name, name)) return view;
  }
  view.table = NULL;
  return view;
}

static const muster_image_column* find_column(const table_view* view, const char* name,
                                              uint8_t type) {
  for (uint32_t i = 0; view->table != NULL && i < view->table->column_count; ++i) {
    const void* at = view->image + view->table->columns + (uint64_t)i * view->header->column_size;
    const muster_image_column* column = at;
    if (column->type == type && is_word(view, column->name, name)) return column;
  }
  return NULL;
}

/* Returns the first row with `word` in a text column; row_count if there is no such row. */
static uint64_t find_row(const table_view* view, const muster_image_column* column,
                         const char* word) {
  const uint32_t* texts = (const uint32_t*)(const void*)(view->image + column->values);
  uint64_t row = 0;
  while (row < view->table->row_count && !is_word(view, texts[row], word)) ++row;
  return row;
}

int has_number(cell value) {
  return value.status == MUSTER_KNOWN || value.status == MUSTER_ROUNDED;
}

cell look_up(const muster_request* request, const char* table, const char* key, const char* word,
             const char* column) {
  cell value = {MUSTER_UNKNOWN, 0, table, 0};
  table_view view = find_table(request, table);
  const muster_image_column* keys = find_column(&view, key, MUSTER_TEXT);
  const muster_image_column* numbers = find_column(&view, column, MUSTER_NUMBER);
  if (keys == NULL || numbers == NULL) return value;
  value.row = find_row(&view, keys, word);
  if (value.row == view.table->row_count) return value;
  value.status = (view.image + numbers->status)[value.row];
  value.number = ((const double*)(const void*)(view.image + numbers->values))[value.row];
  return value;
}

cell divided(cell a, cell b) {
  cell value = {MUSTER_UNKNOWN, 0, a.table, a.row};
  if (!has_number(a) || !has_number(b)) return value;
  /* MUSTER_KNOWN is 0, so the result is rounded if a or b is. */
  value.status = b.number == 0 ? MUSTER_NOT_APPLICABLE : a.status | b.status;
  value.number = b.number == 0 ? 0 : a.number / b.number;
  return value;
}
