package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.host.StartOutcome;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.backends.ovs.GuestPorts;
import org.opennfx.backends.ovs.OvsControl;
import org.opennfx.backends.ovs.OvsDatabase;
import org.opennfx.backends.ovs.OvsHostSwitch;
import org.opennfx.datastore.host.HostException;

/** Two guests on the host-os switch: what they say on their serial lines tells whether they reach each other. */
@Timeout(240)
abstract class GuestsOnSwitchContract {
    private static final VlanId RED = new VlanId(100);
    private static final VlanId BLUE = new VlanId(200);

    /** The first card of a guest is on the switch. It serves its root directory, and asks the other guest again and again. */
    private static final String START = """
            ip addr add {{ address }}/24 dev eth0
            httpd -h /
            while sleep 1; do
              if printf 'GET /init HTTP/1.0\r\n\r\n' | nc -w 1 {{ other }} 80 | grep -q OK; then echo reached; else echo alone; fi
            done > /dev/ttyS0 2> /dev/null &
            """;

    private final GuestPorts ports;
    private final LibvirtLab lab;
    private final OvsDatabase database;
    private final OvsHostSwitch hostSwitch;
    private Path directory = Path.of("");
    private LibvirtHypervisor hypervisor;
    private ImageStore images;

    /** @param lab a machine whose guests can be plugged in so */
    GuestsOnSwitchContract(GuestPorts ports, LibvirtLab lab) {
        this.ports = ports;
        this.lab = lab;
        var places = lab.places();
        database = new OvsDatabase(places.ovsDatabaseSocket());
        hostSwitch = new OvsHostSwitch("ovs-sys-br", database, new OvsControl(places.ovsDirectory()),
                new NetworkDevices(places.command()), ports, places.guestFiles());
    }

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        directory = temporary;
        images = ImageStore.open(directory.resolve("images"));
        Files.writeString(images.directory().resolve("start"), START);
        Files.createDirectories(lab.places().guestFiles());
        hypervisor = LibvirtHypervisor.open(LibvirtSettings.of(lab.places(), directory.resolve("guests"))
                .withAcceleration(Acceleration.EMULATED).withPorts(ports), images, Clock.systemUTC());
    }

    @AfterEach
    void close() throws HostException, IOException {
        hypervisor.close();
        database.close();
        lab.clear();
    }

    private Domain guest(String name, int number, int other) throws IOException {
        Files.copy(lab.guestImage(), images.directory().resolve(name + ".qcow2"));
        var data = new ConfigData("hdc", VnfDisk.Medium.CDROM, "config-2", List.of(new ConfigSource.OfTemplate(
                "start", ImageStore.CLIENT_PATH + "/start", Map.of("address", "10.0.0." + number, "other", "10.0.0." + other),
                Optional.empty())));
        var card = new Nic("eth2", MacAddress.parse("30:b6:4f:2d:f1:10").plus(number), new Attachment.VhostUser(name + "_eth2"),
                Optional.of("0000:00:0a.0"), 1500, true, true);
        return new Domain(name, new UUID(0, number), new VirtualCpus(1), EmulatorThreads.ANYWHERE,
                new VnfMemory(96 * 1024 + 1, Optional.empty()),
                List.of(new VnfDisk("vda", VnfDisk.Medium.DISK, ImageStore.CLIENT_PATH + "/" + name + ".qcow2",
                        ImageFormat.QCOW2, "virtio", Optional.empty(), VnfDisk.Origin.IMAGE)),
                Optional.empty(), Optional.of(data), List.of(card), true);
    }

    private void tag(String guest, VlanId vlan) throws HostException {
        hostSwitch.transact(List.of(new BridgeChange.Put(
                new BridgePort(guest + "_eth2", BridgePort.Type.VHOST_USER, new BridgeVlans.Tag(vlan), 1500))));
    }

    /** Waits until a guest says a word, in what it says from now on. */
    void awaitWord(String guest, String word) throws IOException, InterruptedException {
        var log = directory.resolve("guests").resolve(guest + ".console.log");
        var before = Files.exists(log) ? Files.size(log) : 0;
        while (!Files.exists(log) || !Files.readString(log).substring((int) before).contains(word)) {
            Thread.sleep(100);
        }
    }

    LibvirtLab lab() {
        return lab;
    }

    List<RunState.Running> running() throws HostException {
        return hypervisor.domains().stream().map(DomainStatus::run)
                .map(run -> assertInstanceOf(RunState.Running.class, run)).toList();
    }

    /** Guests {@code red} and {@code blue}, which reach each other. */
    void start() throws HostException, IOException, InterruptedException {
        var guests = List.of(guest("red", 1, 2), guest("blue", 2, 1));
        for (var guest : guests) {
            tag(guest.name(), RED);
            hypervisor.define(guest);
            assertEquals(new StartOutcome.Started(), hypervisor.start(guest.name()));
        }
        assertEquals(guests, hypervisor.domains().stream().map(DomainStatus::definition).toList());
        assertEquals(guests, running().stream().map(RunState.Running::live).toList());
        awaitWord("blue", "reached");
    }

    @Test
    void guestsReachEachOtherInOneVlanAndWithoutABoot() throws HostException, IOException, InterruptedException {
        start();
        var since = running().stream().map(RunState.Running::since).toList();
        tag("blue", BLUE);
        awaitWord("blue", "alone");
        tag("blue", RED);
        awaitWord("blue", "reached");
        assertEquals(since, running().stream().map(RunState.Running::since).toList());
    }
}
