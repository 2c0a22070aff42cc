package org.opennfx.tools.doctor;

import java.util.List;

/** The programs that the server runs. */
record ProgramsCheck(Machine machine) implements Check {
    private static final String SUBJECT = "programs";
    private static final List<String> DIRECTORIES = List.of("usr/bin", "usr/sbin", "usr/local/bin", "usr/local/sbin");
    private static final List<String> NEEDED =
            List.of("ip", "ethtool", "ovs-vsctl", "virsh", "qemu-img", "qemu-system-x86_64", "dnsmasq",
                    "dhcp_release");

    @Override
    public Diagnosis look() {
        var missing = NEEDED.stream().filter(program -> !isThere(program)).toList();
        return missing.isEmpty()
                ? Diagnosis.ok(SUBJECT, String.join(", ", NEEDED))
                : Diagnosis.missing(SUBJECT, "not there: " + String.join(", ", missing))
                        .mendedBy("tools/host-setup --packages");
    }

    private boolean isThere(String program) {
        return DIRECTORIES.stream().anyMatch(directory -> machine.has(directory + "/" + program));
    }
}
