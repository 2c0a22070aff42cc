package org.opennfx.tools.doctor;

import java.util.regex.Pattern;
import org.opennfx.datastore.host.HostException;

/**
 * Whether a network of libvirt runs.
 *
 * @param uri of the hypervisor
 */
record NetworkCheck(Machine machine, String uri, String network, String remedy) implements Check {
    private static final Pattern ACTIVE = Pattern.compile("(?m)^Active:\\s+yes$");

    @Override
    public Diagnosis look() {
        var subject = "network " + network;
        try {
            return ACTIVE.matcher(machine.programs().run("virsh", "-q", "-c", uri, "net-info", network)).find()
                    ? Diagnosis.ok(subject, "active")
                    : Diagnosis.missing(subject, "not started").mendedBy(remedy);
        } catch (HostException e) {
            return machine.isRoot()
                    ? Diagnosis.missing(subject, e.words()).mendedBy(remedy)
                    : Diagnosis.unseen(subject, "takes root: " + e.words());
        }
    }
}
