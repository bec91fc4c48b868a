// SPDX-License-Identifier: MIT
// Rules for system calls that are allowed only with certain arguments. Part of the generator of the
// filter.
#pragma once

#include <seccomp.h>

#include <cstdint>
#include <initializer_list>

namespace muster::sectors::runner {

/// Throws std::system_error if `result`, from libseccomp, is an error.
void require(int result, const char* what);

/// Adds one rule: `action` is taken if all `conditions` hold. Each condition must be about a
/// different argument.
void add_rule(scmp_filter_ctx filter, std::uint32_t action, int call,
              std::initializer_list<scmp_arg_cmp> conditions = {});

/// Adds the rules that apply from the moment before the plugin is loaded until the helper ends.
void add_argument_rules(scmp_filter_ctx filter);

/// Adds the further rules that apply after the plugin has been loaded: no more code may be mapped.
void add_rules_after_loading(scmp_filter_ctx filter);

}  // namespace muster::sectors::runner
