// SPDX-License-Identifier: MIT
#include "word/pictures.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/ascii.hpp"

namespace muster::word {

namespace {

constexpr int narrowest = 10;  ///< per cent of the column, as for pictures of Markdown

/// Whether a shape has an area that can cover words: it is neither a line nor empty inside.
bool is_area(const pugi::xml_node& shape) {
  const pugi::xml_node properties = child(shape, "spPr");
  const std::string form = lower(attribute(child(properties, "prstGeom"), "prst"));
  return !child(properties, "noFill") && form != "line" &&
         form.find("connector") == std::string::npos;
}

bool has_area(const pugi::xml_node& node) {
  const std::string_view name = local_name(node.name());
  if (name == "pic" || name == "chart" || name == "relIds") return true;
  if (name == "wsp") return is_area(node);
  const auto children = node.children();
  return std::any_of(children.begin(), children.end(), has_area);
}

constexpr int quarter_turn = 5'400'000;  ///< 60,000ths of a degree

/// Whether the frame of a picture or group (`a:xfrm`) turns or mirrors it.
struct Turn {
  explicit Turn(const pugi::xml_node& frame)
      : angle(frame.attribute("rot").as_int() % (4 * quarter_turn)),
        mirrored(is_on_value(attribute(frame, "flipH"))),
        upside_down(is_on_value(attribute(frame, "flipV"))) {}

  bool any() const { return angle != 0 || mirrored || upside_down; }
  bool is_quarter() const { return angle % quarter_turn == 0; }
  /// Word mirrors a picture before it turns it clockwise (ECMA-376, 20.1.7.6). Upside down is
  /// mirrored and turned by half.
  unsigned orientation() const {
    if (!is_quarter()) return 0;
    const int quarters = (angle / quarter_turn + 4 + (upside_down ? 2 : 0)) % 4;
    static constexpr unsigned plain[] = {1, 6, 3, 8}, in_mirror[] = {2, 7, 4, 5};
    return (mirrored != upside_down ? in_mirror : plain)[quarters];
  }

  int angle;  ///< clockwise, or anticlockwise if it is negative
  bool mirrored, upside_down;
};

/// What a drawing says of the pictures in it.
struct Description {
  std::string words;
  bool decorative = false;
  double width = 0;          ///< English metric units; 0: not known
  unsigned orientation = 1;  ///< as in Exif, 1 to 8; 0: turned in a way that can't be drawn
  bool recoloured = false;   ///< whether Word shows it in other colours than those of its file
};

class DrawingReader {
 public:
  DrawingReader(Reading& reading, ParagraphText& text) : x_reading(reading), x_text(text) {}

  void read(const pugi::xml_node& drawing) {
    const bool is_object = local_name(drawing.name()) == "object";
    inside(drawing, Description{});
    if (is_object) {
      x_text.pictures.resize(x_pictures_before);
      return x_reading.remarks.add(Remark::embedded_object);
    }
    if (!x_found) x_reading.remarks.add(Remark::shape);
  }
  void begin(std::size_t pictures) { x_pictures_before = pictures; }

 private:
  void inside(const pugi::xml_node& node, Description about) {
    look_at_place(node);
    describe(node, about);
    note_turn(node, about);
    for (const pugi::xml_node& each : node.children()) element(each, about);
  }

  /// Something in front of the text, around which the text does not flow, may cover words.
  void look_at_place(const pugi::xml_node& node) {
    const std::string_view name = local_name(node.name());
    if (name == "anchor" && child(node, "wrapNone") && !is_on_value(attribute(node, "behindDoc")) &&
        has_area(node))
      x_reading.remarks.add(Remark::covered_text);
    if (name == "pict") {
      for (const pugi::xml_node& shape : node.children()) {
        const std::string style = lower(attribute(shape, "style"));
        const bool floats = style.find("position:absolute") != std::string::npos;
        const bool behind = style.find("z-index:-") != std::string::npos;
        if (floats && !behind && !child(shape, "wrap")) x_reading.remarks.add(Remark::covered_text);
      }
    }
    const pugi::xml_node crop = child(node, "srcRect");
    for (const char* side : {"l", "t", "r", "b"})
      if (number_of(attribute(crop, side)) > 0)
        return x_reading.remarks.add(Remark::cropped_picture);
    if (name == "pic" && has_own_outline(child(node, "spPr")))
      x_reading.remarks.add(Remark::cropped_picture);
  }

  /// Whether a picture is cut to another shape than its rectangle.
  static bool has_own_outline(const pugi::xml_node& properties) {
    const std::string_view form = attribute(child(properties, "prstGeom"), "prst");
    return child(properties, "custGeom") || (!form.empty() && form != "rect");
  }

  /// Notes how a picture is turned. A turned group turns its pictures around its own middle.
  static void note_turn(const pugi::xml_node& node, Description& about) {
    const pugi::xml_node frame = child(child(node, "spPr"), "xfrm");
    const std::string style = lower(attribute(node, "style"));
    if (Turn(child(child(node, "grpSpPr"), "xfrm")).any() ||
        style.find("rotation:") != std::string::npos || style.find("flip:") != std::string::npos)
      about.orientation = 0;
    if (local_name(node.name()) != "pic" || about.orientation == 0) return;
    about.orientation = Turn(frame).orientation();
    // The frame has the size before the turn.
    if (const double down = number_of(attribute(child(frame, "ext"), "cy"));
        about.orientation >= 5 && down > 0)
      about.width = down;
  }

  void describe(const pugi::xml_node& node, Description& about) {
    for (const pugi::xml_node& each : node.children()) {
      const std::string_view name = local_name(each.name());
      if (name == "docPr" || name == "cNvPr") take_words(each, about);
      if (name == "nvPicPr") describe(each, about);
      if (name == "extent") about.width = number_of(attribute(each, "cx"));
    }
    if (const std::string_view alt = attribute(node, "alt");
        local_name(node.name()) == "shape" && !alt.empty())
      about.words = alt;
  }

  void take_words(const pugi::xml_node& node, Description& about) {
    std::string words(attribute(node, "descr"));
    if (words.empty()) words = attribute(node, "title");
    if (is_on_value(attribute(node, "hidden"))) x_reading.remarks.add(Remark::hidden_text);
    if (!words.empty()) about.words = words;
    for (const pugi::xml_node& extension : child(node, "extLst").children())
      if (attribute(child(extension, "decorative"), "val") == "1") about.decorative = true;
  }

  void element(const pugi::xml_node& node, const Description& about) {
    const std::string_view name = local_name(node.name());
    if (name == "blip")
      blip(node, about);
    else if (name == "imagedata")
      image_data(node, about);
    else if (name == "txbxContent")
      text_box(node);
    else if (name == "chart" && !attribute(node, "id").empty())
      found(Remark::chart);
    else if (name == "relIds")
      found(Remark::smart_art);
    else if (name == "oMath")
      found(Remark::equation);
    else if (name == "AlternateContent")
      inside(child(node, "Choice") ? child(node, "Choice") : child(node, "Fallback"), about);
    else
      inside(node, about);
  }

  void blip(const pugi::xml_node& node, Description about) {
    about.recoloured = is_recoloured(node);
    picture(attribute(node, "embed"), attribute(node, "link"), about);
  }

  void image_data(const pugi::xml_node& node, Description about) {
    if (is_cropped(node)) return x_reading.remarks.add(Remark::cropped_picture);
    about.recoloured =
        has_any(node, {"gain", "blacklevel", "gamma", "grayscale", "bilevel", "chromakey"});
    picture(attribute(node, "id"), "", about);
  }

  /// Whether Word shows a picture in other colours than those of its file, lighter, or through.
  static bool is_recoloured(const pugi::xml_node& blip) {
    return std::ranges::any_of(blip.children(), [](const pugi::xml_node& effect) {
      const std::string_view name = local_name(effect.name());
      if (name == "lum")
        return number_of(attribute(effect, "bright")) != 0 ||
               number_of(attribute(effect, "contrast")) != 0;
      if (name == "alphaModFix") return number_of(attribute(effect, "amt")) != whole_alpha;
      return name != "extLst" && effect.type() == pugi::node_element;
    });
  }

  static bool has_any(const pugi::xml_node& node, std::initializer_list<const char*> names) {
    return std::ranges::any_of(names,
                               [&](const char* name) { return !attribute(node, name).empty(); });
  }

  void found(Remark remark) {
    x_found = true;
    x_reading.remarks.add(remark);
  }

  void text_box(const pugi::xml_node& node) {
    found(Remark::text_box);
    x_text.boxes.push_back(node);
  }

  void picture(std::string_view embedded, std::string_view linked, const Description& about) {
    x_found = true;
    if (about.decorative) return;
    const auto relation = x_reading.relations.find(std::string(embedded));
    const std::string member = relation == x_reading.relations.end() ? "" : relation->second.member;
    if (member.empty() || member.find(':') != std::string::npos || !x_reading.package.has(member))
      return x_reading.remarks.add(linked.empty() && relation == x_reading.relations.end()
                                       ? Remark::other_picture
                                       : Remark::linked_picture);
    const std::string bytes = x_reading.package.bytes(member);
    const bool shown = bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF");
    if (!shown) return x_reading.remarks.add(Remark::other_picture);
    if (about.orientation == 0) x_reading.remarks.add(Remark::turned_picture);
    if (about.recoloured) x_reading.remarks.add(Remark::recoloured_picture);
    if (about.words.empty()) return x_reading.remarks.add(Remark::no_alternative);
    document::Image image;
    image.file = document::picture_of_paper(x_reading.file, member, about.orientation);
    image.alternative = about.words;
    if (about.width > 0 && x_reading.text_width > 0)
      image.width = std::clamp(
          static_cast<int>(std::lround(100 * about.width / x_reading.text_width)), narrowest, 100);
    x_text.pictures.push_back({std::move(image), {0, x_reading.remarks.paragraph()}});
  }

  static bool is_cropped(const pugi::xml_node& data) {
    return std::any_of(std::begin(crops), std::end(crops), [&](const char* side) {
      const std::string_view cut = attribute(data, side);
      return !cut.empty() && cut.find_first_not_of("0.f") != std::string_view::npos;
    });
  }
  static constexpr double whole_alpha = 100'000;  ///< thousandths of a per cent
  static constexpr const char* crops[] = {"cropleft", "croptop", "cropright", "cropbottom"};

  static double number_of(std::string_view text) {
    double number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::isfinite(number) ? std::clamp(number, 0.0, 1e9) : 0;
  }

  Reading& x_reading;
  ParagraphText& x_text;
  std::size_t x_pictures_before = 0;
  bool x_found = false;  ///< whether anything but plain shapes was in it
};

}  // namespace

void read_drawing(Reading& reading, const pugi::xml_node& drawing, ParagraphText& text) {
  DrawingReader reader(reading, text);
  reader.begin(text.pictures.size());
  reader.read(drawing);
}

}  // namespace muster::word
