// SPDX-License-Identifier: MIT
// Adds to the standard section the sector's own definition of turnover, if there is any turnover.
#include <algorithm>

#include "sentences.hpp"
#include "social_care.hpp"

namespace social_care {
namespace {

void say_worth_of_one_point(const muster::Input& input, muster::Section& section) {
  const PostCount posts = read_posts(input);
  const muster::Value worth = muster::retention::value_of_one_point(posts.all.filled);
  if (!worth.has_number()) return;
  const muster::Measure in_posts = muster::sdk::in_posts(muster::measure::value_of_retention);
  section.sentence("worth_of_one_point",
                   muster::say(sentences::worth, {{"worth", section.figure(in_posts, "", worth)}}),
                   muster::Detail::main);
}

}  // namespace

void SocialCare::retention(const muster::Input& input, muster::Section& section) {
  muster::RetentionSection retention(input, section);
  const auto has_rate = [](const auto& line) { return line.values.has_rate(); };
  const bool any = std::any_of(retention.lines().begin(), retention.lines().end(), has_rate);
  if (any) retention.lead();
  say_worth_of_one_point(input, section);
  if (any)
    section.sentence("turnover_definition", muster::say(sentences::turnover_definition),
                     muster::Detail::annex);
  retention.rates();
  retention.basis();
  retention.run_charts();
  retention.leaving_reasons();
  retention.retirement();
  muster::sdk::show_temporary_staffing(input, section);
}

}  // namespace social_care
