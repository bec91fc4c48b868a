// SPDX-License-Identifier: MIT
#include "app/load_stage.hpp"

#include <filesystem>
#include <list>
#include <map>
#include <set>
#include <utility>

#include "app/diagnostics_of.hpp"
#include "base/diagnostic.hpp"
#include "load/load.hpp"

namespace muster::app {

namespace {

using model::Audience;

/// An edition that readers may hold, with what its tables withhold.
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
  std::list<Kept> x_kept;  ///< whose addresses stay
  /// Editions may name each other in a ring: null for those that are being loaded, or cannot be.
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

/// Adds what readers of `audience` hold of the edition at `path`; returns the edition before it.
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
  Diagnostics aside;  // reported by whoever loads that edition for its own sake
  collect(aside, [&] {
    disclosure::TrueCounts counts;
    auto dataset = load(*open_folder(path), path, audience, aside, nullptr, &counts);
    if (dataset) x_seen[key] = &x_kept.emplace_back(Kept{std::move(*dataset), std::move(counts)});
  });
  return x_seen[key];
}

}  // namespace

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

}  // namespace muster::app
