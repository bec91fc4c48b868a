// SPDX-License-Identifier: MIT
// Writes sample pages for the browser test: html_sample FOLDER PAYLOADS.json. FOLDER gets every
// kind of node in both themes, large print, with a logo, hostile text and a long table;
// FOLDER/payloads a page for each payload and a list of them.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "base/diagnostic.hpp"
#include "support/source_path.hpp"
#include "unit/chart/arial_measure.hpp"
#include "unit/html/hostile_document.hpp"
#include "unit/html/html_text.hpp"
#include "unit/html/sample_document.hpp"
#include "unit/html/sample_logo.hpp"

namespace {

using namespace muster;
using nlohmann::json;

class Pages {
 public:
  explicit Pages(std::string folder) : x_folder(std::move(folder)) {
    std::filesystem::create_directories(x_folder);
  }

  std::string write(const std::string& name, const document::Document& document,
                    const theme::Theme& theme) {
    const std::string page = html::html_of(document, html::sample_options(), theme);
    write_text(name, page);
    return page;
  }

  void write_text(const std::string& name, const std::string& text) {
    std::ofstream file(x_folder + "/" + name, std::ios::binary);
    file << text;
    file.close();
    if (!file) x_good = false;
  }

  bool is_good() const { return x_good; }

 private:
  std::string x_folder;
  bool x_good = true;
};

/// A payload in every place; charts and links have it in places of their own, in which it may be
/// cut or left out.
document::Document everywhere(const std::string& payload) {
  document::Document out = html::hostile_document(payload);
  for (ChartKind kind :
       {ChartKind::diverging_bars, ChartKind::stacked_share, ChartKind::run_chart}) {
    document::Chart chart = html::hostile_chart(payload, kind);
    chart.id += "-labels";
    chart.series = {{payload, {{payload, 1.0, payload, payload}, {payload, {}, payload, ""}}}};
    out.blocks.push_back({std::move(chart), {}});
  }
  const document::Inlines words = {document::tree::words("link")};
  for (const std::string& target : {payload, "#" + payload, "https://" + payload}) {
    out.blocks.push_back(document::tree::paragraph({{document::Link{target, words}}}));
  }
  return out;
}

/// How often harmless words occur on the page: a payload must be read as often.
std::size_t times_on(const std::string& page, const std::string& words) {
  std::string text;
  bool inside = false;
  for (char c : page) {
    if (c == '<') inside = true;
    if (!inside) text += c;
    if (c == '>') inside = false;
  }
  return html::count(text, words);
}

bool write_payloads(const std::string& folder, const json& payloads, const theme::Theme& theme) {
  Pages pages(folder);
  const std::string harmless = "harmless";
  const auto marked = [&](const std::string& words) {
    theme::Theme out = theme;
    out.logo = html::sample_logo();
    out.logo->alternative = words;
    return out;
  };
  // The harmless page has no links, like those with payloads.
  pages.write("harmless.html", everywhere(harmless), marked(harmless));
  const std::size_t times = times_on(html::html_of(html::hostile_document(harmless)), harmless);
  json list = {{"harmless", {"harmless.html"}}, {"pages", json::array()}};
  for (std::size_t i = 0; i < payloads.size(); ++i) {
    const std::string payload = payloads[i];
    const std::string file = "payload-" + std::to_string(i + 1) + ".html";
    pages.write(file, everywhere(payload), marked(payload));
    list["pages"].push_back({{"file", file}, {"payload", payload}, {"times", times}});
  }
  pages.write_text("payloads.json", list.dump(1));
  return pages.is_good();
}

/// The neutral theme with the header, footer and styles of templates/theme/example-site. What the
/// head loads is not there to be loaded.
theme::Theme theme_of_site(const Folder& themes, Diagnostics& diagnostics) {
  std::map<std::string, std::string> files = {
      {"site.yaml", themes.read("neutral.yaml") + themes.read("example-site/web.yaml")}};
  for (const std::string& name : themes.files("example-site"))
    files["example-site/" + name] = themes.read("example-site/" + name);
  theme::Theme out = theme::load_theme(*memory_folder(std::move(files)), "site", diagnostics);
  if (out.web) out.web->head.clear();
  return out;
}

/// A fragment in a page of a content system, whose own rules are next to it.
std::string page_with_fragment(const document::Document& document, const theme::Theme& theme) {
  StringSink sink;
  html::write_fragment(document, theme, chart::ArialMeasure{}, html::sample_options(), 2, sink);
  return "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><meta "
         "name=\"viewport\" content=\"width=device-width, initial-scale=1\"/><title>Page</title>"
         "<link rel=\"icon\" href=\"data:,\"/><style>h1, p { margin: 1em; }\n" +
         html::fragment_css(theme) + "</style></head><body><main><h1>Page</h1>\n" + sink.text +
         "</main></body></html>\n";
}

bool write_samples(const std::string& folder, const theme::Theme& neutral,
                   const theme::Theme& health, const theme::Theme& site) {
  Pages pages(folder);
  const document::Document sample = html::sample_document();
  pages.write("neutral.html", sample, neutral);
  pages.write("health.html", sample, health);
  pages.write("large-print.html", sample, theme::large_print(neutral));
  pages.write("long-table.html", html::large_document(2000), neutral);
  theme::Theme with_logo = neutral;
  with_logo.logo = html::sample_logo();
  pages.write("logo.html", sample, with_logo);
  document::Document megabyte;
  megabyte.metadata.title = "A cell of a megabyte";
  megabyte.blocks = {document::tree::heading(2, "cell", "", "A cell"),
                     {html::hostile_table(std::string(20, '<')), {}}};
  auto& table = std::get<document::Table>(megabyte.blocks.back().node);
  table.id = "cell-table";
  table.rows[0].cells[0] = document::tree::header(
      {document::tree::words(std::string(1U << 20U, '<') + "<script>alert(1)</script>")});
  pages.write("megabyte.html", megabyte, neutral);
  pages.write("site.html", sample, site);
  pages.write_text("fragment-page.html", page_with_fragment(sample, neutral));
  return pages.is_good();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: html_sample FOLDER PAYLOADS.json\n";
    return 1;
  }
  const std::string folder = arguments[1];
  Diagnostics diagnostics;
  const auto themes = open_folder(muster::test::source_path("templates/theme"));
  const theme::Theme neutral = theme::load_theme(*themes, "neutral", diagnostics);
  const theme::Theme health = theme::load_theme(*themes, "health", diagnostics);
  const theme::Theme site = theme_of_site(*themes, diagnostics);
  std::ifstream source(arguments[2]);
  const json payloads = json::parse(source);
  const bool good = write_samples(folder, neutral, health, site) &&
                    write_payloads(folder + "/payloads", payloads, neutral);
  return good && !diagnostics.has_errors() ? 0 : 1;
}
