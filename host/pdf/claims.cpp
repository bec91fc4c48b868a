// SPDX-License-Identifier: MIT
#include "pdf/claims.hpp"

#include <array>

#include "base/ascii.hpp"

namespace muster::pdf {
namespace {

using foreign::ArchiveLevel;

/// A standard, its name on the command line, and the digit of its part of ISO 19005.
struct Known {
  Standard standard;
  std::string_view word;
  char part;
};
constexpr std::array known = {Known{Standard::a_2a, "a-2a", '2'},
                              Known{Standard::a_3a, "a-3a", '3'}};

const Known& entry_of(Standard standard) { return known.at(static_cast<std::size_t>(standard)); }

/// The letters of the levels, in the order of ArchiveLevel.
constexpr std::string_view levels = "-BUA";

char letter_of(ArchiveLevel level) { return levels.at(static_cast<std::size_t>(level)); }

constexpr std::string_view accessible_part = "<pdfuaid:part>1</pdfuaid:part>\n";

/// The description of the PDF/UA schema, which a file must contain: PDF/A predefines only the
/// schemas of 2005, and this one is newer.
constexpr std::string_view accessible_schema =
    "<pdfaExtension:schemas xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>Identification of PDF/UA</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file meets"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

}  // namespace

std::optional<Standard> standard_called(std::string_view word) {
  for (const Known& one : known)
    if (one.word == word) return one.standard;
  return std::nullopt;
}

std::string_view word_for(Standard standard) { return entry_of(standard).word; }

std::vector<std::string> names_of(const Claims& claims) {
  std::vector<std::string> names;
  if (claims.archive != ArchiveLevel::none) {
    const char level = static_cast<char>(letter_of(claims.archive) - 'A' + 'a');
    names.push_back(std::string("PDF/A-") + entry_of(claims.standard).part + level);
  }
  if (claims.accessible) names.emplace_back("PDF/UA-1");
  return names;
}

std::vector<ClaimedProfile> claimed_profiles(std::string_view bytes) {
  std::vector<ClaimedProfile> claims;
  const std::string part = foreign::xmp_property(bytes, "pdfaid:part");
  const std::string level = lower(foreign::xmp_property(bytes, "pdfaid:conformance"));
  if (!part.empty()) claims.push_back({"PDF/A-" + part + level, part + level});
  const std::string accessible = foreign::xmp_property(bytes, "pdfuaid:part");
  if (!accessible.empty()) claims.push_back({"PDF/UA-" + accessible, "ua" + accessible});
  return claims;
}

std::string xmp_identification(const Claims& claims) {
  std::string out(claims.accessible ? accessible_part : "");
  if (claims.archive == ArchiveLevel::none) return out;
  out += "<pdfaid:part>";
  out += entry_of(claims.standard).part;
  out += "</pdfaid:part>\n<pdfaid:conformance>";
  out += letter_of(claims.archive);
  out += "</pdfaid:conformance>\n";
  return claims.accessible ? out + std::string(accessible_schema) : out;
}

}  // namespace muster::pdf
