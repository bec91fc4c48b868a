// SPDX-License-Identifier: MIT
#include "trace/formulas.hpp"
#include "support/source_path.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

namespace muster::trace {
namespace {

TEST(Formulas, AreFoundByTheirId) {
  ASSERT_NE(find_formula("gap-model.demand"), nullptr);
  EXPECT_STREQ(find_formula("gap-model.demand")->symbols, "D = V + g * (S + V)");
  EXPECT_STREQ(find_formula("")->title, "As given");
  EXPECT_EQ(find_formula("dental.treatments"), nullptr);
  for (const Formula& formula : formulas()) EXPECT_EQ(find_formula(formula.id), &formula);
}

TEST(Formulas, SayEverythingOfEach) {
  for (const Formula& formula : formulas())
    for (const char* text : {formula.title, formula.symbols, formula.words, formula.source}) {
      EXPECT_STRNE(text, "") << formula.id;
      EXPECT_EQ(std::string(text).find('|'), std::string::npos) << "a cell of Markdown";
    }
}

TEST(Formulas, ThePageForReadersIsTheTable) {
  std::ifstream file(test::source_path("plugins/sdk/formulas.md"));
  std::stringstream text;
  text << file.rdbuf();
  EXPECT_EQ(text.str(), formulas_markdown())
      << "muster formulas --markdown > plugins/sdk/formulas.md";
}

}  // namespace
}  // namespace muster::trace
