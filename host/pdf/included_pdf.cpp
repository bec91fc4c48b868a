// SPDX-License-Identifier: MIT
#include "pdf/included_pdf.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include "foreign/archive.hpp"
#include "foreign/claim.hpp"
#include "foreign/content_reader.hpp"
#include "foreign/gate.hpp"
#include "foreign/limits.hpp"
#include "foreign/page_entries.hpp"
#include "foreign/source_pdf.hpp"
#include "pdf/included_structure.hpp"
#include "pdf/object_copier.hpp"

namespace muster::pdf {
namespace {

using foreign::Handle;
using foreign::inherited;
using foreign::SourcePdf;

std::string free_name(const UsedResources& used, std::string name) {
  const auto names = used.find("/XObject");
  while (names != used.end() && names->second.contains(name)) name += 'x';
  return name;
}

/// Returns the box with a margin at the foot of the page as it is displayed.
Box with_foot(Box box, int rotation, double margin) {
  if (rotation == 90) box.right += margin;
  if (rotation == 180) box.top += margin;
  if (rotation == 270) box.left -= margin;
  if (rotation == 0) box.bottom -= margin;
  return box;
}

layout::IncludedFile::Edge edge_of(const foreign::FreeEdge& edge) {
  return {edge.heights, edge.colours};
}

/// Returns the first three problems as a list, and how many more there are.
std::string first_of(const std::vector<std::string>& problems) {
  constexpr std::size_t most_reported = 3;
  std::string out;
  for (std::size_t i = 0; i < std::min(problems.size(), most_reported); ++i)
    out += (i == 0 ? "" : "; ") + problems[i];
  if (problems.size() > most_reported)
    out += "; and " + std::to_string(problems.size() - most_reported) + " more";
  return out;
}

}  // namespace

/// Copies the pages of the file, from the first to the last.
class IncludedPdf::Copier {
 public:
  Copier(SourcePdf& source, ObjectFile& file, StructureTree& structure, layout::TagId tag)
      : x_source(source),
        x_file(file),
        x_pages(numbers_of(source, file)),
        x_structure(source, file, structure, tag, x_pages),
        x_links(source, file, x_structure, x_pages),
        x_objects(file, x_structure) {}

  CopiedPage page(std::uint32_t index, double margin) {
    Handle from = x_source.pages().at(index);
    CopiedPage made;
    made.number = x_pages.at(from.getObjGen());
    place(from, margin, made);
    draw(from, made);
    if (margin > 0) clip(from, made);
    made.links = x_links.copy(from, made.number);
    x_objects.write_waiting();
    if (index + 1 == x_source.pages().size()) x_structure.finish();
    return made;
  }

 private:
  static PageNumbers numbers_of(SourcePdf& source, ObjectFile& file) {
    PageNumbers numbers;
    for (Handle page : source.pages()) numbers[page.getObjGen()] = file.reserve();
    return numbers;
  }

  void place(Handle from, double margin, CopiedPage& made) {
    const int rotation = foreign::rotation_of(from);
    const double unit = foreign::unit_of(from);
    const Box box = with_foot(foreign::box_of(from), rotation, margin / unit);
    made.upright = upright(box, rotation, unit);
    made.entries = "/MediaBox" + numbers({box.left, box.bottom, box.right, box.top});
    if (unit != 1) append_number(made.entries += "/UserUnit ", unit);
    if (rotation != 0) append_integer(made.entries += "/Rotate ", rotation);
    Handle group = from.getKey("/Group");
    if (group.isDictionary()) made.entries += "/Group " + x_objects.value(group, Kind::group);
  }

  /// Keeps what the page has outside its box out of the margin. At the other sides, which the media
  /// box cuts, the clip is further out: on an edge, viewers would blend it with the ground.
  static void clip(Handle from, CopiedPage& made) {
    constexpr double beyond = 1;
    const Box box = foreign::box_of(from);
    const Box whole = with_foot(box, foreign::rotation_of(from), 1);
    const double left = whole.left == box.left ? box.left - beyond : box.left;
    const double bottom = whole.bottom == box.bottom ? box.bottom - beyond : box.bottom;
    const double right = whole.right == box.right ? box.right + beyond : box.right;
    const double top = whole.top == box.top ? box.top + beyond : box.top;
    std::string area = "q ";
    for (const double value : {left, bottom, right - left, top - bottom})
      append_number(area, value), area += ' ';
    made.before = area + "re W n " + made.before;
    made.after += "Q ";
  }

  void draw(Handle from, CopiedPage& made) {
    Handle own = inherited(from, "/Resources");
    // The key is the object that holds the resources, so that pages with the same resources share
    // the copies of objects that use them.
    const Heritage resources{own, (own.isIndirect() ? own : from).getObjGen().getObj()};
    bool damaged = false;
    const std::string content = foreign::content_bytes(from.getKey("/Contents"), damaged);
    if (damaged) throw std::runtime_error("the operators of a page are damaged");
    ContentCopy copy;
    copy_content(content, x_structure.pieces_of(from, resources.resources), copy);
    made.contents = x_file.reserve();
    x_file.stream(made.contents, {}, copy.operators);
    made.before = copy.states.before();
    made.after = copy.states.after();
    made.stamp = free_name(copy.used, "/MusterStamp");
    made.stamp_link = free_name(copy.used, "/MusterStampLink");
    made.pictures = x_objects.resources(copy.used, "/XObject", resources);
    copy.used.erase("/XObject");
    made.resources = x_objects.resources(copy.used, resources);
    made.owners = x_structure.owners_of(from, copy.pieces);
  }

  SourcePdf& x_source;
  ObjectFile& x_file;
  PageNumbers x_pages;
  IncludedStructure x_structure;
  IncludedLinks x_links;
  ObjectCopier x_objects;
};

IncludedPdf::IncludedPdf(std::string name, std::string bytes, foreign::Limits limits, bool flatten)
    : x_source(foreign::open_pdf(std::move(name), std::move(bytes), limits, flatten)) {
  foreign::guarded(x_source->name(), "", [&] {
    x_summary.tagged = x_source->tagged();
    for (std::size_t i = 0; i < x_source->pages().size(); ++i) {
      Handle page = x_source->pages()[i];
      const Box box = foreign::box_of(page);
      const double unit = foreign::unit_of(page);
      const foreign::FreeEdges& free = x_source->free_edges(i);
      layout::IncludedFile::PageSize size{(box.right - box.left) * unit,
                                          (box.top - box.bottom) * unit, edge_of(free.head),
                                          edge_of(free.foot)};
      if (foreign::rotation_of(page) % 180 != 0) std::swap(size.width, size.height);
      x_summary.pages.push_back(size);
    }
    for (const foreign::Bookmark& one : x_source->bookmarks())
      x_summary.bookmarks.push_back({one.level, one.title, one.page, one.y});
  });
}

IncludedPdf::~IncludedPdf() = default;

const Diagnostics& IncludedPdf::remarks() const { return x_source->remarks(); }

bool IncludedPdf::claims_accessibility() const {
  return x_summary.tagged && x_source->claims_accessibility();
}

const std::string& IncludedPdf::obstacle() {
  if (!x_obstacle)
    foreign::guarded(x_source->name(), "tags", [&] { x_obstacle = find_obstacle(); });
  return *x_obstacle;
}

std::string IncludedPdf::find_obstacle() const {
  if (!x_summary.tagged) return "has no tags";
  if (x_source->was_drawn_untagged()) return "has annotations that screen readers do not read";
  if (!claims_accessibility()) return "has tags, but does not say that it is PDF/UA-1";
  const auto problems = foreign::claim_problems(*x_source);
  return problems.empty() ? "" : "says that it is PDF/UA-1, but " + first_of(problems);
}

const IncludedPdf::Archive& IncludedPdf::archive() {
  if (!x_archive) foreign::guarded(x_source->name(), "PDF/A", [&] { x_archive = judge_archive(); });
  return *x_archive;
}

IncludedPdf::Archive IncludedPdf::judge_archive() {
  using foreign::ArchiveLevel;
  const ArchiveLevel level = foreign::claimed_archive_level(*x_source);
  if (level == ArchiveLevel::none) return {level, "does not say that it is PDF/A"};
  const foreign::ArchiveFindings found = foreign::archive_findings(*x_source);
  const std::string says = "says that it is PDF/A, but ";
  if (!found.problems.empty()) return {ArchiveLevel::none, says + first_of(found.problems)};
  if (level == ArchiveLevel::basic) return {level, "is PDF/A at level B only"};
  if (found.without_unicode)
    return {ArchiveLevel::basic, says + "its fonts do not say what each character means"};
  if (level == ArchiveLevel::unicode) return {level, "is PDF/A at level U only"};
  if (found.private_use) return {ArchiveLevel::unicode, says + "it has characters for private use"};
  if (!obstacle().empty()) return {ArchiveLevel::unicode, says + "its tags are not PDF/UA-1"};
  return {level, ""};
}

void IncludedPdf::begin(ObjectFile& file, StructureTree& structure, layout::TagId tag) {
  foreign::guarded(x_source->name(), "tags and links",
                   [&] { x_copier = std::make_unique<Copier>(*x_source, file, structure, tag); });
}

CopiedPage IncludedPdf::copy(std::uint32_t page, double margin) {
  CopiedPage made;
  foreign::guarded(x_source->name(), "page " + std::to_string(page + 1),
                   [&] { made = x_copier->page(page, margin); });
  return made;
}

}  // namespace muster::pdf
