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

/**
 * A password at a start where nobody can log in yet.
 *
 * @param origin where it comes from, for messages about it
 */
record FirstPassword(String text, String origin) {
    private static final List<String> CONTAINERS = List.of("configuration", "system", "root-authentication");
    private static final String LEAF = "plain-text-password-value";
    /** Without those that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 20;

    /**
     * Takes the password from the file, or makes one and writes it to the terminal, where it is seen this once.
     *
     * @param user whose password it is
     * @throws IOException where the file cannot be read
     */
    static FirstPassword choose(Optional<Path> file, String user, PrintStream terminal) throws IOException {
        if (file.isPresent()) {
            return new FirstPassword(firstLine(file.get()), file.get().toString());
        }
        var password = random();
        terminal.println("password of " + user + ", shown only now: " + password);
        return new FirstPassword(password, "the random password");
    }

    /** It is a secret. */
    @Override
    public String toString() {
        return "FirstPassword[" + origin + "]";
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

    /**
     * The edit that makes it root's on the NFX device.
     *
     * @throws IOException it is no password that the device takes
     */
    List<EditNode> edit(Schema schema) throws IOException {
        var parent = schema.root();
        var path = new ArrayList<ContainerSchema>();
        for (var name : CONTAINERS) {
            parent = (ContainerSchema) parent.childByModule("nfx", name).orElseThrow();
            path.add(parent);
        }
        var leaf = (LeafSchema) parent.child(LEAF).orElseThrow();
        EditNode edit = new EditNode.OfLeaf(leaf, Optional.of(checked(leaf)), Optional.empty(), Location.UNKNOWN);
        for (var container : path.reversed()) {
            edit = new EditNode.OfContainer(container, Optional.empty(), List.of(edit), Location.UNKNOWN);
        }
        return List.of(edit);
    }

    private String checked(LeafSchema leaf) throws IOException {
        try {
            return leaf.type().parse(text, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new IOException(origin + ": " + e.getMessage(), e);
        }
    }
}
