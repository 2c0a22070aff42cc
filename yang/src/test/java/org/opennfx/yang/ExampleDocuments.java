package org.opennfx.yang;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads example documents. */
final class ExampleDocuments {
    private ExampleDocuments() {}

    /** The paths of all elements of a document, as local names joined by slashes. */
    static List<String> paths(String example) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (var in = YangModules.resource(example).openStream()) {
            var paths = new ArrayList<String>();
            collect("", factory.newDocumentBuilder().parse(in).getDocumentElement(), paths);
            return paths;
        }
    }

    private static void collect(String parent, Element element, List<String> paths) {
        var path = parent + "/" + element.getLocalName();
        paths.add(path);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element next) {
                collect(path, next, paths);
            }
        }
    }
}
