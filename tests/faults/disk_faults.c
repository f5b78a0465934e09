/* Every change of a file below one folder is a numbered point. When the point that was armed
 * comes, it fails, is done by half, waits, or kills the process. Preloaded into a program on
 * Linux, so that Python's writes and SQLite's are caught alike. Processes that share a file named
 * in FAULTS_SHARED count together, those that are started anew, too. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { NONE, FAIL, SHORT, DELAY, KILL };
enum { MOST_FDS = 4096 };

static char folder[PATH_MAX];
static size_t folder_length;
static struct { long count, armed_at; int armed_mode, is_counting, is_full; } own, *now = &own;
static unsigned char watched[MOST_FDS];

void faults_watch(const char *path) {
  strncpy(folder, path, sizeof folder - 1);
  folder_length = strlen(folder);
}
void faults_arm(long at, int mode) {
  now->count = 0, now->armed_at = at, now->armed_mode = mode, now->is_full = 0;
  now->is_counting = 1;
}
long faults_count(void) { return now->count; }
void faults_off(void) { now->is_counting = 0, now->is_full = 0; }
int faults_share(const char *path) {
  int fd = open(path, O_RDWR | O_CREAT, 0600);
  if (fd < 0 || ftruncate(fd, sizeof *now) != 0) return -1;
  void *shared = mmap(NULL, sizeof *now, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (shared == MAP_FAILED) return -1;
  now = shared;
  return 0;
}
__attribute__((constructor)) static void join_others(void) {
  const char *path = getenv("FAULTS_SHARED"), *below = getenv("FAULTS_FOLDER");
  if (path && below && faults_share(path) == 0) faults_watch(below);
}

static int is_ours(const char *path) {
  return folder_length && path && strncmp(path, folder, folder_length) == 0;
}
static int is_watched(int fd) { return fd >= 0 && fd < MOST_FDS && watched[fd]; }

/* The next point: NONE, or what is to happen here. */
static int point(void) {
  if (!now->is_counting) return NONE;
  if (__sync_add_and_fetch(&now->count, 1) != now->armed_at) return NONE;
  if (now->armed_mode == KILL) kill(getpid(), SIGKILL);
  if (now->armed_mode == DELAY) {
    struct timespec pause = {0, 20 * 1000 * 1000};
    nanosleep(&pause, NULL);
    return NONE;
  }
  return now->armed_mode;
}

#define REAL(name) \
  static __typeof__(&name) real; \
  if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)
#define FAIL_WITH(code) \
  do { errno = (code); return -1; } while (0)

static int changes(int flags) { return flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR); }

#define OPENER(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name); \
    mode_t mode = 0; \
    if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); } \
    int ours = is_ours(path); \
    if (ours && (flags & O_CREAT) && access(path, F_OK) != 0 && point() != NONE) FAIL_WITH(ENOSPC); \
    int fd = real(path, flags, mode); \
    if (fd >= 0 && fd < MOST_FDS) watched[fd] = ours && changes(flags); \
    return fd; \
  }
OPENER(open)
OPENER(open64)

#define WRITER(name, extra, passed) \
  ssize_t name(int fd, const void *bytes, size_t size extra) { \
    REAL(name); \
    if (!is_watched(fd) || !now->is_counting) return real(fd, bytes, size passed); \
    if (now->is_full) FAIL_WITH(ENOSPC); \
    int what = point(); \
    if (what == FAIL) FAIL_WITH(ENOSPC); \
    if (what == SHORT) { now->is_full = 1; return size < 2 ? (errno = ENOSPC, -1) : real(fd, bytes, size / 2 passed); } \
    return real(fd, bytes, size passed); \
  }
#define COMMA ,
WRITER(write, , )
WRITER(pwrite, COMMA off_t at, COMMA at)
WRITER(pwrite64, COMMA off64_t at, COMMA at)

#define BY_FD(name, code, extra, passed) \
  int name(int fd extra) { \
    REAL(name); \
    if (is_watched(fd) && now->is_counting && point() != NONE) FAIL_WITH(code); \
    return real(fd passed); \
  }
BY_FD(fsync, EIO, , )
BY_FD(fdatasync, EIO, , )
BY_FD(ftruncate, EIO, COMMA off_t size, COMMA size)
BY_FD(ftruncate64, EIO, COMMA off64_t size, COMMA size)

int rename(const char *from, const char *to) {
  REAL(rename);
  if (is_ours(to) && now->is_counting && point() != NONE) FAIL_WITH(EACCES);
  return real(from, to);
}
int unlink(const char *path) {
  REAL(unlink);
  if (is_ours(path) && now->is_counting && access(path, F_OK) == 0 && point() != NONE) FAIL_WITH(EACCES);
  return real(path);
}
int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (is_ours(path) && now->is_counting && access(path, F_OK) != 0 && point() != NONE) FAIL_WITH(ENOSPC);
  return real(path, mode);
}
int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < MOST_FDS) watched[fd] = 0;
  return real(fd);
}
