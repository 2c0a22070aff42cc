package org.opennfx.server.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.nacm.Denials;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.nacm.SubjectAccess;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.ChangeGuard;
import org.opennfx.datastore.store.Intention;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.UserClass;

/**
 * Decides what a user may do and see (RFC 8341). Asked at every operation, so that a change of the configuration counts at
 * once, and by the datastore at every change. Counts what it denies.
 */
public final class AccessControl implements ChangeGuard {
    private static final InstancePath RPC = InstancePath.ROOT.node(netconf("rpc"));

    private final AccessPolicy policy;
    private final Function<String, Subject> subjects;
    private final Intention intention;
    private final Denials denials = new Denials();

    /**
     * @param subjects tells of a user the groups that he is in, and whether his are recovery sessions
     * @param intention what is meant by a configuration: who changes that has to be allowed to
     */
    public AccessControl(AccessPolicy policy, Function<String, Subject> subjects, Intention intention) {
        this.policy = policy;
        this.subjects = subjects;
        this.intention = intention;
    }

    /** How often something was denied, and which rules match nothing. */
    public List<StateProvider> stateProviders() {
        return List.of(denials, policy.ruleState());
    }

    private SubjectAccess of(String user) {
        return policy.of(subjects.apply(user));
    }

    /** The name of one of the operations of RFC 6241. */
    static NodeName netconf(String operation) {
        return new NodeName("ietf-netconf", XmlNames.NETCONF, operation);
    }

    /** @throws RpcException access-denied where the user may not call this operation */
    public void require(String user, NodeName operation) {
        if (!of(user).mayInvoke(operation)) {
            denials.operation();
            throw denied(user + " may not invoke " + operation.local(), RPC.node(operation));
        }
    }

    /** Whether the user is a super-user by his class, or the one for recovery: no rule makes one. */
    boolean isSuperUser(String user) {
        var subject = subjects.apply(user);
        return subject.recovery() || subject.groups().contains(UserClass.SUPER_USER.toString());
    }

    /** Whether {@link #require} would let the user pass. */
    boolean mayInvoke(String user, NodeName operation) {
        return of(user).mayInvoke(operation);
    }

    /**
     * Lets a user invoke an action.
     *
     * @param at the data node that has the action
     * @throws RpcException access-denied where he may not read that node or not execute the action
     */
    public void requireAction(String user, InstancePath at, NodeName action) {
        var access = of(user);
        if (!access.mayInvoke(at, action)) {
            denials.operation();
            var error = denied(user + " may not invoke " + action.local(), at.node(action));
            throw access.mayRead(at) ? error : access.concealed(denied(error.getMessage(), at));
        }
    }

    private static RpcException denied(String message, InstancePath path) {
        return RpcError.application(ErrorTag.ACCESS_DENIED, message).at(path).asException();
    }

    /** The part of a datastore's content that the user may read; the same object where that is all of it. */
    public ContainerNode readable(String user, ContainerNode root) {
        return restriction(user).map(restriction -> restriction.apply(root)).orElse(root);
    }

    /** Whether the user may read a data node and what it is about, as {@link Intention#subject}, whether they are there or not. */
    public boolean mayRead(String user, InstancePath at) {
        return mayRead(of(user), at);
    }

    private boolean mayRead(SubjectAccess subject, InstancePath at) {
        var about = intention.subject(at);
        return subject.mayRead(at) && (about.equals(at) || mayRead(subject, about));
    }

    /** {@link #readable} for this user as he is now; empty where he may read everything. */
    public Optional<UnaryOperator<ContainerNode>> restriction(String user) {
        var subject = of(user);
        return subject.readsEverything()
                ? Optional.empty()
                : Optional.of(root -> intention.readable(subject.readable(root), path -> mayRead(subject, path)));
    }

    /** Whether the user may receive a notification; one that he may not is counted. */
    public boolean mayReceive(String user, NodeName notification) {
        return counted(of(user).mayReceive(notification));
    }

    /** As {@link #mayReceive(String, NodeName)} for a notification of a data node (RFC 7950 7.16). */
    public boolean mayReceive(String user, InstancePath at, NodeName notification) {
        return counted(of(user).mayReceive(at, notification));
    }

    private boolean counted(boolean received) {
        if (!received) {
            denials.notification();
        }
        return received;
    }

    /** @throws RpcException access-denied where the user may not create a data node, be it there or not */
    void requireCreatable(String user, InstancePath path) {
        try {
            of(user).requireCreatable(path);
        } catch (RpcException e) {
            denials.dataWrite();
            throw e;
        }
    }

    @Override
    public void admit(Caller caller, ContainerNode before, ContainerNode after) {
        if (caller.isServer()) {
            return;
        }
        var objections = objections(of(caller.user()), before, after);
        if (!objections.isEmpty()) {
            denials.dataWrite();
            throw new RpcException(objections);
        }
    }

    @Override
    public ContainerNode readable(Caller caller, ContainerNode content) {
        return caller.isServer() ? content : readable(caller.user(), content);
    }

    /** Who may write it as it is written may do so where he may write, too, what he means by it. */
    private List<RpcError> objections(SubjectAccess subject, ContainerNode before, ContainerNode after) {
        var written = subject.objections(before, after);
        var meantBefore = intention.of(before);
        var meantAfter = intention.of(after);
        var literal = meantBefore == before && meantAfter == after;
        return literal || !written.isEmpty() ? written : subject.objections(meantBefore, meantAfter);
    }

    /** The errors of an operation as the user may see them: none tells what he may not read. */
    public RpcException concealed(String user, RpcException failure) {
        return of(user).concealed(failure);
    }
}
