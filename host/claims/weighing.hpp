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

/// The printed digits are the value's rounding, or a hedge bounds it in the right direction, and a
/// sign that is given is the value's. A hedged figure that is not round counts as exact.
bool agrees(const Mention& mention, const KnownFigure& known);
/// Whether the two are so near that they are likely meant to be the same.
bool is_near(const Mention& mention, const KnownFigure& known);
/// Whether the figure has enough digits to be recognised with few words.
bool is_distinctive(const Mention& mention);
/// Whether two figures of the text can both be true of the same thing.
bool agree_with_each_other(const Mention& a, const Mention& b);
/// Of a range the middle.
double size_of(const Mention& mention);

// How unlikely it is that the words of a claim mean a known figure.

/// How unlikely it is that the words of `claim` mean `known`, its time and place apart; nothing
/// where they can't.
std::optional<double> cost_of(const Claim& claim, const KnownFigure& known);
/// Above this the words don't name a figure surely enough to contradict it.
inline constexpr double surely_named = 1.45;

enum class Fit : std::uint8_t {
  no,     ///< another time
  open,   ///< the claim does not say
  stated  ///< the claim says so
};
Fit time_fit(const Claim& claim, const KnownFigure& known);

/// Whether words alone say what the figure is: of key facts, of actions.
bool is_labelled(const KnownFigure& known);

/// The cost of `key`; nothing where it has none.
template <class Key>
std::optional<double> find(const std::map<Key, double>& costs, const Key& key) {
  auto found = costs.find(key);
  return found == costs.end() ? std::nullopt : std::optional(found->second);
}

// Whether a known figure may contradict a claim that says something else.

/// Whether the claim states what is, of a group that the data know.
bool is_firm(const Claim& claim, const KnownFigure& known);
/// Whether no other measure or subject is named more nearly: "909 WTE short" says nothing of staff.
bool is_likeliest(const Claim& claim, const KnownFigure& known);
/// Whether a difference between the two is a mistake. `cost` is that of the meaning.
bool can_contradict(const Claim& claim, const KnownFigure& known, double cost, Fit time);

// Which known figure a claim means. Every figure that its words allow is weighed; a claim is wrong
// where the likeliest meanings differ from it and any that agree are clearly less likely.

struct Match {
  const KnownFigure* known = nullptr;
  bool agree = false;
  double cost = 0;
  double away = 0;            ///< between the two values
  bool is_wrong_way = false;  ///< the size agrees, and the direction does not
  /// Of a difference: the figure that would be right for another time or subject, or null.
  const KnownFigure* right_elsewhere = nullptr;
};

/// Whether a difference is an error and no mere warning: two signs agree. The words leave hardly a
/// doubt, and the value is near the right one, or is that of another time.
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

/// From 0 to 1. `match` is what best_match() found for `claim`, and doesn't agree with it.
double sureness(const Claim& claim, const Match& match, const Reading& reading,
                const std::vector<KnownFigure>& known);

// What a sentence takes over from the one before it in the same paragraph: whom it is about, and in
// a list that semicolons part, the measure.

/// What was spoken of last in a paragraph.
struct Spoken {
  Subject subject;
  std::string measure;
  bool is_open = false;  ///< the sentence ended with a semicolon
};

/// Completes `claims`, those of `reading`, by what was spoken of before.
void carry_on(const Reading& reading, const Spoken& before, std::vector<Claim>& claims);
/// The same for claims in words: what was spoken of is above the rest of a list.
void carry_on(const Spoken& before, Reading& reading);
/// What the sentence after `reading` can refer back to.
Spoken spoken_after(const Reading& reading, const Spoken& before, const std::vector<Claim>& claims);

// What follows from the figures of several whom one sentence names: their difference and their sum.

/// Differences, in number, in points and in per cent of each, and sums, of today's figures of the
/// subjects and labels that `claim` may be of.
std::vector<KnownFigure> figures_between(const Claim& claim, const std::vector<KnownFigure>& known);

}  // namespace muster::claims
