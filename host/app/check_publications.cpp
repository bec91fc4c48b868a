// SPDX-License-Identifier: MIT
#include "app/check_publications.hpp"

#include <algorithm>

#include "app/composed.hpp"
#include "app/guard.hpp"
#include "app/included.hpp"
#include "app/locations.hpp"
#include "base/diagnostic.hpp"
#include "compose/template/publication.hpp"
#include "layout/layout.hpp"
#include "theme/theme.hpp"

namespace muster::app {

namespace {

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.severity == b.severity && a.code == b.code && a.location == b.location &&
         a.message == b.message;
}

/// Adds the problems of `found` that have not been reported yet.
void tell_once(const Diagnostics& found, Diagnostics& diagnostics) {
  for (const Diagnostic& problem : found.items()) {
    const auto& reported = diagnostics.items();
    bool known = std::any_of(reported.begin(), reported.end(),
                             [&](const Diagnostic& other) { return same(problem, other); });
    if (!known) diagnostics.add(problem);
  }
}

class PublicationTrial {
 public:
  PublicationTrial(Tools& tools, const Computed& edition, const Previous* previous,
                   Diagnostics& diagnostics)
      : x_tools(tools),
        x_edition(edition),
        x_previous(previous),
        x_templates(open_folder(tools.locations.templates)),
        x_pdfs(*edition.folder, tools.options.pdf_limit_megabytes),
        x_pictures(*edition.folder),
        x_theme(theme::load_theme(*theme_folder(*x_templates), edition.dataset.edition.theme,
                                  diagnostics, edition.folder.get())),
        x_fonts(x_theme.type.family, x_theme.type.heading_family) {}

  void run(const std::string& publication, Variant variant, Diagnostics& diagnostics);
  const Folder& templates() const { return *x_templates; }
  Used& used() { return x_used; }

 private:
  void set_pages(const document::Document& document, Variant variant, Diagnostics& diagnostics);

  Tools& x_tools;
  const Computed& x_edition;
  const Previous* x_previous;
  std::unique_ptr<Folder> x_templates;
  OpenPdfs x_pdfs;
  OpenPictures x_pictures;
  theme::Theme x_theme;
  layout::FontLibrary x_fonts;
  Used x_used;
};

void PublicationTrial::run(const std::string& publication, Variant variant,
                           Diagnostics& diagnostics) {
  x_tools.console.progress("composing " + publication + ", " +
                           std::string(variant_words.word(variant)));
  auto document = composed(x_tools.options, x_edition, x_previous, *x_templates,
                           {publication, variant}, diagnostics);
  if (!document) return;
  x_used.files.insert(document->files.begin(), document->files.end());
  x_used.text.add(*document, x_edition.dataset);
  x_used.tables.merge(document->tables);
  x_pictures.open_all(*document, diagnostics);
  if (!diagnostics.has_errors()) set_pages(*document, variant, diagnostics);
}

void PublicationTrial::set_pages(const document::Document& document, Variant variant,
                                 Diagnostics& diagnostics) {
  Included included(document, x_pdfs, diagnostics);
  layout::NullSink nowhere;
  layout::LayoutOptions options;
  options.included = included.summaries();
  options.album = &x_pictures.album();
  theme::Theme theme = variant == Variant::large_print ? theme::large_print(x_theme) : x_theme;
  auto pages = layout::lay_out(document, theme, x_fonts, options, nowhere, diagnostics);
  if (pages.lines_over > 0) tell_too_long(document, pages, diagnostics);
}

std::vector<Variant> variants_of(const std::string& publication,
                                 const std::vector<compose::Publication>& known) {
  for (const compose::Publication& one : known)
    if (one.id == publication) return one.variants;
  return {Variant::standard};  // compose reports that it does not exist
}

}  // namespace

Used try_publications(Tools& tools, const Computed& edition, const Previous* previous,
                      Diagnostics& diagnostics) {
  PublicationTrial trial(tools, edition, previous, diagnostics);
  Diagnostics reported_elsewhere;  // publications outside this edition don't matter here
  auto known = compose::publications(trial.templates(), reported_elsewhere);
  for (const std::string& publication : edition.dataset.edition.publications) {
    for (Variant variant : variants_of(publication, known)) {
      Diagnostics found;
      collect(found, [&] { trial.run(publication, variant, found); });
      trial.used().is_whole = trial.used().is_whole && !found.has_errors();
      tell_once(found, diagnostics);
    }
  }
  return std::move(trial.used());
}

}  // namespace muster::app
