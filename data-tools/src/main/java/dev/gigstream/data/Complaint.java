package dev.gigstream.data;

/** Something the person at the terminal can put right: one sentence with the way out. */
public final class Complaint extends RuntimeException {

    public Complaint(String sentence) {
        super(sentence);
    }

    public Complaint(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
