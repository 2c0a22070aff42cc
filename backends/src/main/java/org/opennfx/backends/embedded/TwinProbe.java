package org.opennfx.backends.embedded;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.EchoAnswer;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.backends.host.HostSystem;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.datastore.host.HostException;

/** Nobody but the device and the machines on the internal network is there; they answer at once. */
final class TwinProbe implements NetworkProbe {
    /** The length of a header of ICMP. */
    private static final int HEADER = 8;

    private static final int HOPS = 64;

    private final HostSystem system;
    private final Hypervisor hypervisor;

    TwinProbe(HostSystem system, Hypervisor hypervisor) {
        this.system = system;
        this.hypervisor = hypervisor;
    }

    /** There are no name servers. */
    @Override
    public Optional<String> resolve(String host) {
        return Optional.of(host).filter(text -> text.matches("[0-9.]+") || text.contains(":"));
    }

    @Override
    public EchoAnswer ask(String address, EchoRequest request, CompletableFuture<?> unwanted) throws HostException {
        return isThere(address)
                ? new EchoAnswer.Reply(address, request.size() + HEADER, HOPS, Duration.ZERO)
                : new EchoAnswer.Silence();
    }

    private boolean isThere(String address) throws HostException {
        return isOwn(address) || Stream.concat(
                        system.guests().stream().map(SystemGuest::address),
                        hypervisor.domains().stream().flatMap(TwinProbe::answering))
                .anyMatch(address::equals);
    }

    private static boolean isOwn(String address) {
        return address.equals("::1") || address.startsWith("127.");
    }

    private static Stream<String> answering(DomainStatus domain) {
        return domain.run() instanceof RunState.Running running && running.reachable()
                ? running.live().nics().stream().flatMap(nic ->
                        nic.attachment() instanceof Attachment.InternalNetwork(_, var address) ? Stream.of(address) : Stream.empty())
                : Stream.empty();
    }
}
