// SPDX-License-Identifier: MIT
#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/composed.hpp"
#include "app/explain_originals.hpp"
#include "app/first_stages.hpp"
#include "app/options.hpp"
#include "app/reports.hpp"
#include "app/subcommand.hpp"
#include "base/diagnostic.hpp"
#include "base/did_you_mean.hpp"
#include "trace/codes.hpp"

namespace muster::app {

namespace {

constexpr const char* explain_example =
    "Prints the value of a figure before rounding, its formula, the rows and cells it comes from,\n"
    "the lines of imported files that these come from (with --audience restricted, and if no\n"
    "disclosure control applies), and every table, chart, sentence and card that shows it. The id "
    "of a figure is in the HTML,\n"
    "as data-figure. Without an id, explain looks for figures that match the options.\n\n"
    "Examples:\n"
    "  muster explain data/sel-2022 acute.gap.adult_nurses\n"
    "  muster explain data/sel-2022 --value=-909 --near \"adult nurses\"\n"
    "  muster explain data/sel-2022 --value 12.5% --publication people-strategy "
    "--table acute-workforce-gap --json";

bool asks_nothing(const Options& options) {
  return options.figures.empty() && options.value.empty() && options.place.empty() &&
         options.near.empty();
}

void declare_explain(CLI::App& command, Options& options) {
  command.footer(std::string(explain_example) + "\n\n" + exit_codes);
  command
      .add_option_function<std::string>(
          "EDITION", [&](const std::string& folder) { options.editions = {folder}; },
          "Folder of the edition")
      ->required();
  command.add_option("FIGURE", options.figures, "Ids of figures");
  command.add_option("--value", options.value,
                     "Look for this value as it is printed: --value=-909, 16.4%");
  command.add_option("--publication", options.publications, "Look only in this publication")
      ->expected(1);
  command.add_option("--table,--section", options.place,
                     "Look only in this table, chart or section: its number or anchor");
  command.add_option("--near", options.near,
                     "Look for these words in the row, column, caption or heading");
  add_audience_option(command, options);
  command.add_option("--originals", options.originals,
                     "Folder with the files that were imported, if they were moved");
  command.add_flag("--json", options.json, "Print JSON, with all figures that match");
  add_sector_limits(command, options);
  add_place_options(command, options);
  add_console_options(command, options);
  command.final_callback([&] {
    if (asks_nothing(options)) throw CLI::RequiredError("FIGURE, --value, --table or --near");
  });
}

/// The figures that compose calculates for an edition, and where its publications print each
/// figure.
struct Printed {
  compose::MadeFigures made;
  trace::Uses uses;
};

Printed print_all(const Tools& tools, const Computed& edition, const Previous* previous,
                  Diagnostics& diagnostics) {
  Printed printed;
  auto templates = open_folder(tools.locations.templates);
  for (const std::string& publication : edition.dataset.edition.publications) {
    auto document = composed(tools.options, edition, previous, *templates, {publication},
                             diagnostics, &printed.made);
    if (document) trace::add_uses(*document, printed.uses);
  }
  return printed;
}

class Explainer {
 public:
  Explainer(const Options& options, const Computed& edition, const Previous* previous,
            Printed printed, Diagnostics& diagnostics)
      : x_options(options),
        x_edition(edition.dataset.edition),
        x_uses(std::move(printed.uses)),
        x_book({&edition.dataset, &edition.findings},
               previous == nullptr
                   ? trace::EditionFigures{}
                   : trace::EditionFigures{&previous->edition.dataset, &previous->edition.findings},
               std::move(printed.made)),
        x_diagnostics(diagnostics) {}

  std::vector<Explained> by_id() const {
    std::vector<Explained> all;
    for (const std::string& id : x_options.figures) {
      if (auto found = trace::explain(x_book, id))
        all.push_back({std::move(*found), uses_of(id)});
      else
        report_unknown(id);
    }
    return all;
  }

  std::vector<Explained> by_place() const {
    const std::string publication =
        x_options.publications.empty() ? "" : x_options.publications.front();
    std::vector<Explained> all;
    for (const trace::Match& match :
         trace::search(x_uses, {x_options.value, publication, x_options.place, x_options.near})) {
      auto found = trace::explain(x_book, match.id);
      if (found) all.push_back({std::move(*found), uses_of(match.id)});
    }
    if (all.empty())
      x_diagnostics.error(code::trace_not_printed, x_edition.location,
                          "edition '" + x_edition.id + "' prints no figure that matches",
                          {"leave out --near, --table or --publication, or part of the value"});
    return all;
  }

 private:
  std::vector<trace::Use> uses_of(const std::string& id) const {
    auto found = x_uses.find(id);
    return found == x_uses.end() ? std::vector<trace::Use>() : found->second;
  }

  void report_unknown(const std::string& id) const {
    std::vector<std::string> known = x_book.ids();
    for (const auto& [one, places] : x_uses) known.push_back(one);
    x_diagnostics.error(
        code::trace_unknown_figure, x_edition.location,
        "edition '" + x_edition.id + "' has no figure '" + id + "' for this audience",
        {did_you_mean(id, known,
                      "find the figure's id in the HTML, in the attribute data-figure, or "
                      "search for the printed value with --value and --near")});
  }

  const Options& x_options;
  const model::Edition& x_edition;
  trace::Uses x_uses;
  trace::FigureBook x_book;
  Diagnostics& x_diagnostics;
};

/// Whether figures are only listed, because a search found several.
bool lists(const Options& options, const ExplainResult& result) {
  return !options.json && options.figures.empty() && result.figures.size() > 1;
}

void print(const Options& options, const ExplainResult& result, Console& console) {
  if (options.json) return console.result(explain_json(result));
  const bool listed = lists(options, result);
  for (const std::string& line : listed ? matches_text(result) : explain_text(result))
    console.result(line);
  if (listed) console.result("Run explain again with one of these ids.");
}

ExitCode explain(const Options& options, Console& console) {
  Diagnostics diagnostics;
  Tools tools = find_tools(options, console, diagnostics);
  const std::string& path = options.editions.front();
  auto edition = load_and_compute(tools, path, options.audience, diagnostics);
  ExplainResult result;
  if (edition) {
    auto previous = compare_with_previous(tools, path, *edition, diagnostics);
    const Previous* before = previous ? &*previous : nullptr;
    Explainer explainer(options, *edition, before, print_all(tools, *edition, before, diagnostics),
                        diagnostics);
    result = {edition->dataset.edition.id, options.audience,
              options.figures.empty() ? explainer.by_place() : explainer.by_id()};
    if (!lists(options, result))
      add_originals(options, explained_editions(options, *edition, before), result.figures);
  }
  console.report(diagnostics);
  if (!edition) return ExitCode::bad_input;
  if (!result.figures.empty()) print(options, result, console);
  return diagnostics.has_errors() ? ExitCode::bad_input : ExitCode::ok;
}

}  // namespace

const Subcommand explain_command{"explain", "Explain where a printed figure comes from",
                                 declare_explain, explain};

}  // namespace muster::app
