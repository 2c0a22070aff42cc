"""Shows the steps of a table as they are done, and all that is known of one that is not as the table says."""

import json

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = """
name: steps
type: stdout
short_description: one line for each step
"""


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "stdout"
    CALLBACK_NAME = "steps"

    def v2_runner_item_on_ok(self, result):
        self._display.display(f"ok {self._what(result)}")

    def v2_runner_item_on_failed(self, result):
        self._display.display(f"{self._what(result)}: {self._all(result)}", color="red")

    def v2_runner_on_failed(self, result, ignore_errors=False):
        if "results" not in result._result:
            self._display.display(f"{result.task_name}: {self._all(result)}", color="red")

    def v2_runner_on_unreachable(self, result):
        self.v2_runner_on_failed(result)

    @staticmethod
    def _what(result):
        return f"{result.task_name}: {result._result['_ansible_item_label']}"

    @staticmethod
    def _all(result):
        known = {key: value for key, value in result._result.items() if not key.startswith("_") and key != "invocation"}
        return json.dumps(known, indent=2, default=str)
