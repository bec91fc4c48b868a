/* SPDX-License-Identifier: MIT
 * A sector of as many figures as MUSTER_FIGURES says, up to the most that findings may hold. */
#include <muster/plugin_abi.h>
#include <stdio.h>
#include <string.h>

static void write_bytes(const muster_host* host, const char* bytes) {
  muster_text text;
  text.data = bytes;
  text.length = strlen(bytes);
  host->write(host->context, text);
}

static int32_t compute(const muster_request* request, const muster_host* host) {
  (void)request;
  char figure[400];
  write_bytes(host, "{\"findings\":1,\"figures\":[");
  for (int i = 0; i < MUSTER_FIGURES; ++i) {
    snprintf(figure, sizeof figure,
             "%s{\"id\":\"share.n%d\",\"label\":\"Share of %d\",\"measure\":\"share\",\"subject\":"
             "\"Staff group %d\",\"status\":\"known\",\"value\":%d.5,\"unit\":\"wte\"}",
             i == 0 ? "" : ",", i, i, i, i);
    write_bytes(host, figure);
  }
  write_bytes(host,
              "],\"sections\":["
              "{\"id\":\"gap\",\"title\":\"Gap\",\"blocks\":[{\"type\":\"sentence\",\"id\":\"a\","
              "\"parts\":[\"Nothing.\"]}]},"
              "{\"id\":\"retention\",\"title\":\"Retention\",\"blocks\":[{\"type\":\"sentence\","
              "\"id\":\"a\",\"parts\":[\"Nothing.\"]}]}]}");
  return MUSTER_OK;
}

#define TEXT(words) \
  { words, sizeof(words) - 1 }

static const muster_descriptor the_descriptor = {sizeof(muster_descriptor),
                                                 10,
                                                 TEXT("many_figures"),
                                                 TEXT("Many figures"),
                                                 TEXT("1.0.0"),
                                                 NULL,
                                                 0,
                                                 0};
static const muster_descriptor* describe(void) { return &the_descriptor; }

const muster_plugin_entry muster_plugin = {
    MUSTER_ABI_MAGIC, MUSTER_ABI_MAJOR, MUSTER_ABI_MINOR, sizeof(muster_plugin_entry), 0,
    describe,         compute};
