package dev.gigstream.users.media;

import java.util.Optional;

/**
 * Walks a JPEG's segments until the start of a frame, which tells the size (ITU T.81, B.2.2). Segments before it, such as
 * a camera's preview, may be long and many; they are stepped over as they pass.
 */
final class JpegProbe implements ImageProbe {

    private static final int MARK = 0xff;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;
    private static final int FRAME_HEADER = 5;

    private State state = State.START;
    private int marker;
    private long left;
    private int at;
    private final int[] frame = new int[FRAME_HEADER];
    private Dimensions found;

    @Override
    public void feed(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length && !state.isFinal(); i++) {
            if (state == State.SKIP) {
                int step = (int) Math.min(left, offset + length - i);
                left -= step;
                i += step - 1;
                state = left == 0 ? State.MARK : State.SKIP;
            } else {
                step(bytes[i] & 0xff);
            }
        }
    }

    @Override
    public Optional<Dimensions> dimensions() {
        return Optional.ofNullable(found);
    }

    private void step(int next) {
        switch (state) {
            case START -> start();
            case MARK -> state = next == MARK ? State.MARKER : State.BROKEN;
            case MARKER -> marker(next);
            case LENGTH -> length(next);
            case FRAME -> frame(next);
            case SKIP, DONE, BROKEN -> throw new IllegalStateException(state.name());
        }
    }

    private void start() {
        // The kind was told by these two bytes already.
        state = ++at == 2 ? State.MARK : State.START;
    }

    private void marker(int next) {
        if (next == MARK) {
            return; // any number of fill bytes may stand before a marker
        }
        marker = next;
        at = 0;
        left = 0;
        boolean over = next == START_OF_SCAN || next == END_OF_IMAGE || next == 0;
        state = over ? State.BROKEN : standsAlone(next) ? State.MARK : State.LENGTH;
    }

    private void length(int next) {
        left = left << 8 | next;
        if (++at < 2) {
            return;
        }
        left -= 2; // the length counts itself
        at = 0;
        if (left < 0 || startsFrame() && left < FRAME_HEADER) {
            state = State.BROKEN;
        } else if (startsFrame()) {
            state = State.FRAME;
        } else {
            state = left == 0 ? State.MARK : State.SKIP;
        }
    }

    private void frame(int next) {
        frame[at++] = next;
        if (at == FRAME_HEADER) {
            found = new Dimensions(frame[3] << 8 | frame[4], frame[1] << 8 | frame[2]);
            state = State.DONE;
        }
    }

    private boolean startsFrame() {
        // C4, C8 and CC lie among the frame markers but are tables and an extension.
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
    }

    private enum State {
        START,
        MARK,
        MARKER,
        LENGTH,
        FRAME,
        SKIP,
        DONE,
        BROKEN;

        boolean isFinal() {
            return this == DONE || this == BROKEN;
        }
    }
}
