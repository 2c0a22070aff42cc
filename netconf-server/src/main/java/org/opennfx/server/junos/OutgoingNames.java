package org.opennfx.server.junos;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamWriter2;
import org.codehaus.stax2.util.StreamWriter2Delegate;
import org.opennfx.datastore.codec.XmlNames;

/** Writes elements of our module as such of namespaces of Junos. */
final class OutgoingNames extends StreamWriter2Delegate {
    /** Of the elements that are written now. */
    private String namespace;

    private final boolean inReply;
    private int depth;

    private OutgoingNames(XMLStreamWriter out, String namespace, boolean inReply) {
        super((XMLStreamWriter2) out);
        // which the constructor of the parent keeps only half
        setParent((XMLStreamWriter2) out);
        this.namespace = namespace;
        this.inReply = inReply;
    }

    /** For elements directly in a reply: each has the namespace of its kind, and so has what is in it. */
    static XMLStreamWriter ofReply(XMLStreamWriter out) {
        return new OutgoingNames(out, XmlNames.NETCONF, true);
    }

    /** For elements in one that has the namespace already. */
    static XMLStreamWriter inside(XMLStreamWriter out, String namespace) {
        return new OutgoingNames(out, namespace, false);
    }

    private String of(String given) {
        return given.equals(JunosNames.OURS) ? namespace : given;
    }

    private void begin(String local) {
        if (inReply && depth == 0) {
            namespace = ReplyNamespace.of(local);
        }
    }

    @Override
    public void writeStartElement(String prefix, String local, String given) throws XMLStreamException {
        begin(local);
        depth++;
        super.writeStartElement(prefix, local, of(given));
    }

    @Override
    public void writeEmptyElement(String prefix, String local, String given) throws XMLStreamException {
        begin(local);
        super.writeEmptyElement(prefix, local, of(given));
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        depth--;
        super.writeEndElement();
    }

    /** Comments of nodes are elements, with the text as it stands in the text format. */
    @Override
    public void writeComment(String text) throws XMLStreamException {
        writeStartElement("junos", "comment", JunosNames.JUNOS);
        writeCharacters(text);
        writeEndElement();
    }

    /** What is said of a node without the name of a module. */
    @Override
    public void writeAttribute(String local, String value) throws XMLStreamException {
        switch (local) {
            case "inactive" -> super.writeAttribute(local, local);
            case "changed", "format", "group", "seconds" -> super.writeAttribute("junos", JunosNames.JUNOS, local, value);
            default -> super.writeAttribute(local, value);
        }
    }

    @Override
    public void writeDefaultNamespace(String given) throws XMLStreamException {
        if (!given.equals(JunosNames.OURS) || isDeclared()) {
            super.writeDefaultNamespace(of(given));
        }
    }

    /** Elements that have that of their parent do not say so. */
    private boolean isDeclared() {
        return inReply && !namespace.equals(XmlNames.NETCONF);
    }
}
