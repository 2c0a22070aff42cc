package org.opennfx.server.operations;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.access.PasswordHash;

/**
 * Puts in the place of each secret in an edit what is stored of it, so that none ever enters a datastore in plain: the hash of
 * a password that is only compared, and what the key of the device makes of those that have to be sent.
 */
final class StoredSecrets {
    private final DeviceKey key;
    private final SecureRandom random;
    /** The leafs that hold the hash, by those that take the password. */
    private final Map<SchemaNode, LeafSchema> hashes = new HashMap<>();
    /** The nodes above these leafs: no others are looked into. */
    private final Set<SchemaNode> above = new HashSet<>();
    /** The leafs that are stored encrypted. */
    private final Set<SchemaNode> encrypted = new HashSet<>();

    StoredSecrets(Schema schema, DeviceKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
        collect(schema.root());
    }

    private boolean collect(InnerSchema parent) {
        var found = false;
        for (var child : parent.children()) {
            found |= child instanceof InnerSchema inner ? collect(inner) : isSecret(parent, child);
        }
        if (found) {
            above.add(parent);
        }
        return found;
    }

    private boolean isSecret(InnerSchema parent, SchemaNode child) {
        child.extension("nfx-cli", "hashed-into")
                .flatMap(parent::child)
                .ifPresent(hash -> hashes.put(child, (LeafSchema) hash));
        if (child.extension("nfx-cli", "encrypted").isPresent()) {
            encrypted.add(child);
        }
        return hashes.containsKey(child) || encrypted.contains(child);
    }

    List<EditNode> apply(List<EditNode> edit) {
        return edit.stream().map(this::apply).toList();
    }

    /** A content as it is stored: one that an earlier version has stored has secrets in plain. The same object where it has none. */
    ContainerNode apply(ContainerNode root) {
        return (ContainerNode) inside(root);
    }

    private InnerNode inside(InnerNode node) {
        var result = node;
        for (var child : node.children()) {
            var stored = child(child);
            result = stored == child ? result : result.with(stored);
        }
        return result;
    }

    private DataNode child(DataNode node) {
        return switch (node) {
            case InnerNode inner when above.contains(inner.schema()) -> inside(inner);
            case ListNode list when above.contains(list.schema()) -> {
                var entries = list.entries();
                for (var entry : list.entries()) {
                    var stored = (ListEntry) inside(entry);
                    entries = stored == entry ? entries : entries.with(entry.key(), stored);
                }
                yield entries == list.entries() ? list : list.with(entries);
            }
            case LeafNode leaf when encrypted.contains(leaf.schema()) && !DeviceKey.isMarked(leaf.value()) ->
                new LeafNode(leaf.schema(), encrypted(leaf.value()));
            default -> node;
        };
    }

    private EditNode apply(EditNode node) {
        return switch (node) {
            case EditNode.OfContainer it when above.contains(it.schema()) ->
                new EditNode.OfContainer(it.schema(), it.operation(), apply(it.children()), it.location());
            case EditNode.OfEntry it when above.contains(it.schema()) -> new EditNode.OfEntry(
                    it.schema(), it.key(), it.operation(), it.insert(), apply(it.children()), it.location());
            case EditNode.OfLeaf it when hashes.containsKey(it.schema()) -> hashed(it);
            case EditNode.OfLeaf it when encrypted.contains(it.schema()) -> new EditNode.OfLeaf(
                    it.schema(), it.value().map(this::encrypted), it.operation(), it.location());
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

    /** What is encrypted already may be of another device, and is kept: whoever uses it says so then. */
    private String encrypted(String secret) {
        if (DeviceKey.isEncrypted(secret)) {
            return secret;
        }
        if (DeviceKey.isMarked(secret)) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, "what starts with $8$ has to be an encrypted secret as a whole")
                    .asException();
        }
        try {
            return key.encrypt(secret);
        } catch (IOException e) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "secrets cannot be encrypted: " + e.getMessage()).asException();
        }
    }
}
