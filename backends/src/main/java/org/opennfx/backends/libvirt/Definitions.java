package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.libvirt.Guest.Lookup;
import org.opennfx.backends.libvirt.InternalNetwork.Entry;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;

/** Defines domains and forgets them, with their addresses on the internal network and their drives. */
record Definitions(GuestPlatform platform) {
    void define(Connect connect, Domain domain) throws LibvirtException, HostException {
        var present = Guest.lookup(connect, domain.name());
        if (present instanceof Lookup.Foreign) {
            throw failure(domain.name(), "there is a domain of this name already, which is not of this device");
        }
        try (var before = present instanceof Lookup.Ours(var guest) ? guest : null) {
            var document = document(connect, domain, Optional.ofNullable(before));
            writeDrive(domain);
            platform.functionPools().prepare(connect, domain.nics());
            define(connect, domain, document, Optional.ofNullable(before));
        }
    }

    private String document(Connect connect, Domain domain, Optional<Guest> before) throws LibvirtException, HostException {
        var number = before.isPresent() ? before.get().asked().number() : nextNumber(connect);
        return new DomainXml(platform).document(domain, number, descriptor(domain));
    }

    private static long nextNumber(Connect connect) throws LibvirtException {
        var last = 0L;
        for (var guest : Guest.all(connect)) {
            try (guest) {
                last = Math.max(last, guest.asked().number());
            }
        }
        return last + 1;
    }

    /** What cannot be read by now is told when the domain is started. */
    private DescriptorParts descriptor(Domain domain) throws HostException {
        var file = domain.initDescriptor().flatMap(platform.images()::file);
        if (file.isEmpty()) {
            return DescriptorParts.NONE;
        }
        try (InputStream in = Files.newInputStream(file.get())) {
            return new DescriptorParts(Optional.of(XmlNode.read(in)));
        } catch (IOException | XMLStreamException | RpcException e) {
            throw new HostException(LibvirtConnection.SUBSYSTEM, "init-descriptor of domain " + domain.name(), e.getMessage(), e);
        }
    }

    private void writeDrive(Domain domain) throws HostException {
        if (domain.configData().isPresent()) {
            new ConfigDrive(platform.images()).write(domain.configData().get(), platform.files().configDrive(domain.name()), domain.name());
        }
    }

    private void define(Connect connect, Domain domain, String document, Optional<Guest> before)
            throws LibvirtException, HostException {
        platform.network().with(entries(domain.nics()), () -> {
            var defined = connect.domainDefineXML(document);
            try {
                defined.setAutostart(domain.autostart());
            } catch (LibvirtException e) {
                undo(connect, defined, before, e);
                throw e;
            } finally {
                defined.free();
            }
        });
        if (before.isPresent()) {
            releaseAddresses(before.get(), macs(domain.nics()));
        }
    }

    private static void undo(
            Connect connect, org.libvirt.Domain defined, Optional<Guest> before, LibvirtException failure) {
        try {
            if (before.isPresent()) {
                connect.domainDefineXML(before.get().document()).free();
            } else {
                defined.undefine();
            }
        } catch (LibvirtException e) {
            failure.addSuppressed(e);
        }
    }

    /** The addresses of cards that neither the definition nor the guest has any more are anybody's. */
    private void releaseAddresses(Guest guest, Set<MacAddress> kept) throws LibvirtException, HostException {
        var gone = new HashSet<>(macs(guest.definition()));
        gone.removeAll(kept);
        var live = guest.live();
        if (live.isPresent()) {
            gone.removeAll(macs(live.get()));
        }
        platform.network().remove(gone);
    }

    void undefine(Connect connect, String name) throws LibvirtException, HostException {
        var found = Guest.find(connect, name);
        if (found.isEmpty()) {
            return;
        }
        try (var guest = found.get()) {
            if (guest.runs()) {
                throw failure(name, "cannot undefine a domain that runs");
            }
            guest.undefine();
            platform.network().remove(macs(guest.definition()));
        }
        platform.files().delete(name);
    }

    static List<Entry> entries(List<Nic> nics) {
        var entries = new ArrayList<Entry>();
        for (var nic : nics) {
            if (nic.attachment() instanceof Attachment.InternalNetwork(_, var address)) {
                entries.add(new Entry(nic.mac(), address));
            }
        }
        return entries;
    }

    private static Set<MacAddress> macs(List<Nic> nics) {
        return nics.stream().map(Nic::mac).collect(Collectors.toSet());
    }

    static Set<MacAddress> macs(XmlNode domain) {
        return domain.interfaces().stream()
                .flatMap(card -> card.attributeOf("mac", "address").stream())
                .map(MacAddress::parse)
                .collect(Collectors.toSet());
    }

    private static HostException failure(String domain, String words) {
        return new HostException(LibvirtConnection.SUBSYSTEM, "domain " + domain, words);
    }
}
