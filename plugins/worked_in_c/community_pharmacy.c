/* SPDX-License-Identifier: MIT
 * A sector in plain C, community pharmacy: the numbers of pharmacies, of people, and of people a
 * pharmacy. Vacancies aren't published, so there is no gap, and the section says so. */
#include <muster/plugin_abi.h>

#include "findings.h"
#include "image.h"

#define TEXT(words) \
  { words, sizeof(words) - 1 }

static const muster_column_spec employer_columns[] = {{.name = TEXT("kind")},
                                                      {.name = TEXT("number")}};
static const muster_column_spec organisation_columns[] = {{.name = TEXT("organisation")},
                                                          {.name = TEXT("headcount")}};
static const muster_table_spec tables[] = {
    {.name = TEXT("employers"), .columns = employer_columns, .column_count = 2},
    {.name = TEXT("organisations"), .columns = organisation_columns, .column_count = 2}};

static const muster_descriptor descriptor = {.struct_size = sizeof(muster_descriptor),
                                             .order = 70,
                                             .id = TEXT("community_pharmacy"),
                                             .title = TEXT("Community pharmacy"),
                                             .version = TEXT("1.0.0"),
                                             .tables = tables,
                                             .table_count = 2};

static const muster_descriptor* describe(void) { return &descriptor; }

static const figure_words pharmacies_words = {
    "pharmacies", "Pharmacies", "pharmacies", "count", 0, ""};
static const figure_words people_words = {"people", "People employed", "headcount", "headcount", 0,
                                          ""};
static const figure_words people_each_words = {
    "people_each", "People a pharmacy", "people_each", "count", 1, "rates.share"};

/* In the order of the figures: 0 pharmacies, 1 people, 2 people a pharmacy. */
static const char sections[] =
    "],\"sections\":[{\"id\":\"gap\",\"title\":\"Workforce gap\",\"blocks\":["
    "{\"type\":\"key_figures\",\"id\":\"key\",\"items\":["
    "{\"figure\":0,\"label\":\"Pharmacies\",\"note\":\"\"},"
    "{\"figure\":1,\"label\":\"People employed\",\"note\":\"\"},"
    "{\"figure\":2,\"label\":\"People a pharmacy\",\"note\":\"\"}]},"
    "{\"type\":\"sentence\",\"id\":\"lead\",\"parts\":[\"Community pharmacy has \",{\"figure\":0},"
    "\" pharmacies and \",{\"figure\":1},\" people, or \",{\"figure\":2},\" people a pharmacy. "
    "Vacancies and growth in demand are not known, so no gap can be worked out.\"]}]},"
    "{\"id\":\"retention\",\"title\":\"Retention\",\"blocks\":[{\"type\":\"sentence\",\"id\":"
    "\"lead\",\"parts\":[\"Nothing is known about who leaves community pharmacy and who "
    "stays.\"]}]}]}";

static int32_t refuse(const muster_host* host) {
  muster_text why = TEXT("the tables employers and organisations have no row for pharmacies");
  muster_text nowhere = TEXT("");
  host->report(host->context, MUSTER_ERROR, why, nowhere, 0);
  return MUSTER_REFUSED;
}

static int32_t compute(const muster_request* request, const muster_host* host) {
  cell pharmacies = look_up(request, "employers", "kind", "Pharmacies", "number");
  cell people = look_up(request, "organisations", "organisation", "Pharmacy", "headcount");
  if (!has_number(pharmacies) && !has_number(people)) return refuse(host);
  put(host, "{\"findings\":1,\"figures\":[");
  put_figure(host, pharmacies_words, pharmacies, NULL);
  put(host, ",");
  put_figure(host, people_words, people, NULL);
  put(host, ",");
  put_figure(host, people_each_words, divided(people, pharmacies), &pharmacies);
  put(host, sections);
  return MUSTER_OK;
}

const muster_plugin_entry muster_plugin = {.magic = MUSTER_ABI_MAGIC,
                                           .abi_major = MUSTER_ABI_MAJOR,
                                           .abi_minor = MUSTER_ABI_MINOR,
                                           .struct_size = sizeof(muster_plugin_entry),
                                           .describe = describe,
                                           .compute = compute};
