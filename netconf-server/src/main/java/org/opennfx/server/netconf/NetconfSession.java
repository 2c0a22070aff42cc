package org.opennfx.server.netconf;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.server.notifications.NotificationMessage;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.notifications.Receiver;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionEnd.Reason;
import org.opennfx.server.transport.Transport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One session from hello to its end (RFC 6241). Requests are answered one after the other, in order. */
final class NetconfSession implements Receiver {
    private static final Logger LOG = LoggerFactory.getLogger(NetconfSession.class);

    private final Operations operations;
    private final Session session;
    private final Transport transport;
    private final NetconfSettings settings;
    private final List<String> capabilities;
    private final FrameReader frames;
    private final MessageOutput out;
    private final RequestReader requests;
    private final boolean lax;
    private final ReplyWriter replies;
    private final NotificationMessage notifications;
    private final Dispatcher dispatcher;
    private final List<Runnable> afterReply = new ArrayList<>();
    private Framing framing = Framing.END_OF_MESSAGE;
    private int messages;
    private boolean open = true;
    private SessionEnd end = new SessionEnd(Reason.CLOSED, "closed by the client");
    /** What the client is to send next, for when it does not. */
    private String awaited = "hello";

    NetconfSession(
            Operations operations,
            Notifications subscriptions,
            Session session,
            Dialect dialect,
            Transport transport,
            NetconfSettings settings,
            List<String> capabilities) {
        this.operations = operations;
        this.session = session;
        this.transport = transport;
        this.settings = settings;
        this.capabilities = capabilities;
        this.frames = new FrameReader(transport.input(), settings.largestMessage());
        this.out = new MessageOutput(transport.output());
        this.requests = new RequestReader(operations.schema(), operations.model(), dialect);
        this.lax = dialect.isLax();
        this.replies = new ReplyWriter(operations.schema());
        this.notifications = new NotificationMessage(operations.schema());
        this.dispatcher = new Dispatcher(operations, subscriptions, session);
    }

    /** Serves the client until the session is over, and gives the reason. */
    SessionEnd converse() {
        try {
            sendHello();
        } catch (XMLStreamException | IOException e) {
            return new SessionEnd(Reason.DROPPED, String.valueOf(e.getMessage()));
        }
        try {
            if (!receiveHello()) {
                return new SessionEnd(Reason.DROPPED, "the client closed it before its hello");
            }
        } catch (Hello.Refused e) {
            return new SessionEnd(Reason.BAD_HELLO, "the client's hello is refused: " + e.getMessage());
        } catch (XMLStreamException e) {
            return new SessionEnd(Reason.BAD_HELLO, "the client's hello is not well-formed: " + Xml.reason(e));
        } catch (IOException e) {
            return lost(e);
        }
        try {
            return answerAll();
        } catch (XMLStreamException e) {
            return new SessionEnd(Reason.OTHER, "not well-formed: " + Xml.reason(e));
        } catch (IOException e) {
            return lost(e);
        }
    }

    private SessionEnd lost(IOException e) {
        return e instanceof SocketTimeoutException
                ? new SessionEnd(Reason.TIMEOUT, "no " + awaited + " came: " + e.getMessage())
                : new SessionEnd(Reason.DROPPED, String.valueOf(e.getMessage()));
    }

    private void sendHello() throws IOException, XMLStreamException {
        out.send(message -> Hello.write(Xml.writer(message), capabilities, session.id()));
    }

    /** False where the client went away instead. */
    private boolean receiveHello() throws IOException, XMLStreamException, Hello.Refused {
        transport.readTimeout(settings.hello());
        var frame = frames.next(Framing.END_OF_MESSAGE);
        if (frame.isPresent()) {
            var theirs = hello(frame.get());
            framing = Hello.framing(theirs);
            out.use(framing);
            if (Capability.isPrivateCandidateIn(theirs)) {
                operations.makeCandidatePrivate(session);
            }
        }
        return frame.isPresent();
    }

    private Set<String> hello(FrameReader.Frame frame) throws IOException, XMLStreamException, Hello.Refused {
        try {
            return Hello.read(MessageXml.read(frame), lax);
        } catch (XMLStreamException e) {
            throw ioOr(e);
        } catch (RpcException e) {
            throw new XMLStreamException(e.getMessage());
        }
    }

    private SessionEnd answerAll() throws IOException, XMLStreamException {
        while (open) {
            awaited = "request";
            transport.readTimeout(settings.idle());
            var frame = frames.next(framing);
            if (frame.isEmpty()) {
                return new SessionEnd(Reason.DROPPED, "the client closed the transport");
            }
            awaited = "rest of the message";
            transport.readTimeout(settings.silence());
            session.asked();
            try {
                answer(frame.get());
            } finally {
                session.answered();
            }
        }
        return end;
    }

    private void answer(FrameReader.Frame frame) throws IOException, XMLStreamException {
        messages++;
        var message = new IncomingRpc();
        var reply = reply(frame, message);
        if (!message.correct) {
            session.counters().inBadRpc();
        }
        if (reply.isError()) {
            session.counters().outRpcError();
        }
        try {
            out.send(to -> replies.write(to, message.attributes, reply));
        } finally {
            afterReply.forEach(Runnable::run);
            afterReply.clear();
        }
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public void send(Notification notification) throws IOException {
        try {
            out.send(to -> notifications.xml(to, notification));
            session.counters().outNotification();
        } catch (XMLStreamException e) {
            throw new IOException(ioOr(e));
        }
    }

    @Override
    public void afterReply(Runnable action) {
        afterReply.add(action);
    }

    /** What is known of a message however far reading it came. */
    private static final class IncomingRpc {
        private List<Attribute> attributes = List.of();
        private boolean correct;
    }

    private Reply reply(FrameReader.Frame frame, IncomingRpc message) throws IOException, XMLStreamException {
        try {
            var reply = read(frame, message);
            frame.drain();
            return reply;
        } catch (MessageTooLongException e) {
            // where the next one begins cannot be known
            open = false;
            end = new SessionEnd(Reason.OTHER, String.valueOf(e.getMessage()));
            return Reply.Failed.with(RpcError.rpc(ErrorTag.TOO_BIG, String.valueOf(e.getMessage())));
        }
    }

    private Reply read(FrameReader.Frame frame, IncomingRpc message) throws IOException, XMLStreamException {
        try {
            return answer(MessageXml.read(frame), message);
        } catch (XMLStreamException e) {
            return malformed(ioOr(e));
        } catch (RpcException e) {
            // what comes behind an error is too much to read: this is told, as nothing before it was
            return new Reply.Failed(e.errors());
        } catch (RuntimeException e) {
            return unexpected(e);
        }
    }

    private Reply answer(XMLStreamReader reader, IncomingRpc message) throws XMLStreamException {
        try {
            requireRpc(reader);
            message.attributes = Attribute.all(reader);
            requireMessageId(message.attributes);
            var request = requests.read(reader);
            message.correct = true;
            session.counters().inRpc();
            var answer = dispatcher.execute(request);
            open = !request.endsSession();
            return answer;
        } catch (RpcException e) {
            // what is broken further on is no message, whatever else is wrong with its beginning
            MessageXml.readToEnd(reader);
            return new Reply.Failed(e.errors());
        }
    }

    /**
     * An old client must not see the error-tag (RFC 6241 appendix A). Its session ends behind the answer: in what is not well-formed, the
     * delimiter may stand where it is content, so that what follows could be a message that nobody meant to send (RFC 6242 3).
     */
    private Reply malformed(XMLStreamException why) {
        var reason = "the message is not well-formed: " + Xml.reason(why);
        if (framing == Framing.CHUNKED) {
            return Reply.Failed.with(RpcError.rpc(ErrorTag.MALFORMED_MESSAGE, reason));
        }
        open = false;
        end = new SessionEnd(Reason.OTHER, reason);
        return Reply.Failed.with(RpcError.rpc(ErrorTag.OPERATION_FAILED, reason));
    }

    /** A defect of the server must not end it, nor the session; the number finds the cause in the log. */
    private Reply unexpected(RuntimeException defect) {
        var number = session.id() + "-" + messages;
        LOG.error("{}: unexpected failure {}", session, number, defect);
        return Reply.Failed.with(RpcError.application(
                ErrorTag.OPERATION_FAILED, "unexpected failure " + number + ", see the log of the server"));
    }

    private void requireRpc(XMLStreamReader reader) {
        var bare = lax && reader.getLocalName().equals("rpc") && MessageXml.namespace(reader).isEmpty();
        if (!bare && !MessageXml.isBase(reader, "rpc")) {
            throw MessageXml.unexpected(reader, MessageXml.BASE).asException();
        }
    }

    private void requireMessageId(List<Attribute> attributes) {
        if (!lax && attributes.stream().noneMatch(Attribute::isMessageId)) {
            throw RpcError.rpc(ErrorTag.MISSING_ATTRIBUTE, "the rpc has no message-id")
                    .with(new ErrorInfo.BadAttribute("message-id"))
                    .with(new ErrorInfo.BadElement("rpc"))
                    .asException();
        }
    }

    /** Throws what the parser met while it read, if that is why it failed, and else gives back its complaint. */
    private static XMLStreamException ioOr(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException io) {
            throw io;
        }
        return e;
    }
}
