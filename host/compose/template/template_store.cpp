// SPDX-License-Identifier: MIT
#include "compose/template/template_store.hpp"

#include <utility>

#include "base/diagnostic.hpp"
#include "base/diagnostic_codes.hpp"
#include "base/error.hpp"
#include "compose/template/codes.hpp"
#include "lines/restrictions.hpp"

namespace muster::compose {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t largest_text = std::size_t{64} << 20;

std::string with_plain_lines(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') out += text[i];
  return out;
}

/// Checks the file as it was written, because a restriction mark may not come from a value, nor
/// depend on a condition.
void check_restrictions(const TemplateFile& file, Diagnostics& diagnostics) {
  lines::Restrictions restrictions(lines::Restrictions::Text::source);
  lines::SourceLines source(file.text);
  for (lines::SourceLine line; source.next(line);) restrictions.take(line);
  restrictions.finish();
  for (const lines::MarkProblem& problem : restrictions.problems())
    diagnostics.error(code::compose_restriction, {file.shown, problem.line, 1}, problem.message,
                      {problem.hint});
}

}  // namespace

TemplateStore::TemplateStore(const Folder& templates, std::string publication, SourceFiles& files,
                             Diagnostics& diagnostics)
    : x_templates(templates),
      x_publication(std::move(publication)),
      x_files(files),
      x_diagnostics(diagnostics) {}

const TemplateFile* TemplateStore::entry(const std::string& file) {
  return read(x_publication + "/" + file);
}

const TemplateFile* TemplateStore::partial(const std::string& name) {
  for (const std::string& folder : {x_publication, std::string("shared")}) {
    std::string path = folder + "/" + name + ".md";
    if (x_read.contains(path) || x_templates.has(path)) return read(path);
  }
  return nullptr;
}

const TemplateFile* TemplateStore::add(std::string name, std::string shown, std::string_view text) {
  std::unique_ptr<TemplateFile>& kept = x_read[name];
  if (kept) return kept.get();
  kept = std::make_unique<TemplateFile>();
  kept->shown = std::move(shown);
  kept->file = x_files.add(std::move(name), kept->shown);
  if (text.size() > largest_text) {
    x_diagnostics.error(code::compose_too_large, {kept->shown, 0, 0},
                        "this text is larger than 64 MiB", {"move data into tables"});
    return kept.get();
  }
  kept->text = with_plain_lines(text);
  if (check_characters(kept->text, kept->shown, x_diagnostics))
    kept->pieces = scan_tags(kept->text, kept->shown, x_diagnostics);
  return kept.get();
}

const TemplateFile* TemplateStore::read(const std::string& path) {
  if (auto found = x_read.find(path); found != x_read.end()) return found->second.get();
  try {
    const TemplateFile* file = add(path, x_templates.display(path), x_templates.read(path));
    check_restrictions(*file, x_diagnostics);
    return file;
  } catch (const Error& error) {
    x_diagnostics.add(error.diagnostic());
    return nullptr;
  }
}

std::vector<std::string> TemplateStore::partials() const {
  std::vector<std::string> names;
  for (const std::string& folder : {x_publication, std::string("shared")}) {
    if (folder == "shared" && !x_templates.has(folder)) {
      bool there = false;
      for (const std::string& known : x_templates.folders("")) there = there || known == folder;
      if (!there) continue;
    }
    for (const std::string& file : x_templates.files(folder))
      if (file.ends_with(".md")) names.push_back(file.substr(0, file.size() - 3));
  }
  return names;
}

}  // namespace muster::compose
