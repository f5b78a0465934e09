/* Every change of a file below one folder is a numbered point. When the point that was armed
 * comes, it fails, is done by half, waits, or kills the process. Preloaded into a program on
 * Linux, so that Python's writes and SQLite's are caught alike. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

enum { NONE, FAIL, SHORT, DELAY, KILL };
enum { MOST_FDS = 4096 };

static char folder[PATH_MAX];
static size_t folder_length;
static long count, armed_at;
static int armed_mode, is_counting, is_full;
static unsigned char watched[MOST_FDS];

void faults_watch(const char *path) {
  strncpy(folder, path, sizeof folder - 1);
  folder_length = strlen(folder);
}
void faults_arm(long at, int mode) {
  count = 0, armed_at = at, armed_mode = mode, is_full = 0, is_counting = 1;
}
long faults_count(void) { return count; }
void faults_off(void) { is_counting = 0, is_full = 0; }

static int is_ours(const char *path) {
  return folder_length && path && strncmp(path, folder, folder_length) == 0;
}
static int is_watched(int fd) { return fd >= 0 && fd < MOST_FDS && watched[fd]; }

/* The next point: NONE, or what is to happen here. */
static int point(void) {
  if (!is_counting) return NONE;
  if (++count != armed_at) return NONE;
  if (armed_mode == KILL) kill(getpid(), SIGKILL);
  if (armed_mode == DELAY) {
    struct timespec pause = {0, 20 * 1000 * 1000};
    nanosleep(&pause, NULL);
    return NONE;
  }
  return armed_mode;
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
    if (!is_watched(fd) || !is_counting) return real(fd, bytes, size passed); \
    if (is_full) FAIL_WITH(ENOSPC); \
    int what = point(); \
    if (what == FAIL) FAIL_WITH(ENOSPC); \
    if (what == SHORT) { is_full = 1; return size < 2 ? (errno = ENOSPC, -1) : real(fd, bytes, size / 2 passed); } \
    return real(fd, bytes, size passed); \
  }
#define COMMA ,
WRITER(write, , )
WRITER(pwrite, COMMA off_t at, COMMA at)
WRITER(pwrite64, COMMA off64_t at, COMMA at)

#define BY_FD(name, code, extra, passed) \
  int name(int fd extra) { \
    REAL(name); \
    if (is_watched(fd) && is_counting && point() != NONE) FAIL_WITH(code); \
    return real(fd passed); \
  }
BY_FD(fsync, EIO, , )
BY_FD(fdatasync, EIO, , )
BY_FD(ftruncate, EIO, COMMA off_t size, COMMA size)
BY_FD(ftruncate64, EIO, COMMA off64_t size, COMMA size)

int rename(const char *from, const char *to) {
  REAL(rename);
  if (is_ours(to) && is_counting && point() != NONE) FAIL_WITH(EACCES);
  return real(from, to);
}
int unlink(const char *path) {
  REAL(unlink);
  if (is_ours(path) && is_counting && access(path, F_OK) == 0 && point() != NONE) FAIL_WITH(EACCES);
  return real(path);
}
int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (is_ours(path) && is_counting && access(path, F_OK) != 0 && point() != NONE) FAIL_WITH(ENOSPC);
  return real(path, mode);
}
int close(int fd) {
  REAL(close);
  if (fd >= 0 && fd < MOST_FDS) watched[fd] = 0;
  return real(fd);
}
