// SPDX-License-Identifier: MIT
#include "load/web_settings.hpp"

#include <utility>

#include "base/web_address.hpp"

namespace muster::load {

namespace {

const std::vector<std::string> chapter_words = {"auto", "yes", "no"};
const std::vector<std::string> compliance_words = {"full", "partial", "none"};
const std::vector<std::string> nation_words = {"great-britain", "northern-ireland"};

constexpr const char* ogl = "OGL-3.0";

template <class Value>
void take_web(std::optional<Value> value, Value& out) {
  if (value) out = std::move(*value);
}

std::string web_address(YamlMap& yaml, std::string_view key, bool or_mail = false) {
  std::string address = yaml.text(key).value_or("");
  const bool fits = is_web_address(address) || (or_mail && is_mail_address(address));
  if (address.empty() || fits) return address;
  yaml.report(key, "contains '" + address + "', but a web address was expected",
              {or_mail ? "write an address such as https://www.example.org/feedback, or mailto: "
                         "and an e-mail address"
                       : "write an address such as https://www.example.org/strategies"});
  return "";
}

/// The Open Government Licence by its SPDX id; any other licence in the publisher's own words.
model::Licence read_licence(YamlMap& yaml) {
  const std::string words = yaml.text("licence").value_or("");
  if (words != ogl) return {words, ""};
  return {"Open Government Licence v3.0",
          "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"};
}

void read_pages(YamlMap& yaml, model::WebSettings& web) {
  auto map = yaml.map("web");
  if (!map) return;
  web.base_url = web_address(*map, "base_url");
  while (web.base_url.ends_with('/')) web.base_url.pop_back();
  web.feedback = web_address(*map, "feedback", true);
  web.privacy = web_address(*map, "privacy");
  const auto chapters = map->word("chapters", chapter_words);
  if (chapters == "yes") web.chapters = model::ChapterPages::always;
  if (chapters == "no") web.chapters = model::ChapterPages::never;
  if (const auto level = map->number("fragment_level", 1, 4)) {
    web.fragment_level = static_cast<int>(*level);
    if (web.fragment_level != *level) map->report("fragment_level", "is not a whole number");
  }
  map->finish();
}

}  // namespace

model::WebSettings read_web(YamlMap& yaml) {
  model::WebSettings web;
  web.licence = read_licence(yaml);
  take_web(yaml.text("copyright"), web.copyright);
  web.updated = yaml.date("updated");
  web.next_review = yaml.date("next_review");
  read_pages(yaml, web);
  return web;
}

model::AccessibilitySettings read_accessibility(YamlMap& yaml) {
  model::AccessibilitySettings out;
  auto map = yaml.map("accessibility");
  if (!map) return out;
  const auto status = map->word("status", compliance_words);
  if (status == "full") out.status = model::Compliance::full;
  if (status == "partial") out.status = model::Compliance::partial;
  if (status == "none") out.status = model::Compliance::none;
  if (map->word("nation", nation_words) == "northern-ireland")
    out.nation = model::Nation::northern_ireland;
  out.known = map->texts("known");
  out.burden = map->texts("burden");
  out.out_of_scope = map->texts("out_of_scope");
  out.plans = map->texts("plans");
  take_web(map->text("response"), out.response);
  take_web(map->text("tested_by"), out.tested_by);
  out.prepared = map->date("prepared");
  out.reviewed = map->date("reviewed");
  out.tested = map->date("tested");
  map->finish();
  return out;
}

}  // namespace muster::load
