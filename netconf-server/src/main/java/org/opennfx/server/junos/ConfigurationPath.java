package org.opennfx.server.junos;

import java.util.List;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.Naming;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.StatementCompletion;
import org.opennfx.datastore.codec.StatementKind;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.line.Words;

/** The part of a configuration that words lead to, as in {@code show configuration vlans v10}. They may be cut short. */
record ConfigurationPath(Schema schema, SetGrammar grammar) {
    /**
     * @throws org.opennfx.datastore.error.RpcException where there can be nothing of that name
     * @throws org.opennfx.server.line.CommandProblem a word is missing
     */
    InstancePath of(Words words) {
        var top = ConfigurationTop.schema(schema);
        var following = new StatementCompletion(grammar, top, _ -> List.of())
                .following(StatementKind.NODE, Level.TOP, words.asTyped(), ContainerNode.empty(schema.root()));
        if (following.wrong().isPresent()) {
            throw following.wrong().get().problem().asException();
        }
        return new SetReader(grammar, top, Level.TOP, Naming.CUT_SHORT)
                .path(words.asTyped())
                .orElseThrow(() -> words.problem(words.size(), "syntax error, expecting <statement>."));
    }
}
