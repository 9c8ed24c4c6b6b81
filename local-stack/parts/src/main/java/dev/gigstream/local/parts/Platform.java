package dev.gigstream.local.parts;

/** Which machine this is; MariaDB and PostgreSQL are only packed for Linux on x86-64. */
final class Platform {
    private static final String ARCHITECTURE = System.getProperty("os.arch");
    private static final String SYSTEM = System.getProperty("os.name");

    private Platform() {}

    static String redisSuffix() {
        return "linux-" + ("aarch64".equals(ARCHITECTURE) ? "arm64" : ARCHITECTURE);
    }

    static void requireLinuxOnX64(String what) {
        if (!"Linux".equals(SYSTEM) || !"amd64".equals(ARCHITECTURE)) {
            throw new IllegalStateException("The embedded " + what + " runs on Linux x86-64 only, and this is " + SYSTEM
                    + " " + ARCHITECTURE + ": use docker-compose.kafka.yml here.");
        }
    }
}
