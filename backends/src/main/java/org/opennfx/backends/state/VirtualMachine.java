package org.opennfx.backends.state;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.DiskUse;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.GuestActivity;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.host.Plug;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.identity.Registrar;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VnfDisk;

/**
 * A virtual network function at the time of an observation.
 *
 * @param activity empty where its domain went a moment ago
 * @param plugs how cards are plugged in on this host
 * @param failure why it did not start
 */
record VirtualMachine(
        int id,
        DomainStatus status,
        Optional<GuestActivity> activity,
        Function<Attachment, Plug> plugs,
        Optional<String> failure) {
    private static final String SHUT_OFF = "shut off";

    /** Why it does not run as it is configured. */
    Optional<String> error() {
        return failure.or(() -> running().stream().flatMap(now -> now.lostFiles().entrySet().stream())
                .map(lost -> lost.getKey() + " " + lost.getValue()).reduce((one, other) -> one + "; " + other));
    }

    String name() {
        return status.name();
    }

    String state() {
        return activity.map(GuestActivity::state).orElse(SHUT_OFF);
    }

    /** What a disk does, as far as it can be told. */
    Optional<DiskUse> use(VnfDisk disk) {
        return activity.map(doing -> doing.disks().get(disk.device()));
    }

    Plug plug(Nic nic) {
        return plugs.apply(nic.attachment());
    }

    Optional<RunState.Running> running() {
        return status.run() instanceof RunState.Running running ? Optional.of(running) : Optional.empty();
    }

    boolean alive() {
        return running().filter(RunState.Running::reachable).isPresent();
    }

    String liveliness() {
        return alive() ? "alive" : "down";
    }

    /** What the guest is now: what it was booted with while it runs, its definition otherwise. */
    Domain hardware() {
        return running().map(RunState.Running::live).orElse(status.definition());
    }

    long maximumMemoryKib() {
        return hardware().memory().kibibytes();
    }

    long usedMemoryKib() {
        return running().map(_ -> maximumMemoryKib()).orElse(0L);
    }

    long usedHugepages(PageSize size) {
        return hardware().memory().hugepages().filter(used -> used == size && running().isPresent())
                .map(used -> used.pagesFor(maximumMemoryKib())).orElse(0L);
    }

    /** Its address on the internal network, whether it answers there or not. */
    Optional<String> address() {
        return hardware().internalAddress();
    }

    /** The cards that are plugged in; none while it is shut off. */
    List<NicStatus> cards() {
        return running().map(RunState.Running::nics).orElse(List.of());
    }

    /** The name that the device lists a card under: those that every machine has are ethdef0 and ethdef1. */
    String cardLabel(Nic nic) {
        return Registrar.DEFAULT_INTERFACES.contains(nic.name())
                ? name() + "_" + nic.name().replace("eth", "ethdef")
                : name() + "_" + nic.name();
    }
}
