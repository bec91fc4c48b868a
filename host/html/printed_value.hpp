// SPDX-License-Identifier: MIT
// Recognises figures and dates in printed cells, for sorting. enhance.js recognises them in the
// same way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace muster::html {

/// The text without the marks of notes ("[note 2]") at its end.
std::string_view without_note_marks(std::string_view text);

/// The unit of a figure: its currency sign and the text after the digits. "£m" for "£1,234.5m", ""
/// for "−909", "%" for "45%". Nothing if the text isn't a figure.
std::optional<std::string> unit_of_figure(std::string_view text);

/// Whether the text is a date such as "31 March 2024" or "March 2024".
bool is_printed_date(std::string_view text);

}  // namespace muster::html
