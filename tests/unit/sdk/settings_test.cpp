// SPDX-License-Identifier: MIT
#include "muster/sdk/settings.hpp"

#include <gtest/gtest.h>

namespace muster::sdk {
namespace {

Settings one(const char* value) {
  Settings settings;
  settings.set("it", value);
  return settings;
}

TEST(Settings, WhatIsNotSetIsNothing) {
  EXPECT_FALSE(one("1").text("other"));
  EXPECT_FALSE(one("1").number("other"));
  EXPECT_FALSE(one("1").whole("other"));
  EXPECT_FALSE(one("1").flag("other"));
}

TEST(Settings, AreReadByTheirType) {
  EXPECT_EQ(one("word").text("it"), "word");
  EXPECT_EQ(one("2.5").number("it"), 2.5);
  EXPECT_EQ(one("12").whole("it"), 12U);
  EXPECT_EQ(one("1").flag("it"), true);
  EXPECT_EQ(one("0").flag("it"), false);
}

TEST(Settings, NoPlainNumberIsNothing) {
  EXPECT_FALSE(one("twelve").number("it"));
  EXPECT_FALSE(one("2.5 months").number("it")) << "more behind it";
  EXPECT_FALSE(one("2.5").whole("it"));
  EXPECT_FALSE(one("18446744073709551616").whole("it")) << "2^64";
}

TEST(Settings, TheLastValueHolds) {
  Settings settings = one("1");
  settings.set("it", "2");
  EXPECT_EQ(settings.whole("it"), 2U);
}

}  // namespace
}  // namespace muster::sdk
