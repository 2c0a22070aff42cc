package org.opennfx.tools.doctor;

import org.opennfx.datastore.host.HostException;

/**
 * Whether guests run on the processor itself.
 *
 * @param probe tries it with an accelerator of QEMU
 */
record AccelerationCheck(Machine machine, Probe probe) implements Check {
    private static final String SUBJECT = "kvm";

    @FunctionalInterface
    interface Probe {
        boolean boots(String accelerator) throws HostException;
    }

    @Override
    public Diagnosis look() {
        if (!machine.isRoot()) {
            return Diagnosis.unseen(SUBJECT, "takes root");
        }
        try {
            if (probe.boots("kvm")) {
                return Diagnosis.ok(SUBJECT, "guests boot");
            }
            return probe.boots("tcg")
                    ? Diagnosis.warning(SUBJECT, reason() + ": guests run in software, and are slow")
                    : Diagnosis.missing(SUBJECT, "guests boot neither with it nor in software");
        } catch (HostException e) {
            return Diagnosis.missing(SUBJECT, e.words()).mendedBy("tools/host-setup --packages");
        }
    }

    private String reason() {
        return machine.has("dev/kvm") ? "there is /dev/kvm, and guests do not boot with it" : "there is no /dev/kvm";
    }
}
