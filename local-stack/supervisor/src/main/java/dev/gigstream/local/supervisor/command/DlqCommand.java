package dev.gigstream.local.supervisor.command;

import dev.gigstream.consumer.deadletter.DeadLetter;
import dev.gigstream.consumer.deadletter.DeadLetterLog;
import dev.gigstream.consumer.deadletter.DeadLetterReplay;
import dev.gigstream.local.supervisor.home.Home;
import dev.gigstream.local.supervisor.stack.Stack;
import dev.gigstream.local.supervisor.stack.StackPlan;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "dlq", description = "Lists records that an application gave up on, or hands them back to it.")
final class DlqCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec specification;

    @Override
    public void run() {
        specification.commandLine().usage(System.out);
    }

    @Command(name = "list", description = "Lists the dead letters that wait, of one application or of all.")
    int list(@Mixin Place place, @Option(names = "--app", paramLabel = "NAME") String application) throws IOException {
        DeadLetterLog log = new DeadLetterLog(broker(place));
        List<String> applications = application == null ? Stack.consumers() : List.of(application);
        long waiting = 0;
        for (String name : applications) {
            List<DeadLetter> letters = waiting(log, name, application != null);
            letters.forEach(letter -> System.out.println(name + "  " + describe(letter)));
            waiting += letters.size();
        }
        System.out.println(waiting == 0 ? "No dead letters." : waiting + " dead letters wait.");
        return 0;
    }

    @Command(name = "replay", description = "Hands dead letters back to their application, in their first order.")
    int replay(
            @Mixin Place place,
            @Option(names = "--app", paramLabel = "NAME", required = true) String application,
            @Option(
                            names = "--origin",
                            paramLabel = "TOPIC-PARTITION@OFFSET",
                            description = "just this one, as list names it")
                    String origin)
            throws IOException {
        try {
            int replayed = new DeadLetterReplay(broker(place))
                    .replay(
                            application,
                            letter ->
                                    origin == null || letter.origin().toString().equals(origin));
            System.out.println(replayed + " handed back to " + application + ".");
            return 0;
        } catch (KafkaException e) {
            throw complaint(e, application);
        }
    }

    private static List<DeadLetter> waiting(DeadLetterLog log, String application, boolean named) {
        try {
            return log.waiting(application);
        } catch (UnknownTopicOrPartitionException e) {
            if (named) {
                throw complaint(e, application);
            }
            return List.of();
        } catch (KafkaException e) {
            throw complaint(e, application);
        }
    }

    private static Complaint complaint(KafkaException cause, String application) {
        return cause instanceof UnknownTopicOrPartitionException
                ? new Complaint("there is no dead-letter topic of '" + application + "'; applications are "
                        + String.join(", ", Stack.consumers()) + ".")
                : new Complaint("the broker does not answer (" + cause.getMessage() + "): see './gigstream status'.");
    }

    private static String describe(DeadLetter letter) {
        return "%s  key=%s  at=%s  attempts=%s  %s: %s"
                .formatted(
                        letter.origin(),
                        letter.keyText(),
                        letter.at(),
                        letter.attempts(),
                        letter.causeClass(),
                        letter.causeMessage());
    }

    private static String broker(Place place) throws IOException {
        Home home = place.home();
        return StackPlan.of(place.root(), home, Stack.portPlan().current(home, System.getenv()))
                .urls()
                .get("kafka");
    }
}
