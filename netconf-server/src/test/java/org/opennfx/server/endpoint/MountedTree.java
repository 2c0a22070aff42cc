package org.opennfx.server.endpoint;

import static org.opendaylight.mdsal.common.api.LogicalDatastoreType.CONFIGURATION;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.XMLNamespace;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier;
import org.opendaylight.yangtools.yang.data.api.schema.NormalizedNode;
import org.opendaylight.yangtools.yang.data.codec.xml.XmlParserStream;
import org.opendaylight.yangtools.yang.data.impl.schema.ImmutableNormalizedNodeStreamWriter;
import org.opendaylight.yangtools.yang.data.impl.schema.NormalizationResultHolder;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.util.SchemaInferenceStack;

/** A data tree of OpenDaylight's: its own, or that of a device that it has mounted. */
record MountedTree(EffectiveModelContext models, DOMDataBroker broker) {
    private static final int PATIENCE = 60;

    /** Merges a document, whose root is a container, into the configuration. */
    void merge(String document) throws IOException, XMLStreamException, ExecutionException, InterruptedException, TimeoutException {
        var node = parse(document);
        var change = broker.newWriteOnlyTransaction();
        change.merge(CONFIGURATION, YangInstanceIdentifier.of(node.name()), node);
        change.commit().get(PATIENCE, TimeUnit.SECONDS);
    }

    private NormalizedNode parse(String document) throws IOException, XMLStreamException {
        var root = SchemaInferenceStack.of(models);
        root.enterDataTree(rootName(reader(document)));
        var result = new NormalizationResultHolder();
        try (var parser = XmlParserStream.create(ImmutableNormalizedNodeStreamWriter.from(result), root.toInference())) {
            parser.parse(reader(document));
        }
        return result.getResult().data();
    }

    private QName rootName(XMLStreamReader document) throws XMLStreamException {
        document.nextTag();
        var module = models.findModules(XMLNamespace.of(document.getNamespaceURI())).iterator().next();
        return QName.create(module.getQNameModule(), document.getLocalName());
    }

    private static XMLStreamReader reader(String document) throws XMLStreamException {
        return XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(document));
    }

    Optional<NormalizedNode> read(LogicalDatastoreType store, YangInstanceIdentifier path)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (var reading = broker.newReadOnlyTransaction()) {
            return reading.read(store, path).get(PATIENCE, TimeUnit.SECONDS);
        }
    }
}
