package org.opennfx.tools.doctor;

/** Whether a network card shares itself out among guests (SR-IOV). */
record VirtualFunctionsCheck(Machine machine) implements Check {
    private static final String SUBJECT = "sr-iov";
    private static final String DEVICES = "sys/class/net";

    @Override
    public Diagnosis look() {
        var cards = machine.names(DEVICES).stream().filter(this::canShare).toList();
        return cards.isEmpty()
                ? Diagnosis.warning(SUBJECT, "no network card has it: virtual functions are ports of a switch in software")
                : Diagnosis.ok(SUBJECT, String.join(", ", cards));
    }

    private boolean canShare(String device) {
        return machine.text(DEVICES + "/" + device + "/device/sriov_totalvfs").filter(count -> !count.equals("0")).isPresent();
    }
}
