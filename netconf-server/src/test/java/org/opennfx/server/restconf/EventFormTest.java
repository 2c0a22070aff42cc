package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What is in an event is the same in both encodings, be it data of a datastore. */
class EventFormTest {
    /** Of the subscription, or the moment. */
    private static final Set<String> OWN = Set.of("eventTime", "id", "patch-id");

    @TempDir
    private Path directory;

    private static EventReader subscribe(RestconfLab lab, HttpClient client, String encoding) throws Exception {
        var input = "\"encoding\": \"encode-" + encoding + "\", \"ietf-yang-push:datastore\": \"ietf-datastores:running\","
                + "\"ietf-yang-push:datastore-xpath-filter\": \"/example-jukebox:jukebox\", \"ietf-yang-push:on-change\": {}";
        var answer = RestconfLab.send(client, lab.json(
                "POST",
                "/restconf/operations/ietf-subscribed-notifications:establish-subscription",
                "{\"ietf-subscribed-notifications:input\": {" + input + "}}"));
        return EventReader.open(client, lab.request(answer.body().replaceAll("(?s).*:uri\": \"([^\"]+)\".*", "$1")));
    }

    /** Leafs with their values, in their order. */
    private static void leafs(String name, @Nullable Object json, List<String> into) {
        switch (json) {
            case Map<?, ?> members -> members.forEach((key, value) -> leafs(local(String.valueOf(key)), value, into));
            case Collection<?> elements -> elements.forEach(element -> leafs(name, element, into));
            case null, default -> add(name, String.valueOf(json), into);
        }
    }

    private static void leafs(Element element, List<String> into) {
        var children = element.getElementsByTagName("*");
        if (children.getLength() == 0) {
            add(element.getLocalName(), element.getTextContent(), into);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leafs(inner, into);
            }
        }
    }

    private static void add(String name, String value, List<String> into) {
        if (!OWN.contains(name)) {
            into.add(name + "=" + value);
        }
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static List<String> requireSame(EventReader.Event json, EventReader.Event xml) throws Exception {
        var inJson = new ArrayList<String>();
        leafs("", JsonValue.of(json.data()), inJson);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml.data())));
        var inXml = new ArrayList<String>();
        leafs(document.getDocumentElement(), inXml);
        assertEquals(inXml, inJson);
        return inJson;
    }

    @Test
    void bothEncodingsSayTheSame() throws Exception {
        try (var lab = RestconfLab.start(directory); var client = lab.client()) {
            new Jukebox(lab, client).reset();
            try (var json = subscribe(lab, client, "json"); var xml = subscribe(lab, client, "xml")) {
                assertTrue(requireSame(json.next("push-update"), xml.next("push-update")).contains("name=First"));
                RestconfLab.send(client, lab.json("POST", "/restconf/data/example-jukebox:jukebox/library", """
                        {"example-jukebox:artist": [{"name": "<Foo> & \\"Bar\\"\\n\\r\\t\\u2028é"}]}"""));
                assertTrue(requireSame(json.next("push-change-update"), xml.next("push-change-update"))
                        .contains("name=<Foo> & \"Bar\"\n\r\t\u2028é"));
            }
        }
    }
}
