"""Kills clients, and the server, in the middle of their work, and looks at what is there then. Ends with the first thing that is wrong.

Arguments: the program that runs the server, and a directory for its state.
"""

import hashlib
import multiprocessing
import pathlib
import random
import re
import socket
import subprocess
import sys
import time

import paramiko
from ncclient import manager
from ncclient.operations import RPCError
from ncclient.xml_ import to_ele

PASSWORD = "secret1"
PATIENCE = 60
IMAGES = "/var/third-party/images/"


def expect(what, wanted, found):
    if wanted != found:
        sys.exit(f"{what}: wanted {wanted!r}, found {found!r}")
    print("ok", what, flush=True)


def await_that(what, condition):
    until = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > until:
            sys.exit(f"{what}: not after {PATIENCE} s")
        time.sleep(0.02)
    print("ok", what, flush=True)


def connect(port):
    return manager.connect(host="127.0.0.1", port=port, username="root", password=PASSWORD, hostkey_verify=False,
                           device_params={"name": "junos"}, allow_agent=False, look_for_keys=False)


def files(port):
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect("127.0.0.1", port, "root", PASSWORD, allow_agent=False, look_for_keys=False)
    return client.open_sftp()


class Server:
    def __init__(self, program, work):
        self.program = program
        self.state = work / "state"
        self.password = work / "password"
        self.password.write_text(PASSWORD + "\n")
        self.start()

    def start(self):
        output = self.state.parent / "output"
        self.process = subprocess.Popen(
            [self.program, "server", "--state", self.state, "--netconf-port", "0", "--no-restconf", "--no-cli",
             "--init-password-file", self.password, "--allow-url", "sftp://127.0.0.1/"],
            stdout=output.open("w"), stderr=subprocess.STDOUT)
        await_that("the server starts", lambda: "\nready\n" in output.read_text() or self.process.poll() is not None)
        listening = re.search(r"netconf-ssh .*:(\d+)", output.read_text())
        if not listening:
            sys.exit("the server has ended: " + output.read_text())
        self.port = int(listening.group(1))

    def kill(self):
        self.process.kill()
        self.process.wait()

    def call(self, rpc):
        with connect(self.port) as session:
            return session.rpc(to_ele(rpc)).tostring.decode()

    def commit(self, *lines):
        with connect(self.port) as session:
            session.load_configuration(action="set", config=list(lines))
            session.commit()

    def host_name(self, datastore):
        found = self.call(f"<get-configuration database='{datastore}'><configuration><system><host-name/></system></configuration>"
                          "</get-configuration>")
        return re.search("<host-name>(.*)</host-name>", found).group(1)


def kill_in(work, *arguments):
    """Does it in another process, and kills that one when it has told that it is in the middle."""
    apart = multiprocessing.get_context("spawn")
    middle = apart.Event()
    client = apart.Process(target=work, args=(middle, *arguments))
    client.start()
    await_that(f"a client is in the middle of {work.__name__}", lambda: middle.is_set() or not client.is_alive())
    expect("and lives", True, client.is_alive())
    client.kill()
    client.join()


def is_free(port):
    try:
        with connect(port) as session, session.locked("candidate"):
            return True
    except RPCError:
        return False


def lock_and_load(middle, port):
    session = connect(port)
    session.lock("candidate")
    session.load_configuration(action="set", config=["set system host-name half"])
    middle.set()
    time.sleep(PATIENCE)


def commit(middle, port):
    session = connect(port)
    session.lock("candidate")
    session.load_configuration(action="set", config=["set system host-name whole"])
    session.async_mode = True
    session.rpc(to_ele("<commit-configuration/>"))
    middle.set()
    time.sleep(PATIENCE)


def upload(middle, port, content, name):
    with files(port).open(name, "w") as file:
        file.set_pipelined(True)
        file.write(content[:len(content) // 2])
        file.flush()
        middle.set()
        time.sleep(PATIENCE)


def clients(server, content):
    server.commit("set system host-name before")
    kill_in(lock_and_load, server.port)
    await_that("the lock of a client that was killed is free", lambda: is_free(server.port))
    expect("what it had loaded is gone", "before", server.host_name("candidate"))
    kill_in(commit, server.port)
    await_that("the lock of one that was killed in a commit is free", lambda: is_free(server.port))
    expect("its commit is whole or none", server.host_name("committed"), server.host_name("candidate"))
    kill_in(upload, server.port, content, "client.img")
    expect("a file that has come in part is not listed", False, "client.img" in files(server.port).listdir(IMAGES))


def rest_of_upload(server, content):
    kill_in(upload, server.port, content, "server.img")
    server.kill()
    server.start()
    sftp = files(server.port)
    expect("nor is it after the server was killed", False, "server.img" in sftp.listdir(IMAGES))
    there = sftp.stat("server.img").st_size
    expect("what has come of it is there", True, 0 < there < len(content))
    with sftp.open("server.img", "a") as file:
        file.set_pipelined(True)
        file.write(content[there:])
    digest = server.call("<get-sha256-checksum-information><path>server.img</path></get-sha256-checksum-information>")
    expect("a client goes on with it", True, hashlib.sha256(content).hexdigest() in digest)


def backup(server):
    server.commit(f"set virtual-network-functions vm image {IMAGES}server.img", "set virtual-network-functions vm image image-type raw",
                  "set virtual-network-functions vm memory size 1048576")
    place = server.state / "backups"
    drafts = lambda: [each for each in place.iterdir() if each.name.startswith(".")] if place.exists() else []
    server.call("<request-vnf-backup><vnf-name>vm</vnf-name></request-vnf-backup>")
    until = time.monotonic() + 2
    while not drafts() and time.monotonic() < until:
        pass
    server.kill()
    half = len(drafts())
    server.start()
    expect(f"of a backup that was under way ({half}) nothing is left", [], drafts())
    for each in place.iterdir():
        expect("a backup that is there is whole", 2, len(list(each.iterdir())))


def archival(server):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server.commit("set system archival configuration transfer-on-commit",
                      f'set system archival configuration archive-sites "sftp://root@127.0.0.1:{silent.getsockname()[1]}/"')
    queue = server.state / "archive"
    waiting = lambda: sorted(queue.glob("*.waiting"))
    await_that("a copy of the configuration waits", waiting)
    before = waiting()
    server.kill()
    server.start()
    expect("it waits after the server was killed", before, waiting())
    server.commit("delete system archival configuration archive-sites",
                  'set system archival configuration archive-sites "file:///"')
    await_that("it goes to another place", lambda: not waiting())


def main():
    server = Server(sys.argv[1], pathlib.Path(sys.argv[2]))
    content = random.Random(7).randbytes(4_000_000)
    try:
        clients(server, content)
        rest_of_upload(server, content)
        backup(server)
        archival(server)
    finally:
        server.kill()


if __name__ == "__main__":
    main()
