package org.opennfx.yang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private static final Pattern CODE = Pattern.compile("`([^`]*)`");

    @Test
    void theTablesOfTextsHaveThoseOfTheModulesAndNoOthers() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var listed = new TreeSet<String>();
        readme.substring(readme.indexOf("\n## Texts\n")).lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(line.indexOf(" | ")))
                .forEach(texts -> CODE.matcher(texts).results().forEach(found -> listed.add(found.group(1))));
        assertEquals(ErrorMessages.ofTheDevice(), listed);
    }
}
