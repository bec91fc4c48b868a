// SPDX-License-Identifier: MIT
// Rules for the system calls whose arguments decide. Part of the generator of the filter.
#pragma once

#include <seccomp.h>

#include <cstdint>
#include <initializer_list>

namespace muster::sectors::runner {

/// Throws std::system_error if `result`, from libseccomp, is an error.
void require(int result, const char* what);

/// Adds one rule: `action` is taken if all `conditions` hold. Each condition is about another
/// argument.
void add_rule(scmp_filter_ctx filter, std::uint32_t action, int call,
              std::initializer_list<scmp_arg_cmp> conditions = {});

/// Adds the rules that are in force while the plugin is loaded, and from then on.
void add_argument_rules(scmp_filter_ctx filter);

/// Adds the rules that are in force once the plugin is loaded: no further code may be mapped.
void add_rules_after_loading(scmp_filter_ctx filter);

}  // namespace muster::sectors::runner
