package org.opennfx.server.netconf;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.ActionReader;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.NotificationMessage;
import org.opennfx.server.view.Retrieval;

/** Reads what is in an rpc element. */
final class RequestReader {
    private final Schema schema;
    private final XPathModel model;
    private final Dialect dialect;

    RequestReader(Schema schema, XPathModel model, Dialect dialect) {
        this.schema = schema;
        this.model = model;
        this.dialect = dialect;
    }

    /**
     * Reads from the start tag of the rpc element to the end of the message.
     *
     * @param message with names of the schema or of the dialect
     * @throws RpcException where it is no request that this server knows; the rest of the message is not read then
     */
    Request read(XMLStreamReader message) throws XMLStreamException {
        var reader = dialect.translated(message);
        if (!MessageXml.nextChild(reader)) {
            throw RpcError.rpc(ErrorTag.MISSING_ELEMENT, "the rpc names no operation")
                    .with(new ErrorInfo.BadElement("rpc"))
                    .asException();
        }
        var request = operation(reader);
        if (MessageXml.nextChild(reader)) {
            throw RpcError.rpc(ErrorTag.UNKNOWN_ELEMENT, "the rpc names more than one operation")
                    .with(new ErrorInfo.BadElement(reader.getLocalName()))
                    .asException();
        }
        MessageXml.readToEnd(reader);
        return request;
    }

    private Request operation(XMLStreamReader reader) throws XMLStreamException {
        return switch (MessageXml.namespace(reader)) {
            case MessageXml.BASE -> own(reader);
            case DataParameters.NAMESPACE -> nmda(reader);
            case PartialLockSelect.NAMESPACE -> partial(reader);
            case CompareParameters.NAMESPACE -> comparison(reader);
            case NotificationMessage.NAMESPACE -> subscription(reader);
            case XmlNames.YANG -> action(reader);
            default -> ofModule(reader);
        };
    }

    private Request ofModule(XMLStreamReader reader) throws XMLStreamException {
        return schema.moduleByNamespace(MessageXml.namespace(reader)).isPresent()
                ? modelled(reader)
                : ofDialect(reader).orElseThrow(() -> mayBeNameless(reader) ? unsupported(reader) : unknownNamespace(reader));
    }

    private boolean mayBeNameless(XMLStreamReader reader) {
        return dialect.isLax() && MessageXml.namespace(reader).isEmpty();
    }

    private Optional<Request> ofDialect(XMLStreamReader reader) throws XMLStreamException {
        return dialect.operation(reader).map(Request.OfDialect::new);
    }

    private Request subscription(XMLStreamReader reader) throws XMLStreamException {
        if (!reader.getLocalName().equals("create-subscription")) {
            throw unsupported(reader);
        }
        return new Request.Subscribe(new SubscriptionReader(schema, model).read(reader));
    }

    private Request action(XMLStreamReader reader) throws XMLStreamException {
        if (!reader.getLocalName().equals("action")) {
            throw unsupported(reader);
        }
        var called = ActionReader.read(reader, schema);
        return new Request.InvokeAction(called.action(), called.at(), called.input());
    }

    private Request nmda(XMLStreamReader reader) throws XMLStreamException {
        return switch (reader.getLocalName()) {
            case "get-data" -> {
                var etag = Txid.etag(reader);
                var given = DataParameters.read(reader, schema, Set.of(
                        "datastore", "subtree-filter", "xpath-filter", "config-filter", "origin-filter",
                        "negated-origin-filter", "max-depth", "with-origin", "with-defaults"));
                var wanted = given.retrieval();
                yield new Request.GetData(given.requiredDatastore(), wanted, Txid.asked(etag, wanted.selection()));
            }
            case "edit-data" -> {
                var given = DataParameters.read(
                        reader, schema, Set.of("datastore", "default-operation", "config", "url", Txid.WITH_ETAG));
                var file = given.configFile();
                yield file.isPresent()
                        ? new Request.EditDataFromFile(
                                given.requiredDatastore(), file.get(), given.defaultOperation(), given.withEtag())
                        : new Request.EditData(
                                given.requiredDatastore(), given.requiredConfig(), given.defaultOperation(), given.withEtag());
            }
            default -> throw unsupported(reader);
        };
    }

    /** RFC 5717 2.4. The model's view of the input is without the prefixes that the expressions need. */
    private Request partial(XMLStreamReader reader) throws XMLStreamException {
        var rpc = rpc(reader);
        return switch (rpc.name().local()) {
            case "partial-lock" -> new Request.PartialLock(PartialLockSelect.read(reader, schema), rpc);
            case "partial-unlock" -> new Request.PartialUnlock(
                    parameters(reader, "lock-id").requiredLockId());
            default -> throw unsupported(reader);
        };
    }

    private Request comparison(XMLStreamReader reader) throws XMLStreamException {
        var rpc = rpc(reader);
        return new Request.Compare(CompareParameters.read(reader, schema), rpc);
    }

    private Request own(XMLStreamReader reader) throws XMLStreamException {
        return switch (reader.getLocalName()) {
            case "get" -> {
                var given = parameters(reader, "filter", "with-defaults");
                yield new Request.Get(given.selection(), given.withDefaults());
            }
            case "get-config" -> {
                var etag = Txid.etag(reader);
                var given = parameters(reader, "source", "filter", "with-defaults");
                yield new Request.GetConfig(
                        given.requiredDatastore(),
                        Retrieval.of(given.selection(), given.withDefaults()),
                        Txid.asked(etag.or(given::etagOfFilter), given.selection()));
            }
            case "edit-config" -> {
                var given = parameters(
                        reader, "target", "default-operation", "test-option", "error-option", "config", "url", Txid.WITH_ETAG);
                var file = given.configFile();
                yield file.isPresent()
                        ? new Request.EditFromFile(
                                given.requiredTarget(), file.get(), given.editOptions(), given.withEtag())
                        : new Request.EditConfig(
                                given.requiredTarget(),
                                given.requiredConfig().config(),
                                given.editOptions(),
                                given.requiredConfig().expected(),
                                given.withEtag());
            }
            case "copy-config" -> {
                var given = naming(reader, "target", "source", "with-defaults");
                var file = given.targetFile();
                yield file.isPresent()
                        ? new Request.SaveConfig(file.get(), given.requiredSource(), given.withDefaults())
                        : new Request.CopyConfig(given.requiredTarget(), given.requiredSource(), given.withDefaults());
            }
            case "delete-config" -> {
                var given = parameters(reader, "target");
                var file = given.targetFile();
                yield file.isPresent()
                        ? new Request.DeleteFile(file.get())
                        : new Request.DeleteConfig(given.requiredTarget());
            }
            case "lock" -> new Request.Lock(naming(reader, "target").requiredTarget());
            case "unlock" -> new Request.Unlock(naming(reader, "target").requiredTarget());
            case "validate" -> new Request.Validate(naming(reader, "source").requiredSource());
            case "commit" -> {
                var given = parameters(
                        reader, "confirmed", "confirm-timeout", "persist", "persist-id", Txid.WITH_ETAG);
                yield new Request.Commit(given.commitOptions(), given.withEtag());
            }
            case "cancel-commit" -> new Request.CancelCommit(parameters(reader, "persist-id").persistId("persist-id"));
            case "discard-changes" -> {
                parameters(reader);
                yield new Request.DiscardChanges();
            }
            case "close-session" -> {
                parameters(reader);
                yield new Request.CloseSession();
            }
            case "kill-session" -> new Request.KillSession(parameters(reader, "session-id").requiredSessionId());
            default -> ofDialect(reader).orElseThrow(() -> unsupported(reader));
        };
    }

    private Parameters parameters(XMLStreamReader reader, String... allowed) throws XMLStreamException {
        return Parameters.read(reader, schema, Set.of(allowed), false);
    }

    /**
     * For an operation that can name a datastore by its identity as well (RFC 8526 3.2). So does copy-config here, which
     * could not name factory-default otherwise.
     */
    private Parameters naming(XMLStreamReader reader, String... allowed) throws XMLStreamException {
        return Parameters.read(reader, schema, Set.of(allowed), true);
    }

    private Request modelled(XMLStreamReader reader) throws XMLStreamException {
        var rpc = rpc(reader);
        return new Request.Invoke(rpc, new XmlReader(schema, XmlReader.Content.DATA).children(reader, rpc.input()));
    }

    private RpcSchema rpc(XMLStreamReader reader) {
        var namespace = MessageXml.namespace(reader);
        var module = schema.moduleByNamespace(namespace).orElseThrow(() -> unknownNamespace(reader));
        return schema.rpc(new NodeName(module.name(), namespace, reader.getLocalName()))
                .orElseThrow(() -> unsupported(reader));
    }

    private static RpcException unknownNamespace(XMLStreamReader reader) {
        var name = reader.getLocalName();
        var namespace = MessageXml.namespace(reader);
        var message = namespace.isEmpty()
                ? "there is no operation " + name + " without a namespace"
                : "no module has the namespace of operation " + name;
        return RpcError.protocol(ErrorTag.UNKNOWN_NAMESPACE, message)
                .with(new ErrorInfo.BadElement(name))
                .with(new ErrorInfo.BadNamespace(namespace))
                .asException();
    }

    private static RpcException unsupported(XMLStreamReader reader) {
        var name = reader.getLocalName();
        return RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, "there is no operation " + name)
                .with(new ErrorInfo.BadElement(name))
                .asException();
    }
}
