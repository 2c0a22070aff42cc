package org.opennfx.server.transport;

import java.util.Locale;

/** What carries a session; the text is the identity of RFC 6022 without its module. */
public enum SecureTransport {
    NETCONF_SSH,
    NETCONF_TLS,
    /** Carries single requests, which are no sessions of NETCONF. */
    HTTPS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
