/* SPDX-License-Identifier: MIT
 * Every attack, by its name: an expression over `s`, the scene, that is true if the attack
 * worked. Larger ones are functions of attack_steps.h. The plugin makes functions of the list, and
 * the program that runs the attacks takes their names from it. */
#ifndef ATTACK_LIST_H
#define ATTACK_LIST_H

/* Files: content, names, modes, owners, times, attributes, locks. */
#define FILE_ATTACKS(A)                                                                           \
  A(chmod, did(chmod(s->file, 0777)))                                                             \
  A(chmod_setuid, did(chmod(s->file, 04755)))                                                     \
  A(chmod_folder, did(chmod(s->folder, 0777)))                                                    \
  A(fchmod, did(fchmod(open_to_read(s->file), 0777)))                                             \
  A(fchmodat, did(syscall(SYS_fchmodat, AT_FDCWD, s->file, 0777)))                                \
  A(fchmodat2, did(syscall(call_fchmodat2, AT_FDCWD, s->file, 04755, 0)))                         \
  A(fchmodat2_by_descriptor,                                                                      \
    did(syscall(call_fchmodat2, open_to_read(s->file), "", 0777, AT_EMPTY_PATH)))                 \
  A(chown, did(chown(s->file, getuid(), getgid())))                                               \
  A(lchown, did(lchown(s->link, getuid(), getgid())))                                             \
  A(fchown, did(fchown(open_to_read(s->file), getuid(), getgid())))                               \
  A(fchownat, did(fchownat(AT_FDCWD, s->file, getuid(), getgid(), 0)))                            \
  A(utime, did(syscall(SYS_utime, s->file, NULL)))                                                \
  A(utimes, did(syscall(SYS_utimes, s->file, NULL)))                                              \
  A(futimesat, did(syscall(SYS_futimesat, AT_FDCWD, s->file, NULL)))                              \
  A(utimensat, did(syscall(SYS_utimensat, AT_FDCWD, s->file, NULL, 0)))                           \
  A(utimensat_link, did(syscall(SYS_utimensat, AT_FDCWD, s->link, NULL, AT_SYMLINK_NOFOLLOW)))    \
  A(futimens, did(syscall(SYS_utimensat, open_to_read(s->file), NULL, NULL, 0)))                  \
  A(truncate, did(truncate(s->file, 0)))                                                          \
  A(ftruncate, did(ftruncate(open_to_read(s->file), 0)))                                          \
  A(ftruncate_tables, did(ftruncate(3, 0)))                                                       \
  A(open_to_write, did(open(s->file, O_WRONLY)))                                                  \
  A(open_for_both, did(open(s->file, O_RDWR)))                                                    \
  A(open_truncating, did(open(s->file, O_RDONLY | O_TRUNC)))                                      \
  A(open_creating, did(open(in_folder(s, "new"), O_RDONLY | O_CREAT, 0644)))                      \
  A(open_nameless, did(open(s->folder, O_TMPFILE | O_RDWR, 0644)))                                \
  A(open_appending, did(open(s->file, O_WRONLY | O_APPEND)))                                      \
  A(open_old_call, did(syscall(SYS_open, s->file, O_RDWR | O_CREAT, 0644)))                       \
  A(open_high_bits, did(syscall(SYS_openat, AT_FDCWD, s->file, 0x100000000L | O_WRONLY)))         \
  A(openat2_to_write, open_by_openat2(s))                                                         \
  A(open_odd_mode, did(open(s->file, O_ACCMODE)))                                                 \
  A(open_path_and_chmod, chmod_by_descriptor(s))                                                  \
  A(creat, did(creat(in_folder(s, "new"), 0644)))                                                 \
  A(write_tables, did(pwrite(3, "x", 1, 0)))                                                      \
  A(map_tables_to_write, map_shared(3))                                                           \
  A(map_plugin_to_write, map_shared(6))                                                           \
  A(map_file_to_write, map_shared(open_to_read(s->file)))                                         \
  A(reopen_tables_to_write, did(open("/proc/self/fd/3", O_RDWR)))                                 \
  A(unseal_tables, did(fcntl(3, F_ADD_SEALS, F_SEAL_SEAL)))                                       \
  A(reopen_own_output, did(open("/proc/self/fd/1", O_WRONLY)))                                    \
  A(link, did(link(s->file, in_folder(s, "new"))))                                                \
  A(linkat_descriptor,                                                                            \
    did(linkat(open_to_read(s->file), "", AT_FDCWD, in_folder(s, "new"), AT_EMPTY_PATH)))         \
  A(symlink, did(symlink(s->file, in_folder(s, "new"))))                                          \
  A(symlinkat, did(symlinkat(s->file, AT_FDCWD, in_folder(s, "new"))))                            \
  A(rename, did(rename(s->file, in_folder(s, "new"))))                                            \
  A(renameat, did(syscall(SYS_renameat, AT_FDCWD, s->file, AT_FDCWD, in_folder(s, "new"))))       \
  A(renameat2, did(syscall(SYS_renameat2, AT_FDCWD, s->file, AT_FDCWD, s->link, 2)))              \
  A(unlink, did(unlink(s->file)))                                                                 \
  A(unlinkat, did(unlinkat(AT_FDCWD, s->file, 0)))                                                \
  A(rmdir, did(rmdir(in_folder(s, "empty"))))                                                     \
  A(mkdir, did(mkdir(in_folder(s, "new"), 0755)))                                                 \
  A(mkdirat, did(mkdirat(AT_FDCWD, in_folder(s, "new"), 0755)))                                   \
  A(mknod, did(mknod(in_folder(s, "new"), S_IFIFO | 0644, 0)))                                    \
  A(mknodat, did(mknodat(AT_FDCWD, in_folder(s, "new"), S_IFIFO | 0644, 0)))                      \
  A(setxattr, did(setxattr(s->file, "user.a", "1", 1, 0)))                                        \
  A(lsetxattr, did(lsetxattr(s->file, "user.a", "1", 1, 0)))                                      \
  A(fsetxattr, did(fsetxattr(open_to_read(s->file), "user.a", "1", 1, 0)))                        \
  A(setxattrat, set_attribute_at(s))                                                              \
  A(removexattr, did(removexattr(s->file, "user.here")))                                          \
  A(lremovexattr, did(lremovexattr(s->file, "user.here")))                                        \
  A(fremovexattr, did(fremovexattr(open_to_read(s->file), "user.here")))                          \
  A(removexattrat, did(syscall(call_removexattrat, AT_FDCWD, s->file, 0, "user.here")))           \
  A(file_setattr, did(syscall(call_file_setattr, AT_FDCWD, s->file, &(long[4]){0}, 32, 0)))       \
  A(set_flags, set_inode_flags(s->file))                                                          \
  A(set_flags_of_system_file, set_inode_flags("/usr/bin/env"))                                    \
  A(set_project, set_project(s->file))                                                            \
  A(fallocate, did(fallocate(open_to_read(s->file), 0, 0, 4096)))                                 \
  A(punch_hole, did(fallocate(open_to_read(s->file), 3, 0, 1)))                                   \
  A(copy_file_range, copy_into(SYS_copy_file_range, s))                                           \
  A(sendfile, did(sendfile(1, open_to_read("/usr/bin/env"), NULL, 1)))                            \
  A(splice, did(splice(open_to_read("/usr/bin/env"), NULL, 1, NULL, 1, 0)))                       \
  A(tee, did(tee(1, 5, 1, 0)))                                                                    \
  A(vmsplice, did(vmsplice(1, &(struct iovec){"x", 1}, 1, 0)))                                    \
  A(sync_all, (sync(), 1))                                                                        \
  A(syncfs, did(syncfs(open_to_read("/usr/bin/env"))))                                            \
  A(fsync, did(fsync(open_to_read("/usr/bin/env"))))                                              \
  A(flock_system_file, did(flock(open_to_read("/usr/bin/env"), LOCK_EX | LOCK_NB)))               \
  A(record_lock, record_lock("/usr/bin/env", F_SETLK))                                            \
  A(open_lock, record_lock("/usr/bin/env", F_OFD_SETLK))                                          \
  A(lease, did(fcntl(open_to_read("/usr/bin/env"), F_SETLEASE, F_RDLCK)))                         \
  A(watch_by_dnotify, did(fcntl(open_to_read("/usr"), F_NOTIFY, DN_ACCESS)))                      \
  A(watch_by_inotify, did(inotify_init1(0)))                                                      \
  A(watch_by_fanotify, did(fanotify_init(FAN_CLASS_NOTIF, O_RDONLY)))                             \
  A(watch_by_fanotify_content, did(fanotify_init(FAN_CLASS_CONTENT, O_RDONLY)))                   \
  A(file_handle, file_handle(s))                                                                  \
  A(open_by_handle, did(syscall(SYS_open_by_handle_at, AT_FDCWD, &(long[4]){8}, O_RDONLY)))       \
  A(quota, did(syscall(SYS_quotactl, 0x800001 << 8, NULL, 0, NULL)))                              \
  A(change_folder, did(chdir("/usr")))                                                            \
  A(change_folder_by_descriptor, did(fchdir(open_to_read("/usr"))))                               \
  A(grow_pipe, did(fcntl(1, F_SETPIPE_SZ, 1 << 20)))                                              \
  A(write_memory_by_proc, did(open("/proc/self/mem", O_RDWR)))                                    \
  A(write_oom_score, did(open("/proc/self/oom_score_adj", O_WRONLY)))                             \
  A(write_core_filter, did(open("/proc/self/coredump_filter", O_WRONLY)))                         \
  A(write_own_name, did(open("/proc/self/comm", O_WRONLY)))                                       \
  A(write_kernel_setting, did(open("/proc/sys/kernel/hostname", O_WRONLY)))                       \
  A(write_kernel_log, did(open("/dev/kmsg", O_WRONLY)))

/* Reading what a plugin must not read: Landlock or a namespace prevents it. */
#define READING_ATTACKS(A)                                                                        \
  A(read_secret, can_read(s->secret))                                                             \
  A(read_own_folder, can_list(s->folder))                                                         \
  A(read_passwords, can_read("/etc/passwd"))                                                      \
  A(read_host_name, can_read("/etc/hostname"))                                                    \
  A(list_root, can_list("/root"))                                                                 \
  A(list_temporary, can_list("/tmp"))                                                             \
  A(list_etc, can_see("/etc", "passwd"))                                                          \
  A(list_processes, can_see("/proc", "1"))                                                        \
  A(read_host_environment, can_read(of_process(s->host, "environ")))                              \
  A(read_host_memory, can_read(of_process(s->host, "maps")))                                      \
  A(read_host_command, can_read(of_process(s->host, "cmdline")))                                  \
  A(list_host_files, can_list(of_process(s->host, "fd")))                                         \
  A(read_victim, can_read(of_process(s->victim, "environ")))                                      \
  A(read_by_root_of_host, can_read(of_process(s->host, "root/etc/passwd")))                       \
  A(read_by_parent_folder, can_read("/usr/../etc/passwd"))                                        \
  A(read_by_own_root, can_read("/proc/self/root/etc/passwd"))                                     \
  A(read_by_own_folder, can_read("/proc/self/cwd/etc/passwd"))                                    \
  A(read_terminal, did(open("/dev/tty", O_RDONLY)))                                               \
  A(read_kernel_log, can_read("/dev/kmsg"))                                                       \
  A(read_random_device, can_read("/dev/random"))

/* Other processes, and the host first of all. */
#define PROCESS_ATTACKS(A)                                                                        \
  A(fork, did(syscall(SYS_fork)))                                                                 \
  A(vfork, did(syscall(SYS_vfork)))                                                               \
  A(clone_process, did(syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, 0L)))                        \
  A(clone_sharing_memory, did(syscall(SYS_clone, CLONE_VM | SIGCHLD, NULL, NULL, NULL, 0L)))      \
  A(clone_brother, did(syscall(SYS_clone, CLONE_PARENT | SIGCHLD, NULL, NULL, NULL, 0L)))         \
  A(clone_user_namespace, did(syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, NULL, NULL, NULL, 0L))) \
  A(clone_thread_in_namespace, odd_thread(CLONE_NEWNS))                                           \
  A(clone_thread_traced, odd_thread(CLONE_PTRACE))                                                \
  A(clone_thread_with_handle, odd_thread(CLONE_PIDFD))                                            \
  A(clone3_process, clone3_process())                                                             \
  A(execve, did(execve("/usr/bin/env", (char*[]){"env", NULL}, NULL)))                            \
  A(execveat, did(syscall(SYS_execveat, open_to_read("/usr/bin/env"), "", (char*[]){"env", NULL}, \
                          NULL, AT_EMPTY_PATH)))                                                  \
  A(execve_itself, did(execve("/proc/self/exe", (char*[]){"env", NULL}, NULL)))                   \
  A(system, system("true") == 0)                                                                  \
  A(popen, popen("true", "r") != NULL)                                                            \
  A(posix_spawn, spawn_true())                                                                    \
  A(kill_host, did(kill(s->host, SIGTERM)))                                                       \
  A(kill_host_hard, did(kill(s->host, SIGKILL)))                                                  \
  A(stop_host, did(kill(s->host, SIGSTOP)))                                                       \
  A(ask_for_host, did(kill(s->host, 0)))                                                          \
  A(kill_victim, did(kill(s->victim, SIGKILL)))                                                   \
  A(kill_own_group, did(kill(0, SIGKILL)))                                                        \
  A(ask_for_everybody, did(kill(-1, 0)))                                                          \
  A(kill_group_of_host, did(kill(-s->host, SIGTERM)))                                             \
  A(kill_high_bits, did(syscall(SYS_kill, 0x100000000L | (unsigned)s->host, SIGKILL)))            \
  A(tkill_victim, did(syscall(SYS_tkill, s->victim, SIGKILL)))                                    \
  A(tgkill_victim, did(syscall(SYS_tgkill, s->victim, s->victim, SIGKILL)))                       \
  A(queue_signal, did(syscall(SYS_rt_sigqueueinfo, s->victim, SIGTERM, &(siginfo_t){0})))         \
  A(queue_signal_to_thread,                                                                       \
    did(syscall(SYS_rt_tgsigqueueinfo, s->victim, s->victim, SIGTERM, &(siginfo_t){0})))          \
  A(pidfd_open, did(syscall(SYS_pidfd_open, s->host, 0)))                                         \
  A(pidfd_signal, did(syscall(SYS_pidfd_send_signal, 0, SIGKILL, NULL, 0)))                       \
  A(pidfd_take_file, did(syscall(SYS_pidfd_getfd, 0, 1, 0)))                                      \
  A(owner_of_pipe, signal_by_pipe(s->victim))                                                     \
  A(owner_of_pipe_is_host, signal_by_pipe(s->host))                                               \
  A(owner_of_output, did(fcntl(1, F_SETOWN, s->host)))                                            \
  A(owner_of_reply, did(fcntl(5, F_SETOWN, s->host)))                                             \
  A(owner_extended, did(fcntl(5, F_SETOWN_EX, &(struct f_owner_ex){F_OWNER_PID, s->host})))       \
  A(owner_is_group, did(fcntl(5, F_SETOWN, -s->host)))                                            \
  A(owner_high_bits, did(syscall(SYS_fcntl, 5, 0x100000000L | F_SETOWN, s->host)))                \
  A(signal_of_pipe, did(fcntl(5, F_SETSIG, SIGKILL)))                                             \
  A(async_by_flags, did(fcntl(5, F_SETFL, O_WRONLY | O_ASYNC)))                                   \
  A(async_by_ioctl, did(ioctl(5, FIOASYNC, &(int){1})))                                           \
  A(async_by_open, did(open("/dev/null", O_RDONLY | O_ASYNC)))                                    \
  A(owner_by_ioctl, did(ioctl(5, FIOSETOWN, &(int){s->host})))                                    \
  A(owner_by_socket_ioctl, did(ioctl(5, SIOCSPGRP, &(int){s->host})))                             \
  A(type_into_terminal, did(ioctl(1, TIOCSTI, "x")))                                              \
  A(signal_by_message_queue, did(syscall(SYS_mq_notify, 0, &(struct sigevent){0})))               \
  A(signal_by_timer, did(syscall(SYS_timer_create, CLOCK_REALTIME, NULL, &(long){0})))            \
  A(ptrace_attach, did(ptrace(PTRACE_ATTACH, s->victim, NULL, NULL)))                             \
  A(ptrace_seize, did(ptrace(PTRACE_SEIZE, s->host, NULL, NULL)))                                 \
  A(ptrace_me, did(ptrace(PTRACE_TRACEME, 0, NULL, NULL)))                                        \
  A(read_memory, did(process_vm_readv(s->host, &(struct iovec){NULL, 0}, 1, NULL, 0, 0)))         \
  A(write_memory, did(process_vm_writev(s->host, &(struct iovec){NULL, 0}, 1, NULL, 0, 0)))       \
  A(advise_memory, did(syscall(SYS_process_madvise, 0, NULL, 0, MADV_COLD, 0)))                   \
  A(compare_processes, did(syscall(SYS_kcmp, s->host, s->victim, 2, 0, 0)))                       \
  A(robust_list_of_host, did(syscall(SYS_get_robust_list, s->host, &(void*){0}, &(size_t){0})))   \
  A(leave_group, did(setpgid(0, 0)) && did(setsid()))                                             \
  A(leave_session, did(setsid()))                                                                 \
  A(outlive_host, did(prctl(PR_SET_PDEATHSIG, 0)))                                                \
  A(outlive_high_bits, did(syscall(SYS_prctl, 0x100000000L | PR_SET_PDEATHSIG, 0)))               \
  A(adopt_orphans, did(prctl(PR_SET_CHILD_SUBREAPER, 1)))                                         \
  A(be_dumpable, did(prctl(PR_SET_DUMPABLE, 1)))                                                  \
  A(allow_tracer, did(prctl(PR_SET_PTRACER, s->host)))                                            \
  A(change_own_map, did(prctl(PR_SET_MM, PR_SET_MM_BRK, 0, 0, 0)))                                \
  A(keep_capabilities, did(prctl(PR_SET_KEEPCAPS, 1)))                                            \
  A(raise_capability, did(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, 21, 0, 0)))                 \
  A(nice_host, did(setpriority(PRIO_PROCESS, (id_t)s->host, 19)))                                 \
  A(nice_group_of_host, did(setpriority(PRIO_PGRP, (id_t)s->host, 19)))                           \
  A(idle_host, did(sched_setscheduler(s->host, SCHED_IDLE, &(struct sched_param){0})))            \
  A(idle_victim, did(sched_setscheduler(s->victim, SCHED_IDLE, &(struct sched_param){0})))        \
  A(real_time_itself, did(sched_setscheduler(0, SCHED_FIFO, &(struct sched_param){50})))          \
  A(real_time_by_parameter, did(sched_setparam(0, &(struct sched_param){0})))                     \
  A(schedule_by_attributes, did(syscall(SYS_sched_setattr, s->victim, &(int[12]){48, 5}, 0)))     \
  A(pin_host, pin(s->host))                                                                       \
  A(pin_victim, pin(s->victim))                                                                   \
  A(disk_priority_of_host, did(syscall(SYS_ioprio_set, 1, s->host, 3 << 13)))                     \
  A(disk_priority_of_victim, did(syscall(SYS_ioprio_set, 1, s->victim, 3 << 13)))                 \
  A(move_pages_of_host, did(syscall(SYS_move_pages, s->host, 0, NULL, NULL, NULL, 0)))            \
  A(migrate_pages_of_host, did(syscall(SYS_migrate_pages, s->host, 0, NULL, NULL)))               \
  A(limit_host, limit_of(s->host))                                                                \
  A(limit_victim, limit_of(s->victim))                                                            \
  A(raise_own_limit, did(setrlimit(RLIMIT_FSIZE, &(struct rlimit){1 << 20, RLIM_INFINITY})))      \
  A(count_events, did(syscall(SYS_perf_event_open, &(long[16]){0}, s->host, -1, -1, 0)))

/* The system: mounts, namespaces, network, clock, modules, keys. */
#define SYSTEM_ATTACKS(A)                                                                         \
  A(mount, did(mount("none", s->folder, "tmpfs", 0, NULL)))                                       \
  A(mount_bind, did(mount("/usr", s->folder, NULL, MS_BIND, NULL)))                               \
  A(remount_root, did(mount(NULL, "/", NULL, MS_REMOUNT | MS_BIND | MS_RELATIME, NULL)))          \
  A(mount_by_new_calls, mount_by_new_calls(s->folder))                                            \
  A(open_file_system, did(syscall(SYS_fsopen, "tmpfs", 0)))                                       \
  A(pick_file_system, did(syscall(SYS_fspick, AT_FDCWD, "/", 0)))                                 \
  A(clone_tree, did(syscall(SYS_open_tree, AT_FDCWD, "/", 1)))                                    \
  A(clone_tree_with_attributes, did(syscall(call_open_tree_attr, AT_FDCWD, "/", 1, NULL, 0)))     \
  A(move_mount, did(syscall(SYS_move_mount, AT_FDCWD, "/usr", AT_FDCWD, s->folder, 0)))           \
  A(set_mount_attributes,                                                                         \
    did(syscall(SYS_mount_setattr, AT_FDCWD, "/", 0, &(uint64_t[4]){0}, 32)))                     \
  A(unmount, did(umount2(s->folder, MNT_DETACH)))                                                 \
  A(pivot_root, did(syscall(SYS_pivot_root, s->folder, s->folder)))                               \
  A(chroot, did(chroot("/usr")))                                                                  \
  A(unshare_user, did(unshare(CLONE_NEWUSER)))                                                    \
  A(unshare_mounts, did(unshare(CLONE_NEWNS)))                                                    \
  A(unshare_files, did(unshare(CLONE_FILES)))                                                     \
  A(enter_namespace, did(setns(open_to_read("/proc/self/ns/mnt"), 0)))                            \
  A(swap_on, did(swapon("/nonexistent", 0)))                                                      \
  A(swap_off, did(swapoff("/nonexistent")))                                                       \
  A(internet, did(socket(AF_INET, SOCK_STREAM, 0)))                                               \
  A(internet_6, did(socket(AF_INET6, SOCK_DGRAM, 0)))                                             \
  A(local_socket, did(socket(AF_UNIX, SOCK_STREAM, 0)))                                           \
  A(netlink_socket, did(socket(AF_NETLINK, SOCK_RAW, 0)))                                         \
  A(packet_socket, did(socket(AF_PACKET, SOCK_RAW, 0)))                                           \
  A(kernel_crypto, did(socket(AF_ALG, SOCK_SEQPACKET, 0)))                                        \
  A(socket_pair, did(socketpair(AF_UNIX, SOCK_STREAM, 0, (int[2]){0, 0})))                        \
  A(send_on_output, did(send(1, "x", 1, 0)))                                                      \
  A(send_message, did(sendmsg(1, &(struct msghdr){0}, 0)))                                        \
  A(receive, did(recv(0, &(char){0}, 1, MSG_DONTWAIT)))                                           \
  A(io_uring, did(syscall(SYS_io_uring_setup, 8, &(char[120]){0})))                               \
  A(old_async_io, did(syscall(SYS_io_setup, 1, &(long){0})))                                      \
  A(set_clock, did(syscall(SYS_settimeofday, NULL, NULL)))                                        \
  A(set_clock_by_id, did(syscall(SYS_clock_settime, 11, &(long[2]){0, 0})))                       \
  A(adjust_clock, did(syscall(SYS_adjtimex, &(char[256]){0})))                                    \
  A(adjust_clock_by_id, did(syscall(SYS_clock_adjtime, 0, &(char[256]){0})))                      \
  A(host_name, set_same_host_name())                                                              \
  A(domain_name, set_same_domain_name())                                                          \
  A(accounting, did(acct(NULL)))                                                                  \
  A(kernel_log, did(syscall(SYS_syslog, 10, NULL, 0)))                                            \
  A(module_from_memory, did(syscall(SYS_init_module, "", 0L, "")))                                \
  A(module_from_file, did(syscall(SYS_finit_module, 3, "", 0)))                                   \
  A(unload_module, did(syscall(SYS_delete_module, "no_such_module", 0)))                          \
  A(next_kernel, did(syscall(SYS_kexec_load, 0, 1, NULL, 0)))                                     \
  A(next_kernel_by_file, did(syscall(SYS_kexec_file_load, -1, -1, 0, NULL, 0)))                   \
  A(restart_with_wrong_number, did(syscall(SYS_reboot, 0, 0, 0, NULL)))                           \
  A(program_in_kernel, did(syscall(SYS_bpf, 5, &(char[128]){0}, 128)))                            \
  A(page_faults, did(syscall(SYS_userfaultfd, 1)))                                                \
  A(add_key, did(syscall(SYS_add_key, "user", "a", "b", 1, -1)))                                  \
  A(request_key, did(syscall(SYS_request_key, "user", "a", NULL, -1)))                            \
  A(join_keyring, did(syscall(SYS_keyctl, 1, NULL)))                                              \
  A(set_user, did(setuid(getuid())))                                                              \
  A(set_all_users, did(setresuid(getuid(), getuid(), getuid())))                                  \
  A(set_group, did(setgid(getgid())))                                                             \
  A(set_groups, did(setgroups(0, NULL)))                                                          \
  A(set_file_user, did(syscall(SYS_setfsuid, getuid())))                                          \
  A(set_capabilities, set_capabilities())                                                         \
  A(own_filter, did(prctl(PR_SET_SECCOMP, 1)))                                                    \
  A(filter_with_listener, did(syscall(SYS_seccomp, 1, 8, NULL)))                                  \
  A(own_landlock, did(syscall(SYS_landlock_create_ruleset, NULL, 0, 1)))                          \
  A(ports, did(syscall(SYS_ioperm, 0x80, 1, 1)))                                                  \
  A(all_ports, did(syscall(SYS_iopl, 0)))                                                         \
  A(segment, did(syscall(SYS_modify_ldt, 0, NULL, 0)))                                            \
  A(old_call_by_interrupt, call_by_interrupt())                                                   \
  A(old_write_by_interrupt, write_by_interrupt())                                                 \
  A(x32_call, did(syscall(0x40000000L | SYS_getpid)))                                             \
  A(x32_kill, did(syscall(0x40000000L | SYS_kill, s->victim, SIGKILL)))                           \
  A(negative_call, did(syscall(-1L)))                                                             \
  A(call_of_tomorrow, did(syscall(900)))

/* Memory that can be run, that outlives the process, or that is locked. */
#define MEMORY_ATTACKS(A)                                                                         \
  A(map_code, map_anonymous(PROT_READ | PROT_EXEC))                                               \
  A(map_writable_code, map_anonymous(PROT_READ | PROT_WRITE | PROT_EXEC))                         \
  A(make_code, run_written_code())                                                                \
  A(make_stack_code, did(mprotect(page_of(&(int){0}), 4096, PROT_READ | PROT_WRITE | PROT_EXEC))) \
  A(make_code_by_key, did(syscall(SYS_pkey_mprotect, page_of(&(int){0}), 4096, 7, -1)))           \
  A(map_code_of_file, map_code_of("/usr/bin/env"))                                                \
  A(load_library, load_library())                                                                 \
  A(implied_code, did(syscall(SYS_personality, 0x0400000)))                                       \
  A(remap_pages, did(syscall(SYS_remap_file_pages, page_of(&(int){0}), 4096, 0, 0, 0)))           \
  A(memory_file, did(memfd_create("a", 0)))                                                       \
  A(secret_memory, did(syscall(SYS_memfd_secret, 0)))                                             \
  A(shared_memory, did(shmget(IPC_PRIVATE, 4096, 0600)))                                          \
  A(message_queue, did(msgget(IPC_PRIVATE, 0600)))                                                \
  A(named_queue, did(syscall(SYS_mq_open, "a", O_CREAT | O_RDWR, 0600, NULL)))                    \
  A(semaphore, did(semget(IPC_PRIVATE, 1, 0600)))                                                 \
  A(lock_all_memory, did(mlockall(MCL_CURRENT)))                                                  \
  A(lock_memory, did(mlock(page_of(&(int){0}), 4096)))

/* The answer, the streams and the time: none of these works or fails; they must do no harm. */
#define ANSWER_ATTACKS(A)                                                                         \
  A(back_to_the_start, send_frame(1, "\0", 1) && leave(0))                                        \
  A(blame_the_helper, send_frame(2, BLAME, sizeof(BLAME) - 1) && leave(0))                        \
  A(claim_protection, send_frame(9, "\0", 1) && leave(0))                                         \
  A(false_fault, send_frame(7, "\7\0\0\0\0\0\0\0", 8) && leave(1))                                \
  A(frame_without_end, send_header(5, 0xffffffff) && leave(0))                                    \
  A(half_a_header, did(write(5, "abc", 3)) && leave(0))                                           \
  A(unknown_frame, send_frame(77, "x", 1))                                                        \
  A(second_answer, send_frame(6, "\0\0\0\0", 4))                                                  \
  A(close_answer, did(close(5)))                                                                  \
  A(output_over_answer, did(dup2(1, 5)))                                                          \
  A(close_everything, (close_range(0, 1000, 0), leave(0)))                                        \
  A(close_tables, did(close(3)))                                                                  \
  A(print_a_lot, print_much(4 << 20))                                                             \
  A(print_control_characters, did(write(1, "\033]0;owned\007\033[2J\r\n\xff\xfe", 18)))           \
  A(report_a_lot, report_much(s, 100000))                                                         \
  A(report_control_characters, report(s, "\033[2J\xe2\x80\xae"))                                  \
  A(leave_at_once, leave(0))                                                                      \
  A(leave_with_code_4, leave(4))                                                                  \
  A(kill_itself, did(kill(getpid(), SIGKILL)))                                                    \
  A(interrupt_itself, did(kill(getpid(), SIGINT)))                                                \
  A(give_up, (abort(), 1))                                                                        \
  A(take_over_signals, take_over_signals(s))                                                      \
  A(many_files, many_files())                                                                     \
  A(recursion, recursion(1))                                                                      \
  A(much_memory, much_memory())

/* These are ended by the time limit. */
#define ENDLESS_ATTACKS(A)                                                                        \
  A(spin, spin())                                                                                 \
  A(sleep, (sleep(1000), 1))                                                                      \
  A(stop_itself, did(raise(SIGSTOP)))                                                             \
  A(ignore_all_signals, ignore_and_spin())                                                        \
  A(many_threads, many_threads())                                                                 \
  A(fill_answer_slowly, fill_answer_slowly(s))

#define ALL_ATTACKS(A)                                                                            \
  FILE_ATTACKS(A)                                                                                 \
  READING_ATTACKS(A)                                                                              \
  PROCESS_ATTACKS(A)                                                                              \
  SYSTEM_ATTACKS(A)                                                                               \
  MEMORY_ATTACKS(A)                                                                               \
  ANSWER_ATTACKS(A)                                                                               \
  ENDLESS_ATTACKS(A)

#endif
