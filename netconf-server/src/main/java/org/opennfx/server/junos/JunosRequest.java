package org.opennfx.server.junos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.Selection;

/** What a client of Junos asks for, read and well-formed, but not looked at any further. */
sealed interface JunosRequest {
    /**
     * A configuration, or a part of it.
     *
     * @param changed whether to say which nodes are not as they are running
     */
    record GetConfiguration(DatastoreName database, Form form, Selection selection, Inherit inherit, boolean changed) implements JunosRequest {}

    /** What is running, or a part of it, as the command line shows it. */
    record ShowConfiguration(InstancePath path, Wanted wanted) implements JunosRequest {}

    /**
     * What makes the candidate differ from a configuration that once was running.
     *
     * @param rollback 0 for what is running
     */
    record Compare(int rollback) implements JunosRequest {}

    /**
     * An edit of the candidate.
     *
     * @param hasLines whether it was read from lines, which people count; an element has only those of its message
     */
    record Load(List<EditNode> edit, boolean hasLines) implements JunosRequest {
        public Load {
            edit = List.copyOf(edit);
        }
    }

    /** An edit of the candidate that is in a file. */
    record LoadFile(ConfigSource.File file, Form form, LoadAction action) implements JunosRequest {}

    /** A configuration that once was running becomes the candidate. */
    record LoadRollback(int number) implements JunosRequest {}

    /** The rescue configuration becomes the candidate. */
    record LoadRescue() implements JunosRequest {}

    /** @param confirmed the time after which it is undone */
    record Commit(Optional<String> log, Optional<Duration> confirmed) implements JunosRequest {}

    /** @param time in the words of {@link org.opennfx.server.operations.AtTime} */
    record CommitAt(String time, Optional<String> log) implements JunosRequest {}

    record CommitCheck() implements JunosRequest {}

    record Lock() implements JunosRequest {}

    record Unlock() implements JunosRequest {}

    record OpenPrivate() implements JunosRequest {}

    record Close() implements JunosRequest {}

    /** A command of the model. */
    record Invoke(RpcSchema rpc, List<EditNode> input, Wanted wanted) implements JunosRequest {
        public Invoke {
            input = List.copyOf(input);
        }
    }
}
