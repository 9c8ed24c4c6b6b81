package dev.gigstream.search.suggest;

/** Where a completion comes from, in the order in which they are shown. */
enum SuggestionKind {
    CATEGORY("categoryCompletion"),
    TAG("tagCompletion"),
    GIG("titleCompletion");

    private final String field;

    SuggestionKind(String field) {
        this.field = field;
    }

    String field() {
        return field;
    }
}
