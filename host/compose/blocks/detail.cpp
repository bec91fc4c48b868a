// SPDX-License-Identifier: MIT
#include "compose/blocks/detail.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "compose/template/codes.hpp"
#include "model/owed_sections.hpp"

namespace muster::compose {

namespace {

using model::FindingBlock;
using model::FindingSection;
using model::FindingTable;
using model::SectorFindings;

const std::string& id_of(const FindingBlock& block) {
  return std::visit([](const auto& one) -> const std::string& { return one.id; }, block);
}

/// Whether the block is the first table of its section. The first table shows the result, and the
/// later ones support it.
bool is_first_table(const FindingSection& section, const FindingBlock& block) {
  auto first = std::find_if(section.blocks.begin(), section.blocks.end(), [](const auto& one) {
    return std::holds_alternative<FindingTable>(one);
  });
  return first != section.blocks.end() && &*first == &block;
}

Detail rule_for(const DetailRules& rules, const std::string& sector, const std::string& block) {
  for (const std::string& key : {sector + "." + block, block})
    if (auto rule = rules.find(key); rule != rules.end()) return rule->second;
  return Detail::unsaid;
}

bool is_unshown_chart(const FindingSection& section, const FindingBlock& block) {
  const auto* chart = std::get_if<model::FindingChart>(&block);
  return chart != nullptr && table_of(section, *chart) == nullptr;
}

/// Every block name that a rule may use.
std::vector<std::string> block_names(const model::Findings& findings) {
  std::set<std::string> names;
  auto add = [&](const SectorFindings& sector) {
    for (const FindingSection& section : sector.sections)
      for (const FindingBlock& block : section.blocks) {
        names.insert(id_of(block));
        names.insert(sector.id + "." + id_of(block));
      }
  };
  for (const SectorFindings& sector : findings.sectors) add(sector);
  add(findings.all);
  return {names.begin(), names.end()};
}

}  // namespace

Detail detail_of(const Given& given, const SectorFindings& sector, const FindingSection& section,
                 const FindingBlock& block) {
  const std::string& id = id_of(block);
  for (const DetailRules* rules : {&given.dataset.edition.detail, &given.publication.detail})
    if (Detail said = rule_for(*rules, sector.id, id); said != Detail::unsaid) return said;
  const Detail said = std::visit([](const auto& one) { return one.detail; }, block);
  if (said != Detail::unsaid) return said;
  const bool is_table = std::holds_alternative<FindingTable>(block);
  return is_table && !is_first_table(section, block) ? Detail::annex : Detail::main;
}

const FindingTable* table_of(const FindingSection& section, const model::FindingChart& chart) {
  for (const FindingBlock& block : section.blocks) {
    const auto* table = std::get_if<FindingTable>(&block);
    if (table == nullptr) continue;
    std::set<model::FigureIndex> shown;
    for (const model::FindingRow& row : table->rows)
      for (const model::TextOrFigure& cell : row.cells)
        if (const auto* figure = std::get_if<model::FigureIndex>(&cell)) shown.insert(*figure);
    const bool all = std::all_of(
        chart.series.begin(), chart.series.end(), [&](const model::ChartSeries& series) {
          return std::all_of(series.points.begin(), series.points.end(),
                             [&](const auto& point) { return shown.contains(point.figure); });
        });
    if (all) return table;
  }
  return nullptr;
}

bool has_annex(const Given& given, const SectorFindings& sector, const FindingSection& section) {
  return std::any_of(section.blocks.begin(), section.blocks.end(), [&](const FindingBlock& block) {
    const Detail detail = detail_of(given, sector, section, block);
    return detail == Detail::annex || (detail == Detail::main && is_unshown_chart(section, block));
  });
}

bool has_annex(const Given& given, const SectorFindings& sector) {
  return std::any_of(
      sector.sections.begin(), sector.sections.end(),
      [&](const FindingSection& section) { return has_annex(given, sector, section); });
}

bool has_main(const Given& given, const SectorFindings& sector, const FindingSection& section) {
  if (section.blocks.empty()) return true;  // the main text says that it is missing
  return std::any_of(section.blocks.begin(), section.blocks.end(), [&](const FindingBlock& block) {
    return detail_of(given, sector, section, block) == Detail::main;
  });
}

void check_detail_rules(const Given& given, Diagnostics& diagnostics) {
  const auto& sectors = given.findings.sectors;
  if (std::any_of(sectors.begin(), sectors.end(), model::is_incomplete)) return;
  const model::Edition& edition = given.dataset.edition;
  if (edition.detail.empty() && given.publication.detail.empty()) return;
  const std::vector<std::string> known = block_names(given.findings);
  auto check = [&](const DetailRules& rules, const Location& at, const std::string& whose) {
    for (const auto& [name, detail] : rules)
      if (std::find(known.begin(), known.end(), name) == known.end())
        diagnostics.warning(code::compose_detail, at,
                            whose + " sets a detail for '" + name +
                                "', but no sector returned a block of that name",
                            {did_you_mean(name, known, "delete it, or correct the name")});
  };
  check(edition.detail, edition.location, "the edition");
}

}  // namespace muster::compose
