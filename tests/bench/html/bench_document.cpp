// SPDX-License-Identifier: MIT
#include "bench/html/bench_document.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

namespace muster::bench {
namespace {

using namespace document;
using nlohmann::json;

Inlines words(const std::string& text) { return {Inline{Text{text}}}; }

Cell cell(Inlines content) {
  Cell out;
  out.content = std::move(content);
  return out;
}

/// A place such as "2.11" in ids and numbers.
struct Section {
  std::string number, key;
  const json& content;
};

Block heading(int level, std::string id, std::string number, const std::string& text) {
  return {Heading{level, std::move(id), std::move(number), words(text)}, {}};
}

Table table(const Section& section, const std::string& kind, const std::string& caption,
            const std::vector<std::string>& titles, std::size_t first_number) {
  Table out;
  out.id = kind + "-" + section.key;
  out.number = "Table " + section.number + " " + kind;
  out.caption = words(caption);
  Row head;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    out.columns.push_back({titles[i], i < first_number ? Align::left : Align::right, ""});
    head.cells.push_back(cell(words(titles[i])));
  }
  out.head = {head};
  return out;
}

/// The figures of the first table can be traced, as those of every publication.
Table position(const Section& section) {
  Table out = table(section, "position", "Staff in post, vacancies, demand, supply and gap",
                    {"Sector", "Profession", "Staff in post", "Vacancies", "Demand", "Supply",
                     "Gap", "Turnover", "Stability"},
                    2);
  std::size_t number = 0;
  for (const json& row : section.content.at("rows")) {
    Row made;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string id = section.key + "." + std::to_string(++number);
      made.cells.push_back(i < 2 ? cell(words(row[i]))
                                 : cell({Inline{Figure{id, row[i].get<std::string>()}}}));
    }
    made.cells.front().header = true;
    out.rows.push_back(std::move(made));
  }
  return out;
}

std::string colour_of(const std::string& rating) {
  return rating == "Red" ? "red" : rating == "Amber" ? "amber" : "green";
}

Table plan(const Section& section) {
  Table out = table(section, "plan", "Action plan", {"Action", "Owner", "Progress", "RAG"}, 4);
  for (const json& action : section.content.at("acts")) {
    Row made;
    for (std::size_t i = 0; i < 3; ++i) made.cells.push_back(cell(words(action[i])));
    const std::string rating = action[3];
    made.cells.push_back(cell({Inline{RatingMark{rating, colour_of(rating)}}}));
    out.rows.push_back(std::move(made));
  }
  return out;
}

constexpr const char* sectors[] = {"Acute",     "Community",   "Mental Health", "Primary Care",
                                   "Ambulance", "Social Care", "Public Health", "Specialist"};

ChartSeries series(const std::string& title, const json& values) {
  ChartSeries out{title, {}};
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double value = values[i];
    out.values.push_back({sectors[i % std::size(sectors)], value, format_number(value, {}), ""});
  }
  return out;
}

Chart outlook(const Section& section) {
  Chart out;
  out.id = "outlook-" + section.key;
  out.number = "Figure " + section.number;
  out.kind = ChartKind::diverging_bars;
  out.caption = words("Demand and supply by sector");
  out.series = {series("Demand", section.content.at("dem")),
                series("Supply", section.content.at("sup"))};
  return out;
}

void add_section(const Section& section, Blocks& blocks) {
  const std::string& key = section.key;
  blocks.push_back(heading(3, "s-" + key, section.number, section.content.at("title")));
  for (const json& paragraph : section.content.at("paras")) {
    blocks.push_back({Paragraph{words(paragraph)}, {}});
  }
  blocks.push_back(heading(4, "h1-" + key, section.number + ".1", "Workforce position"));
  blocks.push_back({position(section), {}});
  blocks.push_back(heading(4, "h2-" + key, section.number + ".2", "Demand and supply"));
  blocks.push_back({outlook(section), {}});
  blocks.push_back(heading(4, "h3-" + key, section.number + ".3", "Action plan"));
  blocks.push_back({plan(section), {}});
}

}  // namespace

Document read_document(const std::string& path) {
  std::ifstream file(path);
  const json source = json::parse(file);
  Document out;
  out.metadata.title = source.at("title");
  out.metadata.subtitle = source.at("subtitle");
  out.metadata.organisation = "Benchmark";
  std::size_t chapter = 0;
  for (const json& content : source.at("chs")) {
    const std::string number = std::to_string(++chapter);
    out.blocks.push_back(heading(2, "c-" + number, number, content.at("title")));
    std::size_t at = 0;
    for (const json& section : content.at("secs")) {
      const std::string inner = std::to_string(++at);
      add_section({number + "." + inner, number + "-" + inner, section}, out.blocks);
    }
  }
  return out;
}

}  // namespace muster::bench
