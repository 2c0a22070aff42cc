package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.libvirt.Connect;
import org.libvirt.LibvirtException;
import org.opennfx.backends.libvirt.InternalNetwork.Entry;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.host.HostException;

class InternalNetworkTest {
    private static final MacAddress FIRST = MacAddress.parse("52:54:00:00:00:01");
    private static final MacAddress SECOND = MacAddress.parse("52:54:00:00:00:02");

    private final List<Entry> takenOver = new ArrayList<>();
    private Path file;
    private InternalNetwork network;

    @BeforeEach
    void open(@TempDir Path directory) {
        file = directory.resolve("addresses");
        network = new InternalNetwork(file, directory.resolve("dnsmasq.pid"), takenOver::addAll);
    }

    private void give(MacAddress mac, String address) throws LibvirtException, HostException {
        network.with(List.of(new Entry(mac, address)), () -> { });
    }

    @Test
    void nobodyHasAnAddressWithoutAFile() throws HostException {
        assertEquals(Map.of(), network.addresses());
    }

    @Test
    void linesAreWhatDnsmasqReads() throws Exception {
        give(FIRST, "192.168.1.100");
        assertEquals("52:54:00:00:00:01,192.168.1.100\n", Files.readString(file));
    }

    @Test
    void addressOfAnotherCardIsTakenFromIt() throws Exception {
        give(FIRST, "192.168.1.100");
        give(SECOND, "192.168.1.100");
        assertEquals(Map.of(SECOND, "192.168.1.100"), network.addresses());
    }

    @Test
    void addressIsTakenOverOnceByEachThatGetsIt() throws Exception {
        give(FIRST, "192.168.1.100");
        give(FIRST, "192.168.1.100");
        give(SECOND, "192.168.1.100");
        assertEquals(List.of(new Entry(FIRST, "192.168.1.100"), new Entry(SECOND, "192.168.1.100")), takenOver);
    }

    @Test
    void addressThatCannotBeTakenOverStaysWithWhomItIs() throws Exception {
        give(FIRST, "192.168.1.100");
        var held = new InternalNetwork(file, file, _ -> {
            throw new HostException("libvirt", "network", "held");
        });
        var done = new StringBuilder();
        assertThrows(HostException.class,
                () -> held.with(List.of(new Entry(SECOND, "192.168.1.100")), () -> done.append("done")));
        assertEquals("", done.toString());
        assertEquals(Map.of(FIRST, "192.168.1.100"), network.addresses());
    }

    @Test
    void cardGetsAnotherAddressInPlaceOfItsOwn() throws Exception {
        give(FIRST, "192.168.1.100");
        give(FIRST, "192.168.1.101");
        assertEquals(Map.of(FIRST, "192.168.1.101"), network.addresses());
    }

    @Test
    void removedCardsHaveNone() throws Exception {
        give(FIRST, "192.168.1.100");
        give(SECOND, "192.168.1.101");
        network.remove(List.of(FIRST));
        assertEquals(Map.of(SECOND, "192.168.1.101"), network.addresses());
    }

    @Test
    @EnabledIf(value = "org.opennfx.backends.libvirt.LibvirtLab#possible", disabledReason = "takes libvirt, to fail")
    void failureOfTheWorkGivesAddressesBack() throws Exception {
        give(FIRST, "192.168.1.100");
        var wanted = List.of(new Entry(SECOND, "192.168.1.100"), new Entry(FIRST, "192.168.1.101"));
        assertThrows(LibvirtException.class, () -> network.with(wanted, () -> new Connect("no such driver:///")));
        assertEquals(Map.of(FIRST, "192.168.1.100"), network.addresses());
    }

    @Test
    void addressesThatCannotBeWrittenKeepTheWorkFromBeingDone() {
        var nowhere = new InternalNetwork(file.resolve("nowhere"), file, takenOver::addAll);
        var done = new StringBuilder();
        assertThrows(HostException.class,
                () -> nowhere.with(List.of(new Entry(FIRST, "192.168.1.100")), () -> done.append("done")));
        assertEquals("", done.toString());
    }

    @Test
    void linesOfOthersAreLeftOut() throws IOException, HostException {
        Files.writeString(file, "# by hand\nvrouter,192.168.1.90\n52:54:00:00:00:01,192.168.1.100\n");
        assertEquals(Map.of(FIRST, "192.168.1.100"), network.addresses());
    }
}
