package org.opennfx.server.junos;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.operations.ConfigSource;

/** Reads load-configuration. The body says by its element in which format it is; of a file, the attributes do. */
final class LoadReader {
    private static final String LOAD = "load-configuration";

    private static final Set<String> IN_LINES = Set.of("configuration-set", "configuration-text", "configuration-patch");

    private final LoadBodies bodies;

    LoadReader(LoadBodies bodies) {
        this.bodies = bodies;
    }

    /** @throws RpcException where it is wrong */
    JunosRequest read(XMLStreamReader reader) throws XMLStreamException {
        var stored = stored(reader);
        if (stored.isPresent()) {
            Parameters.read(reader, Set.of());
            return stored.get();
        }
        var action = action(reader);
        var given = RequestReader.attribute(reader, "format").map(_ -> RequestReader.form(reader));
        if (reader.nextTag() != XMLStreamConstants.START_ELEMENT) {
            throw Parameters.bad(ErrorTag.MISSING_ELEMENT, "configuration", "missing mandatory statement: 'configuration'");
        }
        given.ifPresent(form -> requireFitting(form, reader.getLocalName()));
        var hasLines = IN_LINES.contains(reader.getLocalName());
        var edit = body(reader, action);
        if (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            throw Parameters.bad(ErrorTag.UNKNOWN_ELEMENT, reader.getLocalName(), "syntax error");
        }
        return new JunosRequest.Load(edit, hasLines);
    }

    /** What is on the device, or in a file. */
    private static Optional<JunosRequest> stored(XMLStreamReader reader) {
        var rescue = RequestReader.attribute(reader, "rescue");
        if (rescue.isPresent()) {
            if (!rescue.get().equals("rescue")) {
                throw Parameters.bad(ErrorTag.INVALID_VALUE, "load-configuration", "there is one rescue configuration: rescue=\"rescue\"");
            }
            return Optional.of(new JunosRequest.LoadRescue());
        }
        var url = RequestReader.attribute(reader, "url");
        if (url.isPresent()) {
            return Optional.of(new JunosRequest.LoadFile(new ConfigSource.File(url.get()), form(reader), action(reader)));
        }
        return RequestReader.attribute(reader, "rollback")
                .map(number -> Parameters.number("rollback", number, 0, RequestReader.OLDEST))
                .map(JunosRequest.LoadRollback::new);
    }

    private static Form form(XMLStreamReader reader) {
        var isSet = RequestReader.attribute(reader, "action").equals(Optional.of("set"));
        return isSet ? Form.SET : RequestReader.form(reader);
    }

    private static LoadAction action(XMLStreamReader reader) {
        var name = RequestReader.attribute(reader, "action").orElse("merge");
        return LoadAction.named(name).orElseThrow(() ->
                Parameters.bad(ErrorTag.OPERATION_NOT_SUPPORTED, LOAD, "there is no action " + name));
    }

    /** Clients send lines of commands as text. What else contradicts itself was meant otherwise, one way or the other. */
    private static void requireFitting(Form form, String body) {
        var fitting = switch (body) {
            case "configuration" -> Set.of(Form.XML);
            case "configuration-set" -> Set.of(Form.SET, Form.TEXT);
            case "configuration-json" -> Set.of(Form.JSON, Form.JSON_MINIFIED);
            case "configuration-text", "configuration-patch" -> Set.of(Form.TEXT);
            case String _ -> Set.of(form);
        };
        if (!fitting.contains(form)) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, body, "syntax error: what is in " + body + " is not of format " + form);
        }
    }

    private List<EditNode> body(XMLStreamReader reader, LoadAction action) throws XMLStreamException {
        return switch (reader.getLocalName()) {
            case "configuration" -> bodies.xml(reader, action);
            case "configuration-patch" -> bodies.of(reader.getElementText(), Form.TEXT, LoadAction.PATCH);
            case "configuration-set" -> bodies.of(reader.getElementText(), Form.SET, action);
            case "configuration-text" -> bodies.of(reader.getElementText(), Form.TEXT, action);
            case "configuration-json" -> bodies.of(reader.getElementText(), Form.JSON, action);
            case String other -> throw Parameters.bad(ErrorTag.UNKNOWN_ELEMENT, other, "syntax error");
        };
    }
}
