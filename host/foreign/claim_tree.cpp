// SPDX-License-Identifier: MIT
// Finds elements inside parents that the standard forbids, and elements that lack required parts
// (ISO 14289-1, 7.1 to 7.9).
#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "base/language_tag.hpp"
#include "foreign/claim.hpp"
#

namespace muster::foreign {
namespace {

/// A type, and the types that its parent or its kids may have. In `allowed`, each type has a space
/// before and after it.
struct Neighbours {
  std::string_view type, allowed;
};
constexpr std::array parents = {Neighbours{"/TR", " /Table /THead /TBody /TFoot "},
                                Neighbours{"/THead", " /Table "},
                                Neighbours{"/TBody", " /Table "},
                                Neighbours{"/TFoot", " /Table "},
                                Neighbours{"/TH", " /TR "},
                                Neighbours{"/TD", " /TR "},
                                Neighbours{"/LI", " /L "},
                                Neighbours{"/LBody", " /LI "},
                                Neighbours{"/TOCI", " /TOC "}};
constexpr std::array children = {Neighbours{"/Table", " /TR /THead /TBody /TFoot /Caption "},
                                 Neighbours{"/TR", " /TH /TD "},
                                 Neighbours{"/THead", " /TR "},
                                 Neighbours{"/TBody", " /TR "},
                                 Neighbours{"/TFoot", " /TR "},
                                 Neighbours{"/L", " /L /LI /Caption "},
                                 Neighbours{"/LI", " /Lbl /LBody "},
                                 Neighbours{"/TOC", " /TOC /TOCI /Caption "}};

template <class List>
bool allows(const List& list, const std::string& type, const std::string& other) {
  const auto* at = std::ranges::find(list, type, &Neighbours::type);
  return at == list.end() || at->allowed.find(' ' + other + ' ') != std::string_view::npos;
}

bool says(Handle element, const char* key) {
  Handle text = element.getKey(key);
  return text.isString() && !text.getStringValue().empty();
}

class TreeCheck {
 public:
  TreeCheck(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems)
      : x_tree(tree), x_problems(problems) {
    Handle language = source.root().getKey("/Lang");
    x_language = language.isString() && is_language_tag(language.getUTF8Value());
  }

  void check() {
    if (x_tree.elements.empty()) x_problems.add("its structure tree is empty");
    for (const StructureElement& element : x_tree.elements) check(element);
  }

 private:
  void check(const StructureElement& element) {
    if (element.type.empty())
      x_problems.add("a tag has a type that is not mapped to a standard type", element.page);
    const StructureElement* parent = x_tree.parent_of(element);
    const std::string above = parent == nullptr ? "" : parent->type;
    if (!allows(parents, element.type, above))
      x_problems.add("a tag " + element.type.substr(1) + " is not where it belongs", element.page);
    if (parent != nullptr && !allows(children, above, element.type))
      x_problems.add("a tag " + above.substr(1) + " contains a tag that does not belong there",
                     element.page);
    check_captions(element);
    check_texts(element);
    check_language(element);
  }

  void check_captions(const StructureElement& element) {
    if (element.type != "/Table" && element.type != "/L" && element.type != "/TOC") return;
    std::vector<std::string> types;
    for (const StructureKid& kid : element.kids)
      if (kid.what == StructureKid::What::element) types.push_back(x_tree.elements[kid.value].type);
    const auto count = std::ranges::count(types, "/Caption");
    const bool at_edge = count == 0 || types.front() == "/Caption" ||
                         (element.type == "/Table" && types.back() == "/Caption");
    if (count > 1 || !at_edge)
      x_problems.add("a caption is in the wrong place, or there are several", element.page);
    const auto heads = std::ranges::count(types, "/THead");
    const auto feet = std::ranges::count(types, "/TFoot");
    const bool has_body = std::ranges::count(types, "/TBody") > 0;
    if (heads > 1 || feet > 1 || (heads + feet > 0 && !has_body))
      x_problems.add("a table has no body, or several heads or feet", element.page);
  }

  void check_texts(const StructureElement& element) {
    const bool pictures = element.type == "/Figure" || element.type == "/Formula";
    Handle from = element.from;
    if (pictures && !says(from, "/Alt") && !from.getKey("/ActualText").isString())
      x_problems.add(element.type == "/Figure" ? "a figure has no alternative text"
                                               : "a formula has no alternative text",
                     element.page);
    Handle id = from.getKey("/ID");
    if (id.isString() && !x_identifiers.insert(id.getStringValue()).second)
      x_problems.add("two tags have the same identifier", element.page);
    if (element.type == "/Note" && !says(from, "/ID"))
      x_problems.add("a note has no identifier", element.page);
  }

  /// Checks that the element's language is known: from itself, from an ancestor, or from the file.
  void check_language(const StructureElement& element) {
    Handle own = element.from;
    own = own.getKey("/Lang");
    const StructureElement* parent = x_tree.parent_of(element);
    const bool inherited = parent == nullptr ? x_language : x_spoken[parent];
    const bool valid = own.isString() && is_language_tag(own.getUTF8Value());
    if (own.isString() && !valid)
      x_problems.add("a language entry is not a valid language tag", element.page);
    x_spoken[&element] = valid || inherited;
    const bool speaks = std::ranges::any_of(element.kids, [](const StructureKid& kid) {
      return kid.what != StructureKid::What::element;
    });
    if (speaks && !valid && !inherited)
      x_problems.add("the language of its text is not given", element.page);
  }

  const SourceStructure& x_tree;
  ClaimProblems& x_problems;
  bool x_language = false;
  std::map<const StructureElement*, bool> x_spoken;  ///< whether the element's language is known
  std::set<std::string> x_identifiers;
};

}  // namespace

void check_claimed_tree(SourcePdf& source, const SourceStructure& tree, ClaimProblems& problems) {
  TreeCheck(source, tree, problems).check();
}

}  // namespace muster::foreign
