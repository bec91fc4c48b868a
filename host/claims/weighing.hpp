// SPDX-License-Identifier: MIT
// Compares a claim with the known figures of an edition, and estimates how sure the result is.
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

// Whether a figure in a text is a correct statement of a known value.

/// Whether the mention is a correct statement of the known figure. That is so if the value, rounded
/// to the digits of the mention, equals the mention, or if the mention has a hedge that is true of
/// the value. If the sentence gives a sign, the value must have the same sign. A hedge of a figure
/// that is not round is ignored.
bool agrees(const Mention& mention, const KnownFigure& known);
/// Whether the two values are so similar that the mention is probably meant to be the known figure.
/// That includes values with a misplaced decimal point and with digits in the wrong order.
bool is_near(const Mention& mention, const KnownFigure& known);
/// Whether the figure has so many digits that few words are needed to recognise what it means.
bool is_distinctive(const Mention& mention);
/// Whether two figures of the text can both be true of one subject.
bool agree_with_each_other(const Mention& a, const Mention& b);
/// Returns the size of the figure; for a range, its middle.
double size_of(const Mention& mention);

// The cost of a meaning: how unlikely it is that the words of a claim mean a known figure.

/// Returns, as a cost, how unlikely it is that the words of `claim` mean `known`. Returns nothing
/// if they can't mean it. Time and place are not considered.
std::optional<double> cost_of(const Claim& claim, const KnownFigure& known);
/// The highest cost at which words name a figure so surely that the claim may contradict it.
inline constexpr double surely_named = 1.45;

enum class Fit : std::uint8_t {
  no,     ///< the claim is for another time
  open,   ///< the claim names no time
  stated  ///< the claim names this time
};
Fit time_fit(const Claim& claim, const KnownFigure& known);

/// Whether the figure is identified only by the words of its label, as the figures of key facts and
/// actions are.
bool is_labelled(const KnownFigure& known);

/// Returns the cost of `key`, or nothing if it has none.
template <class Key>
std::optional<double> find(const std::map<Key, double>& costs, const Key& key) {
  auto found = costs.find(key);
  return found == costs.end() ? std::nullopt : std::optional(found->second);
}

// Whether a claim contradicts a known figure from which its value differs.

/// Whether the claim states how things are in the whole of a group that the data know.
bool is_firm(const Claim& claim, const KnownFigure& known);
/// Whether the claim names no measure or subject that is much nearer to its figure than the measure
/// and subject of `known`. "909 WTE short" is not likely to mean staff, because "short" names
/// another measure, the gap, and is nearer to the figure.
bool is_likeliest(const Claim& claim, const KnownFigure& known);
/// Whether the claim is wrong if its value differs from the known figure. `cost` is the cost of
/// meaning that figure.
bool can_contradict(const Claim& claim, const KnownFigure& known, double cost, Fit time);

// Finds the known figure that a claim means. Every figure that its words allow is considered. The
// claim is wrong if the likeliest figure has another value, and all figures with the same value are
// clearly less likely.

struct Match {
  const KnownFigure* known = nullptr;
  bool agree = false;
  double cost = 0;
  double away = 0;            ///< difference between the two values
  bool is_wrong_way = false;  ///< the size agrees, but the direction does not
  /// If the values differ: a less likely figure that agrees with the claim, for example for another
  /// time or subject; or null.
  const KnownFigure* right_elsewhere = nullptr;
};

/// Whether a difference is reported as an error and not only as a warning. The words must leave
/// hardly any doubt, and the value must be near the correct one or agree with another figure.
bool is_certain(const Match& match);

/// Returns the known figure that the claim means, which agrees with it or contradicts it; nothing
/// if it means none. `between` is the result of figures_between() for this claim. `known` and
/// `between` must outlive the result.
std::optional<Match> best_match(const Claim& claim, const std::vector<KnownFigure>& known,
                                const std::vector<KnownFigure>& between);

// Sureness: how sure it is that a claim which contradicts a known figure is a mistake of the
// author. A mistyped figure is rarely equal to another figure of the same group, and rarely far
// from the correct value, except by a power of ten. If a figure is equal to another one, or far
// from the correct value, muster has probably misunderstood the words.

/// Alarms with a lower sureness are not reported. The value was chosen with labelled sentences: see
/// tests/unit/check/sentences/README.md.
inline constexpr double least_sure = 0.5;

/// Returns the sureness, from 0 to 1. `match` must be the result of best_match() for `claim`, and
/// its figure must contradict the claim.
double sureness(const Claim& claim, const Match& match, const Reading& reading,
                const std::vector<KnownFigure>& known);

// Completes a sentence with what the sentence before it in the same paragraph says: the subject
// and, in a list with semicolons, the measure.

/// The subject and measure that were named last in the paragraph so far.
struct Spoken {
  Subject subject;
  std::string measure;
  bool is_open = false;  ///< the sentence ended with a semicolon
};

/// Completes the `claims` of `reading` with the subject and measure of the sentence before.
void carry_on(const Reading& reading, const Spoken& before, std::vector<Claim>& claims);
/// Completes `reading` in the same way, for claims without a figure. The previous subject and
/// measure are treated as if the heading named them.
void carry_on(const Spoken& before, Reading& reading);
/// Returns the subject and measure to which the sentence that follows `reading` can refer back.
Spoken spoken_after(const Reading& reading, const Spoken& before, const std::vector<Claim>& claims);

// Differences and sums of the figures of several subjects that one sentence names.

/// Returns the differences and sums of the current figures of all subjects and labels that the
/// sentence of `claim` names. Each difference is given in absolute terms (for rates, in percentage
/// points), and as a percentage of each of the two figures.
std::vector<KnownFigure> figures_between(const Claim& claim, const std::vector<KnownFigure>& known);

}  // namespace muster::claims
