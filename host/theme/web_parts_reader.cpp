// SPDX-License-Identifier: MIT
#include "theme/web_parts_reader.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/web_address.hpp"

namespace muster::theme {
namespace {

const std::vector<std::string> web_keys = {"head", "header", "footer", "css", "policy"};
const std::vector<std::string> directives = {"script-src", "style-src",   "img-src",
                                             "font-src",   "connect-src", "frame-src",
                                             "media-src",  "form-action"};
constexpr std::size_t most_style_bytes = 200'000;

/// Reads the key `web`.
class WebReader {
 public:
  WebReader(FieldReader& reader, const YAML::Node& map, const Folder& themes)
      : x_reader(reader), x_map(map), x_themes(themes) {}

  WebParts read() {
    x_reader.check_keys(x_map, web_keys, "web.");
    read_policy();
    x_parts.head = markup("head", PartOfPage::head);
    x_parts.header = markup("header", PartOfPage::body);
    x_parts.footer = markup("footer", PartOfPage::body);
    if (x_map["css"]) read_style();
    return std::move(x_parts);
  }

 private:
  /// Reads `web.policy`, which may list only origins: a keyword such as 'unsafe-inline', or *,
  /// would open the page to everything.
  void read_policy() {
    const YAML::Node policy = x_reader.map(x_map, "policy");
    if (!policy) return;
    x_reader.check_keys(policy, directives, "web.policy.");
    for (const std::string& name : directives) {
      const YAML::Node list = policy[name];
      if (!list) continue;
      PolicyDirective directive{name, {}};
      if (!list.IsSequence())
        x_reader.bad_value(list, "'web.policy." + name + "' must be a list of origins");
      for (const YAML::Node& item : list) read_origin(item, directive);
      x_parts.policy.push_back(std::move(directive));
    }
  }

  void read_origin(const YAML::Node& item, PolicyDirective& directive) {
    const std::string value = item.IsScalar() ? item.Scalar() : "";
    const std::string name = "'web.policy." + directive.name + "'";
    if (!value.starts_with("https://") || origin_of(value) != value)
      return x_reader.bad_value(item, name + " contains '" + value +
                                          "', but an origin such as https://www.example.org was "
                                          "expected");
    directive.origins.push_back(value);
  }

  /// Whether the file exists. Records its name, or reports that it is missing.
  bool is_there(const YAML::Node& node, const std::string& file) {
    if (file.empty()) return false;
    if (x_themes.has(file)) {
      x_parts.files.push_back(x_themes.display(file));
      return true;
    }
    x_reader.missing(node, code::theme_web,
                     "there is no file '" + file + "' in the themes' folder");
    return false;
  }

  std::vector<Markup> markup(const char* key, PartOfPage part) {
    const YAML::Node node = x_map[key];
    if (!node) return {};
    const std::string file = x_reader.text(node, std::string("web.") + key).value_or("");
    if (!is_there(node, file)) return {};
    return read_markup(x_themes, file, part, x_parts, x_reader.diagnostics());
  }

  void read_style() {
    const YAML::Node node = x_map["css"];
    const std::string file = x_reader.text(node, "web.css").value_or("");
    if (!is_there(node, file)) return;
    x_parts.css = x_themes.read(file);
    if (x_parts.css.size() > most_style_bytes)
      return x_reader.missing(node, code::theme_web,
                              "the style sheet has " + std::to_string(x_parts.css.size()) +
                                  " bytes; at most 200,000 are allowed");
    check_style(x_parts.css, x_themes.display(file), x_parts.policy, x_reader.diagnostics());
  }

  FieldReader& x_reader;
  const YAML::Node& x_map;
  const Folder& x_themes;
  WebParts x_parts;
};

}  // namespace

std::optional<WebParts> read_web_parts(FieldReader& reader, const YAML::Node& root,
                                       const Folder& themes) {
  const YAML::Node map = reader.map(root, "web");
  if (!map) return std::nullopt;
  return WebReader(reader, map, themes).read();
}

}  // namespace muster::theme
