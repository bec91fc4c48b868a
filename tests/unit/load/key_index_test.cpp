// SPDX-License-Identifier: MIT
#include "load/row_rules.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace muster::load {
namespace {

std::uint64_t scattered(std::uint64_t key) { return key * 0x9E3779B97F4A7C15U; }

std::vector<KeyIndex::Twice> find(const std::vector<std::uint64_t>& keys,
                                  bool all_collide = false) {
  KeyIndex index;
  for (std::uint32_t row = 0; row < keys.size(); ++row) {
    index.add(all_collide ? 1 : scattered(keys[row]), row);
  }
  return index.find_twice([&](std::uint32_t a, std::uint32_t b) { return keys[a] == keys[b]; });
}

TEST(KeyIndex, FindsNothingAmongDifferentKeys) {
  EXPECT_TRUE(find({}).empty());
  EXPECT_TRUE(find({1, 2, 3}).empty());
}

TEST(KeyIndex, NamesTheFirstRowWithTheKey) {
  auto twice = find({7, 8, 7, 7});
  ASSERT_EQ(twice.size(), 2U);
  EXPECT_EQ(twice[0].earlier, 0U);
  EXPECT_EQ(twice[0].row, 2U);
  EXPECT_EQ(twice[1].earlier, 0U);
  EXPECT_EQ(twice[1].row, 3U);
}

TEST(KeyIndex, DistinguishesKeysThatShareAHash) {
  EXPECT_TRUE(find({1, 2, 3}, true).empty());
  EXPECT_EQ(find({1, 2, 1}, true).size(), 1U);
}

TEST(KeyIndex, FindsTheDuplicateAmongMany) {
  std::vector<std::uint64_t> keys;
  for (std::uint64_t i = 0; i < 100000; ++i) keys.push_back(i);
  keys.push_back(40000);
  keys.push_back(5);
  auto twice = find(keys);
  ASSERT_EQ(twice.size(), 2U);
  EXPECT_EQ(twice[0].earlier, 40000U);
  EXPECT_EQ(twice[1].earlier, 5U);
}

}  // namespace
}  // namespace muster::load
