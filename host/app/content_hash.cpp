// SPDX-License-Identifier: MIT
#include "app/content_hash.hpp"

#include "app/version.hpp"
#include "base/sha256.hpp"
#include "document/dump.hpp"
#include "record/run_record.hpp"

namespace muster::app {

namespace {

// Between parts that could otherwise run into each other.
constexpr char part_end = '\0';

std::string with_names(const std::vector<publish::Input>& inputs) {
  std::string parts;
  for (const publish::Input& input : inputs)
    (((parts += input.file) += part_end) += input.sha256) += part_end;
  return parts;
}

}  // namespace

ContentHash::ContentHash(const theme::Theme& theme, const std::vector<publish::Input>& theme_files,
                         const layout::FontLibrary& fonts, const Folder& edition)
    : x_shared(std::string("muster ") + version + part_end + theme.name + part_end +
               with_names(theme_files)),
      x_edition(edition) {
  for (layout::FaceId face = 0; face < fonts.face_count(); ++face)
    x_shared += sha256_hex(fonts.data(face));
}

std::string ContentHash::of(const document::Document& document, Variant variant) const {
  return sha256_hex(document::dump(document, document::Places::left_out) + part_end +
                    std::string(variant_words.word(variant)) + part_end +
                    with_names(record::included_files(x_edition, document)) + part_end + x_shared);
}

}  // namespace muster::app
