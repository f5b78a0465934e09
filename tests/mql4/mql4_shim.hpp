// The part of MQL4 that ReentryBridge.mqh uses, for g++ on POSIX: exactly those functions,
// with MQL4's signatures and meanings, and ws2_32's sockets mapped to real ones.
// Strings are bytes here and UTF-16 in MQL4; everything the include handles is ASCII.
#pragma once
#include <arpa/inet.h>
#include <dirent.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <iostream>
#include <map>
#include <string>
#include <vector>

typedef unsigned char uchar;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef int64_t datetime;
typedef std::string string;

template <class T> struct Array : std::vector<T> {
  Array() {}
  explicit Array(size_t n) : std::vector<T>(n) {}
  // MQL4 stops a program that reads or writes beyond an array's end, so does this.
  T &operator[](size_t place) { return this->at(place); }
  const T &operator[](size_t place) const { return this->at(place); }
};

const int INVALID_HANDLE = -1, CP_UTF8 = 65001;
const int OP_BUY = 0, OP_SELL = 1, SELECT_BY_TICKET = 1;
const int TIME_DATE = 1, TIME_MINUTES = 2, TIME_SECONDS = 4;
const int FILE_READ = 1, FILE_WRITE = 2, FILE_BIN = 4, FILE_SHARE_READ = 128, FILE_SHARE_WRITE = 256;
const int MODE_DIGITS = 12, MODE_SPREAD = 13, MODE_MINLOT = 23, MODE_LOTSTEP = 24, MODE_MAXLOT = 25;

// --- the terminal that the test's expert advisor runs in
struct Order {
  string symbol;
  int type = 0;
  double lots = 0, open_price = 0, close_price = 0, stop = 0, target = 0, profit = 0;
  datetime open_time = 0, close_time = 0;
};
struct Terminal {
  string symbol = "EURUSD", folder = ".";
  int account = 1001;
  bool dlls_allowed = true, is_testing = false, keeps_globals = true;
  uint later_ms = 0;            // the computer's clock was moved on by so much
  datetime now = 1700003600;    // of the last quote
  std::map<int, Order> history;
  std::map<string, double> globals;
  std::map<int, FILE *> files;
  Order selected;
} terminal;

inline string Symbol() { return terminal.symbol; }
inline int AccountNumber() { return terminal.account; }
inline bool IsDllsAllowed() { return terminal.dlls_allowed; }
inline bool IsTesting() { return terminal.is_testing; }
inline uint GetTickCount() {
  timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint)(now.tv_sec * 1000ull + now.tv_nsec / 1000000) + terminal.later_ms;
}
inline datetime TimeGMT() { return time(nullptr); }
inline datetime TimeCurrent() { return terminal.now; }
int StringFind(const string &text, const string &part, int start = 0);
inline double MarketInfo(string symbol, int what) {
  switch (what) {
    case MODE_DIGITS: return StringFind(symbol, "JPY") >= 0 ? 3 : 5;
    case MODE_SPREAD: return 12;
    case MODE_MINLOT: return 0.01;
    case MODE_LOTSTEP: return 0.01;
    case MODE_MAXLOT: return 100;
  }
  return 0;
}
template <class... Parts> void Print(Parts... parts) {
  ((std::cerr << parts), ...) << std::endl;
}

// --- orders
inline bool OrderSelect(int ticket, int) {
  auto found = terminal.history.find(ticket);
  if (found == terminal.history.end()) return false;
  terminal.selected = found->second;
  return true;
}
inline int OrderType() { return terminal.selected.type; }
inline string OrderSymbol() { return terminal.selected.symbol; }
inline double OrderLots() { return terminal.selected.lots; }
inline double OrderOpenPrice() { return terminal.selected.open_price; }
inline double OrderClosePrice() { return terminal.selected.close_price; }
inline double OrderStopLoss() { return terminal.selected.stop; }
inline double OrderTakeProfit() { return terminal.selected.target; }
inline double OrderProfit() { return terminal.selected.profit; }
inline double OrderSwap() { return 0; }
inline double OrderCommission() { return 0; }
inline datetime OrderOpenTime() { return terminal.selected.open_time; }
inline datetime OrderCloseTime() { return terminal.selected.close_time; }

// --- global variables of the terminal: they outlive the expert advisor
inline string globals_file() { return terminal.folder + "/../../gvariables.txt"; }
inline bool GlobalVariableCheck(string name) { return terminal.globals.count(name) > 0; }
inline datetime GlobalVariableSet(string name, double value) {
  if (!terminal.keeps_globals || name.size() > 63) return 0;
  terminal.globals[name] = value;
  return TimeGMT();
}
inline void GlobalVariablesFlush() {
  FILE *file = fopen(globals_file().c_str(), "w");
  for (auto &entry : terminal.globals) fprintf(file, "%s %g\n", entry.first.c_str(), entry.second);
  fclose(file);
}

// --- arrays, numbers
template <class T> int ArraySize(const Array<T> &array) { return (int)array.size(); }
template <class T> int ArrayResize(Array<T> &array, int size) {
  array.resize(size);
  return size;
}
template <class T, class V> int ArrayInitialize(Array<T> &array, V value) {
  for (auto &element : array) element = (T)value;
  return (int)array.size();
}
inline double MathMin(double a, double b) { return a < b ? a : b; }
inline double MathMax(double a, double b) { return a > b ? a : b; }
inline double MathFloor(double value) { return std::floor(value); }
inline double NormalizeDouble(double value, int digits) {
  double scale = std::pow(10.0, digits);
  return std::round(value * scale) / scale;
}

// --- text
inline string IntegerToString(long long value) { return std::to_string(value); }
inline string DoubleToString(double value, int digits) {
  char text[64];
  snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}
inline long long StringToInteger(string text) { return atoll(text.c_str()); }
inline double StringToDouble(string text) { return atof(text.c_str()); }
inline int StringLen(const string &text) { return (int)text.size(); }
inline int StringFind(const string &text, const string &part, int start) {
  size_t at = text.find(part, start);
  return at == string::npos ? -1 : (int)at;
}
inline string StringSubstr(const string &text, int start, int length = -1) {
  if (start < 0 || start >= (int)text.size() || length == 0) return "";
  return text.substr(start, length < 0 ? string::npos : length);
}
inline ushort StringGetCharacter(const string &text, int at) {
  return at < (int)text.size() ? (uchar)text[at] : 0;
}
inline int StringReplace(string &text, const string &from, const string &to) {
  int count = 0;
  for (size_t at = 0; (at = text.find(from, at)) != string::npos; at += to.size(), count++)
    text.replace(at, from.size(), to);
  return count;
}
inline int StringSplit(const string &text, ushort separator, Array<string> &parts) {
  parts.clear();
  if (text.empty()) return 0;
  size_t begin = 0, end;
  while ((end = text.find((char)separator, begin)) != string::npos) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  parts.push_back(text.substr(begin));
  return (int)parts.size();
}
inline int StringToCharArray(const string &text, Array<uchar> &bytes, int, int, int) {
  bytes.assign(text.begin(), text.end());
  bytes.push_back(0);
  return (int)bytes.size();
}
inline string CharArrayToString(const Array<uchar> &bytes, int start, int count, int) {
  return string(bytes.begin() + start, bytes.begin() + start + count);
}
inline string TimeToString(datetime when, int) {
  time_t seconds = when;
  tm parts;
  char text[32];
  gmtime_r(&seconds, &parts);
  strftime(text, sizeof text, "%Y.%m.%d %H:%M:%S", &parts);
  return text;
}

// --- files, below MQL4\Files
inline string path_of(string name) {
  StringReplace(name, "\\", "/");
  return terminal.folder + "/" + name;
}
inline bool FileIsExist(string name) { return access(path_of(name).c_str(), F_OK) == 0; }
inline bool FileDelete(string name) { return remove(path_of(name).c_str()) == 0; }
inline int FileOpen(string name, int flags) {
  FILE *file = fopen(path_of(name).c_str(), flags & FILE_WRITE ? "wb" : "rb");
  if (!file) return INVALID_HANDLE;
  terminal.files[fileno(file)] = file;
  return fileno(file);
}
inline void FileClose(int handle) {
  fclose(terminal.files[handle]);
  terminal.files.erase(handle);
}
struct Search {
  std::vector<string> names;
  size_t next = 0;
};
inline std::map<long, Search> searches;
inline bool FileFindNext(long search, string &name) {
  Search &found = searches[search];
  if (found.next >= found.names.size()) return false;
  name = found.names[found.next++];
  return true;
}
inline long FileFindFirst(string filter, string &name) {
  Search found;
  DIR *folder = opendir(terminal.folder.c_str());
  while (dirent *entry = folder ? readdir(folder) : nullptr)
    if (fnmatch(filter.c_str(), entry->d_name, 0) == 0) found.names.push_back(entry->d_name);
  if (folder) closedir(folder);
  if (found.names.empty()) return INVALID_HANDLE;
  searches[1] = found;
  FileFindNext(1, name);
  return 1;
}
inline void FileFindClose(long search) { searches.erase(search); }
inline uint FileReadArray(int handle, Array<uchar> &bytes) {
  char chunk[4096];
  size_t got;
  bytes.clear();
  while ((got = fread(chunk, 1, sizeof chunk, terminal.files[handle])) > 0)
    bytes.insert(bytes.end(), chunk, chunk + got);
  return (uint)bytes.size();
}
inline uint FileWriteArray(int handle, const Array<uchar> &bytes, int start, int count) {
  return (uint)fwrite(bytes.data() + start, 1, count, terminal.files[handle]);
}

// --- ws2_32.dll
namespace ws2_32 {
inline int last_error = 0;
inline int said(int result) {
  if (result < 0)
    last_error = errno == EINPROGRESS || errno == EAGAIN || errno == EWOULDBLOCK ? 10035 : 10000 + errno;
  return result < 0 ? -1 : result;
}
}  // namespace ws2_32
inline int WSAStartup(ushort version, Array<uchar> &data) {
  return version == 0x0202 && data.size() >= 400 ? 0 : 10092;
}
inline int WSACleanup() { return 0; }
inline int WSAGetLastError() { return ws2_32::last_error; }
inline int mql_socket(int family, int type, int protocol) {
  return ws2_32::said(::socket(family, type, protocol));
}
inline int mql_connect(int handle, Array<uchar> &address, int length) {
  return ws2_32::said(::connect(handle, (const sockaddr *)address.data(), length));
}
inline int mql_send(int handle, Array<uchar> &data, int length, int flags) {
  return ws2_32::said((int)::send(handle, data.data(), length, flags | MSG_NOSIGNAL));
}
inline int mql_recv(int handle, Array<uchar> &data, int length, int flags) {
  return ws2_32::said((int)::recv(handle, data.data(), length, flags));
}
inline int ioctlsocket(int handle, int command, Array<uint> &argument) {
  if ((uint)command != 0x8004667E) return -1;
  int flags = fcntl(handle, F_GETFL, 0);
  return ws2_32::said(fcntl(handle, F_SETFL, argument[0] ? flags | O_NONBLOCK : flags & ~O_NONBLOCK));
}
inline int closesocket(int handle) { return ws2_32::said(::close(handle)); }
// Winsock's fd_set is a count and handles; a refused connection shows in the third set.
inline int mql_select(int, Array<int> &reading, Array<int> &writing, Array<int> &failing, Array<int> &timeout) {
  fd_set write_set;
  FD_ZERO(&write_set);
  FD_SET(writing[1], &write_set);
  timeval wait = {timeout[0], timeout[1]};
  int ready = ::select(writing[1] + 1, nullptr, &write_set, nullptr, &wait);
  int error = 0;
  socklen_t size = sizeof error;
  if (ready > 0) getsockopt(writing[1], SOL_SOCKET, SO_ERROR, &error, &size);
  reading[0] = 0;
  writing[0] = ready > 0 && error == 0 ? 1 : 0;
  failing[0] = ready > 0 && error != 0 ? 1 : 0;
  return ws2_32::said(ready);
}
