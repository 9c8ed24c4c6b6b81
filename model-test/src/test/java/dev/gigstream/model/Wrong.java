package dev.gigstream.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Makes a part of which one method is wrong and the others are as they should be. */
final class Wrong {
    private Wrong() {}

    /** What the wrong method was called with, and a way to the right one. */
    record Call(Object[] arguments, Function<Object[], Object> sound) {
        Object asIs() {
            return sound.apply(arguments);
        }

        Object with(Object argument) {
            return sound.apply(new Object[] {argument});
        }
    }

    static <T> T method(Class<T> port, T sound, String name, Function<Call, Object> wrong) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (_, method, arguments) -> method.getName().equals(name)
                        ? wrong.apply(new Call(arguments, instead -> call(method, sound, instead)))
                        : call(method, sound, arguments)));
    }

    private static Object call(Method method, Object sound, Object[] arguments) {
        try {
            return method.invoke(sound, arguments);
        } catch (InvocationTargetException e) {
            throw thrown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A crash stays a crash. */
    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }
}
