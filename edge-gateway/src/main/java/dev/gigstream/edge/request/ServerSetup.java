package dev.gigstream.edge.request;

import io.netty.channel.unix.UnixChannelOption;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/** What the server's own settings cannot say. */
@Component
class ServerSetup implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
    private final BareAnswers bareAnswers = new BareAnswers();
    private final RequestSettings settings;

    ServerSetup(RequestSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(NettyReactiveWebServerFactory factory) {
        factory.addServerCustomizers(server -> server.doOnChannelInit((_, channel, _) ->
                channel.pipeline().addBefore(NettyPipeline.HttpTrafficHandler, "bare-answers", bareAnswers)));
        if (settings.sharedPort()) {
            factory.addServerCustomizers(server -> server.option(UnixChannelOption.SO_REUSEPORT, true));
        }
    }
}
