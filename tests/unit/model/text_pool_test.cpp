// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <string>

#include "model/table.hpp"

namespace muster::model {
namespace {

TEST(TextPool, BeginsWithTheEmptyText) {
  TextPool pool;
  EXPECT_EQ(pool.size(), 1U);
  EXPECT_EQ(pool.at(0), "");
  EXPECT_EQ(pool.intern(""), 0U);
}

TEST(TextPool, GivesIndicesInOrderOfFirstUse) {
  TextPool pool;
  EXPECT_EQ(pool.intern("nurses"), 1U);
  EXPECT_EQ(pool.intern("midwives"), 2U);
  EXPECT_EQ(pool.intern("nurses"), 1U);
  EXPECT_EQ(pool.size(), 3U);
}

TEST(TextPool, DistinguishesTextsThatShareTheirBeginningOrEnd) {
  TextPool pool;
  auto a = pool.intern("Northmoor Hospitals, Trust");
  auto b = pool.intern("Northmoor Hospitals, Trusts");
  auto c = pool.intern("orthmoor Hospitals, Trust");
  EXPECT_NE(a, b);
  EXPECT_NE(a, c);
  EXPECT_EQ(pool.at(b), "Northmoor Hospitals, Trusts");
}

TEST(TextPool, KeepsTextsOfAnyLengthAndNumber) {
  TextPool pool;
  std::string large(200000, 'x');
  auto first = pool.intern(large);
  for (int i = 0; i < 50000; ++i) pool.intern("text " + std::to_string(i));
  EXPECT_EQ(pool.at(first), large);
  EXPECT_EQ(pool.size(), 50002U);
  EXPECT_EQ(pool.at(pool.intern("text 49999")), "text 49999");
  EXPECT_EQ(pool.size(), 50002U);
}

TEST(TextPool, IsNotFooledByNulBytes) {
  TextPool pool;
  EXPECT_NE(pool.intern(std::string("a\0", 2)), pool.intern("a"));
}

}  // namespace
}  // namespace muster::model
