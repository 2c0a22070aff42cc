package org.opennfx.backends.ovs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.ovs.PortRows.PortRow;

/**
 * What stands for the ports of the switch on a Linux machine: a network device for each port of the front, and a cable to the
 * embedded switch of the network card for each port towards it.
 *
 * @param attached network devices of the machine that are ports of the front, by the name of the port; the others are made,
 *     each as one end of a cable whose other end anybody can take
 */
public record FrontPanel(Map<String, String> attached) {
    private static final String INNER = "sxe-";

    public FrontPanel {
        attached = Map.copyOf(attached);
    }

    /** One end of a cable between two bridges. */
    record Cable(String bridge, String port, String farBridge, String farPort) {}

    /** The device of a port. */
    String device(String port) {
        return attached.getOrDefault(port, plain(port));
    }

    /** The end of its cable that is outside. */
    static String outerEnd(String port) {
        return "fp-" + plain(port);
    }

    private static String plain(String port) {
        return port.replace('/', '_');
    }

    static boolean isInner(String port) {
        return port.startsWith(INNER);
    }

    /** The ports of the front. */
    static List<String> outer() {
        return MachineModel.switchPorts().stream().filter(port -> !isInner(port)).toList();
    }

    /** The devices of the ports of the front, by the names of the ports. */
    public Map<String, String> devices() {
        return outer().stream().collect(Collectors.toMap(port -> port, this::device));
    }

    /** The ports whose devices have to be made. */
    List<String> made() {
        return outer().stream().filter(port -> !attached.containsKey(port)).toList();
    }

    /** From each port towards the network card to the embedded switch behind it, and from there to the host-os switch. */
    static List<Cable> cables(String bridge, String hostBridge) {
        var cables = new ArrayList<Cable>();
        for (var i = 0; i < MachineModel.PHYSICAL_FUNCTIONS.size(); i++) {
            var function = MachineModel.PHYSICAL_FUNCTIONS.get(i);
            cables.add(new Cable(bridge, plain(INNER + "0/0/" + i), function, function + "-pfe"));
            cables.add(new Cable(function, PortCarrier.peer("dpdk" + i), hostBridge, "dpdk" + i));
        }
        return cables;
    }

    /**
     * The rows that a port of the switch takes; the end of the network card's cable in the host-os switch is a port of that
     * one.
     */
    List<String> rows(String bridge, String hostBridge, String port) {
        if (!isInner(port)) {
            return List.of(device(port));
        }
        return cables(bridge, hostBridge).stream()
                .filter(near -> near.port().equals(device(port)))
                .flatMap(near -> Stream.concat(
                        Stream.of(near.port(), near.farPort()),
                        cables(bridge, hostBridge).stream()
                                .filter(next -> next.bridge().equals(near.farBridge()))
                                .map(Cable::port)))
                .toList();
    }

    /** The ports of the device by the names of their rows. */
    Map<String, String> byDevice() {
        var names = new LinkedHashMap<String, String>();
        MachineModel.switchPorts().forEach(port -> names.put(device(port), port));
        return names;
    }

    /** What is about ports, by the numbers that these have in the switch. */
    <T> Map<Integer, T> numbers(Map<String, T> byPort, PortRows rows) {
        var numbered = new TreeMap<Integer, T>();
        byPort.forEach((port, value) ->
                rows.find(device(port)).flatMap(PortRow::number).ifPresent(at -> numbered.put(at, value)));
        return numbered;
    }

    /** The port of the device that a row is for. */
    Optional<String> port(String row) {
        return Optional.ofNullable(byDevice().get(row));
    }
}
