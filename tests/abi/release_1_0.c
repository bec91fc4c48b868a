/* SPDX-License-Identifier: MIT
 * A plugin of the time of contract 1.0: built against the frozen header, reading the image by the
 * structures of that time. Adds up the column fte of the table staff. */
#include <stdio.h>
#include <string.h>

#include "plugin_abi_1_0.h"

#define TEXT(words) \
  { words, sizeof(words) - 1 }

static const muster_column_spec columns[] = {{.name = TEXT("fte")}};
static const muster_table_spec tables[] = {
    {.name = TEXT("staff"), .columns = columns, .column_count = 1}};
static const muster_descriptor descriptor = {.struct_size = sizeof(muster_descriptor),
                                             .order = 10,
                                             .id = TEXT("release_1_0"),
                                             .title = TEXT("A sector of contract 1.0"),
                                             .version = TEXT("1.0.0"),
                                             .tables = tables,
                                             .table_count = 1};

static const unsigned char* image;

static const void* at(uint64_t offset) { return image + offset; }

static int is_word(uint32_t text, const char* word) {
  const muster_image_header* header = at(0);
  const muster_image_span* span = at(header->texts + text * sizeof *span);
  return span->length == strlen(word) && memcmp(at(span->offset), word, span->length) == 0;
}

static const muster_image_table* find_staff(void) {
  const muster_image_header* header = at(0);
  for (uint32_t i = 0; i < header->table_count; ++i) {
    const muster_image_table* table = at(header->tables + (uint64_t)i * header->table_size);
    if (table->margin_of == 0 && is_word(table->name, "staff")) return table;
  }
  return NULL;
}

static double sum_of_fte(const muster_image_table* table) {
  const muster_image_header* header = at(0);
  double sum = 0;
  for (uint32_t i = 0; i < table->column_count; ++i) {
    const muster_image_column* column = at(table->columns + (uint64_t)i * header->column_size);
    if (!is_word(column->name, "fte")) continue;
    const uint8_t* status = at(column->status);
    const double* values = at(column->values);
    for (uint64_t row = 0; row < table->row_count; ++row)
      if (status[row] == MUSTER_KNOWN) sum += values[row];
  }
  return sum;
}

static const muster_descriptor* describe(void) { return &descriptor; }

static int32_t compute(const muster_request* request, const muster_host* host) {
  char json[512];
  image = request->image;
  const muster_image_table* staff = find_staff();
  if (staff == NULL) return MUSTER_REFUSED;
  int length = snprintf(json, sizeof json,
                        "{\"findings\":1,\"figures\":[{\"id\":\"staff\",\"label\":\"Staff\","
                        "\"measure\":\"staff_in_post\",\"status\":\"known\",\"unit\":\"wte\","
                        "\"value\":%g,\"inputs\":[{\"table\":\"staff\",\"rows\":[0]}]}],"
                        "\"sections\":[]}",
                        sum_of_fte(staff));
  muster_text bytes = {json, (uint64_t)length};
  host->write(host->context, bytes);
  return MUSTER_OK;
}

const muster_plugin_entry muster_plugin = {.magic = MUSTER_ABI_MAGIC,
                                           .abi_major = MUSTER_ABI_MAJOR,
                                           .abi_minor = MUSTER_ABI_MINOR,
                                           .struct_size = sizeof(muster_plugin_entry),
                                           .describe = describe,
                                           .compute = compute};
