package org.libvirt;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.NullMarked;
import org.libvirt.jna.DomainPointer;

/** A function of libvirt that its Java binding leaves out. In its package, for the handle that only that sees. */
@NullMarked
public final class MoreCalls {
    private static final Functions FUNCTIONS = Native.load("virt", Functions.class);

    private MoreCalls() {}

    private interface Functions extends com.sun.jna.Library {
        int virDomainGetState(DomainPointer domain, IntByReference state, IntByReference reason, int flags);
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
}
