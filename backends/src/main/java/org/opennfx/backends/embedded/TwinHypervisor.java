package org.opennfx.backends.embedded;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opennfx.backends.embedded.Guest.Card;
import org.opennfx.backends.embedded.Guest.Power;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.GuestActivity;
import org.opennfx.backends.host.GuestNetworks;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.Lease;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.NicStatus;
import org.opennfx.backends.host.Plug;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.ShutdownOutcome;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.datastore.host.HostException;

/** A hypervisor whose guests do nothing but boot, answer, and take room. */
final class TwinHypervisor implements Hypervisor {
    private final MachineModel model;
    private final Clock clock;
    private final Duration bootDelay;
    private final TwinSerialLines serialLines;
    private final BootCheck bootCheck;
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final TwinActivity activity;
    private Hugepages reserved = Hugepages.NONE;

    /** @param bootDelay from power to the first answer of a guest */
    TwinHypervisor(BootCheck bootCheck, Clock clock, Duration bootDelay, TwinSerialLines serialLines) {
        this.serialLines = serialLines;
        this.bootCheck = bootCheck;
        this.model = bootCheck.model();
        this.clock = clock;
        this.bootDelay = bootDelay;
        this.activity = new TwinActivity(bootCheck, clock);
    }

    @Override
    public synchronized List<DomainStatus> domains() {
        return guests.values().stream().map(this::status).toList();
    }

    @Override
    public GuestNetworks networks() {
        return new TwinNetworks();
    }

    @Override
    public synchronized Map<String, GuestActivity> activity() {
        return activity.of(guests.values());
    }

    @Override
    public Plug plug(Attachment attachment) {
        return DevicePlugs.of(attachment);
    }

    @Override
    public synchronized void define(Domain domain) throws HostException {
        var guest = guests.get(domain.name());
        if (guest != null && !guest.definition().uuid().equals(domain.uuid())) {
            throw failure(domain.name(), "already exists with uuid " + guest.definition().uuid());
        }
        for (var other : guests.values()) {
            if (other.definition().uuid().equals(domain.uuid()) && !other.definition().name().equals(domain.name())) {
                throw failure(other.definition().name(), "already defined with uuid " + domain.uuid());
            }
        }
        guests.merge(domain.name(), new Guest(domain, Optional.empty()), (present, _) -> present.defined(domain));
    }

    @Override
    public synchronized void undefine(String domain) throws HostException {
        var guest = guests.get(domain);
        if (guest != null && guest.power().isPresent()) {
            throw failure(domain, "cannot undefine a domain that runs");
        }
        guests.remove(domain);
        activity.forget(domain);
    }

    @Override
    public synchronized StartOutcome start(String domain) throws HostException {
        var guest = guest(domain);
        if (guest.power().isPresent()) {
            return new StartOutcome.Started();
        }
        var obstacle = bootCheck.obstacle(guest.definition());
        return obstacle.<StartOutcome>map(StartOutcome.Refused::new).orElseGet(() -> allotMemory(guest));
    }

    private StartOutcome allotMemory(Guest guest) {
        var shortage = memory().shortage(guest.definition().memory());
        if (shortage.isPresent()) {
            activity.ended(guest.definition().name(), "failed");
            return new StartOutcome.Refused(shortage.get());
        }
        return powerOn(guest);
    }

    private StartOutcome powerOn(Guest guest) {
        var slots = slots();
        var cards = new ArrayList<Card>();
        for (var nic : guest.definition().nics()) {
            var card = slots.plug(nic, clock.instant());
            if (card.isEmpty()) {
                return new StartOutcome.Refused(noVirtualFunction(nic));
            }
            cards.add(card.get());
        }
        var power = new Power(bootCheck.complete(guest.definition()), clock.instant(), cards);
        guests.put(guest.definition().name(), guest.powered(Optional.of(power)));
        serialLines.powerOn(guest.definition().name(), guest.definition().nics());
        return new StartOutcome.Started();
    }

    @Override
    public int startsAtOnce() {
        return 1;
    }

    @Override
    public synchronized ShutdownOutcome shutdown(String domain) throws HostException {
        powerOff(domain, "shutdown");
        return ShutdownOutcome.ORDERLY;
    }

    @Override
    public synchronized void destroy(String domain) throws HostException {
        powerOff(domain, "destroyed");
    }

    private void powerOff(String domain, String reason) throws HostException {
        var guest = guest(domain);
        if (guest.power().isPresent()) {
            activity.ended(domain, reason);
        }
        guests.put(domain, guest.powered(Optional.empty()));
        serialLines.powerOff(domain);
    }

    @Override
    public synchronized void attach(String domain, Nic nic) throws HostException {
        var power = guest(domain).power();
        var present = power.flatMap(running -> running.card(nic.name())).map(Card::nic);
        if (power.isEmpty() || present.equals(Optional.of(nic))) {
            return;
        }
        if (present.isPresent()) {
            throw failure(domain, nic.name() + " is already plugged in");
        }
        var card = slots().plug(nic, clock.instant());
        replug(domain, power.get().with(card.orElseThrow(() -> failure(domain, noVirtualFunction(nic)))));
    }

    @Override
    public synchronized void detach(String domain, String nic) throws HostException {
        var power = guest(domain).power();
        if (power.isPresent()) {
            replug(domain, power.get().without(nic));
        }
    }

    @Override
    public synchronized void update(String domain, Nic nic) throws HostException {
        var power = guest(domain).power();
        if (power.isEmpty()) {
            return;
        }
        var card = power.get().card(nic.name()).orElseThrow(() -> failure(domain, "no device " + nic.name()));
        replug(domain, replaced(power.get(), card, nic));
    }

    /** Nobody touches the other ends. */
    @Override
    public void reconnect(String domain, String nic) {
        // there is no fault
    }

    private static Power replaced(Power power, Card card, Nic nic) {
        UnaryOperator<Card> replace = each -> each.equals(card) ? new Card(nic, card.slot(), card.since()) : each;
        return new Power(power.booted(), power.since(), power.cards().stream().map(replace).toList());
    }

    private void replug(String domain, Power power) {
        guests.computeIfPresent(domain, (_, guest) -> guest.powered(Optional.of(power)));
    }

    @Override
    public synchronized List<Lease> leases() {
        var leases = new ArrayList<Lease>();
        for (var guest : guests.values()) {
            guest.power().filter(this::answers).stream()
                    .flatMap(power -> power.cards().stream())
                    .map(Card::nic)
                    .forEach(nic -> {
                        if (nic.attachment() instanceof Attachment.InternalNetwork(_, var address)) {
                            leases.add(new Lease(guest.definition().name(), nic.mac(), address));
                        }
                    });
        }
        return leases;
    }

    @Override
    public synchronized Hugepages reservedHugepages() {
        return reserved;
    }

    @Override
    public synchronized void reserveHugepages(Hugepages hugepages) throws HostException {
        reserved = hugepages;
        for (var use : hugepageUse()) {
            if (use.total() < use.wanted()) {
                throw new HostException("memory", "huge pages of " + use.size() + " MiB",
                        "asked for " + use.wanted() + ", the kernel found " + use.total());
            }
        }
    }

    @Override
    public synchronized List<HugepageUse> hugepageUse() {
        return memory().use();
    }

    @Override
    public synchronized long freeMemoryKib() {
        return memory().freeKib();
    }

    /** Nothing but images takes room. */
    @Override
    public long usedStorageKib() {
        return bootCheck.storedKib();
    }

    private GuestMemory memory() {
        return new GuestMemory(model, reserved,
                guests.values().stream().flatMap(guest -> guest.power().stream())
                        .map(power -> power.booted().memory()).toList());
    }

    private DeviceSlots slots() {
        return DeviceSlots.of(guests.values());
    }

    private DomainStatus status(Guest guest) {
        return new DomainStatus(guest.definition(),
                guest.power().<RunState>map(this::running).orElseGet(RunState.ShutOff::new));
    }

    private RunState running(Power power) {
        return new RunState.Running(power.live(), power.since(),
                power.cards().stream().map(card -> nicStatus(power, card)).toList(),
                SimulatedLoad.ofGuest(power.booted(), power.since(), clock.instant()), Collections.emptySortedMap(), answers(power));
    }

    private NicStatus nicStatus(Power power, Card card) {
        var virtualFunction = card.nic().attachment() instanceof Attachment.VirtualFunction;
        return new NicStatus(
                card.nic(),
                virtualFunction ? Optional.empty() : hostInterface(card),
                card.slot().filter(_ -> virtualFunction),
                SimulatedTraffic.counters(
                        power.booted().name() + "/" + card.nic().name(), upSince(power, card), clock.instant()),
                Optional.empty(), false);
    }

    private static Optional<String> hostInterface(Card card) {
        return card.nic().attachment() instanceof Attachment.VhostUser(var port)
                ? Optional.of(port)
                : card.slot().map(number -> "vnet" + number);
    }

    private Instant upSince(Power power, Card card) {
        var booted = power.since().plus(bootDelay);
        return booted.isAfter(card.since()) ? booted : card.since();
    }

    private boolean answers(Power power) {
        return !clock.instant().isBefore(power.since().plus(bootDelay))
                && power.cards().stream().map(Card::nic)
                        .anyMatch(nic -> nic.linkUp() && nic.attachment() instanceof Attachment.InternalNetwork);
    }

    private Guest guest(String domain) throws HostException {
        var guest = guests.get(domain);
        if (guest == null) {
            throw failure(domain, "Domain not found: no domain with matching name '" + domain + "'");
        }
        return guest;
    }

    private static String noVirtualFunction(Nic nic) {
        return "no free virtual function for " + nic.name();
    }

    private static HostException failure(String domain, String words) {
        return new HostException("hypervisor", "domain " + domain, words);
    }
}
