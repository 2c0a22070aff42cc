package org.opennfx.backends.model;

import java.util.Optional;
import java.util.regex.Pattern;

/** A VLAN id, or the first and the last id of a range joined by a dash. */
final class VlanRange {
    private static final Pattern FORM = Pattern.compile("(?<first>[0-9]{1,4})(?:-(?<last>[0-9]{1,4}))?");

    private VlanRange() {}

    /** The ids that the text stands for; empty when it is no range, or one outside of 1 to 4094 or the wrong way round. */
    static Optional<VlanIds> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var first = Integer.parseInt(matcher.group("first"));
        var last = Optional.ofNullable(matcher.group("last")).map(Integer::valueOf).orElse(first);
        return first < VlanId.FIRST.value() || last > VlanId.LAST.value() || first > last
                ? Optional.empty()
                : Optional.of(VlanIds.range(new VlanId(first), new VlanId(last)));
    }
}
