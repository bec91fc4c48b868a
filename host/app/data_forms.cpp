// SPDX-License-Identifier: MIT
// Writes the forms of a publication that programs read: a CSV file of each table, an archive of all
// CSV files, workbooks, and the text as Markdown.
#include <utility>

#include "app/publication_run.hpp"
#include "data/data_writer.hpp"
#include "document/pack.hpp"
#include "document/watermark.hpp"
#include "twin/twin_writer.hpp"
#include "workbook/make_book.hpp"
#include "workbook/ods_writer.hpp"
#include "workbook/xlsx_writer.hpp"

namespace muster::app {

namespace {

constexpr const char* data_archive = "data.zip";
constexpr const char* workbook_stem = "report";

}  // namespace

void PublicationRun::render_data(const document::Document& document, const std::string& stem,
                                 Variant variant, publish::Manifest& manifest) {
  for (data::DataFile& data : data::data_files(document)) {
    const std::string name = "data/" + data.name;
    if (manifest.find(name)) continue;  // another variant shows the same table
    manifest.outputs.push_back(written(document.metadata.publication_id, name, OutputFormat::data,
                                       variant, [&](ByteSink& sink) { sink.write(data.content); }));
    x_archived[stem].push_back({data.name, std::move(data.content)});
  }
}

void PublicationRun::render_archives(const std::string& publication, publish::Manifest& manifest) {
  const auto archived = std::exchange(x_archived, {});
  for (const auto& [stem, members] : archived)
    manifest.outputs.push_back(written(
        publication, stem + data_archive, OutputFormat::data_zip, x_options.variants.front(),
        [&members = members](ByteSink& sink) { sink.write(zip::archive_of(members)); }));
}

void PublicationRun::render_workbooks(const document::Document& standard,
                                      publish::Manifest& manifest) {
  if (!document::is_pack(standard)) return render_workbook(standard, workbook_stem, "", manifest);
  for (const Issue& issue : issues_of(standard)) {
    const bool whole = issue.volumes.size() == document::volumes(standard).size();
    const document::Document some =
        whole ? document::Document{} : document::volumes_of(standard, issue.volumes);
    render_workbook(whole ? standard : some,
                    issue.stem.empty() ? workbook_stem : issue.stem + "tables", issue.title,
                    manifest);
  }
}

void PublicationRun::render_workbook(const document::Document& document, const std::string& stem,
                                     const std::string& title, publish::Manifest& manifest) {
  using Write = void (*)(const workbook::Book&, ByteSink&);
  constexpr std::pair<OutputFormat, Write> forms[] = {{OutputFormat::xlsx, workbook::write_xlsx},
                                                      {OutputFormat::ods, workbook::write_ods}};
  std::optional<workbook::Book> book;
  for (const auto& [format, write] : forms) {
    if (!wants(format)) continue;
    if (!book) book = workbook::make_book(document, wants(OutputFormat::data) ? "data" : "");
    if (!book) return;  // the document has no table
    const std::string name = stem + "." + std::string(output_format_words.word(format));
    x_console.progress("writing " + name);
    manifest.outputs.push_back(written(document.metadata.publication_id, name, format,
                                       Variant::standard,
                                       [&](ByteSink& sink) { write(*book, sink); }));
    manifest.outputs.back().title = title;
  }
}

void PublicationRun::render_twin(const document::Document& document, const std::string& name,
                                 Variant variant, publish::Manifest& manifest) {
  if (!wants(OutputFormat::md) || variant == Variant::large_print) return;
  const twin::TwinOptions options{wants(OutputFormat::data) ? "data" : ""};
  manifest.outputs.push_back(written(
      document.metadata.publication_id, name + variant_suffix(variant) + ".md", OutputFormat::md,
      variant, [&](ByteSink& sink) { sink.write(twin::markdown_of(document, options)); }));
}

}  // namespace muster::app
