package org.opennfx.backends.embedded;

import java.time.Clock;
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

/** Nobody but the device and the machines on the internal network is there; they answer as soon as they are found. */
final class TwinProbe implements NetworkProbe {
    /** The length of a header of ICMP. */
    private static final int HEADER = 8;

    private static final int HOPS = 64;

    private final HostSystem system;
    private final Hypervisor hypervisor;
    private final Clock clock;

    TwinProbe(HostSystem system, Hypervisor hypervisor, Clock clock) {
        this.system = system;
        this.hypervisor = hypervisor;
        this.clock = clock;
    }

    /** There are no name servers. */
    @Override
    public Optional<String> resolve(String host) {
        return Optional.of(host).filter(text -> text.matches("[0-9.]+") || text.contains(":"));
    }

    @Override
    public EchoAnswer ask(String address, EchoRequest request, CompletableFuture<?> unwanted) throws HostException {
        var asked = clock.instant();
        return isThere(address)
                ? new EchoAnswer.Reply(address, request.size() + HEADER, HOPS, Duration.between(asked, clock.instant()))
                : new EchoAnswer.Silence();
    }

    private boolean isThere(String address) throws HostException {
        var others = Stream.concat(
                system.guests().stream().map(SystemGuest::address),
                hypervisor.domains().stream().flatMap(TwinProbe::answering));
        return isOwn(address) || others.anyMatch(address::equals);
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
