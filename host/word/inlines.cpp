// SPDX-License-Identifier: MIT
#include "word/inlines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/ascii.hpp"
#include "base/language_tag.hpp"
#include "base/utf8.hpp"
#include "document/link_target.hpp"
#include "word/pictures.hpp"

namespace muster::word {

namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that only group runs.
constexpr std::array<std::string_view, 7> groups = {"smartTag", "sdt",       "sdtContent", "dir",
                                                    "bdo",      "customXml", "fldSimple"};

/// The part of a language tag that names the language: "en" for "en-GB".
std::string primary(std::string_view tag) { return lower(tag.substr(0, tag.find('-'))); }

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0xC3;
  });
}

/// A character that Unicode has raised and lowered.
struct Raised {
  char sign;
  const char *up, *down;
};
constexpr std::array<Raised, 14> raised_signs = {{{'0', "\u2070", "\u2080"},
                                                  {'1', "\u00B9", "\u2081"},
                                                  {'2', "\u00B2", "\u2082"},
                                                  {'3', "\u00B3", "\u2083"},
                                                  {'4', "\u2074", "\u2084"},
                                                  {'5', "\u2075", "\u2085"},
                                                  {'6', "\u2076", "\u2086"},
                                                  {'7', "\u2077", "\u2087"},
                                                  {'8', "\u2078", "\u2088"},
                                                  {'9', "\u2079", "\u2089"},
                                                  {'+', "\u207A", "\u208A"},
                                                  {'-', "\u207B", "\u208B"},
                                                  {'(', "\u207D", "\u208D"},
                                                  {')', "\u207E", "\u208E"}}};

/// The text in raised or lowered characters; "" if one of them does not exist.
std::string raised(std::string_view text, bool up) {
  std::string out;
  for (const char c : text) {
    const auto* found = std::find_if(raised_signs.begin(), raised_signs.end(),
                                     [&](const Raised& each) { return each.sign == c; });
    if (found == raised_signs.end()) return "";
    out += up ? found->up : found->down;
  }
  return out;
}

/// The ends of ordinal numbers are raised only for their looks.
constexpr std::array<std::string_view, 6> ordinals = {"st", "nd", "rd", "th", "TM", "\u00AE"};

/// What a sign of a symbol font shows, by its number in the font; "" if it is not known.
std::string symbol_text(std::string_view font, std::uint32_t code) {
  constexpr std::uint32_t private_use = 0xF000;
  if (code >= private_use) code -= private_use;
  const std::string name = lower(font);
  if (name == "symbol" && code == 0xB7) return "\u2022";
  if (name == "symbol" && code == 0xA3) return "\u2264";
  if (name == "symbol" && code == 0xB3) return "\u2265";
  if (name == "symbol" && code == 0xB0) return "\u00B0";
  if (name == "symbol" && code == 0xB1) return "\u00B1";
  if (name == "symbol" && code == 0xB4) return "\u00D7";
  if (name == "symbol" && code == 0x2D) return "\u2212";
  if (name == "symbol" && code == 0xAE) return "\u2192";
  if (name == "symbol" && code == 0x6D) return "\u03BC";
  if (name == "wingdings" && (code == 0xFC || code == 0xFE)) return "\u2713";
  if (name == "wingdings" && (code == 0xFB || code == 0xFD)) return "\u2717";
  if (name == "wingdings" && (code == 0xA8 || code == 0x6F || code == 0x71)) return "\u2610";
  if (name == "wingdings" && (code == 0xE0 || code == 0xF0)) return "\u2192";
  if (name == "wingdings" && (code == 0xA7 || code == 0x6C || code == 0x9F)) return "\u2022";
  return "";
}

bool is_symbol_font(std::string_view font) {
  const std::string name = lower(font);
  return name == "symbol" || name.starts_with("wingdings") || name == "webdings";
}

constexpr int smallest_size = 8;      ///< half points; smaller text can't be read
constexpr int least_difference = 24;  ///< of 255, in one of red, green and blue

/// Whether two colours look the same. Other words than six hexadecimal digits look like nothing.
bool look_alike(std::string_view a, std::string_view b) {
  if (a.size() != 6 || b.size() != 6) return false;
  for (std::size_t at = 0; at < a.size(); at += 2) {
    int first = 0, second = 0;
    const auto read = [&](std::string_view text, int& into) {
      const char* end = text.data() + at + 2;
      return std::from_chars(text.data() + at, end, into, 16).ptr == end;
    };
    if (!read(a, first) || !read(b, second)) return false;
    if (std::abs(first - second) >= least_difference) return false;
  }
  return true;
}

/// Whether nobody can see the text: it has the colour of its background, or it is too small.
bool is_unseen(const RunLook& run, const std::optional<std::string>& background) {
  if (run.size && *run.size > 0 && *run.size < smallest_size) return true;
  if (!background) return false;
  const bool automatic = run.colour.empty() || run.colour == "auto";
  // Word makes automatic text white on a dark shading, but not under a marker pen.
  if (automatic) return run.highlighted && look_alike(*background, "000000");
  return look_alike(run.colour, *background);
}

class TextReader {
 public:
  TextReader(Reading& reading, const ParagraphLook& look) : x_reading(reading), x_look(look) {}

  void inside(const pugi::xml_node& node) {
    for (const pugi::xml_node& each : node.children()) element(each);
  }
  ParagraphText take() { return std::move(x_text); }

 private:
  void element(const pugi::xml_node& node) {
    const std::string_view name = local_name(node.name());
    if (is_one_of(name, groups)) return group(node, name);
    if (name == "r") return run(node);
    if (name == "hyperlink") return hyperlink(node);
    if (name == "bookmarkStart")
      x_text.bookmarks.emplace_back(attribute(node, "name"));
    else if (name == "oMath" || name == "oMathPara")
      x_reading.remarks.add(Remark::equation);
    else if (name == "ins" || name == "moveTo")
      inside(node);
  }

  void group(const pugi::xml_node& node, std::string_view name) {
    if (name == "fldSimple" && is_contents_field(attribute(node, "instr")))
      return x_reading.remarks.add(Remark::contents_list);
    const std::string before = x_link;
    if (name == "fldSimple") {
      const std::string link = link_of_field(attribute(node, "instr"));
      if (!link.empty()) x_link = link;
    }
    inside(node);
    x_link = before;
  }

  void hyperlink(const pugi::xml_node& node) {
    const std::string before = std::exchange(x_link, target_of(node));
    inside(node);
    x_link = before;
  }

  std::string target_of(const pugi::xml_node& node) const {
    const std::string anchor(attribute(node, "anchor"));
    const auto found = x_reading.relations.find(std::string(attribute(node, "id")));
    std::string target = found == x_reading.relations.end() ? "" : found->second.target;
    if (!anchor.empty()) target += "#" + anchor;
    return target;
  }

  void run(const pugi::xml_node& node) {
    const pugi::xml_node properties = child(node, "rPr");
    RunLook look = look_of(properties);
    const std::string style(attribute(child(properties, "rStyle"), "val"));
    if (!style.empty()) {
      const ParagraphLook of_style = x_reading.styles.look(style);
      look.fill_from(of_style.run);
    }
    x_run = look;  // the look of the paragraph's style is no emphasis
    x_run.fill_from(x_look.run);
    x_bold = look.bold.value_or(false);
    x_italic = look.italic.value_or(false);
    parts(node);
  }

  void parts(const pugi::xml_node& node) {
    for (const pugi::xml_node& each : node.children()) part(each);
  }

  void part(const pugi::xml_node& node) {
    const std::string_view name = local_name(node.name());
    if (name == "t")
      written(node);
    else if (name == "tab" || name == "ptab")
      add(" ");
    else if (name == "br" || name == "cr")
      line_break(node);
    else if (name == "noBreakHyphen")
      add("-");
    else if (name == "sym")
      symbol(node);
    else if (name == "fldChar")
      field(node);
    else if (name == "instrText")
      x_reading.fields.instruct(node.child_value());
    else if (name == "footnoteReference" || name == "endnoteReference")
      footnote(node, name == "endnoteReference");
    else if (name == "drawing" || name == "pict" || name == "object")
      picture(node);
    else if (name == "AlternateContent")
      alternatives(node);
    else if (name == "ruby")
      inside(child(node, "rubyBase"));
  }

  /// Of a drawing in two forms, the first is read, or the second if the first is not known.
  void alternatives(const pugi::xml_node& node) {
    const pugi::xml_node choice = child(node, "Choice");
    parts(choice ? choice : child(node, "Fallback"));
  }

  void written(const pugi::xml_node& node) {
    std::string text = node.child_value();
    if (attribute(node, "space") != "preserve") {
      const std::size_t first = text.find_first_not_of(" \t\r\n");
      if (first == std::string::npos) return;
      text = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
    }
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\t' || c == '\r' || c == '\n'; }, ' ');
    if (is_symbol_font(x_run.font)) text = symbols(text);
    add(without_private_signs(text));
  }

  /// Text that is set in a symbol font means other characters than it says.
  std::string symbols(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const char32_t code = next_code_point(text, at);
      if (code == ' ') {
        out += ' ';
        continue;
      }
      const std::string shown = symbol_text(x_run.font, static_cast<std::uint32_t>(code));
      if (shown.empty()) lose_symbol();
      out += shown;
    }
    return out;
  }

  std::string without_private_signs(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t begin = at;
      const char32_t code = next_code_point(text, at);
      const bool is_private = (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
      if (is_private) lose_symbol();
      if (is_private || code == 0xAD || code == 0xFEFF || is_hostile_control(code)) continue;
      out += text.substr(begin, at - begin);
    }
    return out;
  }

  void lose_symbol() {
    if (!x_reading.fields.hides_text()) x_reading.remarks.add(Remark::symbol);
  }

  void symbol(const pugi::xml_node& node) {
    const std::string_view digits = attribute(node, "char");
    std::uint32_t code = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    const std::string shown = symbol_text(attribute(node, "font"), code);
    if (shown.empty()) lose_symbol();
    add(shown);
  }

  void line_break(const pugi::xml_node& node) {
    const std::string_view type = attribute(node, "type");
    if (x_reading.fields.hides_text() || type == "page" || type == "column") return;
    Piece piece;
    piece.is_break = true;
    x_text.pieces.push_back(std::move(piece));
  }

  void field(const pugi::xml_node& node) {
    const std::string_view type = attribute(node, "fldCharType");
    if (type == "begin") {
      x_reading.fields.begin();
      form_field(child(node, "ffData"));
    } else if (type == "separate") {
      if (x_reading.fields.separate()) x_reading.remarks.add(Remark::contents_list);
    } else if (type == "end") {
      x_reading.fields.end();
    }
  }

  /// A check box of a form has no result; its state is in its properties.
  void form_field(const pugi::xml_node& data) {
    const pugi::xml_node box = child(data, "checkBox");
    if (box && !x_reading.fields.is_dropping()) {
      const pugi::xml_node state =
          child(box, "checked") ? child(box, "checked") : child(box, "default");
      Piece piece;
      piece.text = is_on(state) ? "\u2611" : "\u2610";
      x_text.pieces.push_back(std::move(piece));
    }
    if (child(data, "ddList")) x_reading.remarks.add(Remark::form_field);
  }

  void footnote(const pugi::xml_node& node, bool at_end) {
    if (x_reading.fields.hides_text() || is_on(child(node, "customMarkFollows"))) return;
    Piece piece;
    piece.footnote = (at_end ? "e" : "f") + std::string(attribute(node, "id"));
    x_text.pieces.push_back(std::move(piece));
  }

  void picture(const pugi::xml_node& node) {
    if (x_reading.fields.is_dropping()) return;
    if (x_run.hidden.value_or(false)) return x_reading.remarks.add(Remark::hidden_text);
    read_drawing(x_reading, node, x_text);
  }

  void add(std::string text) {
    if (text.empty() || x_reading.fields.hides_text()) return;
    if (x_run.hidden.value_or(false) && text.find_first_not_of(' ') != std::string::npos)
      return x_reading.remarks.add(Remark::hidden_text);
    if (text.find_first_not_of(' ') != std::string::npos && is_unseen(x_run, background()))
      return x_reading.remarks.add(Remark::unseen_text);
    if (x_run.struck.value_or(false)) x_reading.remarks.add(Remark::struck_text);
    if (x_run.raised == "superscript" || x_run.raised == "subscript") text = shifted(text);
    const std::string tag = has_letter(text) ? language() : "";
    Piece piece{std::move(text), x_bold, x_italic, tag, link(), "", false};
    x_text.pieces.push_back(std::move(piece));
  }

  std::optional<std::string> background() const {
    if (!x_run.background.empty()) return x_run.background;
    return x_look.background.empty() ? x_reading.background : x_look.background;
  }

  std::string shifted(const std::string& text) {
    const std::string shown = raised(text, x_run.raised == "superscript");
    if (!shown.empty()) return shown;
    if (text != " " && !is_one_of(std::string_view(text), ordinals))
      x_reading.remarks.add(Remark::raised_text);
    return text;
  }

  std::string language() const {
    const std::string& tag = x_run.language;
    const bool other = is_language_tag(tag) && primary(tag) != primary(x_reading.language);
    return other ? tag : "";
  }

  std::string link() {
    const std::string of_field = x_reading.fields.link();
    const std::string& target = of_field.empty() ? x_link : of_field;
    if (target.empty() || target.starts_with('#')) return target;
    if (document::is_safe_target(target) && target.find(':') != std::string::npos) return target;
    if (target != x_odd_link) x_reading.remarks.add(Remark::odd_link);
    x_odd_link = target;
    return "";
  }

  Reading& x_reading;
  const ParagraphLook& x_look;
  ParagraphText x_text;
  RunLook x_run;
  bool x_bold = false, x_italic = false;
  std::string x_link;
  std::string x_odd_link;  ///< the last one that was reported
};

/// A property by which neighbouring pieces are joined, from the outside inwards.
enum class Layer : std::uint8_t { link, language, bold, italic, text };

bool is_same(const Piece& a, const Piece& b, Layer layer) {
  if (layer == Layer::link) return a.link == b.link;
  if (layer == Layer::language) return a.language == b.language;
  return layer == Layer::bold ? a.bold == b.bold : a.italic == b.italic;
}

using Range = std::pair<Pieces::const_iterator, Pieces::const_iterator>;

void append(Range range, Layer layer, document::Inlines& out);

document::Inline wrapped(const Piece& first, Layer layer, document::Inlines content) {
  if (layer == Layer::link) return {document::Link{first.link, std::move(content)}};
  if (layer == Layer::language) return {document::Foreign{first.language, std::move(content)}};
  if (layer == Layer::bold) return {document::Strong{std::move(content)}};
  return {document::Emphasis{std::move(content)}};
}

bool has(const Piece& piece, Layer layer) {
  if (layer == Layer::link) return !piece.link.empty();
  if (layer == Layer::language) return !piece.language.empty();
  return layer == Layer::bold ? piece.bold : piece.italic;
}

void append_texts(Range range, document::Inlines& out) {
  std::string text;
  const auto flush = [&] {
    if (!text.empty()) out.push_back({document::Text{std::exchange(text, "")}});
  };
  for (auto piece = range.first; piece != range.second; ++piece) {
    text += piece->text;
    if (piece->is_break || !piece->footnote.empty()) flush();
    if (piece->is_break) out.push_back({document::LineBreak{}});
    if (!piece->footnote.empty()) out.push_back({document::FootnoteMark{piece->footnote}});
  }
  flush();
}

void append(Range range, Layer layer, document::Inlines& out) {
  if (layer == Layer::text) return append_texts(range, out);
  const auto inner = static_cast<Layer>(static_cast<std::uint8_t>(layer) + 1);
  for (auto begin = range.first; begin != range.second;) {
    const auto end = std::find_if(begin, range.second,
                                  [&](const Piece& each) { return !is_same(*begin, each, layer); });
    document::Inlines content;
    append({begin, end}, inner, content);
    if (has(*begin, layer))
      out.push_back(wrapped(*begin, layer, std::move(content)));
    else
      std::move(content.begin(), content.end(), std::back_inserter(out));
    begin = end;
  }
}

bool is_blank(const Piece& piece) {
  return piece.footnote.empty() &&
         (piece.is_break || piece.text.find_first_not_of(' ') == std::string::npos);
}

}  // namespace

ParagraphText read_text(Reading& reading, const pugi::xml_node& paragraph,
                        const ParagraphLook& look) {
  TextReader reader(reading, look);
  reader.inside(paragraph);
  ParagraphText text = reader.take();
  trim(text.pieces);
  return text;
}

void trim(Pieces& pieces) {
  const auto first =
      std::find_if(pieces.begin(), pieces.end(), [](const Piece& one) { return !is_blank(one); });
  pieces.erase(pieces.begin(), first);
  while (!pieces.empty() && is_blank(pieces.back())) pieces.pop_back();
  if (pieces.empty()) return;
  std::string& begin = pieces.front().text;
  begin.erase(0, std::min(begin.find_first_not_of(' '), begin.size()));
  std::string& end = pieces.back().text;
  if (pieces.back().footnote.empty()) end.erase(end.find_last_not_of(' ') + 1);
}

std::string plain(const Pieces& pieces) {
  std::string out;
  for (const Piece& piece : pieces) out += piece.is_break ? " " : piece.text;
  return out;
}

bool is_all_bold(const Pieces& pieces) {
  return !pieces.empty() && std::all_of(pieces.begin(), pieces.end(), [](const Piece& piece) {
    return piece.bold || is_blank(piece) || !piece.footnote.empty();
  });
}

void drop_bold(Pieces& pieces) {
  for (Piece& piece : pieces) piece.bold = false;
}

document::Inlines inlines_of(const Pieces& pieces) {
  document::Inlines out;
  append({pieces.begin(), pieces.end()}, Layer::link, out);
  return out;
}

}  // namespace muster::word
