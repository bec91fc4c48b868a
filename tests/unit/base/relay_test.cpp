// SPDX-License-Identifier: MIT
#include "base/relay.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <vector>

namespace muster {
namespace {

TEST(Relay, takes_things_in_order_and_all_of_them) {
  std::vector<int> taken;
  Relay<int> relay([&](int& number) { taken.push_back(number); }, 2);
  for (int i = 0; i < 100; ++i) relay.hand_over(i);
  relay.settle();
  ASSERT_EQ(taken.size(), 100U);
  for (int i = 0; i < 100; ++i) EXPECT_EQ(taken[static_cast<std::size_t>(i)], i);
}

TEST(Relay, throws_what_the_worker_threw_and_takes_nothing_more) {
  std::atomic<int> taken = 0;
  Relay<int> relay(
      [&](int& number) {
        if (number == 3) throw std::runtime_error("three");
        ++taken;
      },
      2);
  EXPECT_THROW(
      {
        for (int i = 0; i < 100; ++i) relay.hand_over(i);
        relay.settle();
      },
      std::runtime_error);
  EXPECT_EQ(taken, 3);
}

}  // namespace
}  // namespace muster
