// SPDX-License-Identifier: MIT
#include "site/page_metadata.hpp"

namespace muster::site {

document::Metadata page_metadata(const model::Edition& edition, model::Audience audience,
                                 Date date) {
  document::Metadata metadata;
  metadata.subtitle = edition.subtitle;
  metadata.edition_id = edition.id;
  metadata.edition_title = edition.title;
  metadata.organisation = edition.organisation;
  metadata.description = edition.summary;
  metadata.language = edition.language;
  metadata.status = edition.status;
  metadata.version = edition.version;
  metadata.owner = edition.owner;
  metadata.audience = model::audience_word(audience);
  metadata.date = date;
  return metadata;
}

}  // namespace muster::site
