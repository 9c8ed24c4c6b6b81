package dev.gigstream.checker;

import dev.gigstream.checker.rule.Verdict;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells verdicts to people, or to programs. */
record Report(List<Verdict> verdicts, String extent) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    boolean isClean() {
        return verdicts.stream().allMatch(Verdict::holds);
    }

    String json() {
        ArrayNode all = JSON.createArrayNode();
        for (Verdict verdict : verdicts) {
            ObjectNode one = all.addObject().put("id", verdict.id()).put("violations", verdict.violations());
            ArrayNode witnesses = one.putArray("witnesses");
            verdict.witnesses().forEach(witnesses::add);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    void print(PrintStream out) {
        for (Verdict verdict : verdicts) {
            String outcome = verdict.holds() ? "ok" : verdict.violations() + " violations";
            out.printf("%-4s %-16s %s%n", verdict.id(), outcome, verdict.promise());
            verdict.witnesses().forEach(witness -> out.println("       " + witness));
            if (verdict.violations() > verdict.witnesses().size()) {
                out.println("       and "
                        + (verdict.violations() - verdict.witnesses().size()) + " more");
            }
        }
        out.println("Read " + extent + ".");
        long broken = verdicts.stream().filter(verdict -> !verdict.holds()).count();
        out.println(broken == 0 ? "Every promise is kept." : broken + " promises are broken.");
    }
}
