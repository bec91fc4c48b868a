// SPDX-License-Identifier: MIT
#include "sectors/compute_request.hpp"

#include <gtest/gtest.h>

namespace muster::sectors {
namespace {

Plugin acute() {
  Plugin plugin;
  plugin.accepted = true;
  plugin.id = "acute";
  plugin.needs.resize(1);
  plugin.needs[0].name = "staff";
  plugin.declares.resize(1);
  plugin.declares[0].name = "wards";
  return plugin;
}

TEST(IsRead, WhatAWantedSectorNeedsOrDeclares) {
  const model::Edition edition;
  EXPECT_TRUE(is_read("staff", edition, {acute()}));
  EXPECT_TRUE(is_read("wards", edition, {acute()}));
  EXPECT_FALSE(is_read("pay", edition, {acute()}));
  EXPECT_FALSE(is_read("staff", edition, {}));
}

TEST(IsRead, NotByASectorThatDoesNotRun) {
  model::Edition others, without;
  others.sectors = {"maternity"};
  without.without_sectors = true;
  EXPECT_FALSE(is_read("staff", others, {acute()}));
  EXPECT_FALSE(is_read("staff", without, {acute()}));
  Plugin refused = acute();
  refused.accepted = false;
  EXPECT_FALSE(is_read("staff", {}, {refused}));
}

}  // namespace
}  // namespace muster::sectors
