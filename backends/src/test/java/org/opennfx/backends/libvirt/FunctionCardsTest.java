package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.linux.FakeCard;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.ovs.GuestPorts;
import org.opennfx.datastore.host.HostException;

/** Virtual functions that guests have, as libvirt writes them for a guest that runs. */
class FunctionCardsTest {
    private FakeCard card;
    private GuestPlatform platform;

    @BeforeEach
    void open(@TempDir Path directory, @TempDir Path images) throws IOException {
        card = new FakeCard(directory);
        platform = DomainXmlTest.platform(ImageStore.open(images), Acceleration.KVM, GuestPorts.TAP, card.functions());
    }

    private static Nic nic(Optional<VlanId> vlan, boolean trust, boolean spoofCheck, boolean up) {
        var plain = SampleDomains.nic("eth3", 3, new Attachment.VirtualFunction("hsxe0", vlan, trust, spoofCheck));
        return new Nic(plain.name(), plain.mac(), plain.attachment(), plain.pciAddress(), plain.mtu(), up, plain.offloads());
    }

    private static XmlNode live(int function) throws XMLStreamException {
        return XmlNode.parse("""
                <domain><devices><interface type='hostdev' managed='yes'>
                  <mac address='30:b6:4f:2d:f1:11'/>
                  <driver name='vfio'/>
                  <source><address type='pci' domain='0x0000' bus='0x04' slot='0x10' function='0x%d'/></source>
                  <vlan><tag id='7'/></vlan>
                  <link state='up'/>
                  <alias name='ua-eth3'/>
                  <address type='pci' domain='0x0000' bus='0x00' slot='0x06' function='0x0'/>
                </interface></devices></domain>
                """.formatted(function));
    }

    private List<Nic> read(int function) throws HostException, XMLStreamException {
        return new NicReader(platform, _ -> Optional.empty(), FunctionCards.of(platform.functions()))
                .all(live(function), new Asked(1, 1, Optional.empty(), Optional.empty(), Map.of(), Map.of()));
    }

    @Test
    void whatTheNetworkCardSaysIsTold() throws HostException, XMLStreamException {
        assertEquals(List.of(nic(Optional.of(new VlanId(1100)), true, false, true)), read(0));
        assertEquals(List.of(nic(Optional.empty(), false, true, false)), read(1));
    }

    @Test
    void aFunctionOfNoCardOfTheDeviceIsNoneOfOurs() throws HostException, XMLStreamException {
        assertEquals(new Attachment.HostBridge(""), read(7).getFirst().attachment());
    }

    @Test
    void theVlanIsChangedWhileTheGuestRuns() throws HostException, IOException, XMLStreamException {
        FunctionCards.of(platform.functions()).set(live(0), List.of(nic(Optional.of(new VlanId(1200)), true, false, true)));
        assertEquals(List.of("link set dev enp4s0f0 vf 0 vlan 1200"), card.told());
    }

    @Test
    void aGuestThatBootsGetsWhatLibvirtDoesNotSet() throws HostException, IOException, XMLStreamException {
        FunctionCards.of(platform.functions()).set(live(2), List.of(nic(Optional.empty(), true, false, false)));
        assertEquals(
                List.of("link set dev enp4s0f0 vf 2 trust on", "link set dev enp4s0f0 vf 2 spoofchk off",
                        "link set dev enp4s0f0 vf 2 state disable"),
                card.told());
    }

    /** To the emulator a link that is down would be one of a card that it does not have. */
    @Test
    void aLinkThatIsDownIsKeptBesideTheDefinition() throws HostException, XMLStreamException {
        var down = SampleDomains.plain("vrtr1", nic(Optional.of(new VlanId(1100)), false, true, false));
        var document = XmlNode.parse(new DomainXml(platform).document(down, 7, DescriptorParts.NONE));
        assertEquals(Optional.of("up"), document.interfaces().getFirst().attributeOf("link", "state"));
        assertEquals(down.nics(), new NicReader(platform, _ -> Optional.empty(), FunctionCards.of(platform.functions()))
                .all(document, Asked.read(document).orElseThrow()));
    }

    @Test
    void theNetworkGivesOutFunctionsOfTheCard() {
        assertEquals(
                "<network><name>nfx-hsxe0</name><forward mode=\"hostdev\" managed=\"yes\"><pf dev=\"enp4s0f0\"/></forward></network>",
                FunctionPools.document("hsxe0", FakeCard.DEVICE));
    }
}
