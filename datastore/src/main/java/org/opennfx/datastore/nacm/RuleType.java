package org.opennfx.datastore.nacm;

import java.util.Optional;
import org.opennfx.datastore.path.NodeName;

/** The choice rule-type: what kind of request a rule is about, and which of them. */
public sealed interface RuleType {
    /** Every request: the rule has no rule-type. */
    record Any() implements RuleType {}

    /**
     * @param rpc the operation's name; empty for every operation
     */
    record ProtocolOperation(Optional<String> rpc) implements RuleType {}

    /**
     * @param event the notification's name; empty for every notification
     */
    record Notification(Optional<String> event) implements RuleType {}

    /**
     * A data node and all below it.
     *
     * @param path a node-instance-identifier with module names as prefixes
     */
    record DataNode(String path) implements RuleType {}

    /**
     * Statements of a configuration. What it permits does not show what a model hides.
     *
     * @param module the name of the module of the container
     * @param container the name of a container at the top, which has the configuration
     */
    record Statements(String module, String container, StatementExpression expression) implements RuleType {}

    /** Whether a rule of this type can be about an operation of this name. */
    default boolean coversOperation(NodeName operation) {
        return switch (this) {
            case Any _ -> true;
            case ProtocolOperation(var rpc) -> rpc.isEmpty() || rpc.get().equals(operation.local());
            case Notification _, DataNode _, Statements _ -> false;
        };
    }

    /** Whether a rule of this type can be about a notification of this name that is tied to no data node. */
    default boolean coversNotification(NodeName notification) {
        return switch (this) {
            case Any _ -> true;
            case Notification(var event) -> event.isEmpty() || event.get().equals(notification.local());
            case ProtocolOperation _, DataNode _, Statements _ -> false;
        };
    }
}
