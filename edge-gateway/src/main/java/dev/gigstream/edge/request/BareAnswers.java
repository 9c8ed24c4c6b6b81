package dev.gigstream.edge.request;

import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.edge.problem.ProblemBody;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.util.ReferenceCountUtil;

/** Words the refusals that the HTTP server gives before anything of ours runs: a head too long, or not HTTP at all. */
@Sharable
final class BareAnswers extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean bare = message instanceof FullHttpResponse answer
                && answer.status().code() >= 400
                && !answer.headers().contains(SecurityHeaders.TRACE_ID);
        context.write(bare ? worded((FullHttpResponse) message) : message, promise);
    }

    private static FullHttpResponse worded(FullHttpResponse bare) {
        EdgeProblem problem = EdgeProblem.ofStatus(bare.status().code());
        String traceId = TraceContext.begun().traceId();
        byte[] json =
                ProblemBody.of(problem, problem.title() + ".", "/", traceId).json();
        FullHttpResponse answer = bare.replace(Unpooled.wrappedBuffer(json));
        ReferenceCountUtil.release(bare);
        answer.headers()
                .set("Content-Type", ProblemBody.MEDIA_TYPE)
                .set("Content-Length", json.length)
                .set("X-Content-Type-Options", "nosniff")
                .set(SecurityHeaders.TRACE_ID, traceId);
        return answer;
    }
}
