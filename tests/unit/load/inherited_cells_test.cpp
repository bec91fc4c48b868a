// SPDX-License-Identifier: MIT
// The lead of several actions is written once.
#include <gmock/gmock.h>

#include "base/diagnostic.hpp"
#include "load/table_declaration.hpp"
#include "load/table_reader.hpp"

namespace muster::load {
namespace {

using model::Audience;
using testing::ElementsAre;

struct Leads {
  std::vector<std::string> leads;
  std::vector<std::string> found;
};

Leads leads_of(const std::string& csv, Audience audience = Audience::for_public) {
  model::TextPool texts;
  Diagnostics diagnostics;
  Leads out;
  for (const auto& schema : host_tables()) {
    if (schema.name != "actions") continue;
    auto table = read_table(*memory_folder({{"actions.csv", csv}}), schema, {audience, {}}, texts,
                            diagnostics);
    if (!table) continue;
    for (std::uint32_t text : table->find("lead")->texts) out.leads.emplace_back(texts.at(text));
  }
  for (const Diagnostic& one : diagnostics.items())
    out.found.push_back(std::to_string(one.location.line) + " " + std::string(one.code.id));
  return out;
}

const std::string header = "id,priority,aim,action,lead,audience\n";

TEST(InheritedCells, AnEmptyLeadIsTheOneAbove) {
  auto read = leads_of(header + "1,p,a,A,Council,\n2,p,a,B,,\n3,p,a,C, ,\n4,p,a,D,Trust,\n");
  EXPECT_THAT(read.leads, ElementsAre("Council", "Council", "Council", "Trust"));
}

TEST(InheritedCells, NotFromAnotherAimOrPriority) {
  auto read = leads_of(header + "1,p,a,A,Council,\n2,p,b,B,,\n3,q,b,C,,\n");
  EXPECT_THAT(read.leads, ElementsAre("Council", "", ""));
}

TEST(InheritedCells, ThePrioritySufficesWhereThereAreNoAims) {
  auto read = leads_of("id,priority,action,lead\n1,p,A,Council\n2,p,B,\n3,q,C,\n");
  EXPECT_THAT(read.leads, ElementsAre("Council", "Council", ""));
}

TEST(InheritedCells, ColumnsMayBeInAnyOrder) {
  auto read = leads_of("lead,action,id,aim,priority\nCouncil,A,1,a,p\n,B,2,a,p\n,C,3,b,p\n");
  EXPECT_THAT(read.leads, ElementsAre("Council", "Council", ""));
}

TEST(InheritedCells, NeverFromARestrictedRowWhoeverReads) {
  std::string csv = header + "1,p,a,A,Council,\n2,p,a,B,Secret,restricted\n3,p,a,C,,\n";
  for (Audience audience : {Audience::for_public, Audience::restricted})
    EXPECT_THAT(leads_of(csv, audience).found, ElementsAre("4 load.cell.inherited"));
}

TEST(InheritedCells, ARestrictedRowMayInheritFromAPublicOne) {
  std::string csv = header + "1,p,a,A,Council,\n2,p,a,B,,restricted\n";
  EXPECT_THAT(leads_of(csv, Audience::restricted).leads, ElementsAre("Council", "Council"));
  EXPECT_THAT(leads_of(csv).leads, ElementsAre("Council"));
}

}  // namespace
}  // namespace muster::load
