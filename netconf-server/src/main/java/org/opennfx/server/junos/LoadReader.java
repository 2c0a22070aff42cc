package org.opennfx.server.junos;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonReader;
import org.opennfx.datastore.codec.PatchReader;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.TextReader;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.Schema;

/**
 * Reads load-configuration. The body says by its element in which format it is. {@code override} and {@code update} replace the
 * configuration of the device, with the marks of its nodes, and nothing else of the datastore.
 */
final class LoadReader {
    private final Schema schema;
    private final ContainerSchema configuration;
    private final ContainerSchema marks;
    private final SetGrammar grammar;

    /** What becomes of what is there. */
    private enum Action {
        MERGE,
        /** It stays, but for what is marked. */
        REPLACE,
        OVERRIDE,
        /** It becomes what a comparison says. */
        PATCH
    }

    LoadReader(Schema schema, SetGrammar grammar) {
        this.schema = schema;
        this.configuration = JunosNames.configuration(schema);
        this.marks = JunosNames.marks(schema);
        this.grammar = grammar;
    }

    /** @throws RpcException where it is wrong */
    JunosRequest read(XMLStreamReader reader) throws XMLStreamException {
        var stored = stored(reader);
        if (stored.isPresent()) {
            Parameters.read(reader, Set.of());
            return stored.get();
        }
        var action = action(reader);
        if (reader.nextTag() != XMLStreamConstants.START_ELEMENT) {
            throw Parameters.bad(ErrorTag.MISSING_ELEMENT, "configuration", "missing mandatory statement: 'configuration'");
        }
        var edit = body(reader, action);
        if (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            throw Parameters.bad(ErrorTag.UNKNOWN_ELEMENT, reader.getLocalName(), "syntax error");
        }
        return new JunosRequest.Load(action == Action.OVERRIDE ? replacing(edit) : edit);
    }

    private static Optional<JunosRequest> stored(XMLStreamReader reader) {
        if (RequestReader.attribute(reader, "rescue").isPresent()) {
            return Optional.of(new JunosRequest.LoadRescue());
        }
        return RequestReader.attribute(reader, "rollback")
                .map(number -> Parameters.number("rollback", number, 0, RequestReader.OLDEST))
                .map(JunosRequest.LoadRollback::new);
    }

    private static Action action(XMLStreamReader reader) {
        var action = RequestReader.attribute(reader, "action").orElse("merge");
        return switch (action) {
            case "merge", "set" -> Action.MERGE;
            case "replace" -> Action.REPLACE;
            case "override", "update" -> Action.OVERRIDE;
            case "patch" -> Action.PATCH;
            default -> throw Parameters.bad(
                    ErrorTag.OPERATION_NOT_SUPPORTED, "load-configuration", "there is no action " + action);
        };
    }

    private List<EditNode> body(XMLStreamReader reader, Action action) throws XMLStreamException {
        return switch (reader.getLocalName()) {
            case "configuration" -> new XmlReader(schema, XmlReader.Content.SEQUENCE).document(reader);
            case "configuration-patch" -> PatchReader.read(reader.getElementText(), grammar, configuration);
            case "configuration-set" -> set(reader.getElementText(), action);
            case "configuration-text" -> text(reader.getElementText(), action);
            case "configuration-json" -> json(reader.getElementText());
            case String other -> throw Parameters.bad(ErrorTag.UNKNOWN_ELEMENT, other, "syntax error");
        };
    }

    private List<EditNode> text(String text, Action action) {
        if (action == Action.PATCH) {
            return PatchReader.read(text, grammar, configuration);
        }
        var replacing = action == Action.REPLACE ? TextReader.Replacing.AS_MARKED : TextReader.Replacing.NEVER;
        return new TextReader(grammar, configuration, replacing).document(text);
    }

    private List<EditNode> set(String text, Action action) {
        if (action == Action.OVERRIDE) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, "load-configuration", "lines of commands cannot override");
        }
        try {
            return new SetReader(grammar, configuration).document(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EditNode> json(String text) {
        try (var parser = Json.parser(new StringReader(text))) {
            parser.nextToken();
            return new JsonReader(schema, XmlReader.Content.EDIT)
                    .members(parser, schema.root(), configuration.name().module(), Place.ROOT);
        } catch (JsonProcessingException e) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, "configuration-json", "syntax error: " + Json.reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Marks of nodes go with the configuration that they are about. */
    private List<EditNode> replacing(List<EditNode> edit) {
        var all = new ArrayList<EditNode>();
        if (edit.stream().noneMatch(node -> node instanceof EditNode.OfContainer top && top.schema() == marks)) {
            all.add(new EditNode.OfContainer(marks, Optional.of(Operation.REMOVE), List.of(), Location.UNKNOWN));
        }
        for (var node : edit) {
            all.add(node instanceof EditNode.OfContainer top
                    ? new EditNode.OfContainer(top.schema(), Optional.of(Operation.REPLACE), top.children(), top.location())
                    : node);
        }
        return all;
    }
}
