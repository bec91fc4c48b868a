// SPDX-License-Identifier: MIT
// Output intents: for which printer or screen the colours of a foreign PDF are meant.
#pragma once

namespace muster::foreign {

class SourcePdf;

/// Warns (pdf.colours) if the colours are meant for something else than sRGB. An output intent is
/// for a whole file (ISO 32000-1, 14.11.5), so a page in a pack can't keep its own. Throws Unfit
/// if a profile is over the limits.
void look_at_output_intents(SourcePdf& source);

}  // namespace muster::foreign
