// SPDX-License-Identifier: MIT
// The one header that a sector includes. A whole sector:
//
//   #include <muster/sector.hpp>
//
//   class Dental : public muster::Sector {
//    public:
//     static muster::Descriptor describe() { return {.id = "dental", .title = "Dental care"}; }
//     void gap(const muster::Input& input, muster::Section& section) override {
//       muster::GapSection(input, section).standard();
//     }
//     void retention(const muster::Input& input, muster::Section& section) override {
//       muster::RetentionSection(input, section).standard();
//     }
//   };
//   MUSTER_SECTOR(Dental);
//
// Further headers: table.hpp reads tables, and value.hpp defines the values read from them.
// rates.hpp, gap_model.hpp, retention.hpp and spc.hpp contain the formulas. measure.hpp defines
// what figures measure, and blocks.hpp defines the blocks that show figures.
#pragma once

#include "muster/sdk/blocks.hpp"
#include "muster/sdk/calendar.hpp"
#include "muster/sdk/descriptor.hpp"
#include "muster/sdk/findings.hpp"
#include "muster/sdk/gap_model.hpp"
#include "muster/sdk/gap_section.hpp"
#include "muster/sdk/glue.hpp"
#include "muster/sdk/input.hpp"
#include "muster/sdk/measure.hpp"
#include "muster/sdk/outlook_section.hpp"
#include "muster/sdk/phrase.hpp"
#include "muster/sdk/print.hpp"
#include "muster/sdk/rates.hpp"
#include "muster/sdk/refusal.hpp"
#include "muster/sdk/retention.hpp"
#include "muster/sdk/retention_section.hpp"
#include "muster/sdk/rounding_notes.hpp"
#include "muster/sdk/spc.hpp"
#include "muster/sdk/spc_reading.hpp"
#include "muster/sdk/table.hpp"
#include "muster/sdk/value.hpp"

namespace muster {

namespace gap_model = sdk::gap_model;
namespace measure = sdk::measure;
namespace rates = sdk::rates;
namespace retention = sdk::retention;
namespace spc = sdk::spc;

using sdk::append;
using sdk::ChartBlock;
using sdk::ChartKind;
using sdk::ColumnSpec;
using sdk::Day;
using sdk::declares;
using sdk::Descriptor;
using sdk::Detail;
using sdk::Edition;
using sdk::Figure;
using sdk::filled;
using sdk::Findings;
using sdk::GapSection;
using sdk::Input;
using sdk::KeyFigures;
using sdk::Kind;
using sdk::List;
using sdk::Measure;
using sdk::Month;
using sdk::needs;
using sdk::OutlookFrame;
using sdk::OutlookRow;
using sdk::OutlookSection;
using sdk::Phrase;
using sdk::Piece;
using sdk::reads;
using sdk::Refusal;
using sdk::RetentionSection;
using sdk::Row;
using sdk::Rows;
using sdk::say;
using sdk::Section;
using sdk::Sector;
using sdk::Sentence;
using sdk::Severity;
using sdk::standard_tables;
using sdk::Status;
using sdk::TableBlock;
using sdk::Tables;
using sdk::TableSpec;
using sdk::Unit;
using sdk::Value;
using sdk::Words;

}  // namespace muster
