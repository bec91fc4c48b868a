// SPDX-License-Identifier: MIT
// manifest.json beside a publication's outputs: what they are and what they were made with. The
// only file under out/ that is ever read again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace muster::publish {

/// One file of a publication, with its name relative to the publication's folder.
struct Output {
  std::string file;     ///< "report.pdf", "data/gaps-acute.csv"
  std::string format;   ///< "html", "pdf", "data"
  std::string variant;  ///< "standard", "large-print", "summary"
  std::string sha256;
  std::uint64_t bytes = 0;
  std::uint32_t pages = 0;  ///< of a PDF
  std::string content;  ///< SHA-256 of what it shows; outputs of one content agree with each other
  std::string title = "";  ///< of a part of the publication; "" is the whole
  bool accessible = true;  ///< false: holds a PDF from elsewhere that is not PDF/UA-1
};

struct PluginVersion {
  std::string id;
  std::string version;
};

/// Only for the restricted audience: names and hashes of raw inputs say what was withheld.
struct Input {
  std::string file;
  std::string sha256;
  std::uint64_t rows = 0;
};

struct Manifest {
  std::string tool;  ///< "muster 0.1.0"
  std::string edition;
  std::string edition_title;
  std::string audience;
  std::string publication;
  std::string title;
  std::string description;
  std::string organisation;
  std::string date;    ///< ISO
  std::string status;  ///< draft, final
  std::string theme;
  std::vector<PluginVersion> plugins;
  std::vector<std::string> missing;  ///< titles of sectors whose sections could not be produced
  std::vector<Output> outputs;       ///< sorted by file
  std::vector<Input> inputs;
};

/// JSON, two spaces a level, members in a fixed order, a line end at the end.
std::string to_json(const Manifest& manifest);

/// Nothing if `text` is not a manifest of a version that this program knows, or names a file
/// outside its folder.
std::optional<Manifest> parse_manifest(std::string_view text);

}  // namespace muster::publish
