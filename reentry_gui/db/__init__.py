"""The database that the EA and we share: tables, views, migration, backups, questions."""

from reentry_gui.db.backup import (
    BackupReport,
    RestoreReport,
    back_up,
    backups,
    check_integrity,
    restore,
)
from reentry_gui.db.chains import ChainRow, ExecutionRow, History, write_history
from reentry_gui.db.connection import Database, open_database, transaction
from reentry_gui.db.csv_rows import CsvRows
from reentry_gui.db.deployments import (
    DeployedFile,
    Deployment,
    HashBook,
    State,
    deployment,
    deployments,
    hash_book,
    latest_files,
    mark,
    record,
)
from reentry_gui.db.drop import DropReport, drop_own_tables
from reentry_gui.db.errors import DatabaseDamaged, DatabaseLocked, DatabaseMissing
from reentry_gui.db.figures import action_totals, view_names
from reentry_gui.db.migrate import (
    MigrateReport,
    Options,
    create_views,
    migrate,
    plan,
    provision,
    seed_performance,
)
from reentry_gui.db.models import SymbolModels, models_for
from reentry_gui.db.place import network_share
from reentry_gui.db.queries import (
    Rows,
    active_chains,
    count_rows,
    last_activity,
    last_execution,
    stream_query,
    stream_view,
)
from reentry_gui.db.schema import Problem, problems
from reentry_gui.db.times import format_time, parse_time, parse_utc
from reentry_gui.db.trades import (
    DetailRow,
    TradeRow,
    existing_tickets,
    stored_details,
    stored_trades,
    write_trades,
)

__all__ = [
    "BackupReport",
    "ChainRow",
    "CsvRows",
    "Database",
    "DatabaseDamaged",
    "DatabaseLocked",
    "DatabaseMissing",
    "DeployedFile",
    "Deployment",
    "DetailRow",
    "DropReport",
    "ExecutionRow",
    "HashBook",
    "History",
    "MigrateReport",
    "Options",
    "Problem",
    "RestoreReport",
    "Rows",
    "State",
    "SymbolModels",
    "TradeRow",
    "action_totals",
    "active_chains",
    "back_up",
    "backups",
    "check_integrity",
    "count_rows",
    "create_views",
    "deployment",
    "deployments",
    "drop_own_tables",
    "existing_tickets",
    "format_time",
    "hash_book",
    "last_activity",
    "last_execution",
    "latest_files",
    "mark",
    "migrate",
    "models_for",
    "network_share",
    "open_database",
    "parse_time",
    "parse_utc",
    "plan",
    "problems",
    "provision",
    "record",
    "restore",
    "seed_performance",
    "stored_details",
    "stored_trades",
    "stream_query",
    "stream_view",
    "transaction",
    "view_names",
    "write_history",
    "write_trades",
]
