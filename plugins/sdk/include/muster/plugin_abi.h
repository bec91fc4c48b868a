/* SPDX-License-Identifier: MIT
 *
 * The contract between muster and a sector plugin, version 1, in C.
 *
 * A plugin is a shared library with one exported symbol, `muster_plugin`: a constant structure that
 * says which version of this contract it was built for and holds two functions, `describe` and
 * `compute`. Both are called only in a child process that muster starts for this plugin alone, from
 * one thread, `describe` first. A plugin may therefore crash, hang or run out of memory without
 * harm to anything but its own sections.
 *
 * How this file may change:
 *   - Append only. Members are added at the end of a structure, never moved, removed or retyped.
 *   - Enumerators are never renumbered; new ones get new numbers.
 *   - Adding something raises MUSTER_ABI_MINOR. A host accepts a plugin with the same major version
 *     and a minor version not above its own. Any other change raises MUSTER_ABI_MAJOR, and a host
 *     accepts no plugin of another major version.
 *   - Reserved members are zero.
 *   - findings.md is part of the contract, so its changes raise MUSTER_ABI_MINOR too: 1.2 added
 *     `says_parts_differ` to its tables, 1.3 added `detail` to its blocks, 1.4 added kinds of
 *     charts and their `finding`, `headline` to its sections, `bars` to columns and more words to
 *     cards. None of these versions changed this file otherwise.
 *
 * Text is UTF-8, given as pointer and length, not terminated. Whatever a plugin points to must
 * live as long as the library; whatever the host points to lives until the call returns.
 * This header includes only stddef.h and stdint.h, and compiles without warnings as C11 to C++20.
 */
#ifndef MUSTER_PLUGIN_ABI_H
#define MUSTER_PLUGIN_ABI_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define MUSTER_ABI_MAGIC 0x4D555354u /* "MUST" */
#define MUSTER_ABI_MAJOR 1
#define MUSTER_ABI_MINOR 4

/* ---- Text ------------------------------------------------------------------------------------ */

typedef struct muster_text {
  const char* data; /* UTF-8; may be null when length is 0 */
  uint64_t length;  /* in bytes */
} muster_text;

/* ---- What a cell is -------------------------------------------------------------------------- */

enum muster_status {
  MUSTER_KNOWN = 0,
  MUSTER_UNKNOWN = 1, /* not available: never read it as zero */
  MUSTER_NOT_APPLICABLE = 2,
  MUSTER_WITHHELD = 3, /* hidden by disclosure control: don't calculate it from other cells */
  MUSTER_ROUNDED = 4   /* shown, but changed by disclosure control */
};

enum muster_type {
  MUSTER_TEXT = 0,
  MUSTER_NUMBER = 1,
  MUSTER_DATE = 2 /* days since 1970-01-01 */
};

enum muster_kind {
  MUSTER_KIND_TEXT = 0,
  MUSTER_KIND_PERSON_COUNT = 1,
  MUSTER_KIND_PERSON_FTE = 2,
  MUSTER_KIND_POST = 3,
  MUSTER_KIND_RATE = 4, /* a fraction: 16.4% is 0.164 */
  MUSTER_KIND_MONEY = 5,
  MUSTER_KIND_QUANTITY = 6,
  MUSTER_KIND_DATE = 7
};

/* ---- The table image -------------------------------------------------------------------------
 * All tables of an edition are in one sealed memory file, mapped read-only. Every position in it is
 * a byte offset from the image's first byte, aligned to 8. The image is the same for all plugins.
 */

typedef struct muster_image_header {
  uint32_t magic;        /* MUSTER_ABI_MAGIC */
  uint32_t header_size;  /* sizeof(muster_image_header) of the writer */
  uint64_t image_size;   /* of the whole image, in bytes */
  uint64_t tables;       /* offset of muster_image_table[table_count]; some are margins */
  uint32_t table_count;
  uint32_t table_size;   /* bytes from one muster_image_table to the next */
  uint64_t texts;        /* offset of muster_image_span[text_count]; text 0 is "" */
  uint32_t text_count;
  uint32_t column_size;  /* bytes from one muster_image_column to the next */
} muster_image_header;

/* A run of bytes inside the image. */
typedef struct muster_image_span {
  uint64_t offset;
  uint64_t length;
} muster_image_span;

typedef struct muster_image_table {
  uint32_t name;         /* text index: "staff" */
  uint32_t file;         /* text index: "staff.csv" */
  uint64_t row_count;
  uint64_t columns;      /* offset of muster_image_column[column_count] */
  uint32_t column_count;
  /* A margin is a table of another table's totals. This is the index + 1 of that other table; 0:
   * not a margin. */
  uint32_t margin_of;
  /* Offset of uint32_t[row_count]: for each row its line in the file or, in a public run, its row
   * number; 0 in a margin. */
  uint64_t lines;
  uint32_t key_count; /* in a margin: the totals are grouped by the first key_count columns */
  uint32_t reserved;
} muster_image_table;

typedef struct muster_image_column {
  uint32_t name;         /* text index */
  uint8_t type;          /* enum muster_type */
  uint8_t kind;          /* enum muster_kind */
  uint16_t reserved;
  uint64_t status;       /* offset of uint8_t[row_count], enum muster_status */
  uint64_t values;       /* offset of double[], uint32_t[] (text index) or int32_t[] (date), by type */
} muster_image_column;

/* ---- The description of a plugin ------------------------------------------------------------- */

/* A column that a plugin needs or declares. For one of the host's tables, muster reads only
 * `name` and `optional`; `muster schema` describes those tables. */
typedef struct muster_column_spec {
  muster_text name;
  uint8_t type;      /* enum muster_type */
  uint8_t kind;      /* enum muster_kind */
  uint8_t key;       /* 1: part of the table's key */
  uint8_t optional;  /* 1: may be missing from the file */
  uint32_t whole;    /* 1: whole numbers only */
  muster_text unit;  /* "wte", "headcount", "posts", "percent", "pounds", ...: see findings.md */
  muster_text description;
  muster_text allowed; /* text columns: the allowed values, separated by '|'; empty: any */
} muster_column_spec;

typedef struct muster_table_spec {
  muster_text name;
  muster_text title;        /* declared tables only */
  muster_text description;  /* declared tables only */
  const muster_column_spec* columns;
  uint32_t column_count;
  uint32_t declared;        /* 1: the sector's own table; 0: a host table that it reads */
  uint32_t optional;        /* 1: the edition may lack it */
  uint32_t reserved;
} muster_table_spec;

typedef struct muster_descriptor {
  uint32_t struct_size; /* sizeof(muster_descriptor) of the plugin */
  int32_t order;        /* position among the sectors; equal positions are sorted by id */
  muster_text id;       /* a-z, 0-9 and _, as in the data's `sector` column */
  muster_text title;    /* "Acute care" */
  muster_text version;  /* of the plugin, "1.2.0" */
  const muster_table_spec* tables;
  uint32_t table_count;
  uint32_t reserved;
} muster_descriptor;

/* ---- The call ---------------------------------------------------------------------------------- */

enum muster_severity { MUSTER_NOTE = 0, MUSTER_WARNING = 1, MUSTER_ERROR = 2 };

/* What the host offers during `compute`. */
typedef struct muster_host {
  uint32_t struct_size;
  uint32_t abi_minor; /* MUSTER_ABI_MINOR of the host */
  void* context;      /* the host's own; pass it to each function */
  /* Reports a sentence, without a full stop, to the person who runs muster. `table` and `row`
   * name the row that it is about; `table` may be empty. */
  void (*report)(void* context, uint32_t severity, muster_text message, muster_text table,
                 uint64_t row);
  /* Appends bytes to the findings: one JSON document, see findings.md. */
  void (*write)(void* context, muster_text bytes);
} muster_host;

/* A setting of the edition, since 1.1: a name such as "spc.profile" with a value such as
 * "making-data-count". Numbers are plain decimals ("2.66"); yes and no are "1" and "0". If the
 * edition doesn't set something, there is no such setting, and the plugin uses its own default. */
typedef struct muster_setting {
  muster_text name;
  muster_text value;
} muster_setting;

typedef struct muster_request {
  uint32_t struct_size;
  uint32_t reserved;
  const void* image;    /* the table image: a muster_image_header */
  uint64_t image_size;
  int32_t baseline;     /* days since 1970-01-01: the date of "staff in post" */
  int32_t look_back_years;
  double horizon_years;
  double sensitivity_vacancy_rate; /* assumed if vacancies are unknown: 0.20 */
  muster_text sensitivity_method;  /* "rate" or "sel-2022" */
  muster_text horizon_label;       /* "2028" */
  muster_text edition;             /* the edition's id */
  muster_text sector;              /* the plugin's own id */
  /* Since 1.1: settings[setting_count], in ascending order of their names, each once. */
  const muster_setting* settings;  /* may be null when setting_count is 0 */
  uint32_t setting_count;
  uint32_t setting_size;           /* bytes from one muster_setting to the next */
} muster_request;

enum muster_result {
  MUSTER_OK = 0,
  MUSTER_REFUSED = 1 /* the plugin cannot make its sections, and has reported why */
};

typedef struct muster_plugin_entry {
  uint32_t magic;      /* MUSTER_ABI_MAGIC */
  uint16_t abi_major;  /* MUSTER_ABI_MAJOR */
  uint16_t abi_minor;  /* MUSTER_ABI_MINOR */
  uint32_t struct_size; /* sizeof(muster_plugin_entry) */
  uint32_t reserved;
  /* Never null; called once before anything else. */
  const muster_descriptor* (*describe)(void);
  /* Returns enum muster_result. Must not throw or longjmp out. */
  int32_t (*compute)(const muster_request* request, const muster_host* host);
} muster_plugin_entry;

#if defined(_WIN32)
#define MUSTER_EXPORT __declspec(dllexport)
#else
#define MUSTER_EXPORT __attribute__((visibility("default")))
#endif

/* The only symbol that a plugin exports. */
extern MUSTER_EXPORT const muster_plugin_entry muster_plugin;

/* ---- The layout, pinned (64-bit) ----------------------------------------------------------------- */

#ifdef __cplusplus
#define MUSTER_PIN(type, size) static_assert(sizeof(type) == (size), #type " changed its layout")
#else
#define MUSTER_PIN(type, size) _Static_assert(sizeof(type) == (size), #type " changed its layout")
#endif
MUSTER_PIN(muster_text, 16);
MUSTER_PIN(muster_image_header, 48);
MUSTER_PIN(muster_image_span, 16);
MUSTER_PIN(muster_image_table, 48);
MUSTER_PIN(muster_image_column, 24);
MUSTER_PIN(muster_column_spec, 72);
MUSTER_PIN(muster_table_spec, 72);
MUSTER_PIN(muster_descriptor, 72);
MUSTER_PIN(muster_host, 32);
MUSTER_PIN(muster_setting, 32);
MUSTER_PIN(muster_request, 128);
MUSTER_PIN(muster_plugin_entry, 32);
#undef MUSTER_PIN

#ifdef __cplusplus
}
#endif

#endif /* MUSTER_PLUGIN_ABI_H */
