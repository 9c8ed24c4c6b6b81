package dev.gigstream.schemas.registrar;

/** The broker or the registry holds something the catalogue contradicts; a person must decide. */
public final class RegistrationRefusedException extends RuntimeException {
    RegistrationRefusedException(String message) {
        super(message);
    }
}
