// SPDX-License-Identifier: MIT
// Writes a PDF of muster's own that was read with libqpdf, and changed or not.
#pragma once

#include <cstdint>
#include <cstdio>
#include <functional>
#include <string>

#include "base/byte_sink.hpp"
#include "foreign/page_entries.hpp"

namespace muster::foreign {

/// Reads a PDF of muster's own, which `file` holds, lets `change` change it, and writes it to
/// `out`. Returns the number of bytes written. The streams that were not changed keep their bytes;
/// the same file gives the same bytes. `linearised`: in the order for the web, see linearise.hpp.
///
/// `change` must give the same each time: libqpdf can't put the same objects in the order for the
/// web twice, so a second try reads them anew. `name` is for messages. Throws std::exception if the
/// file is damaged, which is a bug.
std::uint64_t write_finished(const std::string& name, std::FILE* file,
                             const std::function<void(QPDF&)>& change, bool linearised,
                             ByteSink& out);

/// Returns a decimal number as PDF writes it, with up to five places.
std::string pdf_number(double value);

}  // namespace muster::foreign
