"""What a measurement of the real host is made of: times, and what the server itself tells of its commits."""
import pathlib
import queue
import re
import statistics
import subprocess
import threading
import time

LOG = """<configuration><appender name="out" class="ch.qos.logback.core.ConsoleAppender">
<encoder><pattern>%logger{0} %msg%n</pattern></encoder></appender>
<logger name="org.opennfx.datastore.store.Phases" level="DEBUG"/><root level="INFO"><appender-ref ref="out"/></root></configuration>"""
STEPS = {"bridge": "port in the switch", "define": "definition, with its address", "start": "start"}


def since(begun):
    return 1000 * (time.monotonic() - begun)


class Figures:
    """What was measured, in the order of the first of each."""

    def __init__(self):
        self.values = {}

    def add(self, what, value):
        self.values.setdefault(what, []).append(value)

    def median(self, what):
        return statistics.median(self.values[what])

    def table(self, of, digits=0):
        print(f"| {of} | median, ms | least | most | rounds |\n|---|---|---|---|---|")
        for what, values in self.values.items():
            row = [self.median(what), min(values), max(values)]
            print(f"| {what} | " + " | ".join(f"{value:,.{digits}f}" for value in row) + f" | {len(values)} |")
        print(flush=True)


class Starts:
    """When libvirt says that domains were started."""

    def __init__(self, machine):
        self.seen = queue.Queue()
        self.process = subprocess.Popen(["stdbuf", "-oL", "virsh", "-q", "-c", machine.libvirt, "event", "--loop", "--event", "lifecycle"],
                                        stdout=subprocess.PIPE, text=True)
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            if "Started" in line:
                self.seen.put(time.monotonic())

    def after(self, begun, count=1):
        """Milliseconds until so many were started."""
        return max(1000 * (self.seen.get(timeout=120) - begun) for _ in range(count))

    def close(self):
        self.process.kill()
        self.process.wait()


class Phases:
    """The parts of the commits of a server, by what it writes into its log from now on."""

    def __init__(self, server):
        self.log = pathlib.Path(server.log.name)
        self.begun = self.log.stat().st_size

    def figures(self, having):
        """Of the commits that had such a step."""
        figures, parts = Figures(), {}
        for line in self.log.read_bytes()[self.begun:].decode().splitlines():
            if step := re.match(r"Phases (\w+) .*: done ([\d.]+) ms", line):
                parts[step.group(1)] = (line, float(step.group(2)))
            elif line.startswith("Phases commit "):
                if any(having in told for told, _ in parts.values()):
                    self.add(figures, parts, {name: float(taken) for name, taken in re.findall(r"(\w+) ([\d.]+) ms", line)})
                parts = {}
        return figures

    @staticmethod
    def add(figures, parts, phases):
        figures.add("checks", phases["validate"])
        figures.add("plan", phases["plan"])
        for name, (_, taken) in parts.items():
            figures.add(STEPS.get(name, name), taken)
        figures.add("look at what has become of it", phases["apply"] - sum(taken for _, taken in parts.values()))
        figures.add("journal", phases["intent"] + phases["committed"])
        figures.add("all", sum(phases.values()))
