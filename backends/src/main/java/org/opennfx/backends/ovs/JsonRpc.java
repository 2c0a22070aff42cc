package org.opennfx.backends.ovs;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A connection to a daemon of Open vSwitch that speaks JSON-RPC 1.0 on a unix socket (RFC 7047 4). Safe for use by several
 * threads. Once it is broken it stays so.
 */
final class JsonRpc implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final SocketChannel channel;
    private final JsonGenerator output;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicLong lastId = new AtomicLong();
    private final Map<Long, CompletableFuture<JsonNode>> unanswered = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Notified notified;

    /** Takes what the daemon says without having been asked. On the thread that reads; must not call. */
    @FunctionalInterface
    interface Notified {
        void notified(String method, JsonNode parameters);
    }

    private JsonRpc(SocketChannel channel, Notified notified) throws IOException {
        this.channel = channel;
        this.output = JSON.createGenerator(Channels.newOutputStream(channel));
        this.notified = notified;
    }

    /** @throws IOException nobody listens there */
    static JsonRpc connect(Path socket, Notified notified) throws IOException {
        var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
        var connection = new JsonRpc(channel, notified);
        Thread.ofVirtual().name("json-rpc " + socket.getFileName()).start(connection::read);
        return connection;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    /**
     * Calls a method.
     *
     * @return its result
     * @throws IOException the connection broke or there was no answer in time; the daemon may have done it
     * @throws RefusedException the daemon answered with an error
     */
    JsonNode call(String method, ArrayNode parameters, Duration patience) throws IOException, RefusedException {
        var id = lastId.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        unanswered.put(id, answer);
        try {
            send(JsonNodeFactory.instance.objectNode().put("method", method).put("id", id).set("params", parameters));
            if (!channel.isOpen()) {
                throw new IOException("the connection is closed");
            }
            var message = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            var error = message.path("error");
            if (!error.isMissingNode() && !error.isNull()) {
                throw new RefusedException(error.isTextual() ? error.textValue().strip() : error.toString());
            }
            return message.path("result");
        } catch (TimeoutException e) {
            throw new IOException("no answer to " + method + " within " + patience.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it waited for the answer to " + method, e);
        } finally {
            unanswered.remove(id);
        }
    }

    private void send(JsonNode message) throws IOException {
        writing.lock();
        try {
            JSON.writeTree(output, message);
            output.flush();
        } finally {
            writing.unlock();
        }
    }

    private void read() {
        var end = new IOException("the connection was closed by the other side");
        try (channel; var messages = JSON.readerFor(JsonNode.class).<JsonNode>readValues(Channels.newInputStream(channel))) {
            while (messages.hasNextValue()) {
                take(messages.nextValue());
            }
        } catch (IOException e) {
            end = e;
        }
        for (var answer : unanswered.values()) {
            answer.completeExceptionally(end);
        }
        ended.countDown();
    }

    /** Waits until the other side has gone, or this one was closed. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private void take(JsonNode message) throws IOException {
        var method = message.path("method");
        if (!method.isTextual()) {
            var answer = unanswered.get(message.path("id").asLong());
            if (answer != null) {
                answer.complete(message);
            }
        } else if (method.textValue().equals("echo")) {
            var reply = JsonNodeFactory.instance.objectNode();
            reply.set("result", message.path("params"));
            reply.putNull("error");
            reply.set("id", message.path("id"));
            send(reply);
        } else {
            notified.notified(method.textValue(), message.path("params"));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
