package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterTry;
import org.opennfx.backends.Site;
import org.opennfx.backends.TestHost;
import org.opennfx.backends.TryDirectory;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.plan.RandomSites;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;

/** Whatever is committed, the memory that is shown adds up to that of the machine. */
@Domain(RandomSites.class)
class MemoryAccountTest {
    private final TryDirectory state = TryDirectory.create();

    @AfterTry
    void removeState() throws IOException {
        state.close();
    }

    @Property(tries = 100)
    void memoryAddsUpAfterEveryCommit(
            @ForAll MachineModel model, @ForAll @Size(min = 1, max = 5) List<NfxConfiguration> commits) {
        var host = new TestHost(state.path().resolve("host"), model).withDisks(RandomSites.NAMES);
        for (var configuration : commits) {
            // one that asks for more huge pages than there are is refused
            host.run(host.plan(configuration));
            var shown = ((ContainerNode) host.embedded.stateProviders().getFirst().state(Site.SCHEMA).getFirst());
            var setAside = 0L;
            for (var pages : shown.container("host", "hugepages").orElseThrow().entries("page-size")) {
                assertEquals(number(pages, "used"), usersOf(pages), pages::toString);
                assertTrue(number(pages, "used") <= number(pages, "total"), pages::toString);
                assertEquals(number(pages, "total"), number(pages, "used") + number(pages, "free"));
                setAside += number(pages, "total") * PageSize.ofMebibytes(pages.leaf("name").orElseThrow()).kibibytes();
            }
            assertTrue(setAside <= model.hugepageMemoryKib());
            var memory = shown.container("host", "memory").orElseThrow();
            assertEquals(number(memory, "used"), model.systemMemoryKib() + setAside + ordinary(shown));
            assertTrue(number(memory, "used") <= number(memory, "total"), memory::toString);
        }
    }

    private static long number(InnerNode node, String leaf) {
        return Long.parseLong(node.leaf(leaf).orElseThrow());
    }

    private static long usersOf(InnerNode pages) {
        var sum = 0L;
        for (var user : pages.entries("user")) {
            sum += number(user, "used");
        }
        return sum;
    }

    /** What runs without huge pages; the system's own guests are part of the system. */
    private static long ordinary(ContainerNode shown) {
        var sum = 0L;
        for (var vnf : shown.container("vnfs").orElseThrow().entries("vnf")) {
            if (vnf.leaf("used-1g-hugepages").filter("0"::equals).isPresent()
                    && vnf.leaf("used-2m-hugepages").filter("0"::equals).isPresent()) {
                sum += number(vnf, "used-memory");
            }
        }
        return sum;
    }
}
