package org.opennfx.backends;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.codec.XmlReader.Content;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.HostTurn;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.yang.YangModules;

/** An embedded host that is configured with documents and answers with documents. */
public final class Site {
    public static final Schema SCHEMA = DeviceSchema.load();

    private static final Caller CALLER = new Caller(1, "root", "test");

    public final TestHost host;

    public Site(Path state) {
        this(state, MachineModel.S2);
    }

    public Site(Path state, MachineModel model) {
        host = new TestHost(state, model);
    }

    /** The branch site, half a minute after its commit. */
    public static Site branch(Path state) {
        return branch(state, MachineModel.S2);
    }

    public static Site branch(Path state, MachineModel model) {
        var site = new Site(state, model);
        site.commit(example("examples/good/branch-site.xml"));
        site.host.clock.advance(Duration.ofSeconds(30));
        return site;
    }

    public static ContainerNode example(String resource) {
        try (var in = YangModules.resource(resource).openStream()) {
            return tree(in, SCHEMA.root(), Content.CONFIGURATION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param children of {@code configuration}, as XML */
    public static ContainerNode configuration(String... children) {
        var document = "<configuration xmlns=\"urn:opennfx:nfx\">" + String.join("", children) + "</configuration>";
        return tree(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), SCHEMA.root(),
                Content.CONFIGURATION);
    }

    private static ContainerNode tree(InputStream document, ContainerSchema root, Content content) {
        try {
            var in = Xml.reader(document);
            in.nextTag();
            var reader = new XmlReader(SCHEMA, content);
            var nodes = content == Content.DATA ? reader.children(in, root) : List.of(reader.element(in, root));
            var result = EditEngine.create(root, nodes);
            if (!result.errors().isEmpty()) {
                throw new AssertionError(result.errors().toString());
            }
            return result.root();
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    public List<RpcError> check(ContainerNode configuration) {
        return host.embedded.subsystems().getFirst().check(configuration);
    }

    /** What a commit of {@code candidate} over {@code running} is refused for. */
    public List<RpcError> check(ContainerNode running, ContainerNode candidate) {
        return host.embedded.subsystems().getFirst().check(running, candidate);
    }

    public void commit(ContainerNode configuration) {
        try {
            if (!host.run(host.embedded.subsystems().getFirst().plan(configuration))) {
                throw new AssertionError("the plan failed");
            }
        } catch (HostException e) {
            throw new AssertionError(e);
        }
    }

    /** The answer to {@code <NAME>…</NAME>}, without the wrapping rpc-reply. */
    public String rpc(String request) {
        return rpc(request, HostTurn.ALONE);
    }

    /** As {@link #rpc(String)}, where others change the host as well. */
    public String rpc(String request, HostTurn turn) {
        var name = request.replaceAll("(?s)^<([a-z0-9-]+).*", "$1");
        var schema = SCHEMA.rpc(NfxPath.name(name)).orElseThrow();
        var input = tree(new ByteArrayInputStream(request.getBytes(StandardCharsets.UTF_8)), schema.input(),
                Content.DATA);
        var handler = host.embedded.rpcHandlers().stream()
                .filter(each -> each.rpc().equals(schema.name())).findFirst().orElseThrow();
        return xml(handler.invoke(new RpcCall(input, CALLER, schema.output(), turn)).children());
    }

    public String state() {
        return host.embedded.stateProviders().stream()
                .map(provider -> xml(provider.state(SCHEMA)))
                .collect(Collectors.joining("\n"));
    }

    private static String xml(Iterable<DataNode> nodes) {
        if (!nodes.iterator().hasNext()) {
            return "";
        }
        try {
            var text = new StringWriter();
            var out = Xml.writer(text);
            var writer = XmlWriter.indented(SCHEMA, out);
            for (var node : nodes) {
                writer.node(node);
            }
            // only what follows an empty element closes it
            out.writeEndDocument();
            out.flush();
            return text.toString().strip();
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }
}
