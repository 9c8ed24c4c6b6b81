package dev.gigstream.consumer;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/** An application that does nothing but consume. */
final class ConsumerApplication implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private ConsumerApplication(ConfigurableApplicationContext context) {
        this.context = context;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    static class Main {}

    static ConsumerApplication start(String name, EventSubscription<?> subscription) {
        return new ConsumerApplication(new SpringApplicationBuilder(Main.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean(EventSubscription.class, () -> subscription))
                .properties(
                        "spring.application.name=" + name,
                        "gigstream.consumer.attempts=3",
                        "gigstream.consumer.first-delay=10ms",
                        "gigstream.consumer.longest-delay=50ms",
                        "logging.level.root=off")
                .run());
    }

    @Override
    public void close() {
        context.close();
    }
}
