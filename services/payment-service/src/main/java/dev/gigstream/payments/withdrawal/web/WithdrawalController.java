package dev.gigstream.payments.withdrawal.web;

import dev.gigstream.http.IdempotencyKey;
import dev.gigstream.http.Problem;
import dev.gigstream.http.StandardProblem;
import dev.gigstream.money.Money;
import dev.gigstream.payments.idempotency.Answers;
import dev.gigstream.payments.ledger.LedgerRefusalException;
import dev.gigstream.payments.withdrawal.WithdrawalAnswer;
import dev.gigstream.payments.withdrawal.WithdrawalRejection;
import dev.gigstream.payments.withdrawal.Withdrawals;
import dev.gigstream.payments.withdrawal.WithdrawingMoney;
import dev.gigstream.service.Caller;
import dev.gigstream.service.RequiresRole;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Sellers take their money out. */
@RestController
@RequestMapping("/api/v1/payments/me/withdrawals")
@RequiresRole("SELLER")
class WithdrawalController {

    private final WithdrawingMoney withdrawing;
    private final Withdrawals withdrawals;
    private final Answers answers;
    private final JsonMapper json;

    WithdrawalController(WithdrawingMoney withdrawing, Withdrawals withdrawals, Answers answers, JsonMapper json) {
        this.withdrawing = withdrawing;
        this.withdrawals = withdrawals;
        this.answers = answers;
        this.json = json;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WithdrawalBody.class)))
    ResponseEntity<String> withdraw(@RequestBody @Valid WithdrawRequest request, IdempotencyKey key, Caller caller) {
        Answers.Answer answer = answerOnce(request, key, caller);
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(answer.status()).contentType(MediaType.APPLICATION_JSON);
        if (answer.replayed()) {
            response.header(IdempotencyKey.REPLAYED, "true");
        }
        return response.body(answer.body());
    }

    @GetMapping("/{withdrawalId}")
    WithdrawalBody withdrawal(@PathVariable String withdrawalId, Caller caller) {
        return withdrawals
                .find(withdrawalId)
                .filter(withdrawal -> withdrawal.userId().equals(caller.userId()))
                .map(WithdrawalBody::of)
                .orElseThrow(() -> Problem.of(StandardProblem.NOT_FOUND, "There is no such withdrawal."));
    }

    private Answers.Answer answerOnce(WithdrawRequest request, IdempotencyKey key, Caller caller) {
        try {
            return answers.once(
                    caller.userId(), key, () -> begin(request.amount().toMoney(), caller.userId()));
        } catch (LedgerRefusalException e) {
            if (e.isOverdraft()) {
                throw Problem.of(WithdrawalProblem.INSUFFICIENT_BALANCE, "The money went elsewhere meanwhile.");
            }
            throw e;
        }
    }

    private Answers.Answer begin(Money amount, String userId) {
        return switch (withdrawing.begin(userId, amount)) {
            case WithdrawalAnswer.Begun(var withdrawal) ->
                new Answers.Answer(201, json.writeValueAsString(WithdrawalBody.of(withdrawal)), false);
            case WithdrawalAnswer.Rejected(var rejection) -> throw problem(rejection);
        };
    }

    private static Problem problem(WithdrawalRejection rejection) {
        return switch (rejection) {
            case WithdrawalRejection.NothingToTake _ -> Problem.invalid("amount.amountMinor", "must be positive");
            case WithdrawalRejection.NotThatMuch(Money available) ->
                Problem.of(
                        WithdrawalProblem.INSUFFICIENT_BALANCE,
                        "Available: %d %s.".formatted(available.amountMinor(), available.currency()));
            case WithdrawalRejection.NoPayoutAccount _ ->
                Problem.of(
                        WithdrawalProblem.PAYOUT_ACCOUNT_MISSING,
                        "The payment provider has to take the seller on first.");
        };
    }

    record WithdrawRequest(@NotNull @Valid AmountBody amount) {}

    /** Wrong input is a problem with its field, not a failure. */
    record AmountBody(
            @NotNull @Positive Long amountMinor, @NotNull String currency) {

        Money toMoney() {
            if (!Money.isCurrency(currency)) {
                throw Problem.invalid("amount.currency", "must be an ISO 4217 code");
            }
            return new Money(amountMinor, currency);
        }
    }
}
