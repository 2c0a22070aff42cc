package org.opennfx.server.restconf;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlFragment;

/** Reads a YANG patch in XML; elements come in any order. */
record XmlPatchReader(XMLStreamReader in) {

    /** Reads it from before the document to its end. */
    PatchText read() throws XMLStreamException {
        in.nextTag();
        if (!in.getLocalName().equals("yang-patch") || !isOfPatch()) {
            throw Refusal.badRequest("the body is to be one element yang-patch of " + YangPatch.NAMESPACE);
        }
        var scope = scope(Map.of());
        var collected = new PatchText.Collected();
        List<PatchText.Edit> edits = new ArrayList<>();
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            requireOfPatch();
            if (in.getLocalName().equals("edit")) {
                edits.add(edit(scope));
            } else {
                collected.leaf(in.getLocalName(), in.getElementText());
            }
        }
        while (in.hasNext()) {
            in.next();
        }
        return new PatchText(collected.leaves(), edits);
    }

    private PatchText.Edit edit(Map<String, String> outside) throws XMLStreamException {
        var scope = scope(outside);
        var collected = new PatchText.Collected();
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            requireOfPatch();
            if (in.getLocalName().equals("value")) {
                collected.value(value(scope));
            } else {
                collected.leaf(in.getLocalName(), in.getElementText());
            }
        }
        return collected.edit();
    }

    /** What it means is not known before the target, which may come later; values may have prefixes that are declared further out. */
    private String value(Map<String, String> outside) throws XMLStreamException {
        var text = new StringWriter();
        var out = Xml.writer(text);
        out.writeStartElement("value");
        for (var each : scope(outside).entrySet()) {
            out.writeNamespace(each.getKey(), each.getValue());
        }
        out.writeCharacters("");
        out.flush();
        return text + XmlFragment.read(in) + "</value>";
    }

    /** The prefixes that are declared on the element that the stream stands on, or around it. */
    private Map<String, String> scope(Map<String, String> outside) {
        var all = new TreeMap<>(outside);
        for (var i = 0; i < in.getNamespaceCount(); i++) {
            var prefix = Objects.requireNonNullElse(in.getNamespacePrefix(i), "");
            if (!prefix.isEmpty()) {
                all.put(prefix, in.getNamespaceURI(i));
            }
        }
        return all;
    }

    private boolean isOfPatch() {
        return YangPatch.NAMESPACE.equals(in.getNamespaceURI());
    }

    private void requireOfPatch() {
        if (!isOfPatch()) {
            throw Refusal.badRequest("a YANG patch has no " + in.getLocalName() + " of " + in.getNamespaceURI());
        }
    }
}
