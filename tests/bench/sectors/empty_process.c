/* SPDX-License-Identifier: MIT
 * A process that does nothing: the cost of starting one. */
int main(void) { return 0; }
