package org.opennfx.backends.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.path.InstancePath;

/**
 * Boots guests, some at a time where the host can. That the host cannot run one now is not a failure of the step: the domain stays
 * shut off and says why.
 */
sealed interface BootStep extends HostStep permits StartDomains, StartDueDomains {
    Guests guests();

    /** In the order in which they are begun; never none. */
    Collection<String> domains();

    @Override
    default String describe() {
        return (domains().size() == 1 ? "start domain " : "start domains ") + String.join(", ", domains());
    }

    /** Of several, a failure itself says which it is about. */
    @Override
    default Optional<InstancePath> cause() {
        return domains().stream().findFirst().filter(_ -> domains().size() == 1).map(NfxPath::vnf);
    }

    @Override
    default List<RpcError> warnings() {
        return domains().stream().flatMap(domain -> warning(domain).stream()).toList();
    }

    private Optional<RpcError> warning(String domain) {
        return guests().failures().find(domain).map(why -> RpcError.application(
                        ErrorTag.OPERATION_FAILED, "VNF " + domain + " cannot be started: " + why)
                .at(NfxPath.vnf(domain)));
    }

    @Override
    default void apply() throws HostException {
        guests().each(domains(), guests()::boot);
    }
}
