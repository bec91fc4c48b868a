// SPDX-License-Identifier: MIT
#include "muster/sdk/spc_reading.hpp"

#include <algorithm>
#include <array>

namespace muster::sdk::spc {
namespace {

struct NamedProfile {
  std::string_view name;
  Profile profile;
};

constexpr std::array profiles{
    NamedProfile{"nhsrplotthedots", {}},
    NamedProfile{"making-data-count", {.trend_length = 6, .two_in_three_beyond = true}},
    NamedProfile{"no-screening", {.screen = false}},
};

/// In the order of the enumerators.
constexpr std::array<std::string_view, 7> variation_words{
    "Common cause: no significant change",
    "Special cause of a concerning nature: higher values",
    "Special cause of a concerning nature: lower values",
    "Special cause of an improving nature: higher values",
    "Special cause of an improving nature: lower values",
    "Special cause, neither better nor worse: higher values",
    "Special cause, neither better nor worse: lower values"};

constexpr std::array<std::string_view, 4> assurance_words{
    "No target", "The target will be met as long as the process stays as it is",
    "The target will be missed as long as the process stays as it is",
    "Chance decides whether the target is met"};

constexpr std::array<std::string_view, 7> variation_ids{
    "common-cause",    "concern-high", "concern-low", "improvement-high",
    "improvement-low", "neutral-high", "neutral-low"};

constexpr std::array<std::string_view, 4> assurance_ids{"", "pass", "fail", "inconsistent"};

std::optional<Phase> phase_of(std::span<const double> points, std::size_t begin, std::size_t end,
                              const Profile& profile, const Phasing& phasing) {
  std::span<const double> own = points.subspan(begin, end - begin);
  bool is_fixed = phasing.fix_after >= fewest_to_fix && phasing.fix_after < own.size();
  auto lines = limits(is_fixed ? own.first(phasing.fix_after) : own, profile);
  if (!lines) return std::nullopt;
  return Phase{begin, end, *lines};
}

}  // namespace

std::string_view words_of(Variation variation) {
  return variation_words[static_cast<std::size_t>(variation)];
}

std::string_view words_of(Assurance assurance) {
  return assurance_words[static_cast<std::size_t>(assurance)];
}

std::string_view id_of(Variation variation) {
  return variation_ids[static_cast<std::size_t>(variation)];
}

std::string_view id_of(Assurance assurance) {
  return assurance_ids[static_cast<std::size_t>(assurance)];
}

std::vector<Phase> phases(std::span<const double> points, const Profile& profile,
                          const Phasing& phasing) {
  std::vector<Phase> all;
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (auto phase = phase_of(points, begin, end, profile, phasing)) all.push_back(*phase);
    begin = end;
  };
  for (const std::size_t at : phasing.rebase_at)
    if (at > begin && at < points.size()) close(at);
  close(points.size());
  return all;
}

Variation variation_of(Cause cause, bool is_high, Better better) {
  if (cause == Cause::common) return Variation::common_cause;
  if (better == Better::neither) return is_high ? Variation::neutral_high : Variation::neutral_low;
  if (is_high == (better == Better::higher))
    return is_high ? Variation::improvement_high : Variation::improvement_low;
  return is_high ? Variation::concern_high : Variation::concern_low;
}

std::vector<Variation> variations(std::span<const double> points, std::span<const Phase> phases,
                                  Better better, const Profile& profile) {
  std::vector<Variation> all(points.size(), Variation::common_cause);
  for (const Phase& phase : phases) {
    const auto own = points.subspan(phase.begin, phase.end - phase.begin);
    const std::vector<Cause> found = causes(own, phase.limits, profile);
    const std::vector<int> directions = trend_directions(own, profile);
    for (std::size_t i = 0; i < found.size(); ++i) {
      const bool is_above = own[i] > phase.limits.mean;
      const bool is_high = found[i] == Cause::trend ? directions[i] > 0 : is_above;
      all[phase.begin + i] = variation_of(found[i], is_high, better);
    }
  }
  return all;
}

Assurance assurance(const Limits& limits, std::optional<double> target, Better better) {
  if (!target || better == Better::neither) return Assurance::none;
  const bool is_above = *target > limits.upper;
  const bool is_below = *target < limits.lower;
  if (!is_above && !is_below) return Assurance::inconsistent;
  return is_above == (better == Better::higher) ? Assurance::fail : Assurance::pass;
}

std::optional<Profile> profile_named(std::string_view name) {
  for (const NamedProfile& each : profiles)
    if (each.name == name) return each.profile;
  return std::nullopt;
}

}  // namespace muster::sdk::spc
