// SPDX-License-Identifier: MIT
#include "compose/context.hpp"

#include <utility>

#include "compose/blocks/dataset_blocks.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/template/escape.hpp"

namespace muster::compose {

namespace {

Name narrative_names(const Given& given, Lookup& lookup) {
  Name names;
  for (const model::Narrative& narrative : given.dataset.narrative) {
    Name blocks = row_name(Name::Kind::blocks);
    blocks.value = [&lookup, &narrative](const Name&) {
      return Value{lookup.tokens.add(NarrativeToken{&narrative})};
    };
    names.members.emplace(narrative.name, std::move(blocks));
  }
  return names;
}

/// Whether a table has rows for these readers. A table without rows is treated as missing, because
/// a heading without rows would reveal that there are restricted rows. An excerpt counts as having
/// rows, because its other rows were left out when it was loaded.
bool has_rows(const model::Table* table) {
  return table != nullptr && (table->excerpt || table->row_count() > 0);
}

Name has_names(const Given& given) {
  Name has;
  Name narrative, tables;
  narrative.more = [&](std::string_view name) {
    return flag_name(find_narrative(given.dataset, name) != nullptr);
  };
  tables.more = [&](std::string_view name) {
    return flag_name(has_rows(given.dataset.find(name)));
  };
  const changes::Changes* changes = given.options.changes;
  has.members.emplace("changes", flag_name(changes != nullptr && !changes->empty()));
  has.members.emplace("narrative", std::move(narrative));
  has.members.emplace("tables", std::move(tables));
  return has;
}

/// The names `figures.<id>` or, with a prefix, `facts.<id>`. A figure of a failed sector is printed
/// as unknown.
Name figure_names(Lookup& lookup, std::string prefix) {
  Name names;
  names.more = [&lookup, prefix](std::string_view id) -> std::optional<Name> {
    std::string whole = prefix + std::string(id);
    const model::Figure* figure = lookup.figures.find(whole);
    if (figure == nullptr && !lookup.figures.lost(whole)) return std::nullopt;
    Name name = row_name(Name::Kind::figure);
    name.value = [&lookup, figure](const Name&) {
      return Value{figure == nullptr ? std::string(unknown_text) : figure_token(lookup, *figure)};
    };
    return name;
  };
  names.more_known = [&lookup, prefix] {
    std::vector<std::string> known;
    for (const std::string& id : lookup.figures.ids())
      if (id.starts_with(prefix)) known.push_back(id.substr(prefix.size()));
    return known;
  };
  return names;
}

Name rating_list(const Given& given, Lookup& lookup) {
  Name list = row_name(Name::Kind::list);
  for (const char* name : {"id", "label", "meaning"})
    list.members.emplace(name, row_name(Name::Kind::text));
  list.members.emplace("mark", row_name(Name::Kind::figure));
  list.value = [&given, &lookup](const Name&) {
    std::vector<Row> rows;
    for (const model::Rating& rating : given.dataset.edition.ratings) {
      document::RatingMark mark{printable(rating.label), rating.colour};
      rows.push_back({{"id", {escape_markdown(rating.id)}},
                      {"label", {escape_markdown(rating.label)}},
                      {"meaning", {escape_markdown(rating.meaning)}},
                      {"mark", {lookup.tokens.add(InlineToken{{mark}, mark.label})}}});
    }
    return Value{std::move(rows)};
  };
  return list;
}

Name publication_names(const Given& given) {
  const Publication& publication = given.publication;
  Name names;
  names.members.emplace("id", text_name([&] { return publication.id; }));
  names.members.emplace("title", text_name([&] { return publication.title; }));
  names.members.emplace("description", text_name([&] { return publication.description; }));
  return names;
}

/// Describes the content that the public document lacks; false if it lacks nothing.
Name kept_name(const Given& given, Draft& draft) {
  Name name;
  name.kind = Name::Kind::text;
  name.value = [&given, &draft](const Name&) -> Value {
    draft.asks_outcome = true;
    std::string words;
    for (const std::string& one : given.outcome.kept) words += (words.empty() ? "" : ", ") + one;
    return words.empty() ? Value{false} : Value{escape_markdown(words)};
  };
  return name;
}

Name variant_names(const Given& given) {
  const Variant variant = given.options.variant;
  Name names;
  names.members.emplace("standard", flag_name(variant == Variant::standard));
  names.members.emplace("summary", flag_name(variant == Variant::summary));
  names.members.emplace("large_print", flag_name(variant == Variant::large_print));
  return names;
}

}  // namespace

const model::Narrative* find_narrative(const model::Dataset& dataset, std::string_view name) {
  for (const model::Narrative& narrative : dataset.narrative)
    if (narrative.name == name) return &narrative;
  return nullptr;
}

std::string figure_token(Lookup& lookup, const model::Figure& figure) {
  document::Figure node = figure_node(figure);
  std::string plain = node.text;
  return lookup.tokens.add(InlineToken{{std::move(node)}, std::move(plain)});
}

void add_names(const Given& given, Lookup& lookup, Draft& draft, Diagnostics& diagnostics) {
  auto& names = lookup.names.members;
  std::vector<model::Figure> facts = fact_figures(given.dataset);
  for (const model::Figure& fact : facts) draft.made_figures[fact.id] = {fact};
  lookup.figures.add_facts(std::move(facts));
  names.emplace("edition", edition_names(given));
  names.emplace("names", area_names(given));
  names.emplace("publication", publication_names(given));
  names.emplace("disclosure", disclosure_names(given, lookup, draft));
  names.emplace("date", text_name([&] { return long_date(given.options.date); }));
  names.emplace("audience", text_name([&] {
                  return std::string(model::audience_word(given.dataset.audience));
                }));
  names.emplace("restricted", flag_name(!given.is_public()));
  names.emplace("kept", kept_name(given, draft));
  names.emplace("variant", variant_names(given));
  names.emplace("narrative", narrative_names(given, lookup));
  names.emplace("has", has_names(given));
  names.emplace("tables", table_names(given, lookup, draft));
  names.emplace("agenda", agenda_names(given, lookup, diagnostics));
  names.emplace("changes", changes_names(given, lookup));
  names.emplace("sectors", sector_list(given, lookup));
  names.emplace("missing_sectors", missing_sector_list(given));
  names.emplace("all", all_names(given, lookup));
  names.emplace("figures", figure_names(lookup, ""));
  names.emplace("facts", figure_names(lookup, "facts."));
  names.emplace("ratings", rating_list(given, lookup));
}

}  // namespace muster::compose
