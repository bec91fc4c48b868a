// SPDX-License-Identifier: MIT
// Checks the content of pages. By ISO 14289-1, every piece must be tagged or an artifact (7.1). A
// link must be in a Link element (7.18), and a form must belong to one element only (7.20).
#include <algorithm>
#include <string_view>

#include "foreign/claim.hpp"
#include "foreign/claim_fonts.hpp"
#include "foreign/content_reader.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {
namespace {

constexpr int deepest_form = 20;
constexpr std::string_view painting = " f F f* B B* b b* S s sh BI Tj TJ ' \" ";

bool is_one_of(std::string_view list, const std::string& name) {
  return list.find(' ' + name + ' ') != std::string_view::npos;
}

class PageCheck {
 public:
  PageCheck(const SourceStructure& tree, ClaimProblems& problems)
      : x_tree(tree), x_problems(problems) {}

  void check(Handle page) {
    x_page = page.getObjGen();
    x_fonts.begin_page();
    bool damaged = false;
    const std::string content = content_bytes(page.getKey("/Contents"), damaged);
    read(content, inherited(page, "/Resources"), x_page, State::loose, 0);
    for (Handle annotation : items_of(page.getKey("/Annots"))) check_annotation(annotation);
  }

  void check_fonts() {
    x_fonts.for_each([&](const ShownFont& shown) { check_claimed_font(shown, x_problems); });
  }

 private:
  enum class State : unsigned char { loose, tagged, artifact };

  void read(const std::string& content, Handle resources, QPDFObjGen place, State state,
            int depth) {
    std::vector<State> open{state};
    for_each_operation(content, [&](Operation& operation) {
      const std::string& name = operation.name;
      if (name == "BMC" || name == "BDC")
        open.push_back(marked(operation, resources, place, open.back()));
      if (name == "EMC" && open.size() > 1) open.pop_back();
      if (name == "Do") return draw(operation, resources, open.back(), depth);
      if (is_one_of(painting, name)) painted(open.back());
      x_fonts.take(operation, resources, x_page);
    });
  }

  void painted(State state) {
    if (state == State::loose)
      x_problems.add("some content is neither tagged nor an artifact", x_page);
  }

  State marked(const Operation& operation, Handle resources, QPDFObjGen place, State around) {
    const auto& operands = operation.operands;
    if (operands.empty()) return around;
    if (operands[0].value == "/Artifact") {
      if (around == State::tagged) x_problems.add("an artifact is within tagged content", x_page);
      return State::artifact;
    }
    if (operation.name == "BMC" || operands.size() < 2) return around;
    Handle list = operands[1].kind != Operand::Kind::name ? parsed(operands, 1)
                  : resources.isDictionary()
                      ? resources.getKey("/Properties").getKeyIfDict(operands[1].value)
                      : Handle::newNull();
    Handle number = list.getKeyIfDict("/MCID");
    const auto pieces = x_tree.pieces.find(place);
    if (!number.isInteger() || number.getIntValue() < 0 || pieces == x_tree.pieces.end() ||
        !pieces->second.contains(number.getUIntValueAsUInt()))
      return around;
    if (around == State::artifact) x_problems.add("tagged content is within an artifact", x_page);
    return State::tagged;
  }

  void draw(const Operation& operation, Handle resources, State state, int depth) {
    const Operand* name = last_of(operation, Operand::Kind::name);
    if (name == nullptr || !resources.isDictionary()) return;
    Handle object = resources.getKey("/XObject").getKeyIfDict(name->value);
    if (!object.isStream()) return;
    if (!object.getDict().getKey("/Subtype").isNameAndEquals("/Form")) return painted(state);
    const bool has_pieces = x_tree.pieces.contains(object.getObjGen());
    if (has_pieces && ++x_drawn[object.getObjGen()] > 1)
      x_problems.add("tagged content is drawn more than once", x_page);
    if (depth >= deepest_form || !x_seen.insert({object.getObjGen(), state}).second) return;
    Handle own = object.getDict().getKey("/Resources");
    bool damaged = false;
    const ShownFonts::State before = x_fonts.state();
    read(content_bytes(object, damaged), own.isDictionary() ? own : resources, object.getObjGen(),
         state, depth + 1);
    x_fonts.restore(before);
  }

  // ---- annotations

  void check_annotation(Handle annotation) {
    if (!annotation.isDictionary()) return;
    constexpr long long unseen = 2 + 32;  // the flags Hidden and NoView
    Handle flags = annotation.getKey("/F");
    const bool seen = !flags.isInteger() || (flags.getIntValue() & unseen) == 0;
    Handle type = annotation.getKey("/Subtype");
    if (!type.isNameAndEquals("/Link")) {
      if (seen && !type.isNameAndEquals("/Popup"))
        x_problems.add("comments, stamps or fields on a page have no tags in the copy", x_page);
      return;
    }
    const auto owner = x_tree.objects.find(annotation.getObjGen());
    if (owner == x_tree.objects.end() || x_tree.elements[owner->second.element].type != "/Link")
      x_problems.add("a link has no link tag", x_page);
  }

  const SourceStructure& x_tree;
  ClaimProblems& x_problems;
  QPDFObjGen x_page;
  std::map<QPDFObjGen, int> x_drawn;
  std::set<std::pair<QPDFObjGen, State>> x_seen;
  ShownFonts x_fonts;
};

}  // namespace

void check_claimed_pages(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems) {
  PageCheck check(tree, problems);
  for (const Handle& page : source.pages()) check.check(page);
  check.check_fonts();
}

}  // namespace muster::foreign
