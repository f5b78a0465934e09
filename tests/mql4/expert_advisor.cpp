// An expert advisor in a terminal of its own, driven by lines on stdin, telling on stdout:
//   trade TICKET buy|sell LOTS OPEN CLOSE STOP TARGET PROFIT OPENED CLOSED (seconds) [SYMBOL]
//   ask TICKET GENERATION CHAIN FIRST_STOP
//   report DECISION_ID TICKET REENTRY_TICKET STATUS LOTS PRICE MS [SYMBOL]
//   later MILLISECONDS (the clock moves on) | now SECONDS (of the last quote)
//   set testing|keeps_globals|min_confidence|max_generations VALUE
//   state | stop
#include <poll.h>

#include <sstream>

#include "mql4_shim.hpp"
#define input
#define socket mql_socket
#define connect mql_connect
#define send mql_send
#define recv mql_recv
#define select mql_select
#include "ReentryBridge.translated.hpp"

CReentryBridge bridge;
std::map<int, uint> asked;

static void tell(ReentryDecision &d) {
  std::cout << "decision " << d.ticket << " tier=" << d.tier << " allowed=" << d.allowed
            << " action_no=" << d.action_no << " action=" << d.action << " multiplier=" << d.size_multiplier
            << " lots=" << d.lots << " delay=" << d.delay_seconds << " confidence=" << d.confidence
            << " bucket=" << d.bucket << " generation=" << d.generation << " id=" << d.decision_id
            << " ms=" << GetTickCount() - asked[d.ticket] << std::endl;
}

static void take_trade(std::istringstream &words) {
  int ticket;
  string side;
  Order order;
  words >> ticket >> side >> order.lots >> order.open_price >> order.close_price >> order.stop >>
      order.target >> order.profit >> order.open_time >> order.close_time;
  if (!(words >> order.symbol)) order.symbol = terminal.symbol;
  order.type = side == "buy" ? OP_BUY : OP_SELL;
  terminal.history[ticket] = order;
}

static void ask(std::istringstream &words) {
  int ticket, generation;
  string chain;
  double stop;
  words >> ticket >> generation >> chain >> stop;
  asked[ticket] = GetTickCount();
  std::cout << "asked " << ticket << " " << bridge.Ask(ticket, generation, chain == "-" ? "" : chain, stop)
            << std::endl;
}

static void report(std::istringstream &words) {
  ReentryDecision decision;
  int reentry, ms;
  string status;
  double lots, price;
  words >> decision.decision_id >> decision.ticket >> reentry >> status >> lots >> price >> ms;
  if (!(words >> decision.symbol)) decision.symbol = terminal.symbol;
  bridge.Report(decision, reentry, status, lots, price, ms, status == "ERROR" ? "off quotes" : "");
}

static void set(std::istringstream &words) {
  string name;
  double value;
  words >> name >> value;
  if (name == "testing") terminal.is_testing = value != 0;
  if (name == "keeps_globals") terminal.keeps_globals = value != 0;
  if (name == "min_confidence") MinReentryConfidence = value;
  if (name == "max_generations") MaxReentryGenerations = (int)value;
}

static bool take(const string &line) {
  std::istringstream words(line);
  string word;
  words >> word;
  if (word == "trade") take_trade(words);
  if (word == "ask") ask(words);
  if (word == "report") report(words);
  if (word == "later") {
    uint more;
    words >> more;
    terminal.later_ms += more;
  }
  if (word == "now") words >> terminal.now;
  if (word == "set") set(words);
  if (word == "state")
    std::cout << "state connected=" << bridge.IsConnected() << " waiting=" << bridge.Waiting()
              << " unreported=" << bridge.Unreported() << std::endl;
  return word != "stop";
}

static void on_timer() {
  ReentryDecision decision;
  while (bridge.Poll(decision)) tell(decision);
}

static void load_globals() {
  std::string name;
  double value;
  FILE *file = fopen(globals_file().c_str(), "r");
  char text[256];
  while (file && fscanf(file, "%255s %lf", text, &value) == 2) terminal.globals[text] = value;
  if (file) fclose(file);
}

int main(int count, char **words) {
  if (count < 6) return 2;
  terminal.folder = words[1];
  terminal.symbol = words[2];
  terminal.account = atoi(words[3]);
  ReentryBridgePort = atoi(words[4]);
  ReentryDecisionTimeoutMS = atoi(words[5]);
  if (count > 6) ReentryDecisionMethod = atoi(words[6]);
  if (count > 7) terminal.dlls_allowed = atoi(words[7]) != 0;
  load_globals();
  bridge.Start();
  std::cout << "started" << std::endl;
  string held;
  pollfd in = {0, POLLIN, 0};
  while (true) {
    if (poll(&in, 1, 20) > 0) {
      char chunk[4096];
      ssize_t got = read(0, chunk, sizeof chunk);
      if (got <= 0) break;
      held.append(chunk, got);
      for (size_t end; (end = held.find('\n')) != string::npos; held.erase(0, end + 1))
        if (!take(held.substr(0, end))) {
          bridge.Stop();
          return 0;
        }
    }
    on_timer();
  }
  bridge.Stop();
}
