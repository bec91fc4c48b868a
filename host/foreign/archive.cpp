// SPDX-License-Identifier: MIT
#include "foreign/archive.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.hpp"
#include "foreign/archive_objects.hpp"
#include "foreign/claim.hpp"
#include "foreign/claim_fonts.hpp"
#include "foreign/content_reader.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

constexpr int most_forms = 20;
/// ISO 19005-2, 6.1.13 allows 28 nested graphics states. One of them is needed for the copy.
constexpr int deepest_state = 27;
constexpr std::size_t longest_string = 32'767, longest_name = 127;
constexpr double smallest_page = 3, largest_page = 14'400;

struct Level {
  std::string_view letter;
  ArchiveLevel level;
};
constexpr std::array levels = {Level{"A", ArchiveLevel::accessible},
                               Level{"U", ArchiveLevel::unicode}, Level{"B", ArchiveLevel::basic}};

/// Checks the operators of all pages, and all objects that they use.
class ArchiveCheck {
 public:
  explicit ArchiveCheck(SourcePdf& source)
      : x_source(source),
        x_problems(source),
        x_objects([this](const std::string& what) { add(what); }) {}

  ArchiveFindings findings() {
    for (const Handle& page : x_source.pages()) check_page(page);
    ArchiveFindings found;
    x_fonts.for_each([&](const ShownFont& shown) { check_font(shown, found); });
    found.problems = x_problems.texts();
    return found;
  }

 private:
  void add(const std::string& what) { x_problems.add(what, x_page); }

  void check_page(Handle page) {
    x_page = page.getObjGen();
    x_fonts.begin_page();
    const Box box = box_of(page);
    for (const double side : {box.right - box.left, box.top - box.bottom})
      if (side < smallest_page || side > largest_page) add("a page is too small or too large");
    x_objects.check_group(page.getKey("/Group"));
    read(page.getKey("/Contents"), inherited(page, "/Resources"), 0);
    for (Handle annotation : items_of(page.getKey("/Annots"))) check_link(annotation);
  }

  /// Checks a link. Other annotations are not copied. A hidden link is no problem, because its copy
  /// is printed without a border.
  void check_link(Handle annotation) {
    constexpr long long hidden = 2, printed = 4, unseen = 32;
    if (!annotation.isDictionary() || !annotation.getKey("/Subtype").isNameAndEquals("/Link"))
      return;
    Handle flags = annotation.getKey("/F");
    const long long all = flags.isInteger() ? flags.getIntValue() : 0;
    if ((all & (hidden | printed | unseen)) == 0) add("a link is not printed with its page");
  }

  void read(Handle contents, Handle resources, int depth) {
    bool damaged = false;
    int states = 0;
    for_each_operation(content_bytes(contents, damaged), [&](Operation& operation) {
      if (rule_of(operation.name) == nullptr) return;  // not copied
      if (operation.name == "q" && ++states > deepest_state)
        add("its graphics are nested too deeply");
      if (operation.name == "Q") --states;
      check_operands(operation);
      take(operation, resources, depth);
      x_fonts.take(operation, resources, x_page);
    });
  }

  void check_operands(const Operation& operation) {
    for (const Operand& operand : operation.operands) {
      const bool name = operand.kind == Operand::Kind::name;
      if (operand.value.size() > (name ? longest_name : longest_string))
        add("it has a text or a name that is too long");
    }
  }

  void take(const Operation& operation, Handle resources, int depth) {
    const std::string& what = operation.name;
    if (what == "k" || what == "K")
      x_objects.check_space(Handle::newName("/DeviceCMYK"), resources);
    if (what == "BI") return x_objects.check_image(in_line(operation), resources);
    const Operand* last = last_of(operation, Operand::Kind::name);
    if (last == nullptr) return;
    const std::string& name = last->value;
    if (what == "cs" || what == "CS") x_objects.check_space(Handle::newName(name), resources);
    if (what == "ri") x_objects.check_intent(Handle::newName(name));
    if (what == "sh") x_objects.check_shading(resource(resources, "/Shading", name), resources);
    if (what == "gs") check_state(resource(resources, "/ExtGState", name), depth);
    if (what == "Tf") check_type_3(resource(resources, "/Font", name), resources, depth);
    if (what == "scn" || what == "SCN")
      check_pattern(resource(resources, "/Pattern", name), resources, depth);
    if (what == "Do") draw(resource(resources, "/XObject", name), resources, depth);
  }

  static Handle resource(Handle resources, const char* category, const std::string& name) {
    return resources.getKeyIfDict(category).getKeyIfDict(name);
  }

  static Handle in_line(const Operation& operation) {
    std::string entries;
    for (const Operand& operand : operation.operands) entries += operand.raw + ' ';
    try {
      return Handle::parse("<<" + entries + ">>");
    } catch (const std::exception&) {
      return Handle::newDictionary();  // not copied
    }
  }

  void draw(Handle object, Handle resources, int depth) {
    if (!object.isStream()) return;
    Handle type = object.getDict().getKey("/Subtype");
    if (type.isNameAndEquals("/Image")) return x_objects.check_image(object, resources);
    if (type.isNameAndEquals("/Form")) check_form(object, resources, depth);
  }

  void check_form(Handle form, Handle resources, int depth) {
    if (depth >= most_forms) return add("its forms are nested too deeply");
    if (!form.isStream() || !x_seen.insert(form.getObjGen()).second) return;
    x_objects.check_group(form.getDict().getKey("/Group"));
    Handle own = form.getDict().getKey("/Resources");
    const ShownFonts::State before = x_fonts.state();
    read(form, own.isDictionary() ? own : resources, depth + 1);
    x_fonts.restore(before);
  }

  void check_state(Handle state, int depth) {
    if (!state.isDictionary()) return;
    x_objects.check_state(state);
    check_form(state.getKey("/SMask").getKeyIfDict("/G"), Handle::newNull(), depth);
    if (!state.getKey("/Font").isNull())
      add("it chooses a font in a way that muster does not check");
  }

  void check_pattern(Handle pattern, Handle resources, int depth) {
    if (pattern.isStream()) return check_form(pattern, resources, depth);
    if (!pattern.isDictionary()) return;
    x_objects.check_shading(pattern.getKey("/Shading"), resources);
    check_state(pattern.getKey("/ExtGState"), depth);
  }

  void check_type_3(Handle font, Handle resources, int depth) {
    if (!font.isDictionary() || !font.getKey("/Subtype").isNameAndEquals("/Type3")) return;
    Handle own = font.getKey("/Resources");
    for (auto& [name, glyph] : font.getKey("/CharProcs").getDictAsMap())
      check_form(glyph, own.isDictionary() ? own : resources, depth);
  }

  void check_font(const ShownFont& shown, ArchiveFindings& found) {
    ClaimProblems own(x_source);
    check_claimed_font(shown, own);
    for (const std::string& problem : own.texts()) {
      const bool meaning = problem.starts_with(no_meaning) || problem.starts_with(not_unicode);
      if (!meaning) x_problems.add(problem);
      found.without_unicode = found.without_unicode || meaning;
    }
    found.private_use = found.private_use || has_private_use(shown.font);
  }

  SourcePdf& x_source;
  ClaimProblems x_problems;
  ArchiveObjects x_objects;
  ShownFonts x_fonts;
  QPDFObjGen x_page;
  std::set<QPDFObjGen> x_seen;
};

}  // namespace

std::string xmp_property(std::string_view xmp, std::string_view name) {
  constexpr std::size_t longest_value = 8;
  constexpr auto is_plain = [](char c) { return is_letter(c) || is_digit(c); };
  for (std::string_view before : {">", "=\"", "='"}) {
    const std::string start = std::string(name) + std::string(before);
    const std::size_t at = xmp.find(start);
    if (at == std::string_view::npos) continue;
    const std::string_view rest = xmp.substr(at + start.size(), longest_value + 1);
    const std::size_t end = rest.find_first_of("<\"'");
    const std::string_view value = rest.substr(0, end);
    if (end != std::string_view::npos && std::ranges::all_of(value, is_plain))
      return std::string(value);
  }
  return "";
}

ArchiveLevel claimed_archive_level(SourcePdf& source) {
  const std::string xmp = source.metadata();
  const std::string part = xmp_property(xmp, "pdfaid:part");
  if (part != "1" && part != "2" && part != "3") return ArchiveLevel::none;
  const std::string letter = xmp_property(xmp, "pdfaid:conformance");
  const auto* known = std::ranges::find(levels, letter, &Level::letter);
  return known == levels.end() ? ArchiveLevel::none : known->level;
}

ArchiveFindings archive_findings(SourcePdf& source) { return ArchiveCheck(source).findings(); }

}  // namespace muster::foreign
