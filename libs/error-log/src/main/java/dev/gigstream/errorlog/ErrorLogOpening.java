package dev.gigstream.errorlog;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Opens the error log as soon as the settings are known and logging works, which is long before there are beans. */
final class ErrorLogOpening implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    /** After logging was set up, which takes away appenders that were there before. */
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ErrorLogSettings settings = settings(event.getEnvironment());
        if (!settings.directory().isBlank()) {
            open(settings, event);
        }
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    private static void open(ErrorLogSettings settings, ApplicationEnvironmentPreparedEvent event) {
        String application = event.getEnvironment().getRequiredProperty("spring.application.name");
        Path directory = Path.of(settings.directory()).resolve(application);
        try {
            Spool spool = Spool.open(directory, settings.mostDisk().toBytes(), SpooledRecords.heading());
            LogRecords records = new LogRecords(application, Instance.name());
            register(ErrorLog.start(spool, records, settings.mostLines()), event.getBootstrapContext());
        } catch (IOException e) {
            // A disk that cannot be written is no reason not to serve; errors are on stdout all the same.
            LoggerFactory.getLogger(ErrorLogOpening.class).warn("Errors are not sent, {} is of no use", directory, e);
        }
    }

    /** Makes it a bean of the application that is about to be built. */
    private static void register(ErrorLog log, ConfigurableBootstrapContext bootstrap) {
        bootstrap.addCloseListener(
                closed -> closed.getApplicationContext().getBeanFactory().registerSingleton("errorLog", log));
    }

    private static ErrorLogSettings settings(ConfigurableEnvironment environment) {
        return Binder.get(environment).bindOrCreate("gigstream.error-log", Bindable.of(ErrorLogSettings.class));
    }
}
