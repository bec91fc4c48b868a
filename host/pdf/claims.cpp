// SPDX-License-Identifier: MIT
#include "pdf/claims.hpp"

#include <array>

#include "base/ascii.hpp"

namespace muster::pdf {
namespace {

using foreign::ArchiveLevel;

/// A standard, its name on the command line, and the digits of its parts of ISO 19005 and ISO
/// 14289.
struct Known {
  Standard standard;
  std::string_view word;
  char part;
  char accessible_part;
};
constexpr std::array known = {Known{Standard::a_2a, "a-2a", '2', '1'},
                              Known{Standard::a_3a, "a-3a", '3', '1'},
                              Known{Standard::ua_2, "ua-2", '4', '2'}};

const Known& entry_of(Standard standard) { return known.at(static_cast<std::size_t>(standard)); }

/// The letters of the levels, in the order of ArchiveLevel.
constexpr std::string_view levels = "-BUA";

/// Returns the letter of the level. Part 4 has a letter for files that carry others instead.
char letter_of(const Claims& claims) {
  return is_pdf_2(claims.standard) ? 'F' : levels.at(static_cast<std::size_t>(claims.archive));
}

std::string property(std::string_view name, std::string_view value) {
  std::string out = "<" + std::string(name) + '>';
  out += value;
  return out + "</" + std::string(name) + ">\n";
}

std::string accessible_part(Standard standard) {
  std::string out = property("pdfuaid:part", std::string(1, entry_of(standard).accessible_part));
  return is_pdf_2(standard) ? out + property("pdfuaid:rev", "2024") : out;
}

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
    const char level = static_cast<char>(letter_of(claims) - 'A' + 'a');
    names.push_back(std::string("PDF/A-") + entry_of(claims.standard).part + level);
  }
  if (claims.accessible)
    names.push_back(std::string("PDF/UA-") + entry_of(claims.standard).accessible_part);
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
  std::string out = claims.accessible ? accessible_part(claims.standard) : "";
  if (claims.archive == ArchiveLevel::none) return out;
  out += property("pdfaid:part", std::string(1, entry_of(claims.standard).part));
  out += property("pdfaid:conformance", std::string(1, letter_of(claims)));
  // PDF/A-4 has no extension schemas.
  if (is_pdf_2(claims.standard)) return out + property("pdfaid:rev", "2020");
  return claims.accessible ? out + std::string(accessible_schema) : out;
}

}  // namespace muster::pdf
