/* SPDX-License-Identifier: MIT */
#include "findings.h"

#include <stdio.h>
#include <string.h>

static const char* const status_words[] = {"known", "unknown", "not_applicable", "withheld",
                                           "rounded"};

void put(const muster_host* host, const char* json) {
  muster_text bytes = {json, strlen(json)};
  host->write(host->context, bytes);
}

static void put_member(const muster_host* host, const char* name, const char* word) {
  put(host, "\"");
  put(host, name);
  put(host, "\":\"");
  put(host, word); /* from this file, so nothing in it needs escaping */
  put(host, "\",");
}

static void put_input(const muster_host* host, cell from) {
  char json[128];
  snprintf(json, sizeof json, "{\"table\":\"%s\",\"rows\":[%llu]}", from.table,
           (unsigned long long)from.row);
  put(host, json);
}

/* The host runs every plugin in the C locale, so the decimal mark is a point. */
static void put_value(const muster_host* host, cell value) {
  char json[64];
  if (!has_number(value)) return;
  snprintf(json, sizeof json, "\"value\":%.17g,", value.number);
  put(host, json);
}

void put_figure(const muster_host* host, figure_words words, cell value, const cell* other) {
  char decimals[32];
  put(host, "{");
  put_member(host, "id", words.id);
  put_member(host, "label", words.label);
  put_member(host, "measure", words.measure);
  put_member(host, "unit", words.unit);
  put_member(host, "formula", words.formula);
  snprintf(decimals, sizeof decimals, "\"decimals\":%d,", words.decimals);
  put(host, decimals);
  put_member(host, "status", status_words[value.status]);
  put_value(host, value);
  put(host, "\"inputs\":[");
  if (has_number(value)) {
    put_input(host, value);
    if (other != NULL) {
      put(host, ",");
      put_input(host, *other);
    }
  }
  put(host, "]}");
}
