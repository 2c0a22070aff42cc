package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.store.Intention;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.ConfigFiles;
import org.opennfx.server.operations.OperationalDatastore;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.SessionLimits;
import org.opennfx.server.operations.SessionRegistry;
import org.opennfx.server.transport.Peer;
import org.opennfx.yang.YangModules;

class DataReadsTest {
    private static final Peer ROOT = new Peer("root", "127.0.0.1");

    @TempDir
    private Path directory;

    private final AtomicInteger asked = new AtomicInteger();
    private Datastore datastore;
    private Operations operations;

    @BeforeEach
    void start() throws IOException {
        var standard = YangModules.standard().stream().map(YangModules::resource);
        var modules = ModuleSet.of(Stream.concat(standard, Stream.of(RestconfLab.module("example-kinds"))).toList());
        var schema = Schema.load(modules.importOnly(YangModules.importOnly()).features(YangModules.features()));
        var model = new XPathModel(schema);
        datastore = Datastore.open(DatastoreOptions.of(ContainerNode.empty(schema.root()), new ConstraintValidator(new Checker(model))));
        var operational = new OperationalDatastore(schema, datastore::running, datastore::intended);
        operational.add(List.of(_ -> {
            asked.incrementAndGet();
            return List.of();
        }));
        var access = new AccessControl(new AccessPolicy(schema, List.of(), datastore::running), Subject::recovery, Intention.LITERAL);
        operations = new Operations(
                model,
                datastore,
                operational,
                access,
                List.of(),
                List.of(),
                new SessionRegistry(SessionLimits.DEFAULT, InstantSource.system()),
                new ConfigFiles(directory, schema),
                new DeviceKey(directory.resolve("key"), new SecureRandom()));
    }

    @AfterEach
    void stop() throws IOException {
        datastore.close();
    }

    @Test
    void whoReadsConfigurationDoesNotWaitForState() {
        assertThrows(Refusal.class, () -> get("/data/example-kinds:motto", ""));
        assertEquals(200, get("/data/example-kinds:kinds", "content=config"));
        assertEquals(0, asked.get());
        assertEquals(200, get("/data/example-kinds:kinds", ""));
        assertEquals(1, asked.get());
    }

    private int get(String path, String query) {
        var request = new HttpRequest("GET", path, query, _ -> Optional.empty(), InputStream.nullInputStream(), Optional.empty());
        var exchange = new Exchange(request, operations.unlisted(ROOT, "restconf"), Encoding.JSON);
        var target = new ResourceReader(operations.schema(), operations.resources().datastores(), List.of()).read(path);
        return new DataReads(operations.schema(), operations.resources()).get(exchange, (Resource.Data) target).status();
    }
}
