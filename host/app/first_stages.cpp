// SPDX-License-Identifier: MIT
#include "app/first_stages.hpp"

#include <filesystem>
#include <list>
#include <map>
#include <set>
#include <utility>

#include "app/guard.hpp"
#include "app/locations.hpp"
#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "load/load.hpp"
#include "load/table_declaration.hpp"
#include "totals/totals.hpp"

namespace muster::app {

namespace {

using model::Audience;

/// An edition that readers may already have, with the counts that its tables withhold.
struct Kept {
  model::Dataset dataset;
  disclosure::TrueCounts counts;
};

class Loader {
 public:
  explicit Loader(Tools& tools) : x_tools(tools) {}
  std::optional<model::Dataset> load(const Folder& folder, const std::string& path,
                                     Audience audience, Diagnostics& diagnostics,
                                     check::LongTables* long_tables = nullptr,
                                     disclosure::TrueCounts* counts = nullptr);

 private:
  using Published = std::vector<disclosure::Published>;

  load::LoadOptions options(const std::string& path, Audience audience);
  Published published(const model::Edition& edition, const std::string& path, Audience audience);
  const Kept* keep(const std::string& path, Audience audience);
  std::string add(const std::string& path, Audience audience, Published& published);

  Tools& x_tools;
  std::list<Kept> x_kept;  ///< a list, because pointers to its elements must stay valid
  /// Editions by path and audience. An entry is null while its edition is being loaded, because
  /// editions may name each other in a ring, and if the edition cannot be loaded.
  std::map<std::pair<std::string, Audience>, const Kept*> x_seen;
};

std::optional<model::Dataset> Loader::load(const Folder& folder, const std::string& path,
                                           Audience audience, Diagnostics& diagnostics,
                                           check::LongTables* long_tables,
                                           disclosure::TrueCounts* counts) {
  x_seen.emplace(std::pair(path, audience), nullptr);
  load::LoadOptions how = options(path, audience);
  how.counts = counts;
  if (long_tables != nullptr)
    how.row_check = [&](const model::Edition& edition,
                        const model::TableSchema& schema) -> std::shared_ptr<model::RowCheck> {
      if (sectors::is_read(schema.name, edition, x_tools.plugins)) return nullptr;
      return long_tables->make(schema, folder.has("published_rates.csv"));
    };
  return load::load_edition(folder, how, diagnostics);
}

load::LoadOptions Loader::options(const std::string& path, Audience audience) {
  load::LoadOptions options;
  options.audience = audience;
  options.rows = &x_tools.rows;
  options.in_threads = x_tools.sector_options.jobs > 1;
  for (const sectors::Plugin& plugin : x_tools.plugins) {
    if (!plugin.accepted) continue;
    options.declared_tables.insert(options.declared_tables.end(), plugin.declares.begin(),
                                   plugin.declares.end());
    options.sectors.push_back(plugin.id);
  }
  options.published = [this, path, audience](const model::Edition& edition) {
    return published(edition, path, audience);
  };
  return options;
}

/// Adds the tables that readers of `audience` have from the edition at `path`. Returns the name of
/// the edition before that; "" if it has none or can't be read.
std::string Loader::add(const std::string& path, Audience audience, Published& published) {
  const Kept* kept = keep(path, audience);
  if (kept == nullptr) return "";
  published.push_back({&kept->dataset, &kept->counts});
  return kept->dataset.edition.previous;
}

Loader::Published Loader::published(const model::Edition& edition, const std::string& path,
                                    Audience audience) {
  Published published;
  std::set<std::string> visited = {path};
  std::string at = path, previous = edition.previous;
  while (!previous.empty() && visited.insert(neighbour(at, previous)).second) {
    at = neighbour(at, previous);
    previous = add(at, audience, published);
    if (audience == Audience::restricted) add(at, Audience::for_public, published);
  }
  if (audience == Audience::restricted) add(path, Audience::for_public, published);
  return published;
}

const Kept* Loader::keep(const std::string& path, Audience audience) {
  const auto key = std::pair(path, audience);
  if (const auto seen = x_seen.find(key); seen != x_seen.end()) return seen->second;
  if (!std::filesystem::is_directory(path)) return nullptr;
  Diagnostics aside;  // reported when that edition itself is built or compared
  collect(aside, [&] {
    disclosure::TrueCounts counts;
    auto dataset =
        load(*open_edition(x_tools, path, aside), path, audience, aside, nullptr, &counts);
    if (dataset) x_seen[key] = &x_kept.emplace_back(Kept{std::move(*dataset), std::move(counts)});
  });
  return x_seen[key];
}

}  // namespace

std::unique_ptr<Folder> open_edition(Tools& tools, const std::string& path,
                                     Diagnostics& diagnostics) {
  return tools.parents.open(path, diagnostics);
}

std::optional<model::Dataset> load_for_audience(Tools& tools, const Folder& folder,
                                                const std::string& path, Audience audience,
                                                Diagnostics& diagnostics,
                                                check::LongTables* long_tables) {
  return Loader(tools).load(folder, path, audience, diagnostics, long_tables);
}

bool public_hides_counts(Tools& tools, const Folder& folder, const std::string& path,
                         const model::Dataset& dataset) {
  const auto& rules = dataset.edition.disclosure;
  auto rule = rules.find(model::audience_word(Audience::for_public));
  const std::string of_public = rule == rules.end() ? "none" : rule->second;
  if (dataset.audience == Audience::for_public || of_public == "none" ||
      of_public == dataset.disclosure.rule_set)
    return false;
  Diagnostics aside;  // the public run reports them
  bool hides = true;
  collect(aside, [&] {
    auto shown = Loader(tools).load(folder, path, Audience::for_public, aside);
    if (shown) hides = shown->disclosure.withheld + shown->disclosure.rounded > 0;
  });
  return hides;
}

std::string neighbour(const std::string& path, const std::string& name) {
  std::filesystem::path folder = std::filesystem::path(path).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  return (folder.parent_path() / name).string();
}

Tools find_tools(const Options& options, Console& console, Diagnostics& diagnostics) {
  Locations locations = find_locations(options.plugin_folders, options.templates);
  sectors::SectorOptions limits = sector_options(options, locations);
  console.progress("looking for sectors");
  auto plugins = sectors::discover(limits, diagnostics);
  std::vector<model::TableSchema> tables = load::host_tables();
  for (const sectors::Plugin& plugin : plugins)
    if (plugin.accepted)
      tables.insert(tables.end(), plugin.declares.begin(), plugin.declares.end());
  return {options,
          console,
          std::move(locations),
          std::move(limits),
          std::move(plugins),
          EditionParents(std::move(tables)),
          {}};
}

std::optional<Loaded> load(Tools& tools, const std::string& path, model::Audience audience,
                           Diagnostics& diagnostics, check::LongTables* long_tables) {
  tools.console.progress("loading " + path);
  const std::size_t before = diagnostics.error_count();
  auto folder = open_edition(tools, path, diagnostics);
  auto dataset = load_for_audience(tools, *folder, path, audience, diagnostics, long_tables);
  if (!dataset || diagnostics.error_count() > before) return std::nullopt;
  return Loaded{std::move(folder), std::move(*dataset)};
}

Computed compute(Tools& tools, const std::string& path, Loaded loaded, Diagnostics& diagnostics) {
  auto report = [&](const sectors::Plugin& plugin, bool failed) {
    tools.console.progress("computing: " + plugin.title + (failed ? " failed" : " done"));
  };
  model::Findings findings =
      sectors::compute(loaded.dataset, tools.plugins, tools.sector_options, diagnostics, report);
  findings.all = totals::add_up(findings.sectors, loaded.dataset.edition.horizon_label);
  const bool hides = public_hides_counts(tools, *loaded.folder, path, loaded.dataset);
  auto papers = std::make_unique<word::Papers>(*loaded.folder, loaded.dataset.edition.language);
  return {std::move(loaded.folder), std::move(loaded.dataset), std::move(findings), hides,
          std::move(papers)};
}

std::optional<Computed> load_and_compute(Tools& tools, const std::string& path,
                                         model::Audience audience, Diagnostics& diagnostics,
                                         check::LongTables* long_tables) {
  auto loaded = load(tools, path, audience, diagnostics, long_tables);
  if (!loaded) return std::nullopt;
  return compute(tools, path, std::move(*loaded), diagnostics);
}

std::optional<Previous> compare_with_previous(Tools& tools, const std::string& path,
                                              const Computed& edition, Diagnostics& diagnostics) {
  const std::string& id = edition.dataset.edition.previous;
  if (id.empty()) return std::nullopt;
  std::string place = neighbour(path, id);
  if (!std::filesystem::is_directory(place)) {
    diagnostics.warning(
        code::app_previous, edition.dataset.edition.location,
        "the previous edition '" + id + "' was not found, so changes since then are not shown",
        {"put it at " + place + ", or remove 'previous' from edition.yaml"});
    return std::nullopt;
  }
  auto previous = load_and_compute(tools, place, edition.dataset.audience, diagnostics);
  if (!previous) return std::nullopt;
  auto changes = changes::compare(previous->dataset, previous->findings, edition.dataset,
                                  edition.findings, diagnostics);
  return Previous{std::move(*previous), std::move(changes)};
}

}  // namespace muster::app
