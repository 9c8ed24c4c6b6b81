package dev.gigstream.local.razorpay;

import com.razorpay.RazorpayClient;
import com.razorpay.RazorpayException;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/** Razorpay's own client with its fixed host replaced by the simulator's. */
final class RedirectedClient {

    private RedirectedClient() {}

    static RazorpayClient of(URI simulator, String secret) throws ReflectiveOperationException, RazorpayException {
        Interceptor redirect = chain -> {
            HttpUrl url = chain.request()
                    .url()
                    .newBuilder()
                    .scheme("http")
                    .host(simulator.getHost())
                    .port(simulator.getPort())
                    .build();
            return chain.proceed(chain.request().newBuilder().url(url).build());
        };
        Field client = Class.forName("com.razorpay.ApiUtils").getDeclaredField("client");
        client.setAccessible(true);
        client.set(
                null,
                new OkHttpClient.Builder()
                        .addInterceptor(redirect)
                        .readTimeout(10, TimeUnit.SECONDS)
                        .build());
        return new RazorpayClient(StartedSimulator.KEY_ID, secret);
    }
}
