"""A device on this machine, in a network namespace of its own: what the check and the measurement of the real host share."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading

TOOLS = pathlib.Path(__file__).resolve().parent


def skip_unless_possible():
    """Ends the program on a machine that cannot carry the device."""
    if os.geteuid() != 0 or not shutil.which("libvirtd", path="/usr/sbin:/sbin"):
        print("skipped: takes root, and what tools/host-setup and tools/guest-image install")
        sys.exit(0)


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout


def entry(element, name, content):
    """An entry of a list, which replaces the one of its name, or removes it where there is no content."""
    operation = "replace" if content else "remove"
    return f'<{element} nc:operation="{operation}"><name>{name}</name>{content or ""}</{element}>'


def vlans(table):
    return "<vlans>" + "".join(
        f"<vlan><name>{name}</name><vlan-id>{tag}</vlan-id></vlan>" for name, tag in table.items()) + "</vlans>"


def guest(name, ports):
    """A virtual machine with the image of its name, and a port for each VLAN, from eth2 on; none at all without ports."""
    return entry("virtual-network-functions", name, ports and f"""
        <image><file-path>/var/third-party/images/{name}.qcow2</file-path><image-type>qcow2</image-type></image>
        <virtual-cpu><count>1</count></virtual-cpu><memory><size>98304</size></memory>""" + "".join(f"""
        <interfaces><name>eth{number}</name><mapping><vlan><mode>access</mode><members>{vlan}</members></vlan></mapping>
        </interfaces>""" for number, vlan in enumerate(ports, 2)))


def document(content):
    return ('<config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">'
            f'<configuration xmlns="urn:opennfx:nfx">{content}</configuration></config>')


class Machine:
    """Libvirt, Open vSwitch and the kernel in the namespace, as somebody else sees them."""

    def __init__(self, namespace):
        self.namespace = namespace
        self.files = pathlib.Path("/run/nfx") / namespace
        self.libvirt = f"qemu:///system?socket={self.files}/libvirt/run/libvirt-sock"

    def __enter__(self):
        run(TOOLS / "host-setup", "--namespace", self.namespace)
        self.image = run(TOOLS / "guest-image").strip()
        return self

    def __exit__(self, *_):
        for domain in self.virsh("list", "--name").split():
            self.virsh("destroy", domain)
        run(TOOLS / "host-setup", "--stop", "--namespace", self.namespace)

    def virsh(self, *words):
        return run("virsh", "-q", "-c", self.libvirt, *words)

    def vsctl(self, *words):
        return run("ovs-vsctl", f"--db=unix:{self.files}/ovs/db.sock", "--timeout=10", *words)

    def ip(self, *words):
        return run("ip", "-n", self.namespace, *words)

    def tags(self):
        """The VLAN of each port that has one, by its name."""
        text = self.vsctl("--format=csv", "--no-headings", "--columns=name,tag", "list", "Port")
        return {name: tag for name, tag in (line.split(",") for line in text.split()) if tag.isdigit()}

    def devices(self):
        return re.findall(r"^\d+: ([^:@]+)", self.ip("-o", "link", "show"), re.MULTILINE)

    def defined(self):
        return set(self.virsh("list", "--all", "--name").split())

    def runs(self):
        """Each guest that runs, with a number that it gets anew with each start."""
        return {domain: self.virsh("domid", domain).strip() for domain in self.virsh("list", "--name").split()}


class Server:
    """A server on such a machine."""

    def __init__(self, machine, directory):
        self.machine, self.directory = machine, directory
        self.images = directory / "state" / "images"
        self.images.mkdir(parents=True)
        (directory / "password").write_text("secret1\n")
        self.log = open(directory / "log", "a", encoding="utf-8")

    def give_image(self, name):
        shutil.copy(self.machine.image, self.images / f"{name}.qcow2")

    def start(self, options=""):
        """Starts it, with these options for its JVM."""
        self.process = subprocess.Popen(
            [TOOLS / "nfx", "server", "--host", "linux", "--namespace", self.machine.namespace,
             "--state", self.directory / "state", "--netconf-port", "0", "--restconf-port", "0", "--cli-port", "0",
             "--init-password-file", self.directory / "password", "--acceleration", "emulated", "--shutdown-time", "0"],
            stdout=subprocess.PIPE, stderr=self.log, text=True, env=os.environ | {"NFX_JAVA_OPTS": options})
        for line in self.process.stdout:
            self.write(line)
            if found := re.search(r"^listening netconf-ssh .*:(\d+)", line):
                self.port = int(found.group(1))
            if line.strip() == "ready":
                break
        else:
            raise RuntimeError(f"the server ended: see {self.log.name}")
        threading.Thread(target=lambda: [self.write(line) for line in self.process.stdout], daemon=True).start()

    def write(self, line):
        self.log.write(line)
        self.log.flush()

    def kill(self):
        self.process.kill()
        self.process.wait()

    def client(self):
        from ncclient import manager
        return manager.connect(host="127.0.0.1", port=self.port, username="root", password="secret1",
                               hostkey_verify=False, allow_agent=False, look_for_keys=False, timeout=60)
