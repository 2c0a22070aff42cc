#!/usr/bin/env python3
"""A first session: NFX_PASSWORD=... tools/examples/first-session.py [HOST [PORT [USER]]]"""
import os
import pathlib
import sys

from ncclient import manager
from ncclient.operations import RPCError

host, port, user = (sys.argv[1:] + ["127.0.0.1", "8830", "root"][len(sys.argv) - 1:])[:3]
vrtr1 = pathlib.Path(__file__).with_name("vrtr1.xml").read_text()
one_vnf = '<configuration xmlns="urn:opennfx:nfx"><virtual-network-functions><name>vrtr1</name></virtual-network-functions></configuration>'
vnfs = '<state xmlns="urn:opennfx:nfx"><vnfs/></state>'

with manager.connect(host=host, port=int(port), username=user, password=os.environ["NFX_PASSWORD"],
                     hostkey_verify=False, allow_agent=False, look_for_keys=False) as device:
    print("session", device.session_id, *sorted(device.server_capabilities), sep="\n  ")
    device.lock("candidate")
    try:
        device.edit_config(target="candidate", config=vrtr1)
        device.validate(source="candidate")
        device.commit()
        print("committed")
    except RPCError as refusal:
        device.discard_changes()
        sys.exit(f"{refusal.tag} at {refusal.path}: {refusal.message}")
    finally:
        device.unlock("candidate")
    print(device.get_config(source="running", filter=("subtree", one_vnf)).data_xml)
    print(device.get(filter=("subtree", vnfs)).data_xml)
