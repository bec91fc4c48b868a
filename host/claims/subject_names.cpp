// SPDX-License-Identifier: MIT
#include "claims/names.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace muster::claims {

namespace {

/// The largest number of other words between the words of a name, as in "nurses who work in the
/// community".
constexpr std::size_t most_words_between = 3;

/// A name that people use (`also`) for a subject that has another name in tables (`name`).
struct OtherName {
  std::string_view name, also;
};
constexpr std::array other_names =
    std::to_array<OtherName>({{"Local authorities", "councils"},
                              {"Independent sector", "independent employers"},
                              {"Independent sector", "independent providers"},
                              {"GPs", "general practitioners"},
                              {"General practice nurses", "practice nurses"},
                              {"Pharmacists (secondary care)", "hospital pharmacists"},
                              {"Obs & Gynae consultants", "obstetrics and gynaecology"},
                              {"T&O consultants", "trauma and orthopaedics"},
                              {"ENT consultants", "ear, nose and throat"},
                              {"Children's nurses", "paediatric nurses"},
                              {"Mental health nurses", "MH nurses"},
                              {"Pharmacies", "community pharmacy"},
                              {"Pharmacies", "chemists"},
                              {"GP practices", "surgeries"},
                              {"Pharmacy", "community pharmacy"},
                              {"Health visitors", "health visiting"},
                              {"South East London ICB", "integrated care board"},
                              {"South East London ICB", "ICB"},
                              {"Integrated care board", "ICB"}});

struct Span {
  std::size_t first = 0, last = 0;
};

/// Returns the tokens from `at` on that contain all stems of a name, in any order, within one
/// clause; nothing if there are none.
std::optional<Span> span_from(const Tokens& tokens, const Stems& stems, std::size_t at,
                              const Stems& name) {
  Stems missing = name;
  std::size_t last = at;
  for (std::size_t i = at; i < tokens.size() && i < at + name.size() + most_words_between; ++i) {
    bool goes_on = tokens[i].text == "and" ||
                   (tokens[i].text == "," && i + 1 < tokens.size() && !stems[i + 1].empty() &&
                    std::find(missing.begin(), missing.end(), stems[i + 1]) != missing.end());
    if (i > at && ends_clause(tokens, i) && !goes_on) break;
    auto found = std::find(missing.begin(), missing.end(), stems[i]);
    if (found == missing.end()) continue;
    missing.erase(found);
    last = i;
    if (missing.empty()) return Span{at, last};
  }
  return std::nullopt;
}

bool holds(const SubjectMention& outer, const SubjectMention& inner) {
  bool apart = outer.last < inner.first || inner.last < outer.first;
  if (outer.subject == inner.subject && !apart)  // as in "nurses as community nurses"
    return outer.length == inner.length ? outer.last - outer.first < inner.last - inner.first
                                        : outer.length > inner.length;
  bool within = outer.first <= inner.first && inner.last <= outer.last;
  return within && outer.subject != inner.subject && outer.subject.size() > inner.subject.size();
}

Stems without(const Stems& name, const std::string& word) {
  Stems shorter;
  for (const std::string& one : name)
    if (one != word) shorter.push_back(one);
  return shorter;
}

}  // namespace

Subject SubjectNames::add(const std::string& name, bool is_profession) {
  Subject subject = stems_of(name);
  if (subject.empty()) return subject;
  add_name(subject, subject);
  std::size_t bracket = name.find('(');
  if (bracket != std::string::npos && bracket > 0)
    add_short(stems_of(name.substr(0, bracket)), subject);
  if (bracket != std::string::npos && !is_profession) {  // "Adult social care (local authorities)"
    std::size_t end = std::min(name.find(')', bracket), name.size());
    Stems within = stems_of(name.substr(bracket + 1, end - bracket - 1));
    add_short(within, subject);
    for (const OtherName& other : other_names)
      if (stems_of(other.name) == within) add_short(stems_of(other.also), subject);
  }
  for (std::size_t at = 0; name.find('/') != std::string::npos && at < name.size();) {
    std::size_t end = std::min(name.find('/', at), name.size());
    add_short(stems_of(name.substr(at, end - at)), subject);
    at = end + 1;
  }
  if (subject.back() == "consultant") add_short(without(subject, "consultant"), subject);
  if (!is_profession) add_without_form(subject);
  if (std::size_t owner = name.find("'s "); !is_profession && owner < name.find(' '))
    add_short(stems_of(name.substr(0, owner)), subject);  // "King's"
  if (is_profession) x_professions.insert(subject);
  Stems unbracketed = stems_of(name.substr(0, bracket));  // "Pharmacists (secondary care)"
  if (is_profession && unbracketed.size() > 1) x_heads.insert(unbracketed.back());
  for (const OtherName& other : other_names)
    if (stems_of(other.name) == subject) add_name(stems_of(other.also), subject);
  for (const std::string& one : subject) x_parts.insert(one);
  return subject;
}

void SubjectNames::add(const Subject& subject) {
  if (!subject.empty()) add_name(subject, subject);
}

void SubjectNames::add_name(const Stems& name, const Subject& subject) {
  if (!name.empty()) x_names[name] = subject;
}

/// Adds the name without words that only say what kind of organisation it is, such as "King's
/// College" for "King's College Hospital" or "the voluntary sector" for "Voluntary sector
/// employees".
void SubjectNames::add_without_form(const Subject& subject) {
  constexpr std::array<std::string_view, 9> forms = {"employ",   "staff",      "worker",
                                                     "hospital", "foundation", "trust",
                                                     "nhs",      "healthcare", "service"};
  Stems shorter;
  for (const std::string& one : subject)
    if (std::find(forms.begin(), forms.end(), one) == forms.end()) shorter.push_back(one);
  if (shorter.size() >= 2 && shorter.size() < subject.size()) add_short(shorter, subject);
}

void SubjectNames::add_last_name(const Subject& subject) {
  constexpr std::array<std::string_view, 8> forms = {"hospital", "trust", "care",  "sector",
                                                     "employ",   "board", "staff", "healthcare"};
  bool is_form = std::find(forms.begin(), forms.end(), subject.back()) != forms.end();
  if (subject.size() >= 3 && !is_form) add_short({subject.back()}, subject);
}

/// If the short name also fits another subject, it is removed, because it then names neither of
/// them.
void SubjectNames::add_short(const Stems& name, const Subject& subject) {
  if (name.empty() || x_shared.contains(name)) return;
  auto [known, is_new] = x_names.try_emplace(name, subject);
  if (is_new || known->second == subject || known->second == name) return;
  x_names.erase(known);
  x_shared.insert(name);
}

std::vector<SubjectMention> SubjectNames::find(const Tokens& tokens, const Stems& stems) const {
  std::vector<SubjectMention> all;
  for (const auto& [name, subject] : x_names)
    for (std::size_t at = 0; at < tokens.size(); ++at) {
      if (stems[at].empty() || std::find(name.begin(), name.end(), stems[at]) == name.end())
        continue;
      auto span = span_from(tokens, stems, at, name);
      if (span) all.push_back({subject, span->first, span->last, name.size()});
    }
  std::vector<SubjectMention> kept;
  for (const SubjectMention& one : all)
    if (std::none_of(all.begin(), all.end(),
                     [&](const SubjectMention& other) { return holds(other, one); }))
      kept.push_back(one);
  std::sort(kept.begin(), kept.end(), [](const SubjectMention& a, const SubjectMention& b) {
    return std::pair(a.first, a.last) < std::pair(b.first, b.last);
  });
  return kept;
}

}  // namespace muster::claims
