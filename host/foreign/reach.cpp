// SPDX-License-Identifier: MIT
#include "foreign/reach.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "foreign/source_pdf.hpp"

namespace muster::foreign {
namespace {

/// Entries that lead to objects that the page does not show.
constexpr std::array leads_away = {"/Parent", "/P", "/Popup", "/Dest",     "/A",        "/AA",
                                   "/Thumb",  "/B", "/IRT",   "/Metadata", "/PieceInfo"};

bool leads_elsewhere(const std::string& key) {
  return std::find(leads_away.begin(), leads_away.end(), key) != leads_away.end();
}

bool is_content(Handle stream) {
  Handle about = stream.getDict();
  return about.getKey("/PatternType").isInteger() ||
         about.getKey("/Subtype").isNameAndEquals("/Form") || about.getKey("/BBox").isRectangle();
}

class Reach {
 public:
  explicit Reach(std::function<void(Handle)> content) : x_content(std::move(content)) {}

  void take(Handle page) {
    open(page);
    while (!x_waiting.empty()) {
      Handle next = x_waiting.back();
      x_waiting.pop_back();
      look_into(next);
    }
  }

 private:
  void open(Handle object) {
    if (object.isIndirect() && !x_seen.insert(object.getObjGen()).second) return;
    if (object.isArray() || object.isDictionary() || object.isStream()) x_waiting.push_back(object);
  }
  void look_into(Handle object) {
    if (object.isArray()) {
      for (Handle item : object.getArrayAsVector()) open(item);
      return;
    }
    if (object.isStream() && x_content && is_content(object)) x_content(object);
    Handle dictionary = object.isStream() ? object.getDict() : object;
    Handle glyphs = dictionary.getKey("/CharProcs");
    for (auto& [key, glyph] : glyphs.isDictionary() ? glyphs.getDictAsMap() : Entries())
      if (glyph.isStream() && x_content) x_content(glyph);
    for (auto& [key, held] : dictionary.getDictAsMap())
      if (!leads_elsewhere(key)) open(held);
  }

  using Entries = std::map<std::string, Handle>;

  std::function<void(Handle)> x_content;
  std::set<QPDFObjGen> x_seen;
  std::vector<Handle> x_waiting;
};

}  // namespace

void reach_all(SourcePdf& source, const std::function<void(Handle)>& content) {
  Reach reach(content);
  for (Handle page : source.pages()) {
    reach.take(page);
    reach.take(inherited(page, "/Resources"));
  }
}

}  // namespace muster::foreign
