package org.opennfx.tools.doctor;

/** Whether the kernel has VLANs of its own (802.1Q). */
record VlanDevicesCheck(Machine machine) implements Check {
    private static final String SUBJECT = "802.1Q";

    @Override
    public Diagnosis look() {
        if (machine.has("proc/net/vlan") || machine.answer("modprobe", "--dry-run", "8021q").isPresent()) {
            return Diagnosis.ok(SUBJECT, "the kernel has VLAN devices");
        }
        return Diagnosis.warning(SUBJECT, "the kernel has no VLAN devices: only the switches of the device know VLANs");
    }
}
