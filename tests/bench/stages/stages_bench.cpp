// SPDX-License-Identifier: MIT
// Each stage of the people strategy of data/sel-2022, alone, with what the stages before it made.
//   bench_stages [--benchmark_filter=...]
#include <benchmark/benchmark.h>

#include <stdexcept>

#include "base/diagnostic.hpp"
#include "base/folder.hpp"
#include "base/sha256.hpp"
#include "changes/changes.hpp"
#include "compose/compose.hpp"
#include "data/data_writer.hpp"
#include "html/html_writer.hpp"
#include "layout/layout.hpp"
#include "load/load.hpp"
#include "pdf/pdf_writer.hpp"
#include "sectors/sectors.hpp"
#include "support/source_path.hpp"
#include "totals/totals.hpp"

namespace {

using namespace muster;

/// Everything up to the document, made once.
struct Stages {
  std::unique_ptr<Folder> edition = open_folder(muster::test::source_path("data/sel-2022"));
  std::unique_ptr<Folder> templates = open_folder(muster::test::source_path("templates"));
  Diagnostics diagnostics;
  sectors::SectorOptions sector_options = [] {
    sectors::SectorOptions options;
    options.plugin_folders = {MUSTER_BINARY_DIR "/lib/muster/plugins"};
    options.runner = MUSTER_BINARY_DIR "/bin/muster-sector-runner";
    options.jobs = 2;
    return options;
  }();
  std::vector<sectors::Plugin> plugins = sectors::discover(sector_options, diagnostics);
  load::LoadOptions load_options = [this] {
    load::LoadOptions options;
    for (const auto& plugin : plugins) {
      options.declared_tables.insert(options.declared_tables.end(), plugin.declares.begin(),
                                     plugin.declares.end());
    }
    return options;
  }();
  std::optional<model::Dataset> dataset = load::load_edition(*edition, load_options, diagnostics);
  model::Findings findings = [this] {
    model::Findings found = sectors::compute(dataset.value(), plugins, sector_options, diagnostics);
    found.all = totals::add_up(found.sectors, dataset->edition.horizon_label);
    return found;
  }();
  compose::ComposeOptions compose_options{"people-strategy", Variant::standard,
                                          dataset->edition.published};
  document::Document document =
      compose::compose(*dataset, findings, *templates, compose_options, diagnostics).value();
  theme::Theme theme = theme::load_theme(*subfolder(*templates, "theme"), "neutral", diagnostics);
  layout::FontLibrary fonts{"Liberation Sans"};
};

Stages& stages() {
  static Stages all;
  return all;
}

/// Takes pages and forgets them: what layout costs without a writer.
class NoSink final : public layout::PageSink {
 public:
  void open(layout::Tag) override {}
  void close(layout::TagId) override {}
  void page(layout::Page) override { ++pages; }
  void finish(std::vector<layout::OutlineEntry>) override {}
  int pages = 0;
};

void discover(benchmark::State& state) {
  for (auto _ : state)
    benchmark::DoNotOptimize(sectors::discover(stages().sector_options, stages().diagnostics));
}

void load(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        load::load_edition(*stages().edition, stages().load_options, stages().diagnostics));
  }
}

void compute(benchmark::State& state) {
  Stages& all = stages();
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        sectors::compute(*all.dataset, all.plugins, all.sector_options, all.diagnostics));
  }
}

/// The edition against itself: every gap and every action is looked at.
void compare_editions(benchmark::State& state) {
  Stages& all = stages();
  for (auto _ : state) {
    benchmark::DoNotOptimize(changes::compare(*all.dataset, all.findings, *all.dataset,
                                              all.findings, all.diagnostics));
  }
}

void compose_document(benchmark::State& state) {
  Stages& all = stages();
  for (auto _ : state) {
    benchmark::DoNotOptimize(compose::compose(*all.dataset, all.findings, *all.templates,
                                              all.compose_options, all.diagnostics));
  }
}

void write_html(benchmark::State& state) {
  Stages& all = stages();
  for (auto _ : state) {
    StringSink out;
    html::write_html(all.document, all.theme, all.fonts, {}, out);
    benchmark::DoNotOptimize(out.text);
  }
}

void write_data(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(data::data_files(stages().document));
}

void lay_out(benchmark::State& state) {
  Stages& all = stages();
  NoSink sink;
  for (auto _ : state) {
    sink.pages = 0;
    layout::lay_out(all.document, all.theme, all.fonts, {}, sink, all.diagnostics);
  }
  state.counters["pages"] = sink.pages;
}

void lay_out_and_write_pdf(benchmark::State& state) {
  Stages& all = stages();
  for (auto _ : state) {
    StringSink out;
    pdf::PdfWriter writer(all.document.metadata, all.fonts, {}, out);
    layout::lay_out(all.document, all.theme, all.fonts, {}, writer, all.diagnostics);
    benchmark::DoNotOptimize(out.text);
  }
}

BENCHMARK(discover)->Unit(benchmark::kMillisecond);
BENCHMARK(load)->Unit(benchmark::kMillisecond);
BENCHMARK(compute)->Unit(benchmark::kMillisecond);
BENCHMARK(compare_editions)->Unit(benchmark::kMillisecond);
BENCHMARK(compose_document)->Unit(benchmark::kMillisecond);
BENCHMARK(write_html)->Unit(benchmark::kMillisecond);
BENCHMARK(write_data)->Unit(benchmark::kMillisecond);
BENCHMARK(lay_out)->Unit(benchmark::kMillisecond);
BENCHMARK(lay_out_and_write_pdf)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
