package org.opennfx.server.junos;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.server.commands.CommandTable;
import org.opennfx.server.netconf.Filters;
import org.opennfx.server.view.Selection;

/** Reads the operations of Junos. */
final class RequestReader {
    static final int OLDEST = History.KEPT - 1;

    /** Of get-configuration on Junos; those that are about scripts and ranges of interfaces change nothing here. */
    private static final Set<String> ATTRIBUTES = Set.of(
            "changed", "commit-scripts", "compare", "database", "format", "groups", "inherit", "interface-ranges", "rollback");

    private static final int DEFAULT_MINUTES = 10;
    private static final int MOST_MINUTES = 65_535;

    private final Schema schema;
    private final LoadReader loads;
    private final CommandReader commands;

    RequestReader(Schema schema, SetGrammar grammar, CommandTable commands, LoadBodies bodies) {
        this.schema = schema;
        this.commands = new CommandReader(schema, grammar, commands);
        this.loads = new LoadReader(bodies);
    }

    /**
     * Reads an operation from its start tag to its end tag.
     *
     * @return empty where there is no such operation
     * @throws RpcException where it is wrong
     */
    Optional<JunosRequest> read(XMLStreamReader reader) throws XMLStreamException {
        return switch (reader.getLocalName()) {
            case "get-configuration" -> Optional.of(getConfiguration(reader));
            case "load-configuration" -> Optional.of(loads.read(reader));
            case "commit-configuration" -> Optional.of(commit(reader));
            case "lock-configuration" -> only(reader, new JunosRequest.Lock());
            case "unlock-configuration" -> only(reader, new JunosRequest.Unlock());
            case "open-configuration" -> Optional.of(open(reader));
            case "close-configuration" -> only(reader, new JunosRequest.Close());
            case "command" -> Optional.of(commandLine(reader));
            default -> rpc(reader);
        };
    }

    private static Optional<JunosRequest> only(XMLStreamReader reader, JunosRequest request) throws XMLStreamException {
        Parameters.read(reader, Set.of());
        return Optional.of(request);
    }

    private JunosRequest getConfiguration(XMLStreamReader reader) throws XMLStreamException {
        Parameters.requireNoAttributesBut(reader, ATTRIBUTES);
        if (attribute(reader, "compare").isPresent()) {
            return compare(reader);
        }
        if (attribute(reader, "rollback").isPresent()) {
            throw Parameters.bad(
                    ErrorTag.INVALID_VALUE,
                    "get-configuration",
                    "rollback goes with compare=\"rollback\"; get-rollback-information tells the whole of it");
        }
        var database = switch (attribute(reader, "database").orElse("candidate")) {
            case "candidate" -> DatastoreName.CANDIDATE;
            case "committed" -> DatastoreName.RUNNING;
            case String other -> throw Parameters.bad(
                    ErrorTag.INVALID_VALUE, "get-configuration", "there is no database " + other + ": it is candidate or committed");
        };
        var form = form(reader);
        var inherit = inherit(reader);
        var changed = attribute(reader, "changed").isPresent();
        return new JunosRequest.GetConfiguration(
                database, form, Filters.subtree(reader, schema).orElse(Selection.EVERYTHING), inherit, changed);
    }

    private static Inherit inherit(XMLStreamReader reader) {
        return Inherit.of(attribute(reader, "inherit"), attribute(reader, "groups").isPresent())
                .orElseThrow(() -> Parameters.bad(
                        ErrorTag.INVALID_VALUE, "get-configuration", "what is inherited is inherit or defaults"));
    }

    /** What is compared is all of the candidate: a filter is passed over, as on the device. */
    private JunosRequest compare(XMLStreamReader reader) throws XMLStreamException {
        if (!attribute(reader, "compare").equals(Optional.of("rollback"))) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, "get-configuration", "what is compared with is a rollback");
        }
        var number = attribute(reader, "rollback").orElse("0");
        Filters.subtree(reader, schema);
        return new JunosRequest.Compare(Parameters.number("rollback", number, 0, OLDEST));
    }

    private static JunosRequest open(XMLStreamReader reader) throws XMLStreamException {
        var how = Parameters.read(reader, Set.of("private", "exclusive"));
        if (how.values().size() != 1) {
            throw Parameters.bad(
                    ErrorTag.MISSING_ELEMENT, "open-configuration", "syntax error, expecting <private> or <exclusive>, and one of them");
        }
        return how.has("exclusive") ? new JunosRequest.Lock() : new JunosRequest.OpenPrivate();
    }

    /** What is about several routing engines is taken, and means nothing on a device with one. */
    private static JunosRequest commit(XMLStreamReader reader) throws XMLStreamException {
        var given = Parameters.read(reader, Set.of(
                "at-time", "check", "confirmed", "confirm-timeout", "log", "synchronize", "force-synchronize", "full"));
        if (given.has("check")) {
            return new JunosRequest.CommitCheck();
        }
        if (given.has("at-time")) {
            return commitAt(given);
        }
        if (given.has("confirm-timeout") && !given.has("confirmed")) {
            throw Parameters.bad(ErrorTag.MISSING_ELEMENT, "confirmed", "syntax error: confirm-timeout goes with confirmed");
        }
        var minutes = given.number("confirm-timeout", 1, MOST_MINUTES).orElse(DEFAULT_MINUTES);
        return new JunosRequest.Commit(
                given.text("log"), given.text("confirmed").map(_ -> Duration.ofMinutes(minutes)));
    }

    /** One that waits for its time cannot wait for its confirmation, too. */
    private static JunosRequest commitAt(Parameters given) {
        if (given.has("confirmed")) {
            throw Parameters.bad(ErrorTag.BAD_ELEMENT, "confirmed", "syntax error: confirmed does not go with at-time");
        }
        return new JunosRequest.CommitAt(given.text("at-time").orElseThrow(), given.text("log"));
    }

    private JunosRequest commandLine(XMLStreamReader reader) throws XMLStreamException {
        var form = form(reader);
        return commands.read(reader.getElementText(), form);
    }

    private Optional<JunosRequest> rpc(XMLStreamReader reader) throws XMLStreamException {
        var rpc = schema.rpc(NfxPath.name(reader.getLocalName()));
        if (rpc.isEmpty()) {
            return Optional.empty();
        }
        var form = form(reader);
        var input = new XmlReader(schema, XmlReader.Content.DATA)
                .children(IncomingNames.ofElement(reader), rpc.get().input());
        return Optional.of(new JunosRequest.Invoke(rpc.get(), input, Wanted.in(form)));
    }

    static Form form(XMLStreamReader reader) {
        return attribute(reader, "format")
                .map(name -> Form.named(name).orElseThrow(() -> Parameters.bad(
                        ErrorTag.INVALID_VALUE, reader.getLocalName(), "there is no format " + name + ": it is " + Form.names())))
                .orElse(Form.XML);
    }

    static Optional<String> attribute(XMLStreamReader reader, String name) {
        return Optional.ofNullable(reader.getAttributeValue("", name));
    }
}
