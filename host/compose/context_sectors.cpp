// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "compose/blocks/finding_charts.hpp"
#include "compose/context.hpp"
#include "compose/template/escape.hpp"
#include "model/owed_sections.hpp"

namespace muster::compose {

namespace {

using model::FindingSection;
using model::SectorFindings;

/// Sections that a template may name though no sector of the edition has one.
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

/// The names of a section: its title, its blocks.
Name section_name(bool open) {
  Name name = row_name(Name::Kind::blocks);
  name.members.emplace("title", row_name(Name::Kind::text));
  // The findings of a failed sector are unknown, so any block name is accepted.
  if (open) name.more = [](std::string_view) { return row_name(Name::Kind::blocks); };
  return name;
}

void add_section(Name& names, const FindingSection& section, bool open) {
  Name& name = names.members.try_emplace(section.id, section_name(open)).first->second;
  for (const model::FindingBlock& block : section.blocks)
    name.members.try_emplace(block_id(block), row_name(Name::Kind::blocks));
}

/// The title that other sectors give the section that a failed one owes; its id, if there is none.
std::string owed_title(const Given& given, const std::string& section_id) {
  for (const SectorFindings& sector : given.findings.sectors)
    if (const FindingSection* section = sector.find_section(section_id)) return section->title;
  std::string title = section_id;
  if (!title.empty()) title[0] = static_cast<char>(title[0] - 'a' + 'A');
  return title;
}

/// The value of "gap", "gap/title" or "gap/workforce_gap" in one sector's row; false if it has no
/// such thing.
Value section_value(const Given& given, Lookup& lookup, const SectorFindings& sector,
                    const std::string& key) {
  std::size_t slash = key.find('/');
  std::string section_id = key.substr(0, slash);
  std::string inside = slash == std::string::npos ? "" : key.substr(slash + 1);
  const FindingSection* section = sector.find_section(section_id);
  if (section == nullptr) {
    if (!model::is_owed(section_id)) return {false};
    if (inside == "title") return {escape_markdown(owed_title(given, section_id))};
    return {block_token(lookup, sector, nullptr, nullptr, section_id)};
  }
  if (inside == "title") return {escape_markdown(section->title)};
  if (inside.empty()) return {block_token(lookup, sector, section, nullptr, section_id)};
  const model::FindingBlock* block = find_block(*section, inside);
  if (block == nullptr) return {false};
  return {block_token(lookup, sector, section, block, section_id)};
}

Name section_list() {
  Name list = row_name(Name::Kind::list);
  for (const char* name : {"id", "title", "anchor"})
    list.members.emplace(name, row_name(Name::Kind::text));
  list.members.emplace("blocks", row_name(Name::Kind::blocks));
  return list;
}

Value section_rows(Lookup& lookup, const SectorFindings& sector, bool others_only) {
  std::vector<Row> rows;
  for (const FindingSection& section : sector.sections) {
    if (is_known(section.id) && others_only) continue;
    rows.push_back({{"id", {escape_markdown(section.id)}},
                    {"title", {escape_markdown(section.title)}},
                    {"anchor", {escape_markdown(finding_anchor(sector, section.id))}},
                    {"blocks", {block_token(lookup, sector, &section, nullptr, section.id)}}});
  }
  return {std::move(rows)};
}

Value sector_value(const Given& given, Lookup& lookup, const SectorFindings& sector,
                   const std::string& key) {
  if (key == "id") return text_value(sector.id);
  if (key == "title") return text_value(sector.title);
  if (key == "version") return text_value(sector.version);
  if (key == "order") return text_value(std::to_string(sector.order));
  if (key == "failed") return {sector.failed};
  if (key == "failure") return text_value(sector.failure);
  if (key == "sections") return section_rows(lookup, sector, false);
  if (key == "other_sections") return section_rows(lookup, sector, true);
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
  for (const char* name : {"id", "title", "version", "order", "failure"})
    list.members.insert_or_assign(name, row_name(Name::Kind::text));
  list.members.insert_or_assign("failed", row_name(Name::Kind::flag));
  list.members.insert_or_assign("sections", section_list());
  list.members.insert_or_assign("other_sections", section_list());
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
  // Always defined, even if nothing could be added up because every sector failed.
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
    for (const model::FindingBlock& block : section.blocks) {
      give_value(whole.members.at(block_id(block)), &section, &block);
      if (block_id(block) != section.id)
        give_value(names.members.at(block_id(block)), &section, &block);
    }
  }
  return names;
}

}  // namespace muster::compose
