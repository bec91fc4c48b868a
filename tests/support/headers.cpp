// SPDX-License-Identifier: MIT
// Holds nothing: what counts is the precompiled header of its target.
int main() {}
