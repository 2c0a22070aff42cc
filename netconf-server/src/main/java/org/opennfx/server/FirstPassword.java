package org.opennfx.server;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/** Root's password at a start where nobody can log in yet. */
final class FirstPassword {
    private static final List<String> CONTAINERS = List.of("configuration", "system", "root-authentication");
    private static final String LEAF = "plain-text-password-value";
    /** Without those that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    private FirstPassword() {}

    /**
     * Takes the password from the file, or makes one and writes it to the terminal, where it is seen this once.
     *
     * @return the edit that sets it
     * @throws IOException where the file cannot be read, or its first line is no password
     */
    static List<EditNode> choose(Optional<Path> file, PrintStream terminal, Schema schema) throws IOException {
        if (file.isPresent()) {
            return edit(firstLine(file.get()), file.get().toString(), schema);
        }
        var password = random();
        terminal.println("password of root, shown only now: " + password);
        return edit(password, "the random password", schema);
    }

    private static String firstLine(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            return Objects.requireNonNullElse(lines.readLine(), "").strip();
        } catch (IOException e) {
            throw new UnreadableFile("the password file", file, e);
        }
    }

    private static String random() {
        var text = new StringBuilder();
        new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).forEach(at -> text.append(ALPHABET.charAt(at)));
        return text.toString();
    }

    private static List<EditNode> edit(String password, String origin, Schema schema) throws IOException {
        var parent = schema.root();
        var path = new ArrayList<ContainerSchema>();
        for (var name : CONTAINERS) {
            parent = (ContainerSchema) parent.childByModule("nfx", name).orElseThrow();
            path.add(parent);
        }
        var leaf = (LeafSchema) parent.child(LEAF).orElseThrow();
        EditNode edit = new EditNode.OfLeaf(leaf, Optional.of(checked(password, origin, leaf)), Optional.empty(), Location.UNKNOWN);
        for (var container : path.reversed()) {
            edit = new EditNode.OfContainer(container, Optional.empty(), List.of(edit), Location.UNKNOWN);
        }
        return List.of(edit);
    }

    private static String checked(String password, String origin, LeafSchema leaf) throws IOException {
        try {
            return leaf.type().parse(password, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new IOException(origin + ": " + e.getMessage(), e);
        }
    }
}
