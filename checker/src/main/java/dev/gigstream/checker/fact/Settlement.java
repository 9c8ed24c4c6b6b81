package dev.gigstream.checker.fact;

/** Where the money of an ended order goes, as the order says. */
public record Settlement(String kind, long toBuyer, long toSeller, long platformFee) {
    @Override
    public String toString() {
        return kind + " " + toBuyer + "/" + toSeller + "/" + platformFee;
    }
}
