package dev.gigstream.web;

/**
 * For whom the navigation of a shell is drawn, so that it does not change under the eyes. It is what the browser says
 * of itself and grants nothing.
 */
public enum Viewer {
    GUEST,
    BUYER,
    SELLER,
    ADMIN;

    /** @param name as the cookie has it, or null */
    public static Viewer of(String name) {
        for (Viewer viewer : values()) {
            if (viewer.tag().equals(name)) {
                return viewer;
            }
        }
        return GUEST;
    }

    String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
