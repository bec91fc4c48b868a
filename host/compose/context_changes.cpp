// SPDX-License-Identifier: MIT
#include "compose/context.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

/// An edition in words: "City of London Carers Strategy, version 2, June 2024".
std::string edition_words(const changes::Side& side) {
  std::string words = side.title;
  if (!side.version.empty()) words += ", version " + version_number(side.version);
  return words + ", " + month_year(side.published);
}

Name part_name(Lookup& lookup, ChangesPart part, bool is_there) {
  Name name = row_name(Name::Kind::blocks);
  name.value = [&lookup, part, is_there](const Name&) {
    return is_there ? Value{lookup.tokens.add(ChangesToken{part})} : Value{false};
  };
  return name;
}

}  // namespace

Name changes_names(const Given& given, Lookup& lookup) {
  const changes::Changes* changes = given.options.changes;
  Name names;
  bool gaps = changes != nullptr && !changes->gaps.empty();
  bool actions = changes != nullptr && !changes->actions.empty();
  names.members.emplace("gaps", part_name(lookup, ChangesPart::gaps, gaps));
  names.members.emplace("headline", part_name(lookup, ChangesPart::headline, gaps));
  names.members.emplace("actions", part_name(lookup, ChangesPart::actions, actions));
  names.members.emplace("then", text_name([changes] {
                          return changes == nullptr ? "" : edition_words(changes->then);
                        }));
  names.members.emplace("now", text_name([changes] {
                          return changes == nullptr ? "" : edition_words(changes->now);
                        }));
  return names;
}

}  // namespace muster::compose
