package org.libvirt;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.NullMarked;
import org.libvirt.jna.DomainPointer;
import org.libvirt.jna.NetworkPointer;

/** Functions of libvirt that its Java binding leaves out. In its package, for the handles that only that sees. */
@NullMarked
public final class MoreCalls {
    private static final Functions FUNCTIONS = Native.load("virt", Functions.class);

    private MoreCalls() {}

    private interface Functions extends com.sun.jna.Library {
        int virNetworkUpdate(NetworkPointer network, int command, int section, int parentIndex, String xml, int flags);

        int virDomainGetState(DomainPointer domain, IntByReference state, IntByReference reason, int flags);
    }

    /**
     * Changes a part of a network.
     *
     * @param command one of {@code virNetworkUpdateCommand}
     * @param section one of {@code virNetworkUpdateSection}
     * @param flags of {@code virNetworkUpdateFlags}
     */
    public static void update(Network network, int command, int section, String xml, int flags) throws LibvirtException {
        ErrorHandler.processError(FUNCTIONS.virNetworkUpdate(network.vnp, command, section, -1, xml, flags));
    }

    /** What a domain does, and why. The numbers are those of {@code virDomainState} and of the reasons that go with it. */
    public record State(int state, int reason) {}

    public static State state(Domain domain) throws LibvirtException {
        var state = new IntByReference();
        var reason = new IntByReference();
        ErrorHandler.processError(FUNCTIONS.virDomainGetState(domain.vdp, state, reason, 0));
        return new State(state.getValue(), reason.getValue());
    }
}
