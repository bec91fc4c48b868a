// SPDX-License-Identifier: MIT
#include "app/edition_key.hpp"

#include <deque>
#include <filesystem>

#include "app/version.hpp"
#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/layered_folder.hpp"
#include "base/sha256.hpp"
#include "load/edition_reader.hpp"
#include "pdf/claims.hpp"
#include "record/input_hashes.hpp"

namespace muster::app {

namespace {

constexpr std::size_t most_before = 50;  // editions that `previous` and `meetings` lead to

void append(const std::string& text, std::string& out) {
  out += std::to_string(text.size()) + ":" + text;
}

void append_files(const Folder& folder, const std::string& below, std::string& out) {
  const std::string prefix = below.empty() ? "" : below + "/";
  for (const std::string& name : folder.files(below)) {
    append(prefix + name, out);
    append(record::file_input(folder, prefix + name).sha256, out);
  }
  for (const std::string& inner : folder.folders(below)) append_files(folder, prefix + inner, out);
}

std::string folder_hash(const Folder& folder) {
  std::string files;
  append_files(folder, "", files);
  return sha256_hex(files);
}

std::string options_text(const Options& options) {
  std::string text;
  append(std::to_string(options.publications.size()), text);
  for (const std::string& id : options.publications) append(id, text);
  append(std::to_string(options.formats.size()), text);
  for (OutputFormat format : options.formats)
    append(std::string(output_format_words.word(format)), text);
  for (Variant variant : options.variants) append(std::string(variant_words.word(variant)), text);
  append(model::audience_word(options.audience), text);
  append(std::string(pdf::word_for(options.pdf_standard)), text);
  append(options.date ? iso_date(*options.date) : "", text);
  for (int number : {int(options.strict), int(options.allow_no_sectors), options.time_limit_seconds,
                     options.memory_limit_mebibytes, options.pdf_limit_megabytes})
    append(std::to_string(number), text);
  return text;
}

}  // namespace

EditionKeys::EditionKeys(Tools& tools, const Folder& templates) : x_tools(tools) {
  append(std::string("muster ") + version, x_shared);
  append(options_text(tools.options), x_shared);
  append(folder_hash(templates), x_shared);
  for (const sectors::Plugin& plugin : tools.plugins)
    if (plugin.accepted) append(plugin.sha256, x_shared);
}

std::string EditionKeys::hash_once(const Folder& folder) {
  std::string& hash = x_folders[folder.display("")];
  if (hash.empty()) hash = folder_hash(folder);
  return hash;
}

std::string EditionKeys::of(const std::string& path) {
  std::string all = x_shared;
  std::deque<std::string> open = {path};
  for (std::size_t i = 0; i < most_before && !open.empty(); ++i) {
    const std::string at = std::move(open.front());
    open.pop_front();
    if (!std::filesystem::is_directory(at)) continue;
    append(folder_hash(*open_folder(at)), all);
    Diagnostics aside;  // the build reports them
    const auto folder = x_tools.parents.open(at, aside);
    if (const Folder* parent = parent_folder(*folder)) append(hash_once(*parent), all);
    if (const auto edition = load::read_edition(*folder, aside))
      for (const auto* others : {&edition->previous, &edition->meetings})
        for (const std::string& id : *others) open.push_back(neighbour(at, id));
  }
  return sha256_hex(all);
}

}  // namespace muster::app
