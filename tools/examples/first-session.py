#!/usr/bin/env python3
"""A first session with the device server: edit, validate, commit, and look.

    NFX_PASSWORD=... first-session.py [HOST [PORT [USER]]]

Needs ncclient (Debian: python3-ncclient). Ends with status 1 and the device's words where it refuses something.
"""

import os
import pathlib
import sys

from ncclient import manager
from ncclient.operations import RPCError

CONFIG = pathlib.Path(__file__).with_name("vrtr1.xml").read_text()
ONE_VNF = """
<configuration xmlns="urn:opennfx:nfx">
  <virtual-network-functions><name>vrtr1</name></virtual-network-functions>
</configuration>
"""
STATE = '<state xmlns="urn:opennfx:nfx"/>'


def connect(host="127.0.0.1", port="8830", user="root"):
    return manager.connect(
        host=host,
        port=int(port),
        username=user,
        password=os.environ["NFX_PASSWORD"],
        hostkey_verify=False,
        allow_agent=False,
        look_for_keys=False,
    )


def configure(device):
    with device.locked("candidate"):
        device.edit_config(target="candidate", config=CONFIG)
        print("candidate edited")
        device.validate(source="candidate")
        print("candidate valid")
        device.commit()
        print("committed")


def main():
    with connect(*sys.argv[1:4]) as device:
        print("session", device.session_id)
        for capability in sorted(device.server_capabilities):
            print("  ", capability)
        try:
            configure(device)
        except RPCError as refusal:
            device.discard_changes()
            sys.exit(f"{refusal.tag} at {refusal.path}: {refusal.message}")
        print(device.get_config(source="running", filter=("subtree", ONE_VNF)).data_xml)
        print(device.get(filter=("subtree", STATE)).data_xml)


if __name__ == "__main__":
    main()
