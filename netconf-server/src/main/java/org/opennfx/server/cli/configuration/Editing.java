package org.opennfx.server.cli.configuration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.opennfx.datastore.codec.Following;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.Naming;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.StatementCompletion;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.cli.Screen;
import org.opennfx.server.commands.ReadableValues;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.operations.ConfigurationDatabase;
import org.opennfx.server.operations.Expanded;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/** What one user is editing, and where. */
final class Editing {
    static final String NOT_FOUND = "warning: statement not found";

    private final Session session;
    private final Operations operations;
    private final ConfigurationLanguage language;
    private final Access access;
    private final DatastoreName shown;
    private final Deque<Level> levels = new ArrayDeque<>();

    /** @param shown what is shown of it, and where words of statements are sought */
    Editing(Session session, Operations operations, ConfigurationLanguage language, Access access, DatastoreName shown) {
        this.session = session;
        this.operations = operations;
        this.language = language;
        this.access = access;
        this.shown = shown;
        levels.push(Level.TOP);
    }

    Session session() {
        return session;
    }

    Access access() {
        return access;
    }

    ConfigurationLanguage language() {
        return language;
    }

    Operations operations() {
        return operations;
    }

    ConfigurationDatabase database() {
        return operations.database();
    }

    /** Other sessions ask, too. */
    synchronized Level level() {
        return levels.getFirst();
    }

    synchronized void go(Level level) {
        levels.push(level);
    }

    /** Goes to the level from which this one was entered; to the top where that is forgotten. */
    synchronized void back() {
        levels.pop();
        if (levels.isEmpty()) {
            levels.push(Level.TOP);
        }
    }

    /** Goes up to a level, and forgets those on the way. */
    synchronized void leaveTo(Level level) {
        levels.clear();
        levels.push(level);
    }

    /** {@code [edit vlans v100]} */
    String banner() {
        return banner(level());
    }

    static String banner(Level level) {
        return ("[edit " + level).strip() + "]";
    }

    /** As far as the user may read it, from the root. */
    ContainerNode content() {
        return read(new ConfigSource.Stored(shown));
    }

    /** What stands above the whole of it. */
    List<String> heading(ContainerNode content) {
        return shown == DatastoreName.RUNNING
                ? Heading.committed(database().lastCommit(), content)
                : Heading.edited(database().lastEdit(session));
    }

    ContainerNode read(ConfigSource source) {
        return database().read(session, source, Selection.EVERYTHING);
    }

    /** What is meant by the candidate, with what groups give. */
    Expanded meant() {
        return database().expanded(session, new ConfigSource.Stored(shown), Selection.EVERYTHING, WithDefaults.EXPLICIT);
    }

    SetReader reader(Level at) {
        return new SetReader(language.grammar(), language.configuration(), at, Naming.CUT_SHORT);
    }

    Following following(StatementKind kind, Level at, String words) {
        return completion().following(kind, at, words, content());
    }

    private StatementCompletion completion() {
        return new StatementCompletion(language.grammar(), language.configuration(), this::known);
    }

    /** Values that are not in the configuration, as names of files. */
    private List<String> known(ValueSchema node) {
        if (!(node instanceof LeafSchema leaf)) {
            return List.of();
        }
        var before = leaf.extension("nfx-cli", "values-behind").orElse("");
        return new ReadableValues(operations, session).named(leaf).stream().map(value -> before + value).toList();
    }

    /** Does an edit, and tells what of it was not there. */
    void load(List<EditNode> edit, Screen screen) {
        database().load(session, edit).forEach(_ -> screen.message(NOT_FOUND));
    }
}
