package org.opennfx.backends.image;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A file or a directory on a CD.
 *
 * @param number one that no other has
 * @param content empty for a directory
 */
record CdNode(String name, int number, Optional<byte[]> content, SortedMap<String, CdNode> children) {
    static CdNode directory(String name, int number) {
        return new CdNode(name, number, Optional.empty(), new TreeMap<>());
    }

    /**
     * Adds a file, and the directories on its way.
     *
     * @param path names with slashes between them
     * @return the file
     */
    CdNode add(String path, byte[] bytes, Supplier<Integer> numbers) {
        var slash = path.indexOf('/');
        if (slash < 0) {
            var file = new CdNode(path, numbers.get(), Optional.of(bytes), new TreeMap<>());
            children.put(path, file);
            return file;
        }
        return children.computeIfAbsent(path.substring(0, slash), directory -> directory(directory, numbers.get()))
                .add(path.substring(slash + 1), bytes, numbers);
    }

    boolean isDirectory() {
        return content.isEmpty();
    }

    /** What is in the directory, in the order of a way to write names. */
    List<CdNode> sorted(CdNaming naming) {
        Collection<CdNode> all = children.values();
        return all.stream().sorted(Comparator.comparing(naming::identifier, Arrays::compareUnsigned)).toList();
    }
}
