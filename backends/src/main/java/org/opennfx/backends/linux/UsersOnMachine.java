package org.opennfx.backends.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.backends.host.Setting;
import org.opennfx.backends.model.LoginUser;
import org.opennfx.datastore.host.HostException;

/**
 * Users of the device as ordinary users of the machine, with a shell and without any rights there. They carry a mark; the others,
 * root among them, are left alone. The home of a user that goes stays, without the keys.
 */
final class UsersOnMachine implements Setting<List<LoginUser>> {
    private static final String SUBSYSTEM = "users";
    private static final String KEY_FILE = "/authorized_keys";

    /** Written as the user that owns the directory, who could have put a link there to what is not its own. */
    private static final String WRITE_KEYS = "umask 077 && mkdir -p \"$0\" && cat > \"$0" + KEY_FILE + "\"";

    private final Machine machine;

    /** What was asked for last: what any number will do for is not seen on the machine. */
    private Map<String, LoginUser> told = Map.of();

    UsersOnMachine(Machine machine) {
        this.machine = machine;
    }

    @Override
    public synchronized List<LoginUser> current() throws HostException {
        var seen = new ArrayList<LoginUser>();
        for (var user : present()) {
            var anyUid = Optional.ofNullable(told.get(user.name())).filter(asked -> asked.uid().isEmpty()).isPresent();
            seen.add(anyUid ? user.withUid(Optional.empty()) : user);
        }
        return seen;
    }

    /** Those of the device, by name. */
    private List<LoginUser> present() throws HostException {
        var hashes = new HashMap<String, String>();
        lines("etc/shadow").forEach(line -> hashes.put(line.split(":", -1)[0], line.split(":", -1)[1]));
        var users = new ArrayList<LoginUser>();
        for (var account : accounts().values()) {
            if (account.isOurs()) {
                users.add(new LoginUser(
                        account.name(), Optional.of(account.uid()), account.fullName(),
                        Optional.ofNullable(hashes.get(account.name())).filter(hash -> !hash.equals("!")),
                        keys(account), account.mayLogIn()));
            }
        }
        users.sort(Comparator.comparing(LoginUser::name));
        return users;
    }

    private Map<String, Account> accounts() throws HostException {
        return lines("etc/passwd").stream().flatMap(line -> Account.parse(line).stream())
                .collect(Collectors.toMap(Account::name, Function.identity(), (first, _) -> first, LinkedHashMap::new));
    }

    private List<String> lines(String file) throws HostException {
        try {
            return Files.readAllLines(machine.file(file));
        } catch (IOException e) {
            throw new HostException(SUBSYSTEM, file, e.getMessage(), e);
        }
    }

    private List<String> keys(Account account) throws HostException {
        var file = account.keyDirectory().substring(1) + KEY_FILE;
        return Files.isRegularFile(machine.file(file), LinkOption.NOFOLLOW_LINKS) ? lines(file) : List.of();
    }

    @Override
    public synchronized void become(List<LoginUser> next) throws HostException {
        refuseOthers(next);
        var before = present();
        try {
            change(before, next);
        } catch (HostException e) {
            undo(before, e);
            throw e;
        }
        told = byName(next);
    }

    private void refuseOthers(List<LoginUser> users) throws HostException {
        var accounts = accounts();
        for (var user : users) {
            var account = accounts.get(user.name());
            if (account != null && !account.isOurs()) {
                throw failure(user.name(), "there is a user of this name on the machine, which is not of this device");
            }
            if (user.password().filter(hash -> hash.contains(":")).isPresent()) {
                throw failure(user.name(), "the machine takes no hash of a password with a colon in it");
            }
        }
    }

    private static HostException failure(String user, String words) {
        return new HostException(SUBSYSTEM, "user " + user, words);
    }

    private void undo(List<LoginUser> before, HostException failure) {
        try {
            change(present(), before);
        } catch (HostException e) {
            failure.addSuppressed(e);
        }
    }

    private void change(List<LoginUser> before, List<LoginUser> after) throws HostException {
        var present = byName(before);
        var wanted = byName(after);
        for (var user : before) {
            if (!wanted.containsKey(user.name())) {
                remove(user);
            }
        }
        for (var user : after) {
            put(user, Optional.ofNullable(present.get(user.name())));
        }
    }

    private static Map<String, LoginUser> byName(List<LoginUser> users) {
        return users.stream().collect(Collectors.toMap(LoginUser::name, Function.identity()));
    }

    private void remove(LoginUser user) throws HostException {
        writeKeys(user.name(), user.keys(), List.of());
        run("userdel", user.name());
    }

    private void put(LoginUser user, Optional<LoginUser> present) throws HostException {
        var uid = user.uid().filter(number -> !present.flatMap(LoginUser::uid).equals(Optional.of(number)));
        if (present.isEmpty() || uid.isPresent() || !sameEntry(user, present.get())) {
            var words = new ArrayList<>(present.isEmpty() ? List.of("useradd", "--create-home") : List.of("usermod"));
            words.addAll(List.of("--comment", Account.comment(user.fullName()),
                    "--shell", user.mayLogIn() ? Account.SHELL : Account.NO_SHELL));
            uid.ifPresent(number -> words.addAll(List.of("--uid", number.toString())));
            words.add(user.name());
            run(words.toArray(String[]::new));
        }
        if (!user.password().equals(present.flatMap(LoginUser::password))) {
            machine.command().feed(SUBSYSTEM, user.name() + ":" + user.password().orElse("!") + "\n", "chpasswd", "--encrypted");
        }
        writeKeys(user.name(), present.map(LoginUser::keys).orElse(List.of()), user.keys());
    }

    private static boolean sameEntry(LoginUser user, LoginUser present) {
        return user.fullName().equals(present.fullName()) && user.mayLogIn() == present.mayLogIn();
    }

    private void writeKeys(String user, List<String> before, List<String> after) throws HostException {
        var account = accounts().get(user);
        if (account != null && !before.equals(after)) {
            machine.command().feed(SUBSYSTEM, after.stream().map(key -> key + "\n").collect(Collectors.joining()),
                    "runuser", "-u", user, "--", "sh", "-c", WRITE_KEYS, account.keyDirectory());
        }
    }

    private void run(String... words) throws HostException {
        machine.command().run(SUBSYSTEM, words);
    }
}
