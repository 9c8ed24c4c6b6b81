package dev.gigstream.edge.request;

import dev.gigstream.edge.problem.EdgeProblem;
import dev.gigstream.edge.problem.ProblemBody;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;

/** Answers what never becomes a request, because its head is too long or is not HTTP, as a problem too. */
@Sharable
final class UndecodableRequests extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            context.writeAndFlush(answer(problem(request.decoderResult().cause())))
                    .addListener(ChannelFutureListener.CLOSE);
        } else {
            context.fireChannelRead(message);
        }
    }

    private static EdgeProblem problem(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> EdgeProblem.URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> EdgeProblem.HEADERS_TOO_LARGE;
            default -> EdgeProblem.MALFORMED_REQUEST;
        };
    }

    private static FullHttpResponse answer(EdgeProblem problem) {
        String traceId = TraceContext.begun().traceId();
        byte[] json =
                ProblemBody.of(problem, problem.title() + ".", null, traceId).json();
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()), Unpooled.wrappedBuffer(json));
        response.headers()
                .set("Content-Type", ProblemBody.MEDIA_TYPE)
                .set("Content-Length", json.length)
                .set("Connection", "close")
                .set("X-Content-Type-Options", "nosniff")
                .set(SecurityHeaders.TRACE_ID, traceId);
        return response;
    }
}
