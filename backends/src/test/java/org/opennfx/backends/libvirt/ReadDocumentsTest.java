package org.opennfx.backends.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;

class ReadDocumentsTest {
    private static final String FIRST = "<domain><name>alpha</name></domain>";
    private static final String SECOND = "<domain><name>beta</name></domain>";
    private static final String THIRD = "<domain><name>gamma</name></domain>";

    private final ReadDocuments documents = new ReadDocuments(2);

    @Test
    void whatSaysTheSameIsReadOnce() throws XMLStreamException {
        assertSame(documents.read(FIRST), documents.read(FIRST));
    }

    @Test
    void whatSaysSomethingElseIsRead() throws XMLStreamException {
        documents.read(FIRST);
        assertEquals("beta", documents.read(SECOND).find("name").orElseThrow().text());
    }

    @Test
    void whatWasNotAskedForLatelyIsForgotten() throws XMLStreamException {
        var first = documents.read(FIRST);
        var second = documents.read(SECOND);
        documents.read(FIRST);
        documents.read(THIRD);
        assertSame(first, documents.read(FIRST));
        assertNotSame(second, documents.read(SECOND));
    }
}
