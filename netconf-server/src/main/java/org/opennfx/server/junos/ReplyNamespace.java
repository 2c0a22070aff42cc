package org.opennfx.server.junos;

import org.opennfx.datastore.codec.XmlNames;

/**
 * The namespaces of what replies have in them, by the daemon that answers on Junos: {@code junos-interface}, {@code junos-chassis}.
 * Public replies of release 15.1X53 and of its neighbours show them; that of {@code junos-vnf} is assumed (nfx-facts C1).
 */
final class ReplyNamespace {
    private ReplyNamespace() {}

    /**
     * The namespace of an element directly in a reply.
     *
     * @return that of NETCONF, which the reply itself has, where the device declares none
     */
    static String of(String element) {
        return switch (element) {
            case "system-uptime-information", "system-users-information" -> JunosNames.JUNOS;
            case "interface-information" -> JunosNames.JUNOS + "-interface";
            case "chassis-inventory", "environment-information", "fpc-information", "power-usage-information",
                    "route-engine-information", "temperature-threshold-information" -> JunosNames.JUNOS + "-chassis";
            case "alarm-information" -> JunosNames.JUNOS + "-alarm";
            case "arp-table-information" -> JunosNames.JUNOS + "-arp";
            case "instance-information", "route-information" -> JunosNames.JUNOS + "-routing";
            case "ping-results", "traceroute-results" -> JunosNames.JUNOS + "-probe-tests";
            case "vnf-information", "request-vnf-information", "vnf-staging-dir-info" -> JunosNames.JUNOS + "-vnf";
            default -> XmlNames.NETCONF;
        };
    }
}
