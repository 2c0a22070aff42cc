package org.opennfx.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Screens;
import org.opennfx.server.monitoring.ServedDatastores;
import org.opennfx.server.monitoring.ServedModules;

/**
 * What is made of the models of the NFX device alone, and is the same for all devices of a process. Safe for any thread.
 *
 * @param served what is said of the modules, as it was asked for
 */
record NfxModel(
        XPathModel expressions,
        Checker checker,
        SetGrammar grammar,
        CommandTable commands,
        Screens screens,
        Map<ServedDatastores, ServedModules> served) {
    static NfxModel load() {
        var expressions = new XPathModel(DeviceSchema.load());
        return new NfxModel(
                expressions,
                new Checker(expressions),
                new SetGrammar(),
                new CommandTable(expressions.schema()),
                new Screens(),
                new ConcurrentHashMap<>());
    }

    ServedModules modules(ServedDatastores datastores) {
        return served.computeIfAbsent(datastores, known -> new ServedModules(schema(), known));
    }

    Schema schema() {
        return expressions.schema();
    }
}
