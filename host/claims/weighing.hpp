// SPDX-License-Identifier: MIT
// How a claim is compared with the figures that an edition knows, and how sure the answer is.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/claim.hpp"
#include "claims/known_figures.hpp"
#include "claims/mention.hpp"
#include "claims/reading.hpp"

namespace muster::claims {

// Whether a figure as it is written can be said of a value.

/// Whether the value, rounded to the printed digits, is the figure, or a hedge bounds it in the
/// right direction. A sign must be that of the value. A hedged figure that is not round is treated
/// as exact.
bool agrees(const Mention& mention, const KnownFigure& known);
/// Whether the values are so close that they are probably meant to be equal.
bool is_near(const Mention& mention, const KnownFigure& known);
/// Whether the figure has enough digits to be recognised with few words.
bool is_distinctive(const Mention& mention);
/// Whether two figures of the text can both be true of one subject.
bool agree_with_each_other(const Mention& a, const Mention& b);
/// Returns the size of the figure; for a range, its middle.
double size_of(const Mention& mention);

// How unlikely it is that the words of a claim mean a known figure.

/// Returns the cost for the words of `claim` to mean `known`, leaving its time and place aside.
/// Returns nothing if they can't mean it.
std::optional<double> cost_of(const Claim& claim, const KnownFigure& known);
/// The largest cost at which the words name a figure surely enough to contradict it.
inline constexpr double surely_named = 1.45;

enum class Fit : std::uint8_t {
  no,     ///< the claim is for another time
  open,   ///< the claim names no time
  stated  ///< the claim names this time
};
Fit time_fit(const Claim& claim, const KnownFigure& known);

/// Whether only words say what the figure is, as for key facts and actions.
bool is_labelled(const KnownFigure& known);

/// Returns the cost of `key`, or nothing if it has none.
template <class Key>
std::optional<double> find(const std::map<Key, double>& costs, const Key& key) {
  auto found = costs.find(key);
  return found == costs.end() ? std::nullopt : std::optional(found->second);
}

// Whether a known figure may contradict a claim that says something else.

/// Whether the claim states how things are, for a group that the data knows.
bool is_firm(const Claim& claim, const KnownFigure& known);
/// Whether no other measure or subject is nearer to the figure. In "909 WTE short" another measure
/// is nearer than staff.
bool is_likeliest(const Claim& claim, const KnownFigure& known);
/// Whether a difference between the two is a mistake. `cost` is the cost of the meaning.
bool can_contradict(const Claim& claim, const KnownFigure& known, double cost, Fit time);

// Which known figure a claim means. Every figure that its words allow is weighed; a claim is wrong
// where the likeliest meanings differ from it and any that agree are clearly less likely.

struct Match {
  const KnownFigure* known = nullptr;
  bool agree = false;
  double cost = 0;
  double away = 0;            ///< between the two values
  bool is_wrong_way = false;  ///< the size agrees, and the direction does not
  /// If the values differ: the figure that would be right for another time or subject, or null.
  const KnownFigure* right_elsewhere = nullptr;
};

/// Whether a difference is an error and not only a warning. The words leave hardly any doubt, and
/// the value is either close to the correct one or that of another time.
bool is_certain(const Match& match);

/// The known figure that the claim is about: one that agrees, else the one that it contradicts.
/// `between`: what follows for this claim alone, by figures_between(). Both must live as long.
std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known,
                                const std::vector<KnownFigure>& between);

// How sure it is that a claim which contradicts a known figure is a mistake. People who mistype a
// figure rarely hit upon another one of the same group, and rarely miss by a factor of ten: in both
// cases the words were probably understood wrongly.

/// Alarms that are less sure are not reported. Chosen on labelled sentences: see
/// tests/unit/check/sentences/README.md.
inline constexpr double least_sure = 0.5;

/// Returns the sureness, from 0 to 1. `match` is the result of best_match() for `claim`, and
/// doesn't agree with it.
double sureness(const Claim& claim, const Match& match, const Reading& reading,
                const std::vector<KnownFigure>& known);

// What a sentence takes over from the one before it in the same paragraph: its subject and, in a
// list with semicolons, the measure.

/// The subject and measure that the previous sentence of a paragraph named last.
struct Spoken {
  Subject subject;
  std::string measure;
  bool is_open = false;  ///< the sentence ended with a semicolon
};

/// Completes the `claims` of `reading` with the subject and measure of the sentence before.
void carry_on(const Reading& reading, const Spoken& before, std::vector<Claim>& claims);
/// Completes claims in words in the same way: the subject of a list becomes the heading of its
/// other parts.
void carry_on(const Spoken& before, Reading& reading);
/// Returns the subject and measure to which the sentence after `reading` can refer back.
Spoken spoken_after(const Reading& reading, const Spoken& before, const std::vector<Claim>& claims);

// The difference and the sum of the figures of several subjects that one sentence names.

/// Differences, in number, in points and in per cent of each, and sums, of today's figures of the
/// subjects and labels that `claim` may be of.
std::vector<KnownFigure> figures_between(const Claim& claim, const std::vector<KnownFigure>& known);

}  // namespace muster::claims
