// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/diagnostic.hpp"
#include "base/word_list.hpp"
#include "load/file_problems.hpp"
#include "starter/codes.hpp"
#include "starter/joined_edition.hpp"
#include "starter/yaml_lines.hpp"

namespace muster::starter {

namespace {

using load::in_quotes;
using model::Edition;
using Blocks = std::vector<YamlBlock>;

/// Keys that are written anew, here or by next_yaml.
constexpr std::array<std::string_view, 12> made = {
    "id",        "title",    "organisation", "previous", "status",  "version",
    "published", "baseline", "publications", "sectors",  "ratings", "disclosure"};

const YamlBlock* find(const Blocks& blocks, std::string_view key) {
  const auto found = std::find_if(blocks.begin(), blocks.end(),
                                  [&](const YamlBlock& block) { return block.key == key; });
  return found == blocks.end() ? nullptr : &*found;
}

std::string yaml_list(const std::vector<std::string>& words) { return "[" + joined(words) + "]"; }

void add_new(const std::vector<std::string>& more, std::vector<std::string>& words) {
  for (const std::string& word : more)
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
}

class Settings {
 public:
  Settings(const std::vector<const Edition*>& editions, const std::vector<std::string>& texts,
           Diagnostics& diagnostics)
      : x_editions(editions), x_diagnostics(diagnostics) {
    for (const std::string& text : texts) x_blocks.push_back(blocks_of(text));
    x_out = x_blocks.front();
  }

  std::string join(const Edition& all, const NewBoard& board) {
    set("title", yaml_text(all.title));
    set("organisation",
        yaml_text(board.organisation.empty() ? all.organisation : board.organisation));
    set("published", iso_date(all.published));
    std::erase_if(x_out, [](const YamlBlock& block) { return block.key == "previous"; });
    join_publications();
    join_sectors(all);
    join_ratings(all);
    join_disclosure();
    for (std::size_t i = 1; i < x_blocks.size(); ++i) join_others(i);
    std::string text;
    for (const YamlBlock& block : x_out) text += block.text;
    return text;
  }

 private:
  std::string quoted(std::size_t i) const { return in_quotes(x_editions[i]->id); }

  void set(std::string_view key, const std::string& value) {
    const std::string line = std::string(key) + ": " + value + "\n";
    const auto block = std::find_if(x_out.begin(), x_out.end(),
                                    [&](const YamlBlock& one) { return one.key == key; });
    if (block == x_out.end())
      x_out.push_back({std::string(key), line});
    else
      block->text = line;
  }

  void join_publications() {
    std::vector<std::string> all;
    for (const Edition* one : x_editions) add_new(one->publications, all);
    if (all.size() > x_editions.front()->publications.size()) set("publications", yaml_list(all));
  }

  void join_sectors(const Edition& all) {
    if (all.sectors == x_editions.front()->sectors) return;
    if (all.sectors.empty())  // all that there are
      std::erase_if(x_out, [](const YamlBlock& block) { return block.key == "sectors"; });
    else
      set("sectors", yaml_list(all.sectors));
  }

  void join_ratings(const Edition& all) {
    for (std::size_t i = 1; i < x_blocks.size(); ++i) {
      const YamlBlock* own = find(x_blocks[i], "ratings");
      const YamlBlock* first = find(x_blocks.front(), "ratings");
      if (own != nullptr && first != nullptr && said_by(*own) != said_by(*first))
        report_setting("ratings", i);
    }
    if (all.ratings.size() == x_editions.front()->ratings.size()) return;
    std::string lines;
    for (const model::Rating& one : all.ratings) {
      lines += "\n  - {id: " + yaml_text(one.id) + ", label: " + yaml_text(one.label);
      if (!one.meaning.empty()) lines += ", meaning: " + yaml_text(one.meaning);
      lines += ", colour: " + one.colour + "}";
    }
    set("ratings", lines);
  }

  /// The rule set of an audience must not become weaker than that of one of the editions.
  void join_disclosure() {
    std::vector<std::string> rules, national;
    for (const char* audience : {"public", "restricted"})
      if (const std::string rule = rule_of_all(audience); !rule.empty())
        rules.push_back(std::string(audience) + ": " + rule);
    for (const Edition* one : x_editions) add_new(one->national, national);
    for (std::string& name : national) name = yaml_text(name);
    if (!national.empty()) rules.push_back("national: " + yaml_list(national));
    if (!rules.empty()) set("disclosure", "{" + joined(rules) + "}");
  }

  std::string rule_of_all(const std::string& audience) {
    std::string rule;
    std::size_t of = 0;
    for (std::size_t i = 0; i < x_editions.size(); ++i) {
      const auto found = x_editions[i]->disclosure.find(audience);
      if (found == x_editions[i]->disclosure.end() || found->second == rule) continue;
      if (rule.empty() || rule == "none") {
        rule = found->second;
        of = i;
      } else if (found->second != "none") {
        x_diagnostics.error(code::new_joined_disclosure, {},
                            "the editions " + quoted(of) + " and " + quoted(i) +
                                " have different rule sets for small counts, '" + rule + "' and '" +
                                found->second + "', for the audience '" + audience + "'",
                            {"give both the same 'disclosure' in edition.yaml, then join them"});
      }
    }
    return rule;
  }

  void join_others(std::size_t i) {
    for (const YamlBlock& block : x_blocks[i]) {
      if (block.key.empty() || std::find(made.begin(), made.end(), block.key) != made.end())
        continue;
      const YamlBlock* have = find(x_out, block.key);
      if (have == nullptr)
        x_out.push_back(block);
      else if (said_by(*have) != said_by(block))
        report_setting(block.key, i);
    }
  }

  void report_setting(const std::string& key, std::size_t i) {
    x_diagnostics.warning(code::new_joined_setting, {},
                          "the editions " + quoted(0) + " and " + quoted(i) + " differ in '" + key +
                              "' of edition.yaml; the new edition has that of " + quoted(0),
                          {"write in edition.yaml what is right for the new edition"});
  }

  const std::vector<const Edition*>& x_editions;
  Diagnostics& x_diagnostics;
  std::vector<Blocks> x_blocks;
  Blocks x_out;
};

}  // namespace

std::string joined_yaml(const Edition& all, const std::vector<const Edition*>& editions,
                        const std::vector<std::string>& texts, const NewBoard& board,
                        Diagnostics& diagnostics) {
  return Settings(editions, texts, diagnostics).join(all, board);
}

}  // namespace muster::starter
