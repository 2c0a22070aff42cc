package org.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.DomainPointer;
import org.libvirt.jna.NetworkPointer;

/** Functions of libvirt that its Java binding leaves out. In its package, for the handles that only that sees. */
@NullMarked
public final class MoreCalls {
    /** Where {@code virNetworkDHCPLease} has its {@code mac}: every field takes eight octets. */
    private static final long LEASE_MAC = 3 * Long.BYTES;

    /** Where it has its {@code ipaddr}. */
    private static final long LEASE_ADDRESS = 5 * Long.BYTES;

    private static final Functions FUNCTIONS = Native.load("virt", Functions.class);

    private MoreCalls() {}

    private interface Functions extends com.sun.jna.Library {
        int virDomainGetState(DomainPointer domain, IntByReference state, IntByReference reason, int flags);

        int virNetworkGetDHCPLeases(NetworkPointer network, @Nullable String mac, PointerByReference leases, int flags);

        void virNetworkDHCPLeaseFree(Pointer lease);
    }

    /**
     * What a domain does, in numbers.
     *
     * @param number one of {@code virDomainState}
     * @param reason of the enumeration for this state
     */
    public record DomainState(int number, int reason) {}

    public static DomainState state(Domain domain) throws LibvirtException {
        var state = new IntByReference();
        var reason = new IntByReference();
        ErrorHandler.processError(FUNCTIONS.virDomainGetState(domain.vdp, state, reason, 0));
        return new DomainState(state.getValue(), reason.getValue());
    }

    /**
     * An IPv4 address that a network has given to a card.
     *
     * @param mac of the card
     */
    public record Lease(String mac, String address) {}

    /** The leases of a network that have not ended, of cards whose MAC it knows. */
    public static List<Lease> leases(Network network) throws LibvirtException {
        var list = new PointerByReference();
        var count = ErrorHandler.processError(FUNCTIONS.virNetworkGetDHCPLeases(network.vnp, null, list, 0));
        var leases = new ArrayList<Lease>();
        if (count == 0) {
            // there is no list then
            return leases;
        }
        for (var place : list.getValue().getPointerArray(0, count)) {
            var mac = place.getPointer(LEASE_MAC);
            if (mac != null) {
                leases.add(new Lease(mac.getString(0), place.getPointer(LEASE_ADDRESS).getString(0)));
            }
            FUNCTIONS.virNetworkDHCPLeaseFree(place);
        }
        Native.free(Pointer.nativeValue(list.getValue()));
        return leases;
    }
}
