package org.opennfx.backends.libvirt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.libvirt.Connect;
import org.libvirt.Domain;
import org.libvirt.Error.ErrorNumber;
import org.libvirt.LibvirtException;

/**
 * A domain of the device in libvirt, for the time of one call.
 *
 * @param document the definition that the next boot takes, as libvirt wrote it
 * @param definition the same, read
 */
record Guest(Domain handle, String document, XmlNode definition, Asked asked) implements AutoCloseable {
    /** {@code VIR_DOMAIN_XML_INACTIVE} */
    private static final int NEXT_BOOT = 2;

    /** Those that run without a definition too. */
    private static final int ALL = 0;

    /** {@code VIR_CONNECT_LIST_DOMAINS_AUTOSTART} */
    private static final int WITH_MACHINE = 1024;

    /** {@code VIR_DOMAIN_UNDEFINE_*}: managed save, snapshots, NVRAM and checkpoints go along. */
    private static final int WITH_ALL = 1 | 2 | 4 | 16;

    /** {@code VIR_DOMAIN_METADATA_ELEMENT} */
    private static final int OWN_ELEMENT = 2;

    /** {@code VIR_DOMAIN_AFFECT_LIVE}, the same for devices and metadata. */
    private static final int LIVE = 1;

    /** Two of each guest that the device can have, and some that go. */
    private static final ReadDocuments READ = new ReadDocuments(32);

    /** What a domain with this name is to the device. */
    sealed interface Lookup {
        /** There is none. */
        record None() implements Lookup {}

        /** Somebody else's. */
        record Foreign() implements Lookup {}

        record Ours(Guest guest) implements Lookup {}
    }

    static Lookup lookup(Connect connect, String name) throws LibvirtException {
        try {
            var handle = connect.domainLookupByName(name);
            var guest = read(handle);
            if (guest.isPresent()) {
                return new Lookup.Ours(guest.get());
            }
            handle.free();
            return new Lookup.Foreign();
        } catch (LibvirtException e) {
            if (e.getError().getCode() == ErrorNumber.VIR_ERR_NO_DOMAIN) {
                return new Lookup.None();
            }
            throw e;
        }
    }

    static Optional<Guest> find(Connect connect, String name) throws LibvirtException {
        return lookup(connect, name) instanceof Lookup.Ours(var guest) ? Optional.of(guest) : Optional.empty();
    }

    /** All of the device, in the order of their definition. They have to be closed. */
    static List<Guest> all(Connect connect) throws LibvirtException {
        var guests = new ArrayList<Guest>();
        for (var handle : connect.listAllDomains(ALL)) {
            var guest = unlessGone(() -> read(handle)).flatMap(found -> found);
            if (guest.isPresent()) {
                guests.add(guest.get());
            } else {
                handle.free();
            }
        }
        guests.sort(Comparator.comparing(guest -> guest.asked().number()));
        return guests;
    }

    /** The names of all domains that start with the machine, whosever they are. */
    static Set<String> startingWithMachine(Connect connect) throws LibvirtException {
        var names = new HashSet<String>();
        for (var handle : connect.listAllDomains(WITH_MACHINE)) {
            names.add(handle.getName());
            handle.free();
        }
        return names;
    }

    /** Empty where it is not of the device. */
    private static Optional<Guest> read(Domain handle) throws LibvirtException {
        var document = handle.getXMLDesc(NEXT_BOOT);
        var definition = parse(document);
        return Asked.read(definition).map(asked -> new Guest(handle, document, definition, asked));
    }

    /** What is read of a domain. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws LibvirtException;
    }

    /** Empty where the domain was taken away meanwhile. */
    static <T> Optional<T> unlessGone(Reading<T> reading) throws LibvirtException {
        try {
            return Optional.of(reading.read());
        } catch (LibvirtException e) {
            if (e.getError().getCode() == ErrorNumber.VIR_ERR_NO_DOMAIN) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Empty where the domain does not run any more, or libvirtd has started anew and does not know yet how it runs. */
    static <T> Optional<T> whileItRuns(Reading<T> reading) throws LibvirtException {
        try {
            return Optional.of(reading.read());
        } catch (LibvirtException e) {
            if (e.getError().getCode() == ErrorNumber.VIR_ERR_OPERATION_INVALID) {
                return Optional.empty();
            }
            throw e;
        }
    }

    static XmlNode parse(String document) {
        try {
            return READ.read(document);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("libvirt wrote what is no XML", e);
        }
    }

    String name() {
        return definition.find("name").orElseThrow().text();
    }

    boolean runs() throws LibvirtException {
        return handle.isActive() > 0;
    }

    /** False where it only runs. */
    boolean defined() throws LibvirtException {
        return handle.isPersistent() > 0;
    }

    /** What runs; empty where nothing does. */
    Optional<XmlNode> live() throws LibvirtException {
        // where nothing runs this is the definition, which has no number
        return Optional.of(parse(handle.getXMLDesc(0))).filter(domain -> domain.attribute("id").isPresent());
    }

    void undefine() throws LibvirtException {
        handle.undefine(WITH_ALL);
    }

    void attach(String device) throws LibvirtException {
        handle.attachDeviceFlags(device, LIVE);
    }

    void detach(String device) throws LibvirtException {
        handle.detachDeviceFlags(device, LIVE);
    }

    void update(String device) throws LibvirtException {
        handle.updateDeviceFlags(device, LIVE);
    }

    /** Keeps with the guest that runs what was asked for of its devices. */
    void keep(Asked live) throws LibvirtException {
        handle.setMetadata(OWN_ELEMENT, live.document(), Asked.PREFIX, Asked.NAMESPACE, LIVE);
    }

    /** Lets go of the handle; the domain stays as it is. */
    @Override
    public void close() throws LibvirtException {
        handle.free();
    }
}
