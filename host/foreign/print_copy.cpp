// SPDX-License-Identifier: MIT
#include "foreign/print_copy.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>

#include "foreign/finished_pdf.hpp"
#include "foreign/geometry.hpp"

namespace muster::foreign {
namespace {

constexpr double short_side = 595.276, long_side = 841.89;  // points, ISO 216
constexpr double close_enough = 1;  // points by which an A4 page may differ from A4

using Moved = std::map<QPDFObjGen, Matrix>;  ///< the pages that were moved, and how

/// A page of A4, portrait or landscape as the page that it is for.
struct Sheet {
  double width, height;
};

Sheet sheet_for(double width, double height) {
  return width > height ? Sheet{long_side, short_side} : Sheet{short_side, long_side};
}

Handle array_of(const std::vector<double>& numbers) {
  Handle out = Handle::newArray();
  for (const double number : numbers) out.appendItem(Handle::newReal(pdf_number(number)));
  return out;
}

std::string words_of(const Matrix& m) {
  std::string out;
  for (const double number : {m.a, m.b, m.c, m.d, m.e, m.f}) out += pdf_number(number) + ' ';
  return out;
}

Matrix matrix_in(Handle list) {
  if (!list.isMatrix()) return {};
  const auto m = list.getArrayAsMatrix();
  return {m.a, m.b, m.c, m.d, m.e, m.f};
}

/// Moves every second number of a list as x, and the others as y.
Handle moved_points(Handle list, const Matrix& to) {
  std::vector<double> numbers;
  std::vector<Handle> old = items_of(list);
  for (std::size_t i = 0; i + 1 < old.size(); i += 2) {
    const Point p = to.apply({old[i].getNumericValue(), old[i + 1].getNumericValue()});
    numbers.insert(numbers.end(), {p.x, p.y});
  }
  return array_of(numbers);
}

/// The pattern of a page begins at the corner of the page, not where the content was moved to
/// (ISO 32000-1, 8.7.3.1); those of forms move with their forms.
void move_patterns(Handle page, const Matrix& to) {
  Handle resources = inherited(page, "/Resources");
  if (!resources.isDictionary() || !resources.getKey("/Pattern").isDictionary()) return;
  resources = resources.shallowCopy();
  Handle patterns = resources.getKey("/Pattern").shallowCopy();
  for (const auto& name : patterns.getKeys()) {
    Handle pattern = patterns.getKey(name);
    Handle copy = pattern.isStream() ? pattern.copyStream() : pattern.shallowCopy();
    Handle entries = copy.isStream() ? copy.getDict() : copy;
    const Matrix moved = matrix_in(entries.getKey("/Matrix")).then(to);
    entries.replaceKey("/Matrix", array_of({moved.a, moved.b, moved.c, moved.d, moved.e, moved.f}));
    patterns.replaceKey(name, copy);
  }
  resources.replaceKey("/Pattern", patterns);
  page.replaceKey("/Resources", resources);
}

/// Puts the content on a sheet. Content beyond the old page's edge must stay unseen.
void move_content(QPDF& pdf, Handle page, const Box& box, const Matrix& to) {
  const std::string before = "q " + words_of(to) + "cm " + pdf_number(box.left) + ' ' +
                             pdf_number(box.bottom) + ' ' + pdf_number(box.right - box.left) + ' ' +
                             pdf_number(box.top - box.bottom) + " re W n\n";
  page.addPageContents(Handle::newStream(&pdf, before), true);
  page.addPageContents(Handle::newStream(&pdf, "\nQ\n"), false);
  move_patterns(page, to);
  for (Handle& link : items_of(page.getKey("/Annots"))) {
    link.replaceKey("/Rect", moved_points(link.getKey("/Rect"), to));
    if (link.hasKey("/QuadPoints"))
      link.replaceKey("/QuadPoints", moved_points(link.getKey("/QuadPoints"), to));
  }
}

void fit(QPDF& pdf, Handle page, Moved& moved) {
  const Box box = box_of(page);
  const double unit = unit_of(page);
  const double width = (box.right - box.left) * unit, height = (box.top - box.bottom) * unit;
  const Sheet sheet = sheet_for(width, height);
  if (std::abs(width - sheet.width) <= close_enough &&
      std::abs(height - sheet.height) <= close_enough)
    return;
  const double by = std::min({1.0, sheet.width / width, sheet.height / height}) * unit;
  const Matrix to{by,
                  0,
                  0,
                  by,
                  (sheet.width - (box.left + box.right) * by) / 2,
                  (sheet.height - (box.bottom + box.top) * by) / 2};
  move_content(pdf, page, box, to);
  page.replaceKey("/MediaBox", array_of({0, 0, sheet.width, sheet.height}));
  for (const char* key : {"/CropBox", "/TrimBox", "/BleedBox", "/ArtBox", "/UserUnit"})
    page.removeKey(key);
  moved.emplace(page.getObjGen(), to);
}

/// Moves a destination (ISO 32000-1, 12.3.2.2) that shows a place of a moved page.
void move_destination(Handle list, const Moved& moved) {
  if (list.getArrayNItems() < 2 || !list.getArrayItem(1).isName()) return;
  const auto page = moved.find(list.getArrayItem(0).getObjGen());
  if (!list.getArrayItem(0).isIndirect() || page == moved.end()) return;
  const std::string how = list.getArrayItem(1).getName();
  const auto set = [&](int place, bool is_x) {
    if (place >= list.getArrayNItems() || !list.getArrayItem(place).isNumber()) return;
    const double old = list.getArrayItem(place).getNumericValue();
    const Point at = page->second.apply({old, old});
    list.setArrayItem(place, Handle::newReal(pdf_number(is_x ? at.x : at.y)));
  };
  if (how == "/XYZ") set(2, true), set(3, false);
  if (how == "/FitH" || how == "/FitBH") set(2, false);
  if (how == "/FitV" || how == "/FitBV") set(2, true);
  if (how == "/FitR")
    for (int i = 2; i < 6; ++i) set(i, i % 2 == 0);
}

/// Moves the box of a tag that is on a moved page.
void move_box(Handle tag, const Moved& moved) {
  const auto page = moved.find(tag.getKey("/Pg").getObjGen());
  if (!tag.hasKey("/S") || !tag.getKey("/Pg").isIndirect() || page == moved.end()) return;
  for (Handle& attributes : items_of(tag.getKey("/A")))
    if (attributes.isDictionary() && attributes.hasKey("/BBox"))
      attributes.replaceKey("/BBox", moved_points(attributes.getKey("/BBox"), page->second));
}

/// Moves what is in an object, but not in those that it refers to.
void move_within(Handle object, const Moved& moved, int depth = 0) {
  constexpr int deepest = 64;
  if (depth > deepest) return;
  if (object.isArray()) {
    move_destination(object, moved);
    for (Handle& item : object.getArrayAsVector())
      if (!item.isIndirect()) move_within(item, moved, depth + 1);
  } else if (object.isDictionary()) {
    move_box(object, moved);
    for (const auto& key : object.getKeys())
      if (!object.getKey(key).isIndirect()) move_within(object.getKey(key), moved, depth + 1);
  }
}

Handle blank_page(QPDF& pdf) {
  Handle page = Handle::parse("<</Type/Page/Resources<<>>>>");
  page.replaceKey("/MediaBox", array_of({0, 0, short_side, long_side}));
  page.replaceKey("/Contents", Handle::newStream(&pdf, "\n"));
  return pdf.makeIndirectObject(page);
}

/// Inserts an empty page before each of `right_hand` that would be on the left.
void insert_blanks(QPDF& pdf, const std::vector<std::uint32_t>& right_hand) {
  QPDFPageLabelDocumentHelper labels(pdf);
  const std::vector<Handle> pages = pdf.getAllPages();
  std::vector<Handle> numbers;
  long long begin = 0, inserted = 0;
  const auto keep_labels = [&](long long end) {
    if (end > begin) labels.getLabelsForPageRange(begin, end - 1, begin + inserted, numbers);
    begin = end;
  };
  for (const std::uint32_t place : right_hand) {
    if (place >= pages.size() || (place + inserted) % 2 == 0) continue;
    keep_labels(place);
    numbers.push_back(Handle::newInteger(place + inserted));
    numbers.push_back(Handle::parse("<</P(blank)>>"));
    pdf.addPageAt(blank_page(pdf), true, pages[place]);
    ++inserted;
  }
  keep_labels(static_cast<long long>(pages.size()));
  Handle tree = Handle::newDictionary();
  tree.replaceKey("/Nums", Handle::newArray(numbers));
  pdf.getRoot().replaceKey("/PageLabels", tree);
}

}  // namespace

std::uint32_t print_copy(const std::string& name, std::FILE* file,
                         const std::vector<std::uint32_t>& right_hand, bool linearised,
                         ByteSink& out) {
  std::uint32_t pages = 0;
  write_finished(
      name, file,
      [&](QPDF& pdf) {
        Moved moved;
        for (const Handle& page : pdf.getAllPages()) fit(pdf, page, moved);
        if (!moved.empty())
          for (const Handle& object : pdf.getAllObjects()) move_within(object, moved);
        insert_blanks(pdf, right_hand);
        pages = static_cast<std::uint32_t>(pdf.getAllPages().size());
      },
      linearised, out);
  return pages;
}

}  // namespace muster::foreign
