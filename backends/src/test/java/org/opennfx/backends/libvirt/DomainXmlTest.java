package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.backends.linux.PhysicalFunctions;
import org.opennfx.backends.ovs.GuestPorts;

/** The definitions of domains as they are written, and what is read of them. */
class DomainXmlTest {
    private GuestPlatform emulated;

    @BeforeEach
    void open(@TempDir Path directory) throws IOException {
        emulated = platform(ImageStore.open(directory), Acceleration.EMULATED, GuestPorts.TAP, cards(Map.of()));
    }

    private static PhysicalFunctions cards(Map<String, String> devices) {
        return new PhysicalFunctions(devices, new LinuxCommand(Optional.empty()));
    }

    static GuestPlatform platform(ImageStore images, Acceleration acceleration, GuestPorts ports, PhysicalFunctions functions) {
        return new GuestPlatform(new Accelerator(acceleration), ports, Path.of("/run/openvswitch"), functions,
                new GuestFiles(Path.of("/var/lib/nfx/guests")), images,
                new InternalNetwork(Path.of("addresses"), Path.of("dnsmasq.pid"), _ -> { }));
    }

    /** A machine with all that a machine can have. */
    private GuestPlatform accelerated() {
        return platform(emulated.images(), Acceleration.KVM, GuestPorts.VHOST_USER, cards(Map.of("hsxe0", "no-such-card")));
    }

    /** One element in each line, and the temporary directory by its path on the device. */
    private static String written(GuestPlatform platform, Domain domain, DescriptorParts descriptor) {
        return new DomainXml(platform).document(domain, 7, descriptor)
                .replace(platform.images().directory().toString(), ImageStore.CLIENT_PATH)
                .replace("><", ">\n<") + "\n";
    }

    private static String writtenDown(String file) throws IOException {
        return Files.readString(Path.of("src/test/resources/libvirt", file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cards", "processors", "disks"})
    void definitionIsAsWrittenDown(String name) throws IOException {
        assertEquals(writtenDown(name + ".xml"), written(emulated, SampleDomains.named(name), DescriptorParts.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cards", "processors"})
    void definitionForALargerMachineIsAsWrittenDown(String name) throws IOException {
        assertEquals(writtenDown(name + "-accelerated.xml"), written(accelerated(), SampleDomains.named(name), DescriptorParts.NONE));
    }

    /** The emulator of such a guest ends by a fault with the first frame otherwise. */
    @Test
    void aGuestThatIsEmulatedSharesItsMemoryWithoutMessageInterrupts() {
        var option = "<arg value=\"virtio-net-pci.vectors=0\"/>";
        var shared = platform(emulated.images(), Acceleration.EMULATED, GuestPorts.VHOST_USER, cards(Map.of()));
        assertTrue(written(shared, SampleDomains.cards(), DescriptorParts.NONE).contains(option));
        assertFalse(written(shared, SampleDomains.plain("vrtr1", SampleDomains.OUT_OF_BAND), DescriptorParts.NONE).contains(option));
        assertFalse(written(emulated, SampleDomains.cards(), DescriptorParts.NONE).contains(option));
        assertFalse(written(accelerated(), SampleDomains.cards(), DescriptorParts.NONE).contains(option));
    }

    @Test
    void onlyHardwareIsTakenFromADescriptor() throws IOException, XMLStreamException {
        var descriptor = XmlNode.parse(writtenDown("descriptor.xml"));
        assertEquals(writtenDown("described.xml"),
                written(emulated, SampleDomains.plain("vrtr1"), new DescriptorParts(Optional.of(descriptor))));
    }

    private static Domain read(GuestPlatform platform, String document, boolean autostart) throws XMLStreamException {
        var node = XmlNode.parse(document);
        var internal = ((Attachment.InternalNetwork) SampleDomains.INTERNAL.attachment()).address();
        var cards = new NicReader(platform, mac -> Optional.of(internal).filter(_ -> mac.equals(SampleDomains.INTERNAL.mac())),
                new FunctionCards(platform.functions(), Map.of()));
        return new DomainReader(platform, cards).definition(node, Asked.read(node).orElseThrow(), autostart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cards", "processors", "disks"})
    void whatIsWrittenIsReadAsItWas(String name) throws XMLStreamException {
        for (var platform : List.of(emulated, accelerated())) {
            var domain = SampleDomains.named(name);
            var document = new DomainXml(platform).document(domain, 7, DescriptorParts.NONE);
            assertEquals(domain, read(platform, document, domain.autostart()));
        }
    }

    /** Each change is made to the text of a definition, as {@code virsh edit} does. */
    @ParameterizedTest
    @ValueSource(strings = {
        "<vcpu placement=\"static\">4<|<vcpu placement=\"static\">2<",
        "vcpu=\"3\" cpuset=\"9\"|vcpu=\"3\" cpuset=\"8\"",
        "iothreadpin iothread=\"2\"|iothreadpin iothread=\"1\"",
        "<memory unit=\"KiB\">4194305|<memory unit=\"KiB\">2097152",
        "size=\"1048576\"|size=\"2048\"",
        "type=\"qcow2\"|type=\"raw\"",
        "bus=\"virtio\"|bus=\"ide\"",
        "vrtr1.qcow2\"|vrtr2.qcow2\"",
        "dev=\"vrtr1_eth2\"|dev=\"vrtr2_eth2\"",
        "link state=\"up\"|link state=\"down\"",
        "mac address=\"30:b6:4f:2d:f1:10\"|mac address=\"30:b6:4f:2d:f1:11\"",
        "ua-eth2|ua-eth5",
    })
    void whatSomebodyChangesIsSeen(String change) throws XMLStreamException {
        var domain = SampleDomains.processors();
        var document = new DomainXml(emulated).document(domain, 7, DescriptorParts.NONE);
        var parts = change.split("\\|", 2);
        assertTrue(document.contains(parts[0]), document);
        assertFalse(domain.equals(read(emulated, document.replace(parts[0], parts[1]), domain.autostart())), change);
    }

    @Test
    void memoryThatLibvirtRoundsUpIsReadAsItWas() throws XMLStreamException {
        var domain = SampleDomains.processors();
        var document = new DomainXml(emulated).document(domain, 7, DescriptorParts.NONE)
                .replace("<memory unit=\"KiB\">4194305", "<memory unit=\"KiB\">4195328");
        assertEquals(domain, read(emulated, document, domain.autostart()));
    }

    @Test
    void domainOfSomebodyElseIsNone() throws XMLStreamException {
        assertEquals(Optional.empty(), Asked.read(XmlNode.parse("<domain><name>a</name><metadata><guest/></metadata></domain>")));
    }
}
