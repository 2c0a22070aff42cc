"""What scripts for Junos do with PyEZ and ncclient, on a server of this project. Ends with the first thing that goes wrong."""

import functools
import sys
import warnings

import yaml

# Debian's PyEZ calls it as older versions of the library had it.
yaml.load = functools.partial(yaml.load, Loader=yaml.SafeLoader)

from jnpr.junos import Device
from jnpr.junos.exception import ConfigLoadError, LockError, RpcError
from jnpr.junos.op.ethport import EthPortTable
from jnpr.junos.op.routes import RouteTable
from jnpr.junos.utils.config import Config
from jnpr.junos.utils.fs import FS
from jnpr.junos.utils.sw import SW
from ncclient import manager
from ncclient.xml_ import to_ele

PORT, PASSWORD = int(sys.argv[1]), sys.argv[2]


def device():
    return Device(host="127.0.0.1", port=PORT, user="root", passwd=PASSWORD, gather_facts=False)


def expect(what, wanted, found):
    if wanted != found:
        sys.exit(f"{what}: wanted {wanted!r}, found {found!r}")
    print("ok", what)


def raises(error, action):
    try:
        action()
    except error as e:
        return e
    return None


def host_name(of):
    return of.rpc.get_config(filter_xml="system/host-name").findtext(".//host-name")


def loads(config):
    config.load("<configuration><system><host-name>xml</host-name></system></configuration>", format="xml")
    config.load("set system host-name set\nset vlans v10 vlan-id 10\n"
                "set routing-options static route 198.51.100.0/24 discard", format="set")
    config.load('{"configuration": {"system": {"host-name": "json"}}}', format="json")
    config.load("system { host-name pyez; }", format="text", merge=True)
    return host_name(config.dev)


def facts(dev):
    expect("reads facts", ("nfx250_s2_10_t".upper(), "15.1X53-D45.3"), (dev.facts["model"], dev.facts["version"]))
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", RuntimeWarning)
        dev.facts_refresh(warnings_on_failure=True)
    expect("is warned of nothing", [], [str(each.message) for each in told if each.category is RuntimeWarning])
    expect("knows the style of the switch", "VLAN_L2NG", dev.facts["switch_style"])
    expect("knows the routing engine", (["jdm", "master", "re0"], "OK", "re0"),
           (dev.facts["current_re"], dev.facts["re_info"]["default"]["0"]["status"], dev.re_name))
    expect("knows the directory of the user", "/var/third-party/images", dev.facts["HOME"])


def software(dev):
    work = SW(dev)
    expect("checks the sum of an image", 64, len(work.remote_checksum("/var/third-party/images/vrtr1.qcow2", algorithm="sha256")))
    expect("is told of an image that is not there", None, work.remote_checksum("/var/tmp/none.tgz"))
    for what, action in {"install software": lambda: work.pkgadd("/var/tmp/junos.tgz"),
                         "validate software": lambda: work.validate("/var/tmp/junos.tgz"), "go back to other software": work.rollback,
                         "end later": lambda: work.poweroff(in_min=5), "start anew later": lambda: work.reboot(in_min=5)}.items():
        expect("is refused to " + what, True, raises(RpcError, action) is not None)


def configuration(dev):
    config = Config(dev)
    config.lock()
    expect("loads in every format", "pyez", loads(config))
    expect("shows the difference", True, "+   host-name pyez;" in config.diff())
    expect("is told of a statement that is none", True,
           raises(ConfigLoadError, lambda: config.load("set system host-nam x", format="set")) is not None)
    expect("checks", True, config.commit_check())
    expect("commits with a comment, to be confirmed", True, config.commit(comment="from PyEZ", confirm=5))
    expect("confirms", True, config.commit())
    expect("finds the comment", "from PyEZ", dev.rpc.get_commit_information().findtext(".//log"))
    expect("saves a rescue configuration", True, config.rescue("save"))
    expect("reads it", True, "host-name pyez;" in config.rescue("get", format="text"))
    config.rollback(1)
    expect("has loaded what was running before", True, "-   host-name pyez;" in config.diff())
    config.rescue("reload")
    expect("has loaded the rescue configuration", None, config.diff())
    config.unlock()


def again(dev):
    """Loads what it has read, of which it has taken the namespaces away."""
    config = Config(dev)
    config.load("annotate vlans v10 \"for the hall\"", format="set")
    before = dev.rpc.get_config(options={"format": "set"}).text
    read = dev.rpc.get_config()
    config.rollback(0)
    config.load(read, format="xml", overwrite=True)
    expect("loads XML that it has read", before, dev.rpc.get_config(options={"format": "set"}).text)
    config.rollback(0)


def private(dev):
    with Config(dev, mode="private") as config:
        config.load("set system host-name mine", format="set")
        expect("has a configuration of its own", "mine", host_name(dev))
    expect("which is gone when it is closed", "pyez", host_name(dev))


def locks(dev):
    with device() as other:
        Config(other).lock()
        expect("is kept out by a lock", True, raises(LockError, lambda: Config(dev).lock()) is not None)


def filters(dev):
    """By what PyEZ says for select, and with names that have no prefix."""
    one = dev.rpc.get(filter_select="configuration/system/host-name")
    expect("reads what an expression selects", [("host-name", "pyez")], [(leaf.tag, leaf.text) for leaf in one.iter() if not len(leaf)])
    expect("reads all", True, dev.rpc.get().find("configuration/system") is not None)


def tables(dev):
    ports = EthPortTable(dev).get()
    expect("reads a table of ports", "up", ports["ge-0/0/0"]["admin"])
    expect("calls commands", "nfx250_s2_10_t",
           dev.rpc.cli("show system information", format="xml").findtext("hardware-model"))
    expect("shows the configuration by a command", True,
           "set system host-name pyez" in dev.cli("show configuration system | display set", warning=False))
    expect("shows what pipes let through", "Count: 1 lines", dev.cli("show version | match Model | count", warning=False).strip())
    expect("shows an answer as text", True, "\nModel: nfx250_s2_10_t\n" in dev.cli("sh ver", warning=False))
    expect("pings", "2", dev.rpc.ping(host="vjunos0", count="2").findtext(".//responses-received"))
    expect("reads a table of routes", ["198.51.100.0/24"], RouteTable(dev).get().keys())
    expect("is told of a command that is not there", True,
           raises(RpcError, lambda: dev.rpc.get_bgp_summary_information()) is not None)


def ncclient():
    with manager.connect(host="127.0.0.1", port=PORT, username="root", password=PASSWORD, hostkey_verify=False,
                         allow_agent=False, look_for_keys=False, device_params={"name": "junos"}) as session:
        session.lock(target="candidate")
        session.load_configuration(action="set", config=["set system host-name ncclient"])
        compared = session.compare_configuration(0).tostring
        expect("ncclient compares", True, b"host-name ncclient" in compared)
        session.commit(comment="from ncclient")
        session.unlock(target="candidate")
        found = session.get_configuration().xpath("//host-name")[0].text
        expect("ncclient reads what it has committed", "ncclient", found)


def files(dev):
    images = FS(dev)
    home = "/var/third-party/images"
    expect("is at home", (home, home), (images.pwd(), images.cwd(home)))
    expect("has no other place to go", True, raises(RpcError, lambda: images.cwd("/var/log")) is not None)
    expect("reads a file", True, "jdm master re0" in images.cat("/etc/hosts.junos"))
    for refused in (lambda: images.tgz(home, home + "/all.tgz"), lambda: images.directory_usage(home), images.storage_cleanup):
        expect("is told of what is not there", "error", raises(RpcError, refused).rpc_error["severity"])
    one, two = "/var/third-party/images/vrtr1.qcow2", "/var/third-party/images/pyez.qcow2"
    expect("copies a file", True, images.cp(one, two))
    expect("lists it", ("dir", images.stat(one)["size"]), (images.ls()["type"], images.ls()["files"]["pyez.qcow2"]["size"]))
    expect("renames it", True, images.mv(two, two + ".old"))
    expect("deletes it", True, images.rm(two + ".old"))
    expect("knows the room", True, images.storage_usage()["sda"]["total"].endswith("K"))


def groups(dev):
    """What a group says is inherited, and seen with the name of the group."""
    config = Config(dev)
    config.load("set groups office interfaces <ge-*> mtu 1600\nset apply-groups office\n"
                "set interfaces ge-0/0/2 description office\ndeactivate interfaces ge-0/0/2", format="set")
    config.load('<configuration><interfaces><interface active="active"><name>ge-0/0/2</name></interface></interfaces></configuration>')
    plain = dev.rpc.get_config(options={"database": "candidate"})
    expect("reads groups as Junos has them", ("office", "<ge-*>"),
           (plain.findtext("groups/name"), plain.findtext("groups/interfaces/interface/name")))
    meant = dev.rpc.get_config(options={"database": "candidate", "inherit": "inherit", "groups": "groups"})
    mtu = meant.find("interfaces/interface[name='ge-0/0/2']/mtu")
    expect("reads what is inherited", ("1600", "office"), (mtu.text, mtu.get("group")))
    patch = config.diff()
    config.rollback(0)
    dev.rpc.load_config(patch, action="patch", format="text")
    expect("loads a difference as a patch", patch, config.diff())
    config.rollback(0)


def napalm(dev):
    """The questions of NAPALM's driver, and how it tells that a commit waits to be confirmed."""
    for question in ("get-lldp-neighbors-information", "get-arp-table-information", "get-environment-information",
                     "get-power-usage-information-detail", "get-temperature-threshold-information", "get-vlan-information",
                     "get-instance-information", "get-route-engine-information", "get-alarm-information"):
        expect("is answered " + question, None, raises(RpcError, getattr(dev.rpc, question.replace("-", "_"))))
    config = Config(dev)
    config.load("system { host-name napalm; }", format="text", merge=True)
    config.commit(confirm=5)
    revision = dev.rpc.get_commit_revision_information(detail=True)
    expect("knows that a commit waits", "commit confirmed, rollback in 5mins", revision.findtext(".//comment"))
    expect("knows since when", True, int(revision.find(".//date-time").get("seconds")) > 0)
    config.commit_check()
    expect("reads the configuration as text", True, "host-name napalm;" in
           dev.rpc.get_config(options={"database": "committed", "format": "text"}).text)


def terraform():
    """What terraform-provider-junos sends, which speaks NETCONF without a library for Junos."""
    with manager.connect(host="127.0.0.1", port=PORT, username="root", password=PASSWORD, hostkey_verify=False,
                         allow_agent=False, look_for_keys=False, device_params={"name": "default"}) as session:
        def ask(rpc):
            return session.dispatch(to_ele(rpc)).xml

        expect("terraform knows the model", True, "<hardware-model>nfx250" in ask("<get-system-information/>"))
        session.lock("candidate")
        lines = "set vlans v20 vlan-id 20\nset vlans v20 description terraform"
        loaded = ask(f"<load-configuration action='set' format='text'><configuration-set>{lines}</configuration-set></load-configuration>")
        expect("terraform loads", False, "rpc-error" in loaded)
        expect("terraform commits", True, "<commit-success/>" in ask("<commit-configuration><log>create junos_vlan</log></commit-configuration>"))
        session.unlock("candidate")
        shown = ask("<command format='text'>show configuration vlans v20 | display set relative</command>")
        expect("terraform reads what is there", True, "set description terraform\nset vlan-id 20" in shown)
        absent = ask("<command format='text'>show configuration vlans v21 | display set relative</command>")
        expect("and what is not", False, "set " in absent)


with device() as opened:
    facts(opened)
    software(opened)
    configuration(opened)
    again(opened)
    private(opened)
    locks(opened)
    filters(opened)
    tables(opened)
    files(opened)
    groups(opened)
    napalm(opened)
ncclient()
terraform()
