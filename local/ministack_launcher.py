"""Runs MiniStack in the foreground with the three things a local run needs on top.

1. A Task's TimeoutSeconds may be a JSONata expression on AWS; MiniStack takes a literal only. Without
   this every deadline of a case would be a type error here.
2. MiniStack and the Lambda workers it spawns end together with the process that started us: that process
   holds the other end of our standard input, and the end of file means that it has gone, however it died.

3. A Lambda call whose handler logs nothing answers at once; MiniStack waits 50 ms for a log line to come.

The first and the last need private parts of MiniStack, so a version that was not tried is refused.
"""

import os
import signal
import sys
import threading

from importlib.metadata import version

WRITTEN_FOR = "1.5.33"

# Enough for a line that was written before the answer to arrive; a later one is logged with the next call.
LOG_WAIT_SECONDS = 0.003
LONGEST_LOG_WAIT_SECONDS = 0.25  # MiniStack's own


def evaluate_computed_timeouts():
    """Hands `_execute_task` the number its TimeoutSeconds expression stands for."""
    from ministack.services import stepfunctions

    execute_task = stepfunctions._execute_task

    def with_literal_timeout(state_def, raw_input, execution, ctx):
        if isinstance(state_def.get("TimeoutSeconds"), str):
            seconds = stepfunctions._jsonata_state_field(state_def, "TimeoutSeconds", "number", raw_input, ctx)
            state_def = {**state_def, "TimeoutSeconds": seconds}
        return execute_task(state_def, raw_input, execution, ctx)

    stepfunctions._execute_task = with_literal_timeout


def answer_without_waiting_for_logs():
    """Shortens the waits of `Worker._drain_stderr_bounded(first_line_wait, idle_confirm, hard_cap)`."""
    from ministack.core.lambda_runtime import Worker

    Worker._drain_stderr_bounded.__defaults__ = (LOG_WAIT_SECONDS, LOG_WAIT_SECONDS, LONGEST_LOG_WAIT_SECONDS)


def end_with_parent():
    """Kills our whole process group, Lambda workers included, at the end of standard input."""

    def wait_for_end_of_input():
        while os.read(0, 1024):
            pass
        os.killpg(os.getpgrp(), signal.SIGKILL)

    threading.Thread(target=wait_for_end_of_input, daemon=True).start()


def main():
    found = version("ministack")
    if found != WRITTEN_FOR:
        sys.exit(f"ministack_launcher.py was written for MiniStack {WRITTEN_FOR}, but {found} is installed")
    if os.getpgrp() != os.getpid():
        sys.exit("ministack_launcher.py must lead a process group of its own, because it ends that group")
    end_with_parent()
    evaluate_computed_timeouts()
    answer_without_waiting_for_logs()

    from ministack import app

    app.main()


if __name__ == "__main__":
    main()
