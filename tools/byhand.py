"""What an operator does in place of a commit, with the same domain."""
import re
import subprocess


class Virsh:
    """One virsh that is kept open."""

    def __init__(self, machine):
        self.process = subprocess.Popen(["stdbuf", "-oL", "virsh", "-q", "-c", machine.libvirt], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def do(self, *commands):
        """Returns when all are done."""
        self.process.stdin.write("".join(f"{command}\n" for command in commands) + "echo all-done\n\n")
        self.process.stdin.flush()
        for line in self.process.stdout:
            if line.startswith("error:"):
                raise RuntimeError(line)
            if line.startswith("all-done"):
                return

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class ByHand:
    """The domain that the server has defined, once more: all that is other is its name, its addresses, its disk and its ports.
    It has not the mark of the device either, which would take it for one of its own and remove it."""

    def __init__(self, machine, server, name, like):
        self.machine, self.name = machine, name
        server.give_image(name)
        text = machine.virsh("dumpxml", "--inactive", like)
        text = re.sub(r"<metadata>.*?</metadata>|<uuid>.*?</uuid>", "", text, flags=re.DOTALL)
        text = text.replace(f"{like}.qcow2", f"{name}.qcow2").replace(f"/{like}.console", f"/{name}.console")
        text = text.replace(f"<name>{like}</name>", f"<name>{name}</name>").replace(f"'{like}_eth", f"'{name}_eth")
        macs = iter(range(256))
        text = re.sub(r"<mac address='[^']*'/>", lambda _: f"<mac address='52:54:01:{self.number():02x}:00:{next(macs):02x}'/>", text)
        self.mac = re.search(r"<mac address='([^']*)'", text).group(1)
        self.taps = re.findall(rf"'({name}_eth\d+)'", text)
        self.file = server.directory / f"{name}.xml"
        self.file.write_text(text)

    def number(self):
        """Of its addresses, which are others than those that the server gives out."""
        return int(self.name.removeprefix("hand") or 9) + 200

    def lease(self, command):
        self.machine.virsh("net-update", "nfx-internal", command, "ip-dhcp-host",
                           f"<host mac='{self.mac}' ip='192.168.1.{self.number()}'/>", "--live", "--config")

    def make_ports(self):
        for tap in self.taps:
            self.machine.ip("tuntap", "add", "dev", tap, "mode", "tap")
            self.machine.ip("link", "set", "dev", tap, "up")
            self.machine.vsctl("add-port", "ovs-sys-br", tap, "tag=100")

    def remove_ports(self):
        for tap in self.taps:
            self.machine.vsctl("del-port", tap)
            self.machine.ip("link", "del", "dev", tap)

    def start(self):
        self.machine.virsh("define", self.file)
        self.machine.virsh("start", self.name)

    def commands(self):
        return f"define {self.file}", f"start {self.name}"

    def start_with_all(self):
        self.make_ports()
        self.lease("add")
        self.start()

    def end(self):
        self.machine.virsh("destroy", self.name)
        self.machine.virsh("undefine", self.name)
