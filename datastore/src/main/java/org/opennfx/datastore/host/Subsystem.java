package org.opennfx.datastore.host;

import java.util.List;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * A part of the machine that running configures: the hypervisor, the virtual switch, the switch ports. Commit,
 * rollback, start-up and drift repair all go through {@link #plan}, so there is one way from any host to any
 * configuration.
 */
public interface Subsystem {
    /** For logs and errors: {@code libvirt}. */
    String name();

    /**
     * What YANG cannot say: whether the platform can carry this configuration. Called by many threads at once.
     *
     * @param candidate the content of the datastore, valid by its schema
     * @return every error, each with its path; empty where the platform can
     */
    List<RpcError> check(ContainerNode candidate);

    /**
     * As {@link #check(ContainerNode)}, for a commit: what has changed outside of the configuration, such as a file that
     * is gone, is held only against the parts that the commit changes. Nothing else could be committed otherwise.
     *
     * @param running what the candidate is to follow
     */
    default List<RpcError> check(ContainerNode running, ContainerNode candidate) {
        return check(candidate);
    }

    /**
     * What whoever commits should know of a configuration that can be had. Called by many threads at once, as {@link #check} is, for a
     * commit and for a check. Where nobody may see the warning, the log or an alarm has to say the same.
     *
     * @param running what the candidate is to follow; there are warnings of what is different only
     */
    default List<RpcError> warnings(ContainerNode running, ContainerNode candidate) {
        return List.of();
    }

    /**
     * Observes the host and says what to do; changes nothing. Called by one thread at a time, which carries the plan
     * out before the next call.
     *
     * @param desired the content of the datastore, checked
     * @throws HostException the host cannot be observed
     */
    Plan plan(ContainerNode desired) throws HostException;

    /**
     * Steps have been carried out, or undone; what the machine does now stands until the next plan. Called by the thread that
     * did it, for all subsystems of which one had steps.
     */
    default void settled() {}
}
