package org.opennfx.server.restconf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Requests with the answers that they are to get, one after the other. In the file each begins with {@code ###} and its title;
 * then come the method and URI, headers, an empty line and the body; {@code =>} with the status, headers, an empty line and the
 * body of the answer. A line {@code User: name} before the headers says who asks; where there is none it is root.
 *
 * @param name of the file
 */
record HttpTable(String name, List<Row> rows) {
    private static final String USER = "User:";

    /** A request and its answer. */
    record Row(String title, String user, String method, String uri, Message request, int status, Message answer) {}

    /** Headers in their order, and a body, which may be empty. */
    record Message(List<Header> headers, String body) {}

    /** One line of a header. */
    record Header(String name, String value) {}

    static HttpTable read(Path file) throws IOException {
        var rows = Arrays.stream(Files.readString(file).split("(?m)^### "))
                .skip(1)
                .map(HttpTable::row)
                .toList();
        return new HttpTable(file.getFileName().toString(), rows);
    }

    private static Row row(String text) {
        var halves = text.split("(?m)^=> ", 2);
        var asked = halves[0].split("\n", 3);
        var request = asked[1].split(" ", 2);
        var answered = halves[1].split("\n", 2);
        var named = asked[2].startsWith(USER);
        var rest = named ? asked[2].split("\n", 2) : new String[] {USER + "root", asked[2]};
        return new Row(
                asked[0].strip(),
                rest[0].substring(USER.length()).strip(),
                request[0],
                request[1].strip(),
                message(rest[1]),
                Integer.parseInt(answered[0].strip()),
                message(answered[1]));
    }

    private static Message message(String text) {
        var headers = new ArrayList<Header>();
        var lines = List.of(text.split("\n", -1));
        var at = 0;
        for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
            var header = lines.get(at).split(":", 2);
            headers.add(new Header(header[0].strip(), header[1].strip()));
        }
        return new Message(
                headers, lines.subList(at, lines.size()).stream().collect(Collectors.joining("\n")).strip());
    }
}
