package org.opennfx.datastore.nacm;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;

/** Finds in a schema what rules are about. How its statements are named is found once for all rules. Safe for any thread. */
final class Scopes {
    private final Schema schema;
    private final Map<SchemaNode, StatementNames> names = new ConcurrentHashMap<>();

    Scopes(Schema schema) {
        this.schema = schema;
    }

    Schema schema() {
        return schema;
    }

    /** All data nodes. */
    Scope everything() {
        return NodePath.everything(schema);
    }

    /** Empty for a rule about no data nodes, or about some that the schema does not have. */
    Optional<? extends Scope> of(Rule rule, AccessOperation operation) {
        return switch (rule.type()) {
            case RuleType.Any _ -> Optional.of(everything());
            case RuleType.DataNode(var text) -> NodePath.find(text, schema);
            case RuleType.Statements(var module, var container, var expression) ->
                schema.root().childByModule(module, container)
                        .map(top -> new StatementScope(names(top), expression, rule.action(), operation));
            case RuleType.ProtocolOperation _, RuleType.Notification _ -> Optional.empty();
        };
    }

    private StatementNames names(SchemaNode top) {
        return names.computeIfAbsent(top, _ -> new StatementNames(schema, (ContainerSchema) top));
    }
}
