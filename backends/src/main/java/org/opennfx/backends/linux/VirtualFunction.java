package org.opennfx.backends.linux;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.model.VlanId;

/**
 * A virtual function of a network card of the machine.
 *
 * @param physicalFunction the name of its physical function on the device
 * @param device the network device of that
 * @param number its own number there
 */
public record VirtualFunction(String physicalFunction, String device, int number, Settings settings) {
    /**
     * What the card does with its frames.
     *
     * @param vlan the VLAN that its guest is in without knowing; empty where the guest says itself
     * @param trust whether the guest may change what it takes in
     * @param spoofCheck whether it sends with its own address only
     */
    public record Settings(Optional<VlanId> vlan, boolean trust, boolean spoofCheck, boolean linkUp) {
        private static final String DOWN = "disable";

        /** @param reading an entry of {@code vfinfo_list} as iproute2 writes it; what a card does not know is not there */
        static Settings read(JsonNode reading) {
            return new Settings(
                    Optional.of(reading.path("vlan_list").path(0).path("vlan").asInt()).filter(id -> id > 0).map(VlanId::new),
                    reading.path("trust").asBoolean(),
                    reading.path("spoofchk").asBoolean(),
                    !reading.path("link_state").asText().equals(DOWN));
        }
    }

    /** What makes it be like this, a line for {@code ip} for each setting that is another one: cards do not know all of them. */
    List<String> commands(Settings wanted) {
        var options = new ArrayList<String>();
        if (!wanted.vlan().equals(settings.vlan())) {
            options.add("vlan " + wanted.vlan().map(VlanId::value).orElse(0));
        }
        if (wanted.trust() != settings.trust()) {
            options.add("trust " + onOff(wanted.trust()));
        }
        if (wanted.spoofCheck() != settings.spoofCheck()) {
            options.add("spoofchk " + onOff(wanted.spoofCheck()));
        }
        if (wanted.linkUp() != settings.linkUp()) {
            options.add("state " + (wanted.linkUp() ? "auto" : Settings.DOWN));
        }
        return options.stream().map(option -> "link set dev %s vf %d %s".formatted(device, number, option)).toList();
    }

    private static String onOff(boolean on) {
        return on ? "on" : "off";
    }
}
