package dev.gigstream.auth;

import dev.gigstream.auth.account.AccountEvents;
import dev.gigstream.auth.account.Accounts;
import dev.gigstream.auth.account.ChangingStanding;
import dev.gigstream.auth.account.GrantingRoles;
import dev.gigstream.auth.account.Ids;
import dev.gigstream.auth.account.ImportingAccounts;
import dev.gigstream.auth.account.SigningUp;
import dev.gigstream.auth.account.VerifyingEmail;
import dev.gigstream.auth.attempt.AttemptPolicy;
import dev.gigstream.auth.attempt.Attempts;
import dev.gigstream.auth.attempt.Tallies;
import dev.gigstream.auth.code.CodePolicy;
import dev.gigstream.auth.code.Codes;
import dev.gigstream.auth.erasure.ErasingAccount;
import dev.gigstream.auth.erasure.Erasures;
import dev.gigstream.auth.erasure.TellingErasures;
import dev.gigstream.auth.mail.Letters;
import dev.gigstream.auth.mail.MailOrders;
import dev.gigstream.auth.mail.MailPolicy;
import dev.gigstream.auth.mail.Postbox;
import dev.gigstream.auth.mail.SendingMails;
import dev.gigstream.auth.password.ChangingPassword;
import dev.gigstream.auth.password.ConfirmingPassword;
import dev.gigstream.auth.password.Passwords;
import dev.gigstream.auth.password.ResettingPassword;
import dev.gigstream.auth.session.EndingSessions;
import dev.gigstream.auth.session.LoggingIn;
import dev.gigstream.auth.session.LoggingOut;
import dev.gigstream.auth.session.RenewingSession;
import dev.gigstream.auth.session.SessionEvents;
import dev.gigstream.auth.session.Sessions;
import dev.gigstream.auth.work.Transactions;
import dev.gigstream.eventing.EventIds;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases together; they are plain Java and know of no container. */
@Configuration(proxyBeanMethods = false)
class UseCases {

    @Bean
    Ids ids() {
        return EventIds::next;
    }

    @Bean
    Attempts attempts(Tallies tallies, Transactions transactions, Clock clock) {
        return new Attempts(tallies, AttemptPolicy.DEFAULT, transactions, clock);
    }

    @Bean
    EndingSessions endingSessions(Sessions sessions, SessionEvents events, Clock clock) {
        return new EndingSessions(sessions, events, clock);
    }

    @Bean
    SigningUp signingUp(
            Accounts accounts,
            AccountEvents events,
            MailOrders mails,
            Passwords passwords,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        return new SigningUp(accounts, events, mails, passwords, ids, transactions, clock);
    }

    @Bean
    VerifyingEmail verifyingEmail(
            Accounts accounts,
            AccountEvents events,
            Codes codes,
            EndingSessions sessions,
            AuthSettings settings,
            Transactions transactions,
            Clock clock) {
        return new VerifyingEmail(accounts, events, codes, sessions, settings.administrators(), transactions, clock);
    }

    @Bean
    GrantingRoles grantingRoles(
            Accounts accounts, AccountEvents events, EndingSessions sessions, Transactions transactions, Clock clock) {
        return new GrantingRoles(accounts, events, sessions, transactions, clock);
    }

    @Bean
    ChangingStanding changingStanding(
            Accounts accounts, AccountEvents events, EndingSessions sessions, Transactions transactions, Clock clock) {
        return new ChangingStanding(accounts, events, sessions, transactions, clock);
    }

    @Bean
    ImportingAccounts importingAccounts(
            Accounts accounts,
            Erasures erasures,
            AccountEvents events,
            Passwords passwords,
            Ids ids,
            Transactions transactions,
            Clock clock) {
        return new ImportingAccounts(accounts, erasures, events, passwords, ids, transactions, clock);
    }

    @Bean
    ErasingAccount erasingAccount(
            ConfirmingPassword confirming,
            Accounts accounts,
            Erasures erasures,
            Codes codes,
            MailOrders mails,
            Sessions sessions,
            EndingSessions ending,
            Transactions transactions,
            Clock clock) {
        return new ErasingAccount(confirming, accounts, erasures, codes, mails, sessions, ending, transactions, clock);
    }

    @Bean
    TellingErasures tellingErasures(
            Erasures erasures, AccountEvents events, AuthSettings settings, Transactions transactions, Clock clock) {
        return new TellingErasures(erasures, events, settings.erasureToldAfter(), transactions, clock);
    }

    @Bean
    LoggingIn loggingIn(
            Accounts accounts,
            Sessions sessions,
            Attempts attempts,
            Passwords passwords,
            Ids ids,
            AuthSettings settings,
            Transactions transactions,
            Clock clock) {
        return new LoggingIn(
                accounts, sessions, attempts, passwords, ids, settings.sessionPolicy(), transactions, clock);
    }

    @Bean
    RenewingSession renewingSession(
            Accounts accounts,
            Sessions sessions,
            EndingSessions ending,
            AuthSettings settings,
            Transactions transactions,
            Clock clock) {
        return new RenewingSession(accounts, sessions, ending, settings.sessionPolicy(), transactions, clock);
    }

    @Bean
    LoggingOut loggingOut(Sessions sessions, EndingSessions ending, Transactions transactions, Clock clock) {
        return new LoggingOut(sessions, ending, transactions, clock);
    }

    @Bean
    ConfirmingPassword confirmingPassword(Accounts accounts, Attempts attempts, Passwords passwords) {
        return new ConfirmingPassword(accounts, attempts, passwords);
    }

    @Bean
    ChangingPassword changingPassword(
            ConfirmingPassword confirming,
            Accounts accounts,
            AccountEvents events,
            Passwords passwords,
            EndingSessions sessions,
            Transactions transactions,
            Clock clock) {
        return new ChangingPassword(confirming, accounts, events, passwords, sessions, transactions, clock);
    }

    @Bean
    ResettingPassword resettingPassword(
            Accounts accounts,
            AccountEvents events,
            Codes codes,
            Attempts attempts,
            Passwords passwords,
            EndingSessions sessions,
            Transactions transactions,
            Clock clock) {
        return new ResettingPassword(accounts, events, codes, attempts, passwords, sessions, transactions, clock);
    }

    @Bean
    SendingMails sendingMails(
            MailOrders orders, Accounts accounts, Codes codes, Postbox postbox, AuthSettings settings, Clock clock) {
        Letters letters = new Letters(settings.linkBase());
        return new SendingMails(
                orders, accounts, codes, letters, postbox, MailPolicy.DEFAULT, CodePolicy.DEFAULT, clock);
    }
}
