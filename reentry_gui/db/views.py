"""The views that other tools read: their columns are fixed, each stands here once."""

from __future__ import annotations

from typing import Final

VIEWS: Final = {
    "v_reentry_execs_enriched_{symbol}": """\
SELECT e.id, e.ts, e.action_no, e.chain_id, e.source_trade_id, e.reentry_trade_id, e.size_lots,
       e.entry_price, e.generation, e.confidence, e.status, e.exec_ms, e.error,
       src.open_time AS src_open_time, src.close_time AS src_close_time, src.type AS src_type,
       src.lots AS src_lots, src.open_price AS src_open_price, src.close_price AS src_close_price,
       src.profit AS src_profit,
       ret.open_time AS ret_open_time, ret.close_time AS ret_close_time, ret.type AS ret_type,
       ret.lots AS ret_lots, ret.open_price AS ret_open_price, ret.close_price AS ret_close_price,
       ret.profit AS ret_profit
FROM "reentry_executions_{symbol}" AS e
LEFT JOIN "trades_{symbol}" AS src ON src.ticket = e.source_trade_id
LEFT JOIN "trades_{symbol}" AS ret ON ret.ticket = e.reentry_trade_id""",
    "v_reentry_action_kpis_{symbol}": """\
SELECT action_no, COUNT(*) AS execs, SUM(pnl > 0) AS wins, SUM(pnl) AS total_pnl,
       AVG(pnl) AS avg_pnl, AVG(pnl > 0) AS success_rate, NULL AS sharpe
FROM (
    SELECT e.action_no AS action_no, COALESCE(ret.profit, 0) AS pnl
    FROM "reentry_executions_{symbol}" AS e
    LEFT JOIN "trades_{symbol}" AS ret ON ret.ticket = e.reentry_trade_id
    WHERE e.status IS NULL OR e.status NOT IN ('ABORTED', 'ERROR')
)
GROUP BY action_no""",
    "v_trades_with_reentry_{symbol}": """\
SELECT ticket, open_time, close_time, type, lots, open_price, close_price, profit, is_reentry,
       source_trade_id, reentry_action, reentry_generation, outcome_classification, chain_id
FROM "trades_{symbol}\"""",
    "v_reentry_chain_summary_{symbol}": """\
SELECT chain_id, original_trade_id, chain_trades, total_pnl, chain_status, started_at, ended_at
FROM "reentry_chains_{symbol}\"""",
}

COMMON_VIEWS: Final = {
    "v_position_reentries": """\
SELECT position, account, symbol, count(*) AS reentry_count, json_group_array(json_object(
         'order', id, 'ticket', ticket, 'parent_order', parent_order, 'side', side, 'lots', lots,
         'price', price, 'status', status, 'placed_at', placed_at,
         'metadata', CASE WHEN json_valid(order_metadata) THEN json(order_metadata) END))
       AS reentries
FROM (SELECT * FROM "orders" WHERE entry_type = 'reentry' ORDER BY position, placed_at, id)
GROUP BY position, account, symbol""",
}


def definitions(symbol: str) -> dict[str, str]:
    """Return each view's name and the statement that makes it, for one canonical symbol.

    An empty symbol stands for the views that stand once for all symbols.
    """
    if not symbol:
        return {name: f'CREATE VIEW "{name}" AS\n{select}' for name, select in COMMON_VIEWS.items()}
    return {
        name.format(symbol=symbol): f'CREATE VIEW "{name}" AS\n{select}'.replace("{symbol}", symbol)
        for name, select in VIEWS.items()
    }
