package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Operations on the database that are done all together or not at all (RFC 7047 5.2). */
final class OvsTransaction {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ObjectNode> operations = new ArrayList<>();
    private int inserted;

    private ObjectNode operation(String op, String table) {
        var operation = JSON.objectNode().put("op", op).put("table", table);
        operations.add(operation);
        return operation;
    }

    boolean isEmpty() {
        return operations.isEmpty();
    }

    int size() {
        return operations.size();
    }

    List<ObjectNode> operations() {
        return List.copyOf(operations);
    }

    /** Reads columns of all rows. */
    OvsTransaction select(String table, String... columns) {
        var names = JSON.arrayNode();
        List.of(columns).forEach(names::add);
        operation("select", table).set("where", JSON.arrayNode());
        operations.getLast().set("columns", names);
        return this;
    }

    /** @return a reference to the new row, for other operations of this transaction */
    ArrayNode insert(String table, ObjectNode row) {
        var name = "row" + inserted++;
        operation("insert", table).put("uuid-name", name).set("row", row);
        return OvsColumns.inserted(name);
    }

    OvsTransaction update(String table, String uuid, ObjectNode row) {
        var operation = operation("update", table);
        operation.set("where", condition("_uuid", OvsColumns.uuid(uuid)));
        operation.set("row", row);
        return this;
    }

    /** Adds to, or takes out of, a set of references. */
    OvsTransaction mutate(String table, JsonNode row, String column, String mutator, JsonNode reference) {
        return mutateWhere(table, condition("_uuid", row), column, mutator, OvsColumns.set(List.of(reference)));
    }

    /** Counts a number of the only row of a table up by one. */
    OvsTransaction increment(String table, String column) {
        return mutateWhere(table, JSON.arrayNode(), column, "+=", JSON.numberNode(1));
    }

    private OvsTransaction mutateWhere(String table, ArrayNode where, String column, String mutator, JsonNode value) {
        var operation = operation("mutate", table);
        operation.set("where", where);
        operation.set("mutations", JSON.arrayNode().add(JSON.arrayNode().add(column).add(mutator).add(value)));
        return this;
    }

    /** Waits until a number of the only row of a table is another. */
    OvsTransaction awaitOther(String table, String column, long value, long timeoutMillis) {
        var operation = operation("wait", table).put("timeout", timeoutMillis).put("until", "!=");
        operation.set("where", JSON.arrayNode());
        operation.set("columns", JSON.arrayNode().add(column));
        operation.set("rows", JSON.arrayNode().add(JSON.objectNode().put(column, value)));
        return this;
    }

    private static ArrayNode condition(String column, JsonNode value) {
        return JSON.arrayNode().add(JSON.arrayNode().add(column).add("==").add(value));
    }
}
