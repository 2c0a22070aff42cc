package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.libvirt.event.DomainEvent;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.GuestActivity;
import org.opennfx.backends.host.GuestNetworks;
import org.opennfx.backends.host.HugepageUse;
import org.opennfx.backends.host.Hypervisor;
import org.opennfx.backends.host.Lease;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.Plug;
import org.opennfx.backends.host.ShutdownOutcome;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.linux.Ping;
import org.opennfx.backends.linux.QemuImages;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.ovs.BridgeMembers;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The guests of a Linux machine, by libvirt. Domains that are not of the device are left alone. libvirtd may go away and come
 * back: guests run on, and the next call finds it again.
 */
public final class LibvirtHypervisor implements Hypervisor, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LibvirtHypervisor.class);
    private static final Duration PING_PAUSE = Duration.ofSeconds(2);
    private static final Duration LOOK_PAUSE = Duration.ofMillis(50);

    /** How long a commit waits for a card; a guest that runs gives it back within a second. */
    private static final Duration GIVE_BACK = Duration.ofSeconds(10);

    /** With more, libvirt was not much faster, and guests that run feel it. */
    private static final int STARTS_AT_ONCE = 4;

    private final LibvirtSettings settings;
    private final GuestPlatform platform;
    private final Clock clock;
    private final LibvirtConnection connection;
    private final Liveliness liveliness;
    private final NetworkDevices devices;
    private final BridgeMembers members;
    private final LibvirtNetworks networks;
    private final HostMemory memory;
    private final List<DomainListener> listeners = new CopyOnWriteArrayList<>();

    private LibvirtHypervisor(LibvirtSettings settings, ImageStore images, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.connection = new LibvirtConnection(settings.places().libvirtUri(), this::happened);
        this.platform = new GuestPlatform(new Accelerator(settings.acceleration()), settings.ports(),
                settings.places().guestFiles(), settings.physicalFunctions(),
                new GuestFiles(settings.directory()), images, InternalNetwork.of(settings.places(), connection));
        this.devices = new NetworkDevices(settings.places().command());
        this.members = new BridgeMembers(settings.places().ovsDatabaseSocket());
        this.networks = new LibvirtNetworks(connection, devices);
        this.memory = new HostMemory(Path.of("/proc"), Path.of("/sys"), HugepageClaims.of(settings.places()));
        this.liveliness = new Liveliness(new Ping(settings.places().namespace()), PING_PAUSE, clock);
    }

    /**
     * Opens the hypervisor; libvirtd need not be there yet.
     *
     * @throws IOException the directory for the files of guests cannot be made
     */
    public static LibvirtHypervisor open(LibvirtSettings settings, ImageStore images, Clock clock) throws IOException {
        Files.createDirectories(settings.directory());
        return new LibvirtHypervisor(settings, images, clock);
    }

    /** Tells from now on what becomes of domains. */
    public void listen(DomainListener listener) {
        listeners.add(listener);
    }

    public void ignore(DomainListener listener) {
        listeners.remove(listener);
    }

    private int happened(org.libvirt.Domain domain, DomainEvent event) {
        try {
            var name = domain.getName();
            var what = event.getType().name().toLowerCase(Locale.ROOT);
            listeners.forEach(listener -> listener.happened(name, what));
        } catch (LibvirtException e) {
            LOG.warn("something became of a domain without a name: {}", e.getMessage());
        }
        return 0;
    }

    /** The socket of a guest's serial line, while it runs. One program at a time can be connected. */
    public Path console(String domain) {
        return platform.files().console(domain);
    }

    /** Copies the disks of guests. */
    public DiskBackup diskBackup() {
        return new LibvirtDiskBackup(this, new QemuImages(new LinuxCommand(Optional.empty())));
    }

    @Override
    public List<DomainStatus> domains() throws HostException {
        return connection.call("domains", connect -> {
            var reader = StatusReader.of(platform, settings, liveliness, CardConnections.of(devices, members), clock);
            var autostart = Guest.startingWithMachine(connect);
            var all = new ArrayList<DomainStatus>();
            for (var guest : Guest.all(connect)) {
                try (guest) {
                    Guest.unlessGone(() -> reader.status(guest, autostart.contains(guest.name()))).ifPresent(all::add);
                }
            }
            return all;
        });
    }

    @Override
    public GuestNetworks networks() {
        return networks;
    }

    @Override
    public Map<String, GuestActivity> activity() throws HostException {
        return connection.call("domains", connect -> {
            var all = new LinkedHashMap<String, GuestActivity>();
            for (var guest : Guest.all(connect)) {
                try (guest) {
                    Guest.unlessGone(() -> ActivityReader.read(guest)).ifPresent(doing -> all.put(guest.name(), doing));
                }
            }
            return all;
        });
    }

    @Override
    public Plug plug(Attachment attachment) {
        return new NicXml(platform).plug(attachment);
    }

    @Override
    public void define(Domain domain) throws HostException {
        connection.call(object(domain.name()), connect -> {
            new Definitions(platform).define(connect, domain);
            return domain;
        });
    }

    @Override
    public void undefine(String domain) throws HostException {
        connection.call(object(domain), connect -> {
            new Definitions(platform).undefine(connect, domain);
            return domain;
        });
    }

    @Override
    public StartOutcome start(String domain) throws HostException {
        return with(domain, (connect, guest) -> new Boot(platform).start(connect, guest));
    }

    @Override
    public int startsAtOnce() {
        return STARTS_AT_ONCE;
    }

    @Override
    public ShutdownOutcome shutdown(String domain) throws HostException {
        return new Shutdown(new GuestPower(this, domain), settings.patience()).await();
    }

    boolean runs(String domain) throws HostException {
        return with(domain, (_, guest) -> guest.runs());
    }

    @Override
    public void destroy(String domain) throws HostException {
        with(domain, (_, guest) -> Boot.takePower(guest));
    }

    @Override
    public void attach(String domain, Nic nic) throws HostException {
        with(domain, (connect, guest) -> {
            new Plugs(platform).attach(connect, guest, nic);
            return nic;
        });
    }

    @Override
    public void detach(String domain, String nic) throws HostException {
        var patience = settings.patience().compareTo(GIVE_BACK) < 0 ? settings.patience() : GIVE_BACK;
        new CardRemoval(this, new Plugs(platform), patience).detach(domain, nic);
    }

    @Override
    public void reconnect(String domain, String nic) throws HostException {
        with(domain, (_, guest) -> new Plugs(platform).reconnect(guest, nic, devices));
    }

    @Override
    public void update(String domain, Nic nic) throws HostException {
        with(domain, (_, guest) -> {
            new Plugs(platform).update(guest, nic);
            return nic;
        });
    }

    @Override
    public List<Lease> leases() throws HostException {
        return connection.call("network", connect -> {
            var leases = new ArrayList<Lease>();
            for (var guest : Guest.all(connect)) {
                try (guest) {
                    Guest.unlessGone(() -> GuestLeases.of(guest)).ifPresent(leases::addAll);
                }
            }
            return leases;
        });
    }

    @Override
    public Hugepages reservedHugepages() throws HostException {
        return memory.reserved();
    }

    @Override
    public void reserveHugepages(Hugepages hugepages) throws HostException {
        memory.reserve(hugepages);
    }

    @Override
    public List<HugepageUse> hugepageUse() throws HostException {
        return memory.use();
    }

    @Override
    public long freeMemoryKib() throws HostException {
        return memory.freeKib();
    }

    @Override
    public long usedStorageKib() throws HostException {
        var images = platform.images().directory();
        try {
            var store = Files.getFileStore(images);
            return (store.getTotalSpace() - store.getUnallocatedSpace()) / 1024;
        } catch (IOException e) {
            throw new HostException("storage", images.toString(), e.getMessage(), e);
        }
    }

    @FunctionalInterface
    interface Work<T> {
        T on(Connect connect, Guest guest) throws LibvirtException, HostException;
    }

    /** Does something with a guest that there is. */
    <T> T with(String domain, Work<T> work) throws HostException {
        return connection.call(object(domain), connect -> {
            var found = Guest.find(connect, domain);
            if (found.isEmpty()) {
                throw new HostException(LibvirtConnection.SUBSYSTEM, object(domain),
                        "Domain not found: no domain with matching name '" + domain + "'");
            }
            try (var guest = found.get()) {
                return work.on(connect, guest);
            }
        });
    }

    private static String object(String domain) {
        return "domain " + domain;
    }

    static void pause(String domain) throws HostException {
        try {
            Thread.sleep(LOOK_PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(LibvirtConnection.SUBSYSTEM, object(domain), "interrupted while it waited for the guest", e);
        }
    }

    /** Lets go of libvirt; guests run on. */
    @Override
    public void close() {
        liveliness.close();
        members.close();
        connection.close();
    }
}
