package org.opennfx.server.netconf;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.QualifiedText;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;

/** Writes errors as rpc-error elements (RFC 6241 4.3, RFC 7950 15). */
final class ErrorWriter {
    /** The namespace of non-unique and missing-choice (RFC 7950 15.1 and 15.6). */
    private static final String YANG = "urn:ietf:params:xml:ns:yang:1";

    /** The namespace of subscription errors (RFC 8639 2.4.6). */
    private static final String SUBSCRIBED = "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications";

    /** The namespace of errors about subscriptions to datastores (RFC 8641 5). */
    private static final String PUSH = "urn:ietf:params:xml:ns:yang:ietf-yang-push";

    private final XMLStreamWriter writer;
    private final Schema schema;

    ErrorWriter(XMLStreamWriter writer, Schema schema) {
        this.writer = writer;
        this.schema = schema;
    }

    void write(RpcError error) throws XMLStreamException {
        writer.writeStartElement(MessageXml.BASE, "rpc-error");
        leaf("error-type", error.type().toString());
        leaf("error-tag", error.tag().toString());
        leaf("error-severity", "error");
        if (error.appTag().isPresent()) {
            leaf("error-app-tag", error.appTag().get());
        }
        if (error.path().isPresent()) {
            path("", "error-path", error.path().get());
        }
        writer.writeStartElement(MessageXml.BASE, "error-message");
        writer.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", "en");
        Xml.text(writer, error.message());
        writer.writeEndElement();
        if (!error.info().isEmpty()) {
            writer.writeStartElement(MessageXml.BASE, "error-info");
            for (var info : error.info()) {
                info(info);
            }
            writer.writeEndElement();
        }
        writer.writeEndElement();
    }

    private void info(ErrorInfo info) throws XMLStreamException {
        switch (info) {
            case ErrorInfo.BadElement(var name) -> leaf("bad-element", name);
            case ErrorInfo.BadAttribute(var name) -> leaf("bad-attribute", name);
            case ErrorInfo.BadNamespace(var namespace) -> leaf("bad-namespace", namespace);
            case ErrorInfo.SessionId(var id) -> leaf("session-id", Long.toString(id));
            case ErrorInfo.NonUnique(var leaves) -> {
                for (var leaf : leaves) {
                    path(YANG, "non-unique", leaf);
                }
            }
            case ErrorInfo.EtagMismatch(var path, var etag) -> mismatch(path, etag);
            case ErrorInfo.SubscriptionFailure(var structure, var reason, var hint) -> {
                start(SUBSCRIBED, structure);
                element(SUBSCRIBED, "reason", reason);
                if (hint.isPresent()) {
                    element(SUBSCRIBED, "filter-failure-hint", hint.get());
                }
                writer.writeEndElement();
            }
            case ErrorInfo.DatastoreSubscriptionFailure failure -> pushFailure(failure);
            case ErrorInfo.MissingChoice(var name) -> {
                start(YANG, "missing-choice");
                writer.writeCharacters(name);
                writer.writeEndElement();
            }
        }
    }

    private void pushFailure(ErrorInfo.DatastoreSubscriptionFailure failure) throws XMLStreamException {
        start(PUSH, failure.structure());
        writer.writeStartElement(PUSH, "reason");
        QualifiedText.of(failure.reason(), schema).write(writer);
        writer.writeEndElement();
        var hints = failure.hints();
        if (hints.period().isPresent()) {
            element(PUSH, "period-hint", Long.toString(hints.period().get()));
        }
        if (hints.filter().isPresent()) {
            element(PUSH, "filter-failure-hint", hints.filter().get());
        }
        if (hints.kilobytes().isPresent()) {
            element(PUSH, "kilobytes-estimate", Long.toString(hints.kilobytes().get().estimate()));
            element(PUSH, "kilobytes-limit", Long.toString(hints.kilobytes().get().limit()));
        }
        writer.writeEndElement();
    }

    /** The structure txid-value-mismatch-error-info of draft-ietf-netconf-transaction-id. */
    private void mismatch(InstancePath at, String etag) throws XMLStreamException {
        start(Txid.MODULE_NAMESPACE, "txid-value-mismatch-error-info");
        writer.writeStartElement("", "mismatch-path", Txid.MODULE_NAMESPACE);
        QualifiedText.of(at, schema).write(writer);
        writer.writeEndElement();
        writer.writeStartElement("", "mismatch-etag-value", Txid.MODULE_NAMESPACE);
        writer.writeCharacters(etag);
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void leaf(String name, String text) throws XMLStreamException {
        element(MessageXml.BASE, name, text);
    }

    /** An element of the namespace that is the default one where it stands. */
    private void element(String namespace, String name, String text) throws XMLStreamException {
        writer.writeStartElement(namespace, name);
        writer.writeCharacters(text);
        writer.writeEndElement();
    }

    private void start(String namespace, String name) throws XMLStreamException {
        if (namespace.isEmpty()) {
            writer.writeStartElement(MessageXml.BASE, name);
        } else {
            writer.writeStartElement("", name, namespace);
            writer.writeDefaultNamespace(namespace);
        }
    }

    private void path(String namespace, String name, InstancePath path) throws XMLStreamException {
        start(namespace, name);
        QualifiedText.of(path, schema).write(writer);
        writer.writeEndElement();
    }
}
