"""Scheduled tasks: render, check, register, query, run and remove them."""

from reentry_gui.tasks.check import CheckedFile, CheckReport, Problem, check, check_files
from reentry_gui.tasks.compare import differences_in_file
from reentry_gui.tasks.names import KPI, NAMES, ROTATE, task_file, task_files, task_path
from reentry_gui.tasks.query import QueryReport, TaskState, query
from reentry_gui.tasks.register import disable, enable, register, remove, run_now
from reentry_gui.tasks.render import RenderedTask, render
from reentry_gui.tasks.results import in_words
from reentry_gui.tasks.schtasks import Completed, Run, run_schtasks, schtasks_program
from reentry_gui.tasks.write import TaskOutcome, TasksReport, write_tasks

__all__ = [
    "KPI",
    "NAMES",
    "ROTATE",
    "CheckReport",
    "CheckedFile",
    "Completed",
    "Problem",
    "QueryReport",
    "RenderedTask",
    "Run",
    "TaskOutcome",
    "TaskState",
    "TasksReport",
    "check",
    "check_files",
    "differences_in_file",
    "disable",
    "enable",
    "in_words",
    "query",
    "register",
    "remove",
    "render",
    "run_now",
    "run_schtasks",
    "schtasks_program",
    "task_file",
    "task_files",
    "task_path",
    "write_tasks",
]
