// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "base/names.hpp"
#include "compose/blocks/detail.hpp"
#include "compose/blocks/figure_text.hpp"
#include "compose/blocks/finding_charts.hpp"
#include "compose/blocks/sentences.hpp"
#include "compose/blocks/served.hpp"
#include "compose/context.hpp"
#include "compose/template/escape.hpp"
#include "model/owed_sections.hpp"

namespace muster::compose {

namespace {

using model::FindingSection;
using model::SectorFindings;

/// Sections that a template may name even if no sector of the edition has them.
constexpr const char* known_sections[] = {"gap", "outlook", "retention"};

bool is_known(std::string_view id) {
  return std::find(std::begin(known_sections), std::end(known_sections), id) !=
         std::end(known_sections);
}

const std::string& block_id(const model::FindingBlock& block) {
  return std::visit([](const auto& one) -> const std::string& { return one.id; }, block);
}

const model::FindingBlock* find_block(const FindingSection& section, std::string_view id) {
  for (const model::FindingBlock& block : section.blocks)
    if (block_id(block) == id) return &block;
  return nullptr;
}

std::string block_token(Lookup& lookup, const SectorFindings& sector, const FindingSection* section,
                        const model::FindingBlock* block, std::string section_id) {
  return lookup.tokens.add(FindingToken{&sector, section, block, std::move(section_id)});
}

/// The blocks of the section in the main text or in the annex; false if it has none there.
Value part_value(const Given& given, Lookup& lookup, const SectorFindings& sector,
                 const FindingSection& section, SectionPart part) {
  const bool any = part == SectionPart::annex ? has_annex(given, sector, section)
                                              : has_main(given, sector, section);
  if (!any) return {false};
  return {lookup.tokens.add(FindingToken{&sector, &section, nullptr, section.id, part})};
}

/// The names of a section: its title, its parts and, if `open`, any block.
Name section_name(bool open) {
  Name name = row_name(Name::Kind::blocks);
  for (const char* words : {"title", "headline"})
    name.members.emplace(words, row_name(Name::Kind::text));
  for (const char* part : {"main", "annex"})
    name.members.emplace(part, row_name(Name::Kind::blocks));
  // The findings of a failed sector are unknown, so any block name is accepted.
  if (open) name.more = [](std::string_view) { return row_name(Name::Kind::blocks); };
  return name;
}

void add_section(Name& names, const FindingSection& section, bool open) {
  Name& name = names.members.try_emplace(section.id, section_name(open)).first->second;
  for (const model::FindingBlock& block : section.blocks)
    name.members.try_emplace(block_id(block), row_name(Name::Kind::blocks));
}

/// The title for a required section that a failed sector lacks: the title that other sectors use,
/// or its id.
std::string owed_title(const Given& given, const std::string& section_id) {
  for (const SectorFindings& sector : given.findings.sectors)
    if (const FindingSection* section = sector.find_section(section_id)) return section->title;
  std::string title = section_id;
  if (!title.empty()) title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

/// The value of a key such as "gap", "gap/title" or "gap/workforce_gap" in one sector's row; false
/// if the sector has no such section or block.
Value section_value(const Given& given, Lookup& lookup, const SectorFindings& sector,
                    const std::string& key) {
  std::size_t slash = key.find('/');
  std::string section_id = key.substr(0, slash);
  std::string inside = slash == std::string::npos ? "" : key.substr(slash + 1);
  const FindingSection* section = sector.find_section(section_id);
  if (section == nullptr) {
    if (!model::is_owed(section_id)) return {false};
    if (inside == "title" || inside == "headline")
      return {escape_markdown(owed_title(given, section_id))};
    if (inside == "annex") return {false};
    return {block_token(lookup, sector, nullptr, nullptr, section_id)};
  }
  if (inside == "title") return {escape_markdown(section->title)};
  if (inside == "headline")
    return {escape_markdown(section->headline.empty() ? section->title : section->headline)};
  if (inside == "main") return part_value(given, lookup, sector, *section, SectionPart::main);
  if (inside == "annex") return part_value(given, lookup, sector, *section, SectionPart::annex);
  if (inside.empty()) return {block_token(lookup, sector, section, nullptr, section_id)};
  const model::FindingBlock* block = find_block(*section, inside);
  if (block == nullptr) return {false};
  return {block_token(lookup, sector, section, block, section_id)};
}

Name section_list() {
  Name list = row_name(Name::Kind::list);
  for (const char* name : {"id", "title", "anchor"})
    list.members.emplace(name, row_name(Name::Kind::text));
  for (const char* name : {"blocks", "main", "annex"})
    list.members.emplace(name, row_name(Name::Kind::blocks));
  return list;
}

/// Which sections of a sector a list contains.
enum class Listed : unsigned char { all, others, with_annex };

bool is_listed(const Given& given, const SectorFindings& sector, const FindingSection& section,
               Listed which) {
  if (which == Listed::others) return !is_known(section.id);
  return which == Listed::all || has_annex(given, sector, section);
}

Value section_rows(const Given& given, Lookup& lookup, const SectorFindings& sector, Listed which) {
  std::vector<Row> rows;
  for (const FindingSection& section : sector.sections) {
    if (!is_listed(given, sector, section, which)) continue;
    rows.push_back({{"id", {escape_markdown(section.id)}},
                    {"title", {escape_markdown(section.title)}},
                    {"anchor", {escape_markdown(finding_anchor(sector, section.id))}},
                    {"blocks", {block_token(lookup, sector, &section, nullptr, section.id)}},
                    {"main", part_value(given, lookup, sector, section, SectionPart::main)},
                    {"annex", part_value(given, lookup, sector, section, SectionPart::annex)}});
  }
  return {std::move(rows)};
}

/// The narrative file sector-<id>.md, which describes the sector; false if there is none.
Value narrative_value(const Given& given, Lookup& lookup, const SectorFindings& sector) {
  const model::Narrative* found = find_narrative(given.dataset, "sector-" + sector.id);
  return found == nullptr ? Value{false} : Value{lookup.tokens.add(NarrativeToken{found})};
}

/// Whether the table key_facts has rows for the sector.
bool has_facts(const Given& given, const SectorFindings& sector) {
  const model::Table* facts = given.dataset.find("key_facts");
  const model::Column* sectors = facts == nullptr ? nullptr : facts->find("sector");
  if (sectors == nullptr) return false;
  return std::any_of(sectors->texts.begin(), sectors->texts.end(),
                     [&](std::uint32_t text) { return given.dataset.texts.at(text) == sector.id; });
}

/// A sentence that links to the sector's annex. drop_links_to_nothing removes it from a document
/// without the annex.
Value annex_note(Lookup& lookup, const SectorFindings& sector) {
  std::string words = filled(sentences::sector_annex, {{"sector", in_sentence(sector.title)}});
  return {lookup.tokens.add(
      InlineToken{{document::Link{"#sector-" + sector.id + "-annex", text_node(words)}}, words})};
}

/// The action's id, linked to the table of actions of its priority if there are priorities.
Value action_link(Lookup& lookup, const ServingAction& action) {
  document::Inline node{document::Text{action.id}};
  if (!action.anchor.empty())
    node = {document::Link{"#" + action.anchor, {{document::Text{action.id}}}}};
  return {lookup.tokens.add(InlineToken{std::move(node), action.id})};
}

Value action_rows(const Given& given, Lookup& lookup, const SectorFindings& sector) {
  std::vector<Row> rows;
  for (const ServingAction& action : actions_for(given, sector.id))
    rows.push_back({{"id", text_value(action.id)},
                    {"link", action_link(lookup, action)},
                    {"action", text_value(action.action)},
                    {"professions", text_value(action.professions)}});
  return {std::move(rows)};
}

Name action_list() {
  Name list = row_name(Name::Kind::list);
  for (const char* name : {"id", "action", "professions"})
    list.members.emplace(name, row_name(Name::Kind::text));
  list.members.emplace("link", row_name(Name::Kind::figure));
  return list;
}

Value sector_value(const Given& given, Lookup& lookup, const SectorFindings& sector,
                   const std::string& key) {
  if (key == "id") return text_value(sector.id);
  if (key == "title") return text_value(sector.title);
  if (key == "name") return text_value(in_sentence(sector.title));
  if (key == "version") return text_value(sector.version);
  if (key == "order") return text_value(std::to_string(sector.order));
  if (key == "failed") return {sector.failed};
  if (key == "failure") return text_value(sector.failure);
  if (key == "has_facts") return {has_facts(given, sector)};
  if (key == "has_actions") return {!actions_for(given, sector.id).empty()};
  if (key == "actions") return action_rows(given, lookup, sector);
  if (key == "narrative") return narrative_value(given, lookup, sector);
  if (key == "annex_note") return annex_note(lookup, sector);
  if (key == "has_annex") return {has_annex(given, sector)};
  if (key == "sections") return section_rows(given, lookup, sector, Listed::all);
  if (key == "other_sections") return section_rows(given, lookup, sector, Listed::others);
  if (key == "annex_sections") return section_rows(given, lookup, sector, Listed::with_annex);
  return section_value(given, lookup, sector, key);
}

}  // namespace

Name sector_list(const Given& given, Lookup& lookup) {
  const auto& sectors = given.findings.sectors;
  bool failed = std::any_of(sectors.begin(), sectors.end(), model::is_incomplete);
  Name list = row_name(Name::Kind::list);
  for (const char* id : known_sections) list.members.emplace(id, section_name(failed));
  for (const SectorFindings& sector : sectors)
    for (const FindingSection& section : sector.sections) add_section(list, section, failed);
  for (const char* name : {"id", "title", "name", "version", "order", "failure"})
    list.members.insert_or_assign(name, row_name(Name::Kind::text));
  for (const char* flag : {"failed", "has_annex", "has_facts", "has_actions"})
    list.members.insert_or_assign(flag, row_name(Name::Kind::flag));
  for (const char* name : {"sections", "other_sections", "annex_sections"})
    list.members.insert_or_assign(name, section_list());
  list.members.insert_or_assign("actions", action_list());
  list.members.insert_or_assign("annex_note", row_name(Name::Kind::figure));
  list.members.insert_or_assign("narrative", row_name(Name::Kind::blocks));
  list.value = [&given, &lookup](const Name& self) {
    auto used = used_names(self);
    std::vector<Row> rows;
    for (const SectorFindings& sector : given.findings.sectors) {
      rows.emplace_back();
      for (const auto& [key, name] : used)
        rows.back().emplace_back(key, sector_value(given, lookup, sector, key));
    }
    return Value{std::move(rows)};
  };
  return list;
}

Name missing_sector_list(const Given& given) {
  Name list = row_name(Name::Kind::list);
  for (const char* name : {"id", "title", "failure"})
    list.members.emplace(name, row_name(Name::Kind::text));
  list.value = [&given](const Name&) {
    std::vector<Row> rows;
    for (const SectorFindings& sector : given.findings.sectors)
      if (sector.failed)
        rows.push_back({{"id", text_value(sector.id)},
                        {"title", text_value(sector.title)},
                        {"failure", text_value(sector.failure)}});
    return Value{std::move(rows)};
  };
  return list;
}

Name all_names(const Given& given, Lookup& lookup) {
  const SectorFindings& all = given.findings.all;
  Name names;
  for (const FindingSection& section : all.sections) {
    add_section(names, section, false);
    for (const model::FindingBlock& block : section.blocks)
      names.members.try_emplace(block_id(block), row_name(Name::Kind::blocks));
  }
  // Define these names even if nothing could be added up because every sector failed.
  for (std::string_view id : model::owed_sections) {
    Name& name = names.members.try_emplace(std::string(id), section_name(false)).first->second;
    name.value = name.members.at("title").value = [](const Name&) { return Value{false}; };
  }
  auto give_value = [&](Name& name, const FindingSection* section,
                        const model::FindingBlock* block) {
    name.value = [&lookup, &all, section, block](const Name&) {
      return Value{block_token(lookup, all, section, block, section->id)};
    };
  };
  for (const FindingSection& section : all.sections) {
    Name& whole = names.members.at(section.id);
    give_value(whole, &section, nullptr);
    whole.members.at("title").value = [&section](const Name&) { return text_value(section.title); };
    whole.members.at("headline").value = whole.members.at("title").value;
    for (const model::FindingBlock& block : section.blocks) {
      give_value(whole.members.at(block_id(block)), &section, &block);
      if (block_id(block) != section.id)
        give_value(names.members.at(block_id(block)), &section, &block);
    }
  }
  return names;
}

}  // namespace muster::compose
