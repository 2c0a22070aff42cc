package org.opennfx.server.junos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.Selection;

/** What a client of Junos asks for, read and well-formed, but not looked at any further. */
sealed interface JunosRequest {
    record GetConfiguration(DatastoreName database, Form form, Selection selection) implements JunosRequest {}

    /** An edit of the candidate. */
    record Load(List<EditNode> edit) implements JunosRequest {
        public Load {
            edit = List.copyOf(edit);
        }
    }

    /** A configuration that is there already becomes the candidate. */
    record LoadStored(ConfigSource source) implements JunosRequest {}

    /** @param confirmed the time after which it is undone */
    record Commit(Optional<String> log, Optional<Duration> confirmed) implements JunosRequest {}

    record CommitCheck() implements JunosRequest {}

    record Lock() implements JunosRequest {}

    record Unlock() implements JunosRequest {}

    record OpenPrivate() implements JunosRequest {}

    record Close() implements JunosRequest {}

    /** A command of the model. */
    record Invoke(RpcSchema rpc, List<EditNode> input, Form form) implements JunosRequest {
        public Invoke {
            input = List.copyOf(input);
        }
    }
}
