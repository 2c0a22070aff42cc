package org.opennfx.tools.doctor;

/** Network devices, bridges and guests are root's. */
record RootCheck(Machine machine) implements Check {
    @Override
    public Diagnosis look() {
        return machine.isRoot()
                ? Diagnosis.ok("root", "runs as root")
                : Diagnosis.missing("root", "runs as another user, which cannot see and not carry everything")
                        .mendedBy("sudo tools/nfx doctor");
    }
}
