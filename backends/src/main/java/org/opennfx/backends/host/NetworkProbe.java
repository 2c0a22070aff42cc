package org.opennfx.backends.host;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.host.HostException;

/** Asks other machines whether they answer, from where the device manager is (ICMP echo, RFC 792). Blocks. */
public interface NetworkProbe {
    /**
     * The address that a name or an address stands for.
     *
     * @return empty where nobody knows the name
     */
    Optional<String> resolve(String host) throws HostException;

    /**
     * Asks a machine as often as the request says.
     *
     * @param address that {@link #resolve} has given
     * @return one for each question, in their order
     * @throws HostException it cannot be asked, in the words of the host
     */
    List<Echo> ping(String address, EchoRequest request) throws HostException;

    /**
     * The routers on the way to a machine, and last the machine itself where it answers.
     *
     * @param address that {@link #resolve} has given
     * @param most how many to look for
     * @return for each step its address; empty where nobody answered
     */
    List<Optional<String>> route(String address, int most) throws HostException;
}
