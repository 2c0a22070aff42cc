package org.opennfx.backends.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

class DescriptorCheckTest {
    private static final String FILE = "/var/third-party/images/vrtr1.xml";
    private static final String VRTR1 = "<virtual-network-functions><name>vrtr1</name><init-descriptor><file-path>" + FILE
            + "</file-path></init-descriptor></virtual-network-functions>";
    private static final ContainerNode DESCRIBED = Site.configuration(VRTR1);

    @TempDir
    Path state;

    private Site site;

    @BeforeEach
    void openSite() {
        site = new Site(state);
    }

    private List<String> errors(String descriptor) throws IOException {
        Files.writeString(site.host.embedded.imageDirectory().resolve("vrtr1.xml"), descriptor);
        return site.check(DESCRIBED).stream().map(RpcError::message).toList();
    }

    private static String domain(String name, String disk) {
        return "<domain type='kvm'><name>" + name + "</name><devices><emulator/><disk type='file' device='disk'>"
                + "<driver name='qemu' type='qcow2'/><source file='/var/third-party/images/" + disk
                + "'/><target dev='vda' bus='virtio'/></disk></devices></domain>";
    }

    @Test
    void domainOfTheMachineIsAccepted() throws IOException {
        assertEquals(List.of(), errors(domain("vrtr1", "vrtr1.qcow2")));
    }

    @Test
    void descriptorIsThere() {
        assertEquals(List.of("File does not exist: " + FILE),
                site.check(DESCRIBED).stream().map(RpcError::message).toList());
    }

    @Test
    void descriptorIsXml() throws IOException {
        for (var text : List.of("x".repeat(100), "", "<domain>", "<domain/><domain/>", "<domain><name>a</name></devices>")) {
            var errors = errors(text);
            assertEquals(1, errors.size());
            assertTrue(errors.getFirst().startsWith("Descriptor is not XML: " + FILE), errors::toString);
        }
    }

    @Test
    void descriptorHasNoDocumentType() throws IOException {
        assertEquals(
                List.of("Descriptor is not XML: " + FILE + ": a document type declaration is not allowed (RFC 6241 3.2)"),
                errors("<!DOCTYPE domain SYSTEM 'file:///etc/passwd'>" + domain("vrtr1", "vrtr1.qcow2")));
    }

    @Test
    void descriptorIsOfALibvirtDomain() throws IOException {
        assertEquals(List.of("Descriptor is not a libvirt domain: " + FILE), errors("<network><name>a</name></network>"));
    }

    @Test
    void descriptorIsOfTheMachineThatItIsFor() throws IOException {
        assertEquals(List.of("Descriptor is of domain vsrx: " + FILE), errors(domain("vsrx", "vrtr1.qcow2")));
    }

    @Test
    void disksOfTheDescriptorCanBeUsed() throws IOException {
        assertEquals(List.of("Descriptor has no disk: " + FILE), errors("<domain><name>vrtr1</name></domain>"));
        assertEquals(List.of("Image does not exist: /var/third-party/images/none.qcow2"),
                errors(domain("vrtr1", "none.qcow2")));
        assertEquals(List.of("Image must be a file in /var/third-party/images: /var/third-party/images/../vrtr1"),
                errors(domain("vrtr1", "../vrtr1")));
    }

    @Test
    void diskThatIsNoFileIsRefusedRatherThanLeftOut() throws IOException {
        for (var source : List.of("type='block'><source dev='/dev/sda'/>", "type='volume'><source pool='p' volume='v'/>",
                "type='network'><source protocol='nbd' name='x'/>")) {
            var type = source.substring("type='".length(), source.indexOf("'>"));
            var disk = "<disk device='disk' " + source + "<target dev='vdb' bus='virtio'/></disk></devices>";
            assertEquals(List.of("Disk vdb of type " + type + " must be an image: " + FILE),
                    errors(domain("vrtr1", "vrtr1.qcow2").replace("</devices>", disk)));
        }
    }

    @Test
    void driveWithoutAMediumIsNoDisk() throws IOException {
        var drive = "<disk type='block' device='cdrom'><target dev='hdc' bus='ide'/></disk></devices>";
        assertEquals(List.of(), errors(domain("vrtr1", "vrtr1.qcow2").replace("</devices>", drive)));
    }

    @Test
    void diskOfTheDescriptorIsOfNoOtherMachine() throws IOException {
        Files.writeString(site.host.embedded.imageDirectory().resolve("vrtr1.xml"), domain("vrtr1", "vrtr2.qcow2"));
        var both = Site.configuration("<virtual-network-functions><name>vrtr2</name><image><file-path>"
                + "/var/third-party/images/vrtr2.qcow2</file-path></image></virtual-network-functions>" + VRTR1);
        assertEquals(
                List.of("Image is already used by VNF vrtr2, and a disk needs an image of its own: /var/third-party/images/vrtr2.qcow2"),
                site.check(both).stream().map(RpcError::message).toList());
    }

    @Test
    void disksOfTheDescriptorAreThoseOfTheMachine() throws IOException {
        errors(domain("vrtr1", "vrtr2.qcow2"));
        site.commit(DESCRIBED);
        var shown = site.state();
        assertTrue(shown.contains("<source>/var/third-party/images/vrtr2.qcow2</source>"), shown);
        assertTrue(shown.contains("<pending-restart>false</pending-restart>"), shown);
    }
}
