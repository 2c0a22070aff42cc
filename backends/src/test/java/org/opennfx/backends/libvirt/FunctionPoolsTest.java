package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.linux.FakeCard;
import org.opennfx.backends.ovs.GuestPorts;
import org.opennfx.datastore.host.HostException;

/** What libvirt itself says of networks that give out virtual functions, for a network card that is not there. */
@NeedsLibvirtLab
class FunctionPoolsTest {
    private static final String NETWORK = FunctionPools.name("hsxe0");

    private final LibvirtLab lab;

    @TempDir
    private Path directory;

    private LibvirtHypervisor hypervisor;

    FunctionPoolsTest(LibvirtLab lab) {
        this.lab = lab;
    }

    @BeforeEach
    void open() throws IOException {
        var card = new FakeCard(Files.createDirectory(directory.resolve("card")));
        hypervisor = LibvirtHypervisor.open(
                new LibvirtSettings(lab.places(), directory.resolve("guests"), card.functions(), GuestPorts.TAP,
                        Acceleration.EMULATED, Duration.ofSeconds(30)),
                ImageStore.open(directory.resolve("images")), Clock.systemUTC());
    }

    @AfterEach
    void close() throws HostException {
        hypervisor.close();
        lab.clear();
        if (networks().contains(NETWORK)) {
            lab.virsh("net-undefine", NETWORK);
        }
    }

    private List<String> networks() throws HostException {
        return lab.virsh("net-list", "--all", "--name").lines().map(String::strip).toList();
    }

    private void defineNetwork(String device) throws IOException, HostException {
        var file = Files.writeString(directory.resolve("network.xml"), FunctionPools.document("hsxe0", device));
        lab.virsh("net-define", "--validate", file.toString());
    }

    @Test
    void libvirtTakesTheNetwork() throws HostException, IOException {
        defineNetwork(FakeCard.DEVICE);
        assertTrue(lab.virsh("net-dumpxml", NETWORK).contains("<pf dev='enp4s0f0'/>"));
    }

    @Test
    void aCardThatLibvirtDoesNotFindIsRefusedAndNothingIsLeft() throws HostException {
        var failure = assertThrows(HostException.class,
                () -> hypervisor.define(SampleDomains.plain("vsrx", SampleDomains.FUNCTION)));
        assertTrue(failure.getMessage().contains("enp4s0f0"), failure.getMessage());
        assertFalse(networks().contains(NETWORK));
        assertEquals(List.of(), hypervisor.domains());
    }

    @Test
    void aNetworkForAnotherCardIsRefusedAndStays() throws HostException, IOException {
        defineNetwork("enp9s0");
        var failure = assertThrows(HostException.class,
                () -> hypervisor.define(SampleDomains.plain("vsrx", SampleDomains.FUNCTION)));
        assertEquals("libvirt: network nfx-hsxe0: it gives out the virtual functions of enp9s0, not those of enp4s0f0: undefine it",
                failure.getMessage());
        assertTrue(networks().contains(NETWORK));
        assertEquals(List.of(), hypervisor.domains());
    }

    @Test
    void whatLibvirtKeepsOfACardIsReadAsItWas() throws HostException, IOException {
        var domain = SampleDomains.plain("vsrx", SampleDomains.FUNCTION);
        var platform = DomainXmlTest.platform(ImageStore.open(directory.resolve("images")), Acceleration.EMULATED,
                GuestPorts.TAP, new FakeCard(Files.createDirectory(directory.resolve("other"))).functions());
        var file = Files.writeString(directory.resolve("domain.xml"),
                new DomainXml(platform).document(domain, 1, DescriptorParts.NONE));
        lab.virsh("define", "--validate", file.toString());
        assertEquals(List.of(domain.nics()), hypervisor.domains().stream().map(status -> status.definition().nics()).toList());
    }
}
