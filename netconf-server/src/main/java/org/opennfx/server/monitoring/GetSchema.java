package org.opennfx.server.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.codec.YinWriter;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** Hands out modules and submodules as YANG and as YIN (RFC 6022 3.1). */
final class GetSchema implements RpcHandler {
    private final Schema schema;
    private final List<YangText> texts;
    /** Written when they are first asked for; that two threads may both write them does no harm. */
    private volatile @Nullable Map<String, String> yin;

    GetSchema(Schema schema, List<YangText> texts) {
        this.schema = schema;
        this.texts = texts;
    }

    @Override
    public NodeName rpc() {
        return new NodeName(NetconfState.MODULE, NetconfState.NAMESPACE, "get-schema");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var identifier = call.input().leaf("identifier").orElseThrow();
        var text = find(identifier, call.input().leaf("version"), call.input().leaf("format").orElse(NetconfState.YANG));
        return TreeBuilder.container(call.output(), output -> output.any("data", new AnyContent.Xml(escaped(text))));
    }

    private String find(String identifier, Optional<String> version, String format) {
        return texts.stream()
                .filter(text -> text.identifier().equals(identifier))
                .filter(text -> version.isEmpty() || version.get().equals(text.version()))
                .findAny()
                .flatMap(text -> in(format, text))
                .orElseThrow(() -> RpcError.application(
                                ErrorTag.INVALID_VALUE,
                                "no schema " + identifier + version.map(each -> " " + each).orElse("") + " in format " + format)
                        .asException());
    }

    private Optional<String> in(String format, YangText text) {
        return switch (format) {
            case NetconfState.YANG -> Optional.of(read(text));
            case NetconfState.YIN -> Optional.ofNullable(yin().get(text.identifier()));
            default -> Optional.empty();
        };
    }

    private Map<String, String> yin() {
        var known = yin;
        if (known == null) {
            known = YinWriter.all(schema);
            yin = known;
        }
        return known;
    }

    private static String read(YangText text) {
        try {
            return text.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
