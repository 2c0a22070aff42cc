package org.opennfx.server.netconf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** A client that sends what it is told, well-formed or not. */
public final class NetconfClient implements AutoCloseable {
    static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";

    private final Wire wire;
    private final InputStream in;
    private final OutputStream out;
    private Framing framing = Framing.END_OF_MESSAGE;
    private String hello = "";
    private int lastMessageId = 100;

    private NetconfClient(Wire wire) {
        this.wire = wire;
        in = wire.input();
        out = wire.output();
    }

    /** Connects without a hello. */
    static NetconfClient connect(int port, String user) throws IOException {
        return connect(port, user, ExampleDevice.PASSWORD);
    }

    static NetconfClient connect(int port, String user, String password) throws IOException {
        return new NetconfClient(Wire.Ssh.connect(port, user, password));
    }

    /** A session after both hellos. */
    static NetconfClient open(int port, String user, Framing framing) throws IOException {
        var client = connect(port, user);
        client.hello(framing);
        return client;
    }

    /** A session of version 1.1, after both hellos. */
    public static NetconfClient open(int port, String user, String password) throws IOException {
        var client = connect(port, user, password);
        client.hello(Framing.CHUNKED);
        return client;
    }

    /** A session over any wire, after both hellos. */
    static NetconfClient open(Wire wire, Framing framing) throws IOException {
        return open(wire, framing, List.of());
    }

    /** @param capabilities what the client says besides base */
    static NetconfClient open(Wire wire, Framing framing, List<String> capabilities) throws IOException {
        var client = new NetconfClient(wire);
        client.hello(framing, capabilities);
        return client;
    }

    static NetconfClient open(ExampleDevice device) throws IOException {
        return open(device.port(), "root", Framing.CHUNKED);
    }

    /** Another session over the same connection. */
    NetconfClient another() throws IOException {
        return open(wire.another(), Framing.CHUNKED);
    }

    /** The hellos of both sides, after which the framing is as wanted. */
    void hello(Framing wanted) throws IOException {
        hello(wanted, List.of());
    }

    private void hello(Framing wanted, List<String> more) throws IOException {
        var capabilities = new ArrayList<>(more);
        capabilities.add(wanted == Framing.CHUNKED ? "urn:ietf:params:netconf:base:1.1" : "urn:ietf:params:netconf:base:1.0");
        send(helloWith(String.join("</capability><capability>", capabilities)));
        hello = receive();
        framing = wanted;
    }

    static String helloWith(String capability) {
        return "<hello xmlns=\"" + BASE + "\"><capabilities><capability>" + capability + "</capability></capabilities></hello>";
    }

    String serverHello() {
        return hello;
    }

    long sessionId() {
        return Long.parseLong(hello.replaceAll("(?s).*<session-id>(\\d+)</session-id>.*", "$1"));
    }

    /** Sends an operation in an rpc, and gives the reply. */
    public String rpc(String operation) throws IOException {
        return exchange("<rpc message-id=\"" + ++lastMessageId + "\" xmlns=\"" + BASE + "\">" + operation + "</rpc>");
    }

    public String exchange(String message) throws IOException {
        send(message);
        return receive();
    }

    void send(String message) throws IOException {
        var bytes = message.getBytes(UTF_8);
        var head = framing == Framing.CHUNKED ? "\n#" + bytes.length + "\n" : "";
        var tail = framing == Framing.CHUNKED ? "\n##\n" : "]]>]]>";
        sendRaw(head + message + tail);
    }

    /** Sends bytes as they are, without framing. */
    void sendRaw(String bytes) throws IOException {
        out.write(bytes.getBytes(UTF_8));
        out.flush();
    }

    /** Says that nothing more will be sent. */
    void finish() throws IOException {
        out.close();
    }

    /** The next message; empty text where the server closed the stream instead. */
    String receive() throws IOException {
        return framing == Framing.CHUNKED ? receiveChunks() : receiveUntilDelimiter();
    }

    private String receiveUntilDelimiter() throws IOException {
        var text = new ByteArrayOutputStream();
        while (!text.toString(UTF_8).endsWith("]]>]]>")) {
            var octet = in.read();
            if (octet < 0) {
                return text.toString(UTF_8);
            }
            text.write(octet);
        }
        var message = text.toString(UTF_8);
        return message.substring(0, message.length() - 6);
    }

    private String receiveChunks() throws IOException {
        var text = new ByteArrayOutputStream();
        while (true) {
            var header = new StringBuilder();
            while (header.isEmpty() || header.charAt(header.length() - 1) != '\n' || header.length() < 2) {
                var octet = in.read();
                if (octet < 0) {
                    return text.toString(UTF_8);
                }
                header.append((char) octet);
            }
            if (header.toString().equals("\n##\n")) {
                return text.toString(UTF_8);
            }
            text.write(in.readNBytes(Integer.parseInt(header.substring(2).strip())));
        }
    }

    /** Whether the server has ended the session; waits for it. */
    public boolean isEnded() throws IOException {
        return in.read() < 0;
    }

    /** What the server says beside the stream of messages, to its end. */
    String refusal() throws IOException {
        return new String(wire.beside().readAllBytes(), UTF_8);
    }

    /** Takes the connection away without a word. */
    void abort() throws IOException {
        wire.close();
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
