package org.opennfx.server.access;

import java.util.List;
import java.util.function.Supplier;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.tree.ContainerNode;

/** Keeps a commit from locking everybody out: who could change the configuration before must not be the last one. */
public final class LoginCheck implements Subsystem {
    private final Supplier<Boolean> openNow;

    /**
     * @param openNow whether running lets a super-user log in; before the first one is set, nothing is asked for
     */
    public LoginCheck(Supplier<Boolean> openNow) {
        this.openNow = openNow;
    }

    @Override
    public String name() {
        return "login";
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        if (!openNow.get() || new ConfiguredAccounts(() -> candidate).haveSuperUser()) {
            return List.of();
        }
        return List.of(RpcError.application(ErrorTag.OPERATION_FAILED, "Missing mandatory statement: 'root-authentication'"
                        + ": after this commit no super-user could log in")
                .at(NfxPath.configuration("system")));
    }

    @Override
    public Plan plan(ContainerNode desired) {
        return new Plan(List.of());
    }
}
