package org.opennfx.backends.state;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;
import java.util.function.BiPredicate;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code file compare files}: the unified diff of two texts; nothing where they are the same. */
record FileCompare(FileContent files) implements RpcHandler {
    /** Of a file: two that have nothing in common take as many steps as the square of it. */
    private static final int MOST_LINES = 10_000;

    /** Lines around a change. */
    private static final int CONTEXT = 3;

    @Override
    public NodeName rpc() {
        return NfxPath.name("file-compare");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var from = call.input().leaf("from-file").orElseThrow();
        var to = call.input().leaf("to-file").orElseThrow();
        BiPredicate<String, String> same = call.input().has("ignore-white-space")
                ? (one, other) -> condensed(one).equals(condensed(other))
                : String::equals;
        var before = lines(from);
        var changes = DiffUtils.diff(before, lines(to), LineDiff.by(same));
        var lines = UnifiedDiffUtils.generateUnifiedDiff(from, to, before, changes, CONTEXT);
        return TreeBuilder.container(call.output(), output -> {
            if (!lines.isEmpty()) {
                output.leaf("output", String.join("\n", lines));
            }
        });
    }

    private List<String> lines(String path) {
        var text = FileContent.text(files.bytes(path)).orElseThrow(() -> RpcError.application(
                        ErrorTag.INVALID_VALUE, path + ": not a text").asException());
        var lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            throw RpcError.application(ErrorTag.TOO_BIG, path + ": more than " + MOST_LINES + " lines").asException();
        }
        return lines;
    }

    private static String condensed(String line) {
        return line.replaceAll("\\s+", " ").strip();
    }
}
