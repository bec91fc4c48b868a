// SPDX-License-Identifier: MIT
// Social care's turnover has a definition of its own; the section says what the edition lacks.
#include "social_care.hpp"

namespace social_care {
namespace {

void say_worth_of_one_point(const muster::Input& input, muster::Section& section) {
  const PostCount posts = read_posts(input);
  const muster::Value worth = muster::retention::value_of_one_point(posts.all.filled);
  if (!worth.has_number()) return;
  const muster::Measure in_posts = muster::sdk::in_posts(muster::measure::value_of_retention);
  section.sentence("worth_of_one_point",
                   {"One percentage point less turnover would keep people in ",
                    section.figure(in_posts, "", worth), " filled posts a year."});
}

}  // namespace

void SocialCare::retention(const muster::Input& input, muster::Section& section) {
  muster::RetentionSection retention(input, section);
  retention.standard();
  say_worth_of_one_point(input, section);
  section.sentence(
      "turnover_definition",
      {"Turnover in adult social care is leavers in 12 months over filled posts, permanent and "
       "temporary, so it is not to be compared with NHS turnover."});
}

}  // namespace social_care
