package org.opennfx.backends.host;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
     * Asks a machine once.
     *
     * @param address that {@link #resolve} has given
     * @param unwanted when it is done, nobody waits for the answer any more: there is silence then
     * @throws HostException it cannot be asked, in the words of the host
     */
    EchoAnswer ask(String address, EchoRequest request, CompletableFuture<?> unwanted) throws HostException;
}
