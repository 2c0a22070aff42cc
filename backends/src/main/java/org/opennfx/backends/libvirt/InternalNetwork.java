package org.opennfx.backends.libvirt;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.libvirt.LibvirtException;
import org.opennfx.backends.linux.HostPlaces;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The addresses that the internal network hands out: each card has its own, whatever it had before. They are in a file that the
 * network's dnsmasq reads: libvirt would make all firewall rules of the network anew for each of them.
 */
final class InternalNetwork {
    static final String OBJECT = "network " + HostPlaces.INTERNAL_NETWORK;

    private static final Logger LOG = LoggerFactory.getLogger(InternalNetwork.class);
    private static final Processes PROCESSES = Native.load("c", Processes.class);

    /** {@code SIGHUP}: dnsmasq reads its files again. */
    private static final int READ_AGAIN = 1;

    private final Path file;
    private final Path server;
    private final Takeover takeover;
    private final ReentrantLock changing = new ReentrantLock();

    private interface Processes extends Library {
        int kill(int process, int signal);
    }

    /** Lets cards have their addresses where others have used these until now. */
    @FunctionalInterface
    interface Takeover {
        void by(List<Entry> cards) throws HostException;
    }

    /**
     * @param file of the addresses: {@code MAC,IP} in each line
     * @param server the file with the process of dnsmasq
     */
    InternalNetwork(Path file, Path server, Takeover takeover) {
        this.file = file;
        this.server = server;
        this.takeover = takeover;
    }

    static InternalNetwork of(HostPlaces places, LibvirtConnection connection) {
        return new InternalNetwork(places.internalAddresses(), places.internalNetworkProcess(),
                new DhcpLeases(connection, places.command())::endThoseOfOthers);
    }

    /** The address of a card. */
    record Entry(MacAddress mac, String address) {}

    /** By the cards that have them; none where there is no file yet. */
    Map<MacAddress, String> addresses() throws HostException {
        var addresses = new LinkedHashMap<MacAddress, String>();
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).forEach(line -> read(line, addresses));
            }
            return addresses;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static void read(String line, Map<MacAddress, String> addresses) {
        var comma = line.indexOf(',');
        try {
            if (comma > 0) {
                addresses.put(MacAddress.parse(line.substring(0, comma)), line.substring(comma + 1));
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("no address of a card: {}", line);
        }
    }

    /** Work that needs addresses. */
    @FunctionalInterface
    interface Work {
        void run() throws LibvirtException;
    }

    /**
     * Gives these cards these addresses, takes them from whoever had them, and does some work with them.
     *
     * @throws LibvirtException the work failed; all have the addresses that they had
     * @throws HostException the addresses could not be given; the work was not done
     */
    void with(List<Entry> wanted, Work work) throws LibvirtException, HostException {
        changing.lock();
        try {
            var before = addresses();
            var changed = write(with(before, wanted));
            try {
                if (changed) {
                    takeover.by(wanted);
                }
                work.run();
            } catch (LibvirtException | HostException e) {
                restore(before, e);
                throw e;
            }
        } finally {
            changing.unlock();
        }
    }

    private static Map<MacAddress, String> with(Map<MacAddress, String> before, List<Entry> wanted) {
        var after = new LinkedHashMap<>(before);
        for (var entry : wanted) {
            after.values().remove(entry.address());
            after.put(entry.mac(), entry.address());
        }
        return after;
    }

    private void restore(Map<MacAddress, String> before, Exception failure) {
        try {
            write(before);
        } catch (HostException e) {
            failure.addSuppressed(e);
        }
    }

    /** Takes the addresses of these cards back. */
    void remove(Collection<MacAddress> gone) throws HostException {
        changing.lock();
        try {
            var left = addresses();
            left.keySet().removeAll(gone);
            write(left);
        } finally {
            changing.unlock();
        }
    }

    /** @return whether they are others than they were */
    private boolean write(Map<MacAddress, String> addresses) throws HostException {
        if (addresses.equals(addresses())) {
            return false;
        }
        try {
            WholeFile.write(file, addresses.entrySet().stream().map(entry -> entry.getKey() + "," + entry.getValue()).toList());
            readAgain();
            return true;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** A network that is not there reads them when it is started. */
    private void readAgain() throws IOException {
        if (!Files.exists(server)) {
            return;
        }
        var number = Files.readString(server).strip();
        // the number may be that of another program by now
        if (Files.exists(Path.of("/proc", number)) && Files.readString(Path.of("/proc", number, "comm")).strip().equals("dnsmasq")) {
            PROCESSES.kill(Integer.parseInt(number), READ_AGAIN);
        }
    }

    private static HostException failure(IOException e) {
        return new HostException(LibvirtConnection.SUBSYSTEM, OBJECT, e.toString(), e);
    }
}
