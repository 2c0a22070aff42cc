package org.libvirt;

import com.sun.jna.Native;
import org.jspecify.annotations.NullMarked;
import org.libvirt.jna.NetworkPointer;

/** A function of libvirt that its Java binding leaves out. In its package, for the handle that only that sees. */
@NullMarked
public final class MoreCalls {
    private static final Functions FUNCTIONS = Native.load("virt", Functions.class);

    private MoreCalls() {}

    private interface Functions extends com.sun.jna.Library {
        int virNetworkUpdate(NetworkPointer network, int command, int section, int parentIndex, String xml, int flags);
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
}
