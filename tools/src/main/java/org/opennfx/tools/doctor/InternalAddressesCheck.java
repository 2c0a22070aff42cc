package org.opennfx.tools.doctor;

import java.util.regex.Pattern;

/**
 * Whether the addresses between the device and its virtual machines are those of another network of the machine as well, as
 * 192.168.1.0/24 is in many an office.
 *
 * @param network the network device that may have them
 */
record InternalAddressesCheck(Machine machine, String network) implements Check {
    private static final String SUBJECT = "192.168.1.0/24";
    private static final Pattern ADDRESS = Pattern.compile("\\d+: (\\S+)\\s+inet 192\\.168\\.1\\.\\d+/.*");

    @Override
    public Diagnosis look() {
        var addresses = machine.answer("ip", "-o", "-4", "address", "show");
        if (addresses.isEmpty()) {
            return Diagnosis.unseen(SUBJECT, "addresses cannot be read");
        }
        return addresses.get().lines()
                .flatMap(line -> ADDRESS.matcher(line).results())
                .map(line -> line.group(1))
                .filter(device -> !device.equals(network))
                .findFirst()
                .map(device -> Diagnosis.missing(SUBJECT, "taken by " + device + ", which needs another: it is the internal network's"))
                .orElseGet(() -> Diagnosis.ok(SUBJECT, "free for the internal network"));
    }
}
