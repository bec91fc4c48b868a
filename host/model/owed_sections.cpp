// SPDX-License-Identifier: MIT
#include "model/owed_sections.hpp"

#include <algorithm>
#include <iterator>

#include "model/sentences.hpp"

namespace muster::model {

bool is_owed(std::string_view section) {
  return std::find(std::begin(owed_sections), std::end(owed_sections), section) !=
         std::end(owed_sections);
}

std::vector<std::string> missing_sections(const SectorFindings& sector) {
  std::vector<std::string> missing;
  if (sector.failed) return missing;
  for (std::string_view id : owed_sections)
    if (sector.find_section(id) == nullptr) missing.emplace_back(id);
  for (const FindingSection& section : sector.sections)
    if (section.blocks.empty()) missing.push_back(section.id);
  return missing;
}

bool is_incomplete(const SectorFindings& sector) {
  return sector.failed || !missing_sections(sector).empty();
}

std::string missing_section_words(const SectorFindings& sector, std::string_view section) {
  if (sector.failed) return sector.failure;
  return filled(sentences::section_missing,
                {{"section", std::string(section)}, {"sector", sector.title}});
}

}  // namespace muster::model
