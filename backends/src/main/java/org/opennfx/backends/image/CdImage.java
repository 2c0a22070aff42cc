package org.opennfx.backends.image;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The file system of a CD (ISO 9660, ECMA-119) with long names (Joliet). It says no times, so that the same files make the same
 * image.
 */
public final class CdImage {
    static final int SECTOR = 2048;

    /** The sectors before the first descriptor belong to the system. */
    private static final int SYSTEM_SECTORS = 16;

    private final CdNode root = CdNode.directory("", 0);
    private final String label;
    private final List<CdNode> files = new ArrayList<>();
    private int lastNumber;

    private CdImage(String label) {
        this.label = label;
    }

    /**
     * The bytes of an image.
     *
     * @param label of the volume, at most 32 characters
     * @param files by path, with slashes
     */
    public static byte[] of(String label, SortedMap<String, byte[]> files) {
        var image = new CdImage(label);
        files.forEach((path, content) -> image.files.add(image.root.add(path, content, () -> ++image.lastNumber)));
        return image.bytes();
    }

    private byte[] bytes() {
        var next = SYSTEM_SECTORS + CdNaming.values().length + 1;
        var trees = new ArrayList<CdTree>();
        for (var naming : CdNaming.values()) {
            var tree = new CdTree(root, naming, next);
            trees.add(tree);
            next = tree.end();
        }
        var places = new HashMap<Integer, Integer>();
        for (var file : files) {
            places.put(file.number(), next);
            next += sectors(content(file).length);
        }
        return written(trees, places, next);
    }

    private byte[] written(List<CdTree> trees, Map<Integer, Integer> places, int end) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[SYSTEM_SECTORS * SECTOR]);
        trees.forEach(tree -> out.writeBytes(CdDescriptor.volume(label, tree, end)));
        out.writeBytes(CdDescriptor.terminator());
        trees.forEach(tree -> tree.write(places, out));
        files.forEach(file -> out.writeBytes(padded(content(file))));
        return out.toByteArray();
    }

    private static byte[] content(CdNode file) {
        return file.content().orElseThrow();
    }

    static int sectors(int bytes) {
        return Math.ceilDiv(bytes, SECTOR);
    }

    static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, sectors(bytes.length) * SECTOR);
    }
}
