package org.opennfx.tools.doctor;

/** A firewall that is asked about frames in bridges drops those of the guests. */
record BridgeFilterCheck(Machine machine) implements Check {
    private static final String SUBJECT = "bridge filter";

    @Override
    public Diagnosis look() {
        return machine.text("proc/sys/net/bridge/bridge-nf-call-iptables").filter("1"::equals).isPresent()
                ? Diagnosis.warning(SUBJECT, "the firewall of the machine sees frames in bridges, and may drop those of guests")
                        .mendedBy("sysctl -w net.bridge.bridge-nf-call-iptables=0")
                : Diagnosis.ok(SUBJECT, "frames in bridges are not filtered");
    }
}
