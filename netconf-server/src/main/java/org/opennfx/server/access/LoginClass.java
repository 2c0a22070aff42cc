package org.opennfx.server.access;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/**
 * A login class, predefined or of {@code system login class}. One of the configuration counts as the predefined one that
 * its permissions come closest to.
 */
record LoginClass(String name, UserClass rights, SessionTerms terms) {
    /** What the predefined operator of the device has. */
    private static final List<String> OPERATOR = List.of("clear", "network", "reset", "view");

    private static final LoginClass UNKNOWN = predefined(UserClass.UNAUTHORIZED);

    static LoginClass predefined(UserClass rights) {
        return new LoginClass(rights.toString(), rights, SessionTerms.NONE);
    }

    static LoginClass named(String name, ContainerNode system) {
        return UserClass.named(name).map(LoginClass::predefined).orElseGet(() -> system.container("login")
                .flatMap(login -> login.entry("class", name))
                .map(definition -> new LoginClass(name, rights(definition), terms(definition, system)))
                .orElse(UNKNOWN));
    }

    private static UserClass rights(ListEntry definition) {
        var permissions = values(definition, "permissions");
        if (permissions.contains("all")) {
            return UserClass.SUPER_USER;
        }
        if (permissions.containsAll(OPERATOR)) {
            return UserClass.OPERATOR;
        }
        return permissions.contains("view") || permissions.contains("view-configuration")
                ? UserClass.READ_ONLY
                : UserClass.UNAUTHORIZED;
    }

    private static SessionTerms terms(ListEntry definition, ContainerNode system) {
        return new SessionTerms(
                hours(definition),
                system.leafOrDefault("time-zone").map(LoginClass::zone).orElse(ZoneOffset.UTC),
                definition.leaf("idle-timeout").map(Long::parseLong).map(Duration::ofMinutes));
    }

    private static AccessHours hours(ListEntry definition) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        values(definition, "allowed-days").forEach(day -> days.add(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))));
        var start = definition.leaf("access-start").map(LocalTime::parse);
        var end = definition.leaf("access-end").map(LocalTime::parse);
        return new AccessHours(days, start.flatMap(from -> end.map(to -> new AccessHours.Period(from, to))));
    }

    /** One that the machine does not know yet, or no longer, is UTC, as on a device that lacks its file. */
    private static ZoneId zone(String name) {
        try {
            // by itself, GMT+2 would be east of Greenwich
            return ZoneId.of(name.startsWith("GMT") ? "Etc/" + name : name);
        } catch (DateTimeException _) {
            return ZoneOffset.UTC;
        }
    }

    private static List<String> values(ListEntry definition, String list) {
        var values = new ArrayList<String>();
        definition.values(list).forEach(values::add);
        return values;
    }
}
