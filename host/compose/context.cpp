// SPDX-License-Identifier: MIT
#include "compose/context.hpp"

#include <utility>

#include "compose/blocks/dataset_blocks.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

const model::Narrative* find_narrative(const model::Dataset& dataset, std::string_view name) {
  for (const model::Narrative& narrative : dataset.narrative)
    if (narrative.name == name) return &narrative;
  return nullptr;
}

Name narrative_names(Composition& composition) {
  Name names;
  for (const model::Narrative& narrative : composition.dataset.narrative) {
    Name blocks = row_name(Name::Kind::blocks);
    blocks.value = [&composition, &narrative](const Name&) {
      return Value{composition.tokens.add(NarrativeToken{&narrative})};
    };
    names.members.emplace(narrative.name, std::move(blocks));
  }
  return names;
}

/// A table with no rows for these readers is treated as missing: a heading over nothing would show
/// that there are restricted rows. Of an excerpt the other rows were passed over.
bool has_rows(const model::Table* table) {
  return table != nullptr && (table->excerpt || table->row_count() > 0);
}

Name has_names(const Composition& composition) {
  Name has;
  Name narrative, tables;
  narrative.more = [&](std::string_view name) {
    return flag_name(find_narrative(composition.dataset, name) != nullptr);
  };
  tables.more = [&](std::string_view name) {
    return flag_name(has_rows(composition.dataset.find(name)));
  };
  const changes::Changes* changes = composition.options.changes;
  has.members.emplace("changes", flag_name(changes != nullptr && !changes->empty()));
  has.members.emplace("narrative", std::move(narrative));
  has.members.emplace("tables", std::move(tables));
  return has;
}

/// `figures.<id>`, or with a prefix `facts.<id>`. A figure that a failed sector owes prints as
/// unknown.
Name figure_names(Composition& composition, std::string prefix) {
  Name names;
  names.more = [&composition, prefix](std::string_view id) -> std::optional<Name> {
    std::string whole = prefix + std::string(id);
    const model::Figure* figure = composition.figures.find(whole);
    if (figure == nullptr && !composition.figures.lost(whole)) return std::nullopt;
    Name name = row_name(Name::Kind::figure);
    name.value = [&composition, figure](const Name&) {
      return Value{figure == nullptr ? std::string(unknown_text)
                                     : figure_token(composition, *figure)};
    };
    return name;
  };
  names.more_known = [&composition, prefix] {
    std::vector<std::string> known;
    for (const std::string& id : composition.figures.ids())
      if (id.starts_with(prefix)) known.push_back(id.substr(prefix.size()));
    return known;
  };
  return names;
}

Name rating_list(Composition& composition) {
  Name list = row_name(Name::Kind::list);
  for (const char* name : {"id", "label", "meaning"})
    list.members.emplace(name, row_name(Name::Kind::text));
  list.members.emplace("mark", row_name(Name::Kind::figure));
  list.value = [&composition](const Name&) {
    std::vector<Row> rows;
    for (const model::Rating& rating : composition.dataset.edition.ratings) {
      document::RatingMark mark{printable(rating.label), rating.colour};
      rows.push_back({{"id", {escape_markdown(rating.id)}},
                      {"label", {escape_markdown(rating.label)}},
                      {"meaning", {escape_markdown(rating.meaning)}},
                      {"mark", {composition.tokens.add(InlineToken{{mark}, mark.label})}}});
    }
    return Value{std::move(rows)};
  };
  return list;
}

Name publication_names(const Composition& composition) {
  const Publication& publication = composition.publication;
  Name names;
  names.members.emplace("id", text_name([&] { return publication.id; }));
  names.members.emplace("title", text_name([&] { return publication.title; }));
  names.members.emplace("description", text_name([&] { return publication.description; }));
  return names;
}

/// What the public document lacks, in words; false where it lacks nothing.
Name kept_name(Composition& composition) {
  Name name;
  name.kind = Name::Kind::text;
  name.value = [&composition](const Name&) -> Value {
    composition.asks_outcome = true;
    std::string words;
    for (const std::string& one : composition.outcome.kept)
      words += (words.empty() ? "" : ", ") + one;
    return words.empty() ? Value{false} : Value{escape_markdown(words)};
  };
  return name;
}

Name variant_names(const Composition& composition) {
  const Variant variant = composition.options.variant;
  Name names;
  names.members.emplace("standard", flag_name(variant == Variant::standard));
  names.members.emplace("summary", flag_name(variant == Variant::summary));
  names.members.emplace("large_print", flag_name(variant == Variant::large_print));
  return names;
}

}  // namespace

std::string figure_token(Composition& composition, const model::Figure& figure) {
  document::Figure node = figure_node(figure);
  std::string plain = node.text;
  return composition.tokens.add(InlineToken{{std::move(node)}, std::move(plain)});
}

void add_names(Composition& composition) {
  auto& names = composition.names.members;
  std::vector<model::Figure> facts = fact_figures(composition.dataset);
  for (const model::Figure& fact : facts) composition.made_figures[fact.id] = {fact};
  composition.figures.add_facts(std::move(facts));
  names.emplace("edition", edition_names(composition));
  names.emplace("publication", publication_names(composition));
  names.emplace("disclosure", disclosure_names(composition));
  names.emplace("date", text_name([&] { return long_date(composition.options.date); }));
  names.emplace("audience", text_name([&] {
                  return std::string(model::audience_word(composition.dataset.audience));
                }));
  names.emplace("restricted", flag_name(!composition.is_public()));
  names.emplace("kept", kept_name(composition));
  names.emplace("variant", variant_names(composition));
  names.emplace("narrative", narrative_names(composition));
  names.emplace("has", has_names(composition));
  names.emplace("tables", table_names(composition));
  names.emplace("agenda", agenda_names(composition));
  names.emplace("changes", changes_names(composition));
  names.emplace("sectors", sector_list(composition));
  names.emplace("missing_sectors", missing_sector_list(composition));
  names.emplace("all", all_names(composition));
  names.emplace("figures", figure_names(composition, ""));
  names.emplace("facts", figure_names(composition, "facts."));
  names.emplace("ratings", rating_list(composition));
}

}  // namespace muster::compose
