// SPDX-License-Identifier: MIT
// The files of templates/: publication.yaml, a publication's own Markdown files and
// templates/shared/. The one place of this room that reads files.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "base/folder.hpp"
#include "compose/compose.hpp"
#include "compose/source_text.hpp"
#include "compose/tag_scanner.hpp"

namespace muster::compose {

/// A publication with the file it begins in.
struct PublicationFile {
  Publication publication;
  std::string entry = "publication.md";
};

/// Reads templates/<id>/publication.yaml. Nothing if it is wrong; unknown keys, a missing title and
/// an id that is not the folder's name are errors.
std::optional<PublicationFile> read_publication(const Folder& templates, const std::string& id,
                                                Diagnostics& diagnostics);

/// A file of Markdown with Mustache, read and scanned; the pieces point into the text.
struct TemplateFile {
  std::uint32_t file = 0;
  std::string shown;
  std::string text;  ///< without byte order mark, lines end in LF
  std::vector<Piece> pieces;
};

class TemplateStore {
 public:
  TemplateStore(const Folder& templates, std::string publication, SourceFiles& files,
                Diagnostics& diagnostics);

  /// A file of the publication's folder. Null after an error has been told.
  const TemplateFile* entry(const std::string& file);
  /// `name`.md of the publication's folder, else of shared/; null if neither has it.
  const TemplateFile* partial(const std::string& name);
  /// A text that was read elsewhere (narrative), where its restrictions were searched too.
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
