// SPDX-License-Identifier: MIT
#include "document/dump.hpp"
