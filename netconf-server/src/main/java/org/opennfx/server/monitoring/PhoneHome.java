package org.opennfx.server.monitoring;

import java.util.Optional;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show phone-home}. A server can be configured, but nothing is ever fetched from it, which the answer says. */
public record PhoneHome(Datastore datastore) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-phone-home");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var status = server().map(server -> "Server not contacted: " + server).orElse("Not configured");
        return TreeBuilder.container(call.output(), output -> output.container("phc-status", page ->
                page.leaf("phc-cloudx-status", status).leaf("phc-cloudx-led-status", "off")));
    }

    private Optional<String> server() {
        return ConfigurationTop.system(datastore.intended())
                .flatMap(system -> system.container("phone-home"))
                .flatMap(phoneHome -> phoneHome.leaf("server"));
    }
}
