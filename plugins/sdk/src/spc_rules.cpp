// SPDX-License-Identifier: MIT
#include "muster/sdk/spc_rules.hpp"

#include "muster/sdk/print.hpp"

namespace muster::sdk::spc {
namespace {

/// Takes over a setting, if there is one, and returns whether it differs from the old value.
template <class Set, class Number>
void take(const std::optional<Set>& set, Number& number, bool& is_changed) {
  if (!set || static_cast<Number>(*set) == number) return;
  number = static_cast<Number>(*set);
  is_changed = true;
}

void take_two_in_three(const Settings& settings, Rules& rules) {
  const auto word = settings.text("spc.two_in_three");
  if (!word) return;
  take(std::optional(*word != "off"), rules.profile.two_in_three, rules.is_changed);
  take(std::optional(*word == "beyond"), rules.profile.two_in_three_beyond, rules.is_changed);
}

std::string plain(double number) {
  const Measure measure{"", "", Unit::none, "", false, 3};
  std::string digits = print(measure, Value(number));
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits;
}

std::string name_of(const Rules& rules) {
  if (rules.profile_name == "making-data-count") return "Making Data Count";
  if (rules.profile_name == "no-screening") return "NHSRplotthedots without screening";
  return "NHSRplotthedots";
}

std::string limits_in_words(const Rules& rules) {
  std::string text = "The limits are the mean less and plus " + plain(rules.profile.limit_factor) +
                     " mean moving ranges";
  if (rules.profile.screen)
    text += "; moving ranges from " + plain(rules.profile.screening_factor) +
            " times their mean up are left out";
  if (rules.fix_after >= fewest_to_fix)
    text += "; they are fixed by the first " + std::to_string(rules.fix_after) + " months";
  return text + ".";
}

std::string signs_in_words(const Profile& profile) {
  std::string text = " Special causes are points outside the limits, " +
                     std::to_string(profile.trend_length) + " rising or falling, " +
                     std::to_string(profile.run_length) + " on one side of the mean";
  if (profile.two_in_three)
    text += std::string(", and two in three close to a limit") +
            (profile.two_in_three_beyond ? " or beyond it" : "");
  return text + ".";
}

}  // namespace

Rules rules_of(const Settings& settings) {
  Rules rules;
  if (const auto name = settings.text("spc.profile")) rules.profile_name = *name;
  if (const auto profile = profile_named(rules.profile_name)) rules.profile = *profile;
  take(settings.number("spc.limit_factor"), rules.profile.limit_factor, rules.is_changed);
  take(settings.flag("spc.screen"), rules.profile.screen, rules.is_changed);
  take(settings.number("spc.screening_factor"), rules.profile.screening_factor, rules.is_changed);
  take(settings.whole("spc.run_length"), rules.profile.run_length, rules.is_changed);
  take(settings.whole("spc.trend_length"), rules.profile.trend_length, rules.is_changed);
  take_two_in_three(settings, rules);
  take(settings.whole("spc.fix_after"), rules.fix_after, rules.is_changed);
  rules.near_limits = settings.flag("spc.near_limits").value_or(false);
  return rules;
}

std::string words_of(const Rules& rules) {
  return "Rules: " + name_of(rules) + (rules.is_changed ? ", changed by this edition" : "") + ". " +
         limits_in_words(rules) + signs_in_words(rules.profile);
}

}  // namespace muster::sdk::spc
