// SPDX-License-Identifier: MIT
#include "pdf/pdf_writer.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "pdf/content_stream.hpp"
#include "pdf/destinations.hpp"
#include "pdf/metadata.hpp"
#include "pdf/trees.hpp"

namespace muster::pdf {

class PdfWriter::Impl {
 public:
  Impl(const document::Metadata& metadata, const layout::FontLibrary& fonts,
       const PdfOptions& options, ByteSink& out)
      : x_metadata(metadata),
        x_included(options.included),
        x_claims(options.claims),
        x_attachments(options.attachments),
        x_file(out, options.compression, options.compress_in_thread,
               is_pdf_2(options.claims.standard) ? "2.0" : "1.7"),
        x_haru(x_file),
        x_fonts(fonts, x_file),
        x_structure(x_file, options.files,
                    is_pdf_2(options.claims.standard) ? Vocabulary::pdf_2_0 : Vocabulary::pdf_1_7),
        x_pages(x_file),
        x_images(x_file),
        x_content(x_fonts, x_images, x_structure) {}

  void open(layout::Tag tag) { x_structure.open(std::move(tag)); }
  void close(layout::TagId tag) { x_structure.close(tag); }
  void page(const layout::Page& page);
  void finish(const std::vector<layout::OutlineEntry>& outline);

  std::uint32_t page_count() const { return x_pages.count(); }
  std::uint64_t byte_count() const { return x_file.size(); }
  const Claims& claims() const { return x_claims; }
  const std::string& lowered() const { return x_lowered; }

 private:
  /// A page being written: its object, its height as displayed in points, and for an included page
  /// the matrix from the displayed page to its own coordinates.
  struct Sheet {
    ObjectNumber number = 0;
    double height = 0;
    std::optional<foreign::Matrix> upright = {};
  };
  void paint(const layout::Item& item, const Sheet& sheet);
  void link(const layout::Item& item, const layout::LinkArea& area, const Sheet& sheet);
  void write_page(const layout::Page& page, HaruDictionary dictionary, std::uint32_t key);

  void included_page(const layout::Page& page);
  /// A picture of the page, by name, and the operators that paint it.
  struct Form {
    std::string resource, operators;
  };
  Form stamp(const layout::Page& page, const CopiedPage& copied, bool linked);
  ObjectNumber operators(std::string_view words);
  void lower_claims();
  void write_names(HaruDictionary& catalog);

  document::Metadata x_metadata;
  std::map<std::string, IncludedPdf*> x_included;
  Claims x_claims;
  std::string x_lowered;
  std::function<std::vector<Attachment>()> x_attachments;
  ObjectFile x_file;
  HaruDocument x_haru;
  FontSet x_fonts;
  StructureTree x_structure;
  PageTree x_pages;
  ImageSet x_images;
  ContentStream x_content;
  Destinations x_destinations;
  std::vector<ObjectNumber> x_annotations;  ///< of the page being written
  bool x_finished = false;
};

namespace {

/// Returns a rectangle of a displayed page in the coordinates of the page.
std::string rectangle(const layout::Rectangle& area, double page_height,
                      const foreign::Matrix& upright = {}) {
  const foreign::Point one = upright.apply({area.x, page_height - area.y - area.height});
  const foreign::Point other = upright.apply({area.x + area.width, page_height - area.y});
  std::string out = "[";
  append_number(out, std::min(one.x, other.x));
  append_number(out += ' ', std::min(one.y, other.y));
  append_number(out += ' ', std::max(one.x, other.x));
  append_number(out += ' ', std::max(one.y, other.y));
  return out + ']';
}

/// Returns the action for a link to a URI. PDF requires ASCII, so all other bytes, spaces and
/// control characters are written as %xx.
std::string uri_action(std::string_view target) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string uri;
  for (char c : target) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F) {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  std::string out = "<</S/URI/URI";
  append_byte_string(out, uri);
  return out + ">>";
}

}  // namespace

void PdfWriter::Impl::link(const layout::Item& item, const layout::LinkArea& area,
                           const Sheet& sheet) {
  HaruDictionary annotation = x_haru.link_annotation();
  annotation.reference("P", sheet.number)
      .raw("Rect", rectangle(area.area, sheet.height, sheet.upright.value_or(foreign::Matrix())))
      .raw("Border", "[0 0 0]")
      .integer("F", 4)  // printed with the page
      .text("Contents", area.contents.empty() ? area.target : area.contents);
  if (area.target.starts_with('#')) {
    annotation.raw("Dest", x_destinations.name(std::string_view(area.target).substr(1)));
  } else {
    annotation.raw("A", uri_action(area.target));
  }
  const std::uint32_t key = x_structure.annotation(item.tag, annotation.number());
  annotation.integer("StructParent", static_cast<std::int32_t>(key));
  if (area.target.starts_with('#'))
    x_structure.refer(item.tag, std::string_view(area.target).substr(1));
  x_annotations.push_back(annotation.number());
  x_haru.write(annotation);
}

void PdfWriter::Impl::paint(const layout::Item& item, const Sheet& sheet) {
  if (const auto* run = std::get_if<layout::TextRun>(&item.content)) {
    x_content.text(item, *run);
  } else if (const auto* fill = std::get_if<layout::Fill>(&item.content)) {
    x_content.fill(item, *fill);
  } else if (const auto* stroke = std::get_if<layout::Stroke>(&item.content)) {
    x_content.stroke(item, *stroke);
  } else if (const auto* image = std::get_if<layout::Image>(&item.content)) {
    x_content.image(item, *image);
  } else if (const auto* path = std::get_if<layout::Path>(&item.content)) {
    x_content.path(item, *path);
  } else if (const auto* area = std::get_if<layout::LinkArea>(&item.content)) {
    link(item, *area, sheet);
  } else if (const auto* anchor = std::get_if<layout::Anchor>(&item.content)) {
    const double y = sheet.height - static_cast<double>(anchor->y);
    if (sheet.upright) {
      const foreign::Point place = sheet.upright->apply({0, y});
      x_destinations.define(anchor->id, sheet.number, place.x, place.y);
    } else {
      x_destinations.define(anchor->id, sheet.number, y);
    }
    x_structure.anchor(anchor->id);
  }
}

void PdfWriter::Impl::write_page(const layout::Page& page, HaruDictionary dictionary,
                                 std::uint32_t key) {
  const ObjectNumber content = x_file.reserve();
  x_file.stream(content, {}, x_content.end());
  dictionary.reference("Parent", x_pages.add(page, dictionary.number()))
      .raw("MediaBox", rectangle({0, 0, page.width, page.height}, page.height))
      .reference("Resources", x_fonts.resources())
      .reference("Contents", content)
      .name("Tabs", "S")
      .integer("StructParents", static_cast<std::int32_t>(key));
  if (!x_annotations.empty()) dictionary.references("Annots", x_annotations);
  x_haru.write(dictionary);
}

void PdfWriter::Impl::page(const layout::Page& page) {
  if (x_finished) throw std::logic_error("a page was added after the last one");
  if (page.included) return included_page(page);
  HaruDictionary dictionary = x_haru.dictionary("Page");
  const ObjectNumber number = dictionary.number();
  x_annotations.clear();
  const std::uint32_t key = x_structure.begin_page(number, page.width, page.height);
  x_content.begin(page.height);
  for (const layout::Item& item : page.items) paint(item, {number, page.height});
  write_page(page, dictionary, key);
  x_structure.end_page();
}

ObjectNumber PdfWriter::Impl::operators(std::string_view words) {
  const ObjectNumber number = x_file.reserve();
  x_file.stream(number, {}, words);
  return number;
}

/// Writes our text for a foreign page as a form. A form has its own resources, so its names don't
/// clash with those of the page. With `linked` it has the words of the link home, and is marked as
/// a whole where it is painted; otherwise it has what no element owns.
PdfWriter::Impl::Form PdfWriter::Impl::stamp(const layout::Page& page, const CopiedPage& copied,
                                             bool linked) {
  const foreign::Matrix& to = copied.upright;
  layout::TagId tag = layout::no_tag;
  x_content.begin(page.height, !linked);
  for (const layout::Item& item : page.items) {
    const bool is_text = std::holds_alternative<layout::TextRun>(item.content);
    const bool owned = item.tag != layout::no_tag;
    if (owned && is_text) tag = item.tag;
    if (is_text ? owned == linked : !linked) paint(item, {copied.number, page.height, to});
  }
  if (linked && tag == layout::no_tag) return {};
  std::string entries = "/Type/XObject/Subtype/Form/Matrix[";
  for (const double value : {to.a, to.b, to.c, to.d, to.e, to.f})
    append_number(entries += ' ', value);
  entries += "]/BBox" + rectangle(page.included->number, page.height) + "/Resources ";
  append_reference(entries, x_fonts.resources());
  const ObjectNumber number = x_file.reserve();
  x_file.stream(number, entries, x_content.end());
  const std::string& name = linked ? copied.stamp_link : copied.stamp;
  Form form{name + ' ', name + " Do"};
  append_reference(form.resource, number);
  if (!linked) return form;
  std::string mark;
  append_mark(mark, x_structure.mark(tag));
  form.operators = mark + form.operators + " EMC";
  return form;
}

void PdfWriter::Impl::included_page(const layout::Page& page) {
  const layout::IncludedPage& from = *page.included;
  IncludedPdf& source = *x_included.at(from.file);
  if (from.page == 0) source.begin(x_file, x_structure, from.tag);
  const CopiedPage copied = source.copy(from.page, from.margin);
  x_annotations.clear();
  const std::uint32_t key =
      x_structure.begin_page(copied.number, page.width, page.height, copied.owners);
  const Form number = stamp(page, copied, false);
  const Form link = stamp(page, copied, true);
  x_structure.end_page();
  std::string out = "<</Type/Page/Tabs/S/Parent ";
  append_reference(out, x_pages.add(page, copied.number));
  append_integer(out += copied.entries + "/StructParents ", key);
  std::string links = copied.links;
  for (const ObjectNumber each : x_annotations) append_reference(links += ' ', each);
  if (!links.empty()) out += "/Annots[" + links + ']';
  out += "/Resources<<" + copied.resources + "/XObject<<" + copied.pictures + number.resource +
         link.resource + ">>>>/Contents[";
  append_reference(out, operators(copied.before));
  append_reference(out += ' ', copied.contents);
  append_reference(out += ' ', operators(copied.after + number.operators + ' ' + link.operators));
  x_file.object(copied.number, out + "]>>");
}

/// Withdraws claims that our own text does not meet. Private-use characters have no meaning outside
/// this file (ISO 19005-2, 6.2.11.7.3, and ISO 14289-2, 8.4.3), and viewers may refuse long strings
/// (ISO 19005-2, 6.1.13). PDF/A-4 demands neither.
void PdfWriter::Impl::lower_claims() {
  using foreign::ArchiveLevel;
  constexpr const char* private_use =
      "it shows characters for private use, which have no meaning elsewhere";
  if (is_pdf_2(x_claims.standard)) {
    if (!x_fonts.show_private_use()) return;
    x_claims.accessible = false;
    x_lowered = private_use;
    return;
  }
  if (x_fonts.show_private_use() && x_claims.archive == ArchiveLevel::accessible) {
    x_claims.archive = ArchiveLevel::unicode;
    x_lowered = private_use;
  }
  if (x_file.has_long_string() && x_claims.archive != ArchiveLevel::none) {
    x_claims.archive = ArchiveLevel::none;
    x_lowered = "one of its texts or text alternatives has more than 32,767 bytes";
  }
}

/// Writes what viewers look up by name: destinations and attached files.
void PdfWriter::Impl::write_names(HaruDictionary& catalog) {
  std::string names;
  if (const ObjectNumber places = x_destinations.write(x_structure, x_file))
    append_reference(names += "/Dests ", places);
  if (x_attachments) {
    const auto files = write_attachments(x_attachments(), x_metadata.date, x_file);
    if (files.names != 0) {
      append_reference(names += "/EmbeddedFiles ", files.names);
      catalog.raw("AF", files.files);
    }
  }
  if (!names.empty()) catalog.raw("Names", "<<" + names + ">>");
}

void PdfWriter::Impl::finish(const std::vector<layout::OutlineEntry>& outline) {
  if (x_finished || x_pages.count() == 0) {
    throw std::logic_error(x_finished ? "a PDF finished twice" : "a PDF without a page");
  }
  x_finished = true;
  write_outline(outline, x_destinations, x_haru);
  x_fonts.write(x_haru, x_images.resources());
  const ObjectNumber structure = x_structure.finish();
  lower_claims();
  write_metadata(x_metadata, x_claims, x_file, x_haru);
  x_pages.write(x_haru);
  HaruDictionary catalog = x_haru.catalog();
  catalog.reference("StructTreeRoot", structure).raw("PageLabels", page_labels(x_pages.labels()));
  write_names(catalog);
  const ObjectNumber information = is_pdf_2(x_claims.standard) ? 0 : x_haru.information().number();
  const ObjectNumber root = catalog.number();
  x_haru.write_rest();
  x_file.finish(root, information);
}

namespace {

const document::Metadata& checked(const document::Metadata& metadata) {
  check_metadata(metadata);
  return metadata;
}

}  // namespace

PdfWriter::PdfWriter(const document::Metadata& metadata, const layout::FontLibrary& fonts,
                     const PdfOptions& options, ByteSink& out)
    : x_impl(std::make_unique<Impl>(checked(metadata), fonts, options, out)) {}

PdfWriter::~PdfWriter() = default;

void PdfWriter::open(layout::Tag tag) { x_impl->open(std::move(tag)); }
void PdfWriter::close(layout::TagId tag) { x_impl->close(tag); }
void PdfWriter::page(layout::Page page) { x_impl->page(page); }
void PdfWriter::finish(std::vector<layout::OutlineEntry> outline) { x_impl->finish(outline); }
std::uint32_t PdfWriter::page_count() const { return x_impl->page_count(); }
std::uint64_t PdfWriter::byte_count() const { return x_impl->byte_count(); }
const Claims& PdfWriter::claims() const { return x_impl->claims(); }
const std::string& PdfWriter::lowered() const { return x_impl->lowered(); }

}  // namespace muster::pdf
