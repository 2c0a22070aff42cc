package org.opennfx.backends.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.opennfx.backends.model.MacAddress;

/**
 * The form of a ledger in its file: {@code next ID}, then for each machine {@code vnf NAME ID UUID ADDRESS} and its
 * {@code mac NAME INTERFACE MAC}.
 */
final class LedgerText {
    private LedgerText() {}

    static String format(Ledger ledger) {
        var text = new StringBuilder().append("next ").append(ledger.nextId()).append('\n');
        ledger.identities().forEach((name, identity) -> format(text, name, identity));
        return text.toString();
    }

    private static void format(StringBuilder text, String name, VnfIdentity identity) {
        text.append(String.join(" ", "vnf", name, Integer.toString(identity.id()), identity.uuid().toString(),
                identity.address())).append('\n');
        identity.macs().forEach((ethernet, mac) ->
                text.append(String.join(" ", "mac", name, ethernet, mac.toString())).append('\n'));
    }

    /** @throws IllegalArgumentException a line is not of the form; the message says which */
    static Ledger parse(List<String> lines) {
        var identities = new LinkedHashMap<String, VnfIdentity>();
        var nextId = Ledger.EMPTY.nextId();
        for (var number = 0; number < lines.size(); number++) {
            var words = List.of(lines.get(number).split(" ", -1));
            try {
                switch (words.getFirst()) {
                    case "next" -> nextId = Integer.parseInt(words.get(1));
                    case "vnf" -> identities.put(words.get(1), identity(words));
                    case "mac" -> addMac(identities, words);
                    default -> throw new IllegalArgumentException("unknown entry");
                }
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalArgumentException("line " + (number + 1) + " cannot be read", e);
            }
        }
        return new Ledger(nextId, identities);
    }

    private static VnfIdentity identity(List<String> words) {
        return new VnfIdentity(
                Integer.parseInt(words.get(2)), UUID.fromString(words.get(3)), words.get(4), new TreeMap<>());
    }

    private static void addMac(Map<String, VnfIdentity> identities, List<String> words) {
        var identity = identities.get(words.get(1));
        if (identity == null) {
            throw new IllegalArgumentException("MAC address of an unknown machine");
        }
        var macs = new TreeMap<>(identity.macs());
        macs.put(words.get(2), MacAddress.parse(words.get(3)));
        identities.put(words.get(1), identity.withMacs(macs));
    }
}
