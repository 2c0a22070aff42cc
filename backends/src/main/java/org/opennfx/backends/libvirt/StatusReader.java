package org.opennfx.backends.libvirt;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.libvirt.LibvirtException;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.CpuTime;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.linux.VirtualFunction;
import org.opennfx.datastore.host.HostException;

/**
 * Reads how a domain is, and what it does.
 *
 */
record StatusReader(
        DomainReader domains, LibvirtSettings settings, Liveliness liveliness, CardConnections connections, Clock clock) {
    private static final CpuTime NONE = new CpuTime(Duration.ZERO, Duration.ZERO);

    static StatusReader of(
            GuestPlatform platform, LibvirtSettings settings, Liveliness liveliness, CardConnections connections, Clock clock)
            throws HostException {
        return new StatusReader(
                new DomainReader(platform, NicReader.of(platform)), settings, liveliness, connections, clock);
    }

    DomainStatus status(Guest guest, boolean autostart) throws LibvirtException {
        var live = guest.live();
        return new DomainStatus(
                domains.definition(guest.definition(), guest.asked(), autostart),
                live.isPresent() ? running(guest, live.get(), autostart) : new RunState.ShutOff(),
                guest.defined());
    }

    private RunState running(Guest guest, XmlNode live, boolean autostart) throws LibvirtException {
        var asked = Asked.read(live).orElse(guest.asked());
        var process = GuestProcess.read(settings.processFile(guest.name()));
        var booted = asPlugged(domains.booted(live, asked, autostart), live, process);
        var since = process.map(GuestProcess::since).orElseGet(clock::instant);
        var nics = new ArrayList<NicStatus>();
        for (var i = 0; i < booted.nics().size(); i++) {
            nics.add(status(guest, asked, booted.nics().get(i), live.interfaces().get(i)));
        }
        return new RunState.Running(booted, since, nics, process.map(GuestProcess::cpuTime).orElse(NONE),
                process.map(it -> lostFiles(booted, it)).orElseGet(TreeMap::new),
                address(booted).filter(address -> liveliness.answers(new Liveliness.Boot(guest.name(), since), address)).isPresent());
    }

    private Domain asPlugged(Domain booted, XmlNode live, Optional<GuestProcess> process) {
        var cards = new ArrayList<Nic>();
        for (var i = 0; i < booted.nics().size(); i++) {
            var card = booted.nics().get(i);
            var loose = connections.isLoose(live.interfaces().get(i)) && hasItsCards(live, process);
            cards.add(loose ? card.withAttachment(new Attachment.Unconnected()) : card);
        }
        return booted.withNics(cards);
    }

    /** One that ends has given its cards back before libvirt knows that it ends. */
    private static boolean hasItsCards(XmlNode live, Optional<GuestProcess> process) {
        return process.filter(emulator -> emulator.taps() >= CardConnections.taps(live)).isPresent();
    }

    private SortedMap<String, String> lostFiles(Domain booted, GuestProcess process) {
        var open = OpenDisks.of(process.pid());
        var lost = new TreeMap<String, String>();
        for (var disk : booted.disks()) {
            open.fault(Path.of(domains.platform().file(disk.file()))).ifPresent(words -> lost.put(disk.file(), words));
        }
        return lost;
    }

    /** That of the first card on the internal network whose link is up. */
    private static Optional<String> address(Domain domain) {
        return domain.nics().stream()
                .filter(Nic::linkUp)
                .flatMap(nic -> nic.attachment() instanceof Attachment.InternalNetwork(_, var address)
                        ? Optional.of(address).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }

    private NicStatus status(Guest guest, Asked asked, Nic nic, XmlNode card) {
        var device = card.attributeOf("target", "dev");
        return new NicStatus(nic, device, domains.nics().functions().find(card).map(VirtualFunction::number),
                device.map(name -> counters(guest, name)).orElse(Counters.ZERO),
                connections.fault(card, nic),
                Optional.ofNullable(asked.cards().get(nic.name())).filter(AskedCard::leaving).isPresent());
    }

    /** Those of a device of the kernel are those of its other end; only libvirt knows the others, and some cards have none. */
    private Counters counters(Guest guest, String device) {
        var link = connections.links().get(device);
        if (link != null) {
            return link.counters().mirrored();
        }
        try {
            var stats = guest.handle().interfaceStats(device);
            return new Counters(
                    counted(stats.rx_bytes), counted(stats.rx_packets), counted(stats.rx_errs), counted(stats.rx_drop),
                    counted(stats.tx_bytes), counted(stats.tx_packets), counted(stats.tx_errs), counted(stats.tx_drop));
        } catch (LibvirtException e) {
            return Counters.ZERO;
        }
    }

    /** What is not counted comes as -1. */
    private static long counted(long value) {
        return Math.max(0, value);
    }
}
