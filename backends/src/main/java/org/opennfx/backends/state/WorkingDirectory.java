package org.opennfx.backends.state;

import java.util.function.Function;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * Where relative paths begin. Scripts ask for it and set it, before they work on files; it is the same one for all.
 *
 * @param wanted the directory that the input asks for
 */
record WorkingDirectory(String local, Function<InnerNode, DevicePath> wanted) implements RpcHandler {
    static WorkingDirectory shown() {
        return new WorkingDirectory("get-cli-working-directory", _ -> DevicePath.HOME);
    }

    static WorkingDirectory chosen() {
        return new WorkingDirectory(
                "set-cli-working-directory", input -> DevicePath.of(input.leaf("directory").orElseThrow()));
    }

    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        requireHome(wanted.apply(call.input()));
        return TreeBuilder.container(
                call.output(), output -> output.container("cli", cli -> cli.leaf("working-directory", DevicePath.HOME)));
    }

    private static void requireHome(DevicePath wanted) {
        if (!wanted.equals(DevicePath.HOME)) {
            throw RpcError.application(
                            ErrorTag.INVALID_VALUE, wanted + ": relative paths begin in " + DevicePath.HOME + ", for every session")
                    .asException();
        }
    }
}
