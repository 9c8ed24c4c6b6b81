package dev.gigstream.auth.mail;

import dev.gigstream.auth.code.CodePurpose;

/** The mails that go out from here, each with the code it carries. */
public enum MailKind {
    VERIFICATION(CodePurpose.EMAIL_VERIFICATION),
    PASSWORD_RESET(CodePurpose.PASSWORD_RESET);

    private final CodePurpose purpose;

    MailKind(CodePurpose purpose) {
        this.purpose = purpose;
    }

    CodePurpose purpose() {
        return purpose;
    }
}
