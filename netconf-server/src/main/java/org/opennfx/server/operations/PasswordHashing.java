package org.opennfx.server.operations;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.server.access.PasswordHash;

/** Puts the hash of each plain-text password in an edit in its place, so that none ever enters a datastore. */
final class PasswordHashing {
    private final SecureRandom random;
    /** The leafs that hold the hash, by those that take the password. */
    private final Map<SchemaNode, LeafSchema> hashes = new HashMap<>();
    /** The nodes above these leafs: no others are looked into. */
    private final Set<SchemaNode> above = new HashSet<>();

    PasswordHashing(Schema schema, SecureRandom random) {
        this.random = random;
        collect(schema.root());
    }

    private boolean collect(InnerSchema parent) {
        var found = false;
        for (var child : parent.children()) {
            if (child instanceof InnerSchema inner) {
                found |= collect(inner);
            } else {
                var target = child.extension("nfx-cli", "hashed-into").flatMap(parent::child);
                target.ifPresent(hash -> hashes.put(child, (LeafSchema) hash));
                found |= target.isPresent();
            }
        }
        if (found) {
            above.add(parent);
        }
        return found;
    }

    List<EditNode> apply(List<EditNode> edit) {
        return edit.stream().map(this::apply).toList();
    }

    private EditNode apply(EditNode node) {
        return switch (node) {
            case EditNode.OfContainer it when above.contains(it.schema()) ->
                new EditNode.OfContainer(it.schema(), it.operation(), apply(it.children()), it.location());
            case EditNode.OfEntry it when above.contains(it.schema()) -> new EditNode.OfEntry(
                    it.schema(), it.key(), it.operation(), it.insert(), apply(it.children()), it.location());
            case EditNode.OfLeaf it when hashes.containsKey(it.schema()) -> hashed(it);
            default -> node;
        };
    }

    /** Who sets a password wants it whatever there was: what was stored is a hash, and not the leaf that he names. */
    private EditNode hashed(EditNode.OfLeaf password) {
        return new EditNode.OfLeaf(
                hashes.get(password.schema()),
                password.value().map(text -> PasswordHash.of(text, random).toString()),
                password.operation().map(given -> given == Operation.CREATE ? Operation.REPLACE : given),
                password.location());
    }
}
