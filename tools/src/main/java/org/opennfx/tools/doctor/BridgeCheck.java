package org.opennfx.tools.doctor;

import org.opennfx.datastore.host.HostException;

/** Whether a Linux bridge is there, and something of the machine is plugged into it. */
record BridgeCheck(Machine machine, String bridge, String remedy) implements Check {
    @Override
    public Diagnosis look() {
        var subject = "bridge " + bridge;
        try {
            if (machine.programs().run("ip", "-o", "link", "show", "dev", bridge, "type", "bridge").isBlank()) {
                return Diagnosis.missing(subject, "a device of this name is no bridge");
            }
            return machine.programs().run("ip", "-o", "link", "show", "master", bridge).isBlank()
                    ? Diagnosis.warning(subject, "no port of the machine is plugged in: guests are not reached from outside")
                            .mendedBy("ip link set dev PORT master " + bridge)
                    : Diagnosis.ok(subject, "has ports");
        } catch (HostException e) {
            return Diagnosis.missing(subject, e.words()).mendedBy(remedy);
        }
    }
}
