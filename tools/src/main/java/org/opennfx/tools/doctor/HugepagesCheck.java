package org.opennfx.tools.doctor;

import java.util.List;

/**
 * Whether memory was set aside in huge pages, and can be used.
 *
 * @param remedy mounts a file system for them
 */
record HugepagesCheck(Machine machine, String remedy) implements Check {
    private static final String SUBJECT = "hugepages";
    private static final String SIZES = "sys/kernel/mm/hugepages";

    @Override
    public Diagnosis look() {
        var sizes = machine.names(SIZES);
        if (sizes.isEmpty()) {
            return Diagnosis.warning(SUBJECT, "the kernel has none: guests that ask for them do not start");
        }
        if (!machine.text("proc/mounts").orElse("").contains(" hugetlbfs ")) {
            return Diagnosis.warning(SUBJECT, "no file system for them is mounted: guests that ask for them do not start")
                    .mendedBy(remedy);
        }
        return Diagnosis.ok(SUBJECT, String.join(", ", counts(sizes)));
    }

    private List<String> counts(List<String> sizes) {
        return sizes.stream()
                .map(size -> "%s of %s".formatted(
                        machine.text(SIZES + "/" + size + "/nr_hugepages").orElse("0"), size.substring(size.indexOf('-') + 1)))
                .toList();
    }
}
