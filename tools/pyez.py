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
from jnpr.junos.utils.config import Config
from ncclient import manager

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
    config.load("set system host-name set\nset vlans v10 vlan-id 10", format="set")
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


def private(dev):
    with Config(dev, mode="private") as config:
        config.load("set system host-name mine", format="set")
        expect("has a configuration of its own", "mine", host_name(dev))
    expect("which is gone when it is closed", "pyez", host_name(dev))


def locks(dev):
    with device() as other:
        Config(other).lock()
        expect("is kept out by a lock", True, raises(LockError, lambda: Config(dev).lock()) is not None)


def tables(dev):
    ports = EthPortTable(dev).get()
    expect("reads a table of ports", "up", ports["ge-0/0/0"]["admin"])
    expect("calls commands", "nfx250_s2_10_t",
           dev.rpc.cli("show system information", format="xml").findtext("hardware-model"))
    expect("shows the configuration by a command", True,
           "set system host-name pyez" in dev.cli("show configuration system | display set", warning=False))
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


with device() as opened:
    facts(opened)
    configuration(opened)
    private(opened)
    locks(opened)
    tables(opened)
ncclient()
