/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "attack_steps.h"

enum { page = 4096 };

void* page_of(const void* address) { return (void*)((uintptr_t)address & ~(uintptr_t)(page - 1)); }

int map_anonymous(int protection) {
  return mmap(NULL, page, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

int map_code_of(const char* file) {
  int from = open_to_read(file);
  return mmap(NULL, page, PROT_READ | PROT_EXEC, MAP_PRIVATE, from, 0) != MAP_FAILED;
}

int run_written_code(void) {
  char* code = mmap(NULL, page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (code == MAP_FAILED) return 0;
  memset(code, 0xc3, page); /* return */
  if (mprotect(code, page, PROT_READ | PROT_EXEC) != 0) return 0;
  void (*function)(void) = NULL;
  memcpy(&function, &code, sizeof(function));
  function();
  return 1;
}

/* A library that nothing has loaded so far. */
int load_library(void) { return dlopen("libanl.so.1", RTLD_NOW) != NULL; }

int much_memory(void) {
  for (int i = 0; i < 100000; ++i) {
    char* block = malloc(1 << 20);
    if (block == NULL) return 0;
    memset(block, i, 1 << 20);
  }
  return 1;
}

int recursion(int depth) {
  volatile char frame[4096];
  if (depth == 2000000000) return 0;
  frame[depth % 4096] = (char)depth;
  return recursion(depth + 1) + frame[(depth + 7) % 4096];
}

int many_files(void) {
  for (int i = 0; i < 100000; ++i)
    if (open_to_read("/dev/null") < 0) return 0;
  return 1;
}

int spin(void) {
  for (volatile unsigned long i = 0;; ++i) {
  }
}

int ignore_and_spin(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  for (int signal = 1; signal < 65; ++signal) sigaction(signal, &ignore, NULL);
  return spin();
}

static void* wait_for_ever(void* nothing) {
  for (;;) pause();
  return nothing;
}

int many_threads(void) {
  for (int i = 0; i < 60; ++i) {
    pthread_t thread;
    pthread_create(&thread, NULL, wait_for_ever, NULL);
  }
  wait_for_ever(NULL);
  return 1;
}
