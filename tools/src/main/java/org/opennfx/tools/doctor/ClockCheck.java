package org.opennfx.tools.doctor;

/** Whether somebody keeps the clock right, on which events and certificates rely. */
record ClockCheck(Machine machine) implements Check {
    private static final String SUBJECT = "clock";

    @Override
    public Diagnosis look() {
        var synchronised = machine.answer("timedatectl", "show", "--property=NTPSynchronized", "--value");
        if (synchronised.isEmpty()) {
            return Diagnosis.warning(SUBJECT, "nobody tells whether it is right: there is no timedatectl");
        }
        return synchronised.get().equals("yes")
                ? Diagnosis.ok(SUBJECT, "synchronised")
                : Diagnosis.warning(SUBJECT, "not synchronised").mendedBy("timedatectl set-ntp true");
    }
}
