package org.opennfx.tools.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLStreamException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.codec.SetWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditResult;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;

/** What an edit and a read of a list are made of, but for constraints, the journal and the wire. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class Parts {
    private final SetGrammar grammar = new SetGrammar();
    private ContainerNode container;
    private SetReader reader;
    private String statements = "";

    @Setup(Level.Trial)
    public void make(Content content) {
        container = (ContainerNode) content.tree.children().iterator().next();
        reader = new SetReader(grammar, (ContainerSchema) container.schema());
        statements = written(content).toString();
    }

    @Benchmark
    public List<EditNode> parse(Content content) throws XMLStreamException {
        return content.parsed(content.document);
    }

    @Benchmark
    public EditResult editAll(Content content) {
        return EditEngine.create(content.schema.root(), content.edits);
    }

    @Benchmark
    public ContainerNode editOne(Content content) {
        return content.withOneMore();
    }

    @Benchmark
    public Optional<Diff.Inside> diffOfOne(Content content) {
        return Diff.between(content.tree, content.changed);
    }

    @Benchmark
    public void serialise(Content content) throws XMLStreamException {
        var out = Xml.writer(OutputStream.nullOutputStream());
        XmlWriter.compact(content.schema, out).children(content.tree);
        out.close();
    }

    @Benchmark
    public StringJoiner writeSetFormat(Content content) {
        return written(content);
    }

    @Benchmark
    public List<EditNode> readSetFormat() throws IOException {
        return reader.document(new StringReader(statements));
    }

    private StringJoiner written(Content content) {
        var lines = new StringJoiner("\n");
        new SetWriter(content.schema, grammar, SetWriter.Values.APART, lines::add).below(container);
        return lines;
    }
}
