package org.opennfx.backends.probe;

import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;

/** The machines that can be asked: virtual machines and parts of the system by their names, others as the host knows them. */
record Targets(Host host, NetworkProbe probe) {
    /** What is asked of a machine. */
    @FunctionalInterface
    interface Question<T> {
        T ask(String address) throws HostException;
    }

    /** @throws RpcException nobody knows the name, or the question could not be asked */
    <T> T ask(String name, String program, Question<T> question) {
        try {
            var address = inside(name).or(() -> outside(name)).orElseThrow(() -> RpcError.application(
                            ErrorTag.DATA_MISSING, program + ": cannot resolve " + name + ": Host name lookup failure")
                    .asException());
            return question.ask(address);
        } catch (HostException e) {
            throw failure(e);
        }
    }

    private Optional<String> outside(String name) {
        try {
            return probe.resolve(name);
        } catch (HostException e) {
            throw failure(e);
        }
    }

    private static RpcException failure(HostException why) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, why.getMessage()).asException();
    }

    private Optional<String> inside(String name) throws HostException {
        var system = host.system().guests().stream().filter(guest -> guest.name().equals(name)).map(SystemGuest::address);
        var guests = host.hypervisor().domains().stream().filter(domain -> domain.name().equals(name)).flatMap(Targets::addresses);
        return Stream.concat(system, guests).findFirst();
    }

    private static Stream<String> addresses(DomainStatus domain) {
        return domain.definition().nics().stream().flatMap(nic ->
                nic.attachment() instanceof Attachment.InternalNetwork(_, var address) ? Stream.of(address) : Stream.empty());
    }
}
