// SPDX-License-Identifier: MIT
#include "pdf/attachments.hpp"

#include <algorithm>

#include "pdf/metadata.hpp"
#include "pdf/trees.hpp"

namespace muster::pdf {
namespace {

std::string_view word_for(Attachment::Relationship relationship) {
  return relationship == Attachment::Relationship::data ? "Data" : "Supplement";
}

ObjectNumber write_content(const Attachment& attachment, Date date, ObjectFile& file) {
  std::string entries = "/Type/EmbeddedFile/Subtype";
  append_name(entries, attachment.type);
  append_integer(entries += "/Params<</Size ",
                 static_cast<std::int64_t>(attachment.content.size()));
  append_byte_string(entries += "/ModDate", pdf_date(date));
  const ObjectNumber number = file.reserve();
  file.stream(number, entries + ">>", attachment.content);
  return number;
}

ObjectNumber write_specification(const Attachment& attachment, ObjectNumber content,
                                 ObjectFile& file) {
  std::string out = "<</Type/Filespec/AFRelationship/";
  out += word_for(attachment.relationship);
  append_byte_string(out += "/F", attachment.name);
  append_text_string(out += "/UF", attachment.name);
  append_text_string(out += "/Desc", attachment.description);
  append_reference(out += "/EF<</F ", content);
  append_reference(out += "/UF ", content);
  const ObjectNumber number = file.reserve();
  file.object(number, out + ">>>>");
  return number;
}

}  // namespace

WrittenAttachments write_attachments(std::vector<Attachment> attachments, Date date,
                                     ObjectFile& file) {
  std::ranges::stable_sort(attachments, {}, &Attachment::name);
  const auto [begin, end] = std::ranges::unique(attachments, {}, &Attachment::name);
  attachments.erase(begin, end);
  if (attachments.empty()) return {};
  SearchTree names(file, SearchTree::Keys::names);
  WrittenAttachments out;
  std::string key, value;
  for (const Attachment& attachment : attachments) {
    key.clear(), value.clear();
    append_byte_string(key, attachment.name);
    append_reference(value,
                     write_specification(attachment, write_content(attachment, date, file), file));
    names.add(key, value);
    out.files += (out.files.empty() ? "[" : " ") + value;
  }
  out.files += ']';
  out.names = names.finish();
  return out;
}

}  // namespace muster::pdf
