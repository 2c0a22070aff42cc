package org.opennfx.server.transport;

/**
 * Who is at the other end of a transport.
 *
 * @param user the name that authentication gave
 * @param address the source address without the port, as text
 */
public record Peer(String user, String address, SecureTransport transport) {
    /** A peer over SSH. */
    public Peer(String user, String address) {
        this(user, address, SecureTransport.NETCONF_SSH);
    }
}
