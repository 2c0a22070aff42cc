package org.opennfx.server.netconf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Messages of as many octets as a small request and 10,000 entries have, in both framings. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class Frames {
    @Param({"300", "2600000"})
    public int octets;

    @Param({"END_OF_MESSAGE", "CHUNKED"})
    public String framing = "";

    private Framing used = Framing.CHUNKED;
    private byte[] message = {};
    private byte[] framed = {};

    @Setup(Level.Trial)
    public void make() throws IOException {
        used = Framing.valueOf(framing);
        message = "<name>e12345</name>".repeat(octets / 19 + 1).substring(0, octets).getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        writeTo(out);
        framed = out.toByteArray();
    }

    @Benchmark
    public void write() throws IOException {
        writeTo(OutputStream.nullOutputStream());
    }

    @Benchmark
    public long read() throws IOException {
        var message = new FrameReader(new ByteArrayInputStream(framed), Long.MAX_VALUE).next(used).orElseThrow();
        return message.transferTo(OutputStream.nullOutputStream());
    }

    private void writeTo(OutputStream out) throws IOException {
        var writer = new FrameWriter(out);
        writer.use(used);
        writer.write(message);
        writer.endMessage();
    }
}
