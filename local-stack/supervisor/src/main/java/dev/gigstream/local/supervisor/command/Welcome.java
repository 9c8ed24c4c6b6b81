package dev.gigstream.local.supervisor.command;

import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.StackPlan;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;

/** What a person wants to know once everything runs. */
final class Welcome {

    private Welcome() {}

    static void print(PrintStream out, StackPlan plan, Home home) throws IOException {
        String gateway = plan.urls().get("gateway");
        out.println();
        out.println("  " + gateway + "        the marketplace");
        out.println("  " + gateway + "/docs   its API");
        plan.urls().entrySet().stream()
                .filter(url -> !url.getKey().equals("gateway"))
                .forEach(url -> out.printf("  %-17s %s%n", url.getKey(), url.getValue()));
        if (Files.exists(home.demoPassword())) {
            out.println();
            out.println("  Demo logins: buyer@demo.gigstream.dev, seller@demo.gigstream.dev, admin@demo.gigstream.dev");
            out.println(
                    "  Password:    " + Files.readString(home.demoPassword()).strip());
        }
    }
}
