package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.Network;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.linux.PhysicalFunctions;
import org.opennfx.datastore.host.HostException;

/** The networks of libvirt that give out the virtual functions of network cards: a guest gets any that is free. */
record FunctionPools(PhysicalFunctions functions) {
    private static final String PREFIX = "nfx-";

    /** The network for a physical function. */
    static String name(String physicalFunction) {
        return PREFIX + physicalFunction;
    }

    /** The physical function that a network is for; empty where it is another one. */
    Optional<String> physicalFunction(String network) {
        return Optional.of(network)
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()))
                .filter(functions::contains);
    }

    boolean takes(Nic nic) {
        return nic.attachment() instanceof Attachment.VirtualFunction function && functions.contains(function.physicalFunction());
    }

    static String document(String physicalFunction, String device) {
        return XmlOutput.document("network", network -> network
                .textElement("name", name(physicalFunction))
                .element("forward", forward -> forward.attribute("mode", "hostdev").attribute("managed", "yes")
                        .element("pf", card -> card.attribute("dev", device))));
    }

    /**
     * Makes the networks that these cards take, and the virtual functions in them, where they are missing.
     *
     * @throws HostException a card of the machine has no virtual functions, or the network is for another one
     */
    void prepare(Connect connect, List<Nic> nics) throws LibvirtException, HostException {
        var wanted = new TreeSet<String>();
        for (var nic : nics) {
            if (nic.attachment() instanceof Attachment.VirtualFunction function) {
                wanted.add(function.physicalFunction());
            }
        }
        wanted.removeIf(function -> !functions.contains(function));
        for (var function : wanted) {
            functions.provide(function);
            prepare(connect, function, functions.device(function).orElseThrow());
        }
    }

    private static void prepare(Connect connect, String function, String device) throws LibvirtException, HostException {
        var present = Networks.find(connect, name(function));
        var network = present.isPresent() ? present.get() : connect.networkDefineXML(document(function, device));
        try {
            requireFor(network, device);
            Networks.start(network);
        } catch (LibvirtException e) {
            if (present.isEmpty()) {
                network.undefine();
            }
            throw e;
        } finally {
            network.free();
        }
    }

    private static void requireFor(Network network, String device) throws LibvirtException, HostException {
        var other = Guest.parse(network.getXMLDesc(0)).find("forward", "pf").flatMap(card -> card.attribute("dev"));
        if (!other.equals(Optional.of(device))) {
            throw new HostException(LibvirtConnection.SUBSYSTEM, "network " + network.getName(),
                    "it gives out the virtual functions of " + other.orElse("no network card") + ", not those of " + device
                            + ": undefine it");
        }
    }
}
