// SPDX-License-Identifier: MIT
#include "layout/term_index.hpp"

#include <gtest/gtest.h>

namespace muster::layout {
namespace {

TEST(TermIndex, WordsAreFoundAsTheyAreWritten) {
  const TermIndex index({{"GP", "general practitioner"},
                         {"ICB", "integrated care board"},
                         {"Obs & Gynae", "obstetrics and gynaecology"},
                         {"T&O", "trauma and orthopaedics"}});
  EXPECT_EQ(index.find("GP"), 1);
  EXPECT_EQ(index.find("GPs,"), 1);
  EXPECT_EQ(index.find("(ICB’s)"), 2);
  EXPECT_EQ(index.find("ICB-led"), 2);
  EXPECT_EQ(index.find("Obs"), 3);
  EXPECT_EQ(index.find("T&O."), 4);
  EXPECT_EQ(index.find("ICBS"), 0);
  EXPECT_EQ(index.find("gp"), 0);
  EXPECT_EQ(index.find("–"), 0);
}

std::vector<TermPage> on(const std::vector<std::uint32_t>& numbers) {
  std::vector<TermPage> pages;
  for (std::uint32_t number : numbers) pages.push_back({number - 1, std::to_string(number)});
  return pages;
}

TEST(TermIndex, NeighbouringPagesAreOneEntry) {
  EXPECT_EQ(page_list({}, 5), "");
  EXPECT_EQ(page_list(on({3}), 5), "page 3");
  EXPECT_EQ(page_list(on({3, 5, 6, 7, 9}), 5), "pages 3, 5–7, 9");
  EXPECT_EQ(page_list(on({3, 4}), 5), "pages 3–4");
}

TEST(TermIndex, ManyPagesAreOnlyFirstAndLast) {
  EXPECT_EQ(page_list(on({1, 3, 5, 7, 9, 41}), 5), "pages 1–41, often");
  EXPECT_EQ(page_list(on({1, 3, 5}), 2), "pages 1–5, often");
}

}  // namespace
}  // namespace muster::layout
