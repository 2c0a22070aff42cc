package org.opennfx.backends.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Site;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** What commits do to the machine is seen, however soon one follows the other. */
class CommitWatchTest {
    private static final String DOWN = "down";
    private static final String UP = "up";

    @TempDir
    private Path state;

    private final List<String> told = new ArrayList<>();
    private Datastore datastore;
    private HostWatch watch;

    @BeforeEach
    void watchPort() throws IOException, HostException {
        var site = new Site(state);
        datastore = Datastore.open(DatastoreOptions.of(
                        Site.configuration(), new ConstraintValidator(new Checker(Site.SCHEMA)))
                .subsystems(site.host.embedded.subsystems()));
        watch = HostWatch.of(site.host.host(), (name, content) -> {
            if (name.local().equals("port-state-change")) {
                var event = TreeBuilder.container(Site.SCHEMA.notification(name).orElseThrow().content(), content::accept);
                told.add(event.leaf("oper-status").orElseThrow());
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        watch.close();
        datastore.close();
    }

    private void commit(ContainerNode configuration) {
        datastore.copy(Caller.server(), DatastoreName.CANDIDATE, configuration);
        datastore.commit(Caller.server(), Optional.empty());
    }

    private static ContainerNode disabled() {
        return Site.configuration("<interfaces><interface><name>ge-0/0/3</name><disable/></interface></interfaces>");
    }

    @Test
    void aPortThatGoesDownAndUpAgainIsToldEachTime() {
        for (var time = 0; time < 3; time++) {
            commit(disabled());
            commit(Site.configuration());
        }
        assertEquals(List.of(DOWN, UP, DOWN, UP, DOWN, UP), told);
    }

    @Test
    void whatHasBeenToldIsNotToldAgainByTheNextLook() {
        commit(disabled());
        watch.look();
        assertEquals(List.of(DOWN), told);
    }
}
