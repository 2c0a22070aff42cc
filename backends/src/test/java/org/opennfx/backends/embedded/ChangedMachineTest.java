package org.opennfx.backends.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.tree.ContainerNode;

/** A configuration that was fine, on a machine that is no longer what it was. */
class ChangedMachineTest {
    private static final ContainerNode BRANCH = Site.example("examples/good/branch-site.xml");
    private static final ContainerNode NOTHING = ContainerNode.empty(Site.SCHEMA.root());

    @TempDir
    Path state;

    private Site site;

    @BeforeEach
    void losesImages() throws IOException {
        var before = Site.branch(state);
        Files.delete(before.host.embedded.imageDirectory().resolve("vrtr1.qcow2"));
        Files.writeString(before.host.embedded.imageDirectory().resolve("vsrx.qcow2"), "junk");
        site = Site.branch(state);
    }

    private List<String> running(Site of) throws HostException {
        return of.host.host().hypervisor().domains().stream()
                .filter(DomainStatus::running).map(DomainStatus::name).toList();
    }

    private static List<String> messages(List<RpcError> errors) {
        return errors.stream().map(RpcError::message).toList();
    }

    @Test
    void machinesWithoutTheirImagesStayDownAndSayWhy() throws HostException {
        assertEquals(List.of("localserver"), running(site));
        var shown = site.state();
        assertTrue(shown.contains("<error>Image does not exist: /var/third-party/images/vrtr1.qcow2</error>"), shown);
        assertTrue(shown.contains("<error>Image is not of type qcow2: /var/third-party/images/vsrx.qcow2</error>"), shown);
    }

    @Test
    void startOfAMachineWithoutItsImageIsRefused() {
        var start = "<request-virtual-network-functions xmlns=\"urn:opennfx:nfx\"><vnf-name>vrtr1</vnf-name><start/>"
                + "</request-virtual-network-functions>";
        assertEquals(
                List.of("VNF vrtr1 cannot be started: Image does not exist: /var/third-party/images/vrtr1.qcow2"),
                messages(assertThrows(RpcException.class, () -> site.rpc(start)).errors()));
    }

    @Test
    void commitThatDoesNotTouchTheMachinesIsNotRefusedForThem() {
        assertEquals(List.of(), site.check(BRANCH, BRANCH));
    }

    @Test
    void commitThatAddsTheMachinesIsRefusedForThem() {
        assertEquals(
                List.of("Image is not of type qcow2: /var/third-party/images/vsrx.qcow2",
                        "Image does not exist: /var/third-party/images/vrtr1.qcow2"),
                messages(site.check(NOTHING, BRANCH)));
    }

    @Test
    void validationReportsAllOfThem() {
        assertEquals(messages(site.check(NOTHING, BRANCH)), messages(site.check(BRANCH)));
    }

    @Test
    void machineThatIsBoundToACpuThatIsGoneStaysDown() throws HostException {
        var pinned = Site.configuration(
                "<virtual-network-functions><name>vrtr1</name>",
                "<image><file-path>/var/third-party/images/vrtr1.qcow2</file-path></image>",
                "<virtual-cpu><count>2</count>",
                "<vcpu-number><name>1</name><physical-cpu>11</physical-cpu></vcpu-number></virtual-cpu>",
                "</virtual-network-functions>");
        var large = new Site(state.resolve("large"));
        large.commit(pinned);
        assertEquals(List.of("vrtr1"), running(large));
        var small = new Site(state.resolve("large"), MachineModel.LS1);
        small.commit(pinned);
        assertEquals(List.of(), running(small));
        var shown = small.state();
        assertTrue(shown.contains("<error>virtual CPU 1 is bound to CPU 11, and the machine has 8 CPUs</error>"), shown);
        assertFalse(shown.contains("<pinning>"), shown);
    }
}
