package org.opennfx.datastore.codec;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamWriter2;

/** The one place that makes XML streams: Aalto, which knows no entities but the five of XML, and reads no DTD. */
public final class Xml {
    private static final XMLInputFactory INPUT = input();
    private static final OutputFactoryImpl OUTPUT = output();

    private Xml() {}

    private static XMLInputFactory input() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // a token that is finished only when it is asked for fails with an unchecked exception
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        // a reference that is left is told by its name; nothing could be put in its place
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static OutputFactoryImpl output() {
        var factory = new OutputFactoryImpl();
        factory.setProperty(OutputFactoryImpl.IS_REPAIRING_NAMESPACES, false);
        return factory;
    }

    /**
     * A reader that refuses document types and entities, and with {@link org.opennfx.datastore.error.RpcException} elements
     * that are nested too deeply.
     */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return new GuardedXml(INPUT.createXMLStreamReader(in));
    }

    /** Passes over the rest of the element that a reader is in, to its end tag. */
    public static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> { }
            }
        }
    }

    /** A writer of UTF-8 that does not close what it writes to. */
    public static XMLStreamWriter writer(OutputStream out) throws XMLStreamException {
        return OUTPUT.createXMLStreamWriter(out, "UTF-8");
    }

    public static XMLStreamWriter writer(Writer out) throws XMLStreamException {
        return OUTPUT.createXMLStreamWriter(out);
    }

    /** What is wrong and where, without the parser's own way to say where. */
    public static String reason(XMLStreamException e) {
        var text = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?\nMessage: ", "");
        var why = text.lines().findFirst().orElse("").replaceFirst(";\\s*$", "");
        return Optional.ofNullable(e.getLocation())
                .map(at -> why + " (line " + at.getLineNumber() + ", column " + at.getColumnNumber() + ")")
                .orElse(why);
    }

    /**
     * Writes the text of an element, which ends next. The writer makes a reference of a bracket at the end of a text, lest the
     * next one goes on with {@code ]>}; paths end so, and people read them.
     */
    public static void text(XMLStreamWriter out, String text) throws XMLStreamException {
        var end = text.length();
        while (end > 0 && text.charAt(end - 1) == ']') {
            end--;
        }
        out.writeCharacters(text.substring(0, end));
        ((XMLStreamWriter2) out).writeRaw(text.substring(end));
    }
}
