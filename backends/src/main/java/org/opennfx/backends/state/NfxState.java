package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code container state}, drawn from one observation of the host. What does not answer is left out, and told in it. */
record NfxState(HostObserver observer, ImageState images) implements StateProvider {
    @Override
    public List<DataNode> state(Schema schema) {
        return StateContainer.of(schema, this::write);
    }

    private void write(TreeBuilder state) {
        var report = observer.observe();
        state.container("vnfs", vnfs -> VnfState.write(report, vnfs))
                .container("images", files -> images.write(report, files))
                .container("host", host -> MachineState.write(report, host))
                .container("management", management -> ManagementState.write(report.machine(), management))
                .container("host-switch", bridge -> BridgeState.write(report, bridge))
                .container("switch", switching -> report.switchEngine().given()
                        .ifPresent(panel -> SwitchState.write(panel, switching)));
    }
}
