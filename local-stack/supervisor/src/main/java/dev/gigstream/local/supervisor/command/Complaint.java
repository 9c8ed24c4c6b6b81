package dev.gigstream.local.supervisor.command;

/** Something the person at the terminal can put right: one sentence with the way out. */
final class Complaint extends RuntimeException {

    Complaint(String sentence) {
        super(sentence);
    }
}
