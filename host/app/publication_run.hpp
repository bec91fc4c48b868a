// SPDX-License-Identifier: MIT
// Makes the publications of one edition. Each is composed once for each variant, rendered in each
// format into the staging folder, and listed in its manifest. Then the edition's index and record
// are written.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "app/composed.hpp"
#include "app/console.hpp"
#include "app/first_stages.hpp"
#include "app/included.hpp"
#include "app/options.hpp"
#include "base/folder.hpp"
#include "document/node.hpp"
#include "document/pack.hpp"
#include "docx/house_template.hpp"
#include "html/html_writer.hpp"
#include "layout/fonts.hpp"
#include "layout/layout.hpp"
#include "model/dataset.hpp"
#include "model/findings.hpp"
#include "pdf/attachments.hpp"
#include "publish/staging.hpp"
#include "record/run_record.hpp"
#include "theme/theme.hpp"
#include "zip/writer.hpp"

namespace muster::app {

/// A publication, composed as one document for each variant.
struct ComposedPublication {
  std::string publication;
  document::Document standard;
  std::map<Variant, document::Document> others;
};

/// Returns the name of a file, such as report.pdf or report-large-print.pdf.
std::string file_name(const std::string& stem, Variant variant, const std::string& extension);

/// The corrections that a run makes, by publication.
using Corrections = std::map<std::string, publish::Correction>;

/// Produces the publications of one edition into one staging folder.
class PublicationRun {
 public:
  /// `previous` is null if the edition has none.
  PublicationRun(const Computed& edition, const Previous* previous, const Folder& templates,
                 layout::FontLibraries& fonts, publish::Staging& staging, const Tools& tools,
                 Corrections corrections, Diagnostics& diagnostics);

  /// Composes the publication in all variants that were asked for. Returns nothing if it cannot be
  /// made; the reasons are then in the diagnostics.
  std::optional<ComposedPublication> compose(const std::string& publication);
  /// Writes the publication's files in all formats that were asked for to the staging folder.
  publish::Manifest render(const ComposedPublication& documents);

  /// Keeps earlier outputs that this run does not make again: whole other publications, and other
  /// formats and variants of this run's publications if their content is unchanged. Adds them to
  /// `manifests`, sorts these by the edition's order and writes each.
  void keep_others(std::vector<publish::Manifest>& manifests);

  void write_index(const std::vector<publish::Manifest>& manifests);

  /// Returns the files produced, relative to the published folder, in order.
  const std::vector<std::string>& files() const { return x_files; }

 private:
  bool skips(const std::string& publication, Variant variant);
  std::optional<document::Document> composed(const std::string& publication, Variant variant,
                                             Diagnostics& diagnostics);
  /// Returns the hash of the content that the variant has in this run; "" if the variant cannot be
  /// made.
  std::string content_of(const std::string& publication, Variant variant);
  void hash(const ComposedPublication& documents);
  /// One file of a publication, or several in different formats.
  struct Sheet {
    std::string name;  ///< without variant and ending: "report", "item-5"
    Variant variant = Variant::standard;
    std::uint32_t first_number = 1;  ///< of its first page
    std::string title = "";          ///< in the list of files; "" for the publication itself
    bool repeats = false;            ///< its pages are also in another sheet, whose problems have
                                     ///< been reported
  };
  /// Writes the files of one variant, except for web pages. For a pack, writes web pages as well.
  void render_files(const document::Document& document, Variant variant,
                    publish::Manifest& manifest);
  /// Writes the web pages of one variant, and its HTML fragment. Does nothing for a pack, because
  /// render_files has already written the web pages of the pack.
  void render_page(const document::Document& document, Variant variant,
                   publish::Manifest& manifest);
  /// Returns the chapters that get pages of their own. Only the standard variant has them, because
  /// a reader of another variant has already chosen a shorter text or larger letters.
  html::ChapterPlan chapters_of(const document::Document& document, Variant variant) const;
  void render_chapters(const document::Document& document, const html::ChapterPlan& plan,
                       html::HtmlOptions options, publish::Manifest& manifest);
  /// Writes the HTML fragment for a content management system, and its style sheet.
  void render_fragment(const document::Document& document, Variant variant,
                       publish::Manifest& manifest);
  /// Writes every chart with an id as SVG and PNG, once for all variants.
  void render_charts(const document::Document& document, publish::Manifest& manifest);
  publish::Output written(const std::string& publication, const std::string& name,
                          OutputFormat format, Variant variant,
                          const std::function<void(ByteSink&)>& write);
  theme::Theme theme_of(Variant variant) const;
  /// Returns what a web page prints around its text. `folder` is "" for the files next to the
  /// index.
  html::Imprint imprint_of(const std::string& folder, const std::string& file) const;
  void write_edition_page(const document::Document& document, const std::string& file);
  void write_llms(const std::optional<document::Document>& page);
  /// Writes the text as Markdown, except for large print, whose text is the same as the standard
  /// one.
  void render_twin(const document::Document& document, const std::string& name, Variant variant,
                   publish::Manifest& manifest);
  void render_pack(const document::Document& pack, const theme::Theme& theme, Variant variant,
                   publish::Manifest& manifest);
  using Parts = std::map<std::string, html::HtmlOptions::Part>;
  /// Writes the agenda by itself: as a page, and for the notice board as PDF and Word.
  void render_agenda(const document::Document& volume, const theme::Theme& theme, Variant variant,
                     html::HtmlOptions html, publish::Manifest& manifest);
  /// Writes the items that a view of the agenda lists as CSV, with the file of each. `parts` are
  /// those of the volumes of its issue.
  void render_item_list(const Parts& parts, const std::string& stem, int volume, Variant variant,
                        publish::Manifest& manifest);
  /// What is published of a pack on one day: the pack with the supplementary packs that have no
  /// date of their own, or one that has. Later issues must not change the files of earlier ones.
  struct Issue {
    std::string stem;   ///< of its workbook and archive: "", or "supplement-1-"
    std::string title;  ///< in the list of files
    std::vector<std::uint16_t> volumes;
  };
  std::vector<Issue> issues_of(const document::Document& pack) const;
  /// Returns the items' parts of all its volumes. `next` is the number of its first page, and
  /// then of the first page after it.
  Parts render_issue(const document::Document& pack, const Issue& issue, const theme::Theme& theme,
                     Variant variant, std::uint32_t& next, publish::Manifest& manifest);
  /// The document of one volume, with the date of its own if it has one.
  document::Document dated_volume(const document::Document& pack, std::uint16_t volume) const;
  /// Writes a PDF for each item of a volume, and one for each PDF from elsewhere in it. Their pages
  /// have the numbers of the pack. Returns the files by the ids of the parts and of the PDFs.
  Parts render_items(const document::Document& volume, const theme::Theme& theme,
                     const layout::LayoutResult& pages, Variant variant,
                     publish::Manifest& manifest);
  void render_part(const document::Document& part, const theme::Theme& theme,
                   const layout::PartPages& range, const Sheet& sheet, const std::string& id,
                   Parts& parts, publish::Manifest& manifest);
  /// The web page that has each anchor of a volume.
  document::AnchorPlaces item_pages(const document::Document& volume, std::uint16_t number,
                                    Variant variant) const;
  /// Writes a web page for each item of a volume, below the page with its agenda.
  void render_item_pages(const document::Document& volume, std::uint16_t number,
                         const theme::Theme& theme, Variant variant, html::HtmlOptions html,
                         publish::Manifest& manifest);
  /// With `copies`, also makes the copies of it that the edition asks for.
  std::pair<publish::Output, layout::LayoutResult> render_pdf(
      const document::Document& document, const theme::Theme& theme, const Sheet& sheet,
      std::vector<publish::Output>* copies = nullptr);
  /// Makes the copies of a pack for the printer and for tablets. `pack` holds the pack, and
  /// `output` is its record.
  std::vector<publish::Output> render_copies(const document::Document& document, const Sheet& sheet,
                                             const publish::Output& output,
                                             const layout::LayoutResult& pages,
                                             publish::ScratchFile& pack);
  publish::Output render_slides(const document::Document& document, const theme::Theme& theme,
                                Variant variant);
  /// Returns the files to attach to PDF/A-3: the data of the document, and the record of the run.
  std::vector<pdf::Attachment> attachments_of(const document::Document& document) const;
  publish::Output render_html(const document::Document& document, const theme::Theme& theme,
                              const Sheet& sheet, html::HtmlOptions options,
                              const publish::Manifest& manifest);
  /// Reads the theme's Word template, if a Word file was requested. Returns false, with errors, if
  /// it can't be used.
  bool read_house_template();
  /// Notes that a pack isn't made as a Word file.
  void leave_out_of_word(const document::Document& pack);
  /// Notes that no slides are made of a pack.
  void leave_out_of_slides(const document::Document& pack);
  publish::Output render_word(const document::Document& document, const Sheet& sheet);
  /// `stem` is that of the pack's issue, and "" for all other documents.
  void render_data(const document::Document& document, const std::string& stem, Variant variant,
                   publish::Manifest& manifest);
  /// Writes the data files of all variants again, as one archive for each issue.
  void render_archives(const std::string& publication, publish::Manifest& manifest);
  /// Writes the tables of the standard variant, which has all of them, as workbooks; of a pack, for
  /// each issue.
  void render_workbooks(const document::Document& standard, publish::Manifest& manifest);
  void render_workbook(const document::Document& document, const std::string& stem,
                       const std::string& title, publish::Manifest& manifest);
  void keep_formats(publish::Manifest& manifest, const publish::Manifest& published);
  void write_folder_record();
  /// Returns the corrections of the publication, those of earlier runs first.
  std::vector<publish::Correction> corrections_of(const std::string& publication) const;
  record::RunSettings settings(const std::string& publication) const;
  /// The date that the publication prints; that of the edition if `publication` is "".
  Date date_of(const std::string& publication) const;
  bool wants(OutputFormat format) const;
  bool has_threads() const;

  const Computed& x_computed;
  const model::Dataset& x_dataset;
  const model::Findings& x_findings;
  const Previous* x_previous;
  const Folder& x_templates;
  publish::Staging& x_staging;
  const Options& x_options;
  Console& x_console;
  Diagnostics& x_diagnostics;
  OpenPdfs x_pdfs;
  OpenPictures x_pictures;
  theme::Theme x_theme;
  const layout::FontLibrary& x_fonts;
  std::optional<docx::HouseTemplate> x_house;  ///< of Word files; made when first asked for
  record::EditionRecord x_made_of;
  Corrections x_corrections;  ///< of this run
  std::vector<publish::Manifest> x_published;
  std::optional<ContentHash> x_hash;  ///< made when first asked for
  std::map<std::pair<std::string, Variant>, std::string> x_contents;  ///< publication, variant
  std::vector<publish::RecordedFile> x_recorded;  ///< manifests, and files that none names
  /// Data files of the publication that is being rendered, by the stem of their issue.
  std::map<std::string, std::vector<zip::Member>> x_archived;
  std::vector<std::string> x_files;
  std::string x_run_record;  ///< of the publication being rendered, as JSON
};

}  // namespace muster::app
