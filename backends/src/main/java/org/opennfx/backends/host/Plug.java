package org.opennfx.backends.host;

import java.util.Optional;

/**
 * How a network card is plugged in, in libvirt's words ({@code virsh domiflist}).
 *
 * @param type empty where it is plugged in nowhere
 * @param source the network, bridge, socket or physical function
 */
public record Plug(Optional<String> type, Optional<String> source) {
    public static final Plug NONE = new Plug(Optional.empty(), Optional.empty());

    public static Plug of(String type, String source) {
        return new Plug(Optional.of(type), Optional.of(source));
    }
}
