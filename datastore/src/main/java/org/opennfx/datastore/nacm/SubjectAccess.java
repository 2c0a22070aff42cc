package org.opennfx.datastore.nacm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** What one subject may do (RFC 8341 3.4). Immutable in effect, and safe for any thread. */
public final class SubjectAccess {
    private static final String NETCONF = "urn:ietf:params:xml:ns:netconf:base:1.0";
    private static final String REPLAY = "urn:ietf:params:xml:ns:netmod:notification";
    private static final Set<String> DENIED_BY_DEFAULT = Set.of("kill-session", "delete-config");
    private static final Set<String> ENDS_OF_REPLAY = Set.of("replayComplete", "notificationComplete");

    private final Schema schema;
    private final boolean unrestricted;
    private final List<Rule> rules;
    private final Defaults defaults;
    private final Conditions conditions;
    private final Map<AccessOperation, DataRules> dataRules = new EnumMap<>(AccessOperation.class);

    private SubjectAccess(
            Scopes scopes, boolean unrestricted, String user, List<Rule> rules, Defaults defaults, Conditions conditions) {
        this.schema = scopes.schema();
        this.unrestricted = unrestricted;
        this.rules = List.copyOf(rules);
        this.defaults = defaults;
        this.conditions = conditions;
        for (var operation : AccessOperation.values()) {
            dataRules.put(operation, DataRules.of(scopes, user, operation, rules, defaults.of(operation)));
        }
    }

    /** Of someone for whom no rule counts. */
    static SubjectAccess unrestricted(Scopes scopes, Subject subject, Conditions conditions) {
        return new SubjectAccess(
                scopes, true, subject.user(), List.of(), new Defaults(Action.PERMIT, Action.PERMIT, Action.PERMIT), conditions);
    }

    /** @param rules those of all rule-lists that hold for the subject, in order */
    static SubjectAccess by(Scopes scopes, Subject subject, List<Rule> rules, Defaults defaults, Conditions conditions) {
        return new SubjectAccess(scopes, false, subject.user(), rules, defaults, conditions);
    }

    /** Whether the subject may invoke a protocol operation (RFC 8341 3.4.4). */
    public boolean mayInvoke(NodeName operation) {
        if (unrestricted || isNetconf(operation, Set.of("close-session"))) {
            return true;
        }
        return rules.stream()
                .filter(rule -> rule.concerns(operation, AccessOperation.EXEC) && rule.type().coversOperation(operation))
                .findFirst()
                .map(rule -> rule.action().permits())
                .orElseGet(() -> !isDeniedByDefault(operation) && defaults.exec().permits());
    }

    private boolean isDeniedByDefault(NodeName operation) {
        return isNetconf(operation, DENIED_BY_DEFAULT)
                || schema.rpc(operation).filter(rpc -> Sensitivity.denies(rpc.extensions())).isPresent();
    }

    private static boolean isNetconf(NodeName operation, Set<String> names) {
        return operation.namespace().equals(NETCONF) && names.contains(operation.local());
    }

    /** Whether the subject may receive a notification that is tied to no data node (RFC 8341 3.4.6). */
    public boolean mayReceive(NodeName notification) {
        if (unrestricted
                || (notification.namespace().equals(REPLAY) && ENDS_OF_REPLAY.contains(notification.local()))) {
            return true;
        }
        return rules.stream()
                .filter(rule -> rule.concerns(notification, AccessOperation.READ)
                        && rule.type().coversNotification(notification))
                .findFirst()
                .map(rule -> rule.action().permits())
                .orElseGet(() -> !isSensitive(notification) && defaults.read().permits());
    }

    private boolean isSensitive(NodeName notification) {
        return schema.notification(notification).filter(it -> Sensitivity.denies(it.extensions())).isPresent();
    }

    /**
     * Whether the subject may invoke an action (RFC 7950 7.15): it takes the right to read all nodes on the way to it,
     * and to execute it (RFC 8341 3.1.3).
     *
     * @param at the data node that has the action
     */
    public boolean mayInvoke(InstancePath at, NodeName action) {
        return unrestricted || mayUse(at, action, AccessOperation.EXEC);
    }

    /**
     * Whether the subject may receive a notification that is tied to a data node: it takes the right to read all nodes on
     * the way to it, and itself (RFC 8341 3.1.3).
     *
     * @param at the data node that has the notification
     */
    public boolean mayReceive(InstancePath at, NodeName notification) {
        return unrestricted || mayUse(at, notification, AccessOperation.READ);
    }

    private boolean mayUse(InstancePath at, NodeName tied, AccessOperation operation) {
        return Trail.along(schema, at)
                .filter(trail -> mayRead(trail)
                        && rules(operation).permitsTied(trail, tied, Sensitivity.denies(trail.schema(), operation, tied)))
                .isPresent();
    }

    /** Whether the subject may read a data node, and thus all nodes on the way to it. */
    public boolean mayRead(InstancePath path) {
        return unrestricted || Trail.along(schema, path).filter(this::mayRead).isPresent();
    }

    private boolean mayRead(Trail trail) {
        for (var at = Optional.of(trail); at.isPresent() && !at.get().isRoot(); at = at.get().parent()) {
            if (!rules(AccessOperation.READ).permits(at.get())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Requires the right to create a data node, whether it is there or not, as making it would. A container without presence
     * takes none (RFC 7950 7.5.1).
     *
     * @throws RpcException access-denied, without what the subject may not read
     */
    public void requireCreatable(InstancePath path) {
        if (!unrestricted) {
            Trail.along(schema, path)
                    .flatMap(trail -> WriteCheck.objection(rules(AccessOperation.CREATE), trail, AccessOperation.CREATE))
                    .ifPresent(error -> {
                        throw concealed(error.asException());
                    });
        }
    }

    /** Whether nothing is hidden from the subject, whatever there is. */
    public boolean readsEverything() {
        return unrestricted;
    }

    /** The part of a datastore's content that the subject may read; the same object where that is all of it. */
    public ContainerNode readable(ContainerNode root) {
        return unrestricted ? root : ReadableView.of(root, rules(AccessOperation.READ), Trail.root(schema));
    }

    /**
     * What of a change the subject may not make (RFC 8341 3.2.5, 3.2.6, 3.2.8).
     *
     * @return an access-denied error for each node, with its path; empty where all of it is permitted
     */
    public List<RpcError> objections(ContainerNode before, ContainerNode after) {
        if (unrestricted) {
            return List.of();
        }
        return new WriteCheck(dataRules, conditions.excludedFrom(after)).check(before, after, Trail.root(schema));
    }

    /** The errors as the subject may see them: none tells what he may not read. */
    public RpcException concealed(RpcException failure) {
        var view = new ErrorView(schema, this::mayRead);
        return unrestricted ? failure : new RpcException(failure.errors().stream().map(view::of).distinct().toList());
    }

    private DataRules rules(AccessOperation operation) {
        return Objects.requireNonNull(dataRules.get(operation));
    }
}
