package org.opennfx.tools.doctor;

/** @param version of the machine that runs this */
record JavaCheck(Runtime.Version version) implements Check {
    private static final int NEEDED = 25;

    @Override
    public Diagnosis look() {
        return version.feature() >= NEEDED
                ? Diagnosis.ok("java", version.toString())
                : Diagnosis.missing("java", version + ", " + NEEDED + " or newer is needed")
                        .mendedBy("apt-get install temurin-" + NEEDED + "-jdk");
    }
}
