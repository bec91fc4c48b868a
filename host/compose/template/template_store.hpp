// SPDX-License-Identifier: MIT
// The Markdown files of templates/: a publication's own and templates/shared/.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/folder.hpp"
#include "base/location.hpp"
#include "compose/template/source_text.hpp"
#include "compose/template/tag_scanner.hpp"

namespace muster::compose {

/// A file of Markdown with Mustache, read and scanned; the pieces point into the text.
struct TemplateFile {
  std::uint32_t file = 0;
  std::string shown;
  std::string text;  ///< without a byte order mark; each line ends in LF
  std::vector<Piece> pieces;
};

/// Reads each template file once and keeps its text alive.
class TemplateStore {
 public:
  TemplateStore(const Folder& templates, std::string publication, SourceFiles& files,
                Diagnostics& diagnostics);

  /// A file in the publication's folder. Null after an error.
  const TemplateFile* entry(const std::string& file);
  /// `name`.md in the publication's folder, or else in shared/; null if neither has the file.
  const TemplateFile* partial(const std::string& name);
  /// Adds a narrative text, which was read, and searched for restrictions, elsewhere.
  const TemplateFile* add(std::string name, std::string shown, std::string_view text);
  /// The names of the partials that exist, for hints.
  std::vector<std::string> partials() const;

 private:
  const TemplateFile* read(const std::string& path);

  const Folder& x_templates;
  std::string x_publication;
  SourceFiles& x_files;
  Diagnostics& x_diagnostics;
  std::map<std::string, std::unique_ptr<TemplateFile>> x_read;
};

}  // namespace muster::compose
