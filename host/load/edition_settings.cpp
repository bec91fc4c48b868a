// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic_codes.hpp"
#include "base/web_address.hpp"
#include "load/edition_reader.hpp"

namespace muster::load {

namespace {

enum class SettingType : unsigned char { word, words, texts, yes_or_no, whole, number, rate, date };

struct Setting {
  std::string_view key;
  SettingType type;
  double lowest = 0, highest = 0;  ///< of a number
  std::string_view words = {};     ///< of a word or list: the allowed words, separated by |
};

constexpr std::array spc{
    Setting{"profile", SettingType::word, 0, 0, "nhsrplotthedots|making-data-count|no-screening"},
    Setting{"limit_factor", SettingType::number, 0.5, 10},
    Setting{"screen", SettingType::yes_or_no},
    Setting{"screening_factor", SettingType::number, 1, 100},
    Setting{"run_length", SettingType::whole, 3, 100},
    Setting{"trend_length", SettingType::whole, 3, 100},
    Setting{"two_in_three", SettingType::word, 0, 0, "near|beyond|off"},
    Setting{"fix_after", SettingType::whole, 12, 1000},
    Setting{"near_limits", SettingType::yes_or_no},
    Setting{"measures", SettingType::words, 0, 0, "leavers|joiners|leaver_rate|sickness"},
};

constexpr std::array uncertainty{
    Setting{"trials", SettingType::whole, 100, 100'000},
    Setting{"seed", SettingType::whole, 0, 1e15},
    Setting{"trend", SettingType::rate},
    Setting{"vacancies", SettingType::rate},
    Setting{"horizon", SettingType::number, 0.25, 10},
};

constexpr std::array data{
    Setting{"date_tolerance", SettingType::whole, 0, 366},
    Setting{"not_totals", SettingType::texts},
};

constexpr std::array social_care{
    Setting{"trend", SettingType::word, 0, 0, "look-back|latest-two"},
};

constexpr std::array round_of_updates{
    Setting{"from", SettingType::date},
    Setting{"by", SettingType::date},
};

constexpr std::array ended_actions{
    Setting{"closed", SettingType::word, 0, 0, "drop|keep"},
};

struct Group {
  std::string_view key;
  std::span<const Setting> settings;
};

constexpr std::array groups{Group{"actions", ended_actions},         Group{"data", data},
                            Group{"social_care", social_care}, Group{"spc", spc},
                            Group{"uncertainty", uncertainty}, Group{"updates", round_of_updates}};

std::vector<std::string> split(std::string_view words) {
  std::vector<std::string> out;
  while (!words.empty()) {
    std::size_t end = std::min(words.find('|'), words.size());
    out.emplace_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

/// Returns the shortest decimal form of the number that loses nothing when it is read again.
std::string plain(double number) {
  std::array<char, 32> digits;
  auto [end, fault] =
      std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed);
  return fault == std::errc() ? std::string(digits.data(), end) : "";
}

std::optional<std::string> plain(std::optional<double> number) {
  return number ? std::optional(plain(*number)) : std::nullopt;
}

std::optional<std::string> whole(YamlMap& group, const Setting& setting) {
  auto number = group.number(setting.key, setting.lowest, setting.highest);
  if (!number || std::floor(*number) == *number) return plain(number);
  group.report(setting.key, "is not a whole number");
  return std::nullopt;
}

/// Returns the words of a list with spaces between them, and reports each word that is not allowed.
std::optional<std::string> listed(YamlMap& group, const Setting& setting) {
  if (!group.has(setting.key)) return std::nullopt;
  const std::vector<std::string> allowed = split(setting.words);
  std::string out;
  for (const std::string& word : group.texts(setting.key)) {
    if (std::find(allowed.begin(), allowed.end(), word) == allowed.end())
      group.report(setting.key, "contains " + in_quotes(word) + ", which is not allowed",
                   {"use these words only: " + std::string(setting.words)});
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

/// Returns the strings of a list, one on each line.
std::optional<std::string> lines(YamlMap& group, const Setting& setting) {
  if (!group.has(setting.key)) return std::nullopt;
  std::string out;
  for (const std::string& text : group.texts(setting.key)) out += (out.empty() ? "" : "\n") + text;
  return out;
}

std::optional<std::string> value_of(YamlMap& group, const Setting& setting) {
  switch (setting.type) {
    case SettingType::texts:
      return lines(group, setting);
    case SettingType::word:
      return group.word(setting.key, split(setting.words));
    case SettingType::words:
      return listed(group, setting);
    case SettingType::yes_or_no: {
      auto word = group.word(setting.key, {"yes", "no"});
      return word ? std::optional<std::string>(*word == "yes" ? "1" : "0") : std::nullopt;
    }
    case SettingType::whole:
      return whole(group, setting);
    case SettingType::number:
      return plain(group.number(setting.key, setting.lowest, setting.highest));
    case SettingType::rate:
      return plain(group.rate(setting.key));
    case SettingType::date: {
      const auto day = group.date(setting.key);
      return day ? std::optional(iso_date(*day)) : std::nullopt;
    }
  }
  return std::nullopt;
}

}  // namespace

std::map<std::string, std::string> read_settings(YamlMap& yaml) {
  std::map<std::string, std::string> settings;
  for (const Group& group : groups) {
    auto map = yaml.map(group.key);
    if (!map) continue;
    for (const Setting& setting : group.settings) {
      if (auto value = value_of(*map, setting))
        settings[std::string(group.key) + "." + std::string(setting.key)] = std::move(*value);
    }
    map->finish();
  }
  return settings;
}

namespace {

const std::vector<std::string> chapter_words = {"auto", "yes", "no"};
const std::vector<std::string> yes_or_no = {"yes", "no"};
const std::vector<std::string> appendix_words = {"right-hand", "following"};
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

/// Returns the licence. The Open Government Licence is recognised by its SPDX id; any other value
/// is used as the publisher's own text.
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
  web.fast_web_view = map->word("fast_web_view", yes_or_no) == "yes";
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

model::PackCopies read_copies(YamlMap& yaml) {
  model::PackCopies copies;
  auto map = yaml.map("copies");
  if (!map) return copies;
  copies.print = map->word("print", yes_or_no) == "yes";
  copies.appendices_right = map->word("appendices", appendix_words) == "right-hand";
  if (copies.appendices_right && !copies.print)
    map->report("appendices", "is about a printer's copy, which this edition does not have",
                {"write 'print: yes' next to it, or remove it"});
  copies.tablet = map->number("tablet", 1, 10'000).value_or(0);
  map->finish();
  return copies;
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
