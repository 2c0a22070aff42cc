package org.opennfx.datastore.codec;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.OrderedMap;
import org.opennfx.datastore.tree.OrderedMap.Run;

/**
 * Writes the entries of large lists, and copies the octets of those that are written for the third time and have not changed.
 * Entries are immutable, so that a run of them that is the same object has the same octets; nothing has to be forgotten when
 * something changes. What is remembered goes with the version of the tree that it belongs to, and, being longer than
 * {@value #MOST} octets in all, in the order of its last use.
 */
final class RememberedRuns {
    /** Below this many entries there is little to be won. */
    private static final int LARGE = 64;

    /** Octets of all runs of the process. */
    private static final long MOST = 64L << 20;

    /** Octets of one run: what a reader has to wait for while its octets are recorded, and take when it copies them. */
    private static final int LONGEST = 64 << 10;

    /** About what a run takes up besides its octets. */
    private static final int OVERHEAD = 128;

    private static final Cache<Object, Memory> MEMORY = CacheBuilder.newBuilder()
            .weakKeys()
            .concurrencyLevel(1)
            .maximumWeight(MOST)
            .<Object, Memory>weigher((_, memory) -> memory instanceof Octets octets ? OVERHEAD + octets.all.length : OVERHEAD)
            .build();

    private sealed interface Memory {}

    /** State of the device is new each time: what was written once is not yet worth its memory. */
    private enum Sight implements Memory {
        ONCE,
        TOO_LONG
    }

    private static final class Octets implements Memory {
        private final byte[] all;

        Octets(byte[] all) {
            this.all = all;
        }
    }

    /** Writes entries by the XML stream writer. */
    interface EntriesWriter {
        void write(Iterable<ListEntry> entries) throws XMLStreamException;
    }

    private final XMLStreamWriter xml;
    private final RecordedOutput out;
    private boolean recording;

    /** @param xml writes to {@code out} */
    RememberedRuns(XMLStreamWriter xml, RecordedOutput out) {
        this.xml = xml;
        this.out = out;
    }

    /** Writes entries, which are in an element that was begun. */
    void write(OrderedMap<Key, ListEntry> entries, EntriesWriter writer) throws XMLStreamException {
        if (recording || entries.size() < LARGE) {
            writer.write(entries);
            return;
        }
        // closes the start tag
        xml.writeCharacters("");
        for (var run : entries.runs()) {
            write(run, writer);
        }
    }

    private void write(Run<ListEntry> run, EntriesWriter writer) throws XMLStreamException {
        switch (MEMORY.getIfPresent(run.identity())) {
            case null -> {
                writer.write(run.values());
                MEMORY.put(run.identity(), Sight.ONCE);
            }
            case Sight.ONCE -> record(run, writer);
            case Sight.TOO_LONG -> writer.write(run.values());
            case Octets octets -> copy(octets.all);
        }
    }

    private void record(Run<ListEntry> run, EntriesWriter writer) throws XMLStreamException {
        xml.flush();
        out.begin(LONGEST);
        recording = true;
        writer.write(run.values());
        recording = false;
        xml.flush();
        MEMORY.put(run.identity(), out.end().<Memory>map(Octets::new).orElse(Sight.TOO_LONG));
    }

    private void copy(byte[] octets) throws XMLStreamException {
        xml.flush();
        try {
            out.write(octets);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }
}
