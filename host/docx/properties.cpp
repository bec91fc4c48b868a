// SPDX-License-Identifier: MIT
#include "docx/properties.hpp"

#include "document/titles.hpp"
#include "docx/sentences.hpp"
#include "docx/xml.hpp"

namespace muster::docx {
namespace {

constexpr std::string_view core_namespaces =
    "<cp:coreProperties "
    "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">";

void put(Xml& xml, const char* element, const std::string& words) {
  if (words.empty()) return;
  xml.open(element);
  xml.text(words);
  xml.close(element);
}

void put_date(Xml& xml, const char* element, Date date) {
  xml.open(element, {{"xsi:type", "dcterms:W3CDTF"}});
  xml.text(iso_date(date) + "T00:00:00Z");
  xml.close(element);
}

/// Makes Word use its layout of 2013 and later, not a compatibility mode.
constexpr std::string_view compatibility =
    "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
    "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>";

}  // namespace

std::string core_properties(const document::Metadata& metadata) {
  Xml xml;
  xml.raw(xml_declaration);
  xml.raw(core_namespaces);
  put(xml, "dc:title", document::full_title(metadata));
  const std::string title =
      metadata.edition_title.empty() ? document::main_title(metadata) : metadata.edition_title;
  put(xml, "dc:subject",
      filled(sentences::subject, {{"title", title}, {"organisation", metadata.organisation}}));
  put(xml, "dc:creator", metadata.organisation);
  put(xml, "dc:description", metadata.description);
  put(xml, "cp:lastModifiedBy", metadata.organisation);
  if (metadata.date.days != 0) {
    put_date(xml, "dcterms:created", metadata.date);
    put_date(xml, "dcterms:modified", metadata.date);
  }
  put(xml, "cp:contentStatus", std::string(edition_status_words.word(metadata.status)));
  put(xml, "dc:language", metadata.language);
  put(xml, "cp:version", metadata.version);
  xml.close("cp:coreProperties");
  return xml.take();
}

std::string app_properties(const document::Metadata& metadata) {
  Xml xml;
  xml.raw(xml_declaration);
  xml.open("Properties", {{"xmlns",
                           "http://schemas.openxmlformats.org/officeDocument/2006/"
                           "extended-properties"}});
  put(xml, "Application", "muster");
  put(xml, "Company", metadata.organisation);
  xml.close("Properties");
  return xml.take();
}

std::string settings(const Writing& writing) {
  const HouseTemplate* house = writing.options.house;
  const std::string& language = writing.document.metadata.language;
  Xml xml;
  xml.raw(xml_declaration);
  xml.open("w:settings", {{"xmlns:w", main_namespace}});
  xml.leaf("w:zoom", {{"w:percent", "100"}});
  xml.leaf("w:defaultTabStop", {{"w:val", "720"}});
  if (writing.theme.type.hyphenate) xml.leaf("w:autoHyphenation", {{"w:val", "true"}});
  if (house && house->even_differs) xml.leaf("w:evenAndOddHeaders");
  xml.leaf("w:characterSpacingControl", {{"w:val", "doNotCompress"}});
  if (!writing.footnote_order.empty())
    xml.raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>");
  xml.raw(compatibility);
  xml.leaf("w:themeFontLang", {{"w:val", language.empty() ? "en-GB" : language}});
  xml.leaf("w:decimalSymbol", {{"w:val", "."}});
  xml.leaf("w:listSeparator", {{"w:val", ","}});
  xml.close("w:settings");
  return xml.take();
}

}  // namespace muster::docx
