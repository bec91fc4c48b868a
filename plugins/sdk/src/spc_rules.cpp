// SPDX-License-Identifier: MIT
#include "muster/sdk/spc_rules.hpp"

#include "muster/sdk/print.hpp"
#include "sentences.hpp"

namespace muster::sdk::spc {
namespace {

/// Sets `number` to the setting, if there is one, and `is_changed` if that changes the number.
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

std::string signs_in_words(const Profile& profile) {
  std::string close;
  if (profile.two_in_three)
    close = std::string(", or if it is one of two in three close to the edge") +
            (profile.two_in_three_beyond ? " or beyond it" : "");
  return " " + filled(sentences::months_signs, {{"trend", std::to_string(profile.trend_length)},
                                                {"run", std::to_string(profile.run_length)},
                                                {"close", close}});
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
  std::string screen, fixed;
  if (rules.profile.screen)
    screen =
        " " + filled(sentences::months_screen, {{"factor", plain(rules.profile.screening_factor)}});
  if (rules.fix_after >= fewest_to_fix)
    fixed = " " + filled(sentences::months_fixed, {{"months", std::to_string(rules.fix_after)}});
  return filled(sentences::months_rules,
                {{"factor", plain(rules.profile.limit_factor)},
                 {"name", name_of(rules)},
                 {"changed", rules.is_changed ? ", changed by this edition" : ""},
                 {"screen", screen},
                 {"fixed", fixed},
                 {"signs", signs_in_words(rules.profile)}});
}

}  // namespace muster::sdk::spc
