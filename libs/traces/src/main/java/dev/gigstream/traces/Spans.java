package dev.gigstream.traces;

/** Where steps of traces go. */
public interface Spans {
    /** Nobody wants them: there is no collector. */
    Spans NOWHERE = new Spans() {
        @Override
        public boolean wants(String traceId) {
            return false;
        }

        @Override
        public void ended(Span span) {
            // Nobody wants it.
        }
    };

    /** Whether steps of that trace are kept; asked before the work of making one. Every application decides alike. */
    boolean wants(String traceId);

    /** Takes a step; never waits. */
    void ended(Span span);
}
