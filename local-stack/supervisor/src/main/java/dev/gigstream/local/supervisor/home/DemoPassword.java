package dev.gigstream.local.supervisor.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** The one password of the demo accounts of a home: random, and simple enough to be typed from a screen. */
public final class DemoPassword {

    /** Without the letters and digits that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int LETTERS_OF_A_GROUP = 4;

    private DemoPassword() {}

    public static String of(Home home) throws IOException {
        Path file = home.demoPassword();
        if (Files.notExists(file)) {
            Files.createDirectories(home.directory());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, random() + "\n", StandardOpenOption.TRUNCATE_EXISTING);
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int letter = 0; letter < GROUPS * LETTERS_OF_A_GROUP; letter++) {
            if (letter > 0 && letter % LETTERS_OF_A_GROUP == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
