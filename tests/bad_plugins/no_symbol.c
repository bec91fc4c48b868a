/* SPDX-License-Identifier: MIT
 * A shared library that isn't a plugin. */
int something_else(void);
int something_else(void) { return 1; }
