// SPDX-License-Identifier: MIT
// A written Word file, opened again, and small house templates to break.
#pragma once

#include <map>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "document/node.hpp"
#include "docx/docx_writer.hpp"

namespace muster::testing {

/// The document as a Word file, in plain colours.
std::string word_file(const document::Document& document,
                      const docx::HouseTemplate* house = nullptr);

/// Its members by name.
std::map<std::string, std::string> members_of(const std::string& file);

/// One part as XML; a part that isn't well-formed fails the test.
pugi::xml_document part_of(const std::string& file, const std::string& member);

/// The words of a paragraph, results of fields included, tabs as "|".
std::string words_of(const pugi::xml_node& paragraph);
/// The style of a paragraph.
std::string style_of(const pugi::xml_node& paragraph);
/// All paragraphs of the body with their styles: "Heading1: Who works here".
std::vector<std::string> paragraphs_of(const std::string& file);
/// The instructions of all fields of the body, without white at their ends.
std::vector<std::string> fields_of(const std::string& file);

/// The members of a small template that is accepted: a head with a logo, a style of its own.
std::map<std::string, std::string> small_template();
std::string template_of(const std::map<std::string, std::string>& members);

}  // namespace muster::testing
