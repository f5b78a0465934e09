//+------------------------------------------------------------------+
//| ReentryBridge.mqh                                                |
//| Asks Reentry what to do after a trade has closed, in three tiers |
//|                                                                  |
//|   tier 1  the bridge's socket (lines dialect). MQL4 has no       |
//|           socket functions, so ws2_32.dll is imported: tick      |
//|           "Allow DLL imports" for the EA, or it starts at tier 2 |
//|   tier 2  MQL4\Files\enhanced_signals.csv                        |
//|   tier 3  MQL4\Files\config\<SYMBOL>_reentry.csv                 |
//|                                                                  |
//| Nothing here waits: Ask() returns at once, Poll() is called from |
//| OnTimer() (EventSetMillisecondTimer(50)) and hands out what has  |
//| been decided, within ReentryDecisionTimeoutMS at the latest.     |
//| Ask() selects the order it asks about: select yours again.       |
//| In the strategy tester only the profile decides; call Poll()     |
//| from OnTick() there, the tester has no timer.                    |
//|                                                                  |
//|   CReentryBridge bridge;                                         |
//|   int  OnInit()           { bridge.Start(); ... }                |
//|   void OnDeinit(int why)  { bridge.Stop(); }                     |
//|   // a trade has closed:  bridge.Ask(ticket, generation, chain,  |
//|   //                                 first_stop);                |
//|   void OnTimer()                                                 |
//|   {                                                              |
//|      ReentryDecision decision;                                   |
//|      while(bridge.Poll(decision))                                |
//|         if(decision.allowed)                                     |
//|            // trade, then bridge.Report(decision, ticket, "OK",  |
//|            //              lots, price, milliseconds, "");       |
//|   }                                                              |
//|                                                                  |
//| Not yet compiled in MetaEditor; see the documentation.           |
//+------------------------------------------------------------------+
#property strict

#import "ws2_32.dll"
int WSAStartup(ushort version, uchar &data[]);
int WSACleanup();
int WSAGetLastError();
int socket(int family, int type, int protocol);
int connect(int handle, uchar &address[], int length);
int send(int handle, uchar &data[], int length, int flags);
int recv(int handle, uchar &data[], int length, int flags);
int select(int count, int &reading[], int &writing[], int &failing[], int &timeout[]);
int ioctlsocket(int handle, int command, uint &argument[]);
int closesocket(int handle);
#import

input bool   EnableReentrySystem          = true;
input int    ReentryDecisionMethod        = 1;      // 1 socket, 2 signals file, 3 CSV profile
input bool   EnableReentrySocketComm      = true;
input bool   EnableReentryEnhancedSignals = true;
input bool   EnableReentryStaticProfile   = true;
input int    ReentryDecisionTimeoutMS     = 5000;
input double MinReentryConfidence         = 0.6;
input int    MaxReentryGenerations        = 3;
input int    ReentryBridgePort            = 5555;   // lines dialect, on this computer

#define REENTRY_SIGNALS_FILE    "enhanced_signals.csv"
#define REENTRY_LINE_BYTES      4096
#define REENTRY_BASE_CONFIDENCE 0.8
#define REENTRY_HEARTBEAT_MS    30000
#define REENTRY_SILENCE_MS      90000
#define REENTRY_FIRST_PAUSE_MS  500
#define REENTRY_LONGEST_PAUSE_MS 30000
#define REENTRY_FILE_EVERY_MS   100
#define REENTRY_MOST_RESULTS    500
#define REENTRY_AGAIN_MS        60000
#define REENTRY_SHORTEST_MS     200
#define REENTRY_OLDEST_SECONDS  604800  // a week; the marks of what is decided last four
#define REENTRY_RESULT_FILES    "reentry_result_*.txt"

#define WS_INVALID_SOCKET  -1
#define WS_WOULD_BLOCK     10035
#define WS_NON_BLOCKING    ((int)0x8004667E)

enum ReentryLink { LINK_DOWN, LINK_CONNECTING, LINK_UP };

struct ReentryDecision
{
   string decision_id;
   string symbol;
   int    ticket;
   bool   allowed;
   int    action_no;
   string action;
   double size_multiplier;
   double lots;
   int    delay_seconds;
   double confidence;
   int    bucket;
   string combination_id;
   string chain_id;
   int    generation;
   int    tier;
   string reason;
};

struct ReentryQuestion
{
   int    ticket;
   int    generation;
   string symbol;
   string chain_id;
   string request;
   bool   is_sent;
   bool   is_unsure; // perhaps it was decided before, and the bridge cannot tell now
   int    tier;
   uint   asked_ms;
   int    side;
   double lots;
   double open_price;
   double close_price;
   double first_stop;
};

class CReentryBridge
{
private:
   int             m_socket;
   ReentryLink     m_link;
   bool            m_has_winsock;
   uint            m_tried_ms;
   uint            m_pause_ms;
   uint            m_sent_ms;
   uint            m_heard_ms;
   uint            m_read_file_ms;
   int             m_sequence;
   uchar           m_received[];
   uchar           m_unsent[];
   ReentryQuestion m_questions[];
   ReentryDecision m_decisions[];
   string          m_results[];
   int             m_results_sent;
   uint            m_results_ms;
   uint            m_crc_table[];

   // --- small things
   uint   Since(uint then_ms)  { return(GetTickCount() - then_ms); }
   bool   MayUseSocket()
   {
      return(EnableReentrySocketComm && ReentryDecisionMethod <= 1 && IsDllsAllowed() &&
             !IsTesting());
   }
   string WhyNoSocket()
   {
      if(IsTesting())
         return("the strategy tester has no socket");
      if(!EnableReentrySocketComm || ReentryDecisionMethod > 1)
         return("no socket: EnableReentrySocketComm or ReentryDecisionMethod rule it out");
      return("no socket: DLL imports are not allowed for this EA");
   }
   bool   MayUseSignals()
   {
      return(EnableReentryEnhancedSignals && ReentryDecisionMethod <= 2 && !IsTesting());
   }
   uint   Deadline()
   {
      return((uint)MathMax(ReentryDecisionTimeoutMS, REENTRY_SHORTEST_MS));
   }
   string DoneKey(int ticket, int generation)
   {
      return("reentry." + IntegerToString(AccountNumber()) + "." + IntegerToString(ticket) + "." +
             IntegerToString(generation));
   }

   void   MakeCrcTable();
   uint   CrcOf(string text);
   uint   HexToNumber(string text);

   // --- flat JSON
   string Plain(string text);
   string Text(string key, string value)   { return("\"" + key + "\":\"" + Plain(value) + "\""); }
   string Number(string key, double value, int digits)
   {
      return("\"" + key + "\":" + DoubleToString(value, digits));
   }
   string Whole(string key, int value)     { return("\"" + key + "\":" + IntegerToString(value)); }
   string Message(string type, string fields);
   string ValueOf(string message, string key);

   // --- tier 1
   void   Connect();
   void   FinishConnecting();
   void   Disconnect();
   void   Queue(string line);
   void   Flush();
   void   Receive();
   void   TakeLines();
   void   TakeLine(string line);
   void   TakeAnswer(string line);
   void   TakeRecorded(string line);
   void   TakeError(string line);
   void   SendHeartbeat();
   void   SendQuestions();
   void   SendResults();
   void   PumpSocket();

   // --- tiers 2 and 3
   void   ReadSignals();
   string ReadWholeFile(string name);
   void   TakeSignal(string line);
   string FieldOf(string data, string key);
   void   DecideByProfile(ReentryQuestion &question);
   bool   ReadProfileRow(string symbol, int action_no, string &cells[]);
   int    BucketOf(ReentryQuestion &question);
   double AllowedLots(string symbol, double wanted);

   // --- questions and results
   int    IndexOf(int ticket, int generation);
   bool   IsDone(int ticket, int generation);
   void   HandOut(ReentryDecision &decision, int index);
   bool   MarkDone(int ticket, int generation);
   void   KeepOwnLimits(ReentryDecision &decision);
   bool   MayTrade(string action, double lots);
   void   KeepResult(ReentryDecision &decision, int reentry_ticket, string status, double lots,
                     double entry_price, int exec_ms, string error);
   void   LowerTiers();
   void   LoadResults();
   string ResultFile(string result);
   bool   SaveResult(string result);
   void   RemoveResult(int index);

public:
          CReentryBridge();
   void   Start();
   void   Stop();
   bool   Ask(int ticket, int generation, string chain_id, double first_stop);
   bool   Poll(ReentryDecision &decision);
   void   Report(ReentryDecision &decision, int reentry_ticket, string status, double lots,
                 double entry_price, int exec_ms, string error);
   int    Waiting()        { return(ArraySize(m_questions)); }
   int    Unreported()     { return(ArraySize(m_results)); }
   bool   IsConnected()    { return(m_link == LINK_UP); }
};

//+------------------------------------------------------------------+
//| Life                                                             |
//+------------------------------------------------------------------+
CReentryBridge::CReentryBridge()
{
   m_socket = WS_INVALID_SOCKET;
   m_link = LINK_DOWN;
   m_has_winsock = false;
   m_tried_ms = 0;
   m_pause_ms = 0;
   m_sent_ms = 0;
   m_heard_ms = 0;
   m_read_file_ms = 0;
   m_sequence = 0;
   m_results_sent = 0;
   m_results_ms = 0;
}

void CReentryBridge::Start()
{
   MakeCrcTable();
   LoadResults();
   if(!MayUseSocket())
   {
      Print("Reentry: ", WhyNoSocket(), "; decisions come from the signals file or the profile");
      return;
   }
   uchar data[];
   ArrayResize(data, 512);
   m_has_winsock = WSAStartup(0x0202, data) == 0;
   Connect();
}

void CReentryBridge::Stop()
{
   Disconnect();
   if(m_has_winsock)
      WSACleanup();
   m_has_winsock = false;
}

//+------------------------------------------------------------------+
//| Ask about a closed trade; the answer comes out of Poll()         |
//| first_stop: the stop the trade was opened with, 0 if unknown     |
//+------------------------------------------------------------------+
bool CReentryBridge::Ask(int ticket, int generation, string chain_id, double first_stop)
{
   if(!EnableReentrySystem || IsDone(ticket, generation) || IndexOf(ticket, generation) >= 0)
      return(false);
   if(!OrderSelect(ticket, SELECT_BY_TICKET) || OrderCloseTime() == 0 || OrderType() > OP_SELL)
      return(false);
   if(TimeCurrent() - OrderCloseTime() > REENTRY_OLDEST_SECONDS)
      return(false);
   int digits = (int)MarketInfo(OrderSymbol(), MODE_DIGITS);
   double stop = first_stop > 0.0 ? first_stop : OrderStopLoss();
   ReentryQuestion question;
   question.ticket = ticket;
   question.generation = generation;
   question.symbol = OrderSymbol();
   question.chain_id = chain_id;
   question.is_sent = false;
   question.is_unsure = false;
   question.tier = MayUseSocket() && m_has_winsock ? 1 : 2;
   question.asked_ms = GetTickCount();
   question.side = OrderType() == OP_BUY ? 1 : -1;
   question.lots = OrderLots();
   question.open_price = OrderOpenPrice();
   question.close_price = OrderClosePrice();
   question.first_stop = stop;
   question.request =
      Text("symbol", OrderSymbol()) + "," + Whole("ticket", ticket) + "," +
      Text("type", question.side > 0 ? "buy" : "sell") + "," + Number("lots", OrderLots(), 2) + "," +
      Number("open_price", OrderOpenPrice(), digits) + "," +
      Number("close_price", OrderClosePrice(), digits) + "," + Number("stop_loss", stop, digits) + "," +
      Number("take_profit", OrderTakeProfit(), digits) + "," +
      Text("open_time", TimeToString(OrderOpenTime(), TIME_DATE | TIME_SECONDS)) + "," +
      Text("close_time", TimeToString(OrderCloseTime(), TIME_DATE | TIME_SECONDS)) + "," +
      Number("profit", OrderProfit() + OrderSwap() + OrderCommission(), 2) + "," +
      Whole("generation", generation) + "," + Text("chain_id", chain_id) + "," +
      Number("spread_points", MarketInfo(OrderSymbol(), MODE_SPREAD), 0) + "," +
      Text("account", IntegerToString(AccountNumber()));
   int count = ArraySize(m_questions);
   ArrayResize(m_questions, count + 1);
   m_questions[count] = question;
   m_pause_ms = 0; // somebody waits: try the socket now, whatever the pause was
   PumpSocket();
   return(true);
}

//+------------------------------------------------------------------+
//| Take the next decision; call it from OnTimer until it is false   |
//+------------------------------------------------------------------+
bool CReentryBridge::Poll(ReentryDecision &decision)
{
   PumpSocket();
   LowerTiers();
   int count = ArraySize(m_decisions);
   if(count == 0)
      return(false);
   decision = m_decisions[0];
   for(int i = 1; i < count; i++)
      m_decisions[i - 1] = m_decisions[i];
   ArrayResize(m_decisions, count - 1);
   return(true);
}

//+------------------------------------------------------------------+
//| Say how a decision ended; kept on disk until the bridge has it   |
//+------------------------------------------------------------------+
void CReentryBridge::Report(ReentryDecision &decision, int reentry_ticket, string status, double lots,
                            double entry_price, int exec_ms, string error)
{
   KeepResult(decision, reentry_ticket, status, lots, entry_price, exec_ms, error);
   PumpSocket();
}

// Sends nothing: it is called while answers are being taken, too.
void CReentryBridge::KeepResult(ReentryDecision &decision, int reentry_ticket, string status,
                                double lots, double entry_price, int exec_ms, string error)
{
   if(decision.decision_id == "") // a profile's decision: the bridge knows nothing of it
      return;
   int count = ArraySize(m_results);
   if(count >= REENTRY_MOST_RESULTS)
   {
      Print("Reentry: too many results wait for the bridge, this one is not kept: ", decision.decision_id);
      return;
   }
   string fields =
      Text("decision_id", decision.decision_id) + "," + Text("symbol", decision.symbol) + "," +
      Whole("source_ticket", decision.ticket) + "," + Whole("reentry_ticket", reentry_ticket) + "," +
      Text("status", status) + "," + Number("lots", lots, 2) + "," +
      Number("entry_price", entry_price, (int)MarketInfo(decision.symbol, MODE_DIGITS)) + "," +
      Whole("exec_ms", exec_ms);
   if(error != "")
      fields = fields + "," + Text("error", error);
   ArrayResize(m_results, count + 1);
   m_results[count] = fields;
   if(!SaveResult(fields))
      Print("Reentry: the result cannot be kept on disk, it is lost if the terminal ends: ",
            decision.decision_id);
}

//+------------------------------------------------------------------+
//| Questions                                                        |
//+------------------------------------------------------------------+
int CReentryBridge::IndexOf(int ticket, int generation)
{
   for(int i = 0; i < ArraySize(m_questions); i++)
      if(m_questions[i].ticket == ticket && m_questions[i].generation == generation)
         return(i);
   return(-1);
}

// The strategy tester shares the terminal's global variables, so it sets none:
// its tickets begin at 1 again in every run.
bool CReentryBridge::IsDone(int ticket, int generation)
{
   return(!IsTesting() && GlobalVariableCheck(DoneKey(ticket, generation)));
}

bool CReentryBridge::MarkDone(int ticket, int generation)
{
   if(IsTesting())
      return(true);
   bool is_marked = GlobalVariableSet(DoneKey(ticket, generation), 1.0) > 0;
   GlobalVariablesFlush();
   return(is_marked);
}

// The mark is set before the decision leaves: a trade is decided once, even
// if the terminal dies between here and the order.
void CReentryBridge::HandOut(ReentryDecision &decision, int index)
{
   bool is_marked = MarkDone(decision.ticket, m_questions[index].generation);
   int last = ArraySize(m_questions) - 1;
   m_questions[index] = m_questions[last];
   ArrayResize(m_questions, last);
   if(decision.allowed && !is_marked)
   {
      decision.allowed = false;
      decision.reason = "the terminal does not keep the mark against doing it twice";
   }
   KeepOwnLimits(decision);
   int count = ArraySize(m_decisions);
   ArrayResize(m_decisions, count + 1);
   m_decisions[count] = decision;
}

// What this EA's own inputs forbid is no re-entry, and the bridge is told so.
void CReentryBridge::KeepOwnLimits(ReentryDecision &decision)
{
   if(!decision.allowed)
      return;
   if(decision.confidence < MinReentryConfidence)
      decision.reason = "confidence below this EA's MinReentryConfidence";
   else if(decision.generation > MaxReentryGenerations)
      decision.reason = "generation beyond this EA's MaxReentryGenerations";
   else
      return;
   decision.allowed = false;
   KeepResult(decision, 0, "ABORTED", 0.0, 0.0, 0, decision.reason);
}

// WAIT_SIGNAL is no order of now: who has signals waits for one, then reports.
bool CReentryBridge::MayTrade(string action, double lots)
{
   return(lots > 0.0 && action != "NO_REENTRY" && action != "WAIT_SIGNAL");
}

// Seven tenths of the time belong to the socket, the rest to the signals
// file; at the deadline the profile decides. A late answer on the socket is
// still taken while the question is open.
void CReentryBridge::LowerTiers()
{
   bool read_signals = false;
   uint timeout_ms = Deadline();
   for(int i = ArraySize(m_questions) - 1; i >= 0; i--)
   {
      uint waited_ms = Since(m_questions[i].asked_ms);
      if(m_questions[i].tier == 1 && (m_link == LINK_DOWN || waited_ms >= timeout_ms / 10 * 7))
         m_questions[i].tier = 2;
      bool is_over = !MayUseSignals() || waited_ms + REENTRY_FILE_EVERY_MS >= timeout_ms;
      if(m_questions[i].tier == 3 || (m_questions[i].tier == 2 && is_over))
         DecideByProfile(m_questions[i]);
      else if(m_questions[i].tier == 2)
         read_signals = true;
   }
   if(read_signals && Since(m_read_file_ms) >= REENTRY_FILE_EVERY_MS)
      ReadSignals();
}

//+------------------------------------------------------------------+
//| Tier 1: one socket that never blocks                             |
//+------------------------------------------------------------------+
void CReentryBridge::PumpSocket()
{
   if(!m_has_winsock)
      return;
   if(m_link == LINK_DOWN && Since(m_tried_ms) >= m_pause_ms)
      Connect();
   if(m_link == LINK_CONNECTING)
      FinishConnecting();
   if(m_link != LINK_UP)
      return;
   Receive();
   if(m_link == LINK_UP && Since(m_heard_ms) > REENTRY_SILENCE_MS)
      Disconnect();
   if(m_link != LINK_UP)
      return;
   if(Since(m_sent_ms) >= REENTRY_HEARTBEAT_MS)
      SendHeartbeat();
   SendQuestions();
   SendResults();
   Flush();
}

void CReentryBridge::SendHeartbeat()
{
   m_sequence++;
   Queue(Message("heartbeat", Text("client_id", IntegerToString(AccountNumber())) + "," +
                 Text("symbol", Symbol()) + "," + Whole("sequence", m_sequence) + "," +
                 Text("status", "alive")));
}

void CReentryBridge::Connect()
{
   m_tried_ms = GetTickCount();
   m_pause_ms = m_pause_ms == 0 ? REENTRY_FIRST_PAUSE_MS
                                : (uint)MathMin(2.0 * m_pause_ms, REENTRY_LONGEST_PAUSE_MS);
   m_socket = socket(2, 1, 6);
   if(m_socket == WS_INVALID_SOCKET)
      return;
   uint on[1];
   on[0] = 1;
   ioctlsocket(m_socket, WS_NON_BLOCKING, on);
   uchar address[];
   ArrayResize(address, 16);
   ArrayInitialize(address, 0);
   address[0] = 2; // an internet address: port and 127.0.0.1 in network order
   address[2] = (uchar)(ReentryBridgePort / 256);
   address[3] = (uchar)(ReentryBridgePort % 256);
   address[4] = 127;
   address[7] = 1;
   m_link = LINK_CONNECTING;
   if(connect(m_socket, address, 16) != 0 && WSAGetLastError() != WS_WOULD_BLOCK)
      Disconnect();
}

void CReentryBridge::FinishConnecting()
{
   int nobody[2];
   int writing[2];
   int failing[2];
   int at_once[2];
   nobody[0] = 0;
   writing[0] = 1;
   writing[1] = m_socket;
   failing[0] = 1;
   failing[1] = m_socket;
   at_once[0] = 0;
   at_once[1] = 0;
   if(select(0, nobody, writing, failing, at_once) > 0)
   {
      if(failing[0] > 0)
      {
         Disconnect();
         return;
      }
      m_link = LINK_UP;
      Print("Reentry: connected to the bridge on port ", IntegerToString(ReentryBridgePort));
      m_pause_ms = 0;
      m_heard_ms = GetTickCount();
      m_sent_ms = GetTickCount() - REENTRY_HEARTBEAT_MS; // the first heartbeat introduces this EA
   }
   else if(Since(m_tried_ms) > 2000)
      Disconnect();
}

void CReentryBridge::Disconnect()
{
   if(m_socket != WS_INVALID_SOCKET)
      closesocket(m_socket);
   m_socket = WS_INVALID_SOCKET;
   if(m_link == LINK_UP)
      Print("Reentry: the connection to the bridge has ended");
   else if(m_link == LINK_CONNECTING && m_pause_ms <= REENTRY_FIRST_PAUSE_MS) // tell it once
      Print("Reentry: nobody answers on port ", IntegerToString(ReentryBridgePort));
   m_link = LINK_DOWN;
   m_results_sent = 0;
   ArrayResize(m_received, 0);
   ArrayResize(m_unsent, 0);
   for(int i = 0; i < ArraySize(m_questions); i++)
      m_questions[i].is_sent = false;
}

void CReentryBridge::Queue(string line)
{
   uchar bytes[];
   int length = StringToCharArray(line + "\n", bytes, 0, -1, CP_UTF8) - 1; // without the final zero
   int held = ArraySize(m_unsent);
   ArrayResize(m_unsent, held + length);
   for(int i = 0; i < length; i++)
      m_unsent[held + i] = bytes[i];
   m_sent_ms = GetTickCount();
}

void CReentryBridge::Flush()
{
   int held = ArraySize(m_unsent);
   if(held == 0)
      return;
   int sent = send(m_socket, m_unsent, held, 0);
   if(sent < 0)
   {
      if(WSAGetLastError() != WS_WOULD_BLOCK)
         Disconnect();
      return;
   }
   for(int i = sent; i < held; i++)
      m_unsent[i - sent] = m_unsent[i];
   ArrayResize(m_unsent, held - sent);
}

void CReentryBridge::Receive()
{
   uchar chunk[];
   ArrayResize(chunk, REENTRY_LINE_BYTES);
   while(m_link == LINK_UP)
   {
      int got = recv(m_socket, chunk, REENTRY_LINE_BYTES, 0);
      if(got < 0 && WSAGetLastError() == WS_WOULD_BLOCK)
         return;
      if(got <= 0)
      {
         Disconnect();
         return;
      }
      m_heard_ms = GetTickCount();
      int held = ArraySize(m_received);
      ArrayResize(m_received, held + got);
      for(int i = 0; i < got; i++)
         m_received[held + i] = chunk[i];
      TakeLines();
   }
}

void CReentryBridge::TakeLines()
{
   int begin = 0;
   int held = ArraySize(m_received);
   for(int i = 0; i < held; i++)
   {
      if(m_received[i] != 10)
         continue;
      if(i > begin)
         TakeLine(CharArrayToString(m_received, begin, i - begin, CP_UTF8));
      begin = i + 1;
   }
   for(int k = begin; k < held; k++)
      m_received[k - begin] = m_received[k];
   ArrayResize(m_received, held - begin);
   if(held - begin > REENTRY_LINE_BYTES) // not our protocol
      Disconnect();
}

void CReentryBridge::TakeLine(string line)
{
   string type = ValueOf(line, "type");
   if(type == "reentry_decision_response")
      TakeAnswer(line);
   else if(ValueOf(line, "recorded") == "1")
      TakeRecorded(line);
   else if(type == "error")
      TakeError(line);
   else if(type == "heartbeat") // answer it: the bridge may want them more often than we do
      m_sent_ms = GetTickCount() - REENTRY_HEARTBEAT_MS;
}

// An error names what it is about: a question that gets no answer on the
// socket goes on without it, a result that can never be taken is given up.
void CReentryBridge::TakeError(string line)
{
   string code = ValueOf(line, "error_code");
   string context = ValueOf(line, "context");
   Print("Reentry: the bridge says ", ValueOf(line, "error_message"), " (", context, ")");
   string decision_id = FieldOf(context, "decision_id");
   if(decision_id != "")
   {
      if(code == "OTHER_TICKET" || code == "BAD_FIELDS")
         TakeRecorded(Text("decision_id", decision_id));
      return;
   }
   int index = IndexOf((int)StringToInteger(FieldOf(context, "ticket")),
                       (int)StringToInteger(FieldOf(context, "generation")));
   if(index < 0)
      return;
   m_questions[index].is_unsure = code == "NOT_SURE";
   m_questions[index].tier = code == "DELIVERED_BY_TIER_2" || code == "NOT_SURE" ? 2 : 3;
}

void CReentryBridge::TakeAnswer(string line)
{
   ReentryDecision decision;
   decision.decision_id = ValueOf(line, "decision_id");
   decision.symbol = ValueOf(line, "symbol");
   decision.ticket = (int)StringToInteger(ValueOf(line, "ticket"));
   decision.action_no = (int)StringToInteger(ValueOf(line, "action_no"));
   decision.action = ValueOf(line, "action");
   decision.size_multiplier = StringToDouble(ValueOf(line, "size_multiplier"));
   decision.lots = StringToDouble(ValueOf(line, "lots"));
   decision.allowed = ValueOf(line, "allowed") == "1" && MayTrade(decision.action, decision.lots);
   decision.delay_seconds = (int)StringToInteger(ValueOf(line, "delay_seconds"));
   decision.confidence = StringToDouble(ValueOf(line, "confidence"));
   decision.bucket = (int)StringToInteger(ValueOf(line, "bucket"));
   decision.combination_id = ValueOf(line, "combination_id");
   decision.chain_id = ValueOf(line, "chain_id");
   decision.generation = (int)StringToInteger(ValueOf(line, "generation"));
   decision.tier = 1;
   decision.reason = ValueOf(line, "reason");
   int index = IndexOf(decision.ticket, decision.generation - 1);
   if(index >= 0)
      HandOut(decision, index);
}

void CReentryBridge::SendQuestions()
{
   for(int i = 0; i < ArraySize(m_questions); i++)
      if(!m_questions[i].is_sent)
      {
         Queue(Message("reentry_decision_request", m_questions[i].request));
         m_questions[i].is_sent = true;
      }
}

//+------------------------------------------------------------------+
//| Results wait on disk until the bridge says that it has them      |
//+------------------------------------------------------------------+
void CReentryBridge::SendResults()
{
   if(m_results_sent > 0 && Since(m_results_ms) >= REENTRY_AGAIN_MS)
      m_results_sent = 0; // not confirmed for so long: the bridge takes a result twice as one
   if(m_results_sent < ArraySize(m_results))
      m_results_ms = GetTickCount();
   for(; m_results_sent < ArraySize(m_results); m_results_sent++)
      Queue(Message("reentry_execution_result", m_results[m_results_sent]));
}

void CReentryBridge::TakeRecorded(string line)
{
   string mark = Text("decision_id", ValueOf(line, "decision_id"));
   for(int i = ArraySize(m_results) - 1; i >= 0; i--)
      if(StringFind(m_results[i], mark) == 0)
         RemoveResult(i);
}

void CReentryBridge::RemoveResult(int index)
{
   string file = ResultFile(m_results[index]);
   if(FileIsExist(file))
      FileDelete(file);
   int last = ArraySize(m_results) - 1;
   for(int k = index; k < last; k++)
      m_results[k] = m_results[k + 1];
   ArrayResize(m_results, last);
   if(index < m_results_sent)
      m_results_sent--;
}

// A file for each result: EAs on several charts have one folder, and none
// may overwrite what another one still has to tell.
string CReentryBridge::ResultFile(string result)
{
   return("reentry_result_" + ValueOf(result, "decision_id") + ".txt");
}

void CReentryBridge::LoadResults()
{
   ArrayResize(m_results, 0);
   string name;
   long search = FileFindFirst(REENTRY_RESULT_FILES, name);
   if(search == INVALID_HANDLE)
      return;
   do
   {
      string text = ReadWholeFile(name);
      int length = StringFind(text, "\n"); // without its line end it was not written whole
      int kept = ArraySize(m_results);
      if(length <= 0 || StringFind(text, "\"decision_id\":") != 0 || kept >= REENTRY_MOST_RESULTS)
         continue;
      ArrayResize(m_results, kept + 1);
      m_results[kept] = StringSubstr(text, 0, length);
   }
   while(FileFindNext(search, name));
   FileFindClose(search);
}

bool CReentryBridge::SaveResult(string result)
{
   int file = FileOpen(ResultFile(result), FILE_WRITE | FILE_BIN);
   if(file == INVALID_HANDLE)
      return(false);
   uchar bytes[];
   int length = StringToCharArray(result + "\n", bytes, 0, -1, CP_UTF8) - 1;
   bool is_whole = FileWriteArray(file, bytes, 0, length) == (uint)length;
   FileClose(file);
   return(is_whole);
}

//+------------------------------------------------------------------+
//| Tier 2: the newest whole, intact line about the ticket           |
//+------------------------------------------------------------------+
void CReentryBridge::ReadSignals()
{
   m_read_file_ms = GetTickCount();
   string lines[];
   int count = StringSplit(ReadWholeFile(REENTRY_SIGNALS_FILE), '\n', lines);
   for(int i = count - 2; i >= 0; i--) // what follows the last line end is half a line
   {
      int length = StringLen(lines[i]);
      if(length > 0 && StringGetCharacter(lines[i], length - 1) == 13)
         TakeSignal(StringSubstr(lines[i], 0, length - 1));
   }
}

void CReentryBridge::TakeSignal(string line)
{
   int mark = StringFind(line, ";crc=");
   string cells[];
   if(mark < 0 || StringSplit(line, ',', cells) != 6 || cells[1] != "REENTRY_SIGNAL")
      return;
   string crc = StringSubstr(line, mark + 5);
   string whole = StringSubstr(line, 0, mark);
   if(StringLen(crc) != 8 || CrcOf(whole) != HexToNumber(crc))
      return;
   int ticket = (int)StringToInteger(FieldOf(cells[5], "source_ticket"));
   for(int i = ArraySize(m_questions) - 1; i >= 0; i--)
   {
      if(m_questions[i].ticket != ticket || cells[2] != m_questions[i].symbol)
         continue;
      ReentryDecision decision;
      decision.decision_id = FieldOf(cells[5], "decision_id");
      decision.symbol = m_questions[i].symbol;
      decision.ticket = ticket;
      decision.action = cells[3];
      decision.confidence = StringToDouble(cells[4]);
      decision.bucket = (int)StringToInteger(FieldOf(cells[5], "bucket"));
      decision.action_no = decision.bucket;
      decision.size_multiplier = StringToDouble(FieldOf(cells[5], "multiplier"));
      decision.delay_seconds = (int)StringToInteger(FieldOf(cells[5], "delay"));
      decision.lots = StringToDouble(FieldOf(cells[5], "lots"));
      decision.combination_id = FieldOf(cells[5], "combination_id");
      decision.chain_id = m_questions[i].chain_id;
      decision.generation = m_questions[i].generation + 1;
      decision.tier = 2;
      decision.allowed = MayTrade(decision.action, decision.lots);
      decision.reason = "signals file";
      HandOut(decision, i);
      return;
   }
}

string CReentryBridge::ReadWholeFile(string name)
{
   if(!FileIsExist(name))
      return("");
   int file = FileOpen(name, FILE_READ | FILE_BIN | FILE_SHARE_READ | FILE_SHARE_WRITE);
   if(file == INVALID_HANDLE)
      return("");
   uchar bytes[];
   int length = (int)FileReadArray(file, bytes);
   FileClose(file);
   return(length > 0 ? CharArrayToString(bytes, 0, length, CP_UTF8) : "");
}

//+------------------------------------------------------------------+
//| Tier 3: the six-row profile, by the bucket of the closed trade   |
//+------------------------------------------------------------------+
void CReentryBridge::DecideByProfile(ReentryQuestion &question)
{
   ReentryDecision decision;
   decision.decision_id = "";
   decision.symbol = question.symbol;
   decision.ticket = question.ticket;
   decision.bucket = BucketOf(question);
   decision.action_no = decision.bucket;
   decision.action = "NO_REENTRY";
   decision.size_multiplier = 0.0;
   decision.lots = 0.0;
   decision.delay_seconds = 0;
   decision.confidence = 0.0;
   decision.combination_id = "";
   decision.chain_id = question.chain_id;
   decision.generation = question.generation + 1;
   decision.tier = 3;
   decision.allowed = false;
   decision.reason = "no profile that can be read, or no stop on the trade";
   string cells[];
   if(question.is_unsure) // better no re-entry than two
      decision.reason = "perhaps decided before, and the bridge cannot tell now";
   else if(EnableReentryStaticProfile && decision.bucket > 0 && ReadProfileRow(question.symbol, decision.bucket, cells))
   {
      decision.action = cells[1];
      decision.size_multiplier = StringToDouble(cells[2]);
      decision.delay_seconds = (int)StringToInteger(cells[3]);
      decision.confidence = MathMax(0.0, MathMin(1.0, REENTRY_BASE_CONFIDENCE + StringToDouble(cells[4])));
      decision.lots = AllowedLots(question.symbol, question.lots * decision.size_multiplier);
      decision.allowed = MayTrade(decision.action, decision.lots);
      decision.reason = "profile, row " + IntegerToString(decision.bucket);
   }
   HandOut(decision, IndexOf(question.ticket, question.generation));
}

bool CReentryBridge::ReadProfileRow(string symbol, int action_no, string &cells[])
{
   string lines[];
   int count = StringSplit(ReadWholeFile("config\\" + symbol + "_reentry.csv"), '\n', lines);
   for(int i = 1; i < count; i++) // the first line is the header
   {
      StringReplace(lines[i], "\r", "");
      if(StringSplit(lines[i], ',', cells) >= 6 && StringToInteger(cells[0]) == action_no)
         return(true);
   }
   return(false);
}

// R = signed profit in price / initial risk in price; no stop, or one beyond
// the entry: undefined (0), never a guess.
int CReentryBridge::BucketOf(ReentryQuestion &question)
{
   double risk = question.side * (question.open_price - question.first_stop);
   if(question.first_stop <= 0.0 || risk <= 0.0)
      return(0);
   double r = NormalizeDouble(question.side * (question.close_price - question.open_price) / risk, 8);
   if(r <= -1.0)
      return(1);
   if(r <= -0.5)
      return(2);
   if(r < 0.5)
      return(3);
   if(r < 1.0)
      return(4);
   return(r < 1.5 ? 5 : 6);
}

double CReentryBridge::AllowedLots(string symbol, double wanted)
{
   double step = MarketInfo(symbol, MODE_LOTSTEP);
   double lots = MathMin(wanted, MarketInfo(symbol, MODE_MAXLOT));
   if(step > 0.0)
      lots = MathFloor(lots / step + 0.0000001) * step;
   return(lots + 0.0000001 < MarketInfo(symbol, MODE_MINLOT) ? 0.0 : NormalizeDouble(lots, 2));
}

//+------------------------------------------------------------------+
//| Text                                                             |
//+------------------------------------------------------------------+
string CReentryBridge::Message(string type, string fields)
{
   string now = TimeToString(TimeGMT(), TIME_DATE | TIME_SECONDS);
   StringReplace(now, ".", "-");
   StringReplace(now, " ", "T");
   return("{" + Text("type", type) + "," + Text("timestamp", now + "Z") + ",\"data\":{" + fields + "}}");
}

string CReentryBridge::Plain(string text)
{
   StringReplace(text, "\\", "/");
   StringReplace(text, "\"", "'");
   StringReplace(text, "\r", " ");
   StringReplace(text, "\n", " ");
   return(text);
}

string CReentryBridge::ValueOf(string message, string key)
{
   string mark = "\"" + key + "\":";
   int begin = StringFind(message, mark);
   if(begin < 0)
      return("");
   begin += StringLen(mark);
   if(StringGetCharacter(message, begin) == '"')
      return(StringSubstr(message, begin + 1, StringFind(message, "\"", begin + 1) - begin - 1));
   int end = begin;
   while(end < StringLen(message) && StringGetCharacter(message, end) != ',' &&
         StringGetCharacter(message, end) != '}')
      end++;
   return(StringSubstr(message, begin, end - begin));
}

string CReentryBridge::FieldOf(string data, string key)
{
   string pairs[];
   int count = StringSplit(data, ';', pairs);
   string mark = key + "=";
   for(int i = 0; i < count; i++)
      if(StringFind(pairs[i], mark) == 0)
         return(StringSubstr(pairs[i], StringLen(mark)));
   return("");
}

uint CReentryBridge::HexToNumber(string text)
{
   uint number = 0;
   for(int i = 0; i < StringLen(text); i++)
   {
      int digit = StringFind("0123456789abcdef", StringSubstr(text, i, 1));
      if(digit < 0)
         digit = StringFind("0123456789ABCDEF", StringSubstr(text, i, 1));
      number = number * 16 + (uint)digit;
   }
   return(number);
}

void CReentryBridge::MakeCrcTable()
{
   ArrayResize(m_crc_table, 256);
   for(int i = 0; i < 256; i++)
   {
      uint value = (uint)i;
      for(int bit = 0; bit < 8; bit++)
         value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
      m_crc_table[i] = value;
   }
}

uint CReentryBridge::CrcOf(string text)
{
   uchar bytes[];
   int length = StringToCharArray(text, bytes, 0, -1, CP_UTF8) - 1;
   uint crc = 0xFFFFFFFF;
   for(int i = 0; i < length; i++)
      crc = (crc >> 8) ^ m_crc_table[(int)((crc ^ bytes[i]) & 255)];
   return(crc ^ 0xFFFFFFFF);
}
//+------------------------------------------------------------------+
