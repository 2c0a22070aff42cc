package org.opennfx.backends.libvirt;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.linux.PhysicalFunctions;
import org.opennfx.backends.linux.VirtualFunction;
import org.opennfx.datastore.host.HostException;

/**
 * Cards of guests that run which are virtual functions of a network card of the machine. libvirt hands them over with address
 * and VLAN, and changes nothing while the guest has them; the rest, and every change, is told to the network card.
 *
 * @param present all virtual functions of the machine, by their PCI addresses
 */
record FunctionCards(PhysicalFunctions functions, Map<String, VirtualFunction> present) {
    static FunctionCards of(PhysicalFunctions functions) throws HostException {
        return new FunctionCards(functions, functions.present());
    }

    /** @param card as libvirt has it in a guest that runs */
    Optional<VirtualFunction> find(XmlNode card) {
        return card.says("type", "hostdev")
                ? card.find("source", "address").map(PciAddress::read).map(present::get)
                : Optional.empty();
    }

    /**
     * Sets the virtual functions among some cards of a guest that runs.
     *
     * @throws HostException the network card refuses it; that function is as it was
     */
    void set(XmlNode live, Collection<Nic> nics) throws HostException {
        for (var nic : nics) {
            var found = live.interfaces().stream()
                    .filter(card -> card.attributeOf("mac", "address").filter(nic.mac().toString()::equals).isPresent())
                    .flatMap(card -> find(card).stream())
                    .findFirst();
            if (found.isPresent() && nic.attachment() instanceof Attachment.VirtualFunction wanted) {
                functions.set(found.get(), new VirtualFunction.Settings(
                        wanted.vlan(), wanted.trust(), wanted.spoofCheck(), nic.linkUp()));
            }
        }
    }
}
