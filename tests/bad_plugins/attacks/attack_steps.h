/* SPDX-License-Identifier: MIT
 * Attacks that take more than one call. Each is true if it worked. */
#ifndef ATTACK_STEPS_H
#define ATTACK_STEPS_H

#include "attack.h"

/* Returns the path of a name in the watched folder; valid until the next call. */
const char* in_folder(const struct scene* s, const char* name);
/* Returns the path of another process's file in /proc; valid until the next call. */
const char* of_process(pid_t process, const char* file);

int open_by_openat2(const struct scene* s);
int chmod_by_descriptor(const struct scene* s);
int set_attribute_at(const struct scene* s);
int set_inode_flags(const char* file);
int set_project(const char* file);
int copy_into(long call, const struct scene* s);
int record_lock(const char* file, int command);
int file_handle(const struct scene* s);
int map_shared(int file);

int odd_thread(long extra);
int clone3_process(void);
int spawn_true(void);
int signal_by_pipe(pid_t target);
int pin(pid_t process);
int limit_of(pid_t process);

int mount_by_new_calls(const char* folder);
int set_same_host_name(void);
int set_same_domain_name(void);
int set_capabilities(void);
int call_by_interrupt(void);
int write_by_interrupt(void);

void* page_of(const void* address);
int map_anonymous(int protection);
int map_code_of(const char* file);
int run_written_code(void);
int load_library(void);

/* Frames that only the helper should write. */
int send_header(uint32_t kind, uint32_t length);
int send_frame(uint32_t kind, const char* bytes, uint32_t length);
#define BLAME "{\"code\":\"sectors.runner\",\"reason\":\"it was not me\",\"hint\":\"\"}"
int leave(int code);
int print_much(long bytes);
int report(const struct scene* s, const char* words);
int report_much(const struct scene* s, int times);
int take_over_signals(const struct scene* s);
int many_files(void);
int recursion(int depth);
int much_memory(void);
int spin(void);
int ignore_and_spin(void);
int many_threads(void);
int fill_answer_slowly(const struct scene* s);

#endif
