// SPDX-License-Identifier: MIT
// Files attached to the PDF as a whole (ISO 19005-3, 6.8): the data behind the document, and the
// record of how it was made.
#pragma once

#include <string>
#include <vector>

#include "base/date.hpp"
#include "pdf/object_file.hpp"

namespace muster::pdf {

/// A file that is embedded in the PDF.
struct Attachment {
  /// How the file relates to the document: the data that the document shows, or further
  /// information.
  enum class Relationship : unsigned char { data, supplement };

  std::string name;         ///< such as "gaps-acute.csv"; unique in a document
  std::string type;         ///< media type, such as "text/csv"
  std::string description;  ///< shown by viewers in their list of attachments
  std::string content;
  Relationship relationship = Relationship::data;
};

/// What the catalog needs in order to refer to the attached files.
struct WrittenAttachments {
  ObjectNumber names = 0;  ///< name tree for /EmbeddedFiles; 0 without files
  std::string files;       ///< array for /AF
};

/// Writes the files, sorted by name. If two files have the same name, only the first is written.
WrittenAttachments write_attachments(std::vector<Attachment> attachments, Date date,
                                     ObjectFile& file);

}  // namespace muster::pdf
