package org.opennfx.backends.libvirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.datastore.host.HostException;

/** Changes the cards of guests that run. */
record Plugs(GuestPlatform platform) {
    /** A guest that runs, and its cards. */
    private record Running(XmlNode domain, Asked asked, List<Nic> nics) {
        Optional<Nic> nic(String name) {
            return nics.stream().filter(nic -> nic.name().equals(name)).findFirst();
        }

        /** The card as libvirt has it. */
        XmlNode card(Nic nic) {
            return domain.interfaces().stream()
                    .filter(card -> card.attributeOf("mac", "address").filter(nic.mac().toString()::equals).isPresent())
                    .findFirst().orElseThrow();
        }

        /** Another card in place of one: it stays at its port, to which libvirt has given an id. */
        XmlNode replaced(Nic nic, XmlNode by) {
            var port = card(nic).find("virtualport");
            return by.withChildren(by.children().stream()
                    .map(child -> port.filter(present -> present.name().equals(child.name())).orElse(child)).toList());
        }

        /** What was asked for of the guest, with another card in place of that of its name. */
        Asked with(AskedCard wanted) {
            var cards = new ArrayList<>(asked.cards().values());
            cards.removeIf(card -> card.name().equals(wanted.name()));
            cards.add(wanted);
            return asked.withCards(cards);
        }

        boolean isLeaving(Nic nic) {
            return Optional.ofNullable(asked.cards().get(nic.name())).filter(AskedCard::leaving).isPresent();
        }
    }

    private Optional<Running> running(Guest guest) throws LibvirtException, HostException {
        var live = guest.live();
        if (live.isEmpty()) {
            return Optional.empty();
        }
        var asked = Asked.read(live.get()).orElse(guest.asked());
        return Optional.of(new Running(live.get(), asked, NicReader.of(platform).all(live.get(), asked)));
    }

    void attach(Connect connect, Guest guest, Nic nic) throws LibvirtException, HostException {
        var running = running(guest);
        var present = running.flatMap(now -> now.nic(nic.name()));
        if (running.isEmpty() || present.equals(Optional.of(nic))) {
            if (running.filter(now -> now.isLeaving(nic)).isPresent()) {
                guest.keep(running.get().with(AskedCard.of(nic)));
            }
            return;
        }
        if (present.filter(running.get()::isLeaving).isPresent()) {
            return;
        }
        if (present.isPresent()) {
            throw failure(guest, nic.name() + " is already plugged in");
        }
        platform.functionPools().prepare(connect, List.of(nic));
        platform.network().with(Definitions.entries(List.of(nic)), () -> {
            // what is kept of a card that there is not is of no account
            guest.keep(running.get().with(AskedCard.of(nic)));
            guest.attach(new NicXml(platform).document(nic));
        });
        if (platform.functionPools().takes(nic)) {
            FunctionCards.of(platform.functions()).set(guest.live().orElse(running.get().domain()), List.of(nic));
        }
    }

    /**
     * Asks the guest to give a card back; {@link #gone} tells when it has.
     *
     * @return the card; empty when the guest does not have it
     */
    Optional<Nic> detach(Guest guest, String name) throws LibvirtException, HostException {
        var running = running(guest);
        var nic = running.flatMap(now -> now.nic(name));
        if (nic.isPresent()) {
            guest.detach(running.get().card(nic.get()).document());
        }
        return nic;
    }

    /** Whether the guest has given a card back; its address then is anybody's, unless the next boot needs it. */
    boolean gone(Guest guest, Nic nic) throws LibvirtException, HostException {
        if (running(guest).flatMap(now -> now.nic(nic.name())).isPresent()) {
            return false;
        }
        if (!Definitions.macs(guest.definition()).contains(nic.mac())) {
            platform.network().remove(List.of(nic.mac()));
        }
        return true;
    }

    /** @return whether it has such a card */
    boolean reconnect(Guest guest, String name, NetworkDevices devices) throws LibvirtException, HostException {
        var running = running(guest);
        var nic = running.flatMap(now -> now.nic(name));
        if (nic.isPresent()) {
            CardConnections.reconnect(devices, running.get().card(nic.get()));
        }
        return nic.isPresent();
    }

    /** Notes that the guest still has a card that it was asked for; nothing is noted where it has given it back after all. */
    boolean leave(Guest guest, Nic nic) throws LibvirtException, HostException {
        var running = running(guest).filter(now -> now.nic(nic.name()).isPresent());
        if (running.isPresent()) {
            guest.keep(running.get().with(AskedCard.of(nic).withLeaving(true)));
        }
        return running.isPresent();
    }

    void update(Guest guest, Nic nic) throws LibvirtException, HostException {
        var running = running(guest);
        if (running.isEmpty()) {
            return;
        }
        var present = running.get().nic(nic.name());
        if (present.isEmpty()) {
            throw failure(guest, "no device " + nic.name());
        }
        if (present.get().equals(nic)) {
            return;
        }
        if (platform.functionPools().takes(nic)) {
            FunctionCards.of(platform.functions()).set(running.get().domain(), List.of(nic));
            guest.keep(running.get().with(AskedCard.of(nic)));
            return;
        }
        platform.network().with(Definitions.entries(List.of(nic)), () -> {
            guest.update(running.get().replaced(present.get(), Guest.parse(new NicXml(platform).document(nic))).document());
            guest.keep(running.get().with(AskedCard.of(nic)));
        });
    }

    private static HostException failure(Guest guest, String words) {
        return new HostException(LibvirtConnection.SUBSYSTEM, "domain " + guest.name(), words);
    }
}
