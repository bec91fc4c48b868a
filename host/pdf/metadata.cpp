// SPDX-License-Identifier: MIT
#include "pdf/metadata.hpp"

#include <algorithm>

#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "document/titles.hpp"
#include "image/profile.hpp"

namespace muster::pdf {
namespace {

constexpr std::string_view producer = "muster, with libharu 2.3.0";
constexpr std::string_view creator = "muster";

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// Returns the text as XML content: the five special characters are escaped, and characters that
/// XML 1.0 does not allow become spaces.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    switch (c) {
      case U'<':
        out += "&lt;";
        break;
      case U'>':
        out += "&gt;";
        break;
      case U'&':
        out += "&amp;";
        break;
      case U'"':
        out += "&quot;";
        break;
      default:
        append_utf8(out, c < 0x20 || c == 0xFFFE || c == 0xFFFF ? U' ' : c);
    }
  }
  return out;
}

/// Returns the escaped text between `before` and `after`, or "" if the text is blank.
std::string element(std::string_view before, std::string_view text, std::string_view after) {
  if (is_blank(text)) return {};
  return std::string(before) + escaped(text) + std::string(after) + '\n';
}

constexpr std::string_view xmp_head =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
    "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">\n"
    "<dc:format>application/pdf</dc:format>\n";
constexpr std::string_view xmp_tail =
    "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
constexpr std::string_view alternatives = "<rdf:Alt><rdf:li xml:lang=\"x-default\">";
constexpr std::string_view end_alternatives = "</rdf:li></rdf:Alt>";

void write_information(const document::Metadata& metadata, HaruDictionary information) {
  information.remove("Producer").text("Title", document::full_title(metadata));
  if (!is_blank(metadata.organisation)) information.text("Author", metadata.organisation);
  if (!is_blank(metadata.description)) information.text("Subject", metadata.description);
  information.text("Creator", creator).text("Producer", producer);
  const std::string date = pdf_date(metadata.date);
  information.text("CreationDate", date).text("ModDate", date);
}

/// Returns the output intent (ISO 19005-2, 6.2.3): what red, green and blue mean in this file.
std::string output_intent(ObjectFile& file) {
  const ObjectNumber profile = file.reserve();
  file.stream(profile, "/N 3", image::srgb_profile());
  std::string out =
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
      "/RegistryName(http://www.color.org)/Info(sRGB IEC61966-2.1)/DestOutputProfile ";
  append_reference(out, profile);
  return out + ">>";
}

}  // namespace

void check_metadata(const document::Metadata& metadata) {
  if (is_blank(metadata.title)) {
    throw Error(code::pdf_metadata, {},
                "the publication has no title, which an accessible PDF needs",
                {"add a title to the template or to edition.yaml"});
  }
  if (!is_language_tag(metadata.language)) {
    throw Error(code::pdf_metadata, {},
                "'" + metadata.language + "' is not a language tag, which an accessible PDF needs",
                {"set language in edition.yaml, for example en-GB"});
  }
}

std::string pdf_date(Date date) {
  std::string digits = iso_date(date);
  std::erase(digits, '-');
  return "D:" + digits + "000000Z";
}

std::string xmp_packet(const document::Metadata& metadata, const Claims& claims) {
  const std::string date = iso_date(metadata.date) + "T00:00:00Z";
  std::string out(xmp_head);
  out += xmp_identification(claims);
  out += element("<dc:title>" + std::string(alternatives), document::full_title(metadata),
                 std::string(end_alternatives) + "</dc:title>");
  out += element("<dc:language><rdf:Bag><rdf:li>", metadata.language,
                 "</rdf:li></rdf:Bag></dc:language>");
  out += element("<dc:creator><rdf:Seq><rdf:li>", metadata.organisation,
                 "</rdf:li></rdf:Seq></dc:creator>");
  out += element("<dc:description>" + std::string(alternatives), metadata.description,
                 std::string(end_alternatives) + "</dc:description>");
  out += element("<pdf:Producer>", producer, "</pdf:Producer>");
  out += element("<xmp:CreatorTool>", creator, "</xmp:CreatorTool>");
  out += element("<xmp:CreateDate>", date, "</xmp:CreateDate>");
  out += element("<xmp:ModifyDate>", date, "</xmp:ModifyDate>");
  out += xmp_tail;
  return out;
}

void write_metadata(const document::Metadata& metadata, const Claims& claims, ObjectFile& file,
                    HaruDocument& haru) {
  const ObjectNumber xmp = file.reserve();
  // The stream is not compressed, so that tools that cannot read PDF find the metadata.
  file.stream(xmp, "/Type/Metadata/Subtype/XML", xmp_packet(metadata, claims),
              ObjectFile::Packing::plain);
  haru.catalog()
      .reference("Metadata", xmp)
      .text("Lang", metadata.language)
      .raw("MarkInfo", "<</Marked true>>")
      .raw("ViewerPreferences", "<</DisplayDocTitle true>>");
  if (claims.archive != foreign::ArchiveLevel::none)
    haru.catalog().raw("OutputIntents", '[' + output_intent(file) + ']');
  if (is_pdf_2(claims.standard)) return haru.drop_information();
  write_information(metadata, haru.information());
}

}  // namespace muster::pdf
