package org.opennfx.backends.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.datastore.host.HostException;

/** What the planner relies on, whichever host-os switch it is. */
public abstract class HostSwitchContract {
    private static final BridgePort ACCESS = port("vrtr1_eth3", new BridgeVlans.Tag(new VlanId(100)));
    private static final BridgePort TRUNK = port("vsrx_eth2", new BridgeVlans.Trunks(
            VlanIds.of(new VlanId(100), new VlanId(300)), Optional.of(new VlanId(7))));

    /** A switch without ports. */
    protected abstract HostSwitch hostSwitch();

    private static BridgePort port(String name, BridgeVlans vlans) {
        return new BridgePort(name, BridgePort.Type.VHOST_USER, vlans, 1500);
    }

    private void transact(BridgeChange... changes) throws HostException {
        hostSwitch().transact(List.of(changes));
    }

    @Test
    void portsAreListedByName() throws HostException {
        transact(new BridgeChange.Put(TRUNK), new BridgeChange.Put(ACCESS));
        assertEquals(List.of(ACCESS, TRUNK), hostSwitch().ports());
    }

    @Test
    void portIsChangedInPlace() throws HostException {
        var moved = port("vrtr1_eth3", new BridgeVlans.Tag(new VlanId(200)));
        transact(new BridgeChange.Put(ACCESS));
        transact(new BridgeChange.Put(moved));
        assertEquals(List.of(moved), hostSwitch().ports());
    }

    @Test
    void changesThatAreThereAreNoError() throws HostException {
        transact(new BridgeChange.Put(ACCESS));
        transact(new BridgeChange.Put(ACCESS), new BridgeChange.Remove("none"));
        assertEquals(List.of(ACCESS), hostSwitch().ports());
    }

    @Test
    void transactionIsDoneAsAWholeOrNotAtAll() throws HostException {
        transact(new BridgeChange.Put(ACCESS));
        assertThrows(HostException.class, () -> transact(
                new BridgeChange.Remove("vrtr1_eth3"), new BridgeChange.Put(port("", new BridgeVlans.Every()))));
        assertEquals(List.of(ACCESS), hostSwitch().ports());
    }
}
