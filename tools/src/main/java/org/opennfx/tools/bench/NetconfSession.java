package org.opennfx.tools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.session.ClientSession;

/**
 * A session of NETCONF over a connection of its own. Answers are told apart in the thread that deciphers them, and one thread asks
 * at a time.
 */
final class NetconfSession implements AutoCloseable {
    private static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";
    private static final String CHUNKS = "urn:ietf:params:netconf:base:1.1";
    private static final byte[] DELIMITER = "]]>]]>".getBytes(UTF_8);
    private static final byte[] END_OF_CHUNKS = "\n##\n".getBytes(UTF_8);

    private final ClientSession connection;
    private final ChannelSubsystem channel;
    private final Duration patience;
    private final BlockingQueue<Message> answers = new LinkedBlockingQueue<>();
    private final Messages messages;
    private String hello = "";

    /**
     * @param patience how long to wait for an answer
     * @param onNotification is called for each, in the thread that deciphers
     */
    NetconfSession(ClientSession connection, Duration patience, Runnable onNotification) throws IOException {
        this.connection = connection;
        this.patience = patience;
        this.messages = new Messages((_, message) -> {
            if (message.isNotification()) {
                onNotification.run();
            } else {
                answers.add(message);
            }
        });
        channel = connection.createSubsystemChannel("netconf");
        channel.setOut(messages);
        channel.setErr(OutputStream.nullOutputStream());
        channel.addCloseFutureListener(_ -> answers.add(Message.END));
        channel.open().verify(patience);
        exchangeHellos();
    }

    private void exchangeHellos() throws IOException {
        var ours = "<hello xmlns=\"" + BASE + "\"><capabilities><capability>urn:ietf:params:netconf:base:1.0</capability>"
                + "<capability>" + CHUNKS + "</capability></capabilities></hello>";
        send(framed(ours, false));
        hello = answer().beginning();
        if (offers(CHUNKS)) {
            messages.useChunks();
        }
    }

    /** Whether the server's hello names this capability, or one that begins so. */
    boolean offers(String capability) {
        return hello.contains(capability);
    }

    /** The octets of a request, to be sent as often as wanted. */
    byte[] request(String operation) {
        return framed("<rpc message-id=\"1\" xmlns=\"" + BASE + "\">" + operation + "</rpc>", offers(CHUNKS));
    }

    private static byte[] framed(String message, boolean chunked) {
        var octets = message.getBytes(UTF_8);
        var framed = new ByteArrayOutputStream(octets.length + 32);
        if (chunked) {
            framed.writeBytes(("\n#" + octets.length + "\n").getBytes(UTF_8));
        }
        framed.writeBytes(octets);
        framed.writeBytes(chunked ? END_OF_CHUNKS : DELIMITER);
        return framed.toByteArray();
    }

    /** Asks for something that is not measured. */
    Message ask(String operation) throws IOException {
        return ask(request(operation));
    }

    /**
     * Sends a request, and waits for the last octet of the answer.
     *
     * @throws Refused the answer holds an error
     * @throws IOException the session has ended, or the server takes too long; the session is of no use then
     */
    Message ask(byte[] request) throws IOException {
        send(request);
        var answer = answer();
        var error = answer.error();
        if (error.isPresent()) {
            throw new Refused(error.get());
        }
        return answer;
    }

    private void send(byte[] octets) throws IOException {
        var out = channel.getInvertedIn();
        out.write(octets);
        out.flush();
    }

    private Message answer() throws IOException {
        try {
            var answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new IOException("no answer in " + patience.toSeconds() + " s");
            }
            if (answer.equals(Message.END)) {
                throw new IOException("the server ended the session");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    /** Takes leave, and cuts the connection. */
    void leave() throws IOException {
        ask("<close-session/>");
        close();
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        connection.close(true);
    }
}
