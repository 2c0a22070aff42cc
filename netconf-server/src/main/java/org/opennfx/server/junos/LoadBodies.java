package org.opennfx.server.junos;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonReader;
import org.opennfx.datastore.codec.Level;
import org.opennfx.datastore.codec.Naming;
import org.opennfx.datastore.codec.PatchReader;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.TextReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.Schema;

/**
 * Makes edits of what is loaded. {@code override} and {@code update} replace the configuration of the device, with the marks of its
 * nodes, and nothing else of the datastore.
 *
 * @param level that text and lines are about
 */
public record LoadBodies(Schema schema, SetGrammar grammar, Level level) {
    LoadBodies(Schema schema, SetGrammar grammar) {
        this(schema, grammar, Level.TOP);
    }

    /**
     * Reads XML, which replaces what is there where the action says so.
     *
     * @param reader at the start tag of the configuration; afterwards at its end tag
     */
    List<EditNode> xml(XMLStreamReader reader, LoadAction action) throws XMLStreamException {
        return done(new XmlReader(schema, XmlReader.Content.SEQUENCE).document(reader), action);
    }

    /**
     * Reads text.
     *
     * @return children of the root
     * @throws RpcException where it is none of that form
     */
    public List<EditNode> of(String text, Form form, LoadAction action) {
        return switch (form) {
            case TEXT -> done(text(text, action), action);
            case SET -> set(text, action);
            case JSON, JSON_MINIFIED -> done(json(text), action);
            case XML -> document(text, action);
        };
    }

    private List<EditNode> document(String text, LoadAction action) {
        try {
            var reader = IncomingNames.ofMessage(Xml.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), Set.of());
            reader.nextTag();
            if (reader.getLocalName().equals("rpc-reply")) {
                // as a command line shows a configuration
                reader.nextTag();
            }
            // what copy-config has written is in an element of NETCONF
            return reader.getLocalName().equals("config")
                    ? done(new XmlReader(schema, XmlReader.Content.SEQUENCE).children(reader, schema.root()), action)
                    : xml(reader, action);
        } catch (XMLStreamException e) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, "configuration", "syntax error: the file is not well-formed XML");
        }
    }

    private List<EditNode> done(List<EditNode> edit, LoadAction action) {
        return action == LoadAction.OVERRIDE ? replacing(edit) : edit;
    }

    private List<EditNode> text(String text, LoadAction action) {
        if (action == LoadAction.PATCH) {
            return PatchReader.read(text, grammar, ConfigurationTop.schema(schema));
        }
        var replacing = action == LoadAction.REPLACE ? TextReader.Replacing.AS_MARKED : TextReader.Replacing.NEVER;
        return new TextReader(grammar, ConfigurationTop.schema(schema), replacing, level).document(text);
    }

    private List<EditNode> set(String text, LoadAction action) {
        if (action == LoadAction.OVERRIDE) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, "load-configuration", "lines of commands cannot override");
        }
        try {
            return new SetReader(grammar, ConfigurationTop.schema(schema), level, Naming.WHOLE).document(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<EditNode> json(String text) {
        try (var parser = Json.parser(new StringReader(new JunosJson(schema).standard(text)))) {
            parser.nextToken();
            return new JsonReader(schema, XmlReader.Content.EDIT)
                    .members(parser, schema.root(), ConfigurationTop.schema(schema).name().module(), Place.ROOT);
        } catch (JsonProcessingException e) {
            throw Parameters.bad(ErrorTag.INVALID_VALUE, "configuration-json", "line " + line(e) + ": syntax error: " + Json.reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is at no place is about the whole of it. */
    private static int line(JsonProcessingException failure) {
        return Optional.ofNullable(failure.getLocation()).map(JsonLocation::getLineNr).filter(line -> line > 0).orElse(1);
    }

    /** Marks of nodes go with the configuration that they are about. */
    private List<EditNode> replacing(List<EditNode> edit) {
        var marks = ConfigurationTop.marks(schema);
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
