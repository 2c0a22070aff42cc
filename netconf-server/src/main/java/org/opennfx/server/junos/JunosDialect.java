package org.opennfx.server.junos;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.commands.Screens;
import org.opennfx.server.netconf.Dialect;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.RescueConfiguration;
import org.opennfx.server.operations.Session;

/** The XML API of Junos, as a session speaks it. */
public final class JunosDialect implements Dialect {
    private final Set<String> operationNames;
    private final RequestReader requests;
    private final JunosOperations operations;
    private final ErrorElements errors;

    /**
     * @param grammar of the device, which is worked out once for all its sessions
     * @param commands of the device
     * @param screens of what the commands answer
     */
    public JunosDialect(
            Operations operations,
            Session session,
            RescueConfiguration rescue,
            SetGrammar grammar,
            CommandTable commands,
            Screens screens,
            JunosManner manner) {
        var schema = operations.schema();
        this.operationNames = JunosNames.operations(schema);
        var bodies = new LoadBodies(schema, grammar);
        this.requests = new RequestReader(schema, grammar, commands, bodies);
        this.errors = new ErrorElements(schema, grammar);
        this.operations = new JunosOperations(
                operations,
                session,
                rescue,
                new ConfigurationAnswers(schema, grammar),
                new CommandAnswers(new CommandForms(schema, screens)),
                errors,
                bodies,
                manner);
    }

    /** What the hello says of it. */
    public static List<String> capabilities() {
        return JunosNames.CAPABILITIES;
    }

    @Override
    public XMLStreamReader translated(XMLStreamReader message) {
        return IncomingNames.ofMessage(message, operationNames);
    }

    /** The device takes them, and the examples of its handbooks are written so. */
    @Override
    public boolean isLax() {
        return true;
    }

    @Override
    public Optional<Supplier<Answer>> operation(XMLStreamReader reader) throws XMLStreamException {
        return requests.read(reader).map(request -> () -> answer(request));
    }

    private Answer answer(JunosRequest request) {
        try {
            return operations.execute(request);
        } catch (RpcException e) {
            return JunosReply.failed(out -> errors.write(out, ErrorElements.Severity.ERROR, e.errors()));
        }
    }
}
