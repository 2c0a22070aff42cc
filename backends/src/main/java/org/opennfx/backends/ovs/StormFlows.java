package org.opennfx.backends.ovs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opennfx.backends.host.StormLimit;
import org.opennfx.datastore.host.HostException;

/**
 * Limits of storms as flows of a bridge that lead through meters. They carry a mark; flows of others stay. The switch loses
 * them when it is started anew.
 */
record StormFlows(OpenFlow openFlow) {
    private static final String COOKIE = "0x6f70656e6e6678";

    /** Meters below may be of others. */
    private static final int FIRST_METER = 10_000;

    private static final String BROADCAST = "ff:ff:ff:ff:ff:ff";
    private static final String GROUPS = "01:00:00:00:00:00/01:00:00:00:00:00";

    private static final Pattern METER = Pattern.compile("meter=(\\d+) kbps bands=\\s+type=drop rate=(\\d+)");

    /**
     * Whether just these are there.
     *
     * @param limits by the numbers of the ports
     */
    boolean are(Map<Integer, StormLimit> limits) throws HostException {
        return flows().equals(flows(limits)) && meters().equals(meters(limits));
    }

    /** Puts just these in place of those that are there. */
    void replace(Map<Integer, StormLimit> limits) throws HostException {
        openFlow.run("del-flows", "cookie=" + COOKIE + "/-1");
        for (var meter : meters().keySet()) {
            openFlow.run("del-meter", "meter=" + meter);
        }
        for (var meter : meters(limits).entrySet()) {
            openFlow.run("add-meter", "meter=" + meter.getKey() + ",kbps,band=type=drop,rate=" + meter.getValue());
        }
        for (var flow : flows(limits)) {
            openFlow.run("add-flow", "cookie=" + COOKIE + "," + flow.replace(" actions", ",actions"));
        }
    }

    private Set<String> flows() throws HostException {
        return openFlow.run("dump-flows", "cookie=" + COOKIE + "/-1").lines()
                .filter(line -> line.contains("cookie="))
                .map(line -> line.substring(line.indexOf(',') + 1).strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<Integer, Long> meters() throws HostException {
        return METER.matcher(openFlow.run("dump-meters")).results()
                .filter(meter -> Integer.parseInt(meter.group(1)) >= FIRST_METER)
                .collect(Collectors.toMap(meter -> Integer.valueOf(meter.group(1)), meter -> Long.valueOf(meter.group(2))));
    }

    private static Map<Integer, Long> meters(Map<Integer, StormLimit> limits) {
        return limits.entrySet().stream()
                .collect(Collectors.toMap(limit -> FIRST_METER + limit.getKey(), limit -> limit.getValue().kilobits()));
    }

    private static Set<String> flows(Map<Integer, StormLimit> limits) {
        return limits.entrySet().stream()
                .flatMap(limit -> flows(limit.getKey(), limit.getValue()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Broadcast is the one group whose frames may pass, or are limited, apart from the others. */
    private static List<String> flows(int port, StormLimit limit) {
        var flows = new ArrayList<String>();
        flows.add(flow(2, port, BROADCAST, limit.broadcast()));
        flows.add(flow(1, port, GROUPS, limit.multicast()));
        return flows;
    }

    private static String flow(int priority, int port, String destination, boolean limited) {
        return "priority=%d,in_port=%d,dl_dst=%s actions=%sNORMAL".formatted(
                priority, port, destination, limited ? "meter:" + (FIRST_METER + port) + "," : "");
    }
}
