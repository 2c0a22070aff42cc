package org.opennfx.backends.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The directories of a CD with the names of one kind, two path tables before them. */
final class CdTree {
    private static final byte[] ITSELF = {0};
    private static final byte[] PARENT = {1};

    /** The length of a record without a name (ECMA-119 9.1), and of an entry of a path table (9.4). */
    private static final int RECORD = 33;

    private static final int ENTRY = 8;

    private final CdNaming naming;
    private final int first;

    /** Each behind its parent, in the order of the path table (ECMA-119 6.9.1). */
    private final List<CdNode> directories = new ArrayList<>();

    /** The parent of a directory, by the number of the directory. */
    private final Map<Integer, CdNode> parents = new HashMap<>();

    /** The sector of a directory, by its number. */
    private final Map<Integer, Integer> places = new HashMap<>();

    private final int end;

    /** @param first the sector where it begins */
    CdTree(CdNode root, CdNaming naming, int first) {
        this.naming = naming;
        this.first = first;
        directories.add(root);
        parents.put(root.number(), root);
        for (var i = 0; i < directories.size(); i++) {
            var directory = directories.get(i);
            directory.sorted(naming).stream().filter(CdNode::isDirectory).forEach(child -> {
                directories.add(child);
                parents.put(child.number(), directory);
            });
        }
        var next = bigEndianTable() + CdImage.sectors(tableBytes());
        for (var directory : directories) {
            places.put(directory.number(), next);
            next += CdImage.sectors(length(directory));
        }
        this.end = next;
    }

    CdNaming naming() {
        return naming;
    }

    /** The first sector behind it. */
    int end() {
        return end;
    }

    int littleEndianTable() {
        return first;
    }

    int bigEndianTable() {
        return first + CdImage.sectors(tableBytes());
    }

    int tableBytes() {
        return directories.stream().mapToInt(directory -> even(ENTRY + entryName(directory).length)).sum();
    }

    private byte[] entryName(CdNode directory) {
        return directory == directories.getFirst() ? ITSELF : naming.identifier(directory);
    }

    private static int even(int length) {
        return length + length % 2;
    }

    /** @param files the sectors of the files, by their numbers */
    void write(Map<Integer, Integer> files, ByteArrayOutputStream out) {
        out.writeBytes(CdImage.padded(table(ByteOrder.LITTLE_ENDIAN)));
        out.writeBytes(CdImage.padded(table(ByteOrder.BIG_ENDIAN)));
        directories.forEach(directory -> out.writeBytes(CdImage.padded(records(directory, files))));
    }

    private byte[] table(ByteOrder order) {
        var table = ByteBuffer.allocate(tableBytes()).order(order);
        for (var directory : directories) {
            var name = entryName(directory);
            var parent = parents.getOrDefault(directory.number(), directory);
            table.put((byte) name.length).put((byte) 0)
                    .putInt(place(directory))
                    .putShort((short) (directories.indexOf(parent) + 1))
                    .put(name);
            table.position(even(table.position()));
        }
        return table.array();
    }

    private int place(CdNode directory) {
        return places.getOrDefault(directory.number(), 0);
    }

    /** The length of a directory: no record goes from one sector into the next. */
    private int length(CdNode directory) {
        var length = 2 * even(RECORD + ITSELF.length);
        for (var child : directory.sorted(naming)) {
            length = afterRecord(length, even(RECORD + naming.identifier(child).length));
        }
        return CdImage.sectors(length) * CdImage.SECTOR;
    }

    private static int afterRecord(int position, int record) {
        var left = CdImage.SECTOR - position % CdImage.SECTOR;
        return record <= left ? position + record : position + left + record;
    }

    private byte[] records(CdNode directory, Map<Integer, Integer> files) {
        var records = ByteBuffer.allocate(length(directory));
        records.put(record(directory, ITSELF, place(directory)));
        var parent = parents.getOrDefault(directory.number(), directory);
        records.put(record(parent, PARENT, place(parent)));
        for (var child : directory.sorted(naming)) {
            var sector = child.isDirectory() ? place(child) : files.getOrDefault(child.number(), 0);
            var record = record(child, naming.identifier(child), sector);
            records.position(afterRecord(records.position(), record.length) - record.length);
            records.put(record);
        }
        return records.array();
    }

    /** The record of the root in the descriptor of the volume. */
    byte[] rootRecord() {
        var root = directories.getFirst();
        return record(root, ITSELF, place(root));
    }

    private byte[] record(CdNode node, byte[] name, int sector) {
        var record = ByteBuffer.allocate(even(RECORD + name.length));
        record.put((byte) record.capacity()).put((byte) 0);
        CdDescriptor.bothOrders(record, sector);
        CdDescriptor.bothOrders(record, node.content().map(content -> content.length).orElseGet(() -> length(node)));
        // no time
        record.position(record.position() + 7);
        record.put((byte) (node.isDirectory() ? 2 : 0)).put((byte) 0).put((byte) 0);
        CdDescriptor.bothOrders(record, (short) 1);
        return record.put((byte) name.length).put(name).array();
    }
}
