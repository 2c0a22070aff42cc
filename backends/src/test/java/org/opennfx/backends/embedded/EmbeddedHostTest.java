package org.opennfx.backends.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.AssembledHost;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.Site;
import org.opennfx.backends.fault.FaultInjector;
import org.opennfx.backends.fault.FaultInjector.Moment;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.store.Validator;
import org.opennfx.datastore.tree.ContainerNode;

/** The embedded host under a real datastore. */
class EmbeddedHostTest {
    private static final Caller CALLER = new Caller(1, "root", "test");
    private static final Validator NO_CONSTRAINTS = new Validator() {
        @Override
        public List<RpcError> validate(ContainerNode content) {
            return List.of();
        }

        @Override
        public List<RpcError> validate(ContainerNode base, ContainerNode candidate) {
            return List.of();
        }
    };

    @TempDir
    Path state;

    private AssembledHost host() throws IOException {
        return EmbeddedHost.open(state, EmbeddedSettings.of(MachineModel.S2, new ManualClock(), UUID::randomUUID));
    }

    private static Datastore datastore(List<Subsystem> subsystems) throws IOException {
        return Datastore.open(DatastoreOptions.of(ContainerNode.empty(Site.SCHEMA.root()), NO_CONSTRAINTS)
                .subsystems(subsystems));
    }

    @Test
    void commitReachesTheHost() throws Exception {
        var host = host();
        try (var datastore = datastore(host.subsystems())) {
            datastore.copy(CALLER, DatastoreName.CANDIDATE, Site.example("examples/good/branch-site.xml"));
            datastore.commit(CALLER, Optional.empty());
        }
        assertEquals(List.of("vsrx", "vrtr1", "vrtr2", "localserver"),
                host.host().hypervisor().domains().stream().map(domain -> domain.name()).toList());
    }

    @Test
    void imageThatIsGoneIsReportedByValidationAndDoesNotBlockCommits() throws Exception {
        var host = host();
        try (var datastore = datastore(host.subsystems())) {
            datastore.copy(CALLER, DatastoreName.CANDIDATE, Site.example("examples/good/branch-site.xml"));
            datastore.commit(CALLER, Optional.empty());
            Files.delete(host.imageDirectory().resolve("vrtr1.qcow2"));
            assertEquals(
                    List.of("Image does not exist: /var/third-party/images/vrtr1.qcow2"),
                    datastore.validate(datastore.candidate()).stream().map(RpcError::message).toList());
            datastore.commit(CALLER, Optional.empty());
        }
    }

    @Test
    void failedStartOfOneGuestUndoesTheWholeCommit() throws Exception {
        var host = host();
        var startFails = FaultInjector.where(step -> step.describe().startsWith("start domains"), Moment.AFTER);
        try (var datastore = datastore(startFails.inject(host.subsystems()))) {
            var before = host.host().hostSwitch().ports();
            datastore.copy(CALLER, DatastoreName.CANDIDATE, Site.example("examples/good/branch-site.xml"));
            var failure = assertThrows(RpcException.class, () -> datastore.commit(CALLER, Optional.empty()));
            assertTrue(failure.getMessage().contains("injected fault"), failure.getMessage());
            assertEquals(List.of(), host.host().hypervisor().domains());
            assertEquals(before, host.host().hostSwitch().ports());
            assertTrue(datastore.candidateModified());
        }
    }

    @Test
    void moreHugePagesThanThereAreAreRefusedInTheWordsOfTheHost() throws Exception {
        var host = host();
        try (var datastore = datastore(host.subsystems())) {
            datastore.copy(CALLER, DatastoreName.CANDIDATE, Site.configuration("<system><memory><hugepages><page-size>"
                    + "<name>1024</name><page-count>100</page-count></page-size></hugepages></memory></system>"));
            var error = assertThrows(RpcException.class, () -> datastore.commit(CALLER, Optional.empty())).errors().getFirst();
            assertEquals("memory: huge pages of 1024 MiB: asked for 100, the kernel found 24", error.message());
            assertEquals(Optional.of(NfxPath.configuration("system", "memory", "hugepages")), error.path());
            assertEquals(Hugepages.NONE, host.host().hypervisor().reservedHugepages());
        }
    }

    @Test
    void hostIsRebuiltFromRunningWhenTheProcessStarts() throws Exception {
        var options = DatastoreOptions.of(ContainerNode.empty(Site.SCHEMA.root()), NO_CONSTRAINTS)
                .state(state.resolve("datastore"));
        try (var datastore = Datastore.open(options.subsystems(host().subsystems()))) {
            datastore.copy(CALLER, DatastoreName.CANDIDATE, Site.example("examples/good/branch-site.xml"));
            datastore.commit(CALLER, Optional.empty());
        }
        var restarted = host();
        try (var datastore = Datastore.open(options.subsystems(restarted.subsystems()))) {
            assertFalse(datastore.running().children().isEmpty());
            assertEquals(List.of(true, true, false, true),
                    restarted.host().hypervisor().domains().stream().map(domain -> domain.running()).toList());
        }
    }
}
