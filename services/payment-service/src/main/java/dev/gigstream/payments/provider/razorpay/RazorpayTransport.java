package dev.gigstream.payments.provider.razorpay;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The HTTP client under the library, which has a fixed host, a minute of patience and headers for the whole JVM. It keeps
 * its client in a static field that it fills when that is empty: here it is filled first, with our time limits, the
 * configured host and a header per call.
 */
final class RazorpayTransport {

    /** The header of one call, on the thread that makes it. */
    static final ScopedValue<IdempotencyHeader> HEADER = ScopedValue.newInstance();

    private static final int CONNECTIONS = 16;
    /** Shorter than a server keeps an idle one, so that a call does not begin on a connection that is gone. */
    private static final long IDLE_SECONDS = 5;

    private RazorpayTransport() {}

    static void install(RazorpaySettings settings) {
        OkHttpClient client = new OkHttpClient.Builder()
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .writeTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .callTimeout(settings.callTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .connectionPool(new ConnectionPool(CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                // A request that may have arrived is not sent again behind our back.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(chain -> chain.proceed(withHeader(redirected(chain, settings.api()))))
                .build();
        try {
            var field = Class.forName("com.razorpay.ApiUtils").getDeclaredField("client");
            field.setAccessible(true);
            field.set(null, client);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("razorpay-java is not the version this was made for", e);
        }
    }

    private static Request redirected(Interceptor.Chain chain, URI api) {
        Request request = chain.request();
        if (api == null) {
            return request;
        }
        HttpUrl base = HttpUrl.get(api);
        HttpUrl url = request.url()
                .newBuilder()
                .scheme(base.scheme())
                .host(base.host())
                .port(base.port())
                .build();
        return request.newBuilder().url(url).build();
    }

    private static Request withHeader(Request request) {
        return HEADER.isBound()
                ? request.newBuilder()
                        .header(HEADER.get().name(), HEADER.get().value())
                        .build()
                : request;
    }

    /** Makes a repeated call the same call. */
    record IdempotencyHeader(String name, String value) {}
}
