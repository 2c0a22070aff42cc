package org.opennfx.server.junos;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.EditPath;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.Errors;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;

/** Writes errors and warnings as Junos does: in the namespace of NETCONF, where clients look for them, with paths of the CLI. */
record ErrorElements(Schema schema, SetGrammar grammar) {
    enum Severity {
        ERROR,
        WARNING
    }

    /** The first ones, as {@link Errors} says. */
    void write(XMLStreamWriter out, Severity severity, List<RpcError> errors) throws XMLStreamException {
        for (var error : Errors.limited(errors, severity == Severity.ERROR ? "errors" : "warnings")) {
            write(out, severity, error);
        }
    }

    private void write(XMLStreamWriter out, Severity severity, RpcError error) throws XMLStreamException {
        out.writeStartElement("", "rpc-error", XmlNames.NETCONF);
        leaf(out, "error-type", error.type().toString());
        leaf(out, "error-tag", error.tag().toString());
        leaf(out, "error-severity", severity == Severity.ERROR ? "error" : "warning");
        var path = error.path().flatMap(where -> EditPath.of(where, ConfigurationTop.schema(schema), grammar));
        if (path.isPresent()) {
            leaf(out, "error-path", isOfParent(error) ? path.get().inside() : path.get().edit());
        }
        leaf(out, "error-message", JunosWords.of(error));
        var bad = error.info().stream()
                .filter(ErrorInfo.BadElement.class::isInstance)
                .map(info -> ((ErrorInfo.BadElement) info).name())
                .findFirst()
                .or(() -> path.flatMap(EditPath::statement));
        if (bad.isPresent()) {
            out.writeStartElement("", "error-info", XmlNames.NETCONF);
            leaf(out, "bad-element", bad.get());
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /** What the schema does not have has no path of its own. */
    private static boolean isOfParent(RpcError error) {
        return error.tag() == ErrorTag.UNKNOWN_ELEMENT || error.tag() == ErrorTag.UNKNOWN_NAMESPACE;
    }

    private static void leaf(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement("", name, XmlNames.NETCONF);
        Xml.text(out, text);
        out.writeEndElement();
    }
}
