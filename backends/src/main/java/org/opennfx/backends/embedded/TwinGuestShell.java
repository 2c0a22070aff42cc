package org.opennfx.backends.embedded;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Nic;

/**
 * What somebody at the serial port of a guest of the twin meets, or somebody who comes over the network: a login that any name with
 * any password opens, and a shell that knows what the twin knows of the guest. At the serial port the next one can log in then.
 */
final class TwinGuestShell {
    private static final String BOOT = """
            Booting from Hard Disk...
            Starting kernel ...
            Starting services: done
            """;
    private static final String WELCOME = "This guest is simulated. It knows exit, help, hostname, ip addr and uname.\n";
    private static final int ERASE = 0x7f;
    private static final int BACKSPACE = '\b';
    private static final int LONGEST_LINE = 256;

    private enum Awaited {
        NAME,
        PASSWORD,
        COMMAND,
        /** Nothing any more: who came over the network has left. */
        NOTHING
    }

    private final String domain;
    private final List<Nic> cards;
    private final boolean serial;
    private final StringBuilder line = new StringBuilder();
    private Awaited awaited;
    private String user;

    private TwinGuestShell(String domain, List<Nic> cards, boolean serial, Awaited awaited, String user) {
        this.domain = domain;
        this.cards = List.copyOf(cards);
        this.serial = serial;
        this.awaited = awaited;
        this.user = user;
    }

    /** @param cards that it was booted with */
    static TwinGuestShell atSerialPort(String domain, List<Nic> cards) {
        return new TwinGuestShell(domain, cards, true, Awaited.NAME, "");
    }

    /** @param user who comes over the network, and has to say his password yet */
    static TwinGuestShell overNetwork(String domain, List<Nic> cards, String user) {
        return new TwinGuestShell(domain, cards, false, Awaited.PASSWORD, user);
    }

    /** What it says before anything is typed. */
    String greeting() {
        return onTerminal((serial ? BOOT + "\n" : "") + prompt());
    }

    /** Whether it has no more to say. */
    boolean isLeft() {
        return awaited == Awaited.NOTHING;
    }

    /** What it says to a key. */
    String typed(int key) {
        return switch (key) {
            case '\r', '\n' -> onTerminal("\n" + answer() + prompt());
            case ERASE, BACKSPACE -> erased();
            default -> added(key);
        };
    }

    private static String onTerminal(String text) {
        return text.replace("\n", "\r\n");
    }

    private String erased() {
        if (line.isEmpty()) {
            return "";
        }
        line.setLength(line.length() - 1);
        return awaited == Awaited.PASSWORD ? "" : "\b \b";
    }

    private String added(int key) {
        if (key < ' ' || line.length() == LONGEST_LINE) {
            return "";
        }
        line.append((char) key);
        return awaited == Awaited.PASSWORD ? "" : String.valueOf((char) key);
    }

    private String prompt() {
        return switch (awaited) {
            case NAME -> domain + " login: ";
            case PASSWORD -> "Password: ";
            case COMMAND -> user + "@" + domain + ":~# ";
            case NOTHING -> "";
        };
    }

    private String answer() {
        var given = line.toString().strip();
        line.setLength(0);
        return switch (awaited) {
            case NAME -> {
                user = given;
                awaited = given.isEmpty() ? Awaited.NAME : Awaited.PASSWORD;
                yield given.isEmpty() ? "\n" : "";
            }
            case PASSWORD -> {
                awaited = Awaited.COMMAND;
                yield "\n" + WELCOME;
            }
            case COMMAND -> done(given);
            case NOTHING -> "";
        };
    }

    private String done(String command) {
        return switch (command) {
            case "" -> "";
            case "exit", "logout" -> {
                awaited = serial ? Awaited.NAME : Awaited.NOTHING;
                yield serial ? "\n" : "logout\n";
            }
            case "help" -> WELCOME;
            case "hostname", "uname -n" -> domain + "\n";
            case "uname" -> "Linux\n";
            case "ip addr", "ip a", "ip address" -> addresses();
            default -> command.split(" ", 2)[0] + ": not found\n";
        };
    }

    private String addresses() {
        var loopback = "1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536\n    link/loopback 00:00:00:00:00:00\n";
        return loopback + IntStream.range(0, cards.size()).mapToObj(this::card).collect(Collectors.joining());
    }

    private String card(int index) {
        var card = cards.get(index);
        var flags = card.linkUp() ? "BROADCAST,MULTICAST,UP,LOWER_UP" : "NO-CARRIER,BROADCAST,MULTICAST,UP";
        return "%d: %s: <%s> mtu %d\n    link/ether %s\n".formatted(
                index + 2, card.name(), flags, card.mtu(), card.mac()) + address(card);
    }

    private static String address(Nic card) {
        return card.attachment() instanceof Attachment.InternalNetwork(_, var address) ? "    inet " + address + "\n" : "";
    }
}
