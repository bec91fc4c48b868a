/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <linux/openat2.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/stat.h>

#include "attack_steps.h"

int open_to_read(const char* path) { return open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC); }

int can_read(const char* path) {
  char byte;
  int file = open_to_read(path);
  return file >= 0 && read(file, &byte, 1) == 1;
}

int can_list(const char* path) {
  DIR* folder = opendir(path);
  return folder != NULL && readdir(folder) != NULL;
}

int can_see(const char* path, const char* name) {
  DIR* folder = opendir(path);
  if (folder == NULL) return 0;
  for (struct dirent* entry; (entry = readdir(folder)) != NULL;)
    if (strcmp(entry->d_name, name) == 0) return 1;
  return 0;
}

const char* in_folder(const struct scene* s, const char* name) {
  static char path[512];
  snprintf(path, sizeof(path), "%s/%s", s->folder, name);
  return path;
}

const char* of_process(pid_t process, const char* file) {
  static char path[512];
  snprintf(path, sizeof(path), "/proc/%d/%s", (int)process, file);
  return path;
}

int open_by_openat2(const struct scene* s) {
  struct open_how how = {O_RDWR, 0, 0};
  return did(syscall(SYS_openat2, AT_FDCWD, s->file, &how, sizeof(how)));
}

int chmod_by_descriptor(const struct scene* s) {
  char path[64];
  int file = open(s->file, O_PATH);
  snprintf(path, sizeof(path), "/proc/self/fd/%d", file);
  return did(chmod(path, 0777)) || did(syscall(call_fchmodat2, AT_FDCWD, path, 0777, 0));
}

int set_attribute_at(const struct scene* s) {
  struct {
    uint64_t value;
    uint32_t size, flags;
  } arguments = {(uint64_t)(uintptr_t) "1", 1, 0};
  return did(syscall(call_setxattrat, AT_FDCWD, s->file, 0, "user.a", &arguments, 16L));
}

int set_inode_flags(const char* path) {
  int flags = 0;
  int file = open_to_read(path);
  if (ioctl(file, FS_IOC_GETFLAGS, &flags) != 0 && file >= 0) flags = FS_NODUMP_FL;
  return did(ioctl(file, FS_IOC_SETFLAGS, &flags));
}

int set_project(const char* path) {
  struct fsxattr attributes;
  memset(&attributes, 0, sizeof(attributes));
  return did(ioctl(open_to_read(path), FS_IOC_FSSETXATTR, &attributes));
}

int copy_into(long call, const struct scene* s) {
  return did(syscall(call, open_to_read("/usr/bin/env"), NULL, open_to_read(s->file), NULL, 1L, 0));
}

int record_lock(const char* path, int command) {
  struct flock lock;
  memset(&lock, 0, sizeof(lock));
  lock.l_type = F_RDLCK;
  return did(fcntl(open_to_read(path), command, &lock));
}

int file_handle(const struct scene* s) {
  struct {
    struct file_handle head;
    char bytes[128];
  } handle;
  int mount = 0;
  handle.head.handle_bytes = sizeof(handle.bytes);
  return did(name_to_handle_at(AT_FDCWD, s->file, &handle.head, &mount, 0));
}

int map_shared(int file) {
  return mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0) != MAP_FAILED;
}
