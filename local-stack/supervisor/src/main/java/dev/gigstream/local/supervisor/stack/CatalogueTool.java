package dev.gigstream.local.supervisor.stack;

import dev.gigstream.local.supervisor.apps.JavaTool;
import dev.gigstream.local.supervisor.home.DemoPassword;
import dev.gigstream.local.supervisor.home.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue module's command: it loads the demo catalogue or any number of made-up gigs into a running stack. */
public final class CatalogueTool {

    private static final int HEAP_MEGABYTES = 192;

    private final JavaTool tool;
    private final Home home;
    private final Settings settings;

    CatalogueTool(Path root, Home home, Settings settings) {
        this.tool = JavaTool.of(root, "local-stack/catalogue", "catalogue", "dev.gigstream.local.catalogue.Catalogue");
        this.home = home;
        this.settings = settings;
    }

    public List<String> demo(Path java) throws IOException {
        return command(java, List.of("demo"));
    }

    public List<String> seed(Path java, List<String> arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of("seed"));
        words.addAll(arguments);
        return command(java, words);
    }

    private List<String> command(Path java, List<String> words) throws IOException {
        return tool.command(java, home.temporary("catalogue"), HEAP_MEGABYTES, words);
    }

    /** Where everything is, and the password that the demo accounts get. */
    public Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(settings.all());
        environment.put("DEMO_PASSWORD", DemoPassword.of(home));
        return environment;
    }
}
