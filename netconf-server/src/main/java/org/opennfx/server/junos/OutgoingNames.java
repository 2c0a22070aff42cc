package org.opennfx.server.junos;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamWriter2;
import org.codehaus.stax2.util.StreamWriter2Delegate;

/** Writes elements of our module as such of a namespace of Junos. */
final class OutgoingNames extends StreamWriter2Delegate {
    private final String namespace;
    private final boolean declares;

    private OutgoingNames(XMLStreamWriter out, String namespace, boolean declares) {
        super((XMLStreamWriter2) out);
        // which the constructor of the parent keeps only half
        setParent((XMLStreamWriter2) out);
        this.namespace = namespace;
        this.declares = declares;
    }

    /** For elements directly in a reply. */
    static XMLStreamWriter of(XMLStreamWriter out, String namespace) {
        return new OutgoingNames(out, namespace, true);
    }

    /** For elements in one that has the namespace already. */
    static XMLStreamWriter inside(XMLStreamWriter out, String namespace) {
        return new OutgoingNames(out, namespace, false);
    }

    private String of(String given) {
        return given.equals(JunosNames.OURS) ? namespace : given;
    }

    @Override
    public void writeStartElement(String prefix, String local, String given) throws XMLStreamException {
        super.writeStartElement(prefix, local, of(given));
    }

    @Override
    public void writeEmptyElement(String prefix, String local, String given) throws XMLStreamException {
        super.writeEmptyElement(prefix, local, of(given));
    }

    /** Comments of nodes are elements, with the text as it stands in the text format. */
    @Override
    public void writeComment(String text) throws XMLStreamException {
        super.writeStartElement("junos", "comment", JunosNames.JUNOS);
        super.writeCharacters(text);
        super.writeEndElement();
    }

    /** What is said of a node without the name of a module. */
    @Override
    public void writeAttribute(String local, String value) throws XMLStreamException {
        switch (local) {
            case "inactive" -> super.writeAttribute(local, local);
            case "changed", "group", "seconds" -> super.writeAttribute("junos", JunosNames.JUNOS, local, value);
            default -> super.writeAttribute(local, value);
        }
    }

    @Override
    public void writeDefaultNamespace(String given) throws XMLStreamException {
        if (declares || !given.equals(JunosNames.OURS)) {
            super.writeDefaultNamespace(of(given));
        }
    }
}
