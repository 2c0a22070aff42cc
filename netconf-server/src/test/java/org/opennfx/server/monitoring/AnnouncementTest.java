package org.opennfx.server.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.TreeBuilder;

class AnnouncementTest {
    @TempDir
    private Path directory;

    private final List<String> published = new ArrayList<>();
    private final Events events = (name, content) -> published.add(text(TreeBuilder.container(
            DeviceSchema.load().notification(name).orElseThrow().content(), content::accept)));

    private static String text(DataNode node) {
        return switch (node) {
            case InnerNode inner -> {
                var all = new ArrayList<String>();
                inner.children().forEach(child -> all.add(text(child)));
                yield inner.schema().name().local() + all;
            }
            case LeafNode leaf -> leaf.schema().name().local() + "=" + leaf.value();
            case LeafListNode list -> {
                var all = new ArrayList<String>();
                list.values().forEach(all::add);
                yield list.schema().name().local() + all;
            }
            default -> throw new AssertionError(node);
        };
    }

    private void announce(String contentId, String... capabilities) throws IOException {
        new Announcement(contentId, List.of(capabilities)).replace(directory.resolve("announced"), events);
    }

    @Test
    void theFirstRunHasNothingToTell() throws IOException {
        announce("1", "urn:a");
        assertEquals(List.of(), published);
    }

    @Test
    void aRunWithTheSameModulesHasNothingToTell() throws IOException {
        announce("1", "urn:a");
        announce("1", "urn:a");
        assertEquals(List.of(), published);
    }

    @Test
    void otherModulesAreAnotherLibrary() throws IOException {
        announce("1", "urn:a");
        announce("2", "urn:a");
        assertEquals(
                List.of("yang-library-update[content-id=2]", "yang-library-change[module-set-id=2]"), published);
    }

    @Test
    void capabilitiesAreAddedDeletedAndModified() throws IOException {
        announce("1", "urn:a", "urn:b?x=1", "urn:c");
        announce("1", "urn:b?x=2", "urn:c", "urn:d");
        assertEquals(
                List.of("netconf-capability-change[changed-by[server=], added-capability[urn:d], "
                        + "deleted-capability[urn:a], modified-capability[urn:b?x=2]]"),
                published);
    }
}
