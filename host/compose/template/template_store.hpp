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
  std::string text;  ///< without byte order mark, lines end in LF
  std::vector<Piece> pieces;
};

/// Reads each template file once and keeps its text alive.
class TemplateStore {
 public:
  TemplateStore(const Folder& templates, std::string publication, SourceFiles& files,
                Diagnostics& diagnostics);

  /// A file of the publication's folder. Null after reporting an error.
  const TemplateFile* entry(const std::string& file);
  /// `name`.md of the publication's folder, else of shared/; null if neither has it.
  const TemplateFile* partial(const std::string& name);
  /// Adds a text that was read, and searched for restrictions, elsewhere (narrative).
  const TemplateFile* add(std::string name, std::string shown, std::string_view text);
  /// The partials that there are, for hints.
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
