// SPDX-License-Identifier: MIT
// Takes the content of hidden layers out of the operators of pages, forms, patterns and glyphs.
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/word_list.hpp"
#include "foreign/codes.hpp"
#include "foreign/content_reader.hpp"
#include "foreign/layers.hpp"
#include "foreign/limits.hpp"
#include "foreign/metered_content.hpp"
#include "foreign/page_judge.hpp"
#include "foreign/reach.hpp"
#include "foreign/source_pdf.hpp"
#include "foreign/source_structure.hpp"

namespace muster::foreign {
namespace {

constexpr const char* flatten_it = "flatten the layers in the program that made them";

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

constexpr std::array<std::string_view, 6> builds_path = {"m", "l", "c", "v", "y", "re"};
constexpr std::array<std::string_view, 10> ends_path = {"S", "s", "f",  "F",  "f*",
                                                        "B", "b", "B*", "b*", "n"};
constexpr std::array<std::string_view, 4> shows_text = {"Tj", "TJ", "'", "\""};
/// Operators that begin a text position of their own.
constexpr std::array<std::string_view, 7> places_text = {"Td", "TD", "T*", "Tm", "BT", "'", "\""};
constexpr std::array<std::string_view, 3> paints = {"Do", "sh", "BI"};

std::string written(const Operation& operation) {
  if (operation.name == "BI") {
    std::string out = "BI ";
    for (const Operand& operand : operation.operands) out += operand.raw + ' ';
    return out + "ID " + operation.image + "\nEI\n";
  }
  std::string out;
  for (const Operand& operand : operation.operands) out += operand.raw + ' ';
  return out + operation.name + '\n';
}

/// A state that hidden operators set, and that visible ones may use: a font or a colour. It is
/// written only where it is used, because it can name a font or a pattern of the hidden content.
enum class Lasting : unsigned char { font, fill, stroke, none };

Lasting lasting_of(std::string_view name) {
  constexpr std::array<std::string_view, 6> fill = {"g", "rg", "k", "cs", "sc", "scn"};
  constexpr std::array<std::string_view, 6> stroke = {"G", "RG", "K", "CS", "SC", "SCN"};
  if (name == "Tf") return Lasting::font;
  if (is_one_of(name, fill)) return Lasting::fill;
  return is_one_of(name, stroke) ? Lasting::stroke : Lasting::none;
}

/// Whether a colour operator keeps the colour space that is set.
bool continues(std::string_view name) {
  return name == "sc" || name == "scn" || name == "SC" || name == "SCN";
}

/// Takes hidden content out of one stream.
class ContentFilter {
 public:
  ContentFilter(const Layers& layers, Handle resources)
      : x_layers(layers), x_resources(std::move(resources)) {}

  void take(Operation& operation) {
    if (x_depth > 0) return take_hidden(operation);
    if (operation.name == "BDC" && hides(operation)) {
      x_depth = 1;
      x_levels.clear();
      return;
    }
    if (operation.name == "Do" && is_hidden_object(operation)) return;
    if (is_one_of(operation.name, places_text)) x_moved = false;
    if (x_moved && is_one_of(operation.name, shows_text))
      throw Unfit("visible words follow hidden ones on their line, so their place is unknown",
                  flatten_it);
    if (is_one_of(operation.name, builds_path)) x_open_path = true;
    if (is_one_of(operation.name, ends_path)) x_open_path = false;
    write_lasting(operation);
    x_out += written(operation);
  }

  bool changed() const { return !x_hidden.empty(); }
  const std::string& content() const { return x_out; }
  /// The names of the layers whose content was taken out.
  const std::set<std::string>& hidden() const { return x_hidden; }
  /// The numbers of marked content that was taken out.
  const std::set<int>& pieces() const { return x_pieces; }

 private:
  bool hides(const Operation& operation) {
    const auto& operands = operation.operands;
    if (operands.size() < 2 || operands[0].value != "/OC" ||
        operands[1].kind != Operand::Kind::name)
      return false;
    if (!x_resources.isDictionary())
      throw Unfit("a drawing names a layer without saying which", flatten_it);
    return is_off(x_resources.getKey("/Properties").getKeyIfDict(operands[1].value));
  }

  bool is_hidden_object(const Operation& operation) {
    if (!x_resources.isDictionary() || operation.operands.empty()) return false;
    Handle object = x_resources.getKey("/XObject").getKeyIfDict(operation.operands.back().value);
    return object.isStream() && is_off(object.getDict().getKey("/OC"));
  }

  bool is_off(Handle membership) {
    if (x_layers.shows(membership)) return false;
    x_hidden.insert(Layers::name_of(membership));
    return true;
  }

  // ---- inside hidden content

  void take_hidden(Operation& operation) {
    const std::string& name = operation.name;
    if (name == "BDC" || name == "BMC") {
      ++x_depth;
      if (name == "BDC") note_piece(operation);
    } else if (name == "EMC") {
      if (--x_depth == 0) end_hidden();
    } else if (is_one_of(name, builds_path) || name == "h") {
      x_path += written(operation);
    } else if (name == "W" || name == "W*") {
      x_path += name + '\n';
      x_clips = true;
    } else if (is_one_of(name, ends_path)) {
      if (x_clips) x_out += x_path;
      if (x_clips || x_open_path) x_out += "n\n";
      x_path.clear();
      x_clips = x_open_path = false;
    } else if (is_one_of(name, shows_text)) {
      hide_text(operation);
    } else if (!is_one_of(name, paints)) {
      keep_state(operation);
    }
  }

  void note_piece(const Operation& operation) {
    const auto& operands = operation.operands;
    if (operands.size() < 2) return;
    Handle list = operands[1].kind != Operand::Kind::name ? parsed(operands, 1)
                  : x_resources.isDictionary()
                      ? x_resources.getKey("/Properties").getKeyIfDict(operands[1].value)
                      : Handle::newNull();
    Handle number = list.isDictionary() ? list.getKey("/MCID") : Handle::newNull();
    if (number.isInteger()) x_pieces.insert(number.getIntValueAsInt());
  }

  /// Keeps only how text operators change the state.
  void hide_text(const Operation& operation) {
    if (operation.name == "\"" && operation.operands.size() > 2)
      x_out += operation.operands[0].raw + " Tw " + operation.operands[1].raw + " Tc\n";
    if (operation.name == "'" || operation.name == "\"") x_out += "T*\n";
    x_moved = true;
  }

  void keep_state(const Operation& operation) {
    const std::string& name = operation.name;
    if (name == "q") x_levels.push_back({x_out.size(), x_lasting});
    if (name == "Q" && !x_levels.empty()) {  // what was set since `q` is lost
      x_out.resize(x_levels.back().first);
      x_lasting = x_levels.back().second;
      x_levels.pop_back();
      return;
    }
    if (name == "Q") x_lasting = {};
    if (is_one_of(name, places_text)) x_moved = false;
    const Lasting lasting = lasting_of(name);
    if (lasting == Lasting::none) {
      x_out += written(operation);
      return;
    }
    std::string& kept = x_lasting[lasting];
    if (!continues(name)) kept.clear();
    kept += written(operation);
  }

  void end_hidden() {
    if (!x_path.empty()) x_open_path = true;  // painted by visible operators
    x_out += x_path;
    x_path.clear();
    x_levels.clear();
  }

  /// Writes the colours and the font that hidden operators left, before they are used.
  void write_lasting(const Operation& operation) {
    if (x_lasting.empty()) return;
    const std::string& name = operation.name;
    constexpr std::array<std::string_view, 9> neutral = {"BT", "ET", "EMC", "BDC", "BMC",
                                                         "Td", "TD", "Tm",  "T*"};
    if (is_one_of(name, neutral)) return;
    if (name == "Q") return x_lasting.clear();
    const Lasting lasting = lasting_of(name);
    if (lasting != Lasting::none && !continues(name)) {
      x_lasting.erase(lasting);
      return;
    }
    for (const auto& [which, operators] : x_lasting) x_out += operators;
    x_lasting.clear();
  }

  const Layers& x_layers;
  Handle x_resources;
  std::string x_out;
  int x_depth = 0;           ///< of marked content within hidden content; 0: visible
  bool x_moved = false;      ///< hidden text came before, on the same line
  bool x_open_path = false;  ///< a path that visible operators began
  bool x_clips = false;
  std::string x_path;  ///< of hidden operators
  std::map<Lasting, std::string> x_lasting;
  std::vector<std::pair<std::size_t, std::map<Lasting, std::string>>> x_levels;
  std::set<std::string> x_hidden;
  std::set<int> x_pieces;
};

/// Takes hidden content out of a whole file.
class FileFilter {
 public:
  explicit FileFilter(SourcePdf& source, const Layers& layers)
      : x_source(source), x_layers(layers) {}

  void run() {
    reach_all(x_source, [&](Handle stream) { take_stream(stream); });
    for (std::uint32_t i = 0; i < x_source.pages().size(); ++i) {
      x_page = i + 1;
      take_page(x_source.pages()[i]);
    }
    check_texts();
  }

  void say(bool flatten) {
    if (x_names.empty()) return;
    const std::vector<std::string> names(x_names.begin(), x_names.end());
    const std::string which = (x_names.size() == 1 ? "the hidden layer " : "the hidden layers ") +
                              listed(names) +
                              (x_pages.empty() ? "" : " (" + page_list(x_pages) + ")");
    if (!flatten)
      throw Unfit(
          which + " would be left out, which is for you to decide",
          "to leave out what is hidden, set 'flatten' to 'yes' in its row of appendices.csv, or "
          "write flatten=true in the directive 'pdf'");
    x_source.warn(code::pdf_layers, which + " left out", "compare the pages with the original");
  }

 private:
  void note(const std::set<std::string>& hidden) {
    if (hidden.empty()) return;
    x_names.insert(hidden.begin(), hidden.end());
    if (x_page > 0 && (x_pages.empty() || x_pages.back() != x_page)) x_pages.push_back(x_page);
  }

  void take_stream(Handle stream) {
    Handle resources = stream.getDict().getKey("/Resources");
    std::string content;
    try {
      content = decoded(stream, x_source.meter());
    } catch (const DamagedStream&) {
      return;  // viewers skip it, and a page with it is refused later
    }
    ContentFilter filter(x_layers, resources);
    if (!filtered(content, filter)) return;
    stream.replaceStreamData(filter.content(), Handle::newNull(), Handle::newNull());
    x_removed[stream.getObjGen()] = filter.pieces();
  }

  void take_page(Handle page) {
    ContentFilter filter(x_layers, inherited(page, "/Resources"));
    if (filtered(x_source.content_of(page), filter)) {
      page.replaceKey("/Contents", x_source.pdf().newStream(filter.content()));
      x_removed[page.getObjGen()] = filter.pieces();
    }
    std::vector<Handle> kept;
    const auto annotations = items_of(page.getKey("/Annots"));
    for (Handle annotation : annotations)
      if (!is_hidden(annotation)) kept.push_back(annotation);
    if (kept.size() < annotations.size()) page.replaceKey("/Annots", Handle::newArray(kept));
  }

  bool filtered(const std::string& content, ContentFilter& filter) {
    for_each_operation(content, [&](Operation& operation) {
      x_source.meter().take_operator();
      filter.take(operation);
    });
    note(filter.hidden());
    return filter.changed();
  }

  bool is_hidden(Handle annotation) {
    if (!annotation.isDictionary()) return false;
    if (is_off(annotation.getKey("/OC"))) return true;
    Handle looks = annotation.getKey("/AP").getKeyIfDict("/N");
    if (looks.isStream()) return is_off(looks.getDict().getKey("/OC"));
    for (auto& [state, look] : looks.isDictionary() ? looks.getDictAsMap() : Entries())
      if (look.isStream() && is_off(look.getDict().getKey("/OC"))) looks.removeKey(state);
    return false;
  }

  bool is_off(Handle membership) {
    if (x_layers.shows(membership)) return false;
    note({Layers::name_of(membership)});
    return true;
  }

  /// Throws Unfit if a text alternative describes visible and hidden content together.
  void check_texts() {
    if (x_removed.empty() || !x_source.tree().isDictionary()) return;
    const SourceStructure structure(x_source.tree());
    std::vector<char> hidden(structure.elements.size()), seen(structure.elements.size());
    for (const auto& [place, pieces] : structure.pieces) {
      const auto removed = x_removed.find(place);
      for (const auto& [number, owner] : pieces) {
        const bool gone =
            removed != x_removed.end() && removed->second.contains(static_cast<int>(number));
        mark(structure, gone ? hidden : seen, owner.element);
      }
    }
    for (std::size_t i = 0; i < structure.elements.size(); ++i) {
      if (!hidden[i] || !seen[i]) continue;
      Handle element = structure.elements[i].from;
      for (const char* key : {"/Alt", "/ActualText", "/E"})
        if (element.getKey(key).isString())
          throw Unfit("a text alternative describes visible and hidden content together",
                      flatten_it);
    }
  }

  static void mark(const SourceStructure& structure, std::vector<char>& marked,
                   std::uint32_t element) {
    for (auto at = static_cast<std::int64_t>(element); at >= 0;) {
      char& one = marked[static_cast<std::size_t>(at)];
      if (one != 0) return;
      one = 1;
      at = structure.elements[static_cast<std::size_t>(at)].parent;
    }
  }

  using Entries = std::map<std::string, Handle>;

  SourcePdf& x_source;
  const Layers& x_layers;
  std::uint32_t x_page = 0;
  std::set<std::string> x_names;
  std::vector<std::uint32_t> x_pages;
  std::map<QPDFObjGen, std::set<int>> x_removed;
};

}  // namespace

void take_out_hidden_layers(SourcePdf& source, bool flatten) {
  const Layers layers(source.pdf());
  if (!layers.any()) return;
  FileFilter filter(source, layers);
  filter.run();
  filter.say(flatten);
}

}  // namespace muster::foreign
